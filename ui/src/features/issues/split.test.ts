import { describe, expect, it } from 'vitest';
import { partsOf, ready, type Part } from './split';

const part = (change: Partial<Part>): Part => ({
  name: 'Tanks',
  proposition: '',
  con: 'no',
  pro: '',
  by: 'rule',
  text: '',
  country: null,
  analyst: null,
  stance: null,
  ...change,
});
const issue = {
  id: 3,
  parent: 1,
  depth: 1,
  name: 'Arms',
  leaf: true,
  proposition: null,
  con: 'no',
  pro: 'yes',
  positions: 4,
};

describe('a split', () => {
  it('needs a name, and something that goes there', () => {
    expect(ready(part({}))).toBe(false);
    expect(ready(part({ text: ' ' }))).toBe(false);
    expect(ready(part({ stance: 'opposes' }))).toBe(true);
    expect(ready(part({ by: 'chosen' }))).toBe(true);
    expect(ready(part({ by: 'chosen', name: ' ' }))).toBe(false);
  });
  it('gives what is chosen to one part, and each rule to its own', () => {
    const made = partsOf(
      [part({ text: 'tank' }), part({ by: 'chosen' }), part({ by: 'chosen' })],
      [7, 8],
      issue,
    );
    expect(made.map(({ positions }) => positions)).toEqual([[], [7, 8], []]);
    expect(made[0]?.rule).toMatchObject({ issues: [3], text: 'tank' });
    expect(made[1]?.rule).toBeNull();
    expect(made[0]?.issue).toMatchObject({ parent: 1, leaf: true, con: 'no', pro: null });
  });
});
