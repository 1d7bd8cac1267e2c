// Live preview: the marks of Markdown step back where the caret is not. Only what is in sight is looked at.
import { syntaxTree } from '@codemirror/language';
import { RangeSetBuilder, type EditorState, type Range, type Text } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import { t } from '../../i18n';
import { refreshBlocks, type Fragments } from './blocks';
import { tick } from './tasks';
import { wikiParts } from './syntax';

export interface Span {
  from: number;
  to: number;
}

const mark = (name: string, attributes?: Record<string, string>) =>
  Decoration.mark({ class: name, attributes });
const line = (name: string) => Decoration.line({ class: name });

/** The space between paragraphs, less than a line of them. */
const BLANK = line('md-blank');
const GREY = mark('md-mark');
const HIDDEN = Decoration.replace({});
const HANGING = mark('md-hang');
/** A list's mark with the space behind it: its words stand on an edge of their own. */
const ITEM = line('md-item');
const ITEM_MARK = mark('md-item-mark');
const COMMENT = line('md-comment');
const FOOTNOTE = mark('md-foot');
const CALLOUT = line('md-callout');
const CALLOUT_TITLE = line('md-callout md-callout-title');
/** `> [!note] Title`: what a box begins with, and its mark without the title. */
const BOX = /^\s*>\s?(\[![^\]\n]+\][-+]?[ \t]?)/;

/** The box before a task, which a click ticks. */
class TaskBox extends WidgetType {
  constructor(readonly ticked: boolean) {
    super();
  }
  override eq(other: TaskBox): boolean {
    return other.ticked === this.ticked;
  }
  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'md-task';
    box.checked = this.ticked;
    box.setAttribute('aria-label', t('notes.task'));
    // The caret and the keys stay with the text; Ctrl L ticks from there.
    box.tabIndex = -1;
    box.addEventListener('mousedown', (event) => event.preventDefault());
    box.addEventListener('click', (event) => {
      event.preventDefault();
      const change = tick(view.state, view.state.doc.lineAt(view.posAtDOM(box)).number);
      if (change) view.dispatch({ changes: change, userEvent: 'input.task' });
    });
    return box;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}
/** The sign of a list without numbers. */
class Bullet extends WidgetType {
  override eq(): boolean {
    return true;
  }
  override toDOM(): HTMLElement {
    const sign = document.createElement('span');
    sign.className = 'md-item-mark';
    sign.textContent = '•';
    return sign;
  }
}
const BULLET = Decoration.replace({ widget: new Bullet() });

/** An excerpt inside a sentence, in its own words and not by its number. */
class InlineExcerpt extends WidgetType {
  constructor(
    readonly source: string,
    readonly epoch: number,
    readonly fragments: Fragments,
  ) {
    super();
  }
  override eq(other: InlineExcerpt): boolean {
    return other.source === this.source && other.epoch === this.epoch;
  }
  override toDOM(view: EditorView): HTMLElement {
    const words = document.createElement('span');
    words.className = 'md-wiki';
    const show = (html: string | null) => {
      const link = html && new DOMParser().parseFromString(html, 'text/html').querySelector('a');
      words.textContent = link ? link.textContent : this.source;
      if (link) words.title = link.title;
    };
    // Something stands before it, since on a line of its own it is a block.
    const source = `– ${this.source}`;
    const known = this.fragments.known(source);
    show(known ?? null);
    if (known === undefined)
      void this.fragments.ask(source).then(
        (html) => {
          show(html);
          view.requestMeasure();
        },
        () => show(null),
      );
    return words;
  }
  override ignoreEvent(): boolean {
    return false;
  }
}
const EXCERPT = /^!\[\[\s*excerpt:\d+/;

const TICKED = Decoration.replace({ widget: new TaskBox(true) });
const OPEN_TASK = Decoration.replace({ widget: new TaskBox(false) });

const STYLES: Record<string, Decoration> = {
  Emphasis: mark('md-em'),
  StrongEmphasis: mark('md-strong'),
  Strikethrough: mark('md-strike'),
  Highlight: mark('md-highlight'),
  InlineCode: mark('md-code'),
  Link: mark('md-link'),
  Autolink: mark('md-link'),
  URL: mark('md-url'),
  WikiLink: mark('md-wiki'),
  Embed: mark('md-wiki'),
  Citation: mark('md-cite'),
  HTMLTag: GREY,
  Comment: mark('md-comment'),
  FootnoteReference: mark('md-cite'),
};
const LINES: Record<string, Decoration> = {
  Blockquote: line('md-quote'),
  FencedCode: line('md-block'),
  CodeBlock: line('md-block'),
  Table: line('md-table'),
  HorizontalRule: line('md-rule'),
  FrontMatter: line('md-front'),
  HTMLBlock: line('md-front'),
  CommentBlock: COMMENT,
  LinkReference: line('md-front'),
};
const HEADINGS: Record<string, Decoration> = {
  ATXHeading1: line('md-h1'),
  ATXHeading2: line('md-h2'),
  ATXHeading3: line('md-h3'),
  ATXHeading4: line('md-h4'),
  ATXHeading5: line('md-h4'),
  ATXHeading6: line('md-h4'),
  SetextHeading1: line('md-h1'),
  SetextHeading2: line('md-h2'),
};
/** Marks that are hidden while the caret is outside of the thing that they mark. */
const STEPS_BACK = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'HighlightMark',
  'CodeMark',
  'LinkMark',
  'WikiMark',
]);

