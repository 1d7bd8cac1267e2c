import { expect, test } from 'vitest';
import type { ArticleRow, CopyCluster, CopyRow } from '../../api';
import { listRows, pairOf, stays } from './rows';

const row = (id: number, share: number, excerpts = 0): CopyRow => ({
  article: {
    id,
    title: `Title ${id}`,
    citation_key: `title${id}`,
    outlet: null,
    published: null,
    imported_at: '2030-05-08T09:00:00Z',
    words: 100,
    language: 'en',
    wires: [],
    quotations: 0,
    quotations_left: 0,
    copies: 0,
    excerpts,
    positions: 0,
  } as ArticleRow,
  share,
  exact: share === 1,
});
const cluster: CopyCluster = {
  origin: 2,
  articles: [row(1, 0.6), row(2, 1), row(3, 0.9)],
  outlets: 3,
  wires: ['AFP'],
};
const rows = listRows([cluster]);
const none = new Set<number>();

test('the origin comes first, then the nearest copies', () => {
  expect(rows.map((one) => (one.kind === 'head' ? 'head' : one.row.article.id))).toEqual([
    'head',
    2,
    3,
    1,
  ]);
});

test('a copy is laid beside the origin, the origin beside its nearest copy', () => {
  expect(pairOf(rows, 3, none)).toEqual([2, 1]);
  expect(pairOf(rows, 1, none)).toEqual([2, 3]);
  expect(pairOf(rows, 0, none)).toBeNull();
});

test('two that are taken are laid side by side', () => {
  expect(pairOf(rows, 1, new Set([1, 3]))).toEqual([3, 1]);
});

test('the article that was worked on stays; of equals the origin', () => {
  expect(stays([row(1, 0.5, 2), row(2, 1)], 2)).toBe(1);
  expect(stays([row(1, 0.5), row(2, 1)], 2)).toBe(2);
  expect(stays([], 2)).toBeNull();
});
