import { describe, expect, it } from 'vitest';
import type { Column } from '../../api/generated/commands';
import { matrix } from './fixture';
import { column, mostSaid, sides, tally, togglePin, view } from './view';

describe('the matrix, both ways round', () => {
  it('keeps rows and columns as they come', () => {
    const shown = view(matrix, false);
    expect(shown.rows.map((head) => head.kind)).toEqual(['country', 'actor', 'actor']);
    expect(shown.columns).toHaveLength(2);
    expect(shown.cell(1, 0)?.latest?.words).toBe('calls for relief');
    expect(shown.cell(1, 1)?.latest).toBe(null);
    expect(shown.speakers).toBe(2);
  });
  it('shows the same cells transposed', () => {
    const shown = view(matrix, true);
    expect(shown.rows.map((head) => head.kind)).toEqual(['issue', 'issue']);
    expect(shown.columns).toHaveLength(3);
    for (let row = 0; row < 3; row++)
      for (let at = 0; at < 2; at++)
        expect(shown.cell(at, row)).toBe(view(matrix, false).cell(row, at));
  });
  it('names the speaker and the issue of a cell either way', () => {
    const straight = sides(view(matrix, false), 1, 0);
    const turned = sides(view(matrix, true), 0, 1);
    expect(straight?.issue.issue.id).toBe(7);
    expect(turned?.issue.issue.id).toBe(7);
    expect(straight?.speaker.key).toBe(turned?.speaker.key);
    expect(sides(view(matrix, false), 9, 0)).toBeNull();
  });
  it('gives every head a key of its own', () => {
    const keys = view(matrix, false).rows.map((head) => head.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('side by side without pins', () => {
  it('takes the countries that said something on the issue, either way round', () => {
    expect(mostSaid(view(matrix, false), 0)).toEqual([{ kind: 'country', code: 'CN' }]);
    expect(mostSaid(view(matrix, true), 0)).toEqual(mostSaid(view(matrix, false), 0));
  });
  it('leaves out who said nothing', () => {
    expect(mostSaid({ ...view(matrix, false), cell: () => undefined }, 0)).toEqual([]);
  });
});

describe('pins', () => {
  const country = (code: string): Column => ({ kind: 'country', code });
  it('come from rows, not from issues', () => {
    const shown = view(matrix, false);
    expect(column(shown.rows[0]!)).toEqual(country('CN'));
    expect(column(shown.rows[1]!)).toEqual({ kind: 'actor', id: 1 });
    expect(column(shown.columns[0]!)).toBeNull();
  });
  it('are set, taken out, and never more than four', () => {
    const three = [country('CN'), country('US'), country('RU')];
    expect(togglePin(three, country('US'))).toEqual([country('CN'), country('RU')]);
    const four = togglePin(three, country('DE'));
    expect(togglePin(four, country('IN'))).toEqual([
      country('US'),
      country('RU'),
      country('DE'),
      country('IN'),
    ]);
  });
  it('tell an actor from a country', () => {
    expect(togglePin([{ kind: 'actor', id: 1 }], country('1'))).toHaveLength(2);
  });
});

describe('the marks of a country', () => {
  it('stand once each, from opposition to support, the others behind', () => {
    expect(tally(['supports', 'ambiguous', 'opposes', 'supports'])).toEqual([
      { stance: 'opposes', speakers: 1 },
      { stance: 'supports', speakers: 2 },
      { stance: 'ambiguous', speakers: 1 },
    ]);
    expect(tally([])).toEqual([]);
  });
});

describe('side by side without pins', () => {
  const said = (n: number) => ({ ...matrix.rows[0]!.cells[0]!, positions: n, marks: [] });
  const row = (code: string, n: number) => ({
    ...matrix.rows[0]!,
    country: { code, name: code },
    cells: [said(n), null],
  });
  const shown = view(
    { ...matrix, rows: [row('CN', 3), row('DE', 2), row('RU', 4), row('UA', 0), row('US', 1)] },
    false,
  );
  const codes = (present?: Set<string>) =>
    mostSaid(shown, 0, present).map((one) => (one.kind === 'country' ? one.code : ''));

  it('has those that have said most, in the order of the matrix', () => {
    expect(codes()).toEqual(['CN', 'DE', 'RU']);
  });
  it('has those that were there at the event in hand', () => {
    expect(codes(new Set(['US', 'CN']))).toEqual(['CN', 'US']);
  });
  it('has those that have said most where fewer than two who were there have spoken', () => {
    expect(codes(new Set(['UA', 'US']))).toEqual(['CN', 'DE', 'RU']);
  });
});
