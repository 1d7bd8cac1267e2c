//! How a work was published, as references say it and citations need it.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::name::Written;

/// What each form of references calls the kinds.
const KINDS: &str = include_str!("../../data/publication-kinds.tsv");

/// What a reference says of a work that an article does not have.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Publication {
    /// What kind of work it is.
    pub kind: PublicationKind,
    /// What kind more exactly: "PhD thesis", "Policy brief".
    pub genre: Option<String>,
    /// What it is in: a journal, a newspaper, a book, a site, a collection of laws.
    pub container: Option<String>,
    /// The publisher, or the institution of a report or a thesis.
    pub publisher: Option<String>,
    /// Where it was published.
    pub place: Option<String>,
    /// Who enacted or decided it: a parliament, a court.
    pub authority: Option<String>,
    /// The meeting at which it was said.
    pub event: Option<String>,
    /// Where that was.
    pub event_place: Option<String>,
    /// The series that it, or the book that it is in, is part of.
    pub series: Option<String>,
    /// Its number in that.
    pub series_number: Option<String>,
    /// The volume of a journal or of a work of several.
    pub volume: Option<String>,
    /// The issue of a journal, or the number of a report, a law, an episode.
    pub issue: Option<String>,
    /// The pages, "12–34".
    pub pages: Option<String>,
    /// The edition.
    pub edition: Option<String>,
    /// Whether nobody is named as its author, so that those who edited it stand in the byline.
    pub edited: bool,
    /// Who edited it, or the book that it is in, in the order of speech: "Ada Lovelace".
    pub editors: Vec<String>,
    /// Who translated it.
    pub translators: Vec<String>,
    /// How the reference divides the names of all of these, and of the byline.
    pub names: Vec<Written>,
    /// The digital object identifier, "10.…".
    pub doi: Option<String>,
    /// The book's number.
    pub isbn: Option<String>,
    /// The journal's number.
    pub issn: Option<String>,
    /// The day on which it was read at its address, `YYYY-MM-DD` or less.
    pub accessed: Option<String>,
    /// The abstract.
    pub summary: Option<String>,
    /// Whether its byline names not all of those who wrote or edited it: "and others".
    pub others: bool,
    /// All else that the reference says, by CSL's names; and its title, what it is in, its date or its language as they are
    /// written there, where that says more.
    pub rest: Map<String, Value>,
}

/// A form of references.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceForm {
    /// RIS.
    Ris,
    /// BibTeX with BibLaTeX's names of fields.
    Biblatex,
    /// BibTeX as its standard styles read it.
    Bibtex,
    /// CSL's JSON.
    CslJson,
    /// Zotero's RDF.
    ZoteroRdf,
}

macro_rules! kinds {
    ($($(#[$about:meta])* $kind:ident = $word:literal,)*) => {
        /// Kinds of works.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum PublicationKind {
            $($(#[$about])* $kind,)*
        }

        impl PublicationKind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$kind),*];

            /// "journal".
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$kind => $word,)*
                }
            }
        }
    };
}

kinds! {
    /// In a journal.
    Journal = "journal",
    /// In a magazine.
    Magazine = "magazine",
    /// In a newspaper.
    Newspaper = "newspaper",
    /// On a site.
    Page = "page",
    /// A book.
    Book = "book",
    /// A part of a book.
    Chapter = "chapter",
    /// An entry of an encyclopedia or a dictionary.
    Entry = "entry",
    /// In the proceedings of a conference.
    Conference = "conference",
    /// A report of an institution.
    Report = "report",
    /// A thesis.
    Thesis = "thesis",
    /// Not published.
    Manuscript = "manuscript",
    /// A law.
    Legislation = "legislation",
    /// A law that is proposed.
    Bill = "bill",
    /// A hearing of a parliament.
    Hearing = "hearing",
    /// What a court decided.
    Case = "case",
    /// A treaty.
    Treaty = "treaty",
    /// A speech, or what was presented at a meeting.
    Speech = "speech",
    /// Data.
    Dataset = "dataset",
    /// A film.
    Film = "film",
    /// A programme on radio or television.
    Broadcast = "broadcast",
    /// An episode of a podcast.
    Podcast = "podcast",
    /// A letter or a message.
    Letter = "letter",
    /// An interview.
    Interview = "interview",
    /// Any other, or not told.
    #[default]
    Other = "other",
}

