/** What the screen in hand says in the status bar: its keys, a word count. */
export const statusHint = $state({ text: '' });

/** Says it until the returned function is called; made for `$effect(() => hint(...))`. */
export function hint(text: string): () => void {
  statusHint.text = text;
  return () => {
    if (statusHint.text === text) statusHint.text = '';
  };
}
