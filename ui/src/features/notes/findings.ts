// The briefing check's findings, in the editor and in the inspector.
import type { CheckRule, Finding, Fix } from '../../api/generated/commands';
import { toUnits } from './offsets';

/** Every rule has its place: the gravest first. */
const PLACES: Record<CheckRule, true> = {
  unsourced: true,
  likelihood_beside_confidence: true,
  mixed_likelihood: true,
  quote_changed: true,
  wrong_speaker: true,
  indirect_quoted: true,
  wrong_day: true,
  wrong_post: true,
  broken_link: true,
  marking: true,
  one_origin: true,
  stale_as_of: true,
  empty_section: true,
};
const RULES = Object.keys(PLACES) as CheckRule[];

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

/** A fix's edits as changes of the text that was checked. */
export function changesOf(text: string, fix: Fix): { from: number; to: number; insert: string }[] {
  const units = toUnits(
    text,
    fix.edits.flatMap((edit) => [edit.start, edit.end]),
  );
  return fix.edits.map((edit, at) => ({
    from: units[2 * at] ?? 0,
    to: units[2 * at + 1] ?? 0,
    insert: edit.text,
  }));
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
    rule === 'likelihood_beside_confidence' ||
    rule === 'quote_changed' ||
    rule === 'wrong_speaker' ||
    rule === 'indirect_quoted' ||
    rule === 'wrong_day' ||
    rule === 'wrong_post' ||
    rule === 'broken_link' ||
    rule === 'marking'
  );
}
