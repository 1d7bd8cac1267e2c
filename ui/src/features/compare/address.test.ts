import { expect, it } from 'vitest';
import { readOptions, writeOptions } from '../network/options';
import * as shifts from '../shifts/address';
import {
  filtered,
  readColumns,
  readShown,
  request,
  scope,
  writeColumns,
  writeShown,
  type Shown,
} from './address';
import addresses from './addresses.json';

interface Case {
  screen: string;
  args: Record<string, string>;
  request: unknown;
  /** Where not every argument is understood: those that come back. */
  written?: Record<string, string>;
}

const everything: Shown = {
  rows: 'countries',
  transposed: true,
  asOf: '2022-03-18',
  from: '2022-02-24',
  attributed: true,
  directOnly: true,
  outlet: 3,
  wire: 'AFP',
  confidence: 'moderate',
  analyst: 'Ada',
  confirmed: true,
  blocs: ['EU', 'OPEC+'],
  members: true,
  issues: [1, 2],
  actors: [9],
  countries: ['CN', 'EU'],
  pins: [
    { kind: 'country', code: 'CN' },
    { kind: 'actor', id: 12 },
    { kind: 'bloc', code: 'NATO' },
  ],
};

it('comes back from its address as it was', () => {
  expect(readShown(writeShown(everything))).toEqual(everything);
  expect(writeShown(readShown({}))).toEqual({});
});
it('takes nothing from an address that it does not understand', () => {
  expect(readShown({ asOf: 'yesterday', outlet: 'x', pins: 'CN,<b>,#x' })).toEqual({
    ...readShown({}),
    pins: [{ kind: 'country', code: 'CN' }],
  });
});
it('knows when something is filtered', () => {
  expect(filtered(readShown({ asOf: '2022-03-18', attributed: '1' }))).toBe(false);
  expect(filtered(readShown({ direct: '1' }))).toBe(true);
});
it('reads the columns that it wrote', () => {
  expect(readColumns(writeColumns(everything.pins))).toEqual(everything.pins);
});
it('drafts a note about those who are pinned, else about all that is shown', () => {
  const shown = { ...readShown({}), countries: ['CN'], issues: [4], asOf: '2022-03-18' };
  const about = { countries: ['CN'], actors: [], issues: [4], as_of: '2022-03-18', event: null };
  expect(scope(shown)).toEqual(about);
  expect(scope({ ...shown, pins: [{ kind: 'country', code: 'US' }] }).countries).toEqual(['US']);
  const pinned = scope({ ...shown, pins: [{ kind: 'actor', id: 9 }] });
  expect([pinned.actors, pinned.countries]).toEqual([[9], []]);
  expect(scope({ ...everything }).actors).toEqual([]);
});
it('reads and writes addresses as the command line does', () => {
  for (const { screen, args, request: asked, written } of addresses as Case[]) {
    if (screen === 'compare') {
      expect(request(readShown(args))).toEqual(asked);
      expect(writeShown(readShown(args))).toEqual(written ?? args);
    } else if (screen === 'network') {
      const { threshold, ...network } = readOptions(args);
      expect({ network: { filter: request(readShown(args)), ...network }, threshold }).toEqual(
        asked,
      );
      expect({ ...writeShown(readShown(args)), ...writeOptions(readOptions(args)) }).toEqual(args);
    } else if (screen === 'shifts') {
      expect(shifts.request(shifts.readShown(args))).toEqual(asked);
      expect(shifts.writeShown(shifts.readShown(args))).toEqual(written ?? args);
    } else {
      expect(screen).toBe('side-by-side');
      expect(writeColumns(readColumns(args.columns))).toEqual(args.columns);
      expect(readColumns(args.columns)).toEqual((asked as { columns: unknown }).columns);
    }
  }
});
