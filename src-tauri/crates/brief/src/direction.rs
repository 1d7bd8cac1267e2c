//! Which way a text runs, and in which language it is.

use crate::document::{Document, FrontMatter};

/// The language of the program's own words, in which a note is taken to be that names none.
const OWN: &str = "en-GB";

/// The language that a note is in, as BCP 47 names it: a language, and a script and a region where they are said. It is the front
/// matter's `lang`, where that names one.
pub(crate) fn language(document: &Document) -> String {
    written_language(&document.front).unwrap_or_else(|| OWN.to_owned())
}

/// The language that a note says itself that it is in.
pub(crate) fn written_language(front: &FrontMatter) -> Option<String> {
    let mut fields = front.others.iter();
    let written = fields.find(|(name, _)| matches!(name.as_str(), "lang" | "language"));
    written.and_then(|(_, tag)| well_written(tag))
}

/// "fr", "pt-BR" or "zh-Hant-TW" in the letters that are usual, in whichever they are written; none of anything else.
fn well_written(tag: &str) -> Option<String> {
    let mut parts = tag.split('-').peekable();
    let is_of = |part: &&str, length: usize| {
        part.len() == length && part.bytes().all(|letter| letter.is_ascii_alphabetic())
    };
    let language = parts.next().filter(|it| is_of(it, 2) || is_of(it, 3))?;
    let mut written = language.to_ascii_lowercase();
    if let Some(script) = parts.next_if(|it| is_of(it, 4)) {
        let (first, others) = script.split_at(1);
        let script = first.to_ascii_uppercase() + &others.to_ascii_lowercase();
        written = format!("{written}-{script}");
    }
    if let Some(region) = parts.next_if(|it| is_of(it, 2)) {
        written = format!("{written}-{}", region.to_ascii_uppercase());
    }
    parts.next().is_none().then_some(written)
}

/// The language of a tag, and its region where one is said.
pub(crate) fn with_region(tag: &str) -> (&str, Option<&str>) {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (language, parts.find(|it| it.len() == 2))
}

/// A text of the program's own (an attribution, a citation) with a mark of the direction in which it runs behind each name or title
/// of the other that a stop, bracket or quotation mark follows: without one, the Unicode bidirectional algorithm draws these to the
/// name, and sets “18 March” behind an Arabic one on its wrong side.
pub(crate) fn kept_apart(text: &str, to_left: bool) -> String {
    let mark = if to_left { '\u{200f}' } else { '\u{200e}' };
    let mut out = String::with_capacity(text.len());
    let mut against = false;
    for letter in text.chars() {
        if against && ",.;)]”’(·،؛".contains(letter) {
            out.push(mark);
            against = false;
        } else if letter.is_alphabetic() {
            against = is_of_the_left(letter) != to_left;
        }
        out.push(letter);
    }
    if against {
        out.push(mark);
    }
    out
}

/// Whether a language, as BCP 47 names it, is written from right to left.
pub(crate) fn language_runs_left(tag: &str) -> bool {
    const TO_LEFT: &str = "ar ckb dv fa he ps sd ug ur yi";
    let language = tag.split('-').next().unwrap_or_default();
    TO_LEFT.split(' ').any(|it| it == language)
}

/// A mark of a text's direction, without breadth, where that is another than the direction of what the text stands in: at both
/// ends it keeps the text's quotation marks and stops on its own side. Else nothing.
pub(crate) fn mark_beside(text: &str, to_left: bool) -> &'static str {
    match direction(text) {
        Some(true) if !to_left => "\u{200f}",
        Some(false) if to_left => "\u{200e}",
        _ => "",
    }
}

/// Whether a text's first letter is of a script that runs from right to left (Unicode's blocks of
/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms). None where it has no letter.
pub(crate) fn direction(text: &str) -> Option<bool> {
    let first = text.chars().find(|letter| letter.is_alphabetic());
    first.map(is_of_the_left)
}

/// The same; a text without letters runs from left to right.
pub(crate) fn runs_left(text: &str) -> bool {
    direction(text).unwrap_or_default()
}

