//! Noun phrases: where the subject before a verb begins and ends, and the one after it.

use crate::page::Page;
use crate::when::year;

/// Tokens `from..to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) from: usize,
    pub(crate) to: usize,
}

/// A subject and where the clause that it belongs to begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subject {
    pub(crate) phrase: Phrase,
    /// The first token of the clause, adverbials before the subject included.
    pub(crate) clause: usize,
}

/// The first token of the verb group that ends in the verb at `verb`: auxiliaries, adverbs and
/// negations belong to it.
pub(crate) fn group_start(page: &Page<'_>, verb: usize, from: usize) -> usize {
    let mut at = verb;
    while at > from {
        let word = page.lower(at - 1);
        let adverb = page.is("adverb", at - 1)
            || word.ends_with("ly") && word.len() > 4 && !page.large(at - 1);
        if page.is("auxiliary", at - 1) || page.is("negation", at - 1) || adverb {
            at -= 1;
        } else {
            break;
        }
    }
    at
}

/// The subject of the verb group that starts at `group`, looking back no further than `from`.
pub(crate) fn subject(page: &Page<'_>, group: usize, from: usize) -> Option<Subject> {
    if group <= from {
        return None;
    }
    if page.lower(group - 1) == "," {
        return apposed(page, group - 1, from);
    }
    // "X — who chairs the committee — said".
    if matches!(page.lower(group - 1), "—" | "–" | "-")
        && let Some(open) = (from + 1..group - 1)
            .rev()
            .find(|&at| page.lower(at) == page.lower(group - 1))
    {
        return subject(page, open, from);
    }
    // "officials, one of whom described".
    if page.lower(group - 1) == "whom" && group >= from + 3 && page.lower(group - 2) == "of" {
        let phrase = Phrase {
            from: group - 3,
            to: group,
        };
        return page.word(group - 3).then_some(Subject {
            phrase,
            clause: phrase.from,
        });
    }
    let mut clause = clause_start(page, group, from);
    let mut end = group;
    // "An official who asked not to be named said": who says it stands before "who".
    let noun = if matches!(page.lower(clause), "who" | "which") && verbal(page, clause + 1, group) {
        Some(clause)
    } else {
        clause.checked_sub(1).filter(|&that| {
            that > from && page.lower(that) == "that" && lacks_subject(page, clause)
        })
    };
    if let Some(noun) = noun.filter(|&noun| noun > from && page.word(noun - 1)) {
        clause = clause_start(page, noun, from);
        end = noun;
    }
    let mut phrase = within(page, clause, end)?;
    // "in which the nominee said".
    if phrase.from == clause
        && page.lower(clause) == "which"
        && phrase.to > clause + 1
        && begins_noun(page, clause + 1)
    {
        phrase.from = clause + 1;
    }
    // "who a week ago said".
    if phrase.from == clause
        && noun.is_none()
        && matches!(page.lower(clause), "who" | "which")
        && page.is("temporal", phrase.to - 1)
    {
        phrase.to = clause + 1;
    }
    if reduced_relative(page, phrase) {
        return None;
    }
    let mut start = clause;
    // "Japan, South Korea and Australia", "the leaders of Japan, Fiji and Tonga": a list goes on to
    // the left.
    while phrase.from == start
        && start > from + 1
        && page.lower(start - 1) == ","
        && (phrase.from..phrase.to).any(|at| page.lower(at) == "and")
    {
        let before = clause_start(page, start - 1, from);
        let names = (before..start - 1)
            .find(|&at| page.lower(at) == "of" && !page.large(before + 1))
            .map_or(before, |of| of + 1);
        let name = names + 5 > start
            && before + 1 < start
            && (names..start - 1).all(|at| page.large(at))
            && !page.is("temporal", start - 2)
            && !page.is("preposition", before)
            && !page.is("adverb", before);
        if !name {
            break;
        }
        start = before;
        phrase.from = before;
    }
    Some(Subject {
        phrase,
        clause: start,
    })
}

