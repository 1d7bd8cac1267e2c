//! Actors, posts, tenures and countries.

use demarche_library::{actors as theirs, blocs, compare, countries, posts};

use crate::types::actors::{
    Actor, ActorInput, ActorName, ActorRow, Bloc, BlocMember, BlocMembership, Country, CountryRow,
    IssueStance, PostInput, StancePoint, Tenure, TenureInput, Voices,
};
use crate::types::library::Failure;

impl From<theirs::ActorRow> for ActorRow {
    fn from(row: theirs::ActorRow) -> Self {
        Self {
            actor: row.actor.into(),
            post: row.post.map(Into::into),
            positions: row.positions,
            articles: row.articles,
        }
    }
}

impl From<theirs::Actor> for Actor {
    fn from(actor: theirs::Actor) -> Self {
        Self {
            actor: actor.actor.into(),
            wikidata: actor.wikidata,
            names: actor.names.into_iter().map(Into::into).collect(),
            tenures: actor.tenures.into_iter().map(Into::into).collect(),
            by_issue: actor.by_issue.into_iter().map(Into::into).collect(),
            voices: Voices {
                own: actor.voices.own,
                spokesperson: actor.voices.spokesperson,
                attributed: actor.voices.attributed,
            },
            articles: actor.articles.into(),
            notes: actor.notes.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::ActorName> for ActorName {
    fn from(name: theirs::ActorName) -> Self {
        Self {
            name: name.name,
            language: name.language,
            script: name.script,
            primary: name.primary,
        }
    }
}

impl From<ActorName> for theirs::ActorName {
    fn from(name: ActorName) -> Self {
        Self {
            name: name.name,
            language: name.language,
            script: name.script,
            primary: name.primary,
        }
    }
}

impl From<ActorInput> for theirs::NewActor {
    fn from(input: ActorInput) -> Self {
        Self {
            name: input.name,
            kind: input.kind.into(),
            country: input.country,
            wikidata: input.wikidata,
            names: input.names.into_iter().map(Into::into).collect(),
        }
    }
}

/// A tenure, and whether it was in force on the day asked for.
impl From<(posts::Tenure, bool)> for Tenure {
    fn from((tenure, then): (posts::Tenure, bool)) -> Self {
        Self {
            id: tenure.id.0,
            actor: tenure.actor.into(),
            post: tenure.post.into(),
            from: tenure.from.map(Into::into),
            to: tenure.to.map(Into::into),
            then,
        }
    }
}

impl From<PostInput> for posts::NewPost {
    fn from(input: PostInput) -> Self {
        Self {
            title: input.title,
            body: input.body,
            country: input.country,
            spokesperson: input.spokesperson,
        }
    }
}

impl TryFrom<TenureInput> for posts::NewTenure {
    type Error = Failure;

    fn try_from(input: TenureInput) -> Result<Self, Failure> {
        Ok(Self {
            actor: input.actor.into(),
            post: input.post.into(),
            from: input.from.map(TryInto::try_into).transpose()?,
            to: input.to.map(TryInto::try_into).transpose()?,
        })
    }
}

impl From<compare::IssueStance> for IssueStance {
    fn from(stance: compare::IssueStance) -> Self {
        Self {
            issue: stance.issue.into(),
            stance: stance.stance.into(),
            also: stance.also.into_iter().map(Into::into).collect(),
            said: stance.said.map(Into::into),
            latest: stance.latest.into(),
            positions: stance.positions,
            points: stance.points.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<compare::StancePoint> for StancePoint {
    fn from(point: compare::StancePoint) -> Self {
        Self {
            position: point.position.0,
            said: point.said.map(Into::into),
            stance: point.stance.into(),
        }
    }
}

impl From<countries::CountryRow> for CountryRow {
    fn from(row: countries::CountryRow) -> Self {
        Self {
            country: row.country.into(),
            speakers: row.speakers,
            positions: row.positions,
        }
    }
}

impl From<countries::Country> for Country {
    fn from(country: countries::Country) -> Self {
        Self {
            country: country.country.into(),
            alpha3: country.alpha3,
            capital: country.capital,
            demonyms: country.demonyms,
            metonyms: country.metonyms,
            blocs: country.blocs.into_iter().map(Into::into).collect(),
            speakers: country.speakers.into_iter().map(Into::into).collect(),
            by_issue: country.by_issue.into_iter().map(Into::into).collect(),
            positions: country.positions.into(),
        }
    }
}

impl From<countries::BlocMembership> for BlocMembership {
    fn from(membership: countries::BlocMembership) -> Self {
        Self {
            bloc: membership.bloc,
            name: membership.name,
            from: membership.from,
            to: membership.to,
        }
    }
}

impl From<blocs::Bloc> for Bloc {
    fn from(bloc: blocs::Bloc) -> Self {
        let members = bloc.members.into_iter().map(|member| BlocMember {
            country: member.country,
            from: member.from,
            to: member.to,
        });
        Self {
            members: members.collect(),
            members_then: bloc.members_then,
            positions: bloc.positions,
            code: bloc.code,
            name: bloc.name,
        }
    }
}
