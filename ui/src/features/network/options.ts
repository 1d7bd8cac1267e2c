// What a network is asked for: its address in the tab, and which measures go with which ties.
import type { NetworkCount, NetworkMode, Normalise } from '../../api/generated/commands';

export const MODES: readonly NetworkMode[] = [
  'congruence',
  'conflict',
  'subtract',
  'two',
  'two_subtract',
];
export const COUNTS: readonly NetworkCount[] = [
  'latest',
  'once',
  'month',
  'week',
  'article',
  'all',
];

/** Speakers and issues are measured by other things than two speakers. */
export function measures(mode: NetworkMode): readonly Normalise[] {
  return mode === 'two' || mode === 'two_subtract'
    ? ['none', 'activity', 'prominence']
    : ['none', 'average', 'jaccard', 'cosine'];
}

export interface Options {
  mode: NetworkMode;
  count: NetworkCount;
  normalise: Normalise;
  /** The least weight of a tie, whichever its sign; 0 for all. */
  threshold: number;
}

type Args = Readonly<Record<string, string>>;

export function readOptions(args: Args = {}): Options {
  const mode = MODES.find((one) => one === args.mode) ?? 'congruence';
  const threshold = Number(args.threshold ?? 0);
  return {
    mode,
    count: COUNTS.find((one) => one === args.count) ?? 'latest',
    normalise: measures(mode).find((one) => one === args.normalise) ?? 'none',
    threshold: Number.isFinite(threshold) && threshold > 0 ? threshold : 0,
  };
}

export function writeOptions(options: Options): Record<string, string> {
  const args: Record<string, string> = {};
  if (options.mode !== 'congruence') args.mode = options.mode;
  if (options.count !== 'latest') args.count = options.count;
  if (options.normalise !== 'none' && measures(options.mode).includes(options.normalise))
    args.normalise = options.normalise;
  if (options.threshold > 0) args.threshold = String(options.threshold);
  return args;
}
