import { describe, expect, test } from 'vitest';
import { en } from './en';
import { languageOf, LANGUAGES, speak, spoken, t, type Language } from './index';
import { count, readDate, shortDate } from './format';
import type { Catalogue, Message, Plural } from './message';

const OTHERS = (Object.keys(LANGUAGES) as Language[]).filter((code) => code !== 'en');
const holes = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole));
const forms = (message: Message | Plural) =>
  typeof message === 'string' ? [message] : Object.values(message);
/** Forms that a language has for numbers that no count here reaches. */
const RARE = 'many';

describe.each(OTHERS)('%s', (code) => {
  const rules = new Intl.PluralRules(LANGUAGES[code].tag).resolvedOptions().pluralCategories;

  test('says what English says, with the same holes, in the plural forms that it has', async () => {
    const words: Record<string, Record<string, Message | Plural>> = await LANGUAGES[code].load();
    const wrong: string[] = [];
    for (const [feature, messages] of Object.entries(en as Record<string, Catalogue>)) {
      for (const [key, english] of Object.entries(messages)) {
        const at = `${feature}.${key}`;
        const said = words[feature]?.[key];
        if (said === undefined) {
          wrong.push(`${at} is not said`);
          continue;
        }
        if ((typeof said === 'string') !== (typeof english === 'string')) {
          wrong.push(`${at} is a plural in one language only`);
          continue;
        }
        const wanted = new Set(forms(english).flatMap((form) => [...holes(form)]));
        const found = new Set(forms(said).flatMap((form) => [...holes(form)]));
        for (const hole of found) if (!wanted.has(hole)) wrong.push(`${at} has no {${hole}}`);
        for (const form of forms(said)) {
          if (form.trim() === '' && english !== '') wrong.push(`${at} is blank`);
          for (const hole of wanted)
            if (hole !== 'n' && !holes(form).has(hole)) wrong.push(`${at} leaves {${hole}} out`);
        }
        if (typeof said === 'string') {
          if (wanted.has('n') && !found.has('n')) wrong.push(`${at} leaves {n} out`);
          continue;
        }
        if (!holes(said.other).has('n') && forms(english).some((form) => holes(form).has('n')))
          wrong.push(`${at} leaves {n} out`);
        for (const rule of rules)
          if (!(rule in said) && !(rule === RARE && (code === 'fr' || code === 'es')))
            wrong.push(`${at} lacks the form ${rule}`);
        for (const form of Object.keys(said))
          if (!rules.includes(form as Intl.LDMLPluralRule)) wrong.push(`${at} knows no ${form}`);
      }
    }
    for (const [feature, messages] of Object.entries(words))
      for (const key of Object.keys(messages))
        if (!(key in ((en as Record<string, Catalogue>)[feature] ?? {})))
          wrong.push(`${feature}.${key} is no message any more`);
    expect(wrong).toEqual([]);
  });
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
