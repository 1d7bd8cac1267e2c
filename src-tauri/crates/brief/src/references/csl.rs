//! CSL's JSON.

use serde_json::{Map, Value, json};

use super::{Name, day, is_page, key, name};
use crate::sources::Article;

/// The articles in CSL's JSON.
pub fn csl_json(articles: &[&Article]) -> String {
    let items: Vec<Value> = articles.iter().map(|article| item(article)).collect();
    format!("{:#}\n", Value::Array(items))
}

fn item(article: &Article) -> Value {
    let mut item = Map::new();
    let kind = if is_page(article) {
        "webpage"
    } else {
        "article-newspaper"
    };
    item.insert("id".to_owned(), json!(key(article)));
    item.insert("type".to_owned(), json!(kind));
    item.insert("title".to_owned(), json!(article.title));
    let authors: Vec<Value> = article
        .byline
        .iter()
        .map(|written| match name(written) {
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
        })
        .collect();
    if !authors.is_empty() {
        item.insert("author".to_owned(), Value::Array(authors));
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
    let published = article.published.as_ref().map(|it| it.date.as_str());
    let fields = [
        (
            "container-title",
            article.outlet.as_ref().map(|it| json!(it)),
        ),
        ("issued", date(published)),
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
