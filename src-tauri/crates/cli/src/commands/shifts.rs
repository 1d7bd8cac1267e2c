//! Shifts and contradictions: the queue, and putting some of it aside.

use demarche_api::addresses;
use demarche_api::types::Done;
use demarche_api::types::compare::Statement;
use demarche_api::types::shifts::{
    Shift, ShiftIds, ShiftPer, ShiftSpeaker, Shifts as Answer, ShiftsExport, ShiftsListRequest,
    ShiftsRequest,
};

use crate::args::{Shifts, ShiftsCommand, ShiftsList, TableOut};
use crate::commands::list::{stance_mark, trash_mark};
use crate::commands::{saved, tables};
use crate::desk::Desk;
use crate::names;
use crate::out::{Out, counted, date, joined};
use crate::stop::Stop;

/// Shifts asked for at a time.
const PAGE: u32 = 100;

pub(crate) fn run(desk: &Desk, out: &mut Out, shifts: Shifts) -> Result<(), Stop> {
    let (command, ids) = match shifts.command {
        None => return list(desk, out, shifts.list),
        Some(ShiftsCommand::Dismiss { ids }) => ("shifts.dismiss", ids),
        Some(ShiftsCommand::Restore { ids }) => ("shifts.restore", ids),
    };
    let done: Done = desk.ask(command, &ShiftIds { ids })?;
    match out.is_json() {
        true => out.json(&done),
        false => out.line(done.label),
    }
}

fn list(desk: &Desk, out: &mut Out, list: ShiftsList) -> Result<(), Stop> {
    narrows(&list)?;
    let shifts = ShiftsRequest {
        per: list.per,
        kinds: list.kind,
        actors: names::actors(desk, &list.actor)?,
        posts: Vec::new(),
        countries: names::countries(desk, &list.country)?,
        blocs: names::blocs(desk, &list.bloc)?,
        issues: names::issues(desk, &list.issue)?,
        since: list.since,
        as_of: list.as_of,
        window: list.window,
        attributed: list.attributed,
        dismissed: list.dismissed,
    };
    let kept = addresses::args_of_shifts(&shifts);
    saved::keep(desk, list.save, saved::SHIFTS, None, kept)?;
    show(desk, out, shifts, &list.out)
}

/// Refuses to narrow shifts to what they are not of, rather than to pass over it.
fn narrows(list: &ShiftsList) -> Result<(), Stop> {
    let wrong = match list.per {
        _ if !list.bloc.is_empty() && list.per != ShiftPer::Bloc => "--bloc goes with --per bloc",
        _ if !list.actor.is_empty() && list.per != ShiftPer::Person => {
            "--actor goes with --per person"
        }
        ShiftPer::Bloc if !list.country.is_empty() => "--country does not go with --per bloc",
        _ => return Ok(()),
    };
    Err(Stop::usage(format!(
        "{wrong}: shifts are told per person, post, country or bloc."
    )))
}

pub(crate) fn show(
    desk: &Desk,
    out: &mut Out,
    shifts: ShiftsRequest,
    to: &TableOut,
) -> Result<(), Stop> {
    if let Some((format, path)) = to.asked()? {
        let request = ShiftsExport {
            shifts,
            format,
            path,
            with_held: to.with_held(),
        };
        return tables::told(out, &desk.ask("shifts.export", &request)?);
    }
    let mut offset = 0;
    loop {
        let request = ShiftsListRequest {
            shifts: shifts.clone(),
            offset,
            limit: PAGE,
        };
        let page: Answer = desk.ask("shifts.list", &request)?;
        offset += page.rows.len() as u32;
        for shift in &page.rows {
            match out.is_json() {
                true => out.json(shift)?,
                false => told(out, shift)?,
            }
        }
        if page.rows.is_empty() || offset >= page.total {
            if !out.is_json() {
                let dismissed = counted(page.dismissed, "dismissed one");
                out.line(format_args!("{} open, {dismissed}", page.open))?;
            }
            return Ok(());
        }
    }
}

fn told(out: &mut Out, shift: &Shift) -> Result<(), Stop> {
    let who = match &shift.who {
        ShiftSpeaker::Actor { actor } => &actor.name,
        ShiftSpeaker::Country { country } => &country.name,
        ShiftSpeaker::Post { post } => &post.title,
        ShiftSpeaker::Bloc { bloc } => &bloc.name,
    };
    let kind = serde_json::to_value(shift.kind).map_err(std::io::Error::from)?;
    let kind = kind.as_str().unwrap_or_default().replace('_', " ");
    let day = shift.day.as_deref().unwrap_or("no date");
    let line = [day, &kind, who, &shift.issue.issue.name, &shift.id];
    out.line(joined(line, "  "))?;
    for reason in &shift.reasons {
        out.line(format_args!("    {reason}"))?;
    }
    for statement in std::iter::once(&shift.before).chain(&shift.after) {
        said(out, statement)?;
    }
    for against in &shift.against {
        let outlet = against.outlet.as_deref().unwrap_or_default();
        let published = date(against.published.as_ref());
        out.line(joined(["    against", published, outlet], "  "))?;
        out.line(format_args!("        “{}”", against.quote))?;
    }
    Ok(())
}

fn said(out: &mut Out, statement: &Statement) -> Result<(), Stop> {
    let position = &statement.position;
    let speakers = position.actors.iter().map(|actor| actor.name.as_str());
    let line = [
        date(position.said.as_ref()),
        stance_mark(position.stance),
        &joined(speakers, ", "),
        position.outlet.as_deref().unwrap_or_default(),
        &counted(statement.origins, "origin"),
        trash_mark(position),
    ];
    out.line(format_args!("    {}", joined(line, "  ")))?;
    match &statement.quote {
        Some(quote) => out.line(format_args!("        “{quote}”")),
        None => out.line(format_args!("        {}", position.paraphrase)),
    }
}
