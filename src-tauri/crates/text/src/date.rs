//! Dates that are only known to some precision, and how they are written.

mod grammar;
mod relative;
mod shape;

use std::fmt;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};
use serde::{Deserialize, Serialize};

pub use grammar::{
    Order, Written, find, find_ordered, order_in, order_of, parse_words, parse_words_ordered,
};
pub use relative::{fitting_days, is_weekday, phrase, relative};

/// How exactly a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// Only the year: `2022`.
    Year,
    /// Year and month: `2022-03`.
    Month,
    /// A calendar day: `2022-03-18`.
    Day,
    /// A moment: RFC 3339 with its offset, `2022-03-18T16:20:00+00:00`.
    Minute,
}

/// A date as far as it is known, in the ISO 8601 form of its [`Precision`].
///
/// `Minute` keeps the offset that the source gave; a time of day without an offset names no moment, so
/// that such a date is of the precision `Day`, in whatever zone it was written. All the others are calendar dates where the
/// words were said or published, in no time zone. The derived order is that of the text; use
/// [`PartialDate::as_of_key`] to order by time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PartialDate {
    /// `2022`, `2022-03`, `2022-03-18` or an RFC 3339 moment.
    pub date: String,
    /// Which of these it is.
    pub precision: Precision,
}

impl PartialDate {
    /// A year alone, 1 to 9999.
    pub fn of_year(year: i32) -> Option<Self> {
        (1..=9999).contains(&year).then(|| Self {
            date: format!("{year:04}"),
            precision: Precision::Year,
        })
    }

    /// A month of a year.
    pub fn of_month(year: i32, month: u32) -> Option<Self> {
        ((1..=9999).contains(&year) && (1..=12).contains(&month)).then(|| Self {
            date: format!("{year:04}-{month:02}"),
            precision: Precision::Month,
        })
    }

    /// A calendar day; years before 1 or after 9999 are not written this way.
    pub fn of_day(day: NaiveDate) -> Option<Self> {
        (1..=9999).contains(&day.year()).then(|| Self {
            date: day.format("%Y-%m-%d").to_string(),
            precision: Precision::Day,
        })
    }

    /// A moment, with the offset that it is told in.
    pub fn of_moment(moment: DateTime<FixedOffset>) -> Option<Self> {
        (1..=9999).contains(&moment.year()).then(|| Self {
            date: moment.format("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            precision: Precision::Minute,
        })
    }

    /// Reads the ISO 8601 form: `2022`, `2022-03`, `2022-03-18` or an RFC 3339 moment. `None` for
    /// anything else and for days that do not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = |part: &str, length: usize| -> Option<u32> {
            (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse().ok())?
        };
        match text.len() {
            4 => Self::of_year(digits(text, 4)? as i32),
            7 => {
                let (year, month) = text.split_once('-')?;
                Self::of_month(digits(year, 4)? as i32, digits(month, 2)?)
            }
            10 => {
                let mut parts = text.split('-');
                let year = digits(parts.next()?, 4)? as i32;
                let month = digits(parts.next()?, 2)?;
                let day = digits(parts.next()?, 2)?;
                Self::of_day(NaiveDate::from_ymd_opt(year, month, day)?)
            }
            _ => Self::of_moment(DateTime::parse_from_rfc3339(text).ok()?),
        }
    }

    /// The calendar day, when it is known; of a moment, the day in its own offset.
    pub fn day(&self) -> Option<NaiveDate> {
        match self.precision {
            Precision::Day | Precision::Minute => self.first_day(),
            Precision::Month | Precision::Year => None,
        }
    }

    /// The moment, when it is known.
    pub fn moment(&self) -> Option<DateTime<FixedOffset>> {
        (self.precision == Precision::Minute)
            .then(|| DateTime::parse_from_rfc3339(&self.date).ok())?
    }

    /// It without a time of day.
    pub fn to_the_day(&self) -> Self {
        let day = match self.precision {
            Precision::Minute => self.first_day().and_then(Self::of_day),
            _ => None,
        };
        day.unwrap_or_else(|| self.clone())
    }

    /// The first day that it can mean. `None` only where `date` is not in its form.
    pub fn first_day(&self) -> Option<NaiveDate> {
        let year = self.date.get(..4)?.parse().ok()?;
        match self.precision {
            Precision::Year => NaiveDate::from_ymd_opt(year, 1, 1),
            Precision::Month => {
                NaiveDate::from_ymd_opt(year, self.date.get(5..7)?.parse().ok()?, 1)
            }
            Precision::Day | Precision::Minute => {
                NaiveDate::parse_from_str(self.date.get(..10)?, "%Y-%m-%d").ok()
            }
        }
    }

    /// The last day that it can mean. `None` only where `date` is not in its form.
    pub fn last_day(&self) -> Option<NaiveDate> {
        let first = self.first_day()?;
        match self.precision {
            Precision::Year => NaiveDate::from_ymd_opt(first.year(), 12, 31),
            Precision::Month => first.checked_add_months(chrono::Months::new(1))?.pred_opt(),
            Precision::Day | Precision::Minute => Some(first),
        }
    }

    /// What orders dates in time and decides whether one counts *as of* a day: the last day that it
    /// can mean (what was said "in March" is not surely said by 15 March), then the time of day in
    /// UTC seconds for moments, days without a time last.
    pub fn as_of_key(&self) -> Option<(NaiveDate, i64)> {
        let time = self.moment().map_or(i64::MAX, |moment| moment.timestamp());
        Some((self.last_day()?, time))
    }

    /// Whether it has come by the end of `day`.
    pub fn is_by(&self, day: NaiveDate) -> bool {
        self.last_day().is_some_and(|last| last <= day)
    }
}

