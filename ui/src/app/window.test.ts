import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FakeHost } from '../host/fake';
import { fakeLibrary } from '../host/fixture';
import { closeWindow, flushSync, openWindow, press as pressKey, until } from './window-fixture';

/** The whole window over a host that answers from a fixture, driven by keys as a user would. */
let host: FakeHost;

beforeEach(async () => {
  // Each test has a window of its own, down to its modules' state.
  vi.resetModules();
  host = fakeLibrary();
  const features = [
    import('../features/inbox'),
    import('../features/reader'),
    import('../features/articles'),
    import('../features/import'),
    import('../features/settings'),
  ];
  await openWindow(host, features, 5000);
});

afterEach(closeWindow);

let keys = 0;
function press(key: string, init: KeyboardEventInit = {}): void {
  keys += 1;
  pressKey(key, init);
}

function type(words: string): void {
  const field = document.activeElement as HTMLInputElement;
  for (const letter of words) {
    keys += 1;
    field.value += letter;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    flushSync();
  }
}

const selected = () =>
  document.querySelector('.qrow[aria-selected="true"] .name')?.textContent?.trim();
const words = () => document.querySelector('.inspect .words')?.textContent;

describe('the window', () => {
  test('goes from pane to pane and comes back to where the keys were', async () => {
    await until(() => words()?.includes('lifeline'));
    const list = document.querySelector('.pane.list [tabindex="0"]');
    (list as HTMLElement).focus();
    press('F6');
    expect(document.activeElement?.closest('.pane')?.classList).toContain('paper');
    press('F6');
    expect(document.activeElement?.closest('.pane')?.classList).toContain('inspect');
    const tab = document.querySelectorAll<HTMLElement>('.inspect [role=tab]')[1];
    tab?.focus();
    press('F6', { shiftKey: true });
    press('F6', { shiftKey: true });
    expect(document.activeElement).toBe(list);
    press('F6');
    press('F6');
    expect(document.activeElement).toBe(tab);
  });

  test('does by one key what the newest notice offers', async () => {
    await until(() => words()?.includes('lifeline'));
    let taken = '';
    const { toast } = await import('../design');
    toast('One', { label: 'Go there', run: () => (taken = 'one') });
    toast('Two', { label: 'Open it', run: () => (taken = 'two') });
    toast('Three');
    flushSync();
    expect(document.querySelectorAll('.toast kbd')).toHaveLength(1);
    press('Enter', { altKey: true });
    expect(taken).toBe('two');
    press('Enter', { altKey: true });
    expect(taken).toBe('one');
    expect(document.querySelectorAll('.toast')).toHaveLength(1);
  });
});

