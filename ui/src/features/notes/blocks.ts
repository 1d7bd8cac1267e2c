// The blocks that a note shows in place of their source: an embed on a line of its own and a fenced `positions` block.
import type { EditorState, Extension, Text } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';

export interface SourceBlock {
  from: number;
  to: number;
  source: string;
}

const EMBED = /^!\[\[[^[\]]+\]\]\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})\s*(\S*)/;

/** Every such block, in order. One pass over the lines: 300,000 characters take under a millisecond or two. */
export function findBlocks(doc: Text): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let fence: { close: string; positions: boolean; from: number; lines: string[] } | null = null;
  let at = 0;
  for (const text of doc.iterLines()) {
    const first = text.charCodeAt(0);
    if (fence) {
      fence.lines.push(text);
      if (text.trim().startsWith(fence.close) && text.trim().replace(/[`~]/g, '') === '') {
        if (fence.positions)
          blocks.push({ from: fence.from, to: at + text.length, source: fence.lines.join('\n') });
        fence = null;
      }
    } else if (first === 33 && EMBED.test(text)) {
      blocks.push({ from: at, to: at + text.length, source: text.trim() });
    } else if (first === 96 || first === 126 || first === 32) {
      const opened = FENCE.exec(text);
      if (opened)
        fence = {
          close: opened[1] ?? '```',
          positions: opened[2] === 'positions',
          from: at,
          lines: [text],
        };
    }
    at += text.length + 1;
  }
  return blocks;
}

/** Where the library's answer to a piece of Markdown comes from. */
export interface Fragments {
  /** At once, when it is known. */
  known(source: string): string | undefined;
  ask(source: string): Promise<string>;
}

/** What blocks show may have changed: ask again. */
export const refreshBlocks = StateEffect.define<null>();

class BlockWidget extends WidgetType {
  constructor(
    readonly source: string,
    readonly epoch: number,
    readonly fragments: Fragments,
    readonly heights: Map<string, number>,
    readonly onclick: (event: MouseEvent) => void,
  ) {
    super();
  }

  override eq(other: BlockWidget): boolean {
    return other.source === this.source && other.epoch === this.epoch;
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
    const known = this.fragments.known(this.source);
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
    this.fragments.ask(this.source).then(settle, () => settle(null));
    return element;
  }

  override ignoreEvent(event: Event): boolean {
    // A click beside a link puts the caret into the source; a click on a link is the link's.
    return event.target instanceof Element && event.target.closest('a, button') !== null;
  }
}

interface Shown {
  blocks: SourceBlock[];
  epoch: number;
  decorations: DecorationSet;
}

export function blockPreview(
  fragments: Fragments,
  onclick: (event: MouseEvent) => void,
): Extension {
  const heights = new Map<string, number>();

  function build(state: EditorState, blocks: SourceBlock[], epoch: number): Shown {
    const ranges = blocks.flatMap((block) => {
      const widget = new BlockWidget(block.source, epoch, fragments, heights, onclick);
      const inside = state.selection.ranges.some(
        (range) => range.from <= block.to && range.to >= block.from,
      );
      if (!inside) return [Decoration.replace({ widget, block: true }).range(block.from, block.to)];
      return [Decoration.widget({ widget, block: true, side: 1 }).range(block.to)];
    });
    return { blocks, epoch, decorations: Decoration.set(ranges) };
  }

  const field = StateField.define<Shown>({
    create: (state) => build(state, findBlocks(state.doc), 0),
    update(shown, transaction) {
      const refreshed = transaction.effects.some((effect) => effect.is(refreshBlocks));
      if (!transaction.docChanged && !transaction.selection && !refreshed) return shown;
      const blocks = transaction.docChanged ? findBlocks(transaction.newDoc) : shown.blocks;
      if (blocks.length === 0 && shown.blocks.length === 0) return shown;
      return build(transaction.state, blocks, shown.epoch + (refreshed ? 1 : 0));
    },
    provide: (from) => EditorView.decorations.from(from, (shown) => shown.decorations),
  });
  return field;
}
