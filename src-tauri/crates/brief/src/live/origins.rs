//! Which of some articles are copies of one text.

use std::collections::HashSet;

use demarche_library::articles::{CopyCluster, CopyRow};

use super::{Cell, Row, Source, View};
use crate::date::{worded, worded_iso};
use crate::matrix::counted;
use crate::redact::HELD;
use crate::sources::Article;

/// What of which articles the origins are.
pub(crate) struct Asked<'a> {
    /// The articles.
    pub(crate) articles: &'a [i64],
    /// The day up to which the library was looked through, `YYYY-MM-DD`.
    pub(crate) as_of: Option<&'a str>,
    /// How many articles were looked through.
    pub(crate) searched: u32,
}

/// One origin a row, with those of the articles that tell it again. `article` finds what a citation says.
pub(crate) fn origins<E>(
    clusters: &[CopyCluster],
    asked: &Asked<'_>,
    mut article: impl FnMut(&str) -> Result<Option<Article>, E>,
) -> Result<View, E> {
    let among: HashSet<i64> = asked.articles.iter().copied().collect();
    let mut rows = Vec::new();
    let mut articles = 0;
    for cluster in clusters {
        let Some((first, others)) = cluster.articles.split_first() else {
            continue;
        };
        let (told, elsewhere): (Vec<&CopyRow>, Vec<&CopyRow>) = others
            .iter()
            .partition(|copy| among.contains(&copy.article.id.0));
        let first_is_asked = among.contains(&first.article.id.0);
        articles += told.len() + usize::from(first_is_asked);
        let elsewhere = elsewhere
            .iter()
            .filter(|copy| published_to(copy, asked.as_of))
            .count();
        let mut below = source_line(first);
        if !cluster.wires.is_empty() {
            below = format!("{below}; credits {}", cluster.wires.join(", "));
        }
        if !first_is_asked {
            below = format!("{below}; not itself among these articles");
        }
        rows.push(Row {
            cited: 0,
            source: article(&first.article.citation_key)?.map(|it| Source::Article(Box::new(it))),
            cells: vec![
                Cell {
                    words: first.article.title.clone(),
                    below,
                    place: Some(format!("article/{}", first.article.id)),
                    ..Cell::default()
                },
                retold(&told, elsewhere, &mut article)?,
            ],
        });
    }
    let as_of = asked.as_of.map(worded_iso);
    let as_of = as_of.map_or("Of any date".to_owned(), |day| format!("As of {day}"));
    Ok(View {
        heads: ["Origin", "Told again by"].map(str::to_owned).to_vec(),
        caption: format!(
            "{as_of}: {}, {}. Compared by shared passages with {} in the library; translations are not found.",
            counted(articles as u32, "article"),
            counted(rows.len() as u32, "independent origin"),
            counted(asked.searched, "article"),
        ),
        legend: String::new(),
        rows,
    })
}

/// "Example Herald, 94 %; Example Post, the same text".
fn retold<E>(
    told: &[&CopyRow],
    elsewhere: usize,
    article: &mut impl FnMut(&str) -> Result<Option<Article>, E>,
) -> Result<Cell, E> {
    let mut words = Vec::with_capacity(told.len());
    for copy in told {
        // A cell of several names cannot be taken apart when the list leaves the library.
        let held = article(&copy.article.citation_key)?.is_some_and(|it| it.held);
        let name = match &copy.article.outlet {
            _ if held => HELD,
            Some(outlet) => &outlet.name,
            None => &copy.article.title,
        };
        words.push(match copy.exact {
            true => format!("{name}, the same text"),
            false => format!("{name}, {:.0} %", copy.share * 100.0),
        });
    }
    let others = match elsewhere {
        0 => String::new(),
        1 => "one more copy in the library".to_owned(),
        more => format!("{more} more copies in the library"),
    };
    Ok(match words.is_empty() {
        true if others.is_empty() => Cell {
            below: "none found".to_owned(),
            ..Cell::default()
        },
        _ => Cell {
            words: words.join("; "),
            below: others,
            ..Cell::default()
        },
    })
}

/// "Example Wire, 18 March 2022".
fn source_line(copy: &CopyRow) -> String {
    let outlet = copy.article.outlet.as_ref().map(|it| it.name.clone());
    let published = copy.article.published.as_ref().map(worded);
    let parts = [outlet, published];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Whether it is not known to have been published later.
fn published_to(copy: &CopyRow, as_of: Option<&str>) -> bool {
    match (&copy.article.published, as_of) {
        (Some(published), Some(day)) => published.date.as_str() <= day,
        _ => true,
    }
}
