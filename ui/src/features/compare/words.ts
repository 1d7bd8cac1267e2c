// Words of a comparison that more than one of its parts says.
import type { MatrixCell, PartialDate, PositionRow } from '../../api';
import { stanceName } from '../../design';
import { t } from '../../i18n';
import { dayMonth, longDate, longDay, shortDate } from '../../i18n/format';
import { tally, type Head } from './view';

export function headName(head: Head): string {
  if (head.kind === 'issue') return head.issue.issue.name;
  if (head.kind === 'actor') return head.actor.name;
  if (head.kind === 'bloc') return head.bloc.name;
  return head.country?.name ?? t('compare.no_country');
}

/** Who spoke; where nobody is named, on whose behalf. */
export function speakers({ actors, on_behalf }: PositionRow): string {
  return (actors.length > 0 ? actors : on_behalf).map(({ name }) => name).join(', ');
}

/** A date in a cell: without its year when that is the as-of day's. */
export function cellDate(date: PartialDate | null, year: string | null): string {
  return date && year && date.date.startsWith(year) ? dayMonth(date) : shortDate(date);
}

export function asOfDay(day: string | null): string {
  return day ? longDay(day) : t('compare.today');
}

/** "3 statements: 2 direct, 1 indirect; 2 own, 1 spokesperson"; what there is none of is left out. */
export function counts(cell: MatrixCell): string {
  const some = (
    n: number,
    key: 'direct_n' | 'indirect_n' | 'own_n' | 'spokesperson_n' | 'attributed_n',
  ) => (n > 0 ? [t(`compare.${key}`, { n })] : []);
  const words = [
    ...some(cell.direct, 'direct_n'),
    ...some(cell.positions - cell.direct, 'indirect_n'),
  ].join(', ');
  const voices = [
    ...some(cell.positions - cell.spokesperson - cell.attributed, 'own_n'),
    ...some(cell.spokesperson, 'spokesperson_n'),
    ...some(cell.attributed, 'attributed_n'),
  ].join(', ');
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
  const stances = tally(cell.marks)
    .map(({ stance, speakers }) =>
      t('compare.stance_members', { n: speakers, stance: stanceName(stance) }),
    )
    .join(', ');
  return t('compare.members_stand', { stances, n, of: members });
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
      const stances = tally(cell.marks)
        .map(({ stance, speakers }) =>
          t('compare.stance_speakers', { n: speakers, stance: stanceName(stance) }),
        )
        .join(', ');
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
      words: latest.direct ? t('compare.quoted', { words: latest.words }) : latest.words,
    }),
  ];
  if (cell.was)
    parts.push(
      t('compare.cell_moved', {
        stance: stanceName(cell.was.stance),
        date: longDate(cell.was.said),
      }),
    );
  if (cell.against > 0) parts.push(t('compare.against_why', { n: cell.against }));
  if (latest.voice === 'attributed') parts.push(t('compare.cell_attributed'));
  if (cell.positions > 1) parts.push(`${counts(cell)}.`);
  if (members !== null) parts.push(membersStand(cell, members));
  return parts.join(' ');
}
