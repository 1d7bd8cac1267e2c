//! The grammar of written dates. It reads what is written and fills in nothing: a day without a
//! year is no date, and a time without a zone leaves the day.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::OnceLock;

use chrono::{FixedOffset, NaiveDate, NaiveTime, TimeZone};
use regex::{Captures, Regex, RegexBuilder};

use super::PartialDate;
use crate::Span;
use crate::span::Offsets;

/// Month names: number, language, forms separated by spaces; then those of the forms that are words of
/// another kind elsewhere, as "ago" and "out", which are months only after a day.
const MONTHS: &str = include_str!("../../data/months.tsv");
/// Weekday names: ISO number (1 is Monday), language, forms separated by spaces.
pub(super) const WEEKDAYS: &str = include_str!("../../data/weekdays.tsv");
/// Which comes first in numeric dates, by language.
const ORDERS: &str = include_str!("../../data/date-order.tsv");
/// Words of other calendars and what their years differ by.
const ERAS: &str = include_str!("../../data/eras.tsv");
/// Zone names that mean one offset only, and their offset.
const ZONES: &str = include_str!("../../data/zones.tsv");

/// A date in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where it is written, in scalar values.
    pub span: Span,
    /// What it says.
    pub date: PartialDate,
}

/// Which comes first in "05/03/2022".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Order {
    DayFirst,
    MonthFirst,
}

/// Every date that `text` writes out, in order, none overlapping. "05/03/2022" is left out, since
/// it can mean two days; "18/03/2022" cannot.
pub fn find(text: &str) -> Vec<Written> {
    find_ordered(text, None)
}

/// [`find`] where the order of numbers is known, as from the language of a page.
pub fn find_ordered(text: &str, order: Option<Order>) -> Vec<Written> {
    if text.is_ascii() && !has_year(text) {
        return Vec::new();
    }
    // One scalar value for one: offsets in scalar values stay those of `text`.
    let plain: String = text.chars().map(plain).collect();
    if !has_year(&plain) {
        return Vec::new();
    }
    let offsets = Offsets::of(&plain);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(whole) = grammar().any.find_at(&plain, from) {
        from = whole.end().max(from + 1);
        while !plain.is_char_boundary(from) {
            from += 1;
        }
        let captures = grammar().captures(whole.as_str());
        if let Some(date) = captures.and_then(|captures| read(&captures, order)) {
            found.push(Written {
                span: Span::new(offsets.scalar(whole.start()), offsets.scalar(whole.end())),
                date,
            });
        }
        if from >= plain.len() {
            break;
        }
    }
    found
}

/// Whether there is what every form of the grammar has: a year of four digits or the word for one after a
/// shorter number. Most lines of a page have neither.
fn has_year(plain: &str) -> bool {
    let digits = |window: &[u8]| {
        matches!(window[0], b'1' | b'2') && window[1..].iter().all(u8::is_ascii_digit)
    };
    plain.as_bytes().windows(4).any(digits) || plain.contains('年')
}

/// The date that a phrase writes, when it writes exactly one: "Friday, 18 March 2022 at 16:20 GMT".
pub fn parse_words(phrase: &str) -> Option<PartialDate> {
    parse_words_ordered(phrase, None)
}

/// [`parse_words`] where the order of day and month in numbers is known.
pub fn parse_words_ordered(phrase: &str, order: Option<Order>) -> Option<PartialDate> {
    let phrase = phrase.trim();
    if let Some(date) = PartialDate::parse(phrase) {
        return Some(date);
    }
    let mut found = find_ordered(phrase, order).into_iter();
    let first = found.next()?;
    found
        .all(|other| other.date.first_day() == first.date.first_day())
        .then_some(first.date)
}

/// The number of a month by one of its names, in any of the languages known.
pub(super) fn month(name: &str) -> Option<u32> {
    static TABLE: OnceLock<HashMap<String, u32>> = OnceLock::new();
    TABLE
        .get_or_init(|| {
            names(MONTHS)
                .map(|(number, form)| (form.to_lowercase().replace('\u{a0}', " "), number))
                .collect()
        })
        .get(name.trim_end_matches('.').to_lowercase().as_str())
        .copied()
}

/// Whether a name of a month is one only after a day: "6 ago", never "long ago".
pub(super) fn only_after_a_day(name: &str) -> bool {
    doubtful().any(|form| name.eq_ignore_ascii_case(form))
}

fn doubtful() -> impl Iterator<Item = &'static str> {
    MONTHS
        .lines()
        .filter_map(|line| line.split('\t').nth(3))
        .flat_map(|forms| forms.split(' '))
}

