//! Coding: from quotations and excerpts to positions, and what positions need.

use demarche_api::types::actors::{ActorInput, ActorName, Created};
use demarche_api::types::articles::{
    Accepted, IssueSuggestion, Quotation, QuotationAccept, QuotationKind,
};
use demarche_api::types::codebook::{
    ActChange, CodingFilter, CodingSort, CodingsExport, ConfidenceChange, PositionsChange,
};
use demarche_api::types::positions::{
    Directness, EvidenceInput, EvidenceRole, Position, PositionAdded, PositionInput,
    PositionWarning, Stance,
};
use demarche_api::types::tables::{Exported, TableFormat};
use demarche_api::types::{ById, ByIds, Done, Id, PartialDate, Precision};

use crate::args::{
    Accept, ActorCommand, Coding, PositionAdd, PositionChange, PositionCommand, PositionExport,
};
use crate::commands::list::{position_line, stance_mark};
use crate::commands::tables::told;
use crate::desk::Desk;
use crate::names;
use crate::out::Out;
use crate::stop::Stop;

pub(crate) fn accept(desk: &Desk, out: &mut Out, accept: Accept) -> Result<(), Stop> {
    let id = accept.quotation;
    let position = match (accept.issue, accept.stance) {
        (Some(issue), Some(stance)) => {
            let quotation: Quotation = desk.ask("quotation.get", &ById { id })?;
            let issue = names::issue(desk, &issue)?;
            Some(of_quotation(desk, quotation, issue, stance, accept.coding)?)
        }
        _ => None,
    };
    let accepted: Accepted = desk.ask("quotation.accept", &QuotationAccept { id, position })?;
    if out.is_json() {
        return out.json(&accepted);
    }
    out.line(&accepted.label)?;
    out.line(format_args!("excerpt {}", accepted.excerpt))?;
    warn(out, &accepted.warnings)?;
    match accepted.position {
        Some(position) => show_position(desk, out, position),
        None => Ok(()),
    }
}

pub(crate) fn suggest(desk: &Desk, out: &mut Out, id: Id) -> Result<(), Stop> {
    let found: Vec<IssueSuggestion> = desk.ask("quotation.suggest", &ById { id })?;
    if out.is_json() {
        return found.iter().try_for_each(|one| out.json(one));
    }
    if found.is_empty() {
        return out.line("Its words speak to no issue of the codebook.");
    }
    for suggestion in found {
        out.line(format_args!(
            "{:>2}  {}",
            suggestion.stance.map_or("", stance_mark),
            suggestion.name
        ))?;
        for reason in suggestion.reasons {
            out.line(format_args!("    {reason}"))?;
        }
    }
    Ok(())
}

pub(crate) fn reject(desk: &Desk, out: &mut Out, ids: Vec<Id>) -> Result<(), Stop> {
    let done: Done = desk.ask("quotation.reject", &ByIds { ids })?;
    match out.is_json() {
        true => out.json(&done),
        false => out.line(done.label),
    }
}

/// What was found, with what the analyst says instead of it.
fn of_quotation(
    desk: &Desk,
    quotation: Quotation,
    issue: Id,
    stance: Stance,
    coding: Coding,
) -> Result<PositionInput, Stop> {
    let suggestion = quotation.suggestion;
    let same_speaker = coding.actor.is_empty();
    let actors = match same_speaker {
        true => quotation.actor.iter().map(|actor| actor.id).collect(),
        false => names::actors(desk, &coding.actor)?,
    };
    if actors.is_empty() {
        return Err(Stop::failed(
            "Nobody that the library knows is named as the speaker: say whose position it is with --actor.",
        ));
    }
    // What was suggested holds for whoever speaks.
    let suggested = suggestion.on_behalf.iter().filter(|_| same_speaker);
    let suggested = suggested.map(|country| country.code.clone());
    Ok(PositionInput {
        actors,
        on_behalf: match coding.on_behalf.is_empty() {
            true => suggested.collect(),
            false => names::bodies(desk, &coding.on_behalf)?,
        },
        post: quotation.post.filter(|_| same_speaker).map(|post| post.id),
        issue,
        stance,
        voice: coding.voice.or(same_speaker.then_some(suggestion.voice)),
        act: coding.act.or(suggestion.act),
        addressee: coding.addressee.or(quotation.addressee),
        event: None,
        said: coding.said.map(partial).or(quotation.said),
        directness: match quotation.kind {
            QuotationKind::Direct => Directness::Direct,
            QuotationKind::Indirect | QuotationKind::Mixed => Directness::Indirect,
        },
        reported_by: coding.reported_by.or(quotation.reported_by),
        paraphrase: coding.paraphrase.unwrap_or(suggestion.paraphrase),
        confidence: coding.confidence,
        excerpts: Vec::new(),
    })
}

