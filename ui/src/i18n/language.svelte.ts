import { en } from './en';
import type { Catalogue, Translated } from './message';

/** A whole catalogue in another language: what it lacks is said in English. */
export type Words = { readonly [F in keyof typeof en]: Translated<(typeof en)[F]> } & {
  /** What the core says, by the template in English. */
  readonly core: Translated<Catalogue>;
};

interface Known {
  /** Its name in itself. */
  name: string;
  /** For numbers and dates, BCP 47. */
  tag: string;
  dir: 'ltr' | 'rtl';
  load: () => Promise<{ readonly [feature: string]: Translated<Catalogue> }>;
}

/** The languages of the window, by their BCP 47 codes. */
export const LANGUAGES = {
  en: { name: 'English', tag: 'en-GB', dir: 'ltr', load: async () => en },
  fr: {
    name: 'Français',
    tag: 'fr',
    dir: 'ltr',
    load: (): Promise<Words> => import('./fr'),
  },
  es: {
    name: 'Español',
    tag: 'es',
    dir: 'ltr',
    load: (): Promise<Words> => import('./es'),
  },
  de: {
    name: 'Deutsch',
    tag: 'de',
    dir: 'ltr',
    load: (): Promise<Words> => import('./de'),
  },
  ru: {
    name: 'Русский',
    tag: 'ru',
    dir: 'ltr',
    load: (): Promise<Words> => import('./ru'),
  },
  ar: {
    name: 'العربية',
    tag: 'ar-u-nu-latn',
    dir: 'rtl',
    load: (): Promise<Words> => import('./ar'),
  },
  zh: {
    name: '中文',
    tag: 'zh-Hans',
    dir: 'ltr',
    load: (): Promise<Words> => import('./zh'),
  },
} as const satisfies Record<string, Known>;

export type Language = keyof typeof LANGUAGES;

/** What the window speaks. */
class Spoken {
  code = $state.raw<Language>('en');
  words = $state.raw<{ readonly [feature: string]: Translated<Catalogue> }>(en);

  get tag(): string {
    return LANGUAGES[this.code].tag;
  }

  get dir(): 'ltr' | 'rtl' {
    return LANGUAGES[this.code].dir;
  }
}
export const spoken = new Spoken();

/** The language that a setting asks for; without one, the first of the system's that the window has. */
export function languageOf(
  setting: string | null,
  system: readonly string[] = navigator.languages,
): Language {
  const wanted = [...(setting === null ? system : [setting])];
  const known = wanted.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '');
  return (known.find((code) => code in LANGUAGES) as Language | undefined) ?? 'en';
}

/** Speaks a language from now on. */
export async function speak(code: Language): Promise<void> {
  if (code === spoken.code) return;
  const words = await LANGUAGES[code].load();
  spoken.words = words;
  spoken.code = code;
}
