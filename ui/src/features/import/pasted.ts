/** What the clipboard held, told apart. */
export type Pasted =
  | { kind: 'addresses'; urls: string[] }
  | { kind: 'page'; text: string | null; html: string | null };

/**
 * Addresses and nothing else are for fetching; anything else is a page. `null` when there is
 * nothing.
 */
export function readPasted(text: string | null, html: string | null): Pasted | null {
  const words = (text ?? '').trim();
  if (words) {
    const parts = words.split(/\s+/);
    if (parts.every(isAddress)) return { kind: 'addresses', urls: [...new Set(parts)] };
  }
  if (!words && !html?.trim()) return null;
  return { kind: 'page', text: text || null, html: html || null };
}

export function isAddress(word: string): boolean {
  if (!/^https?:\/\//i.test(word)) return false;
  try {
    return new URL(word).hostname.length > 0;
  } catch {
    return false;
  }
}
