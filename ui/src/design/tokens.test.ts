/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/design/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** What the rules of a selector set, the later ones over the earlier. */
function table(...selectors: string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const selector of selectors) {
    for (const [, heads = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      if (!heads.split(',').some((head) => head.trim() === selector)) continue;
      for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g))
        found[name] = value.trim();
    }
  }
  return found;
}

const LIGHT = ":root[data-theme='light']";
const DARK = ":root[data-theme='dark']";
const HIGH = ":root[data-contrast='high']";
const THEMES = {
  light: table(':root', LIGHT),
  dark: table(':root', LIGHT, DARK),
  'light, high contrast': table(':root', LIGHT, HIGH),
  'dark, high contrast': table(':root', LIGHT, DARK, HIGH, `${DARK}[data-contrast='high']`),
};

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['paper', 'pane', 'rail', 'raised', 'field', 'hover', 'picked'];
const TEXTS: [string, string[]][] = [
  ['ink', [...SURFACES, 'excerpt', 'only-a', 'only-b', 'accent-wash', 'warn-wash']],
  ['ink-2', SURFACES],
  ['ink-3', SURFACES],
  ['accent', ['paper', 'pane', 'raised']],
  ['warn', ['paper', 'pane', 'raised']],
  ['danger', ['paper', 'pane', 'raised']],
  ['on-accent', ['accent', 'accent-hover']],
  ['on-opp-2', ['opp-2']],
  ['on-opp-1', ['opp-1']],
  ['on-neu', ['paper']],
  ['on-sup-1', ['sup-1']],
  ['on-sup-2', ['sup-2']],
];
const EDGES = ['edge', 'neu-edge', 'opp-1-edge', 'sup-1-edge', 'accent'];
const COUNTRIES = ['cn', 'us', 'ru', 'de', 'in', 'ua', 'eu'].map((code) => `c-${code}`);

describe.each(Object.entries(THEMES))('%s', (name, theme) => {
  const high = name.includes('high');

  test('text can be read on what it stands on', () => {
    const least = high ? 7 : 4.5;
    const low = TEXTS.flatMap(([text, grounds]) =>
      grounds.flatMap((ground) => {
        const found = ratio(theme[text] ?? '', theme[ground] ?? '');
        return found >= least ? [] : [`${text} on ${ground}: ${found.toFixed(2)}`];
      }),
    );
    expect(low).toEqual([]);
  });

  test('edges, marks and bars can be told from what they stand on', () => {
    const least = high ? 4.5 : 3;
    const low = [...EDGES, ...COUNTRIES].flatMap((edge) => {
      const found = ratio(theme[edge] ?? '', theme.paper ?? '');
      return found >= least ? [] : [`${edge}: ${found.toFixed(2)}`];
    });
    expect(low).toEqual([]);
  });

  test('has every colour that the others have', () => {
    expect(Object.keys(theme).sort()).toEqual(Object.keys(THEMES.light).sort());
  });
});

test('with forced colours each colour is the system’s', () => {
  const forced = table(':root:root:root');
  const colours = Object.entries(THEMES.light).filter(([, value]) => value.startsWith('#'));
  const own = colours
    .map(([name]) => name)
    .filter((name) => name !== 'snapshot' && !/^[A-Z][A-Za-z]+$/.test(forced[name] ?? ''));
  expect(own).toEqual([]);
});
