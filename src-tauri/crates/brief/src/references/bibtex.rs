//! BibTeX, with BibLaTeX's names of fields.

use std::fmt::Write as _;

use demarche_extract::PublicationKind;

use super::{Name, is_in_outlet, iso, key, kind, name, one_line, publication};
use crate::sources::Article;

/// The articles in BibTeX.
pub fn bibtex(articles: &[&Article]) -> String {
    let mut out = String::new();
    for (index, article) in articles.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        let (kind, published) = (kind(article), publication(article));
        let _ = writeln!(out, "@{}{{{},", type_of(kind), key(article));
        let mut field = |name: &str, value: String| {
            if !value.is_empty() {
                let _ = writeln!(out, "  {name} = {{{value}}},");
            }
        };
        // The braces inside keep capitals as they are.
        field("title", format!("{{{}}}", escaped(&article.title)));
        field("author", authors(&article.byline));
        let publisher = published.publisher.clone();
        let publisher =
            publisher.or_else(|| article.outlet.clone().filter(|_| !is_in_outlet(kind)));
        let outlet = article.outlet.as_ref().filter(|_| is_in_outlet(kind));
        let subtype = match kind {
            PublicationKind::Newspaper => "newspaper",
            PublicationKind::Magazine => "magazine",
            _ => "",
        };
        field("entrysubtype", subtype.to_owned());
        let braced = |words: &str| format!("{{{}}}", escaped(words));
        if let Some(outlet) = outlet {
            field(container(kind), braced(outlet));
        }
        if let Some(publisher) = publisher {
            field(publisher_of(kind), braced(&publisher));
        }
        field("editor", authors(&published.editors));
        for (name, value) in [
            ("location", &published.place),
            ("volume", &published.volume),
            ("number", &published.issue),
            ("pages", &published.pages),
            ("edition", &published.edition),
            ("isbn", &published.isbn),
        ] {
            let value = value.as_deref().unwrap_or_default();
            field(name, escaped(value).replace('–', "--"));
        }
        let date = article.published.as_ref().and_then(|it| iso(&it.date));
        field("date", date.unwrap_or_default());
        field(
            "url",
            article.url.as_deref().map(address).unwrap_or_default(),
        );
        let visited = article.captured_at.as_deref().and_then(iso);
        field("urldate", visited.unwrap_or_default());
        field(
            "doi",
            published.doi.as_deref().map(address).unwrap_or_default(),
        );
        field("langid", article.language.clone().unwrap_or_default());
        out.push_str("}\n");
    }
    out
}

fn type_of(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Journal | PublicationKind::Magazine | PublicationKind::Newspaper => {
            "article"
        }
        PublicationKind::Book => "book",
        PublicationKind::Chapter => "incollection",
        PublicationKind::Conference => "inproceedings",
        PublicationKind::Report => "report",
        PublicationKind::Thesis => "thesis",
        PublicationKind::Page | PublicationKind::Other => "online",
    }
}

/// The field of what it is in.
fn container(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Chapter | PublicationKind::Conference => "booktitle",
        _ => "journaltitle",
    }
}

/// The field of who published it.
fn publisher_of(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Report | PublicationKind::Thesis => "institution",
        PublicationKind::Page | PublicationKind::Other => "organization",
        _ => "publisher",
    }
}

fn authors(byline: &[String]) -> String {
    let names = byline.iter().map(|written| match name(written) {
        Name::Parts {
            family,
            given,
            suffix,
        } => {
            let parts = [family, suffix, given].map(|part| escaped(&part));
            let parts = parts.iter().filter(|part| !part.is_empty());
            let parts: Vec<String> = parts.map(|part| format!("{{{part}}}")).collect();
            parts.join(", ")
        }
        Name::Whole(name) => format!("{{{}}}", escaped(&name)),
    });
    names.collect::<Vec<_>>().join(" and ")
}

/// Words with TeX's own signs escaped.
fn escaped(words: &str) -> String {
    let mut out = String::new();
    for letter in one_line(words).chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(letter);
            }
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            // Two hyphens in a row would be read as a dash.
            '-' if out.ends_with(['-', '}']) => out.push_str("{-}"),
            letter => out.push(letter),
        }
    }
    out
}

/// An address, which is read letter by letter: only braces and backslashes would be read as anything else.
fn address(url: &str) -> String {
    let mut out = String::new();
    for letter in one_line(url).chars() {
        match letter {
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '\\' => out.push_str("%5C"),
            letter => out.push(letter),
        }
    }
    out
}
