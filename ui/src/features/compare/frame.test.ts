import { describe, expect, test } from 'vitest';
import { readView, writeView } from './frame';

describe('the address of a view', () => {
  test('keeps what is not changed, and what the view has beside', () => {
    const now = readView({ asOf: '2022-03-18', view: 'table', bloc: 'EU' });
    expect(now.inTable).toBe(true);
    expect(writeView(now, { shown: { attributed: true } }, { bloc: 'EU' })).toEqual({
      asOf: '2022-03-18',
      attributed: '1',
      bloc: 'EU',
      view: 'table',
    });
  });

  test('says nothing of the picture, and nothing that is empty', () => {
    const now = readView({ view: 'table' });
    expect(writeView(now, { table: false }, { bloc: '' })).toEqual({});
  });
});
