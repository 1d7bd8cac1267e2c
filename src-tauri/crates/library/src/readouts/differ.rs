//! Two articles laid side by side, sentence by sentence.

use std::ops::Range;

use chrono::NaiveDate;
use demarche_gazetteer::{Gazetteer, Named};
use demarche_text::phrase;
use demarche_text::readout::{self, Alignment, Basis, Kind, Name, Readout};
use demarche_text::span::Offsets;
use demarche_text::{PartialDate, Precision, Span, diff, language};
use serde::{Deserialize, Serialize};

use super::sides::{Side, in_common};
use crate::articles::{self, ArticleRow};
use crate::compare::{DiffPart, run};
use crate::{ArticleId, BodyVersionId, Error, EventId, Library, Reader, Result};

/// Two sides' texts of one event, or any two articles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadoutDiff {
    /// The first.
    pub a: ReadoutText,
    /// The second.
    pub b: ReadoutText,
    /// An event that both are of: its number and its name.
    pub event: Option<(EventId, String)>,
    /// What the sentences were paired by.
    pub basis: Basis,
    /// How many rows of each kind there are.
    pub counts: ReadoutCounts,
    /// In the order of the first text; what only the second says stands where it says it.
    pub rows: Vec<ReadoutRow>,
}

/// One of the two texts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadoutText {
    /// The article.
    pub article: ArticleRow,
    /// The version that offsets count in.
    pub body: BodyVersionId,
    /// Whose readout it is, as is said of the event that both are of.
    pub side: Option<Side>,
    /// Its language: what the article says, else what the text looks like.
    pub language: Option<String>,
    /// How many sentences it has.
    pub sentences: u32,
}

/// Rows of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadoutCounts {
    /// Said by both in the same words.
    pub same: u32,
    /// Said by both in other words.
    pub differently: u32,
    /// Said by the first alone.
    pub only_a: u32,
    /// Said by the second alone.
    pub only_b: u32,
    /// Of those that both say, the ones told at another place.
    pub crossing: u32,
}

/// What stands side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadoutRow {
    /// Who says it.
    pub kind: Kind,
    /// Whether both say it, but at another place.
    pub crosses: bool,
    /// What the first says; none where only the second does.
    pub a: Option<ReadoutWords>,
    /// What the second says.
    pub b: Option<ReadoutWords>,
    /// Whether the words were compared; not where a sentence is very long, or the languages differ.
    pub compared: bool,
}

/// One or more sentences that follow each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadoutWords {
    /// The number of the first sentence, from 1.
    pub first: u32,
    /// How many they are.
    pub count: u32,
    /// Where they begin in the body, in scalar values.
    pub start: u32,
    /// Where they end.
    pub end: u32,
    /// The words, whole, in runs.
    pub parts: Vec<DiffPart>,
}

impl Library {
    /// Lays two articles' texts in force side by side.
    pub fn readout_diff(&self, a: ArticleId, b: ArticleId) -> Result<ReadoutDiff> {
        let (texts, a, b, event) = self.read(|reader| {
            let (a, b) = (articles::current(reader, a)?, articles::current(reader, b)?);
            if a == b {
                return Err(Error::invalid(phrase!(
                    "An article cannot be compared with itself; choose two."
                )));
            }
            let (text_a, mut a) = text_of(reader, a)?;
            let (text_b, mut b) = text_of(reader, b)?;
            let common = in_common(reader, a.article.id, b.article.id)?;
            let event = common.map(|common| {
                (a.side, b.side) = (common.side_a, common.side_b);
                (common.id, common.name)
            });
            Ok(((text_a, text_b), a, b, event))
        })?;
        Ok(differ(texts, (a, b), event))
    }
}

fn text_of(reader: &Reader<'_>, id: ArticleId) -> Result<(String, ReadoutText)> {
    let article = articles::row(reader, id)?;
    let version = articles::in_force(reader, id)?;
    let text = articles::body_text(reader, version)?;
    let said = article.language.clone();
    let language = said.or_else(|| language::guess(&text).map(str::to_owned));
    let told = ReadoutText {
        article,
        body: version,
        side: None,
        language,
        sentences: 0,
    };
    Ok((text, told))
}

