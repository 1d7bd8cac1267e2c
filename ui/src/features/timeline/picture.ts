// The timeline as a picture: what the lanes show, drawn once more in SVG.
import { countryColour } from '../../design/country';
import { stanceMark } from '../../design/stance';
import { escaped, page } from '../compare/picture';
import { cut, type Label, type Layout, type Tick } from './lanes';
import { laneName } from './words';
import type { Stance } from '../../api/generated/commands';

interface Wanted {
  plot: Layout;
  title: string;
  below: string;
  labels: readonly Label[];
  asOf: { x: number; label: Label | null };
  tickText: (tick: Tick, before: Tick | undefined) => string;
  /** The value of a design token. */
  token: (name: string) => string;
}

const NAMES = 208;
const HEAD = 48;

const LOOKS: Record<Stance, { fill: string; edge: string; ink: string; dashed?: true }> = {
  opposes: { fill: '--opp-2', edge: '--opp-2', ink: '--on-opp-2' },
  leans_against: { fill: '--opp-1', edge: '--opp-1-edge', ink: '--on-opp-1' },
  neutral: { fill: '--paper', edge: '--neu-edge', ink: '--on-neu' },
  leans_for: { fill: '--sup-1', edge: '--sup-1-edge', ink: '--on-sup-1' },
  supports: { fill: '--sup-2', edge: '--sup-2', ink: '--on-sup-2' },
  conditional: { fill: '--paper', edge: '--neu-edge', ink: '--on-neu', dashed: true },
  ambiguous: { fill: '--paper', edge: '--neu-edge', ink: '--on-neu', dashed: true },
  declined: { fill: '--paper', edge: '--neu-edge', ink: '--on-neu', dashed: true },
};

export function timelineSvg({ plot, title, below, labels, asOf, tickText, token }: Wanted): string {
  const width = NAMES + plot.width;
  const height = HEAD + plot.height + 8;
  const out: string[] = [];
  const line = (x1: number, y1: number, x2: number, y2: number, colour: string, more = '') =>
    out.push(
      `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${token(colour)}"${more}/>`,
    );
  const words = (x: number, y: number, text: string, size: number, colour: string, more = '') =>
    out.push(
      `<text x="${x}" y="${y}" font-size="${size}" fill="${token(colour)}"${more}>${escaped(text)}</text>`,
    );
  line(0, HEAD, width, HEAD, '--line');
  line(NAMES, 0, NAMES, height, '--line');
  plot.ticks.forEach((tick, n) => {
    line(NAMES + tick.x, HEAD, NAMES + tick.x, height, '--line');
    const text = tickText(tick, plot.ticks[n - 1]);
    words(NAMES + tick.x, HEAD - 8, text, 11, '--ink-3', ' text-anchor="middle"');
  });
  for (const { x } of plot.events) line(NAMES + x, HEAD, NAMES + x, height, '--edge');
  for (const label of labels) words(NAMES + label.left + 4, 18, label.text, 11, '--ink-2');
  line(NAMES + asOf.x, HEAD, NAMES + asOf.x, height, '--accent', ' stroke-width="2"');
  if (asOf.label)
    words(NAMES + asOf.label.left + 4, 18, asOf.label.text, 11, '--accent', ' font-weight="600"');
  for (const row of plot.rows) {
    const top = HEAD + row.y;
    const middle = top + 20;
    const code = row.lane.country?.code;
    if (row.first && row.y > 0) line(0, top, width, top, '--line');
    line(NAMES, middle, width, middle, '--line');
    if (row.first && code) {
      words(27, middle + 2, code, 11, '--ink-2', ' text-anchor="middle" font-weight="500"');
      const bar = /var\((--[\w-]+)/.exec(countryColour(code))?.[1] ?? '--edge';
      out.push(
        `<rect x="16" y="${middle + 7}" width="22" height="2" fill="${token(bar) || token('--edge')}"/>`,
      );
    }
    words(46, middle + 4, cut(laneName(row.lane), 24), 13, '--ink');
    for (const bar of row.held) {
      const dashed = bar.stance === 'conditional' || bar.stance === 'ambiguous';
      const edge = ['opposes', 'leans_against'].includes(bar.stance)
        ? '--opp-1-edge'
        : ['supports', 'leans_for'].includes(bar.stance)
          ? '--sup-1-edge'
          : '--neu-edge';
      const look = dashed
        ? ' stroke-width="2" stroke-dasharray="5 4"'
        : ` stroke-width="${bar.stance === 'neutral' ? 1 : 3}"`;
      line(NAMES + bar.from, middle, NAMES + bar.to, middle, edge, look);
    }
    for (const mark of row.marks) {
      const [x, y] = [NAMES + mark.x, HEAD + mark.y];
      const { stance } = mark.statement.position;
      const look = LOOKS[stance];
      if (y > middle) line(x, middle, x, y - 9, '--line-2');
      out.push(
        `<rect x="${x - 12}" y="${y - 9}" width="24" height="18" rx="2" fill="${token(look.fill)}" stroke="${token(look.edge)}"${look.dashed ? ' stroke-dasharray="3 2"' : ''}/>`,
      );
      words(x, y + 4, stanceMark(stance), 12, look.ink, ' text-anchor="middle" font-weight="600"');
    }
  }
  return page({
    width,
    height,
    title,
    below,
    paper: token('--paper'),
    ink: token('--ink-3'),
    body: out.join('\n'),
  });
}
