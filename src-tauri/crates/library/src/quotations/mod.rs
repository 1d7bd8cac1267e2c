//! Quotations: what the machine found, until an analyst accepts it.

mod read;
mod suggest;
#[cfg(test)]
mod tests;
mod triage;

use demarche_text::{PartialDate, Phrase};
use serde::{Deserialize, Serialize};

use crate::articles::ArticleRow;
use crate::sql::text_enum;
use crate::{
    ActorRef, ArticleId, BodyVersionId, CountryRef, ExcerptId, PositionId, PostRef, QuotationId,
};

pub use suggest::IssueSuggestion;
pub use triage::{Accepted, QuotationUpdate};

text_enum! {
    /// How a statement is given.
    pub enum QuotationKind {
        /// In quotation marks.
        Direct = "direct",
        /// In the reporter's words.
        Indirect = "indirect",
        /// In the reporter's words with some of the speaker's own.
        Mixed = "mixed",
    }

    /// What an analyst made of a quotation.
    pub enum QuotationState {
        /// Nothing yet.
        Pending = "pending",
        /// Kept as an excerpt.
        Accepted = "accepted",
        /// Turned down.
        Rejected = "rejected",
    }
}

impl From<demarche_attribution::Kind> for QuotationKind {
    fn from(kind: demarche_attribution::Kind) -> Self {
        match kind {
            demarche_attribution::Kind::Direct => Self::Direct,
            demarche_attribution::Kind::Indirect => Self::Indirect,
            demarche_attribution::Kind::Mixed => Self::Mixed,
        }
    }
}

/// A quotation in its place. Offsets are in Unicode scalar values of the body version's text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quotation {
    /// Its row.
    pub id: QuotationId,
    /// The article that it is in.
    pub article: ArticleId,
    /// The version that its offsets count in. Not the one in force when its words are no longer there.
    pub body_version: BodyVersionId,
    /// Its first scalar value.
    pub start: u32,
    /// The scalar value after its last.
    pub end: u32,
    /// The exact words.
    pub quote: String,
    /// The words of its paragraph before it.
    pub before: String,
    /// The words of its paragraph after it.
    pub after: String,
    /// How it is given.
    pub kind: QuotationKind,
    /// The speaker as the text names it; empty when nobody is named.
    pub speaker: String,
    /// Where the text names the speaker.
    pub speaker_start: Option<u32>,
    /// The scalar value after the speaker's name.
    pub speaker_end: Option<u32>,
    /// Who that is.
    pub actor: Option<ActorRef>,
    /// The post that the actor held when it was said.
    pub post: Option<PostRef>,
    /// Whether that post speaks for others.
    pub spokesperson: bool,
    /// The tenure: "February 2020 – January 2023".
    pub held: Option<Phrase>,
    /// The country spoken for.
    pub country: Option<CountryRef>,
    /// The words that attribute.
    pub cue: String,
    /// To whom it was said.
    pub addressee: Option<String>,
    /// Where.
    pub venue: Option<String>,
    /// The agency that reported it.
    pub reported_by: Option<String>,
    /// When it was said.
    pub said: Option<PartialDate>,
    /// 0 to 1.
    pub score: f64,
    /// Why this speaker, strongest first.
    pub reasons: Vec<Phrase>,
    /// How it was found, with its version: "rules 1".
    pub method: String,
    /// What an analyst made of it.
    pub state: QuotationState,
    /// The excerpt that it became.
    pub excerpt: Option<ExcerptId>,
    /// The position coded from it, or the first in force that its excerpt supports.
    pub position: Option<PositionId>,
    /// That position's stance, by its word.
    pub stance: Option<String>,
}

/// Quotations of one article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InboxGroup {
    /// The article.
    pub article: ArticleRow,
    /// All its quotations, the triaged ones too, in the order of the text.
    pub quotations: Vec<Quotation>,
}

/// Articles with quotations that nobody has triaged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inbox {
    /// The newest import first.
    pub groups: Vec<InboxGroup>,
    /// Articles with pending quotations, those beyond the asked number included.
    pub articles: u32,
    /// Pending quotations in the whole library.
    pub pending: u32,
}
