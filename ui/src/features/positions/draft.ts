import type { Article, Position, PositionInput, Quotation, Stance, Voice } from '../../api';

/** A position that is being coded: everything but what the analyst has yet to say. */
export type PositionDraft = Omit<PositionInput, 'issue' | 'stance' | 'voice'> & {
  issue: number | null;
  stance: Stance | null;
  voice: Voice;
};

/** What accepting a quotation would fill in; issue and stance stay the analyst's. */
export function draftOfQuotation(quotation: Quotation): PositionDraft {
  const { suggestion } = quotation;
  return {
    actors: quotation.actor ? [quotation.actor.id] : [],
    on_behalf: suggestion.on_behalf.map((country) => country.code),
    post: quotation.post?.id ?? null,
    issue: null,
    stance: null,
    voice: suggestion.voice,
    act: suggestion.act,
    addressee: quotation.addressee,
    event: null,
    said: quotation.said,
    directness: quotation.kind === 'indirect' ? 'indirect' : 'direct',
    reported_by: quotation.reported_by,
    paraphrase: suggestion.paraphrase,
    confidence: null,
    excerpts: [],
  };
}

/**
 * A draft for words that the analyst chose. The speaker is the analyst's to name, unless the words
 * lie inside a quotation whose speaker has been found.
 */
export function draftOfWords(
  article: Article,
  start: number,
  end: number,
  words: string,
  excerpt: number | null,
): PositionDraft {
  const quotation = article.quotations.find(
    (one) =>
      one.body_version === article.body.id &&
      one.state !== 'rejected' &&
      one.start <= start &&
      one.end >= end,
  );
  const excerpts = excerpt === null ? [] : [{ excerpt, role: 'supporting' as const }];
  if (quotation) return { ...draftOfQuotation(quotation), excerpts };
  return {
    actors: [],
    on_behalf: [],
    post: null,
    issue: null,
    stance: null,
    voice: 'own',
    act: null,
    addressee: null,
    event: null,
    said: null,
    directness: 'indirect',
    reported_by: null,
    paraphrase: words.length <= 160 ? words : '',
    confidence: null,
    excerpts,
  };
}

export type Missing = 'actors' | 'issue' | 'stance';

/** What a draft lacks before it can be stored. */
export function missing(draft: PositionDraft): Missing[] {
  const lacks: Missing[] = [];
  // A country can speak for itself: "Beijing said".
  if (draft.actors.length === 0 && draft.on_behalf.length === 0) lacks.push('actors');
  if (draft.issue === null) lacks.push('issue');
  if (draft.stance === null) lacks.push('stance');
  return lacks;
}

/** The draft as the library takes it, once nothing is missing. */
export function complete(draft: PositionDraft): PositionInput | null {
  const { issue, stance } = draft;
  if (missing(draft).length > 0 || issue === null || stance === null) return null;
  return { ...draft, issue, stance };
}

/** A stored position as a draft, for changing it. */
export function draftOfPosition(position: Position): PositionDraft {
  const { row } = position;
  return {
    actors: row.actors.map((actor) => actor.id),
    on_behalf: row.on_behalf.map((country) => country.code),
    post: row.post?.id ?? null,
    issue: row.issue.id,
    stance: row.stance,
    voice: row.voice,
    act: position.act,
    addressee: position.addressee,
    event: position.event,
    said: row.said,
    directness: row.directness,
    reported_by: position.reported_by,
    paraphrase: row.paraphrase,
    confidence: row.confidence,
    excerpts: position.evidence.map(({ excerpt, role }) => ({ excerpt: excerpt.id, role })),
  };
}
