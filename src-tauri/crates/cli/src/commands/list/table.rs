//! Lists as tables for elsewhere.

use demarche_api::types::actors::ActorRow;
use demarche_api::types::articles::{ArticleRow, Excerpt, Quotation};
use demarche_api::types::issues::IssueNode;
use demarche_api::types::notes::NoteRow;
use demarche_api::types::positions::{EventRow, PositionRow};
use demarche_api::types::tables::{
    Exported, TableCell, TableColumn, TableColumnKind as Kind, TableExport, TableFormat,
    TableRowsOf,
};
use demarche_api::types::{PartialDate, PlaceKind};

use crate::commands::tables::told;
use crate::desk::Desk;
use crate::out::{Out, joined, word};
use crate::stop::Stop;

/// A row of a list as cells.
pub(super) trait Cells {
    /// What it is a row of.
    const KIND: PlaceKind;

    /// Its number.
    fn id(&self) -> i64;

    /// The heads, in order.
    const COLUMNS: &'static [(&'static str, Kind)];

    /// One cell for each head.
    fn cells(&self) -> Vec<TableCell>;
}

/// Writes rows, all of them.
pub(super) fn write<T: Cells>(
    desk: &Desk,
    out: &mut Out,
    title: &str,
    rows: &[T],
    (format, path, with_held): (TableFormat, Option<String>, bool),
) -> Result<(), Stop> {
    let columns = T::COLUMNS.iter().map(|(name, kind)| TableColumn {
        name: (*name).to_owned(),
        kind: *kind,
    });
    let request = TableExport {
        title: title.to_owned(),
        columns: columns.collect(),
        rows: rows.iter().map(Cells::cells).collect(),
        format,
        path,
        with_held,
        rows_of: Some(TableRowsOf {
            kind: T::KIND,
            ids: rows.iter().map(Cells::id).collect(),
        }),
    };
    let exported: Exported = desk.ask("table.export", &request)?;
    match out.is_json() && exported.text.is_none() {
        true => out.json(&exported),
        false => told(out, &exported),
    }
}

fn text(words: impl Into<String>) -> TableCell {
    match words.into() {
        words if words.is_empty() => TableCell::Empty,
        words => TableCell::Text(words),
    }
}

fn given(words: Option<&str>) -> TableCell {
    text(words.unwrap_or_default())
}

fn number(number: impl Into<f64>) -> TableCell {
    TableCell::Number(number.into())
}

fn row(id: i64) -> TableCell {
    TableCell::Number(id as f64)
}

fn date(date: Option<&PartialDate>) -> TableCell {
    date.map_or(TableCell::Empty, |date| TableCell::Date(date.clone()))
}

impl Cells for ArticleRow {
    const KIND: PlaceKind = PlaceKind::Article;

    fn id(&self) -> i64 {
        self.id
    }

    const COLUMNS: &'static [(&'static str, Kind)] = &[
        ("Number", Kind::Number),
        ("Published", Kind::Date),
        ("Outlet", Kind::Text),
        ("Title", Kind::Words),
        ("Key", Kind::Text),
        ("Language", Kind::Text),
        ("Wires", Kind::Text),
        ("Words", Kind::Number),
        ("Quotations", Kind::Number),
        ("Excerpts", Kind::Number),
        ("Positions", Kind::Number),
        ("Copies", Kind::Number),
        ("Imported", Kind::Text),
    ];

    fn cells(&self) -> Vec<TableCell> {
        vec![
            row(self.id),
            date(self.published.as_ref()),
            given(self.outlet.as_ref().map(|outlet| outlet.name.as_str())),
            text(&self.title),
            text(&self.citation_key),
            given(self.language.as_deref()),
            text(self.wires.join(", ")),
            number(self.words),
            number(self.quotations),
            number(self.excerpts),
            number(self.positions),
            number(self.copies),
            text(&self.imported_at),
        ]
    }
}

impl Cells for Quotation {
    const KIND: PlaceKind = PlaceKind::Quotation;

    fn id(&self) -> i64 {
        self.id
    }

    const COLUMNS: &'static [(&'static str, Kind)] = &[
        ("Number", Kind::Number),
        ("Said", Kind::Date),
        ("Speaker", Kind::Text),
        ("Post", Kind::Text),
        ("Country", Kind::Text),
        ("Kind", Kind::Text),
        ("Quote", Kind::Words),
        ("State", Kind::Text),
        ("Score", Kind::Number),
        ("Article", Kind::Number),
    ];

    fn cells(&self) -> Vec<TableCell> {
        let speaker = match &self.actor {
            Some(actor) => &actor.name,
            None => &self.speaker,
        };
        vec![
            row(self.id),
            date(self.said.as_ref()),
            text(speaker),
            given(self.post.as_ref().map(|post| post.title.as_str())),
            given(self.country.as_ref().map(|country| country.code.as_str())),
            text(word(&self.kind)),
            text(&self.quote),
            text(word(&self.state)),
            number(self.score),
            row(self.article),
        ]
    }
}

impl Cells for Excerpt {
    const KIND: PlaceKind = PlaceKind::Excerpt;

    fn id(&self) -> i64 {
        self.id
    }

    const COLUMNS: &'static [(&'static str, Kind)] = &[
        ("Number", Kind::Number),
        ("Quote", Kind::Words),
        ("Remark", Kind::Words),
        ("Article", Kind::Number),
        ("Title", Kind::Words),
        ("Outlet", Kind::Text),
        ("Published", Kind::Date),
        ("Start", Kind::Number),
        ("End", Kind::Number),
        ("Orphan", Kind::Text),
        ("Positions", Kind::Number),
        ("Analyst", Kind::Text),
        ("Made", Kind::Text),
    ];

    fn cells(&self) -> Vec<TableCell> {
        vec![
            row(self.id),
            text(&self.quote),
            given(self.comment.as_deref()),
            row(self.article),
            text(&self.article_title),
            given(self.outlet.as_deref()),
            date(self.published.as_ref()),
            number(self.start),
            number(self.end),
            text(if self.orphan { "orphan" } else { "" }),
            number(self.positions.len() as u32),
            text(&self.analyst),
            text(&self.made_at),
        ]
    }
}

