import type { ArticleListRequest, ArticleSort } from '../../api';

export const SORTS: readonly ArticleSort[] = ['published', 'imported', 'title', 'outlet', 'words'];

/** What the list and the grid of articles show, and in which order. Both show the same. */
export const filter = $state({
  text: '',
  outlet: null as number | null,
  country: null as string | null,
  from: '',
  to: '',
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
  Object.assign(filter, { text: '', outlet: null, country: null, from: '', to: '' });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function request(offset: number, limit: number): ArticleListRequest {
  return {
    text: filter.text.trim(),
    outlet: filter.outlet,
    country: filter.country,
    from: DAY.test(filter.from) ? filter.from : null,
    to: DAY.test(filter.to) ? filter.to : null,
    actor: null,
    sort: filter.sort,
    descending: filter.descending,
    offset,
    limit,
  };
}
