// Words that come from an article into a note: pasted, dropped or recognised, they become an excerpt with its source.
import type { EditorView } from '@codemirror/view';
import { EditorView as View } from '@codemirror/view';
import type { Extension } from '@codemirror/state';
import { DRAGGED, draggedIn, type DraggedWords } from '../../text/dragged';

export interface Quoting {
  /** Makes an excerpt of dragged words; answers its number, or none where that failed and was told. */
  keep(words: DraggedWords): Promise<number | null>;
  /** Says that pasted words stand in an article, and offers to quote them; `accept` puts the embed there. */
  recognise(words: string, accept: (excerpt: number) => void): void;
}

/** Fewer letters are no quotation that somebody looks for. */
const SHORTEST = 24;

/** The excerpt whose citation stands on the clipboard as HTML: Demarche's own copy of it. */
export function excerptIn(html: string): number | null {
  const found = /<blockquote\b[^>]*\scite="demarche:\/\/excerpt\/(\d+)"/i.exec(html);
  return found ? Number(found[1]) : null;
}

/** Puts an excerpt's embed on a line of its own at a place; the place's own empty line where it is one. */
export function embedAt(view: EditorView, at: number, excerpt: number, to = at): void {
  const { state } = view;
  const text = state.doc.toString();
  let [from, end] = [at, to];
  while (from > 0 && text[from - 1] === ' ') from -= 1;
  while (end < text.length && text[end] === ' ') end += 1;
  const before = text.slice(Math.max(0, from - 2), from);
  const after = text.slice(end, end + 2);
  const lead = from === 0 || before === '\n\n' ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const trail = after === '\n\n' ? '' : after === '' || after.startsWith('\n') ? '\n' : '\n\n';
  const insert = `${lead}![[excerpt:${excerpt}]]${trail}`;
  view.dispatch({
    changes: { from, to: end, insert },
    selection: { anchor: from + insert.length },
    scrollIntoView: true,
    userEvent: 'input.paste',
  });
  view.focus();
}

export function quoting(hooks: Quoting): Extension {
  return View.domEventHandlers({
    paste(event, view) {
      const data = event.clipboardData;
      if (!data || view.state.readOnly) return false;
      const excerpt = excerptIn(data.getData('text/html'));
      const { from, to } = view.state.selection.main;
      if (excerpt !== null) {
        event.preventDefault();
        embedAt(view, from, excerpt, to);
        return true;
      }
      const words = data.getData('text/plain').trim();
      if (words.length < SHORTEST) return false;
      // The text is put in as always; what is offered comes after it.
      queueMicrotask(() =>
        hooks.recognise(words, (found) => {
          const doc = view.state.doc.toString();
          const near = doc.indexOf(words, Math.max(0, from - 4));
          const at = near >= 0 ? near : doc.indexOf(words);
          if (at >= 0) embedAt(view, at, found, at + words.length);
          else embedAt(view, view.state.selection.main.to, found);
        }),
      );
      return false;
    },
    drop(event, view) {
      const words = draggedIn(event.dataTransfer?.getData(DRAGGED) ?? '');
      if (!words || view.state.readOnly) return false;
      event.preventDefault();
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.doc.length;
      // Between paragraphs: an embed in the middle of one would take it apart.
      const line = view.state.doc.lineAt(at);
      const place = line.length === 0 ? line.from : line.to;
      const marker = { at: place };
      void hooks.keep(words).then((excerpt) => {
        if (excerpt !== null) embedAt(view, Math.min(marker.at, view.state.doc.length), excerpt);
      });
      return true;
    },
  });
}
