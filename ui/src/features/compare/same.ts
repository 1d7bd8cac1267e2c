// Whether two answers say the same of a head or a cell, so that only what changed is drawn anew while a slider moves.
import type { MatrixCell } from '../../api/generated/commands';
import type { Head } from './view';

/** A position that was coded otherwise meanwhile differs in what it says as well. */
export function sameCell(a: MatrixCell | undefined, b: MatrixCell | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  return (
    a.positions === b.positions &&
    a.direct === b.direct &&
    a.spokesperson === b.spokesperson &&
    a.attributed === b.attributed &&
    a.against === b.against &&
    a.latest?.position === b.latest?.position &&
    a.latest?.stance === b.latest?.stance &&
    a.latest?.words === b.latest?.words &&
    a.latest?.voice === b.latest?.voice &&
    a.latest?.direct === b.latest?.direct &&
    a.latest?.said?.date === b.latest?.said?.date &&
    a.latest?.said?.precision === b.latest?.said?.precision &&
    a.latest?.actor?.id === b.latest?.actor?.id &&
    a.latest?.actor?.name === b.latest?.actor?.name &&
    a.was?.stance === b.was?.stance &&
    a.was?.said?.date === b.was?.said?.date &&
    a.was?.said?.precision === b.was?.said?.precision &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, n) => mark === b.marks[n])
  );
}

export function sameHead(a: Head | undefined, b: Head | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  return a.key === b.key && told(a) === told(b);
}

function told(head: Head): string {
  return JSON.stringify(head.kind === 'issue' ? head.issue : { ...head.row, cells: [] });
}
