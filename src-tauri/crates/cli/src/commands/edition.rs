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
            let (_, edition) = numbered(desk, &note, &number)?;
            let edition: Edition = desk.ask("edition.get", &ById { id: edition.id })?;
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
            let (_, edition) = numbered(desk, &note, &number)?;
            let against = match to {
                Some(to) => Some(numbered(desk, &note, &to)?.1.id),
                None => None,
            };
            let id = edition.id;
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

/// The note and its edition of a number, or of a hash that begins so.
fn numbered(desk: &Desk, note: &str, which: &str) -> Result<(Note, EditionRow), Stop> {
    let id = names::note(desk, note)?;
    let note: Note = desk.ask("note.get", &ById { id })?;
    let editions: Vec<EditionRow> = desk.ask("note.editions", &ById { id })?;
    let title = &note.row.title;
    let named = |it: &&EditionRow| it.number.to_string() == which;
    let hashed = |it: &&EditionRow| {
        which.len() >= HASH_LEAST && it.sha256.starts_with(&which.to_lowercase())
    };
    let mut found: Vec<&EditionRow> = editions.iter().filter(named).collect();
    if found.is_empty() {
        found = editions.iter().filter(hashed).collect();
    }
    match found.as_slice() {
        [one] => Ok((note, (*one).clone())),
        [] => Err(Stop::failed(format!(
            "“{title}” has no edition {which}: {} were issued.",
            editions.len()
        ))),
        several => {
            let several: Vec<String> = several
                .iter()
                .map(|it| {
                    format!(
                        "{} by {}",
                        it.sha256.get(..12).unwrap_or(&it.sha256),
                        it.analyst
                    )
                })
                .collect();
            Err(Stop::failed(format!(
                "“{title}” has more than one edition {which}, issued in two libraries. Name one by the beginning of its hash: {}.",
                several.join(", ")
            )))
        }
    }
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
    let (note, edition) = numbered(desk, note, number)?;
    let output = output.unwrap_or_else(|| {
        let name = format!("{}, edition {}", note.row.title, edition.number);
        file_name(&name, to).into()
    });
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
