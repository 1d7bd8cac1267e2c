import { describe, expect, it } from 'vitest';
import { answerOf, BLANK, draftOf, lacks } from './answer';

describe('an answer of a blind recode', () => {
  it('needs an issue and a stance, or that no issue fits', () => {
    expect(lacks(BLANK, false)).toEqual(['issue']);
    expect(lacks({ ...BLANK, issue: 3 }, false)).toEqual(['stance']);
    expect(lacks({ ...BLANK, issue: 'none' }, false)).toEqual([]);
    expect(answerOf({ ...BLANK, issue: 3 }, false)).toBeNull();
  });
  it('needs voice and directness only where they are asked for', () => {
    const draft = { ...BLANK, issue: 3, stance: 'neutral' as const, voice: 'own' as const };
    expect(lacks(draft, true)).toEqual(['voice']);
    expect(answerOf(draft, false)).toEqual({
      issue: 3,
      stance: 'neutral',
      voice: null,
      directness: null,
    });
    expect(answerOf({ ...draft, directness: 'direct' }, true)?.voice).toBe('own');
  });
  it('drops the stance of words that fit no issue, and is read back', () => {
    const answer = answerOf({ ...BLANK, issue: 'none', stance: 'opposes' }, false);
    expect(answer).toEqual({ issue: null, stance: null, voice: null, directness: null });
    expect(draftOf(answer)).toEqual({ ...BLANK, issue: 'none' });
    expect(draftOf(null)).toEqual(BLANK);
  });
});
