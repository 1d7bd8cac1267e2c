//! The verb before its subject: “…,” said X.

use crate::by_verb::Saying;
use crate::clause::{participial, verbal};
use crate::lexicon::Form;
use crate::page::Page;
use crate::phrase::{Phrase, forward};
use crate::said::before_subject;
use crate::statement::{Statement, Sure};
use crate::subject::subject;
use crate::tail::resumed;

/// The statement of a verb that stands between what is said and its subject.
pub(crate) fn inverted(saying: &Saying<'_, '_>) -> Option<Statement> {
    let Saying {
        page, cue, floor, ..
    } = *saying;
    let to = saying.sentence.to;
    if cue.from <= floor || cue.from != cue.at || saying.verb.form == Form::Gerund {
        return None;
    }
    let comma = page.lower(cue.from - 1) == ",";
    let quote_before = page.quote(cue.from - 1).is_some()
        || comma && cue.from >= 2 && page.quote(cue.from - 2).is_some();
    let speech = saying.speech();
    if !(comma || quote_before) || !(speech || saying.verb.frames.marks && quote_before) {
        return None;
    }
    let speaker = forward(page, cue.to, to)?;
    let ends = !page.is("temporal", speaker.from)
        && (speaker.to >= to
            || quote_before && participial(page, speaker.to)
            || !page.word(speaker.to)
            || page.is("preposition", speaker.to)
            || page.is("subordinator", speaker.to)
            || page.is("temporal", speaker.to));
    let speaks = quote_before
        || saying.verb.frames.clause
        || page.large(speaker.to - 1)
        || page.is("pronoun", speaker.from);
    // "The board, said he was": a clause follows.
    let clause_after = !quote_before
        && (page.is("clause-opener", cue.to) || verbal(page, speaker.from, to.min(speaker.to + 2)));
    let said_before = before_subject(page, floor, cue.from);
    let precedes = match said_before {
        Some(_) => quote_before || !subject_before(page, cue.from, floor),
        None => !quote_before && page.lower(speaker.to) == "," && page.large(speaker.to - 1),
    };
    if !(ends && speaks && precedes) || clause_after || page.is("preposition", speaker.from) {
        return None;
    }
    let mut pieces = vec![said_before.unwrap_or(Phrase {
        from: floor,
        to: cue.from,
    })];
    if page.lower(speaker.to) == "," {
        let next = speaker.to + 1;
        // “A,” said X, 71, of Maine, “B.”
        let reopened = (next..to)
            .find(|&at| page.quote(at).is_some())
            .filter(|&at| quote_before && page.lower(at - 1) == "," && !verbal(page, next, at));
        // "The board, said X, a member, was wrong."
        let rest = (speaker.to..to)
            .find(|&at| {
                page.lower(at) == "," && (page.is("auxiliary", at + 1) || page.is("finite", at + 1))
            })
            .filter(|_| said_before.is_none())
            .map(|comma| Phrase {
                from: comma + 1,
                to,
            });
        pieces.extend(rest.or_else(|| resumed(page, reopened.unwrap_or(next), to, quote_before)));
    }
    let sure = if quote_before {
        Sure::Plain
    } else {
        Sure::Bare
    };
    saying.statement(pieces, speaker, sure)
}

/// Whether the verb group at `group` has its subject before it, over an apposition: `“…,” X, the
/// mayor, told Y`.
fn subject_before(page: &Page<'_>, group: usize, floor: usize) -> bool {
    subject(page, group, floor).is_some_and(|subject| {
        let apposed = subject.phrase.to >= group || !page.word(subject.phrase.to);
        // The verbs of the quote, or of the clause before a colon, are not the subject's.
        let start = (floor..subject.phrase.from)
            .rev()
            .find(|&at| page.quote(at).is_some() || matches!(page.lower(at), ":" | ";"))
            .map_or(floor, |at| at + 1);
        apposed && !verbal(page, start, subject.phrase.to)
    })
}
