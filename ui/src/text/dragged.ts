// Words on their way from an article into a note.

/** The kind under which the reader hands on words that are dragged: a body version and scalar values. */
export const DRAGGED = 'application/x-demarche-words';

export interface DraggedWords {
  body_version: number;
  start: number;
  end: number;
}

export function draggedIn(data: string): DraggedWords | null {
  try {
    const words: unknown = JSON.parse(data);
    if (typeof words !== 'object' || words === null) return null;
    const { body_version, start, end } = words as Record<string, unknown>;
    return typeof body_version === 'number' && typeof start === 'number' && typeof end === 'number'
      ? { body_version, start, end }
      : null;
  } catch {
    return null;
  }
}
