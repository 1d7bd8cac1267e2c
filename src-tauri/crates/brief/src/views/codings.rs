//! Codings, one a row.

use demarche_library::positions::CodingRow;

use super::evidence;
use crate::table::{Cell, Kind, Table};

/// Every coding with its words and who coded it, in the order given.
pub fn codings(rows: &[CodingRow]) -> Table {
    let mut table = Table::new(
        "Codings",
        [
            ("Issue", Kind::Text),
            ("Stance", Kind::Stance),
            ("Speaker", Kind::Text),
            ("Country", Kind::Text),
            ("Post", Kind::Text),
            ("Said", Kind::Date),
            ("Words", Kind::Words),
            ("In short", Kind::Words),
            ("Voice", Kind::Text),
            ("Direct", Kind::Text),
            ("Act", Kind::Text),
            ("Confidence", Kind::Text),
            ("Analyst", Kind::Text),
            ("Article", Kind::Words),
            ("Outlet", Kind::Text),
            ("Evidence", Kind::Text),
        ],
    )
    .untelling(&[
        "Issue",
        "Voice",
        "Direct",
        "Act",
        "Confidence",
        "Analyst",
        "Evidence",
    ]);
    table.rows = rows.iter().map(row).collect();
    table
}

fn row(coding: &CodingRow) -> Vec<Cell> {
    let row = &coding.row;
    let actors: Vec<&str> = row.actors.iter().map(|it| it.name.as_str()).collect();
    let text = |text: Option<&String>| Cell::from(text.map_or("", String::as_str));
    vec![
        row.issue.name.as_str().into(),
        Cell::Stance(row.stance),
        actors.join(", ").into(),
        text(coding.country.as_ref()),
        text(row.post.as_ref().map(|it| &it.title)),
        Cell::date(row.said.as_ref()),
        text(row.quote.as_ref()),
        row.paraphrase.as_str().into(),
        row.voice.word().into(),
        row.directness.word().into(),
        coding.act.map_or("", |it| it.word()).into(),
        row.confidence.map_or("", |it| it.word()).into(),
        row.analyst.as_str().into(),
        text(coding.article_title.as_ref()),
        text(row.outlet.as_ref()),
        evidence(row.evidence_trashed).into(),
    ]
}
