/** Puts a floating element beside its anchor: below it, above when there is no room, inside the window. */
export function placeBeside(anchor: DOMRect, floating: HTMLElement, gap = 4): void {
  const { offsetWidth: width, offsetHeight: height } = floating;
  const below = window.innerHeight - anchor.bottom - gap;
  const up = below < height && anchor.top > below;
  const top = up ? anchor.top - gap - height : anchor.bottom + gap;
  const left = Math.min(anchor.left, window.innerWidth - width - 8);
  floating.style.top = `${Math.max(8, Math.min(top, window.innerHeight - height - 8))}px`;
  floating.style.left = `${Math.max(8, left)}px`;
}

export const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';
