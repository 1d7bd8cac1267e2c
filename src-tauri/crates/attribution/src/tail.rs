//! What stands after a verb: who is told, when and where, and the words that are said.

use crate::lexicon::{Form, Verb};
use crate::page::Page;
use crate::phrase::{Phrase, verbal};
use crate::when::year;

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
        || page.is("preposition", from)
            && !matches!(
                page.lower(from),
                "in" | "on" | "at" | "by" | "despite" | "under" | "after" | "as"
            )
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
        if page.is("preposition", at)
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

/// A word that opens a question told indirectly: "asked what part it had played".
fn question(page: &Page<'_>, at: usize) -> bool {
    matches!(
        page.lower(at),
        "whether" | "why" | "how" | "what" | "if" | "where" | "who" | "when"
    )
}

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
    if matches!(word, "this" | "that" | "last") && page.is("temporal", at + 1) {
        return Some(at + 2);
    }
    // "two days earlier", "a week ago".
    let counted = page.is("determiner", at) || word.starts_with(|c: char| c.is_ascii_digit());
    if counted && page.is("temporal", at + 1) && page.is("distance", at + 2) {
        return Some(at + 3);
    }
    if page.is("adverb", at)
        || word.ends_with("ly")
            && word.len() > 4
            && !page.large(at)
            && !matches!(word, "only" | "family" | "early")
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
    subject_end.is_some_and(|at| at > from && parts(at))
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
