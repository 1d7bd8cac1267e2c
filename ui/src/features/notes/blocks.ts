// The blocks that a note shows in place of their source: an embed on a line of its own, a table and fenced live blocks.
import type { EditorState, Extension, Text, Transaction } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  keymap,
  WidgetType,
  type Command,
  type DecorationSet,
} from '@codemirror/view';

export interface SourceBlock {
  from: number;
  to: number;
  source: string;
  /** Whether it tells of what the whole note cites. */
  ofNote: boolean;
  /** A table says the same in its source: it is not shown again below it. */
  table?: boolean;
}

/** The words after a fence that make it a live block. */
const LIVE = new Set(['positions', 'timeline', 'origins']);
/** An `origins` block that names what it is about. */
const NAMED = /^\s*(?:articles?|issues?|countr(?:y|ies)|actors?|blocs?)\s*:\s*\S/im;

const EMBED = /^!\[\[[^[\]]+\]\]\s*$/;
/** The row under a table's heads. */
const PARTS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})\s*(\S*)/;

/** Every such block, in order. One pass over the lines: 300,000 characters take under a millisecond or two. */
export function findBlocks(doc: Text): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let fence: { close: string; live: string | null; from: number; lines: string[] } | null = null;
  let rows: { from: number; to: number; lines: string[] } | null = null;
  let at = 0;
  const endTable = () => {
    if (rows && rows.lines.length > 1 && PARTS.test(rows.lines[1] ?? ''))
      blocks.push({
        from: rows.from,
        to: rows.to,
        source: rows.lines.join('\n'),
        ofNote: false,
        table: true,
      });
    rows = null;
  };
  for (const text of doc.iterLines()) {
    const first = text.charCodeAt(0);
    if (!fence && first === 124) {
      rows ??= { from: at, to: at, lines: [] };
      rows.to = at + text.length;
      rows.lines.push(text);
    } else if (rows) endTable();
    if (fence) {
      fence.lines.push(text);
      if (text.trim().startsWith(fence.close) && text.trim().replace(/[`~]/g, '') === '') {
        if (fence.live) {
          const source = fence.lines.join('\n');
          const ofNote = fence.live === 'origins' && !NAMED.test(source);
          blocks.push({ from: fence.from, to: at + text.length, source, ofNote });
        }
        fence = null;
      }
    } else if (first === 33 && EMBED.test(text)) {
      blocks.push({ from: at, to: at + text.length, source: text.trim(), ofNote: false });
    } else if (first === 96 || first === 126 || first === 32) {
      const opened = FENCE.exec(text);
      if (opened)
        fence = {
          close: opened[1] ?? '```',
          live: opened[2] !== undefined && LIVE.has(opened[2]) ? opened[2] : null,
          from: at,
          lines: [text],
        };
    }
    at += text.length + 1;
  }
  endTable();
  return blocks;
}

/** Where the library's answer to a piece of Markdown comes from; `whole` is the note, where the piece tells of it. */
export interface Fragments {
  /** At once, when it is known. */
  known(source: string, whole?: string): string | undefined;
  ask(source: string, whole?: string): Promise<string>;
}

/** All that a note cites and quotes, in its order: what an `origins` block without names tells of. */
export function citedIn(text: string): string {
  return (text.match(/\[[^[\]\n]*@[^[\]\n]*\]|!\[\[\s*excerpt:\d+[^\]\n]*\]\]/g) ?? []).join(
    '\n\n',
  );
}

/** What blocks show may have changed: ask again. */
export const refreshBlocks = StateEffect.define<null>();

class BlockWidget extends WidgetType {
  constructor(
    readonly source: string,
    readonly whole: string | undefined,
    readonly epoch: number,
    readonly fragments: Fragments,
    readonly heights: Map<string, number>,
    readonly onclick: (event: MouseEvent) => void,
  ) {
    super();
  }

  override eq(other: BlockWidget): boolean {
    return other.source === this.source && other.whole === this.whole && other.epoch === this.epoch;
  }

  override get estimatedHeight(): number {
    return this.heights.get(this.source) ?? -1;
  }

  override toDOM(view: EditorView): HTMLElement {
    const element = document.createElement('div');
    element.className = 'md-widget rendered';
    // The editor does not hear clicks on links, and the window must never follow one by itself.
    element.addEventListener('click', this.onclick);
    const height = this.heights.get(this.source);
    const known = this.fragments.known(this.source, this.whole);
    if (known !== undefined) {
      element.innerHTML = known;
    } else {
      // The old height is kept while the answer is on its way, so that nothing below jumps.
      if (height) element.style.minHeight = `${height}px`;
      element.setAttribute('aria-busy', 'true');
    }
    const settle = (html: string | null) => {
      element.removeAttribute('aria-busy');
      element.style.minHeight = '';
      // What cannot be shown stands there as it is written.
      if (html === null) element.textContent = this.source;
      else if (html !== known) element.innerHTML = html;
      view.requestMeasure({
        read: () => this.heights.set(this.source, element.offsetHeight),
      });
    };
    this.fragments.ask(this.source, this.whole).then(settle, () => settle(null));
    return element;
  }

