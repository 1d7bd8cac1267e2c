//! Two positions' words, word by word.

use demarche_text::diff::{self, Side};
use demarche_text::{Span, word};
use serde::{Deserialize, Serialize};

use crate::positions::position_row;
use crate::{Library, PositionId, Result};

/// What differs between the words of two positions, or of two versions of something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordsDiff {
    /// The words of the first, whole, in runs.
    pub a: Vec<DiffPart>,
    /// The words of the second.
    pub b: Vec<DiffPart>,
    /// Words that both have.
    pub common: u32,
    /// Words of the first.
    pub words_a: u32,
    /// Words of the second.
    pub words_b: u32,
}

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiffPart {
    /// The words, with the white space around them.
    pub text: String,
    /// Whether the other one lacks them.
    pub only_here: bool,
}

impl Library {
    /// The difference between two positions' words: their shortest telling quotes, or the paraphrase
    /// of one whose evidence has none.
    pub fn compare_words(&self, a: PositionId, b: PositionId) -> Result<WordsDiff> {
        let words = self.read(|reader| {
            let of = |id| {
                let row = position_row(reader, id)?;
                Ok::<_, crate::Error>(row.quote.unwrap_or(row.paraphrase))
            };
            Ok((of(a)?, of(b)?))
        })?;
        Ok(words_diff(&words.0, &words.1))
    }
}

/// What differs word by word.
pub(crate) fn words_diff(a: &str, b: &str) -> WordsDiff {
    let mut answer = WordsDiff {
        a: Vec::new(),
        b: Vec::new(),
        common: 0,
        words_a: word::count(a) as u32,
        words_b: word::count(b) as u32,
    };
    for part in diff::words(a, b) {
        let only_here = part.side != Side::Common;
        if part.side == Side::Common {
            answer.common += word::count(&part.text) as u32;
        }
        run(&mut answer.a, a, part.a, only_here);
        run(&mut answer.b, b, part.b, only_here);
    }
    answer
}

pub(crate) fn run(parts: &mut Vec<DiffPart>, text: &str, span: Span, only_here: bool) {
    if span.is_empty() {
        return;
    }
    let words = span.of(text);
    match parts.last_mut() {
        Some(last) if last.only_here == only_here => last.text.push_str(words),
        _ => parts.push(DiffPart {
            text: words.to_owned(),
            only_here,
        }),
    }
}
