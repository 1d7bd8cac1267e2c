//! Why a shift is listed, in sentences.

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use super::scan::{Found, What};
use super::sequence::{Pair, apart};
use super::{Shift, ShiftKind};
use crate::compare::Statement;
use crate::compare::days::day_of_number;
use crate::compare::said::Told;
use crate::positions::Voice;

/// The reasons, the telling one first.
pub(super) fn reasons(shift: &Shift, found: &Found, window: u32) -> Vec<Phrase> {
    let mut reasons = Vec::new();
    match (&found.what, &shift.after, &shift.silence) {
        (What::Pair(pair), Some(after), _) => of_pair(shift, pair, after, window, &mut reasons),
        (What::Silent(..), _, Some(silence)) => {
            reasons.push(phrase!(
                "No statement in {n} article that mentions {name} since {day}."
                    | "No statement in {n} articles that mention {name} since {day}.",
                n = silence.articles,
                name = shift.who.name(),
                day = silence.since
            ));
            reasons.push(phrase!(
                "Before that, from the first statement on: statements on {days}, in {articles}.",
                days = phrase!("{n} more day" | "{n} more days", n = silence.spoke),
                articles = phrase!("{n} such article" | "{n} such articles", n = silence.of)
            ));
        }
        _ => reasons.push(phrase!(
            "{n} excerpt is marked as contradicting this statement."
                | "{n} excerpts are marked as contradicting this statement.",
            n = shift.against.len()
        )),
    }
    let statements = std::iter::once(&shift.before).chain(&shift.after);
    if statements
        .into_iter()
        .any(|statement| statement.position.voice == Voice::Attributed)
    {
        reasons.push(phrase!("Attributed by a rival or third party."));
    }
    reasons
}

fn of_pair(shift: &Shift, pair: &Pair, after: &Statement, window: u32, reasons: &mut Vec<Phrase>) {
    let before = &shift.before;
    let told = |statement, told: &Told| {
        phrase!(
            "“{stance}”, {when}",
            stance = told.stance.phrase(),
            when = dated(statement, told.day)
        )
    };
    let (former, latter) = (told(before, &pair.before), told(after, &pair.after));
    let exact = pair.before.is_of_a_day() && pair.after.is_of_a_day();
    reasons.push(match apart(&pair.before, &pair.after) {
        Some(n) if !exact && shift.kind == ShiftKind::Contradicted => phrase!(
            "{former}; then {latter}: perhaps only {n} day apart, within the window of {window}."
                | "{former}; then {latter}: perhaps only {n} days apart, within the window of {window}.",
            former,
            latter,
            n,
            window
        ),
        Some(n) if !exact => phrase!(
            "{former}; then {latter}: at least {n} day apart."
                | "{former}; then {latter}: at least {n} days apart.",
            former,
            latter,
            n
        ),
        Some(n) if shift.kind == ShiftKind::Contradicted => phrase!(
            "{former}; then {latter}: {n} day apart, within the window of {window}."
                | "{former}; then {latter}: {n} days apart, within the window of {window}.",
            former,
            latter,
            n,
            window
        ),
        Some(n) => phrase!(
            "{former}; then {latter}: {n} day apart." | "{former}; then {latter}: {n} days apart.",
            former,
            latter,
            n
        ),
        None if pair.before.day == pair.after.day && pair.before.since == pair.after.since => {
            phrase!("{former}; and {latter}.", former, latter)
        }
        None => phrase!(
            "{former}; and {latter}: which was said first is not known.",
            former,
            latter
        ),
    });
    if pair.between > 0 {
        reasons.push(phrase!(
            "{n} statement between them." | "{n} statements between them.",
            n = pair.between
        ));
    }
    let (former, latter) = (speakers(before), speakers(after));
    if former != latter && !former.is_empty() && !latter.is_empty() {
        reasons.push(phrase!(
            "Said by {former}, then by {latter}.",
            former = Argument::all(former),
            latter = Argument::all(latter)
        ));
    }
}

fn speakers(statement: &Statement) -> Vec<&str> {
    let actors = statement.position.actors.iter();
    actors.map(|actor| actor.name.as_str()).collect()
}

/// "18 March 2022", "March 2022"; "published 18 March 2022" where that stands in for an unknown day.
fn dated(statement: &Statement, day: i32) -> Phrase {
    match &statement.position.said {
        Some(said) => phrase!("{date}", date = said.to_the_day()),
        None => match day_of_number(i64::from(day)) {
            Some(day) => phrase!("published {day}", day),
            None => phrase!("of unknown date"),
        },
    }
}