  override ignoreEvent(event: Event): boolean {
    // A click beside a link puts the caret into the source; a click on a link is the link's.
    return event.target instanceof Element && event.target.closest('a, button') !== null;
  }
}

/** Signs that begin, end or part what a block can be. */
const TELLING = /[\n`~![\]|]/;
const OPENS = /^\s*(?:```|~~~|!\[\[|\|)/;

/**
 * The blocks after a change, without reading the whole text again; none where the change could have made,
 * ended or moved one into another. Most keys are letters in a paragraph.
 */
export function carried(
  blocks: readonly SourceBlock[],
  transaction: Pick<Transaction, 'changes' | 'startState' | 'newDoc'>,
): SourceBlock[] | null {
  let plain = true;
  transaction.changes.iterChanges((from, to, fromNow, _toNow, inserted) => {
    if (!plain) return;
    const before = transaction.startState.doc;
    plain =
      to - from < 200 &&
      inserted.length < 200 &&
      !TELLING.test(before.sliceString(from, to)) &&
      !TELLING.test(inserted.toString()) &&
      !OPENS.test(before.lineAt(from).text) &&
      !OPENS.test(transaction.newDoc.lineAt(fromNow).text) &&
      !blocks.some((block) => block.from <= to && block.to >= from);
  });
  if (!plain) return null;
  return blocks.map((block) => ({
    ...block,
    from: transaction.changes.mapPos(block.from, 1),
    to: transaction.changes.mapPos(block.to, -1),
  }));
}

/** Where a key that leads from one place to another goes into a block that it would pass over; none where there is none. */
export function entered(
  blocks: readonly SourceBlock[],
  doc: Text,
  from: number,
  to: number,
): number | null {
  const down = to > from;
  const passed = blocks.filter((block) =>
    down ? block.from > from && block.to < to : block.to < from && block.from > to,
  );
  if (down) return passed[0]?.from ?? null;
  const last = passed.at(-1);
  return last ? doc.lineAt(last.to).from : null;
}

interface Shown {
  blocks: SourceBlock[];
  /** Which of them show their source, since a selection is in it. */
  open: string;
  epoch: number;
  decorations: DecorationSet;
}

export function blockPreview(
  fragments: Fragments,
  onclick: (event: MouseEvent) => void,
): Extension {
  const heights = new Map<string, number>();

  const openIn = (state: EditorState, blocks: readonly SourceBlock[]) =>
    blocks
      .flatMap(({ from, to }, at) =>
        state.selection.ranges.some((range) => range.from <= to && range.to >= from) ? [at] : [],
      )
      .join(' ');

  function build(state: EditorState, blocks: SourceBlock[], epoch: number): Shown {
    const whole = blocks.some(({ ofNote }) => ofNote) ? citedIn(state.doc.toString()) : '';
    const ranges = blocks.flatMap((block) => {
      const { source, ofNote } = block;
      const about = ofNote ? whole : undefined;
      const widget = new BlockWidget(source, about, epoch, fragments, heights, onclick);
      const inside = state.selection.ranges.some(
        (range) => range.from <= block.to && range.to >= block.from,
      );
      if (inside && block.table) return [];
      if (!inside) return [Decoration.replace({ widget, block: true }).range(block.from, block.to)];
      return [Decoration.widget({ widget, block: true, side: 1 }).range(block.to)];
    });
    return { blocks, epoch, open: openIn(state, blocks), decorations: Decoration.set(ranges) };
  }

  const field = StateField.define<Shown>({
    create: (state) => build(state, findBlocks(state.doc), 0),
    update(shown, transaction) {
      const refreshed = transaction.effects.some((effect) => effect.is(refreshBlocks));
      if (!transaction.docChanged && !transaction.selection && !refreshed) return shown;
      // What a whole note cites may have changed with any letter.
      const ofNote = shown.blocks.some((block) => block.ofNote);
      const kept = transaction.docChanged
        ? ofNote
          ? null
          : carried(shown.blocks, transaction)
        : shown.blocks;
      const blocks = kept ?? findBlocks(transaction.newDoc);
      if (blocks.length === 0 && shown.blocks.length === 0) return shown;
      if (kept && !refreshed && openIn(transaction.state, kept) === shown.open)
        return { ...shown, blocks, decorations: shown.decorations.map(transaction.changes) };
      return build(transaction.state, blocks, shown.epoch + (refreshed ? 1 : 0));
    },
    provide: (from) => EditorView.decorations.from(from, (shown) => shown.decorations),
  });
  // The arrow keys go into what stands in for its source, which then is shown, and not over it.
  const step =
    (forward: boolean): Command =>
    (view) => {
      const { main } = view.state.selection;
      if (!main.empty) return false;
      const to = view.moveVertically(main, forward).head;
      const { blocks } = view.state.field(field);
      const anchor = entered(blocks, view.state.doc, main.head, to);
      if (anchor === null) return false;
      view.dispatch({ selection: { anchor }, scrollIntoView: true, userEvent: 'select' });
      return true;
    };
  return [
    field,
    keymap.of([
      { key: 'ArrowDown', run: step(true) },
      { key: 'ArrowUp', run: step(false) },
    ]),
  ];
}
