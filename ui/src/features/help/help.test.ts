import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeLibrary } from '../../host/fixture';

let stops: (() => void)[] = [];
let flushSync: () => void = () => undefined;

// One window for all: its chapters and pictures are many modules.
beforeAll(async () => {
  const svelte = await import('svelte');
  flushSync = () => svelte.flushSync();
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
  document.body.innerHTML = '<div id="app"></div>';
  (await import('../../host')).setHost(fakeLibrary());
  const { addFeature } = await import('../../app/features');
  const { command } = await import('../../app/commands.svelte');
  for (const { default: feature } of [
    await import('../inbox'),
    await import('../reader'),
    await import('../keyboard'),
    await import('.'),
  ]) {
    addFeature(feature);
    if ('commands' in feature) feature.commands.forEach(command);
    if ('start' in feature) stops.push(feature.start());
  }
  const { default: App } = await import('../../app/App.svelte');
  const app = svelte.mount(App, { target: document.getElementById('app') as HTMLElement });
  stops.push(() => void svelte.unmount(app));
  await until(() => document.querySelector('.prose [data-at]'));
});
beforeEach(async () => {
  const { ownKeys } = await import('../../app/commands.svelte');
  const { workspace } = await import('../../app');
  ownKeys.of = {};
  workspace.start({ kind: 'inbox' });
  await until(() => document.querySelector('.prose [data-at]'));
});
afterAll(() => {
  stops.forEach((stop) => stop());
  stops = [];
});

async function until<T>(found: () => T): Promise<NonNullable<T>> {
  const result = await vi.waitFor(
    () => {
      flushSync();
      const value = found();
      if (value === null || value === undefined || value === false) throw new Error('not yet');
      return value;
    },
    { timeout: 20_000, interval: 10 },
  );
  return result as NonNullable<T>;
}

function press(key: string): void {
  const at = document.activeElement ?? document.body;
  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  flushSync();
}

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
