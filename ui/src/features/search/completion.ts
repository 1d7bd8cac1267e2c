import type { SearchCompletion } from '../../api';
import { Scalars } from '../../text/scalars';

/** The search with what was offered put in for the word before the caret, and where the caret then stands. */
export function completed(
  typed: string,
  caret: number,
  offer: Pick<SearchCompletion, 'start' | 'insert' | 'value'>,
): { text: string; caret: number } {
  const before = typed.slice(0, new Scalars(typed).toUtf16(offer.start));
  const after = typed.slice(caret);
  // A value is whole; after a field its value is typed.
  const gap = offer.value !== null && !/^\s/.test(after) ? ' ' : '';
  const text = `${before}${offer.insert}${gap}`;
  return { text: `${text}${after}`, caret: text.length };
}

/** Fewer letters begin too many words to tell anything. */
const LAST = /(?:^|\s)([\p{L}\p{M}\p{N}]{3,})$/u;
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The search with its last word as the beginning of one, where it is a word alone and may still go on. */
export function begun(words: string): string {
  const last = LAST.exec(words)?.[1];
  const open = (words.match(/"/g)?.length ?? 0) % 2 === 1;
  if (!last || open || UNSPACED.test(last) || /^(?:AND|OR|NOT|NEAR)$/.test(last)) return words;
  return `${words}*`;
}
