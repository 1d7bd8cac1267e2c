import { call, type CodingRow, type IssueNode, type PositionsChange } from '../../api';
import { open, overlay, undoing } from '../../app';
import { attempt, stanceMark, stanceName, toast } from '../../design';
import { t } from '../../i18n';
import SplitIssue from './SplitIssue.svelte';

// What can be done to codings, one or many at once. Each says whether it was done.

const idsOf = (codings: readonly CodingRow[]) => codings.map(({ row }) => row.id);
const LEFT = { issue: null, stance: null, voice: null, act: null, confidence: null };

/** Changes the coding of all of them; what is left out stays. */
export async function changeCodings(
  codings: readonly CodingRow[],
  to: Partial<Omit<PositionsChange, 'ids'>>,
): Promise<boolean> {
  if (codings.length === 0) return false;
  const done = await attempt(async () => {
    toast(
      (await call('position.change', { ids: idsOf(codings), ...LEFT, ...to })).label,
      undoing(),
    );
    return true;
  });
  return done ?? false;
}

export async function trashCodings(codings: readonly CodingRow[]): Promise<boolean> {
  if (codings.length === 0) return false;
  const done = await attempt(async () => {
    toast((await call('position.trash', { ids: idsOf(codings) })).label, undoing());
    return true;
  });
  return done ?? false;
}

/** Opens the words that a coding rests on beside the grid, or the coding where it rests on none. */
export function openWords({ row, article, excerpt }: CodingRow): void {
  if (article !== null && excerpt !== null)
    open({ kind: 'article', id: article, args: { excerpt: String(excerpt) } }, { beside: true });
  else open({ kind: 'position', id: row.id }, { beside: true });
}

/** The excerpt of a coding becomes an example in the codebook. */
export async function makeExample({ row, excerpt }: CodingRow): Promise<void> {
  if (excerpt === null) return toast(t('issues.example_none'));
  await attempt(async () => {
    const issue = await call('issue.get', { id: row.issue.id });
    const { id, name, parent, leaf, proposition, con, pro } = issue.node;
    const { definition, include, exclude } = issue;
    const examples = issue.examples.map((one) => one.example);
    if (!examples.some((one) => one.excerpt === excerpt)) {
      const words = `${stanceMark(row.stance)} ${stanceName(row.stance)}`;
      examples.push({ words, excerpt });
      const texts = { proposition, con, pro, definition, include, exclude, examples };
      await call('issue.update', { id, issue: { name, parent, leaf, ...texts } });
    }
    toast(t('issues.example_taken', { name }), undoing());
  });
}

/** Splits an issue; those chosen of its codings are offered for the first new one. */
export function splitIssue(
  issue: IssueNode | undefined,
  chosen: Iterable<CodingRow>,
  ondone: () => void,
): void {
  if (!issue?.leaf) return;
  const ids = [...chosen].filter(({ row }) => row.issue.id === issue.id).map(({ row }) => row.id);
  overlay.show(SplitIssue, { issue, chosen: ids, ondone });
}
