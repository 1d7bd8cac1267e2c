//! Which vocabulary an element is of: by its namespace, or by the prefix that it has by custom.

use quick_xml::events::BytesStart;

/// The most namespaces that one element may declare.
const MOST_DECLARED: usize = 32;

/// Vocabularies, by their namespaces.
const VOCABULARIES: [(&str, Vocabulary); 14] = [
    ("http://www.w3.org/2005/Atom", Vocabulary::Core),
    ("http://purl.org/atom/ns#", Vocabulary::Core),
    ("http://purl.org/rss/1.0/", Vocabulary::Core),
    ("http://my.netscape.com/rdf/simple/0.9/", Vocabulary::Core),
    (
        "http://channel.netscape.com/rdf/simple/0.9/",
        Vocabulary::Core,
    ),
    ("http://backend.userland.com/RSS2", Vocabulary::Core),
    ("http://backend.userland.com/rss2", Vocabulary::Core),
    ("http://blogs.law.harvard.edu/tech/rss", Vocabulary::Core),
    (
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        Vocabulary::Core,
    ),
    (
        "http://purl.org/rss/1.0/modules/content/",
        Vocabulary::Content,
    ),
    ("http://purl.org/dc/elements/1.1/", Vocabulary::Dublin),
    ("http://purl.org/dc/terms/", Vocabulary::Dublin),
    (
        "http://www.itunes.com/dtds/podcast-1.0.dtd",
        Vocabulary::Itunes,
    ),
    (
        "http://rssnamespace.org/feedburner/ext/1.0",
        Vocabulary::Feedburner,
    ),
];
/// The prefixes that these have by custom, for documents that forgot to declare them.
const PREFIXES: [(&str, Vocabulary); 8] = [
    ("atom", Vocabulary::Core),
    ("rss", Vocabulary::Core),
    ("rdf", Vocabulary::Core),
    ("content", Vocabulary::Content),
    ("dc", Vocabulary::Dublin),
    ("dcterms", Vocabulary::Dublin),
    ("itunes", Vocabulary::Itunes),
    ("feedburner", Vocabulary::Feedburner),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vocabulary {
    /// RSS without a namespace, RSS 1.0 and Atom.
    Core,
    Content,
    Dublin,
    Itunes,
    Feedburner,
    Other,
}

impl Vocabulary {
    /// That of a prefix which nobody declared.
    pub(super) fn by_custom(prefix: &str) -> Self {
        PREFIXES
            .iter()
            .find(|(known, _)| prefix.eq_ignore_ascii_case(known))
            .map_or(Self::Other, |(_, vocabulary)| *vocabulary)
    }
}

/// The vocabularies that an element declares, by their prefixes; '' for the one without.
pub(super) fn declared(tag: &BytesStart<'_>, is_root: bool) -> Vec<(String, Vocabulary)> {
    let mut found = Vec::new();
    for attribute in tag.html_attributes().with_checks(false).flatten() {
        let key = String::from_utf8_lossy(attribute.key.as_ref());
        let prefix = match key.strip_prefix("xmlns") {
            Some("") => "",
            Some(rest) => match rest.strip_prefix(':') {
                Some(prefix) => prefix,
                None => continue,
            },
            None => continue,
        };
        let uri = String::from_utf8_lossy(&attribute.value);
        let known = VOCABULARIES.iter().find(|(known, _)| *known == uri.trim());
        let vocabulary = match known {
            Some((_, vocabulary)) => *vocabulary,
            // Some feeds name a namespace of their own and mean RSS.
            None if prefix.is_empty() && is_root => Vocabulary::Core,
            None => Vocabulary::Other,
        };
        found.push((prefix.to_owned(), vocabulary));
        // Every element is looked up in them.
        if found.len() == MOST_DECLARED {
            break;
        }
    }
    found
}
