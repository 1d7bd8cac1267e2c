import { SvelteMap } from 'svelte/reactivity';
import { pressed, typing, type IconOf } from '../design';

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

const commands = new SvelteMap<string, CommandSpec>();

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

export function keysOf(spec: CommandSpec): readonly string[] {
  return spec.keys === undefined ? [] : typeof spec.keys === 'string' ? [spec.keys] : spec.keys;
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
  return spec && keysOf(spec)[0];
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
