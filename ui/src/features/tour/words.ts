/** A stretch of a sentence, or a key that stands in it. */
export type Piece = { text: string; keys: null } | { text: null; keys: string };

const MARK = '\u001f';

/** A key on its way through a message, as the value of a hole. */
export function keyHole(keys: string): string {
  return `${MARK}${keys}${MARK}`;
}

/** Takes a message with such holes apart again. */
export function piecesOf(message: string): Piece[] {
  return message
    .split(MARK)
    .map((part, n): Piece =>
      n % 2 === 1 ? { text: null, keys: part } : { text: part, keys: null },
    )
    .filter(({ text }) => text !== '');
}
