//! What a page says of itself: JSON-LD, `meta` and `link` elements, `time` elements, headings.

use std::collections::HashMap;

use demarche_text::{PartialDate, date};
use dom_query::Document;
use serde_json::{Map, Value};
use url::Url;

use crate::block::{bare, fold_space};
use crate::{Found, Origin};

const META: &str = include_str!("../../data/meta.tsv");

/// Facts that the page's markup gives.
#[derive(Debug, Default)]
pub(crate) struct Metadata {
    pub(crate) title: Option<Found<String>>,
    pub(crate) authors: Vec<String>,
    pub(crate) published: Option<Found<PartialDate>>,
    pub(crate) modified: Option<PartialDate>,
    pub(crate) site: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) canonical_url: Option<String>,
}

/// What a name in `data/meta.tsv` stands for.
fn meta_names(what: &str) -> impl Iterator<Item = &'static str> {
    META.lines()
        .filter_map(|line| line.split_once('\t'))
        .filter(move |(kind, _)| *kind == what)
        .map(|(_, name)| name)
}

pub(crate) fn read(document: &Document, url: Option<&str>) -> Metadata {
    let meta = metas(document);
    let first = |what: &str| {
        meta_names(what).find_map(|name| meta.get(name).and_then(|values| values.first()).cloned())
    };
    let linked = LinkedData::read(document);
    let article = linked.article();
    let text = |object: Option<&Map<String, Value>>, key: &str| {
        object.and_then(|object| linked.text(object.get(key)?))
    };
    let published = [
        (text(article, "datePublished"), Origin::JsonLd),
        (first("published"), Origin::Meta),
        (text(linked.page(), "datePublished"), Origin::JsonLd),
    ]
    .into_iter()
    .find_map(|(value, origin)| {
        Some(Found {
            value: read_date(&value?)?,
            origin,
        })
    })
    .or_else(|| time_element(document));
    let modified = text(article, "dateModified")
        .or_else(|| first("modified"))
        .and_then(|value| read_date(&value));
    let mut authors = article
        .map(|article| linked.people(article))
        .unwrap_or_default();
    if authors.is_empty() {
        authors = meta_names("author")
            .filter_map(|name| meta.get(name))
            .find(|values| values.iter().any(|value| !value.contains("://")))
            .cloned()
            .unwrap_or_default();
        authors.retain(|author| !author.contains("://"));
    }
    if authors.is_empty() {
        authors = marked_authors(document);
    }
    let site = first("site").or_else(|| {
        let publisher = article.and_then(|article| article.get("publisher"))?;
        linked.name(publisher)
    });
    let base = url.and_then(|url| Url::parse(url).ok());
    Metadata {
        title: title(
            document,
            text(article, "headline"),
            first("title"),
            site.as_deref(),
        ),
        authors,
        published,
        modified,
        language: language(
            document,
            first("language").or_else(|| text(article, "inLanguage")),
        ),
        canonical_url: canonical(document, base.as_ref())
            .or_else(|| resolve(&first("url")?, base.as_ref())),
        site,
    }
}

fn metas(document: &Document) -> HashMap<String, Vec<String>> {
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    for node in document.select("meta[content]").nodes() {
        let content = fold_space(&node.attr("content").unwrap_or_default());
        if content.is_empty() {
            continue;
        }
        for key in ["property", "name", "itemprop"] {
            if let Some(name) = node.attr(key) {
                found
                    .entry(name.to_ascii_lowercase())
                    .or_default()
                    .push(content.clone());
            }
        }
    }
    found
}

/// The objects of all JSON-LD of the page, `@graph` and lists unfolded.
struct LinkedData {
    objects: Vec<Map<String, Value>>,
}

impl LinkedData {
    fn read(document: &Document) -> Self {
        let mut objects = Vec::new();
        for node in document
            .select("script[type='application/ld+json']")
            .nodes()
        {
            let text = node.text();
            // Raw line breaks inside strings are the commonest mistake.
            let clean: String = text
                .trim()
                .trim_start_matches("<!--")
                .trim_end_matches("-->")
                .trim_end_matches(';')
                .chars()
                .map(|c| if c.is_control() { ' ' } else { c })
                .collect();
            if let Ok(value) = serde_json::from_str::<Value>(&clean) {
                unfold(value, &mut objects);
            }
        }
        Self { objects }
    }

    fn of_kind(&self, test: impl Fn(&str) -> bool) -> Option<&Map<String, Value>> {
        self.objects
            .iter()
            .find(|object| match object.get("@type") {
                Some(Value::String(kind)) => test(kind),
                Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(&test),
                _ => false,
            })
    }

