//! An agency around a statement that has a speaker of its own: "Reuters reported that X said …",
//! "X said …, AFP reported".

use demarche_gazetteer::Named;

use crate::page::Page;
use crate::phrase::{Phrase, verbal};
use crate::speaker::People;
use crate::statement::Statement;

/// Takes out each statement by an agency or an outlet that only passes on another one of its
/// sentence, and makes it that one's reporter.
pub(crate) fn pass_on(page: &Page<'_>, people: &People<'_>, found: &mut Vec<Statement>) {
    let mut at = 0;
    while at < found.len() {
        let inner = found[at]
            .speaker
            .filter(|&speaker| agency(page, people, speaker))
            .and_then(|speaker| Some((passed_on(page, &found[at], found)?, speaker)));
        let Some((inner, agency)) = inner else {
            at += 1;
            continue;
        };
        found[inner].reporter.get_or_insert(agency);
        found.remove(at);
    }
}

/// Whether `phrase` names an agency or an outlet, not somebody who works for one.
fn agency(page: &Page<'_>, people: &People<'_>, phrase: Phrase) -> bool {
    let ends_in_wire = people
        .within(phrase)
        .any(|(place, named)| matches!(named, Named::Wire(_)) && place.to + 1 >= phrase.to);
    ends_in_wire || people.outlet(page, phrase)
}

/// The statement that `outer` is about from its first clause to its end.
fn passed_on(page: &Page<'_>, outer: &Statement, all: &[Statement]) -> Option<usize> {
    let first = outer.pieces.first()?.from;
    let last = outer.pieces.last()?.to;
    let inside = |phrase: Phrase| {
        outer
            .pieces
            .iter()
            .any(|piece| piece.from <= phrase.from && phrase.to <= piece.to)
    };
    all.iter().position(|inner| {
        let (Some(speaker), Some(cue)) = (inner.speaker, inner.cue) else {
            return false;
        };
        let Some((opening, ending)) = inner.pieces.first().zip(inner.pieces.last()) else {
            return false;
        };
        let start = opening.from.min(speaker.from);
        inner.sentence == outer.sentence
            && Some(cue) != outer.cue
            && inside(cue)
            && inside(speaker)
            && ending.to.max(cue.to).max(speaker.to) == last
            && !verbal(page, first, start)
    })
}
