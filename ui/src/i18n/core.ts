import type { Argument, Phrase } from '../api/generated/commands';
import type { phrases } from '../api/generated/phrases';
import { count, countryName, longDate } from './format';
import { LANGUAGES, spoken } from './language.svelte';
import { listFormat } from './made';
import { fill, type Translated } from './message';

type Phrases = typeof phrases;
/** What one part of the core says, in another language: by the template in English. */
export type Core<G extends keyof Phrases> = Translated<Phrases[G]>;

/** The words of the core in the window's language; in English where it has none for them. */
export function say(phrase: Phrase): string {
  if (typeof phrase === 'string') return phrase;
  if ('sentences' in phrase) return sentences(phrase.sentences);
  const values: Record<string, string | number> = {};
  for (const [name, argument] of Object.entries(phrase.with)) values[name] = told(argument);
  const known = spoken.words.core?.[phrase.phrase];
  if (known !== undefined) return fill(known, values, spoken.tag);
  const english = phrase.one ? { one: phrase.one, other: phrase.phrase } : phrase.phrase;
  return fill(english, values, LANGUAGES.en.tag);
}

/** Sentences, one after another. Behind a full-width stop there is no space. */
function sentences(each: readonly Phrase[]): string {
  const said = each.map(say).filter((sentence) => sentence !== '');
  return said.reduce((before, one) => {
    const space = before === '' || /[。！？]$/.test(before) ? '' : ' ';
    return `${before}${space}${one}`;
  }, '');
}

function told(argument: Argument): string | number {
  if (typeof argument === 'string' || typeof argument === 'number') return argument;
  if ('precision' in argument) return longDate(argument);
  if ('code' in argument) return countryName(argument);
  if ('all' in argument) return listed(argument.all, 'conjunction');
  if ('any' in argument) return listed(argument.any, 'disjunction');
  return say(argument);
}

function listed(each: readonly Argument[], type: 'conjunction' | 'disjunction'): string {
  const words = each.map(told).map((one) => (typeof one === 'number' ? count(one) : one));
  return listFormat(spoken.tag, type).format(words);
}
