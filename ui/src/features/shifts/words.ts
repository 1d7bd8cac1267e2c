// What a shift is called, and what it leaves in a note.
import type {
  CountryRef,
  PartialDate,
  Shift,
  ShiftSpeaker,
  Statement,
} from '../../api/generated/commands';
import { escaped } from '../compare/block';
import { speakers } from '../compare/words';
import { countryName } from '../../i18n/format';
import { say } from '../../i18n/core';

export function speakerName(who: ShiftSpeaker): string {
  if (who.kind === 'actor') return who.actor.name;
  if (who.kind === 'bloc') return countryName(who.bloc);
  return who.kind === 'post' ? who.post.title : countryName(who.country);
}

export function speakerCountry(who: ShiftSpeaker): CountryRef | null {
  if (who.kind === 'actor') return who.actor.country;
  if (who.kind === 'bloc') return null;
  return who.kind === 'post' ? who.post.country : who.country;
}

export interface Wording {
  /** Who did what on which issue. */
  line(who: string, kind: string, issue: string): string;
  kind(shift: Shift): string;
  stance(statement: Statement): string;
  date(date: PartialDate | null): string;
  before: string;
  after: string;
}

/** A shift as Markdown. Words with an excerpt are embeds, so that their citations come along. */
export function shiftMarkdown(shift: Shift, words: Wording): string {
  const statement = (label: string, one: Statement) => {
    const { position } = one;
    const line = `${label}, ${words.date(position.said)}, ${escaped(speakers(position))} (${words.stance(one)}): ${escaped(position.paraphrase)}`;
    return one.excerpt === null ? [line] : [line, `![[excerpt:${one.excerpt}]]`];
  };
  return [
    `${words.line(escaped(speakerName(shift.who)), words.kind(shift), escaped(shift.issue.issue.name))} ${escaped(shift.reasons.map(say).join(' '))}`,
    ...statement(words.before, shift.before),
    ...(shift.after ? statement(words.after, shift.after) : []),
    ...shift.against.map((one) => `![[excerpt:${one.excerpt}]]`),
  ].join('\n\n');
}
