// What keys do to the text: marks round a selection, the link under the caret, the difference of two texts.
import { syntaxTree } from '@codemirror/language';
import {
  EditorSelection,
  type ChangeSpec,
  type EditorState,
  type StateCommand,
} from '@codemirror/state';

/** Puts `mark` round each selection, or takes it away; round the word at a bare caret. */
export function toggleMark(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const change = state.changeByRange((range) => {
      const word = range.empty ? state.wordAt(range.head) : null;
      const { from, to } = word ?? range;
      const inside = state.sliceDoc(from, to);
      const size = mark.length;
      if (inside.length >= 2 * size && inside.startsWith(mark) && inside.endsWith(mark)) {
        return {
          changes: { from, to, insert: inside.slice(size, -size) },
          range: EditorSelection.range(from, to - 2 * size),
        };
      }
      if (state.sliceDoc(from - size, from) === mark && state.sliceDoc(to, to + size) === mark) {
        return {
          changes: [
            { from: from - size, to: from },
            { from: to, to: to + size },
          ],
          range: EditorSelection.range(from - size, to - size),
        };
      }
      return {
        changes: [
          { from, insert: mark },
          { from: to, insert: mark },
        ],
        range: range.empty
          ? EditorSelection.cursor(range.head + size)
          : EditorSelection.range(from + size, to + size),
      };
    });
    dispatch(state.update(change, { userEvent: 'input.format', scrollIntoView: true }));
    return true;
  };
}

export type LinkAt = { kind: 'wiki'; target: string } | { kind: 'url'; url: string };

/** What the link at a place leads to. */
export function linkAt(state: EditorState, at: number): LinkAt | null {
  for (const side of [1, -1] as const) {
    for (let node = syntaxTree(state).resolveInner(at, side); ;) {
      const text = state.sliceDoc(node.from, node.to);
      if (node.name === 'WikiLink') return { kind: 'wiki', target: target(text.slice(2, -2)) };
      if (node.name === 'Embed') return { kind: 'wiki', target: target(text.slice(3, -2)) };
      if (node.name === 'URL' && node.parent?.name !== 'Link') return { kind: 'url', url: text };
      if (node.name === 'Link') {
        const url = node.getChild('URL');
        return url ? { kind: 'url', url: state.sliceDoc(url.from, url.to) } : null;
      }
      if (!node.parent) break;
      node = node.parent;
    }
  }
  return null;
}

function target(inner: string): string {
  return (inner.split('|')[0] ?? inner).trim();
}

/** The one stretch in which two texts differ, so that carets and decorations outside of it stay where they are. */
export function difference(before: string, after: string): ChangeSpec | null {
  if (before === after) return null;
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
