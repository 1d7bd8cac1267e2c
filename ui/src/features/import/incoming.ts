import type { Failure, ImportDraft, Job, JobItem, Stored } from '../../api';
import { say } from '../../i18n/core';

/** What becomes of something that came in, from the worst to the best of it. */
export type RowState =
  | 'failed'
  | 'cancelled'
  | 'waiting'
  | 'running'
  | 'nothing'
  | 'stored'
  | 'reference'
  | 'no_text'
  | 'version'
  | 'same'
  | 'no_title'
  | 'no_date'
  | 'near'
  | 'ready';

/** A line of the sheet's list: a draft, what was stored of one, or an item that gave none. */
export interface Row {
  key: string;
  title: string;
  detail: string;
  state: RowState;
  draft: ImportDraft | null;
  stored: Stored | null;
  failure: Failure | null;
  /** The job's item that gave nothing, and where it stands. */
  item: { job: number; at: number; of: JobItem; retryable: boolean } | null;
}

/** What was tried with a draft: stored, or why not. */
export type Outcome = { stored: Stored; failure: null } | { stored: null; failure: Failure };

export function draftKey(draft: number): string {
  return `d${draft}`;
}

export function itemKey(job: number, at: number): string {
  return `j${job}.${at}`;
}

/** What there is to say of a draft before it is stored. `apart`: articles it is said to be no copy of. */
export function stateOf(draft: ImportDraft, apart: ReadonlySet<number> = new Set()): RowState {
  const copies = draft.duplicates.filter((copy) => !apart.has(copy.article));
  const unread = draft.words_kept === 0 && draft.source === 'reference';
  if (draft.words_kept === 0 && !unread) return 'no_text';
  if (unread) return copies.some((copy) => copy.exact) ? 'same' : 'reference';
  if (draft.new_version_of) return 'version';
  if (copies.some((copy) => copy.exact)) return 'same';
  if (!draft.title) return 'no_title';
  if (!draft.published) return 'no_date';
  return copies.length > 0 ? 'near' : 'ready';
}

/**
 * Whether it is stored with all the others: what wants a decision first is left alone. A reference that names no page
 * has none to wait for.
 */
export function storable(row: Row): boolean {
  if (row.draft === null) return false;
  if (row.state === 'reference') return row.draft.url === null && row.draft.title !== null;
  return ['ready', 'near', 'no_date'].includes(row.state);
}

/** Whether a draft still waits for somebody to decide. */
export function undecided(row: Row): boolean {
  return row.draft !== null && row.stored === null && !storable(row);
}

interface Incoming {
  drafts: readonly ImportDraft[];
  outcomes: ReadonlyMap<number, Outcome>;
  apart: ReadonlyMap<number, ReadonlySet<number>>;
  jobs: readonly Job[];
  /** Keys of items that were tried again since. */
  retried: ReadonlySet<string>;
}

/** All that came in, in its order; after it what is on its way, and what gave nothing. */
export function rowsOf({ drafts, outcomes, apart, jobs, retried }: Incoming): Row[] {
  const rows = drafts.map((draft): Row => {
    const outcome = outcomes.get(draft.draft);
    return {
      key: draftKey(draft.draft),
      title: draft.title ?? draft.file_name ?? draft.url ?? '',
      detail: draft.outlet?.name ?? hostOf(draft.final_url ?? draft.url) ?? draft.file_name ?? '',
      state: outcome?.stored
        ? 'stored'
        : outcome || draft.failure
          ? 'failed'
          : stateOf(draft, apart.get(draft.draft)),
      draft,
      stored: outcome?.stored ?? null,
      failure: outcome?.failure ?? draft.failure,
      item: null,
    };
  });
  for (const job of jobs) {
    job.items.forEach((of, at) => {
      const key = itemKey(job.id, at);
      if (of.drafts.length > 0 || retried.has(key)) return;
      if (of.state === 'done' && of.recaptured) return;
      rows.push({
        key,
        title: lastName(say(of.name)),
        detail: of.note ? say(of.note) : '',
        state: of.state === 'done' ? 'nothing' : of.state,
        draft: null,
        stored: null,
        failure: of.error,
        item: { job: job.id, at, of, retryable: job.retryable && job.state !== 'running' },
      });
    });
  }
  return rows;
}

/** The name of the machine in an address. */
export function hostOf(url: string | null): string | null {
  if (!url) return null;
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
}

/** A path's last name; an address stays whole. */
export function lastName(name: string): string {
  return /^([a-z]:)?[\\/]/i.test(name) ? (name.split(/[\\/]/).pop() ?? name) : name;
}
