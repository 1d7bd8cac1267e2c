import { expect, test } from 'vitest';
import type { Duplicate, ImportDraft, Job } from '../../api';
import { draftKey, itemKey, lastName, rowsOf, stateOf, storable, undecided } from './incoming';

const draft = (id: number, change: Partial<ImportDraft> = {}): ImportDraft => ({
  draft: id,
  revision: '0.0.',
  failure: null,
  source: 'url',
  url: `https://www.a.example/${id}`,
  final_url: null,
  canonical_url: null,
  title: `Title ${id}`,
  title_from: null,
  byline: [],
  dateline: null,
  outlet: null,
  published: { date: '2030-05-07', precision: 'day' },
  published_from: 'meta',
  modified: null,
  date_hint: null,
  language: 'en',
  wires: [],
  pieces: [],
  words_kept: 100,
  words_total: 120,
  characters: 700,
  sha256: '0'.repeat(64),
  duplicates: [],
  already: null,
  speakers: [],
  quotations: 0,
  selection: null,
  problems: [],
  file_name: null,
  media: 'HTML',
  origins: [],
  new_version_of: null,
  ...change,
});
const copy = (article: number, exact: boolean): Duplicate => ({
  article,
  title: 'Another',
  outlet: null,
  published: null,
  share: exact ? 1 : 0.94,
  exact,
});
const job = (change: Partial<Job> = {}): Job => ({
  id: 1,
  label: 'Fetch 3 pages',
  state: 'finished',
  done: 3,
  total: 3,
  rate: null,
  retryable: true,
  items: [
    {
      name: 'https://a.example/1',
      state: 'done',
      error: null,
      drafts: [1],
      note: null,
      recaptured: null,
    },
    {
      name: 'https://a.example/2',
      state: 'failed',
      error: { code: '', message: 'No answer', kept: '', remedy: 'Try again' },
      drafts: [],
      note: null,
      recaptured: null,
    },
    {
      name: 'https://a.example/3',
      state: 'cancelled',
      error: null,
      drafts: [],
      note: null,
      recaptured: null,
    },
  ],
  ...change,
});
const nothing = { outcomes: new Map(), apart: new Map(), jobs: [], retried: new Set<string>() };

test('a draft says the first thing that somebody has to know of it', () => {
  expect(stateOf(draft(1))).toBe('ready');
  expect(stateOf(draft(1, { published: null }))).toBe('no_date');
  expect(stateOf(draft(1, { published: null, title: null }))).toBe('no_title');
  expect(stateOf(draft(1, { duplicates: [copy(5, false)] }))).toBe('near');
  expect(stateOf(draft(1, { published: null, duplicates: [copy(5, true)] }))).toBe('same');
  expect(stateOf(draft(1, { words_kept: 0 }))).toBe('no_text');
  const unread = { words_kept: 0, source: 'reference' } as const;
  expect(stateOf(draft(1, unread))).toBe('reference');
  expect(stateOf(draft(1, { ...unread, duplicates: [copy(5, true)] }))).toBe('same');
});

test('a copy that is said to be none does not count', () => {
  const both = draft(1, { duplicates: [copy(5, true), copy(6, false)] });
  expect(stateOf(both, new Set([5]))).toBe('near');
  expect(stateOf(both, new Set([5, 6]))).toBe('ready');
});

test('what wants a decision is not stored with the others', () => {
  const rows = rowsOf({
    ...nothing,
    drafts: [
      draft(1),
      draft(2, { published: null }),
      draft(3, { duplicates: [copy(5, true)] }),
      draft(4, {
        new_version_of: { article: 9, title: 'Nine', captured_at: null, unchanged: false },
      }),
    ],
  });
  expect(rows.filter(storable).map((row) => row.key)).toEqual(['d1', 'd2']);
  expect(rows.filter(undecided).map((row) => row.key)).toEqual(['d3', 'd4']);
});

test('a reference that names no page is stored with the others', () => {
  const unread = { words_kept: 0, source: 'reference' } as const;
  const rows = rowsOf({
    ...nothing,
    drafts: [
      draft(1, unread),
      draft(2, { ...unread, url: null }),
      draft(3, { ...unread, url: null, title: null }),
    ],
  });
  expect(rows.filter(storable).map((row) => row.key)).toEqual(['d2']);
  expect(rows.filter(undecided).map((row) => row.key)).toEqual(['d1', 'd3']);
});

test('an item that gave nothing is listed with its reason, until it is tried again', () => {
  const jobs = [job()];
  const rows = rowsOf({ ...nothing, drafts: [draft(1)], jobs });
  expect(rows.map(({ key, state }) => [key, state])).toEqual([
    [draftKey(1), 'ready'],
    [itemKey(1, 1), 'failed'],
    [itemKey(1, 2), 'cancelled'],
  ]);
  expect(rows[1]?.failure?.message).toBe('No answer');
  const again = rowsOf({ ...nothing, drafts: [], jobs, retried: new Set([itemKey(1, 1)]) });
  expect(again.map((row) => row.key)).toEqual([itemKey(1, 2)]);
});

test('a draft that could not be stored says why and stays', () => {
  const failure = { code: '', message: 'Disk full', kept: '', remedy: '' };
  const [row] = rowsOf({
    ...nothing,
    drafts: [draft(1)],
    outcomes: new Map([[1, { stored: null, failure }]]),
  });
  expect(row).toMatchObject({ state: 'failed', failure, stored: null });
});

test('a file is called by its name, an address by all of it', () => {
  expect(lastName('/home/a/Papers/one.pdf')).toBe('one.pdf');
  expect(lastName('C:\\Papers\\one.pdf')).toBe('one.pdf');
  expect(lastName('https://a.example/one')).toBe('https://a.example/one');
});
