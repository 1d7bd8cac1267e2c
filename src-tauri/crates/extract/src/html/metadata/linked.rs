//! JSON-LD: which of a page's objects is the article, and what it says.

use std::collections::HashMap;
use std::sync::OnceLock;

use demarche_text::address::held;
use dom_query::Document;
use regex::Regex;
use serde_json::{Map, Value};

use crate::block::{bare, fold_space};
use crate::html::landmarks::{Landmarks, is_live};

type Object = Map<String, Value>;

/// Properties whose objects are read as objects of the page too.
const INNER: [&str; 8] = [
    "@graph",
    "mainEntity",
    "mainEntityOfPage",
    "author",
    "creator",
    "publisher",
    "articles",
    "hasPart",
];
/// A page of so many articles, none of which is the headline's, is a list.
const LIST: usize = 3;

/// The objects of all JSON-LD of the page, `@graph` and lists unfolded.
#[derive(Debug, Default)]
pub(super) struct LinkedData {
    objects: Vec<Object>,
    /// The first object of each `@id` that has a name.
    named: HashMap<String, usize>,
    /// Which object is the article.
    article: Option<usize>,
}

impl LinkedData {
    /// Reads the page's JSON-LD, and what of it `meta` elements hold. The article is the one whose
    /// headline or address is the page's, else the first.
    pub(super) fn read(
        page: &Landmarks<'_>,
        held: &[String],
        titles: &[&str],
        url: Option<&str>,
    ) -> Self {
        let mut objects = Vec::new();
        for text in held {
            parse(text, &mut objects);
        }
        for node in &page.linked {
            parse(&node.text(), &mut objects);
        }
        let mut named = HashMap::new();
        for (at, object) in objects.iter().enumerate() {
            if let Some(Value::String(id)) = object.get("@id")
                && object.contains_key("name")
            {
                named.entry(id.clone()).or_insert(at);
            }
        }
        let mut read = Self {
            objects,
            named,
            article: None,
        };
        read.article = read.choose(titles, url);
        read
    }

    fn choose(&self, titles: &[&str], url: Option<&str>) -> Option<usize> {
        let titles: Vec<String> = titles
            .iter()
            .map(|title| bare(title))
            .filter(|title| title.len() >= 6)
            .collect();
        let of_kind = |test: fn(&Object) -> bool| -> Vec<usize> {
            (0..self.objects.len())
                .filter(|&at| test(&self.objects[at]))
                .collect()
        };
        let score = |at: usize| {
            let object = &self.objects[at];
            let headline = ["headline", "name"]
                .iter()
                .find_map(|key| self.text(object.get(*key)?))
                .map(|headline| bare(&headline));
            let titled = headline.as_ref().is_some_and(|headline| {
                headline.len() >= 6
                    && titles.iter().any(|title| {
                        title.contains(headline.as_str()) || headline.contains(title.as_str())
                    })
            });
            let addressed = url.is_some_and(|url| {
                ["url", "mainEntityOfPage", "@id"].iter().any(|key| {
                    let value = object.get(*key);
                    let value = match value {
                        Some(Value::Object(inner)) => inner.get("@id"),
                        other => other,
                    };
                    value
                        .and_then(Value::as_str)
                        .is_some_and(|own| same_page(own, url))
                })
            });
            let dated = object.contains_key("datePublished");
            u8::from(titled) * 4 + u8::from(addressed) * 2 + u8::from(dated)
        };
        let best = |found: &[usize]| {
            found
                .iter()
                .copied()
                .max_by_key(|&at| (score(at), std::cmp::Reverse(at)))
        };
        let articles = of_kind(is_article);
        if let Some(best) = best(&articles) {
            return (articles.len() < LIST || score(best) >= 2).then_some(best);
        }
        // Else a page that somebody wrote, a question asked, or a work of the page's own title.
        best(&of_kind(is_written_page))
            .or_else(|| best(&of_kind(is_question)))
            .or_else(|| best(&of_kind(is_work)).filter(|&work| score(work) >= 2))
    }

    /// The article.
    pub(super) fn article(&self) -> Option<&Object> {
        self.article.map(|at| &self.objects[at])
    }

