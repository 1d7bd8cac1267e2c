import { expect, test } from 'vitest';
import type { ChangeKind, VersionChange } from '../../api';
import { linesOf, stops } from './changes';

const texts = (...kinds: ChangeKind[]): VersionChange[] =>
  kinds.map((kind) => ({ kind, paragraph: false, parts: [], from: null, to: null }));
const drawn = (changes: VersionChange[], view: Parameters<typeof linesOf>[1], open?: Set<number>) =>
  linesOf(changes, view, open).map((line) =>
    line.kind === 'left_out' ? `${line.from}-${line.to}` : line.at,
  );

test('a change keeps its neighbours, and the rest is left out and counted', () => {
  const changes = texts('same', 'same', 'same', 'reworded', 'same', 'same', 'same');
  expect(drawn(changes, 'changes')).toEqual(['0-2', 2, 3, 4, '5-7']);
});

test('a trivial edit is no change until it is asked for', () => {
  const changes = texts('trivial', 'same', 'same', 'same', 'added');
  expect(drawn(changes, 'changes')).toEqual(['0-3', 3, 4]);
  expect(drawn(changes, 'trivial')).toEqual([0, 1, 2, 3, 4]);
  expect(stops(linesOf(changes, 'changes'))).toEqual([2]);
  expect(stops(linesOf(changes, 'trivial'))).toEqual([0, 4]);
});

test('what was left out can be unfolded', () => {
  const changes = texts('removed', 'same', 'same', 'same', 'same');
  expect(drawn(changes, 'changes')).toEqual([0, 1, '2-5']);
  expect(drawn(changes, 'changes', new Set([2]))).toEqual([0, 1, 2, 3, 4]);
});

test('the whole text leaves nothing out', () => {
  expect(drawn(texts('same', 'same', 'same'), 'whole')).toEqual([0, 1, 2]);
  expect(drawn(texts('same', 'same', 'same'), 'changes')).toEqual(['0-3']);
  expect(drawn([], 'changes')).toEqual([]);
});
