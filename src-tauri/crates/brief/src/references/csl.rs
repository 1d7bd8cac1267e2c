//! CSL's JSON.

use serde_json::{Map, Value, json};

use demarche_extract::PublicationKind;

use super::{Name, day, is_in_outlet, key, kind, name, publication};
use crate::sources::Article;

/// The articles in CSL's JSON.
pub fn csl_json(articles: &[&Article]) -> String {
    let items: Vec<Value> = articles.iter().map(|article| item(article)).collect();
    format!("{:#}\n", Value::Array(items))
}

fn item(article: &Article) -> Value {
    let mut item = Map::new();
    let (kind, published) = (kind(article), publication(article));
    item.insert("id".to_owned(), json!(key(article)));
    item.insert("type".to_owned(), json!(type_of(kind)));
    item.insert("title".to_owned(), json!(article.title));
    for (role, names) in [("author", &article.byline), ("editor", &published.editors)] {
        if !names.is_empty() {
            item.insert(role.to_owned(), people(names));
        }
    }
    let date = |text: Option<&str>| {
        let (year, month, day) = day(text?)?;
        let parts: Vec<Value> = [
            Some(json!(year)),
            month.map(|it| json!(it)),
            day.map(|it| json!(it)),
        ]
        .into_iter()
        .flatten()
        .collect();
        Some(json!({ "date-parts": [parts] }))
    };
    let issued = article.published.as_ref().map(|it| it.date.as_str());
    let outlet = article.outlet.as_ref();
    let within = is_in_outlet(kind) || kind == PublicationKind::Page;
    let publisher = published.publisher.as_ref().or(outlet.filter(|_| !within));
    let text = |value: &Option<String>| value.as_ref().map(|it| json!(it));
    let fields = [
        (
            "container-title",
            outlet.filter(|_| within).map(|it| json!(it)),
        ),
        ("publisher", publisher.map(|it| json!(it))),
        ("publisher-place", text(&published.place)),
        ("volume", text(&published.volume)),
        (number_of(kind), text(&published.issue)),
        (
            "page",
            text(&published.pages)
                .map(|pages| json!(pages.as_str().unwrap_or_default().replace('–', "-"))),
        ),
        ("edition", text(&published.edition)),
        ("DOI", text(&published.doi)),
        ("ISBN", text(&published.isbn)),
        ("issued", date(issued)),
        ("URL", article.url.as_ref().map(|it| json!(it))),
        ("accessed", date(article.captured_at.as_deref())),
        ("language", article.language.as_ref().map(|it| json!(it))),
    ];
    for (name, value) in fields {
        if let Some(value) = value {
            item.insert(name.to_owned(), value);
        }
    }
    Value::Object(item)
}

fn people(names: &[String]) -> Value {
    let people = names.iter().map(|written| match name(written) {
        Name::Parts {
            family,
            given,
            suffix,
        } if suffix.is_empty() => json!({ "family": family, "given": given }),
        Name::Parts {
            family,
            given,
            suffix,
        } => json!({ "family": family, "given": given, "suffix": suffix }),
        Name::Whole(name) => json!({ "literal": name }),
    });
    Value::Array(people.collect())
}

fn type_of(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Journal => "article-journal",
        PublicationKind::Magazine => "article-magazine",
        PublicationKind::Newspaper => "article-newspaper",
        PublicationKind::Book => "book",
        PublicationKind::Chapter => "chapter",
        PublicationKind::Conference => "paper-conference",
        PublicationKind::Report => "report",
        PublicationKind::Thesis => "thesis",
        PublicationKind::Page | PublicationKind::Other => "webpage",
    }
}

/// What a number of one is called: of a journal its issue.
fn number_of(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Report => "number",
        _ => "issue",
    }
}
