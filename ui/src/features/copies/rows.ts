import type { CopyCluster, CopyRow } from '../../api';

/** A line of the list: the head of a cluster, or one of its articles. */
export type ListRow =
  | { kind: 'head'; cluster: CopyCluster }
  | { kind: 'article'; cluster: CopyCluster; row: CopyRow; origin: boolean };

/** Clusters as lines; in each the origin comes first, then the nearest copies. */
export function listRows(clusters: readonly CopyCluster[]): ListRow[] {
  return clusters.flatMap((cluster): ListRow[] => [
    { kind: 'head', cluster },
    ...[...cluster.articles]
      .sort(
        (a, b) =>
          Number(b.article.id === cluster.origin) - Number(a.article.id === cluster.origin) ||
          b.share - a.share,
      )
      .map((row): ListRow => ({
        kind: 'article',
        cluster,
        row,
        origin: row.article.id === cluster.origin,
      })),
  ]);
}

/**
 * What is laid side by side: the two that are taken; or the one in hand and the origin, which itself
 * is laid beside its nearest copy.
 */
export function pairOf(
  rows: readonly ListRow[],
  at: number,
  taken: ReadonlySet<number>,
): [number, number] | null {
  const row = rows[at];
  if (row?.kind !== 'article') return null;
  const mates = rows.flatMap((one) =>
    one.kind === 'article' && one.cluster === row.cluster ? [one.row.article.id] : [],
  );
  const both = mates.filter((id) => taken.has(id));
  if (both.length === 2) return [both[0] ?? 0, both[1] ?? 0];
  const here = row.row.article.id;
  const other = row.origin ? mates.find((id) => id !== here) : row.cluster.origin;
  return other === undefined ? null : row.origin ? [here, other] : [other, here];
}

/** Which of several articles stays when they are merged: the most worked on, then the origin. */
export function stays(rows: readonly CopyRow[], origin: number): number | null {
  const worth = ({ article }: CopyRow) =>
    article.positions * 100 + article.excerpts * 10 + Number(article.id === origin);
  const best = [...rows].sort((a, b) => worth(b) - worth(a))[0];
  return best?.article.id ?? null;
}
