//! BibTeX, with BibLaTeX's names of fields.

use std::fmt::Write as _;

use super::{Name, is_page, iso, key, name, one_line};
use crate::sources::Article;

/// The articles in BibTeX.
pub fn bibtex(articles: &[&Article]) -> String {
    let mut out = String::new();
    for (index, article) in articles.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        let kind = if is_page(article) {
            "online"
        } else {
            "article"
        };
        let _ = writeln!(out, "@{kind}{{{},", key(article));
        let mut field = |name: &str, value: String| {
            if !value.is_empty() {
                let _ = writeln!(out, "  {name} = {{{value}}},");
            }
        };
        // The braces inside keep capitals as they are.
        field("title", format!("{{{}}}", escaped(&article.title)));
        field("author", authors(&article.byline));
        if let Some(outlet) = &article.outlet {
            let name = if is_page(article) {
                "organization"
            } else {
                "journaltitle"
            };
            field(name, format!("{{{}}}", escaped(outlet)));
        }
        let date = article.published.as_ref().and_then(|it| iso(&it.date));
        field("date", date.unwrap_or_default());
        field(
            "url",
            article.url.as_deref().map(address).unwrap_or_default(),
        );
        let visited = article.captured_at.as_deref().and_then(iso);
        field("urldate", visited.unwrap_or_default());
        field("langid", article.language.clone().unwrap_or_default());
        out.push_str("}\n");
    }
    out
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
