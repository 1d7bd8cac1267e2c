//! The grammar of written dates. It reads what is written and fills in nothing: a day without a
//! year is no date, and a time without a zone leaves the day.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::ops::Range;
use std::sync::OnceLock;

use chrono::{FixedOffset, NaiveDate, NaiveTime, TimeZone};
use regex::{Captures, Regex, RegexBuilder};

use super::PartialDate;
use super::shape::{Shape, sign};
use crate::Span;

/// Month names: number, language, forms separated by spaces; then those of the forms that are words of
/// another kind elsewhere, as "ago" and "out", which are months only after a day.
pub(super) const MONTHS: &str = include_str!("../../data/months.tsv");
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
    let scalars: Vec<char> = text.chars().collect();
    let shape = Shape::of(&scalars);
    if !has_year(&shape.signs) {
        return Vec::new();
    }
    let found = grammar().any.find_iter(&shape.signs);
    found
        .filter_map(|whole| {
            let captures = grammar().captures(whole.as_str())?;
            let parts = Parts {
                captures,
                at: whole.start(),
                shape: &shape,
                scalars: &scalars,
            };
            Some(Written {
                span: shape.span(whole.start(), whole.end()),
                date: parts.read(order)?,
            })
        })
        .collect()
}

/// Whether there is what every form of the grammar has: a year of four digits or the word for one after a
/// shorter number. Most lines of a page have neither.
fn has_year(signs: &str) -> bool {
    let digits = |window: &[u8]| {
        matches!(window[0], b'1' | b'2') && window[1..].iter().all(u8::is_ascii_digit)
    };
    signs.as_bytes().windows(4).any(digits) || signs.as_bytes().contains(&sign::NIAN)
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
    static FORMS: OnceLock<HashSet<String>> = OnceLock::new();
    FORMS
        .get_or_init(|| doubtful().map(str::to_ascii_lowercase).collect())
        .contains(&name.to_ascii_lowercase())
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

/// The pattern of every date, and a pattern for each way of writing one, all over signs of [`Shape`].
struct Grammar {
    any: Regex,
    forms: Vec<(String, OnceLock<Regex>)>,
}

impl Grammar {
    /// The parts of a date that [`Grammar::any`] has found. A pattern that has the parts of all forms would
    /// take a hundred times as long.
    fn captures<'t>(&self, written: &'t str) -> Option<Captures<'t>> {
        self.forms
            .iter()
            .find_map(|(form, built)| built.get_or_init(|| pattern(form)).captures(written))
    }
}

fn pattern(pattern: &str) -> Regex {
    RegexBuilder::new(pattern)
        .ignore_whitespace(true)
        .unicode(false)
        .build()
        .expect("the grammar of dates is well formed")
}

