//! Zotero's RDF, which names the files that hold the texts.

use std::collections::HashMap;

use demarche_text::{Phrase, phrase};
use serde_json::{Map, Value};

use super::date::{When, day};
use super::key::{key_in, without_key};
use super::rest::keywords;
use super::{
    Entry, MOST_PART, Publication, PublicationKind, ReferenceForm, Written, names_of_rest,
};
use crate::block::fold_space;
use crate::file::Refusal;
use crate::file::xml::{Broken, Step, Xml};

/// Elements in elements that are read; a reference needs seven.
const MOST_DEPTH: usize = 14;
/// Bytes of journals, books and series that are taken over into the references that name them, in one file.
const MOST_WHOLES: usize = 64 * MOST_PART;

/// An element and what is in it.
#[derive(Debug, Default)]
struct Node {
    name: String,
    about: Option<String>,
    resource: Option<String>,
    text: String,
    children: Vec<Node>,
}

impl Node {
    fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    fn value(&self, name: &str) -> Option<String> {
        let text = self.child(name)?.text.trim().to_owned();
        (!text.is_empty()).then_some(text)
    }

    /// The first element of a name, however deep.
    fn within<'n>(&'n self, name: &str, found: &mut Vec<&'n Node>) {
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            child.within(name, found);
        }
    }

    fn all(&self, name: &str) -> Vec<&Node> {
        let mut found = Vec::new();
        self.within(name, &mut found);
        found
    }
}

/// Reads every reference; attachments and notes belong to theirs.
pub(super) fn read(text: &str) -> Result<(Vec<Entry>, Vec<Phrase>), Refusal> {
    let mut skipped = Vec::new();
    let (nodes, ended) = nodes(text);
    match ended {
        Err(Broken::Entities) => {
            return Err(Refusal::new(
                phrase!("This file defines entities, which Zotero does not do."),
                phrase!("Do not trust it. Export the references anew."),
            ));
        }
        Err(Broken::Malformed) => {
            skipped.push(phrase!(
                "The file is damaged; only what comes before the damage was read."
            ));
        }
        Ok(()) => {}
    }
    let by_name: HashMap<&str, usize> = nodes
        .iter()
        .enumerate()
        .filter_map(|(at, (node, _))| Some((node.about.as_deref()?, at)))
        .collect();
    let at = |name: &str| by_name.get(name).map(|at| &nodes[*at]);
    let mut entries = Vec::new();
    let mut left = MOST_WHOLES;
    for (node, part) in &nodes {
        let kind = node.value("z:itemType").unwrap_or_default();
        if kind.is_empty() || matches!(kind.as_str(), "attachment" | "note" | "annotation") {
            continue;
        }
        let mut part = (*part).to_owned();
        let (mut series, mut container) = (None, None);
        for within in node
            .children
            .iter()
            .filter(|child| child.name == "dcterms:isPartOf")
        {
            let beside = within.resource.as_deref().and_then(at);
            let beside = beside.map(|(whole, text)| (whole, *text));
            let inside = within.children.first().map(|whole| (whole, ""));
            for (whole, text) in inside.into_iter().chain(beside) {
                let place = match whole.name == "bib:Series" {
                    true => &mut series,
                    false => &mut container,
                };
                let fits = text.len() <= left && part.len() + text.len() < MOST_PART;
                if place.is_some() || !(text.is_empty() || fits) {
                    continue;
                }
                *place = Some(whole);
                if !text.is_empty() {
                    left -= text.len();
                    part.push('\n');
                    part.push_str(text);
                }
            }
        }
        let beside = node
            .children
            .iter()
            .filter(|child| child.name == "link:link")
            .filter_map(|link| at(link.resource.as_deref()?))
            .filter_map(|(attachment, _)| {
                let path = attachment.children.iter().find(|child| {
                    matches!(child.name.as_str(), "rdf:resource" | "z:path")
                        && (child.resource.is_some() || !child.text.trim().is_empty())
                })?;
                let path = path
                    .resource
                    .clone()
                    .unwrap_or_else(|| path.text.trim().to_owned());
                is_beside(&path).then_some(path)
            })
            .collect();
        entries.push(of(node, container, series, part, beside));
    }
    Ok((entries, skipped))
}

/// What an item says, with what the journal or book says that it is in, and the series of it.
fn of(
    node: &Node,
    container: Option<&Node>,
    series: Option<&Node>,
    part: String,
    beside: Vec<String>,
) -> Entry {
    const AUTHORS: [&str; 7] = [
        "bib:authors",
        "z:presenters",
        "z:interviewees",
        "z:directors",
        "z:podcasters",
        "z:sponsors",
        "z:authors",
    ];
    let mut authors = AUTHORS.iter().map(|role| people(node, role));
    let authors = authors
        .find(|people| !people.is_empty())
        .unwrap_or_default();
    let editors = people(node, "bib:editors");
    let contributors = match authors.is_empty() && editors.is_empty() {
        true => people(node, "bib:contributors"),
        false => Vec::new(),
    };
    let url = node
        .all("dcterms:URI")
        .into_iter()
        .find_map(|uri| uri.value("rdf:value"));
    let note = node.value("dc:description").unwrap_or_default();
    Entry {
        key: node
            .value("z:citationKey")
            .or_else(|| key_in(&note).map(str::to_owned)),
        title: node.value("dc:title"),
        authors: [authors, contributors].concat(),
        editors,
        translators: people(node, "z:translators"),
        published: node
            .value("dc:date")
            .map(|date| When::of_words(&date))
            .unwrap_or_default(),
        url,
        language: node
            .value("z:language")
            .or_else(|| node.value("dc:language")),
        publication: Publication {
            rest: rest(node, &note),
            ..publication(node, container, series)
        },
        part,
        beside,
    }
}

