import type { ExchangeFormat } from '../../api';

/** What a file of each format is called at its end. */
export const ENDINGS: Record<ExchangeFormat, string> = {
  qda: 'qdpx',
  dna: 'dna',
  annotations: 'jsonld',
  follow_the_money: 'ftm.json',
  warc: 'warc.gz',
};

/** The formats in the order in which they are offered: those that come back in first. */
export const FORMATS: readonly ExchangeFormat[] = [
  'qda',
  'dna',
  'annotations',
  'follow_the_money',
  'warc',
];

/** The words of a count that the library tells by a noun's plural. */
export const NOUNS = [
  'articles',
  'issues',
  'actors',
  'excerpts',
  'positions',
  'notes',
  'captures',
] as const;
export type Noun = (typeof NOUNS)[number];

export function isNoun(noun: string): noun is Noun {
  return NOUNS.some((known) => known === noun);
}
