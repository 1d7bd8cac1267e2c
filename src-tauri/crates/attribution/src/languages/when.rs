//! When something was said, by the words around a statement.

use chrono::{Datelike, NaiveDate};
use demarche_text::{PartialDate, date::relative};

use super::frames::Statement;
use super::lexicon::TIME;
use super::text::Text;

/// The time that the statement's sentence tells outside of what is said, nearest to the cue.
pub(super) fn said(
    text: &Text<'_, '_>,
    statement: &Statement,
    published: &PartialDate,
) -> Option<PartialDate> {
    let cue = statement.cue?;
    let sentence = text.sentences[statement.sentence];
    let inside = |at: usize| {
        text.quote(at).is_some()
            || statement
                .pieces
                .iter()
                .any(|piece| piece.from <= at && at < piece.to)
    };
    let mut best: Option<(usize, PartialDate)> = None;
    let mut at = sentence.from;
    while at < sentence.to {
        let day = day_of_month(text, at);
        if inside(at) || !(text.is(TIME, at) || day.is_some()) {
            at += 1;
            continue;
        }
        let number = |at: usize| text.lower(at).starts_with(|c: char| c.is_ascii_digit());
        let mut from = at;
        while from > sentence.from && number(from - 1) && !inside(from - 1) && at - from < 2 {
            from -= 1;
        }
        let mut to = at + 1;
        while to < sentence.to
            && !inside(to)
            && to - at < 6
            && (text.is(TIME, to)
                || number(to)
                || matches!(text.lower(to), "de" | "del") && number(to + 1))
        {
            to += 1;
        }
        let words = text.slice(super::text::Phrase { from, to });
        let date = match day {
            Some((month, day)) => month_day(month, day, published),
            None => relative(words, published).or_else(|| {
                let plain = words.replace(['ا', 'أ', 'إ'], "ا");
                relative(&plain, published)
            }),
        };
        if let Some(date) = date {
            let distance = at.abs_diff(cue.from);
            if best.as_ref().is_none_or(|(nearest, _)| distance < *nearest) {
                best = Some((distance, date));
            }
        }
        at = to;
    }
    best.map(|(_, date)| date)
}

/// "17日", "3月17日", in Chinese and Japanese: the month where it is told, and the day.
fn day_of_month(text: &Text<'_, '_>, at: usize) -> Option<(Option<u32>, u32)> {
    if text.lower(at + 1) != "日" {
        return None;
    }
    let number = |at: usize, most: u32| -> Option<u32> {
        text.lower(at)
            .parse()
            .ok()
            .filter(|number| (1..=most).contains(number))
    };
    let day = number(at, 31)?;
    let before = at.checked_sub(1).map_or("", |before| text.lower(before));
    match before {
        "月" => Some((Some(number(at.checked_sub(2)?, 12)?), day)),
        "/" | "-" | "年" => None,
        _ => Some((None, day)),
    }
}

/// The latest such day up to the day of publication.
fn month_day(month: Option<u32>, day: u32, published: &PartialDate) -> Option<PartialDate> {
    let last = published.day()?;
    let told = match month {
        Some(month) => {
            let past = (month, day) <= (last.month(), last.day());
            NaiveDate::from_ymd_opt(last.year() - i32::from(!past), month, day)?
        }
        None if day <= last.day() => last.with_day(day)?,
        None => last.with_day(1)?.pred_opt()?.with_day(day)?,
    };
    PartialDate::of_day(told)
}
