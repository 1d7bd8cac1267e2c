import { beforeEach, expect, test } from 'vitest';
import type { ImportDraft } from '../../api';
import { toasts } from '../../design/toast.svelte';
import { setHost } from '../../host';
import { FakeHost } from '../../host/fake';
import { importing } from './importing.svelte';

const draft = (id: number, change: Partial<ImportDraft> = {}) =>
  ({
    draft: id,
    revision: '0.0.',
    failure: null,
    source: 'url',
    title: `Title ${id}`,
    published: { date: '2030-05-07', precision: 'day' },
    words_kept: 100,
    pieces: [],
    duplicates: [],
    origins: [],
    new_version_of: null,
    ...change,
  }) as unknown as ImportDraft;

const copy = { article: 5, title: 'Five', outlet: null, published: null, share: 1, exact: true };
const full = { code: '', message: 'No room on the disk', kept: '', remedy: '' };
const storedAs = (id: number) => ({
  article: 100 + id,
  title: `Title ${id}`,
  quotations: 0,
  duplicates: [],
  citation_key: `title${id}`,
  other_key: null,
});
let here: ImportDraft[];
let host: FakeHost;

beforeEach(() => {
  here = [];
  toasts.length = 0;
  host = new FakeHost({
    'import.list': () => here.map(({ draft: id, revision }) => ({ draft: id, revision })),
    'import.drafts': ({ drafts }) => here.filter((one) => drafts?.includes(one.draft)),
    'import.store': ({ draft: id }) => {
      here = here.filter((one) => one.draft !== id);
      return storedAs(id);
    },
    'import.store_all': ({ drafts }) => {
      if (drafts.length > 16) throw full;
      here = here.filter((one) => !drafts.includes(one.draft) || one.draft === 12);
      return drafts.map((id) =>
        id === 12
          ? { draft: id, stored: null, failure: full }
          : { draft: id, stored: storedAs(id), failure: null },
      );
    },
    'copies.separate': () => ({ label: 'Set apart' }),
  });
  setHost(host);
});

const states = () => importing.rows.map((row) => `${row.key} ${row.state}`);

test('storing all goes on past a bad one, lists it, and leaves what wants a decision', async () => {
  here = [draft(11), draft(12), draft(13), draft(14, { duplicates: [copy] })];
  await importing.refresh();
  await importing.storeAll();
  expect(states()).toEqual(['d11 stored', 'd12 failed', 'd13 stored', 'd14 same']);
  expect(importing.rows[1]?.failure?.message).toBe('No room on the disk');
  expect(toasts[0]?.text).toContain('2 articles stored; 1 could not be');
  expect(importing.open).toBe(true);
});

test('a disk that is full while some are stored fails each of them and goes on', async () => {
  here = [draft(61), draft(62)];
  await importing.resume();
  host.answers['import.store_all'] = () => {
    throw full;
  };
  await importing.storeAll();
  expect(states().slice(-2)).toEqual(['d61 failed', 'd62 failed']);
});

test('what came in is sent once, and again when it or the library has changed', async () => {
  here = [draft(41), draft(42)];
  await importing.resume();
  here = [draft(41), draft(42, { revision: '1.0.', title: 'Revised' }), draft(43)];
  await importing.refresh();
  await importing.refresh();
  expect(host.askedWith('import.drafts')).toEqual([{ drafts: [41, 42] }, { drafts: [42, 43] }]);
  const titles = importing.drafts.map((one) => one.title);
  expect(titles.slice(-3)).toEqual(['Title 41', 'Revised', 'Title 43']);
});

test('a draft that cannot be looked at is listed with its reason, tried again, and stops no other', async () => {
  const failure = { code: '', message: 'The library is busy', kept: '', remedy: '' };
  here = [draft(51, { revision: '', failure }), draft(52)];
  await importing.resume();
  expect(states().slice(-2)).toEqual(['d51 failed', 'd52 ready']);
  expect(importing.rows.at(-2)?.failure).toEqual(failure);
  here = [draft(51), draft(52)];
  await importing.forgive(51);
  expect(states().slice(-2)).toEqual(['d51 ready', 'd52 ready']);
  expect(host.askedWith('import.drafts')).toEqual([{ drafts: [51, 52] }, { drafts: [51] }]);
});

test('what is said to be no copy is remembered with the article that it becomes', async () => {
  here = [draft(21, { duplicates: [copy] })];
  await importing.resume();
  importing.key = 'd21';
  importing.setApart(21, 5, true);
  expect(importing.row?.state).toBe('ready');
  await importing.finish(false);
  expect(host.askedWith('copies.separate')).toEqual([{ articles: [121], from: [5] }]);
});

test('a reference is stored without its text where that is wanted', async () => {
  here = [draft(32, { words_kept: 0, source: 'reference', url: 'https://a.example/32' })];
  await importing.resume();
  importing.key = 'd32';
  expect(await importing.finish(false)).toBe(true);
  expect(host.askedWith('import.store')).toEqual([{ draft: 32 }]);
});

test('a reference without a title is not stored', async () => {
  here = [draft(33, { words_kept: 0, source: 'reference', title: null })];
  await importing.resume();
  importing.key = 'd33';
  expect(await importing.finish(false)).toBe(false);
  expect(host.askedWith('import.store')).toEqual([]);
});

test('a page without any text is not stored', async () => {
  here = [draft(31, { words_kept: 0 })];
  await importing.resume();
  importing.key = 'd31';
  expect(await importing.finish(false)).toBe(false);
  expect(host.askedWith('import.store')).toEqual([]);
});
