//! Excerpts as W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>), in JSON-LD.
//!
//! An excerpt is an annotation whose target is the article's address with two selectors of the same words:
//! a TextQuoteSelector (section 4.2.4) and a TextPositionSelector (4.2.5), whose positions are Unicode code points
//! as that section asks, and count in the article's text without what surrounds it on its page. The remark
//! is a body with the purpose `commenting`; the issue and stance that it was coded as are bodies with
//! the purpose `classifying`. All stand in one page of one AnnotationCollection (5.1).
//!
//! Read are collections, pages, single annotations and arrays of them; `tagging` bodies are put into the
//! remark. An annotation without a quote or position in a text is listed.

use std::collections::HashMap;

use demarche_library::exchange::{Coded, CodedArticle, CodedExcerpt};
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, Span, phrase};
use serde_json::{Map, Value, json};

use crate::guid::guid;
use crate::{Error, Read, Told, numbered_problem, problem};

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// All excerpts as one collection.
pub fn write(coded: &Coded) -> (Vec<u8>, Told) {
    let articles: HashMap<i64, &CodedArticle> = coded
        .articles
        .iter()
        .map(|article| (article.number, article))
        .collect();
    let classes = classes(coded);
    let items: Vec<Value> = coded
        .excerpts
        .iter()
        .filter_map(|excerpt| {
            let article = articles.get(&excerpt.article)?;
            Some(annotation(excerpt, article, classes.get(&excerpt.number)))
        })
        .collect();
    let page = guid(&["page", &items.len().to_string()]);
    let collection = json!({
        "@context": CONTEXT,
        "id": format!("urn:uuid:{}", guid(&["collection", &page])),
        "type": "AnnotationCollection",
        "label": "Excerpts",
        "total": items.len(),
        "first": {
            "id": format!("urn:uuid:{page}"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    });
    let mut told = Told::new();
    let lost = coded.excerpts.iter().filter(|one| one.span.is_none());
    let lost = lost.count();
    if lost > 0 {
        told.push(phrase!(
                "{n} excerpt has no place in the text as it is now: the words alone are in the file."
                    | "{n} excerpts have no place in the text as it is now: the words alone are in the file.",
                n = lost
            ));
    }
    let unnamed = coded
        .excerpts
        .iter()
        .filter(|one| {
            articles
                .get(&one.article)
                .is_some_and(|it| it.url.is_none())
        })
        .count();
    if unnamed > 0 {
        told.push(phrase!(
                "{n} excerpt has an article without an address: another program cannot tell which text is meant."
                    | "{n} excerpts have an article without an address: another program cannot tell which text is meant.",
                n = unnamed
            ));
    }
    if !coded.positions.is_empty() {
        told.push(
            phrase!("Positions are in the file by their issue and stance only: Web Annotations have no speakers."),
        );
    }
    let mut bytes = serde_json::to_vec_pretty(&collection).unwrap_or_default();
    bytes.push(b'\n');
    (bytes, told)
}

/// What each excerpt was coded as.
fn classes(coded: &Coded) -> HashMap<i64, Vec<String>> {
    let issues: HashMap<i64, &str> = coded
        .issues
        .iter()
        .map(|issue| (issue.number, issue.name.as_str()))
        .collect();
    let mut classes: HashMap<i64, Vec<String>> = HashMap::new();
    for position in &coded.positions {
        let Some(issue) = issues.get(&position.issue) else {
            continue;
        };
        let class = format!("{issue}: {}", position.stance.word().replace('_', " "));
        for (excerpt, _) in &position.evidence {
            let of = classes.entry(*excerpt).or_default();
            if !of.contains(&class) {
                of.push(class.clone());
            }
        }
    }
    classes
}

fn annotation(
    excerpt: &CodedExcerpt,
    article: &CodedArticle,
    classes: Option<&Vec<String>>,
) -> Value {
    let text = |purpose: &str, value: &str| json!({"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"});
    let classes = classes.map_or(&[][..], Vec::as_slice);
    let mut bodies: Vec<Value> = Vec::new();
    let mut motivation = vec!["highlighting"];
    if let Some(comment) = &excerpt.comment {
        motivation.push("commenting");
        bodies.push(text("commenting", comment));
    }
    if !classes.is_empty() {
        motivation.push("classifying");
        bodies.extend(classes.iter().map(|class| text("classifying", class)));
    }
    let mut selectors = vec![json!({
        "type": "TextQuoteSelector",
        "exact": excerpt.quote,
        "prefix": excerpt.prefix,
        "suffix": excerpt.suffix,
    })];
    if let Some(span) = excerpt.span {
        selectors
            .push(json!({"type": "TextPositionSelector", "start": span.start, "end": span.end}));
    }
    let number = excerpt.number.to_string();
    let mut annotation = Map::new();
    let id = guid(&["excerpt", &number, &article.key, &excerpt.quote]);
    annotation.insert("id".to_owned(), format!("urn:uuid:{id}").into());
    annotation.insert("type".to_owned(), "Annotation".into());
    annotation.insert("motivation".to_owned(), motivation.into());
    if !excerpt.made_at.is_empty() {
        annotation.insert("created".to_owned(), excerpt.made_at.clone().into());
    }
    if !excerpt.analyst.is_empty() {
        let creator = json!({"type": "Person", "name": excerpt.analyst});
        annotation.insert("creator".to_owned(), creator);
    }
    if !bodies.is_empty() {
        annotation.insert("body".to_owned(), bodies.into());
    }
    let source = match &article.url {
        Some(url) => url.clone(),
        None => format!("urn:uuid:{}", guid(&["article", &article.key])),
    };
    let target = json!({"type": "SpecificResource", "source": source, "selector": selectors});
    annotation.insert("target".to_owned(), target);
    annotation.into()
}

/// Reads annotations.
pub fn read(bytes: &[u8]) -> Result<Read, Error> {
    let (text, _) = demarche_extract::decode(bytes, Some("application/json; charset=utf-8"));
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        Error::broken(phrase!(
            "The file is no JSON that can be read: {error}. Save it again from the program that made it.",
            error = Argument::shown(error)
        ))
    })?;
    let mut reading = Reading::default();
    reading.walk(&value);
    if reading.seen == 0 {
        return Err(Error::broken(phrase!(
            "There is no Web Annotation in the file: nothing in it has the type Annotation."
        )));
    }
    let mut read = reading.read;
    if reading.classified > 0 {
        read.told.push(phrase!(
                "{n} annotation has a classification, which was left aside: it names no speaker, without whom there is no position."
                    | "{n} annotations have a classification, which was left aside: they name no speaker, without whom there is no position.",
                n = reading.classified
            ));
    }
    if reading.pages > 0 {
        read.told.push(phrase!(
            "{n} page of annotations is elsewhere on the web and was not fetched."
                | "{n} pages of annotations are elsewhere on the web and were not fetched.",
            n = reading.pages
        ));
    }
    read.only_known = true;
    read.from = "Web Annotations";
    Ok(read)
}

