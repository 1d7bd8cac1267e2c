import type { PartialDate } from '../api/generated/commands';
import { spoken, t } from './index';
import { dateFormat, languageNames, listFormat, numberFormat, regionNames } from './made';

/** `18 March 2022`, `March 2022`, `2022`, `18 March 2022, 16:20 UTC`: as far as it is known. */
export function longDate(date: PartialDate | null): string {
  return date ? worded(date, 'long') : t('words.date_unknown');
}

/** `18 Mar 2022`. */
export function shortDate(date: PartialDate | null): string {
  return date ? worded({ ...date, precision: atMostDay(date) }, 'short') : t('words.date_unknown');
}

/** `18 Mar`, with the year only where it is not known to be `year`. */
export function dayMonth(date: PartialDate | null): string {
  if (!date) return t('words.date_unknown');
  if (atMostDay(date) !== 'day') return shortDate(date);
  return utc(date.date.slice(0, 10), { day: 'numeric', month: 'short' });
}

/** A line that ends with a date as the core writes it, as that of a place does, with the date in words. */
export function datedLine(line: string): string {
  return line.replace(/\b\d{4}-\d\d(-\d\d)?$/, (date) =>
    shortDate({ date, precision: date.length === 7 ? 'month' : 'day' }),
  );
}

/** A calendar day, `YYYY-MM-DD`, in words. */
export function longDay(day: string): string {
  return worded({ date: day, precision: 'day' }, 'long');
}

function atMostDay(date: PartialDate): PartialDate['precision'] {
  return date.precision === 'minute' ? 'day' : date.precision;
}

function worded({ date, precision }: PartialDate, month: 'long' | 'short'): string {
  if (precision === 'year') return date.slice(0, 4);
  if (precision === 'month') return utc(`${date.slice(0, 7)}-01`, { month, year: 'numeric' });
  const day = utc(date.slice(0, 10), { day: 'numeric', month, year: 'numeric' });
  const time = /T(\d\d:\d\d)/.exec(date)?.[1];
  if (precision === 'day' || !time) return day;
  const zone = /(Z|[+-]00:00)$/.test(date) ? 'UTC' : (/[+-]\d\d:\d\d$/.exec(date)?.[0] ?? '');
  return `${day}, ${time} ${zone === 'UTC' || !zone ? zone : `UTC${zone}`}`.trimEnd();
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormat(spoken.tag, options);
}

/** Days in words, as a screen that is drawn at every frame asks for the same ones over and over. */
const said = new Map<string, string>();
const KEPT = 4000;

function utc(day: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${spoken.tag} ${day} ${options.day} ${options.month} ${options.year}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  const words = dates({ ...options, timeZone: 'UTC' }).format(at);
  if (said.size >= KEPT) said.clear();
  said.set(key, words);
  return words;
}

