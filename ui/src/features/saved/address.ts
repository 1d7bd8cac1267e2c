// A saved view is a screen's address. Whether one is on screen is a comparison of addresses.
import type { SavedView } from '../../api/generated/commands';
import type { Location } from '../../app/features';
import { locationKey } from '../../app/tab.svelte';

/** Where a saved view leads. */
export function locationOfView({ screen, issue, args }: SavedView): Location {
  return { kind: screen, ...(issue === null ? {} : { id: issue }), args };
}

/** What is saved of a place. */
export function viewOfLocation(location: Location): Pick<SavedView, 'screen' | 'issue' | 'args'> {
  return { screen: location.kind, issue: location.id ?? null, args: { ...location.args } };
}

/** The saved view that a place is, as long as nothing in it was changed. */
export function viewAt(
  views: readonly SavedView[],
  location: Location | undefined,
): SavedView | undefined {
  if (!location) return undefined;
  const key = locationKey(location);
  return views.find((view) => locationKey(locationOfView(view)) === key);
}