#[derive(Default)]
struct Reading {
    read: Read,
    articles: HashMap<String, i64>,
    seen: usize,
    classified: usize,
    /// Pages that are only named.
    pages: usize,
}

impl Reading {
    /// Annotations wherever they stand: in an array, a page, a collection. JSON nests 128 deep at most.
    fn walk(&mut self, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.walk(item)),
            Value::Object(object) if is(object, "Annotation") => {
                self.seen += 1;
                self.annotation(object);
            }
            Value::Object(object) => {
                for name in ["first", "next", "items", "@graph", "rows"] {
                    match object.get(name) {
                        Some(Value::String(_)) => self.pages += 1,
                        Some(inner) => self.walk(inner),
                        None => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn annotation(&mut self, annotation: &Map<String, Value>) {
        let (name, number) = (string(annotation.get("id")), self.seen);
        let refused = |reason| match &name {
            Some(name) => problem("annotation", name, reason),
            None => numbered_problem("annotation", number, reason),
        };
        let Some(target) = annotation.get("target") else {
            let refused = refused(phrase!("It has no target."));
            return self.read.problems.push(refused);
        };
        let comment = self.comment(annotation);
        let analyst = match annotation.get("creator") {
            Some(Value::Array(creators)) => creators.first().and_then(person),
            Some(creator) => person(creator),
            None => None,
        };
        for target in each(target) {
            match excerpt(target) {
                Ok((source, excerpt)) => {
                    let article = self.article(&source);
                    self.read.coded.excerpts.push(CodedExcerpt {
                        number: self.read.coded.excerpts.len() as i64 + 1,
                        article,
                        comment: comment.clone(),
                        analyst: analyst.clone().unwrap_or_default(),
                        made_at: string(annotation.get("created")).unwrap_or_default(),
                        ..excerpt
                    });
                }
                Err(reason) => self.read.problems.push(refused(reason)),
            }
        }
    }

    /// The remarks and tags of an annotation's bodies.
    fn comment(&mut self, annotation: &Map<String, Value>) -> Option<String> {
        let mut remarks: Vec<String> = string(annotation.get("bodyValue")).into_iter().collect();
        let mut tags: Vec<String> = Vec::new();
        let mut classified = false;
        let bodies = annotation.get("body").map(each).unwrap_or_default();
        for body in bodies {
            let (purposes, value) = match body {
                // A body that is a string is the address of one.
                Value::String(address) => (Vec::new(), Some(address.clone())),
                Value::Object(object) => (
                    object.get("purpose").map(words).unwrap_or_default(),
                    string(object.get("value")).or_else(|| string(object.get("id"))),
                ),
                _ => continue,
            };
            let Some(value) = value else { continue };
            if purposes.iter().any(|it| it == "classifying") {
                classified = true;
            } else if purposes.iter().any(|it| it == "tagging") {
                tags.push(value);
            } else {
                remarks.push(value);
            }
        }
        self.classified += usize::from(classified);
        if !tags.is_empty() {
            remarks.push(format!("Tags: {}", tags.join(", ")));
        }
        let remark = remarks.join("\n\n");
        (!remark.trim().is_empty()).then_some(remark)
    }

    fn article(&mut self, source: &str) -> i64 {
        let next = self.articles.len() as i64 + 1;
        let number = *self.articles.entry(source.to_owned()).or_insert(next);
        if number == next {
            self.read.coded.articles.push(CodedArticle {
                number,
                title: source.to_owned(),
                url: Some(source.to_owned()),
                ..CodedArticle::default()
            });
        }
        number
    }
}

/// The address and the words of a target.
fn excerpt(target: &Value) -> Result<(String, CodedExcerpt), Phrase> {
    let Value::Object(target) = target else {
        return Err(phrase!("It is about a whole page, not about words on it."));
    };
    let source = match target.get("source") {
        Some(Value::Object(source)) => string(source.get("id")),
        source => string(source),
    };
    let source = source.ok_or_else(|| phrase!("Its target names no source."))?;
    let mut excerpt = CodedExcerpt::default();
    let mut selectors: Vec<&Value> = target.get("selector").map(each).unwrap_or_default();
    while let Some(selector) = selectors.pop() {
        let Value::Object(selector) = selector else {
            continue;
        };
        if is(selector, "TextQuoteSelector") {
            excerpt.quote = string(selector.get("exact")).unwrap_or_default();
            excerpt.prefix = string(selector.get("prefix")).unwrap_or_default();
            excerpt.suffix = string(selector.get("suffix")).unwrap_or_default();
        } else if is(selector, "TextPositionSelector") {
            let at = |name: &str| selector.get(name).and_then(Value::as_u64);
            if let (Some(start), Some(end)) = (at("start"), at("end"))
                && let (Ok(start), Ok(end)) = (usize::try_from(start), usize::try_from(end))
                && start < end
            {
                excerpt.span = Some(Span::new(start, end));
            }
        }
        selectors.extend(selector.get("refinedBy").map(each).unwrap_or_default());
    }
    if excerpt.quote.trim().is_empty() {
        return Err(match excerpt.span {
            Some(_) => phrase!(
                "It gives a position but not the words, and positions count differently from program to program."
            ),
            None => {
                phrase!("It does not say which words it is about: it has no text quote selector.")
            }
        });
    }
    Ok((source, excerpt))
}

fn is(object: &Map<String, Value>, class: &str) -> bool {
    object
        .get("type")
        .or_else(|| object.get("@type"))
        .map(words)
        .unwrap_or_default()
        .iter()
        .any(|it| it == class || it.strip_prefix("oa:") == Some(class))
}

fn string(value: Option<&Value>) -> Option<String> {
    value.and_then(Value::as_str).map(str::to_owned)
}

fn person(creator: &Value) -> Option<String> {
    match creator {
        Value::Object(object) => string(object.get("name"))
            .or_else(|| string(object.get("nickname")))
            .or_else(|| string(object.get("id"))),
        creator => string(Some(creator)),
    }
}

/// One thing or an array of them.
fn each(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(all) => all.iter().collect(),
        one => vec![one],
    }
}

fn words(value: &Value) -> Vec<String> {
    each(value)
        .into_iter()
        .filter_map(|one| string(Some(one)))
        .collect()
}
