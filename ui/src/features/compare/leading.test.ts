import { expect, it } from 'vitest';
import { readShown } from './address';
import { matrix } from './fixture';
import { shiftsOf, sidesOf } from './leading';
import { sides, view } from './view';

const shown = readShown({ asOf: '2022-03-18', attributed: '1' });
const shownPlain = readShown({});
const table = view(matrix, false);

it('takes the as-of day and what counts along', () => {
  expect(
    sidesOf(
      [
        { kind: 'country', code: 'CN' },
        { kind: 'actor', id: 4 },
      ],
      shown,
    ),
  ).toEqual({
    columns: 'CN,#4',
    asOf: '2022-03-18',
    attributed: '1',
  });
  expect(sidesOf([], shownPlain)).toEqual({ columns: '' });
});

it('leads to the shifts of the speaker of a cell on its issue', () => {
  const ofCountry = sides(table, 0, 0);
  expect(ofCountry && shiftsOf(ofCountry, shown)).toEqual({
    issues: '7',
    per: 'country',
    countries: 'CN',
    asOf: '2022-03-18',
    attributed: '1',
  });
  const ofActor = sides(table, 1, 1);
  expect(ofActor && shiftsOf(ofActor, shownPlain)).toMatchObject({ issues: '8' });
  expect(ofActor && shiftsOf(ofActor, shownPlain)).not.toHaveProperty('per');
});

it('leads to the shifts of a bloc, and nowhere for nobody', () => {
  const issue = table.columns[0];
  const bloc = { code: 'EU', name: 'European Union' };
  const row = matrix.rows[0];
  if (issue?.kind !== 'issue' || !row) throw new Error('the fixture has no issue');
  const speaker = { kind: 'bloc' as const, bloc, row, key: 'bEU' };
  expect(shiftsOf({ speaker, issue: issue.issue }, shownPlain)).toEqual({
    issues: '7',
    per: 'bloc',
    blocs: 'EU',
  });
  const nobody = { kind: 'country' as const, country: null, row, key: 'c' };
  expect(shiftsOf({ speaker: nobody, issue: issue.issue }, shownPlain)).toBe(null);
});
