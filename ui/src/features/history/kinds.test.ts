import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { speak } from '../../i18n';
import { kindsOf } from './kinds';

afterEach(() => speak('en'));

test('what belongs to one thing is named once, by its own word', () => {
  const tables = ['evidence', 'position', 'position_actor', 'position_behalf_bloc', 'excerpt'];
  expect(kindsOf(tables)).toEqual(['position', 'excerpt']);
});

test('a table that has no word keeps its name', () => {
  expect(kindsOf(['note', 'of_a_later_version'])).toEqual(['note', 'of_a_later_version']);
});

test('every table that the history records has a word', async () => {
  const library = '../src-tauri/crates/library/src';
  const scripts = readdirSync(`${library}/schema`)
    .filter((name) => /^v\d+\.sql$/.test(name))
    .map((name) => readFileSync(`${library}/schema/${name}`, 'utf8'))
    .join('\n');
  const made = [...scripts.matchAll(/^CREATE TABLE (\w+)/gm)].map(([, name]) => name ?? '');
  const renamed = new Set(
    [...scripts.matchAll(/^ALTER TABLE (\w+) RENAME TO/gm)].map(([, of]) => of),
  );
  const record = readFileSync(`${library}/history/record.rs`, 'utf8');
  const list = /const UNRECORDED: &\[&str\] = &\[([^\]]*)\]/.exec(record)?.[1] ?? '';
  const unrecorded = new Set([...list.matchAll(/"(\w+)"/g)].map(([, name]) => name));
  expect(unrecorded).toContain('raw');
  const recorded = made.filter((name) => !unrecorded.has(name) && !renamed.has(name));
  expect(recorded).toContain('share_taken');
  // In a language in which no word is a table's name.
  await speak('zh');
  expect(recorded.filter((name) => kindsOf([name])[0] === name)).toEqual([]);
});
