//! Where an anchor's words stand in the newer text.

use serde::{Deserialize, Serialize};

use super::Revision;
use super::pair::{features, shared};
use crate::anchor::{Anchor, MISSING, agreeing, closest_run, occurrences, with_marks};
use crate::fold::Folded;
use crate::span::Offsets;
use crate::word::{Word, is_unspaced, words};
use crate::{Span, sentence, trivial};

/// A quote of this many words, the only one of its kind in both texts, is known by itself.
const TELLING_WORDS: usize = 8;
/// A shorter one of this many scalar values is, where some of its surroundings agree.
const TELLING: usize = 16;
/// How many scalar values of context must agree then; and twice as many where a quote is short or
/// stands more than once.
const ENOUGH: usize = 8;
/// How far the surroundings are compared, in scalar values to each side.
const AROUND: usize = 200;
/// A place that is less like the quote than this is not offered.
const OFFERED: f64 = 0.35;
/// Sentences looked at closely for a place to offer.
const CLOSELY: usize = 12;
/// A place in the sentence that the quote's own became is worth this much more.
const OWN: f64 = 0.15;

/// A place where a quote may belong now.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Where, in scalar values.
    pub span: Span,
    /// How sure, 0 to 1.
    pub score: f64,
}

impl Revision<'_> {
    /// An anchor of the older text in the newer one.
    ///
    /// The words found are the anchor's own but for trivial differences. Of several places the one in
    /// the sentence that the anchor's own became is taken; where that sentence is gone, only a place that
    /// is surely the same statement moved. `None` otherwise: a quote must not come to stand for something
    /// else behind a reader's back.
    pub fn find(&self, anchor: &Anchor) -> Option<Anchor> {
        let span = self.in_place(anchor).or_else(|| {
            let whole = at_word_ends(self.before, &self.at_before, anchor.span);
            let found: Vec<Span> = same_words(&anchor.quote, self.after)
                .into_iter()
                .filter(|span| {
                    // "may" is not in "mayor".
                    let now = at_word_ends(self.after, &self.at_after, *span);
                    (now.0 || !whole.0) && (now.1 || !whole.1)
                })
                .collect();
            match found.as_slice() {
                [] => None,
                found => self.choose(anchor, found),
            }
        })?;
        Some(Anchor::of(self.after, span))
    }

    /// The span where it stood in its sentences, when they are as long as before and it has the same words.
    fn in_place(&self, anchor: &Anchor) -> Option<Span> {
        let (older, newer) = self.became(anchor.span)?;
        if older.len() != newer.len() || anchor.span.is_empty() {
            return None;
        }
        let start = (newer.start + anchor.span.start).checked_sub(older.start)?;
        let span = Span::new(start, start + anchor.span.len());
        let fits = span.end <= self.at_after.scalars() && self.after(span) == anchor.quote;
        fits.then_some(span)
    }

    fn choose(&self, anchor: &Anchor, found: &[Span]) -> Option<Span> {
        let before = same_words(&anchor.quote, self.before);
        let own = self.became(anchor.span);
        if let Some((older, newer)) = own {
            let inside: Vec<Span> = found
                .iter()
                .copied()
                .filter(|span| span.overlaps(newer))
                .collect();
            match inside.as_slice() {
                [] => {}
                [only] => return Some(*only),
                several => {
                    // The second stays the second, unless there are more or fewer of them now.
                    let siblings: Vec<&Span> =
                        before.iter().filter(|span| span.overlaps(older)).collect();
                    let turn = siblings.iter().position(|span| **span == anchor.span);
                    if let Some(turn) = turn
                        && siblings.len() == several.len()
                    {
                        return Some(several[turn]);
                    }
                    return self.best_surrounded(anchor, several, 0);
                }
            }
        }
        let alone = before.len() <= 1 && found.len() == 1;
        let quote = anchor.quote.trim();
        if alone && words(quote).len() >= TELLING_WORDS {
            return Some(found[0]);
        }
        let telling = alone && quote.chars().count() >= TELLING;
        let enough = if telling { ENOUGH } else { 2 * ENOUGH };
        self.best_surrounded(anchor, found, enough)
    }

    /// The place whose surroundings agree best, if they agree enough and no other's as well.
    fn best_surrounded(&self, anchor: &Anchor, found: &[Span], enough: usize) -> Option<Span> {
        let around = |text: &str, offsets: &Offsets, span: Span| {
            let before = Span::new(span.start.saturating_sub(AROUND), span.start);
            let after = Span::new(span.end, (span.end + AROUND).min(offsets.scalars()));
            let fold = |span| Folded::of(offsets.slice(text, span)).scalars;
            (fold(before), fold(after))
        };
        let old = around(self.before, &self.at_before, anchor.span);
        let agreement = |span: Span| {
            let new = around(self.after, &self.at_after, span);
            agreeing(old.0.iter().rev(), new.0.iter().rev()) + agreeing(old.1.iter(), new.1.iter())
        };
        let mut ranked: Vec<(usize, Span)> =
            found.iter().map(|span| (agreement(*span), *span)).collect();
        ranked.sort_by_key(|(agreed, span)| (std::cmp::Reverse(*agreed), span.start));
        match ranked.as_slice() {
            [(agreed, span)] if *agreed >= enough => Some(*span),
            [(agreed, span), (next, _), ..] if *agreed >= enough && agreed > next => Some(*span),
            _ => None,
        }
    }

    /// The sentences that hold a span of the older text, and what they became: from the first to the last.
    fn became(&self, span: Span) -> Option<(Span, Span)> {
        let mut both: Option<(Span, Span)> = None;
        for change in &self.changes {
            let (Some(before), Some(after)) = (change.before, change.after) else {
                continue;
            };
            if !before.overlaps(span) {
                continue;
            }
            both = Some(match both {
                None => (before, after),
                Some((older, newer)) => (hull(older, before), hull(newer, after)),
            });
        }
        both
    }

    /// The places of the newer text that are most like an anchor of the older one, the likeliest first,
    /// none overlapping.
    pub fn candidates(&self, anchor: &Anchor, most: usize) -> Vec<Place> {
        let own = self.became(anchor.span).map(|(_, newer)| newer);
        let mut found = places(anchor, self.after);
        for place in &mut found {
            let is_own = own.is_some_and(|own| own.overlaps(place.span));
            place.score = place.score * (1.0 - OWN) + if is_own { OWN } else { 0.0 };
        }
        found.sort_by(|a, b| b.score.total_cmp(&a.score));
        found.truncate(most);
        found
    }
}

