// What is drawn of a matrix: a signal for each head and each cell. While the as-of slider moves a new matrix comes with
// every frame, and most of it is as it was; what hangs on the whole matrix would be asked anew for every cell.
import type { MatrixCell, MatrixRows } from '../../api/generated/commands';
import { sameCell, sameHead } from './same';
import type { Head, MatrixView } from './view';

/** What a cell says beside what is in it. */
export interface Told {
  /** What one without a position says. */
  none: string;
  /** Articles that were searched. */
  searched: number;
  /** The year that dates go without. */
  year: string | null;
}

class Slot<T> {
  now: T = $state.raw() as T;
  /** The same as soon as nothing has moved for a while: for words that nobody sees. */
  settled: T = $state.raw() as T;

  constructor(first: T) {
    this.now = this.settled = first;
  }
}
export type { Slot };

/** How long nothing has to change until words are made that wait for it, in ms. */
const SETTLED = 150;

export class Board {
  rows: readonly Head[] = $state.raw([]);
  columns: readonly Head[] = $state.raw([]);
  of: MatrixRows = $state('actors');
  transposed = $state(false);
  speakers = $state(0);
  none = $state('');
  /** The same, settled. */
  noneTold = $state('');
  searched = $state(0);
  year: string | null = $state(null);
  #view: MatrixView;
  #heads = new Map<string, Slot<Head>>();
  #cells = new Map<string, Map<string, Slot<MatrixCell | undefined>>>();
  #moved = new Set<Slot<MatrixCell | undefined>>();
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(view: MatrixView, told: Told) {
    this.#view = view;
    this.show(view, told);
    this.settle();
  }

  /** Takes over what has changed, and nothing else. Answers how many cells did. */
  show(view: MatrixView, told: Told): number {
    this.#view = view;
    this.of = view.of;
    this.transposed = view.transposed;
    this.speakers = view.speakers;
    this.none = told.none;
    this.searched = told.searched;
    this.year = told.year;
    const [rows, columns] = [sameLine(this.rows, view.rows), sameLine(this.columns, view.columns)];
    if (!rows) this.rows = view.rows;
    if (!columns) this.columns = view.columns;
    if (!rows || !columns) this.#forget();
    for (const heads of [view.rows, view.columns])
      for (const head of heads) {
        const slot = this.#heads.get(head.key);
        if (slot && !sameHead(slot.now, head)) slot.now = slot.settled = head;
      }
    let changes = 0;
    view.rows.forEach((row, at) => {
      const slots = this.#cells.get(row.key);
      if (!slots) return;
      view.columns.forEach((column, along) => {
        const slot = slots.get(column.key);
        const cell = slot && view.cell(at, along);
        if (!slot || sameCell(slot.now, cell)) return;
        slot.now = cell;
        this.#moved.add(slot);
        changes += 1;
      });
    });
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.settle(), SETTLED);
    return changes;
  }

  head(key: string): Slot<Head> {
    const known = this.#heads.get(key);
    if (known) return known;
    const head = [...this.#view.rows, ...this.#view.columns].find((one) => one.key === key);
    const slot = new Slot(head as Head);
    this.#heads.set(key, slot);
    return slot;
  }

  cell(row: string, column: string): Slot<MatrixCell | undefined> {
    let slots = this.#cells.get(row);
    if (!slots) this.#cells.set(row, (slots = new Map()));
    const known = slots.get(column);
    if (known) return known;
    const at = (heads: readonly Head[], key: string) => heads.findIndex((one) => one.key === key);
    const slot = new Slot(
      this.#view.cell(at(this.#view.rows, row), at(this.#view.columns, column)),
    );
    slots.set(column, slot);
    return slot;
  }

  /** Lets the words that nobody sees say what is seen. */
  settle(): void {
    clearTimeout(this.#later);
    this.noneTold = this.none;
    for (const slot of this.#moved) slot.settled = slot.now;
    this.#moved.clear();
  }

  stop(): void {
    clearTimeout(this.#later);
  }

  /** Rows and columns that are gone; what still shows one is on its way out. */
  #forget(): void {
    const [rows, columns] = [this.rows, this.columns].map(
      (heads) => new Set(heads.map(({ key }) => key)),
    ) as [Set<string>, Set<string>];
    for (const key of this.#heads.keys())
      if (!rows.has(key) && !columns.has(key)) this.#heads.delete(key);
    for (const [row, slots] of this.#cells) {
      if (!rows.has(row)) this.#cells.delete(row);
      for (const column of slots.keys()) if (!columns.has(column)) slots.delete(column);
    }
  }
}

function sameLine(a: readonly Head[], b: readonly Head[]): boolean {
  return a.length === b.length && a.every((head, n) => head.key === b[n]?.key);
}
