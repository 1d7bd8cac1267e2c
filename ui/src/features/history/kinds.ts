import { t, type Key } from '../../i18n';

/** What the rows of each table are part of, as an analyst calls it: what goes to the trash as a whole, */
const KINDS = {
  article: [
    'article',
    'body_version',
    'byline',
    'mention',
    'not_copies',
    'passage',
    'sketch',
    'snapshot',
    'wire_credit',
  ],
  excerpt: ['excerpt'],
  actor: ['actor', 'actor_name'],
  issue: ['issue', 'issue_example'],
  position: ['evidence', 'position', 'position_actor', 'position_behalf', 'position_behalf_bloc'],
  event: ['event', 'event_article', 'event_participant'],
  note: ['edition', 'note', 'note_link', 'note_vault', 'note_version', 'notebook'],
  feed: ['feed', 'feed_entry', 'feed_mark', 'feed_state', 'feed_text'],
  feed_search: ['feed_search'],
  search: ['search'],
  saved_view: ['saved_view'],
  recode: ['recode', 'recode_item'],
} as const;
/** what never goes there, */
const OTHERS = {
  sensitive: ['sensitive'],
  shift: ['shift_dismissed'],
  style: ['citation_style'],
  sharing: ['share_conflict', 'share_known', 'share_taken'],
} as const;
/** and what has a word of its own as a place. */
const PLACES = { outlet: ['outlet'], quotation: ['quotation'], post: ['post', 'tenure'] } as const;

/** The key of the word for each table. */
const WORDS = new Map<string, Key>([
  ...Object.entries({ ...KINDS, ...OTHERS }).flatMap(([kind, tables]) =>
    tables.map(
      (table) =>
        [table, `history.kind_${kind as keyof typeof KINDS | keyof typeof OTHERS}`] as const,
    ),
  ),
  ...Object.entries(PLACES).flatMap(([place, tables]) =>
    tables.map((table) => [table, `words.place_${place as keyof typeof PLACES}`] as const),
  ),
]);

/** What a change touched, each once, by the tables that it changed. One that no kind is known of is named as in the file. */
export function kindsOf(tables: readonly string[]): string[] {
  const named = tables.map((table) => {
    const word = WORDS.get(table);
    return word ? t(word as 'words.place_post') : table;
  });
  return [...new Set(named)];
}