/// For people: "18 March 2022", "March 2022", "2022", "18 March 2022, 16:20 UTC".
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(first) = self.first_day() else {
            return f.write_str(&self.date);
        };
        match self.precision {
            Precision::Year => write!(f, "{}", first.year()),
            Precision::Month => write!(f, "{}", first.format("%B %Y")),
            Precision::Day => write!(f, "{}", first.format("%-d %B %Y")),
            Precision::Minute => {
                write!(f, "{}", first.format("%-d %B %Y"))?;
                let Some(moment) = self.moment() else {
                    return Ok(());
                };
                write!(f, ", {:02}:{:02} ", moment.hour(), moment.minute())?;
                match moment.offset().local_minus_utc() {
                    0 => f.write_str("UTC"),
                    _ => write!(f, "UTC{}", moment.format("%:z")),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn reads_each_precision_and_refuses_days_that_do_not_exist() {
        let precision = |text: &str| PartialDate::parse(text).map(|date| date.precision);
        assert_eq!(precision("2022"), Some(Precision::Year));
        assert_eq!(precision("2022-03"), Some(Precision::Month));
        assert_eq!(precision("2022-03-18"), Some(Precision::Day));
        assert_eq!(precision("2022-03-18T16:20:00Z"), Some(Precision::Minute));
        for wrong in [
            "",
            "2022-02-30",
            "2022-13",
            "Friday",
            "18 March 2022",
            "２０２２",
            "+202",
        ] {
            assert_eq!(PartialDate::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_month_counts_from_its_last_day() {
        let march = PartialDate::parse("2024-02").unwrap();
        assert_eq!(march.last_day(), Some(day("2024-02-29")));
        assert!(!march.is_by(day("2024-02-28")));
        assert!(march.is_by(day("2024-02-29")));
        assert_eq!(march.day(), None);
    }

    #[test]
    fn reads_well() {
        let shown = |text: &str| PartialDate::parse(text).unwrap().to_string();
        assert_eq!(shown("2022"), "2022");
        assert_eq!(shown("2022-03"), "March 2022");
        assert_eq!(shown("2022-03-08"), "8 March 2022");
        assert_eq!(shown("2022-03-18T16:20:00Z"), "18 March 2022, 16:20 UTC");
        assert_eq!(
            shown("2022-03-18T16:20:00+05:30"),
            "18 March 2022, 16:20 UTC+05:30"
        );
    }
}
