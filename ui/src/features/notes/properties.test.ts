import { describe, expect, it } from 'vitest';
import { propertiesOf, removeProperty, setProperty, type TextChange } from './properties';

const NOTE =
  '---\ntitle: "War: a brief"\n# a comment\nmarking: TLP:AMBER   # ask first\nas-of:\ntags:\n  - a\n  - b\nto: [x, y]\n---\n# A\n';
const applied = (text: string, { from, to, insert }: TextChange) =>
  text.slice(0, from) + insert + text.slice(to);

describe('properties', () => {
  it('are read as they are written', () => {
    expect(propertiesOf(NOTE)).toEqual([
      { name: 'title', value: 'War: a brief', whole: false },
      { name: 'marking', value: 'TLP:AMBER', whole: false },
      { name: 'as-of', value: '', whole: false },
      { name: 'tags', value: '', whole: true },
      { name: 'to', value: '[x, y]', whole: true },
    ]);
    expect(propertiesOf('# A\n---\nb: c\n---\n')).toEqual([]);
    expect(propertiesOf('---\nnever: closed\n')).toEqual([]);
  });

  it('are changed one by one, and nothing else is', () => {
    expect(applied(NOTE, setProperty(NOTE, 'marking', 'TLP:RED'))).toBe(
      NOTE.replace('TLP:AMBER ', 'TLP:RED '),
    );
    expect(applied(NOTE, setProperty(NOTE, 'as-of', '2022-03-18'))).toBe(
      NOTE.replace('as-of:', 'as-of: 2022-03-18'),
    );
    expect(applied(NOTE, setProperty(NOTE, 'title', 'Peace'))).toBe(
      NOTE.replace('"War: a brief"', 'Peace'),
    );
    expect(applied(NOTE, setProperty(NOTE, 'title', 'Peace: a "brief"'))).toContain(
      `title: 'Peace: a "brief"'\n`,
    );
    expect(applied(NOTE, setProperty(NOTE, 'marking', ''))).toContain('marking:    # ask first\n');
  });

  it('are added below the others, with a front matter where there is none', () => {
    expect(applied(NOTE, setProperty(NOTE, 'author', 'Ada'))).toBe(
      NOTE.replace('to: [x, y]\n', 'to: [x, y]\nauthor: Ada\n'),
    );
    expect(applied('# A', setProperty('# A', 'author', 'Ada'))).toBe(
      '---\nauthor: Ada\n---\n\n# A',
    );
  });

  it('are taken out with what belongs to them', () => {
    const change = removeProperty(NOTE, 'tags');
    expect(change && applied(NOTE, change)).toBe(NOTE.replace('tags:\n  - a\n  - b\n', ''));
    const last = removeProperty('---\na: b\n---\n\n# A', 'a');
    expect(last && applied('---\na: b\n---\n\n# A', last)).toBe('# A');
    expect(removeProperty(NOTE, 'none')).toBeNull();
  });

  it('go round through any value', () => {
    for (const value of [
      'TLP:AMBER+STRICT',
      '- a',
      'a # b',
      "it's",
      '"q"',
      '[x]',
      'a: b',
      '2022',
      '@ada',
    ]) {
      const text = applied('# A', setProperty('# A', 'field', value));
      expect(propertiesOf(text)).toEqual([{ name: 'field', value, whole: false }]);
    }
  });
});
