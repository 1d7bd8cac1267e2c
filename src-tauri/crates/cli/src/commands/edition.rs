//! Editions: issued, listed, shown, written out again, and what changed since.

use std::path::PathBuf;

use demarche_api::types::ById;
use demarche_api::types::captures::PartSide;
use demarche_api::types::editions::{
    Edition, EditionChanges, EditionChangesRequest, EditionExport, EditionIssue, EditionRow,
    PositionFate,
};
use demarche_api::types::notes::Note;
use demarche_api::types::positions::PositionRow;
use demarche_api::types::tables::Exported;

use super::note::{file_name, format_of, written};
use crate::args::{EditionCommand, NoteForm};
use crate::desk::Desk;
use crate::names;
use crate::out::{Out, word};
use crate::stop::Stop;

pub(crate) fn issue(
    desk: &Desk,
    out: &mut Out,
    note: &str,
    style: Option<String>,
) -> Result<(), Stop> {
    let id = names::note(desk, note)?;
    let style = super::source::style(desk, style)?;
    let issued: EditionRow = desk.ask("note.issue_edition", &EditionIssue { id, style })?;
    row(out, &issued)
}

pub(crate) fn list(desk: &Desk, out: &mut Out, note: &str) -> Result<(), Stop> {
    let id = names::note(desk, note)?;
    let editions: Vec<EditionRow> = desk.ask("note.editions", &ById { id })?;
    editions.iter().try_for_each(|edition| row(out, edition))
}

fn row(out: &mut Out, edition: &EditionRow) -> Result<(), Stop> {
    if out.is_json() {
        return out.json(edition);
    }
    out.line(format_args!(
        "edition {}  {}  {}  {}",
        edition.number, edition.issued_at, edition.sha256, edition.analyst
    ))
}

pub(crate) fn run(desk: &Desk, out: &mut Out, command: EditionCommand) -> Result<(), Stop> {
    match command {
        EditionCommand::Show { note, number } => {
            let id = numbered(desk, &note, &number)?.edition.id;
            let edition: Edition = desk.ask("edition.get", &ById { id })?;
            if out.is_json() {
                return out.json(&edition);
            }
            out.text(&edition.text)?;
            match edition.text.ends_with('\n') {
                true => Ok(()),
                false => out.line(""),
            }
        }
        EditionCommand::Export {
            note,
            number,
            to,
            output,
            include_held_sources,
        } => export(desk, out, &note, &number, to, output, include_held_sources),
        EditionCommand::Changes { note, number, to } => {
            let id = numbered(desk, &note, &number)?.edition.id;
            let against = match to {
                Some(to) => Some(numbered(desk, &note, &to)?.edition.id),
                None => None,
            };
            let request = EditionChangesRequest { id, against };
            let changes: EditionChanges = desk.ask("edition.changes", &request)?;
            if out.is_json() {
                return out.json(&changes);
            }
            told(out, &changes)
        }
    }
}

/// So many letters of a hash are enough to name an edition.
const HASH_LEAST: usize = 6;

/// The note, its editions, and which of them is meant.
struct Named {
    note: Note,
    editions: Vec<EditionRow>,
    edition: EditionRow,
}

/// The note and its edition of a name: see [`meant`].
fn numbered(desk: &Desk, note: &str, which: &str) -> Result<Named, Stop> {
    let id = names::note(desk, note)?;
    let note: Note = desk.ask("note.get", &ById { id })?;
    let editions: Vec<EditionRow> = desk.ask("note.editions", &ById { id })?;
    let title = &note.row.title;
    match meant(&editions, which).as_slice() {
        [one] => Ok(Named {
            edition: (*one).clone(),
            note,
            editions,
        }),
        [] => Err(Stop::failed(format!(
            "“{title}” has no edition {which}: {} were issued.",
            editions.len()
        ))),
        several => {
            let told: Vec<String> = several
                .iter()
                .map(|it| {
                    format!(
                        "{}@{}, issued {}, {}",
                        it.number,
                        it.analyst,
                        it.issued_at,
                        hash_of(it)
                    )
                })
                .collect();
            Err(Stop::failed(format!(
                "“{title}” has {} editions {which}: {}. Name one by its number with the analyst, with the beginning of its hash or with that of the moment when it was issued: {}@{}.",
                several.len(),
                told.join("; "),
                several[0].number,
                several[0].issued_at
            )))
        }
    }
}

