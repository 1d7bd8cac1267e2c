/**
 * Each mark in the margin finds the line of its words by itself; where several land on one line,
 * the later ones move down below the one before.
 */
export function layMarks(root: HTMLElement): void {
  const marks = [...root.querySelectorAll<HTMLElement>('.mm')];
  for (const mark of marks) mark.style.transform = '';
  const frame = root.getBoundingClientRect().top;
  const tops = marks.map((mark) => mark.getBoundingClientRect().top - frame);
  let free = -Infinity;
  marks.forEach((mark, n) => {
    const top = Math.max(tops[n] ?? 0, free);
    const down = top - (tops[n] ?? 0);
    if (down > 0.5) mark.style.transform = `translateY(${down}px)`;
    free = top + mark.offsetHeight;
  });
}