    /// Whether the page says that it is an article.
    pub(super) fn is_article(&self) -> bool {
        self.article().is_some_and(is_article)
    }

    /// Whether it says that it is a live blog.
    pub(super) fn is_live(&self) -> bool {
        self.article()
            .is_some_and(|article| has_kind(article, is_live))
    }

    /// The page that an article may be on.
    pub(super) fn page(&self) -> Option<&Object> {
        self.objects
            .iter()
            .find(|object| has_kind(object, |kind| kind.ends_with("WebPage")))
    }

    /// A property of the article as text.
    pub(super) fn told(&self, key: &str) -> Option<String> {
        self.text(self.article()?.get(key)?)
    }

    /// When the article was published; a question is published when it is made.
    pub(super) fn published(&self) -> Option<(&'static str, String)> {
        let article = self.article()?;
        let keys: &[&'static str] = if is_question(article) {
            &["datePublished", "dateCreated"]
        } else {
            &["datePublished"]
        };
        keys.iter()
            .find_map(|key| Some((*key, self.text(article.get(*key)?)?)))
    }

    /// Days of something else than a text: of events, of offers.
    pub(super) fn other_days(&self) -> impl Iterator<Item = String> {
        const KEYS: [&str; 6] = [
            "startDate",
            "endDate",
            "doorTime",
            "validThrough",
            "priceValidUntil",
            "expires",
        ];
        self.objects
            .iter()
            .flat_map(|object| KEYS.iter().filter_map(|key| self.text(object.get(*key)?)))
    }

