import { afterEach, expect, test } from 'vitest';
import type { Argument, Phrase } from '../api';
import { say } from './core';
import { speak } from './index';

afterEach(() => speak('en'));

/** A phrase as the core sends it. */
const of = (phrase: string, values: Record<string, Argument> = {}, one?: string): Phrase => ({
  phrase,
  ...(one === undefined ? {} : { one }),
  with: values,
});

const GERMAN: readonly (readonly [string, Phrase, string])[] = [
  ['an item of another program', of('number {number}', { number: '5' }), 'Nummer 5'],
];

test.each(GERMAN)('a German window says %s in German', async (_, phrase, words) => {
  await speak('de');
  expect(say(phrase)).toBe(words);
});
