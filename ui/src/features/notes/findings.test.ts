import { expect, it } from 'vitest';
import type { CheckRule, Finding } from '../../api/generated/commands';
import { byRule, changesOf, placed } from './findings';

const finding = (rule: CheckRule, start: number, end: number): Finding => ({
  rule,
  start,
  end,
  words: '',
  reason: '',
  remedy: '',
  fixes: [],
});

it('stands at its place though the text has signs beyond the first plane', () => {
  const text = '😀 both came away content';
  const [one] = placed(text, [finding('unsourced', 2, 6)]);
  expect(text.slice(one?.from, one?.to)).toBe('both');
});
it('comes in the order of the text', () => {
  const all = placed('0123456789', [finding('unsourced', 5, 6), finding('broken_link', 1, 2)]);
  expect(all.map(({ from }) => from)).toEqual([1, 5]);
});
it('is listed by rule, empty rules left out', () => {
  const groups = byRule([
    finding('broken_link', 0, 1),
    finding('unsourced', 0, 1),
    finding('broken_link', 2, 3),
  ]);
  expect(groups.map(({ rule, findings }) => [rule, findings.length])).toEqual([
    ['unsourced', 1],
    ['broken_link', 2],
  ]);
});

it('mends the text that was checked, in the order of its edits', () => {
  const fix = {
    label: '',
    edits: [
      { start: 1, end: 2, text: '' },
      { start: 3, end: 3, text: 'd' },
    ],
  };
  expect(changesOf('😀b😀', fix)).toEqual([
    { from: 2, to: 3, insert: '' },
    { from: 5, to: 5, insert: 'd' },
  ]);
});
