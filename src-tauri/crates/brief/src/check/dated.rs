//! The day that a sentence gives to words, against the day on which they were said or published.

use std::ops::Range;

use chrono::Datelike as _;
use demarche_text::date::find;
use demarche_text::phrase::{Argument, Fills as _};
use demarche_text::span::Offsets;
use demarche_text::{PartialDate, phrase};

use super::Rule;
use super::fixes::{Change, Finding};
use super::given::Quoted;
use super::people::Told;
use crate::sources::Spoken;
use crate::words::Words;

/// A day as a sentence writes it.
struct Written {
    /// Bytes of the paragraph.
    range: Range<usize>,
    day: PartialDate,
    /// Whether the sentence leaves its year to the reader.
    yearless: bool,
}

/// A day at which the words of a sentence cannot have been said, where the sentence says that they were said then.
pub(super) fn misdated(quoted: &Quoted<'_>, told: &Told<'_>, words: Words) -> Option<Finding> {
    let claimed = quoted.given.last()?.said.as_ref()?;
    let days = written(quoted, &told.text, claimed);
    // Where several days are told, one of them is that of the words.
    let fits = |it: &Written| quoted.spoken.iter().any(|spoken| can_be(it, spoken));
    if days.iter().any(fits) {
        return None;
    }
    let wrong = days.iter().find(|it| is_claimed(it, claimed))?;
    let spoken = quoted.spoken.first()?;
    let day = match wrong.yearless {
        true => Argument::shown(&quoted.paragraph.text[wrong.range.clone()]),
        false => wrong.day.to_the_day().argument(),
    };
    let (right, reason) = match (&spoken.said, &spoken.published) {
        (Some(said), _) => {
            let said = said.to_the_day();
            let reason = phrase!(
                "The sentence says that this was said on {day}, and the source that it was on {other}.",
                day,
                other = said
            );
            (Some(said), reason)
        }
        (None, Some(published)) => {
            let reason = phrase!(
                "The sentence says that this was said on {day}, and it was published on {other}.",
                day,
                other = published.to_the_day()
            );
            (None, reason)
        }
        (None, None) => return None,
    };
    let source = quoted.paragraph.source(&wrong.range);
    let right = right.map(|day| words.date(&day));
    Some(Finding {
        rule: Rule::WrongDay,
        reason,
        remedy: phrase!("Mend the day, or quote what was said on it."),
        fixes: right
            .map(|term| {
                let label = phrase!("Write “{term}”", term = term.as_str());
                Change::one(label, source.clone(), term)
            })
            .into_iter()
            .collect(),
        source,
    })
}

/// Every day that the sentence writes out itself, and the claimed one where its year is left out.
fn written(quoted: &Quoted<'_>, text: &str, claimed: &PartialDate) -> Vec<Written> {
    let sentence = quoted.sentence.clone();
    let Some(words) = text.get(sentence.clone()) else {
        return Vec::new();
    };
    let offsets = Offsets::of(words);
    let mut found: Vec<Written> = find(words)
        .into_iter()
        .map(|it| Written {
            range: sentence.start + offsets.byte(it.span.start)
                ..sentence.start + offsets.byte(it.span.end),
            day: it.date,
            yearless: false,
        })
        .collect();
    if !found.iter().any(|it| is_claimed(it, claimed)) {
        found.extend(yearless(words, claimed).map(|it| Written {
            range: sentence.start + it.start..sentence.start + it.end,
            day: claimed.clone(),
            yearless: true,
        }));
    }
    found
}

/// Where words write a day without its year: "18 March", "March 18", "18. März", "3月18日".
fn yearless(words: &str, day: &PartialDate) -> Option<Range<usize>> {
    let wanted = day.day()?;
    let number = wanted.day().to_string();
    let digit = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_digit());
    let alone = |at: usize| {
        !digit(words[..at].chars().next_back()) && !digit(words[at + number.len()..].chars().next())
    };
    let stops = |letter: char| ",;:()".contains(letter);
    words
        .match_indices(number.as_str())
        .filter(|(at, _)| alone(*at))
        .find_map(|(at, _)| {
            // Up to two words on either side: "18 de marzo".
            let before = words[..at].rfind(stops).map_or(0, |it| it + 1);
            let mut starts: Vec<usize> = words[before..at]
                .match_indices(char::is_whitespace)
                .map(|(gap, space)| before + gap + space.len())
                .chain([before, at])
                .collect();
            starts.sort_unstable_by_key(|start| std::cmp::Reverse(*start));
            let behind = at + number.len();
            let after = words[behind..]
                .find(stops)
                .map_or(words.len(), |it| behind + it);
            let mut ends: Vec<usize> = words[behind..after]
                .match_indices(char::is_whitespace)
                .map(|(gap, _)| behind + gap)
                .chain([behind, after])
                .collect();
            ends.sort_unstable();
            ends.dedup();
            let year = wanted.year();
            let reads = |range: &Range<usize>| {
                let written = &words[range.clone()];
                [
                    format!("{written} {year}"),
                    format!("{written}, {year}"),
                    format!("{year}年{written}"),
                ]
                .iter()
                .any(|it| {
                    demarche_text::date::parse_words(it).and_then(|it| it.day()) == Some(wanted)
                })
            };
            let nearest = starts.iter().take(3);
            let mut ranges =
                nearest.flat_map(|&start| ends.iter().take(4).map(move |&end| start..end));
            ranges.find(|range| range.len() > number.len() && reads(range))
        })
}

/// Whether a written day is the one that the sentence gives to the words.
fn is_claimed(written: &Written, claimed: &PartialDate) -> bool {
    let (Some(first), Some(last)) = (claimed.first_day(), claimed.last_day()) else {
        return false;
    };
    written
        .day
        .first_day()
        .is_some_and(|day| first <= day && day <= last)
}

/// Whether words can have been said on a day.
fn can_be(written: &Written, spoken: &Spoken) -> bool {
    let day = &written.day;
    let (Some(first), Some(last)) = (day.first_day(), day.last_day()) else {
        return true;
    };
    if let Some(said) = &spoken.said {
        let (Some(from), Some(to)) = (said.first_day(), said.last_day()) else {
            return true;
        };
        if written.yearless {
            return from.month() == first.month() && (from != to || from.day() == first.day());
        }
        return first <= to && from <= last;
    }
    // Of what is published on one side of the world it may be the next day on the other.
    let published = spoken.published.as_ref().and_then(PartialDate::last_day);
    written.yearless
        || published
            .and_then(|it| it.succ_opt())
            .is_none_or(|it| first <= it)
}