/** The decorations of the given stretches. With `hide` off, marks are grey and all of them stand there. */
export function decorations(
  state: EditorState,
  spans: readonly Span[],
  hide: boolean,
  excerpts?: { fragments: Fragments; epoch: number },
): DecorationSet {
  const lines: Range<Decoration>[] = [];
  const marks: Range<Decoration>[] = [];
  const touched = (from: number, to: number) =>
    !hide || state.selection.ranges.some((range) => range.from <= to && range.to >= from);

  for (const { from, to } of spans) {
    eachLine(state.doc, from, to, (at, empty) => {
      if (empty) lines.push(BLANK.range(at));
    });
    syntaxTree(state).iterate({
      from,
      to,
      enter(node) {
        const heading = HEADINGS[node.name];
        let whole = heading ?? LINES[node.name];
        if (node.name === 'Blockquote') {
          const first = state.doc.lineAt(node.from);
          const box = BOX.exec(first.text.slice(node.from - first.from));
          if (box?.[1]) {
            whole = CALLOUT;
            const end = node.from + box[0].length;
            if (first.from >= from && first.from <= to) {
              lines.push(CALLOUT_TITLE.range(first.from));
              // Only a title of its own can stand for the mark.
              const titled = end < first.to && !touched(first.from, first.to);
              marks.push((titled ? HIDDEN : GREY).range(end - box[1].length, end));
            }
          }
        }
        if (whole)
          eachLine(state.doc, Math.max(node.from, from), Math.min(node.to, to), (at) =>
            lines.push(whole.range(at)),
          );
        const style = STYLES[node.name];
        if (
          style &&
          node.to > node.from &&
          !(node.name === 'URL' && node.node.parent?.name === 'Link')
        )
          marks.push(style.range(node.from, node.to));
        if (node.name === 'CommentBlock' || node.name === 'Comment') comment(node);
        if (node.name === 'Link' && state.sliceDoc(node.from, node.from + 2) === '[^') {
          marks.push(FOOTNOTE.range(node.from, node.to));
          if (!touched(node.from, node.to)) marks.push(HIDDEN.range(node.from + 1, node.from + 2));
        }
        if (node.name === 'Embed' && excerpts && !touched(node.from, node.to)) {
          const source = state.sliceDoc(node.from, node.to);
          const at = state.doc.lineAt(node.from);
          if (EXCERPT.test(source) && at.text.trim() !== source) {
            const widget = new InlineExcerpt(source, excerpts.epoch, excerpts.fragments);
            marks.push(Decoration.replace({ widget }).range(node.from, node.to));
            return false;
          }
        }
        if (node.name === 'ListMark') {
          const at = state.doc.lineAt(node.from);
          if (at.from >= from) lines.push(ITEM.range(at.from));
        }
        marking(state, node, touched, marks);
        return undefined;
      },
    });
  }
  function comment({ from, to }: { from: number; to: number }) {
    if (touched(from, to)) return;
    const text = state.sliceDoc(from, to);
    const head = /^<!--[ \t]*/.exec(text)?.[0].length ?? 0;
    const tail = /[ \t]*-->\s*$/.exec(text)?.[0].trimEnd().length ?? 0;
    const end = from + text.trimEnd().length;
    if (head > 0 && tail > 0 && from + head < end - tail)
      marks.push(HIDDEN.range(from, from + head), HIDDEN.range(end - tail, end));
  }
  // The plain class of a box comes after that of its title, which then stands for both.
  lines.sort((a, b) => a.from - b.from);
  const builder = new RangeSetBuilder<Decoration>();
  let last: Range<Decoration> | null = null;
  for (const range of lines) {
    if (last && last.from === range.from && last.value === range.value) continue;
    builder.add(range.from, range.from, range.value);
    last = range;
  }
  return builder.finish().update({ add: marks, sort: true });
}