/// The "and" before a verb group that starts at `group` and has no subject of its own: "and said",
/// "and on Monday said".
pub(crate) fn coordinator_before(page: &Page<'_>, group: usize, from: usize) -> Option<usize> {
    let first = group.checked_sub(1).filter(|&at| at > from)?;
    let last = first.saturating_sub(6).max(from + 1);
    let at = (last..=first)
        .rev()
        .take_while(|&at| page.quote(at).is_none() && (page.word(at) || page.lower(at) == ","))
        .find(|&at| page.is("coordinator", at))?;
    let aside = at == first
        || page.is("preposition", at + 1)
        || page.is("temporal", at + 1)
        || page.is("temporal-lead", at + 1);
    let plain = (at + 1..group).all(|at| {
        let name = page.large(at) && !page.is("temporal", at);
        !page.is("pronoun", at) && !page.is("auxiliary", at) && !name
    }) && (at == first
        || page.is("temporal", first)
        || page.is("occasion", first)
        || page.is("preposition", at + 1) && first < at + 4);
    (aside && plain).then_some(at)
}

/// The "with" of "…, with its leader, X, saying": whoever stands after it speaks.
pub(crate) fn accompanied(page: &Page<'_>, gerund: usize, from: usize) -> Option<usize> {
    let with = (from + 1..gerund).rev().take(16).find(|&at| {
        page.lower(at) == "with" && page.lower(at - 1) == "," && page.quote(at).is_none()
    })?;
    let nouns = gerund > with + 1
        && !verbal(page, with + 1, gerund)
        && (with + 1..gerund).all(|at| page.quote(at).is_none());
    nouns.then_some(with)
}

/// Whether a relative clause that begins at `at` has no subject of its own: "that organised the
/// march".
fn lacks_subject(page: &Page<'_>, at: usize) -> bool {
    let word = page.lower(at);
    !page.large(at)
        && (page.is("auxiliary", at)
            || page.is("finite", at)
            || word.ends_with("ed") && word.len() > 3
            || page.lexicon.verb(word).is_some())
}

/// "a charge Paris", "the last time the Senate": a noun and the beginning of a clause about it are no
/// subject.
fn reduced_relative(page: &Page<'_>, phrase: Phrase) -> bool {
    page.is("determiner", phrase.from)
        && (phrase.from + 2..phrase.to).any(|at| {
            let noun = page.word(at - 1) && !page.large(at - 1);
            let begins = page.large(at) && page.is("aside", at - 1)
                || matches!(
                    page.lower(at),
                    "the" | "a" | "he" | "she" | "they" | "it" | "its"
                ) && !page.is("preposition", at - 1)
                    && !page.is("coordinator", at - 1)
                    && !page.is("determiner", at - 1)
                    && !page.is("adverb", at - 1)
                    && (!page.is("temporal", at - 1) || page.lower(at - 1) == "time");
            noun && begins
        })
}

/// "X, the minister, said": the verb follows a comma that closes an apposition; the subject is the
/// first of the noun phrases that commas part, asides left out.
fn apposed(page: &Page<'_>, comma: usize, from: usize) -> Option<Subject> {
    let mut end = comma;
    let mut best = None;
    for _ in 0..6 {
        let start = segment_start(page, end, from);
        if start >= end {
            break;
        }
        let first = page.lower(start);
        let aside = matches!(first, "who" | "which" | "whose" | "where" | "whom")
            || page.lower(start + 1) == "whom"
            || page.is("preposition", start)
            || page.is("temporal", start)
            || page.is("subordinator", start)
            || page.is("adverb", start)
            || participial(page, start)
            || first.starts_with(|c: char| c.is_ascii_digit());
        let age = start + 1 == end && first.starts_with(|c: char| c.is_ascii_digit());
        if age {
            // "X, 58, the mayor, said".
        } else if aside {
            // "In Paris, the minister, said": what leads the sentence.
            if best.is_some() {
                break;
            }
        } else {
            let own = clause_start(page, end, start);
            let own = if matches!(page.lower(own), "who" | "which") {
                start
            } else {
                own
            };
            let own = if own > start && page.lower(own - 1) == "that" && lacks_subject(page, own) {
                start
            } else {
                own
            };
            let related = (start + 1..end)
                .any(|at| matches!(page.lower(at), "who" | "which" | "that"))
                && !(start..end).any(|at| at > start && reports(page, at, from));
            let own = if related { start } else { own };
            let inner = own > start
                && (page.lower(own - 1) == "that"
                    || page.is("coordinator", own - 1)
                    || reports(page, own - 1, from));
            if verbal(page, own, end) && (!related || best.is_some())
                || verbal(page, start, end) && !related && !inner
            {
                break;
            }
            let Some(phrase) = within(page, own, end).filter(|&own| !reduced_relative(page, own))
            else {
                break;
            };
            best = Some(Subject {
                phrase,
                clause: own,
            });
            if own > start {
                break;
            }
        }
        if start <= from || page.lower(start - 1) != "," {
            break;
        }
        end = start - 1;
    }
    best
}

