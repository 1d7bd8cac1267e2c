import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { cellsOf, laidOut, nextRow, stepCell, tableAt, widthOf } from './tables';

/** Runs a command where `^` stands; answers the text with the selection between brackets. */
function after(text: string, ...commands: Parameters<typeof run>[1][]): string {
  const at = text.indexOf('^');
  let state = EditorState.create({ doc: text.replace('^', ''), selection: { anchor: at } });
  for (const command of commands) state = run(state, command) ?? state;
  const { from, to } = state.selection.main;
  const all = state.doc.toString();
  return `${all.slice(0, from)}<${all.slice(from, to)}>${all.slice(to)}`;
}
function run(state: EditorState, command: typeof nextRow): EditorState | null {
  let next: EditorState | null = null;
  command({ state, dispatch: (transaction) => (next = transaction.state) });
  return next;
}

describe('rows', () => {
  it('are parted by bars that stand for themselves', () => {
    expect(cellsOf('| a | `x|y` | [[note:1|b]] | c \\| d |')?.map((cell) => cell.text)).toEqual([
      'a',
      '`x|y`',
      '[[note:1|b]]',
      'c \\| d',
    ]);
    expect(cellsOf('|a|')?.map((cell) => cell.text)).toEqual(['a']);
    expect(cellsOf('| a | b')?.map((cell) => cell.text)).toEqual(['a', 'b']);
    expect(cellsOf('a | b')).toBeNull();
    expect(cellsOf('|')).toBeNull();
  });

  it('make a table only with a rule under the heads', () => {
    const of = (doc: string) => tableAt(EditorState.create({ doc }), 0);
    expect(of('| a |\n|--:|\n| b |')?.aligns).toEqual(['end']);
    expect(of('| a |\n| b |')).toBeNull();
    expect(of('| a |')).toBeNull();
  });
});

describe('laying out', () => {
  it('gives columns one width, by how wide letters are', () => {
    expect(widthOf('习近平')).toBe(6);
    expect(
      laidOut(
        [
          ['Who', '习近平'],
          ['', ''],
          ['a', 'b'],
        ],
        ['none', 'end'],
      ).lines,
    ).toEqual(['| Who | 习近平 |', '| --- | -----: |', '| a   |      b |']);
  });

  it('changes no words', () => {
    const long = 'x'.repeat(60);
    const { lines } = laidOut([['a'], [], [long]], []);
    expect(cellsOf(lines[2] ?? '')?.[0]?.text).toBe(long);
  });
});

describe('keys', () => {
  const TABLE = '| a | b |\n|---|---|\n| c^ | d |';
  it('Tab goes on, over the rule, and adds a row at the end', () => {
    expect(after('| a^ | b |\n|---|---|\n| c | d |', stepCell(1))).toContain('| a   | <b> ');
    expect(after('| a | b^ |\n|---|---|\n| c | d |', stepCell(1))).toContain('| <c>   | d   |');
    expect(after(TABLE, stepCell(1), stepCell(1))).toBe(
      '| a   | b   |\n| --- | --- |\n| c   | d   |\n| <>    |     |',
    );
  });
  it('Shift-Tab goes back', () => {
    expect(after(TABLE, stepCell(-1))).toContain('| a   | <b>   |');
    expect(after('| a^ |\n|---|', stepCell(-1))).toContain('| <a> ');
  });
  it('Enter goes below, and out of a table by an empty row', () => {
    expect(after(TABLE, nextRow)).toBe(
      '| a   | b   |\n| --- | --- |\n| c   | d   |\n| <>    |     |',
    );
    expect(after(TABLE, nextRow, nextRow)).toBe('| a   | b   |\n| --- | --- |\n| c   | d   |\n<>');
    expect(after('| a^ |\n|---|', nextRow)).toContain('\n| <>    |');
  });
  it('leaves other text alone', () => {
    expect(after('a ^| b', stepCell(1))).toBe('a <>| b');
  });
});
