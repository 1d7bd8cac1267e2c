//! How things are named everywhere else than on their own page.

use demarche_library::{Listed, articles, excerpts, positions};

use crate::types::articles::{ArticleList, ExcerptList};
use crate::types::positions::PositionList;
use crate::types::{ActorRef, CountryRef, IssueRef, Place, PostRef};

/// Lists of which a page shows the first rows.
macro_rules! listed {
    ($($row:ty => $list:ident),*) => { $(
        impl From<Listed<$row>> for $list {
            fn from(listed: Listed<$row>) -> Self {
                Self {
                    total: listed.total,
                    rows: listed.rows.into_iter().map(Into::into).collect(),
                }
            }
        }
    )* };
}
listed!(articles::ArticleRow => ArticleList, positions::PositionRow => PositionList, excerpts::Excerpt => ExcerptList);

impl From<demarche_library::CountryRef> for CountryRef {
    fn from(country: demarche_library::CountryRef) -> Self {
        Self {
            code: country.code,
            name: country.name,
        }
    }
}

impl From<demarche_library::ActorRef> for ActorRef {
    fn from(actor: demarche_library::ActorRef) -> Self {
        Self {
            id: actor.id.0,
            name: actor.name,
            kind: actor.kind.into(),
            country: actor.country.map(Into::into),
        }
    }
}

impl From<demarche_library::PostRef> for PostRef {
    fn from(post: demarche_library::PostRef) -> Self {
        Self {
            id: post.id.0,
            title: post.title,
            body: post.body,
            country: post.country.map(Into::into),
        }
    }
}

impl From<demarche_library::IssueRef> for IssueRef {
    fn from(issue: demarche_library::IssueRef) -> Self {
        Self {
            id: issue.id.0,
            name: issue.name,
            parent: issue.parent,
        }
    }
}

impl From<demarche_library::Place> for Place {
    fn from(place: demarche_library::Place) -> Self {
        Self {
            kind: place.kind.into(),
            id: place.id,
            title: place.title,
            detail: place.detail,
        }
    }
}
