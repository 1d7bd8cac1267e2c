//! Articles, their snapshots and body versions.

mod analysis;
mod anchored;
mod body;
mod copies;
mod edit;
mod facts;
mod grid;
mod key;
mod list;
mod merge;
mod origins;
mod page;
mod recapture;
mod references;
mod snapshot;
mod store;
#[cfg(test)]
pub(crate) mod tests;
mod versions;

use demarche_extract::{Block, FactOrigin};
use demarche_text::PartialDate;
use serde::{Deserialize, Serialize};

use crate::outlets::OutletRow;
use crate::sql::text_enum;
use crate::{ActorRef, ArticleId, BodyVersionId, Place, SnapshotId};

pub use body::{NewBody, Reanchored};
pub use copies::{
    Copies, CopyCluster, CopyRow, Duplicate, Origins, SharedText, TextPart, of_address, origins,
};
pub use edit::ArticleUpdate;
pub use facts::{CapturedFact, FactChange, Facts};
pub use grid::{ArticleGroup, ArticleOrder};
pub use list::{ArticleFilter, ArticleSort};
pub use recapture::{Counts, Loss, Recaptured, VersionOf};
pub use references::Already;
pub use store::{Capture, Cut, NewArticle, Preview, SpeakerFound, Stored};

pub(crate) use analysis::KnownNames;
pub use versions::{ExcerptFate, Fate, VersionChange, VersionPart, VersionsDiff};

pub(crate) use anchored::move_excerpt;
pub(crate) use body::blocks_of;
pub(crate) use body::{in_force, text as body_text};
pub(crate) use copies::{bring_back, differing, withdraw};
pub(crate) use list::row;
pub(crate) use merge::current;
pub(crate) use references::of_article as reference_of;
pub(crate) use snapshot::{pack, sha256, unpack};
pub(crate) use store::Ready;

text_enum! {
    /// Where an article's date was found.
    pub enum PublishedFrom {
        /// In JSON-LD.
        JsonLd = "json_ld",
        /// In a meta element.
        Meta = "meta",
        /// In a time element.
        TimeElement = "time_element",
        /// In the text.
        Text = "text",
        /// In the address.
        Url = "url",
        /// In what the file says of itself.
        File = "file",
        /// In a bibliographic reference.
        Reference = "reference",
        /// In the entry of a feed.
        Feed = "feed",
        /// The analyst gave it.
        Analyst = "analyst",
    }
}

/// An article in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ArticleRow {
    /// Its row.
    pub id: ArticleId,
    /// Its headline.
    pub title: String,
    /// For `[@key]`.
    pub citation_key: String,
    /// Who published it.
    pub outlet: Option<OutletRow>,
    /// When it was published.
    pub published: Option<PartialDate>,
    /// When it came into the library; RFC 3339 in UTC.
    pub imported_at: String,
    /// Words of the body.
    pub words: u32,
    /// BCP 47, `en`.
    pub language: Option<String>,
    /// The agencies credited, by their short names.
    pub wires: Vec<String>,
    /// Quotations found.
    pub quotations: u32,
    /// Quotations that nobody has triaged.
    pub quotations_left: u32,
    /// Excerpts made.
    pub excerpts: u32,
    /// Positions that have evidence here.
    pub positions: u32,
    /// Other articles outside the trash that have the same origin.
    pub copies: u32,
}

/// An article with what belongs to it. Its excerpts, quotations and positions are asked for by
/// [`crate::Library::excerpts_of`], [`crate::Library::quotations_of`] and the positions' own list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// As in a list.
    pub row: ArticleRow,
    /// The authors, in order.
    pub byline: Vec<String>,
    /// The place that the text is dated from.
    pub dateline: Option<String>,
    /// The address that it was asked for at.
    pub url: Option<String>,
    /// The address that the page names as its own.
    pub canonical_url: Option<String>,
    /// Where the date was found.
    pub published_from: Option<PublishedFrom>,
    /// When it was last modified.
    pub modified: Option<PartialDate>,
    /// Where each fact was found, or that the analyst gave it.
    pub origins: Vec<FactOrigin>,
    /// The wire credits, with how often the text gives each.
    pub wire_credits: Vec<(String, u32)>,
    /// The body version in force.
    pub body: BodyVersion,
    /// All body versions, newest first.
    pub versions: Vec<BodyVersionRow>,
    /// All snapshots, newest first.
    pub snapshots: Vec<SnapshotRow>,
    /// Where the body in force names actors.
    pub mentions: Vec<Mention>,
    /// Notes that lead here.
    pub backlinks: Vec<Place>,
    /// Near and exact copies in the library.
    pub copies: Vec<Duplicate>,
    /// How many articles outside the trash this one, its cluster and the listed copies are.
    pub cluster_articles: u32,
    /// The origins that these have between them.
    pub cluster_origins: u32,
    /// When it went to the trash.
    pub trashed_at: Option<String>,
}

/// A body version without its text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BodyVersion {
    /// Its row.
    pub id: BodyVersionId,
    /// 1 for the first of its article.
    pub number: u32,
    /// Where each block lies in the text.
    pub blocks: Vec<Block>,
    /// Scalar values of the text.
    pub scalars: u32,
    /// RFC 3339 in UTC.
    pub made_at: String,
    /// The extractor and its version, or the analyst.
    pub made_by: String,
}

/// A body version in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyVersionRow {
    /// Its row.
    pub id: BodyVersionId,
    /// 1 for the first of its article.
    pub number: u32,
    /// RFC 3339 in UTC.
    pub made_at: String,
    /// The extractor and its version, or the analyst.
    pub made_by: String,
    /// Words of the text.
    pub words: u32,
    /// The snapshot that it was made from; none when typed by hand.
    pub snapshot: Option<SnapshotId>,
    /// When that was captured, RFC 3339 in UTC.
    pub captured_at: Option<String>,
}

/// A snapshot without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotRow {
    /// Its row.
    pub id: SnapshotId,
    /// Lower-case hex, of the bytes as captured.
    pub sha256: String,
    /// How many bytes were captured.
    pub bytes: u64,
    /// `text/html`.
    pub media_type: String,
    /// RFC 3339 in UTC.
    pub captured_at: String,
    /// The address asked for.
    pub requested_url: Option<String>,
    /// The address that answered.
    pub final_url: Option<String>,
    /// The HTTP headers as received.
    pub headers: Vec<(String, String)>,
    /// The extractor and its version.
    pub extractor: String,
}

/// Where a body names an actor, `start..end` in Unicode scalar values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// The first scalar value of the name.
    pub start: u32,
    /// The scalar value after its last.
    pub end: u32,
    /// Whom it names.
    pub actor: ActorRef,
}
