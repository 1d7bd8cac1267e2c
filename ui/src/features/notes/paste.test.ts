import { EditorState } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { draggedIn } from '../../text/dragged';
import { embedAt, excerptIn } from './paste';

describe('what is pasted', () => {
  it('is known by the address in its quotation', () => {
    expect(
      excerptIn(
        '<meta charset="utf-8"><blockquote dir="auto" cite="demarche://excerpt/12"><p>a</p>',
      ),
    ).toBe(12);
    expect(excerptIn('<blockquote cite="https://example.org/12">')).toBeNull();
    expect(excerptIn('')).toBeNull();
  });
  it('may have been dragged', () => {
    expect(draggedIn('{"body_version":1,"start":2,"end":5}')).toEqual({
      body_version: 1,
      start: 2,
      end: 5,
    });
    for (const other of ['', 'null', '{"start":1}', '[', '"x"'])
      expect(draggedIn(other)).toBeNull();
  });
});

describe('an embed', () => {
  const put = (doc: string, at: number, to = at) => {
    const view = {
      state: EditorState.create({ doc }),
      focus() {},
      dispatch(spec: Parameters<EditorState['update']>[0]) {
        this.state = this.state.update(spec).state;
      },
    };
    embedAt(view as unknown as EditorView, at, 7, to);
    return view.state.doc.toString();
  };
  it('stands on a line of its own', () => {
    expect(put('', 0)).toBe('![[excerpt:7]]\n');
    expect(put('a\n\nb', 1)).toBe('a\n\n![[excerpt:7]]\n\nb');
    expect(put('a b', 1)).toBe('a\n\n![[excerpt:7]]\n\nb');
    expect(put('a words b', 2, 7)).toBe('a\n\n![[excerpt:7]]\n\nb');
  });
});
