import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeWindow, openWindow, press, until } from '../../app/window-fixture';
import type { FakeHost } from '../../host/fake';
import { fakeLibrary } from '../../host/fixture';

let host: FakeHost;

beforeEach(async () => {
  vi.resetModules();
  host = fakeLibrary();
  await openWindow(host, [import('../inbox'), import('../reader'), import('.')]);
});
afterEach(closeWindow);

/** Begins to record keys for a command. */
async function change(id: string) {
  const { runCommand } = await import('../../app');
  runCommand('keyboard.open');
  (await until(() => document.getElementById(`keys-of-${id}`))).click();
  await until(() => document.querySelector('.change'));
}
const kept = () => host.askedWith('settings.set').at(-1)?.keys;
const toInbox = () => press('1', { ctrlKey: true });

test('a command answers to the key that it was given, and no longer to the one before', async () => {
  await change('quotation.accept');
  press('w');
  await until(() => kept());
  expect(kept()).toEqual({ 'quotation.accept': ['W'] });
  toInbox();
  await until(() => document.querySelector('.actions kbd')?.textContent === 'W');
  press('a');
  expect(host.askedWith('quotation.accept')).toEqual([]);
  press('w');
  await until(() => host.askedWith('quotation.accept').length === 1);
});

test('keys that another command has are taken only when that was said', async () => {
  await change('quotation.accept');
  press('h');
  const told = await until(() => document.querySelector('.change .warn'));
  expect(told.textContent).toContain('Keep as excerpt');
  expect(kept()).toBeUndefined();
  (await until(() => document.querySelector<HTMLElement>('.take-over button'))).click();
  await until(() => kept());
  expect(kept()).toEqual({ 'quotation.accept': ['H'], 'reader.excerpt': [] });
});

test('no command hears what is recorded, and Escape leaves all as it is', async () => {
  await change('quotation.accept');
  press('k', { ctrlKey: true });
  await until(() => document.querySelector('.change .warn'));
  expect(document.querySelector('.palette')).toBeNull();
  press('Escape');
  await until(() => !document.querySelector('.change'));
  expect(kept()).toBeUndefined();
});

test('all keys can be reset, and that taken back', async () => {
  await change('quotation.accept');
  press('w');
  await until(() => kept());
  const reset = await until(() =>
    [...document.querySelectorAll<HTMLButtonElement>('.tools .btn')].find(
      (one) => one.textContent?.trim() === 'Reset all' && !one.disabled,
    ),
  );
  reset.click();
  await until(() => kept() === null);
  const undo = await until(() =>
    [...document.querySelectorAll<HTMLElement>('.toast .link')].find(
      (one) => one.textContent === 'Undo',
    ),
  );
  undo.click();
  await until(() => kept()?.['quotation.accept']?.[0] === 'W');
});
