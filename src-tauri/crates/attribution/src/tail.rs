//! What stands after a verb: who is told, when and where, and the words that are said.

use crate::aside::{adverbial, starts_content, told};
use crate::clause::verbal;
use crate::lexicon::{Form, Verb};
use crate::page::Page;
use crate::phrase::Phrase;

/// What stands after a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Follows {
    /// A clause that "that", a colon or a question word opens, or a quote, from this token.
    Plain(usize),
    /// What may be a bare clause.
    Bare(usize),
    /// Nothing that can be said: the sentence, or its main part, ends.
    End(usize),
}

/// Whether a finite clause begins at `from`: a subject and a verb close by.
pub(crate) fn clause_follows(page: &Page<'_>, from: usize, to: usize) -> bool {
    if page.is("pronoun", from) || page.lower(from) == "there" {
        return page.word(from + 1) || page.lower(from + 1) == ",";
    }
    if !(page.is("determiner", from) || page.large(from) || page.word(from))
        || page.is("preposition", from) && !page.is("clause-lead", from)
        || page.is("coordinator", from)
    {
        return false;
    }
    let end = (from..to.min(from + 28))
        .find(|&at| {
            page.quote(at).is_some() || matches!(page.lower(at), ";" | ".") && !page.word(at)
        })
        .unwrap_or(to.min(from + 28));
    // the minister “should fix the roads”: the verb stands in the marks.
    let marked = page.quote(end).is_some()
        && end > from
        && (end..to.min(end + 4)).any(|at| {
            page.is("auxiliary", at) || page.is("finite", at) || page.lower(at).ends_with("ed")
        });
    // "Republicans control the House": a plural name and a plain form.
    let plain_form = page.large(from)
        && page.lower(from).ends_with('s')
        && page.word(from + 1)
        && !page.large(from + 1)
        && [
            "preposition",
            "coordinator",
            "adverb",
            "subordinator",
            "role",
            "determiner",
        ]
        .iter()
        .all(|class| !page.is(class, from + 1))
        && (page.is("determiner", from + 2) || page.is("object-pronoun", from + 2));
    let first = from + 1;
    plain_form
        || marked
        || (first..end).any(|at| {
            let word = page.lower(at);
            let stop = matches!(word, "who" | "which" | "that");
            !stop
                && (page.is("auxiliary", at) && !page.large(at)
                    || word.ends_with("n't")
                    || word.ends_with("n’t"))
                || at > first
                    && !page.large(at)
                    && word.ends_with("ed")
                    && word.len() > 4
                    && !page.is("determiner", at - 1)
                    && !page.is("preposition", at - 1)
                    && !page.is("adverb", at + 1)
                    && (page.large(at - 1)
                        || page.lower(at - 1).ends_with('s')
                            && page.is("determiner", from)
                            && !page.is("link", at + 1))
                || at > first && page.is("pronoun", at) && word != "who"
                || (at > first || page.large(from))
                    && page.is("finite", at)
                    && !page.is("preposition", at - 1)
                    && !page.is("determiner", at - 1)
                || page
                    .lexicon
                    .verb(word)
                    .is_some_and(|v| matches!(v.form, Form::Third) && v.frames.clause)
        })
}

