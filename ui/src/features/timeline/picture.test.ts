import { expect, it } from 'vitest';
import type { Timeline } from '../../api/generated/commands';
import { escaped, page } from '../compare/picture';
import { layout } from './lanes';
import { timelineSvg } from './picture';
import { tickText } from './words';

it('is a picture that stands alone: every colour written out, every word escaped', () => {
  const position = {
    position: 1,
    stance: 'conditional' as const,
    said: null,
    words: '',
    direct: false,
    voice: 'own' as const,
    actor: null,
  };
  const country = { code: 'FR', name: 'France' };
  const statement = { position, against: 0, event: null, citation_key: null };
  const actor = { id: 1, name: 'Ada & <Co>', kind: 'person' as const, country };
  const data: Timeline = {
    issue: { issue: { id: 1, name: 'Arms', parent: null }, con: null, pro: null },
    proposition: null,
    lanes: [
      {
        country,
        actor,
        post: null,
        statements: [
          { ...statement, day: '2022-03-01' },
          {
            ...statement,
            day: '2022-03-20',
            position: { ...position, position: 2, stance: 'supports' },
          },
        ],
      },
    ],
    events: [],
    articles_searched: 0,
    positions: 1,
    origins: 1,
  };
  const plot = layout(data, 800);
  if (!plot) throw new Error('no plot');
  const svg = timelineSvg({
    plot,
    title: 'Arms over time',
    below: '2 statements',
    labels: [{ x: 10, left: 0, text: 'A "call"' }],
    asOf: { x: 400, label: null },
    tickText,
    token: (name) => `[${name}]`,
  });
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  expect(root.tagName.toLowerCase()).toBe('svg');
  expect(svg).not.toMatch(/var\(|class=|NaN|undefined/);
  expect(svg).toContain('Ada &amp; &lt;Co&gt;');
  expect(svg).toContain('A &quot;call&quot;');
  expect(svg).toContain('stroke-dasharray="5 4"');
  expect(svg).toContain('fill="[--sup-2]"');
  expect(svg).toContain('Arms over time. 2 statements');
});

it('leaves out what XML cannot hold', () => {
  expect(escaped('a\u0001b')).toBe('a b');
  const of = { width: 10, height: 5, title: 'T', below: 'b', paper: '#fff', ink: '#000', body: '' };
  expect(page(of)).toContain('viewBox="0 0 10 33"');
});
