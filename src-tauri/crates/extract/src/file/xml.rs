//! A walk through XML, element by element, with names that do not depend on the prefixes a file uses.
//!
//! Nothing outside the text given is read. A file that defines entities of its own is refused:
//! none of the formats read here has a use for them, and they are how a small file becomes a huge one.

use quick_xml::NsReader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{PrefixDeclaration, ResolveResult};

/// The names that this program knows the namespaces by.
const NAMESPACES: [(&str, &str); 19] = [
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "w",
    ),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
    (
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "mc",
    ),
    (
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "rel",
    ),
    (
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "cp",
    ),
    ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://purl.org/dc/terms/", "dcterms"),
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"),
    ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"),
    ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"),
    ("urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta"),
    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
    ("http://www.zotero.org/namespaces/export#", "z"),
    ("http://purl.org/net/biblio#", "bib"),
    ("http://xmlns.com/foaf/0.1/", "foaf"),
    ("http://purl.org/rss/1.0/modules/link/", "link"),
    ("http://prismstandard.org/namespaces/1.2/basic/", "prism"),
    ("http://prismstandard.org/namespaces/basic/2.0/", "prism"),
];

/// The reader counts depth in 16 bits.
const MOST_DEPTH: usize = 60_000;

/// A step of the walk.
#[derive(Debug)]
pub enum Step {
    /// An element begins.
    Open(Element),
    /// The end of the element opened last and not closed.
    Close,
    /// Text between tags.
    Text(String),
}

/// An element's head.
#[derive(Debug)]
pub struct Element {
    /// Its name with the prefix of [`NAMESPACES`], or the file's own where that does not know it.
    pub name: String,
    attributes: Vec<(String, String)>,
    /// Where its tag begins, in bytes.
    pub start: usize,
}

impl Element {
    /// An attribute by its name, without a prefix.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// All attributes, without prefixes, in their order.
    pub fn attributes(&self) -> &[(String, String)] {
        &self.attributes
    }
}

/// Why a walk ends before the text does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// It is no XML from here on.
    Malformed,
    /// It defines entities.
    Entities,
}

/// The walk.
pub struct Xml<'x> {
    reader: NsReader<&'x [u8]>,
    depth: usize,
}

impl<'x> Xml<'x> {
    /// A walk from the beginning of a text.
    pub fn new(text: &'x str) -> Self {
        let mut reader = NsReader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        Self { reader, depth: 0 }
    }

    /// How many bytes were read.
    pub fn position(&self) -> usize {
        self.reader.buffer_position() as usize
    }

