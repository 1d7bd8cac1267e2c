import type { Location } from './features';
import { screenOf } from './features';
import { open } from './workspace.svelte';

/** Reads `demarche://article/5` or `demarche://country/CN`; `null` for anything else. */
export function readLink(link: string): Location | null {
  const parts = /^demarche:\/\/([a-z]+)\/([A-Za-z0-9]+)\/?$/.exec(link.trim());
  if (!parts) return null;
  const [, kind = '', name = ''] = parts;
  if (kind === 'country') return { kind, code: name.toUpperCase() };
  const id = Number(name);
  return Number.isSafeInteger(id) && id > 0 ? { kind, id } : null;
}

/** Opens what a link names, if it is one of the window's. A link can do no more than open. */
export function openLink(link: string): boolean {
  const location = readLink(link);
  if (!location || !screenOf(location.kind)) return false;
  open(location);
  return true;
}