fn grammar() -> &'static Grammar {
    static GRAMMAR: OnceLock<Grammar> = OnceLock::new();
    GRAMMAR.get_or_init(|| {
        let time = |n: u8| {
            format!(
                r"(?P<h{n}>[0-9]{{1,2}})\x20?[:.h]\x20?(?P<m{n}>[0-9]{{2}})(?::(?P<s{n}>[0-9]{{2}})(?:[.,][0-9]+)?)?(?:\x20?(?P<half{n}>[ap]\.?m\b\.?))?(?:\x20?\(?(?P<z{n}>(?:\bU)?\x20?[+\-\x01][0-9]{{1,2}}:?(?:[0-9]{{2}})?\b|\b[ZU]\b)\)?)?"
            )
        };
        let (before, after) = (time(1), time(2));
        let forms = [
            r"\b(?P<y1>[12][0-9]{3})-(?P<mo1>[0-9]{1,2})-(?P<d1>[0-9]{1,2}) (?: t(?P<h3>[0-9]{2}):?(?P<m3>[0-9]{2})(?::?(?P<s3>[0-9]{2})(?:[.,][0-9]+)?)?(?P<z3>z|[+\-][0-9]{2}:?(?:[0-9]{2})?)? | \b )",
            r"\b(?P<y2>[12][0-9]{3})(?:[/.]|\.\x20)(?P<mo2>[0-9]{1,2})(?:[/.]|\.\x20)(?P<d2>[0-9]{1,2})\b",
            r"(?P<era8>E)\x20?(?P<y8>[0-9]{1,3}|F)\x20?J(?:\([12][0-9]{3}J?\))?\x20?(?P<mo8>[0-9]{1,2})\x20?P(?:\x20?(?P<d8>[0-9]{1,2})\x20?R)?",
            r"\b(?P<d9>[0-9]{1,2})\x20+(?P<n9>[MN])\x20+(?P<era9>E)\x20?(?P<y9>[0-9]{4})\b",
            r"(?P<y3>[12][0-9]{3})\x20?[JK](?:\(E[0-9F]{1,3}J?\))?\x20?(?P<mo3>[0-9]{1,2})\x20?P(?:\x20?(?P<d3>[0-9]{1,2})\x20?R)?",
            r"\b(?P<d4>[0-9]{1,2})(?:st|nd|rd|th|er|re|o|\.)?(?:\x20+|\x20*[\-/.]\x20*|\x20*)(?:of\x20+|de\x20+|d')?(?P<n4>[MN])\b\.?(?:\x20?/\x20?[MN]\b)?(?:\x20*[,\-/]\x20*|\x20+|\.)?(?:of\x20+|de\x20+|del\x20+|dell'|O\x20+)?(?P<y4>[12][0-9]{3})\b(?:\x20?Y\b\.?)?",
            r"\b(?P<n5>M)\b\.?\x20*[\x20\-]\x20*(?P<d5>[0-9]{1,2})(?:st|nd|rd|th)?\b(?:\x20*,\x20*|\x20+|-)(?P<y5>[12][0-9]{3})\b",
            r"\b(?P<n6>M)\b\.?,?\x20+(?:of\x20+|de\x20+|del\x20+)?(?P<y6>[12][0-9]{3})\b",
            r"\b(?P<y12>[12][0-9]{3})(?:\.|\x20m\.)\x20?(?P<n12>M)\x20+(?P<d12>[0-9]{1,2})\b\.?",
            r"\b(?P<y13>[12][0-9]{3})\.\x20gada\x20(?P<d13>[0-9]{1,2})\.\x20(?P<n13>M)\b",
            // A clock in an element of its own is copied without a space: "September 18, 20244:12 PM".
            r"\b(?P<n10>M)\b\.?\x20+(?P<d10>[0-9]{1,2}),?\x20+(?P<y10>20[0-9]{2})(?P<h4>[0-9]{1,2}):(?P<m4>[0-9]{2})(?:\x20?(?P<half4>[ap]\.?m\b\.?))?(?:\x20?(?P<z4>(?:\bU)?\x20?[+\-\x01][0-9]{1,2}(?::?[0-9]{2})?|\b[ZU]\b))?",
            r"\b(?P<d11>[0-9]{1,2})\x20+(?P<n11>M)\b\.?,?\x20+(?P<y11>20[0-9]{2})(?P<h5>[0-9]{2}):(?P<m5>[0-9]{2})(?:\x20?(?P<z5>(?:\bU)?\x20?[+\-\x01][0-9]{1,2}(?::?[0-9]{2})?|\b[ZU]\b))?",
            r"\b(?P<a7>[0-9]{1,2})(?P<sep7>\.\x20|[./\-])(?P<b7>[0-9]{1,2})(?:\.\x20|[./\-])(?P<y7>[12][0-9]{3})\b",
        ];
        let before = format!(
            r"(?:\b {before} \x20*[,|\-\x02]?\x20* (?:on\x20+)? (?:W\b\.?,?\x20+)? )?"
        );
        let after = format!(
            r"(?: (?:\x20*,?\x20*(?:at|A|um|a\x20las|alle|kl\.?|saat)\x20+|\x20*[,|\-\x02]\x20*|\x20+) {after} )?"
        );
        Grammar {
            any: pattern(&format!("{before} (?: {} ) {after}", forms.join(" | "))),
            forms: forms
                .iter()
                .map(|form| {
                    let whole = format!(r"\A {before} (?: {form} ) {after} \z");
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

/// A date that was found, and what its parts stand for.
struct Parts<'t> {
    captures: Captures<'t>,
    /// Where in the shape it begins.
    at: usize,
    shape: &'t Shape,
    scalars: &'t [char],
}

impl Parts<'_> {
    fn sign(&self, name: &str) -> Option<&str> {
        self.captures.name(name).map(|found| found.as_str())
    }

    fn number(&self, name: &str) -> Option<u32> {
        self.sign(name)?.parse().ok()
    }

    /// The words of the text that signs stand for.
    fn written(&self, signs: Range<usize>) -> String {
        let span = self.shape.span(self.at + signs.start, self.at + signs.end);
        self.scalars[span.start..span.end].iter().collect()
    }

    /// The number of a name.
    fn named(&self, name: &str) -> Option<i32> {
        self.shape
            .number(self.at + self.captures.name(name)?.start())
    }

    fn read(&self, order: Option<Order>) -> Option<PartialDate> {
        let year = match [
            "y1", "y2", "y3", "y4", "y5", "y6", "y7", "y10", "y11", "y12", "y13",
        ]
        .into_iter()
        .find_map(|name| self.number(name))
        {
            Some(year) => self.of_our_era(year as i32),
            None => self.year_of_era()?,
        };
        let month = ["mo1", "mo2", "mo3", "mo8"]
            .into_iter()
            .find_map(|name| self.number(name))
            .or_else(|| {
                let names = ["n4", "n5", "n6", "n9", "n10", "n11", "n12", "n13"].into_iter();
                u32::try_from(names.filter_map(|name| self.named(name)).next()?).ok()
            });
        let day = [
            "d1", "d2", "d3", "d4", "d5", "d8", "d9", "d10", "d11", "d12", "d13",
        ]
        .into_iter()
        .find_map(|name| self.number(name));
        let (month, day) = match (month, day) {
            (Some(month), Some(day)) => (month, day),
            (Some(month), None) => return PartialDate::of_month(year, month),
            _ => numbers(
                self.number("a7")?,
                self.number("b7")?,
                self.sign("sep7")?,
                order,
            )?,
        };
        let day = NaiveDate::from_ymd_opt(year, month, day)?;
        ["3", "4", "5", "2", "1"]
            .into_iter()
            .find_map(|n| self.moment(n, day))
            .and_then(PartialDate::of_moment)
            .or_else(|| PartialDate::of_day(day))
    }

    /// A year as it is written beside a Thai month, where it is the Buddhist era's: "18 มีนาคม 2565" is of 2022.
    fn of_our_era(&self, year: i32) -> i32 {
        const BUDDHIST: i32 = 543;
        const YEARS: std::ops::Range<i32> = 2400..2700;
        let whole = self.captures.get_match().range();
        let thai = |c: char| ('\u{e00}'..='\u{e7f}').contains(&c);
        if YEARS.contains(&year) && self.written(whole).contains(thai) {
            year - BUDDHIST
        } else {
            year
        }
    }

    /// The year of "令和4年", which is 2022; an era's first year can be written 元.
    fn year_of_era(&self) -> Option<i32> {
        let add = self.named("era8").or_else(|| self.named("era9"))?;
        let written = self.sign("y8").or_else(|| self.sign("y9"))?;
        // 元 is the first.
        let year: i32 = written.parse().unwrap_or(1);
        Some(year + add)
    }

    /// The moment, when the time has a zone.
    fn moment(&self, n: &str, day: NaiveDate) -> Option<chrono::DateTime<FixedOffset>> {
        let number = |name: &str| self.number(&format!("{name}{n}"));
        let zone = self.captures.name(&format!("z{n}"))?;
        let offset = match zone.as_str() {
            "z" => FixedOffset::east_opt(0)?,
            "U" | "Z" => named_offset(&self.written(zone.range()))?,
            hours => offset(hours)?,
        };
        let mut hour = number("h")?;
        let half = (n != "3").then(|| self.sign(&format!("half{n}"))).flatten();
        if let Some(half) = half {
            if hour == 0 || hour > 12 {
                return None;
            }
            hour = hour % 12 + if half.starts_with('p') { 12 } else { 0 };
        }
        let time = NaiveTime::from_hms_opt(hour, number("m")?, number("s").unwrap_or(0).min(59))?;
        offset.from_local_datetime(&day.and_time(time)).single()
    }
}

/// The table of eras: the word and what its years differ by.
pub(super) fn eras() -> impl Iterator<Item = (&'static str, i32)> {
    ERAS.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let (word, add) = line.split_once('\t')?;
            Some((word, add.parse().ok()?))
        })
}

/// Month and day of "18/03". Nobody writes the month first with full stops.
fn numbers(a: u32, b: u32, separator: &str, order: Option<Order>) -> Option<(u32, u32)> {
    let order = match order {
        _ if separator.starts_with('.') => Order::DayFirst,
        _ if a > 12 || a == b => Order::DayFirst,
        _ if b > 12 => Order::MonthFirst,
        known => known?,
    };
    Some(match order {
        Order::DayFirst => (b, a),
        Order::MonthFirst => (a, b),
    })
}

/// The table of zones: the name and its offset from UTC.
pub(super) fn zones() -> impl Iterator<Item = (&'static str, &'static str)> {
    ZONES.lines().filter_map(|line| line.split_once('\t'))
}

fn named_offset(name: &str) -> Option<FixedOffset> {
    let (_, hours) = zones().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
    offset(hours)
}

/// The offset of "+05:30", "-3" and, in signs, "GMT+3".
fn offset(hours: &str) -> Option<FixedOffset> {
    let west = hours.contains(['-', char::from(sign::MINUS)]);
    let digits: String = hours.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.as_str(), "0"),
        3 => digits.split_at(1),
        4 => digits.split_at(2),
        _ => return None,
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let seconds = hours * 3600 + minutes * 60;
    (hours <= 14 && minutes < 60)
        .then(|| FixedOffset::east_opt(if west { -seconds } else { seconds }))?
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
    fn reads_dates_in_many_languages() {
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
            "18. 3. 2022",
            "18/03/2022",
            "03/18/2022",
            "18-Mar-2022",
            "2022년 3월 18일",
            "18. ožujka 2022.",
            "18. marec 2022",
            "2022 m. kovo 18 d.",
            "2022. gada 18. martā",
            "2022. március 18.",
            "18 de març de 2022",
            "18 Machi 2022",
            "18 Mac 2022",
            "Marso 18, 2022",
            "18 مارچ 2022",
            "১৮ মার্চ ২০২২",
            "18 მარტი 2022",
            "18 มีนาคม 2022",
            "18 มีนาคม 2565",
            "๑๘ มีนาคม ๒๕๖๕",
        ] {
            check(text, &["2022-03-18"]);
        }
        check("18 March 2565", &["2565-03-18"]);
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
        for text in [
            "18 March 2022, 16:20 GMT+3",
            "18 March 2022 16:20 (UTC +03:00)",
        ] {
            check(text, &["2022-03-18T16:20:00+03:00"]);
        }
        check("18 March 2022, 16:20 −5", &["2022-03-18T16:20:00-05:00"]);
        check("18 March 2022, 9:50 pm", &["2022-03-18"]);
        check(
            "March 18, 20224:12 PM GMT+2Updated 2 months ago",
            &["2022-03-18T16:12:00+02:00"],
        );
        check("March 18, 20224:12 PM", &["2022-03-18"]);
        check("18 March 202216:12", &["2022-03-18"]);
        check("18 March 2022 | 21:50 IST", &["2022-03-18"]);
    }

    #[test]
    fn a_long_line_takes_time_that_grows_with_its_length() {
        let text = "le 18 mars 2022 à 10:20, é — 2022 mars 18,   ".repeat(5_000);
        assert_eq!(find(&text).len(), 5_000);
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
