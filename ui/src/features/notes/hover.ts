// What a link in the text leads to, shown while the pointer rests on it.
import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { hoverTooltip, type Tooltip } from '@codemirror/view';
import type { Extension } from '@codemirror/state';

/** A reference in the text and where it stands. */
export interface Reference {
  kind: 'link' | 'embed' | 'citation';
  /** As it is written, brackets included. */
  written: string;
  /** What stands before a bar. */
  target: string;
  from: number;
  to: number;
}

export function referenceAt(state: EditorState, at: number): Reference | null {
  for (const side of [1, -1] as const) {
    for (let node = syntaxTree(state).resolveInner(at, side); ;) {
      const { name, from, to } = node;
      if (name === 'WikiLink' || name === 'Embed' || name === 'Citation') {
        const written = state.sliceDoc(from, to);
        const kind = name === 'WikiLink' ? 'link' : name === 'Embed' ? 'embed' : 'citation';
        const inner = kind === 'embed' ? written.slice(3, -2) : written.slice(2, -2);
        return { kind, written, target: (inner.split('|')[0] ?? '').trim(), from, to };
      }
      if (!node.parent) break;
      node = node.parent;
    }
  }
  return null;
}

/** What is shown of a reference: inert HTML from the library, or none. */
export type Preview = (reference: Reference) => Promise<string | null>;

export function hoverPreview(preview: Preview): Extension {
  return hoverTooltip(
    async (view, at): Promise<Tooltip | null> => {
      const reference = referenceAt(view.state, at);
      if (!reference) return null;
      const html = await preview(reference).catch(() => null);
      if (!html) return null;
      return {
        pos: reference.from,
        end: reference.to,
        above: false,
        create() {
          const dom = document.createElement('div');
          dom.className = 'cm-preview rendered';
          dom.innerHTML = html;
          // A click leads nowhere from here: Ctrl-click on the link itself does.
          dom.addEventListener('click', (event) => event.preventDefault());
          return { dom };
        },
      };
    },
    { hoverTime: 350, hideOnChange: true },
  );
}
