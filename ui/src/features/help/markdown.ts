import { GFM, parser as plain } from '@lezer/markdown';
import type { SyntaxNode } from '@lezer/common';

/** A stretch of a line of the manual. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; inner: Inline[] }
  | { kind: 'link'; to: string; inner: Inline[] }
  /** `{{key:note.new}}`: the key that a command has now. */
  | { kind: 'key'; command: string }
  /** `{{keys:Mod+Enter}}`: keys that no setting changes. */
  | { kind: 'keys'; keys: string }
  /** `{{command:note.new}}`: what a command is called. */
  | { kind: 'command'; command: string };

export type Block =
  | { kind: 'heading'; level: number; id: string; inner: Inline[] }
  | { kind: 'paragraph'; inner: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'picture'; name: string; alt: string };

const parser = plain.configure(GFM);

/** Reads a chapter. What it does not know of Markdown stays as it is written. */
export function readMarkdown(text: string): Block[] {
  return blocks(parser.parse(text).topNode, text);
}

function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}

function blocks(node: SyntaxNode, text: string): Block[] {
  return children(node).flatMap((child): Block[] => {
    const heading = /^ATXHeading([1-6])$/.exec(child.name);
    if (heading) {
      const inner = inlines(child, text);
      const id = headingId(plainText(inner));
      return [{ kind: 'heading', level: Number(heading[1]), id, inner }];
    }
    switch (child.name) {
      case 'Paragraph': {
        const image = child.getChild('Image');
        if (image && image.from === child.from && image.to === child.to)
          return [picture(image, text)];
        return [{ kind: 'paragraph', inner: inlines(child, text) }];
      }
      case 'BulletList':
      case 'OrderedList': {
        const items = child.getChildren('ListItem').map((item) => blocks(item, text));
        return [{ kind: 'list', ordered: child.name === 'OrderedList', items }];
      }
      case 'Blockquote':
        return [{ kind: 'quote', blocks: blocks(child, text) }];
      case 'FencedCode':
      case 'CodeBlock': {
        const lines = child.getChildren('CodeText').map(({ from, to }) => text.slice(from, to));
        return [{ kind: 'code', text: lines.join('') }];
      }
      case 'Table': {
        const cells = (row: SyntaxNode) =>
          row.getChildren('TableCell').map((cell) => inlines(cell, text));
        const head = child.getChild('TableHeader');
        const rows = child.getChildren('TableRow').map(cells);
        return [{ kind: 'table', head: head ? cells(head) : [], rows }];
      }
      default:
        return [];
    }
  });
}

function picture(image: SyntaxNode, text: string): Block {
  const [open, close] = image.getChildren('LinkMark');
  const url = image.getChild('URL');
  return {
    kind: 'picture',
    name: url ? text.slice(url.from, url.to) : '',
    alt: text.slice(open?.to ?? image.from, close?.from ?? image.to),
  };
}

const MARKS = new Set(['HeaderMark', 'EmphasisMark', 'LinkMark', 'URL', 'QuoteMark', 'LinkTitle']);

function inlines(node: SyntaxNode, text: string): Inline[] {
  const found: Inline[] = [];
  let at = node.from;
  const upTo = (to: number) => {
    if (to > at) found.push(...words(text.slice(at, to)));
    at = to;
  };
  for (const child of children(node)) {
    upTo(child.from);
    at = child.to;
    if (MARKS.has(child.name)) continue;
    if (child.name === 'StrongEmphasis')
      found.push({ kind: 'strong', inner: inlines(child, text) });
    else if (child.name === 'Emphasis')
      found.push({ kind: 'emphasis', inner: inlines(child, text) });
    else if (child.name === 'InlineCode')
      found.push({
        kind: 'code',
        text: text.slice(child.from, child.to).replace(/^`+ ?| ?`+$/g, ''),
      });
    else if (child.name === 'Link') {
      const url = child.getChild('URL');
      const to = url ? text.slice(url.from, url.to) : '';
      found.push({ kind: 'link', to, inner: inlines(child, text) });
    } else if (child.name === 'Escape')
      found.push({ kind: 'text', text: text.slice(child.from + 1, child.to) });
    else at = child.from;
  }
  upTo(node.to);
  return found.map((one, n) =>
    one.kind === 'text' && n === 0 ? { ...one, text: one.text.trimStart() } : one,
  );
}

/** Text with its placeholders, over the ends of lines. */
function words(text: string): Inline[] {
  const flat = text.replace(/\s*\n\s*/g, ' ');
  return flat.split(/(\{\{(?:key|keys|command):[^}]+\}\})/).flatMap((part): Inline[] => {
    const hole = /^\{\{(key|keys|command):([^}]+)\}\}$/.exec(part);
    if (!hole) return part ? [{ kind: 'text', text: part }] : [];
    const [, kind, name = ''] = hole;
    if (kind === 'keys') return [{ kind: 'keys', keys: name }];
    return [{ kind: kind as 'key' | 'command', command: name }];
  });
}

/** What stretches say, with what stands for a key or a command given by `said`. */
export function plainText(
  inner: readonly Inline[],
  said: (one: Inline) => string = () => '',
): string {
  return inner
    .map((one) => {
      if (one.kind === 'text' || one.kind === 'code') return one.text;
      return 'inner' in one ? plainText(one.inner, said) : said(one);
    })
    .join('');
}

/** The end of an address that leads to a heading: `the-inbox`. */
export function headingId(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Every stretch of blocks, however deep it stands. */
export function* stretches(all: readonly Block[]): Generator<Inline> {
  function* into(inner: readonly Inline[]): Generator<Inline> {
    for (const one of inner) {
      yield one;
      if ('inner' in one) yield* into(one.inner);
    }
  }
  for (const block of all) {
    if ('inner' in block) yield* into(block.inner);
    else if (block.kind === 'list') for (const item of block.items) yield* stretches(item);
    else if (block.kind === 'quote') yield* stretches(block.blocks);
    else if (block.kind === 'table')
      for (const cells of [block.head, ...block.rows]) for (const cell of cells) yield* into(cell);
  }
}