/// Where the words between commas that end before token `end` begin.
pub(crate) fn segment_start(page: &Page<'_>, end: usize, from: usize) -> usize {
    (from..end)
        .rev()
        .find(|&at| {
            matches!(page.lower(at), "," | ";" | ":" | "—" | "–")
                || page.quote(at).is_some() && !name_in_marks(page, at)
        })
        .map_or(from, |at| at + 1)
}

/// "Speaking in Paris", "Asked about it": a participle leads an adverbial.
pub(crate) fn participial(page: &Page<'_>, at: usize) -> bool {
    let word = page.lower(at);
    let ending = word.ends_with("ing")
        || word.ends_with("ed")
        || page.is("participle", at) && !page.large(at);
    let next = page.is("preposition", at + 1)
        || page.is("determiner", at + 1)
        || page.is("subordinator", at + 1)
        || page.is("role", at + 1)
        || page.is("pronoun", at + 1)
        || page.is("adverb", at + 1);
    ending && word.len() > 3 && next
}

/// Where the clause that ends before token `end` begins: after a comma, a dash, a colon, a quote, a
/// subordinating word, or an "and" that joins two clauses.
pub(crate) fn clause_start(page: &Page<'_>, end: usize, from: usize) -> usize {
    let mut at = end;
    while at > from {
        let before = at - 1;
        let token = &page.tokens[before];
        if page.quote(before).is_some() && !name_in_marks(page, before) {
            return at;
        }
        if !token.word {
            let inner = match token.lower.as_str() {
                "'s" | "'" | "’" | "." | "&" | "/" | "\"" | "“" | "”" | "#" | "$" => true,
                "(" | ")" | "[" | "]" => true,
                // A hyphen with spaces inside a compound: "Scientology - owned".
                "-" => before > from && glued_hyphen(page, before),
                _ => false,
            };
            if !inner {
                return at;
            }
        } else if page.is("subordinator", before)
            && !matches!(token.lower.as_str(), "who" | "which")
        {
            return at;
        } else if matches!(token.lower.as_str(), "who" | "which") {
            return before;
        } else if at < end && reports(page, before, from) && begins_noun(page, at) {
            return at;
        } else if page.is("coordinator", before) {
            // "before its release and Senator X tweeted": a name after a common noun.
            let new_name = page.large(at)
                && !page.large(before.saturating_sub(1))
                && verbal(page, from, before);
            let joins_clauses = token.lower == "but"
                || new_name
                || verbal(page, clause_start(page, before, from), before);
            if joins_clauses || before == from {
                return at;
            }
        }
        at = before;
    }
    at
}

/// Whether the word at `at` is a verb of speech in the past that has a subject before it: what
/// follows can be a clause without "that".
fn reports(page: &Page<'_>, at: usize, from: usize) -> bool {
    use crate::lexicon::Form;
    let verb = page.lexicon.verb(page.lower(at)).is_some_and(|verb| {
        (matches!(verb.form, Form::Past | Form::Gerund) || page.is("present-speech", at))
            && (verb.frames.clause || verb.frames.strict || verb.frames.think)
    });
    verb && !page.large(at)
        && at > from
        && (page.word(at - 1) || page.lower(at - 1) == "," && page.lower(at).ends_with("ing"))
        && !page.is("determiner", at - 1)
        && !page.is("preposition", at - 1)
}