/// The pairs of number and form of a table of names.
pub(super) fn names(table: &'static str) -> impl Iterator<Item = (u32, &'static str)> {
    table.lines().flat_map(|line| {
        let mut fields = line.split('\t');
        let number = fields.next().and_then(|number| number.parse().ok());
        let forms = fields.nth(1).unwrap_or_default();
        number
            .into_iter()
            .flat_map(move |number| forms.split(' ').map(move |form| (number, form)))
    })
}

/// An alternation of names, the longest first.
pub(super) fn alternation<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable_by_key(|name| (std::cmp::Reverse(name.len()), *name));
    names.dedup();
    let mut pattern = String::new();
    for name in names {
        let bar = if pattern.is_empty() { "" } else { "|" };
        // The tables join the words of one name by a no-break space.
        let name = regex::escape(name).replace('\u{a0}', r"\x20");
        let _ = write!(pattern, "{bar}{name}");
    }
    pattern
}

/// Digits of other scripts and white space of every kind as ASCII has them, which keeps the grammar small.
fn plain(scalar: char) -> char {
    let digit = |zero: u32| char::from(b'0' + (scalar as u32 - zero) as u8);
    match scalar {
        '\u{ff10}'..='\u{ff19}' => digit(0xff10),
        '\u{660}'..='\u{669}' => digit(0x660),
        '\u{6f0}'..='\u{6f9}' => digit(0x6f0),
        '\u{966}'..='\u{96f}' => digit(0x966),
        '\u{2019}' => '\'',
        space if space.is_whitespace() => ' ',
        other => other,
    }
}

/// The pattern of every date, and a pattern for each way of writing one.
struct Grammar {
    any: Regex,
    forms: Vec<(String, OnceLock<Regex>)>,
}

impl Grammar {
    /// The parts of a date that [`Grammar::any`] has found. A pattern that has the parts of all forms would
    /// take a hundred times as long.
    fn captures<'t>(&self, written: &'t str) -> Option<Captures<'t>> {
        self.forms.iter().find_map(|(pattern, form)| {
            form.get_or_init(|| Regex::new(pattern).expect("the form of a date is well formed"))
                .captures(written)
        })
    }
}

