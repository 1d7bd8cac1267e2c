import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { carried, citedIn, entered, findBlocks } from './blocks';
import { decorations } from './preview';
import { noteMarkdown, wikiParts } from './syntax';

function stateOf(doc: string, caret: number): EditorState {
  const state = EditorState.create({
    doc,
    selection: { anchor: caret },
    extensions: [noteMarkdown()],
  });
  ensureSyntaxTree(state, doc.length, 5000);
  // The state that was made may stand on a tree that was not finished.
  return state.update({}).state;
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
  it('shows what is highlighted, and what only looks so as it is written', () => {
    const doc = 'so ==it *is*== now, 1 == 2 == 2, ====, `==code==`\n\nend';
    const found = shown(doc);
    expect(found).toEqual(expect.arrayContaining(['md-highlight:==it *is*==', '-==']));
    expect(found.filter((one) => one.startsWith('md-highlight'))).toHaveLength(1);
    expect(found.filter((one) => one === '-==')).toHaveLength(2);
  });
  it('shows what is said to nobody as such', () => {
    expect(shown('so %%ask *him* first%% it is, 5%% of it\n\nend')).toContain(
      'md-comment:%%ask *him* first%%',
    );
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

describe('boxes and tasks', () => {
  const BOX = '> [!warning] Read first\n> Words.\n\n- [ ] open\n- [x] done\n\nend';
  it('are boxes with their mark stepped back', () => {
    const found = shown(BOX);
    expect(found).toEqual(
      expect.arrayContaining([
        'md-callout md-callout-title:1',
        'md-callout:1',
        'md-callout:2',
        '-[!warning] ',
      ]),
    );
    expect(found).not.toContain('md-quote:1');
    // A box without a title shows its mark, which then stands for one.
    expect(shown('> [!note]\n> x\n\nend')).toContain('md-mark:[!note]');
    expect(shown('> said\n\nend')).toContain('md-quote:1');
  });
  it('show a box to tick away from the caret', () => {
    expect(shown(BOX)).toEqual(expect.arrayContaining(['-[ ]', '-[x]']));
    expect(shown(BOX, BOX.indexOf('[ ]') + 1)).toContain('md-mark:[ ]');
  });
});

describe('what stands in for its source', () => {
  it('is a table, which shows its source alone while the caret is in it', () => {
    const doc = 'x\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n| no table |\n\n```\n| a |\n|---|\n```\n';
    const found = findBlocks(EditorState.create({ doc }).doc);
    expect(found.map(({ source, table }) => [source, table])).toEqual([
      ['| a | b |\n|---|--:|\n| 1 | 2 |', true],
    ]);
    const atEnd = '| a |\n|:-:|';
    expect(findBlocks(EditorState.create({ doc: atEnd }).doc)[0]?.to).toBe(atEnd.length);
  });

  it('is gone into by the keys that lead over it', () => {
    const text = 'x\n\n| a |\n|---|\n| b |\n\ny\n';
    const { doc } = EditorState.create({ doc: text });
    const blocks = findBlocks(doc);
    const line = (number: number) => doc.line(number).from;
    expect(entered(blocks, doc, line(2), line(6))).toBe(line(3));
    expect(entered(blocks, doc, line(6), line(2))).toBe(line(5));
    expect(entered(blocks, doc, line(1), line(2))).toBe(null);
    expect(entered(blocks, doc, line(3), line(4))).toBe(null);
  });

  it('is a sign for the mark of a list, and none before a task', () => {
    const doc = '- one\n- [ ] two\n\n1. three\n\nx';
    const found = shown(doc);
    expect(found).toContain('md-item:1');
    expect(found).toContain('-- ');
    expect(found).toContain('md-item-mark:1. ');
    expect(shown(doc, 2)).toContain('md-item-mark:- ');
  });

  it('is a comment without its marks, and a footnote’s number', () => {
    const doc = '<!-- Write this last. -->\n\nA claim.[^1]\n\nx';
    const found = shown(doc);
    expect(found).toContain('md-comment:1');
    expect(found).toContain('-<!-- ');
    expect(found).toContain('- -->');
    expect(found).toContain('md-foot:[^1]');
    expect(found).toContain('-^');
    expect(shown(doc, 3)).not.toContain('-<!-- ');
  });

  it('is an excerpt’s words inside a sentence, and its source at the caret', () => {
    const doc = 'said: ![[excerpt:37]].\n\nx';
    const fragments = { known: () => '<p>– <a title="who">“yes”</a></p>', ask: async () => '' };
    const replaced = (caret: number) => {
      const out: string[] = [];
      decorations(stateOf(doc, caret), [{ from: 0, to: doc.length }], true, {
        fragments,
        epoch: 0,
      }).between(0, doc.length, (_from, _to, { spec }) => {
        if (spec.widget) out.push(spec.widget.toDOM({}).textContent);
      });
      return out;
    };
    expect(replaced(doc.length)).toEqual(['“yes”']);
    expect(replaced(8)).toEqual([]);
  });
});

describe('live blocks', () => {
  it('are found by the word after their fence', () => {
    const doc =
      '```timeline\nissue: A\n```\n\n~~~origins\n~~~\n\n```origins\nissues: A\n```\n\n```rust\n```';
    const found = findBlocks(EditorState.create({ doc }).doc);
    expect(found.map(({ source, ofNote }) => [source.split('\n')[0], ofNote])).toEqual([
      ['```timeline', false],
      ['~~~origins', true],
      ['```origins', false],
    ]);
  });
  it('are asked with what their note cites', () => {
    expect(citedIn('A [see @a2022, p. 4; @b]. [x](y) ![[excerpt:12]] [[China]] [@c]')).toBe(
      '[see @a2022, p. 4; @b]\n\n![[excerpt:12]]\n\n[@c]',
    );
  });
});

it('finds the same blocks by carrying them along as by reading all of the text', () => {
  const PIECES = ['a', ' ', '\n', '`', '```', '!', '[[', ']]', 'excerpt:1', '~~~', 'word'];
  let state = EditorState.create({
    doc: 'A line.\n\n![[excerpt:1]]\n\nB\n\n```positions\nissues: A\n```\n\nC line\n',
  });
  // The same numbers every time.
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  let blocks = findBlocks(state.doc);
  let plain = 0;
  for (let step = 0; step < 3000; step++) {
    const from = next(state.doc.length + 1);
    const to = Math.min(state.doc.length, from + (next(4) === 0 ? next(6) : 0));
    const transaction = state.update({
      changes: {
        from,
        to,
        insert: state.doc.length > 400 ? '' : (PIECES[next(PIECES.length)] ?? ''),
      },
    });
    const kept = carried(blocks, transaction);
    state = transaction.state;
    const read = findBlocks(state.doc);
    if (kept) {
      plain += 1;
      expect(kept).toEqual(read);
    }
    blocks = read;
  }
  expect(plain).toBeGreaterThan(300);
});
