// Keeps the reading pane at the line that the editor shows first.

/** How far to scroll a rendered note so that source line `line` (from 1, with its fraction) is at its top. */
export function topOfLine(blocks: readonly { line: number; top: number }[], line: number): number {
  let before: { line: number; top: number } | null = null;
  for (const block of blocks) {
    if (block.line > line) {
      if (!before) return 0;
      const share = (line - before.line) / (block.line - before.line);
      return before.top + share * (block.top - before.top);
    }
    before = block;
  }
  return before?.top ?? 0;
}
