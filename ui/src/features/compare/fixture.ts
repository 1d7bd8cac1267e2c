// A small matrix for tests. No screen imports it.
import type {
  Matrix,
  MatrixCell,
  PositionRow,
  SideBySide,
  Stance,
  Statement,
} from '../../api/generated/commands';

const china = { code: 'CN', name: 'China' };
const searched = 'none in 41 articles to 18 March 2022';

export const empty: MatrixCell = {
  latest: null,
  positions: 0,
  direct: 0,
  spokesperson: 0,
  attributed: 0,
  also: [],
  was: null,
  against: 0,
  marks: [],
};

function said(position: number, stance: Stance, words: string, direct = false): MatrixCell {
  return {
    ...empty,
    latest: {
      position,
      stance,
      said: { date: '2022-03-18', precision: 'day' },
      words,
      direct,
      voice: 'own',
      actor: null,
      evidence_trashed: false,
    },
    positions: 1,
    direct: direct ? 1 : 0,
  };
}

const person = (id: number, name: string) => ({
  id,
  name,
  kind: 'person' as const,
  country: china,
});

const relief = {
  issue: { id: 7, name: 'Relief', parent: null },
  con: 'not our task',
  pro: 'should give',
};

export const matrix: Matrix = {
  issues: [relief, { issue: { id: 8, name: 'Arms', parent: null }, con: null, pro: null }],
  rows: [
    {
      country: china,
      bloc: null,
      members: null,
      actor: null,
      post: null,
      positions: 2,
      cells: [{ ...empty, marks: ['supports', 'leans_for'] }, null],
    },
    {
      country: china,
      bloc: null,
      members: null,
      actor: person(1, 'First Person'),
      post: null,
      positions: 1,
      cells: [said(11, 'supports', 'calls for relief'), null],
    },
    {
      country: china,
      bloc: null,
      members: null,
      actor: person(2, 'Second Person'),
      post: null,
      positions: 1,
      cells: [said(12, 'leans_for', 'relief | now', true), null],
    },
  ],
  articles_searched: 41,
  none: searched,
  positions: 2,
  origins: 1,
  evidence_trashed: 0,
  as_of: '2022-03-18',
};

export function statement(id: number, date: string | null, name = 'First Person'): Statement {
  const row: PositionRow = {
    id,
    actors: [person(1, name)],
    on_behalf: [china],
    post: null,
    issue: { id: 7, name: 'Relief', parent: null },
    stance: 'supports',
    voice: 'own',
    directness: 'direct',
    said: date === null ? null : { date, precision: date.length === 7 ? 'month' : 'day' },
    paraphrase: 'calls for relief',
    quote: 'we call for relief',
    outlet: 'Example Wire',
    analyst: 'A',
    confidence: null,
    evidence: 1,
    against: 0,
    evidence_trashed: false,
  };
  return {
    position: row,
    quote: row.quote,
    directness: 'direct',
    article: 1,
    excerpt: 1,
    articles: 3,
    origins: 1,
  };
}

export function sideBySide(...columns: Statement[][]): SideBySide {
  const days = new Set(columns.flat().flatMap((s) => s.position.said?.date ?? []));
  return {
    issue: relief,
    proposition: 'States should give relief',
    columns: columns.map((statements, at) => ({
      name: `Column ${at + 1}`,
      country: null,
      latest: null,
      also: [],
      speakers: 1,
      statements,
      searched: statements.length ? null : searched,
    })),
    days: [...days].sort().map((day) => ({ day, event: null })),
  };
}
