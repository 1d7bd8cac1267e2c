import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure, Saved } from '../../api/generated/commands';
import { Autosave, type SaveState } from './autosave';

const refused = (code: string): Failure => ({ code, message: 'no', kept: '', remedy: '' });

function open(save?: (text: string, revision: number) => Promise<Saved>) {
  const states: SaveState['kind'][] = [];
  const saved: { text: string; revision: number }[] = [];
  const kept: { left: { text: string; revision: number } | null } = { left: null };
  const autosave = new Autosave({
    revision: 3,
    text: 'old',
    save:
      save ??
      (async (text, revision) => {
        saved.push({ text, revision });
        return { revision: revision + 1, saved_at: '2026-11-24T10:00:00Z' };
      }),
    failureOf: (error) => error as Failure,
    report: (state) => states.push(state.kind),
    keep: (left) => (kept.left = left),
  });
  return { autosave, states, saved, kept };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
  it('waits for a pause in typing, then saves once, on the revision it knows', async () => {
    const { autosave, saved, states } = open();
    for (const text of ['o', 'on', 'one']) {
      autosave.change(text);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(700);
    expect(saved).toEqual([{ text: 'one', revision: 3 }]);
    expect(autosave.revision).toBe(4);
    expect(states).toEqual(['unsaved', 'saving', 'saved']);
  });
  it('does not wait for ever while somebody types without a pause', async () => {
    const { autosave, saved } = open();
    for (let n = 0; n < 40; n++) {
      autosave.change(`text ${n}`);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(saved.length).toBeGreaterThan(0);
  });
  it('saves again what was typed during a save', async () => {
    const doors: (() => void)[] = [];
    const texts: string[] = [];
    const { autosave } = open(async (text, revision) => {
      texts.push(text);
      await new Promise<void>((done) => doors.push(done));
      return { revision: revision + 1, saved_at: '' };
    });
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(700);
    autosave.change('ab');
    doors.shift()?.();
    await vi.advanceTimersByTimeAsync(1500);
    expect(texts).toEqual(['a', 'ab']);
  });
  it('never saves twice at a time', async () => {
    let running = 0;
    const { autosave } = open(async (_text, revision) => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((done) => setTimeout(done, 50));
      running -= 1;
      return { revision: revision + 1, saved_at: '' };
    });
    autosave.change('a');
    const both = Promise.all([autosave.flush(), autosave.flush()]);
    await vi.advanceTimersByTimeAsync(200);
    expect(await both).toEqual([true, true]);
  });
  it('keeps the text when saving fails, says so, and tries again by itself', async () => {
    let fail = true;
    const { autosave, states, kept } = open(async (_text, revision) => {
      if (fail) throw refused('');
      return { revision: revision + 1, saved_at: '' };
    });
    autosave.change('precious');
    await vi.advanceTimersByTimeAsync(700);
    expect(states.at(-1)).toBe('failed');
    expect(kept.left).toEqual({ text: 'precious', revision: 3 });
    fail = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(states.at(-1)).toBe('saved');
    expect(kept.left).toBeNull();
  });
  it('leaves a note changed elsewhere to the analyst and overwrites only when told', async () => {
    let revisionInLibrary = 9;
    const written: string[] = [];
    const { autosave, states, kept } = open(async (text, revision) => {
      if (revision !== revisionInLibrary) throw refused('note_changed');
      written.push(text);
      return { revision: ++revisionInLibrary, saved_at: '' };
    });
    autosave.change('mine');
    await vi.advanceTimersByTimeAsync(700);
    expect(states.at(-1)).toBe('changed');
    autosave.change('mine too');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(written).toEqual([]);
    expect(kept.left?.text).toBe('mine too');
    autosave.settle(9);
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toEqual(['mine too']);
    expect(states.at(-1)).toBe('saved');
  });
  it('takes in the other text when told', async () => {
    const { autosave, states } = open(() => Promise.reject(refused('note_changed')));
    autosave.change('mine');
    await vi.advanceTimersByTimeAsync(700);
    autosave.settle(9, 'theirs');
    expect(autosave.dirty).toBe(false);
    expect(autosave.revision).toBe(9);
    expect(states.at(-1)).toBe('saved');
  });
  it('leaves unsaved text behind at once when the window closes', () => {
    const { autosave, kept } = open();
    autosave.change('half a sentence');
    autosave.leave();
    expect(kept.left).toEqual({ text: 'half a sentence', revision: 3 });
  });
  it('leaves text behind in a pause before it is saved, for a window that is killed', async () => {
    const { autosave, kept, saved } = open();
    autosave.change('half');
    await vi.advanceTimersByTimeAsync(300);
    expect(saved).toEqual([]);
    expect(kept.left?.text).toBe('half');
    await vi.advanceTimersByTimeAsync(700);
    expect(kept.left).toBeNull();
  });
  it('has nothing to do when the text is back as it was', async () => {
    const { autosave, saved } = open();
    autosave.change('x');
    autosave.change('old');
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toEqual([]);
    expect(autosave.state.kind).toBe('saved');
  });
});
