// Words of a comparison that more than one of its parts says.
import type { MatrixCell, PartialDate, PositionRow } from '../../api';
import { stanceName } from '../../design';
import { t } from '../../i18n';
import { dayMonth, longDate, longDay, shortDate } from '../../i18n/format';
import { tally, type Head } from './view';

export function headName(head: Head): string {
  if (head.kind === 'issue') return head.issue.issue.name;
  if (head.kind === 'actor') return head.actor.name;
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

/** All that a cell says, in one sentence or two, for those who do not see it. */
export function cellName(speaker: string, issue: string, cell: MatrixCell): string {
  const { latest } = cell;
  if (!latest) {
    if (cell.marks.length > 0) {
      const stances = tally(cell.marks)
        .map(({ stance, speakers }) =>
          t('compare.stance_speakers', { n: speakers, stance: stanceName(stance) }),
        )
        .join(', ');
      return t('compare.marks_name', { speaker, issue, stances });
    }
    return t('compare.cell_empty', { speaker, issue, searched: cell.searched ?? t('words.none') });
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
  return parts.join(' ');
}
