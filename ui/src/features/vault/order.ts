import type { VaultCount, VaultTold } from '../../api';

type What = VaultTold['what'];

/** What somebody should look at stands first. */
const ORDER: readonly What[] = [
  'failed',
  'conflict',
  'held_back',
  'removed',
  'changed_in_vault',
  'deleted',
  'left_over',
  'passed_over',
  'created',
  'updated',
  'written',
  'renewed',
  'attachment',
];

/** What went as it should is counted, and shown when it is asked for. */
export const QUIET: readonly What[] = ['created', 'updated', 'written', 'renewed', 'attachment'];

/** Counts, what somebody should look at first. */
export function orderOf(counts: readonly VaultCount[]): VaultCount[] {
  return [...counts].sort((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what));
}
