//! A note's marking against what it holds and where it goes: the Traffic Light Protocol of FIRST (2.0, 2022)
//! and the Chatham House Rule (2002): what is said may be used, but not who said it.

use std::collections::HashSet;
use std::ops::Range;

use demarche_text::{Phrase, phrase};

use super::fixes::{Change, Finding};
use super::given::Read;
use super::prose::Prose;
use super::quotes::blanked;
use super::{Rule, people};
use crate::Error;
use crate::document::*;
use crate::front::value_range;
use crate::live::Source;
use crate::matrix::Matrix;
use crate::sources::{Person, Sources};

/// As written or nearly so, and the label.
const LABELS: &str = include_str!("markings.tsv");

/// Words of the front matter's field `destination` that stand for everybody.
const OPEN: &str = "public publication press media journalists newspaper newspapers web website site internet online open \
    op-ed oped blog twitter facebook linkedin mastodon podcast broadcast everybody everyone";

/// The labels of the Traffic Light Protocol, the strictest last.
const STRICTER: [&str; 5] = [
    "TLP:CLEAR",
    "TLP:GREEN",
    "TLP:AMBER",
    "TLP:AMBER+STRICT",
    "TLP:RED",
];

/// What is wrong with a note's marking by itself, where the note goes, and in the outermost note if it stands in one.
pub(super) fn findings(
    text: &str,
    document: &Document,
    outermost: Option<&Document>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    let Some(marking) = document.front.marking.as_deref() else {
        return found;
    };
    let at = value_range(text, "marking").unwrap_or_default();
    let label = tlp(marking);
    match label {
        Some(Ok(label)) if label != marking.trim() => found.push(Finding {
            rule: Rule::Marking,
            reason: phrase!(
                "“{marking}” is not how the Traffic Light Protocol writes it.",
                marking
            ),
            remedy: phrase!("Use its label."),
            fixes: vec![Change::one(
                phrase!("Write {label}", label),
                at.clone(),
                label,
            )],
            source: at.clone(),
        }),
        Some(Err(())) => found.push(Finding {
            rule: Rule::Marking,
            reason: phrase!("The Traffic Light Protocol has no “{marking}”.", marking),
            remedy: phrase!("Use TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN or TLP:CLEAR."),
            fixes: Vec::new(),
            source: at.clone(),
        }),
        _ => {}
    }
    let wrong = match outermost {
        Some(outermost) => misplaced(marking, &outermost.front),
        None => sent(marking, &document.front),
    };
    found.extend(wrong.map(|(reason, remedy)| Finding {
        rule: Rule::Marking,
        reason,
        remedy,
        fixes: Vec::new(),
        source: at.clone(),
    }));
    found
}

/// What is wrong with text of this marking in a note of this front matter, and what to do.
pub(crate) fn misplaced(marking: &str, front: &FrontMatter) -> Option<(Phrase, Phrase)> {
    let outer = front.marking.as_deref().unwrap_or_default().trim();
    if covers(outer, marking.trim()) {
        return sent(marking, front);
    }
    let reason = match outer {
        "" => phrase!(
            "What is marked “{marking}” may not stand in a note without a marking.",
            marking
        ),
        outer => phrase!(
            "What is marked “{marking}” may not stand in a note that is marked “{outer}”.",
            marking,
            outer
        ),
    };
    let remedy = phrase!("Mark the note as strictly, or take the embed out.");
    Some((reason, remedy))
}

/// Whether a marking is as strict as another that stands under it. Markings of other kinds than the Traffic Light Protocol's have
/// no order: it has to name them.
fn covers(outer: &str, inner: &str) -> bool {
    if outer.to_lowercase().contains(&inner.to_lowercase()) {
        return true;
    }
    let strict = |marking: &str| {
        let label = tlp(marking)?.ok()?;
        STRICTER.iter().position(|it| *it == label)
    };
    match strict(inner) {
        Some(inner) => inner <= strict(outer).unwrap_or(0),
        None => is_chatham(inner) && is_chatham(outer),
    }
}

