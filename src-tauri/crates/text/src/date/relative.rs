//! Dates that are told by their distance from the day of publication: "on Friday", "last month".

use std::collections::HashSet;
use std::sync::OnceLock;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use regex::Regex;

use super::PartialDate;
use super::grammar::{WEEKDAYS, alternation, month, names, only_after_a_day, parse_words};
use crate::Span;

/// Phrases and the days from publication, negative before it.
const NEARBY: &str = include_str!("../../data/nearby.tsv");
/// Number words and their values.
const NUMBERS: &str = include_str!("../../data/numbers.tsv");

/// The date that `phrase` means in a text published on `published`; news look back, so "on Friday"
/// is the latest Friday up to that day. No more exact than the phrase: "earlier this week" is a
/// month, or a year when the week lies in two months, since a week is no precision of its own.
///
/// `None` when the phrase tells no date or `published` is not known to the day.
pub fn relative(phrase: &str, published: &PartialDate) -> Option<PartialDate> {
    let day = published.day()?;
    let phrase = phrase.trim().to_lowercase().replace('\u{2019}', "'");
    if let Some(date) = parse_words(&phrase) {
        return Some(date);
    }
    nearby(&phrase, day)
        .or_else(|| ago(&phrase, day))
        .or_else(|| period(&phrase, day))
        .or_else(|| of_month(&phrase, day))
        .or_else(|| on_weekday(&phrase, day))
}

/// The first words of `text` that tell a day without a date: a weekday by its full name, "yesterday".
pub fn phrase(text: &str) -> Option<Span> {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| {
        let weekdays = names(WEEKDAYS)
            .map(|(_, form)| form)
            .filter(|form| form.chars().count() > 4 || form.chars().any(crate::word::is_unspaced));
        let (unspaced, spaced): (Vec<_>, Vec<_>) = weekdays
            .chain(NEARBY.lines().filter_map(|line| line.split('\t').next()))
            .partition(|form| form.chars().any(crate::word::is_unspaced));
        let (spaced, unspaced) = (
            alternation(spaced.into_iter()),
            alternation(unspaced.into_iter()),
        );
        Regex::new(&format!(r"(?i)\b(?:{spaced})\b|(?:{unspaced})"))
            .expect("the pattern is well formed")
    });
    let found = pattern.find(text)?;
    let scalars = |text: &str| text.chars().count();
    let start = scalars(&text[..found.start()]);
    Some(Span::new(start, start + scalars(found.as_str())))
}

/// Whether a word is a weekday's name, in full or as its language shortens it.
pub fn is_weekday(word: &str) -> bool {
    static NAMES: OnceLock<HashSet<String>> = OnceLock::new();
    NAMES
        .get_or_init(|| {
            names(WEEKDAYS)
                .map(|(_, form)| form.to_lowercase())
                .collect()
        })
        .contains(&word.to_lowercase().replace('\u{2019}', "'"))
}

fn nearby(phrase: &str, day: NaiveDate) -> Option<PartialDate> {
    let (_, offset) = NEARBY
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter(|(known, _)| contains_words(phrase, known))
        .max_by_key(|(known, _)| known.len())?;
    let offset: i64 = offset.parse().ok()?;
    PartialDate::of_day(day.checked_add_signed(chrono::TimeDelta::days(offset))?)
}

/// Whether `known` stands in `phrase` with no letter beside it; scripts without spaces need none.
fn contains_words(phrase: &str, known: &str) -> bool {
    phrase.match_indices(known).any(|(at, _)| {
        let letter = |c: char| c.is_alphanumeric() && !crate::word::is_unspaced(c);
        let before = phrase[..at].chars().next_back().is_some_and(letter);
        let after = phrase[at + known.len()..]
            .chars()
            .next()
            .is_some_and(letter);
        known.chars().any(crate::word::is_unspaced) || !(before || after)
    })
}