impl PublicationKind {
    /// The kind of this word.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.word() == word)
    }

    /// The kind that a reference of a form names so.
    pub fn named(form: ReferenceForm, name: &str) -> Self {
        let has = |row: &Row| {
            row.of(form)
                .split(' ')
                .any(|known| known == name.trim() && known != "-")
        };
        rows()
            .find(has)
            .and_then(|row| Self::of_word(row.kind))
            .unwrap_or_default()
    }

    /// What a form calls it; the same as a work of which nothing is told where it has no name for it.
    pub fn name_in(self, form: ReferenceForm) -> &'static str {
        let of = |kind: Self| {
            let row = rows().find(|row| row.kind == kind.word())?;
            let first = row.of(form).split(' ').next();
            first.filter(|name| *name != "-")
        };
        of(self).or_else(|| of(Self::Other)).unwrap_or_default()
    }

    /// Whether its outlet is what it is in, and not who published it.
    pub fn is_in_outlet(self) -> bool {
        self.is_periodical()
            || self.is_in_book()
            || matches!(
                self,
                Self::Page | Self::Broadcast | Self::Podcast | Self::Other
            )
    }

    /// Whether it is in what appears again and again.
    pub fn is_periodical(self) -> bool {
        matches!(self, Self::Journal | Self::Magazine | Self::Newspaper)
    }

    /// Whether it is in a book.
    pub fn is_in_book(self) -> bool {
        matches!(self, Self::Chapter | Self::Entry | Self::Conference)
    }

    /// Whether it is a volume of its own.
    pub fn is_volume(self) -> bool {
        matches!(
            self,
            Self::Book | Self::Report | Self::Thesis | Self::Manuscript
        )
    }

    /// Whether a parliament or a court is behind it.
    pub fn is_of_law(self) -> bool {
        matches!(
            self,
            Self::Legislation | Self::Bill | Self::Hearing | Self::Case | Self::Treaty
        )
    }
}

/// A line of the table.
struct Row {
    kind: &'static str,
    names: [&'static str; 5],
}

impl Row {
    fn of(&self, form: ReferenceForm) -> &'static str {
        self.names[match form {
            ReferenceForm::Ris => 0,
            ReferenceForm::Biblatex => 1,
            ReferenceForm::Bibtex => 2,
            ReferenceForm::CslJson => 3,
            ReferenceForm::ZoteroRdf => 4,
        }]
    }
}

fn rows() -> impl Iterator<Item = Row> {
    let lines = KINDS.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let (kind, names) = line.split_once('\t')?;
        let mut names = names.split('\t');
        let mut next = || names.next();
        Some(Row {
            kind,
            names: [next()?, next()?, next()?, next()?, next()?],
        })
    })
}

impl Publication {
    /// What stands for its outlet: what it is in, or else who published it.
    pub(super) fn outlet(&self) -> Option<String> {
        let within = self.container.as_ref();
        let behind = self.publisher.as_ref().or(self.authority.as_ref());
        let outlet = match self.kind.is_in_outlet() {
            true => within.or(behind),
            false => behind.or(within),
        };
        outlet.or(self.event.as_ref()).cloned()
    }

    /// The same with spaces folded and what is empty left out.
    pub(super) fn clean(self) -> Self {
        let clean = |text: Option<String>| {
            let text = crate::block::fold_space(&text?);
            (!text.is_empty()).then_some(text)
        };
        let people = |names: Vec<String>| -> Vec<String> {
            let names = names.into_iter();
            names.filter_map(|name| clean(Some(name))).collect()
        };
        let bare = |doi: String| doi.find("10.").map(|at| doi[at..].trim().to_owned());
        let kind = self.kind;
        Self {
            kind,
            genre: clean(self.genre),
            container: clean(self.container),
            publisher: clean(self.publisher),
            place: clean(self.place),
            authority: clean(self.authority),
            event: clean(self.event),
            event_place: clean(self.event_place),
            series: clean(self.series),
            series_number: clean(self.series_number),
            volume: clean(self.volume),
            issue: clean(self.issue),
            // Of a whole work they say how many it has.
            pages: clean(self.pages)
                .filter(|_| !kind.is_volume())
                .map(|pages| pages.replace("--", "–").replace('-', "–")),
            edition: clean(self.edition),
            edited: self.edited,
            editors: people(self.editors),
            translators: people(self.translators),
            names: self.names,
            doi: clean(self.doi).and_then(bare),
            isbn: clean(self.isbn).filter(|_| !kind.is_periodical()),
            issn: clean(self.issn),
            accessed: clean(self.accessed),
            summary: self
                .summary
                .map(|text| text.trim().to_owned())
                .filter(|text| !text.is_empty()),
            others: self.others,
            rest: self.rest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_line_and_is_read_again_where_its_name_is_its_own() {
        let lines: Vec<&str> = rows().map(|row| row.kind).collect();
        let words: Vec<&str> = PublicationKind::ALL
            .iter()
            .map(|kind| kind.word())
            .collect();
        assert_eq!(lines, words);
        for &kind in PublicationKind::ALL {
            for form in [ReferenceForm::Ris, ReferenceForm::CslJson] {
                let again = PublicationKind::named(form, kind.name_in(form));
                // RIS has no name for an interview.
                if (form, kind) != (ReferenceForm::Ris, PublicationKind::Interview) {
                    assert_eq!(again, kind, "{form:?}");
                }
            }
        }
        let newspaper = PublicationKind::Newspaper.name_in(ReferenceForm::Biblatex);
        assert_eq!(newspaper, "article");
        let unknown = PublicationKind::named(ReferenceForm::CslJson, "figure");
        assert_eq!(unknown, PublicationKind::Other);
    }
}
