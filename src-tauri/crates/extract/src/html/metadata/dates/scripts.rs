//! The day of publication in the data that a page's scripts hold.

use std::sync::OnceLock;

use demarche_text::date::Order;
use regex::Regex;

use super::super::named::kinds;
use super::{Read, machine};
use crate::Origin;
use crate::html::rescue::scripts;

/// Bytes of scripts that are looked at.
const MOST_BYTES: usize = 8 << 20;

/// The one day that the fields for a day of publication have in all scripts of a page; where they have
/// several, those are of other pages too, and none is taken.
pub(super) fn published(html: &str, order: Option<Order>) -> Option<Read> {
    static FIELD: OnceLock<Regex> = OnceLock::new();
    // A state can be JSON in a string, with its quotation marks escaped.
    let field = FIELD.get_or_init(|| {
        Regex::new(
            r#"([A-Za-z][A-Za-z_-]{1,39})\\*["']?\s*[:=]\s*(?:\\*["'])?([12][0-9]{3}[-/][0-9]{1,2}[-/][0-9]{1,2}[^"'\\<>]{0,30}|[1-9][0-9]{9}(?:[0-9]{3})?\b)"#,
        )
        .expect("the pattern is well formed")
    });
    let mut one: Option<Read> = None;
    let mut left = MOST_BYTES;
    // Linked data are read by what each of their objects is.
    for (_, script) in scripts(html).filter(|(tag, _)| !tag.contains("ld+json")) {
        left = left.checked_sub(script.len())?;
        for found in field.captures_iter(script) {
            if !is_field(&found[1]) {
                continue;
            }
            let Some(date) = machine(&found[2], order) else {
                continue;
            };
            match &one {
                Some(known) if known.date.day() != date.day() => return None,
                Some(_) => {}
                None => {
                    one = Some(Read {
                        date,
                        origin: Origin::Meta,
                        evidence: format!("{}: {}", &found[1], found[2].trim()),
                    });
                }
            }
        }
    }
    one
}

/// Whether a field is one for a day of publication, however its words are joined.
fn is_field(name: &str) -> bool {
    let plain: String = name
        .chars()
        .filter(|c| c.is_ascii_alphabetic())
        .map(|c| c.to_ascii_lowercase())
        .collect();
    kinds("script").any(|known| known == plain)
}

#[cfg(test)]
mod tests {
    use super::published;

    fn day(script: &str) -> Option<String> {
        let page = format!("<p>Text</p><script>{script}</script>");
        Some(published(&page, None)?.date.day()?.to_string())
    }

    #[test]
    fn one_day_in_all_scripts_is_that_of_publication() {
        for script in [
            r#"{"article":{"publishedAt":"2022-03-18T10:20:00Z","updatedAt":"2022-04-01"}}"#,
            r#"{"id":4,"published_at":1647598800}"#,
            "dataLayer.push({publish_date: '2022-03-18', author: 'Jane Doe'})",
            r#"push([1,"{\"datePublished\":\"2022-03-18\",\"x\":1}"])"#,
            r#"var ct = "1647598800";"#,
            r#"a={"pub-date":"2022/03/18"};b={"pubDate":"2022-03-18"}"#,
        ] {
            assert_eq!(day(script).as_deref(), Some("2022-03-18"), "{script}");
        }
    }

    #[test]
    fn days_of_several_pages_or_of_other_things_are_none() {
        for script in [
            r#"[{"publishedAt":"2022-03-18"},{"publishedAt":"2022-03-19"}]"#,
            r#"{"updatedAt":"2022-03-18","createdAt":"2022-03-18"}"#,
            r#"{"unpublishDate":"2022-03-18"}"#,
            "",
        ] {
            assert_eq!(day(script), None, "{script}");
        }
    }
}
