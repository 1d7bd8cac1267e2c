//! Noun phrases: where the subject before a verb begins and ends, and the one after it.

use crate::clause::name_in_marks;
use crate::page::Page;
use crate::when::year;

/// Tokens `from..to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) from: usize,
    pub(crate) to: usize,
}

/// The first token of the verb group that ends in the verb at `verb`: auxiliaries, adverbs and
/// negations belong to it.
pub(crate) fn group_start(page: &Page<'_>, verb: usize, from: usize) -> usize {
    let mut at = verb;
    while at > from {
        let word = page.lower(at - 1);
        let adverb = page.is("adverb", at - 1)
            || word.ends_with("ly") && word.len() > 4 && !page.large(at - 1)
            // "Have both said".
            || page.is("floating", at - 1) && at > from + 1 && page.is("auxiliary", at - 2);
        if page.is("auxiliary", at - 1) || page.is("negation", at - 1) || adverb {
            at -= 1;
        } else {
            break;
        }
    }
    at
}

/// The noun phrase that fills tokens `from..to`, adverbials at its ends left out.
pub(crate) fn within(page: &Page<'_>, from: usize, to: usize) -> Option<Phrase> {
    let mut from = from;
    let mut to = to;
    while from < to
        && (page.is("coordinator", from)
            || page.is("adverb", from)
            || !page.word(from) && page.quote(from).is_none() && page.lower(from) != "#")
    {
        from += 1;
    }
    if from >= to {
        return None;
    }
    // "Earlier this week the ministry", "last Friday Sherman": when, not who.
    if page.is("temporal-lead", from) {
        let mut after = from + 1;
        while after < to && (page.is("temporal-lead", after) || page.is("temporal", after)) {
            after += 1;
        }
        let when = page.is("temporal", after - 1) && after > from + 1;
        if when && after < to && (page.large(after) || page.is("determiner", after)) {
            from = after;
        }
    }
    // "Only a few decades ago many scientists", "In 2020 the board".
    if let Some(ago) = (from..to)
        .find(|&at| page.lower(at) == "ago")
        .filter(|ago| ago + 1 < to)
    {
        from = ago + 1;
    }
    if page.is("preposition", from) && year(page, from + 1) && from + 2 < to {
        from += 2;
    }
    // A leading adverbial without its comma: "In a statement Friday the ministry said".
    if page.is("preposition", from)
        || page.is("temporal", from)
            && page
                .is("temporal", from + 1)
                .max(page.is("determiner", from + 1))
    {
        from = backwards(page, from, to)?;
    }
    // What follows the head: "X in a video call with Y on Friday said".
    let mut at = from;
    while at < to {
        let after_name = at > from
            && page.large(at - 1)
            && !page.is("title", at - 1)
            && !page.is("organisation-head", at - 1)
            && !page.is("determiner", at - 1);
        let preposition = page.is("preposition", at) && at > from;
        let relative = at > from && matches!(page.lower(at), "who" | "which" | "that" | "whose");
        let temporal = at > from
            && page.is("temporal", at)
            && (at + 1 >= to || page.is("temporal", at + 1))
            && (page.is("day", at) || page.is("near-time", at));
        // "of" and "for" belong to most heads; other prepositions to common nouns and titles.
        let cut = relative
            || temporal
            || preposition && {
                let of = matches!(page.lower(at), "of" | "for" | "de");
                let time = page.is("temporal", at + 1)
                    || page.is("determiner", at + 1) && page.is("temporal", at + 2);
                time || !of && after_name && !title_within(page, from, at)
                    || page.is("occasion", last_noun(page, at + 1, to))
            };
        if cut {
            to = at;
            break;
        }
        at += 1;
    }
    // "a day earlier he": a pronoun stands alone.
    if to > from + 1
        && matches!(page.lower(to - 1), "he" | "she" | "it" | "they")
        && !page.is("coordinator", to - 2)
    {
        from = to - 1;
    }
    while to > from
        && !page.word(to - 1)
        && page.quote(to - 1).is_none()
        && page.lower(to - 1) != ")"
        && page.lower(to - 1) != "'s"
    {
        to -= 1;
    }
    (from < to).then_some(Phrase { from, to })
}

/// "Ambassador to the United States", "the head of the agency": a title waits for its complement.
fn title_within(page: &Page<'_>, from: usize, at: usize) -> bool {
    page.is("title", at - 1) || (from..at).all(|k| !page.large(k) || page.is("title", k))
}

