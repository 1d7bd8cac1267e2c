import { describe, expect, it } from 'vitest';
import type { IssueNode } from '../../api/generated/commands';
import { below, path, rows, treeKey } from './tree';

const node = (id: number, parent: number | null, depth: number): IssueNode => ({
  id,
  parent,
  depth,
  name: `Issue ${id}`,
  leaf: depth === 2,
  proposition: null,
  con: null,
  pro: null,
  positions: 0,
});
// 1 ─ 2 ─ 3, 4;  1 ─ 5;  6
const nodes = [
  node(1, null, 0),
  node(2, 1, 1),
  node(3, 2, 2),
  node(4, 2, 2),
  node(5, 1, 1),
  node(6, null, 0),
];
const ids = (folded: number[]) => rows(nodes, new Set(folded)).map((row) => row.node.id);

describe('the tree of issues', () => {
  it('shows what is not folded away', () => {
    expect(ids([])).toEqual([1, 2, 3, 4, 5, 6]);
    expect(ids([2])).toEqual([1, 2, 5, 6]);
    expect(ids([1])).toEqual([1, 6]);
    expect(ids([1, 2])).toEqual([1, 6]);
  });
  it('knows the place among siblings, folded ones counted', () => {
    const [first, , , last] = rows(nodes, new Set([2]));
    expect(first).toMatchObject({ place: 1, siblings: 2, parent: true, open: true });
    expect(last).toMatchObject({ place: 2, siblings: 2, parent: false, open: false });
  });
  it('moves and folds by key', () => {
    const shown = rows(nodes, new Set([2]));
    expect(treeKey(shown, 0, 'ArrowDown')).toEqual({ go: 1 });
    expect(treeKey(shown, 1, 'ArrowRight')).toEqual({ unfold: 2 });
    expect(treeKey(shown, 0, 'ArrowRight')).toEqual({ go: 1 });
    expect(treeKey(shown, 0, 'ArrowLeft')).toEqual({ fold: 1 });
    expect(treeKey(shown, 2, 'ArrowLeft')).toEqual({ go: 0 });
    expect(treeKey(shown, 3, 'ArrowDown')).toBeNull();
    expect(treeKey(shown, 3, 'ArrowLeft')).toBeNull();
    expect(treeKey([], 0, 'ArrowDown')).toBeNull();
  });
  it('knows what is below and above', () => {
    expect([...below(nodes, 2)]).toEqual([2, 3, 4]);
    expect(path(nodes, 3).map(({ id }) => id)).toEqual([1, 2]);
    expect(path(nodes, 6)).toEqual([]);
  });
});
