//! References: what a bibliography says of articles, books and papers. Each becomes a draft with its
//! facts; its text is the abstract, where there is one.

mod bibtex;
mod csl;
mod date;
mod key;
mod name;
mod publication;
mod rest;
mod ris;
mod same;
mod zotero;

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, language, phrase};

pub use key::is_citable;
pub use name::Written;
pub use publication::{Publication, PublicationKind, ReferenceForm};
pub use rest::{babel_name, names_of_rest};
pub use same::{Reference, is_of_reference, reference, reference_media_types};

use date::When;

use crate::block::fold_space;
use crate::file::{Item, Kind, Reading, Refusal};
use crate::{BlockKind, Draft, Fact, Found, Origin, Piece};

/// The most bytes of one reference that is kept as what it was read from.
const MOST_PART: usize = 1 << 20;

/// Bytes of a title and an abstract that tell their language: to look at more takes longer than all else of a reference.
const TELLING: usize = 400;

/// What stands behind the last name where there are more.
const OTHERS: [&str; 3] = ["others", "et al.", "et al"];

/// A reference, as its reader found it.
#[derive(Debug, Default)]
struct Entry {
    /// What the file calls it.
    key: Option<String>,
    title: Option<String>,
    authors: Vec<Written>,
    editors: Vec<Written>,
    translators: Vec<Written>,
    published: When,
    url: Option<String>,
    language: Option<String>,
    /// All else. Whose names stand in it follows from the lists above.
    publication: Publication,
    /// The entry as it stands in the file.
    part: String,
    /// Files with its text.
    beside: Vec<String>,
}

impl Entry {
    /// What it says, with what stands where decided once for all forms: who edited what has no author stands in the
    /// byline, and its outlet is what it is in, or else who published it.
    fn reference(&self) -> Reference {
        let clean = |text: &Option<String>| {
            let text = fold_space(text.as_deref()?);
            (!text.is_empty()).then_some(text)
        };
        let people = |names: &[Written]| -> Vec<Written> {
            let named = |name: &&Written| name.spoken.chars().any(char::is_alphabetic);
            let mut names: Vec<Written> = names.iter().filter(named).cloned().collect();
            names.dedup();
            names
        };
        let (mut authors, mut editors) = (people(&self.authors), people(&self.editors));
        let translators = people(&self.translators);
        let edited = authors.is_empty() && !editors.is_empty();
        if edited {
            std::mem::swap(&mut authors, &mut editors);
        }
        let others = authors.pop_if(|name| OTHERS.contains(&name.spoken.as_str()));
        let spoken = |names: &[Written]| names.iter().map(|name| name.spoken.clone()).collect();
        let mut publication = Publication {
            edited,
            editors: spoken(&editors),
            translators: spoken(&translators),
            others: others.is_some(),
            ..self.publication.clone()
        }
        .clean();
        if let Some(more) = &self.published.more {
            publication.keep("issued", more.clone());
        }
        let language = self.language.as_deref().and_then(tag);
        if language.is_some() {
            publication.keep_written("language", self.language.clone(), language.as_deref());
        }
        let byline = spoken(&authors);
        for name in authors.into_iter().chain(editors).chain(translators) {
            if !publication.names.contains(&name) {
                publication.names.push(name);
            }
        }
        let web = |url: &String| url.starts_with("http://") || url.starts_with("https://");
        let doi = publication.doi.as_deref().map(address_of_doi);
        Reference {
            key: clean(&self.key).filter(|key| !key::is_number(key)),
            title: clean(&self.title),
            byline,
            published: self.published.date.clone(),
            outlet: publication.outlet(),
            url: clean(&self.url).filter(web).or(doi),
            language,
            publication,
        }
    }
}

