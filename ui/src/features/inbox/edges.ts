import type { Quotation } from '../../api';

/** By how many scalar values each end of a quotation moves to take in or leave out one word. */
export interface Edges {
  startOut: number;
  startIn: number;
  endIn: number;
  endOut: number;
}

export function wordEdges({
  quote,
  before,
  after,
}: Pick<Quotation, 'quote' | 'before' | 'after'>): Edges {
  const long = (text: string | undefined) => [...(text ?? '')].length;
  const inside = quote.trim().includes(' ');
  return {
    startOut: long(/\S+\s*$/.exec(before.replace(/^…/, ''))?.[0]),
    startIn: inside ? long(/^\s*\S+\s+/.exec(quote)?.[0]) : 0,
    endIn: inside ? long(/\s+\S+\s*$/.exec(quote)?.[0]) : 0,
    endOut: long(/^\s*\S+/.exec(after.replace(/…$/, ''))?.[0]),
  };
}
