import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState, type Transaction } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { difference, linkAt, toggleMark } from './edits';
import { noteMarkdown } from './syntax';

function run(doc: string, from: number, to: number, mark: string): [string, string] {
  let state = EditorState.create({ doc, selection: { anchor: from, head: to } });
  const dispatch = (transaction: Transaction) => (state = transaction.state);
  toggleMark(mark)({ state, dispatch });
  const { main } = state.selection;
  return [state.doc.toString(), state.sliceDoc(main.from, main.to)];
}

describe('marks by key', () => {
  it('go round what is selected, and off again', () => {
    expect(run('a bold word', 2, 6, '**')).toEqual(['a **bold** word', 'bold']);
    expect(run('a **bold** word', 4, 8, '**')).toEqual(['a bold word', 'bold']);
    expect(run('a **bold** word', 2, 10, '**')).toEqual(['a bold word', 'bold']);
  });
  it('go round the word at the caret', () => {
    expect(run('a bold word', 4, 4, '*')[0]).toBe('a *bold* word');
  });
});

describe('the link at the caret', () => {
  const at = (doc: string, caret: number) => {
    const state = EditorState.create({ doc, extensions: [noteMarkdown()] });
    ensureSyntaxTree(state, doc.length, 5000);
    return linkAt(state, caret);
  };
  it('leads to something of the library', () => {
    expect(at('see [[actor:Qin Gang|him]] now', 10)).toEqual({
      kind: 'wiki',
      target: 'actor:Qin Gang',
    });
    expect(at('![[excerpt:12]]', 5)).toEqual({ kind: 'wiki', target: 'excerpt:12' });
    expect(at('see [[Qin Gang]]', 16)).toEqual({ kind: 'wiki', target: 'Qin Gang' });
  });
  it('leads to an address', () => {
    expect(at('[a](https://example.org) b', 1)).toEqual({
      kind: 'url',
      url: 'https://example.org',
    });
    expect(at('<https://example.org>', 5)).toEqual({ kind: 'url', url: 'https://example.org' });
  });
  it('is none in prose', () => {
    expect(at('see [[Qin Gang]] now', 18)).toBeNull();
  });
});

describe('the difference of two texts', () => {
  it('is the stretch between what they share', () => {
    expect(difference('one two three', 'one 2 three')).toEqual({ from: 4, to: 7, insert: '2' });
    expect(difference('aaa', 'aaaa')).toEqual({ from: 3, to: 3, insert: 'a' });
    expect(difference('same', 'same')).toBeNull();
    expect(difference('', 'x')).toEqual({ from: 0, to: 0, insert: 'x' });
  });
});
