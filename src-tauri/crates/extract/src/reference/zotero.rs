//! Zotero's RDF, which names the files that hold the texts.

use std::collections::HashMap;

use demarche_text::{Phrase, phrase};

use super::{Entry, Publication, PublicationKind, day, joined};
use crate::file::Refusal;
use crate::file::xml::{Broken, Step, Xml};

/// Elements in elements that are read; a reference needs seven.
const MOST_DEPTH: usize = 14;

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
    for (node, part) in &nodes {
        let kind = node.value("z:itemType").unwrap_or_default();
        if kind.is_empty() || matches!(kind.as_str(), "attachment" | "note" | "annotation") {
            continue;
        }
        let mut part = (*part).to_owned();
        let mut outlet = None;
        let mut container = None;
        if let Some(within) = node.child("dcterms:isPartOf") {
            let inside = within.children.first();
            let elsewhere = within.resource.as_deref().and_then(at);
            container = inside.or(elsewhere.map(|(node, _)| node));
            outlet = inside.and_then(|inside| inside.value("dc:title"));
            if let Some((container, text)) = elsewhere {
                outlet = outlet.or_else(|| container.value("dc:title"));
                part.push('\n');
                part.push_str(text);
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
        entries.push(Entry {
            publication: publication(node, container),
            ..of(node, outlet, part, beside)
        });
    }
    Ok((entries, skipped))
}

fn of(node: &Node, outlet: Option<String>, part: String, beside: Vec<String>) -> Entry {
    let names = |role: &str| people(node, role);
    let mut authors = names("bib:authors");
    for role in [
        "z:presenters",
        "z:interviewees",
        "z:directors",
        "bib:editors",
        "bib:contributors",
    ] {
        if authors.is_empty() {
            authors = names(role);
        }
    }
    let identifiers = node.all("dc:identifier");
    let doi = identifiers
        .iter()
        .map(|node| node.text.trim())
        .find(|text| text.starts_with("DOI"))
        .map(str::to_owned);
    let url = node
        .all("dcterms:URI")
        .into_iter()
        .find_map(|uri| uri.value("rdf:value"));
    let publisher = node.child("dc:publisher").and_then(|publisher| {
        let organization = publisher.all("foaf:Organization");
        organization.first()?.value("foaf:name")
    });
    Entry {
        title: node.value("dc:title"),
        authors,
        published: node.value("dc:date").and_then(|date| day(&date)),
        outlet: outlet.or(publisher),
        url,
        doi,
        language: node
            .value("z:language")
            .or_else(|| node.value("dc:language")),
        summary: node.value("dcterms:abstract"),
        publication: Publication::default(),
        part,
        beside,
    }
}

/// The people of a role, in the order of speech.
fn people(node: &Node, role: &str) -> Vec<String> {
    let people = node.child(role).map(|list| list.all("foaf:Person"));
    people
        .unwrap_or_default()
        .into_iter()
        .map(|person| {
            let given = person
                .value("foaf:givenName")
                .or_else(|| person.value("foaf:givenname"));
            let parts = [
                given,
                person
                    .value("foaf:surname")
                    .or_else(|| person.value("foaf:name")),
            ];
            joined(parts.iter().flatten().map(String::as_str))
        })
        .collect()
}

/// How a work was published: what it says, and what the journal or book says that it is in.
fn publication(node: &Node, container: Option<&Node>) -> Publication {
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
    Publication {
        kind: PublicationKind::named(&node.value("z:itemType").unwrap_or_default()),
        publisher: part("foaf:name"),
        place: part("vcard:locality"),
        volume: either("prism:volume"),
        issue: either("prism:number"),
        pages: node.value("bib:pages"),
        edition: node.value("prism:edition"),
        editors: match people(node, "bib:authors").is_empty() {
            true => Vec::new(),
            false => people(node, "bib:editors"),
        },
        doi: identifier("DOI"),
        isbn: identifier("ISBN"),
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
