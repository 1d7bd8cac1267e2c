import { describe, expect, test } from 'vitest';
import { phrases } from '../api/generated/phrases';
import { say } from './core';
import { en } from './en';
import { languageOf, LANGUAGES, speak, spoken, t, type Language } from './index';
import { count, readDate, shortDate } from './format';
import type { Catalogue, Message, Plural } from './message';

const OTHERS = (Object.keys(LANGUAGES) as Language[]).filter((code) => code !== 'en');
const holes = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole));
const forms = (message: Message | Plural) =>
  typeof message === 'string' ? [message] : Object.values(message);
/** Every template of the core. */
const CORE: Catalogue = Object.assign({}, ...Object.values(phrases));
/** Forms that a language has for numbers that no count here reaches. */
const RARE = 'many';

describe.each(OTHERS)('%s', (code) => {
  const rules = new Intl.PluralRules(LANGUAGES[code].tag).resolvedOptions().pluralCategories;

  /** What is wrong with a message: it has the holes of the English one, in the plural forms that the language has. */
  function wrongOf(english: Message, said: Message | Plural | undefined): string[] {
    if (said === undefined) return ['is not said'];
    if ((typeof said === 'string') !== (typeof english === 'string'))
      return ['is a plural in one language only'];
    const wrong: string[] = [];
    const wanted = new Set(forms(english).flatMap((form) => [...holes(form)]));
    const found = new Set(forms(said).flatMap((form) => [...holes(form)]));
    for (const hole of found) if (!wanted.has(hole)) wrong.push(`has no {${hole}}`);
    for (const form of forms(said)) {
      if (form.trim() === '' && english !== '') wrong.push('is blank');
      for (const hole of wanted)
        if (hole !== 'n' && !holes(form).has(hole)) wrong.push(`leaves {${hole}} out`);
    }
    if (typeof said === 'string') {
      if (wanted.has('n') && !found.has('n')) wrong.push('leaves {n} out');
      return wrong;
    }
    if (!holes(said.other).has('n') && forms(english).some((form) => holes(form).has('n')))
      wrong.push('leaves {n} out');
    for (const rule of rules)
      if (!(rule in said) && !(rule === RARE && (code === 'fr' || code === 'es')))
        wrong.push(`lacks the form ${rule}`);
    for (const form of Object.keys(said))
      if (!rules.includes(form as Intl.LDMLPluralRule)) wrong.push(`knows no ${form}`);
    return wrong;
  }

  /** What is wrong with a catalogue's group of messages. */
  function wrongIn(
    group: string,
    english: Catalogue,
    said: Readonly<Record<string, Message | Plural>>,
  ): string[] {
    const told = Object.entries(english).flatMap(([key, message]) =>
      wrongOf(message, said[key]).map((what) => `${group}: ${key} ${what}`),
    );
    const gone = Object.keys(said).filter((key) => !(key in english));
    return [...told, ...gone.map((key) => `${group}: ${key} is no message any more`)];
  }

  test('says what English says, with the same holes, in the plural forms that it has', async () => {
    const {
      core,
      ...words
    }: Record<string, Record<string, Message | Plural>> = await LANGUAGES[code].load();
    const wrong = Object.entries(en as Record<string, Catalogue>).flatMap(([feature, messages]) =>
      wrongIn(feature, messages, words[feature] ?? {}),
    );
    for (const feature of Object.keys(words))
      if (!(feature in en)) wrong.push(`${feature} is no feature any more`);
    expect([...wrong, ...wrongIn('core', CORE, core ?? {})]).toEqual([]);
  });
});

test('what the core says is said in the window’s language, and what is not known in English', async () => {
  const deleted = (n: number) =>
    say({ phrase: 'Delete {n} notes', one: 'Delete {n} note', with: { n } });
  expect([deleted(1), deleted(1200)]).toEqual(['Delete 1 note', 'Delete 1,200 notes']);
  await speak('de');
  expect([deleted(1), deleted(1200)]).toEqual(['1 Notiz löschen', '1.200 Notizen löschen']);
  const date = { date: '2022-03-18', precision: 'day' } as const;
  const odd = { phrase: 'Seen {on} by {who}', with: { on: date, who: { all: ['A', 'B'] } } };
  expect(say(odd)).toBe('Seen 18. März 2022 by A und B');
  expect(say('as it is')).toBe('as it is');
  await speak('en');
});

test('a language is spoken from the moment that it is chosen, numbers and dates too', async () => {
  await speak('de');
  expect(spoken.dir).toBe('ltr');
  expect(t('settings.title')).not.toBe('Settings');
  expect(count(12000)).toBe('12.000');
  expect(shortDate({ date: '2022-03-18', precision: 'day' })).toBe('18. März 2022');
  await speak('ar');
  expect(spoken.dir).toBe('rtl');
  await speak('en');
  expect(t('settings.title')).toBe('Settings');
});

test.each([
  ['fr', '1er mars 2022', '2022-03-01'],
  ['fr', '18 août 2022', '2022-08-18'],
  ['es', '18 de marzo de 2022', '2022-03-18'],
  ['de', '18. März 2022', '2022-03-18'],
  ['ru', '18 марта 2022 г.', '2022-03-18'],
  ['ru', 'март 2022', '2022-03'],
  ['ar', '١٨ مارس ٢٠٢٢', '2022-03-18'],
  ['zh', '2022年3月18日', '2022-03-18'],
  ['zh', '2022年3月', '2022-03'],
] as const)('in %s %s is read as %s', async (code, typed, date) => {
  await speak(code);
  expect(readDate(typed)?.date).toBe(date);
  await speak('en');
});

test('without a setting the first of the system’s languages that there is', () => {
  expect(languageOf('ru', ['de-AT'])).toBe('ru');
  expect(languageOf(null, ['nl', 'de-AT', 'en'])).toBe('de');
  expect(languageOf(null, ['zh-Hant-TW'])).toBe('zh');
  expect(languageOf(null, ['nl'])).toBe('en');
  expect(languageOf('xx', ['de'])).toBe('en');
});
