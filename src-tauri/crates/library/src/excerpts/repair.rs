//! Orphans: where an excerpt's words may be now, and putting it there.

use demarche_text::phrase;
use demarche_text::{Anchor, Revision, Span};
use serde::{Deserialize, Serialize};

use super::{Excerpt, excerpt, trimmed};
use crate::{BodyVersionId, Error, ExcerptId, Library, Op, Outcome, Result, articles};

/// A place in the body in force where an excerpt may belong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// The version in force.
    pub body_version: BodyVersionId,
    /// Where, in scalar values of its text.
    pub span: Span,
    /// The words there.
    pub quote: String,
    /// The words of the line before them.
    pub before: String,
    /// The words of the line after them.
    pub after: String,
    /// How like the excerpt they are, 0 to 1.
    pub score: f64,
}

/// Places that are offered for one excerpt.
const OFFERED: usize = 5;
/// Scalar values of the line shown to each side of a place.
const AROUND: usize = 120;

impl Library {
    /// The places in the body in force that are most like an excerpt, the likeliest first. Empty when
    /// nothing there is like it.
    pub fn excerpt_candidates(&self, id: ExcerptId) -> Result<Vec<Candidate>> {
        let (found, old, version, text) = self.read(|reader| {
            let found = excerpt(reader, id)?;
            let version = articles::in_force(reader, found.article)?;
            let old = articles::body_text(reader, found.body_version)?;
            let text = articles::body_text(reader, version)?;
            Ok((found, old, version, text))
        })?;
        let scalars: Vec<char> = text.chars().collect();
        let shown = |from: usize, to: usize| scalars[from..to].iter().collect::<String>();
        let places = Revision::of_texts(&old, &text).candidates(&anchor(&found), OFFERED);
        Ok(places
            .into_iter()
            .map(|place| {
                let span = place.span;
                let before = scalars[..span.start]
                    .iter()
                    .rev()
                    .take(AROUND)
                    .take_while(|c| **c != '\n')
                    .count();
                let after = scalars[span.end..]
                    .iter()
                    .take(AROUND)
                    .take_while(|c| **c != '\n')
                    .count();
                Candidate {
                    body_version: version,
                    span,
                    quote: shown(span.start, span.end),
                    before: shown(span.start - before, span.start),
                    after: shown(span.end, span.end + after),
                    score: place.score,
                }
            })
            .collect())
    }

    /// Puts an excerpt on other words of its article's body in force. Positions and notes that rest on it
    /// show them from now on; the history keeps the old ones.
    pub fn reanchor_excerpt(
        &self,
        id: ExcerptId,
        version: BodyVersionId,
        span: Span,
    ) -> Result<Outcome<()>> {
        let now = {
            let text = self.body_text(version)?;
            Anchor::of(&text, trimmed(&text, span)?)
        };
        let op = Op::ReanchorExcerpt {
            quote: now.quote.clone(),
        };
        self.transact(op, |tx| {
            let found = excerpt(tx, id)?;
            if articles::in_force(tx, found.article)? != version {
                return Err(Error::invalid(phrase!(
                    "The words are not in the article's text as it is now: it changed meanwhile."
                )));
            }
            articles::move_excerpt(tx, id, version, &now)
        })
    }
}

/// An excerpt's anchor on its own version.
pub(crate) fn anchor(excerpt: &Excerpt) -> Anchor {
    Anchor {
        span: Span::new(excerpt.start as usize, excerpt.end as usize),
        quote: excerpt.quote.clone(),
        prefix: excerpt.prefix.clone(),
        suffix: excerpt.suffix.clone(),
    }
}
