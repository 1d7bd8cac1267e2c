import { describe, expect, it } from 'vitest';
import { begun, completed } from './completion';

it('puts a field in for the word before the caret, and leaves room for its value', () => {
  expect(completed('arms cou', 8, { start: 5, insert: 'country:', value: null })).toEqual({
    text: 'arms country:',
    caret: 13,
  });
});

it('puts a value in within what stands around it', () => {
  const offer = { start: 2, insert: 'outlet:"The Monitor"', value: 'The Monitor' };
  expect(completed('𝒜 outlet:mon arms', 13, offer)).toEqual({
    text: '𝒜 outlet:"The Monitor" arms',
    caret: 23,
  });
  expect(completed('𝒜 outlet:mon', 13, offer).text).toBe('𝒜 outlet:"The Monitor" ');
});

describe('a word that is being typed', () => {
  it('is the beginning of one', () => {
    expect(begun('sanc')).toBe('sanc*');
    expect(begun('grain экспо')).toBe('grain экспо*');
    expect(begun('issue:arms "to Ukraine" wea')).toBe('issue:arms "to Ukraine" wea*');
  });
  it('is left as it is where it means something else, or too little', () => {
    for (const words of [
      'sa',
      'grain OR',
      'NOT',
      '"foreign minist',
      'actor:Biden',
      '-grain',
      'grain*',
      '发言人',
    ]) {
      expect(begun(words)).toBe(words);
    }
  });
});