fn grammar() -> &'static Grammar {
    static GRAMMAR: OnceLock<Grammar> = OnceLock::new();
    GRAMMAR.get_or_init(|| {
        let month = alternation(names(MONTHS).map(|(_, form)| form));
        let sure = alternation(
            names(MONTHS)
                .map(|(_, form)| form)
                .filter(|form| !only_after_a_day(form)),
        );
        let weekday = alternation(names(WEEKDAYS).map(|(_, form)| form));
        let zone = alternation(ZONES.lines().filter_map(|line| line.split('\t').next()));
        let time = |n: u8| {
            format!(
                r"(?P<h{n}>[0-9]{{1,2}})\x20?[:.h]\x20?(?P<m{n}>[0-9]{{2}})(?::(?P<s{n}>[0-9]{{2}})(?:[.,][0-9]+)?)?(?:\x20?(?P<half{n}>[ap]\.?m\b\.?))?(?:\x20?\(?(?P<z{n}>\b(?:{zone})\b|(?:\bGMT|\bUTC)?\x20?[+\-−][0-9]{{1,2}}:?(?:[0-9]{{2}})?\b)\)?)?"
            )
        };
        let (before, after) = (time(1), time(2));
        let era = alternation(eras().map(|(word, _)| word));
        let forms = [
            r"\b(?P<y1>[12][0-9]{3})-(?P<mo1>[0-9]{1,2})-(?P<d1>[0-9]{1,2}) (?: T(?P<h3>[0-9]{2}):?(?P<m3>[0-9]{2})(?::?(?P<s3>[0-9]{2})(?:[.,][0-9]+)?)?(?P<z3>Z|[+\-][0-9]{2}:?(?:[0-9]{2})?)? | \b )".to_owned(),
            r"\b(?P<y2>[12][0-9]{3})(?:[/.]|\.\x20)(?P<mo2>[0-9]{1,2})(?:[/.]|\.\x20)(?P<d2>[0-9]{1,2})\b".to_owned(),
            format!(r"(?P<era8>{era})\x20?(?P<y8>[0-9]{{1,3}}|元)\x20?年(?:[（(][12][0-9]{{3}}年?[）)])?\x20?(?P<mo8>[0-9]{{1,2}})\x20?月(?:\x20?(?P<d8>[0-9]{{1,2}})\x20?[日號号])?"),
            format!(r"\b(?P<d9>[0-9]{{1,2}})\x20+(?P<n9>{month})\x20+(?P<era9>{era})\x20?(?P<y9>[0-9]{{4}})\b"),
            format!(r"(?P<y3>[12][0-9]{{3}})\x20?[年년](?:[（(](?:{era})[0-9元]{{1,3}}年?[）)])?\x20?(?P<mo3>[0-9]{{1,2}})\x20?[月월](?:\x20?(?P<d3>[0-9]{{1,2}})\x20?[日일號号])?"),
            format!(r"\b(?P<d4>[0-9]{{1,2}})(?:st|nd|rd|th|er|re|º|ª|o|\.)?(?:\x20+|\x20*[\-/.]\x20*|\x20*)(?:of\x20+|de\x20+|d')?(?P<n4>{month})\b\.?(?:\x20?/\x20?(?:{month})\b)?(?:\x20*[,\-/]\x20*|\x20+|\.)?(?:of\x20+|de\x20+|del\x20+|dell'|عام\x20+|سنة\x20+|năm\x20+)?(?P<y4>[12][0-9]{{3}})\b(?:\x20?(?:г(?:ода|оду)?|р(?:оку|оці)?)\b\.?)?"),
            format!(r"\b(?P<n5>{sure})\b\.?\x20*[\x20\-]\x20*(?P<d5>[0-9]{{1,2}})(?:st|nd|rd|th)?\b(?:\x20*,\x20*|\x20+|-)(?P<y5>[12][0-9]{{3}})\b"),
            format!(r"\b(?P<n6>{sure})\b\.?,?\x20+(?:of\x20+|de\x20+|del\x20+)?(?P<y6>[12][0-9]{{3}})\b"),
            r"\b(?P<a7>[0-9]{1,2})(?P<sep7>[./\-])(?P<b7>[0-9]{1,2})[./\-](?P<y7>[12][0-9]{3})\b".to_owned(),
        ];
        let before = format!(r"(?:\b {before} \x20*[,|·\-–—]?\x20* (?:on\x20+)? (?:(?:{weekday})\b\.?,?\x20+)? )?");
        let after = format!(r"(?: (?:\x20*,?\x20*(?:at|à|um|a\x20+las|alle|в|о|kl\.?|saat)\x20+|\x20*[,|·\-–—]\x20*|\x20+) {after} )?");
        let any = format!("(?xi) {before} (?: {} ) {after}", forms.join(" | "));
        Grammar {
            // With room for all of its states the search never has to make them anew.
            any: RegexBuilder::new(&any)
                .dfa_size_limit(16 << 20)
                .build()
                .expect("the grammar of dates is well formed"),
            forms: forms
                .iter()
                .map(|form| {
                    let whole = format!(r"(?xi) \A {before} (?: {form} ) {after} \z");
                    (whole, OnceLock::new())
                })
                .collect(),
        }
    })
}

/// Which comes first in the numeric dates of texts in the language of a BCP 47 tag, `en-US`; `None`
/// where its writers differ.
pub fn order_of(tag: &str) -> Option<Order> {
    let tag = tag.trim().replace('_', "-").to_ascii_lowercase();
    let row = |tag: &str| {
        ORDERS
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .find(|(known, _)| *known == tag)
            .map(|(_, order)| order)
    };
    let order = row(&tag).or_else(|| row(tag.split('-').next()?))?;
    Some(if order == "month" {
        Order::MonthFirst
    } else {
        Order::DayFirst
    })
}

/// Which comes first in the numeric dates of `text`, told by those that can be read in one way only;
/// `None` where there are none or they disagree.
pub fn order_in(text: &str) -> Option<Order> {
    static NUMERIC: OnceLock<Regex> = OnceLock::new();
    let numeric = NUMERIC.get_or_init(|| {
        Regex::new(r"\b(\d{1,2})[/-](\d{1,2})[/-][12]\d{3}\b").expect("the pattern is well formed")
    });
    let mut told = None;
    for found in numeric.captures_iter(text) {
        let number = |n: usize| found[n].parse::<u32>().unwrap_or(0);
        let order = match (number(1), number(2)) {
            (13..=31, 1..=12) => Order::DayFirst,
            (1..=12, 13..=31) => Order::MonthFirst,
            _ => continue,
        };
        if told.is_some_and(|known| known != order) {
            return None;
        }
        told = Some(order);
    }
    told
}

