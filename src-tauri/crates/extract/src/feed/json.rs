//! JSON Feed, <https://www.jsonfeed.org/version/1.1/>.

use demarche_text::{Phrase, phrase};
use serde_json::Value;
use url::Url;

use super::{NoFeed, Raw, RawEntry, Text, web_address};

pub(super) fn read(text: &str, base: Option<&Url>) -> Result<Raw, NoFeed> {
    let feed: Value =
        serde_json::from_str(text).map_err(|error| NoFeed::Damaged(Phrase::shown(error)))?;
    let is_feed = words(&feed, "version").is_some_and(|version| version.contains("jsonfeed.org"));
    let Some(items) = feed
        .get("items")
        .and_then(Value::as_array)
        .filter(|_| is_feed || feed.get("title").is_some())
    else {
        return Err(match is_feed {
            true => NoFeed::Damaged(phrase!("it has no list of entries")),
            false => NoFeed::Other(phrase!("JSON of another kind")),
        });
    };
    Ok(Raw {
        title: words(&feed, "title").map(text_of),
        site_url: words(&feed, "home_page_url").and_then(|url| web_address(&url, base)),
        self_url: words(&feed, "feed_url").and_then(|url| web_address(&url, base)),
        language: words(&feed, "language"),
        entries: items
            .iter()
            .filter(|item| item.is_object())
            .map(|item| entry(item, base))
            .collect(),
        problems: Vec::new(),
    })
}

fn entry(item: &Value, base: Option<&Url>) -> RawEntry {
    let address = |name| words(item, name).and_then(|url| web_address(&url, base));
    let content = match (words(item, "content_html"), words(item, "content_text")) {
        (Some(text), _) => Some(Text { text, html: true }),
        (None, text) => text.map(text_of),
    };
    let names = |of: &Value| words(of, "name");
    let authors = match (
        item.get("authors").and_then(Value::as_array),
        item.get("author"),
    ) {
        (Some(authors), _) => authors.iter().filter_map(names).collect(),
        (None, Some(author)) => names(author).into_iter().collect(),
        (None, None) => Vec::new(),
    };
    RawEntry {
        id: words(item, "id"),
        id_is_address: true,
        title: words(item, "title").map(text_of),
        url: address("url").or_else(|| address("external_url")),
        authors,
        subjects: item
            .get("tags")
            .and_then(Value::as_array)
            .map(|tags| {
                tags.iter()
                    .filter_map(Value::as_str)
                    .map(str::to_owned)
                    .collect()
            })
            .unwrap_or_default(),
        published: words(item, "date_published"),
        modified: words(item, "date_modified"),
        language: words(item, "language"),
        summary: words(item, "summary").map(text_of),
        content,
        base: base.cloned(),
    }
}

fn text_of(text: String) -> Text {
    Text { text, html: false }
}

/// A field that holds words, or a number as some ids are.
fn words(of: &Value, name: &str) -> Option<String> {
    let text = match of.get(name)? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}
