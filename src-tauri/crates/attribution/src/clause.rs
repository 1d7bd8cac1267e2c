//! Where clauses begin, and where a verb is plain to see.

use crate::lexicon::Form;
use crate::page::Page;

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
    let mut coordinators = Vec::new();
    let mut at = end;
    let mut start = loop {
        if at <= from {
            break at;
        }
        if let Some(start) = bounded(page, at, from, at < end) {
            break start;
        }
        at -= 1;
        if page.is("coordinator", at) {
            coordinators.push(at);
        }
    };
    // From left to right, since whether an "and" joins clauses hangs on where the one before it
    // begins.
    for &and in coordinators.iter().rev() {
        // "before its release and Senator X tweeted": a name after a common noun.
        let new_name =
            page.large(and + 1) && !page.large(and.saturating_sub(1)) && verbal(page, from, and);
        let joins_clauses =
            page.lower(and) == "but" || new_name || verbal(page, start, and) || and == from;
        if joins_clauses {
            start = and + 1;
        }
    }
    start
}

/// Where the clause that goes on at token `at` begins if the token before it bounds clauses whatever
/// stands farther to the left; `inner` where `at` is not the clause's end.
fn bounded(page: &Page<'_>, at: usize, from: usize, inner: bool) -> Option<usize> {
    let before = at - 1;
    let token = &page.tokens[before];
    if page.quote(before).is_some() && !name_in_marks(page, before) {
        return Some(at);
    }
    if !token.word {
        let inside = match token.lower.as_str() {
            "'s" | "'" | "’" | "." | "&" | "/" | "\"" | "“" | "”" | "#" | "$" => true,
            "(" | ")" | "[" | "]" => true,
            // A hyphen with spaces inside a compound: "Scientology - owned".
            "-" => before > from && glued_hyphen(page, before),
            _ => false,
        };
        return (!inside).then_some(at);
    }
    if matches!(token.lower.as_str(), "who" | "which") {
        return Some(before);
    }
    let opened = page.is("subordinator", before)
        || token.lower == "what"
        || inner && reports(page, before, from) && begins_noun(page, at);
    opened.then_some(at)
}

/// Whether the word at `at` is a verb of speech in the past that has a subject before it: what
/// follows can be a clause without "that".
pub(crate) fn reports(page: &Page<'_>, at: usize, from: usize) -> bool {
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
pub(crate) fn begins_noun(page: &Page<'_>, at: usize) -> bool {
    ["determiner", "pronoun", "title", "role"]
        .iter()
        .any(|class| page.is(class, at))
        .max(page.large(at))
        && !page.is("temporal", at)
}

/// A short name in marks is part of the phrase around it: the hacker "Anonymous" said.
pub(crate) fn name_in_marks(page: &Page<'_>, at: usize) -> bool {
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

pub(crate) fn glued_hyphen(page: &Page<'_>, at: usize) -> bool {
    let next = page.lower(at + 1);
    !page.large(at + 1) && next.ends_with("ed")
        || page.large(at + 1)
            && page.large(at.wrapping_sub(1))
            && at > 1
            && page.lower(at - 1).len() > 3
            && !all_capitals(page, at - 1)
}

/// "KYIV - The": a place in capitals before a dash is a dateline.
pub(crate) fn all_capitals(page: &Page<'_>, at: usize) -> bool {
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
                && !page.is("no-past", at)
            || at > from
                && !page.large(at)
                && (page.large(at - 1) && !page.is("determiner", at - 1)
                    || page.lower(at - 1).ends_with("ly"))
                && page
                    .lexicon
                    .verb(word)
                    .is_some_and(|verb| verb.form == Form::Third)
            || at > from
                && !page.large(at)
                && page
                    .lexicon
                    .verb(word)
                    .is_some_and(|verb| verb.form == Form::Past && verb.frames.clause)
    })
}