/// The editions of a name: a number; the beginning of a hash; or `NUMBER@` with the analyst, the beginning of the hash or
/// that of the moment of issue.
fn meant<'e>(editions: &'e [EditionRow], which: &str) -> Vec<&'e EditionRow> {
    let (number, rest) = match which.split_once('@') {
        Some((number, rest)) => (number, Some(rest.trim().to_lowercase())),
        None => (which, None),
    };
    let with_number = editions.iter().filter(|it| it.number.to_string() == number);
    if let Some(rest) = rest.filter(|rest| !rest.is_empty()) {
        let of_number: Vec<&EditionRow> = with_number.collect();
        let by: [&dyn Fn(&EditionRow) -> bool; 3] = [
            &|it| it.analyst.to_lowercase() == rest,
            &|it| it.sha256.starts_with(&rest),
            &|it| it.issued_at.to_lowercase().starts_with(&rest),
        ];
        return by
            .iter()
            .map(|fits| of_number.iter().copied().filter(|it| fits(it)).collect())
            .find(|found: &Vec<&EditionRow>| !found.is_empty())
            .unwrap_or_default();
    }
    let found: Vec<&EditionRow> = with_number.collect();
    if !found.is_empty() || which.len() < HASH_LEAST {
        return found;
    }
    let hash = which.to_lowercase();
    editions
        .iter()
        .filter(|it| it.sha256.starts_with(&hash))
        .collect()
}

/// As much of a hash as is shown.
fn hash_of(edition: &EditionRow) -> &str {
    edition.sha256.get(..12).unwrap_or(&edition.sha256)
}

/// The name of the file of an edition, before its ending: where several have its number, with what tells it from them.
fn named_file(title: &str, edition: &EditionRow, editions: &[EditionRow]) -> String {
    let mut name = format!("{title}, edition {}", edition.number);
    let others = || {
        editions
            .iter()
            .filter(|it| it.id != edition.id && it.number == edition.number)
    };
    if others().next().is_some() {
        name = format!("{name}, {}", edition.analyst);
        if others().any(|it| it.analyst == edition.analyst) {
            name = format!("{name}, {}", hash_of(edition));
        }
    }
    name
}

fn export(
    desk: &Desk,
    out: &mut Out,
    note: &str,
    number: &str,
    to: NoteForm,
    output: Option<PathBuf>,
    with_held: bool,
) -> Result<(), Stop> {
    let Named {
        note,
        editions,
        edition,
    } = numbered(desk, note, number)?;
    let output = output
        .unwrap_or_else(|| file_name(&named_file(&note.row.title, &edition, &editions), to).into());
    let path = std::path::absolute(&output)?;
    let request = EditionExport {
        id: edition.id,
        format: format_of(to),
        path: path.to_string_lossy().into_owned(),
        with_held,
    };
    let exported: Exported = desk.ask("edition.export", &request)?;
    written(out, &exported)
}

