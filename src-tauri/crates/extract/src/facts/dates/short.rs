//! Dates whose year has two digits: "18.03.22", "06/18/24". Other things are written so too, so that they count
//! only where a line has no other date and is no prose.

use chrono::NaiveDate;
use demarche_text::date::{Order, Written, find_ordered};
use demarche_text::{PartialDate, Span};

/// The longest line that such a date is looked for in, in bytes.
const LINE: usize = 160;
/// Years of two digits from this one on are of the last century.
const LAST_CENTURY: i32 = 70;

/// The dates of a line near a headline.
pub(crate) fn written(line: &str, order: Option<Order>) -> Vec<Written> {
    let found = find_ordered(line, order);
    if !found.is_empty() || line.len() > LINE {
        return found;
    }
    let mut short = Vec::new();
    let mut at = 0;
    for word in line.split_inclusive(char::is_whitespace) {
        let bare = word.trim_start_matches(|c: char| !c.is_ascii_digit());
        let start = at + word.chars().count() - bare.chars().count();
        let bare = bare.trim_end_matches(|c: char| !c.is_ascii_digit());
        if let Some(date) = read(bare, order) {
            short.push(Written {
                span: Span::new(start, start + bare.chars().count()),
                date,
            });
        }
        at += word.chars().count();
    }
    short
}

fn read(word: &str, order: Option<Order>) -> Option<PartialDate> {
    let separator = ['/', '.'].into_iter().find(|c| word.contains(*c))?;
    let parts: Vec<&str> = word.split(separator).collect();
    let [first, second, year] = parts[..] else {
        return None;
    };
    let two = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    // "1.2.10" is a version or a section.
    if !(two(first) && two(second) && two(year)) {
        return None;
    }
    let number = |part: &str| part.parse::<u32>().ok();
    let (first, second) = (number(first)?, number(second)?);
    let day_first = match order {
        _ if separator == '.' || first > 12 || first == second => true,
        _ if second > 12 => false,
        known => known? == Order::DayFirst,
    };
    let (day, month) = if day_first {
        (first, second)
    } else {
        (second, first)
    };
    let year: i32 = year.parse().ok()?;
    let century = if year < LAST_CENTURY { 2000 } else { 1900 };
    PartialDate::of_day(NaiveDate::from_ymd_opt(century + year, month, day)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_two_digits_are_read_where_nothing_else_is_a_date() {
        for (line, order, date) in [
            ("Dana Doe - 06/18/24 11:32 AM ET", None, "2024-06-18"),
            ("18.03.22, 10:20 Uhr", None, "2022-03-18"),
            (
                "Mis en ligne le (05/03/22)",
                Some(Order::DayFirst),
                "2022-03-05",
            ),
            ("Published 05/03/22", Some(Order::MonthFirst), "2022-05-03"),
        ] {
            let found = written(line, order);
            assert_eq!(found.len(), 1, "{line}");
            assert_eq!(found[0].date.date, date, "{line}");
            assert!(found[0].span.of(line).ends_with(&date[2..4]) || order.is_none());
        }
        for line in [
            "Published 05/03/22",
            "Version 1.2.10",
            "10.0.0.12",
            "They won 21/14/07",
            "18 March 2022, 06/18/24",
        ] {
            assert!(
                written(line, None)
                    .iter()
                    .all(|found| found.date.date == "2022-03-18"),
                "{line}"
            );
        }
    }
}
