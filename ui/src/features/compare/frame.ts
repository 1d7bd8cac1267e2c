// What the addresses of timeline, map and network share: the comparison's own part, and whether its table is shown.
import { readShown, writeShown, type Shown } from './address';

type Args = Readonly<Record<string, string>>;

export interface ViewAddress {
  shown: Shown;
  /** The table behind the picture instead of it. */
  inTable: boolean;
}

/** A change of what a view shows. */
export interface ViewChange {
  shown?: Partial<Shown>;
  table?: boolean;
}

export function readView(args: Args | undefined): ViewAddress {
  return { shown: readShown(args), inTable: args?.view === 'table' };
}

/** The address after a change; `own` is what the view has beside. What is empty is left out. */
export function writeView(
  now: ViewAddress,
  change: ViewChange,
  own: Args = {},
): Record<string, string> {
  const args = writeShown({ ...now.shown, ...change.shown });
  for (const [name, value] of Object.entries(own)) if (value) args[name] = value;
  if (change.table ?? now.inTable) args.view = 'table';
  return args;
}
