//! Row numbers, one type a noun, and country codes.

use std::fmt;

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};

use crate::Error;

/// Names a row of a noun.
pub trait Noun: fmt::Display {
    /// The noun, as its table is called.
    const NOUN: &'static str;

    /// The error that says there is no such row.
    fn not_found(&self) -> Error {
        Error::NotFound {
            noun: Self::NOUN,
            id: self.to_string(),
        }
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $noun:literal;)*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl Noun for $name {
            const NOUN: &'static str = $noun;
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<i64> for $name {
            fn from(id: i64) -> Self {
                Self(id)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map(Self)
            }
        }
    )*
        /// The nouns that have ids.
        #[cfg(test)]
        pub(crate) const NOUNS: &[&str] = &[$($noun),*];
    };
}

ids! {
    /// An analyst.
    AnalystId "analyst";
    /// A country's row; outside the library a country is its code.
    CountryId "country";
    /// A bloc.
    BlocId "bloc";
    /// An outlet.
    OutletId "outlet";
    /// The bytes of a snapshot.
    RawId "raw";
    /// An article.
    ArticleId "article";
    /// A snapshot.
    SnapshotId "snapshot";
    /// A body version.
    BodyVersionId "body_version";
    /// An excerpt.
    ExcerptId "excerpt";
    /// An actor.
    ActorId "actor";
    /// A post.
    PostId "post";
    /// A tenure.
    TenureId "tenure";
    /// An event.
    EventId "event";
    /// An issue.
    IssueId "issue";
    /// A quotation.
    QuotationId "quotation";
    /// A position.
    PositionId "position";
    /// A blind recoding.
    RecodeId "recode";
    /// A position of a blind recoding.
    RecodeItemId "recode_item";
    /// A notebook.
    NotebookId "notebook";
    /// A note.
    NoteId "note";
    /// An edition of a note.
    EditionId "edition";
    /// A feed.
    FeedId "feed";
    /// An entry of a feed.
    FeedEntryId "feed_entry";
    /// A saved view.
    SavedViewId "saved_view";
    /// A saved search over feeds.
    FeedSearchId "feed_search";
    /// A saved search.
    SearchId "search";
    /// An entry of the history.
    HistoryId "history";
}

/// A bloc by its code, for [`crate::OrNotFound`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlocCode<'c>(pub &'c str);

impl Noun for BlocCode<'_> {
    const NOUN: &'static str = "bloc";
}

impl fmt::Display for BlocCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A country by its ISO 3166-1 alpha-2 code, for [`crate::OrNotFound`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountryCode<'c>(pub &'c str);

impl Noun for CountryCode<'_> {
    const NOUN: &'static str = "country";
}

impl fmt::Display for CountryCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