function marking(
  state: EditorState,
  node: SyntaxNodeRef,
  touched: (from: number, to: number) => boolean,
  marks: Range<Decoration>[],
): void {
  const { name, from, to } = node;
  if (from === to) return;
  if (name === 'HeaderMark') {
    // With the space behind it, so that a heading's words stand on the text's edge.
    const space = state.sliceDoc(to, to + 1) === ' ' ? 1 : 0;
    const opening = state.doc.lineAt(from).from === from;
    marks.push((opening && space ? HANGING : GREY).range(from, to + (opening ? space : 0)));
    return;
  }
  if (name === 'TaskMarker') {
    const line = state.doc.lineAt(from);
    const ticked = state.sliceDoc(from + 1, from + 2) !== ' ';
    marks.push((touched(line.from, to) ? GREY : ticked ? TICKED : OPEN_TASK).range(from, to));
    return;
  }
  if (name === 'ListMark') {
    const line = state.doc.lineAt(from);
    const space = state.sliceDoc(to, to + 1) === ' ' ? 1 : 0;
    const bullet = node.node.parent?.parent?.name === 'BulletList';
    const task = bullet && /^\[[ xX]\]/.test(state.sliceDoc(to + space, to + space + 3));
    if (!space || touched(line.from, line.to) || !bullet)
      marks.push(ITEM_MARK.range(from, to + space));
    else marks.push((task ? HIDDEN : BULLET).range(from, to + space));
    return;
  }
  if (name === 'QuoteMark' || name === 'TableDelimiter') {
    marks.push(GREY.range(from, to));
    return;
  }
  const parent = node.node.parent;
  if (!parent) return;
  if (STEPS_BACK.has(name) && parent.name !== 'FencedCode') {
    marks.push((touched(parent.from, parent.to) ? GREY : HIDDEN).range(from, to));
  } else if ((name === 'URL' || name === 'LinkTitle') && parent.name === 'Link') {
    marks.push((touched(parent.from, parent.to) ? GREY : HIDDEN).range(from, to));
  }
  if (
    name === 'WikiMark' &&
    parent.name === 'WikiLink' &&
    to === parent.to &&
    !touched(parent.from, parent.to)
  ) {
    const start = parent.from + 2;
    const parts = wikiParts(state.sliceDoc(start, parent.to - 2));
    if (parts.from > 0) marks.push(HIDDEN.range(start, start + parts.from));
  }
}

function eachLine(
  doc: Text,
  from: number,
  to: number,
  visit: (at: number, empty: boolean) => void,
): void {
  for (let at = doc.lineAt(from); ; at = doc.line(at.number + 1)) {
    visit(at.from, at.length === 0);
    if (at.to >= to || at.number === doc.lines) return;
  }
}

/** The extension; `hide` off for the source beside a reading pane. */
export function livePreview(hide: boolean, fragments?: Fragments) {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      epoch = 0;
      constructor(view: EditorView) {
        this.decorations = this.of(view);
      }
      of(view: EditorView) {
        const excerpts = fragments && { fragments, epoch: this.epoch };
        return decorations(view.state, view.visibleRanges, hide, excerpts);
      }
      update(update: ViewUpdate) {
        const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
        const refreshed = update.transactions.some(({ effects }) =>
          effects.some((effect) => effect.is(refreshBlocks)),
        );
        if (refreshed) this.epoch += 1;
        if (
          update.docChanged ||
          update.viewportChanged ||
          update.selectionSet ||
          parsed ||
          refreshed
        )
          this.decorations = this.of(update.view);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}
