// What is said of some words while it is chosen.
import type { Directness, RecodeCoding, Stance, Voice } from '../../api/generated/commands';

export interface Draft {
  /** An issue; `none` when the words fit none. */
  issue: number | 'none' | null;
  stance: Stance | null;
  voice: Voice | null;
  directness: Directness | null;
}

export const BLANK: Draft = { issue: null, stance: null, voice: null, directness: null };

/** What was answered already, to be changed. */
export function draftOf(answer: RecodeCoding | null): Draft {
  if (!answer) return BLANK;
  return { ...answer, issue: answer.issue ?? 'none' };
}

export type Lack = 'issue' | 'stance' | 'voice';

/** What is still to be said. */
export function lacks(draft: Draft, asksVoice: boolean): Lack[] {
  const found: Lack[] = [];
  if (draft.issue === null) found.push('issue');
  if (typeof draft.issue === 'number' && draft.stance === null) found.push('stance');
  if (asksVoice && (draft.voice === null || draft.directness === null)) found.push('voice');
  return found;
}

/** The answer; `null` while something is to be said. */
export function answerOf(draft: Draft, asksVoice: boolean): RecodeCoding | null {
  if (lacks(draft, asksVoice).length > 0) return null;
  const issue = draft.issue === 'none' ? null : draft.issue;
  return {
    issue,
    stance: issue === null ? null : draft.stance,
    voice: asksVoice ? draft.voice : null,
    directness: asksVoice ? draft.directness : null,
  };
}
