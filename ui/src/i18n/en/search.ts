import type { Catalogue } from '../message';

export const search = {
  title: 'Search everywhere',
  command: 'Search everywhere',
  ask: 'Search every article, excerpt, note and name',
  how: 'Words, “exact phrases”, -without, and begin* for beginnings. Enter opens what was found, Ctrl Enter in a new tab.',
  found: { one: '{n} hit', other: '{n} hits' },
  found_some: 'the first {shown} of {n} hits',
  none: 'Nothing holds “{words}”',
  none_text: 'Try fewer words, or the beginning of one with a star: sanction*',
  results: 'What was found',
  in_article: 'in an article',
} as const satisfies Catalogue;