fn read(captures: &Captures<'_>, order: Option<Order>) -> Option<PartialDate> {
    let number = |name: &str| -> Option<u32> { captures.name(name)?.as_str().parse().ok() };
    let named = |name: &str| month(captures.name(name)?.as_str());
    let year = match ["y1", "y2", "y3", "y4", "y5", "y6", "y7"]
        .into_iter()
        .find_map(number)
    {
        Some(year) => year as i32,
        None => year_of_era(captures)?,
    };
    let month = ["mo1", "mo2", "mo3", "mo8"]
        .into_iter()
        .find_map(number)
        .or_else(|| ["n4", "n5", "n6", "n9"].into_iter().find_map(named));
    let day = ["d1", "d2", "d3", "d4", "d5", "d8", "d9"]
        .into_iter()
        .find_map(number);
    let (month, day) = match (month, day) {
        (Some(month), Some(day)) => (month, day),
        (Some(month), None) => return PartialDate::of_month(year, month),
        _ => numbers(
            number("a7")?,
            number("b7")?,
            captures.name("sep7")?.as_str(),
            order,
        )?,
    };
    let day = NaiveDate::from_ymd_opt(year, month, day)?;
    ["3", "2", "1"]
        .into_iter()
        .find_map(|n| moment(captures, n, day))
        .and_then(PartialDate::of_moment)
        .or_else(|| PartialDate::of_day(day))
}

/// The table of eras: the word and what its years differ by.
fn eras() -> impl Iterator<Item = (&'static str, i32)> {
    ERAS.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (word, add) = line.split_once('\t')?;
            Some((word, add.parse().ok()?))
        })
}

/// The year of "令和4年", which is 2022; an era's first year can be written 元.
fn year_of_era(captures: &Captures<'_>) -> Option<i32> {
    let word = captures.name("era8").or_else(|| captures.name("era9"))?;
    let (_, add) = eras().find(|(era, _)| *era == word.as_str())?;
    let written = captures
        .name("y8")
        .or_else(|| captures.name("y9"))?
        .as_str();
    let year = if written == "元" {
        1
    } else {
        written.parse().ok()?
    };
    Some(year + add)
}

/// Month and day of "18/03". Nobody writes the month first with full stops.
fn numbers(a: u32, b: u32, separator: &str, order: Option<Order>) -> Option<(u32, u32)> {
    let order = match order {
        _ if separator == "." => Order::DayFirst,
        _ if a > 12 || a == b => Order::DayFirst,
        _ if b > 12 => Order::MonthFirst,
        known => known?,
    };
    Some(match order {
        Order::DayFirst => (b, a),
        Order::MonthFirst => (a, b),
    })
}

/// The moment, when the time has a zone.
fn moment(
    captures: &Captures<'_>,
    n: &str,
    day: NaiveDate,
) -> Option<chrono::DateTime<FixedOffset>> {
    let group = |name: &str| {
        captures
            .name(&format!("{name}{n}"))
            .map(|found| found.as_str())
    };
    let number = |name: &str| group(name).and_then(|digits| digits.parse::<u32>().ok());
    let offset = offset(group("z")?)?;
    let mut hour = number("h")?;
    if let Some(half) = (n != "3").then(|| group("half")).flatten() {
        if hour == 0 || hour > 12 {
            return None;
        }
        hour = hour % 12 + if half.starts_with(['p', 'P']) { 12 } else { 0 };
    }
    let time = NaiveTime::from_hms_opt(hour, number("m")?, number("s").unwrap_or(0).min(59))?;
    offset.from_local_datetime(&day.and_time(time)).single()
}

