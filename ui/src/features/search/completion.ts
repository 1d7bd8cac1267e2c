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
