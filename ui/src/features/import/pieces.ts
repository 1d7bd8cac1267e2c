import type { Piece } from '../../api';

/** What the sheet shows in order: a piece that is kept, or pieces cut in one stretch. */
export type Stretch =
  | { kept: true; piece: Piece }
  | { kept: false; pieces: readonly Piece[]; where: 'before' | 'between' | 'after' };

/** Joins neighbouring cut pieces, and says whether they stood before, inside or after the text. */
export function stretches(pieces: readonly Piece[]): Stretch[] {
  const firstKept = pieces.findIndex((piece) => piece.kept);
  const lastKept = pieces.findLastIndex((piece) => piece.kept);
  const found: Stretch[] = [];
  let cut: Piece[] = [];
  const close = (end: number) => {
    if (cut.length === 0) return;
    const where =
      firstKept < 0 || end <= firstKept ? 'before' : end > lastKept ? 'after' : 'between';
    found.push({ kept: false, pieces: cut, where });
    cut = [];
  };
  pieces.forEach((piece, at) => {
    if (!piece.kept) {
      cut.push(piece);
      return;
    }
    close(at);
    found.push({ kept: true, piece });
  });
  close(pieces.length);
  return found;
}
