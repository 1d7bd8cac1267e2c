//! What a reference says, and whether another says it of the same work.

use demarche_text::{PartialDate, Phrase, address, phrase};

use serde_json::Map;

use super::{Publication, entries, is_of_doi};
use crate::file::Kind;

/// What a reference says of a work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reference {
    /// What the file calls it, where that is meant to be cited by.
    pub key: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Who stands in its byline, in the order of speech.
    pub byline: Vec<String>,
    /// When it was published.
    pub published: Option<PartialDate>,
    /// What it is in, or who published it.
    pub outlet: Option<String>,
    /// Its address, or else that of its DOI.
    pub url: Option<String>,
    /// The primary language's tag.
    pub language: Option<String>,
    /// How it was published.
    pub publication: Publication,
}

/// Whether what was captured is a reference, by its media type.
pub fn is_of_reference(media_type: &str) -> bool {
    kind_of(media_type).is_some()
}

/// The media types of references.
pub fn reference_media_types() -> [&'static str; 4] {
    Kind::REFERENCES.map(Kind::media_type)
}

fn kind_of(media_type: &str) -> Option<Kind> {
    let mut kinds = Kind::REFERENCES.into_iter();
    kinds.find(|kind| kind.media_type() == media_type)
}

/// What the reference says that was captured as bytes of this media type: the first of several. None for bytes of another
/// kind, and where there is none in them.
pub fn reference(bytes: &[u8], media_type: &str) -> Option<Reference> {
    let kind = kind_of(media_type)?;
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let (entries, _) = entries(text, kind).ok()?;
    Some(entries.first()?.reference())
}

impl Reference {
    /// Whether both are of one work: they have one DOI, one ISBN of a book, or one title, year and byline, and without a byline
    /// one outlet; or one file calls both the same and one of title and byline is the same. Two DOIs are two works, whatever
    /// else they share, and so are two days or two addresses of one title: what appears daily is called the same each day.
    pub fn is_same_work(&self, other: &Self) -> bool {
        let (a, b) = (&self.publication, &other.publication);
        if let (Some(one), Some(two)) = (&a.doi, &b.doi) {
            return one.eq_ignore_ascii_case(two);
        }
        if a.volume != b.volume || a.edition != b.edition {
            return false;
        }
        if let (Some(one), Some(two)) = (self.book(), other.book()) {
            return one == two;
        }
        let title = self.title.is_some() && self.folded_title() == other.folded_title();
        let byline = folded_all(&self.byline) == folded_all(&other.byline);
        let year = self.year() == other.year();
        let key = self.key.is_some() && self.key == other.key;
        let (days, addresses) = (self.is_of_another_day(other), self.is_elsewhere(other));
        let told = byline && !self.byline.is_empty() || self.is_of_outlet(other);
        let alike = title && byline && year && a.issue == b.issue;
        alike && told && !days && !addresses
            || key && !(days && addresses) && (title || byline && year && !self.byline.is_empty())
            || title && self.differing(other, false).is_empty()
    }

    /// Whether the dates of both exclude each other; a year and a day in it do not.
    fn is_of_another_day(&self, other: &Self) -> bool {
        let dates = (self.published.as_ref(), other.published.as_ref());
        let (Some(one), Some(two)) = dates else {
            return false;
        };
        !one.date.starts_with(&two.date) && !two.date.starts_with(&one.date)
    }

    /// Whether both have addresses of their own, and those are two.
    fn is_elsewhere(&self, other: &Self) -> bool {
        let own = |of: &Self| {
            let url = of.url.as_deref().filter(|url| !is_of_doi(url))?;
            Some(address::folded(url).unwrap_or_else(|| url.to_owned()))
        };
        own(self)
            .zip(own(other))
            .is_some_and(|(one, two)| one != two)
    }

    fn is_of_outlet(&self, other: &Self) -> bool {
        let of = |reference: &Self| reference.outlet.as_deref().map(folded);
        of(self).is_some() && of(self) == of(other)
    }

    /// What both say otherwise of the work, in words for a person; and the text where this one `brings` one that the other
    /// has not.
    pub fn differing(&self, other: &Self, brings: bool) -> Vec<Phrase> {
        let published = |of: &Self| Publication {
            doi: of.publication.doi.as_deref().map(str::to_lowercase),
            summary: None,
            names: Vec::new(),
            rest: Map::new(),
            ..of.publication.clone()
        };
        let (a, b) = (published(self), published(other));
        // Not every form has a name for all of the rest.
        let theirs = &other.publication.rest;
        let mut rest = self.publication.rest.iter();
        let rest = rest.any(|(name, said)| theirs.get(name).is_some_and(|theirs| theirs != said));
        let differences = [
            (self.title != other.title, phrase!("title")),
            (self.byline != other.byline, phrase!("authors")),
            (self.published != other.published, phrase!("date")),
            (self.url != other.url, phrase!("address")),
            (
                self.publication.summary != other.publication.summary,
                phrase!("abstract"),
            ),
            (
                a != b || rest || self.outlet != other.outlet || self.language != other.language,
                phrase!("how it was published"),
            ),
            (brings, phrase!("the text")),
        ];
        let differences = differences.into_iter();
        let told = differences.filter(|(differs, _)| *differs);
        told.map(|(_, what)| what).collect()
    }

    fn folded_title(&self) -> String {
        folded(self.title.as_deref().unwrap_or_default())
    }

