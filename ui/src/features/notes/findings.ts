// The briefing check's findings, in the editor and in the inspector.
import type { CheckRule, Finding } from '../../api/generated/commands';
import { toUnits } from './offsets';

export const RULES: readonly CheckRule[] = [
  'unsourced',
  'likelihood_beside_confidence',
  'mixed_likelihood',
  'quote_changed',
  'broken_link',
];

/** A finding at its place in the editor. */
export interface Placed {
  finding: Finding;
  from: number;
  to: number;
}

export function placed(text: string, findings: readonly Finding[]): Placed[] {
  const units = toUnits(
    text,
    findings.flatMap((finding) => [finding.start, finding.end]),
  );
  return findings
    .map((finding, at) => ({
      finding,
      from: units[2 * at] ?? 0,
      to: Math.max(units[2 * at + 1] ?? 0, units[2 * at] ?? 0),
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The findings of each rule, in the order of the rules. */
export function byRule(findings: readonly Finding[]): { rule: CheckRule; findings: Finding[] }[] {
  return RULES.map((rule) => ({
    rule,
    findings: findings.filter((finding) => finding.rule === rule),
  })).filter((group) => group.findings.length > 0);
}

/** What cannot stand in a briefing; the others are advice. */
export function grave(rule: CheckRule): boolean {
  return (
    rule === 'likelihood_beside_confidence' || rule === 'quote_changed' || rule === 'broken_link'
  );
}
