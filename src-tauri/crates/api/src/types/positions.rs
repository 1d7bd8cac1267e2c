//! Positions: what the analyst keeps.

use demarche_text::Phrase;

use super::articles::Excerpt;
use super::{ActorRef, CountryRef, Id, IssueRef, PartialDate, PostRef, transport};

transport! {
    /// −2 opposes to +2 supports, relative to the issue's poles; or no number.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum Stance { Opposes, LeansAgainst, Neutral, LeansFor, Supports, Conditional, Ambiguous, Declined }

    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum Voice { Own, Spokesperson, Attributed }

    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum SpeechAct { Asserts, Proposes, Demands, Promises, Warns, Accuses, Denies, Declines }

    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum Directness { Direct, Indirect }

    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum Confidence { Low, Moderate, High }

    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum EvidenceRole { Supporting, Contradicting, Context }

    pub struct EvidenceInput { pub excerpt: Id, pub role: EvidenceRole }

    /// `position.add`; `position.update` with `id`.
    pub struct PositionInput {
        pub actors: Vec<Id>,
        /// ISO 3166 alpha-2 codes.
        pub on_behalf: Vec<String>,
        pub post: Option<Id>,
        pub issue: Id,
        pub stance: Stance,
        /// Left out, it is worked out from the post held on the day.
        pub voice: Option<Voice>,
        pub act: Option<SpeechAct>,
        pub addressee: Option<String>,
        pub event: Option<Id>,
        /// When it was said, not when it was published.
        pub said: Option<PartialDate>,
        pub directness: Directness,
        pub reported_by: Option<String>,
        pub paraphrase: String,
        pub confidence: Option<Confidence>,
        pub excerpts: Vec<EvidenceInput>,
    }
    pub struct PositionUpdate { pub id: Id, pub position: PositionInput }

    /// `position.check`: what looks like a slip before a position is coded; `own` is its row where it is changed.
    pub struct PositionCheck { pub position: PositionInput, pub own: Option<Id> }
    /// `same` is the position that is there already.
    pub struct PositionWarning { pub words: Phrase, pub same: Option<Id> }
    /// `position.add`.
    pub struct PositionAdded { pub id: Id, pub warnings: Vec<PositionWarning> }

    /// A position in a list.
    pub struct PositionRow {
        pub id: Id,
        pub actors: Vec<ActorRef>,
        pub on_behalf: Vec<CountryRef>,
        pub post: Option<PostRef>,
        pub issue: IssueRef,
        pub stance: Stance,
        pub voice: Voice,
        pub directness: Directness,
        pub said: Option<PartialDate>,
        pub paraphrase: String,
        /// The shortest telling words among its supporting excerpts.
        pub quote: Option<String>,
        pub outlet: Option<String>,
        pub analyst: String,
        pub confidence: Option<Confidence>,
        pub evidence: u32,
        pub against: u32,
        /// What supported it is all in the trash.
        pub evidence_trashed: bool,
    }
    /// `position.get`.
    pub struct Position {
        pub row: PositionRow,
        pub act: Option<SpeechAct>,
        pub addressee: Option<String>,
        pub event: Option<Id>,
        pub event_name: Option<String>,
        pub reported_by: Option<String>,
        /// UTC.
        pub coded_at: String,
        pub evidence: Vec<Evidence>,
        pub evidence_articles: u32,
        pub evidence_origins: u32,
        /// What the same speaker, country or bloc said of the issue with another stance on days that may be the same.
        pub also: Vec<PositionRow>,
    }
    pub struct Evidence {
        pub excerpt: Excerpt,
        pub role: EvidenceRole,
        /// The sentence that holds the excerpt, split around its words.
        pub before: String,
        pub after: String,
    }

    /// `position.list`.
    pub struct PositionListRequest {
        pub actor: Option<Id>,
        pub country: Option<String>,
        pub issue: Option<Id>,
        pub article: Option<Id>,
        pub text: String,
        pub offset: u32,
        pub limit: u32,
    }
    pub struct PositionList { pub total: u32, pub rows: Vec<PositionRow> }

    /// `event.list`, `event.get`, `event.create`, `event.update`.
    pub struct EventRow { pub id: Id, pub name: String, pub kind: EventKind, pub held: Option<PartialDate>, pub place: Option<String>, pub participants: Vec<ActorRef>, pub articles: u32, pub positions: u32 }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum EventKind { Call, Summit, Briefing, Vote, Interview, Other }
    pub struct EventInput { pub name: String, pub kind: EventKind, pub held: Option<PartialDate>, pub place: Option<String>, pub participants: Vec<Id>, pub articles: Vec<Id> }
    pub struct EventUpdate { pub id: Id, pub event: EventInput }
    pub struct Event { pub row: EventRow, pub articles: Vec<super::articles::ArticleRow>, pub positions: Vec<PositionRow> }
}
