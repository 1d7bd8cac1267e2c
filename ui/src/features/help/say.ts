import { keyOf } from '../../app';
import { allBound, allCommands } from '../../app/commands.svelte';
import { keysText } from '../../design';
import { t } from '../../i18n';
import type { Inline } from './markdown';

/** What a command is called, also while the screen that has it is not shown. */
export function commandTitle(id: string): string | null {
  const known = allBound().find((one) => one.id === id);
  if (known) return t(known.title as 'app.undo');
  return (
    allCommands()
      .find((spec) => spec.id === id)
      ?.title() ?? null
  );
}

/** What stands for a key or a command, in words. */
export function say(one: Inline): string {
  if (one.kind === 'keys') return keysText(one.keys);
  if (one.kind === 'command') return commandTitle(one.command) ?? one.command;
  if (one.kind === 'key') {
    const keys = keyOf(one.command);
    return keys ? keysText(keys) : t('help.no_key');
  }
  return '';
}