fn ago(phrase: &str, day: NaiveDate) -> Option<PartialDate> {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| {
        let number = alternation(NUMBERS.lines().filter_map(|line| line.split('\t').next()));
        Regex::new(&format!(
            r"\b(\d{{1,3}}|{number}) (day|week|month|year)s? (?:ago|earlier|before)\b"
        ))
        .expect("the pattern is well formed")
    });
    let captures = pattern.captures(phrase)?;
    let count: u32 = captures[1].parse().ok().or_else(|| {
        NUMBERS
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .find(|(word, _)| *word == &captures[1])
            .and_then(|(_, value)| value.parse().ok())
    })?;
    match &captures[2] {
        "day" => PartialDate::of_day(day.checked_sub_days(Days::new(count.into()))?),
        "week" => {
            // "Three weeks ago" is some day of that week.
            let around = day.checked_sub_days(Days::new(u64::from(count) * 7))?;
            covering(
                around.checked_sub_days(Days::new(3))?,
                around.checked_add_days(Days::new(3))?,
            )
        }
        "month" => {
            let then = day.checked_sub_months(Months::new(count))?;
            PartialDate::of_month(then.year(), then.month())
        }
        _ => PartialDate::of_year(day.year() - count as i32),
    }
}

fn period(phrase: &str, day: NaiveDate) -> Option<PartialDate> {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| {
        Regex::new(r"\b(this|last|the past|the previous) (week|month|year)\b")
            .expect("the pattern is well formed")
    });
    let captures = pattern.captures(phrase)?;
    let back = u32::from(&captures[1] != "this");
    let monday = day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))?;
    match &captures[2] {
        "week" if back == 0 => covering(monday, day),
        "week" => covering(
            monday.checked_sub_days(Days::new(7))?,
            monday.checked_sub_days(Days::new(1))?,
        ),
        "month" => {
            let then = day.checked_sub_months(Months::new(back))?;
            PartialDate::of_month(then.year(), then.month())
        }
        _ => PartialDate::of_year(day.year() - back as i32),
    }
}

/// "In November" and "on 18 March": the latest one up to the day.
fn of_month(phrase: &str, day: NaiveDate) -> Option<PartialDate> {
    let words: Vec<&str> = phrase
        .split(|c: char| !(c.is_alphanumeric() || c == '.'))
        .filter(|word| !word.is_empty())
        .collect();
    let at = (0..words.len()).find(|&at| {
        let word = words[at];
        let after_a_day = || at > 0 && day_of_month(words[at - 1]).is_some();
        // "may" is a verb unless it stands where a month does.
        month(word).is_some()
            && (word.len() > 3 || words.len() <= 3)
            && (!only_after_a_day(word) || after_a_day())
    })?;
    let number = month(words[at])?;
    let year = if number <= day.month() {
        day.year()
    } else {
        day.year() - 1
    };
    let beside = at
        .checked_sub(1)
        .and_then(|before| words.get(before).and_then(|word| day_of_month(word)))
        .or_else(|| words.get(at + 1).and_then(|word| day_of_month(word)));
    match beside {
        None => PartialDate::of_month(year, number),
        Some(of_month) => {
            let this = NaiveDate::from_ymd_opt(year, number, of_month)?;
            let latest = if this > day {
                NaiveDate::from_ymd_opt(year - 1, number, of_month)?
            } else {
                this
            };
            PartialDate::of_day(latest)
        }
    }
}

/// The day that "18", "18." or "18th" is; "6h" is none.
fn day_of_month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word)
        .parse()
        .ok()
        .filter(|n| (1..=31).contains(n))
}

fn on_weekday(phrase: &str, day: NaiveDate) -> Option<PartialDate> {
    if contains_words(phrase, "next") {
        return None;
    }
    let weekday = weekday(phrase)?;
    let mut back =
        i64::from(day.weekday().num_days_from_monday()) - i64::from(weekday.num_days_from_monday());
    if back < 0 || (back == 0 && contains_words(phrase, "last")) {
        back += 7;
    }
    PartialDate::of_day(day.checked_sub_days(Days::new(back as u64))?)
}

/// The weekday that `phrase`, in lower case, names.
fn weekday(phrase: &str) -> Option<Weekday> {
    let (number, _) = names(WEEKDAYS)
        .filter(|(_, form)| {
            // Short forms such as "sun" and "mar" are words of their own inside a sentence.
            (form.chars().count() > 3
                || phrase.trim_end_matches('.') == form.to_lowercase()
                || form.chars().any(crate::word::is_unspaced))
                && contains_words(phrase, &form.to_lowercase())
        })
        .max_by_key(|(_, form)| form.len())?;
    Weekday::try_from(u8::try_from(number).ok()?.checked_sub(1)?).ok()
}

