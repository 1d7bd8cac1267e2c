import { query, type DayCount } from '../../api';
import { request, type Shown } from './address';
import { stepStop } from './track';
import { listed } from '../../i18n/format';

export interface Days {
  /** Days on which something was said, with how much. */
  readonly days: readonly DayCount[];
  /** What was held on the as-of day. */
  readonly event: string | null;
  /** The day that a step leads to: events' days, or else those on which something was said. */
  step(by: -1 | 1): string | null | undefined;
}

/** The days that the as-of day goes along. Call it while a component is being set up. */
export function followDays(shown: () => Shown): Days {
  const days = query('compare.days', () => ({ ...request(shown()), as_of: null, from: null }));
  const events = query('event.list', () => ({}));
  const stops = $derived.by(() => {
    const held = (events.data ?? []).flatMap((event) =>
      event.held && event.held.date.length >= 10 ? event.held.date.slice(0, 10) : [],
    );
    return held.length > 0 ? held : (days.data ?? []).map(({ day }) => day);
  });
  const event = $derived.by(() => {
    const { asOf } = shown();
    const then = (events.data ?? []).filter(
      ({ held }) => asOf !== null && held?.date.slice(0, 10) === asOf,
    );
    return listed(then.map(({ name }) => name)) || null;
  });
  return {
    get days() {
      return days.data ?? [];
    },
    get event() {
      return event;
    },
    step: (by) => stepStop(stops, shown().asOf, by),
  };
}
