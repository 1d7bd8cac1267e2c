//! RIS: a tag and a value a line.

use demarche_extract::PublicationKind;

use super::{Name, day, is_in_outlet, key, kind, name, one_line, publication};
use crate::sources::Article;

/// The articles in RIS.
pub fn ris(articles: &[&Article]) -> String {
    let mut out = String::new();
    for article in articles {
        let mut line = |tag: &str, value: &str| {
            let value = one_line(value);
            if !value.is_empty() {
                out.push_str(&format!("{tag}  - {value}\r\n"));
            }
        };
        let (kind, published) = (kind(article), publication(article));
        line("TY", type_of(kind));
        line("ID", key(article));
        line("TI", &article.title);
        for author in &article.byline {
            line("AU", &written(author));
        }
        for editor in &published.editors {
            line("A2", &written(editor));
        }
        if let Some(outlet) = &article.outlet
            && (is_in_outlet(kind) || published.publisher.as_ref() != Some(outlet))
        {
            line("T2", outlet);
        }
        let pages = published.pages.as_deref().unwrap_or_default();
        let range = pages
            .split_once('–')
            .filter(|_| !pages.contains([',', ';', ' ']));
        let (first, last) = range.unwrap_or((pages, ""));
        for (tag, value) in [
            ("PB", published.publisher.as_deref()),
            ("CY", published.place.as_deref()),
            ("VL", published.volume.as_deref()),
            ("IS", published.issue.as_deref()),
            ("SP", Some(first)),
            ("EP", Some(last)),
            ("ET", published.edition.as_deref()),
            ("DO", published.doi.as_deref()),
            ("SN", published.isbn.as_deref()),
        ] {
            line(tag, value.unwrap_or_default());
        }
        if let Some((year, month, day)) = article.published.as_ref().and_then(|it| day(&it.date)) {
            line("PY", &format!("{year:04}"));
            line("DA", &slashed(year, month, day));
        }
        if let Some(url) = &article.url {
            line("UR", url);
        }
        if let Some((year, month, day)) = article.captured_at.as_deref().and_then(day) {
            line("Y2", &slashed(year, month, day));
        }
        if let Some(language) = &article.language {
            line("LA", language);
        }
        out.push_str("ER  - \r\n\r\n");
    }
    out
}

/// "Family, Given, Suffix".
fn written(author: &str) -> String {
    match name(author) {
        Name::Parts {
            family,
            given,
            suffix,
        } => {
            let suffix = if suffix.is_empty() {
                suffix
            } else {
                format!(", {suffix}")
            };
            format!("{family}, {given}{suffix}")
        }
        Name::Whole(name) => name,
    }
}

fn type_of(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Journal => "JOUR",
        PublicationKind::Magazine => "MGZN",
        PublicationKind::Newspaper => "NEWS",
        PublicationKind::Book => "BOOK",
        PublicationKind::Chapter => "CHAP",
        PublicationKind::Conference => "CPAPER",
        PublicationKind::Report => "RPRT",
        PublicationKind::Thesis => "THES",
        PublicationKind::Page | PublicationKind::Other => "ELEC",
    }
}

/// "2022/03/18/"; what is not known stays empty.
fn slashed(year: i32, month: Option<u32>, day: Option<u32>) -> String {
    let part = |part: Option<u32>| part.map(|it| format!("{it:02}")).unwrap_or_default();
    format!("{year:04}/{}/{}/", part(month), part(day))
}
