import { query, type Article, type Query } from '../../api';
import type { Location } from '../../app';
import { triage } from '../inbox/triage.svelte';

/** The article that a location shows: its own, or that of the quotation in hand. */
export function articleInFront(location: () => Location): Query<Article> {
  return query('article.get', () => {
    const { kind, id } = location();
    const shown = kind === 'article' ? id : triage.quotation?.article;
    return shown === undefined ? null : { id: shown };
  });
}
