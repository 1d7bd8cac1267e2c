// Going from pane to pane by keys.

/** What had the focus last in each pane. */
const had = new WeakMap<Element, HTMLElement>();
const PANES = '.rail, .pane, .undermain > aside';

/** Remembers it for each pane until the returned function is called. */
export function followFocus(): () => void {
  const follow = ({ target }: FocusEvent) => {
    const pane = target instanceof HTMLElement && target.closest(PANES);
    if (pane) had.set(pane, target);
  };
  document.addEventListener('focusin', follow);
  return () => document.removeEventListener('focusin', follow);
}

/** Where the keys are of use in a pane: where they were last, else in its text or list, else at its first control. */
function keyPlace(pane: Element): HTMLElement | null {
  const last = had.get(pane);
  if (last && pane.contains(last)) return last;
  for (const wanted of [
    '[data-pane-focus]',
    '[tabindex="0"]:not([role="radio"])',
    'button:not([disabled]), input',
  ]) {
    const found = pane.querySelector<HTMLElement>(wanted);
    if (found) return found;
  }
  return null;
}

/** Moves the focus to the next pane or the one before: rail, list, main, the other half, inspector, what stands below. */
export function focusPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)].filter(
    (pane) => !pane.matches('.folded:not(.drawn)'),
  );
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let n = 1; n <= panes.length; n += 1) {
    const pane =
      panes[(Math.max(at, by === 1 ? -1 : 0) + n * by + 2 * panes.length) % panes.length];
    const target = pane && keyPlace(pane);
    if (target) {
      target.focus();
      return;
    }
  }
}
