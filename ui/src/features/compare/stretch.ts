// A stretch of days: a month or a year begins it with its first day and ends it with its last.
import type { PartialDate } from '../../api/generated/commands';
import { readDate } from '../../i18n/format';

export type End = 'first' | 'last';

/** The day that a date stands for at an end of a stretch. */
function dayAt(end: End, { date, precision }: PartialDate): string {
  if (precision === 'year') return end === 'first' ? `${date}-01-01` : `${date}-12-31`;
  if (precision !== 'month') return date;
  if (end === 'first') return `${date}-01`;
  const [year, month] = date.split('-').map(Number);
  return `${date}-${new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()}`;
}

/** The day that was typed for an end: none when nothing is, `undefined` where it cannot be read. */
export function typedDay(end: End, typed: string): string | null | undefined {
  if (typed.trim() === '') return null;
  const read = readDate(typed);
  return read ? dayAt(end, read) : undefined;
}

/** The day that an address has for an end; none where it has none that is written as 2022, 2022-03 or 2022-03-18. */
export function givenDay(end: End, given: string | undefined): string | null {
  return /^\d{4}(-\d\d){0,2}$/.test(given ?? '') ? (typedDay(end, given ?? '') ?? null) : null;
}