/// Skips adverbials after a verb and says what comes then.
pub(crate) fn follows(
    page: &Page<'_>,
    verb: Verb,
    from: usize,
    to: usize,
) -> (Follows, Option<Phrase>) {
    let mut at = from;
    let mut addressee = None;
    while at < to && page.is("adverb", at) {
        at += 1;
    }
    if verb.frames.tell && !starts_content(page, at, to) && !question(page, at) {
        addressee = told(page, at, to);
        if let Some(phrase) = addressee {
            at = phrase.to;
        }
    } else if page.lower(at) == "to" && verb.frames.infinitive && deed(page, at + 1) {
        return (Follows::Bare(at), None);
    } else if page.lower(at) == "to"
        && !verb.frames.think
        && !page.is("pronoun", at + 1)
        && !does_something(page, at + 1)
        && let Some(phrase) = told(page, at + 1, to)
    {
        addressee = Some(phrase);
        at = phrase.to;
    }
    // "called for a truce" is no aside like "said for years".
    if verb.frames.appeal && matches!(page.lower(at), "for" | "on" | "upon") {
        return (Follows::Bare(at), addressee);
    }
    let mut commas = 0;
    let mut steps = 0;
    let start = at;
    loop {
        steps += 1;
        if at >= to || steps > 40 {
            return (Follows::End(at.min(to)), addressee);
        }
        let word = page.lower(at);
        if page.quote(at).is_some() {
            return (Follows::Plain(at), addressee);
        }
        // "said that was a matter for others": "that" is the subject.
        if word == "that"
            && (page.is("auxiliary", at + 1) || matches!(page.lower(at + 1), "'s" | "’s"))
            && at == start
        {
            return (Follows::Bare(at), addressee);
        }
        if word == "that" && !(page.is("temporal", at + 1)) {
            // "said that the", not "said that day".
            let colon = usize::from(page.lower(at + 1) == ":");
            return (Follows::Plain(at + 1 + colon), addressee);
        }
        if word == ":" {
            return (Follows::Plain(at + 1), addressee);
        }
        if word == "," {
            commas += 1;
            if page.quote(at + 1).is_some() {
                return (Follows::Plain(at + 1), addressee);
            }
            // A parenthesis: ", however,", ", in a statement on Friday,".
            let close = (at + 1..to).find(|&k| page.lower(k) == "," || page.quote(k).is_some());
            let length = close.map_or(usize::MAX, |close| close - at);
            // "told the board, which meets twice a year, that".
            if commas == 1
                && length < 24
                && let Some(close) = close
                && page.quote(close).is_none()
                && page.lower(close + 1) == "that"
            {
                at = close + 1;
                continue;
            }
            if commas == 1
                && length < 14
                && let Some(close) = close
                && (page.is("preposition", at + 1)
                    || page.is("adverb", at + 1)
                    || page.is("temporal", at + 1)
                    || page.lower(at + 1) == "as"
                    || page.lower(at + 1).ends_with("ing")
                        && page.lexicon.verb(page.lower(at + 1)).is_none())
                && (page.quote(close).is_some()
                    && !(at + 1..close).any(|at| page.lexicon.verb(page.lower(at)).is_some())
                    || page.lower(close + 1) == "that"
                    || page.lower(close) == "," && page.quote(close + 1).is_some())
            {
                at = close;
                if page.lower(close) == "," {
                    at += 1;
                }
                continue;
            }
            return (Follows::End(at), addressee);
        }
        if matches!(word, "-" | "—" | "–")
            && let Some(close) = (at + 1..to.min(at + 12)).find(|&k| page.lower(k) == word)
            && (page.lower(close + 1) == "that" || page.quote(close + 1).is_some())
        {
            at = close + 1;
            continue;
        }
        if matches!(word, "." | ";" | "!" | "?" | ")" | "-" | "—" | "–") {
            return (Follows::End(at), addressee);
        }
        if question(page, at) && at == start {
            return (Follows::Plain(at), addressee);
        }
        if page.is("coordinator", at) && at == start {
            return (Follows::End(at), addressee);
        }
        // An adverbial: "on Friday", "in a statement", "at a briefing in Geneva", "Friday".
        if let Some(end) = adverbial(page, at, to) {
            at = end;
            continue;
        }
        // "said on Sunday after a meeting with X and Y that": an adverbial of any length.
        let that = (at + 1..to.min(at + 24))
            .take_while(|&k| page.quote(k).is_none() && !matches!(page.lower(k), ":" | ";"))
            .find(|&k| page.lower(k) == "that");
        let marking = at > start && page.lower(at).ends_with("ing") && !page.large(at);
        if (page.is("preposition", at) || marking)
            && let Some(that) = that
            && !verbal(page, at, that)
        {
            at = that;
            continue;
        }
        return (Follows::Bare(at), addressee);
    }
}

