// The queue's address in its tab: what is listed, so that going back, reopening and links keep it.
import type { ShiftKind, ShiftPer, ShiftsRequest } from '../../api/generated/commands';
import { givenDay } from '../compare/stretch';

export interface Shown {
  per: ShiftPer;
  kinds: ShiftKind[];
  actors: number[];
  posts: number[];
  countries: string[];
  blocs: string[];
  issues: number[];
  since: string | null;
  asOf: string | null;
  /** Days; none for the usual number. */
  window: number | null;
  attributed: boolean;
  dismissed: boolean;
}

export const KINDS: readonly ShiftKind[] = [
  'reversed',
  'contradicted',
  'hardened',
  'softened',
  'moved',
  'fell_silent',
];
/** More days than this are no window. */
export const LONGEST = 3650;

type Args = Readonly<Record<string, string>>;

export function readShown(args: Args = {}): Shown {
  const list = (name: string) => (args[name] ?? '').split(',');
  const numbers = (name: string) =>
    list(name)
      .filter((part) => /^\d+$/.test(part))
      .map(Number);
  const per = args.per;
  return {
    per: per === 'post' || per === 'country' || per === 'bloc' ? per : 'person',
    kinds: KINDS.filter((kind) => list('kinds').includes(kind)),
    actors: numbers('actors'),
    posts: numbers('posts'),
    countries: list('countries').filter((part) => /^[A-Z]{2}$/.test(part)),
    blocs: list('blocs').filter((part) => part !== ''),
    issues: numbers('issues'),
    since: givenDay('first', args.since),
    asOf: givenDay('last', args.asOf),
    window: readWindow(args.window),
    attributed: args.attributed === '1',
    dismissed: args.dismissed === '1',
  };
}

export function writeShown(shown: Shown): Record<string, string> {
  const args: Record<string, string> = {};
  const set = (name: string, value: string | null) => {
    if (value) args[name] = value;
  };
  set('per', shown.per === 'person' ? null : shown.per);
  set('kinds', shown.kinds.join(','));
  set('actors', shown.actors.join(','));
  set('posts', shown.posts.join(','));
  set('countries', shown.countries.join(','));
  set('blocs', shown.blocs.join(','));
  set('issues', shown.issues.join(','));
  set('since', shown.since);
  set('asOf', shown.asOf);
  set('window', shown.window === null ? null : String(shown.window));
  set('attributed', shown.attributed ? '1' : null);
  set('dismissed', shown.dismissed ? '1' : null);
  return args;
}

/** Days as typed: none when nothing is, `undefined` where it is no number of days. */
export function typedWindow(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  return readWindow(typed.trim()) ?? undefined;
}

function readWindow(text: string | undefined): number | null {
  if (!/^\d{1,4}$/.test(text ?? '')) return null;
  const days = Number(text);
  return days <= LONGEST ? days : null;
}

export function request(shown: Shown): ShiftsRequest {
  return {
    per: shown.per,
    kinds: shown.kinds,
    actors: shown.per === 'person' ? shown.actors : [],
    posts: shown.per === 'post' ? shown.posts : [],
    countries: shown.per === 'bloc' ? [] : shown.countries,
    blocs: shown.per === 'bloc' ? shown.blocs : [],
    issues: shown.issues,
    since: shown.since,
    as_of: shown.asOf,
    window: shown.window,
    attributed: shown.attributed,
    dismissed: shown.dismissed,
  };
}

/** Whether a filter hides shifts. */
export function filtered(shown: Shown): boolean {
  return (
    shown.kinds.length + shown.actors.length + shown.posts.length > 0 ||
    shown.countries.length + shown.blocs.length + shown.issues.length > 0 ||
    shown.since !== null ||
    shown.asOf !== null
  );
}
