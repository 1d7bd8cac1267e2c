import { beforeAll, beforeEach, expect, it } from 'vitest';
import { open, workspace } from '../../app';
import { addFeature } from '../../app/features';
import compare from '.';
import map from '../map';
import timeline from '../timeline';

beforeAll(() => [compare, timeline, map].forEach(addFeature));
beforeEach(() => workspace.start({ kind: 'inbox' }));

const filtered = { rows: 'countries', asOf: '2022-03-18', transposed: '1', blocs: 'EU' };

it('a comparison is as it was left when it is opened by its name alone', () => {
  const tab = open({ kind: 'compare' });
  tab.replace({ kind: 'compare', args: filtered });
  open({ kind: 'inbox' });
  expect(open({ kind: 'compare' }).location.args).toEqual(filtered);
  // While it is in front it stays.
  expect(open({ kind: 'compare' }).location.args).toEqual(filtered);
});

it('each view has an address of its own, with its issue', () => {
  open({ kind: 'timeline', id: 4, args: { asOf: '2022-03-18' } });
  open({ kind: 'map', id: 5 });
  open({ kind: 'inbox' });
  expect(open({ kind: 'timeline' }).location).toEqual({
    kind: 'timeline',
    id: 4,
    args: { asOf: '2022-03-18' },
  });
  expect(open({ kind: 'map' }).location.id).toBe(5);
});

it('an address that says what is wanted leads there, an empty one too', () => {
  open({ kind: 'compare', args: filtered });
  open({ kind: 'inbox' });
  expect(open({ kind: 'compare', args: {} }).location.args).toEqual({});
  expect(open({ kind: 'compare', args: { actors: '3' } }).location.args).toEqual({ actors: '3' });
});

it('it outlives a closed tab and a restart, not another library', () => {
  const tab = open({ kind: 'compare', args: filtered }, { newTab: true });
  workspace.close(tab);
  const saved = workspace.save();
  workspace.start({ kind: 'inbox' });
  expect(open({ kind: 'compare' }).location.args).toBeUndefined();
  workspace.start({ kind: 'inbox' });
  workspace.restore(saved);
  expect(open({ kind: 'compare' }).location.args).toEqual(filtered);
});
