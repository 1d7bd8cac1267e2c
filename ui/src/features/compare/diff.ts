// The word difference as runs: a space between two words that only one side has belongs to the run.
import type { DiffPart } from '../../api/generated/commands';

export function runs(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  parts.forEach((part, at) => {
    const between =
      !part.only_here &&
      part.text.trim() === '' &&
      parts[at - 1]?.only_here === true &&
      parts[at + 1]?.only_here === true;
    const only_here = part.only_here || between;
    const last = out.at(-1);
    if (last?.only_here === only_here) last.text += part.text;
    else out.push({ text: part.text, only_here });
  });
  return out.flatMap(peeled);
}

/** White space at the ends of a run is nobody's. */
function peeled(part: DiffPart): DiffPart[] {
  if (!part.only_here) return [part];
  const words = part.text.trim();
  const [before = '', after = ''] = words ? part.text.split(words) : [part.text];
  return [
    { text: before, only_here: false },
    { text: words, only_here: true },
    { text: after, only_here: false },
  ].filter(({ text }) => text !== '');
}
