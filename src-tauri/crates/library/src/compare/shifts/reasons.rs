//! Why a shift is listed, in sentences.

use chrono::NaiveDate;
use demarche_text::{PartialDate, Precision};

use super::scan::{Found, What};
use super::sequence::{Pair, apart};
use super::{Shift, ShiftKind};
use crate::compare::Statement;
use crate::compare::days::day_of_number;
use crate::compare::said::Told;
use crate::positions::{Stance, Voice};

/// The reasons, the telling one first.
pub(super) fn reasons(shift: &Shift, found: &Found, window: u32) -> Vec<String> {
    let mut reasons = Vec::new();
    match (&found.what, &shift.after, &shift.silence) {
        (What::Pair(pair), Some(after), _) => of_pair(shift, pair, after, window, &mut reasons),
        (What::Silent(..), _, Some(silence)) => {
            let name = shift.who.name();
            reasons.push(format!(
                "No statement in {} that {} {name} since {}.",
                counted(silence.articles, "article"),
                if silence.articles == 1 {
                    "mentions"
                } else {
                    "mention"
                },
                worded(silence.since),
            ));
            reasons.push(format!(
                "Before that, from the first statement on: statements on {}, in {}.",
                counted(silence.spoke, "more day"),
                counted(silence.of, "such article"),
            ));
        }
        _ => {
            let pieces = shift.against.len() as u32;
            let are = if pieces == 1 { "is" } else { "are" };
            reasons.push(format!(
                "{} {are} marked as contradicting this statement.",
                counted(pieces, "excerpt"),
            ));
        }
    }
    let statements = std::iter::once(&shift.before).chain(&shift.after);
    if statements
        .into_iter()
        .any(|statement| statement.position.voice == Voice::Attributed)
    {
        reasons.push("Attributed by a rival or third party.".to_owned());
    }
    reasons
}

fn of_pair(shift: &Shift, pair: &Pair, after: &Statement, window: u32, reasons: &mut Vec<String>) {
    let before = &shift.before;
    let told =
        |statement, told: &Told| format!("{}, {}", stance(told.stance), dated(statement, told.day));
    let (former, latter) = (told(before, &pair.before), told(after, &pair.after));
    reasons.push(capital(match apart(&pair.before, &pair.after) {
        Some(days) => {
            let within = match shift.kind {
                ShiftKind::Contradicted => format!(", within the window of {window}"),
                _ => String::new(),
            };
            let days = counted(days as u32, "day");
            format!("{former}; then {latter}: {days} apart{within}.")
        }
        None if pair.before.day == pair.after.day && pair.before.since == pair.after.since => {
            format!("{former}; and {latter}.")
        }
        None => format!("{former}; and {latter}: which was said first is not known."),
    }));
    if pair.between > 0 {
        reasons.push(format!(
            "{} between them.",
            counted(pair.between, "statement")
        ));
    }
    let (former, latter) = (speakers(before), speakers(after));
    if former != latter && !former.is_empty() && !latter.is_empty() {
        reasons.push(format!("Said by {former}, then by {latter}."));
    }
}

fn speakers(statement: &Statement) -> String {
    let names: Vec<&str> = statement
        .position
        .actors
        .iter()
        .map(|actor| actor.name.as_str())
        .collect();
    names.join(" and ")
}

fn stance(stance: Stance) -> String {
    stance.word().replace('_', " ")
}

fn capital(words: String) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => words,
    }
}

/// "18 March 2022", "March 2022"; "published 18 March 2022" where that stands in for an unknown day.
fn dated(statement: &Statement, day: i32) -> String {
    match &statement.position.said {
        Some(said) => partial(said),
        None => match day_of_number(i64::from(day)) {
            Some(day) => format!("published {}", worded(day)),
            None => "of unknown date".to_owned(),
        },
    }
}

fn partial(date: &PartialDate) -> String {
    let day = date.first_day();
    match (date.precision, day) {
        (_, None) => date.date.clone(),
        (Precision::Year, Some(day)) => day.format("%Y").to_string(),
        (Precision::Month, Some(day)) => day.format("%B %Y").to_string(),
        (Precision::Day | Precision::Minute, Some(day)) => worded(day),
    }
}

fn worded(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

fn counted(count: u32, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}
