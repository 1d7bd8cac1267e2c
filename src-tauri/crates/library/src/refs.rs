//! How things are named everywhere else than on their own page.

use rusqlite::Row;
use serde::{Deserialize, Serialize};

use crate::sql::text_enum;
use crate::{ActorId, IssueId, PostId};

/// The first rows of a list, and how many there are in all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Listed<T> {
    /// How many there are.
    pub total: u32,
    /// Of these the first, [`LISTED`] at the most; the list itself has the others.
    pub rows: Vec<T>,
}

/// So many rows of a long list stand on a page that shows other things too.
pub const LISTED: u32 = 100;

/// A country.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CountryRef {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Its usual English short name.
    pub name: String,
}

/// An actor.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ActorRef {
    /// Its row.
    pub id: ActorId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// The country that it is of.
    pub country: Option<CountryRef>,
}

/// A post.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PostRef {
    /// Its row.
    pub id: PostId,
    /// "Deputy Secretary of State".
    pub title: String,
    /// "US Department of State".
    pub body: Option<String>,
    /// The country spoken for.
    pub country: Option<CountryRef>,
}

/// An issue.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IssueRef {
    /// Its row.
    pub id: IssueId,
    /// Its name.
    pub name: String,
    /// The name of the group that it is in.
    pub parent: Option<String>,
}

/// A place that can be opened: where it is and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// What kind of thing it is.
    pub kind: PlaceKind,
    /// Its row.
    pub id: i64,
    /// What it is called.
    pub title: String,
    /// What tells it from others of that name; a country's code.
    pub detail: String,
}

text_enum! {
    /// Kinds of actor.
    pub enum ActorKind {
        /// A human being.
        Person = "person",
        /// The government of a country.
        Government = "government",
        /// Any other body.
        Organisation = "organisation",
        /// A group of countries.
        Bloc = "bloc",
    }

    /// Kinds of thing that can be opened, linked and searched.
    pub enum PlaceKind {
        /// An article.
        Article = "article",
        /// A note.
        Note = "note",
        /// An actor.
        Actor = "actor",
        /// A country.
        Country = "country",
        /// An issue.
        Issue = "issue",
        /// An event.
        Event = "event",
        /// An excerpt.
        Excerpt = "excerpt",
        /// A position.
        Position = "position",
        /// A post.
        Post = "post",
        /// An outlet.
        Outlet = "outlet",
        /// A quotation.
        Quotation = "quotation",
        /// A saved view; its detail is the word of its screen.
        View = "view",
    }
}

impl CountryRef {
    /// Reads columns `at` (code) and `at + 1` (name) of a country that may be absent.
    pub(crate) fn at(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Self>> {
        let Some(code) = row.get(at)? else {
            return Ok(None);
        };
        Ok(Some(Self {
            code,
            name: row.get(at + 1)?,
        }))
    }
}

impl ActorRef {
    /// Reads five columns from `at` on: id, name, kind, country's code, country's name.
    pub(crate) fn at(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Self>> {
        let Some(id) = row.get(at)? else {
            return Ok(None);
        };
        Ok(Some(Self {
            id,
            name: row.get(at + 1)?,
            kind: row.get(at + 2)?,
            country: CountryRef::at(row, at + 3)?,
        }))
    }
}

impl PostRef {
    /// Reads five columns from `at` on: id, title, body, country's code, country's name.
    pub(crate) fn at(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Self>> {
        let Some(id) = row.get(at)? else {
            return Ok(None);
        };
        Ok(Some(Self {
            id,
            title: row.get(at + 1)?,
            body: row.get(at + 2)?,
            country: CountryRef::at(row, at + 3)?,
        }))
    }
}
