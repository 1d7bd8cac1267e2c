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
  /** Fetches what is in sight anew, after a failure. */
  retry(): void;
  /** Whether the first page has come. */
  readonly ready: boolean;
}

const PAGE = 10;
/** Whoever goes on row by row is given so many pages at a time; whoever jumps gets what is in sight, and gets it sooner. */
const AHEAD = 10;
/** So many answers are on the way at a time; the others wait, and are not asked for if they went out of sight meanwhile. */
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
  /** The rows of each page; `came` counts what came, so that whoever reads a row is told. */
  let rows = new Map<number, readonly RowOf<C>[]>();
  let came = $state(0);
  let asked = new Set<number>();
  let turn = 0;
  /** The turn that `rows` are of. */
  let held = 0;
  let range: [number, number] = [0, 0];
  /** How many pages are to be asked for at a time. */
  let ahead = AHEAD;
  let abreast = 0;

  const pageOf = (index: number) => Math.floor(index / PAGE);

  /** Fetches so many pages from the first on. Says whether an answer came, wanted still or not. */
  async function fetchPages(first: number, many: number): Promise<boolean> {
    const of = turn;
    const pages = Array.from({ length: many }, (_, n) => first + n);
    for (const page of pages) asked.add(page);
    try {
      const answer = (await call(cmd, request(first * PAGE, many * PAGE))) as unknown as Listed<
        RowOf<C>
      >;
      if (of !== turn) return true;
      if (held !== of) rows = new Map();
      held = of;
      pages.forEach((page, n) => rows.set(page, answer.rows.slice(n * PAGE, (n + 1) * PAGE)));
      came += 1;
      total = answer.total;
      failure = null;
      ready = true;
      return true;
    } catch (error) {
      if (of !== turn) return true;
      for (const page of pages) asked.delete(page);
      failure = failureOf(error);
      return false;
    }
  }

  /** Old rows stay in sight until the first new ones come, so that nothing flickers. */
  async function restart(): Promise<void> {
    const of = ++turn;
    asked = new Set();
    ahead = AHEAD;
    await fetchPages(pageOf(range[0]), ahead);
    if (of === turn) ask();
  }

  function show(first: number, last: number): void {
    const goesOn = first < range[1] && last > range[0];
    range = [first, last];
    ahead = goesOn ? AHEAD : 0;
    ask();
  }

  /** Asks for the pages in sight that nobody has asked for, and for those behind or before them. */
  function ask(): void {
    const end = pageOf(range[1] - 1) + 1;
    const missing = (page: number) => !asked.has(page);
    for (let page = pageOf(range[0]); page < end; page += 1) {
      if (!missing(page)) continue;
      if (abreast >= ABREAST) return;
      let [from, many] = [page, 1];
      while (page + many < Math.max(end, page + ahead) && missing(page + many)) many += 1;
      // Whoever goes up meets pages below that are there.
      for (; many < ahead && from > 0 && missing(from - 1); many += 1) from -= 1;
      abreast += 1;
      void fetchPages(from, many).then((here) => {
        abreast -= 1;
        // What failed is asked for again when somebody says so.
        if (here) ask();
      });
    }
  }

  $effect(() => {
    // Reads the filter, so that a change of it starts anew.
    void JSON.stringify(request(0, AHEAD * PAGE));
    untrack(() => void restart());
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
    at: (index) => (came > 0 ? rows.get(pageOf(index))?.[index % PAGE] : undefined),
    show: (first, last) => untrack(() => show(first, last)),
    retry: () => void restart(),
  };
}
