//! The subjects of Turkish verbs, which end the sentence.

use super::lexicon::{BODY, Language, PERSON};
use super::subject::starting;
use super::text::{Phrase, Text};

/// The subject before a Turkish verb at `to`: what the words before the marks that the verb governs
/// name, without a clause that tells of it: "Reuters'a konuşan bir yetkili, …",
/// "“…” iddiasını yalanlayan Amran, “…” dedi".
pub(super) fn turkish(text: &Text<'_, '_>, floor: usize, to: usize) -> Option<Phrase> {
    let language = Language::of("tr")?;
    let mark = |at: usize| text.quote(at).is_some();
    // The marks right before the verb, and what stands before them.
    let own = (floor.max(to.saturating_sub(4))..to)
        .rev()
        .find(|&at| mark(at));
    let mut end = to;
    if let Some(own) = own {
        end = (floor..own)
            .rev()
            .find(|&at| text.quote(at) != text.quote(own))
            .map_or(floor, |at| at + 1);
    }
    let begin = (floor..end)
        .rev()
        .find(|&at| mark(at))
        .map_or(floor, |at| at + 1);
    let stop = (begin..end)
        .find(|&at| text.lower(at) == ",")
        .unwrap_or(end);
    // "… konuşan", "… yalanlayan": a participle before whom it is of.
    let from = (begin..stop)
        .rev()
        .find(|&at| {
            let word = text.lower(at);
            text.word(at)
                && !text.large(at)
                && !text.is(PERSON | BODY, at)
                && at + 1 < stop
                && [
                    "yan", "yen", "şan", "şen", "ren", "ran", "lan", "len", "nan", "nen", "pan",
                    "den",
                ]
                .iter()
                .any(|end| word.ends_with(end))
        })
        .map_or(begin, |at| at + 1);
    let found = starting(text, from, stop, language);
    // "“…” sorusuna Alkan, “…”": the name right before the comma.
    let last = || {
        let name = (from..stop)
            .rev()
            .take_while(|&at| text.large(at) || text.is(PERSON | BODY, at))
            .last()?;
        (name > from && stop < end).then_some(Phrase {
            from: name,
            to: stop,
        })
    };
    found.or_else(last).filter(|subject| subject.to <= to)
}
