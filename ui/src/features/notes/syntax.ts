// What a note's Markdown has beyond CommonMark: front matter, [[links]], ![[embeds]] and [@citations].
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import type { Extension } from '@codemirror/state';
import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

const BANG = 33;
const OPEN = 91;
const CLOSE = 93;
const AT = 64;
const MINUS = 45;
const NEWLINE = 10;
const EQUALS = 61;
const PERCENT = 37;

/** Longer ones are not links but a bracket that somebody forgot to close. */
const LONGEST = 300;

function wiki(context: InlineContext, at: number, start: number): number {
  if (context.char(start) !== OPEN || context.char(start + 1) !== OPEN) return -1;
  for (let here = start + 2; here < Math.min(context.end, start + LONGEST); here++) {
    const char = context.char(here);
    if (char === NEWLINE || char === OPEN) return -1;
    if (char !== CLOSE) continue;
    if (context.char(here + 1) !== CLOSE || here === start + 2) return -1;
    const embed = start > at;
    return context.addElement(
      context.elt(embed ? 'Embed' : 'WikiLink', at, here + 2, [
        context.elt('WikiMark', at, start + 2),
        context.elt('WikiMark', here, here + 2),
      ]),
    );
  }
  return -1;
}

function citation(context: InlineContext, start: number): number {
  if (context.char(start) !== OPEN) return -1;
  const first = context.char(start + 1);
  const key = first === AT || (first === MINUS && context.char(start + 2) === AT);
  const end = Math.min(context.end, start + LONGEST);
  let cites = key;
  for (let here = start + 1; here < end; here++) {
    const char = context.char(here);
    if (char === NEWLINE || char === OPEN) return -1;
    if (char === AT && !cites) {
      // "[see @key]": the key follows a space; an address in brackets does not.
      const before = context.char(here - 1);
      cites = before === 32 || before === MINUS;
    }
    if (char !== CLOSE) continue;
    if (!cites || context.char(here + 1) === 40) return -1;
    return context.addElement(
      context.elt('Citation', start, here + 1, [
        context.elt('WikiMark', start, start + 1),
        context.elt('WikiMark', here, here + 1),
      ]),
    );
  }
  return -1;
}

const HIGHLIGHT = { resolve: 'Highlight', mark: 'HighlightMark' };
const SPACE = /\s/;

/** One of the marks of `==words==`, which stands beside no space within and no other `=`. */
function highlight(context: InlineContext, at: number): number {
  if (context.char(at + 1) !== EQUALS || context.char(at + 2) === EQUALS) return -1;
  const before = context.slice(at - 1, at);
  const after = context.slice(at + 2, at + 3);
  if (before === '=') return -1;
  const opens = after !== '' && !SPACE.test(after);
  const closes = before !== '' && !SPACE.test(before);
  return context.addDelimiter(HIGHLIGHT, at, at + 2, opens, closes);
}

export const noteSyntax: MarkdownConfig = {
  defineNodes: [
    'WikiLink',
    'Embed',
    'Citation',
    'WikiMark',
    'Highlight',
    'HighlightMark',
    { name: 'FrontMatter', block: true },
  ],
  parseInline: [
    {
      name: 'NoteLinks',
      before: 'Link',
      parse(context, next, pos) {
        if (next === BANG) return wiki(context, pos, pos + 1);
        if (next !== OPEN) return -1;
        const link = wiki(context, pos, pos);
        return link >= 0 ? link : citation(context, pos);
      },
    },
    {
      name: 'Aside',
      before: 'Emphasis',
      parse(context, next, pos) {
        if (next !== PERCENT || context.char(pos + 1) !== PERCENT) return -1;
        for (let at = pos + 2; at < context.end - 1; at++) {
          if (context.char(at) !== PERCENT || context.char(at + 1) !== PERCENT) continue;
          return context.addElement(context.elt('Comment', pos, at + 2));
        }
        return -1;
      },
    },
    {
      name: 'Highlight',
      after: 'Emphasis',
      parse: (context, next, pos) => (next === EQUALS ? highlight(context, pos) : -1),
    },
  ],
  parseBlock: [
    {
      name: 'FrontMatter',
      before: 'HorizontalRule',
      parse(context, line) {
        if (context.lineStart !== 0 || line.text.trimEnd() !== '---') return false;
        while (context.nextLine()) {
          if (line.text.trimEnd() !== '---') continue;
          context.nextLine();
          context.addElement(context.elt('FrontMatter', 0, context.prevLineEnd()));
          return true;
        }
        // Never closed: the lines are gone from this parse, so that all of it is front matter.
        context.addElement(context.elt('FrontMatter', 0, context.prevLineEnd()));
        return true;
      },
    },
  ],
};

export function noteMarkdown(): Extension {
  return markdown({ base: markdownLanguage, extensions: [noteSyntax], addKeymap: true });
}

/** The parts of `[[kind:target|label]]`. */
export interface WikiParts {
  target: string;
  label: string;
  /** Where the label begins and ends in the text between the brackets. */
  from: number;
  to: number;
}

/** `inner` is what stands between the brackets. */
export function wikiParts(inner: string): WikiParts {
  const bar = inner.indexOf('|');
  if (bar > 0 && bar < inner.length - 1) {
    return {
      target: inner.slice(0, bar).trim(),
      label: inner.slice(bar + 1),
      from: bar + 1,
      to: inner.length,
    };
  }
  const target = (bar >= 0 ? inner.slice(0, bar) : inner).trim();
  const kind = /^(?:@|[a-z]+:)(?=\S)/.exec(inner)?.[0].length ?? 0;
  return { target, label: inner.slice(kind), from: kind, to: inner.length };
}
