// Text that a window left unsaved, in the web view's own store on this machine; gone as soon as the library has it.

export interface Left {
  text: string;
  revision: number;
}

const key = (library: string, note: number) => `unsaved ${note} ${library}`;

export function readLeft(
  library: string,
  note: number,
  store: Storage = localStorage,
): Left | null {
  try {
    const left: unknown = JSON.parse(store.getItem(key(library, note)) ?? 'null');
    return isLeft(left) ? left : null;
  } catch {
    return null;
  }
}

/** A full or closed store loses nothing that the library has; the save itself goes on. */
export function writeLeft(
  library: string,
  note: number,
  left: Left | null,
  store: Storage = localStorage,
): void {
  try {
    if (left) store.setItem(key(library, note), JSON.stringify(left));
    else store.removeItem(key(library, note));
  } catch {
    // Nothing to do: the autosave reports its own failures.
  }
}

function isLeft(value: unknown): value is Left {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'revision' in value &&
    typeof value.revision === 'number'
  );
}
