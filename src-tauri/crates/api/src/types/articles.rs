//! Articles, their bodies, excerpts and the quotations found in them.

use demarche_text::Phrase;

use super::import::{BlockKind, CutReason, FactOrigin};
use super::positions::{PositionInput, PositionRow, PositionWarning, Stance};
use super::{ActorRef, CountryRef, Id, PartialDate, Place, PostRef, transport};

transport! {
    /// `article.list`.
    pub struct ArticleListRequest {
        /// Words to search for in title and body; empty for all.
        pub text: String,
        pub outlet: Option<Id>,
        pub country: Option<String>,
        /// Calendar days, inclusive.
        pub from: Option<String>,
        pub to: Option<String>,
        pub actor: Option<Id>,
        pub sort: ArticleSort,
        pub descending: bool,
        pub offset: u32,
        pub limit: u32,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ArticleSort { Published, Imported, Title, Outlet, Words }
    pub struct ArticleList { pub total: u32, pub rows: Vec<ArticleRow> }
    pub struct ArticleRow {
        pub id: Id,
        pub title: String,
        /// A key for `[@key]`.
        pub citation_key: String,
        pub outlet: Option<OutletRow>,
        pub published: Option<PartialDate>,
        /// UTC.
        pub imported_at: String,
        pub words: u32,
        pub language: Option<String>,
        pub wires: Vec<String>,
        pub quotations: u32,
        pub quotations_left: u32,
        pub excerpts: u32,
        pub positions: u32,
        /// Other articles that have the same origin.
        pub copies: u32,
    }
    pub struct OutletRow {
        pub id: Id,
        pub name: String,
        pub country: Option<CountryRef>,
        /// `newspaper`, `wire`, `broadcaster`, `government`, `other`.
        pub kind: String,
        pub state_controlled: Option<bool>,
        /// A to F, NATO/Admiralty.
        pub grade: Option<String>,
    }

    /// `article.get`. The text is not here: the host's `bodyText(body_version)` fetches it.
    pub struct Article {
        pub row: ArticleRow,
        pub byline: Vec<String>,
        pub dateline: Option<String>,
        pub url: Option<String>,
        pub canonical_url: Option<String>,
        pub published_from: Option<String>,
        pub modified: Option<PartialDate>,
        /// Where each fact was found, or that the analyst gave it.
        pub origins: Vec<FactOrigin>,
        pub body: BodyVersion,
        pub versions: Vec<BodyVersionRow>,
        pub snapshots: Vec<SnapshotRow>,
        pub excerpts: Vec<Excerpt>,
        pub quotations: Vec<Quotation>,
        pub positions: Vec<PositionRow>,
        /// Where the text names actors that the library knows.
        pub mentions: Vec<Mention>,
        pub backlinks: Vec<Place>,
        pub copies: Vec<super::import::Duplicate>,
        /// How many articles this one, its cluster and the listed copies are, and how many origins these have; the trash does not count.
        pub cluster_articles: u32,
        pub cluster_origins: u32,
    }
    pub struct BodyVersion { pub id: Id, pub number: u32, pub blocks: Vec<Block>, pub scalars: u32, pub made_at: String, pub made_by: String }
    /// A block of a body: `start..end` of the text. `level` of headings (2 to 6) and of list items (depth, 1 up).
    pub struct Block { pub kind: BlockKind, pub start: u32, pub end: u32, pub level: Option<u32> }
    pub struct BodyVersionRow {
        pub id: Id,
        pub number: u32,
        pub made_at: String,
        pub made_by: String,
        pub words: u32,
        /// The snapshot that it was made from, and when that was captured, UTC; none when typed by hand.
        pub snapshot: Option<Id>,
        pub captured_at: Option<String>,
    }
    pub struct SnapshotRow {
        pub id: Id,
        pub sha256: String,
        pub bytes: u64,
        pub media_type: String,
        pub captured_at: String,
        pub final_url: Option<String>,
        pub extractor: String,
    }
    pub struct Mention { pub start: u32, pub end: u32, pub actor: Id, pub name: String, pub country: Option<CountryRef> }

    /// `article.update`: unset fields stay; an empty string or date clears.
    pub struct ArticleUpdate {
        pub id: Id,
        pub title: Option<String>,
        pub outlet: Option<String>,
        pub published: Option<PartialDate>,
        pub url: Option<String>,
        pub byline: Option<Vec<String>>,
        pub dateline: Option<String>,
    }
    /// `article.edit_body`: the text anew, by hand. `article.reextract` takes `ById`.
    pub struct BodyEdit { pub id: Id, pub text: String }
    pub struct Reanchored { pub body_version: Id, pub moved: u32, pub orphans: u32 }
    /// `article.cuts`: what extraction left out of a body version, by line.
    pub struct Cut { pub reason: CutReason, pub text: String }

    /// `outlet.update`.
    pub struct OutletUpdate { pub id: Id, pub name: String, pub country: Option<String>, pub kind: String, pub state_controlled: Option<bool>, pub grade: Option<String> }

    pub struct Excerpt {
        pub id: Id,
        pub article: Id,
        pub article_title: String,
        pub outlet: Option<String>,
        pub published: Option<PartialDate>,
        pub body_version: Id,
        pub start: u32,
        pub end: u32,
        pub quote: String,
        pub prefix: String,
        pub suffix: String,
        pub comment: Option<String>,
        pub orphan: bool,
        /// Who made it.
        pub analyst: String,
        pub made_at: String,
        pub positions: Vec<Id>,
    }
    /// `excerpt.create`.
    pub struct ExcerptCreate { pub body_version: Id, pub start: u32, pub end: u32, pub comment: Option<String> }
    /// `excerpt.find`: where in an article words stand that were pasted.
    pub struct ExcerptFind { pub words: String }
    pub struct ExcerptFound { pub found: Option<FoundWords> }
    pub struct FoundWords { pub article: Id, pub title: String, pub body_version: Id, pub start: u32, pub end: u32, /// Of just these words.
        pub excerpt: Option<Id> }
    /// `excerpt.update`.
    pub struct ExcerptUpdate { pub id: Id, pub comment: Option<String> }
    /// `excerpt.list`.
    pub struct ExcerptListRequest { pub text: String, pub issue: Option<Id>, pub orphans_only: bool, pub offset: u32, pub limit: u32 }
    pub struct ExcerptList { pub total: u32, pub rows: Vec<Excerpt> }
    /// `excerpt.cite`: the quote with its citation, in the settings' style.
    pub struct Cited { pub text: String, pub markdown: String, pub html: String }

    /// What the machine found. A suggestion until it is accepted.
    pub struct Quotation {
        pub id: Id,
        pub article: Id,
        pub body_version: Id,
        pub start: u32,
        pub end: u32,
        pub quote: String,
        /// Words around it in the body, for showing it in its place.
        pub before: String,
        pub after: String,
        pub kind: QuotationKind,
        /// As the text names the speaker; empty when nobody is named.
        pub speaker: String,
        pub speaker_start: Option<u32>,
        pub speaker_end: Option<u32>,
        pub actor: Option<ActorRef>,
        /// The post that the actor held when it was said.
        pub post: Option<PostRef>,
        /// The tenure: "February 2020 – January 2023".
        pub held: Option<Phrase>,
        pub country: Option<CountryRef>,
        pub cue: String,
        pub addressee: Option<String>,
        pub venue: Option<String>,
        pub reported_by: Option<String>,
        pub said: Option<PartialDate>,
        /// 0 to 1.
        pub score: f64,
        /// Why this speaker, worded, strongest first.
        pub reasons: Vec<Phrase>,
        pub method: String,
        pub state: QuotationState,
        /// Once accepted: the excerpt it became and the position coded from it.
        pub excerpt: Option<Id>,
        pub position: Option<Id>,
        /// That position's stance.
        pub stance: Option<Stance>,
        /// What accepting would fill in.
        pub suggestion: PositionSuggestion,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum QuotationKind { Direct, Indirect, Mixed }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum QuotationState { Pending, Accepted, Rejected }
    /// Worked out from the quotation; shown with its reason, never filled in silently. Issue and stance are the analyst's.
    pub struct PositionSuggestion {
        pub voice: super::positions::Voice,
        pub act: Option<super::positions::SpeechAct>,
        pub on_behalf: Vec<CountryRef>,
        pub paraphrase: String,
        pub reasons: Vec<Phrase>,
    }

    /// `quotation.suggest`: an issue that the words may speak to, and where they lean, with the reasons; likeliest first. Never filled in.
    pub struct IssueSuggestion {
        pub issue: Id,
        pub name: String,
        /// 0 to 1.
        pub score: f64,
        /// Unset where nothing in the words tells.
        pub stance: Option<Stance>,
        pub reasons: Vec<Phrase>,
    }

    /// `inbox.list`: articles that have pending quotations, newest import first, triaged ones kept so that undo has something to point at.
    pub struct Inbox { pub groups: Vec<InboxGroup>, /// Articles with pending quotations, those beyond the groups included.
        pub articles: u32, /// Pending quotations in the whole library.
        pub pending: u32 }
    pub struct InboxGroup { pub article: ArticleRow, pub quotations: Vec<Quotation> }

    /// `quotation.accept`: keeps the words as an excerpt; with `position` set, codes it too.
    /// `position.excerpts` may be empty: the new excerpt is its evidence.
    pub struct QuotationAccept { pub id: Id, pub position: Option<PositionInput> }
    pub struct Accepted { pub excerpt: Id, pub position: Option<Id>, pub label: Phrase, /// Of the position.
        pub warnings: Vec<PositionWarning> }
    /// `quotation.revise`: what the machine got wrong. Unset fields stay.
    pub struct QuotationRevise { pub id: Id, pub start: Option<u32>, pub end: Option<u32>, pub actor: Option<Id>, pub clear_actor: bool, pub said: Option<PartialDate> }
}