/// What no field holds.
fn rest(node: &Node, note: &str) -> Map<String, Value> {
    let mut rest = Map::new();
    for (csl, name) in names_of_rest(ReferenceForm::ZoteroRdf) {
        let named = node.children.iter().filter(|child| child.name == name);
        let texts: Vec<String> = match csl {
            "note" => vec![without_key(note)],
            // Some tags are elements of their own.
            _ => named
                .map(|child| {
                    let value = child.all("rdf:value").first().map(|value| &value.text);
                    fold_space(value.unwrap_or(&child.text))
                })
                .collect(),
        };
        let texts: Vec<String> = texts.into_iter().filter(|it| !it.is_empty()).collect();
        if !texts.is_empty() {
            let words: Vec<&str> = texts.iter().map(String::as_str).collect();
            let value = match csl {
                "keyword" => keywords(&words),
                _ => Value::String(words.join(", ")),
            };
            rest.insert(csl.to_owned(), value);
        }
    }
    rest
}

/// The people of a role.
fn people(node: &Node, role: &str) -> Vec<Written> {
    let people = node.child(role).map(|list| list.all("foaf:Person"));
    people
        .unwrap_or_default()
        .into_iter()
        .map(|person| {
            let part = |names: [&str; 2]| {
                let mut values = names.iter().filter_map(|name| person.value(name));
                values.next().unwrap_or_default()
            };
            let given = part(["foaf:givenName", "foaf:givenname"]);
            Written::of_parts(&given, &part(["foaf:surname", "foaf:name"]), "")
        })
        .collect()
}

fn publication(node: &Node, container: Option<&Node>, series: Option<&Node>) -> Publication {
    let either = |name: &str| node.value(name).or_else(|| container?.value(name));
    let identifier = |begins: &str| {
        let nodes = container.into_iter().chain([node]);
        let mut found = nodes.flat_map(|node| node.children.iter());
        let found = found
            .find(|child| child.name == "dc:identifier" && child.text.trim().starts_with(begins))?;
        Some(found.text.trim()[begins.len()..].trim().to_owned())
    };
    let publisher = node.child("dc:publisher");
    let part = |name: &str| publisher?.all(name).first().map(|node| node.text.clone());
    let titles = |names: &[&str]| names.iter().find_map(|name| node.value(name));
    let event = node.child("bib:presentedAt");
    let event = event.and_then(|event| event.children.first()?.value("dc:title"));
    Publication {
        kind: PublicationKind::named(
            ReferenceForm::ZoteroRdf,
            &node.value("z:itemType").unwrap_or_default(),
        ),
        genre: titles(&["z:type", "dc:type"]),
        container: container
            .and_then(|container| container.value("dc:title"))
            .or_else(|| titles(&["z:code", "z:websiteTitle", "z:programTitle"])),
        publisher: part("foaf:name"),
        place: part("vcard:locality"),
        authority: titles(&["z:legislativeBody", "z:court", "z:issuingAuthority"]),
        event: event.or_else(|| titles(&["z:meetingName", "z:conferenceName"])),
        series: series
            .and_then(|series| series.value("dc:title"))
            .or_else(|| titles(&["z:seriesTitle", "z:series"])),
        series_number: series
            .and_then(|series| series.value("prism:number"))
            .or_else(|| node.value("z:seriesNumber")),
        volume: either("prism:volume"),
        issue: either("prism:number"),
        pages: node.value("bib:pages"),
        edition: node.value("prism:edition"),
        doi: identifier("DOI"),
        isbn: identifier("ISBN"),
        issn: identifier("ISSN"),
        accessed: node
            .value("dcterms:dateSubmitted")
            .and_then(|date| Some(day(date.get(..10).unwrap_or(&date))?.date)),
        summary: node.value("dcterms:abstract"),
        ..Publication::default()
    }
}

/// Whether a path leads to a file in the folder of this one or below, on every system.
fn is_beside(path: &str) -> bool {
    let parts: Vec<&str> = path.split(['/', '\\']).collect();
    !path.is_empty()
        && !path.contains([':', '\0'])
        && !parts.iter().any(|part| part.is_empty() || *part == "..")
}

/// The elements right under the root, each with its text; for a part of a file, the elements that
/// stand in it.
fn nodes(text: &str) -> (Vec<(Node, &str)>, Result<(), Broken>) {
    let mut nodes = Vec::new();
    let mut xml = Xml::new(text);
    let mut open: Vec<Node> = Vec::new();
    let mut start = 0;
    let mut deeper = 0;
    loop {
        let step = match xml.next() {
            Ok(Some(step)) => step,
            ended => return (nodes, ended.map(drop)),
        };
        match step {
            Step::Open(element) if open.is_empty() && element.name == "rdf:RDF" => {}
            Step::Open(_) if open.len() >= MOST_DEPTH => deeper += 1,
            Step::Open(element) => {
                if open.is_empty() {
                    start = element.start;
                }
                open.push(Node {
                    about: element.attribute("about").map(str::to_owned),
                    resource: element.attribute("resource").map(str::to_owned),
                    name: element.name,
                    ..Node::default()
                });
            }
            Step::Text(text) => {
                if let Some(node) = open.last_mut() {
                    node.text.push_str(&text);
                }
            }
            Step::Close if deeper > 0 => deeper -= 1,
            Step::Close => {
                let Some(node) = open.pop() else { continue };
                match open.last_mut() {
                    Some(parent) => parent.children.push(node),
                    None => {
                        let part = text.get(start..xml.position()).unwrap_or_default();
                        nodes.push((node, part));
                    }
                }
            }
        }
    }
}
