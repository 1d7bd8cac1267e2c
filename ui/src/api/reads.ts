import type { Command } from './call';

/** The library's tables, as `library-changed` names them. */
export type Table =
  | 'analyst'
  | 'country'
  | 'country_name'
  | 'bloc'
  | 'bloc_member'
  | 'outlet'
  | 'raw'
  | 'article'
  | 'byline'
  | 'wire_credit'
  | 'snapshot'
  | 'body_version'
  | 'sketch'
  | 'not_copies'
  | 'excerpt'
  | 'actor'
  | 'actor_name'
  | 'post'
  | 'tenure'
  | 'mention'
  | 'event'
  | 'event_participant'
  | 'event_article'
  | 'issue'
  | 'issue_example'
  | 'recode'
  | 'recode_item'
  | 'quotation'
  | 'position'
  | 'position_actor'
  | 'position_behalf'
  | 'position_behalf_bloc'
  | 'evidence'
  | 'notebook'
  | 'note'
  | 'note_link'
  | 'edition'
  | 'citation_style'
  | 'sensitive'
  | 'shift_dismissed'
  | 'search'
  | 'saved_view'
  | 'setting'
  | 'history';

const ARTICLE: Table[] = ['article', 'outlet', 'byline', 'wire_credit', 'body_version'];
const ACTOR: Table[] = ['actor', 'actor_name', 'post', 'tenure'];
const POSITION: Table[] = [
  'position',
  'position_actor',
  'position_behalf',
  'position_behalf_bloc',
  'evidence',
  'excerpt',
  'issue',
  ...ACTOR,
];

/**
 * The tables that each reading command answers from. Naming one too many costs a refetch; naming
 * one too few shows yesterday's answer. A command that is not here is not cached.
 */
export const READS: Partial<Record<Command, readonly Table[] | 'any'>> = {
  'library.status': 'any',
  'history.list': 'any',
  'history.details': ['history'],
  'library.backups': 'any',
  'trash.list': 'any',
  'search.everything': 'any',
  'search.complete': ['actor', 'actor_name', 'outlet', 'issue'],
  'search.list': 'any',
  'switcher.find': 'any',
  'settings.get': ['setting', 'analyst'],
  'companion.status': ['setting'],

  'import.drafts': ['article'],

  'article.list': [...ARTICLE, 'quotation', 'excerpt', 'position', 'evidence', 'mention'],
  'article.grid': [...ARTICLE, 'quotation', 'excerpt', 'position', 'evidence', 'mention'],
  'article.get': [
    ...ARTICLE,
    ...POSITION,
    'snapshot',
    'quotation',
    'mention',
    'note_link',
    'note',
    'sketch',
    'not_copies',
  ],
  'article.cuts': ['body_version'],
  'event.readouts': [
    ...ARTICLE,
    'event',
    'event_article',
    'actor',
    'quotation',
    'excerpt',
    'position',
    'evidence',
  ],
  'readout.diff': [...ARTICLE, 'event', 'event_article', 'actor'],
  'copies.list': [...ARTICLE, 'quotation', 'excerpt', 'position', 'evidence', 'not_copies'],
  'copies.compare': [...ARTICLE, 'not_copies'],
  'copies.origins': ['article'],
  'outlet.list': ['outlet'],
  'article.version': [],
  'article.diff': [...ARTICLE, 'snapshot', 'excerpt', 'note', 'note_link'],
  'excerpt.candidates': ['excerpt', 'body_version', 'article'],
  'feed.list': 'any',
  'feed.entries': 'any',
  'feed.entry_text': 'any',
  'feed_search.list': 'any',
  'excerpt.get': [...ARTICLE, 'excerpt'],
  'excerpt.list': [...ARTICLE, 'excerpt', 'evidence', 'position'],
  'excerpt.grid': [...ARTICLE, 'excerpt', 'evidence', 'position', 'issue', 'analyst'],
  'excerpt.cite': [...ARTICLE, 'excerpt', 'setting', 'citation_style'],
  'quotation.suggest': [...POSITION, ...ARTICLE, 'quotation'],
  'inbox.list': [...ARTICLE, ...ACTOR, 'quotation', 'excerpt', 'position', 'evidence'],

  'position.get': [...POSITION, ...ARTICLE, 'event'],
  'position.list': [...POSITION, ...ARTICLE],
  'position.check': [...POSITION, ...ARTICLE],
  'event.list': ['event', 'event_participant', 'event_article', 'position', 'actor', 'actor_name'],
  'event.get': [...POSITION, ...ARTICLE, 'event', 'event_participant', 'event_article'],

  'actor.list': [...ACTOR, 'position', 'position_actor', 'mention', 'article'],
  'actor.grid': [...ACTOR, 'position', 'position_actor', 'mention', 'article'],
  'actor.get': [...POSITION, ...ARTICLE, 'mention', 'note', 'note_link'],
  'post.list': ['post'],
  'country.list': ['country', 'actor', 'position', 'position_actor', 'position_behalf'],
  'bloc.list': ['bloc', 'bloc_member', ...POSITION],
  'country.get': [...POSITION, 'country', 'country_name', 'bloc', 'bloc_member'],

  'issue.tree': ['issue', 'position', 'position_actor', 'actor'],
  'issue.get': [...POSITION, ...ARTICLE, 'issue_example'],
  'position.grid': [...POSITION, ...ARTICLE],
  'position.coders': ['position', 'analyst'],
  'recode.list': ['recode', 'recode_item', 'issue'],
  'recode.next': [...POSITION, ...ARTICLE, 'recode', 'recode_item'],
  'recode.item': [...POSITION, ...ARTICLE, 'recode', 'recode_item'],
  'recode.report': [...POSITION, ...ARTICLE, 'recode', 'recode_item'],
  'recode.between': [...POSITION, ...ARTICLE],

  'compare.matrix': [...POSITION, ...ARTICLE],
  'compare.glance': [...POSITION, ...ARTICLE],
  'compare.choices': ['analyst', 'position', 'wire_credit', 'article'],
  'compare.days': [...POSITION, ...ARTICLE],
  'compare.timeline': [...POSITION, ...ARTICLE, 'event'],
  'compare.network': [...POSITION, ...ARTICLE],
  'compare.side_by_side': [...POSITION, ...ARTICLE, 'event'],
  'compare.words': ['position', 'evidence', 'excerpt'],

  'shifts.list': [...POSITION, ...ARTICLE, 'event', 'mention', 'shift_dismissed'],

  'saved_view.list': ['saved_view', 'issue'],

  'note.list': ['note', 'notebook'],
  'note.get': ['note', 'notebook', 'note_link'],
  'note.templates': [],
  'excerpt.find': ['excerpt', 'body_version', 'article'],
  'note.render': 'any',
  'note.versions': ['note'],
  'note.version': ['note'],
  'note.compare_versions': ['note'],
  'note.unlinked': 'any',
  'note.check': 'any',
  'note.editions': ['edition'],
  'edition.get': ['edition'],
  'edition.changes': 'any',
  'style.list': ['citation_style'],
  'share.status': 'any',
  'share.conflicts': 'any',
  'share.words': 'any',

  'sensitive.list': ['sensitive', 'article', 'outlet', 'actor'],
};

/** Whether an answer to `cmd` may be out of date after `changed`. */
export function touches(cmd: Command, changed: readonly string[]): boolean {
  const tables = READS[cmd];
  if (!tables) return true;
  return tables === 'any' || tables.some((table) => changed.includes(table));
}
