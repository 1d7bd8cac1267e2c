//! The timeline and the map: statements, events, and where countries stand, one a row.

use demarche_library::compare::{Also, CellPosition, Lane, Matrix, Timeline};

use super::evidence;
use crate::table::{Cell, Kind, Table};

/// Every statement, lane by lane.
pub fn timeline(view: &Timeline, as_of: Option<String>) -> Table {
    let mut table = Table::new(
        view.issue.issue.name.clone(),
        [
            ("Country", Kind::Text),
            ("Speaker", Kind::Text),
            ("Post", Kind::Text),
            ("Said", Kind::Date),
            ("Counts from", Kind::Date),
            ("Stance", Kind::Stance),
            ("Words", Kind::Words),
            ("Own words", Kind::Text),
            ("Voice", Kind::Text),
            ("Event", Kind::Text),
            ("Against", Kind::Number),
            ("Citation key", Kind::Text),
            ("Stands", Kind::Text),
            ("Evidence", Kind::Text),
        ],
    )
    .untelling(&["Own words", "Voice", "Stands", "Evidence"]);
    table.as_of = as_of;
    for lane in &view.lanes {
        for statement in &lane.statements {
            let event = view
                .events
                .iter()
                .find(|event| Some(event.event) == statement.event);
            table.rows.push(vec![
                country(lane).into(),
                speaker(lane, &statement.position).into(),
                lane.post
                    .as_ref()
                    .map_or("", |post| post.title.as_str())
                    .into(),
                Cell::date(statement.position.said.as_ref()),
                statement.day.map_or(Cell::Empty, Cell::day),
                statement.position.stance.into(),
                words(&statement.position).into(),
                own(&statement.position).into(),
                statement.position.voice.word().into(),
                event.map_or("", |event| event.name.as_str()).into(),
                statement.against.into(),
                statement.citation_key.as_deref().unwrap_or_default().into(),
                if statement.stands { "yes" } else { "no" }.into(),
                evidence(statement.position.evidence_trashed).into(),
            ]);
        }
    }
    table.below.extend(view.proposition.clone());
    let sums = sums(view.positions, view.origins, view.articles_searched);
    table.below.push(sums);
    table
}

/// The events on a timeline, by day.
pub fn events(view: &Timeline, as_of: Option<String>) -> Table {
    let mut table = Table::new(
        format!("Events: {}", view.issue.issue.name),
        [
            ("Held", Kind::Date),
            ("Event", Kind::Text),
            ("Kind", Kind::Text),
            ("Statements", Kind::Number),
        ],
    )
    .untelling(&["Held", "Event", "Kind"]);
    table.as_of = as_of;
    table.rows = view
        .events
        .iter()
        .map(|event| {
            vec![
                Cell::date(Some(&event.held)),
                event.name.as_str().into(),
                event.kind.word().into(),
                event.statements.into(),
            ]
        })
        .collect();
    table
}

/// Where countries stand: a matrix of countries on one issue, one a row. A country without a
/// statement says what was searched.
pub fn map(view: &Matrix) -> Table {
    let mut table = Table::new(
        view.issues
            .first()
            .map_or("", |issue| issue.issue.name.as_str()),
        [
            ("Code", Kind::Text),
            ("Country", Kind::Text),
            ("Stance", Kind::Stance),
            ("Said", Kind::Date),
            ("Speaker", Kind::Text),
            ("Words", Kind::Words),
            ("Own words", Kind::Text),
            ("Voice", Kind::Text),
            ("Positions", Kind::Number),
            ("Searched", Kind::Text),
            ("Also", Kind::Text),
            ("Evidence", Kind::Text),
        ],
    )
    .untelling(&[
        "Code",
        "Country",
        "Own words",
        "Voice",
        "Searched",
        "Also",
        "Evidence",
    ]);
    table.as_of = view.as_of.map(|day| day.to_string());
    for row in &view.rows {
        let (Some(country), Some(cell), None) = (&row.country, row.cells.first(), &row.actor)
        else {
            continue;
        };
        let mut cells: Vec<Cell> = vec![country.code.as_str().into(), country.name.as_str().into()];
        match (&cell.latest, &cell.searched) {
            (Some(latest), _) => cells.extend([
                latest.stance.into(),
                Cell::date(latest.said.as_ref()),
                latest
                    .actor
                    .as_ref()
                    .map_or("", |actor| actor.name.as_str())
                    .into(),
                words(latest).into(),
                own(latest).into(),
                latest.voice.word().into(),
                cell.positions.into(),
                Cell::Empty,
                also(&cell.also).into(),
                evidence(latest.evidence_trashed).into(),
            ]),
            (None, searched) => cells.extend([
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                searched
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default()
                    .into(),
            ]),
        }
        table.rows.push(cells);
    }
    let sums = sums(view.positions, view.origins, view.articles_searched);
    table.below.push(sums);
    table
}

fn country(lane: &Lane) -> &str {
    lane.country
        .as_ref()
        .map_or("", |country| country.name.as_str())
}

fn speaker<'v>(lane: &'v Lane, position: &'v CellPosition) -> &'v str {
    match lane.actor.as_ref().or(position.actor.as_ref()) {
        Some(actor) => &actor.name,
        None => country(lane),
    }
}

fn words(position: &CellPosition) -> &str {
    &position.words
}

fn own(position: &CellPosition) -> &'static str {
    if position.direct { "yes" } else { "no" }
}

/// "opposes (2022-03-18)": stances that may be as late as the latest.
fn also(also: &[Also]) -> String {
    let told = also.iter().map(|one| match &one.said {
        Some(said) => format!("{} ({})", one.stance.word(), said.date),
        None => one.stance.word().to_owned(),
    });
    told.collect::<Vec<_>>().join("; ")
}

/// "12 positions of 4 independent origins; 41 articles searched."
pub(crate) fn sums(positions: u32, origins: u32, articles: u32) -> String {
    format!(
        "{} of {}; {} searched.",
        counted(positions, "position"),
        counted(origins, "independent origin"),
        counted(articles, "article"),
    )
}

fn counted(count: u32, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}