/// Whether a letter is of a script that runs from right to left.
fn is_of_the_left(letter: char) -> bool {
    matches!(letter,
        '\u{0590}'..='\u{08ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// A text in the order in which it is written, cut where its direction changes: each piece, and whether it runs from right to
/// left. What has no direction of its own (spaces, stops, digits) goes with what is around it, where both sides agree, and
/// else with the text's own direction.
pub(crate) fn pieces(text: &str, to_left: bool) -> Vec<(bool, &str)> {
    let mut pieces: Vec<(bool, std::ops::Range<usize>)> = Vec::new();
    let mut last: Option<(bool, usize)> = None;
    let directs =
        |letter: &char| letter.is_alphabetic() || matches!(letter, '\u{200e}' | '\u{200f}');
    for (at, letter) in text.char_indices().filter(|(_, it)| directs(it)) {
        let (end, left) = (at + letter.len_utf8(), is_of_the_left(letter));
        // What stands between two letters of one direction is theirs.
        let start = match last {
            Some((before, end)) if before == left => end,
            _ => at,
        };
        let between = last.map_or(0, |(_, end)| end);
        push(&mut pieces, to_left, between..start);
        push(&mut pieces, left, start..end);
        last = Some((left, end));
    }
    push(
        &mut pieces,
        to_left,
        last.map_or(0, |(_, end)| end)..text.len(),
    );
    pieces
        .into_iter()
        .map(|(left, range)| (left, &text[range]))
        .collect()
}

fn push(
    pieces: &mut Vec<(bool, std::ops::Range<usize>)>,
    left: bool,
    range: std::ops::Range<usize>,
) {
    match pieces.last_mut() {
        _ if range.is_empty() => {}
        Some((before, last)) if *before == left => last.end = range.end,
        _ => pieces.push((left, range)),
    }
}

/// The language that a text in a script of its own is set in, as BCP 47 names it: for its line breaks, its quotation marks
/// and whoever reads it aloud. None for scripts of many languages.
pub(crate) fn language_of_script(text: &str) -> Option<&'static str> {
    let first = text.chars().find(|letter| letter.is_alphabetic())?;
    let has = |from: char, to: char| text.chars().any(|letter| (from..=to).contains(&letter));
    match first {
        '\u{0590}'..='\u{05ff}' | '\u{fb1d}'..='\u{fb4f}' => Some("he"),
        '\u{0600}'..='\u{06ff}'
        | '\u{0750}'..='\u{077f}'
        | '\u{08a0}'..='\u{08ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}' => Some("ar"),
        '\u{0e00}'..='\u{0e7f}' => Some("th"),
        '\u{ac00}'..='\u{d7a3}' => Some("ko"),
        '\u{3040}'..='\u{30ff}' => Some("ja"),
        '\u{3400}'..='\u{9fff}' if has('\u{3040}', '\u{30ff}') => Some("ja"),
        '\u{3400}'..='\u{9fff}' => Some("zh"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        kept_apart, language_of_script, language_runs_left, mark_beside, pieces, runs_left,
        well_written, with_region,
    };

    #[test]
    fn a_text_against_the_run_of_what_it_stands_in_is_marked() {
        assert_eq!(mark_beside("“so”", false), "");
        assert_eq!(mark_beside("“so”", true), "\u{200e}");
        assert_eq!(mark_beside("“سلام”", false), "\u{200f}");
        assert_eq!(mark_beside("“12”", true), "");
        assert!(language_runs_left("ar-EG") && !language_runs_left("arn"));
    }

    #[test]
    fn a_script_of_one_language_tells_it() {
        let check = |text, language| assert_eq!(language_of_script(text), language, "{text}");
        check("和平与安全", Some("zh"));
        check("平和を守る", Some("ja"));
        check("평화", Some("ko"));
        check("«السلام» peace", Some("ar"));
        check("שלום", Some("he"));
        check("Peace 和平", None);
        check("мир", None);
    }

    #[test]
    fn a_language_is_told_by_its_tag() {
        for tag in ["fr", "pt-BR", "yue", "en-GB", "zh-Hant", "zh-Hans-CN"] {
            assert_eq!(well_written(tag).as_deref(), Some(tag));
            assert_eq!(well_written(&tag.to_lowercase()).as_deref(), Some(tag));
            assert_eq!(well_written(&tag.to_uppercase()).as_deref(), Some(tag));
        }
        for no_tag in [
            "French",
            "",
            "e1",
            "en-",
            "en-GBR",
            "en-GB-Latn",
            "zh-Hant-TW-x",
        ] {
            assert_eq!(well_written(no_tag), None);
        }
        assert_eq!(with_region("zh-Hant"), ("zh", None));
        assert_eq!(with_region("zh-Hant-TW"), ("zh", Some("TW")));
    }

    #[test]
    fn a_text_is_cut_where_its_direction_changes() {
        let check = |text, to_left, expected: &[(bool, &str)]| {
            assert_eq!(pieces(text, to_left), expected, "{text}");
        };
        check("in both, plainly", false, &[(false, "in both, plainly")]);
        check(
            "a שלום, עולם b",
            false,
            &[(false, "a "), (true, "שלום, עולם"), (false, " b")],
        );
        check(
            "שלום NATO (2)",
            true,
            &[(true, "שלום "), (false, "NATO"), (true, " (2)")],
        );
        check("12", true, &[(true, "12")]);
        check("", false, &[]);
    }

    #[test]
    fn a_date_stays_behind_an_arabic_name() {
        let check = |text, to_left, expected| assert_eq!(kept_apart(text, to_left), expected);
        check("— وانغ, 18 March", false, "— وانغ\u{200e}, 18 March");
        check("“عنوان,” صحيفة", false, "“عنوان\u{200e},” صحيفة\u{200e}");
        check("Ada, 18 March", false, "Ada, 18 March");
        // In a text that runs leftwards it is the other names that draw.
        check("وانغ، 18 مارس", true, "وانغ، 18 مارس");
        check(
            "وانغ، ABP Live، 18 مارس",
            true,
            "وانغ، ABP Live\u{200f}، 18 مارس",
        );
    }

    #[test]
    fn the_first_letter_decides() {
        assert!(runs_left("«السلام» peace"));
        assert!(runs_left("1. שלום"));
        assert!(!runs_left("peace السلام"));
        assert!(!runs_left("123"));
    }
}
