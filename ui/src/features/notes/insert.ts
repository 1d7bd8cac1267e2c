// What the palette puts into a note at the caret: live blocks, tables, boxes, footnotes.
import type { EditorView } from '@codemirror/view';
import { toggleTask } from './tasks';

/** A snippet; `^` is where the caret goes, or what is chosen between two of them. */
function whole(view: EditorView, snippet: string): void {
  const { state } = view;
  const { from, to } = state.selection.main;
  const line = state.doc.lineAt(from);
  const last = state.doc.lineAt(to);
  const chosen = state.sliceDoc(line.from, last.to);
  // On a line of its own: after what is there, with an empty line between.
  const empty = chosen.trim() === '';
  const at = empty ? line.from : last.to;
  const before = empty
    ? line.number > 1 && state.doc.line(line.number - 1).length > 0
      ? '\n'
      : ''
    : '\n\n';
  const parts = snippet.split('^');
  const text = parts.join('');
  const anchor = at + before.length + (parts[0]?.length ?? 0);
  view.dispatch({
    changes: { from: at, to: empty ? last.to : at, insert: before + text },
    selection: { anchor, head: parts.length > 2 ? anchor + (parts[1]?.length ?? 0) : anchor },
    scrollIntoView: true,
    userEvent: 'input.insert',
  });
  view.focus();
}

export const BLOCKS = {
  positions: '```positions\ncountries: ^\nissues: \n```\n',
  timeline: '```timeline\nissue: ^\n```\n',
  origins: '```origins\n^```\n',
  table: '| ^Head^ | Head |\n| ---- | ---- |\n|      |      |\n',
  callout: '> [!note] ^Title^\n> \n',
} as const;
export type BlockName = keyof typeof BLOCKS;

export function insertBlock(view: EditorView, name: BlockName): void {
  whole(view, BLOCKS[name]);
}

export function insertTask(view: EditorView): void {
  toggleTask(view);
  view.focus();
}

/** A reference at the caret and its empty definition at the end, where the caret goes. */
export function insertFootnote(view: EditorView): void {
  const { state } = view;
  const text = state.doc.toString();
  let number = 1;
  while (text.includes(`[^${number}]`)) number += 1;
  const mark = `[^${number}]`;
  const at = state.selection.main.to;
  // Definitions stand together: no empty line between two.
  const gap = /\n\[\^[^\]\n]+\]:.*\n?$/.test(text)
    ? text.endsWith('\n')
      ? ''
      : '\n'
    : text.endsWith('\n')
      ? '\n'
      : '\n\n';
  const end = `${gap}${mark}: \n`;
  view.dispatch({
    changes: [
      { from: at, insert: mark },
      { from: text.length, insert: end },
    ],
    selection: { anchor: text.length + mark.length + end.length - 1 },
    scrollIntoView: true,
    userEvent: 'input.insert',
  });
  view.focus();
}
