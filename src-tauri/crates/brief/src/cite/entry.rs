//! An article as an entry of a bibliography.

use hayagriva::Entry;
use hayagriva::types::{
    ChunkedString, Date, EntryType, FormatString, Person, QualifiedUrl, StringChunk,
};

use super::Style;
use crate::date::parts;
use crate::name::{Name, name};
use crate::sources::Article;

/// The entry of an article; only what is known is in it.
pub(crate) fn of(article: &Article, style: &Style) -> Entry {
    // Most outlets are newspapers, wires or broadcasters, whose name stands in italics; what a
    // government publishes is a page of its site.
    // What has no outlet is a page too: an article without a newspaper would be called a preprint.
    let outlet = article.outlet.as_ref();
    let (kind, parent_kind) = match outlet.and(article.outlet_kind.as_deref()) {
        Some("government") => (EntryType::Web, EntryType::Web),
        _ if outlet.is_none() => (EntryType::Web, EntryType::Web),
        _ => (EntryType::Article, EntryType::Newspaper),
    };
    let mut entry = Entry::new(&article.key, kind);
    let title = if style.single_inside {
        article.title.replace('“', "‘").replace('”', "’")
    } else if style.american {
        article.title.clone()
    } else {
        double_inside(&article.title)
    };
    entry.set_title(verbatim(&title));
    let authors: Vec<_> = article.byline.iter().map(|name| person(name)).collect();
    if !authors.is_empty() {
        entry.set_authors(authors);
    }
    if let Some(date) = article.published.as_ref().and_then(|it| date(&it.date)) {
        entry.set_date(date);
    }
    if let Some(Ok(url)) = article.url.as_deref().map(str::parse) {
        let accessed = article.captured_at.as_deref().and_then(date);
        entry.set_url(QualifiedUrl::new(url, accessed));
    }
    if let Some(outlet) = &article.outlet {
        let mut parent = Entry::new("outlet", parent_kind);
        parent.set_title(verbatim(outlet));
        entry.set_parents(vec![parent]);
    }
    entry
}

/// What stands in single quotation marks in double ones, for styles whose own marks are single. An apostrophe closes nothing.
fn double_inside(title: &str) -> String {
    let mut out = String::new();
    let mut rest = title;
    while let Some((before, quoted)) = rest.split_once('‘') {
        let mut ends = quoted
            .match_indices('’')
            .map(|(at, mark)| (at, at + mark.len()));
        let end = ends.find(|&(_, after)| !quoted[after..].starts_with(char::is_alphanumeric));
        let Some((end, after)) = end else {
            break;
        };
        out.push_str(&format!("{before}“{}”", &quoted[..end]));
        rest = &quoted[after..];
    }
    out + rest
}

/// Words that no style may write in other letters: "WhiteHouse.gov" stays so.
fn verbatim(words: &str) -> FormatString {
    FormatString {
        value: ChunkedString(vec![StringChunk::verbatim(words)]),
        short: None,
    }
}

/// A person, or a group whose name stays whole.
fn person(written: &str) -> Person {
    let (name, given_name, suffix) = match name(written) {
        Name::Parts {
            family,
            given,
            suffix,
        } => (family, Some(given), Some(suffix)),
        Name::Whole(name) => (name, None, None),
    };
    Person {
        name,
        given_name,
        prefix: None,
        suffix: suffix.filter(|it| !it.is_empty()),
        comma_suffix: false,
        alias: None,
    }
}

fn date(text: &str) -> Option<Date> {
    let (year, month, day) = parts(text);
    let from_zero = |part: Option<u32>, most: u32| {
        let part = part?.checked_sub(1)?;
        (part < most).then_some(part as u8)
    };
    let month = from_zero(month, 12);
    Some(Date {
        year: year?,
        month,
        day: month.and(from_zero(day, 31)),
        approximate: false,
        season: None,
    })
}
