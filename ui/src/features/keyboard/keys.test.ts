import { describe, expect, test } from 'vitest';
import { chordOf, pressed, sameKeys } from '../../design';
import { clashes, given, read, recorded, refused, written, type Entry } from './keys';

const entry = (id: string, keys: string[], screens: string[] | null, first = keys): Entry => ({
  id,
  title: id,
  group: '',
  screens,
  keys,
  first,
});
const accept = entry('quotation.accept', ['A'], ['inbox', 'article']);
const keep = entry('reader.excerpt', ['H'], ['article', 'inbox']);
const feed = entry('feeds.new', ['A'], ['feeds']);
const note = entry('note.new', ['Mod+N'], null);
const ALL = [accept, keep, feed, note];

describe('what would be taken', () => {
  test('is what could be there at the same time', () => {
    expect(clashes(ALL, keep, 'A')).toEqual([accept]);
    expect(clashes(ALL, note, 'a')).toEqual([accept, feed]);
    expect(clashes(ALL, feed, 'H')).toEqual([]);
    expect(clashes(ALL, accept, 'A')).toEqual([]);
  });

  test('is given up by the others, and nothing else of theirs', () => {
    const two = entry('app.switcher', ['Mod+P', 'Mod+O'], null);
    expect(recorded({}, note, 'Mod+O', false, [two])).toEqual({
      'app.switcher': ['Mod+P'],
      'note.new': ['Mod+O'],
    });
    expect(recorded({}, note, 'Mod+M', true, [])).toEqual({ 'note.new': ['Mod+N', 'Mod+M'] });
  });

  test('is not kept where it is what a command came with', () => {
    const changed = entry('note.new', ['Mod+M'], null, ['Mod+N']);
    expect(given({ 'note.new': ['Mod+M'], x: [] }, changed, ['Mod+N'])).toEqual({ x: [] });
    expect(given({}, note, [])).toEqual({ 'note.new': [] });
  });
});

describe('a chord', () => {
  const event = (key: string, init: KeyboardEventInit = {}) =>
    new KeyboardEvent('keydown', { key, ...init });

  test.each([
    ['a', {}, 'A'],
    ['A', { shiftKey: true }, 'Shift+A'],
    ['n', { ctrlKey: true }, 'Mod+N'],
    ['?', { shiftKey: true }, '?'],
    ['+', { ctrlKey: true }, 'Mod++'],
    ['F3', { shiftKey: true }, 'Shift+F3'],
    ['ж', {}, 'Ж'],
    ['ArrowLeft', { altKey: true }, 'Alt+ArrowLeft'],
  ] as const)('is recorded as it is heard: %s', (key, init, chord) => {
    const heard = event(key, init);
    expect(chordOf(heard)).toBe(chord);
    expect(pressed(heard, chord)).toBe(true);
  });

  test('is none while only held keys are down', () => {
    for (const key of ['Control', 'Shift', 'Alt', 'Meta', 'Dead'])
      expect(chordOf(event(key))).toBeNull();
  });

  test('is the same in any order', () => {
    expect(sameKeys('Mod+Shift+I', 'Shift+Mod+i')).toBe(true);
    expect(sameKeys('Mod++', 'Mod+=')).toBe(false);
    expect(sameKeys('Shift+A', 'A')).toBe(false);
  });

  test('that lists and fields need is refused', () => {
    expect(refused('Enter')).toBe('kept');
    expect(refused('Mod+C')).toBe('kept');
    expect(refused('Mod+Enter')).toBeNull();
  });
});

test('keys go to another machine and come back', () => {
  const own = { 'note.new': ['Mod+M', 'Mod++', '+'], 'history.undo': [] };
  expect(read(written(own))).toEqual(own);
  for (const text of ['', '{}', '[]', '{"demarche_keys":[]}', '{"demarche_keys":{"a":"B"}}'])
    expect(read(text)).toBeNull();
  expect(read('{"demarche_keys":{"a":["two words"]}}')).toBeNull();
  expect(read('{"demarche_keys":{"a":["Tab","Mod+M"]}}')).toEqual({ a: ['Mod+M'] });
});
