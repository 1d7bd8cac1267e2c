import { expect, test } from 'vitest';
import { brings, linksOf, readable, readDropped } from './dropped';

const drag = (data: Record<string, string>, files = false) =>
  ({
    types: [...Object.keys(data), ...(files ? ['Files'] : [])],
    getData: (kind: string) => data[kind] ?? '',
  }) as unknown as DataTransfer;

test('links that are dropped are addresses, whatever words stand for them', () => {
  const data = drag({
    'text/uri-list': '# a comment\r\nhttps://a.example/1\r\nhttps://b.example/2',
    'text/plain': 'Two links',
    'text/html': '<a href="https://a.example/1">Two links</a>',
  });
  expect(readDropped(data)).toEqual({
    kind: 'addresses',
    urls: ['https://a.example/1', 'https://b.example/2'],
  });
});

test('a selection that is dropped is a page', () => {
  const data = drag({ 'text/html': '<p>Words</p>', 'text/plain': 'Words' });
  expect(readDropped(data)).toEqual({ kind: 'page', text: 'Words', html: '<p>Words</p>' });
});

test('a tab that is moved along its strip brings nothing', () => {
  expect(brings(drag({ 'text/plain': 'tab' }))).toBe(false);
  expect(brings(drag({}, true))).toBe(true);
  expect(brings(null)).toBe(false);
});

test('comments and empty lines are no links', () => {
  expect(linksOf('# only this\n\n')).toEqual([]);
});

test('only texts can be read without a path', () => {
  expect(readable({ name: 'a.HTM', type: '' })).toBe('html');
  expect(readable({ name: 'a.md', type: '' })).toBe('text');
  expect(readable({ name: 'a.pdf', type: 'application/pdf' })).toBeNull();
});