describe('the Inbox', () => {
  test('moves list, reader and inspector together', async () => {
    await until(() => selected() === 'Ada Norden' && words()?.includes('lifeline'));
    press('j');
    await until(() => selected() === 'Bo Suder' && words()?.includes('strings'));
    expect(document.querySelector('.prose [data-at].now')?.textContent).toContain(
      'comes with strings',
    );
    expect(document.querySelector('.mm.now')?.getAttribute('aria-label')).toContain('Bo Suder');
    press('k');
    await until(() => selected() === 'Ada Norden');
  });

  test('accepts by one key and goes on to the next', async () => {
    await until(() => words()?.includes('lifeline'));
    press('a');
    await until(() => selected() === 'Bo Suder');
    expect(host.askedWith('quotation.accept')).toEqual([{ id: 1, position: null }]);
  });

  test('codes a position in under ten keys', async () => {
    await until(() => words()?.includes('lifeline'));
    keys = 0;
    press('i');
    await until(() => document.activeElement?.getAttribute('role') === 'combobox');
    type('fer');
    press('Enter');
    await until(() => document.activeElement?.getAttribute('role') === 'radio');
    press('+');
    press('+');
    press('a');
    await until(() => host.askedWith('quotation.accept').length === 1);
    expect(keys).toBeLessThan(10);
    expect(host.askedWith('quotation.accept')[0]).toMatchObject({
      id: 1,
      position: { issue: 11, stance: 'supports', actors: [101], on_behalf: ['XN'], voice: 'own' },
    });
  });

  test('does not throw half a coding away', async () => {
    await until(() => words()?.includes('lifeline'));
    press('s');
    await until(() => document.activeElement?.getAttribute('role') === 'radio');
    press('-');
    press('a');
    await until(() => document.querySelector('.toast')?.textContent?.includes('issue'));
    expect(host.askedWith('quotation.accept')).toEqual([]);
  });

  test('fills in what is suggested only when asked to', async () => {
    await until(() => words()?.includes('lifeline'));
    press('j');
    await until(() => document.querySelector('.suggested')?.textContent?.includes('Ferry'));
    expect(document.querySelector('[role=radio][aria-checked=true][title=opposes]')).toBeNull();
    press('g');
    await until(() => !document.querySelector('.suggested'));
    press('a');
    await until(() => host.askedWith('quotation.accept').length === 1);
    expect(host.askedWith('quotation.accept')[0]).toMatchObject({
      id: 2,
      position: { issue: 11, stance: 'opposes' },
    });
  });

  test('rejects, and undoes with a word on what was undone', async () => {
    await until(() => words()?.includes('lifeline'));
    press('x');
    await until(() => host.askedWith('quotation.reject').length === 1);
    press('u');
    await until(() => document.querySelector('.toast')?.textContent?.includes('Reject quotation'));
  });

  test('bulk accept says how many before it does anything', async () => {
    await until(() => words()?.includes('lifeline'));
    press('A', { ctrlKey: true, shiftKey: true });
    const dialog = await until(() => document.querySelector('dialog'));
    expect(dialog.textContent).toContain('Accept 2 quotations');
    expect(host.asked.some(({ cmd }) => cmd === 'quotation.accept_many')).toBe(false);
  });
});

describe('an overlay', () => {
  test('still has what it was given after it has closed itself', async () => {
    const { overlay } = await import('./overlay.svelte');
    const { default: Switcher } = await import('./Switcher.svelte');
    let chosen = '';
    overlay.show(Switcher, {
      kinds: ['article'] as const,
      onchoose: (place: { title: string }) => (chosen = place.title),
    });
    await until(() => document.querySelector('.palette .hit'));
    press('Enter');
    await until(() => chosen === 'Shores apart over the ferry');
    expect(document.querySelector('.palette')).toBeNull();
  });
});

