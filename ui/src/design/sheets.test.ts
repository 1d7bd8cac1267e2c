/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// Tests run in the folder of the window's face.
const features = 'src/features';
const sheets = readdirSync(features, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => [file, readFileSync(`${features}/${file}`, 'utf8')] as const);

/** The selectors of a sheet that are one class and nothing else, outside media queries. */
function classes(css: string): string[] {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');
  return [...plain.matchAll(/([^{}]+)\{[^{}]*\}/g)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .map((selector) => selector.trim())
    .filter((selector) => /^\.[a-z-]+$/.test(selector));
}

it('lays no class out in the sheets of two features: the sheet loaded last would win in both', () => {
  const owners = new Map<string, Set<string>>();
  for (const [sheet, css] of sheets) {
    for (const one of classes(css)) owners.set(one, (owners.get(one) ?? new Set()).add(sheet));
  }
  expect(owners.size).toBeGreaterThan(50);
  const shared = [...owners].filter(([, of]) => of.size > 1).map(([one]) => one);
  expect(shared).toEqual([]);
});