/// Whether a deed follows "to": "to host talks", not "to reporters".
fn deed(page: &Page<'_>, at: usize) -> bool {
    page.word(at)
        && !page.large(at)
        && page.quote(at).is_none()
        && [
            "determiner",
            "addressee",
            "role",
            "title",
            "object-pronoun",
            "quantity",
        ]
        .iter()
        .all(|class| !page.is(class, at))
}

/// Whether a verb and its object follow "to": "agreed to remove any reference" tells nobody anything.
fn does_something(page: &Page<'_>, at: usize) -> bool {
    deed(page, at)
        && ["determiner", "object-pronoun", "quantity", "possessive"]
            .iter()
            .any(|class| page.is(class, at + 1))
}

/// A word that opens a question told indirectly: "asked what part it had played".
fn question(page: &Page<'_>, at: usize) -> bool {
    page.is("question", at)
}

/// "added three ships to its fleet, which was", "described the consequences if it did": an object
/// first, whatever verb comes later.
pub(crate) fn transitive(page: &Page<'_>, from: usize, to: usize) -> bool {
    let parts = |at: usize| {
        matches!(
            page.lower(at),
            "," | "who" | "which" | "that" | "if" | "unless" | "because"
        )
    };
    let subject_end = (from..to).find(|&at| {
        page.is("auxiliary", at) && !page.large(at)
            || page.lower(at).ends_with("n't")
            || page.lower(at) == ";"
            || parts(at)
    });
    // "found ways to go on".
    let things =
        page.lower(from).ends_with('s') && !page.large(from) && page.lower(from + 1) == "to";
    (things || subject_end.is_some_and(|at| at > from && parts(at)))
        && !page.is("pronoun", from)
        && !page.is("preposition", from)
}

/// From `from` to the end of the sentence; a quote that a comma or a full stop follows ends there.
pub(crate) fn after(page: &Page<'_>, from: usize, to: usize) -> Phrase {
    let Some(quote) = page.quote(from) else {
        return Phrase { from, to };
    };
    let close = page.token_at(page.quotes[quote].close);
    if close >= to {
        return Phrase { from, to };
    }
    let goes_on = page.word(close) && !page.large(close) && !page.is("subordinator", close)
        || page.lower(close) == "and" && page.quote(close + 1).is_some()
        || page.lower(close) == "…";
    // “X” and “Y”, or a fragment that the sentence runs on from.
    let fragment = !page.text[..page.quotes[quote].end].ends_with(['.', ',', '!', '?']);
    if goes_on && fragment {
        Phrase { from, to }
    } else {
        Phrase { from, to: close }
    }
}

/// What goes on after an attribution in the middle: `“A,” she said, “B”`, "A, X said, B".
pub(crate) fn resumed(page: &Page<'_>, from: usize, to: usize, quoted: bool) -> Option<Phrase> {
    if from >= to {
        return None;
    }
    if page.quote(from).is_some() {
        return Some(after(page, from, to));
    }
    if page.lower(from) == "that" {
        return Some(Phrase { from: from + 1, to });
    }
    let participle = page.lower(from).ends_with("ing")
        || page.is("subordinator", from)
        || page.is("preposition", from)
        || page.is("coordinator", from)
        || page.is("determiner", from);
    let cue_later = (from..to).any(|at| {
        page.quote(at).is_none()
            && page
                .lexicon
                .verb(page.lower(at))
                .is_some_and(|verb| verb.frames.clause || verb.frames.strict)
    });
    (!quoted && !participle && !cue_later && verbal(page, from, to)).then_some(Phrase { from, to })
}
