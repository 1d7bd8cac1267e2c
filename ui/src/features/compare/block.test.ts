import { describe, expect, it } from 'vitest';
import type { MatrixRequest } from '../../api/generated/commands';
import { matrix, sideBySide, statement } from './fixture';
import {
  blockOfMatrix,
  blockOfSides,
  frozenSides,
  originsBlock,
  positionsBlock,
  timelineBlock,
} from './block';
import { view } from './view';

const request: MatrixRequest = {
  rows: 'actors',
  actors: [],
  countries: [],
  issues: [],
  as_of: '2022-03-18',
  from: null,
  attributed: false,
  direct_only: false,
  outlet: null,
  wire: null,
  confidence: null,
  analyst: null,
  confirmed: false,
  blocs: [],
  members: false,
};

describe('a positions block', () => {
  it('leaves out what means all', () => {
    const all = { countries: [], actors: [], issues: [], asOf: null, attributed: false };
    expect(positionsBlock(all)).toBe('```positions\n```');
  });
  it('keeps names with commas whole and on one line', () => {
    const text = positionsBlock({
      countries: ['CN'],
      actors: ['Doe, Jane', 'A\n```b'],
      issues: [],
      asOf: null,
      attributed: true,
    });
    expect(text.split('\n')).toEqual([
      '```positions',
      'countries: CN',
      'actors: "Doe, Jane", A ```b',
      'attributed: yes',
      '```',
    ]);
  });
  it('tells what the matrix shows', () => {
    expect(blockOfMatrix(view(matrix, false), request, [])).toBe(
      '```positions\nactors: First Person, Second Person\nissues: Relief, Arms\nas-of: 2022-03-18\n```',
    );
  });
  it('tells what the matrix is narrowed to', () => {
    const narrow = {
      ...request,
      rows: 'blocs' as const,
      members: true,
      blocs: ['EU', 'NATO'],
      from: '2022-02-24',
      wire: 'AFP',
      confidence: 'moderate' as const,
      confirmed: true,
    };
    expect(blockOfMatrix(view(matrix, false), narrow, [], 'Post, The')).toBe(
      [
        '```positions',
        'blocs: EU, NATO',
        'issues: Relief, Arms',
        'as-of: 2022-03-18',
        'rows: blocs',
        'members: yes',
        'from: 2022-02-24',
        'outlet: "Post, The"',
        'wire: AFP',
        'confidence: moderate',
        'confirmed: yes',
        '```',
      ].join('\n'),
    );
  });
  it('tells only what is pinned, and the same transposed', () => {
    const pins = [
      { kind: 'country' as const, code: 'CN' },
      { kind: 'actor' as const, id: 2 },
    ];
    const block = blockOfMatrix(view(matrix, false), request, pins);
    expect(block).toContain('countries: CN\nactors: Second Person\n');
    expect(blockOfMatrix(view(matrix, true), request, pins)).toBe(block);
  });
  it('tells what stands side by side', () => {
    const block = blockOfSides(
      sideBySide([], []),
      [
        { kind: 'country', code: 'CN' },
        { kind: 'actor', id: 4 },
      ],
      null,
      false,
    );
    expect(block).toBe('```positions\ncountries: CN\nactors: Column 2\nissues: Relief\n```');
  });
});

describe('frozen text', () => {
  const words = { date: () => '18 March 2022', none: 'none' };
  it('embeds the words and says who and when', () => {
    const text = frozenSides(sideBySide([statement(1, '2022-03-18')], []), words);
    expect(text).toContain('First Person, 18 March 2022: calls for relief\n\n![[excerpt:1]]');
    expect(text).toContain('none in 41 articles to 18 March 2022');
  });
  it('keeps marks in names from becoming Markdown', () => {
    expect(frozenSides(sideBySide([statement(1, '2022-03-18', 'A*B [x]')]), words)).toContain(
      'A\\*B \\[x\\]',
    );
  });
});

it('writes timelines and origins', () => {
  const query = {
    countries: ['CN'],
    actors: ['Biden, Joe'],
    asOf: '2022-03-18',
    attributed: false,
  };
  expect(timelineBlock('Arming Ukraine', query)).toBe(
    '```timeline\ncountries: CN\nactors: "Biden, Joe"\nissues: Arming Ukraine\nas-of: 2022-03-18\n```',
  );
  expect(originsBlock(['a2022', 'b2022'])).toBe('```origins\narticles: a2022, b2022\n```');
});
