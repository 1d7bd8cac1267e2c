//! Who said what when on one issue, with the events of those days.

use demarche_library::PositionId;
use demarche_library::compare::{Timeline, TimelineEvent, TimelineStatement};
use demarche_library::positions::Voice;

use super::{Cell, Row, Source, View, legend};
use crate::date::{worded, worded_iso};
use crate::document::{PositionsQuery, quoted};
use crate::matrix::counted;
use crate::sources::Excerpt;

/// The timeline as a table, one statement or event a row, the oldest first. What several said together is one
/// row. `excerpt` finds the words that a position rests on.
pub(crate) fn timeline<E>(
    view: &Timeline,
    query: &PositionsQuery,
    mut excerpt: impl FnMut(PositionId, &str) -> Result<Option<Excerpt>, E>,
) -> Result<View, E> {
    let mut said: Vec<(&TimelineStatement, Vec<String>)> = Vec::new();
    for lane in &view.lanes {
        let name = match (&lane.actor, &lane.country) {
            (Some(actor), _) => Some(actor.name.clone()),
            (None, Some(country)) => Some(country.name.clone()),
            (None, None) => None,
        };
        for statement in &lane.statements {
            let row = said
                .iter_mut()
                .find(|(other, _)| other.position.position == statement.position.position);
            match row {
                Some((_, names)) => names.extend(name.clone()),
                None => said.push((statement, name.clone().into_iter().collect())),
            }
        }
    }
    let mut rows = Vec::new();
    for (statement, names) in said {
        let position = &statement.position;
        let excerpt = excerpt(position.position, &position.words)?;
        let event = view
            .events
            .iter()
            .find(|event| Some(event.event) == statement.event);
        let row = statement_row(statement, &names, event, excerpt);
        // Of one day, an event comes before what was said at it.
        rows.push(((statement.day, true), row));
    }
    if query.events != Some(false) {
        for event in &view.events {
            rows.push(((Some(event.day), false), event_row(event)));
        }
    }
    rows.sort_by_key(|(order, _)| *order);
    let rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
    Ok(View {
        heads: ["When", "Who", "What"].map(str::to_owned).to_vec(),
        caption: caption(view, query),
        legend: legend(&rows),
        rows,
    })
}

fn statement_row(
    statement: &TimelineStatement,
    names: &[String],
    event: Option<&TimelineEvent>,
    excerpt: Option<Excerpt>,
) -> Row {
    let position = &statement.position;
    let when = position.said.as_ref().map(worded);
    let speaker = excerpt.as_ref().and_then(|it| it.speaker.as_ref());
    let post = speaker
        .filter(|_| names.len() == 1)
        .and_then(|it| it.post.clone());
    let own = match position.direct {
        true => quoted(&position.words),
        false => position.words.clone(),
    };
    let reported = (position.voice == Voice::Attributed).then(|| "as others report".to_owned());
    let against = match statement.against {
        0 => None,
        1 => Some("one piece of evidence is against it".to_owned()),
        several => Some(format!("{several} pieces of evidence are against it")),
    };
    let at = event.map(|event| event.name.clone());
    let below: Vec<String> = [at, reported, against].into_iter().flatten().collect();
    Row {
        cells: vec![
            Cell::words(when.unwrap_or_else(|| "date unknown".to_owned())),
            Cell {
                below: post.unwrap_or_default(),
                ..Cell::name(names.join(", "))
            },
            Cell {
                stance: Some(position.stance),
                words: own,
                below: below.join("; "),
                place: Some(format!("position/{}", position.position)),
                strong: false,
            },
        ],
        source: excerpt.map(|it| Source::Excerpt(Box::new(it))),
        cited: 2,
    }
}

fn event_row(event: &TimelineEvent) -> Row {
    Row {
        cells: vec![
            Cell::words(worded(&event.held)),
            Cell {
                below: event.kind.word().to_owned(),
                ..Cell::words("Event")
            },
            Cell {
                place: Some(format!("event/{}", event.event)),
                ..Cell::words(event.name.clone())
            },
        ],
        source: None,
        cited: 0,
    }
}

/// "Arming Ukraine, as of 18 March 2022: 7 positions, 5 independent origins; 41 articles searched."
fn caption(view: &Timeline, query: &PositionsQuery) -> String {
    let day = |day: &Option<String>| day.as_deref().map(worded_iso);
    let days = match (day(&query.from), day(&query.as_of)) {
        (None, None) => "of any date".to_owned(),
        (None, Some(to)) => format!("as of {to}"),
        (Some(from), None) => format!("from {from} on"),
        (Some(from), Some(to)) => format!("from {from}, as of {to}"),
    };
    format!(
        "{}, {days}: {}, {}; {} searched.",
        view.issue.issue.name,
        counted(view.positions, "position"),
        counted(view.origins, "independent origin"),
        counted(view.articles_searched, "article"),
    )
}
