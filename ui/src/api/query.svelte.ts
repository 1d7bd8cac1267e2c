import { untrack } from 'svelte';
import { host } from '../host';
import { call, failureOf, type Command, type RequestOf, type ResponseOf } from './call';
import type { Failure, LibraryChanged } from './generated/commands';
import { touches } from './reads';

/** What a command answered, kept until a table that it reads has changed. */
class Entry<C extends Command> {
  data = $state.raw<ResponseOf<C> | undefined>();
  error = $state.raw<Failure | null>(null);
  loading = $state(false);
  users = 0;
  /** Only the answer to the last request counts. */
  #turn = 0;

  constructor(
    readonly cmd: C,
    readonly payload: RequestOf<C>,
  ) {}

  async fetch(): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    try {
      const data = await call(this.cmd, this.payload);
      if (turn !== this.#turn) return;
      this.data = data;
      this.error = null;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.error = failureOf(error);
    }
    this.loading = false;
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- entries of every command live in one map
const entries = new Map<string, Entry<any>>();
/** Entries that nobody shows are kept up to this many, for going back. */
const IDLE = 60;

export interface Query<T> {
  /** The answer; while a changed request is under way, the answer to the one before. */
  readonly data: T | undefined;
  readonly error: Failure | null;
  /** True while there is nothing to show yet or the answer is being fetched anew. */
  readonly loading: boolean;
  refetch(): Promise<void>;
}

/**
 * Asks a command and keeps asking: again when what `payload` reads has changed, and again when the
 * library says that a table it answers from has changed. `null` asks nothing. Call it while a
 * component is being set up.
 */
export function query<C extends Command>(
  cmd: C,
  payload: () => RequestOf<C> | null,
): Query<ResponseOf<C>> {
  let entry = $state.raw<Entry<C> | null>(null);
  let last = $state.raw<ResponseOf<C> | undefined>();

  $effect.pre(() => {
    const request = payload();
    const used = untrack(() => {
      if (entry?.data !== undefined) last = entry.data;
      if (request === null) {
        last = undefined;
        entry = null;
        return null;
      }
      entry = take(cmd, request);
      return entry;
    });
    return () => {
      if (used) used.users -= 1;
    };
  });

  return {
    get data() {
      return entry?.data ?? last;
    },
    get error() {
      return entry?.error ?? null;
    },
    get loading() {
      return entry?.loading ?? false;
    },
    refetch: async () => entry?.fetch(),
  };
}

/**
 * A query for what changes while a slider moves: one request is under way at a time, and then the newest is
 * sent. `asked` is the request that the answer is of.
 */
export function newest<C extends Command, R extends RequestOf<C> | null>(
  cmd: C,
  wanted: () => R,
): Query<ResponseOf<C>> & { readonly asked: R } {
  let asked = $state.raw<R>(untrack(wanted));
  const answer = query(cmd, () => asked);
  $effect(() => {
    const next = wanted();
    if (answer.loading && untrack(() => asked) !== null) return;
    if (JSON.stringify(next) !== JSON.stringify(untrack(() => asked))) asked = next;
  });
  return {
    get data() {
      return answer.data;
    },
    get error() {
      return answer.error;
    },
    get loading() {
      return answer.loading;
    },
    get asked() {
      return asked;
    },
    refetch: () => answer.refetch(),
  };
}

function take<C extends Command>(cmd: C, request: RequestOf<C>): Entry<C> {
  const key = `${cmd} ${JSON.stringify(request)}`;
  let entry = entries.get(key) as Entry<C> | undefined;
  if (!entry) {
    forgetIdle();
    entry = new Entry(cmd, request);
    entries.set(key, entry);
    void entry.fetch();
  } else if (entry.error && !entry.loading) {
    void entry.fetch();
  }
  entry.users += 1;
  return entry;
}

function forgetIdle(): void {
  const idle = [...entries].filter(([, entry]) => entry.users === 0);
  for (const [key] of idle.slice(0, Math.max(0, idle.length - IDLE))) entries.delete(key);
}

/** Fetches anew what is shown and forgets what is not, for the tables named, or for all. */
export function dropQueries(tables: readonly string[] | 'all'): void {
  for (const [key, entry] of entries) {
    if (tables !== 'all' && !touches(entry.cmd, tables)) continue;
    if (entry.users > 0) void entry.fetch();
    else entries.delete(key);
  }
}

/** Forgets queries of one command, where something outside the library has changed its answer. */
export function dropQueriesOf(cmd: Command): void {
  for (const [key, entry] of entries) {
    if (entry.cmd !== cmd) continue;
    if (entry.users > 0) void entry.fetch();
    else entries.delete(key);
  }
}

/** Follows the library's changes until the returned function is called. */
export function listenForChanges(): () => void {
  return host().listen('library-changed', (payload) => {
    dropQueries((payload as LibraryChanged).tables);
  });
}
