//! The trash, across nouns. Nothing in it is ever removed by itself.

#[cfg(test)]
mod tests;

use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use crate::id::Noun;
use crate::sql::{rows, text_enum};
use crate::{Error, Library, Op, Outcome, Result, articles, saved_views};

text_enum! {
    /// Kinds of thing that can be in the trash.
    pub enum TrashKind {
        /// An article.
        Article = "article",
        /// An excerpt.
        Excerpt = "excerpt",
        /// An actor.
        Actor = "actor",
        /// An issue.
        Issue = "issue",
        /// A position.
        Position = "position",
        /// A note.
        Note = "note",
        /// An event.
        Event = "event",
        /// A feed.
        Feed = "feed",
        /// A saved search over feeds.
        FeedSearch = "feed_search",
        /// A blind recoding.
        Recode = "recode",
        /// A saved search.
        Search = "search",
        /// A saved view.
        SavedView = "saved_view",
    }
}

/// Something in the trash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrashEntry {
    /// What it is.
    pub kind: TrashKind,
    /// Its row.
    pub id: i64,
    /// What it is called.
    pub title: String,
    /// RFC 3339 in UTC.
    pub trashed_at: String,
}

/// The statements of one kind.
struct Statements {
    title: &'static str,
    restore: &'static str,
}

macro_rules! statements {
    ($table:literal, $title:literal) => {
        Statements {
            title: concat!(
                "SELECT ",
                $title,
                " FROM ",
                $table,
                " WHERE id = ? AND trashed_at IS NOT NULL"
            ),
            restore: concat!("UPDATE ", $table, " SET trashed_at = NULL WHERE id = ?"),
        }
    };
}

impl TrashKind {
    fn statements(self) -> Statements {
        match self {
            // What was merged comes back by undoing the merge alone.
            Self::Article => Statements {
                title: "SELECT title FROM article WHERE id = ? AND trashed_at IS NOT NULL AND merged_into IS NULL",
                restore: "UPDATE article SET trashed_at = NULL WHERE id = ?",
            },
            Self::Excerpt => statements!("excerpt", "quote"),
            Self::Actor => statements!("actor", "name"),
            Self::Issue => Statements {
                title: "SELECT name FROM issue WHERE id = ? AND trashed_at IS NOT NULL AND merged_into IS NULL",
                restore: "UPDATE issue SET trashed_at = NULL WHERE id = ?",
            },
            Self::Position => statements!("position", "paraphrase"),
            Self::Note => statements!("note", "title"),
            Self::Event => statements!("event", "name"),
            Self::Feed => statements!("feed", "title"),
            Self::FeedSearch => statements!("feed_search", "name"),
            Self::Recode => statements!("recode", "name"),
            Self::Search => statements!("search", "name"),
            Self::SavedView => statements!("saved_view", "name"),
        }
    }
}

/// A row in the trash, for an error that names it.
struct InTrash(TrashKind, i64);

impl Noun for InTrash {
    const NOUN: &'static str = "entry in the trash";
}

impl std::fmt::Display for InTrash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.0.word(), self.1)
    }
}

impl Library {
    /// Everything in the trash, the latest first. What was merged into something else is not: it comes
    /// back by undoing the merge.
    pub fn trash(&self) -> Result<Vec<TrashEntry>> {
        self.read(|reader| {
            let mut statement = reader.conn().prepare_cached(include_str!("list.sql"))?;
            rows(&mut statement, [], |row| {
                Ok(TrashEntry {
                    kind: row.get(0)?,
                    id: row.get(1)?,
                    title: row.get(2)?,
                    trashed_at: row.get(3)?,
                })
            })
        })
    }

    /// Brings something back from the trash; an issue together with the groups that it is in.
    pub fn restore(&self, kind: TrashKind, id: i64) -> Result<Outcome<()>> {
        let statements = kind.statements();
        let title: Option<String> = self.read(|reader| {
            Ok(reader
                .conn()
                .prepare_cached(statements.title)?
                .query_row([id], |row| row.get(0))
                .optional()?)
        })?;
        let title = title.ok_or_else(|| -> Error { InTrash(kind, id).not_found() })?;
        self.transact(Op::Restore { title }, |tx| {
            tx.conn()
                .prepare_cached(statements.restore)?
                .execute([id])?;
            if kind == TrashKind::Article {
                articles::bring_back(tx, id.into())?;
            }
            if kind == TrashKind::SavedView {
                saved_views::came_back(tx, id.into())?;
            }
            if kind == TrashKind::Issue {
                // In a group that is in the trash it would be back and nowhere to be seen.
                tx.conn()
                    .prepare_cached(include_str!("restore_groups.sql"))?
                    .execute([id])?;
            }
            Ok(())
        })
    }
}
