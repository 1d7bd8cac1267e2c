// Draws a matrix at a glance on a canvas over its cells: at sixty frames a second the page's own elements cannot be made
// anew. Sizes, fonts and colours are taken from the cells that it covers.
import { STANCES, stanceMark } from '../../design';
import type { Stance } from '../../api/generated/commands';
import type { Glimpse, Piece } from './glimpse';

/** A cell in sight, counted without the heads, in px from the canvas's corner. */
interface Spot {
  row: number;
  column: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Whether what stands in it stands in its middle, not at its top. */
  middle: boolean;
  /** Between its edge and what stands in it. */
  pad: { x: number; y: number };
  /** What was drawn there last. */
  drawn: string;
}

/** As in compare.css. */
const GAP = { words: 5 / 16, marks: 3 / 16 };
const LINE = 1.25;

export class Easel {
  readonly #pen: CanvasRenderingContext2D | null;
  readonly #spots: Spot[] = [];
  readonly #marks = new Map<string, HTMLCanvasElement>();
  readonly #widths = new Map<string, number>();
  readonly #rem: number;
  readonly #rightToLeft: boolean;
  /** Pixels of the display to one of the page, which does not know of the size of text. */
  readonly #scale: number;

  /** Lays the canvas over the body of the table as far as it is in sight in the box that scrolls it. Text size 1 is 100 %. */
  constructor(
    canvas: HTMLCanvasElement,
    table: HTMLTableElement,
    box: HTMLElement,
    textSize: number,
  ) {
    this.#scale = (window.devicePixelRatio || 1) * textSize;
    this.#rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    this.#rightToLeft = getComputedStyle(table).direction === 'rtl';
    this.#pen = canvas.getContext('2d');
    const cells = table.querySelectorAll<HTMLElement>('tbody td[role=gridcell]');
    const [some] = cells;
    const corner = table.querySelector('thead th');
    if (!this.#pen || !some || !corner) return;

    const [around, head] = [box.getBoundingClientRect(), corner.getBoundingClientRect()];
    const left = around.left + box.clientLeft + (this.#rightToLeft ? 0 : head.width);
    const top = head.bottom;
    const width = Math.max(0, box.clientWidth - head.width);
    const height = Math.max(0, around.top + box.clientTop + box.clientHeight - top);
    Object.assign(canvas.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    canvas.width = Math.round(width * this.#scale);
    canvas.height = Math.round(height * this.#scale);

    for (const cell of cells) {
      const at = cell.getBoundingClientRect();
      const spot = { x: at.left - left, y: at.top - top, width: at.width, height: at.height };
      const seen =
        spot.x < width && spot.y < height && spot.x + spot.width > 0 && spot.y + spot.height > 0;
      const row = Number(cell.parentElement?.getAttribute('aria-rowindex')) - 2;
      const column = Number(cell.getAttribute('aria-colindex')) - 2;
      if (!seen) continue;
      const style = getComputedStyle(cell);
      this.#spots.push({
        ...spot,
        row,
        column,
        middle: style.verticalAlign === 'middle',
        pad: { x: parseFloat(style.paddingLeft) || 0, y: parseFloat(style.paddingTop) || 0 },
        drawn: '',
      });
    }
    this.#inks(some);
  }

  /** Draws what changed. */
  draw(of: (row: number, column: number) => Glimpse): void {
    const pen = this.#pen;
    if (!pen) return;
    for (const spot of this.#spots) {
      const glimpse = of(spot.row, spot.column);
      const now = JSON.stringify(glimpse.lines);
      if (now === spot.drawn) continue;
      spot.drawn = now;
      pen.clearRect(spot.x, spot.y, spot.width, spot.height);
      pen.save();
      pen.beginPath();
      pen.rect(spot.x, spot.y, spot.width, spot.height);
      pen.clip();
      this.#write(pen, spot, glimpse);
      pen.restore();
    }
  }

  #write(pen: CanvasRenderingContext2D, spot: Spot, { lines, close }: Glimpse): void {
    const gap = (close ? GAP.marks : GAP.words) * this.#rem;
    const height = LINE * this.#rem;
    const [start, room] = [spot.x + spot.pad.x, spot.width - 2 * spot.pad.x];
    let middle = spot.middle ? spot.y + spot.height / 2 : spot.y + spot.pad.y + height / 2;
    for (const line of lines) {
      let along = 0;
      line.forEach((piece, at) => {
        const width = this.#width(pen, piece);
        if (close && along > 0 && along + width > room) {
          along = 0;
          middle += this.#rem + gap;
        }
        const x = this.#rightToLeft ? start + room - along - width : start + along;
        this.#piece(pen, piece, x, middle);
        // A number stands close to the mark that it counts.
        const next = line[at + 1];
        const counted = 'mark' in piece && piece.low && next && 'words' in next;
        along += width + (counted ? GAP.marks * this.#rem : gap);
      });
      middle += height;
    }
  }

  #piece(pen: CanvasRenderingContext2D, piece: Piece, x: number, middle: number): void {
    const mark = this.#mark(piece);
    if ('words' in piece) pen.fillText(piece.words, x, middle);
    else if (mark) {
      const [width, height] = [mark.width / this.#scale, mark.height / this.#scale];
      pen.drawImage(mark, x, middle - height / 2, width, height);
    }
  }

  #width(pen: CanvasRenderingContext2D, piece: Piece): number {
    if ('mark' in piece) return (this.#mark(piece)?.width ?? 0) / this.#scale;
    let width = this.#widths.get(piece.words);
    if (width === undefined)
      this.#widths.set(piece.words, (width = pen.measureText(piece.words).width));
    return width;
  }

  #mark(piece: Piece): HTMLCanvasElement | undefined {
    return 'mark' in piece ? this.#marks.get(markKey(piece.mark, piece.low ?? false)) : undefined;
  }

  /** Reads how words and marks look in a cell, and draws each mark once. */
  #inks(cell: HTMLElement): void {
    const probe = document.createElement('p');
    probe.className = 'cell';
    cell.append(probe);
    const pen = this.#pen;
    if (pen) {
      const style = getComputedStyle(probe);
      pen.scale(this.#scale, this.#scale);
      pen.font = fontOf(style);
      pen.fillStyle = style.color;
      pen.textBaseline = 'middle';
      pen.direction = this.#rightToLeft ? 'rtl' : 'ltr';
      pen.textAlign = 'left';
    }
    for (const stance of STANCES) {
      const mark = document.createElement('span');
      mark.className = 'st';
      mark.dataset['s'] = stanceMark(stance);
      probe.append(mark);
      const style = getComputedStyle(mark);
      const [width, height] = [mark.offsetWidth, mark.offsetHeight];
      for (const low of [false, true])
        this.#marks.set(
          markKey(stance, low),
          markOf(stanceMark(stance), style, width, low ? this.#rem : height, this.#scale),
        );
    }
    probe.remove();
  }
}

function markKey(stance: Stance, low: boolean): string {
  return low ? `${stance} low` : stance;
}

function fontOf(style: CSSStyleDeclaration): string {
  return `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
}

function markOf(
  sign: string,
  style: CSSStyleDeclaration,
  width: number,
  height: number,
  scale: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.scale(scale, scale);
  const line = parseFloat(style.borderTopWidth) || 0;
  pen.beginPath();
  pen.roundRect(
    line / 2,
    line / 2,
    width - line,
    height - line,
    parseFloat(style.borderTopLeftRadius) || 0,
  );
  pen.fillStyle = style.backgroundColor;
  pen.fill();
  if (line > 0) {
    pen.lineWidth = line;
    pen.strokeStyle = style.borderTopColor;
    if (style.borderTopStyle === 'dashed') pen.setLineDash([3 * line, 2 * line]);
    pen.stroke();
  }
  pen.font = fontOf(style);
  pen.fillStyle = style.color;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(sign, width / 2, height / 2 + 0.5);
  return canvas;
}
