//! Positions, their evidence, and events.

use demarche_library::events as their_events;
use demarche_library::positions as theirs;

use crate::types::library::Failure;
use crate::types::positions::{
    Event, EventInput, EventRow, Evidence, Position, PositionInput, PositionRow, PositionWarning,
};

impl From<theirs::PositionRow> for PositionRow {
    fn from(row: theirs::PositionRow) -> Self {
        Self {
            id: row.id.0,
            actors: row.actors.into_iter().map(Into::into).collect(),
            on_behalf: row.on_behalf.into_iter().map(Into::into).collect(),
            post: row.post.map(Into::into),
            issue: row.issue.into(),
            stance: row.stance.into(),
            voice: row.voice.into(),
            directness: row.directness.into(),
            said: row.said.map(Into::into),
            paraphrase: row.paraphrase,
            quote: row.quote,
            outlet: row.outlet,
            analyst: row.analyst,
            confidence: row.confidence.map(Into::into),
            evidence: row.evidence,
            against: row.against,
            evidence_trashed: row.evidence_trashed,
        }
    }
}

impl From<theirs::Position> for Position {
    fn from(position: theirs::Position) -> Self {
        Self {
            row: position.row.into(),
            act: position.act.map(Into::into),
            addressee: position.addressee,
            event: position.event.map(|id| id.0),
            event_name: position.event_name,
            reported_by: position.reported_by,
            coded_at: position.coded_at,
            evidence: position.evidence.into_iter().map(Into::into).collect(),
            evidence_articles: position.evidence_articles,
            evidence_origins: position.evidence_origins,
            also: position.also.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::PositionWarning> for PositionWarning {
    fn from(warning: theirs::PositionWarning) -> Self {
        Self {
            words: warning.words,
            same: warning.same.map(|id| id.0),
        }
    }
}

impl From<theirs::Evidence> for Evidence {
    fn from(evidence: theirs::Evidence) -> Self {
        Self {
            excerpt: evidence.excerpt.into(),
            role: evidence.role.into(),
            before: evidence.before,
            after: evidence.after,
        }
    }
}

impl TryFrom<PositionInput> for theirs::NewPosition {
    type Error = Failure;

    fn try_from(input: PositionInput) -> Result<Self, Failure> {
        let evidence = input.excerpts.into_iter();
        Ok(Self {
            actors: input.actors.into_iter().map(Into::into).collect(),
            on_behalf: input.on_behalf,
            post: input.post.map(Into::into),
            issue: input.issue.into(),
            stance: input.stance.into(),
            voice: input.voice.map(Into::into),
            act: input.act.map(Into::into),
            addressee: input.addressee,
            event: input.event.map(Into::into),
            said: input.said.map(TryInto::try_into).transpose()?,
            directness: input.directness.into(),
            reported_by: input.reported_by,
            paraphrase: input.paraphrase,
            confidence: input.confidence.map(Into::into),
            evidence: evidence
                .map(|evidence| theirs::NewEvidence {
                    excerpt: evidence.excerpt.into(),
                    role: evidence.role.into(),
                })
                .collect(),
        })
    }
}

impl From<their_events::EventRow> for EventRow {
    fn from(event: their_events::EventRow) -> Self {
        Self {
            id: event.id.0,
            name: event.name,
            kind: event.kind.into(),
            held: event.held.map(Into::into),
            place: event.place,
            participants: event.participants.into_iter().map(Into::into).collect(),
            articles: event.articles,
            positions: event.positions,
        }
    }
}

impl From<their_events::Event> for Event {
    fn from(event: their_events::Event) -> Self {
        Self {
            row: event.row.into(),
            articles: event.articles.into_iter().map(Into::into).collect(),
            positions: event.positions.into_iter().map(Into::into).collect(),
        }
    }
}

impl TryFrom<EventInput> for their_events::NewEvent {
    type Error = Failure;

    fn try_from(input: EventInput) -> Result<Self, Failure> {
        Ok(Self {
            name: input.name,
            kind: input.kind.into(),
            held: input.held.map(TryInto::try_into).transpose()?,
            place: input.place,
            participants: input.participants.into_iter().map(Into::into).collect(),
            articles: input.articles.into_iter().map(Into::into).collect(),
        })
    }
}
