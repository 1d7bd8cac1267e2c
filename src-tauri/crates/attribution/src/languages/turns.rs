//! Transcripts: whose words a line is, by the label before its colon: "毛宁：…", "Frage: …".

use std::collections::HashMap;

use super::lexicon::{ASKS, Language};
use super::marks::Quote;
use super::script;

/// A label takes no more scalar values and words than this.
const LONGEST: usize = 40;
const WORDS: usize = 6;
/// Fewer labels make no transcript.
const LABELS: usize = 3;

/// What a line says before its colon.
#[derive(Debug, Clone, Copy)]
pub(super) struct Label {
    /// Where it ends, in bytes.
    end: usize,
    /// The byte of the line from which on somebody speaks.
    pub(super) said: usize,
    /// A journalist's.
    pub(super) asks: bool,
}

/// The label of a line.
pub(super) fn label(line: &str, language: Language) -> Option<Label> {
    let (colon, mark) = line
        .char_indices()
        .take(LONGEST)
        .find(|(_, c)| matches!(c, ':' | '：'))?;
    let said = colon + mark.len_utf8();
    let words = line[said..].trim_start();
    let quoted = words.starts_with(['«', '“', '„', '"', '「', '»', '‘']);
    let name = line[..colon].trim();
    let plain = name.chars().all(|c| {
        c.is_alphabetic()
            || c.is_whitespace()
            || matches!(c, '.' | '-' | '·' | '(' | ')' | '\'' | '’')
    });
    if words.is_empty() || quoted || name.is_empty() || !plain || words.starts_with('/') {
        return None;
    }
    let lexicon = language.lexicon();
    let parts = script::words(language, name);
    let asks = if script::unspaced(language) {
        (0..name.len())
            .filter(|&at| name.is_char_boundary(at))
            .any(|at| {
                lexicon
                    .prefix(&name[at..])
                    .is_some_and(|(_, classes)| classes & ASKS != 0)
            })
    } else {
        parts
            .iter()
            .any(|(.., word)| lexicon.classes(word) & ASKS != 0)
    };
    let names = script::unspaced(language) || language.is(&["ar"]);
    let large = names && parts.len() <= WORDS
        || parts.len() <= WORDS && name.starts_with(char::is_uppercase);
    (asks || large).then_some(Label {
        end: colon,
        said,
        asks,
    })
}

/// Whether the lines of a text are labelled as those of a transcript: somebody speaks again, and
/// somebody else, or a journalist, comes between.
pub(super) fn transcript(text: &str, lines: &[(usize, usize, Option<Language>)]) -> bool {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut asked = false;
    let mut found = 0;
    let mut all = 0;
    for &(start, end, language) in lines {
        let line = &text[start..end];
        let Some(language) = language.filter(|_| !line.trim().is_empty()) else {
            continue;
        };
        all += 1;
        if let Some(label) = label(line, language) {
            found += 1;
            asked |= label.asks;
            if !label.asks {
                *counts.entry(line[..label.end].trim()).or_default() += 1;
            }
        }
    }
    let again = counts.values().filter(|count| **count > 1).count();
    found >= LABELS && found * 3 >= all && again > 0 && (asked || again > 1)
}

/// What a line of a turn says, from byte `said` of it on, as a quote.
pub(super) fn said(line: &str, offset: usize, said: usize) -> Option<Quote> {
    let rest = &line[said..];
    let start = offset + said + (rest.len() - rest.trim_start().len());
    let end = offset + line.trim_end().len();
    (start < end).then_some(Quote {
        open: start,
        start,
        end,
        close: end,
        joined: false,
    })
}
