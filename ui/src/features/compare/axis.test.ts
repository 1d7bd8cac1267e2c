import { describe, expect, it } from 'vitest';
import { sideBySide, statement } from './fixture';
import { layout, PACE, step } from './axis';

const tall = () => 100;
const ys = (axis: ReturnType<typeof layout>) =>
  Object.fromEntries(axis.placed.map((placed) => [placed.statement.position.id, placed.y]));

describe('the common axis', () => {
  it('starts each statement at its day', () => {
    const axis = layout(
      sideBySide(
        [statement(1, '2022-03-18')],
        [statement(2, '2022-03-16'), statement(3, '2022-03-18')],
      ),
      tall,
    );
    const y = ys(axis);
    expect(axis.marks.map((mark) => mark.day)).toEqual(['2022-03-16', '2022-03-18']);
    expect(y[2]!).toBe(axis.marks[0]!.y);
    expect(y[1]!).toBe(axis.marks[1]!.y);
    expect(y[3]!).toBe(y[1]!);
  });
  it('waits for the column that speaks again, not for the others', () => {
    const axis = layout(
      sideBySide(
        [statement(1, '2022-03-01'), statement(3, '2022-03-03')],
        [statement(2, '2022-03-02')],
      ),
      tall,
    );
    const y = ys(axis);
    expect(y[2]! - y[1]!).toBe(PACE.step);
    expect(y[3]!).toBe(y[1]! + 100 + PACE.between);
  });
  it('never lets two statements of a column overlap, even on one day', () => {
    const axis = layout(
      sideBySide([
        statement(1, '2022-03-01'),
        statement(2, '2022-03-01'),
        statement(3, '2022-03-02'),
      ]),
      tall,
    );
    const y = ys(axis);
    expect(y[2]!).toBeGreaterThanOrEqual(y[1]! + 100);
    expect(y[3]!).toBeGreaterThanOrEqual(y[2]! + 100);
  });
  it('counts long gaps and is silent about short ones', () => {
    const axis = layout(
      sideBySide(
        [statement(1, '2022-02-24')],
        [statement(2, '2022-03-11'), statement(3, '2022-03-12')],
      ),
      tall,
    );
    expect(axis.gaps.map((gap) => gap.days)).toEqual([15]);
    expect(axis.gaps[0]!.y).toBeGreaterThan(axis.marks[0]!.y);
    expect(axis.gaps[0]!.y).toBeLessThan(axis.marks[1]!.y);
  });
  it('puts the undated last and a month before its days, and counts from neither', () => {
    const axis = layout(
      sideBySide([statement(1, null), statement(2, '2022-03'), statement(3, '2022-03-20')]),
      tall,
    );
    expect(axis.marks.map((mark) => mark.day)).toEqual(['2022-03', '2022-03-20', '']);
    expect(axis.gaps).toEqual([]);
  });
  it('takes a moment for its day', () => {
    const axis = layout(
      sideBySide([statement(1, '2022-03-18T13:00:00Z')], [statement(2, '2022-03-18')]),
      tall,
    );
    expect(axis.marks).toHaveLength(1);
  });
  it('is tall enough for the last statement', () => {
    const axis = layout(sideBySide([statement(1, '2022-03-18')]), () => 400);
    expect(axis.height).toBeGreaterThanOrEqual(axis.placed[0]!.y + 400);
  });
  it('is empty when nothing was said', () => {
    expect(layout(sideBySide([], []), tall)).toMatchObject({ marks: [], gaps: [], placed: [] });
  });
});

describe('moving between statements', () => {
  const axis = layout(
    sideBySide(
      [statement(1, '2022-03-01'), statement(2, '2022-03-10')],
      [],
      [statement(3, '2022-03-02'), statement(4, '2022-03-11')],
    ),
    tall,
  );
  it('goes down and up a column', () => {
    expect(step(axis, 1, 'ArrowDown')).toBe(2);
    expect(step(axis, 2, 'ArrowUp')).toBe(1);
    expect(step(axis, 2, 'ArrowDown')).toBeNull();
  });
  it('goes to the nearest in the next column that has any', () => {
    expect(step(axis, 2, 'ArrowRight')).toBe(4);
    expect(step(axis, 3, 'ArrowLeft')).toBe(1);
    expect(step(axis, 3, 'ArrowRight')).toBeNull();
  });
});
