import { describe, expect, test } from 'vitest';
import type { SavedView } from '../../api/generated/commands';
import { locationOfView, viewAt, viewOfLocation } from './address';

const call: SavedView = {
  id: 3,
  name: 'On the day of the call',
  screen: 'timeline',
  issue: 7,
  args: { asOf: '2022-03-18', rows: 'countries' },
};

describe('a saved view', () => {
  test('leads back to the place that it was saved of', () => {
    const location = locationOfView(call);
    expect(location).toEqual({ kind: 'timeline', id: 7, args: call.args });
    expect(viewOfLocation(location)).toEqual({ screen: 'timeline', issue: 7, args: call.args });
  });

  test('is on screen as long as nothing in it was changed', () => {
    const args = { rows: 'countries', asOf: '2022-03-18' };
    expect(viewAt([call], { kind: 'timeline', id: 7, args })).toBe(call);
    expect(viewAt([call], { kind: 'timeline', id: 7, args: { ...args, asOf: '2022-03-19' } })).toBe(
      undefined,
    );
    expect(viewAt([call], { kind: 'map', id: 7, args })).toBe(undefined);
  });

  test('without an issue has none in its address', () => {
    const matrix: SavedView = { ...call, screen: 'compare', issue: null, args: {} };
    expect(viewAt([call, matrix], { kind: 'compare' })).toBe(matrix);
    expect('id' in locationOfView(matrix)).toBe(false);
  });
});
