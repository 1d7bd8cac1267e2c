//! Sharing between analysts, and merging libraries.

use std::io::BufRead as _;
use std::path::Path;

use demarche_api::types::import::JobStarted;
use demarche_api::types::library::{JobState, LibraryPath};
use demarche_api::types::sharing::{
    Secret as Typed, ShareConflict, ShareDecision, SharePlace, ShareReport, ShareResolve, ShareRun,
    ShareSetup as Setup, ShareSide, ShareStatus,
};
use demarche_api::types::{ById, Done, Empty};

use super::vault::whole;
use crate::args::{Secret, ShareCommand, ShareSetup, Take};
use crate::desk::Desk;
use crate::out::{Out, counted, joined};
use crate::stop::Stop;

/// The environment's name for the passphrase.
const PASSPHRASE: &str = "DEMARCHE_SHARE_PASSPHRASE";

pub(crate) fn run(desk: &Desk, out: &mut Out, command: ShareCommand) -> Result<(), Stop> {
    match command {
        ShareCommand::Setup(setup) => set_up(desk, out, setup),
        ShareCommand::Publish {
            secret,
            include_held_sources,
        } => {
            let request = ShareRun {
                passphrase: passphrase(&secret)?,
                with_sensitive: include_held_sources,
            };
            let report = done(desk, &desk.ask("share.publish", &request)?)?;
            published(out, &report)
        }
        ShareCommand::TakeIn { secret } => {
            let request = ShareRun {
                passphrase: passphrase(&secret)?,
                with_sensitive: false,
            };
            let report = done(desk, &desk.ask("share.take_in", &request)?)?;
            taken(out, &report)
        }
        ShareCommand::Status => {
            let status = desk.ask("share.status", &Empty {})?;
            told(out, &status)
        }
        ShareCommand::Conflicts => conflicts(desk, out),
        ShareCommand::Resolve {
            conflicts,
            take,
            fields,
        } => resolve(desk, out, &conflicts, take, fields),
    }
}

pub(crate) fn merge(desk: &Desk, out: &mut Out, other: &Path) -> Result<(), Stop> {
    let request = LibraryPath {
        path: whole(other)?,
    };
    let report = done(desk, &desk.ask("library.merge", &request)?)?;
    taken(out, &report)
}

fn set_up(desk: &Desk, out: &mut Out, setup: ShareSetup) -> Result<(), Stop> {
    if !(setup.off || setup.new_mark || setup.folder.is_some()) {
        return Err(Stop::usage(
            "Say where the change sets lie (--folder), or --new-mark, or --off.",
        ));
    }
    let place = match &setup.folder {
        Some(folder) => Some(SharePlace::Folder {
            path: whole(folder)?,
        }),
        None => None,
    };
    let request = Setup {
        place,
        passphrase: match setup.encrypt {
            true => Some(typed()?),
            false => None,
        },
        new_mark: setup.new_mark,
    };
    let status = desk.ask("share.setup", &request)?;
    told(out, &status)
}

/// The passphrase that was asked for, or that the environment has.
fn passphrase(secret: &Secret) -> Result<Option<Typed>, Stop> {
    match secret.passphrase {
        true => Ok(Some(typed()?)),
        false => Ok(std::env::var(PASSPHRASE)
            .ok()
            .filter(|text| !text.is_empty())
            .map(Typed)),
    }
}

