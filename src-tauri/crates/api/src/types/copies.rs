//! Copies: clusters of articles of one origin, what two share, and what an analyst says of them.

use demarche_text::Phrase;

use super::articles::ArticleRow;
use super::tables::TableFormat;
use super::{Id, transport};

transport! {
    /// `copies.list`: clusters of two articles or more, the largest first.
    pub struct CopiesRequest {
        /// In a title of one of their articles; empty for all.
        pub text: String,
        pub offset: u32,
        pub limit: u32,
    }
    pub struct Copies {
        /// Articles and origins of the whole library.
        pub articles: u32,
        pub origins: u32,
        /// Clusters that were asked for.
        pub total: u32,
        pub clusters: Vec<CopyCluster>,
    }
    pub struct CopyCluster {
        /// The article that the others are most likely copies of.
        pub origin: Id,
        /// The origin first, then by share.
        pub articles: Vec<CopyRow>,
        pub outlets: u32,
        pub wires: Vec<String>,
    }
    pub struct CopyRow {
        pub article: ArticleRow,
        /// 0 to 1: of its passages, those that the origin has.
        pub share: f64,
        /// Its text is the origin's to the letter.
        pub exact: bool,
    }

    /// `copies.compare`.
    pub struct CopyPair { pub a: Id, pub b: Id }
    pub struct SharedText {
        pub a: ArticleRow,
        pub b: ArticleRow,
        /// 0 to 1: of each text's passages, those that the other has.
        pub share_of_a: f64,
        pub share_of_b: f64,
        /// What speaks for and against one origin, worded: "same address", "both credit AFP".
        pub why: Vec<Phrase>,
        pub in_a: Vec<TextPart>,
        pub in_b: Vec<TextPart>,
    }
    pub struct TextPart { pub text: String, pub shared: bool }

    /// `copies.separate`: none of these articles is a copy of any of `from`; remembered, in one entry of the
    /// history. Where `from` is empty, of any that is in their clusters. `copies.rejoin` takes it back; where
    /// `from` is empty, all that was said of these articles.
    pub struct Separation { pub articles: Vec<Id>, pub from: Vec<Id> }

    /// `copies.merge`: each `from` becomes part of its `into`, all in one entry of the history.
    pub struct MergeArticles { pub merges: Vec<super::actors::Merge> }

    /// `copies.export`: all clusters as a table; `text` as in `copies.list`.
    pub struct CopiesExport { pub text: String, pub format: TableFormat, pub path: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] pub with_held: bool }

    /// `copies.origins`.
    pub struct OriginCount { pub articles: u32, pub origins: u32 }
}
