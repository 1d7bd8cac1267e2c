/**
 * Moves the selection in text that cannot be edited, as caret browsing does, so that words are
 * chosen from the keyboard alone. Answers whether the key was one of its own.
 */
export function moveCaret(event: KeyboardEvent, selection: Selection): boolean {
  const motion = motionOf(event);
  if (!motion) return false;
  const [direction, granularity] = motion;
  selection.modify(event.shiftKey ? 'extend' : 'move', direction, granularity);
  return true;
}

type Motion = ['forward' | 'backward' | 'left' | 'right', string];

function motionOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): Motion | null {
  if (metaKey) return null;
  const word = ctrlKey || altKey;
  switch (key) {
    case 'ArrowLeft':
      return ['left', word ? 'word' : 'character'];
    case 'ArrowRight':
      return ['right', word ? 'word' : 'character'];
    case 'ArrowUp':
      return ['backward', ctrlKey ? 'paragraph' : 'line'];
    case 'ArrowDown':
      return ['forward', ctrlKey ? 'paragraph' : 'line'];
    case 'Home':
      return ['backward', ctrlKey ? 'documentboundary' : 'lineboundary'];
    case 'End':
      return ['forward', ctrlKey ? 'documentboundary' : 'lineboundary'];
    default:
      return null;
  }
}

/** Where the moving end of a selection is on screen. */
export function caretRect(selection: Selection): DOMRect | null {
  const { focusNode, focusOffset } = selection;
  if (!focusNode) return null;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  const rects = range.getClientRects();
  return rects[rects.length - 1] ?? null;
}