/// Reads the references of a file. What cannot be read is told and skipped.
pub(crate) fn read(text: &str, kind: Kind) -> Result<Reading, Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (entries, skipped) = entries(text, kind)?;
    let mut reading = Reading {
        items: Vec::new(),
        skipped,
    };
    for (number, entry) in entries.into_iter().enumerate() {
        match item(entry, kind) {
            Some(item) => reading.items.push(item),
            None => reading.skipped.push(phrase!(
                "Reference {number} has neither a title nor an address.",
                number = Argument::shown(number + 1)
            )),
        }
    }
    if reading.items.is_empty() {
        let what = match reading.skipped.into_iter().next() {
            None => phrase!("There is no reference in this file."),
            Some(why) => {
                Phrase::several([phrase!("No reference in this file could be read."), why])
            }
        };
        return Err(Refusal::new(
            what,
            phrase!("Export the references anew, as RIS, BibTeX, CSL JSON or Zotero RDF."),
        ));
    }
    Ok(reading)
}

/// The address at which a DOI leads to its work. Small letters and capitals are one in it.
pub fn address_of_doi(doi: &str) -> String {
    format!("{DOI}{}", doi.to_lowercase())
}

/// Where addresses of DOIs begin.
const DOI: &str = "https://doi.org/";

/// Whether an address is that of a DOI, which says nothing of the site that it leads to.
pub fn is_of_doi(address: &str) -> bool {
    address.starts_with(DOI)
}

fn entries(text: &str, kind: Kind) -> Result<(Vec<Entry>, Vec<Phrase>), Refusal> {
    Ok(match kind {
        Kind::Ris => ris::read(text),
        Kind::Bibtex => bibtex::read(text),
        Kind::CslJson => csl::read(text)?,
        _ => zotero::read(text)?,
    })
}

fn item(entry: Entry, kind: Kind) -> Option<Item> {
    let said = entry.reference();
    if said.title.is_none() && said.url.is_none() {
        return None;
    }
    let pieces: Vec<Piece> = said
        .publication
        .summary
        .iter()
        .flat_map(|summary| summary.split("\n\n"))
        .map(fold_space)
        .filter(|text| text.chars().any(char::is_alphanumeric))
        .map(|text| Piece {
            text,
            kind: BlockKind::Paragraph,
            level: None,
            cut: None,
        })
        .collect();
    let problem = match pieces.is_empty() {
        true => phrase!(
            "The reference has no text yet: it can be fetched from its address, or stored without."
        ),
        false => phrase!("The text is the reference's abstract, not the article."),
    };
    let words = pieces
        .iter()
        .map(|piece| piece.text.as_str())
        .chain(said.title.as_deref())
        .collect::<Vec<_>>()
        .join("\n");
    let mut draft = Draft {
        title: said.title.map(|value| Found {
            value,
            origin: Origin::Reference,
        }),
        byline: said.byline,
        published: said.published.map(|value| Found {
            value,
            origin: Origin::Reference,
        }),
        site: said.outlet,
        language: said.language.clone().or_else(|| {
            let telling = &words[..words.floor_char_boundary(TELLING)];
            language::guess(telling).map(str::to_owned)
        }),
        canonical_url: said
            .publication
            .doi
            .as_deref()
            .map(address_of_doi)
            .filter(|address| said.url.as_ref() != Some(address)),
        pieces,
        problems: vec![problem],
        ..Draft::default()
    };
    let told = [
        (
            Fact::Title,
            draft.title.as_ref().map(|title| title.value.clone()),
        ),
        (Fact::Byline, Some(draft.byline.join("; "))),
        (Fact::Outlet, draft.site.clone()),
        (
            Fact::Published,
            draft.published.as_ref().map(|date| date.value.date.clone()),
        ),
        (Fact::Language, said.language),
    ];
    for (fact, evidence) in told {
        if let Some(evidence) = evidence.filter(|evidence| !evidence.is_empty()) {
            draft.tell(fact, Origin::Reference, &evidence);
        }
    }
    if draft.language.is_some() && draft.origin_of(Fact::Language).is_none() {
        draft.tell(Fact::Language, Origin::Text, "");
    }
    Some(Item {
        part: (entry.part.len() <= MOST_PART).then(|| entry.part.into_bytes()),
        url: said.url,
        key: said.key,
        beside: entry.beside,
        ..Item::whole(draft, kind)
    })
}

/// The primary language of a BCP 47 tag; `None` for a name such as "English".
fn tag(language: &str) -> Option<String> {
    let first = language.trim().split(['-', '_']).next()?;
    let fits =
        (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    fits.then(|| first.to_ascii_lowercase())
}

#[cfg(test)]
mod tests;
