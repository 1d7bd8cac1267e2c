import { describe, expect, it } from 'vitest';
import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import type { Completion } from '../../api/generated/commands';
import { closing, completionSource, started } from './completion';

describe('what the caret stands behind', () => {
  it('is a link, an embed, a citation or an actor', () => {
    expect(started('Watch [[Qin')).toEqual({ trigger: 'link', prefix: 'Qin', length: 5 });
    expect(started('![[food and')).toEqual({ trigger: 'embed', prefix: 'food and', length: 11 });
    expect(started('said so [@wire-2')).toEqual({
      trigger: 'citation',
      prefix: 'wire-2',
      length: 8,
    });
    expect(started('as @Qin Ga')).toEqual({ trigger: 'actor', prefix: 'Qin Ga', length: 7 });
    expect(started('@')).toEqual({ trigger: 'actor', prefix: '', length: 1 });
    expect(started('见 @习近')).toEqual({ trigger: 'actor', prefix: '习近', length: 3 });
  });
  it('is nothing in prose, behind a closed link, or in an address', () => {
    for (const text of [
      'plain words',
      'a [[Qin Gang]] b',
      'mail me@home',
      'a [b](c',
      'as @Qin Gang said ',
    ])
      expect(started(text)).toBeNull();
  });
  it('does not take a citation for an actor', () => {
    expect(started('[@')?.trigger).toBe('citation');
    expect(started('see [@a; @b')).toMatchObject({ trigger: 'actor' });
  });
  it('takes over brackets that are there', () => {
    expect(closing('link', ']]')).toBe(2);
    expect(closing('embed', ']x')).toBe(1);
    expect(closing('citation', ']]')).toBe(1);
    expect(closing('actor', ']]')).toBe(0);
  });
});

describe('the completion source', () => {
  const gang: Completion = {
    kind: 'actor',
    id: 4,
    label: 'Qin Gang',
    detail: 'actor, China',
    insert: '[[Qin Gang]]',
  };
  const ask = (text: string, answer: () => Promise<Completion[]>) => {
    const state = EditorState.create({ doc: text });
    return completionSource(answer)(new CompletionContext(state, text.length, false));
  };
  it('offers what the library found, unfiltered and in its order', async () => {
    const result = await ask('Watch [[qn', async () => [gang, { ...gang, label: 'Other' }]);
    expect(result?.options.map((option) => option.label)).toEqual(['Qin Gang', 'Other']);
    expect(result?.filter).toBe(false);
    expect(result?.from).toBe('Watch [['.length);
  });
  it('is silent without a trigger, without finds and on failure', async () => {
    expect(await ask('Watch', async () => [gang])).toBeNull();
    expect(await ask('[[x', async () => [])).toBeNull();
    expect(await ask('[[x', () => Promise.reject(new Error('no')))).toBeNull();
  });
});
