//! Messages that forward another one in their text: lines that name its sender, day and subject.

use std::sync::OnceLock;

use demarche_text::{PartialDate, date, word};

use super::Head;
use crate::block::fold_space;

/// What mail programs call the lines, in the languages that they speak.
const LABELS: &str = include_str!("../../../data/mail-headers.tsv");

/// A message in a message's text.
pub(super) struct Forwarded {
    pub(super) head: Head,
    /// Where its text begins, in bytes.
    pub(super) text: usize,
}

/// Lines before the inner header that are looked at, and words that may stand there: more is a
/// message of its own.
const MOST_LINES: usize = 30;
const MOST_WORDS: usize = 40;

/// Finds the header of a forwarded message; `None` where it is not clear that there is one.
pub(super) fn find(text: &str) -> Option<Forwarded> {
    let (mut head, mut told, mut words) = (Head::default(), 0, 0);
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let here = at;
        at += line.len();
        let bare = line.trim_start_matches(['>', ' ', '\t', '*']).trim();
        let label = label(bare);
        match label {
            Some((kind, value)) => {
                told += 1;
                match kind {
                    "from" => set_sender(&mut head, value),
                    "date" => head.sent = day(value),
                    "subject" => head.subject = Some(fold_space(value)).filter(|s| !s.is_empty()),
                    _ => {}
                }
            }
            None if told > 0 => {
                // A long list of receivers goes on in the next line.
                if bare.is_empty() || told >= 3 {
                    let whole = told >= 3
                        && head.from.is_some()
                        && (head.sent.is_some() || head.subject.is_some());
                    return whole.then_some(Forwarded { head, text: here });
                }
                return None;
            }
            None => {
                words += word::count(bare);
                if number >= MOST_LINES || words > MOST_WORDS {
                    return None;
                }
            }
        }
    }
    None
}

fn label(line: &str) -> Option<(&'static str, &str)> {
    static TABLE: OnceLock<Vec<(&'static str, String)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let lines = LABELS.lines().filter_map(|line| line.split_once('\t'));
        lines
            .flat_map(|(kind, names)| {
                names
                    .split('\t')
                    .map(move |name| (kind, name.to_lowercase()))
            })
            .collect()
    });
    let (name, value) = line.split_once([':', '：'])?;
    let name = name.trim().trim_end_matches('*').trim().to_lowercase();
    let found = table.iter().find(|(_, known)| *known == name)?;
    Some((found.0, value.trim_start_matches('*').trim()))
}

fn set_sender(head: &mut Head, value: &str) {
    let (name, address) = match value.split_once(['<', '[', '(']) {
        Some((name, rest)) => (name, rest.trim_end_matches(['>', ']', ')'])),
        None if value.contains('@') => ("", value),
        None => (value, ""),
    };
    let some = |text: &str| {
        let text = text.trim().trim_matches(['"', '\'']).trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    head.from = some(name).or_else(|| some(address));
    head.address = some(address.trim_start_matches("mailto:"));
}

/// A day as mail programs write it, with or without the hour: the day alone, since they write the
/// hour of whoever forwarded.
fn day(value: &str) -> Option<PartialDate> {
    let found = date::find(value).into_iter().next()?;
    PartialDate::of_day(found.date.day()?)
}