/// The head of the short phrase that starts at `from`.
fn last_noun(page: &Page<'_>, from: usize, to: usize) -> usize {
    let mut at = from;
    while at + 1 < to && page.word(at + 1) && !page.is("preposition", at + 1) && at < from + 4 {
        at += 1;
    }
    at
}

/// The start of the last noun phrase of tokens `from..to`, when the first words are an adverbial.
fn backwards(page: &Page<'_>, from: usize, to: usize) -> Option<usize> {
    let mut at = to;
    while at > from {
        let before = at - 1;
        if page.is("preposition", before) {
            // "the head of the agency": goes on when a noun stands before the preposition.
            let noun = before > from
                && page.word(before - 1)
                && !page.is("temporal", before - 1)
                && before - 1 > from
                && page.is("role-link", before);
            if !noun {
                return (at < to).then_some(at);
            }
        } else if page.is("temporal", before) && at < to {
            return Some(at);
        } else if page.is("determiner", before) {
            let governed = before > from && page.is("preposition", before - 1);
            let of = governed
                && before > from + 1
                && page.is("role-link", before - 1)
                && before - 1 > from;
            if !of {
                return (!governed).then_some(before);
            }
        }
        at = before;
    }
    None
}

/// The noun phrase that begins at `from`, as after an inverted verb: "said the head of the agency".
pub(crate) fn forward(page: &Page<'_>, from: usize, to: usize) -> Option<Phrase> {
    let mut at = from;
    while at < to && (page.is("adverb", at) || page.lower(at) == "'s") {
        at += 1;
    }
    let from = at;
    if page.is("pronoun", from) {
        return Some(Phrase { from, to: from + 1 });
    }
    while at < to {
        let lower = page.lower(at);
        if !page.word(at) {
            let inner = matches!(lower, "'s" | "&" | "." | "’" | "'" | "-" | "#") && at + 1 < to;
            let bracket = lower == "(" && page.lower(at + 2) == ")" && page.large(at + 1);
            if bracket {
                at += 3;
                continue;
            }
            let open_quote = page.quote(at).is_some() && name_in_marks(page, at);
            // A full stop inside is an initial's; a sentence's own is at its end.
            if !(inner
                && (lower != "."
                    || page.large(at + 1)
                        && page.tokens[at].end < page.tokens[at + 1].start
                        && page.tokens[at - 1].end - page.tokens[at - 1].start <= 2)
                || open_quote)
            {
                break;
            }
        } else if at > from && page.is("quantity", at) {
            break;
        } else if at > from && page.is("preposition", at) {
            let of = page.is("noun-link", at);
            let time = !matches!(lower, "of" | "for")
                && (page.is("temporal", at + 1)
                    || page.is("determiner", at + 1)
                        && (page.is("temporal", at + 2)
                            || page.is("occasion", at + 2)
                            || page.is("occasion", at + 3)));
            let name = page.large(at - 1)
                && !page.is("title", at - 1)
                && !page.is("organisation-head", at - 1)
                && !matches!(lower, "of" | "for" | "de");
            if !of
                || time
                || name && !title_before_name(page, from, at)
                || lower == "to" && !page.is("title", at - 1)
            {
                break;
            }
        } else if at > from
            && (page.is("subordinator", at)
                || page.is("determiner", at) && page.large(at - 1)
                || page.is("auxiliary", at)
                    && !(lower == "may" || lower == "will" && page.large(at))
                || page.is("temporal", at) && (page.is("day", at) || page.is("near-time", at))
                || participle(page, at)
                || lower == "and" && !page.large(at + 1) && !page.is("determiner", at + 1))
        {
            break;
        }
        at += 1;
    }
    (from < at && page.word(at - 1) | (page.lower(at - 1) == ")") | page.quote(at - 1).is_some())
        .then_some(Phrase { from, to: at })
}

/// "a posting made yesterday", "the report issued by": a past form right after a noun.
fn participle(page: &Page<'_>, at: usize) -> bool {
    let word = page.lower(at);
    !page.large(at)
        && !word.contains('-')
        && (page.is("finite", at) || word.ends_with("ed") && word.len() > 4)
        && page.word(at - 1)
        && !page.is("determiner", at - 1)
        && !page.is("preposition", at - 1)
        && !page.is("coordinator", at - 1)
        && !page.is("adverb", at - 1)
        && !page.is("title", at + 1)
        && !page.is("role", at + 1)
}

/// "Ambassador to the United States" before the name comes.
fn title_before_name(page: &Page<'_>, from: usize, at: usize) -> bool {
    at > from && page.is("title", at - 1)
}