    pub(super) fn text(&self, value: &Value) -> Option<String> {
        let text = match value {
            Value::String(text) => decode(text),
            Value::Array(values) => return values.iter().find_map(|value| self.text(value)),
            Value::Object(object) => return self.text(object.get("@value")?),
            _ => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    /// The object that a value is or refers to.
    fn object<'v>(&'v self, value: &'v Value) -> Option<&'v Object> {
        let object = value.as_object()?;
        if object.contains_key("name") {
            return Some(object);
        }
        let id = object.get("@id")?.as_str()?;
        self.named.get(id).map(|at| &self.objects[*at])
    }

    /// The name of a person or organisation, by reference if need be.
    pub(super) fn name(&self, value: &Value) -> Option<String> {
        match value {
            Value::Object(_) => self.text(self.object(value)?.get("name")?),
            Value::Array(values) => values.iter().find_map(|value| self.name(value)),
            other => self.text(other),
        }
    }

    /// The article's authors, in order.
    pub(super) fn authors(&self) -> Vec<String> {
        let Some(article) = self.article() else {
            return Vec::new();
        };
        let Some(authors) = ["author", "creator"]
            .iter()
            .find_map(|key| article.get(*key).filter(|value| !value.is_null()))
        else {
            return Vec::new();
        };
        let list = match authors {
            Value::Array(list) => list.as_slice(),
            one => std::slice::from_ref(one),
        };
        let mut found = Vec::new();
        for author in list {
            let object = self.object(author);
            let names = match object.and_then(|object| object.get("name")) {
                Some(Value::Array(names)) => {
                    names.iter().filter_map(|name| self.text(name)).collect()
                }
                Some(name) => self.text(name).into_iter().collect(),
                None => self.text(author).into_iter().collect::<Vec<_>>(),
            };
            found.extend(names.into_iter().filter(|name| !name.contains("://")));
        }
        found
    }
}

/// Whether two addresses are of one page, scheme, host's `www`, query and last slash left out.
fn same_page(one: &str, other: &str) -> bool {
    let plain = |url: &str| {
        let held = held(url);
        let url = held.as_deref().unwrap_or(url);
        let url = url.split(['?', '#']).next().unwrap_or(url);
        let url = url.split("://").nth(1).unwrap_or(url);
        url.trim_start_matches("www.")
            .trim_end_matches('/')
            .to_ascii_lowercase()
    };
    let (one, other) = (plain(one), plain(other));
    one.contains('/') && one == other
}

fn has_kind(object: &Object, test: impl Fn(&str) -> bool) -> bool {
    match object.get("@type") {
        Some(Value::String(kind)) => test(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(test),
        _ => false,
    }
}

fn is_article(object: &Object) -> bool {
    has_kind(object, |kind| {
        kind.ends_with("Article")
            || kind.ends_with("Posting") && kind != "JobPosting"
            || kind == "Report"
    })
}

/// A page with an author is an article; one without is a place in a system.
fn is_written_page(object: &Object) -> bool {
    has_kind(object, |kind| kind.ends_with("WebPage")) && has_author(object)
}

/// A question that readers answer. Those of a list of questions with their answers have no author.
fn is_question(object: &Object) -> bool {
    has_kind(object, |kind| kind == "Question") && has_author(object)
}

fn is_work(object: &Object) -> bool {
    has_kind(object, |kind| {
        matches!(
            kind,
            "Recipe" | "HowTo" | "Review" | "CreativeWork" | "PodcastEpisode"
        )
    }) && (has_author(object) || object.contains_key("datePublished"))
}

fn has_author(object: &Object) -> bool {
    ["author", "creator"]
        .iter()
        .any(|key| object.get(*key).is_some_and(|author| !author.is_null()))
}

/// Reads one script's text, with the commonest mistakes put right: raw line breaks inside strings, a
/// comment or CDATA around it, a comma before a closing bracket, several objects one after another.
fn parse(text: &str, objects: &mut Vec<Object>) {
    static TRAILING: OnceLock<Regex> = OnceLock::new();
    let clean: String = text
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[")
        .trim_end_matches("-->")
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim_end_matches(';')
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let before = objects.len();
    if read_all(&clean, objects) {
        return;
    }
    objects.truncate(before);
    let trailing =
        TRAILING.get_or_init(|| Regex::new(r",\s*([}\]])").expect("the pattern is well formed"));
    let mended = trailing.replace_all(&clean, "$1");
    let mended = if mended.contains("&quot;") && !mended.contains('"') {
        mended.replace("&quot;", "\"")
    } else {
        mended.into_owned()
    };
    if !read_all(&mended, objects) && objects.len() == before {
        objects.extend(pick(&clean));
    }
}

/// Whether all of `text` is JSON; what comes before a mistake is read all the same.
fn read_all(text: &str, objects: &mut Vec<Object>) -> bool {
    for value in serde_json::Deserializer::from_str(text).into_iter::<Value>() {
        match value {
            Ok(value) => unfold(value, objects, 0),
            Err(_) => return false,
        }
    }
    true
}

/// Of an object that is no JSON: its dates, where each is given once only.
fn pick(text: &str) -> Option<Object> {
    static FIELD: OnceLock<Regex> = OnceLock::new();
    static KIND: OnceLock<Regex> = OnceLock::new();
    let field = FIELD.get_or_init(|| {
        Regex::new(r#""(datePublished|dateModified|headline)"\s*:\s*"((?:[^"\\]|\\.)*)""#)
            .expect("the pattern is well formed")
    });
    let kind = KIND.get_or_init(|| {
        Regex::new(r#""@type"\s*:\s*"(\w*(?:Article|BlogPosting))""#)
            .expect("the pattern is well formed")
    });
    let mut object = Object::new();
    object.insert("@type".to_owned(), Value::from(&kind.captures(text)?[1]));
    for found in field.captures_iter(text) {
        let (key, value) = (found[1].to_owned(), Value::from(&found[2]));
        match object.get(&key) {
            Some(known) if *known != value => return None,
            _ => object.insert(key, value),
        };
    }
    Some(object)
}

fn unfold(value: Value, objects: &mut Vec<Object>, depth: u8) {
    if depth > 6 {
        return;
    }
    match value {
        Value::Array(values) => values
            .into_iter()
            .for_each(|value| unfold(value, objects, depth + 1)),
        Value::Object(object) => {
            let inner: Vec<Value> = INNER
                .iter()
                .filter_map(|key| object.get(*key))
                .filter(|inner| inner.is_object() || inner.is_array())
                .cloned()
                .collect();
            objects.push(object);
            for inner in inner {
                unfold(inner, objects, depth + 1);
            }
        }
        _ => {}
    }
}

/// Text in which character references may have been left.
pub(super) fn decode(text: &str) -> String {
    if text.contains('&') || text.contains('<') {
        fold_space(&Document::fragment(text.to_owned()).text())
    } else {
        fold_space(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str, titles: &[&str], url: Option<&str>) -> LinkedData {
        let page = format!("<script type=\"application/ld+json\">{json}</script>");
        LinkedData::read(&Landmarks::of(&Document::from(page)), &[], titles, url)
    }

    #[test]
    fn the_article_is_the_one_of_the_headline() {
        let json = r#"[{"@type":"NewsArticle","headline":"Rain in the north","datePublished":"2020-01-01"},
            {"@type":"NewsArticle","headline":"Talks go on","datePublished":"2022-03-18"}]"#;
        let told = |titles: &[&str], url| read(json, titles, url).told("datePublished");
        assert_eq!(told(&["Talks go on"], None).as_deref(), Some("2022-03-18"));
        assert_eq!(told(&[], None).as_deref(), Some("2020-01-01"));
        let list = format!(
            "[{0},{0},{0}]",
            r#"{"@type":"BlogPosting","headline":"One of many","datePublished":"2020-01-01"}"#
        );
        assert_eq!(
            read(&list, &["All our news"], None).told("datePublished"),
            None
        );
    }

    #[test]
    fn a_page_is_an_article_where_somebody_wrote_it() {
        let page = |more: &str| {
            let json = format!(r#"{{"@type":"WebPage","datePublished":"2022-03-18"{more}}}"#);
            read(&json, &[], None).published().map(|(_, date)| date)
        };
        let author = r#","author":{"@type":"Person","name":"Jane Doe"}"#;
        assert_eq!(page(author).as_deref(), Some("2022-03-18"));
        assert_eq!(page(""), None);
        assert_eq!(page(r#","author":null"#), None);
    }

    #[test]
    fn a_question_that_somebody_asked_is_the_article() {
        let json = r#"{"@type":"QAPage","mainEntity":{"@type":"Question","name":"Why does it rain?",
            "dateCreated":"2022-03-18","author":{"@type":"Person","name":"jane_d"}}}"#;
        let published = |json: &str| read(json, &[], None).published().map(|(_, date)| date);
        assert_eq!(published(json).as_deref(), Some("2022-03-18"));
        let list = r#"{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Why?","dateCreated":"2022-03-18"}]}"#;
        assert_eq!(published(list), None);
    }

    #[test]
    fn a_review_counts_where_the_page_is_about_it() {
        let json = r#"[{"@type":"Product","name":"A kettle"},
            {"@type":"Review","name":"Works well","datePublished":"2020-01-01","author":"Ann"}]"#;
        assert!(
            read(json, &["A kettle that whistles"], None)
                .article()
                .is_none()
        );
        assert!(
            read(json, &["Works well, after a year"], None)
                .article()
                .is_some()
        );
    }

    #[test]
    fn authors_are_found_by_reference_and_in_lists() {
        let json = r##"{"@graph":[{"@type":"Article","headline":"Talks go on","author":[{"@id":"#jane"},{"@type":"Person","name":["John Roe","Ana Poe"]}]},
            {"@type":"Person","@id":"#jane","name":"Jane Doe"}]}"##;
        let names: Vec<String> = read(json, &[], None).authors();
        assert_eq!(names, ["Jane Doe", "John Roe", "Ana Poe"]);
    }

    #[test]
    fn broken_objects_are_read_as_far_as_they_are_plain() {
        for json in [
            "{\"@type\":\"NewsArticle\",\"headline\":\"Talks\ngo on\",\"datePublished\":\"2022-03-18\",}",
            "<!-- {\"@type\":\"NewsArticle\",\"datePublished\":\"2022-03-18\"}; -->",
            "{\"@type\":\"WebSite\"}{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-03-18\"}",
            "{\"@type\":\"NewsArticle\",\"headline\":\"The \"best\" talks\",\"datePublished\":\"2022-03-18\"}",
        ] {
            assert_eq!(
                read(json, &[], None).told("datePublished").as_deref(),
                Some("2022-03-18"),
                "{json}"
            );
        }
        let two = "{\"@type\":\"NewsArticle\",\"x\":\"a\"b\",\"datePublished\":\"2022-03-18\",\"datePublished\":\"2021-01-01\"}";
        assert_eq!(read(two, &[], None).told("datePublished"), None);
    }
}
