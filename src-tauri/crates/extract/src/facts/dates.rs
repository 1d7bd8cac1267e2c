//! Dates in the visible text around a headline, in an address, and phrases that stand for one.

use std::sync::OnceLock;

use demarche_text::{PartialDate, date};
use regex::Regex;

/// Words that mark a date as one of change, not of publication.
const CHANGED: &str = include_str!("../../data/changed-words.txt");

/// What a line near the headline says of dates.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) published: Option<PartialDate>,
    pub(crate) modified: Option<PartialDate>,
}

/// Words that a line with a date may have beside it; more is a sentence or a headline.
const FEW_WORDS: usize = 12;

/// Reads a line such as "Published: 18 March 2022 | Updated: 19 March 2022". `None` for a line that
/// is about something else. Month and year alone say too little.
pub(crate) fn of_line(line: &str) -> Option<Told> {
    let dates: Vec<_> = date::find(line)
        .into_iter()
        .filter(|found| found.date.day().is_some())
        .collect();
    if dates.is_empty() || dates.len() > 2 {
        return None;
    }
    let scalars: Vec<char> = line.chars().collect();
    let outside = scalars.len() - dates.iter().map(|found| found.span.len()).sum::<usize>();
    if demarche_text::word::count(line) > FEW_WORDS * (1 + dates.len()) || outside > 90 {
        return None;
    }
    let mut told = Told::default();
    let mut from = 0;
    for found in dates {
        let before: String = scalars[from..found.span.start]
            .iter()
            .collect::<String>()
            .to_lowercase();
        from = found.span.end;
        let changed = CHANGED
            .lines()
            .any(|word| !word.is_empty() && before.contains(word));
        let place = if changed {
            &mut told.modified
        } else {
            &mut told.published
        };
        if place.is_none() {
            *place = Some(found.date);
        }
    }
    Some(told)
}

/// The day that an address carries: `/2022/03/18/`, `/2022-03-18-`, `/20220318/`.
pub(crate) fn of_url(url: &str) -> Option<PartialDate> {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| {
        Regex::new(r"[/_-](?:(19[89]\d|20\d\d)[/_-](\d{1,2})[/_-](\d{1,2})|(20\d\d)(\d\d)(\d\d))(?:[/_.?-]|$)")
            .expect("the pattern is well formed")
    });
    let path = url.split("://").nth(1).unwrap_or(url);
    let found = pattern.captures(path)?;
    let part = |a: usize, b: usize| {
        found
            .get(a)
            .or_else(|| found.get(b))
            .map(|part| part.as_str())
    };
    PartialDate::parse(&format!(
        "{}-{:0>2}-{:0>2}",
        part(1, 4)?,
        part(2, 5)?,
        part(3, 6)?
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_never_a_publication() {
        let told = of_line("Published: 18 March 2022 | Updated: 19 March 2022").unwrap();
        assert_eq!(told.published.unwrap().date, "2022-03-18");
        assert_eq!(told.modified.unwrap().date, "2022-03-19");
        let told = of_line("Last updated on March 19, 2022").unwrap();
        assert_eq!(told.published, None);
    }

    #[test]
    fn headlines_and_sentences_tell_no_date() {
        assert_eq!(of_line("Oath ceremony likely on Feb 21"), None);
        assert_eq!(
            of_line(
                "The treaty was signed on 18 March 2022 in the presence of all ministers who had come to the city for it, officials said"
            ),
            None
        );
    }

    #[test]
    fn addresses_carry_days() {
        assert_eq!(
            of_url("https://example.org/2022/03/18/talks").unwrap().date,
            "2022-03-18"
        );
        assert_eq!(
            of_url("https://example.org/a-20220318.html").unwrap().date,
            "2022-03-18"
        );
        assert_eq!(of_url("https://example.org/2022/13/18/talks"), None);
        assert_eq!(of_url("https://example.org/12345678"), None);
    }
}
