/**
 * Offsets in Unicode scalar values, as the library counts them, against offsets in UTF-16, as
 * JavaScript does. They differ by one for every character beyond the basic plane before them.
 */
export class Scalars {
  /** UTF-16 offsets of the characters that take two units, ascending. */
  readonly #pairs: number[] = [];
  readonly length: number;

  constructor(readonly text: string) {
    for (let at = 0; at < text.length - 1; at += 1) {
      if (!isHigh(text.charCodeAt(at)) || !isLow(text.charCodeAt(at + 1))) continue;
      this.#pairs.push(at);
      at += 1;
    }
    this.length = text.length - this.#pairs.length;
  }

  /** The scalar offset of a UTF-16 offset; inside a pair, that of the pair's start. */
  fromUtf16(offset: number): number {
    const before = this.#countBelow((at) => at + 1 < offset);
    const inPair = this.#pairs[before] === offset - 1;
    return offset - before - (inPair ? 1 : 0);
  }

  /** The UTF-16 offset of a scalar offset. */
  toUtf16(scalar: number): number {
    // The n-th pair stands at scalar offset pairs[n] − n.
    const before = this.#countBelow((at, n) => at - n < scalar);
    return scalar + before;
  }

  /** The text between two scalar offsets. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUtf16(start), this.toUtf16(end));
  }

  /** How many pairs, from the first on, fulfil a condition that later ones do not. */
  #countBelow(below: (at: number, n: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (below(this.#pairs[mid] ?? 0, mid)) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
