//! News agencies that a text credits or quotes as its source.

use demarche_gazetteer::Gazetteer;

use crate::Wire;

/// Words beside an agency's name that make it a source: "AFP reported", "with inputs from AP".
const CUES: &str = include_str!("../../data/wire-cues.txt");
/// How far such a word may stand from the name, in bytes of the line.
const REACH: usize = 48;

/// Agencies credited in `lines`, most mentioned first. `credit` tells of each line whether it is a
/// credit as a whole, as a byline is; there every name counts.
pub(crate) fn read<'l>(lines: impl IntoIterator<Item = (&'l str, bool)>) -> Vec<Wire> {
    let mut found: Vec<Wire> = Vec::new();
    for (line, credit) in lines {
        for wire in &Gazetteer::bundled().wires {
            let mentions = mentions(
                line,
                std::iter::once(wire.name.as_str()).chain(wire.aliases.iter().map(String::as_str)),
                credit,
            );
            if mentions == 0 {
                continue;
            }
            match found.iter_mut().find(|known| known.name == wire.name) {
                Some(known) => known.mentions += mentions,
                None => found.push(Wire {
                    name: wire.name.clone(),
                    mentions,
                }),
            }
        }
    }
    found.sort_by_key(|wire| std::cmp::Reverse(wire.mentions));
    found
}

/// How often one of the names is credited; "Associated Press (AP)" is once.
fn mentions<'n>(line: &str, names: impl Iterator<Item = &'n str>, credit: bool) -> u32 {
    let mut spans: Vec<(usize, usize)> = names
        .flat_map(|name| {
            line.match_indices(name)
                .map(|(at, found)| (at, at + found.len()))
                .collect::<Vec<_>>()
        })
        .filter(|&(start, end)| {
            let letter = |c: char| c.is_alphanumeric() && !demarche_text::word::is_unspaced(c);
            !line[..start].chars().next_back().is_some_and(letter)
                && !line[end..].chars().next().is_some_and(letter)
        })
        .filter(|&(start, end)| credit || is_source(line, start, end))
        .collect();
    spans.sort_unstable();
    let mut count = 0;
    let mut last = None;
    for (start, end) in spans {
        // The longer name and the short one inside it or in brackets after it.
        if last.is_none_or(|last| start > last + 2) {
            count += 1;
        }
        last = last.max(Some(end));
    }
    count
}

fn is_source(line: &str, start: usize, end: usize) -> bool {
    if line[..start].ends_with(['(', '/']) && line[end..].starts_with([')', '/']) {
        return true;
    }
    let mut from = start.saturating_sub(REACH);
    while !line.is_char_boundary(from) {
        from += 1;
    }
    let mut to = (end + REACH).min(line.len());
    while !line.is_char_boundary(to) {
        to -= 1;
    }
    let around = line[from..to].to_lowercase();
    CUES.lines()
        .any(|cue| !cue.is_empty() && around.contains(cue))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &[(&str, u32)]) {
        let found = read([(line, false)]);
        let found: Vec<_> = found
            .iter()
            .map(|wire| (wire.name.as_str(), wire.mentions))
            .collect();
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn credits_count_and_other_capitals_do_not() {
        check(
            "It rained, news agency Associated Press (AP) reported.",
            &[("AP", 1)],
        );
        check(
            "(With inputs from Associated Press & AFP)",
            &[("AFP", 1), ("AP", 1)],
        );
        check("GENEVA (AP) — The talks go on.", &[("AP", 1)]);
        check("Students took the AP exam in spring.", &[]);
    }
}
