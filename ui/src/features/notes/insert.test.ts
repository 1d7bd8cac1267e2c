import { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { BLOCKS, insertBlock, insertFootnote, type BlockName } from './insert';

/** What stands there afterwards, with the selection between angles. */
function after(doc: string, anchor: number, run: (view: EditorView) => void): string {
  const view = {
    state: EditorState.create({ doc, selection: { anchor } }),
    focus() {},
    dispatch(spec: Parameters<EditorState['update']>[0]) {
      this.state = this.state.update(spec).state;
    },
  };
  run(view as unknown as EditorView);
  const { from, to } = view.state.selection.main;
  const all = view.state.doc.toString();
  return `${all.slice(0, from)}<${all.slice(from, to)}>${all.slice(to)}`;
}

describe('blocks', () => {
  it('stand on lines of their own', () => {
    const put = (doc: string, at: number) =>
      after(doc, at, (view) => insertBlock(view, 'timeline'));
    expect(put('', 0)).toBe('```timeline\nissue: <>\n```\n');
    expect(put('Words', 2)).toBe('Words\n\n```timeline\nissue: <>\n```\n');
    expect(put('a\n\nb', 2)).toBe('a\n\n```timeline\nissue: <>\n```\n\nb');
  });
  it('choose what is to be typed over', () => {
    expect(after('', 0, (view) => insertBlock(view, 'table'))).toContain('| <Head> | Head |');
    for (const name of Object.keys(BLOCKS) as BlockName[])
      expect(after('', 0, (view) => insertBlock(view, name))).not.toContain('^');
  });
});

describe('footnotes', () => {
  it('take the next free number and a line at the end', () => {
    expect(after('A fact.', 6, insertFootnote)).toBe('A fact[^1].\n\n[^1]: <>\n');
    expect(after('A[^1]. B.\n\n[^1]: x\n', 8, insertFootnote)).toBe(
      'A[^1]. B[^2].\n\n[^1]: x\n[^2]: <>\n',
    );
  });
});
