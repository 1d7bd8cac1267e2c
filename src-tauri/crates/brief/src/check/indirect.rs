//! Words that stand in quotation marks as if somebody had spoken them, and are another's telling of what was said.

use std::ops::Range;

use demarche_text::phrase;

use super::Rule;
use super::fixes::{Change, Finding};
use super::given::Quoted;
use super::people::{Named, spoke};
use super::prose::Embedded;
use super::quotes::{closes, quotes};

/// An excerpt put in between quotation marks, which tells in other words what its speaker said.
pub(super) fn embedded(markdown: &str, embedded: &Embedded) -> Option<Finding> {
    let speaker = embedded.excerpt.speaker.as_ref().filter(|it| it.told)?;
    let before = markdown.get(..embedded.source.start)?;
    let open = before.chars().next_back()?;
    let after = markdown.get(embedded.source.end..)?;
    // A stop may stand within the marks.
    let stop = after.find(|letter| !".,;!?。，".contains(letter))?;
    let close = after[stop..].chars().next()?;
    if !closes(open, close) {
        return None;
    }
    let start = embedded.source.start - open.len_utf8();
    let end = embedded.source.end + stop;
    let marks = [start..embedded.source.start, end..end + close.len_utf8()];
    Some(finding(&speaker.name, start..end + close.len_utf8(), marks))
}

/// Words that are typed in quotation marks as the words of a speaker, where all who hold them tell indirectly what that speaker
/// said.
pub(super) fn typed(markdown: &str, quoted: &Quoted<'_>, told: &[Named<'_>]) -> Option<Finding> {
    if quoted.embedded.is_some() {
        return None;
    }
    let (named, _) = quoted.speaker(told)?;
    let text = &quoted.paragraph.text;
    let words = super::comparable(&text[quoted.at.clone()]);
    let is_direct = |quote: &str| {
        let mut inside = quotes(quote).into_iter();
        inside.any(|it| super::comparable(&quote[it]).contains(&words))
    };
    let tells = quoted.spoken.iter().all(|it| {
        it.speaker.as_ref().is_some_and(|speaker| speaker.told)
            && spoke(it, named.person)
            && !is_direct(&it.quote)
    });
    let open = text[..quoted.at.start].chars().next_back()?;
    let close = text[quoted.at.end..].chars().next()?;
    let marks = [
        quoted.at.start - open.len_utf8()..quoted.at.start,
        quoted.at.end..quoted.at.end + close.len_utf8(),
    ];
    let marks = marks.map(|it| quoted.paragraph.source(&it));
    // The marks around the words of a link are the program's own.
    let stand = [open, close].iter().zip(&marks).all(|(mark, range)| {
        let written = markdown.get(range.clone());
        written.is_some_and(|it| it.chars().eq([*mark]))
    });
    let whole = marks[0].start..marks[1].end;
    (tells && stand).then(|| finding(&named.person.name, whole, marks))
}

fn finding(speaker: &str, source: Range<usize>, marks: [Range<usize>; 2]) -> Finding {
    Finding {
        rule: Rule::IndirectQuoted,
        source,
        reason: phrase!(
            "These are not {speaker}’s own words: they tell in others what was said.",
            speaker
        ),
        remedy: phrase!("Take the quotation marks out, or quote what was said."),
        fixes: vec![Change {
            label: phrase!("Take the marks out"),
            edits: marks.map(|mark| (mark, String::new())).to_vec(),
        }],
    }
}
