/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { allBound, allCommands, command, keyOf } from '../../app/commands.svelte';
import { addFeature, allSections, screenOf, type Feature } from '../../app/features';
import { followFrameCommands } from '../../app/frame-commands.svelte';
import { setHost } from '../../host';
import { fakeLibrary } from '../../host/fixture';
import { ABOUT, CHAPTERS, placeOf } from './contents';
import { readMarkdown, stretches, type Block } from './markdown';

const HERE = 'src/features/help';
const features = Object.values(
  import.meta.glob<Feature>('../*/index.ts', { eager: true, import: 'default' }),
);
const chapters = new Map(
  readdirSync(`${HERE}/chapters`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => [
      file.replace(/\.md$/, ''),
      readMarkdown(readFileSync(`${HERE}/chapters/${file}`, 'utf8')),
    ]),
);
const english = (name: string) => name.split('/').at(-1) ?? name;
const headings = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level > 1 ? [block.id] : []));
const pictures = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'picture' ? [block.name] : []));
const kinds = features.flatMap((feature) => (feature.screens ?? []).map(({ kind }) => kind));

beforeAll(() => {
  setHost(fakeLibrary());
  for (const feature of features) {
    addFeature(feature);
    feature.commands?.forEach(command);
    feature.start?.();
  }
  followFrameCommands();
});

const known = (id: string) =>
  allBound().some((one) => one.id === id) || allCommands().some((one) => one.id === id);

/** Whether an address leads to a chapter, and to a heading of it. */
function leads(address: string, from: string): boolean {
  const { chapter, heading } = placeOf(address);
  const folder = from.includes('/') ? `${from.split('/')[0]}/` : '';
  const name = chapter || english(from);
  const blocks = chapters.get(`${folder}${name}`) ?? chapters.get(name);
  return !!blocks && (heading === null || headings(blocks).includes(heading));
}

test('has the chapters that its contents name, and no others', () => {
  const own = [...chapters.keys()].filter((name) => !name.includes('/'));
  expect(own.sort()).toEqual([...CHAPTERS].sort());
  for (const name of chapters.keys()) expect(CHAPTERS).toContain(english(name));
});

test('explains every screen', () => {
  expect(kinds.filter((kind) => !(kind in ABOUT))).toEqual([]);
  expect(Object.keys(ABOUT).filter((kind) => !kinds.includes(kind))).toEqual([]);
  for (const address of Object.values(ABOUT))
    expect([address, leads(address, '')]).toEqual([address, true]);
});

describe.each([...chapters])('%s', (name, blocks) => {
  const all = [...stretches(blocks)];

  test('begins with its title and has no two headings alike', () => {
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    expect(blocks.filter((one) => one.kind === 'heading' && one.level === 1)).toHaveLength(1);
    expect(new Set(headings(blocks)).size).toBe(headings(blocks).length);
  });

  test('links to what there is', () => {
    const links = all.flatMap((one) => (one.kind === 'link' ? [one.to] : []));
    const nowhere = links.filter((to) => {
      if (to.startsWith('screen:')) return !screenOf(to.slice(7));
      if (to.startsWith('command:')) return !known(to.slice(8));
      return !leads(to, name);
    });
    expect(nowhere).toEqual([]);
  });

  test('names commands that there are, and keys that they have', () => {
    const unknown = all.flatMap((one) => {
      if (one.kind !== 'key' && one.kind !== 'command') return [];
      if (!known(one.command)) return [`${one.command} is no command`];
      return one.kind === 'key' && !keyOf(one.command) ? [`${one.command} has no key`] : [];
    });
    expect(unknown).toEqual([]);
  });

  test('leaves no mark of its form in the text', () => {
    const texts = all.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
    expect(texts.filter((text) => /\{\{|\}\}|\]\(|\*\*|^#/.test(text))).toEqual([]);
  });

  test('shows pictures that there are, and says what is on them', () => {
    for (const block of blocks) {
      if (block.kind !== 'picture') continue;
      expect(block.alt.length).toBeGreaterThan(10);
      for (const theme of ['light', 'dark'])
        expect(readdirSync(`${HERE}/pictures`)).toContain(`${block.name}-${theme}.png`);
    }
  });

  test('says in its language what it says in English', () => {
    const original = chapters.get(english(name)) ?? [];
    const placeholders = (from: readonly Block[]) =>
      [...stretches(from)]
        .flatMap((one) => {
          if (one.kind === 'key' || one.kind === 'command') return [`${one.kind} ${one.command}`];
          return one.kind === 'keys'
            ? [`keys ${one.keys}`]
            : one.kind === 'link'
              ? [placeOf(one.to).chapter]
              : [];
        })
        .sort();
    expect(placeholders(blocks)).toEqual(placeholders(original));
    expect(pictures(blocks)).toEqual(pictures(original));
    expect(blocks.map(({ kind }) => kind)).toEqual(original.map(({ kind }) => kind));
  });
});

test('keeps no picture that no chapter shows', () => {
  const shown = new Set([...chapters.values()].flatMap(pictures));
  const kept = readdirSync(`${HERE}/pictures`).map((file) =>
    file.replace(/-(light|dark)\.png$/, ''),
  );
  expect(kept.filter((name) => !shown.has(name))).toEqual([]);
});

test('every section of the rail can be gone to by a key that the manual can name', () => {
  for (const section of allSections()) expect(known(`section.${section.id}`)).toBe(true);
});