    fn year(&self) -> Option<&str> {
        self.published.as_ref()?.date.get(..4)
    }

    /// The ISBN of a work that is a volume of its own, in its form of thirteen digits without the one that checks.
    pub fn book(&self) -> Option<String> {
        let publication = &self.publication;
        let isbn = publication.isbn.as_deref();
        let isbn = isbn.filter(|_| publication.kind.is_volume())?;
        let signs = isbn.chars().filter(char::is_ascii_alphanumeric);
        let signs: String = signs.collect();
        match signs.len() {
            10 => Some(format!("978{}", &signs[..9])),
            13 => Some(signs[..12].to_owned()),
            _ => None,
        }
    }
}

/// The letters and digits of words, in small letters.
fn folded(words: &str) -> String {
    let letters = words.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

fn folded_all(names: &[String]) -> Vec<String> {
    names.iter().map(|name| folded(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book(fields: &str) -> Reference {
        let bib = format!("@book{{k, {fields}}}");
        reference(bib.as_bytes(), Kind::Bibtex.media_type()).unwrap()
    }

    #[test]
    fn a_work_is_known_by_what_tells_it_from_others() {
        let check = |one: &str, two: &str, same: bool| {
            let two = Reference {
                key: Some("other".to_owned()),
                ..book(two)
            };
            assert_eq!(book(one).is_same_work(&two), same, "{one} {two:?}");
        };
        let roe = "title={The pier}, author={Roe, Ada}, year=2020";
        check(
            roe,
            "title={The Pier!}, author={Ada Roe}, date={2020-03}",
            true,
        );
        check(roe, "title={The pier}, author={Roe, Bo}, year=2020", false);
        check(roe, "title={The pier}, author={Roe, Ada}, year=2021", false);
        check(roe, &format!("{roe}, edition={{2}}"), false);
        check(roe, &format!("{roe}, volume={{2}}"), false);
        check(
            "title={A}, doi={10.1/X}",
            "title={B}, doi={https://doi.org/10.1/x}",
            true,
        );
        check("title={A}, doi={10.1/x}", "title={A}, doi={10.1/y}", false);
        check(
            "title={A}, isbn={0-306-40615-2}",
            "title={B}, isbn={978-0-306-40615-7}",
            true,
        );
        check(
            "title={A}, isbn={0-306-40615-2}",
            "title={A}, isbn={978-3-16-148410-0}",
            false,
        );
        check("title={A}", "title={B}", false);
        // The file's own name for it counts where something else agrees.
        assert!(book(roe).is_same_work(&book("title={The pier}, author={Other}, year=2021")));
        assert!(!book(roe).is_same_work(&book("title={A dock}, author={Other}, year=2021")));
    }

    #[test]
    fn what_appears_daily_is_another_work_each_day() {
        let online = |key: &str, fields: &str| {
            let bib = format!("@online{{{key}, title={{Regular Press Conference}}, {fields}}}");
            reference(bib.as_bytes(), Kind::Bibtex.media_type()).unwrap()
        };
        let friday = "date={2022-03-18}, url={https://mfa.example/1}, organization={MFA}";
        let check = |one: &str, two: &str, same: bool| {
            let is_same = online("one", one).is_same_work(&online("two", two));
            assert_eq!(is_same, same, "{one} {two}");
        };
        check(friday, friday, true);
        check(friday, "date={2022-03-18}, organization={MFA}", true);
        check(friday, "date={2022-03}, organization={MFA}", true);
        check(
            friday,
            "date={2022-03-18}, url={http://www.mfa.example/1/}, organization={MFA}",
            true,
        );
        check(
            friday,
            "date={2022-03-21}, url={https://mfa.example/2}, organization={MFA}",
            false,
        );
        check(friday, "date={2022-03-21}, organization={MFA}", false);
        check(friday, "date={2022-04}, organization={MFA}", false);
        check(
            friday,
            "year=2022, url={https://mfa.example/2}, organization={MFA}",
            false,
        );
        // Nobody's, nowhere: only what says all the same is the same.
        check("year=2022", "date={2022-03}", false);
        check("year=2022", "year=2022", true);
        check(friday, "date={2022-03-18}, organization={Other}", false);
        // A file's name for it outlasts a date or an address that was put right, not both.
        let again = |fields: &str| online("one", friday).is_same_work(&online("one", fields));
        assert!(again("date={2022-03-21}, url={https://mfa.example/1}"));
        assert!(again("date={2022-03-18}, url={https://mfa.example/2}"));
        assert!(!again("date={2022-03-21}, url={https://mfa.example/2}"));
    }

    #[test]
    fn what_two_say_otherwise_is_told() {
        let roe = book("title={The pier}, author={Roe, Ada}, year=2020");
        assert_eq!(roe.differing(&roe, false), [""; 0]);
        assert_eq!(roe.differing(&roe, true), ["the text"]);
        let other = book("title={A pier}, author={Roe, Ada}, year=2020, publisher={Harbour}");
        assert_eq!(
            roe.differing(&other, false),
            ["title", "how it was published"]
        );
    }

    #[test]
    fn what_is_no_reference_tells_nothing() {
        assert_eq!(reference(b"TY  - JOUR\nER  - \n", "text/html"), None);
        assert_eq!(reference(b"\xff\x00", Kind::Bibtex.media_type()), None);
    }
}
