// Words of a comparison that more than one of its parts says.
import type { Also, MatrixCell, PartialDate, PositionRow, SideColumn } from '../../api';
import { stanceName } from '../../design';
import { t } from '../../i18n';
import {
  countryName,
  dayMonth,
  listed,
  longDate,
  longDay,
  quoted,
  shortDate,
} from '../../i18n/format';
import { tally, type Head } from './view';

export function headName(head: Head): string {
  if (head.kind === 'issue') return head.issue.issue.name;
  if (head.kind === 'actor') return head.actor.name;
  if (head.kind === 'bloc') return countryName(head.bloc);
  return head.country ? countryName(head.country) : t('compare.no_country');
}

/** Who spoke; where nobody is named, on whose behalf. */
export function speakers({ actors, on_behalf }: PositionRow): string {
  return listed(actors.length > 0 ? actors.map(({ name }) => name) : on_behalf.map(countryName));
}

/** What a column side by side is called: a country as the language calls it. */
export function sideColumnName({ name, country }: Pick<SideColumn, 'name' | 'country'>): string {
  return country?.name === name ? countryName(country) : name;
}

/** A date in a cell: without its year when that is the as-of day's. */
export function cellDate(date: PartialDate | null, year: string | null): string {
  return date && year && date.date.startsWith(year) ? dayMonth(date) : shortDate(date);
}

export function asOfDay(day: string | null): string {
  return day ? longDay(day) : t('compare.today');
}

/** "none in 41 articles to 18 March 2022": what an empty cell says was searched. */
export function noneIn(articles: number, from: string | null, to: string | null): string {
  const none = t('compare.none_in', { n: articles });
  if (from && to) return t('compare.none_between', { none, from: longDay(from), to: longDay(to) });
  if (from) return t('compare.none_from', { none, from: longDay(from) });
  return to ? t('compare.none_to', { none, to: longDay(to) }) : none;
}

/** "3 statements: 2 direct, 1 indirect; 2 own, 1 spokesperson"; what there is none of is left out. */
export function counts(cell: MatrixCell): string {
  const some = (
    n: number,
    key: 'direct_n' | 'indirect_n' | 'own_n' | 'spokesperson_n' | 'attributed_n',
  ) => (n > 0 ? [t(`compare.${key}`, { n })] : []);
  const words = listed([
    ...some(cell.direct, 'direct_n'),
    ...some(cell.positions - cell.direct, 'indirect_n'),
  ]);
  const voices = listed([
    ...some(cell.positions - cell.spokesperson - cell.attributed, 'own_n'),
    ...some(cell.spokesperson, 'spokesperson_n'),
    ...some(cell.attributed, 'attributed_n'),
  ]);
  return t('compare.counts', {
    statements: t('compare.statements_n', { n: cell.positions }),
    words,
    voices,
  });
}

/** "2 members support, 1 opposes; 3 of 27 on record": where a bloc's members stand. */
export function membersStand(cell: MatrixCell, members: number): string {
  const n = cell.marks.length;
  if (n === 0) return t('compare.members_none', { of: members });
  const stances = listed(
    tally(cell.marks).map(({ stance, speakers }) =>
      t('compare.stance_members', { n: speakers, stance: stanceName(stance) }),
    ),
  );
  return t('compare.members_stand', { stances, n, of: members });
}

/** "opposes, 18 March 2022": the stances that may be as late as the one that is shown. */
export function alsoStand(also: readonly Pick<Also, 'stance' | 'said'>[]): string {
  return listed(
    also.map(({ stance, said }) =>
      t('compare.also_one', { stance: stanceName(stance), date: longDate(said) }),
    ),
  );
}

/** All that a cell says, in one sentence or two, for those who do not see it. */
export function cellName(
  speaker: string,
  issue: string,
  cell: MatrixCell,
  none: string,
  members: number | null = null,
): string {
  const { latest } = cell;
  if (!latest) {
    if (cell.marks.length > 0 && members === null) {
      const stances = listed(
        tally(cell.marks).map(({ stance, speakers }) =>
          t('compare.stance_speakers', { n: speakers, stance: stanceName(stance) }),
        ),
      );
      return t('compare.marks_name', { speaker, issue, stances });
    }
    if (members !== null)
      return [
        t('compare.cell_empty', { speaker, issue, searched: none }),
        membersStand(cell, members),
      ]
        .filter(Boolean)
        .join('. ');
    return t('compare.cell_empty', { speaker, issue, searched: none });
  }
  const parts = [
    t('compare.cell_name', {
      speaker,
      issue,
      stance: stanceName(latest.stance),
      date: longDate(latest.said),
      words: latest.direct ? quoted(latest.words) : latest.words,
    }),
  ];
  if (cell.also.length > 0) parts.push(t('compare.cell_also', { stances: alsoStand(cell.also) }));
  if (cell.was)
    parts.push(
      t('compare.cell_moved', {
        stance: stanceName(cell.was.stance),
        date: longDate(cell.was.said),
      }),
    );
  if (cell.against > 0) parts.push(t('compare.against_why', { n: cell.against }));
  if (latest.voice === 'attributed') parts.push(t('compare.cell_attributed'));
  if (latest.evidence_trashed) parts.push(t('compare.trashed_why'));
  if (cell.positions > 1) parts.push(`${counts(cell)}.`);
  if (members !== null) parts.push(membersStand(cell, members));
  return parts.join(' ');
}
