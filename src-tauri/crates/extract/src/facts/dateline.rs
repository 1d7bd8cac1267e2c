//! Datelines: the place that a text is dated from.

use std::sync::OnceLock;

use demarche_gazetteer::Gazetteer;
use demarche_text::{PartialDate, date};
use regex::Regex;

/// What a dateline says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Dateline {
    pub(crate) place: String,
    /// Only where it is written in full: "BEIJING, March 18, 2022 (Xinhua) —".
    pub(crate) date: Option<PartialDate>,
}

/// The dateline at the start of a first paragraph. A place is one in capitals, one before an agency in
/// brackets, or a capital city before a colon or a dash: "Note: …" is none.
pub(crate) fn read(paragraph: &str) -> Option<Dateline> {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| {
        Regex::new(
            r"^(?P<place>\p{Lu}[\p{L}.'’-]*(?:[ /]\p{L}[\p{L}.'’-]*){0,3}(?:, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?)??)(?P<date>,? [\p{L}.]{3,9} \d{1,2}(?:, \d{4})?|,? \d{1,2} [\p{L}.]{3,9}(?: \d{4})?)?,?(?P<wire> ?[(\[][^)\]]{2,30}[)\]])?(?P<mark> ?[:：]| ?[—–]| --?)\s",
        )
        .expect("the pattern is well formed")
    });
    let head: String = paragraph.chars().take(120).collect();
    let found = pattern.captures(&head)?;
    let place = found["place"].to_owned();
    let city = place.split(',').next().unwrap_or_default().trim();
    let capitals = city.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !city.chars().any(char::is_lowercase);
    let colon = found["mark"].trim().starts_with([':', '：']);
    let sure = (found.name("wire").is_some() && !colon) || is_city(city) || (capitals && !colon);
    sure.then(|| Dateline {
        place: place.trim().to_owned(),
        date: found
            .name("date")
            .and_then(|written| date::parse_words(written.as_str())),
    })
}

fn is_city(name: &str) -> bool {
    let folded = name.to_lowercase();
    Gazetteer::bundled().countries.iter().any(|country| {
        country
            .capital
            .as_ref()
            .is_some_and(|capital| capital.to_lowercase() == folded)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Option<String> {
        read(text).map(|line| line.place)
    }

    #[test]
    fn places_are_told_from_other_words_before_a_colon() {
        assert_eq!(
            place("New Delhi: Amidst the rising tension").as_deref(),
            Some("New Delhi")
        );
        assert_eq!(place("GENEVA (AP) — The talks").as_deref(), Some("GENEVA"));
        assert_eq!(place("Warsaw (dpa) - The talks").as_deref(), Some("Warsaw"));
        assert_eq!(place("Note: this is a summary"), None);
        assert_eq!(place("Xi Jinping: a life"), None);
        assert_eq!(place("The talks went on."), None);
    }

    #[test]
    fn a_date_counts_only_with_its_year() {
        let line = read("BEIJING, March 18, 2022 (Xinhua) -- The talks").unwrap();
        assert_eq!(line.date.unwrap().date, "2022-03-18");
        assert_eq!(
            read("BEIJING, March 18 (Xinhua) -- The talks")
                .unwrap()
                .date,
            None
        );
    }
}
