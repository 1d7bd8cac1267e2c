import { expect, it } from 'vitest';
import { shown, sums, wordsIn } from './laid-over';

it('shows what changed and cuts long stretches that stayed', () => {
  const long = 'Some words that stay as they are. '.repeat(40);
  const changes = [
    { side: 'both' as const, text: long },
    { side: 'before' as const, text: 'one' },
    { side: 'after' as const, text: 'two words' },
    { side: 'both' as const, text: long },
    { side: 'before' as const, text: 'last' },
  ];
  const found = shown(changes);
  expect(found.map(({ kind }) => kind)).toEqual([
    'cut',
    'both',
    'before',
    'after',
    'both',
    'cut',
    'both',
    'before',
  ]);
  // Nothing is lost.
  expect(found.map(({ text }) => text).join('')).toBe(changes.map(({ text }) => text).join(''));
  expect(sums(changes)).toEqual({ came: 2, gone: 2 });
  expect(shown([{ side: 'both', text: 'short' }])).toEqual([{ kind: 'both', text: 'short' }]);
});

it('counts words with their joints once', () => {
  expect(wordsIn("It's 1,000 well-known words — 和平.")).toBe(5);
});
