//! The timeline.

use demarche_library::compare as theirs;

use crate::types::timeline::{Lane, Timeline, TimelineEvent, TimelineStatement};

impl From<theirs::Timeline> for Timeline {
    fn from(timeline: theirs::Timeline) -> Self {
        Self {
            issue: timeline.issue.into(),
            proposition: timeline.proposition,
            lanes: timeline.lanes.into_iter().map(Into::into).collect(),
            events: timeline.events.into_iter().map(Into::into).collect(),
            articles_searched: timeline.articles_searched,
            positions: timeline.positions,
            origins: timeline.origins,
            evidence_trashed: timeline.evidence_trashed,
        }
    }
}

impl From<theirs::Lane> for Lane {
    fn from(lane: theirs::Lane) -> Self {
        Self {
            country: lane.country.map(Into::into),
            actor: lane.actor.map(Into::into),
            post: lane.post.map(Into::into),
            statements: lane.statements.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::TimelineStatement> for TimelineStatement {
    fn from(statement: theirs::TimelineStatement) -> Self {
        Self {
            day: statement.day.map(|day| day.to_string()),
            stands: statement.stands,
            position: statement.position.into(),
            against: statement.against,
            event: statement.event.map(|id| id.0),
            citation_key: statement.citation_key,
        }
    }
}

impl From<theirs::TimelineEvent> for TimelineEvent {
    fn from(event: theirs::TimelineEvent) -> Self {
        Self {
            event: event.event.0,
            name: event.name,
            kind: event.kind.into(),
            held: event.held.into(),
            day: event.day.to_string(),
            statements: event.statements,
        }
    }
}
