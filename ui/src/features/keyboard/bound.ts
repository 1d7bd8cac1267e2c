import type { Bound } from '../../app/commands.svelte';
import type { Key } from '../../i18n';

/** A command that only a screen has: what it is called, and the keys that it has at first. */
type Row = readonly [title: Key, ...keys: string[]];
interface Group {
  title: Key;
  /** The screens beside each other that have them. */
  screens: readonly string[];
  commands: Readonly<Record<string, Row>>;
}

/**
 * The commands of screens, known while their screen is not shown: for the settings of keys, the manual and
 * the tour. `bound.test.ts` holds it to the commands themselves.
 */
export const GROUPS: readonly Group[] = [
  {
    title: 'inbox.on_quotation',
    screens: ['inbox', 'article'],
    commands: {
      'quotation.next': ['inbox.next', 'J'],
      'quotation.previous': ['inbox.previous', 'K'],
      'quotation.accept': ['inbox.accept', 'A'],
      'quotation.accept_before': ['inbox.accept_before', 'Shift+A'],
      'quotation.accept_many': ['keyboard.accept_many', 'Mod+Shift+A'],
      'quotation.reject': ['inbox.reject', 'X'],
      'quotation.edit': ['inbox.edit', 'E'],
      'quotation.issue': ['inbox.issue', 'I'],
      'quotation.stance': ['inbox.stance', 'S'],
      'quotation.take_suggested': ['inbox.take_suggested', 'G'],
      'quotation.undo': ['app.undo', 'U'],
    },
  },
  {
    title: 'reader.tab_article',
    screens: ['article', 'inbox'],
    commands: {
      'reader.versions': ['versions.c_open'],
      'reader.readouts': ['readouts.compare_as'],
      'reader.recapture': ['versions.c_recapture'],
      'reader.excerpt': ['reader.excerpt', 'H'],
      'reader.position': ['reader.position', 'P'],
      'reader.copy': ['reader.copy', 'C'],
      'reader.send': ['reader.send', 'N'],
      'reader.text': ['reader.focus_text', 'T'],
      'reader.original': ['reader.show_original', 'O'],
    },
  },
  {
    title: 'notes.note',
    screens: ['note'],
    commands: {
      'note.link_name': ['notes.link_first', 'Mod+Shift+J'],
      'note.mode': ['notes.c_mode', 'Mod+E'],
      'note.mode_live': ['notes.c_mode_live'],
      'note.mode_split': ['notes.c_mode_split'],
      'note.mode_reading': ['notes.c_mode_reading'],
      'note.insert_footnote': ['notes.c_insert_footnote'],
      'note.task': ['notes.c_task', 'Mod+L'],
      'note.save': ['notes.c_save', 'Mod+S'],
      'note.fix': ['notes.c_fix', 'Mod+.'],
      'note.versions': ['notes.c_versions', 'Mod+Shift+H'],
      'note.export': ['notes.c_export', 'Mod+Shift+E'],
      'note.issue': ['notes.c_issue'],
      'note.changed': ['editions.c_changes'],
    },
  },
  {
    title: 'compare.title',
    screens: ['compare'],
    commands: {
      'compare.copy': ['compare.copy', 'C'],
      'compare.insert': ['compare.insert', 'N'],
      'compare.draft': ['compare.draft', 'D'],
      'compare.shifts': ['compare.c_shifts', 'M'],
      'compare.pin': ['compare.pin', '.'],
      'compare.sides': ['compare.side_by_side', 'B'],
      'compare.timeline': ['timeline.c_open', 'L'],
      'compare.earlier': ['compare.earlier', '['],
      'compare.later': ['compare.later', ']'],
      'compare.transpose': ['compare.transpose', 'T'],
      'compare.attributed': ['compare.attributed_off'],
      'compare.filter': ['compare.filter', 'F'],
    },
  },
  {
    title: 'compare.sides',
    screens: ['side-by-side'],
    commands: {
      'sides.open': ['compare.open', 'Enter'],
      'sides.copy': ['compare.copy', 'C'],
      'sides.pin': ['compare.pin_ab', '.'],
      'sides.insert': ['compare.insert', 'N'],
      'sides.attributed': ['compare.attributed_off'],
      'sides.add': ['compare.pin_another', 'A'],
    },
  },
  {
    title: 'timeline.section',
    screens: ['timeline'],
    commands: {
      'timeline.insert': ['compare.insert', 'N'],
      'timeline.view': ['timeline.c_table', 'T'],
      'timeline.filter': ['compare.filter', 'F'],
      'timeline.zoom_in': ['timeline.zoom_in', '+'],
      'timeline.zoom_out': ['timeline.zoom_out', '-'],
      'timeline.zoom_all': ['timeline.zoom_all', '0'],
    },
  },
  {
    title: 'map.section',
    screens: ['map'],
    commands: {
      'map.insert': ['compare.insert', 'N'],
      'map.view': ['map.c_table', 'T'],
      'map.filter': ['compare.filter', 'F'],
      'map.bloc': ['map.c_bloc', 'O'],
      'map.timeline': ['timeline.c_open', 'L'],
      'map.zoom_in': ['map.zoom_in', '+'],
      'map.zoom_out': ['map.zoom_out', '-'],
      'map.zoom_all': ['map.zoom_all', '0'],
      'map.zoom_fit': ['map.zoom_fit', '1'],
    },
  },
  {
    title: 'network.section',
    screens: ['network'],
    commands: {
      'network.insert': ['compare.insert', 'N'],
      'network.view': ['network.c_table', 'T'],
      'network.filter': ['compare.filter', 'F'],
      'network.sides': ['network.side_by_side', 'B'],
    },
  },
  {
    title: 'shifts.title',
    screens: ['shifts'],
    commands: {
      'shift.next': ['shifts.c_next', 'J'],
      'shift.previous': ['shifts.c_previous', 'K'],
      'shift.open': ['shifts.c_open', 'Enter'],
      'shift.dismiss': ['shifts.c_dismiss', 'X'],
      'shift.undo': ['app.undo', 'U'],
      'shift.diff': ['shifts.c_diff', 'D'],
      'shift.copy': ['shifts.copy', 'C'],
      'shift.insert': ['shifts.insert', 'N'],
      'shift.filter': ['shifts.filter', 'F'],
    },
  },
  {
    title: 'readouts.title',
    screens: ['readouts'],
    commands: {
      'readouts.next': ['readouts.c_next', 'J'],
      'readouts.previous': ['readouts.c_previous', 'K'],
      'readouts.words': ['readouts.c_words', 'Enter'],
      'readouts.excerpt': ['readouts.c_excerpt', 'H'],
      'readouts.insert': ['readouts.insert', 'N'],
      'readouts.copy': ['readouts.c_copy', 'C'],
      'readouts.turn': ['readouts.turn'],
    },
  },
  {
    title: 'actors.actor',
    screens: ['actor'],
    commands: {
      'actor.compare': ['actors.compare', 'B'],
      'actor.edit': ['actors.edit', 'E'],
      'actor.post': ['actors.add_post'],
      'actor.merge': ['actors.merge'],
      'actor.trash': ['actors.trash'],
    },
  },
  {
    title: 'actors.country',
    screens: ['country'],
    commands: {
      'country.compare': ['actors.compare', 'B'],
    },
  },
  {
    title: 'issues.issue',
    screens: ['issue'],
    commands: {
      'issue.compare': ['issues.compare', 'B'],
      'issue.timeline': ['timeline.from_issue'],
      'issue.codings': ['issues.codings', 'G'],
      'issue.split': ['issues.split'],
      'issue.recode': ['recode.c_start'],
      'issue.edit': ['issues.edit', 'E'],
      'issue.add': ['issues.new_here'],
      'issue.merge': ['issues.merge'],
      'issue.flip': ['issues.flip'],
      'issue.trash': ['issues.trash'],
    },
  },
  {
    title: 'issues.codings',
    screens: ['codings'],
    commands: {
      'codings.next': ['grid.c_next', 'J'],
      'codings.previous': ['grid.c_previous', 'K'],
      'codings.copy': ['grid.copy', 'C'],
      'codings.csv': ['grid.c_csv'],
      'codings.xlsx': ['grid.c_xlsx'],
      'codings.edit': ['grid.edit', 'F2'],
      'codings.delete': ['grid.c_delete'],
      'codings.columns': ['grid.c_columns'],
      'codings.words': ['issues.c_words', 'O'],
      'codings.issue': ['issues.c_issue', 'I'],
      'codings.example': ['issues.c_example', 'X'],
      'codings.split': ['issues.split', 'P'],
    },
  },
  {
    title: 'sharing.conflicts',
    screens: ['conflicts'],
    commands: {
      'conflict.next': ['sharing.next', 'J'],
      'conflict.previous': ['sharing.previous', 'K'],
      'conflict.mine': ['sharing.take_mine', 'M'],
      'conflict.theirs': ['sharing.take_theirs', 'T'],
    },
  },
  {
    title: 'recode.title',
    screens: ['recode'],
    commands: {
      'recode.issue': ['recode.choose_issue', 'I'],
      'recode.none': ['recode.fits_none', 'X'],
      'recode.save': ['recode.save', 'Mod+Enter'],
      'recode.previous': ['recode.previous', 'K'],
      'recode.next': ['recode.next', 'J'],
    },
  },
  {
    title: 'recode.report',
    screens: ['recode-report'],
    commands: {
      'report.next': ['recode.c_next', 'J'],
      'report.previous': ['recode.c_previous', 'K'],
      'report.words': ['recode.words', 'O'],
      'report.csv': ['recode.export_csv_long'],
      'report.xlsx': ['recode.export_xlsx_long'],
      'report.markdown': ['recode.export_markdown'],
      'report.keep': ['recode.keep', 'F'],
      'report.adopt': ['recode.adopt', 'A'],
    },
  },
  {
    title: 'events.event',
    screens: ['event'],
    commands: {
      'event.edit': ['events.edit', 'E'],
      'event.trash': ['events.trash'],
      'event.compare': ['readouts.compare', 'D'],
    },
  },
  {
    title: 'copies.title',
    screens: ['copies'],
    commands: {
      'copies.next': ['copies.c_next', 'J'],
      'copies.previous': ['copies.c_previous', 'K'],
      'copies.separate': ['copies.c_separate', 'N'],
      'copies.merge': ['copies.c_merge', 'M'],
      'copies.insert': ['copies.c_insert', 'I'],
      'copies.article': ['copies.c_article', 'O'],
    },
  },
  {
    title: 'feeds.title',
    screens: ['feeds'],
    commands: {
      'feeds.next': ['feeds.c_next', 'J'],
      'feeds.previous': ['feeds.c_previous', 'K'],
      'feeds.import': ['feeds.c_import', 'I'],
      'feeds.ignore': ['feeds.c_ignore', 'X'],
      'feeds.seen': ['feeds.c_seen', 'M'],
      'feeds.open': ['feeds.c_open', 'O'],
      'feeds.browser': ['feeds.c_browser', 'B'],
      'feeds.here': ['feeds.c_refresh', 'R'],
      'feeds.new': ['feeds.c_add', 'A'],
      'feeds.find': ['feeds.find', '/'],
    },
  },
  {
    title: 'versions.title',
    screens: ['versions'],
    commands: {
      'versions.next': ['versions.c_next', 'J'],
      'versions.previous': ['versions.c_previous', 'K'],
      'versions.trivial': ['versions.c_trivial', 'T'],
      'versions.article': ['versions.c_article', 'O'],
    },
  },
  {
    title: 'versions.orphans',
    screens: ['orphans'],
    commands: {
      'orphans.next': ['versions.c_next_orphan', 'J'],
      'orphans.previous': ['versions.c_previous_orphan', 'K'],
      'orphans.article': ['versions.c_article', 'O'],
    },
  },
  {
    title: 'versions.orphans',
    screens: ['orphans'],
    commands: {
      'orphan.here': ['versions.c_here', 'H'],
      'orphan.by_hand': ['versions.c_by_hand', 'S'],
    },
  },
  {
    title: 'articles.title',
    screens: ['articles'],
    commands: {
      'articles.references': ['sources.c_export_references'],
      'articles.next': ['grid.c_next', 'J'],
      'articles.previous': ['grid.c_previous', 'K'],
      'articles.copy': ['grid.copy', 'C'],
      'articles.csv': ['grid.c_csv'],
      'articles.xlsx': ['grid.c_xlsx'],
      'articles.edit': ['grid.edit', 'F2'],
      'articles.delete': ['grid.c_delete'],
      'articles.columns': ['grid.c_columns'],
    },
  },
  {
    title: 'articles.excerpts',
    screens: ['excerpts'],
    commands: {
      'excerpts.next': ['grid.c_next', 'J'],
      'excerpts.previous': ['grid.c_previous', 'K'],
      'excerpts.copy': ['grid.copy', 'C'],
      'excerpts.csv': ['grid.c_csv'],
      'excerpts.xlsx': ['grid.c_xlsx'],
      'excerpts.edit': ['grid.edit', 'F2'],
      'excerpts.delete': ['grid.c_delete'],
      'excerpts.columns': ['grid.c_columns'],
    },
  },
  {
    title: 'actors.c_grid',
    screens: ['actor-grid'],
    commands: {
      'actors.next': ['grid.c_next', 'J'],
      'actors.previous': ['grid.c_previous', 'K'],
      'actors.copy': ['grid.copy', 'C'],
      'actors.csv': ['grid.c_csv'],
      'actors.xlsx': ['grid.c_xlsx'],
      'actors.edit': ['grid.edit', 'F2'],
      'actors.delete': ['grid.c_delete'],
      'actors.columns': ['grid.c_columns'],
    },
  },
  {
    title: 'issues.c_grid',
    screens: ['issue-grid'],
    commands: {
      'issue_grid.next': ['grid.c_next', 'J'],
      'issue_grid.previous': ['grid.c_previous', 'K'],
      'issue_grid.copy': ['grid.copy', 'C'],
      'issue_grid.csv': ['grid.c_csv'],
      'issue_grid.xlsx': ['grid.c_xlsx'],
      'issue_grid.edit': ['grid.edit', 'F2'],
      'issue_grid.delete': ['grid.c_delete'],
      'issue_grid.columns': ['grid.c_columns'],
    },
  },
];

export const BOUND: readonly Bound[] = GROUPS.flatMap(({ title: group, screens, commands }) =>
  Object.entries(commands).map(([id, [title, ...keys]]) => ({ id, group, screens, title, keys })),
);
