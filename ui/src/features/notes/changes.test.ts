import { expect, test } from 'vitest';
import type { VersionPart } from '../../api';
import { shortened } from './changes';

const both = (text: string): VersionPart => ({ text, side: 'both' });

test('what stayed is shown around what changed only', () => {
  const long = 'a'.repeat(500);
  const parts: VersionPart[] = [both(long), { text: 'new', side: 'after' }, both(long), both('b')];
  const short = shortened(parts, '…');
  expect(short.map(({ text }) => text)).toEqual([
    `…${'a'.repeat(60)}`,
    'new',
    `${'a'.repeat(60)}…${'a'.repeat(60)}`,
    'b',
  ]);
  expect(shortened([both('short')], '…')).toEqual([both('short')]);
});
