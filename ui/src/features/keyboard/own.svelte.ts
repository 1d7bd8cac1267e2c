import { session } from '../../app';
import { allBound, allCommands, firstKeysOf, keysOf, ownKeys } from '../../app/commands.svelte';
import { spoken, t } from '../../i18n';
import { type Entry, type OwnKeys } from './keys';

/** Commands whose keys mean what they do: letting them go would leave no way out. */
const FIXED = new Set(['app.fold']);

/** Follows the settings: what they say of keys holds at once. Until the returned function is called. */
export function followKeys(): () => void {
  return $effect.root(() => {
    $effect(() => {
      ownKeys.of = session.settings?.keys ?? {};
    });
  });
}

export function keep(own: OwnKeys): void {
  const keys = Object.fromEntries(Object.entries(own).map(([id, chords]) => [id, [...chords]]));
  void session.change({ keys: Object.keys(keys).length > 0 ? keys : null });
}

/** Every command that a key can be given to: those of the window, then those of its screens. */
export function entries(): Entry[] {
  const screens = new Map(allBound().map((one) => [one.id, one]));
  const everywhere = allCommands()
    .filter((spec) => !screens.has(spec.id) && !FIXED.has(spec.id) && !isMade(spec.id))
    .map((spec) => ({
      id: spec.id,
      title: spec.title(),
      group: t('app.everywhere'),
      screens: null,
      keys: keysOf(spec),
      first: firstKeysOf(spec),
    }))
    .sort((a, b) => Number(b.keys.length > 0) - Number(a.keys.length > 0) || byName(a, b));
  const ofScreens = allBound().map((one) => ({
    id: one.id,
    title: t(one.title as 'app.undo'),
    group: t(one.group as 'app.undo'),
    screens: one.screens,
    keys: ownKeys.of[one.id] ?? one.keys,
    first: one.keys,
  }));
  return [...everywhere, ...ofScreens];
}

function byName(a: Entry, b: Entry): number {
  return a.title.localeCompare(b.title, spoken.tag);
}

/** Commands that come and go with what is in the library or on screen. */
function isMade(id: string): boolean {
  return /^view\.open_|^orphan\.take_|\.export_\d|\.group_|^(compare|sides)\.(csv|xlsx|markdown|html|png|svg)/.test(
    id,
  );
}
