// What stands before the caret and could be completed. The library answers with what to put in.
import type { CompleteTrigger, Completion } from '../../api/generated/commands';
import type {
  Completion as Option,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete';

export interface Started {
  trigger: CompleteTrigger;
  prefix: string;
  /** How many UTF-16 units before the caret the whole begins, brackets included. */
  length: number;
}

const STARTS: { trigger: CompleteTrigger; at: RegExp }[] = [
  { trigger: 'embed', at: /!\[\[([^[\]\n]{0,120})$/u },
  { trigger: 'link', at: /(?<!!)\[\[([^[\]\n]{0,120})$/u },
  { trigger: 'citation', at: /\[@([\p{L}\p{N}:._-]{0,80})$/u },
  // An actor's name may have spaces, but two words suffice and more would hold the list open over prose.
  {
    trigger: 'actor',
    at: /(?<![\p{L}\p{N}[\-;])@((?:\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*)?)?)$/u,
  },
];

/** What the line up to the caret starts, if anything. */
export function started(before: string): Started | null {
  for (const { trigger, at } of STARTS) {
    const found = at.exec(before);
    if (found) return { trigger, prefix: found[1] ?? '', length: found[0].length };
  }
  return null;
}

export type Complete = (trigger: CompleteTrigger, prefix: string) => Promise<readonly Completion[]>;

/** Brackets that stand behind the caret already are taken over, so that they are not doubled. */
export function closing(trigger: CompleteTrigger, after: string): number {
  const close = trigger === 'citation' ? ']' : trigger === 'actor' ? '' : ']]';
  if (close === '') return 0;
  return after.startsWith(close) ? close.length : after.startsWith(']') ? 1 : 0;
}

export function completionSource(complete: Complete): CompletionSource {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const line = context.state.doc.lineAt(context.pos);
    const start = started(line.text.slice(0, context.pos - line.from));
    if (!start) return null;
    const found = await complete(start.trigger, start.prefix).catch(() => []);
    if (context.aborted || found.length === 0) return null;
    const from = context.pos - start.length;
    return {
      from: context.pos - start.prefix.length,
      // The library has matched already, fuzzily and by alias.
      filter: false,
      options: found.map((one, rank): Option => ({
        label: one.label,
        detail: one.detail,
        type: one.kind,
        boost: -rank,
        apply(view, _completion, _from, to) {
          const after = view.state.sliceDoc(to, Math.min(to + 2, view.state.doc.length));
          const end = to + closing(start.trigger, after);
          view.dispatch({
            changes: { from, to: end, insert: one.insert },
            selection: { anchor: from + one.insert.length },
            userEvent: 'input.complete',
            scrollIntoView: true,
          });
        },
      })),
    };
  };
}