pub(crate) fn position(desk: &Desk, out: &mut Out, command: PositionCommand) -> Result<(), Stop> {
    let add = match command {
        PositionCommand::Add(add) => add,
        PositionCommand::Change(change) => return change_positions(desk, out, change),
        PositionCommand::Export(export) => return export_positions(desk, out, export),
    };
    let input = of_excerpts(desk, add)?;
    let added: PositionAdded = desk.ask("position.add", &input)?;
    if out.is_json() {
        return out.json(&added);
    }
    warn(out, &added.warnings)?;
    show_position(desk, out, added.id)
}

/// What looks like a slip in what was coded, with the position that was there before.
fn warn(out: &mut Out, warnings: &[PositionWarning]) -> Result<(), Stop> {
    for warning in warnings {
        match warning.same {
            Some(id) => out.line(format_args!("Warning: {} (position {id})", warning.words))?,
            None => out.line(format_args!("Warning: {}", warning.words))?,
        }
    }
    Ok(())
}

fn change_positions(desk: &Desk, out: &mut Out, change: PositionChange) -> Result<(), Stop> {
    let issue = change.issue.map(|given| names::issue(desk, &given));
    let request = PositionsChange {
        ids: change.positions,
        issue: issue.transpose()?,
        stance: change.stance,
        voice: change.voice,
        act: change.act.map(|act| ActChange { to: Some(act) }),
        confidence: change.confidence.map(|confidence| ConfidenceChange {
            to: Some(confidence),
        }),
    };
    let done: Done = desk.ask("position.change", &request)?;
    tell(out, &done)
}

fn export_positions(desk: &Desk, out: &mut Out, export: PositionExport) -> Result<(), Stop> {
    let (format, path) = export.out.asked()?.unwrap_or((TableFormat::Markdown, None));
    let country = export.country.map(|given| names::countries(desk, &[given]));
    let request = CodingsExport {
        filter: CodingFilter {
            issues: names::issues(desk, &export.issue)?,
            text: export.text.unwrap_or_default(),
            actor: None,
            country: country.transpose()?.and_then(|mut codes| codes.pop()),
            stances: Vec::new(),
            voice: None,
            analyst: export.analyst,
            from: None,
            to: None,
        },
        sort: CodingSort::Said,
        descending: true,
        ids: Vec::new(),
        format,
        path,
        with_held: export.out.with_held(),
    };
    let exported: Exported = desk.ask("position.export", &request)?;
    match out.is_json() {
        true => out.json(&exported),
        false => told(out, &exported),
    }
}

/// What was done, as the Undo menu has it.
pub(crate) fn tell(out: &mut Out, done: &Done) -> Result<(), Stop> {
    match out.is_json() {
        true => out.json(done),
        false => out.line(&done.label),
    }
}

fn of_excerpts(desk: &Desk, add: PositionAdd) -> Result<PositionInput, Stop> {
    let coding = add.coding;
    if coding.actor.is_empty() {
        return Err(Stop::usage("Say whose position it is: --actor."));
    }
    let paraphrase = coding.paraphrase.unwrap_or_default();
    let evidence = |ids: Vec<Id>, role| {
        ids.into_iter()
            .map(move |excerpt| EvidenceInput { excerpt, role })
    };
    Ok(PositionInput {
        actors: names::actors(desk, &coding.actor)?,
        on_behalf: names::bodies(desk, &coding.on_behalf)?,
        post: None,
        issue: names::issue(desk, &add.issue)?,
        stance: add.stance,
        voice: coding.voice,
        act: coding.act,
        addressee: coding.addressee,
        event: None,
        said: coding.said.map(partial),
        directness: match add.indirect {
            true => Directness::Indirect,
            false => Directness::Direct,
        },
        reported_by: coding.reported_by,
        paraphrase,
        confidence: coding.confidence,
        excerpts: evidence(add.excerpt, EvidenceRole::Supporting)
            .chain(evidence(add.against, EvidenceRole::Contradicting))
            .collect(),
    })
}

fn show_position(desk: &Desk, out: &mut Out, id: Id) -> Result<(), Stop> {
    let position: Position = desk.ask("position.get", &ById { id })?;
    out.line(format_args!(
        "position {}",
        position_line(&position.row).trim_start()
    ))
}

pub(crate) fn actor(desk: &Desk, out: &mut Out, command: ActorCommand) -> Result<(), Stop> {
    let ActorCommand::Add(add) = command;
    let names = add.alias.into_iter().map(|name| ActorName {
        name,
        language: None,
        script: None,
        primary: false,
    });
    let input = ActorInput {
        name: add.name.clone(),
        kind: add.kind,
        country: add.country.map(|code| code.to_ascii_uppercase()),
        wikidata: add.wikidata,
        names: names.collect(),
    };
    let created: Created = desk.ask("actor.create", &input)?;
    made(out, "actor", &add.name, &created)
}

pub(crate) fn made(out: &mut Out, noun: &str, name: &str, created: &Created) -> Result<(), Stop> {
    match out.is_json() {
        true => out.json(created),
        false => out.line(format_args!("{noun} {}  {name}", created.id)),
    }
}

/// A date as typed; how precise it is follows from its form.
pub(crate) fn partial(date: String) -> PartialDate {
    PartialDate {
        date,
        precision: Precision::Day,
    }
}
