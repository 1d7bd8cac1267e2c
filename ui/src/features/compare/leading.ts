// Where a comparison leads, with what it shows: the arguments of the other screens' addresses.
import type { Column, MatrixIssue } from '../../api/generated/commands';
import { writeColumns, type Shown } from './address';
import { column, type Head } from './view';

/** Side by side of these columns. */
export function sidesOf(columns: readonly Column[], shown: Shown): Record<string, string> {
  const args: Record<string, string> = { columns: writeColumns(columns) };
  if (shown.asOf) args.asOf = shown.asOf;
  if (shown.attributed) args.attributed = '1';
  return args;
}

/** The queue of shifts of a speaker on an issue; none for whoever has no name there. */
export function shiftsOf(
  { speaker, issue }: { speaker: Head; issue: MatrixIssue },
  shown: Shown,
): Record<string, string> | null {
  const who = column(speaker);
  if (!who) return null;
  const args: Record<string, string> = { issues: String(issue.issue.id) };
  if (who.kind === 'actor') args.actors = String(who.id);
  else if (who.kind === 'bloc') Object.assign(args, { per: 'bloc', blocs: who.code });
  else Object.assign(args, { per: 'country', countries: who.code });
  if (shown.asOf) args.asOf = shown.asOf;
  if (shown.attributed) args.attributed = '1';
  return args;
}
