//! Two articles side by side: what they share, and why they are copies or not.

use std::ops::Range;

use demarche_text::near::{Passages, shared_bytes};
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use serde::{Deserialize, Serialize};

use super::judge::Subject;
use super::links::Links;
use super::separate;
use crate::articles::{ArticleRow, body_text, in_force, row};
use crate::{ArticleId, Error, Library, OrNotFound, Reader, Result};

/// What two articles share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SharedText {
    /// The one.
    pub a: ArticleRow,
    /// The other.
    pub b: ArticleRow,
    /// 0 to 1: of the one's passages, those that the other has.
    pub share_of_a: f64,
    /// 0 to 1: of the other's passages, those that the one has.
    pub share_of_b: f64,
    /// What speaks for and against their being one origin, worded.
    pub why: Vec<Phrase>,
    /// The one's text.
    pub in_a: Vec<TextPart>,
    /// The other's.
    pub in_b: Vec<TextPart>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextPart {
    /// The words and what stands between them.
    pub text: String,
    /// Whether it stands in both texts.
    pub shared: bool,
}

impl Library {
    /// Compares the texts in force of two articles, passage by passage.
    pub fn compare_copies(&self, a: ArticleId, b: ArticleId) -> Result<SharedText> {
        if a == b {
            return Err(Error::invalid(phrase!(
                "An article cannot be compared with itself."
            )));
        }
        self.read(|reader| {
            let mut links = Links::default();
            let one = links.subject(reader, a)?.or_not_found(a)?;
            let other = links.subject(reader, b)?.or_not_found(b)?;
            let text_a = body_text(reader, in_force(reader, a)?)?;
            let text_b = body_text(reader, in_force(reader, b)?)?;
            let mut why = reasons(reader, (a, &one), (b, &other))?;
            if text_a == text_b {
                why.insert(0, phrase!("same text"));
            }
            let mut overlap = demarche_text::near::Overlap::default();
            if let Some(judgement) = links.judge(reader, a, b)? {
                overlap = judgement.overlap;
                if b < a {
                    std::mem::swap(&mut overlap.of_a, &mut overlap.of_b);
                    std::mem::swap(&mut overlap.own_a, &mut overlap.own_b);
                }
                why.extend(shares(&overlap));
                if separate::from(reader, a)?.contains(&b) {
                    why.push(phrase!("an analyst said that these are not copies"));
                } else if !judgement.one {
                    why.push(phrase!(
                        "not enough of either's own words to count as one origin"
                    ));
                }
            }
            Ok(SharedText {
                a: row(reader, a)?,
                b: row(reader, b)?,
                share_of_a: overlap.share_of_a(),
                share_of_b: overlap.share_of_b(),
                why,
                in_a: parts(&text_a, &one.passages, &other.passages),
                in_b: parts(&text_b, &other.passages, &one.passages),
            })
        })
    }
}

/// What tells of one origin beside the text.
fn reasons(
    reader: &Reader<'_>,
    (a, one): (ArticleId, &Subject),
    (b, other): (ArticleId, &Subject),
) -> Result<Vec<Phrase>> {
    let mut why = Vec::new();
    let bytes = reader
        .conn()
        .prepare_cached(
            "SELECT 1 FROM snapshot WHERE article = ?1 AND raw IN (SELECT raw FROM snapshot WHERE article = ?2)",
        )?
        .exists((a, b))?;
    if bytes {
        why.push(phrase!("same bytes captured"));
    }
    if one.same_address(other) {
        why.push(phrase!("same address"));
    }
    let wires: Vec<&str> = one.common_wires(other).map(String::as_str).collect();
    if !wires.is_empty() {
        why.push(phrase!("both credit {wires}", wires = Argument::all(wires)));
    }
    Ok(why)
}

/// How much is shared, and how much of it is anybody's own.
fn shares(overlap: &demarche_text::near::Overlap) -> Vec<Phrase> {
    if overlap.shared == 0 {
        return vec![phrase!("no passage in common")];
    }
    let percent = |share: f64| (share * 100.0).round() as i64;
    let mut why = vec![phrase!(
        "{of_a} % and {of_b} % of the passages",
        of_a = percent(overlap.share_of_a()),
        of_b = percent(overlap.share_of_b())
    )];
    let lent = overlap.shared - overlap.own_shared;
    if lent > 0 {
        why.push(phrase!("{percent} % of what is shared stands in quotation marks or in many articles of an outlet", percent = percent(lent as f64 / overlap.shared as f64)));
    }
    why
}

/// A text, cut where what is shared begins and ends.
fn parts(text: &str, passages: &Passages, other: &Passages) -> Vec<TextPart> {
    let mut parts = Vec::new();
    let mut add = |range: Range<usize>, shared: bool| {
        if !range.is_empty() {
            parts.push(TextPart {
                text: text[range].to_owned(),
                shared,
            });
        }
    };
    let mut at = 0;
    for range in shared_bytes(passages, other) {
        add(at..range.start, false);
        at = range.end;
        add(range, true);
    }
    add(at..text.len(), false);
    parts
}
