// Opening what a shift rests on, at the exact words.
import type { Shift } from '../../api';
import { open, workspace } from '../../app';

export function openWords(article: number, excerpt: number | null, beside = false): void {
  const args = excerpt === null ? undefined : { excerpt: String(excerpt) };
  open({ kind: 'article', id: article, args }, { newTab: true, beside, section: 'shifts' });
}

/** Both articles, the one before on the left. */
export function openBoth(shift: Shift | null): void {
  if (!shift) return;
  const { before } = shift;
  const after = shift.after ?? shift.against[0] ?? null;
  if (before.article !== null) openWords(before.article, before.excerpt);
  if (after?.article != null)
    openWords(after.article, after.excerpt, before.article !== null && workspace.side === 0);
}
