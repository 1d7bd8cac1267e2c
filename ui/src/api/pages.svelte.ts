import { untrack } from 'svelte';
import { host } from '../host';
import { call, failureOf, type Command, type RequestOf, type ResponseOf } from './call';
import type { Failure, LibraryChanged } from './generated/commands';
import { touches } from './reads';

interface Listed<T> {
  total: number;
  rows: T[];
}

type RowOf<C extends Command> = ResponseOf<C> extends Listed<infer T> ? T : never;

/** A long list of which only the pages in sight are fetched. */
export interface Pages<T> {
  readonly total: number;
  /** The row at an index; none while its page is on the way. */
  at(index: number): T | undefined;
  /** Says which rows are drawn. */
  show(first: number, last: number): void;
  readonly failure: Failure | null;
  /** Whether the first page has come. */
  readonly ready: boolean;
}

const PAGE = 100;
/** So many pages are on the way at a time; the others wait, and are not asked for if they went out of sight meanwhile. */
const ABREAST = 2;

/**
 * Follows a list command that takes `offset` and `limit`. `request` reads the filter; when that
 * changes, or a table that the command reads, the pages in sight are fetched anew. Call it while a
 * component is being set up.
 */
export function pages<C extends Command>(
  cmd: C,
  request: (offset: number, limit: number) => RequestOf<C>,
): Pages<RowOf<C>> {
  let total = $state(0);
  let ready = $state(false);
  let failure = $state.raw<Failure | null>(null);
  let rows = $state.raw<ReadonlyMap<number, readonly RowOf<C>[]>>(new Map());
  let asked = new Set<number>();
  let turn = 0;
  let range: [number, number] = [0, 0];
  let abreast = 0;

  /** Says whether an answer came, wanted still or not. */
  async function fetchPage(page: number, of: number, fresh: boolean): Promise<boolean> {
    asked.add(page);
    try {
      const answer = (await call(cmd, request(page * PAGE, PAGE))) as unknown as Listed<RowOf<C>>;
      if (of !== turn) return true;
      rows = new Map(fresh ? [] : rows).set(page, answer.rows);
      total = answer.total;
      failure = null;
      ready = true;
      return true;
    } catch (error) {
      if (of !== turn) return true;
      asked.delete(page);
      failure = failureOf(error);
      return false;
    }
  }

  /** Old rows stay in sight until the first new ones come, so that nothing flickers. */
  async function restart(): Promise<void> {
    const of = ++turn;
    asked = new Set();
    const [first] = range;
    await fetchPage(Math.floor(first / PAGE), of, true);
    if (of === turn) show(...range);
  }

  function show(first: number, last: number): void {
    range = [first, last];
    ask();
  }

  /** Asks for the pages in sight that nobody has asked for. */
  function ask(): void {
    const [first, last] = range;
    for (let page = Math.floor(first / PAGE); page * PAGE < last; page += 1) {
      if (asked.has(page)) continue;
      if (abreast >= ABREAST) return;
      abreast += 1;
      void fetchPage(page, turn, false).then((came) => {
        abreast -= 1;
        // What failed is asked for again when the rows move.
        if (came) ask();
      });
    }
  }

  $effect(() => {
    // Reads the filter, so that a change of it starts anew.
    void JSON.stringify(request(0, PAGE));
    untrack(() => {
      range = [0, 0];
      void restart();
    });
  });

  $effect(() =>
    host().listen('library-changed', (payload) => {
      if (touches(cmd, (payload as LibraryChanged).tables)) void restart();
    }),
  );

  return {
    get total() {
      return total;
    },
    get ready() {
      return ready;
    },
    get failure() {
      return failure;
    },
    at: (index) => rows.get(Math.floor(index / PAGE))?.[index % PAGE],
    show: (first, last) => untrack(() => show(first, last)),
  };
}