fn typed() -> Result<Typed, Stop> {
    if let Some(text) = std::env::var(PASSPHRASE)
        .ok()
        .filter(|text| !text.is_empty())
    {
        return Ok(Typed(text));
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    let text = line.trim_end_matches(['\r', '\n']);
    match text.is_empty() {
        true => Err(Stop::usage(
            "A passphrase is needed: a line of standard input, or DEMARCHE_SHARE_PASSPHRASE.",
        )),
        false => Ok(Typed(text.to_owned())),
    }
}

fn done(desk: &Desk, started: &JobStarted) -> Result<ShareReport, Stop> {
    let job = desk.wait_for(started.job)?;
    let Some(main) = job.items.first() else {
        return Err(Stop::failed("The job was lost."));
    };
    if let Some(error) = &main.error {
        return Err(Stop::failed(error));
    }
    if job.state == JobState::Cancelled {
        return Err(Stop::failed("It was cancelled."));
    }
    let report: Option<ShareReport> = desk.ask("share.report", &ById { id: started.job })?;
    report.ok_or_else(|| Stop::failed("The job told of nothing."))
}

fn published(out: &mut Out, report: &ShareReport) -> Result<(), Stop> {
    if out.is_json() {
        return out.json(report);
    }
    for row in &report.rows {
        out.line(format_args!(
            "{:>7}  {}",
            row.count,
            row.noun.replace('_', " ")
        ))?;
    }
    match report.numbers.as_slice() {
        [] => out.line("There is nothing to publish.")?,
        [one] => out.line(format_args!("Published as change set {one}."))?,
        [first, .., last] => {
            out.line(format_args!("Published as change sets {first} to {last}."))?;
        }
    }
    if report.held_back > 0 {
        out.line(format_args!(
            "{} held back until conflicts are decided: see share conflicts.",
            counted(report.held_back, "row")
        ))?;
    }
    Ok(())
}

/// Files that were refused are a failure of the whole, at its end.
fn taken(out: &mut Out, report: &ShareReport) -> Result<(), Stop> {
    if out.is_json() {
        out.json(report)?;
    } else {
        for set in &report.sets {
            let changes = counted(set.changes, "row");
            out.line(format_args!(
                "{}  {}  {}  {changes}",
                set.file, set.analyst, set.at
            ))?;
        }
        for waiting in &report.waiting {
            out.line(format_args!("{} waits: {}", waiting.file, waiting.reason))?;
        }
        out.line(format_args!(
            "{} new, {} changed, {} to the trash, {}",
            report.added,
            report.changed,
            report.removed,
            counted(report.conflicts, "conflict")
        ))?;
        if report.conflicts > 0 {
            out.line("Nothing of what is in conflict was changed: see share conflicts.")?;
        }
    }
    if report.refused.is_empty() {
        return Ok(());
    }
    let refused: Vec<String> = report
        .refused
        .iter()
        .map(|refused| format!("{}: {}.", refused.file, refused.reason))
        .collect();
    Err(Stop::failed(joined(
        refused.iter().map(String::as_str),
        " ",
    )))
}

fn told(out: &mut Out, status: &ShareStatus) -> Result<(), Stop> {
    if out.is_json() {
        return out.json(status);
    }
    let encrypted = if status.encrypted { ", encrypted" } else { "" };
    match &status.place {
        Some(place) => out.line(format_args!("Shared at {}{encrypted}", place_name(place)))?,
        None => out.line("Sharing is not set up.")?,
    }
    out.line(format_args!("This library is {}", status.mark))?;
    for row in &status.rows {
        let noun = row.noun.replace('_', " ");
        out.line(format_args!("{:>7}  {noun}  to publish", row.count))?;
    }
    if status.sensitive > 0 {
        let sources = counted(status.sensitive, "source");
        out.line(format_args!("{sources} among it may not be named"))?;
    }
    if status.conflicts > 0 {
        let conflicts = counted(status.conflicts, "conflict");
        out.line(format_args!("{conflicts} to decide: see share conflicts"))?;
    }
    for set in &status.sets {
        let did = if set.own { "published" } else { "taken in" };
        out.line(format_args!(
            "{}  {}  {}  {did}",
            set.at, set.analyst, set.number
        ))?;
    }
    Ok(())
}

fn place_name(place: &SharePlace) -> String {
    match place {
        SharePlace::Folder { path } => path.clone(),
    }
}

fn conflicts(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    let conflicts: Vec<ShareConflict> = desk.ask("share.conflicts", &Empty {})?;
    for conflict in &conflicts {
        if out.is_json() {
            out.json(conflict)?;
            continue;
        }
        let noun = conflict.noun.replace('_', " ");
        out.line(format_args!(
            "conflict {}  {noun}  {}\n    published by {}, {}",
            conflict.id, conflict.title, conflict.analyst, conflict.at
        ))?;
        if conflict.removed_there {
            out.line("    removed there")?;
            continue;
        }
        for field in conflict.fields.iter().filter(|field| field.differs) {
            let shown = |text: &str| match text {
                "" => "(nothing)".to_owned(),
                text => text.replace('\n', "\n              "),
            };
            out.line(format_args!("    {}", field.name))?;
            out.line(format_args!("      mine:   {}", shown(&field.mine)))?;
            out.line(format_args!("      theirs: {}", shown(&field.theirs)))?;
        }
    }
    match (conflicts.is_empty(), out.is_json()) {
        (true, false) => out.line("There is no conflict."),
        _ => Ok(()),
    }
}

fn resolve(
    desk: &Desk,
    out: &mut Out,
    conflicts: &[i64],
    take: Take,
    fields: Vec<String>,
) -> Result<(), Stop> {
    let side = match take {
        Take::Mine => ShareSide::Mine,
        Take::Theirs => ShareSide::Theirs,
    };
    if take == Take::Mine && !fields.is_empty() {
        return Err(Stop::usage(
            "--field names what is taken of theirs: all else stays as it is here.",
        ));
    }
    let fields = (!fields.is_empty()).then_some(fields);
    let request = ShareResolve {
        decisions: conflicts
            .iter()
            .map(|&conflict| ShareDecision {
                conflict,
                side,
                fields: fields.clone(),
            })
            .collect(),
    };
    let done: Done = desk.ask("share.resolve", &request)?;
    match out.is_json() {
        true => out.json(&done),
        false => out.line(format_args!("{}.", done.label)),
    }
}
