// What the language's own rules are asked through. Making one costs many times what using it does, and a screen
// that is drawn at every frame uses thousands.

const plurals = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const lists = new Map<string, Intl.ListFormat>();
const regions = new Map<string, Intl.DisplayNames>();
const languages = new Map<string, Intl.DisplayNames>();

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known;
  const one = make();
  made.set(key, one);
  return one;
}

/** By which wording of a message a count is told. */
export function pluralRules(language: string): Intl.PluralRules {
  return once(plurals, language, () => new Intl.PluralRules(language));
}

export function numberFormat(
  language: string,
  options?: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = options ? `${language} ${JSON.stringify(options)}` : language;
  return once(numbers, key, () => new Intl.NumberFormat(language, options));
}

export function dateFormat(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  return once(dates, key, () => new Intl.DateTimeFormat(language, options));
}

export function listFormat(
  language: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): Intl.ListFormat {
  return once(lists, `${language} ${type}`, () => new Intl.ListFormat(language, { type }));
}

/** Names of countries by their ISO 3166 codes, of those that it knows alone. */
export function regionNames(language: string): Intl.DisplayNames {
  const make = () => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return once(regions, language, make);
}

export function languageNames(language: string): Intl.DisplayNames {
  return once(languages, language, () => new Intl.DisplayNames(language, { type: 'language' }));
}
