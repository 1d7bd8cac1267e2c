import type { ArticleListRequest, ArticleSort, PartialDate } from '../../api';

export const SORTS: readonly ArticleSort[] = ['published', 'imported', 'title', 'outlet', 'words'];

/** What the list of articles shows, and in which order. */
export const filter = $state({
  text: '',
  outlet: null as number | null,
  country: null as string | null,
  from: null as PartialDate | null,
  to: null as PartialDate | null,
  sort: 'published' as ArticleSort,
  descending: true,
});

export function filtered(): boolean {
  return !!(
    filter.text.trim() ||
    filter.outlet !== null ||
    filter.country ||
    filter.from ||
    filter.to
  );
}

export function clearFilter(): void {
  Object.assign(filter, { text: '', outlet: null, country: null, from: null, to: null });
}

export function request(offset: number, limit: number): ArticleListRequest {
  return {
    text: filter.text.trim(),
    outlet: filter.outlet,
    country: filter.country,
    from: filter.from && firstDay(filter.from),
    to: filter.to && lastDay(filter.to),
    actor: null,
    sort: filter.sort,
    descending: filter.descending,
    offset,
    limit,
  };
}

/** What the grid of articles has in its address for showing the same. */
export function addressOf({
  text,
  outlet,
  country,
  from,
  to,
}: typeof filter): Record<string, string> {
  const args: Record<string, string> = {};
  if (text.trim()) args.text = text;
  if (outlet !== null) args.outlet = String(outlet);
  if (country) args.country = country;
  if (from) args.from = from.date;
  if (to) args.to = to.date;
  return args;
}

/** The first day that a date may mean. */
export function firstDay({ date }: PartialDate): string {
  return `${date.slice(0, 10)}-01-01`.slice(0, 10);
}

/** The last day that a date may mean. */
export function lastDay({ date, precision }: PartialDate): string {
  if (precision === 'year') return `${date.slice(0, 4)}-12-31`;
  if (precision !== 'month') return date.slice(0, 10);
  const [year = 0, month = 1] = date.split('-').map(Number);
  return `${date.slice(0, 7)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}
