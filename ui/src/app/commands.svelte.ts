import { SvelteMap } from 'svelte/reactivity';
import { keysText, pressed, typing, type IconOf } from '../design';
import { t, type Key } from '../i18n';

export interface CommandSpec {
  /** `noun.verb`, unique. */
  id: string;
  title: () => string;
  /** `Mod+Shift+I`, `J`, `?`; several where several do the same, the first is shown. */
  keys?: string | readonly string[];
  /** Whether it can be run now; always, when left out. */
  when?: () => boolean;
  run: () => void;
  icon?: IconOf;
  /** On the thing in hand, shown first in the palette; or elsewhere in the window. */
  context?: () => string | null;
  /** Runs inside text fields too. Chords with Mod do anyway. */
  inFields?: boolean;
  /** Runs while a dialog is open. */
  inDialogs?: boolean;
  /** Not in the palette: it makes sense by its key only. */
  hidden?: boolean;
}

/** What is known of a command while the screen that has it is not shown. */
export interface Bound {
  id: string;
  title: Key;
  /** What its screen is called. */
  group: Key;
  /** Two commands of one screen can take each other's keys. */
  screens: readonly string[];
  keys: readonly string[];
}

const commands = new SvelteMap<string, CommandSpec>();
const bound = new Map<string, Bound>();

/** Makes the commands of screens known beforehand. */
export function knowBound(known: readonly Bound[]): void {
  for (const one of known) bound.set(one.id, one);
}

export function allBound(): Bound[] {
  return [...bound.values()];
}

/** The keys that the user gave to commands, by their ids; none for a command that has no key any more. */
export const ownKeys = $state<{ of: Readonly<Record<string, readonly string[]>> }>({ of: {} });

/** Adds a command until the returned function is called. A later one of the same id takes its place. */
export function command(spec: CommandSpec): () => void {
  commands.set(spec.id, spec);
  return () => {
    if (commands.get(spec.id) === spec) commands.delete(spec.id);
  };
}

/**
 * Adds several; made for `$effect(() => commandsOf(...))`. What is shared holds for each of them: a command
 * can be run when both it and the shared part say so.
 */
export function commandsOf(
  specs: readonly CommandSpec[],
  shared: Pick<CommandSpec, 'when' | 'context'> = {},
): () => void {
  const removals = specs.map((spec) =>
    command({
      ...shared,
      ...spec,
      when: () => (shared.when?.() ?? true) && (spec.when?.() ?? true),
    }),
  );
  return () => removals.forEach((remove) => remove());
}

export function allCommands(): CommandSpec[] {
  return [...commands.values()];
}

export function available(spec: CommandSpec): boolean {
  return spec.when?.() ?? true;
}

/** The keys that a command has now: the user's, else those that it came with. */
export function keysOf(spec: CommandSpec): readonly string[] {
  return ownKeys.of[spec.id] ?? firstKeysOf(spec);
}

/** The keys that a command came with. */
export function firstKeysOf({ keys }: Pick<CommandSpec, 'keys'>): readonly string[] {
  return keys === undefined ? [] : typeof keys === 'string' ? [keys] : keys;
}

/** Whether the user gave keys of their own to commands of a screen. */
export function hasOwnKeys(screen: string): boolean {
  return Object.keys(ownKeys.of).some((id) => bound.get(id)?.screens.includes(screen));
}

/** Runs a command by its id, if it can be run now. */
export function runCommand(id: string): boolean {
  const spec = commands.get(id);
  if (!spec || !available(spec)) return false;
  spec.run();
  return true;
}

/** The first key of a command, for showing beside a button. */
export function keyOf(id: string): string | undefined {
  const spec = commands.get(id);
  return spec ? keysOf(spec)[0] : (ownKeys.of[id] ?? bound.get(id)?.keys)?.[0];
}

/** The same as it stands on the keys of this machine, for a sentence. */
export function keySaid(id: string): string {
  const keys = keyOf(id);
  return keys ? keysText(keys) : t('keyboard.no_key');
}

/** Gives a key to the command that wants it; the latest registered first. */
export function dispatchKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const inField = typing(event);
  const at = event.target as HTMLElement | null;
  const inDialog = document.querySelector('dialog[open]') !== null;
  const inPopover = !!at?.closest?.('.pop');
  for (const spec of [...commands.values()].reverse()) {
    if (!keysOf(spec).some((keys) => pressed(event, keys))) continue;
    if (inDialog && !spec.inDialogs) continue;
    const chord = event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key);
    if ((inField || inPopover) && !chord && !spec.inFields) continue;
    // Enter and space belong to the control that has the focus.
    if (
      (event.key === 'Enter' || event.key === ' ') &&
      !chord &&
      at?.closest?.('button, a, summary')
    )
      continue;
    if (!available(spec)) continue;
    event.preventDefault();
    spec.run();
    return;
  }
}
