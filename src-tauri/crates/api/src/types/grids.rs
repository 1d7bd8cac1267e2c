//! The grids of articles, excerpts and actors; that of positions is `position.grid`.

use super::actors::ActorRow;
use super::articles::{ArticleRow, Excerpt};
use super::{ActorKind, Id, transport};

transport! {
    /// A group of a grid: its name or the word of what it is of, none for rows that have no such thing.
    pub struct GroupCount { pub label: Option<String>, pub count: u32 }

    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ArticleOrder { Published, Imported, Title, Outlet, Country, Language, Words, Left, Excerpts, Positions, Copies }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ArticleGroup { Outlet, Country, Year, Month, Language }
    /// `article.grid`.
    pub struct ArticleGridRequest {
        /// Words to search for in title and body; empty for all.
        pub text: String,
        pub outlet: Option<Id>,
        pub country: Option<String>,
        /// Calendar days, inclusive.
        pub from: Option<String>,
        pub to: Option<String>,
        pub actor: Option<Id>,
        pub group: Option<ArticleGroup>,
        pub sort: ArticleOrder,
        pub descending: bool,
        pub offset: u32,
        pub limit: u32,
    }
    pub struct ArticleGrid { pub total: u32, /// In the order of the rows.
        pub groups: Vec<GroupCount>, pub rows: Vec<ArticleRow> }

    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ExcerptOrder { Made, Published, Quote, Comment, Article, Outlet, Analyst, Positions }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ExcerptGroup { Article, Outlet, Analyst, Issue }
    /// `excerpt.grid`.
    pub struct ExcerptGridRequest {
        pub text: String,
        /// Evidence of a position on this issue.
        pub issue: Option<Id>,
        pub orphans_only: bool,
        pub group: Option<ExcerptGroup>,
        pub sort: ExcerptOrder,
        pub descending: bool,
        pub offset: u32,
        pub limit: u32,
    }
    pub struct ExcerptGrid { pub total: u32, /// In the order of the rows.
        pub groups: Vec<GroupCount>, pub rows: Vec<Excerpt> }

    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ActorOrder { Name, Country, Kind, Positions, Articles }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ActorGroup { Country, Kind }
    /// `actor.grid`.
    pub struct ActorGridRequest {
        pub text: String,
        pub country: Option<String>,
        pub kind: Option<ActorKind>,
        pub group: Option<ActorGroup>,
        pub sort: ActorOrder,
        pub descending: bool,
        pub offset: u32,
        pub limit: u32,
    }
    pub struct ActorGrid { pub total: u32, /// In the order of the rows.
        pub groups: Vec<GroupCount>, pub rows: Vec<ActorRow> }
}
