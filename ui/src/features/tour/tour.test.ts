import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeWindow, flushSync, openWindow, press, until } from '../../app/window-fixture';
import { en } from '../../i18n/en';
import type { FakeHost } from '../../host/fake';
import { fakeLibrary, STATUS } from '../../host/fixture';
import { STEPS } from './steps';
import { readKept } from './tour.svelte';
import { keyHole, piecesOf } from './words';

let host: FakeHost;
let example = true;

/** The window with the tour in it, over a library that is the example or not. */
async function start() {
  vi.resetModules();
  await openWindow(host, [import('../inbox'), import('../reader'), import('../tour')]);
}

const run = async (id: string) => (await import('../../app')).runCommand(id);

beforeEach(async () => {
  example = true;
  host = fakeLibrary();
  const status = host.answers['library.status'] as () => typeof STATUS;
  host.answers['library.status'] = () => ({ ...status(), is_example: example });
  await start();
});
afterEach(closeWindow);

const says = () => document.querySelector('.tour [role="status"] b')?.textContent;
const at = (id: (typeof STEPS)[number]) => until(() => says() === en.tour[`name_${id}`]);
const kept = () => readKept(host.askedWith('settings.set').at(-1)?.tour);

describe('the tour', () => {
  test('goes on only when the step was really done', async () => {
    expect(document.querySelector('.tour')).toBeNull();
    await run('tour.take');
    await at('move');
    press('j');
    await at('issue');
    press('i');
    await until(() => document.activeElement?.getAttribute('role') === 'combobox');
    const field = document.activeElement as HTMLInputElement;
    field.value = 'fer';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    flushSync();
    press('Enter');
    await at('stance');
    await until(() => document.activeElement?.getAttribute('role') === 'radio');
    press('+');
    await at('accept');
    press('a');
    await at('compare');
    expect(host.askedWith('quotation.accept')).toHaveLength(1);
    expect(kept()).toEqual({ shown: true, done: STEPS.slice(0, 6), skipped: [] });
  });

  test('takes a step back with what was chosen for another quotation', async () => {
    await run('tour.take');
    await at('move');
    press('j');
    await at('issue');
    await until(() => document.querySelector('.suggested'));
    press('g');
    await at('accept');
    press('k');
    await at('issue');
  });

  test('does not count a quotation that was kept without a position', async () => {
    await run('tour.take');
    await at('move');
    press('j');
    await at('issue');
    press('a');
    await until(() => host.askedWith('quotation.accept').length === 1);
    flushSync();
    expect(says()).toBe(en.tour.name_issue);
  });

  test('is left and taken up again where it was, also by the next window', async () => {
    await run('tour.take');
    await at('move');
    await run('tour.skip');
    await at('issue');
    await run('tour.leave');
    await until(() => !document.querySelector('.tour'));
    closeWindow();
    await start();
    expect(document.querySelector('.tour')).toBeNull();
    await run('tour.take');
    await at('issue');
    expect(kept().skipped).toEqual(['move']);
  });

  test('waits in another library than the example', async () => {
    await run('tour.take');
    await at('move');
    example = false;
    host.changed('quotation');
    await until(() => says() === en.tour.elsewhere);
    press('j');
    example = true;
    host.changed('quotation');
    await at('move');
  });
});

test('what the settings keep is read with care', () => {
  for (const text of [null, '', '{', '7', 'null', '{"done":"issue"}'])
    expect(readKept(text)).toEqual({ shown: false, done: [], skipped: [] });
  expect(readKept('{"shown":true,"done":["gone","move"],"skipped":["move","send"]}')).toEqual({
    shown: true,
    done: ['move'],
    skipped: ['send'],
  });
});

test('keys in a sentence are told from its words', () => {
  expect(piecesOf(`Press ${keyHole('Mod+1')}, then ${keyHole('A')}`)).toEqual([
    { text: 'Press ', keys: null },
    { text: null, keys: 'Mod+1' },
    { text: ', then ', keys: null },
    { text: null, keys: 'A' },
  ]);
});
