//! How a work was published, as references say it and citations need it.

use serde::{Deserialize, Serialize};

use crate::file::Kind;

/// What each form of references calls the kinds.
const KINDS: &str = include_str!("../../data/publication-kinds.tsv");

/// What a reference says of a work that an article does not have.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// What kind of work it is.
    pub kind: PublicationKind,
    /// The publisher, or the institution of a report or a thesis.
    pub publisher: Option<String>,
    /// Where it was published.
    pub place: Option<String>,
    /// The volume of a journal or of a work of several.
    pub volume: Option<String>,
    /// The issue of a journal, or the number of a report.
    pub issue: Option<String>,
    /// The pages, "12–34".
    pub pages: Option<String>,
    /// The edition.
    pub edition: Option<String>,
    /// Who edited the book that it is in, in the order of speech: "Ada Lovelace".
    pub editors: Vec<String>,
    /// The digital object identifier, "10.…".
    pub doi: Option<String>,
    /// The book's number.
    pub isbn: Option<String>,
}

/// Kinds of works.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicationKind {
    /// In a journal.
    Journal,
    /// In a magazine.
    Magazine,
    /// In a newspaper.
    Newspaper,
    /// On a site.
    Page,
    /// A book.
    Book,
    /// A part of a book.
    Chapter,
    /// In the proceedings of a conference.
    Conference,
    /// A report of an institution.
    Report,
    /// A thesis.
    Thesis,
    /// Any other, or not told.
    #[default]
    Other,
}

impl PublicationKind {
    /// The kind that a reference names so.
    pub(super) fn named(name: &str) -> Self {
        let lines = KINDS.lines().filter(|line| !line.starts_with('#'));
        let mut kinds = lines.filter_map(|line| line.split_once('\t'));
        match kinds.find(|(known, _)| *known == name.trim()) {
            Some((_, "journal")) => Self::Journal,
            Some((_, "magazine")) => Self::Magazine,
            Some((_, "newspaper")) => Self::Newspaper,
            Some((_, "page")) => Self::Page,
            Some((_, "book")) => Self::Book,
            Some((_, "chapter")) => Self::Chapter,
            Some((_, "conference")) => Self::Conference,
            Some((_, "report")) => Self::Report,
            Some((_, "thesis")) => Self::Thesis,
            _ => Self::Other,
        }
    }
}

impl Publication {
    /// The same with spaces folded and what is empty left out.
    pub(super) fn clean(self) -> Self {
        let clean = |text: Option<String>| {
            let text = crate::block::fold_space(&text?);
            (!text.is_empty()).then_some(text)
        };
        use PublicationKind::{Book, Chapter, Conference, Report, Thesis};
        let alone = matches!(self.kind, Book | Thesis | Report);
        let bare = |doi: String| doi.find("10.").map(|at| doi[at..].trim().to_owned());
        Self {
            kind: self.kind,
            publisher: clean(self.publisher),
            place: clean(self.place),
            volume: clean(self.volume),
            issue: clean(self.issue),
            // Of a whole work they say how many it has.
            pages: clean(self.pages)
                .filter(|_| !alone)
                .map(|pages| pages.replace("--", "–").replace('-', "–")),
            edition: clean(self.edition),
            editors: self
                .editors
                .into_iter()
                .filter_map(|name| clean(Some(name)))
                .collect(),
            doi: clean(self.doi).and_then(bare),
            // Of a journal it is the journal's.
            isbn: clean(self.isbn).filter(|_| alone || matches!(self.kind, Chapter | Conference)),
        }
    }
}

/// Whether what was captured is a reference, by its media type.
pub fn is_of_reference(media_type: &str) -> bool {
    kind_of(media_type).is_some()
}

fn kind_of(media_type: &str) -> Option<Kind> {
    let mut kinds = Kind::REFERENCES.into_iter();
    kinds.find(|kind| kind.media_type() == media_type)
}

