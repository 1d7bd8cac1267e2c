import { describe, expect, test } from 'vitest';
import type { Piece } from '../../api';
import { readPasted } from './pasted';
import { stretches } from './pieces';

describe('what was pasted', () => {
  test('addresses and nothing else are addresses, each once', () => {
    expect(
      readPasted(' https://a.example/1\nhttps://b.example/2 https://a.example/1 ', null),
    ).toEqual({
      kind: 'addresses',
      urls: ['https://a.example/1', 'https://b.example/2'],
    });
  });

  test('text that holds an address is a page', () => {
    expect(readPasted('See https://a.example/1', null)?.kind).toBe('page');
  });

  test('a page keeps its HTML beside its text', () => {
    expect(readPasted('Title', '<h1>Title</h1>')).toEqual({
      kind: 'page',
      text: 'Title',
      html: '<h1>Title</h1>',
    });
  });

  test('blank space is nothing', () => expect(readPasted(' \n', null)).toBeNull());

  test('an address without a host is no address', () => {
    expect(readPasted('https://', null)?.kind).toBe('page');
  });
});

const piece = (id: number, kept: boolean) => ({ id, kept }) as Piece;

test('cut pieces are joined and placed against the text', () => {
  const found = stretches([
    piece(1, false),
    piece(2, false),
    piece(3, true),
    piece(4, false),
    piece(5, true),
    piece(6, false),
  ]);
  expect(
    found.map((one) => (one.kept ? one.piece.id : `${one.where} ${one.pieces.map((p) => p.id)}`)),
  ).toEqual(['before 1,2', 3, 'between 4', 5, 'after 6']);
});

test('a paste of only furniture is one stretch', () => {
  expect(stretches([piece(1, false), piece(2, false)])).toHaveLength(1);
});
