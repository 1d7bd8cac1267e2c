// Where an issue goes in the tree, by key and by dragging.
import type { IssueNode } from '../../api/generated/commands';
import { below } from './tree';

/** A place in the tree: in a group, or at the top; before an issue there, or last. */
export interface Place {
  parent: number | null;
  before: number | null;
}

const inGroup = (nodes: readonly IssueNode[], parent: number | null) =>
  nodes.filter((node) => node.parent === parent);

/**
 * Where Alt and an arrow key take an issue: up and down among its siblings, right into the group
 * above it, left out of its group to stand after it. `null` where there is no such place.
 */
export function movedBy(nodes: readonly IssueNode[], id: number, key: string): Place | null {
  const node = nodes.find((one) => one.id === id);
  if (!node) return null;
  const siblings = inGroup(nodes, node.parent);
  const at = siblings.indexOf(node);
  switch (key) {
    case 'ArrowUp': {
      const before = siblings[at - 1];
      return before ? { parent: node.parent, before: before.id } : null;
    }
    case 'ArrowDown':
      if (at + 1 >= siblings.length) return null;
      return { parent: node.parent, before: siblings[at + 2]?.id ?? null };
    case 'ArrowRight': {
      const into = siblings.slice(0, at).findLast((one) => !one.leaf);
      return into ? { parent: into.id, before: null } : null;
    }
    case 'ArrowLeft': {
      const group = nodes.find((one) => one.id === node.parent);
      if (!group) return null;
      const beside = inGroup(nodes, group.parent);
      return { parent: group.parent, before: beside[beside.indexOf(group) + 1]?.id ?? null };
    }
    default:
      return null;
  }
}

/** Which part of a row something is dropped on. */
export type Part = 'above' | 'inside' | 'below';

/** The part of a row that a pointer is over; leaves take nothing inside. */
export function partAt(share: number, leaf: boolean): Part {
  if (leaf) return share < 0.5 ? 'above' : 'below';
  if (share < 0.25) return 'above';
  return share > 0.75 ? 'below' : 'inside';
}

/** Where an issue goes that is dropped on another; `null` where it cannot go or is already. */
export function dropped(
  nodes: readonly IssueNode[],
  id: number,
  onto: number,
  part: Part,
): Place | null {
  const target = nodes.find((node) => node.id === onto);
  const node = nodes.find((one) => one.id === id);
  if (!target || !node || below(nodes, id).has(onto)) return null;
  if (part === 'inside') return target.leaf ? null : { parent: onto, before: null };
  const siblings = inGroup(nodes, target.parent);
  const at = siblings.indexOf(target) + (part === 'below' ? 1 : 0);
  const before = siblings.slice(at).find((one) => one.id !== id);
  const place = { parent: target.parent, before: before?.id ?? null };
  const own = siblings.indexOf(node);
  const stays = own >= 0 && (siblings[own + 1]?.id ?? null) === place.before;
  return stays ? null : place;
}
