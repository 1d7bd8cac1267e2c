//! CSL's JSON.

use serde_json::{Map, Value, json};

use demarche_extract::{PublicationKind, ReferenceForm};

use super::{Name, Work, day};
use crate::sources::Article;

/// The articles in CSL's JSON.
pub fn csl_json(articles: &[&Article]) -> String {
    let items: Vec<Value> = articles.iter().map(|article| item(article)).collect();
    format!("{:#}\n", Value::Array(items))
}

fn item(article: &Article) -> Value {
    let work = Work::of(article);
    let told = &work.told;
    let mut item = Map::new();
    item.insert("id".to_owned(), json!(work.key()));
    item.insert(
        "type".to_owned(),
        json!(work.kind.name_in(ReferenceForm::CslJson)),
    );
    item.insert("title".to_owned(), json!(article.title));
    for (role, names) in [
        ("author", work.authors()),
        ("editor", work.editors()),
        ("translator", work.translators()),
    ] {
        if !names.is_empty() {
            item.insert(role.to_owned(), people(names));
        }
    }
    let pages = told.pages.as_ref().map(|pages| pages.replace('–', "-"));
    let texts = [
        ("genre", told.genre.as_deref()),
        ("container-title", work.container()),
        ("collection-title", told.series.as_deref()),
        ("collection-number", told.series_number.as_deref()),
        ("publisher", work.publisher()),
        ("publisher-place", told.place.as_deref()),
        ("authority", told.authority.as_deref()),
        ("event-title", told.event.as_deref()),
        ("event-place", told.event_place.as_deref()),
        ("volume", told.volume.as_deref()),
        (number_of(work.kind), told.issue.as_deref()),
        ("page", pages.as_deref()),
        ("edition", told.edition.as_deref()),
        ("DOI", told.doi.as_deref()),
        ("ISBN", told.isbn.as_deref()),
        ("ISSN", told.issn.as_deref()),
        ("URL", article.url.as_deref()),
        ("language", article.language.as_deref()),
        ("abstract", told.summary.as_deref()),
    ];
    for (name, value) in texts {
        if let Some(value) = value {
            item.insert(name.to_owned(), json!(value));
        }
    }
    for (name, value) in [("issued", work.published()), ("accessed", work.accessed())] {
        if let Some(date) = value.and_then(date) {
            item.insert(name.to_owned(), date);
        }
    }
    for (name, value) in &told.rest {
        let text = |text: Option<&str>| text.map(|text| json!(text));
        let value = match name.as_str() {
            "title" => text(told.written(name, &article.title)),
            "container-title" => text(
                work.container()
                    .and_then(|container| told.written(name, container)),
            ),
            "language" => text(told.regional(article.language.as_deref())),
            "issued" => told.dated(article.published.as_ref()).cloned(),
            // Lists elsewhere, words here.
            "keyword" | "note" if value.is_array() => told.told_beside(name).map(Value::from),
            // The kind has no name of its own here.
            "type" => Some(value.clone()).filter(|_| told.kind == PublicationKind::Other),
            _ => Some(value.clone()).filter(|_| !item.contains_key(name)),
        };
        if let Some(value) = value {
            item.insert(name.clone(), value);
        }
    }
    Value::Object(item)
}

fn date(text: &str) -> Option<Value> {
    let (year, month, day) = day(text)?;
    let parts = [
        Some(json!(year)),
        month.map(|it| json!(it)),
        day.map(|it| json!(it)),
    ];
    let parts: Vec<Value> = parts.into_iter().flatten().collect();
    Some(json!({ "date-parts": [parts] }))
}

fn people(names: Vec<Name>) -> Value {
    let people = names.into_iter().map(|name| match name {
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

/// What a number of one is called: of what appears again and again its issue.
fn number_of(kind: PublicationKind) -> &'static str {
    match kind.is_periodical() {
        true => "issue",
        false => "number",
    }
}
