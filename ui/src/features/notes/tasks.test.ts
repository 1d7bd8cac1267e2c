import { EditorState } from '@codemirror/state';
import { expect, it } from 'vitest';
import { tick, toggleTask } from './tasks';

function toggled(doc: string, anchor = 0, head = doc.length): string {
  let state = EditorState.create({ doc, selection: { anchor, head } });
  toggleTask({ state, dispatch: (transaction) => (state = transaction.state) });
  return state.doc.toString();
}

it('turns lines into tasks and ticks them', () => {
  expect(toggled('Call Bo\n- item\n- [ ] open\n2. [x] done\n\n> - [ ] quoted')).toBe(
    '- [ ] Call Bo\n- [ ] item\n- [x] open\n2. [ ] done\n\n> - [x] quoted',
  );
  expect(toggled('', 0, 0)).toBe('- [ ] ');
});

it('ticks one line by its number', () => {
  const state = EditorState.create({ doc: 'a\n  * [ ] b' });
  const change = tick(state, 2);
  expect(change && state.update({ changes: change }).state.doc.toString()).toBe('a\n  * [x] b');
  expect(tick(state, 1)).toBeNull();
  expect(tick(state, 9)).toBeNull();
});
