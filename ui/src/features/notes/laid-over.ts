// Two versions of a note laid over each other: runs of words that came, went or stayed, long stretches of these cut.
import type { NoteChange } from '../../api/generated/commands';

export type Shown =
  | { kind: 'both' | 'before' | 'after'; text: string }
  /** Words that stayed and are not shown. */
  | { kind: 'cut'; words: number; text: string };

/** How many letters that stayed are shown beside a change. */
const BESIDE = 160;

export function wordsIn(text: string): number {
  return (text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []).length;
}

export function shown(changes: readonly NoteChange[]): Shown[] {
  const out: Shown[] = [];
  changes.forEach(({ side, text }, at) => {
    if (side !== 'both') return out.push({ kind: side, text });
    const head = at === 0 ? 0 : lineEnd(text, BESIDE);
    const tail = at === changes.length - 1 ? text.length : lineStart(text, text.length - BESIDE);
    const cut = text.slice(head, tail);
    if (tail - head < BESIDE) return out.push({ kind: 'both', text });
    if (head > 0) out.push({ kind: 'both', text: text.slice(0, head) });
    out.push({ kind: 'cut', words: wordsIn(cut), text: cut });
    if (tail < text.length) out.push({ kind: 'both', text: text.slice(tail) });
    return undefined;
  });
  return out;
}

/** The end of the line, or else of the word, at which a place is. */
function lineEnd(text: string, at: number): number {
  const line = text.indexOf('\n', at);
  if (line >= 0 && line - at < BESIDE) return line + 1;
  const word = text.indexOf(' ', at);
  return word >= 0 ? word + 1 : text.length;
}

function lineStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const line = text.lastIndexOf('\n', at);
  if (line >= 0 && at - line < BESIDE) return line + 1;
  const word = text.lastIndexOf(' ', at);
  return word >= 0 ? word + 1 : 0;
}

/** How many words came and went. */
export function sums(changes: readonly NoteChange[]): { came: number; gone: number } {
  let [came, gone] = [0, 0];
  for (const { side, text } of changes) {
    if (side === 'after') came += wordsIn(text);
    else if (side === 'before') gone += wordsIn(text);
  }
  return { came, gone };
}