/// Whether a span begins, and whether it ends, where a word may.
fn at_word_ends(text: &str, offsets: &Offsets, span: Span) -> (bool, bool) {
    let joined = |at: usize| {
        let inside = |scalar: char| scalar.is_alphanumeric() && !is_unspaced(scalar);
        let held = |from| {
            let one = Span::new(from, from + 1);
            offsets.slice(text, one).chars().all(inside)
        };
        at > 0 && at < offsets.scalars() && held(at - 1) && held(at)
    };
    (!joined(span.start), !joined(span.end))
}

fn hull(a: Span, b: Span) -> Span {
    Span::new(a.start.min(b.start), a.end.max(b.end))
}

/// Where `text` has the words of `quote` with trivial differences only, in order, none overlapping.
fn same_words(quote: &str, text: &str) -> Vec<Span> {
    let needle = {
        let mut folded = Folded::of(quote).scalars;
        while folded.last() == Some(&' ') {
            folded.pop();
        }
        let lead = folded.iter().take_while(|c| **c == ' ').count();
        folded.split_off(lead)
    };
    if needle.is_empty() {
        return Vec::new();
    }
    let scalars: Vec<char> = text.chars().collect();
    let folded = Folded::of(text);
    let mut found: Vec<Span> = occurrences(&folded.scalars, &needle)
        .map(|at| Span::new(folded.at[at], folded.at[at + needle.len() - 1] + 1))
        .collect();
    // The same words in other letters: capitals, composed accents, ligatures.
    let sought: Vec<String> = words(quote).into_iter().map(|word| word.folded).collect();
    let held = words(text);
    let folded_words: Vec<String> = held.iter().map(|word| word.folded.clone()).collect();
    if !sought.is_empty() {
        found.extend(occurrences(&folded_words, &sought).filter_map(|at| {
            let last = at + sought.len() - 1;
            let span = Span::new(held[at].span.start, held[last].span.end);
            let span = with_marks(quote, &scalars, span);
            let words: String = scalars[span.start..span.end].iter().collect();
            trivial::only_trivially(quote, &words).then_some(span)
        }));
    }
    found.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    found.dedup_by(|next, kept| kept.overlaps(*next));
    found
}

