//! What keeps work safe: undo, history, backups, the check, the trash.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;

use demarche_api::types::import::JobStarted;
use demarche_api::types::library::{
    Backup, BackupEncrypted, BundleRequest, HistoryDetails, HistoryDetailsRequest, HistoryEntry,
    HistoryRequest, HistoryState, LibraryPath, RestoreRequest, Restored, RowChange, SalvageRequest,
    Salvaged, TrashEntry, TrashItem, TrashKind, Undone, Verification,
};
use demarche_api::types::{ById, ByIds, Done, Empty};
use demarche_text::Phrase;

use crate::args::{self, Kind, Trash, TrashCommand};
use crate::desk::{Desk, path_of};
use crate::out::{Out, counted};
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

pub(crate) fn backup(desk: &Desk, out: &mut Out, asked: &args::Backup) -> Result<(), Stop> {
    let backup: Backup = match asked.encrypt {
        false => desk.ask("library.backup", &Empty {})?,
        true => {
            let passphrase = passphrase(&asked.passphrase)?.ok_or_else(|| {
                Stop::usage("Give the passphrase: --passphrase-file FILE, or DEMARCHE_PASSPHRASE in the environment.")
            })?;
            let path = asked.output.as_deref().map(whole).transpose()?;
            desk.ask(
                "library.backup_encrypted",
                &BackupEncrypted { path, passphrase },
            )?
        }
    };
    if out.is_json() {
        return out.json(&backup);
    }
    out.line(format_args!(
        "{} ({} kB)",
        backup.path,
        backup.bytes.div_ceil(1000)
    ))
}

/// The passphrase that was given, if one was. It is no argument, which every user of the machine could read.
fn passphrase(given: &args::Passphrase) -> Result<Option<String>, Stop> {
    let Some(file) = &given.passphrase_file else {
        let set = std::env::var("DEMARCHE_PASSPHRASE").ok();
        return Ok(set.filter(|words| !words.is_empty()));
    };
    let mut line = String::new();
    let read = match file.as_os_str() == "-" {
        true => std::io::stdin().lock().read_line(&mut line),
        false => File::open(file).and_then(|file| BufReader::new(file).read_line(&mut line)),
    };
    read.map_err(|error| Stop::failed(format!("{} cannot be read: {error}.", file.display())))?;
    Ok(Some(line.trim_end_matches(['\r', '\n']).to_owned()))
}

/// Where a row's values are shown before and after.
pub(crate) fn change(desk: &Desk, out: &mut Out, entry: i64, limit: u32) -> Result<(), Stop> {
    let request = HistoryDetailsRequest { id: entry, limit };
    let details: HistoryDetails = desk.ask("history.details", &request)?;
    if out.is_json() {
        return out.json(&details);
    }
    if !details.kept {
        return out
            .line("Of this entry only the trail is kept, not what was there before and after.");
    }
    for row in &details.rows {
        let sign = match row.change {
            RowChange::Added => "+",
            RowChange::Changed => "*",
            RowChange::Removed => "-",
        };
        out.line(format_args!("{sign} {} {}", row.table, row.row))?;
        for field in &row.fields {
            let value = |value: &Option<Phrase>| match value {
                Some(shown) => shown.to_string().replace('\n', "\n        "),
                None => "(nothing)".to_owned(),
            };
            match row.change {
                RowChange::Added => {
                    out.line(format_args!(
                        "    {}: {}",
                        field.column,
                        value(&field.after)
                    ))?;
                }
                RowChange::Removed => {
                    out.line(format_args!(
                        "    {}: {}",
                        field.column,
                        value(&field.before)
                    ))?;
                }
                RowChange::Changed => out.line(format_args!(
                    "    {}: {} → {}",
                    field.column,
                    value(&field.before),
                    value(&field.after)
                ))?,
            }
        }
    }
    if (details.rows.len() as u32) < details.total {
        out.line(format_args!(
            "{} of {} rows; --limit shows more",
            details.rows.len(),
            details.total
        ))?;
    }
    Ok(())
}

