//! Events, whose readouts their articles are, and two readouts side by side.

use demarche_api::types::actors::Created;
use demarche_api::types::positions::{Event, EventInput};
use demarche_api::types::readouts::{
    EventReadout, ReadoutBasis, ReadoutDiff as Answer, ReadoutExport, ReadoutKind, ReadoutPair,
    ReadoutRow, ReadoutSide, ReadoutText, ReadoutWords, SetReadoutSide, SuggestedBy,
};
use demarche_api::types::{ById, Done};

use crate::args::{EventCommand, List, Listed, ReadoutDiff};
use crate::commands::code::{made, partial};
use crate::commands::list;
use crate::commands::tables::told as told_table;
use crate::desk::Desk;
use crate::names;
use crate::out::{Out, date, joined};
use crate::stop::Stop;

pub(crate) fn event(desk: &Desk, out: &mut Out, command: EventCommand) -> Result<(), Stop> {
    match command {
        EventCommand::List => {
            let events = List {
                noun: Listed::Events,
                filters: Vec::new(),
                out: crate::args::TableOut::default(),
            };
            list::run(desk, out, events)
        }
        EventCommand::Show { event } => show(desk, out, event),
        EventCommand::Add(add) => {
            let input = EventInput {
                name: add.name.clone(),
                kind: add.kind,
                held: add.held.map(partial),
                place: add.place,
                participants: names::actors(desk, &add.participant)?,
                articles: add.article,
            };
            let created: Created = desk.ask("event.create", &input)?;
            made(out, "event", &add.name, &created)
        }
        EventCommand::Side {
            event,
            article,
            whose,
        } => {
            let side = whose.map(|whose| names::column(desk, &whose)).transpose()?;
            let request = SetReadoutSide {
                event,
                article,
                side,
            };
            let done: Done = desk.ask("event.set_side", &request)?;
            match out.is_json() {
                true => out.json(&done),
                false => Ok(()),
            }
        }
    }
}

fn show(desk: &Desk, out: &mut Out, id: i64) -> Result<(), Stop> {
    let event: Event = desk.ask("event.get", &ById { id })?;
    let readouts: Vec<EventReadout> = desk.ask("event.readouts", &ById { id })?;
    if out.is_json() {
        return readouts.iter().try_for_each(|readout| out.json(readout));
    }
    let place = event.row.place.as_deref().unwrap_or_default();
    let head = [
        date(event.row.held.as_ref()),
        event.row.name.as_str(),
        place,
    ];
    out.line(joined(head, "  "))?;
    for actor in &event.row.participants {
        let country = actor.country.as_ref().map_or("", |country| &country.code);
        out.line(format_args!(
            "    {}",
            joined([actor.name.as_str(), country], "  ")
        ))?;
    }
    for readout in &readouts {
        let article = &readout.article;
        let outlet = article.outlet.as_ref().map_or("", |outlet| &outlet.name);
        let whose = match (&readout.side, &readout.suggested) {
            (Some(side), _) => named(side).to_owned(),
            (None, Some(suggested)) => {
                let why = match suggested.by {
                    SuggestedBy::Government => "its outlet is the government's",
                    SuggestedBy::StateControlled => "its outlet is state-controlled",
                    SuggestedBy::Address => "by its address",
                };
                format!("not known; perhaps {} ({why})", suggested.country.name)
            }
            (None, None) => "not known".to_owned(),
        };
        let parts = [date(article.published.as_ref()), outlet, &article.title];
        out.line(format_args!("{:>6}  {}", article.id, joined(parts, "  ")))?;
        out.line(format_args!("        side: {whose}"))?;
    }
    Ok(())
}

pub(crate) fn diff(desk: &Desk, out: &mut Out, asked: ReadoutDiff) -> Result<(), Stop> {
    let (a, b) = (asked.a, asked.b);
    if let Some((format, path)) = asked.out.asked()? {
        let request = ReadoutExport {
            a,
            b,
            format,
            path,
            with_held: asked.out.with_held(),
        };
        return told_table(out, &desk.ask("readout.export", &request)?);
    }
    let diff: Answer = desk.ask("readout.diff", &ReadoutPair { a, b })?;
    if out.is_json() {
        return out.json(&diff);
    }
    if let Some(event) = &diff.event {
        out.line(&event.name)?;
    }
    for (letter, text) in [("A", &diff.a), ("B", &diff.b)] {
        out.line(format_args!("{letter}  {}", about(text)))?;
    }
    let counts = &diff.counts;
    out.line(format_args!(
        "{} in both ({} in the same words, {} at another place), {} only in A, {} only in B",
        counts.same + counts.differently,
        counts.same,
        counts.crossing,
        counts.only_a,
        counts.only_b
    ))?;
    if diff.basis == ReadoutBasis::NamesAndNumbers {
        out.line("The texts are in two languages: paired by names and numbers alone.")?;
    }
    for row in &diff.rows {
        told(out, row)?;
    }
    Ok(())
}

fn about(text: &ReadoutText) -> String {
    let article = &text.article;
    let outlet = article.outlet.as_ref().map_or("", |outlet| &outlet.name);
    let side = text.side.as_ref().map_or("", |side| named(side));
    let parts = [
        side,
        outlet,
        date(article.published.as_ref()),
        &article.title,
    ];
    joined(parts, "  ")
}

fn named(side: &ReadoutSide) -> &str {
    match side {
        ReadoutSide::Actor { actor } => &actor.name,
        ReadoutSide::Country { country } => &country.name,
    }
}

/// `=` the same, `~` said differently, `-` only in A, `+` only in B; `x` where it is at another place.
fn told(out: &mut Out, row: &ReadoutRow) -> Result<(), Stop> {
    let mark = match row.kind {
        ReadoutKind::Same => '=',
        ReadoutKind::Differently => '~',
        ReadoutKind::OnlyA => '-',
        ReadoutKind::OnlyB => '+',
    };
    let crosses = if row.crosses { 'x' } else { ' ' };
    out.line("")?;
    for (letter, words) in [('A', &row.a), ('B', &row.b)] {
        if let Some(words) = words {
            let numbers = numbers(words);
            let text: String = words.parts.iter().map(|part| part.text.as_str()).collect();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            out.line(format_args!(
                "{mark}{crosses} {letter} {numbers:>5}  {text}"
            ))?;
        }
    }
    Ok(())
}

fn numbers(words: &ReadoutWords) -> String {
    match words.count {
        1 => words.first.to_string(),
        count => format!("{}–{}", words.first, words.first + count - 1),
    }
}
