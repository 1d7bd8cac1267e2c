//! The timeline and the map: statements, events, and where countries stand, one a row.

use demarche_library::compare::{CellPosition, Lane, Matrix, Timeline};

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
        ],
    )
    .untelling(&["Own words", "Voice"]);
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
            ]);
        }
    }
    table.below.extend(view.proposition.clone());
    table.below.push(format!(
        "{} of {}; {} searched.",
        counted(view.positions, "position"),
        counted(view.origins, "independent origin"),
        counted(view.articles_searched, "article"),
    ));
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
        ],
    )
    .untelling(&["Code", "Country", "Own words", "Voice", "Searched"]);
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
    table.below.push(format!(
        "{} of {}; {} searched.",
        counted(view.positions, "position"),
        counted(view.origins, "independent origin"),
        counted(view.articles_searched, "article"),
    ));
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

fn counted(count: u32, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}
