//! Text that a margin broke into lines of one width, as in mail and in text copied from a PDF; and code.

use std::collections::HashSet;

/// The widest margin looked for, in scalar values. Longer lines are paragraphs.
const WIDEST: usize = 130;
const NARROWEST: usize = 34;

/// Lines that go on with a small letter, from which a text with blocks of short lines has a margin.
const MIXED: usize = 5;

/// The margin of a text, and how it sets paragraphs apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Margin {
    width: usize,
}

/// The margin that broke a text; `None` where every line is a paragraph, a heading or an entry.
///
/// In a text with a margin nearly no line is longer than it, most lines that another follows come close
/// to it, and many of those that follow go on with a small letter. Mail has addresses and lists of short
/// lines between its paragraphs too: of many lines that end at a margin and go on with a small letter those
/// take nothing away.
pub(crate) fn margin(lines: &[&str]) -> Option<Margin> {
    let widths: Vec<usize> = lines
        .iter()
        .map(|line| line.trim().chars().take(WIDEST + 1).count())
        .collect();
    let mut sorted: Vec<usize> = widths.iter().copied().filter(|width| *width > 0).collect();
    if sorted.len() < 3 {
        return None;
    }
    sorted.sort_unstable();
    // A margin that a word or an address may jut out of.
    let width = sorted[(sorted.len() - 1) * 19 / 20];
    if !(NARROWEST..=WIDEST).contains(&width) {
        return None;
    }
    let (mut pairs, mut long, mut full, mut running) = (0_usize, 0_usize, 0_usize, 0_usize);
    for at in 0..lines.len() - 1 {
        let next = lines[at + 1].trim_start();
        // An item begins a line whatever room was left.
        if widths[at] == 0 || next.is_empty() || super::lines::item(next).is_some() {
            continue;
        }
        pairs += 1;
        long += usize::from(widths[at] * 2 >= width);
        if is_full(lines[at].trim(), next, width) {
            full += 1;
            running += usize::from(goes_small(next));
        }
    }
    // Scripts without capitals give no second sign; their margin shows by its width alone.
    let caseless = lines
        .iter()
        .flat_map(|line| line.chars().take(200))
        .filter(|c| c.is_alphabetic())
        .take(2000)
        .all(|c| !c.is_lowercase() && !c.is_uppercase());
    let enough = if caseless {
        full * 10 >= pairs * 8
    } else {
        full * 10 >= pairs * 6 && running * 10 >= full * 4
            || running >= MIXED && full * 10 >= long * 6 && running * 10 >= full * 5
    };
    (pairs >= 3 && enough || pairs == 2 && full == 2 && running == 2).then_some(Margin { width })
}

impl Margin {
    /// Whether a paragraph goes on from one line to the next.
    pub(crate) fn goes_on(self, line: &str, next: &str) -> bool {
        let indented = next.starts_with("  ") || next.starts_with('\t');
        let (line, next) = (line.trim(), next.trim_start());
        if goes_small(next) && !crate::features::ends_sentence(line) {
            return true;
        }
        is_full(line, next, self.width) && !(indented && crate::features::ends_sentence(line))
    }
}

/// Whether the first word of the next line would not have fitted, with room for letters of unlike width.
fn is_full(line: &str, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    let unspaced = next
        .chars()
        .next()
        .is_some_and(demarche_text::word::is_unspaced);
    let word = if unspaced {
        1
    } else {
        word.chars().count().min(24)
    };
    line.chars().count() + 1 + word + width / 12 > width
}

fn goes_small(next: &str) -> bool {
    next.chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(char::is_lowercase)
}

/// The words of a text, lower case, by which a word cut at the margin is known to have a hyphen or none.
pub(crate) fn known_words(lines: &[&str]) -> HashSet<String> {
    lines
        .iter()
        .flat_map(|line| line.split_whitespace())
        .map(|word| {
            word.trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// Puts the next line of a paragraph behind it. `soft`: the line before ended with a soft hyphen.
pub(crate) fn join(text: &mut String, next: &str, soft: bool, known: &HashSet<String>) {
    let unspaced = |c: Option<char>| c.is_some_and(demarche_text::word::is_unspaced);
    let cut = text
        .strip_suffix(['-', '\u{2010}', '\u{ad}'])
        .filter(|before| before.ends_with(char::is_alphabetic))
        .filter(|_| next.starts_with(char::is_lowercase))
        .map(str::to_owned);
    if let Some(before) = cut {
        let first = before.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let second = next.split(' ').next().unwrap_or_default().to_lowercase();
        let second = second.trim_end_matches(|c: char| !c.is_alphanumeric());
        let first = first.trim_start_matches(|c: char| !c.is_alphanumeric());
        let hyphened = known.contains(&format!("{first}-{second}"))
            && !known.contains(&format!("{first}{second}"));
        if !hyphened {
            *text = before;
        }
    } else if !(soft || unspaced(text.chars().next_back()) && unspaced(next.chars().next())) {
        text.push(' ');
    }
    text.push_str(next);
}

/// Whether a text is source code: many of its lines are indented or end as statements do.
pub(crate) fn is_code(lines: &[&str]) -> bool {
    let (mut all, mut signs, mut prose) = (0, 0, 0);
    for line in lines.iter().take(400) {
        let trimmed = line.trim_end();
        if trimmed.is_empty() {
            continue;
        }
        all += 1;
        let indented = trimmed.starts_with("  ") || trimmed.starts_with('\t');
        let ended = trimmed.ends_with([';', '{', '}', '(', '[', ':', ','])
            || trimmed.trim_start().starts_with(['}', ')', '#', '/']);
        let inside = [
            "()", " = ", "==", "->", "=>", "::", "</", "!=", "(self", "\");",
        ]
        .iter()
        .any(|sign| trimmed.contains(sign));
        signs += usize::from(u8::from(indented) + u8::from(ended) + u8::from(inside) >= 2);
        prose += usize::from(
            crate::features::ends_sentence(trimmed) && trimmed.split_whitespace().count() > 8,
        );
    }
    all >= 3 && signs * 10 >= all * 4 && prose * 5 < all
}
