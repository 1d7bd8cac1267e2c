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
  /** What was drawn there last. */
  drawn: string;
}

/** As in compare.css. */
const GAP = { words: 0.5, marks: 3 / 16 };
const LINE = 1.25;

export class Easel {
  readonly #pen: CanvasRenderingContext2D | null;
  readonly #spots: Spot[] = [];
  readonly #marks = new Map<string, HTMLCanvasElement>();
  readonly #widths = new Map<string, number>();
  readonly #rem: number;
  readonly #pad: { x: number; y: number };
  readonly #rightToLeft: boolean;
  readonly #scale = window.devicePixelRatio || 1;

  /** Lays the canvas over the body of the table as far as it is in sight in the box that scrolls it. */
  constructor(canvas: HTMLCanvasElement, table: HTMLTableElement, box: HTMLElement) {
    this.#rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    this.#rightToLeft = getComputedStyle(table).direction === 'rtl';
    this.#pad = { x: 0, y: 0 };
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

    const style = getComputedStyle(some);
    this.#pad = { x: parseFloat(style.paddingLeft) || 0, y: 0.375 * this.#rem };
    for (const cell of cells) {
      const at = cell.getBoundingClientRect();
      const spot = { x: at.left - left, y: at.top - top, width: at.width, height: at.height };
      const seen =
        spot.x < width && spot.y < height && spot.x + spot.width > 0 && spot.y + spot.height > 0;
      const row = Number(cell.parentElement?.getAttribute('aria-rowindex')) - 2;
      const column = Number(cell.getAttribute('aria-colindex')) - 2;
      if (seen) this.#spots.push({ ...spot, row, column, drawn: '' });
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
    const rem = this.#rem;
    const room = spot.width - 2 * this.#pad.x;
    const gap = (close ? GAP.marks : GAP.words) * rem;
    const height = LINE * rem;
    // Marks alone stand in the middle of their row.
    let middle = close ? spot.y + spot.height / 2 : spot.y + this.#pad.y + height / 2;
    for (const line of lines) {
      let along = 0;
      line.forEach((piece, at) => {
        const width = this.#width(pen, piece);
        const start = spot.x + this.#pad.x;
        const x = this.#rightToLeft ? start + room - along - width : start + along;
        this.#piece(pen, piece, x, middle, width);
        // A number stands close to the mark that it counts.
        const counted = 'mark' in piece && piece.low && line[at + 1] && 'words' in line[at + 1]!;
        along += width + (counted ? GAP.marks * rem : gap);
      });
      middle += height + GAP.marks * rem;
    }
  }

  #piece(
    pen: CanvasRenderingContext2D,
    piece: Piece,
    x: number,
    middle: number,
    width: number,
  ): void {
    if ('words' in piece) {
      pen.fillText(piece.words, this.#rightToLeft ? x + width : x, middle);
      return;
    }
    const mark = this.#marks.get(markKey(piece.mark, piece.low ?? false));
    if (!mark) return;
    const height = mark.height / this.#scale;
    pen.drawImage(mark, x, middle - height / 2, width, height);
  }

  #width(pen: CanvasRenderingContext2D, piece: Piece): number {
    if ('mark' in piece) {
      const mark = this.#marks.get(markKey(piece.mark, piece.low ?? false));
      return mark ? mark.width / this.#scale : 0;
    }
    let width = this.#widths.get(piece.words);
    if (width === undefined)
      this.#widths.set(piece.words, (width = pen.measureText(piece.words).width));
    return width;
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
      pen.textAlign = this.#rightToLeft ? 'right' : 'left';
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