    /// The next step; `None` at the end, which may come before every element is closed.
    #[allow(
        clippy::should_implement_trait,
        reason = "a walk ends at its first error, which an iterator of results would not"
    )]
    pub fn next(&mut self) -> Result<Option<Step>, Broken> {
        loop {
            let start = self.position();
            let event = self.reader.read_event().map_err(|_| Broken::Malformed)?;
            let step = match event {
                Event::Start(tag) => {
                    self.depth += 1;
                    if self.depth > MOST_DEPTH {
                        return Err(Broken::Malformed);
                    }
                    Step::Open(self.element(&tag, start))
                }
                Event::End(_) => {
                    if self.depth == 0 {
                        continue;
                    }
                    self.depth -= 1;
                    Step::Close
                }
                Event::Text(text) => {
                    Step::Text(String::from_utf8_lossy(text.as_ref()).replace("\r\n", "\n"))
                }
                Event::CData(text) => {
                    Step::Text(String::from_utf8_lossy(text.as_ref()).into_owned())
                }
                Event::GeneralRef(reference) => {
                    let name = String::from_utf8_lossy(reference.as_ref()).into_owned();
                    match reference.resolve_char_ref() {
                        Ok(Some(scalar)) => Step::Text(scalar.to_string()),
                        _ => match resolve_predefined_entity(&name) {
                            Some(text) => Step::Text(text.to_owned()),
                            None => continue,
                        },
                    }
                }
                Event::DocType(text) => {
                    let lower = String::from_utf8_lossy(text.as_ref()).to_ascii_lowercase();
                    if lower.contains("<!entity") {
                        return Err(Broken::Entities);
                    }
                    continue;
                }
                Event::Eof => return Ok(None),
                _ => continue,
            };
            return Ok(Some(step));
        }
    }

    /// The text up to the end of the element that was opened last, its children's included.
    pub fn text(&mut self) -> Result<String, Broken> {
        let (mut text, mut depth) = (String::new(), 1);
        while depth > 0 {
            match self.next()? {
                Some(Step::Open(_)) => depth += 1,
                Some(Step::Close) => depth -= 1,
                Some(Step::Text(part)) => text.push_str(&part),
                None => break,
            }
        }
        Ok(text)
    }

    /// Goes to the end of the element that was opened last.
    pub fn skip(&mut self) -> Result<(), Broken> {
        self.text().map(drop)
    }

    fn element(&self, tag: &BytesStart<'_>, start: usize) -> Element {
        let (space, local) = self.reader.resolver().resolve_element(tag.name());
        let local = String::from_utf8_lossy(local.as_ref()).into_owned();
        let prefix = match space {
            ResolveResult::Bound(space) => {
                let uri = String::from_utf8_lossy(space.as_ref()).into_owned();
                NAMESPACES
                    .iter()
                    .find(|(known, _)| *known == uri)
                    .map(|(_, prefix)| (*prefix).to_owned())
            }
            ResolveResult::Unknown(prefix) => Some(String::from_utf8_lossy(&prefix).into_owned()),
            ResolveResult::Unbound => None,
        };
        let prefix = prefix.or_else(|| {
            let name = tag.name();
            let prefix = name.prefix()?;
            Some(String::from_utf8_lossy(prefix.as_ref()).into_owned())
        });
        let attributes = tag
            .attributes()
            .with_checks(false)
            .flatten()
            .take(MOST_ATTRIBUTES)
            .filter(|attribute| {
                !matches!(
                    attribute.key.as_namespace_binding(),
                    Some(PrefixDeclaration::Default | PrefixDeclaration::Named(_))
                )
            })
            .map(|attribute| {
                let key = attribute.key.local_name();
                let key = String::from_utf8_lossy(key.as_ref()).into_owned();
                let value = String::from_utf8_lossy(&attribute.value).into_owned();
                (key, unescaped(value))
            })
            .collect();
        Element {
            name: match prefix {
                Some(prefix) => format!("{prefix}:{local}"),
                None => local,
            },
            attributes,
            start,
        }
    }
}

const MOST_ATTRIBUTES: usize = 100;

fn unescaped(value: String) -> String {
    match quick_xml::escape::unescape(&value) {
        Ok(text) => text.into_owned(),
        Err(_) => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(xml: &str) -> Vec<String> {
        let mut walk = Xml::new(xml);
        let mut names = Vec::new();
        while let Ok(Some(step)) = walk.next() {
            match step {
                Step::Open(element) => names.push(element.name),
                Step::Text(text) => names.push(format!("'{text}'")),
                Step::Close => names.push("/".to_owned()),
            }
        }
        names
    }

    #[test]
    fn prefixes_are_the_programs_own() {
        let xml = "<x:p xmlns:x='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><x:t>a &amp; b</x:t></x:p>";
        assert_eq!(names(xml), ["w:p", "w:t", "'a '", "'&'", "' b'", "/", "/"]);
        assert_eq!(names("<z:n>1</z:n>"), ["z:n", "'1'", "/"]);
    }

    #[test]
    fn entities_of_a_file_are_refused() {
        let mut walk = Xml::new("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>");
        assert_eq!(walk.next().unwrap_err(), Broken::Entities);
    }
}
