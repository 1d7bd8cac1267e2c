type Save = () => Promise<unknown>;

const saves = new Set<Save>();

/** Has `save` called before the window closes, until the returned function is called. */
export function beforeClosing(save: Save): () => void {
  saves.add(save);
  return () => saves.delete(save);
}

/** Saves everything that is not saved yet. One that fails does not keep the others from trying. */
export function saveAll(): Promise<unknown> {
  return Promise.allSettled([...saves].map((save) => save()));
}
