import { describe, expect, test } from 'vitest';
import { Scalars } from './scalars';

describe('scalar and UTF-16 offsets', () => {
  test('are the same in text of the basic plane', () => {
    const scalars = new Scalars('习近平 told Biden');
    for (let at = 0; at <= 15; at += 1) {
      expect(scalars.fromUtf16(at)).toBe(at);
      expect(scalars.toUtf16(at)).toBe(at);
    }
  });

  test.each(['a😀b', '😀😀', '𠮷野家', 'x𝒳𝒴y𝒵', '', '😀', 'é😀é'])(
    'agree with counting characters one by one in %j',
    (text) => {
      const scalars = new Scalars(text);
      const characters = [...text];
      expect(scalars.length).toBe(characters.length);
      for (let n = 0; n <= characters.length; n += 1) {
        const utf16 = characters.slice(0, n).join('').length;
        expect(scalars.toUtf16(n)).toBe(utf16);
        expect(scalars.fromUtf16(utf16)).toBe(n);
      }
    },
  );

  test('an offset inside a pair belongs to the pair', () => {
    expect(new Scalars('a😀b').fromUtf16(2)).toBe(1);
  });

  test('a lone surrogate counts as one', () => {
    const scalars = new Scalars('a\ud83db');
    expect(scalars.length).toBe(3);
    expect(scalars.toUtf16(2)).toBe(2);
  });

  test('a slice by scalars keeps pairs whole', () => {
    expect(new Scalars('“😀” he said').slice(1, 2)).toBe('😀');
  });
});
