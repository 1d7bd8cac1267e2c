// The tree of issues as rows: what is folded away, and where the keys lead.
import type { IssueNode } from '../../api/generated/commands';

export interface TreeRow {
  node: IssueNode;
  /** Whether it has issues below it. */
  parent: boolean;
  open: boolean;
  /** Place among its siblings, from 1, and how many they are. */
  place: number;
  siblings: number;
}

/** `nodes` in depth-first order; `folded` are the ids whose children are not shown. */
export function rows(nodes: readonly IssueNode[], folded: ReadonlySet<number>): TreeRow[] {
  const children = new Map<number | null, number>();
  for (const node of nodes) children.set(node.parent, (children.get(node.parent) ?? 0) + 1);
  const seen = new Map<number | null, number>();
  const shown: TreeRow[] = [];
  let hiddenBelow = Infinity;
  for (const node of nodes) {
    const place = (seen.get(node.parent) ?? 0) + 1;
    seen.set(node.parent, place);
    if (node.depth > hiddenBelow) continue;
    hiddenBelow = Infinity;
    const parent = (children.get(node.id) ?? 0) > 0;
    const open = parent && !folded.has(node.id);
    if (parent && !open) hiddenBelow = node.depth;
    shown.push({ node, parent, open, place, siblings: children.get(node.parent) ?? 1 });
  }
  return shown;
}

export type TreeMove = { go: number } | { fold: number } | { unfold: number };

/** What a key of a tree does at the row with index `at`. */
export function treeKey(shown: readonly TreeRow[], at: number, key: string): TreeMove | null {
  const row = shown[at];
  if (!row) return shown.length > 0 ? { go: 0 } : null;
  switch (key) {
    case 'ArrowDown':
      return at + 1 < shown.length ? { go: at + 1 } : null;
    case 'ArrowUp':
      return at > 0 ? { go: at - 1 } : null;
    case 'Home':
      return { go: 0 };
    case 'End':
      return { go: shown.length - 1 };
    case 'ArrowRight':
      if (row.parent && !row.open) return { unfold: row.node.id };
      return row.open ? { go: at + 1 } : null;
    case 'ArrowLeft': {
      if (row.open) return { fold: row.node.id };
      const up = shown.findIndex((other) => other.node.id === row.node.parent);
      return up >= 0 ? { go: up } : null;
    }
    default:
      return null;
  }
}

/** An issue and all that is below it: where it cannot be moved to. */
export function below(nodes: readonly IssueNode[], id: number): Set<number> {
  const found = new Set([id]);
  for (const node of nodes) if (node.parent !== null && found.has(node.parent)) found.add(node.id);
  return found;
}

/** The names above an issue, from the top. */
export function path(nodes: readonly IssueNode[], id: number): IssueNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const above: IssueNode[] = [];
  for (let at = byId.get(id)?.parent ?? null; at !== null && above.length < 64;) {
    const node = byId.get(at);
    if (!node) break;
    above.unshift(node);
    at = node.parent;
  }
  return above;
}
