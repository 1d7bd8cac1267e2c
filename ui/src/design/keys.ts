const mac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);

const SIGNS: Record<string, string> = {
  Mod: mac ? '⌘' : 'Ctrl',
  Shift: mac ? '⇧' : 'Shift',
  Alt: mac ? '⌥' : 'Alt',
  Enter: '↵',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backspace: '⌫',
  Delete: 'Del',
  ' ': 'Space',
};

/** `Mod+Shift+I` as it stands on the keys of this machine: `['Ctrl', 'Shift', 'I']`. */
export function keySigns(keys: string): string[] {
  return split(keys).map((part) => SIGNS[part] ?? part);
}

/** The same in one string, for titles. */
export function keysText(keys: string): string {
  return keySigns(keys).join(mac ? '' : ' ');
}

/** `Mod+Shift+I`, or `+` and `Mod++` for the plus key itself. */
function split(keys: string): string[] {
  if (keys === '+') return ['+'];
  if (keys.endsWith('++')) return [...keys.slice(0, -2).split('+'), '+'];
  return keys.split('+');
}

const LETTER = /^\p{L}$/u;
const MODIFIERS = ['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'CapsLock', 'Fn', 'OS'];

/** The chord that an event is, as `pressed` reads it; none while only held keys are down or letters are composed. */
export function chordOf(event: KeyboardEvent): string | null {
  const { key } = event;
  if (event.isComposing || MODIFIERS.includes(key)) return null;
  if (['Dead', 'Process', 'Unidentified', 'Compose'].includes(key)) return null;
  if (mac ? event.ctrlKey : event.metaKey) return null;
  const letter = LETTER.test(key);
  const parts = [
    (mac ? event.metaKey : event.ctrlKey) && 'Mod',
    event.altKey && 'Alt',
    event.shiftKey && (letter || key.length > 1 || key === ' ') && 'Shift',
    letter ? key.toUpperCase() : key,
  ];
  return parts.filter(Boolean).join('+');
}

/** Whether two chords are one; what is held may be named in any order. */
export function sameKeys(a: string, b: string): boolean {
  const sorted = (keys: string) => {
    const parts = split(keys);
    const last = parts.pop() ?? '';
    return [...parts.sort(), LETTER.test(last) ? last.toUpperCase() : last].join(' ');
  };
  return sorted(a) === sorted(b);
}

/** Whether an event is the key chord `keys`; letters by what they type, so any layout will do. */
export function pressed(event: KeyboardEvent, keys: string): boolean {
  const parts = split(keys);
  const key = parts[parts.length - 1] ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (has('Mod') !== mod || other || has('Alt') !== event.altKey) return false;
  const letter = LETTER.test(key);
  const named = key.length > 1;
  // Signs such as `?` need Shift on some layouts and not on others: only letters and names mind it.
  if ((letter || named || has('Shift')) && has('Shift') !== event.shiftKey) return false;
  return letter ? event.key.toLowerCase() === key.toLowerCase() : event.key === key;
}

/** The arrow key that means the same where lines run from left to right. */
export function forward(key: string): string {
  if (document.documentElement.dir !== 'rtl') return key;
  return { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[key] ?? key;
}

/** Whether somebody is typing words, so that single letters are no commands. */
export function typing(event: Event): boolean {
  const at = event.target;
  if (!(at instanceof HTMLElement)) return false;
  return (
    at.isContentEditable ||
    at instanceof HTMLTextAreaElement ||
    at instanceof HTMLSelectElement ||
    (at instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(at.type))
  );
}