/** A moment in UTC shown on the clock of the machine: `10:14` today, else `18 Mar 2022, 10:14`. */
export function clock(moment: string, now: Date = new Date()): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const time = dates({ hour: '2-digit', minute: '2-digit' }).format(at);
  if (at.toDateString() === now.toDateString()) return time;
  const day = dates({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return `${day.format(at)}, ${time}`;
}

/** What somebody typed for a date in the window's language, as far as it says; `null` when it is none. */
export function readDate(typed: string): PartialDate | null {
  const words = plainDigits(typed)
    .trim()
    .toLowerCase()
    .replace(/[,.،]/g, ' ')
    // Spanish: 18 de marzo de 2022; French: 1er mars; Russian: 18 марта 2022 г.
    .replace(/(^|\s)de(?=\s)/g, ' ')
    .replace(/(\d)er(?=\s)/g, '$1')
    .replace(/\s+г(ода)?\s*$/, '')
    .replace(/\s+/g, ' ');
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(words);
  if (iso) return partial(iso[1], iso[2], iso[3]);
  const chinese = /^(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?)?$/.exec(words);
  if (chinese) return partial(chinese[1], chinese[2], chinese[3]);
  const dayFirst = /^(?:(\d{1,2}) )?([^\d\s]+) (\d{4})$/.exec(words);
  if (dayFirst) return partial(dayFirst[3], monthNumber(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = /^([^\d\s]+) (\d{1,2}) (\d{4})$/.exec(words);
  if (monthFirst) return partial(monthFirst[3], monthNumber(monthFirst[1] ?? ''), monthFirst[2]);
  return null;
}

/** Arabic-Indic and Persian digits as the ones that dates are kept in. */
function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String((digit.charCodeAt(0) - (digit < '\u06F0' ? 0x660 : 0x6f0)) % 10),
  );
}

/** The month that a word begins, as it stands alone or after a day ("март", "марта"); at least three letters. */
function monthNumber(name: string): string {
  if (name.length < 3) return '0';
  for (let month = 0; month < 12; month += 1) {
    const at = Date.UTC(2000, month, 1);
    const alone = dates({ month: 'long', timeZone: 'UTC' });
    const dated = dates({
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    const forms = [
      alone.format(at),
      dated.formatToParts(at).find(({ type }) => type === 'month')?.value ?? '',
    ];
    if (forms.some((form) => form.toLowerCase().startsWith(name))) return String(month + 1);
  }
  return '0';
}

function partial(year?: string, month?: string, day?: string): PartialDate | null {
  if (!year) return null;
  if (month === undefined) return { date: year, precision: 'year' };
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  const yearMonth = `${year}-${String(m).padStart(2, '0')}`;
  if (day === undefined) return { date: yearMonth, precision: 'month' };
  const d = Number(day);
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  if (d < 1 || d > last) return null;
  return { date: `${yearMonth}-${String(d).padStart(2, '0')}`, precision: 'day' };
}

export function bytes(count: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(units.length - 1, count > 0 ? Math.floor(Math.log10(count) / 3) : 0);
  return numberFormat(spoken.tag, {
    style: 'unit',
    unit: units[power],
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(count / 1000 ** power);
}

export function count(n: number): string {
  return numberFormat(spoken.tag).format(n);
}

/** A figure that may be below nothing, with as many digits behind the point; the sign is a minus (U+2212). */
export function figure(value: number, digits: number): string {
  const words = numberFormat(spoken.tag, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
  return words.replace('-', '−');
}

/** Names that stand one after another, as in a line of facts: `A, B, C`. What is missing is left out. */
export function listed(names: readonly (string | null | undefined)[]): string {
  return joined(names.map(apart));
}

/** The same as a value that leaves the window, in a table, a note or a drag: with no marks that only a drawn line needs. */
export function joined(names: readonly (string | null | undefined)[]): string {
  return names.filter((name) => !!name).join(t('words.comma'));
}

/** Where words run from right to left, a name in letters that do not is kept together, with its figures. */
function apart(name: string | null | undefined): string {
  const text = name ?? '';
  return spoken.dir === 'rtl' && /\p{Script=Latin}/u.test(text) ? `\u2068${text}\u2069` : text;
}

/** Names as a sentence tells them: `A, B and C`. */
export function together(names: readonly string[]): string {
  return listFormat(spoken.tag).format(names);
}

/** Words in the quotation marks of the window's language. */
export function quoted(words: string): string {
  return t('words.quoted', { words });
}

/** The marks that CSS puts round `q`, those within others last. */
export function quotationMarks(): string {
  const [open, close] = quoted('\0').split('\0');
  return [open, close, '‘', '’'].map((mark) => JSON.stringify(mark)).join(' ');
}

/**
 * The name of a country or body in the window's language, where the standard names its code; in English, and of
 * any other, the one that the library has.
 */
export function countryName(country: { code: string; name: string }): string;
export function countryName(
  country: { code: string; name: string } | null | undefined,
): string | undefined;
export function countryName(country: { code: string; name: string } | null | undefined) {
  if (!country || spoken.code === 'en' || !/^[A-Z]{2}$/.test(country.code)) return country?.name;
  return regionNames(spoken.tag).of(country.code) ?? country.name;
}

/** The name of a language by its BCP 47 tag. */
export function languageName(tag: string): string {
  try {
    return languageNames(spoken.tag).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
