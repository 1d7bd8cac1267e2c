//! Who said what when on one issue, with the events of those days.

use demarche_library::PositionId;
use demarche_library::compare::{Timeline, TimelineEvent, TimelineStatement};
use demarche_library::positions::Voice;

use super::{Cell, Row, Source, View, legend};
use crate::document::{PositionsQuery, quoted};
use crate::sources::Excerpt;
use crate::words::{Word, Words};

/// The timeline as a table, one statement or event a row, the oldest first. What several said together is one
/// row. `excerpt` finds the words that a position rests on.
pub(crate) fn timeline<E>(
    view: &Timeline,
    query: &PositionsQuery,
    words: Words,
    mut excerpt: impl FnMut(PositionId, &str) -> Result<Option<Excerpt>, E>,
) -> Result<View, E> {
    let mut said: Vec<(&TimelineStatement, Vec<String>)> = Vec::new();
    for lane in &view.lanes {
        let name = match (&lane.actor, &lane.country) {
            (Some(actor), _) => Some(actor.name.clone()),
            (None, Some(country)) => Some(words.country(&country.code, &country.name)),
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
        let row = statement_row(statement, &names, event, excerpt, words);
        // Of one day, an event comes before what was said at it.
        rows.push(((statement.day, true), row));
    }
    if query.events != Some(false) {
        for event in &view.events {
            rows.push(((Some(event.day), false), event_row(event, words)));
        }
    }
    rows.sort_by_key(|(order, _)| *order);
    let rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
    let heads = [Word::When, Word::Who, Word::What].map(|it| words.get(it).to_owned());
    Ok(View {
        heads: heads.to_vec(),
        caption: caption(view, query, words),
        legend: legend(&rows, words),
        rows,
    })
}

fn statement_row(
    statement: &TimelineStatement,
    names: &[String],
    event: Option<&TimelineEvent>,
    excerpt: Option<Excerpt>,
    words: Words,
) -> Row {
    let position = &statement.position;
    let when = position.said.as_ref().map(|said| words.date(said));
    let speaker = excerpt.as_ref().and_then(|it| it.speaker.as_ref());
    let post = speaker
        .filter(|_| names.len() == 1)
        .and_then(|it| it.post.clone());
    let own = match position.direct {
        true => quoted(&position.words),
        false => position.words.clone(),
    };
    let reported = position.voice == Voice::Attributed;
    let reported = reported.then(|| words.get(Word::AsReported).to_owned());
    let against = statement.against;
    let against = (against > 0).then(|| words.counted(Word::Against, against));
    let at = event.map(|event| event.name.clone());
    let below = [at, reported, against].into_iter().flatten();
    Row {
        cells: vec![
            Cell::words(when.unwrap_or_else(|| words.get(Word::DateUnknown).to_owned())),
            Cell {
                below: post.unwrap_or_default(),
                ..Cell::name(names.join(", "))
            },
            Cell {
                stance: Some(position.stance),
                words: own,
                below: words.listed(Word::Semicolon, below),
                place: Some(format!("position/{}", position.position)),
                strong: false,
            },
        ],
        source: excerpt.map(|it| Source::Excerpt(Box::new(it))),
        cited: 2,
    }
}

fn event_row(event: &TimelineEvent, words: Words) -> Row {
    Row {
        cells: vec![
            Cell::words(words.date(&event.held)),
            Cell {
                below: words.event(event.kind).to_owned(),
                ..Cell::words(words.get(Word::Event))
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
fn caption(view: &Timeline, query: &PositionsQuery, words: Words) -> String {
    let day = |day: &Option<String>| day.as_deref().map(|day| words.day(day));
    let days = match (day(&query.from), day(&query.as_of)) {
        (None, None) => words.get(Word::OfAnyDate).to_owned(),
        (None, Some(to)) => words.say(Word::AsOf, &[("day", &to)]),
        (Some(from), None) => words.say(Word::From, &[("day", &from)]),
        (Some(from), Some(to)) => words.say(Word::FromAsOf, &[("from", &from), ("to", &to)]),
    };
    words.say(
        Word::TimelineCaption,
        &[
            ("issue", &view.issue.issue.name),
            ("days", &days),
            ("positions", &words.counted(Word::Positions, view.positions)),
            ("origins", &words.counted(Word::Origins, view.origins)),
            (
                "searched",
                &words.counted(Word::Searched, view.articles_searched),
            ),
        ],
    )
}
