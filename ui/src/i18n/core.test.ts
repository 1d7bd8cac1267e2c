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
  [
    'a problem of a draft',
    of('{n} control characters were taken out of the text.', { n: 4 }, 'A control character'),
    '4 Steuerzeichen wurden aus dem Text entfernt.',
  ],
  [
    'a file that cannot be read',
    {
      sentences: [
        of('This is {what}, neither a page nor a text.', { what: of('a PNG picture') }),
        of('Choose another file.'),
      ],
    },
    'Dies ist ein PNG-Bild, weder eine Seite noch ein Text. Wählen Sie eine andere Datei.',
  ],
  [
    'what was left out of a file',
    of('Attachment {name}: {why}', {
      name: 'b.xlsx',
      why: of('This is an Excel workbook, not a text.'),
    }),
    'Anhang b.xlsx: Dies ist eine Excel-Arbeitsmappe, kein Text.',
  ],
  [
    'an address that leads to no page',
    of('The address leads to {what}, not to a page.', {
      what: of('a picture ({essence})', { essence: 'image/png' }),
    }),
    'Die Adresse führt nicht zu einer Seite, sondern zu etwas anderem: ein Bild (image/png).',
  ],
  ['what came in', of('plain text'), 'reiner Text'],
  [
    'a problem of a list of feeds',
    of('The feed “{name}” has no address.', { name: 'Bad' }),
    'Der Feed „Bad“ hat keine Adresse.',
  ],
  ['a value of the history', of('{n} bytes', { n: 1200 }, '{n} byte'), '1.200 Bytes'],
  ['an item of another program', of('number {number}', { number: '5' }), 'Nummer 5'],
  ['how fast a job is', of('{speed} kB/s', { speed: 1200 }), '1.200 kB/s'],
  ['a template', of('Talking points'), 'Gesprächspunkte'],
  [
    'a block of an edition',
    of('The comparison on line {line}: {problem}', {
      line: '7',
      problem: of('No article has the key “{key}”.', { key: 'a2022' }),
    }),
    'Der Vergleich in Zeile 7: Kein Artikel hat den Schlüssel „a2022“.',
  ],
];

test.each(GERMAN)('a German window says %s in German', async (_, phrase, words) => {
  await speak('de');
  expect(say(phrase)).toBe(words);
});