fn differ(
    (text_a, text_b): (String, String),
    (mut a, mut b): (ReadoutText, ReadoutText),
    event: Option<(EventId, String)>,
) -> ReadoutDiff {
    let (names_a, names_b) = (names(&text_a, &a.article), names(&text_b, &b.article));
    let alignment = readout::align(
        Readout {
            text: &text_a,
            language: a.language.as_deref(),
            names: &names_a,
        },
        Readout {
            text: &text_b,
            language: b.language.as_deref(),
            names: &names_b,
        },
    );
    a.sentences = alignment.a.len() as u32;
    b.sentences = alignment.b.len() as u32;
    let rows = rows(&text_a, &text_b, &alignment);
    ReadoutDiff {
        counts: counts(&rows),
        basis: alignment.basis,
        a,
        b,
        event,
        rows,
    }
}

/// Countries and people by what the gazetteer takes them for, so that one sign stands for "Beijing" and
/// for "China". Demonyms are told apart from names there, and count as words here.
fn names(text: &str, article: &ArticleRow) -> Vec<Name> {
    let published = article.published.as_ref().and_then(day);
    let mentions = Gazetteer::bundled().mentions_on(text, published);
    let named = mentions.into_iter().map(|mention| Name {
        span: mention.span,
        key: match mention.named {
            Named::Actor(actor) => actor.key.clone(),
            Named::Country(country) => country.code.clone(),
            Named::Wire(wire) => wire.name.clone(),
        },
    });
    named.collect()
}

fn day(date: &PartialDate) -> Option<NaiveDate> {
    let known = matches!(date.precision, Precision::Day | Precision::Minute);
    known.then(|| date.date.get(..10)?.parse().ok()).flatten()
}

fn rows(text_a: &str, text_b: &str, alignment: &Alignment) -> Vec<ReadoutRow> {
    let (at_a, at_b) = (Offsets::of(text_a), Offsets::of(text_b));
    let rows = alignment.rows.iter().map(|row| {
        let span_a = whole(&alignment.a, &row.a);
        let span_b = whole(&alignment.b, &row.b);
        let mut a = span_a.map(|span| words(&row.a, span));
        let mut b = span_b.map(|span| words(&row.b, span));
        let (of_a, of_b) = (
            span_a.map_or("", |span| at_a.slice(text_a, span)),
            span_b.map_or("", |span| at_b.slice(text_b, span)),
        );
        let differ = row.kind == Kind::Differently && alignment.basis == Basis::Words;
        let parts = differ.then(|| readout::differences(of_a, of_b)).flatten();
        for (words, text, side) in [(&mut a, of_a, true), (&mut b, of_b, false)] {
            if let Some(words) = words {
                match &parts {
                    Some(parts) => parts.iter().for_each(|part| {
                        let span = if side { part.a } else { part.b };
                        run(
                            &mut words.parts,
                            text,
                            span,
                            part.side != diff::Side::Common,
                        );
                    }),
                    None => words.parts.push(DiffPart {
                        text: text.to_owned(),
                        only_here: false,
                    }),
                }
            }
        }
        ReadoutRow {
            kind: row.kind,
            crosses: row.crosses,
            compared: parts.is_some(),
            a,
            b,
        }
    });
    rows.collect()
}

fn whole(sentences: &[Span], numbers: &Range<usize>) -> Option<Span> {
    let inside = sentences.get(numbers.clone())?;
    Some(Span::new(inside.first()?.start, inside.last()?.end))
}

fn words(numbers: &Range<usize>, span: Span) -> ReadoutWords {
    ReadoutWords {
        first: numbers.start as u32 + 1,
        count: numbers.len() as u32,
        start: span.start as u32,
        end: span.end as u32,
        parts: Vec::new(),
    }
}

fn counts(rows: &[ReadoutRow]) -> ReadoutCounts {
    let mut counts = ReadoutCounts::default();
    for row in rows {
        *match row.kind {
            Kind::Same => &mut counts.same,
            Kind::Differently => &mut counts.differently,
            Kind::OnlyA => &mut counts.only_a,
            Kind::OnlyB => &mut counts.only_b,
        } += 1;
        counts.crossing += u32::from(row.crosses);
    }
    counts
}
