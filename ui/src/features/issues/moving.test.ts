import { describe, expect, it } from 'vitest';
import type { IssueNode } from '../../api/generated/commands';
import { dropped, movedBy, partAt } from './moving';

const node = (id: number, parent: number | null, depth: number, leaf: boolean): IssueNode => ({
  id,
  parent,
  depth,
  name: `Issue ${id}`,
  leaf,
  proposition: null,
  con: null,
  pro: null,
  positions: 0,
});
// 1 ─ 2 (leaf), 3 (leaf), 4 ─ 5 (leaf);  6 (leaf)
const nodes = [
  node(1, null, 0, false),
  node(2, 1, 1, true),
  node(3, 1, 1, true),
  node(4, 1, 1, false),
  node(5, 4, 2, true),
  node(6, null, 0, true),
];

describe('moving an issue by key', () => {
  it('goes up and down among its siblings', () => {
    expect(movedBy(nodes, 3, 'ArrowUp')).toEqual({ parent: 1, before: 2 });
    expect(movedBy(nodes, 2, 'ArrowDown')).toEqual({ parent: 1, before: 4 });
    expect(movedBy(nodes, 3, 'ArrowDown')).toEqual({ parent: 1, before: null });
    expect(movedBy(nodes, 2, 'ArrowUp')).toBeNull();
    expect(movedBy(nodes, 4, 'ArrowDown')).toBeNull();
  });
  it('goes into the group above it and out of its own', () => {
    expect(movedBy(nodes, 6, 'ArrowRight')).toEqual({ parent: 1, before: null });
    expect(movedBy(nodes, 3, 'ArrowRight')).toBeNull();
    expect(movedBy(nodes, 5, 'ArrowLeft')).toEqual({ parent: 1, before: null });
    expect(movedBy(nodes, 2, 'ArrowLeft')).toEqual({ parent: null, before: 6 });
    expect(movedBy(nodes, 6, 'ArrowLeft')).toBeNull();
    expect(movedBy(nodes, 9, 'ArrowUp')).toBeNull();
  });
});

describe('dropping an issue', () => {
  it('lands above, below or inside', () => {
    expect(dropped(nodes, 6, 2, 'above')).toEqual({ parent: 1, before: 2 });
    expect(dropped(nodes, 6, 2, 'below')).toEqual({ parent: 1, before: 3 });
    expect(dropped(nodes, 6, 4, 'inside')).toEqual({ parent: 4, before: null });
    expect(dropped(nodes, 5, 6, 'below')).toEqual({ parent: null, before: null });
  });
  it('goes nowhere into itself, into a leaf, or where it is', () => {
    expect(dropped(nodes, 1, 5, 'above')).toBeNull();
    expect(dropped(nodes, 6, 2, 'inside')).toBeNull();
    expect(dropped(nodes, 3, 2, 'below')).toBeNull();
    expect(dropped(nodes, 3, 4, 'above')).toBeNull();
  });
  it('tells the part of a row by where the pointer is', () => {
    expect([0.1, 0.5, 0.9].map((share) => partAt(share, false))).toEqual([
      'above',
      'inside',
      'below',
    ]);
    expect([0.4, 0.6].map((share) => partAt(share, true))).toEqual(['above', 'below']);
  });
});
