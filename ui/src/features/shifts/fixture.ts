// A shift as the library tells it, for tests.
import type { Shift, Stance, Statement } from '../../api/generated/commands';

const CHINA = { code: 'CN', name: 'China' };
const ZHAO = { id: 5, name: 'Zhao Lijian', kind: 'person', country: CHINA } as const;

export function statement(id: number, stance: Stance, excerpt: number | null): Statement {
  return {
    position: {
      id,
      actors: [ZHAO],
      on_behalf: [],
      post: null,
      issue: { id: 7, name: 'Humanitarian relief', parent: null },
      stance,
      voice: 'spokesperson',
      directness: 'direct',
      said: { date: '2022-03-18', precision: 'day' },
      paraphrase: 'Relief, not [weapons]',
      quote: null,
      outlet: 'Example Wire',
      analyst: 'Ada',
      confidence: null,
      evidence: 1,
      against: 0,
      evidence_trashed: false,
    },
    quote: null,
    directness: 'direct',
    article: 1,
    excerpt,
    articles: 2,
    origins: 1,
  };
}

export function shift(id: string): Shift {
  return {
    id,
    kind: 'hardened',
    who: { kind: 'actor', actor: ZHAO },
    issue: {
      issue: { id: 7, name: 'Humanitarian relief', parent: null },
      con: null,
      pro: null,
    },
    day: '2022-03-18',
    before: statement(1, 'leans_for', 11),
    after: statement(2, 'supports', null),
    against: [],
    silence: null,
    reasons: ['Nine days apart.'],
    dismissed: null,
  };
}
