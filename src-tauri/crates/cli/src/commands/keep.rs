//! What keeps work safe: undo, history, backups, the check, the trash.

use demarche_api::types::library::{
    Backup, HistoryEntry, HistoryRequest, HistoryState, TrashEntry, TrashItem, TrashKind, Undone,
    Verification,
};
use demarche_api::types::{ById, ByIds, Done, Empty};

use crate::args::{Kind, Trash, TrashCommand};
use crate::desk::Desk;
use crate::out::Out;
use crate::stop::Stop;

pub(crate) fn undo(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    step(
        desk,
        out,
        "history.undo",
        "Undone",
        "There is nothing to undo.",
    )
}

pub(crate) fn redo(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    step(
        desk,
        out,
        "history.redo",
        "Redone",
        "There is nothing to redo.",
    )
}

fn step(desk: &Desk, out: &mut Out, command: &str, done: &str, nothing: &str) -> Result<(), Stop> {
    let undone: Undone = desk.ask(command, &Empty {})?;
    if out.is_json() {
        return out.json(&undone);
    }
    match undone.label {
        Some(label) => out.line(format_args!("{done}: {label}")),
        None => out.line(nothing),
    }
}

pub(crate) fn history(desk: &Desk, out: &mut Out, limit: u32) -> Result<(), Stop> {
    let request = HistoryRequest {
        before: None,
        limit,
    };
    let entries: Vec<HistoryEntry> = desk.ask("history.list", &request)?;
    for entry in entries {
        if out.is_json() {
            out.json(&entry)?;
            continue;
        }
        let state = match entry.state {
            HistoryState::Done | HistoryState::Settled => "",
            HistoryState::Undone => "  (undone)",
            HistoryState::Undo => "  (undo)",
            HistoryState::Redo => "  (redo)",
        };
        out.line(format_args!(
            "{:>5}  {}  {}  {}{state}",
            entry.id, entry.at, entry.analyst, entry.label
        ))?;
    }
    Ok(())
}

pub(crate) fn backup(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    let backup: Backup = desk.ask("library.backup", &Empty {})?;
    if out.is_json() {
        return out.json(&backup);
    }
    out.line(format_args!(
        "{} ({} kB)",
        backup.path,
        backup.bytes.div_ceil(1000)
    ))
}

pub(crate) fn verify(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    let found: Verification = desk.ask("library.verify", &Empty {})?;
    if out.is_json() {
        out.json(&found)?;
    } else {
        for checked in &found.checked {
            out.line(format_args!("checked: {checked}"))?;
        }
        for problem in &found.problems {
            out.line(format_args!("problem: {problem}"))?;
        }
        if found.sound {
            out.line("The library is sound.")?;
        }
    }
    out.finish()?;
    match found.sound {
        true => Ok(()),
        false => Err(Stop::failed("The library is not sound.")),
    }
}

pub(crate) fn trash(desk: &Desk, out: &mut Out, trash: Trash) -> Result<(), Stop> {
    let done: Done = match trash.command {
        None => return list_trash(desk, out),
        Some(TrashCommand::Restore { kind, id }) => {
            let item = TrashItem {
                kind: kind_of(kind),
                id,
            };
            desk.ask("trash.restore", &item)?
        }
        // Issues go one by one; a group that still holds issues is refused. So do searches.
        Some(TrashCommand::Put {
            kind: kind @ (Kind::Issue | Kind::FeedSearch | Kind::Recode),
            ids,
        }) => {
            let noun = word(kind_of(kind));
            let mut last = None;
            for id in ids {
                last = Some(desk.ask(&format!("{noun}.trash"), &ById { id })?);
            }
            last.ok_or_else(|| Stop::usage("Give the numbers of what to delete."))?
        }
        Some(TrashCommand::Put { ids, .. }) if ids.is_empty() => {
            return Err(Stop::usage("Give the numbers of what to delete."));
        }
        Some(TrashCommand::Put { kind, ids }) => {
            let noun = word(kind_of(kind));
            desk.ask(&format!("{noun}.trash"), &ByIds { ids })?
        }
    };
    if out.is_json() {
        return out.json(&done);
    }
    out.line(done.label)
}

fn list_trash(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    let entries: Vec<TrashEntry> = desk.ask("trash.list", &Empty {})?;
    for entry in entries {
        if out.is_json() {
            out.json(&entry)?;
        } else {
            let kind = word(entry.kind);
            out.line(format_args!(
                "{kind} {}  {}  {}",
                entry.id, entry.trashed_at, entry.title
            ))?;
        }
    }
    Ok(())
}

fn kind_of(kind: Kind) -> TrashKind {
    match kind {
        Kind::Article => TrashKind::Article,
        Kind::Excerpt => TrashKind::Excerpt,
        Kind::Actor => TrashKind::Actor,
        Kind::Issue => TrashKind::Issue,
        Kind::Position => TrashKind::Position,
        Kind::Note => TrashKind::Note,
        Kind::Event => TrashKind::Event,
        Kind::Feed => TrashKind::Feed,
        Kind::FeedSearch => TrashKind::FeedSearch,
        Kind::Recode => TrashKind::Recode,
    }
}

fn word(kind: TrashKind) -> &'static str {
    match kind {
        TrashKind::Article => "article",
        TrashKind::Excerpt => "excerpt",
        TrashKind::Actor => "actor",
        TrashKind::Issue => "issue",
        TrashKind::Position => "position",
        TrashKind::Note => "note",
        TrashKind::Event => "event",
        TrashKind::Feed => "feed",
        TrashKind::FeedSearch => "feed_search",
        TrashKind::Recode => "recode",
    }
}
