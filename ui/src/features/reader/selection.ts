import type { Scalars } from '../../text/scalars';

/** Words chosen in the body, in scalar values, and where they are on screen. */
export interface Chosen {
  start: number;
  end: number;
  words: string;
  rect: DOMRect;
}

/**
 * What a selection chooses of the body in `root`, whose runs carry `data-at`, the UTF-16 offset of
 * their text; `null` when it chooses nothing of it. White space at both ends is left out.
 */
export function chosenIn(root: HTMLElement, range: Range, scalars: Scalars): Chosen | null {
  if (range.collapsed || !root.contains(range.commonAncestorContainer)) return null;
  let start = offsetOf(root, range.startContainer, range.startOffset);
  let end = offsetOf(root, range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  while (start < end && /\s/.test(scalars.text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(scalars.text[end - 1] ?? '')) end -= 1;
  if (end <= start) return null;
  return {
    start: scalars.fromUtf16(start),
    end: scalars.fromUtf16(end),
    words: scalars.text.slice(start, end),
    rect: range.getBoundingClientRect(),
  };
}

/** The UTF-16 offset in the body of a place in the page. */
export function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  const run = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(
    '[data-at]',
  );
  if (run && root.contains(run) && node.nodeType === Node.TEXT_NODE) {
    return Number(run.dataset.at) + offset;
  }
  // Between runs: the start of the next one, or the end of the last.
  const here = document.createRange();
  here.setStart(node, offset);
  let last: HTMLElement | null = null;
  for (const one of root.querySelectorAll<HTMLElement>('[data-at]')) {
    const text = one.firstChild;
    if (text && here.comparePoint(text, 0) >= 0) return Number(one.dataset.at);
    last = one;
  }
  return last ? Number(last.dataset.at) + (last.textContent?.length ?? 0) : null;
}

/** The place in the page of a UTF-16 offset in the body. */
export function placeOf(root: HTMLElement, offset: number): { node: Node; offset: number } | null {
  let found: { node: Node; offset: number } | null = null;
  for (const one of root.querySelectorAll<HTMLElement>('[data-at]')) {
    const at = Number(one.dataset.at);
    const node = one.firstChild;
    if (!node) continue;
    if (at > offset) break;
    found = { node, offset: Math.min(offset - at, node.textContent?.length ?? 0) };
  }
  return found;
}
