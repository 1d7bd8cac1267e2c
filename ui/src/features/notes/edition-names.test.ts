import { expect, test } from 'vitest';
import type { EditionRow } from '../../api';
import { alike, editionName, severalSaid } from './edition-names';

const edition = (id: number, number: number, analyst: string, sha256: string): EditionRow => ({
  id,
  number,
  analyst,
  sha256: sha256.repeat(32),
  issued_at: `2022-03-1${id}T12:00:00Z`,
});
const EDITIONS = [
  edition(1, 1, 'Ada', 'aa'),
  edition(2, 2, 'Ada', 'bb'),
  edition(3, 2, 'Ben', 'cc'),
  edition(4, 3, 'Ada', 'dd'),
  edition(5, 3, 'Ada', 'ee'),
];

test('every edition of a note has a name of its own', () => {
  expect(EDITIONS.map((one) => editionName(one, EDITIONS))).toEqual([
    'edition 1',
    'edition 2, Ada',
    'edition 2, Ben',
    'edition 3, Ada, dddddddddddd',
    'edition 3, Ada, eeeeeeeeeeee',
  ]);
});

test('of several editions of one number no more is said than who issued them, and when', () => {
  const [, , ben, twice] = EDITIONS;
  if (!ben || !twice) throw new Error('no editions');
  const said = severalSaid(alike(ben, EDITIONS));
  expect(said).toContain('more than one edition 2: issued by Ada, ');
  expect(said).toContain('issued by Ben, ');
  expect(severalSaid(alike(twice, EDITIONS))).not.toMatch(/librar/i);
});
