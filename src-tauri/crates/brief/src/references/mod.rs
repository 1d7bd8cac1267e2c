//! Articles as references for other programs: RIS, BibLaTeX, BibTeX and CSL's JSON. What is not known is in none of them.

mod bibtex;
mod csl;
mod dates;
mod ris;
mod work;

pub use bibtex::{biblatex, bibtex};
pub use csl::csl_json;
pub use ris::ris;

use std::collections::HashSet;

use crate::document::Document;
use crate::export::Format;
use crate::name::Name;
use crate::sources::{Article, Sources};
use crate::{Error, date, redact};
pub(crate) use work::OTHERS;
use work::Work;

/// What whoever keeps a reference writes beside it, by CSL's names: what they think of it, for no reader of a note.
const BESIDE: [&str; 4] = ["annote", "custom", "keyword", "note"];

/// The articles that a document cites, each once, in reading order, without what is written beside them. All that are held
/// are one.
pub(crate) fn cited(document: &Document) -> Vec<Article> {
    let mut seen = HashSet::new();
    document
        .reading_order()
        .into_iter()
        .flat_map(|index| &document.citations[index].items)
        .filter_map(|item| item.article.as_ref())
        .filter(|article| seen.insert(article.key.as_str()))
        .map(|article| {
            let mut article = article.clone();
            if let Some(publication) = &mut article.publication {
                publication
                    .rest
                    .retain(|name, _| !BESIDE.contains(&name.as_str()));
            }
            article
        })
        .collect()
}

/// Articles as references. Held ones leave as one "[source held]", unless they are to be named all the same; fails with
/// [`Error::Held`] where something of one is left.
pub fn export(
    articles: &[Article],
    sources: &dyn Sources,
    format: Format,
    with_held: bool,
    file_name: Option<&str>,
) -> Result<Vec<u8>, Error> {
    let held = if with_held {
        Vec::new()
    } else {
        sources.held()?
    };
    let mut chosen: Vec<Article> = articles.to_vec();
    if !with_held {
        chosen.retain(|article| !article.held);
        if chosen.len() < articles.len() {
            chosen.push(redact::nameless());
        }
    }
    let all: Vec<&Article> = chosen.iter().collect();
    let text = match format {
        Format::Biblatex => biblatex(&all),
        Format::Bibtex => bibtex(&all),
        Format::CslJson => csl_json(&all),
        _ => ris(&all),
    };
    redact::prove(text.as_bytes(), format, file_name, &held, &all)?;
    Ok(text.into_bytes())
}

/// The year, month and day of an ISO 8601 date or moment, as far as it has them.
fn day(text: &str) -> Option<(i32, Option<u32>, Option<u32>)> {
    let (year, month, day) = date::parts(text);
    Some((year?, month, month.and(day)))
}

/// "2022", "2022-03" or "2022-03-18".
fn iso(text: &str) -> Option<String> {
    Some(match day(text)? {
        (year, Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (year, Some(month), None) => format!("{year:04}-{month:02}"),
        (year, None, _) => format!("{year:04}"),
    })
}

/// Words on one line.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
