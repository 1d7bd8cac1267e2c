//! What the tests of every writer share: a small library in memory and its notes.

mod check;
mod cited;
mod docx;
mod embeds;
mod html;
mod language;
mod links;
mod live;
mod matrix;
#[cfg(feature = "pdf")]
mod pdf;
mod redact;
mod spec;
mod table;
mod writers;

use demarche_library::{Place, PlaceKind};
use demarche_text::{PartialDate, Precision};

use crate::matrix::{Cell, CellPosition, Issue, Matrix, Row, Stance};
use crate::sources::{Article, Excerpt, Memory, Speaker};
use crate::{Format, How, Made, Style, make};

/// A note in a format and a style, held sources left out.
pub(crate) fn made(
    text: &str,
    sources: &dyn crate::sources::Sources,
    format: Format,
    style: &str,
) -> Result<Made, crate::Error> {
    let how = How {
        format,
        style: &Style::named(style)?,
        with_held: false,
        file_name: None,
        changed_at: None,
    };
    make(text, sources, &how)
}

pub(crate) fn day(date: &str) -> Option<PartialDate> {
    Some(PartialDate {
        date: date.to_owned(),
        precision: Precision::Day,
    })
}

/// A note as Markdown, whose footnotes stand at the end.
pub(crate) fn as_markdown(text: &str) -> String {
    let document = crate::parse::document(text, &sources()).unwrap();
    crate::markdown::markdown(&document, &crate::cite::Citations::short(&document))
}

/// Two articles of invented outlets, three excerpts, and a comparison of two countries on two issues.
pub(crate) fn sources() -> Memory {
    let wire = Article {
        id: 1,
        key: "examplewire2022talks".to_owned(),
        title: "Talks at WhiteHouse.gov: “useful”".to_owned(),
        outlet: Some("Example Wire".to_owned()),
        outlet_kind: Some("wire".to_owned()),
        byline: vec!["Ada Example".to_owned()],
        published: day("2022-03-18"),
        url: Some("https://wire.example/talks?a=1&b=2".to_owned()),
        accessed: Some("2022-03-19T08:00:00.000Z".to_owned()),
        captured_at: Some("2022-03-19T08:00:00.000Z".to_owned()),
        sha256: Some("ab".repeat(32)),
        language: Some("en".to_owned()),
        held: false,
        publication: None,
    };
    let ministry = Article {
        id: 2,
        key: "ministry2022".to_owned(),
        title: "Regular briefing".to_owned(),
        outlet: Some("Example Ministry".to_owned()),
        outlet_kind: Some("government".to_owned()),
        published: Some(PartialDate {
            date: "2022-03".to_owned(),
            precision: Precision::Month,
        }),
        ..Article::default()
    };
    let envoy = Excerpt {
        id: 12,
        quote: "Talks are <the> only way & the best.".to_owned(),
        speaker: Some(Speaker {
            name: "Bo Example".to_owned(),
            post: Some("Envoy".to_owned()),
            country: Some("US".to_owned()),
            ..Speaker::default()
        }),
        said: day("2022-03-17"),
        orphan: false,
        article: wire.clone(),
    };
    let spokesman = Excerpt {
        id: 13,
        quote: "和平与安全。".to_owned(),
        speaker: Some(Speaker {
            name: "Chen Example".to_owned(),
            post: None,
            country: Some("CN".to_owned()),
            ..Speaker::default()
        }),
        said: None,
        orphan: false,
        article: ministry.clone(),
    };
    let lost = Excerpt {
        id: 14,
        quote: "Words that are gone".to_owned(),
        orphan: true,
        article: wire,
        ..Excerpt::default()
    };
    let place = |kind, id, title: &str, detail: &str| Place {
        kind,
        id,
        title: title.to_owned(),
        detail: detail.to_owned(),
    };
    Memory {
        matrix: Some(matrix(&envoy)),
        excerpts: vec![envoy, spokesman, lost],
        articles: vec![ministry],
        places: vec![
            place(PlaceKind::Note, 3, "Sanctions", "Notes"),
            place(PlaceKind::Actor, 7, "Bo Example", "United States"),
            place(PlaceKind::Country, 44, "China", "CN"),
        ],
        ..Memory::default()
    }
}

fn matrix(envoy: &Excerpt) -> Matrix {
    let issue = |id, name: &str| Issue {
        id,
        name: name.to_owned(),
        con: Some("no talks".to_owned()),
        pro: Some("talks".to_owned()),
    };
    let latest = CellPosition {
        position: 5,
        stance: Stance::Supports,
        said: day("2022-03-17"),
        words: envoy.quote.clone(),
        direct: true,
        attributed: false,
        actor: Some("Bo Example".to_owned()),
        evidence_trashed: false,
        excerpt: Some(envoy.clone()),
    };
    let empty = Cell {
        searched: Some("none in 41 articles to 18 March 2022".to_owned()),
        ..Cell::default()
    };
    Matrix {
        issues: vec![issue(1, "Talks"), issue(2, "Arms | aid")],
        rows: vec![
            Row {
                country: Some(("US".to_owned(), "United States".to_owned())),
                cells: vec![
                    Cell {
                        latest: Some(latest),
                        positions: 2,
                        also: vec![(Stance::Opposes, day("2022-03-17"))],
                        was: Some((Stance::Neutral, day("2022-03-01"))),
                        against: 1,
                        ..Cell::default()
                    },
                    empty.clone(),
                ],
                ..Row::default()
            },
            Row {
                country: Some(("CN".to_owned(), "China".to_owned())),
                actor: Some("Chen Example".to_owned()),
                post: Some("Spokesperson".to_owned()),
                cells: vec![
                    empty,
                    Cell {
                        latest: Some(CellPosition {
                            position: 6,
                            stance: Stance::Conditional,
                            said: None,
                            words: "=only if both agree".to_owned(),
                            direct: false,
                            attributed: true,
                            actor: None,
                            evidence_trashed: true,
                            excerpt: None,
                        }),
                        positions: 1,
                        ..Cell::default()
                    },
                ],
                ..Row::default()
            },
        ],
        as_of: Some("2022-03-18".to_owned()),
        narrowed: Vec::new(),
        articles_searched: 41,
        positions: 3,
        origins: 1,
    }
}

/// A note with everything in it.
pub(crate) const WHOLE: &str = include_str!("whole.md");
