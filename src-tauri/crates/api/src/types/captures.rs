//! Captures: an article captured again, its versions side by side, and excerpts put where they belong.

use super::articles::{BodyVersionRow, Excerpt};
use super::{Id, Place, transport};

transport! {
    /// `article.recapture`: a job with one item an article, whose address is fetched again. An item whose
    /// page may be another (cut short, behind a wall, another text) fails and keeps a draft for
    /// `import.store_version`.
    pub struct RecaptureRequest {
        pub articles: Vec<Id>,
        /// Whether addresses inside the user's own network may be reached, this time only.
        pub allow_private: bool,
    }

    /// `import.store_version`: stores a draft as a new version of an article, whatever it has in common with it.
    pub struct StoreVersion { pub draft: Id, pub article: Id }

    /// The article that has the address of a draft.
    pub struct VersionOf {
        pub article: Id,
        pub title: String,
        /// UTC, of its newest snapshot.
        pub captured_at: Option<String>,
        /// Whether the text is the same.
        pub unchanged: bool,
    }

    /// What capturing an article again gave.
    pub struct Recaptured {
        pub article: Id,
        pub title: String,
        pub snapshot: Id,
        /// None when the text is the same.
        pub body_version: Option<Id>,
        /// The version that was in force before.
        pub before: Id,
        /// UTC, of the first capture that had this text; none when it changed.
        pub unchanged_since: Option<String>,
        /// Sentences reworded, removed or added; a changed headline is one.
        pub material: u32,
        pub trivial: u32,
        /// Sentences that stand elsewhere now.
        pub reordered: u32,
        /// Excerpts found again.
        pub moved: u32,
        /// Excerpts that were not; they stay on their old version.
        pub orphans: Vec<Id>,
        pub facts: Vec<FactChange>,
        /// Notes that rest on what changed materially.
        pub notes: Vec<Place>,
    }

    /// What the page says of itself and said otherwise before. A changed title counts as material.
    pub struct FactChange {
        pub fact: CapturedFact,
        pub before: Option<String>,
        pub after: Option<String>,
        /// Whether the article says so now: an analyst's own title, byline or date stays, and so does the first date of publication.
        pub taken: bool,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum CapturedFact { Title, Byline, Dateline, Published, Modified }

    /// `article.diff`: two body versions of an article; `from` need not be the older one.
    pub struct VersionsRequest { pub article: Id, pub from: Id, pub to: Id }
    pub struct VersionsDiff {
        pub article: Id,
        pub title: String,
        pub from: BodyVersionRow,
        pub to: BodyVersionRow,
        /// UTC, of the snapshots behind them; none for what was typed by hand.
        pub from_captured_at: Option<String>,
        pub to_captured_at: Option<String>,
        pub facts: Vec<FactChange>,
        /// Every sentence of both, in the order of the newer text.
        pub changes: Vec<VersionChange>,
        pub material: u32,
        pub trivial: u32,
        pub reordered: u32,
        /// The excerpts whose words are in `from`.
        pub excerpts: Vec<ExcerptFate>,
        /// Those touched first.
        pub notes: Vec<NoteResting>,
    }
    /// What became of a sentence.
    pub struct VersionChange {
        pub kind: ChangeKind,
        /// Whether a paragraph begins with it.
        pub paragraph: bool,
        pub parts: Vec<VersionPart>,
        /// Where it stands in either text.
        pub from: Option<Stretch>,
        pub to: Option<Stretch>,
    }
    pub struct VersionPart { pub text: String, pub side: PartSide }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum PartSide { Both, Before, After }
    pub struct Stretch { pub start: u32, pub end: u32 }
    /// Trivial is what differs in white space, marks or letter case alone, a caption or an "Updated" line
    /// that came, went or changed, and what the other capture has outside its body.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ChangeKind { Same, Trivial, Reworded, Moved, Removed, Added }
    pub struct ExcerptFate {
        pub excerpt: Excerpt,
        pub fate: Fate,
        /// Whether its sentence changed materially.
        pub touched: bool,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum Fate { Unchanged, Moved, Orphan }
    /// A note that rests on an article.
    pub struct NoteResting {
        pub note: Place,
        /// The article's excerpts that it embeds, links to or quotes.
        pub excerpts: Vec<Id>,
        pub cites_article: bool,
        /// Whether it rests on what changed.
        pub touched: bool,
    }

    /// `excerpt.candidates`: where an excerpt's words may be now, the likeliest first.
    pub struct Candidate {
        pub body_version: Id,
        pub start: u32,
        pub end: u32,
        pub quote: String,
        pub before: String,
        pub after: String,
        /// 0 to 1.
        pub score: f64,
    }
    /// `excerpt.reanchor`: puts an excerpt on other words of the version in force.
    pub struct Reanchor { pub id: Id, pub body_version: Id, pub start: u32, pub end: u32 }
}
