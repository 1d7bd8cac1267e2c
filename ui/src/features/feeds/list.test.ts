import { expect, test } from 'vitest';
import type { FeedRow } from '../../api';
import { listRows, readWords } from './list';

const feed = (id: number, folder: string | null, fresh: number): FeedRow => ({
  id,
  title: `Feed ${id}`,
  url: `https://a.example/${id}`,
  site_url: null,
  folder,
  filter: { include: [], exclude: [] },
  fresh,
  total: 10,
  checked_at: null,
  failure: null,
});

test('feeds stand under their folders, those without one last', () => {
  const rows = listRows([feed(1, null, 2), feed(2, 'Wires', 3), feed(3, 'Press', 0)], []);
  expect(
    rows.map((row) =>
      row.kind === 'feed' ? row.feed.id : row.kind === 'heading' ? row.title : row.kind,
    ),
  ).toEqual(['all', 'Press', 3, 'Wires', 2, null, 1]);
  expect(rows[0]).toEqual({ kind: 'all', fresh: 5 });
});

test('saved searches stand before the feeds', () => {
  const rows = listRows([], [{ id: 4, name: 'Ferry', text: 'ferry', feeds: [], fresh: 1 }]);
  expect(rows.map((row) => row.kind)).toEqual(['all', 'heading', 'search']);
});

test('words of a filter are told apart by lines and commas, each once', () => {
  expect(readWords(' ferry line, strait\n\nferry line; Norland ')).toEqual([
    'ferry line',
    'strait',
    'Norland',
  ]);
});
