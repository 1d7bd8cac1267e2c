import { describe, expect, it } from 'vitest';
import { filtered, readShown, request, typedWindow, writeShown, type Shown } from './address';

const shown: Shown = {
  per: 'country',
  kinds: ['reversed', 'fell_silent'],
  actors: [3],
  posts: [4],
  countries: ['DE', 'CN'],
  blocs: ['EU'],
  issues: [7],
  since: '2022-02-24',
  asOf: '2022-03-18',
  window: 0,
  attributed: true,
  dismissed: true,
};

describe('the address of the queue', () => {
  it('keeps all that is set', () => {
    expect(readShown(writeShown(shown))).toEqual(shown);
  });
  it('is empty where nothing is set, and that means everybody, open', () => {
    expect(writeShown(readShown())).toEqual({});
    expect(request(readShown())).toMatchObject({ per: 'person', window: null, dismissed: false });
    expect(filtered(readShown())).toBe(false);
  });
  it('reads nothing out of nonsense', () => {
    const args = { per: 'x', kinds: 'x,moved', actors: 'x,', since: 'soon', window: '99999' };
    expect(readShown(args)).toEqual({ ...readShown(), kinds: ['moved'] });
  });
  it('asks of actors per person and of posts per post only', () => {
    expect(request(shown)).toMatchObject({ actors: [], posts: [] });
    expect(request({ ...shown, per: 'person' })).toMatchObject({ actors: [3], posts: [] });
    expect(request({ ...shown, per: 'post' })).toMatchObject({ actors: [], posts: [4], blocs: [] });
  });
  it('asks of blocs and not of countries per bloc', () => {
    expect(request({ ...shown, per: 'bloc' })).toMatchObject({ countries: [], blocs: ['EU'] });
  });
});

describe('a typed window', () => {
  it('is a number of days, none, or unreadable', () => {
    expect(typedWindow(' 14 ')).toBe(14);
    expect(typedWindow('')).toBeNull();
    expect(typedWindow('-1')).toBeUndefined();
    expect(typedWindow('a week')).toBeUndefined();
    expect(typedWindow('3651')).toBeUndefined();
  });
});
