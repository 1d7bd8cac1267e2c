//! Time as it runs over a timeline.

use chrono::{Datelike, NaiveDate};
use demarche_library::compare::Timeline;
use demarche_text::Precision;

use super::{BEYOND, NAMES, PAD, UNDATED, WIDE, first_of, statements};
use crate::date::{worded, worded_iso};

/// The days that the picture spans, and where each stands.
pub(super) struct Axis {
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) left: f64,
    pub(super) right: f64,
    /// Where what was held last ends: at the marked day, if nothing was said after it.
    pub(super) end: f64,
    /// Whether the marked day lies before or after all that is to scale.
    pub(super) before: bool,
    pub(super) after: bool,
}

impl Axis {
    pub(super) fn of(view: &Timeline, marked: Option<NaiveDate>) -> Self {
        let said = statements(view).filter_map(|it| it.day);
        let days = said
            .chain(statements(view).filter_map(first_of))
            .chain(view.events.iter().map(|event| event.day))
            .map(number);
        let (first, last) = days.fold((i64::MAX, i64::MIN), |(first, last), day| {
            (first.min(day), last.max(day))
        });
        let (mut first, mut last) = match first <= last {
            true => (first, last),
            false => {
                let day = marked.map_or(0, number);
                (day, day)
            }
        };
        // A day of its own stands in a week.
        if first == last {
            (first, last) = (first - 3, last + 3);
        }
        // The marked day is one of them, unless all others would lie in a corner beside it.
        if let Some(day) = marked.map(number) {
            let near = (last - first).max(14);
            if (first - near..=last + near).contains(&day) {
                (first, last) = (first.min(day), last.max(day));
            }
        }
        let undated = statements(view).any(|it| it.day.is_none());
        let before = marked.is_some_and(|day| number(day) < first);
        let after = marked.is_some_and(|day| number(day) > last);
        let room = |asked: bool, room: f64| if asked { room } else { 0.0 };
        let mut axis = Self {
            first,
            last,
            left: NAMES + PAD + room(undated, UNDATED) + room(before, BEYOND),
            right: WIDE as f64 - PAD - room(after, BEYOND),
            end: WIDE as f64,
            before,
            after,
        };
        if let Some(day) = marked
            && statements(view).all(|it| it.day.is_none_or(|said| said <= day))
        {
            axis.end = axis.x(day);
        }
        axis
    }

    fn per_day(&self) -> f64 {
        (self.right - self.left) / (self.last - self.first).max(1) as f64
    }

    pub(super) fn x(&self, day: NaiveDate) -> f64 {
        let day = number(day);
        match day {
            day if day > self.last => self.right + PAD + BEYOND / 2.0,
            day if day < self.first => self.left - PAD - BEYOND / 2.0,
            day => self.left + (day - self.first) as f64 * self.per_day(),
        }
    }
}

fn number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce())
}

fn day_of(number: i64) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(number).ok()?)
}

/// Days, Mondays, months or years: as many as have room for their words.
pub(super) fn ticks(axis: &Axis) -> Vec<(NaiveDate, String)> {
    const ROOM: f64 = 84.0;
    let per_day = axis.per_day();
    let mut out: Vec<(NaiveDate, String)> = Vec::new();
    if let Some(every) = [1, 2, 7, 14]
        .into_iter()
        .find(|it| *it as f64 * per_day >= ROOM)
    {
        // The first day of the year 1 was a Monday.
        let from = if every >= 7 { 1 } else { 0 };
        let first = axis.first + (from - axis.first).rem_euclid(every);
        let mut year = None;
        let mut day = first;
        while day <= axis.last {
            if let Some(day) = day_of(day) {
                let precise = worded_iso(&day.to_string());
                let short = precise
                    .rsplit_once(' ')
                    .map_or("", |(short, _)| short)
                    .to_owned();
                out.push((
                    day,
                    if year == Some(day.year()) {
                        short
                    } else {
                        precise
                    },
                ));
                year = Some(day.year());
            }
            day += every;
        }
        return out;
    }
    let months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600]
        .into_iter()
        .find(|it| f64::from(*it) * 30.4 * per_day >= ROOM)
        .unwrap_or(1200);
    let Some(start) = day_of(axis.first) else {
        return out;
    };
    let mut month = start.year() * 12 + start.month0() as i32;
    month += (-month).rem_euclid(months);
    while let Some(day) =
        NaiveDate::from_ymd_opt(month.div_euclid(12), month.rem_euclid(12) as u32 + 1, 1)
    {
        if number(day) > axis.last {
            break;
        }
        if number(day) >= axis.first {
            let precision = if months >= 12 {
                Precision::Year
            } else {
                Precision::Month
            };
            let date = demarche_text::PartialDate {
                date: day.to_string(),
                precision,
            };
            out.push((day, worded(&date)));
        }
        month += months;
    }
    out
}