/// What a reference that was captured, bytes of this media type, says of how its work was published. None for bytes of
/// another kind, and where it says nothing.
pub fn publication(bytes: &[u8], media_type: &str) -> Option<Publication> {
    let kind = kind_of(media_type)?;
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let (entries, _) = match kind {
        Kind::Ris => super::ris::read(text),
        Kind::Bibtex => super::bibtex::read(text),
        Kind::CslJson => super::csl::read(text).ok()?,
        _ => super::zotero::read(text).ok()?,
    };
    let published = entries.into_iter().next()?.publication.clean();
    (published != Publication::default()).then_some(published)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expected(kind: PublicationKind) -> Publication {
        let text = |words: &str| Some(words.to_owned());
        Publication {
            kind,
            publisher: text("Example Press"),
            place: text("Oxford"),
            volume: text("12"),
            issue: text("3"),
            pages: text("45–67"),
            edition: text("2"),
            editors: vec!["Bo Editor".to_owned()],
            doi: text("10.1000/xyz"),
            isbn: text("978-3"),
        }
    }

    #[test]
    fn every_form_tells_how_a_work_was_published() {
        let ris = "TY  - CHAP\nAU  - Example, Ada\nTI  - A part\nT2  - A book\nA2  - Editor, Bo\nPB  - Example Press\nCY  - Oxford\nVL  - 12\nIS  - 3\nSP  - 45\nEP  - 67\nET  - 2\nDO  - https://doi.org/10.1000/xyz\nSN  - 978-3\nER  - \n";
        let bibtex = "@incollection{k, author={Example, Ada}, title={A part}, booktitle={A book}, editor={Editor, Bo}, publisher={Example Press}, address={Oxford}, volume={12}, number={3}, pages={45--67}, edition={2}, doi={10.1000/xyz}, isbn={978-3}}";
        let csl = r#"[{"type":"chapter","author":[{"family":"Example","given":"Ada"}],"title":"A part","container-title":"A book","editor":[{"family":"Editor","given":"Bo"}],"publisher":"Example Press","publisher-place":"Oxford","volume":12,"issue":"3","page":"45-67","edition":"2","DOI":"10.1000/xyz","ISBN":"978-3"}]"#;
        let zotero = r#"<rdf:RDF xmlns:rdf="r"><bib:BookSection rdf:about="urn:a"><z:itemType>bookSection</z:itemType><dcterms:isPartOf><bib:Book><dc:title>A book</dc:title><prism:volume>12</prism:volume><prism:number>3</prism:number><dc:identifier>ISBN 978-3</dc:identifier></bib:Book></dcterms:isPartOf><dc:publisher><foaf:Organization><vcard:adr><vcard:Address><vcard:locality>Oxford</vcard:locality></vcard:Address></vcard:adr><foaf:name>Example Press</foaf:name></foaf:Organization></dc:publisher><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Example</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:authors><bib:editors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Editor</foaf:surname><foaf:givenName>Bo</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:editors><prism:edition>2</prism:edition><dc:title>A part</dc:title><bib:pages>45-67</bib:pages><dc:identifier>DOI 10.1000/xyz</dc:identifier></bib:BookSection></rdf:RDF>"#;
        for (kind, text) in [
            (Kind::Ris, ris),
            (Kind::Bibtex, bibtex),
            (Kind::CslJson, csl),
            (Kind::ZoteroRdf, zotero),
        ] {
            let read = publication(text.as_bytes(), kind.media_type());
            assert_eq!(read, Some(expected(PublicationKind::Chapter)), "{kind:?}");
        }
    }

    #[test]
    fn what_is_no_reference_tells_nothing() {
        assert_eq!(publication(b"TY  - JOUR\nER  - \n", "text/html"), None);
        assert_eq!(publication(b"\xff\x00", Kind::Bibtex.media_type()), None);
        let ris = "TY  - GEN\nTI  - Talks\nER  - \n";
        assert_eq!(publication(ris.as_bytes(), Kind::Ris.media_type()), None);
    }
}
