// What a split is made of while it is typed.
import type { CodingFilter, IssueNode, SplitPart, Stance } from '../../api/generated/commands';

/** A new issue, and what goes to it: what is chosen in the grid, or what meets a rule. */
export interface Part {
  name: string;
  proposition: string;
  con: string;
  pro: string;
  by: 'chosen' | 'rule';
  text: string;
  country: string | null;
  analyst: string | null;
  stance: Stance | null;
}

const words = (text: string) => text.trim() || null;

/** Whether a part has a name and says what goes to it: no rule at all would take everything. */
export function ready(part: Part): boolean {
  const ruled = !!part.text.trim() || !!part.country || !!part.analyst || !!part.stance;
  return !!part.name.trim() && (part.by === 'chosen' || ruled);
}

/** The rule of a part, on one issue. */
export function filterOf(part: Part, issue: number): CodingFilter {
  return {
    issues: [issue],
    text: part.text.trim(),
    actor: null,
    country: part.country,
    stances: part.stance ? [part.stance] : [],
    voice: null,
    analyst: part.analyst,
    from: null,
    to: null,
  };
}

/** The parts as the library takes them. What is chosen goes to the first part that takes it. */
export function partsOf(
  parts: readonly Part[],
  chosen: readonly number[],
  issue: IssueNode,
): SplitPart[] {
  const taker = parts.findIndex((part) => part.by === 'chosen');
  return parts.map((part, n) => ({
    issue: {
      name: part.name.trim(),
      parent: issue.parent,
      leaf: true,
      proposition: words(part.proposition),
      con: words(part.con),
      pro: words(part.pro),
      definition: null,
      include: null,
      exclude: null,
      examples: [],
    },
    positions: n === taker ? [...chosen] : [],
    rule: part.by === 'rule' ? filterOf(part, issue.id) : null,
  }));
}
