// Task lists: a line becomes a task and is ticked by a key, its box by a click.
import type { ChangeSpec, EditorState, StateCommand } from '@codemirror/state';

const ITEM = /^(\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s+)(\[[ xX]\]\s)?/;

/** What turns the task of a line (from 1): ticked to open and back; none where it has no task. */
export function tick(state: EditorState, line: number): ChangeSpec | null {
  if (line < 1 || line > state.doc.lines) return null;
  const { from, text } = state.doc.line(line);
  const found = ITEM.exec(text);
  if (!found?.[2]) return null;
  const at = from + (found[1]?.length ?? 0) + 1;
  return { from: at, to: at + 1, insert: state.sliceDoc(at, at + 1) === ' ' ? 'x' : ' ' };
}

/** Of every line chosen: a task is ticked or opened again, an item becomes a task, any other line an item with one. */
export const toggleTask: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false;
  const changes: ChangeSpec[] = [];
  const seen = new Set<number>();
  for (const range of state.selection.ranges) {
    for (let at = range.from; ;) {
      const line = state.doc.lineAt(at);
      if (!seen.has(line.number)) {
        seen.add(line.number);
        const ticked = tick(state, line.number);
        const item = ITEM.exec(line.text);
        if (ticked) changes.push(ticked);
        else if (item) changes.push({ from: line.from + (item[1]?.length ?? 0), insert: '[ ] ' });
        else if (line.text.trim() !== '' || range.empty) {
          const indent = line.text.length - line.text.trimStart().length;
          changes.push({ from: line.from + indent, insert: '- [ ] ' });
        }
      }
      if (line.to >= range.to) break;
      at = line.to + 1;
    }
  }
  const set = state.changes(changes);
  dispatch(
    state.update({
      changes: set,
      // A caret at the line's beginning goes along with its words.
      selection: state.selection.map(set, 1),
      userEvent: 'input.task',
      scrollIntoView: true,
    }),
  );
  return true;
};