describe('the window', () => {
  test('runs commands from the palette and shows their keys', async () => {
    press('k', { ctrlKey: true });
    await until(() => document.querySelector('.palette'));
    type('dark');
    const hit = await until(() => document.querySelector('.palette .hit'));
    expect(hit.textContent).toContain('dark');
    press('Enter');
    await until(() => document.documentElement.dataset.theme === 'dark');
    expect(document.querySelector('.palette')).toBeNull();
  });

  test('goes back and forward in a tab', async () => {
    press('2', { ctrlKey: true });
    await until(() => document.querySelector('.gridhead'));
    press('ArrowLeft', { altKey: true });
    await until(() => document.querySelector('.prose'));
    press('ArrowRight', { altKey: true });
    await until(() => document.querySelector('.gridhead'));
  });

  test('opens the import sheet with the addresses that were pasted', async () => {
    const data = new DataTransfer();
    data.setData('text/plain', 'https://a.example/1\nhttps://b.example/2');
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: data });
    document.body.dispatchEvent(event);
    const field = await until(() => document.querySelector<HTMLTextAreaElement>('#addresses'));
    expect(field.value).toBe('https://a.example/1\nhttps://b.example/2');
    expect(host.asked.some(({ cmd }) => cmd === 'import.fetch')).toBe(false);
  });

  test('a date that was not found is typed from the sheet, and then Enter imports', async () => {
    let published: unknown = null;
    const draft = () => ({
      draft: 4,
      revision: `${published === null}`,
      failure: null,
      source: 'paste',
      title: 'Ferry vote put off',
      published,
      date_hint: null,
      media: 'plain text',
      sha256: 'abcd',
      characters: 60,
      words_kept: 9,
      words_total: 9,
      pieces: [],
      problems: [],
      duplicates: [],
      origins: [],
      byline: [],
      wires: [],
      speakers: [],
      quotations: 0,
      new_version_of: null,
    });
    let waiting = [4];
    host.answers['import.list'] = () => waiting.map((id) => ({ draft: id, revision: '' }));
    host.answers['import.drafts'] = () => waiting.map(draft) as never;
    host.answers['import.revise'] = (payload) => {
      published = payload.published;
      return draft() as never;
    };
    host.answers['import.store'] = () => {
      waiting = [];
      return { article: 1, title: '', quotations: 0, duplicates: [] } as never;
    };
    press('I', { ctrlKey: true, shiftKey: true });
    await until(() => document.querySelector('.facts .date'));
    const sheet = document.querySelector<HTMLElement>('.sheet');
    sheet?.focus();
    press('1');
    const field = document.activeElement as HTMLInputElement;
    expect(field.closest('.date')).not.toBeNull();
    type('18 March 2022');
    press('Enter');
    await until(() => published);
    expect(published).toEqual({ date: '2022-03-18', precision: 'day' });
    await until(() => document.activeElement === sheet);
    press('Enter');
    await until(() => host.askedWith('import.store').length === 1);
  });

  test('a page from the browser opens the sheet for somebody who is elsewhere, and only says so otherwise', async () => {
    const arrives = () => host.emit('page-arrived', { draft: 4, title: 'Ferry vote put off' });
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    arrives();
    const toast = await until(() => document.querySelector('.toast'));
    expect(toast.textContent).toContain('From the browser: Ferry vote put off');
    expect(document.querySelector('dialog')).toBeNull();
    expect(host.notified).toEqual([]);
    focus.mockReturnValue(false);
    arrives();
    await until(() => document.querySelector('dialog'));
    expect(host.notified).toEqual([['Demarche', 'From the browser: Ferry vote put off']]);
  });

  test('the desktop tells how a job ended, once, to somebody who is elsewhere and wants it', async () => {
    const job = { id: 3, label: 'Fetch 2 pages', state: 'running', items: [] };
    const ends = (id: number) => {
      host.emit('job-progress', { ...job, id });
      host.emit('job-progress', { ...job, id, state: 'finished' });
      host.emit('job-progress', { ...job, id, state: 'finished' });
    };
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    ends(3);
    expect(host.notified).toEqual([]);
    focus.mockReturnValue(false);
    ends(4);
    expect(host.notified).toHaveLength(1);
    expect(host.notified[0]?.[1]).toContain('Fetch 2 pages');
    const { session } = await import('./session.svelte');
    await session.change({ notify: false });
    ends(5);
    expect(host.notified).toHaveLength(1);
  });

  test('opens a library that the desktop names or that is dropped, and imports other files', async () => {
    host.answers['library.open'] = () => host.answers['library.status']!({});
    host.emit('open-library', '/home/ada/The call.demarche');
    await until(() => host.askedWith('library.open').length === 1);
    expect(host.askedWith('library.open')).toEqual([{ path: '/home/ada/The call.demarche' }]);
    host.answers['import.files'] = () => ({ job: 9 });
    host.emit('files-dropped', ['/a/B.DEMARCHE', '/a/page.html']);
    await until(() => host.askedWith('import.files').length === 1);
    expect(host.askedWith('library.open')[1]).toEqual({ path: '/a/B.DEMARCHE' });
    expect(host.askedWith('import.files')).toEqual([{ paths: ['/a/page.html'] }]);
  });

  test('keeps letters for fields while somebody types', async () => {
    press('2', { ctrlKey: true });
    const field = await until(() => document.querySelector<HTMLInputElement>('.grid-finder'));
    field.focus();
    press('a');
    expect(host.askedWith('quotation.accept')).toEqual([]);
  });

  test('every control has a name', async () => {
    const nameless = [
      ...document.querySelectorAll('button, input, textarea, select, [role="tab"]'),
    ].filter(
      (one) =>
        !one.getAttribute('aria-label') && !one.textContent?.trim() && !one.getAttribute('title'),
    );
    expect(nameless.map((one) => one.outerHTML)).toEqual([]);
  });
});
