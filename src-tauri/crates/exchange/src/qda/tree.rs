//! The XML of a project as a tree, within limits.

use demarche_extract::xml::{Broken, Step, Xml};
use demarche_text::{Phrase, phrase};

use crate::Error;

/// Elements that lie in each other. Codes may be deep; nothing else is.
const MOST_DEPTH: usize = 400;
/// Elements in all.
const MOST_NODES: usize = 3_000_000;

/// An element.
#[derive(Debug, Default)]
pub(crate) struct Node {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
    pub(super) text: String,
}

/// Reads the tree; the root is the one element at the top.
pub(crate) fn tree(xml: &str) -> Result<Node, Error> {
    let broken = |reason: Phrase| {
        Error::broken(phrase!(
            "The project’s own file is no XML that can be read: {reason}. Export the project again.",
            reason
        ))
    };
    let mut walk = Xml::new(xml);
    let mut open: Vec<Node> = vec![Node::default()];
    let mut count = 0;
    loop {
        let step = walk.next().map_err(|error| match error {
            Broken::Entities => broken(phrase!("it defines entities, which no such file needs")),
            Broken::Malformed => broken(phrase!("it breaks off or is malformed")),
        })?;
        match step {
            Some(Step::Open(element)) => {
                count += 1;
                if open.len() > MOST_DEPTH || count > MOST_NODES {
                    return Err(broken(phrase!(
                        "its elements lie too deep in each other or are too many"
                    )));
                }
                let local = element.name.rsplit(':').next().unwrap_or_default();
                open.push(Node {
                    name: local.to_owned(),
                    attributes: element.attributes().to_vec(),
                    ..Node::default()
                });
            }
            Some(Step::Close) => {
                let node = if open.len() > 1 { open.pop() } else { None };
                match (node, open.last_mut()) {
                    (Some(node), Some(parent)) => parent.children.push(node),
                    _ => return Err(broken(phrase!("it closes what was never opened"))),
                }
            }
            Some(Step::Text(text)) => {
                if let Some(node) = open.last_mut() {
                    node.text.push_str(&text);
                }
            }
            None => break,
        }
    }
    if open.len() > 1 {
        return Err(broken(phrase!("it breaks off")));
    }
    let root = open.pop().unwrap_or_default();
    root.children
        .into_iter()
        .next()
        .ok_or_else(|| broken(phrase!("there is nothing in it")))
}

impl Node {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// An identifier, in small letters and without braces, which the standard permits around it.
    pub(super) fn guid(&self, name: &str) -> Option<String> {
        let given = self.attribute(name)?.trim().trim_matches(['{', '}']);
        (!given.is_empty()).then(|| given.to_ascii_lowercase())
    }

    pub(super) fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Node> {
        self.children.iter().filter(move |node| node.name == name)
    }

    pub(super) fn one(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|node| node.name == name)
    }

    pub(super) fn description(&self) -> Option<&str> {
        let text = self.one("Description")?.text.trim();
        (!text.is_empty()).then_some(text)
    }
}

#[cfg(test)]
impl Node {
    pub(crate) fn attributes(&self) -> &[(String, String)] {
        &self.attributes
    }
}
