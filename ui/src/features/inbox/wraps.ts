let pen: CanvasRenderingContext2D | null | undefined;

/** Whether a group's title, as `.group h2` sets it, takes more than one line of `width` px. */
export function wraps(title: string, width: number): boolean {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return title.length * 7.5 > width;
  pen.font = '600 14px "Source Serif 4 Variable", "Source Serif 4", Georgia, serif';
  return pen.measureText(title).width > width;
}
