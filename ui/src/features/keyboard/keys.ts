import { sameKeys } from '../../design';

/** A command as the settings of keys show it. */
export interface Entry {
  id: string;
  title: string;
  /** What the screen is called that has it, or the name for everywhere. */
  group: string;
  /** None for a command of the whole window. */
  screens: readonly string[] | null;
  keys: readonly string[];
  /** The keys that it came with. */
  first: readonly string[];
}

export type OwnKeys = Readonly<Record<string, readonly string[]>>;

/** Keys that lists, fields and buttons need, so that no command may take them. */
const KEPT = new Set([
  'Tab',
  'Shift+Tab',
  'Escape',
  'Enter',
  ' ',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Backspace',
  'Delete',
  'Mod+C',
  'Mod+V',
  'Mod+X',
  'Mod+A',
]);

/** Why no command may have a chord; none where one may. */
export function refused(chord: string): 'kept' | null {
  return KEPT.has(chord) ? 'kept' : null;
}

/** Whether two commands can both be there, so that one key cannot mean both. */
function meet(a: Entry, b: Entry): boolean {
  return !a.screens || !b.screens || a.screens.some((screen) => b.screens?.includes(screen));
}

/** The commands that a chord would be taken from. */
export function clashes(entries: readonly Entry[], entry: Entry, chord: string): Entry[] {
  return entries.filter(
    (other) =>
      other.id !== entry.id &&
      meet(entry, other) &&
      other.keys.some((keys) => sameKeys(keys, chord)),
  );
}

/** The user's keys once a command has these; those that it came with need not be kept. */
export function given(own: OwnKeys, entry: Entry, keys: readonly string[]): OwnKeys {
  const rest = Object.fromEntries(Object.entries(own).filter(([id]) => id !== entry.id));
  const same = keys.length === entry.first.length && keys.every((one, n) => one === entry.first[n]);
  return same ? rest : { ...rest, [entry.id]: [...keys] };
}

/** The user's keys once a command has this one too, or instead of its own, and the others have it no more. */
export function recorded(
  own: OwnKeys,
  entry: Entry,
  chord: string,
  add: boolean,
  others: readonly Entry[],
): OwnKeys {
  let after = own;
  for (const other of others) {
    after = given(
      after,
      other,
      other.keys.filter((keys) => !sameKeys(keys, chord)),
    );
  }
  const kept = add ? entry.keys.filter((keys) => !sameKeys(keys, chord)) : [];
  return given(after, entry, [...kept, chord]);
}

/** Keys as text, for another machine. */
export function written(own: OwnKeys): string {
  return `${JSON.stringify({ demarche_keys: own }, null, 2)}\n`;
}

/** Reads what `written` wrote; `null` for anything else. Chords that no command may have are left out. */
export function read(text: string): OwnKeys | null {
  try {
    const { demarche_keys: own } = JSON.parse(text) as { demarche_keys?: unknown };
    if (typeof own !== 'object' || own === null || Array.isArray(own)) return null;
    const entries = Object.entries(own as Record<string, unknown>);
    if (!entries.every(([, keys]) => Array.isArray(keys) && keys.every(isChord))) return null;
    return Object.fromEntries(
      entries.map(([id, keys]) => [id, (keys as string[]).filter((one) => !refused(one))]),
    );
  } catch {
    return null;
  }
}

function isChord(keys: unknown): boolean {
  return typeof keys === 'string' && /^(?:(?:Mod|Alt|Shift)\+)*(?:\+|[^+\s]+| )$/u.test(keys);
}
