//! Editions, and what changed since one.

use demarche_library::editions as theirs;

use super::notes::number;
use crate::types::editions::{EditionChanges, EditionRow, EvidenceChange, PositionChange};

impl From<theirs::EditionRow> for EditionRow {
    fn from(edition: theirs::EditionRow) -> Self {
        Self {
            id: edition.id.0,
            number: number(edition.number),
            issued_at: edition.issued_at,
            sha256: edition.sha256,
            analyst: edition.analyst,
        }
    }
}

impl From<theirs::EditionChanges> for EditionChanges {
    fn from(changes: theirs::EditionChanges) -> Self {
        Self {
            edition: changes.edition.into(),
            against: changes.against.map(Into::into),
            text: changes.text.into_iter().map(Into::into).collect(),
            positions: changes.positions.into_iter().map(Into::into).collect(),
            evidence: changes.evidence.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::PositionChange> for PositionChange {
    fn from(change: theirs::PositionChange) -> Self {
        Self {
            fate: change.fate.into(),
            before: change.before.map(Into::into),
            after: change.after.map(Into::into),
            fields: change.fields,
        }
    }
}

impl From<theirs::EvidenceChange> for EvidenceChange {
    fn from(change: theirs::EvidenceChange) -> Self {
        let quote = |it: &theirs::FrozenEvidence| it.excerpt.as_ref().map(|it| it.quote.clone());
        Self {
            article: change.before.article.id,
            excerpt: change.before.excerpt.as_ref().map(|it| it.id),
            quote: quote(&change.before),
            quote_now: change.after.as_ref().and_then(quote),
            title: change.before.article.title,
            outlet: change.before.article.outlet,
            fates: change.fates.into_iter().map(Into::into).collect(),
        }
    }
}
