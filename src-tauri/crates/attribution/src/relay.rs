//! Somebody around a statement that has a speaker of its own: "Reuters reported that X said …",
//! "X said …, AFP reported", "X asked Y to …, the Kremlin said".

use demarche_gazetteer::Named;

use crate::clause::verbal;
use crate::page::Page;
use crate::phrase::Phrase;
use crate::speaker::People;
use crate::statement::{Statement, Sure, of_sentence, sort};

/// Gives each report of a whole statement by somebody who is no agency a statement of its own:
/// what the Kremlin says that X said is the Kremlin's word first.
pub(crate) fn second_hand(page: &Page<'_>, people: &People<'_>, found: &mut Vec<Statement>) {
    let mut outer = Vec::new();
    for inner in found.iter_mut() {
        let (Some(reporter), Some((end, cue))) = (inner.reporter, inner.report) else {
            continue;
        };
        let from = page.sentences[inner.sentence].from;
        let speaks = people
            .within(reporter)
            .any(|(_, named)| !matches!(named, Named::Wire(_)))
            || page.is("title", reporter.to - 1)
            || page.is("role", reporter.to - 1)
            || page.lower(cue.from) == "according";
        if agency(page, people, reporter) || !speaks || end <= from {
            continue;
        }
        inner.reporter = None;
        outer.push(Statement {
            pieces: vec![Phrase { from, to: end }],
            cue: Some(cue),
            speaker: Some(reporter),
            addressee: None,
            reporter: None,
            report: None,
            sentence: inner.sentence,
            sure: Sure::Plain,
        });
    }
    found.extend(outer);
    sort(found);
}

/// Takes out each statement by an agency or an outlet that only passes on another one of its
/// sentence, and makes it that one's reporter.
pub(crate) fn pass_on(page: &Page<'_>, people: &People<'_>, found: &mut Vec<Statement>) {
    let mut gone = vec![false; found.len()];
    for at in 0..found.len() {
        let inner = found[at]
            .speaker
            .filter(|&speaker| agency(page, people, speaker))
            .and_then(|speaker| Some((passed_on(page, &found[at], found, &gone)?, speaker)));
        if let Some((inner, agency)) = inner {
            found[inner].reporter.get_or_insert(agency);
            gone[at] = true;
        }
    }
    let mut gone = gone.into_iter();
    found.retain(|_| gone.next() != Some(true));
}

/// Whether `phrase` names an agency, an outlet or "state media", not somebody who works for one.
pub(crate) fn agency(page: &Page<'_>, people: &People<'_>, phrase: Phrase) -> bool {
    let ends_in_wire = people
        .within(phrase)
        .any(|(place, named)| matches!(named, Named::Wire(_)) && place.to + 1 >= phrase.to);
    ends_in_wire || people.outlet(page, phrase) || page.is("press", phrase.to - 1)
}

/// The statement that `outer` is about from its first clause to its end, of those not `gone`.
fn passed_on(
    page: &Page<'_>,
    outer: &Statement,
    all: &[Statement],
    gone: &[bool],
) -> Option<usize> {
    let first = outer.pieces.first()?.from;
    let last = outer.pieces.last()?.to;
    let inside = |phrase: Phrase| {
        outer
            .pieces
            .iter()
            .any(|piece| piece.from <= phrase.from && phrase.to <= piece.to)
    };
    let first_of = all.partition_point(|inner| inner.sentence < outer.sentence);
    let own = of_sentence(all, outer.sentence).iter().zip(first_of..);
    let about = |inner: &Statement| {
        let (Some(speaker), Some(cue)) = (inner.speaker, inner.cue) else {
            return false;
        };
        let Some((opening, ending)) = inner.pieces.first().zip(inner.pieces.last()) else {
            return false;
        };
        let start = opening.from.min(speaker.from);
        Some(cue) != outer.cue
            && inside(cue)
            && inside(speaker)
            && ending.to.max(cue.to).max(speaker.to) == last
            && !verbal(page, first, start)
    };
    own.filter(|(_, at)| !gone[*at])
        .find_map(|(inner, at)| about(inner).then_some(at))
}
