import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeWindow, flushSync, openWindow, press, until } from '../../app/window-fixture';
import { fakeLibrary } from '../../host/fixture';

// One window for all: its chapters and pictures are many modules.
beforeAll(async () => {
  await openWindow(fakeLibrary(), [
    import('../inbox'),
    import('../reader'),
    import('../keyboard'),
    import('.'),
  ]);
});
beforeEach(async () => {
  const { ownKeys } = await import('../../app/commands.svelte');
  const { workspace } = await import('../../app');
  ownKeys.of = {};
  workspace.start({ kind: 'inbox' });
  await until(() => document.querySelector('.prose [data-at]'));
});
afterAll(closeWindow);

const title = () => document.querySelector('.chapter h1')?.textContent?.trim();

describe('the manual', () => {
  test('opens at the chapter about the screen in front, with the keys as they are now', async () => {
    press('F1');
    await until(() => title() === 'The Inbox');
    const row = () =>
      [...document.querySelectorAll('.chapter tr')].find((one) =>
        one.textContent?.includes('rejects it'),
      );
    expect(row()?.querySelector('kbd')?.textContent).toBe('X');
    const { ownKeys } = await import('../../app/commands.svelte');
    ownKeys.of = { 'quotation.reject': ['W'] };
    flushSync();
    expect(row()?.querySelector('kbd')?.textContent).toBe('W');
  });

  test('follows a link to a heading of another chapter, and goes back', async () => {
    press('F1');
    await until(() => title() === 'The Inbox');
    const link = [...document.querySelectorAll<HTMLElement>('.chapter .link')].find(
      (one) => one.textContent === 'Compare',
    );
    link?.click();
    await until(() => title() === 'Comparing');
    const { workspace } = await import('../../app');
    workspace.step(-1);
    await until(() => title() === 'The Inbox');
  });

  test('finds words in every chapter', async () => {
    press('F1');
    const field = await until(() => document.querySelector<HTMLInputElement>('.help input'));
    field.value = 'wire copy titles';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const hit = await until(() => document.querySelector<HTMLElement>('.help .hits button'));
    expect(hit.textContent).toContain('Copies and origins');
    hit.click();
    await until(() => title() === 'Importing');
    await until(() => document.activeElement?.id === 'help-copies-and-origins');
  });

  test('stays in its one tab', async () => {
    press('F1');
    await until(() => title() === 'The Inbox');
    const { runCommand, workspace } = await import('../../app');
    runCommand('help.manual');
    await until(() => title() === 'Getting started');
    expect(workspace.tabs.filter((tab) => tab.location.kind === 'help')).toHaveLength(1);
  });
});
