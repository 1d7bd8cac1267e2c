// Rust counts Unicode scalar values, the editor UTF-16 units.

/** The UTF-16 offsets of scalar offsets, in one pass. `scalars` may come in any order. */
export function toUnits(text: string, scalars: readonly number[]): number[] {
  const order = scalars.map((scalar, at) => ({ scalar, at })).sort((a, b) => a.scalar - b.scalar);
  const units = new Array<number>(scalars.length).fill(text.length);
  let unit = 0;
  let scalar = 0;
  for (const wanted of order) {
    while (scalar < wanted.scalar && unit < text.length) {
      const code = text.charCodeAt(unit);
      unit += code >= 0xd800 && code < 0xdc00 && unit + 1 < text.length ? 2 : 1;
      scalar += 1;
    }
    units[wanted.at] = unit;
  }
  return units;
}
