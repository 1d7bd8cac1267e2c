//! CSV: one line a cell, for other programs to count.

use super::{Matrix, print};
use crate::Error;
use crate::table::{csv_lines, guarded};
use crate::words::Words;

const HEADS: [&str; 25] = [
    "country",
    "country_name",
    "actor",
    "post",
    "issue",
    "stance",
    "mark",
    "said",
    "words",
    "direct",
    "attributed",
    "positions",
    "against",
    "searched",
    "bloc",
    "bloc_name",
    "positions_direct",
    "positions_spokesperson",
    "positions_attributed",
    "was",
    "was_said",
    "members_stand",
    "also",
    "also_said",
    "evidence_in_trash",
];

/// The matrix as CSV (RFC 4180, UTF-8, a head line), one line for each cell. A value that a
/// spreadsheet would read as a formula gets an apostrophe before it.
pub fn csv(matrix: &Matrix) -> Result<String, Error> {
    let mut lines = Vec::new();
    for row in &matrix.rows {
        let (code, country) = row.country.clone().unwrap_or_default();
        let (bloc, bloc_name) = row.bloc.clone().unwrap_or_default();
        for (cell, issue) in row.cells.iter().zip(&matrix.issues) {
            let latest = cell.latest.as_ref();
            let said = latest.and_then(|it| it.said.as_ref());
            let was = cell.was.as_ref();
            let was_said = was.and_then(|(_, said)| said.as_ref());
            let yes = |yes: bool| if yes { "yes" } else { "no" };
            let record = [
                code.clone(),
                country.clone(),
                row.actor.clone().unwrap_or_default(),
                row.post.clone().unwrap_or_default(),
                issue.name.clone(),
                latest.map_or("", |it| it.stance.word()).to_owned(),
                latest.map_or("", |it| print(it.stance).mark).to_owned(),
                said.map_or("", |it| &it.date).to_owned(),
                latest.map_or("", |it| &it.words).to_owned(),
                latest.map_or("", |it| yes(it.direct)).to_owned(),
                latest.map_or("", |it| yes(it.attributed)).to_owned(),
                cell.positions.to_string(),
                cell.against.to_string(),
                cell.searched.clone().unwrap_or_default(),
                bloc.clone(),
                bloc_name.clone(),
                cell.direct.to_string(),
                cell.spokesperson.to_string(),
                cell.attributed.to_string(),
                was.map_or("", |(stance, _)| stance.word()).to_owned(),
                was_said.map_or("", |said| &said.date).to_owned(),
                cell.tally(Words::ENGLISH).unwrap_or_default(),
                listed(cell.also.iter().map(|(stance, _)| stance.word())),
                listed(
                    cell.also
                        .iter()
                        .map(|(_, said)| said.as_ref().map_or("", |said| said.date.as_str())),
                ),
                latest.map_or("", |it| yes(it.evidence_trashed)).to_owned(),
            ];
            lines.push(record.iter().map(|value| guarded(value)).collect());
        }
    }
    csv_lines(HEADS.map(str::to_owned).to_vec(), lines.into_iter())
}

/// Several of one cell, one after the other.
fn listed<'s>(values: impl Iterator<Item = &'s str>) -> String {
    values.collect::<Vec<_>>().join("; ")
}