    fn article(&self) -> Option<&Map<String, Value>> {
        self.of_kind(|kind| {
            kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind == "Report"
        })
    }

    fn page(&self) -> Option<&Map<String, Value>> {
        self.of_kind(|kind| kind.ends_with("WebPage"))
    }

    fn text(&self, value: &Value) -> Option<String> {
        let text = match value {
            Value::String(text) => decode(text),
            Value::Array(values) => return values.iter().find_map(|value| self.text(value)),
            Value::Object(object) => return self.text(object.get("@value")?),
            _ => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    /// The name of a person or organisation, by reference if need be.
    fn name(&self, value: &Value) -> Option<String> {
        match value {
            Value::Object(object) => {
                object
                    .get("name")
                    .and_then(|name| self.text(name))
                    .or_else(|| {
                        let id = object.get("@id")?;
                        let there = self.objects.iter().find(|other| {
                            other.get("@id") == Some(id) && other.contains_key("name")
                        })?;
                        self.text(there.get("name")?)
                    })
            }
            Value::Array(values) => values.iter().find_map(|value| self.name(value)),
            other => self.text(other),
        }
    }

    fn people(&self, article: &Map<String, Value>) -> Vec<String> {
        let Some(authors) = article.get("author").or_else(|| article.get("creator")) else {
            return Vec::new();
        };
        let list = match authors {
            Value::Array(list) => list.as_slice(),
            one => std::slice::from_ref(one),
        };
        list.iter()
            .filter_map(|author| self.name(author))
            .filter(|name| !name.contains("://"))
            .collect()
    }
}

fn unfold(value: Value, objects: &mut Vec<Map<String, Value>>) {
    match value {
        Value::Array(values) => values.into_iter().for_each(|value| unfold(value, objects)),
        Value::Object(mut object) => {
            if let Some(graph) = object.remove("@graph") {
                unfold(graph, objects);
            }
            for key in ["mainEntity", "mainEntityOfPage", "author", "publisher"] {
                if let Some(inner @ (Value::Object(_) | Value::Array(_))) = object.get(key) {
                    unfold(inner.clone(), objects);
                }
            }
            objects.push(object);
        }
        _ => {}
    }
}

/// Text in which character references may have been left.
fn decode(text: &str) -> String {
    if text.contains('&') || text.contains('<') {
        fold_space(&Document::fragment(text.to_owned()).text())
    } else {
        fold_space(text)
    }
}

/// A date as metadata write it: also `20220318` and `20220318120000`. Other runs of digits are seconds
/// since 1970, whose first digits can look like a day. Years before printing, and the first day of 1970,
/// are a program's zero.
fn read_date(value: &str) -> Option<PartialDate> {
    let value = value.trim();
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let date = match digits {
        8 | 12 | 14 => PartialDate::parse(&format!(
            "{}-{}-{}",
            &value[..4],
            &value[4..6],
            &value[6..8]
        )),
        9.. => None,
        _ => date::parse_words(value),
    }?;
    (date.date.as_str() > "1600" && !date.date.starts_with("1970-01-01")).then_some(date)
}

fn time_element(document: &Document) -> Option<Found<PartialDate>> {
    let selectors = [
        "[itemprop='datePublished']",
        "time[pubdate]",
        "time.published",
        "time.entry-date.published",
        "time[class*='publish']",
        // A site's own header may show the day on which the page was asked for.
        "article header time[datetime]",
        "main header time[datetime]",
        "time.entry-date",
    ];
    let value = selectors.iter().find_map(|selector| {
        document.select(selector).nodes().iter().find_map(|node| {
            if node
                .attr("class")
                .is_some_and(|class| class.contains("updated") && !class.contains("published"))
            {
                return None;
            }
            ["datetime", "content"]
                .iter()
                .find_map(|name| read_date(&node.attr(name)?))
                .or_else(|| date::parse_words(&node.text()))
        })
    })?;
    Some(Found {
        value,
        origin: Origin::TimeElement,
    })
}

fn marked_authors(document: &Document) -> Vec<String> {
    for selector in [
        "[itemprop='author'] [itemprop='name']",
        "[itemprop='author']",
        "a[rel~='author']",
        ".author-name",
        ".byline-name",
        ".byline .author",
        ".post-author-name",
        ".byline a",
    ] {
        let mut names: Vec<String> = Vec::new();
        for node in document.select(selector).nodes().iter().take(8) {
            let name = node
                .attr("content")
                .map_or_else(|| fold_space(&node.text()), |content| fold_space(&content));
            if !name.is_empty() && name.len() < 80 && !names.contains(&name) {
                names.push(name);
            }
        }
        if !names.is_empty() && names.len() <= 4 {
            return names;
        }
    }
    Vec::new()
}

/// The headline: the page's main heading where the metadata agree with it, else theirs.
fn title(
    document: &Document,
    json: Option<String>,
    meta: Option<String>,
    site: Option<&str>,
) -> Option<Found<String>> {
    let tag = fold_space(&document.select("head title").text());
    let headings: Vec<String> = document
        .select("h1")
        .nodes()
        .iter()
        .map(|node| fold_space(&node.text()))
        .filter(|text| !text.is_empty())
        .collect();
    let told: Vec<String> = [json.as_deref(), meta.as_deref(), Some(tag.as_str())]
        .into_iter()
        .flatten()
        .map(bare)
        .filter(|text| !text.is_empty())
        .collect();
    let agreed = headings.iter().find(|heading| {
        let heading = bare(heading);
        heading.chars().count() >= 4
            && site.is_none_or(|site| bare(site) != heading)
            && told.iter().any(|told| {
                told.contains(&heading) || (told.len() >= 12 && heading.contains(told.as_str()))
            })
    });
    let found = |value: String, origin| Some(Found { value, origin });
    if let Some(heading) = agreed {
        return found(heading.clone(), Origin::Heading);
    }
    if let [heading] = headings.as_slice()
        && heading.split(' ').count() >= 4
    {
        return found(heading.clone(), Origin::Heading);
    }
    if let Some(value) = json.filter(|value| value.chars().count() >= 8) {
        return found(value, Origin::JsonLd);
    }
    if let Some(value) = meta {
        return found(without_site(&value, site), Origin::Meta);
    }
    if !tag.is_empty() {
        return found(without_site(&tag, site), Origin::Meta);
    }
    headings
        .into_iter()
        .next()
        .and_then(|heading| found(heading, Origin::Heading))
}

/// "Headline | Site" without the site.
fn without_site(title: &str, site: Option<&str>) -> String {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " • ", " » "] {
        if let Some((head, tail)) = title.rsplit_once(separator) {
            let named = site.is_some_and(|site| bare(site) == bare(tail));
            if named || (head.split(' ').count() >= 4 && tail.split(' ').count() <= 4) {
                return head.trim().to_owned();
            }
        }
    }
    title.to_owned()
}

/// The primary language of a BCP 47 tag or a locale such as `en_GB`.
fn language(document: &Document, told: Option<String>) -> Option<String> {
    let root = document
        .select("html[lang]")
        .attr("lang")
        .map(|lang| lang.to_string());
    let tag = root.or(told)?;
    let primary: String = tag
        .trim()
        .chars()
        .take_while(char::is_ascii_alphabetic)
        .collect::<String>()
        .to_ascii_lowercase();
    (2..=3).contains(&primary.len()).then_some(primary)
}

fn canonical(document: &Document, base: Option<&Url>) -> Option<String> {
    resolve(
        &document.select("link[rel='canonical']").attr("href")?,
        base,
    )
}

fn resolve(address: &str, base: Option<&Url>) -> Option<String> {
    let url = match base {
        Some(base) => base.join(address.trim()).ok()?,
        None => Url::parse(address.trim()).ok()?,
    };
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_written_as_a_date_is_one() {
        let read = |value: &str| read_date(value).map(|date| date.date);
        assert_eq!(read("20220318").as_deref(), Some("2022-03-18"));
        assert_eq!(read("20220318120000").as_deref(), Some("2022-03-18"));
        assert_eq!(read("20220318T120000Z").as_deref(), Some("2022-03-18"));
        assert_eq!(
            read("2022-03-18T12:00:00+01:00").as_deref(),
            Some("2022-03-18T12:00:00+01:00")
        );
        for value in [
            // Seconds and milliseconds since 1970.
            "1622013199",
            "1612250399000",
            "1970-01-01T00:00:00+00:00",
            "1970-01-01",
            "0001-01-01T00:00:00Z",
            "soon",
            "",
        ] {
            assert_eq!(read(value), None, "{value}");
        }
    }

    #[test]
    fn a_day_in_the_head_of_a_site_is_not_the_articles() {
        let page = |html: &str| time_element(&Document::from(html)).map(|found| found.value.date);
        let site = "<body><header><time datetime='2026-11-24'>Tuesday</time></header>";
        assert_eq!(page(&format!("{site}<p>x</p></body>")), None);
        let article =
            "<article><header><time datetime='2022-03-18'>18 March</time></header></article>";
        assert_eq!(
            page(&format!("{site}{article}</body>")).as_deref(),
            Some("2022-03-18")
        );
    }
}
