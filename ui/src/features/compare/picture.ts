// Pictures of what is on screen, for slides and pages: an SVG that needs no style sheet, as it is or in pixels.
import { call, type Exported, type PictureFormat } from '../../api';
import { attempt, toast } from '../../design';
import { host } from '../../host';
import { t } from '../../i18n';
import { say } from '../../i18n/core';
import { held } from '../sources/held.svelte';

/** What an element's look rests on, beside its shape. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
] as const;

/**
 * A picture on screen as it stands alone: every look written on its element, strokes as wide as they
 * are seen, on the page's own ground, with a line of words below it.
 */
export function standalone(svg: SVGSVGElement, title: string, below: string): string {
  const width = svg.clientWidth || Number(svg.getAttribute('width'));
  const height = svg.clientHeight || Number(svg.getAttribute('height'));
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const outer = svg.getScreenCTM()?.a || 1;
  const originals = svg.querySelectorAll<SVGGraphicsElement>('*');
  copy.querySelectorAll<SVGGraphicsElement>('*').forEach((element, n) => {
    const original = originals[n];
    if (!original || element instanceof SVGTitleElement) return;
    const style = getComputedStyle(original);
    // Strokes that do not grow with the zoom: not every reader of SVG knows of them.
    const still = style.getPropertyValue('vector-effect') === 'non-scaling-stroke';
    const by = still ? (original.getScreenCTM?.()?.a ?? outer) / outer || 1 : 1;
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      if (!value || value === 'none' || value === 'normal') {
        if (name === 'fill' || name === 'stroke') element.setAttribute(name, value || 'none');
        continue;
      }
      const scaled =
        name === 'stroke-width' || name === 'stroke-dasharray' ? shrunk(value, by) : value;
      element.setAttribute(name, scaled);
    }
    for (const name of ['class', 'style', 'tabindex', 'role', 'data-code', 'data-node', 'data-s'])
      element.removeAttribute(name);
  });
  const ground = getComputedStyle(document.documentElement);
  const colour = (name: string) => ground.getPropertyValue(name).trim();
  return page({
    width,
    height,
    title,
    below,
    paper: colour('--paper'),
    ink: colour('--ink-3'),
    body: copy.innerHTML,
  });
}

/** `3px 2px` shown at half the size is `6 4`. */
function shrunk(value: string, by: number): string {
  return value
    .split(/[\s,]+/)
    .map((part) => String(Number((parseFloat(part) / by).toFixed(3))))
    .join(' ');
}

interface Page {
  width: number;
  height: number;
  title: string;
  below: string;
  paper: string;
  ink: string;
  body: string;
}

const FONTS = 'Inter, &quot;Inter Variable&quot;, &quot;Noto Sans&quot;, sans-serif';

/** A picture with its ground, its name and the words below it. */
export function page({ width, height, title, below, paper, ink, body }: Page): string {
  const all = height + 28;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${all}" viewBox="0 0 ${width} ${all}" role="img" font-family="${FONTS}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${all}" fill="${paper}"/>`,
    body,
    `<text x="12" y="${height + 18}" font-size="11" fill="${ink}">${escaped(`${title}. ${below}`)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** Words between tags or in an attribute; a control character is none of XML's. */
export function escaped(words: string): string {
  return words
    .replace(/\p{Cc}/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Asks where to, writes there, and says so. */
export async function writeFile(
  name: string,
  write: (path: string, withHeld: boolean) => Promise<Exported>,
): Promise<void> {
  await attempt(async () => {
    const path = await host().pickSavePath(name);
    if (!path) return;
    const written = await write(path, held.named);
    toast(
      [t('compare.exported', { path: written.path ?? path }), ...written.warnings.map(say)].join(
        ' ',
      ),
    );
  });
}

export function writePicture(svg: string, format: PictureFormat, name: string): Promise<void> {
  return writeFile(`${name}.${format}`, (path, with_held) =>
    call('picture.export', { svg, format, path, with_held }),
  );
}