/// Seconds east of UTC of `Z`, `+05:30`, `GMT+3`, `EDT`.
fn offset(zone: &str) -> Option<FixedOffset> {
    let upper = zone.trim().to_uppercase().replace('−', "-");
    let named = ZONES.lines().find_map(|line| {
        let (name, offset) = line.split_once('\t')?;
        (name == upper).then_some(offset)
    });
    let written = named.unwrap_or(&upper);
    let written = written
        .trim_start_matches("GMT")
        .trim_start_matches("UTC")
        .trim();
    if written == "Z" || written.is_empty() {
        return FixedOffset::east_opt(0);
    }
    let sign = if written.starts_with('-') { -1 } else { 1 };
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.as_str(), "0"),
        3 => digits.split_at(1),
        4 => digits.split_at(2),
        _ => return None,
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 14 && minutes < 60)
        .then(|| FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = find(text)
            .into_iter()
            .map(|found| found.date.date)
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn reads_dates_in_ten_languages() {
        for text in [
            "18 March 2022",
            "Friday, March 18, 2022",
            "Mar. 18, 2022",
            "the 18th of March 2022",
            "18 mars 2022",
            "18. März 2022",
            "18 de marzo de 2022",
            "18 марта 2022 г.",
            "18 березня 2022 року",
            "18 бер. 2022",
            "2022年3月18日",
            "２０２２年３月１８日",
            "18 مارس 2022",
            "١٨ آذار ٢٠٢٢",
            "18 Mart 2022",
            "2022. 3. 18.",
            "2022/03/18",
            "18.03.2022",
            "18/03/2022",
            "03/18/2022",
            "18-Mar-2022",
            "2022년 3월 18일",
        ] {
            check(text, &["2022-03-18"]);
        }
        check("18 مارس/ آذار 2022", &["2022-03-18"]);
        check("18 كانون الثاني 2022", &["2022-01-18"]);
        check("18 tháng 1 năm 2022", &["2022-01-18"]);
        check("in March 2022 and 2022年4月", &["2022-03", "2022-04"]);
    }

    #[test]
    fn keeps_a_time_only_with_its_zone() {
        for text in [
            "2022-03-18T16:20:00Z",
            "Fri, 18 Mar 2022 16:20:00 +0000",
            "Fri, 18 Mar 2022 16:20:00 GMT",
            "March 18, 2022 at 4:20 p.m. UTC",
            "Updated 4:20 PM GMT, Fri March 18, 2022",
            "2022-03-18T16:20:00+0000",
        ] {
            check(text, &["2022-03-18T16:20:00+00:00"]);
        }
        check("2022-03-18 12:20 EDT", &["2022-03-18T12:20:00-04:00"]);
        check("18 March 2022, 9:50 pm", &["2022-03-18"]);
        check("18 March 2022 | 21:50 IST", &["2022-03-18"]);
    }

    #[test]
    fn never_fills_in_what_is_not_written() {
        for text in [
            "Friday",
            "on March 18",
            "Feb 21",
            "At 9:03 a.m. EDT",
            "05/03/2022",
            "2022",
            "31 February 2022",
            "call 020-18-2022",
            "",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn words_of_other_languages_are_months_only_after_a_day() {
        check("6 ago 2023", &["2023-08-06"]);
        check("Two years ago 2021 began", &[]);
        check("Three hours ago 2023-07-17", &["2023-07-17"]);
        check("They pulled out 2021 of them", &[]);
    }

    #[test]
    fn years_of_other_calendars_count_only_where_they_are_said() {
        check("令和4年3月18日", &["2022-03-18"]);
        check("2022年（令和4年）3月18日", &["2022-03-18"]);
        check("令和4年（2022年）3月18日", &["2022-03-18"]);
        check("令和元年5月", &["2019-05"]);
        check("平成31年4月30日", &["2019-04-30"]);
        check("民國111年3月18日", &["2022-03-18"]);
        check("18 มีนาคม พ.ศ. 2565", &["2022-03-18"]);
        check("18 มีนาคม 2022", &["2022-03-18"]);
        check("4年3月18日", &[]);
    }

    #[test]
    fn the_order_of_numbers_is_told_by_language_and_by_other_dates() {
        assert_eq!(order_of("en-US"), Some(Order::MonthFirst));
        assert_eq!(order_of("en_GB"), Some(Order::DayFirst));
        assert_eq!(order_of("en"), None);
        assert_eq!(order_of("fr-CA"), Some(Order::DayFirst));
        assert_eq!(order_in("3/4/2025, 12/25/2024"), Some(Order::MonthFirst));
        assert_eq!(order_in("3/4/2025, 25/12/2024"), Some(Order::DayFirst));
        assert_eq!(order_in("25/12/2024 and 12/25/2024"), None);
        assert_eq!(order_in("3/4/2025"), None);
    }

    #[test]
    fn the_order_of_numbers_can_be_known() {
        let found = find_ordered("05/03/2022", Some(Order::DayFirst));
        assert_eq!(found[0].date.date, "2022-03-05");
        let found = find_ordered("05/03/2022", Some(Order::MonthFirst));
        assert_eq!(found[0].date.date, "2022-05-03");
    }

    #[test]
    fn a_phrase_is_a_date_only_when_it_writes_one() {
        let parsed = |text| parse_words(text).map(|date| date.date);
        assert_eq!(parsed(" 2022 ").as_deref(), Some("2022"));
        assert_eq!(
            parsed("Published 18 March 2022").as_deref(),
            Some("2022-03-18")
        );
        assert_eq!(parsed("18 March 2022 to 20 March 2022"), None);
        assert_eq!(parsed("Friday"), None);
    }

    #[test]
    fn spans_count_scalar_values() {
        let text = "Élysée, le 18 mars 2022.";
        assert_eq!(find(text)[0].span.of(text), "18 mars 2022");
    }
}