impl Cells for PositionRow {
    const KIND: PlaceKind = PlaceKind::Position;

    fn id(&self) -> i64 {
        self.id
    }

    const COLUMNS: &'static [(&'static str, Kind)] = &[
        ("Number", Kind::Number),
        ("Said", Kind::Date),
        ("Actors", Kind::Text),
        ("On behalf of", Kind::Text),
        ("Post", Kind::Text),
        ("Issue", Kind::Text),
        ("Stance", Kind::Stance),
        ("Voice", Kind::Text),
        ("Directness", Kind::Text),
        ("Paraphrase", Kind::Words),
        ("Quote", Kind::Words),
        ("Outlet", Kind::Text),
        ("Confidence", Kind::Text),
        ("Evidence", Kind::Number),
        ("Against", Kind::Number),
        ("Analyst", Kind::Text),
        ("Evidence state", Kind::Text),
    ];

    fn cells(&self) -> Vec<TableCell> {
        vec![
            row(self.id),
            date(self.said.as_ref()),
            text(joined(self.actors.iter().map(|it| it.name.as_str()), ", ")),
            text(joined(
                self.on_behalf.iter().map(|it| it.code.as_str()),
                ", ",
            )),
            given(self.post.as_ref().map(|post| post.title.as_str())),
            text(&self.issue.name),
            TableCell::Stance(self.stance),
            text(word(&self.voice)),
            text(word(&self.directness)),
            text(&self.paraphrase),
            given(self.quote.as_deref()),
            given(self.outlet.as_deref()),
            self.confidence
                .map_or(TableCell::Empty, |it| text(word(&it))),
            number(self.evidence),
            number(self.against),
            text(&self.analyst),
            text(match self.evidence_trashed {
                true => "in the trash",
                false => "",
            }),
        ]
    }
}

impl Cells for ActorRow {
    const KIND: PlaceKind = PlaceKind::Actor;

    fn id(&self) -> i64 {
        self.actor.id
    }

    const COLUMNS: &'static [(&'static str, Kind)] = &[
        ("Number", Kind::Number),
        ("Name", Kind::Text),
        ("Kind", Kind::Text),
        ("Country", Kind::Text),
        ("Post", Kind::Text),
        ("Positions", Kind::Number),
        ("Articles", Kind::Number),
    ];

    fn cells(&self) -> Vec<TableCell> {
        let country = self.actor.country.as_ref();
        vec![
            row(self.actor.id),
            text(&self.actor.name),
            text(word(&self.actor.kind)),
            given(country.map(|country| country.code.as_str())),
            given(self.post.as_ref().map(|post| post.title.as_str())),
            number(self.positions),
            number(self.articles),
        ]
    }
}

impl Cells for IssueNode {
    const KIND: PlaceKind = PlaceKind::Issue;

    fn id(&self) -> i64 {
        self.id
    }

    const COLUMNS: &'static [(&'static str, Kind)] = &[
        ("Number", Kind::Number),
        ("In", Kind::Number),
        ("Name", Kind::Text),
        ("Takes a stance", Kind::Text),
        ("Proposition", Kind::Words),
        ("Against", Kind::Words),
        ("For", Kind::Words),
        ("Positions", Kind::Number),
    ];

    fn cells(&self) -> Vec<TableCell> {
        vec![
            row(self.id),
            self.parent.map_or(TableCell::Empty, row),
            text(&self.name),
            text(if self.leaf { "yes" } else { "no" }),
            given(self.proposition.as_deref()),
            given(self.con.as_deref()),
            given(self.pro.as_deref()),
            number(self.positions),
        ]
    }
}

impl Cells for EventRow {
    const KIND: PlaceKind = PlaceKind::Event;

    fn id(&self) -> i64 {
        self.id
    }

    const COLUMNS: &'static [(&'static str, Kind)] = &[
        ("Number", Kind::Number),
        ("Held", Kind::Date),
        ("Name", Kind::Text),
        ("Kind", Kind::Text),
        ("Place", Kind::Text),
        ("Participants", Kind::Words),
        ("Articles", Kind::Number),
        ("Positions", Kind::Number),
    ];

    fn cells(&self) -> Vec<TableCell> {
        let participants = self.participants.iter().map(|actor| actor.name.as_str());
        vec![
            row(self.id),
            date(self.held.as_ref()),
            text(&self.name),
            text(word(&self.kind)),
            given(self.place.as_deref()),
            text(joined(participants, ", ")),
            number(self.articles),
            number(self.positions),
        ]
    }
}

impl Cells for NoteRow {
    const KIND: PlaceKind = PlaceKind::Note;

    fn id(&self) -> i64 {
        self.id
    }

    const COLUMNS: &'static [(&'static str, Kind)] = &[
        ("Number", Kind::Number),
        ("Title", Kind::Text),
        ("Notebook", Kind::Text),
        ("Template", Kind::Text),
        ("Edited", Kind::Text),
        ("Words", Kind::Number),
    ];

    fn cells(&self) -> Vec<TableCell> {
        vec![
            row(self.id),
            text(&self.title),
            text(&self.notebook),
            given(self.template.as_deref()),
            text(&self.edited_at),
            number(self.words),
        ]
    }
}
