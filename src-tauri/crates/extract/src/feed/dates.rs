//! Dates as feeds write them: RFC 822 with its successors, and ISO 8601 (RFC 3339, W3C-DTF).

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};
use demarche_text::PartialDate;
use demarche_text::date::parse_words;

/// Zone names of RFC 822, 5.1, in minutes; others can mean several zones and leave the day alone.
const ZONES: [(&str, i32); 13] = [
    ("ut", 0),
    ("utc", 0),
    ("gmt", 0),
    ("z", 0),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
    ("-0000", 0),
];
/// Month names by their first three letters, as RFC 822 has them.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// A date as exactly as it is written. A time without a zone leaves the day; what no clock has shown
/// is none: moment zero of UNIX and of .NET stand for a date that nobody set.
pub(super) fn read(written: &str) -> Option<PartialDate> {
    let written = written.trim();
    if written.is_empty() || written.len() > 100 {
        return None;
    }
    let date = iso(written)
        .or_else(|| rfc822(written))
        .or_else(|| parse_words(written))?;
    let unset = date.moment().is_some_and(|moment| moment.timestamp() == 0)
        || date.date.starts_with("0001");
    (!unset).then_some(date)
}

fn iso(written: &str) -> Option<PartialDate> {
    if !written.as_bytes().iter().take(4).all(u8::is_ascii_digit) {
        return None;
    }
    if let Some(date) = PartialDate::parse(written) {
        return Some(date);
    }
    let (day, time) = written.split_at_checked(10)?;
    let day = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
    let time = time.trim_start_matches(['T', 't', ' ']);
    let at = time
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ','))
        .unwrap_or(time.len());
    let (clock, zone) = time.split_at(at);
    moment(day, clock.split(['.', ',']).next()?, zone.trim())
}

/// "Fri, 18 Mar 2022 16:20:00 GMT", with what feeds make of it: any weekday or none, long names of
/// months, two-figure years, no seconds, zones by name.
fn rfc822(written: &str) -> Option<PartialDate> {
    let rest = match written.split_once(',') {
        Some((_, rest)) => rest,
        None => written.trim_start_matches(|c: char| !c.is_ascii_digit()),
    };
    let mut words = rest.split([' ', '-', '\t']).filter(|word| !word.is_empty());
    let number: u32 = words.next()?.parse().ok()?;
    let month = words.next()?.to_ascii_lowercase();
    let month = MONTHS
        .iter()
        .zip(1_u32..)
        .find(|(name, _)| month.starts_with(*name))
        .map(|(_, number)| number)?;
    let figures = words.next()?;
    let year: i32 = figures.parse().ok()?;
    // RFC 5322, 4.3.
    let year = match figures.len() {
        2 if year < 50 => year + 2000,
        2 | 3 => year + 1900,
        4 => year,
        _ => return None,
    };
    let day = NaiveDate::from_ymd_opt(year, month, number)?;
    let Some(clock) = words.next() else {
        return PartialDate::of_day(day);
    };
    // The sign of "-0500" was taken for a separator above.
    let zone = rest.split_once(clock).map_or("", |(_, zone)| zone.trim());
    moment(day, clock, zone)
}

fn moment(day: NaiveDate, clock: &str, zone: &str) -> Option<PartialDate> {
    let mut parts = clock.split(':').map(|part| part.parse::<u32>().ok());
    let (hour, minute) = (parts.next().flatten(), parts.next().flatten());
    let second = parts.next().flatten().unwrap_or(0).min(59);
    let time = match (hour, minute) {
        // The end of a day.
        (Some(24), Some(0)) => return PartialDate::of_day(day),
        (Some(hour), Some(minute)) => NaiveTime::from_hms_opt(hour, minute, second),
        _ => None,
    };
    let (Some(time), Some(zone)) = (time, offset(zone)) else {
        return PartialDate::of_day(day);
    };
    let local = NaiveDateTime::new(day, time)
        .and_local_timezone(zone)
        .single()?;
    let moment: DateTime<FixedOffset> = local;
    PartialDate::of_moment(moment)
}

fn offset(zone: &str) -> Option<FixedOffset> {
    let zone = zone.split(['(', ' ']).next()?.to_ascii_lowercase();
    if let Some((_, minutes)) = ZONES.iter().find(|(name, _)| *name == zone) {
        return FixedOffset::east_opt(minutes * 60);
    }
    let zone = zone.trim_start_matches("gmt").trim_start_matches("utc");
    let (sign, figures) = match zone.split_at_checked(1)? {
        ("+", figures) => (1, figures),
        ("-", figures) => (-1, figures),
        _ => return None,
    };
    let figures: String = figures.chars().filter(|c| *c != ':').collect();
    if !figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = match figures.len() {
        1 | 2 => (figures.parse::<i32>().ok()?, 0),
        4 => (figures[..2].parse().ok()?, figures[2..].parse().ok()?),
        _ => return None,
    };
    (hours <= 14 && minutes < 60)
        .then(|| FixedOffset::east_opt(sign * (hours * 60 + minutes) * 60))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_exact_as_it_is_written() {
        for (written, expected) in [
            ("2022-03-18T16:20:00Z", "2022-03-18T16:20:00+00:00"),
            ("2022-03-18T16:20:00.123+0530", "2022-03-18T16:20:00+05:30"),
            ("2022-03-18T16:20+01:00", "2022-03-18T16:20:00+01:00"),
            ("2022-03-18 16:20:00", "2022-03-18"),
            ("2022-03-18", "2022-03-18"),
            ("2022-03", "2022-03"),
            ("2022", "2022"),
            ("Fri, 18 Mar 2022 16:20:00 GMT", "2022-03-18T16:20:00+00:00"),
            ("Thu, 18 Mar 2022 16:20 -0500", "2022-03-18T16:20:00-05:00"),
            ("18 March 2022 16:20:00 EDT", "2022-03-18T16:20:00-04:00"),
            (
                "Fri, 18 Mar 22 16:20:00 +0100 (CET)",
                "2022-03-18T16:20:00+01:00",
            ),
            ("Fri, 18 Mar 2022 16:20:00 CET", "2022-03-18"),
            ("Fri, 18-Mar-2022 16:20:00 UTC", "2022-03-18T16:20:00+00:00"),
            ("Fri, 18 Mar 2022", "2022-03-18"),
            ("Fri, 18 Mar 2022 24:00:00 GMT", "2022-03-18"),
            ("18 mars 2022", "2022-03-18"),
        ] {
            let date = read(written).map(|date| date.date);
            assert_eq!(date.as_deref(), Some(expected), "{written}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for written in [
            "",
            "yesterday",
            "Friday",
            "2022-02-30",
            "Fri, 31 Feb 2022 10:00:00 GMT",
            "1970-01-01T00:00:00Z",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "0001-01-01T00:00:00",
            "16:20",
            "99999999999999999999",
        ] {
            assert_eq!(read(written), None, "{written}");
        }
    }
}
