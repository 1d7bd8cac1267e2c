//! Sharing between analysts, and merging libraries.

use std::io::BufRead as _;
use std::path::Path;

use demarche_api::types::import::JobStarted;
use demarche_api::types::library::{JobState, LibraryPath};
use demarche_api::types::sharing::{
    Secret, ShareConflict, ShareDecision, ShareLogin, SharePlace, ShareReport, ShareResolve,
    ShareRun, ShareSetup as Setup, ShareSide, ShareStatus, ShareWrites,
};
use demarche_api::types::{ById, Done, Empty};

use super::vault::whole;
use crate::args::{ShareCommand, ShareSetup, Take};
use crate::desk::Desk;
use crate::out::{Out, counted, joined};
use crate::stop::Stop;

/// The environment's name for the passphrase.
const PASSPHRASE: &str = "DEMARCHE_SHARE_PASSPHRASE";
/// The environment's name for a server's password.
const PASSWORD: &str = "DEMARCHE_SHARE_PASSWORD";

pub(crate) fn run(desk: &Desk, out: &mut Out, command: ShareCommand) -> Result<(), Stop> {
    match command {
        ShareCommand::Setup(setup) => set_up(desk, out, setup),
        ShareCommand::Publish {
            secret,
            include_held_sources,
        } => {
            let request = ShareRun {
                password: secret_of(secret.password, PASSWORD)?,
                passphrase: secret_of(secret.passphrase, PASSPHRASE)?,
                with_sensitive: include_held_sources,
            };
            let report = done(desk, &desk.ask("share.publish", &request)?)?;
            published(out, &report)
        }
        ShareCommand::TakeIn { secret } => {
            let request = ShareRun {
                password: secret_of(secret.password, PASSWORD)?,
                passphrase: secret_of(secret.passphrase, PASSPHRASE)?,
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
    let place = match (setup.folder, setup.s3, setup.webdav) {
        (Some(folder), _, _) => Some(SharePlace::Folder {
            path: whole(&folder)?,
        }),
        (_, Some(address), _) => Some(SharePlace::S3 {
            address,
            bucket: setup.bucket.unwrap_or_default(),
            folder: setup.bucket_folder.unwrap_or_default(),
            region: setup.region.unwrap_or_default(),
            bucket_in_host: setup.bucket_in_host,
        }),
        (_, _, Some(address)) => Some(SharePlace::Webdav { address }),
        _ => None,
    };
    if !(setup.off || setup.new_mark || place.is_some()) {
        return Err(Stop::usage(
            "Say where the change sets lie (--folder, --s3 or --webdav), or --new-mark, or --off.",
        ));
    }
    let login = match setup.user {
        Some(user) => Some(ShareLogin {
            user,
            password: typed(PASSWORD)?,
            keep: setup.keep_password,
        }),
        None => None,
    };
    let request = Setup {
        place,
        login,
        passphrase: match setup.encrypt {
            true => Some(typed(PASSPHRASE)?),
            false => None,
        },
        new_mark: setup.new_mark,
    };
    ended(desk, &desk.ask("share.setup", &request)?)?;
    let status = desk.ask("share.status", &Empty {})?;
    told(out, &status)
}

/// The secret that was asked for, or that the environment has.
fn secret_of(asked: bool, name: &str) -> Result<Option<Secret>, Stop> {
    match asked {
        true => Ok(Some(typed(name)?)),
        false => Ok(of_environment(name)),
    }
}

fn of_environment(name: &str) -> Option<Secret> {
    std::env::var(name)
        .ok()
        .filter(|text| !text.is_empty())
        .map(Secret)
}

fn typed(name: &str) -> Result<Secret, Stop> {
    if let Some(secret) = of_environment(name) {
        return Ok(secret);
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    let text = line.trim_end_matches(['\r', '\n']);
    match text.is_empty() {
        true => Err(Stop::usage(format!(
            "A {} is needed: a line of standard input, or {name}.",
            match name {
                PASSPHRASE => "passphrase",
                _ => "password",
            }
        ))),
        false => Ok(Secret(text.to_owned())),
    }
}

fn done(desk: &Desk, started: &JobStarted) -> Result<ShareReport, Stop> {
    ended(desk, started)?;
    let report: Option<ShareReport> = desk.ask("share.report", &ById { id: started.job })?;
    report.ok_or_else(|| Stop::failed("The job told of nothing."))
}

fn ended(desk: &Desk, started: &JobStarted) -> Result<(), Stop> {
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
    Ok(())
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
        .map(|refused| format!("{}: {}", refused.file, refused.reason))
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
        Some(_) => out.line(format_args!("Shared at {}{encrypted}", status.name))?,
        None => out.line("Sharing is not set up.")?,
    }
    if let Some(user) = &status.user {
        match status.password_kept {
            true => out.line(format_args!(
                "Asked as {user}; the password is kept, unencrypted, in {}",
                status.kept_in
            ))?,
            false => out.line(format_args!(
                "Asked as {user}; the password is kept nowhere"
            ))?,
        }
    }
    match status.writes {
        ShareWrites::Once => {}
        ShareWrites::Replacing => out.line(
            "The server replaces a file where another of its name comes at the same moment: do not publish from two copies of one library",
        )?,
        ShareWrites::Never => {
            out.line("Nothing may be written there with this name and password: only taken in")?;
        }
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
