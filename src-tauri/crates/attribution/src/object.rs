//! Verbs that say by doing or by naming: who is accused, what is called or shown so.

use crate::cue::Cue;
use crate::demand::deed_end;
use crate::page::{Page, Sentence};
use crate::phrase::Phrase;

/// "showed the governor trailing by four points".
pub(crate) fn shown_doing(page: &Page<'_>, from: usize, to: usize) -> bool {
    (from + 1..to.min(from + 7))
        .take_while(|&at| page.word(at) && !page.is("preposition", at))
        .any(|at| {
            page.is("place-verb", at) && page.is("preposition", at + 1)
                || page.lower(at).ends_with("ing")
                    && page.lower(at).len() > 5
                    && !page.is("determiner", at - 1)
                    && (page.is("preposition", at + 1)
                        || page.is("adverb", at + 1)
                        || page.is("determiner", at + 1))
        })
}

/// "dismissed the charges as recycled": somebody or something and what it is called.
pub(crate) fn named_as(page: &Page<'_>, from: usize, to: usize) -> Option<Phrase> {
    let as_word = (from + 1..to.min(from + 12)).find(|&at| page.lower(at) == "as")?;
    let nouns = (from..as_word)
        .all(|at| (page.word(at) || page.lower(at) == "'s") && !page.is("auxiliary", at));
    let to = deed_end(page, as_word, to);
    (nouns && to > as_word + 1).then_some(Phrase { from, to })
}

/// "called it predictable", "branded the plan a failure".
pub(crate) fn named(page: &Page<'_>, verb: usize, from: usize, to: usize) -> Option<Phrase> {
    if !page.is("naming", verb) {
        return None;
    }
    let name = |at: usize| {
        page.word(at)
            && !page.is("preposition", at)
            && !page.is("coordinator", at)
            && page.lower(at) != "to"
            && at < to
    };
    let named = page.is("object-pronoun", from) && name(from + 1) && !page.is("adverb", from + 1)
        || page.is("determiner", from)
            && (from + 2..to.min(from + 7))
                .take_while(|&at| name(at))
                .any(|at| matches!(page.lower(at), "a" | "an") && page.word(at + 1));
    let to = deed_end(page, from, to);
    (named && to > from + 1).then_some(Phrase { from, to })
}

/// "accused France of arming the rebels", "blamed the government for the shortfall".
pub(crate) fn blamed(page: &Page<'_>, from: usize, to: usize) -> Option<Phrase> {
    let charges = page.is("charge", from.wrapping_sub(1));
    let link = (from + 1..to.min(from + 14)).find(|&at| {
        matches!(page.lower(at), "of" | "for" | "over")
            && (page.lower(at) != "of"
                || charges
                || page.lower(at + 1).ends_with("ing")
                || page.quote(at + 1).is_some())
    })?;
    let nouns = (from..link).all(|at| {
        (page.word(at) || page.lower(at) == "'s")
            && (page.large(at) || !page.is("auxiliary", at))
            && page.quote(at).is_none()
    });
    let to = deed_end(page, link, to);
    (nouns && to > link + 1).then_some(Phrase { from, to })
}

/// The object of a verb that says by doing: "accused the United States of …".
pub(crate) fn object(
    page: &Page<'_>,
    sentence: &Sentence,
    cue: &Cue,
    speaker: Phrase,
) -> Option<Phrase> {
    // Only who can hold a position speaks by rejecting or condemning.
    let stands_for = (speaker.from..speaker.to).any(|at| page.large(at) && page.word(at))
        || page.is("pronoun", speaker.from)
        || page.is("role", speaker.to - 1);
    if !stands_for || cue.to >= sentence.to {
        return None;
    }
    let to = deed_end(page, cue.to, sentence.to);
    (to > cue.to + 1).then_some(Phrase { from: cue.to, to })
}

/// `called the plan “a farce”`, `described it as “painful” but “not dead”`.
pub(crate) fn label_quotes(page: &Page<'_>, from: usize, to: usize) -> Vec<Phrase> {
    let mut out = Vec::new();
    let mut next = from;
    let mut reach = 14;
    while let Some(at) = (next..to.min(next + reach)).find(|&at| page.quote(at).is_some())
        && let Some(quote) = page.quote(at)
        && !(next..at).any(|k| matches!(page.lower(k), "," | ";"))
    {
        let close = page.token_at(page.quotes[quote].close).min(to);
        out.push(Phrase {
            from: at,
            to: close,
        });
        if !page.is("coordinator", close) {
            break;
        }
        next = close;
        reach = 3;
    }
    out
}
