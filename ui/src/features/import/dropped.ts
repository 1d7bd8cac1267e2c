import { readPasted, type Pasted } from './pasted';

/** Whether a drag brings something to import: nothing that the window itself lets be moved about. */
export function brings(data: DataTransfer | null): boolean {
  return (
    !!data && ['Files', 'text/uri-list', 'text/html'].some((kind) => data.types.includes(kind))
  );
}

/** The addresses of links that were dropped; the list has comments after `#`. */
export function linksOf(uris: string): string[] {
  return uris
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** What was dropped, links before the words that stand for them; `null` when there is nothing. */
export function readDropped(data: DataTransfer): Pasted | null {
  const links = linksOf(data.getData('text/uri-list'));
  const asLinks = links.length > 0 ? readPasted(links.join('\n'), null) : null;
  if (asLinks?.kind === 'addresses') return asLinks;
  return readPasted(data.getData('text/plain') || null, data.getData('text/html') || null);
}

/** Files that a browser gives as text. It names no paths, so that others cannot be read from it. */
export function readable(file: Pick<File, 'name' | 'type'>): 'html' | 'text' | null {
  if (/html/.test(file.type) || /\.(x?html?|mht(ml)?)$/i.test(file.name)) return 'html';
  if (/^text\//.test(file.type) || /\.(txt|md|markdown)$/i.test(file.name)) return 'text';
  return null;
}
