//! What stands between a verb and the words said: whom they were told, when and where.

use crate::page::Page;
use crate::phrase::Phrase;
use crate::when::year;

pub(crate) fn starts_content(page: &Page<'_>, at: usize, to: usize) -> bool {
    at >= to
        || page.quote(at).is_some()
        || matches!(
            page.lower(at),
            "that" | ":" | "," | "." | "on" | "in" | "at"
        )
}

/// Who is told: a name, a pronoun, or a short noun phrase.
pub(crate) fn told(page: &Page<'_>, from: usize, to: usize) -> Option<Phrase> {
    if page.is("object-pronoun", from) && page.lower(from) != "it" && !page.large(from) {
        return Some(Phrase { from, to: from + 1 });
    }
    if page.is("preposition", from) || page.is("auxiliary", from) || page.is("subordinator", from) {
        return None;
    }
    // "notified Asian and European partners earlier this week that": up to the time or to "that".
    let that = (from..to.min(from + 14)).find(|&at| {
        page.lower(at) == "that"
            || page.is("auxiliary", at) && !page.large(at)
            || page.quote(at).is_some()
            || matches!(
                page.lower(at),
                "," | ":" | "." | "who" | "he" | "she" | "it" | "they"
            )
    });
    if let Some(that) = that.filter(|&at| page.lower(at) == "that" && at > from) {
        let end = (from + 1..that)
            .find(|&at| {
                page.is("temporal", at)
                    || page.is("adverb", at)
                    || page.is("preposition", at) && page.lower(at) != "of"
                    || matches!(page.lower(at), "this" | "last")
            })
            .unwrap_or(that);
        return Some(Phrase { from, to: end });
    }
    let mut at = from;
    let large = page.large(from);
    let determiner = page.is("determiner", from);
    while at < to && page.word(at) | (page.lower(at) == "'s") {
        if at > from {
            let ends = page.is("subordinator", at)
                || page.is("question", at)
                || page.is("temporal", at)
                || page.is("pronoun", at)
                || page.is("auxiliary", at) && !page.large(at)
                || page.is("adverb", at)
                || page.is("determiner", at)
                || page.is("preposition", at)
                    && !(page.lower(at) == "of"
                        && (page.large(at + 1) || page.is("determiner", at + 1))
                        && !page.large(at - 1))
                || page.quote(at).is_some()
                || large
                    && !determiner
                    && !page.large(at)
                    && !matches!(page.lower(at), "of" | "and" | "'s")
                    && !page.is("role", at)
                || !large && !determiner && page.is("addressee", at - 1) && page.lower(at) != "and"
                || !large
                    && page.large(at)
                    && !page.large(at - 1)
                    && !page.is("determiner", at - 1)
                    && !matches!(page.lower(at - 1), "and" | "of" | "'s");
            if ends {
                break;
            }
        } else if page.is("preposition", at)
            || page.is("auxiliary", at)
            || page.is("subordinator", at)
        {
            return None;
        }
        at += 1;
    }
    while at > from && page.is("coordinator", at - 1) {
        at -= 1;
    }
    (at > from).then_some(Phrase { from, to: at })
}

/// The end of an adverbial that begins at `at`.
pub(crate) fn adverbial(page: &Page<'_>, at: usize, to: usize) -> Option<usize> {
    let word = page.lower(at);
    if page.is("temporal", at) && !(word == "may" || word == "march") && page.lower(at + 1) != "'s"
    {
        let mut end = at + 1;
        while end < to
            && (page.is("temporal", end)
                || page.lower(end).starts_with(|c: char| c.is_ascii_digit())
                || matches!(page.lower(end), "this" | "last") && page.is("temporal", end + 1))
        {
            end += 1;
        }
        return Some(end);
    }
    let leads = page.is("temporal-lead", at) && !page.is("preposition", at);
    if (word == "that" || leads) && page.is("temporal", at + 1) {
        return Some(at + 2);
    }
    // "two days earlier", "a week ago".
    let counted = page.is("determiner", at) || word.starts_with(|c: char| c.is_ascii_digit());
    if counted && page.is("temporal", at + 1) && page.is("distance", at + 2) {
        return Some(at + 3);
    }
    if page.is("adverb", at)
        || word.ends_with("ly") && word.len() > 4 && !page.large(at) && !page.is("no-adverb", at)
    {
        return Some(at + 1);
    }
    if !page.is("preposition", at) || matches!(word, "against" | "of" | "about" | "to") {
        return None;
    }
    // A preposition with a time or an occasion; anything else may begin the clause.
    let mut end = at + 1;
    let mut told_when = false;
    while end < to && end < at + 12 {
        let lower = page.lower(end);
        let dated = told_when && lower == "," && year(page, end + 1);
        if !page.word(end) && !matches!(lower, "'s") && !dated
            || page.quote(end).is_some()
            || lower == "that"
            || page.is("pronoun", end)
        {
            break;
        }
        if end > at + 1 && (page.is("determiner", end) && !page.is("preposition", end - 1)) {
            break;
        }
        if told_when && page.lower(end) == "," && year(page, end + 1) {
            // "on Nov. 2, 2021".
            end += 2;
            continue;
        }
        if page.is("temporal", end) || page.is("occasion", end) || year(page, end) {
            told_when = true;
            end += 1;
            // "in a statement on Friday": the next preposition starts anew; "in a video call" is one.
            let goes_on = page.is("temporal", end)
                || page.is("occasion", end)
                || page.lower(end) == "," && year(page, end + 1)
                || page.lower(end).starts_with(|c: char| c.is_ascii_digit());
            // "in a video posted on X".
            if page.is("made-public", end) {
                told_when = false;
                end += 1;
                continue;
            }
            if !goes_on {
                break;
            }
            continue;
        }
        end += 1;
    }
    let after = page.lower(end);
    // "at a briefing in Geneva that", "in Brussels:" are adverbials by what follows.
    let closed = matches!(after, "that" | ":" | ".")
        || page.quote(end).is_some()
        || after == "," && page.quote(end + 1).is_some()
        || end >= to;
    (told_when || closed).then_some(end)
}