/// The days of `month` and `day` up to `latest` that fell on the weekday that `phrase` names, latest
/// first, of the last hundred years: a dateline's "Oct. 21" without a year over a text that says
/// "on Tuesday". Empty where `phrase` names no weekday.
pub fn fitting_days(month: u32, day: u32, phrase: &str, latest: NaiveDate) -> Vec<NaiveDate> {
    let Some(weekday) = weekday(&phrase.trim().to_lowercase()) else {
        return Vec::new();
    };
    (latest.year() - 99..=latest.year())
        .rev()
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .filter(|date| *date <= latest && date.weekday() == weekday)
        .collect()
}

/// The most exact date that holds both days.
fn covering(first: NaiveDate, last: NaiveDate) -> Option<PartialDate> {
    if first == last {
        PartialDate::of_day(first)
    } else if (first.year(), first.month()) == (last.year(), last.month()) {
        PartialDate::of_month(first.year(), first.month())
    } else if first.year() == last.year() {
        PartialDate::of_year(first.year())
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Friday.
    fn check(phrase: &str, expected: Option<&str>) {
        let published = PartialDate::parse("2022-03-18").unwrap();
        let found = relative(phrase, &published).map(|date| date.date);
        assert_eq!(found.as_deref(), expected, "{phrase}");
    }

    #[test]
    fn weekdays_look_back() {
        check("on Friday", Some("2022-03-18"));
        check("earlier Friday", Some("2022-03-18"));
        check("last Friday", Some("2022-03-11"));
        check("on Monday", Some("2022-03-14"));
        check("Saturday", Some("2022-03-12"));
        check("в пятницу", Some("2022-03-18"));
        check("next Friday", None);
    }

    #[test]
    fn the_first_words_that_tell_a_day_are_found() {
        let found = |text: &str| phrase(text).map(|span| span.of(text).to_owned());
        assert_eq!(found("Él said on Friday that").as_deref(), Some("Friday"));
        assert_eq!(found("以色列星期五表示").as_deref(), Some("星期五"));
        assert_eq!(found("He was fried."), None);
    }

    #[test]
    fn days_nearby_are_days() {
        check("yesterday", Some("2022-03-17"));
        check("this morning", Some("2022-03-18"));
        check("the day before yesterday", Some("2022-03-16"));
        check("вчера", Some("2022-03-17"));
        check("昨天", Some("2022-03-17"));
        check("two days ago", Some("2022-03-16"));
    }

    #[test]
    fn longer_times_are_no_more_exact_than_they_are_told() {
        check("earlier this week", Some("2022-03"));
        check("last month", Some("2022-02"));
        check("this year", Some("2022"));
        check("in November", Some("2021-11"));
        check("on March 15", Some("2022-03-15"));
        check("on 20 March", Some("2021-03-20"));
        check("two weeks ago", Some("2022-03"));
        check("three weeks ago", Some("2022-02"));
        check("soon", None);
        check("the 15th of March", Some("2022-03"));
        check("on March 15th", Some("2022-03-15"));
    }

    #[test]
    fn hours_ago_are_no_month() {
        for phrase in ["6h ago", "6 hours ago", "6 h ago", "long ago", "31m ago"] {
            check(phrase, None);
        }
        check("6 ago", Some("2021-08-06"));
    }

    #[test]
    fn without_a_day_of_publication_nothing_is_known() {
        let published = PartialDate::parse("2022-03").unwrap();
        assert_eq!(relative("on Friday", &published), None);
    }

    #[test]
    fn a_day_without_a_year_fits_the_years_in_which_it_fell_on_the_weekday() {
        let latest = NaiveDate::from_ymd_opt(2025, 11, 1).unwrap();
        let years = |month, day, phrase: &str| -> Vec<i32> {
            fitting_days(month, day, phrase, latest)
                .into_iter()
                .take(3)
                .map(|day| day.year())
                .collect()
        };
        assert_eq!(years(10, 21, "Tuesday"), [2025, 2014, 2008]);
        assert_eq!(
            years(11, 4, "mardi"),
            [2014, 2008, 2003],
            "none after the latest day"
        );
        assert_eq!(years(2, 29, "Thursday"), [2024, 1996, 1968]);
        assert_eq!(years(10, 21, "yesterday"), [] as [i32; 0]);
    }
}
