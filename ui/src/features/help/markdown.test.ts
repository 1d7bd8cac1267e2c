import { expect, test } from 'vitest';
import { headingId, plainText, readMarkdown } from './markdown';

test('a chapter is read block by block', () => {
  expect(
    readMarkdown(
      '# Title\n\nPress {{key:note.new}} or {{keys:Mod++}},\nthen **go** to [the Inbox](inbox#triage).\n\n- one `x`\n- two\n\n| a | b |\n| --- | --- |\n| 1 | {{command:note.new}} |\n\n![A picture](pic)\n',
    ),
  ).toEqual([
    { kind: 'heading', level: 1, id: 'title', inner: [{ kind: 'text', text: 'Title' }] },
    {
      kind: 'paragraph',
      inner: [
        { kind: 'text', text: 'Press ' },
        { kind: 'key', command: 'note.new' },
        { kind: 'text', text: ' or ' },
        { kind: 'keys', keys: 'Mod++' },
        { kind: 'text', text: ', then ' },
        { kind: 'strong', inner: [{ kind: 'text', text: 'go' }] },
        { kind: 'text', text: ' to ' },
        { kind: 'link', to: 'inbox#triage', inner: [{ kind: 'text', text: 'the Inbox' }] },
        { kind: 'text', text: '.' },
      ],
    },
    {
      kind: 'list',
      ordered: false,
      items: [
        [
          {
            kind: 'paragraph',
            inner: [
              { kind: 'text', text: 'one ' },
              { kind: 'code', text: 'x' },
            ],
          },
        ],
        [{ kind: 'paragraph', inner: [{ kind: 'text', text: 'two' }] }],
      ],
    },
    {
      kind: 'table',
      head: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]],
      rows: [[[{ kind: 'text', text: '1' }], [{ kind: 'command', command: 'note.new' }]]],
    },
    { kind: 'picture', name: 'pic', alt: 'A picture' },
  ]);
});

test('code stays as it is written', () => {
  expect(readMarkdown('````\n```positions\n{{key:x}}\n```\n````\n')).toEqual([
    { kind: 'code', text: '```positions\n{{key:x}}\n```' },
  ]);
});

test('a heading has an address, in any script', () => {
  expect(headingId('Keys of your own')).toBe('keys-of-your-own');
  expect(headingId('Prémière étape !')).toBe('premiere-etape');
  expect(headingId('第一步')).toBe('第一步');
});

test('words stand for what is no text', () => {
  const [block] = readMarkdown('Press {{key:a.b}} *now*');
  expect(block?.kind === 'paragraph' && plainText(block.inner, () => 'K')).toBe('Press K now');
});
