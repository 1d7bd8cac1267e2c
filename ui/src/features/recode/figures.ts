// The figures of agreement as they are read.
import type { Agreement, IssueNode, Measure, RecodeCoding } from '../../api/generated/commands';
import { stanceMark } from '../../design';
import { t } from '../../i18n';
import { figure } from '../../i18n/format';

/** A figure with what it is of. */
export interface Figure {
  key: string;
  name: string;
  measure: Measure;
}

type Name = 'issue' | 'stance' | 'stance_ordinal' | 'stance_interval' | 'voice' | 'directness';

/** What is told, in its order; voice and directness where they were asked for. */
export function figures(agreement: Agreement): Figure[] {
  const all: [Name, Measure | null][] = [
    ['issue', agreement.issue],
    ['stance', agreement.stance],
    ['stance_ordinal', agreement.stance_ordinal],
    ['stance_interval', agreement.stance_interval],
    ['voice', agreement.voice],
    ['directness', agreement.directness],
  ];
  return all.flatMap(([key, measure]) =>
    measure ? [{ key, name: t(`recode.figure_${key}`), measure }] : [],
  );
}

/** Three places. */
export function alphaText(alpha: number): string {
  return figure(alpha, 3);
}

/** "0.743", or why there is none. */
export function alphaWords(measure: Measure): string {
  if (measure.alpha !== null) return alphaText(measure.alpha);
  return t(`recode.undefined_${measure.undefined ?? 'nothing_paired'}`);
}

/** "0.61 to 0.88". */
export function intervalWords(measure: Measure): string {
  if (!measure.interval) return '';
  const [low, high] = measure.interval;
  return t('recode.interval', { low: alphaText(low), high: alphaText(high) });
}

/** "86 %". */
export function shareWords(measure: Measure): string {
  return measure.agreement === null ? '' : `${Math.round(measure.agreement * 100)} %`;
}

/** "Arming Ukraine ++", or that no issue fits. */
export function codingWords(coding: RecodeCoding, tree: readonly IssueNode[]): string {
  if (coding.issue === null) return t('recode.no_issue');
  const issue = tree.find((node) => node.id === coding.issue)?.name ?? t('recode.issue_gone');
  return coding.stance === null ? issue : `${issue} ${stanceMark(coding.stance)}`;
}
