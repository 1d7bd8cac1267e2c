//! When, where and in what exchange something was said, from the words around a statement.

use demarche_text::{PartialDate, date::relative};

use crate::page::{Page, Sentence};
use crate::phrase::Phrase;
use crate::statement::Statement;

/// The date of the saying: a time told in the statement's sentence outside of what is said, nearest
/// to the cue; a year alone only where no nearer date is told.
pub(crate) fn said(
    page: &Page<'_>,
    statement: &Statement,
    published: &PartialDate,
) -> Option<PartialDate> {
    let sentence = &page.sentences[statement.sentence];
    let cue = statement.cue?;
    let mut best: Option<((bool, usize), PartialDate)> = None;
    let mut at = sentence.from;
    while at < sentence.to {
        let alone = year(page, at) && page.lower(at.wrapping_sub(1)) == "in";
        if inside(statement, at)
            || !(alone && of_cue(page, sentence, cue, at) || page.is("temporal", at))
            || page.quote(at).is_some()
        {
            at += 1;
            continue;
        }
        let mut from = at;
        while from > sentence.from
            && at - from < 3
            && (page.is("temporal", from - 1)
                || page.is("time-lead", from - 1)
                || page
                    .lower(from - 1)
                    .starts_with(|c: char| c.is_ascii_digit()))
            && !inside(statement, from - 1)
        {
            from -= 1;
        }
        let mut to = at + 1;
        while to < sentence.to
            && (page.is("temporal", to)
                || page.lower(to).starts_with(|c: char| c.is_ascii_digit())
                || page.lower(to) == "," && year(page, to + 1))
            && !inside(statement, to)
        {
            to += 1;
        }
        // "their first call since November": a bound of something else, not when it was said.
        let bound = from > sentence.from
            && (page.is("bound", from - 1)
                || page.is("determiner", from - 1)
                    && from > sentence.from + 1
                    && page.is("bound", from - 2));
        let elsewhere = !alone && of_other(page, sentence, cue, at);
        if !bound
            && !elsewhere
            && let Some(date) = date(page, Phrase { from, to }, alone, published)
        {
            let rank = (alone, at.abs_diff(cue.from));
            if best.as_ref().is_none_or(|(nearest, _)| rank < *nearest) {
                best = Some((rank, date));
            }
        }
        at = to;
    }
    best.map(|(_, date)| date)
}

/// Whether the year at `at` belongs to the clause of the cue: "said in 2019", "In 2019, X said", not
/// "X, who was elected in 2019, said".
fn of_cue(page: &Page<'_>, sentence: &Sentence, cue: Phrase, at: usize) -> bool {
    let (mut from, to) = if at < cue.from {
        (at + 1, cue.from)
    } else {
        (cue.to, at)
    };
    if at == sentence.from + 1 && page.lower(from) == "," {
        from += 1;
    }
    (from..to).all(|between| {
        (page.word(between) || page.lower(between) == "'s") && !page.is("relative", between)
    })
}

/// Whether the date at `at` tells of something else than the saying: "who took office on March 11",
/// "elected in November", "after a vote held on Monday".
fn of_other(page: &Page<'_>, sentence: &Sentence, cue: Phrase, at: usize) -> bool {
    let from = (sentence.from..at)
        .rev()
        .find(|&before| {
            !page.word(before) && page.lower(before) != "'s"
                || page.quote(before).is_some()
                || year(page, before)
                || page.is("day", before)
                || (cue.from..cue.to).contains(&before)
        })
        .map_or(sentence.from, |before| before + 1);
    (from..at).rev().any(|before| {
        let word = page.lower(before);
        let happened = page.is("finite", before)
            || page.is("participle", before) && !page.is("told", before)
            || word.len() > 4 && word.ends_with("ed") && !page.is("told", before);
        let place = page.is("relative", before) || matches!(word, "that" | "where");
        place || happened && !page.large(before) && !(from..at).any(|at| page.is("occasion", at))
    })
}

/// The date that `words` tell; a year that stands alone is one.
fn date(
    page: &Page<'_>,
    words: Phrase,
    year: bool,
    published: &PartialDate,
) -> Option<PartialDate> {
    if year {
        return PartialDate::parse(page.lower(words.to - 1));
    }
    relative(page.slice(words.from, words.to), published)
}

/// Whether the word at `at` is a year of this century or the last.
pub(crate) fn year(page: &Page<'_>, at: usize) -> bool {
    let word = page.lower(at);
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn inside(statement: &Statement, at: usize) -> bool {
    statement
        .pieces
        .iter()
        .any(|piece| piece.from <= at && at < piece.to)
}

/// "at a daily briefing", "in an interview with CNN", "in a statement".
pub(crate) fn venue(page: &Page<'_>, statement: &Statement, sentence: &Sentence) -> Option<String> {
    for at in sentence.from..sentence.to {
        if inside(statement, at) || page.quote(at).is_some() || !page.is("venue", at) {
            continue;
        }
        let mut from = at;
        while from > sentence.from
            && at - from < 5
            && page.word(from - 1)
            && !page.is("preposition", from - 1)
        {
            from -= 1;
        }
        let led = from > sentence.from && page.is("venue-lead", from - 1);
        if !led || inside(statement, from) {
            continue;
        }
        let mut to = at + 1;
        if page.lower(to) == "with" {
            let end = name_end(page, to + 1, sentence.to);
            if end > to + 1 && page.lower(at) == "interview" {
                to = end;
            }
        }
        let from = if page.is("determiner", from) {
            from + 1
        } else {
            from
        };
        return (from < to).then(|| page.slice(from, to).to_owned());
    }
    None
}

/// With whom: "in a video call with US President Joe Biden".
pub(crate) fn counterpart(
    page: &Page<'_>,
    statement: &Statement,
    sentence: &Sentence,
) -> Option<String> {
    (sentence.from..sentence.to).find_map(|at| {
        let exchange = page.is("event", at) && matches!(page.lower(at + 1), "with");
        if !exchange || inside(statement, at) || page.quote(at).is_some() {
            return None;
        }
        let phrase = Phrase {
            from: at + 2,
            to: name_end(page, at + 2, sentence.to),
        };
        (phrase.from < phrase.to).then(|| page.slice(phrase.from, phrase.to).to_owned())
    })
}

/// The end of the run of names that starts at `from`.
fn name_end(page: &Page<'_>, from: usize, to: usize) -> usize {
    let mut at = from;
    while at < to
        && page.quote(at).is_none()
        && (page.word(at)
            && (page.large(at) || page.is("title", at) || at == from && page.is("determiner", at))
            || page.lower(at) == "'s")
        && !(page.is("temporal", at) && at > from)
    {
        at += 1;
    }
    at
}