/// What changed, for reading: `-` what went, `+` what came, `~` what is otherwise.
fn told(out: &mut Out, changes: &EditionChanges) -> Result<(), Stop> {
    let mut nothing = true;
    for part in &changes.text {
        let mark = match part.side {
            PartSide::Both => continue,
            PartSide::Before => '-',
            PartSide::After => '+',
        };
        for line in part.text.lines().filter(|line| !line.trim().is_empty()) {
            nothing = false;
            out.line(format_args!("text {mark} {}", line.trim()))?;
        }
    }
    for change in &changes.positions {
        nothing = false;
        let row = change.after.as_ref().or(change.before.as_ref());
        let row = row.map(position).unwrap_or_default();
        match change.fate {
            PositionFate::Added => out.line(format_args!("position + {row}"))?,
            PositionFate::Retracted => out.line(format_args!("position - {row} (deleted)"))?,
            PositionFate::Dropped => {
                out.line(format_args!("position - {row} (no longer in the note)"))?;
            }
            PositionFate::Changed => {
                let fields = change.fields.join(", ");
                out.line(format_args!("position ~ {row} ({fields})"))?;
            }
        }
    }
    for change in &changes.evidence {
        nothing = false;
        let fates: Vec<String> = change.fates.iter().map(word).collect();
        out.line(format_args!(
            "evidence ~ {}{}: {}",
            change
                .quote
                .as_ref()
                .map(|it| format!("“{it}” in "))
                .unwrap_or_default(),
            change.title,
            fates.join(", ")
        ))?;
    }
    if nothing {
        out.line("Nothing changed.")?;
    }
    Ok(())
}

fn position(row: &PositionRow) -> String {
    let actors: Vec<&str> = row.actors.iter().map(|it| it.name.as_str()).collect();
    format!(
        "{} on {}: {} ({})",
        actors.join(", "),
        row.issue.name,
        row.paraphrase,
        word(&row.stance)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(id: i64, number: u32, day: &str, sha256: &str, analyst: &str) -> EditionRow {
        EditionRow {
            id,
            number,
            issued_at: format!("2022-03-{day}T12:00:00Z"),
            sha256: sha256.to_owned(),
            analyst: analyst.to_owned(),
        }
    }

    fn ids(editions: &[EditionRow], which: &str) -> Vec<i64> {
        let found = meant(editions, which);
        found.into_iter().map(|it| it.id).collect()
    }

    /// The same words issued by two, and twice by one.
    fn twins() -> Vec<EditionRow> {
        vec![
            edition(1, 1, "18", "aaaaaaaaaaaaaaaa", "Ada"),
            edition(2, 2, "19", "bbbbbbbbbbbbbbbb", "Ada"),
            edition(3, 2, "20", "bbbbbbbbbbbbbbbb", "Ben"),
            edition(4, 3, "21", "cccccccccccccccc", "Ada"),
            edition(5, 3, "22", "dddddddddddddddd", "Ada"),
        ]
    }

    #[test]
    fn every_edition_can_be_named() {
        let twins = twins();
        assert_eq!(ids(&twins, "1"), [1]);
        assert_eq!(ids(&twins, "2"), [2, 3]);
        assert_eq!(ids(&twins, "bbbbbb"), [2, 3]);
        assert_eq!(ids(&twins, "2@ben"), [3]);
        assert_eq!(ids(&twins, "2@Ada"), [2]);
        assert_eq!(ids(&twins, "3@ada"), [4, 5]);
        assert_eq!(ids(&twins, "3@d"), [5]);
        assert_eq!(ids(&twins, "3@2022-03-21T"), [4]);
        assert_eq!(ids(&twins, "DDDDDD"), [5]);
        for nothing in ["4", "aaaaa", "1@ben", "@", ""] {
            assert_eq!(ids(&twins, nothing), [0_i64; 0], "{nothing}");
        }
    }

    #[test]
    fn no_two_editions_go_to_one_file() {
        let twins = twins();
        let names: Vec<String> = twins
            .iter()
            .map(|it| named_file("Brief", it, &twins))
            .collect();
        assert_eq!(
            names,
            [
                "Brief, edition 1",
                "Brief, edition 2, Ada",
                "Brief, edition 2, Ben",
                "Brief, edition 3, Ada, cccccccccccc",
                "Brief, edition 3, Ada, dddddddddddd",
            ]
        );
    }
}
