import type { Catalogue } from '../message';

export const help = {
  title: 'Manual',
  here: 'About this screen',
  contents: 'Contents of the manual',
  find: 'Search the manual',
  found: { one: '{n} place', other: '{n} places' },
  no_key: '(no key)',
  tab: 'Manual: {title}',
  in_english: 'The manual is in English.',
  next: 'Next: {title}',
  first: '{key} explains the screen that you are on.',
} as const satisfies Catalogue;
