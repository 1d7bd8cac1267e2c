// What a timeline says of a statement, a lane and a day.
import type { Lane, TimelineStatement } from '../../api';
import { stanceName } from '../../design';
import { t } from '../../i18n';
import { countryName, dayMonth, longDate, quoted, shortDate } from '../../i18n/format';
import type { Tick } from './lanes';

export function laneName(lane: Lane): string {
  return lane.actor?.name ?? countryName(lane.country) ?? t('compare.no_country');
}

/** All that a mark says, for those who do not see it. */
export function markName(who: string, { day, position, against }: TimelineStatement): string {
  const parts = [
    t('timeline.mark', {
      who,
      date: longDate(position.said),
      stance: stanceName(position.stance),
      words: position.direct ? quoted(position.words) : position.words,
    }),
  ];
  if (position.voice === 'attributed') parts.push(t('timeline.attributed'));
  if (against > 0) parts.push(t('timeline.against', { n: against }));
  if (position.said && (position.said.precision === 'month' || position.said.precision === 'year'))
    parts.push(t('timeline.imprecise', { date: longDate(position.said) }));
  if (day && !position.said) parts.push(t('timeline.as_published'));
  return parts.join(' ');
}

/** A day on the axis: without its year where all of the axis lies in one. */
export function axisDay(day: string, oneYear: boolean): string {
  const date = { date: day, precision: 'day' } as const;
  return oneYear ? dayMonth(date) : shortDate(date);
}

export function tickText(tick: Tick, before: Tick | undefined): string {
  if (tick.scale === 'year') return tick.day.slice(0, 4);
  const newYear = before?.day.slice(0, 4) !== tick.day.slice(0, 4);
  if (tick.scale === 'day') {
    const date = { date: tick.day, precision: 'day' } as const;
    return newYear && before ? shortDate(date) : dayMonth(date);
  }
  const month = shortDate({ date: tick.day, precision: 'month' });
  return newYear ? month : month.replace(/\s*\d{4}$/, '');
}
