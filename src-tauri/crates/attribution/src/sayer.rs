//! Whose a reporting verb is: its subject's, or of whoever speaks in what goes before.

use crate::by_verb::Saying;
use crate::page::Page;
use crate::phrase::{Phrase, forward, group_start};
use crate::subject::{
    Subject, accompanied, can_speak, coordinator_before, main_subject, noun_before, subject,
};

/// Who speaks by a verb.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sayer {
    pub(crate) phrase: Phrase,
    /// Where the attribution begins.
    pub(crate) clause: usize,
    /// Whether the verb has a subject of its own.
    pub(crate) own: bool,
}

/// Who speaks; `earlier` is the last speaker of the sentence.
pub(crate) fn sayer(saying: &Saying<'_, '_>, earlier: Option<Phrase>) -> Option<Sayer> {
    let Saying {
        page, cue, gerund, ..
    } = *saying;
    let from = saying.sentence.from;
    let and = coordinator_before(page, cue.from, from);
    // "She was called in and told that": not her word.
    if let Some(and) = and
        && earlier.is_none()
        && saying.verb.frames.tell
        && (from..and).any(|at| page.is("be", at))
    {
        return None;
    }
    let own = if gerund && let Some(with) = accompanied(page, cue.from, from) {
        Some(Subject {
            phrase: forward(page, with + 1, cue.from)?,
            clause: cue.from,
        })
    } else if gerund
        && cue.from > from
        && page.word(cue.from - 1)
        && !page.is("gerund-lead", cue.from - 1)
    {
        Some(Subject {
            phrase: of_noun(saying)?,
            clause: cue.from,
        })
    } else if gerund || and.is_some() {
        None
    } else {
        Some(subject(page, cue.from, from)?)
    };
    let phrase = match own {
        Some(own) => own.phrase,
        None => earlier.or_else(|| shared(saying))?,
    };
    if own.is_some() && !can_speak(page, phrase) || reader(saying, phrase) {
        return None;
    }
    // "In remarks later posted on X, he wrote": what is posted does not post.
    let led = phrase.from > from && page.is("preposition", phrase.from - 1);
    if led && phrase.from == from + 1 && page.is("made-public", cue.at) {
        return None;
    }
    Some(Sayer {
        phrase,
        clause: own.map_or(cue.from, |own| own.clause),
        own: own.is_some(),
    })
}

/// "a message stating that": the noun before the gerund, or who "issued a statement saying", or who
/// "went after X saying".
fn of_noun(saying: &Saying<'_, '_>) -> Option<Phrase> {
    let page = saying.page;
    let from = saying.sentence.from;
    let noun = noun_before(page, saying.cue.from, from)?;
    let issuer = noun
        .from
        .checked_sub(1)
        .filter(|&at| at > from && page.is("issued", at))
        .and_then(|at| {
            let own = subject(page, group_start(page, at, from), from);
            own.map(|own| own.phrase)
                .or_else(|| main_subject(page, from, at))
        })
        .filter(|&issuer| can_speak(page, issuer));
    let main = || {
        let goes = !page.is("document", noun.to - 1);
        goes.then(|| main_subject(page, from, noun.from)).flatten()
    };
    Some(issuer.or_else(main).unwrap_or(noun))
}

/// The subject that a verb without one shares: "France, seeking to persuade Iran to return, said".
fn shared(saying: &Saying<'_, '_>) -> Option<Phrase> {
    let page = saying.page;
    let from = saying.sentence.from;
    main_subject(page, from, saying.cue.from).or_else(|| {
        let own = subject(page, saying.attempt?, from)?.phrase;
        can_speak(page, own).then_some(own)
    })
}

/// The reader and the author: "I hope", "you see".
fn reader(saying: &Saying<'_, '_>, phrase: Phrase) -> bool {
    let word = saying.page.lower(phrase.from);
    phrase.to == phrase.from + 1
        && (word == "you" || matches!(word, "i" | "we") && !saying.speech())
}

/// The comma after a leading clause that starts at `from`, and the subject of the verb of speech in
/// the main clause behind it.
pub(crate) fn main_after(page: &Page<'_>, from: usize, to: usize) -> Option<(usize, Phrase)> {
    (from + 1..to)
        .filter(|&at| page.lower(at) == "," && page.quote(at).is_none())
        .find_map(|comma| {
            let verb = (comma + 2..to.min(comma + 10))
                .find(|&at| page.quote(at).is_none() && page.reports(at))?;
            let subject = subject(page, group_start(page, verb, comma + 1), comma + 1)?;
            (subject.clause == comma + 1).then_some((comma, subject.phrase))
        })
}
