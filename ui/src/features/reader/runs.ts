import type { Article, Block, CountryRef, Excerpt, Mention, Quotation, Stance } from '../../api';
import type { Scalars } from '../../text/scalars';
import { listed } from '../../i18n/format';

/** A stretch of a block over which nothing changes. Offsets are UTF-16, into the body. */
export interface Run {
  start: number;
  end: number;
  text: string;
  mention: Mention | null;
  excerpts: readonly Excerpt[];
  quotations: readonly Quotation[];
  /** Whether the run is part of the words that a link leads to. */
  target: boolean;
  /** Marks whose words begin here. */
  marks: readonly Mark[];
}

/** What stands in the margin beside the first line of some words. */
export interface Mark {
  key: string;
  quotation: Quotation | null;
  excerpt: Excerpt | null;
  country: CountryRef | null;
  speaker: string;
  /** None while nobody has coded it. */
  stance: Stance | null;
  start: number;
}

export interface ReadBlock {
  block: Block;
  runs: readonly Run[];
}

interface Span {
  start: number;
  end: number;
}

/**
 * Cuts a body into blocks and runs. Spans are given in scalar values, as the library has them; a
 * span of another body version than the one shown is left out.
 */
export function readBlocks(
  article: Pick<Article, 'body' | 'excerpts' | 'quotations' | 'positions' | 'mentions'>,
  scalars: Scalars,
  target: number | null = null,
): ReadBlock[] {
  const version = article.body.id;
  const utf16 = <T extends Span>(span: T) => ({
    of: span,
    start: scalars.toUtf16(span.start),
    end: scalars.toUtf16(span.end),
  });
  const excerpts = article.excerpts
    .filter((one) => one.body_version === version && !one.orphan)
    .map(utf16);
  const quotations = article.quotations
    .filter((one) => one.body_version === version && one.state !== 'rejected')
    .map(utf16);
  const mentions = article.mentions.map(utf16);
  const marks = marksOf(article, excerpts, quotations);

  return article.body.blocks.map((block) => {
    const [start, end] = [scalars.toUtf16(block.start), scalars.toUtf16(block.end)];
    const cuts = new Set([start, end]);
    for (const span of [...excerpts, ...quotations, ...mentions]) {
      if (span.start > start && span.start < end) cuts.add(span.start);
      if (span.end > start && span.end < end) cuts.add(span.end);
    }
    const places = [...cuts].sort((a, b) => a - b);
    const runs: Run[] = [];
    for (let n = 0; n + 1 < places.length; n += 1) {
      const [from = 0, to = 0] = [places[n], places[n + 1]];
      const over = (span: Span) => span.start <= from && span.end >= to;
      const held = excerpts.filter(over).map((span) => span.of);
      runs.push({
        start: from,
        end: to,
        text: scalars.text.slice(from, to),
        mention: mentions.find(over)?.of ?? null,
        excerpts: held,
        quotations: quotations.filter(over).map((span) => span.of),
        target: target !== null && held.some((excerpt) => excerpt.id === target),
        marks: marks.filter(
          (mark) => mark.start === from || (n === 0 && startsBefore(mark, from, end)),
        ),
      });
    }
    return { block, runs };
  });

  /** Words that begin between blocks have their mark at the block's start. */
  function startsBefore(mark: Mark, from: number, end: number): boolean {
    return mark.start < from && mark.start >= from - 2 && mark.start < end;
  }
}

type Placed<T> = { of: T; start: number; end: number };

function marksOf(
  article: Pick<Article, 'positions'>,
  excerpts: readonly Placed<Excerpt>[],
  quotations: readonly Placed<Quotation>[],
): Mark[] {
  const position = (id: number | null | undefined) =>
    article.positions.find((one) => one.id === id) ?? null;
  const marks: Mark[] = quotations.map(({ of, start }) => {
    const excerpt = excerpts.find((one) => one.of.id === of.excerpt)?.of ?? null;
    const coded = position(of.position ?? excerpt?.positions[0]);
    return {
      key: `q${of.id}`,
      quotation: of,
      excerpt,
      country: coded?.on_behalf[0] ?? of.country,
      speaker: of.actor?.name ?? of.speaker,
      stance: coded?.stance ?? null,
      start,
    };
  });
  const quoted = new Set(quotations.map(({ of }) => of.excerpt));
  for (const { of, start } of excerpts) {
    if (quoted.has(of.id)) continue;
    const coded = position(of.positions[0]);
    if (!coded) continue;
    marks.push({
      key: `e${of.id}`,
      quotation: null,
      excerpt: of,
      country: coded.on_behalf[0] ?? coded.actors[0]?.country ?? null,
      speaker: listed(coded.actors.map((actor) => actor.name)),
      stance: coded.stance,
      start,
    });
  }
  return marks.sort((a, b) => a.start - b.start);
}
