//! Captures, and versions side by side.

use demarche_library::articles as theirs;
use demarche_library::{excerpts, notes};
use demarche_text::Span;
use demarche_text::diff::Side;

use super::import::count;
use crate::types::captures::{
    Candidate, ExcerptFate, FactChange, NoteResting, PartSide, Recaptured, Stretch, VersionChange,
    VersionOf, VersionPart, VersionsDiff,
};

impl From<theirs::VersionOf> for VersionOf {
    fn from(found: theirs::VersionOf) -> Self {
        Self {
            article: found.article.0,
            title: found.title,
            captured_at: found.captured_at,
            unchanged: found.unchanged,
        }
    }
}

impl From<theirs::Recaptured> for Recaptured {
    fn from(recaptured: theirs::Recaptured) -> Self {
        Self {
            article: recaptured.article.0,
            title: recaptured.title,
            snapshot: recaptured.snapshot.0,
            body_version: recaptured.body_version.map(|id| id.0),
            before: recaptured.before.0,
            unchanged_since: recaptured.unchanged_since,
            material: recaptured.counts.material,
            trivial: recaptured.counts.trivial,
            reordered: recaptured.counts.reordered,
            moved: recaptured.moved,
            orphans: recaptured.orphans.into_iter().map(|id| id.0).collect(),
            facts: recaptured.facts.into_iter().map(Into::into).collect(),
            notes: recaptured.notes.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::FactChange> for FactChange {
    fn from(change: theirs::FactChange) -> Self {
        Self {
            fact: change.fact.into(),
            before: change.before,
            after: change.after,
            taken: change.taken,
        }
    }
}

impl From<theirs::VersionsDiff> for VersionsDiff {
    fn from(diff: theirs::VersionsDiff) -> Self {
        Self {
            article: diff.article.0,
            title: diff.title,
            from_captured_at: diff.from.captured_at.clone(),
            to_captured_at: diff.to.captured_at.clone(),
            from: diff.from.into(),
            to: diff.to.into(),
            facts: diff.facts.into_iter().map(Into::into).collect(),
            changes: diff.changes.into_iter().map(Into::into).collect(),
            material: diff.counts.material,
            trivial: diff.counts.trivial,
            reordered: diff.counts.reordered,
            excerpts: diff.excerpts.into_iter().map(Into::into).collect(),
            notes: diff.notes.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::VersionChange> for VersionChange {
    fn from(change: theirs::VersionChange) -> Self {
        Self {
            kind: change.change.kind.into(),
            paragraph: change.change.paragraph,
            from: change.change.before.map(Into::into),
            to: change.change.after.map(Into::into),
            parts: change.parts.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::VersionPart> for VersionPart {
    fn from(part: theirs::VersionPart) -> Self {
        Self {
            text: part.text,
            side: match part.side {
                Side::Common => PartSide::Both,
                Side::OnlyA => PartSide::Before,
                Side::OnlyB => PartSide::After,
            },
        }
    }
}

impl From<demarche_text::diff::Part> for VersionPart {
    fn from(part: demarche_text::diff::Part) -> Self {
        Self::from(theirs::VersionPart {
            text: part.text,
            side: part.side,
        })
    }
}

impl From<Span> for Stretch {
    fn from(span: Span) -> Self {
        Self {
            start: count(span.start),
            end: count(span.end),
        }
    }
}

impl From<theirs::ExcerptFate> for ExcerptFate {
    fn from(fate: theirs::ExcerptFate) -> Self {
        Self {
            excerpt: fate.excerpt.into(),
            fate: fate.fate.into(),
            touched: fate.touched,
        }
    }
}

impl From<notes::NoteResting> for NoteResting {
    fn from(resting: notes::NoteResting) -> Self {
        Self {
            note: resting.note.into(),
            excerpts: resting.excerpts.into_iter().map(|id| id.0).collect(),
            cites_article: resting.cites_article,
            touched: resting.touched,
        }
    }
}

impl From<excerpts::Candidate> for Candidate {
    fn from(candidate: excerpts::Candidate) -> Self {
        Self {
            body_version: candidate.body_version.0,
            start: count(candidate.span.start),
            end: count(candidate.span.end),
            quote: candidate.quote,
            before: candidate.before,
            after: candidate.after,
            score: candidate.score,
        }
    }
}