/// The places of a text that are most like an anchor's quote, in the order of the text, none overlapping.
pub fn places(anchor: &Anchor, text: &str) -> Vec<Place> {
    let quote = words(&anchor.quote);
    if quote.is_empty() {
        return Vec::new();
    }
    let scalars: Vec<char> = text.chars().collect();
    let offsets = Offsets::of(text);
    let sentences = sentence::spans(text);
    let sought = features(&anchor.quote);
    let mut ranked: Vec<(usize, usize)> = sentences
        .iter()
        .enumerate()
        .map(|(at, span)| (shared(&sought, &features(offsets.slice(text, *span))), at))
        .filter(|(shared, _)| *shared > 0)
        .collect();
    ranked.sort_by_key(|(shared, at)| (std::cmp::Reverse(*shared), *at));
    ranked.truncate(CLOSELY);
    let held = sentence::spans(&anchor.quote).len();
    let mut found: Vec<Place> = ranked
        .into_iter()
        .filter_map(|(_, at)| {
            // A quote of several sentences reaches into the ones around.
            let first = sentences[at.saturating_sub(held - held.min(1))].start;
            let last = sentences[(at + held).min(sentences.len()) - 1].end;
            closest(
                anchor,
                &quote,
                text,
                &scalars,
                &offsets,
                Span::new(first, last),
            )
        })
        .filter(|place| place.score >= OFFERED)
        .collect();
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut apart: Vec<Place> = Vec::new();
    for place in found {
        if !apart.iter().any(|kept| kept.span.overlaps(place.span)) {
            apart.push(place);
        }
    }
    apart.sort_by_key(|place| place.span);
    apart
}

/// The run of words of a window that fewest edits make the quote.
fn closest(
    anchor: &Anchor,
    quote: &[Word],
    text: &str,
    scalars: &[char],
    offsets: &Offsets,
    window: Span,
) -> Option<Place> {
    /// The most cells of the edit table that a window fills: some 5 ms of work.
    const CELLS: usize = 2_000_000;
    let held = words(offsets.slice(text, window));
    if quote.len().saturating_mul(held.len()) > CELLS {
        return None;
    }
    let best = closest_run(quote, &held)?;
    let (first, last) = within_context(anchor, &held, best.first, best.last);
    let inside = Span::new(
        window.start + held[first].span.start,
        window.start + held[last].span.end,
    );
    let worst = MISSING * quote.len().max(best.last + 1 - best.first);
    Some(Place {
        span: with_marks(&anchor.quote, scalars, inside),
        score: 1.0 - best.cost as f64 / worst as f64,
    })
}

/// A run of words, made longer at an end where words were changed: up to the word that stood before the
/// quote, or after it, when that is near.
fn within_context(anchor: &Anchor, held: &[Word], first: usize, last: usize) -> (usize, usize) {
    /// So many words at an end may have been changed.
    const NEAR: usize = 3;
    let (prefix, suffix) = (words(&anchor.prefix), words(&anchor.suffix));
    let same = |word: &Word, at: usize| held[at].folded == word.folded;
    let first = prefix.last().map_or(first, |before| {
        let near = (first.saturating_sub(NEAR + 1)..first).rev();
        near.into_iter()
            .find(|at| same(before, *at))
            .map_or(first, |at| at + 1)
    });
    let last = suffix.first().map_or(last, |after| {
        let near = last + 1..held.len().min(last + NEAR + 2);
        near.into_iter()
            .find(|at| same(after, *at))
            .map_or(last, |at| at - 1)
    });
    (first, last)
}
