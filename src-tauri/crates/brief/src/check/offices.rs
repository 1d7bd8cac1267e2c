//! The post that a sentence gives to a speaker, against those that the speaker held on the day of the words.

use std::ops::Range;

use chrono::NaiveDate;
use demarche_gazetteer::Gazetteer;
use demarche_text::{PartialDate, phrase};

use super::Rule;
use super::claims::phrases;
use super::fixes::{Change, Finding};
use super::given::Quoted;
use super::people::{Named, spoke, stands_alone};
use crate::sources::Office;

/// A post that stands beside the name of a speaker who did not hold it when the words were said.
pub(super) fn misplaced(
    quoted: &Quoted<'_>,
    told: &[Named<'_>],
    offices: &[Office],
) -> Option<Finding> {
    let (named, _) = quoted.speaker(told)?;
    let mut spoken = quoted.spoken.iter().filter(|it| spoke(it, named.person));
    let said = spoken.find_map(|it| it.said.clone())?;
    let day = said.day()?;
    let text = &quoted.paragraph.text;
    let (title, range) = beside(text, &named.range, &quoted.sentence, offices)?;
    let of_title: Vec<&Office> = offices.iter().filter(|it| it.title == title).collect();
    let person = named.person.id;
    let held_by = |office: &Office, on: Option<NaiveDate>| {
        let mut held = office.held.iter();
        held.any(|it| it.actor == person && on.is_none_or(|day| it.on(day)))
    };
    if of_title.iter().any(|it| held_by(it, Some(day))) {
        return None;
    }
    let others: Vec<&Office> = offices.iter().filter(|it| held_by(it, Some(day))).collect();
    let ever = of_title.iter().any(|it| held_by(it, None));
    // Whoever is known in another post of the country is not in this one, which one other alone held.
    let is_anothers = |office: &&Office| {
        let holders = office.held.iter().filter(|it| it.on(day)).count();
        holders == 1 && others.iter().any(|it| it.country == office.country)
    };
    if !ever && !of_title.iter().any(is_anothers) {
        return None;
    }
    let source = quoted.paragraph.source(&range);
    let name = named.person.name.as_str();
    let fixes = match others.as_slice() {
        [only] => vec![Change::one(
            phrase!("Write “{term}”", term = only.title.as_str()),
            source.clone(),
            only.title.as_str(),
        )],
        _ => Vec::new(),
    };
    Some(Finding {
        rule: Rule::WrongPost,
        reason: phrase!(
            "On {day}, when this was said, {name} was not “{post}”.",
            day = PartialDate::of_day(day)?,
            name,
            post = title
        ),
        remedy: phrase!("Name the post of that day, or mend the tenure."),
        fixes,
        source,
    })
}

/// The post whose whole title stands right before a name, or behind it between commas or in brackets.
fn beside<'o>(
    text: &str,
    name: &Range<usize>,
    sentence: &Range<usize>,
    offices: &'o [Office],
) -> Option<(&'o str, Range<usize>)> {
    let before = text[sentence.start.min(name.start)..name.start].trim_end();
    let start = sentence.start.min(name.start);
    let after = &text[name.end..];
    let opens = [", the ", ", ", " (", "，"];
    let apposed = opens
        .iter()
        .find_map(|open| Some((open.len(), after.strip_prefix(open)?)));
    let places = offices.iter().filter_map(|office| {
        let title = office.title.as_str();
        if let Some(lead) = before.strip_suffix(title) {
            let at = start + lead.len();
            let range = at..at + title.len();
            return (stands_alone(text, &range) && is_whole(lead)).then_some((title, range));
        }
        let (gap, rest) = apposed?;
        let behind = rest.strip_prefix(title)?;
        let at = name.end + gap;
        behind
            .starts_with([',', ')', '，', ':'])
            .then_some((title, at..at + title.len()))
    });
    places.max_by_key(|(title, _)| title.len())
}

/// Whether what stands before a title leaves it the whole title of today: not "Vice", "former" or "ex-".
fn is_whole(lead: &str) -> bool {
    let joined = lead.trim_end_matches(['-', '–']);
    let before = joined.trim_end();
    let word = before
        .rsplit(|it: char| !it.is_alphanumeric())
        .next()
        .unwrap_or_default();
    if word.is_empty() {
        return true;
    }
    let folded = word.to_lowercase();
    if joined.len() < lead.len() || phrases("once").any(|it| it == folded) {
        return false;
    }
    let is_country = || {
        let countries = &Gazetteer::bundled().countries;
        countries.iter().any(|it| {
            it.name == word
                || it.demonyms.iter().any(|known| known == word)
                || it.names.iter().any(|(known, _)| known == word)
        })
    };
    word.starts_with(char::is_lowercase) || is_country()
}