/// What is wrong with text of this marking where a note of this front matter goes.
fn sent(marking: &str, front: &FrontMatter) -> Option<(Phrase, Phrase)> {
    let mut others = front.others.iter();
    let (_, destination) = others.find(|(name, _)| name == "destination")?;
    let is_closed = matches!(tlp(marking), Some(Ok(label)) if label != "TLP:CLEAR");
    (is_closed && is_open(destination)).then(|| {
        let reason = phrase!(
            "“{marking}” may not go to “{destination}”.",
            marking,
            destination
        );
        (reason, phrase!("Change the marking or the destination."))
    })
}

/// Who is named, or told by affiliation, where nobody may be.
pub(super) fn named(
    document: &Document,
    paragraphs: &[Prose],
    people: &[Person],
    sources: &dyn Sources,
) -> Result<Vec<Finding>, Error> {
    let mut found = linked(document);
    in_words(paragraphs, people, &mut found);
    by_affiliation(paragraphs, sources, &mut found)?;
    Ok(found)
}

/// Whether nobody who spoke may be named.
pub(super) fn is_chatham_house(document: &Document) -> bool {
    document.front.marking.as_deref().is_some_and(is_chatham)
}

fn is_chatham(marking: &str) -> bool {
    marking.to_lowercase().contains("chatham house")
}

/// Whether a destination is everybody: "the press", "Media, embargoed", "social media". Of "press office" or "not for the web"
/// it is not.
fn is_open(destination: &str) -> bool {
    /// More words name somebody.
    const MOST_WORDS: usize = 3;
    let destination = destination.to_lowercase();
    let mut parts = destination.split([',', ';', '/', '&', '(', ')']);
    parts.any(|part| {
        let letter = |it: char| !(it.is_alphanumeric() || it == '-');
        let words: Vec<&str> = part
            .split_whitespace()
            .map(|word| word.trim_matches(letter))
            .filter(|word| !matches!(*word, "" | "the" | "for" | "to" | "all"))
            .collect();
        let negated = words.iter().any(|word| matches!(*word, "not" | "no"));
        let last = words.last().copied().unwrap_or_default();
        words.len() <= MOST_WORDS && !negated && OPEN.split_whitespace().any(|it| it == last)
    })
}

/// The label of the Traffic Light Protocol that a marking means; `Err` for one that it does not have. None for
/// a marking of another kind.
pub(super) fn tlp(marking: &str) -> Option<Result<&'static str, ()>> {
    let wanted = marking.trim().to_uppercase();
    if !wanted.starts_with("TLP") {
        return None;
    }
    let wanted = wanted
        .replace("TLP ", "TLP:")
        .replace(": ", ":")
        .replace("::", ":");
    let mut lines = LABELS.lines().filter(|line| !line.starts_with('#'));
    let label = lines.find_map(|line| {
        let (written, label) = line.split_once('\t')?;
        (written == wanted).then_some(label)
    });
    Some(label.ok_or(()))
}

/// What the Chatham House Rule says of somebody's name.
fn names_somebody(who: &str, source: Range<usize>) -> Finding {
    Finding {
        rule: Rule::Marking,
        reason: phrase!(
            "Under the Chatham House Rule nobody may be named or told by affiliation, and this names {who}.",
            who
        ),
        remedy: phrase!("Leave the name out, unless it was said in public as well."),
        fixes: Vec::new(),
        source,
    }
}

/// Who is named in plain words, each once, where no finding stands already.
fn in_words(paragraphs: &[Prose], people: &[Person], found: &mut Vec<Finding>) {
    let mut told = HashSet::new();
    for paragraph in paragraphs {
        for named in people::named(&blanked(&paragraph.text), people) {
            let source = paragraph.source(&named.range);
            let covered = found
                .iter()
                .any(|it| it.source.start <= source.start && source.end <= it.source.end);
            if !covered && told.insert(named.person.id) {
                found.push(names_somebody(&named.person.name, source));
            }
        }
    }
}

