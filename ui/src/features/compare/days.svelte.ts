import { query, type DayCount } from '../../api';
import { request, type Shown } from './address';
import { stepStop } from './track';
import { listed } from '../../i18n/format';

export interface Days {
  /** Days on which something was said, with how much. */
  readonly days: readonly DayCount[];
  /** What was held on the as-of day. */
  readonly event: string | null;
  /** Codes of the countries of those who were there. */
  readonly present: ReadonlySet<string>;
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
  const then = $derived.by(() => {
    const { asOf } = shown();
    return (events.data ?? []).filter(
      ({ held }) => asOf !== null && held?.date.slice(0, 10) === asOf,
    );
  });
  const event = $derived(listed(then.map(({ name }) => name)) || null);
  const present = $derived(
    new Set(
      then.flatMap(({ participants }) =>
        participants.flatMap(({ country }) => country?.code ?? []),
      ),
    ),
  );
  return {
    get days() {
      return days.data ?? [];
    },
    get event() {
      return event;
    },
    get present() {
      return present;
    },
    step: (by) => stepStop(stops, shown().asOf, by),
  };
}
