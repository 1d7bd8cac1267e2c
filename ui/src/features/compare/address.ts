// A comparison's address in its tab: filters, as-of day and pins, so that going back, reopening and links keep them.
import type {
  Column,
  Confidence,
  MatrixRequest,
  MatrixRows,
  NoteScope,
} from '../../api/generated/commands';
import { givenDay } from './stretch';

export interface Shown {
  rows: MatrixRows;
  transposed: boolean;
  asOf: string | null;
  from: string | null;
  attributed: boolean;
  directOnly: boolean;
  outlet: number | null;
  wire: string | null;
  confidence: Confidence | null;
  analyst: string | null;
  confirmed: boolean;
  /** Codes of blocs. */
  blocs: string[];
  /** Whether blocs' members have rows. */
  members: boolean;
  issues: number[];
  actors: number[];
  countries: string[];
  pins: Column[];
}

type Args = Readonly<Record<string, string>>;

/** Least first. */
export const CONFIDENCES: readonly Confidence[] = ['low', 'moderate', 'high'];

export function readShown(args: Args = {}): Shown {
  return {
    rows: args.rows === 'countries' || args.rows === 'blocs' ? args.rows : 'actors',
    transposed: args.transposed === '1',
    asOf: givenDay('last', args.asOf),
    from: givenDay('first', args.from),
    attributed: args.attributed === '1',
    directOnly: args.direct === '1',
    outlet: numbers(args.outlet)[0] ?? null,
    wire: args.wire || null,
    confidence: CONFIDENCES.find((one) => one === args.confidence) ?? null,
    analyst: args.analyst || null,
    confirmed: args.confirmed === '1',
    blocs: blocCodes(args.blocs),
    members: args.members === '1',
    issues: numbers(args.issues),
    actors: numbers(args.actors),
    countries: codes(args.countries),
    pins: readColumns(args.pins),
  };
}

export function writeShown(shown: Shown): Record<string, string> {
  const args: Record<string, string> = {};
  const set = (name: string, value: string | null) => {
    if (value) args[name] = value;
  };
  set('rows', shown.rows === 'actors' ? null : shown.rows);
  set('transposed', shown.transposed ? '1' : null);
  set('asOf', shown.asOf);
  set('from', shown.from);
  set('attributed', shown.attributed ? '1' : null);
  set('direct', shown.directOnly ? '1' : null);
  set('outlet', shown.outlet === null ? null : String(shown.outlet));
  set('wire', shown.wire);
  set('confidence', shown.confidence);
  set('analyst', shown.analyst);
  set('confirmed', shown.confirmed ? '1' : null);
  set('blocs', shown.blocs.join(','));
  set('members', shown.members ? '1' : null);
  set('issues', shown.issues.join(','));
  set('actors', shown.actors.join(','));
  set('countries', shown.countries.join(','));
  set('pins', writeColumns(shown.pins));
  return args;
}

/** What a note drafted from a comparison is about: the pinned speakers, else whom and what it shows. */
export function scope(shown: Shown): NoteScope {
  const countries = shown.pins.flatMap((pin) => (pin.kind === 'country' ? pin.code : []));
  const actors = shown.pins.flatMap((pin) => (pin.kind === 'actor' ? pin.id : []));
  const pinned = countries.length + actors.length > 0;
  const people = pinned ? actors : shown.actors;
  return {
    // A draft has rows of one kind.
    actors: countries.length > 0 ? [] : people,
    countries: pinned ? countries : people.length > 0 ? [] : shown.countries,
    issues: shown.issues,
    as_of: shown.asOf,
    event: null,
  };
}

export function request(shown: Shown): MatrixRequest {
  return {
    rows: shown.rows,
    actors: shown.actors,
    countries: shown.countries,
    issues: shown.issues,
    as_of: shown.asOf,
    from: shown.from,
    attributed: shown.attributed,
    direct_only: shown.directOnly,
    outlet: shown.outlet,
    wire: shown.wire,
    confidence: shown.confidence,
    analyst: shown.analyst,
    confirmed: shown.confirmed,
    blocs: shown.blocs,
    members: shown.members,
  };
}

/** Whether something but the as-of day hides positions. */
export function filtered(shown: Shown): boolean {
  return (
    shown.directOnly ||
    shown.from !== null ||
    shown.outlet !== null ||
    shown.wire !== null ||
    shown.confidence !== null ||
    shown.analyst !== null ||
    shown.confirmed ||
    shown.blocs.length > 0 ||
    shown.issues.length + shown.actors.length + shown.countries.length > 0
  );
}

/** `CN,US,#12,@NATO`: countries by code, actors by number, blocs by code. */
export function readColumns(text: string | undefined): Column[] {
  return (text ?? '').split(',').flatMap((part): Column[] => {
    if (/^#\d+$/.test(part)) return [{ kind: 'actor', id: Number(part.slice(1)) }];
    if (/^@/.test(part)) return blocCodes(part.slice(1)).map((code) => ({ kind: 'bloc', code }));
    return /^[A-Z]{2,3}$/.test(part) ? [{ kind: 'country', code: part }] : [];
  });
}

export function writeColumns(columns: readonly Column[]): string {
  const part = (one: Column) =>
    one.kind === 'actor' ? `#${one.id}` : one.kind === 'bloc' ? `@${one.code}` : one.code;
  return columns.map(part).join(',');
}

function numbers(text: string | undefined): number[] {
  return (text ?? '')
    .split(',')
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
}

function codes(text: string | undefined): string[] {
  return (text ?? '').split(',').filter((part) => /^[A-Z]{2,3}$/.test(part));
}

function blocCodes(text: string | undefined): string[] {
  return (text ?? '').split(',').filter((part) => /^[A-Za-z0-9+-]+$/.test(part));
}