/// Who is told as a speaker by country or post: "a Chinese diplomat said". Each once, where no finding stands already.
fn by_affiliation(
    paragraphs: &[Prose],
    sources: &dyn Sources,
    found: &mut Vec<Finding>,
) -> Result<(), Error> {
    let mut told = HashSet::new();
    let read = Read::of(paragraphs.iter());
    let offices = sources.offices(&read.text, &[])?;
    for given in sources.given(&read.text, None)? {
        let Some((paragraph, place)) = read.back(&given.speaker) else {
            continue;
        };
        let who = paragraph.text[place.clone()].trim();
        let holds = |title: &str| who.contains(title);
        if given.country.is_none() && !offices.iter().any(|it| holds(&it.title)) {
            continue;
        }
        let source = paragraph.source(&place);
        let overlaps = |it: &Finding| it.source.start < source.end && source.start < it.source.end;
        if !found.iter().any(overlaps) && told.insert(who.to_lowercase()) {
            found.push(names_somebody(who, source));
        }
    }
    Ok(())
}

/// Who is named in links to actors, as speakers of excerpts, and in the tables that blocks make.
fn linked(document: &Document) -> Vec<Finding> {
    let mut found = Vec::new();
    document.each_embed(&mut |embed| {
        let excerpt = embed.excerpt.as_ref();
        if let Some(speaker) = excerpt.and_then(|it| it.speaker.as_ref()) {
            found.push(names_somebody(&speaker.name, embed.range.clone()));
        }
    });
    document.each_block(&mut |block| {
        let who = match &block.kind {
            BlockKind::Positions(positions) => positions.matrix.iter().find_map(Matrix::names),
            BlockKind::Live(live) => live.view.iter().flat_map(|view| &view.rows).find_map(names),
            _ => None,
        };
        if let Some(who) = who {
            found.push(names_somebody(who, block.range.clone()));
        }
    });
    for blocks in std::iter::once(&document.blocks).chain(&document.footnotes) {
        each_inline(blocks, &mut |inline| {
            if let Inline::Link { to, inlines, range } = inline
                && let LinkTarget::Place { kind, .. } = to
                && *kind == demarche_library::PlaceKind::Actor
            {
                found.push(names_somebody(&plain(inlines), range.clone()));
            }
        });
    }
    found
}

/// The speaker of whom a row of a live table tells.
fn names(row: &crate::live::Row) -> Option<&str> {
    match &row.source {
        Some(Source::Excerpt(excerpt)) => excerpt.speaker.as_ref().map(|it| it.name.as_str()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_however_they_are_written() {
        assert_eq!(tlp("TLP:AMBER"), Some(Ok("TLP:AMBER")));
        assert_eq!(tlp("tlp: white"), Some(Ok("TLP:CLEAR")));
        assert_eq!(tlp("TLP AMBER STRICT"), Some(Ok("TLP:AMBER+STRICT")));
        assert_eq!(tlp("TLP:PURPLE"), Some(Err(())));
        assert_eq!(tlp("Restricted"), None);
    }

    #[test]
    fn a_marking_covers_what_is_less_strict() {
        for (outer, inner) in [
            ("TLP:RED", "TLP:AMBER+STRICT"),
            ("tlp: amber", "TLP:GREEN"),
            ("", "TLP:WHITE"),
            ("", ""),
            ("TLP:RED, Chatham House Rule", "TLP:RED"),
            ("Under Chatham House rules", "Chatham House Rule"),
            ("Restricted", "restricted"),
        ] {
            assert!(covers(outer, inner), "{outer} {inner}");
        }
        for (outer, inner) in [
            ("TLP:AMBER", "TLP:AMBER+STRICT"),
            ("TLP:CLEAR", "TLP:RED"),
            ("", "TLP:GREEN"),
            ("TLP:RED", "Chatham House Rule"),
            ("", "Restricted"),
        ] {
            assert!(!covers(outer, inner), "{outer} {inner}");
        }
    }

    #[test]
    fn everybody_is_told_by_whatever_name() {
        for open in [
            "public",
            "The press",
            "Media, under embargo",
            "web site, op-ed",
        ] {
            assert!(is_open(open), "{open}");
        }
        for closed in [
            "Minister",
            "Press office",
            "press attaché",
            "not for the web",
            "Republic of Example",
            "Ministry of Public Security",
            "Open Society Foundations",
        ] {
            assert!(!is_open(closed), "{closed}");
        }
    }
}