pub(crate) fn backups(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    let backups: Vec<Backup> = desk.ask("library.backups", &Empty {})?;
    for backup in backups {
        if out.is_json() {
            out.json(&backup)?;
        } else {
            let size = backup.bytes.div_ceil(1000);
            let encrypted = if backup.encrypted { ", encrypted" } else { "" };
            out.line(format_args!(
                "{}  {}  ({size} kB{encrypted})",
                backup.at, backup.path
            ))?;
        }
    }
    Ok(())
}

fn whole(path: &Path) -> Result<String, Stop> {
    Ok(std::path::absolute(path)?.to_string_lossy().into_owned())
}

pub(crate) fn export_library(desk: &Desk, out: &mut Out, folder: &Path) -> Result<(), Stop> {
    let to = LibraryPath {
        path: whole(folder)?,
    };
    let started: JobStarted = desk.ask("library.export_bundle", &to)?;
    bundled(desk, out, &started)
}

pub(crate) fn import_library(
    library: Option<&Path>,
    out: &mut Out,
    folder: &Path,
) -> Result<(), Stop> {
    let request = BundleRequest {
        from: whole(folder)?,
        to: whole(&path_of(library)?)?,
    };
    let desk = Desk::without_library()?;
    let started: JobStarted = desk.ask("library.import_bundle", &request)?;
    bundled(&desk, out, &started)
}

pub(crate) fn compact(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    let started: JobStarted = desk.ask("library.compact", &Empty {})?;
    bundled(desk, out, &started)
}

/// What became of a job's items, up to the first that failed.
fn bundled(desk: &Desk, out: &mut Out, started: &JobStarted) -> Result<(), Stop> {
    let job = desk.wait_for(started.job)?;
    for item in &job.items {
        if let Some(error) = &item.error {
            return Err(Stop::failed(error));
        }
        match out.is_json() {
            true => out.json(item)?,
            false => out.line(item.note.clone().unwrap_or_default())?,
        }
    }
    Ok(())
}

pub(crate) fn restore(
    library: Option<&Path>,
    out: &mut Out,
    backup: &Path,
    given: &args::Passphrase,
) -> Result<(), Stop> {
    let request = RestoreRequest {
        backup: whole(backup)?,
        library: Some(whole(&path_of(library)?)?),
        passphrase: passphrase(given)?,
    };
    let restored: Restored = Desk::without_library()?.ask("library.restore", &request)?;
    if out.is_json() {
        return out.json(&restored);
    }
    out.line(format_args!(
        "{} is now what {} is.",
        restored.path, restored.from
    ))?;
    match &restored.put_aside {
        Some(aside) => out.line(format_args!("What it was is kept as {aside}.")),
        None => Ok(()),
    }
}

pub(crate) fn salvage(out: &mut Out, from: &Path, to: &Path) -> Result<(), Stop> {
    let request = SalvageRequest {
        from: whole(from)?,
        to: whole(to)?,
    };
    let salvaged: Salvaged = Desk::without_library()?.ask("library.salvage", &request)?;
    if out.is_json() {
        return out.json(&salvaged);
    }
    out.line(format_args!("{}", salvaged.path))?;
    for kept in &salvaged.kept {
        out.line(format_args!(
            "kept: {} of {}",
            counted(kept.rows, "row"),
            kept.table
        ))?;
    }
    for lost in &salvaged.lost {
        out.line(format_args!("lost: {lost}"))?;
    }
    if let Some(left) = &salvaged.left_over {
        out.line(format_args!("left over: {left}"))?;
    }
    for problem in &salvaged.problems {
        out.line(format_args!("problem: {problem}"))?;
    }
    Ok(())
}

pub(crate) fn verify(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    let started: JobStarted = desk.ask("library.verify", &Empty {})?;
    let job = desk.wait_for(started.job)?;
    let found: Option<Verification> = desk.ask("library.verification", &Empty {})?;
    let Some(found) = found else {
        let reasons = job.items.iter().filter_map(|item| item.error.as_ref());
        let reasons: Vec<String> = reasons.map(ToString::to_string).collect();
        return Err(Stop::failed(reasons.join(" ")));
    };
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
            kind:
                kind @ (Kind::Issue | Kind::FeedSearch | Kind::Recode | Kind::Search | Kind::SavedView),
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
        Kind::Search => TrashKind::Search,
        Kind::SavedView => TrashKind::SavedView,
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
        TrashKind::Search => "search",
        TrashKind::SavedView => "saved_view",
    }
}
