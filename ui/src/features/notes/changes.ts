import type { VersionPart } from '../../api';

/** How many letters of what stayed are shown on either side of a change. */
const AROUND = 60;

/** Parts of two texts with long runs that are in both cut down to what stands around the changes. */
export function shortened(parts: readonly VersionPart[], mark: string): VersionPart[] {
  return parts.map((part, at) => {
    if (part.side !== 'both' || parts.length === 1) return part;
    const letters = [...part.text];
    const before = at > 0 ? AROUND : 0;
    const after = at < parts.length - 1 ? AROUND : 0;
    if (letters.length <= before + after + mark.length) return part;
    const head = letters.slice(0, before).join('');
    const tail = after > 0 ? letters.slice(-after).join('') : '';
    return { ...part, text: `${head}${mark}${tail}` };
  });
}
