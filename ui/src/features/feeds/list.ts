import type { FeedRow, FeedSearch } from '../../api';

/** A line of the list of feeds. */
export type ListRow =
  | { kind: 'all'; fresh: number }
  | { kind: 'heading'; title: string | null; of: 'searches' | 'folder' }
  | { kind: 'search'; search: FeedSearch }
  | { kind: 'feed'; feed: FeedRow };

/** All entries, the saved searches, then feeds by folder; those in no folder come last. */
export function listRows(feeds: readonly FeedRow[], searches: readonly FeedSearch[]): ListRow[] {
  const rows: ListRow[] = [
    { kind: 'all', fresh: feeds.reduce((sum, feed) => sum + feed.fresh, 0) },
  ];
  if (searches.length > 0) rows.push({ kind: 'heading', title: null, of: 'searches' });
  rows.push(...searches.map((search): ListRow => ({ kind: 'search', search })));
  const folders = [...new Set(feeds.map((feed) => feed.folder ?? ''))].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a.localeCompare(b),
  );
  for (const folder of folders) {
    rows.push({ kind: 'heading', title: folder || null, of: 'folder' });
    for (const feed of feeds) if ((feed.folder ?? '') === folder) rows.push({ kind: 'feed', feed });
  }
  return rows;
}

/** The words of a filter as somebody writes them: one a line, or between commas. */
export function readWords(typed: string): string[] {
  return [...new Set(typed.split(/[\n,;]/).map((word) => word.trim()))].filter(Boolean);
}
