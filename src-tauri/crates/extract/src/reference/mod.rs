//! References: what a bibliography says of articles, books and papers. Each becomes a draft with its
//! facts; its text is the abstract, where there is one.

mod bibtex;
mod csl;
mod publication;
mod ris;
mod zotero;

use demarche_text::phrase::Argument;
use demarche_text::{PartialDate, Phrase, date, language, phrase};

pub use publication::{Publication, PublicationKind, is_of_reference, publication};

use crate::block::fold_space;
use crate::file::{Item, Kind, Reading, Refusal};
use crate::{BlockKind, Draft, Fact, Found, Origin, Piece};

/// The most bytes of one reference that is kept as what it was read from.
const MOST_PART: usize = 1 << 20;

/// A reference.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    pub(crate) title: Option<String>,
    /// Names in the order of speech: "Ada Lovelace".
    pub(crate) authors: Vec<String>,
    pub(crate) published: Option<PartialDate>,
    /// The journal, newspaper or site; of a book its publisher.
    pub(crate) outlet: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) doi: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) summary: Option<String>,
    pub(crate) publication: Publication,
    /// The entry as it stands in the file.
    pub(crate) part: String,
    /// Files with its text.
    pub(crate) beside: Vec<String>,
}

/// Reads the references of a file. What cannot be read is told and skipped.
pub(crate) fn read(text: &str, kind: Kind) -> Result<Reading, Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (entries, skipped) = match kind {
        Kind::Ris => ris::read(text),
        Kind::Bibtex => bibtex::read(text),
        Kind::CslJson => csl::read(text)?,
        _ => zotero::read(text)?,
    };
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

fn item(entry: Entry, kind: Kind) -> Option<Item> {
    let clean = |text: Option<String>| {
        text.map(|text| fold_space(&text))
            .filter(|text| !text.is_empty())
    };
    let title = clean(entry.title);
    let web = |url: &String| url.starts_with("http://") || url.starts_with("https://");
    let url = clean(entry.url).filter(web).or_else(|| {
        let doi = clean(entry.doi)?;
        let bare = doi.find("10.").map(|at| &doi[at..])?;
        Some(format!("https://doi.org/{bare}"))
    });
    if title.is_none() && url.is_none() {
        return None;
    }
    let pieces: Vec<Piece> = entry
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
        .chain(title.as_deref())
        .collect::<Vec<_>>()
        .join("\n");
    let mut draft = Draft {
        title: title.map(|value| Found {
            value,
            origin: Origin::Reference,
        }),
        byline: entry
            .authors
            .into_iter()
            .map(|name| fold_space(&name))
            .filter(|name| name.chars().any(char::is_alphabetic))
            .collect(),
        published: entry.published.map(|value| Found {
            value,
            origin: Origin::Reference,
        }),
        site: clean(entry.outlet),
        language: entry
            .language
            .as_deref()
            .and_then(tag)
            .or_else(|| language::guess(&words).map(str::to_owned)),
        pieces,
        problems: vec![problem],
        ..Draft::default()
    };
    draft.byline.dedup();
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
        (Fact::Language, entry.language.as_deref().and_then(tag)),
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
        url,
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

/// The parts of a name in the order of speech of most languages. In those that are written without spaces the family name
/// comes first: "毅" and "王" is 王毅.
fn joined<'n>(parts: impl IntoIterator<Item = &'n str>) -> String {
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    // Thai and its neighbours, which part no words either, put the given name first.
    let eastern = |letter: char| letter >= '\u{3040}' && demarche_text::word::is_unspaced(letter);
    let unspaced = |part: &&str| part.chars().all(eastern);
    match parts.as_slice() {
        [given, family] if parts.iter().all(unspaced) => format!("{family}{given}"),
        _ => parts.join(" "),
    }
}

/// A name in the order of speech, from "Family, Given" or "Family, Suffix, Given".
fn spoken(name: &str) -> String {
    let parts: Vec<&str> = name
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [family, given] => joined([*given, *family]),
        // RIS gives the suffix last, as in "Roe, John, Jr."
        [family, given, suffix] => format!("{given} {family} {suffix}"),
        _ => name.trim().to_owned(),
    }
}

/// A date in the forms that bibliographies have: `2022`, `2022/03/18/`, `2022-3`, words.
fn day(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    if let Some(date) = PartialDate::parse(text) {
        return Some(date);
    }
    let mut parts = text.splitn(4, ['/', '-']);
    let year = parts.next().unwrap_or_default().trim();
    if year.len() == 4
        && let Ok(year) = year.parse::<i32>()
    {
        let number = |part: Option<&str>| part.and_then(|part| part.trim().parse::<u32>().ok());
        let month = number(parts.next());
        let found = match (month, number(parts.next())) {
            (Some(month), Some(day)) => {
                PartialDate::parse(&format!("{year:04}-{month:02}-{day:02}"))
            }
            _ => None,
        };
        return found
            .or_else(|| PartialDate::of_month(year, month?))
            .or_else(|| PartialDate::of_year(year));
    }
    date::parse_words(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_precision() {
        let date = |text| day(text).map(|date| date.date);
        assert_eq!(date("2022/03/18/").as_deref(), Some("2022-03-18"));
        assert_eq!(date("2022/03//Spring").as_deref(), Some("2022-03"));
        assert_eq!(date("2022///").as_deref(), Some("2022"));
        assert_eq!(date("2022-3-8").as_deref(), Some("2022-03-08"));
        assert_eq!(date("18 March 2022").as_deref(), Some("2022-03-18"));
        assert_eq!(date("n.d."), None);
    }
}
