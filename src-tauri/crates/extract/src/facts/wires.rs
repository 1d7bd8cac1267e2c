//! News agencies that a text credits or quotes as its source.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;
use demarche_gazetteer::Gazetteer;
use demarche_text::word::is_unspaced;

use crate::Wire;

/// Words beside an agency's name that make it a source: "AFP reported", "with inputs from AP".
const CUES: &str = include_str!("../../data/wire-cues.txt");
/// Words beside it that make it speak for itself: "Xinhua said in a commentary".
const OWN_WORDS: &str = include_str!("../../data/wire-own-words.txt");
/// How far such a word may stand from the name, in bytes of the line.
const REACH: usize = 48;

/// The agencies of a text, and the first words that credit one.
#[derive(Debug, Default)]
pub(crate) struct Credits {
    pub(crate) wires: Vec<Wire>,
    pub(crate) evidence: Option<String>,
}

/// Agencies credited in `lines`, most mentioned first. `credit` tells of each line whether it is a
/// credit as a whole, as a byline is; there every name counts.
pub(crate) fn read<'l>(lines: impl IntoIterator<Item = (&'l str, bool)>) -> Credits {
    let mut found: Vec<Wire> = Vec::new();
    let mut evidence = None;
    for (line, credit) in lines {
        for (at, spans) in named(line) {
            let wire = &Gazetteer::bundled().wires[at];
            let mentions = mentions(line, spans, credit);
            if mentions == 0 {
                continue;
            }
            evidence.get_or_insert_with(|| sentence(line, wire));
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
    Credits {
        wires: found,
        evidence,
    }
}

/// Where in a line the names of agencies stand, in bytes, by the agency's row in the gazetteer.
fn named(line: &str) -> BTreeMap<usize, Vec<(usize, usize)>> {
    static NAMES: OnceLock<(AhoCorasick, Vec<usize>)> = OnceLock::new();
    let (names, rows) = NAMES.get_or_init(|| {
        let (names, rows): (Vec<&str>, Vec<usize>) = Gazetteer::bundled()
            .wires
            .iter()
            .enumerate()
            .flat_map(|(row, wire)| names_of(wire).map(move |name| (name, row)))
            .unzip();
        let names = AhoCorasick::new(names).expect("the table of agencies is small");
        (names, rows)
    });
    let mut spans: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for name in names.find_overlapping_iter(line) {
        spans
            .entry(rows[name.pattern().as_usize()])
            .or_default()
            .push((name.start(), name.end()));
    }
    spans
}

fn names_of(wire: &demarche_gazetteer::Wire) -> impl Iterator<Item = &str> {
    std::iter::once(&wire.name)
        .chain(&wire.aliases)
        .map(String::as_str)
}

/// The sentence of a line that names the agency.
fn sentence(line: &str, wire: &demarche_gazetteer::Wire) -> String {
    demarche_text::sentence::spans(line)
        .into_iter()
        .map(|span| span.of(line))
        .find(|sentence| names_of(wire).any(|name| sentence.contains(name)))
        .unwrap_or(line)
        .to_owned()
}

/// How often one of the names at `spans` is credited; "Associated Press (AP)" is once.
fn mentions(line: &str, mut spans: Vec<(usize, usize)>, credit: bool) -> u32 {
    spans.retain(|&(start, end)| {
        let letter = |c: char| c.is_alphanumeric() && !is_unspaced(c);
        !line[..start].chars().next_back().is_some_and(letter)
            && !line[end..].chars().next().is_some_and(letter)
            && (credit || is_source(line, start, end))
    });
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

/// Two letters mean much else; only brackets or a credit make them an agency. AP is known enough.
fn is_initials(name: &str) -> bool {
    name.len() == 2 && name != "AP"
}

/// Whether the name of an agency in a script without spaces is a word there or the beginning of one: 共同 is "common",
/// 時事 "current affairs", and 共同社 begins "community".
fn is_part_of_word(line: &str, start: usize, end: usize) -> bool {
    const WORDS: [&str; 3] = ["共同", "時事", "时事"];
    const LONGER: [&str; 4] = ["区", "區", "会", "會"];
    let (name, before, after) = (&line[start..end], &line[..start], &line[end..]);
    let letter = |c: char| c.is_alphanumeric();
    if WORDS.contains(&name) {
        return before.chars().next_back().is_some_and(letter)
            || after.chars().next().is_some_and(letter);
    }
    name == "共同社" && LONGER.iter().any(|longer| after.starts_with(longer))
}

/// "新华社记者：…": whether what follows an agency's name makes it somebody who asks a question.
fn is_asker(after: &str) -> bool {
    const REPORTERS: [&str; 3] = ["记者", "記者", "驻京记者"];
    let after = REPORTERS.iter().find_map(|word| after.strip_prefix(word));
    after.is_some_and(|after| after.starts_with(['：', ':']))
}

/// "МОСКВА, 12 фев - РИА Новости. …": whether an agency's name stands between a place with a day and the text.
fn is_of_dateline(line: &str, start: usize, end: usize) -> bool {
    const LONGEST: usize = 60;
    let before = line[..start].trim_end();
    let day = before.contains(|c: char| c.is_ascii_digit());
    before.len() <= LONGEST
        && day
        && before.ends_with(['-', '–', '—'])
        && line[end..].starts_with('.')
}

/// "mst/AFP/dpa": whether a line is the initials of who wrote a text, and agencies.
pub(crate) fn is_sign_off(line: &str) -> bool {
    const LONGEST: usize = 40;
    const INITIALS: usize = 4;
    let line = line.trim();
    if line.len() > LONGEST || !line.contains('/') {
        return false;
    }
    let parts = line.split(['/', ',', '(', ')']).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let agency = |part: &&str| super::byline::wire(part).is_some();
    parts.iter().any(agency)
        && parts.iter().all(|part| {
            agency(part)
                || part.chars().count() <= INITIALS && part.chars().all(char::is_alphabetic)
        })
}

fn is_source(line: &str, start: usize, end: usize) -> bool {
    let opened = line[..start].ends_with(['(', '/', '（', '【', '[']);
    if opened && line[end..].starts_with([')', '/', '）', '】', ']']) {
        return true;
    }
    // "dpa/lnw" as the end of a text.
    if line[end..].starts_with('/') && line.len() - end <= 8 {
        return true;
    }
    if is_initials(&line[start..end]) || is_asker(&line[end..]) {
        return false;
    }
    if is_of_dateline(line, start, end) {
        return true;
    }
    if line[start..end].chars().all(is_unspaced) && is_part_of_word(line, start, end) {
        return false;
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
    let any = |words: &str| {
        words
            .lines()
            .any(|word| !word.is_empty() && around.contains(word))
    };
    any(CUES) && !any(OWN_WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &[(&str, u32)]) {
        let found = read([(line, false)]).wires;
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
        check(
            "Xinhua, the state news agency, said in a commentary that it was wrong.",
            &[],
        );
        check(
            "A readout published by the official Xinhua News Agency says so.",
            &[],
        );
    }

    #[test]
    fn credits_are_read_in_ten_languages() {
        for (line, wire) in [
            ("The minister resigned, AFP reported on Friday.", "AFP"),
            ("Das berichtet die Nachrichtenagentur dpa.", "dpa"),
            ("Der Minister trat zurück. dpa/lnw", "dpa"),
            ("Selon l'AFP, le ministre a démissionné.", "AFP"),
            ("Según la agencia EFE, el ministro dimitió.", "EFE"),
            ("Об этом сообщает ТАСС.", "TASS"),
            ("Про це повідомляє Укрінформ.", "Ukrinform"),
            ("据新华社报道，部长辞职。", "Xinhua"),
            ("大臣が辞任した、と時事通信が報じた。", "Jiji Press"),
            ("استقال الوزير، وفق ما ذكرت وكالة رويترز.", "Reuters"),
            ("Bakan istifa etti (AA)", "Anadolu"),
        ] {
            check(line, &[(wire, 1)]);
        }
        check("AA batteries are sold, the shop said.", &[]);
        // Words that begin like an agency's name, or are one.
        for line in [
            "据报道，双方共同建设港口。",
            "据报道，港口共同社区已经建成。",
            "消息说，這是時事評論。",
        ] {
            check(line, &[]);
        }
        check("据共同社报道，部长辞职。", &[("Kyodo", 1)]);
        // Who asks reports nothing, whatever there is to ask of.
        check("新华社记者：据报道，部长辞职。", &[]);
        check(
            "МОСКВА, 12 фев - РИА Новости. Министр подал в отставку.",
            &[("RIA Novosti", 1)],
        );
        assert!(is_sign_off("mst/AFP/dpa") && !is_sign_off("Politik/Ausland"));
    }
}
