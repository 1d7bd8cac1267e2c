import { describe, expect, it } from 'vitest';
import { fragments, frontMatter } from './fragments';

describe('rendered blocks', () => {
  it('are asked once', async () => {
    let asked = 0;
    const blocks = fragments(async (source) => `${++asked} ${source}`);
    expect(await Promise.all([blocks.ask('a'), blocks.ask('a')])).toEqual(['1 a', '1 a']);
    expect(await blocks.ask('a')).toBe('1 a');
    expect(blocks.known('a')).toBe('1 a');
  });
  it('are asked again once the library has changed, and a late answer does not come back', async () => {
    const doors: ((html: string) => void)[] = [];
    const blocks = fragments(() => new Promise((done) => doors.push(done)));
    void blocks.ask('a');
    blocks.forget();
    const second = blocks.ask('a');
    doors[0]?.('old');
    doors[1]?.('new');
    expect(await second).toBe('new');
    expect(blocks.known('a')).toBe('new');
  });
  it('may fail and be asked again', async () => {
    let fail = true;
    const blocks = fragments(() =>
      fail ? Promise.reject(new Error('no')) : Promise.resolve('yes'),
    );
    await expect(blocks.ask('a')).rejects.toThrow('no');
    fail = false;
    expect(await blocks.ask('a')).toBe('yes');
  });
});

it('finds the front matter and nothing else', () => {
  expect(frontMatter('---\nas-of: 2022-03-18\n---\n# T')).toBe('---\nas-of: 2022-03-18\n---\n');
  expect(frontMatter('# T\n---\na\n---\n')).toBe('');
  expect(frontMatter('---\nnever closed\n')).toBe('');
  expect(frontMatter('')).toBe('');
});
