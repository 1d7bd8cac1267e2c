// Blocks of a note as the library renders them: asked once, kept until something that they show has changed.
import type { Fragments } from './blocks';

const KEPT = 200;

export function fragments(
  render: (markdown: string, whole: string | null) => Promise<string>,
): Fragments & { forget(): void } {
  let known = new Map<string, string>();
  const asked = new Map<string, Promise<string>>();
  let turn = 0;
  // No Markdown holds a null.
  const key = (source: string, whole?: string) =>
    whole === undefined ? source : `${source}\0${whole}`;
  return {
    known: (source, whole) => known.get(key(source, whole)),
    ask(source, whole) {
      const name = key(source, whole);
      const answer = known.get(name);
      if (answer !== undefined) return Promise.resolve(answer);
      const under = asked.get(name);
      if (under) return under;
      const mine = turn;
      const promise = render(source, whole ?? null)
        .then((html) => {
          if (mine === turn) {
            if (known.size >= KEPT) known = new Map([...known].slice(KEPT / 2));
            known.set(name, html);
          }
          return html;
        })
        .finally(() => {
          if (asked.get(name) === promise) asked.delete(name);
        });
      asked.set(name, promise);
      return promise;
    },
    /** What is known stays on screen until the new answer is there; only asking again is new. */
    forget() {
      turn += 1;
      known = new Map();
      asked.clear();
    },
  };
}

/** The lines between `---` at a note's head: a block's day may come from there. Empty when there are none. */
export function frontMatter(text: string): string {
  const found = /^---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|$)/.exec(text.slice(0, 4000));
  return found ? `${found[0].trimEnd()}\n` : '';
}
