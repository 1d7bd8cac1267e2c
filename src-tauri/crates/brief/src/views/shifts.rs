//! Shifts and contradictions, one a row.

use demarche_library::compare::Statement;
use demarche_library::compare::shifts::{Shift, ShiftKind, Shifts};
use demarche_text::Phrase;

use super::evidence;
use crate::table::{Cell, Kind, Table};

/// Every shift of a list, newest first.
pub fn shifts(found: &Shifts, as_of: Option<String>) -> Table {
    let mut table = Table::new(
        "Shifts and contradictions",
        [
            ("Who", Kind::Text),
            ("Country", Kind::Text),
            ("Issue", Kind::Text),
            ("What", Kind::Text),
            ("Said before", Kind::Date),
            ("Before", Kind::Stance),
            ("Words before", Kind::Words),
            ("Outlet before", Kind::Text),
            ("Origins before", Kind::Number),
            ("Evidence before", Kind::Text),
            ("Said after", Kind::Date),
            ("After", Kind::Stance),
            ("Words after", Kind::Words),
            ("Outlet after", Kind::Text),
            ("Origins after", Kind::Number),
            ("Evidence after", Kind::Text),
            ("Reasons", Kind::Words),
            ("Id", Kind::Text),
        ],
    )
    .untelling(&["Issue", "What", "Evidence before", "Evidence after", "Id"]);
    table.as_of = as_of;
    table.undrawn.push("Id");
    table.rows.extend(found.rows.iter().map(row));
    table.below.push(match found.total {
        0 => "No shifts and no contradictions.".to_owned(),
        1 => "1 in all.".to_owned(),
        total => format!("{total} in all."),
    });
    if found.undated > 0 {
        table.below.push(format!(
            "{} without a date left out.",
            crate::matrix::counted(found.undated, "statement")
        ));
    }
    table
}

/// What a kind is called.
fn kind(kind: ShiftKind) -> String {
    kind.word().replace('_', " ")
}

fn row(shift: &Shift) -> Vec<Cell> {
    let country = shift.who.country().map_or("", |country| &country.name);
    let mut row = vec![
        shift.who.name().into(),
        country.into(),
        shift.issue.issue.name.as_str().into(),
        kind(shift.kind).into(),
    ];
    row.extend(statement(&shift.before));
    match (&shift.after, shift.against.first()) {
        (Some(after), _) => row.extend(statement(after)),
        (None, Some(against)) => row.extend([
            Cell::date(against.published.as_ref()),
            Cell::Empty,
            against.quote.as_str().into(),
            against.outlet.as_deref().unwrap_or_default().into(),
            Cell::Empty,
            Cell::Empty,
        ]),
        (None, None) => row.extend(std::iter::repeat_n(Cell::Empty, 6)),
    }
    row.push(
        Phrase::several(shift.reasons.iter().cloned())
            .to_string()
            .into(),
    );
    row.push(shift.id.as_str().into());
    row
}

fn statement(statement: &Statement) -> [Cell; 6] {
    let position = &statement.position;
    [
        Cell::date(position.said.as_ref()),
        position.stance.into(),
        statement
            .quote
            .as_deref()
            .unwrap_or(&position.paraphrase)
            .into(),
        position.outlet.as_deref().unwrap_or_default().into(),
        statement.origins.into(),
        evidence(position.evidence_trashed).into(),
    ]
}