/// Whether a noun phrase begins at `at`: not a day.
fn begins_noun(page: &Page<'_>, at: usize) -> bool {
    ["determiner", "pronoun", "title", "role"]
        .iter()
        .any(|class| page.is(class, at))
        .max(page.large(at))
        && !page.is("temporal", at)
}

/// A short name in marks is part of the phrase around it: the hacker "Anonymous" said.
fn name_in_marks(page: &Page<'_>, at: usize) -> bool {
    page.quote(at).is_some_and(|quote| {
        let quote = page.quotes[quote];
        let words = &page.text[quote.start..quote.end];
        words.len() <= 40
            && !words.ends_with([',', '.', '!', '?'])
            && words.split(' ').count() <= 4
            && words
                .split(' ')
                .all(|word| !word.starts_with(char::is_lowercase))
    })
}

fn glued_hyphen(page: &Page<'_>, at: usize) -> bool {
    let next = page.lower(at + 1);
    !page.large(at + 1) && next.ends_with("ed")
        || page.large(at + 1)
            && page.large(at.wrapping_sub(1))
            && at > 1
            && page.lower(at - 1).len() > 3
            && !all_capitals(page, at - 1)
}

/// "KYIV - The": a place in capitals before a dash is a dateline.
fn all_capitals(page: &Page<'_>, at: usize) -> bool {
    page.tokens.get(at).is_some_and(|token| {
        let word = &page.text[token.start..token.end];
        !word.chars().any(char::is_lowercase)
    })
}

/// Whether a finite verb is plain to see among tokens `from..to`.
pub(crate) fn verbal(page: &Page<'_>, from: usize, to: usize) -> bool {
    (from..to.min(page.tokens.len())).any(|at| {
        if page.quote(at).is_some() && name_in_marks(page, at) {
            return false;
        }
        let word = page.lower(at);
        page.is("auxiliary", at) && !(word == "may" && page.large(at))
            || page.is("pronoun", at) && at + 1 < to
            || word.ends_with("n't")
            || word.ends_with("n’t")
            || at > from
                && page.is("finite", at)
                && !page.large(at)
                && !page.is("determiner", at - 1)
                && !page.is("preposition", at - 1)
            || at > from
                && !page.large(at)
                && word.len() > 4
                && word.ends_with("ed")
                && !page.is("determiner", at - 1)
                && !page.is("preposition", at - 1)
                && !matches!(word, "united" | "hundred" | "indeed" | "need" | "speed")
            || at > from
                && !page.large(at)
                && (page.large(at - 1) && !page.is("determiner", at - 1)
                    || page.lower(at - 1).ends_with("ly"))
                && page
                    .lexicon
                    .verb(word)
                    .is_some_and(|verb| verb.form == crate::lexicon::Form::Third)
            || at > from
                && !page.large(at)
                && page.lexicon.verb(word).is_some_and(|verb| {
                    verb.form == crate::lexicon::Form::Past && verb.frames.clause
                })
    })
}

/// The noun phrase that fills tokens `from..to`, adverbials at its ends left out.
fn within(page: &Page<'_>, from: usize, to: usize) -> Option<Phrase> {
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
            && (page.is("day", at) || matches!(page.lower(at), "yesterday" | "today" | "earlier"));
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
                && matches!(page.lower(before), "of" | "for" | "to" | "at");
            if !noun {
                return (at < to).then_some(at);
            }
        } else if page.is("temporal", before) && at < to {
            return Some(at);
        } else if page.is("determiner", before) {
            let governed = before > from && page.is("preposition", before - 1);
            let of = governed
                && before > from + 1
                && matches!(page.lower(before - 1), "of" | "for" | "to" | "at")
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
            let of = matches!(
                lower,
                "of" | "for" | "de" | "at" | "from" | "to" | "by" | "in" | "with" | "on"
            );
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
                || page.is("temporal", at)
                    && (page.is("day", at) || matches!(lower, "yesterday" | "earlier" | "today"))
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
