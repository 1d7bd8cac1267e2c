//! Shifts and contradictions.

use demarche_library::compare::shifts as theirs;

use super::dates::{first_day, last_day};
use crate::types::library::Failure;
use crate::types::shifts::{
    Against, Dismissed, KindCount, Shift, ShiftSpeaker, Shifts, ShiftsRequest, Silence,
};

impl TryFrom<ShiftsRequest> for theirs::ShiftsRequest {
    type Error = Failure;

    fn try_from(request: ShiftsRequest) -> Result<Self, Failure> {
        Ok(Self {
            per: request.per.into(),
            kinds: request.kinds.into_iter().map(Into::into).collect(),
            actors: request.actors.into_iter().map(Into::into).collect(),
            posts: request.posts.into_iter().map(Into::into).collect(),
            countries: request.countries,
            blocs: request.blocs,
            issues: request.issues.into_iter().map(Into::into).collect(),
            since: request.since.as_deref().map(first_day).transpose()?,
            as_of: request.as_of.as_deref().map(last_day).transpose()?,
            window: request.window.unwrap_or(theirs::WINDOW),
            attributed: request.attributed,
            dismissed: request.dismissed,
        })
    }
}

impl Shifts {
    /// What was found with a window of so many days.
    pub(crate) fn of(found: theirs::Shifts, window: u32) -> Self {
        let kind = |(kind, n): (theirs::ShiftKind, u32)| KindCount {
            kind: kind.into(),
            n,
        };
        Self {
            rows: found.rows.into_iter().map(Into::into).collect(),
            total: found.total,
            kinds: found.kinds.into_iter().map(kind).collect(),
            open: found.open,
            dismissed: found.dismissed,
            undated: found.undated,
            window,
        }
    }
}

impl From<theirs::Shift> for Shift {
    fn from(shift: theirs::Shift) -> Self {
        Self {
            id: shift.id,
            kind: shift.kind.into(),
            who: shift.who.into(),
            issue: shift.issue.into(),
            day: shift.day.map(|day| day.to_string()),
            before: shift.before.into(),
            after: shift.after.map(Into::into),
            against: shift.against.into_iter().map(Into::into).collect(),
            silence: shift.silence.map(Into::into),
            reasons: shift.reasons,
            dismissed: shift.dismissed.map(Into::into),
        }
    }
}

impl From<theirs::ShiftSpeaker> for ShiftSpeaker {
    fn from(who: theirs::ShiftSpeaker) -> Self {
        match who {
            theirs::ShiftSpeaker::Actor(actor) => Self::Actor {
                actor: actor.into(),
            },
            theirs::ShiftSpeaker::Country(country) => Self::Country {
                country: country.into(),
            },
            theirs::ShiftSpeaker::Post(post) => Self::Post { post: post.into() },
            theirs::ShiftSpeaker::Bloc(bloc) => Self::Bloc { bloc: bloc.into() },
        }
    }
}

impl From<theirs::Against> for Against {
    fn from(against: theirs::Against) -> Self {
        Self {
            excerpt: against.excerpt.0,
            article: against.article.0,
            quote: against.quote,
            outlet: against.outlet,
            published: against.published.map(Into::into),
        }
    }
}

impl From<theirs::Silence> for Silence {
    fn from(silence: theirs::Silence) -> Self {
        Self {
            since: silence.since.to_string(),
            to: silence.to.to_string(),
            articles: silence.articles,
            spoke: silence.spoke,
            of: silence.of,
        }
    }
}

impl From<theirs::Dismissed> for Dismissed {
    fn from(dismissed: theirs::Dismissed) -> Self {
        Self {
            analyst: dismissed.analyst,
            at: dismissed.at,
        }
    }
}
