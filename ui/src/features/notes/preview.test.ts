import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { findBlocks } from './blocks';
import { decorations } from './preview';
import { noteMarkdown, wikiParts } from './syntax';

function stateOf(doc: string, caret: number): EditorState {
  const state = EditorState.create({
    doc,
    selection: { anchor: caret },
    extensions: [noteMarkdown()],
  });
  ensureSyntaxTree(state, doc.length, 5000);
  return state;
}

/** Each decoration as `class:text`; replaced text as `-text`. */
function shown(doc: string, caret = doc.length, hide = true, span?: [number, number]): string[] {
  const state = stateOf(doc, caret);
  const [from, to] = span ?? [0, doc.length];
  const out: string[] = [];
  decorations(state, [{ from, to }], hide).between(0, doc.length, (start, end, value) => {
    const name = value.spec.class as string | undefined;
    out.push(
      name
        ? `${name}:${start === end ? state.doc.lineAt(start).number : doc.slice(start, end)}`
        : `-${doc.slice(start, end)}`,
    );
  });
  return out;
}

describe('live preview', () => {
  it('styles a heading and hangs its mark', () => {
    const found = shown('## On weapons\n\nx');
    expect(found).toContain('md-h2:1');
    expect(found).toContain('md-hang:## ');
  });
  it('hides marks away from the caret and shows them grey beside it', () => {
    const doc = 'a **bold** word\n\nend';
    expect(shown(doc)).toEqual(expect.arrayContaining(['md-strong:**bold**', '-**']));
    expect(shown(doc, 5)).toContain('md-mark:**');
    expect(shown(doc, 5)).not.toContain('-**');
  });
  it('hides nothing in the source beside a reading pane', () => {
    expect(shown('a **bold** [[x]]\n', 0, false).filter((found) => found.startsWith('-'))).toEqual(
      [],
    );
  });
  it('shows the label of a link to anything', () => {
    const found = shown('see [[actor:Qin Gang|the envoy]] \n\nend');
    expect(found).toEqual(expect.arrayContaining(['-[[', '-actor:Qin Gang|', '-]]']));
  });
  it('hides the address of a web link', () => {
    const found = shown('see [here](https://example.org/a) now\n\nend');
    expect(found).toEqual(expect.arrayContaining(['-https://example.org/a', '-[', '-(']));
    expect(found.some((one) => one.startsWith('md-url'))).toBe(false);
  });
  it('knows citations, and addresses in brackets that are none', () => {
    expect(
      shown('so [@wire-1] and [see @wire-2, p. 4]\n\nend').filter((f) => f.startsWith('md-cite')),
    ).toEqual(['md-cite:[@wire-1]', 'md-cite:[see @wire-2, p. 4]']);
    expect(
      shown('write to [me@example.org] or [@x](y)\n\nend').some((f) => f.startsWith('md-cite')),
    ).toBe(false);
  });
  it('takes front matter for what it is', () => {
    const found = shown('---\nmarking: TLP:AMBER\n---\n# Title\n\nx');
    expect(found.filter((one) => one.startsWith('md-front'))).toEqual([
      'md-front:1',
      'md-front:2',
      'md-front:3',
    ]);
    expect(found).toContain('md-h1:4');
  });
  it('looks only at what is in sight', () => {
    const doc = Array.from({ length: 2000 }, (_, n) => `para **${n}** text`).join('\n\n');
    expect(shown(doc, doc.length, true, [0, 200]).length).toBeLessThan(60);
  });
  it('leaves brackets in code alone', () => {
    expect(shown('`[[x]]`\n\nend').some((found) => found.startsWith('md-wiki'))).toBe(false);
  });
});

describe('the parts of a link', () => {
  it('are a target and a label', () => {
    expect(wikiParts('Qin Gang')).toMatchObject({ target: 'Qin Gang', label: 'Qin Gang', from: 0 });
    expect(wikiParts('@Qin Gang')).toMatchObject({
      target: '@Qin Gang',
      label: 'Qin Gang',
      from: 1,
    });
    expect(wikiParts('actor:Qin Gang')).toMatchObject({
      target: 'actor:Qin Gang',
      label: 'Qin Gang',
    });
    expect(wikiParts('a|b')).toMatchObject({ target: 'a', label: 'b', from: 2, to: 3 });
    expect(wikiParts('Xi: no one’s interest').label).toBe('Xi: no one’s interest');
  });
});

describe('blocks shown in place', () => {
  const find = (doc: string) => findBlocks(EditorState.create({ doc }).doc);
  it('are embeds on a line of their own and positions blocks', () => {
    const doc =
      'a\n![[excerpt:12]]\nb ![[excerpt:13]]\n\n```positions\ncountries: CN, US\n```\nend';
    const blocks = find(doc);
    expect(blocks.map((block) => doc.slice(block.from, block.to))).toEqual([
      '![[excerpt:12]]',
      '```positions\ncountries: CN, US\n```',
    ]);
    expect(blocks[1]?.source).toBe('```positions\ncountries: CN, US\n```');
  });
  it('are none inside other fences or in a fence not closed', () => {
    expect(find('```\n![[excerpt:1]]\n```\n')).toEqual([]);
    expect(find('```positions\ncountries: CN')).toEqual([]);
    expect(find('~~~positions\na\n```\n~~~')).toHaveLength(1);
  });
  it('are found quickly in a long note', () => {
    const doc = 'A line of prose that says something at some length about a thing.\n'.repeat(4600);
    const state = EditorState.create({ doc: `${doc}![[excerpt:1]]` });
    const start = performance.now();
    expect(findBlocks(state.doc)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(300);
  });
});
