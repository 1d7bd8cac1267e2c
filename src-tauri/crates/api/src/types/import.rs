//! The import sheet: what will be stored, and what was cut, before anything is stored.

use demarche_text::Phrase;

use super::captures::VersionOf;
use super::companion::DraftSelection;
use super::library::Failure;
use super::{CountryRef, Id, PartialDate, transport};

transport! {
    /// `import.preview`: makes a draft; nothing is stored.
    #[serde(tag = "kind", rename_all = "snake_case")]
    pub enum ImportSource {
        /// What is on the clipboard: `html` where the clipboard has it, and plain text.
        Paste { text: Option<String>, html: Option<String> },
        /// A file on this machine: HTML or plain text.
        File { path: String },
    }

    /// `import.fetch`: a job with one item an address; each that succeeds becomes a draft.
    pub struct ImportFetch {
        pub urls: Vec<String>,
        /// Whether addresses inside the user's own network may be reached, for this import only.
        pub allow_private: bool,
    }
    pub struct JobStarted { pub job: Id }

    /// `import.zotero`: the references of the Zotero that runs on this machine, as a job; Zotero's usual port when
    /// none is given.
    pub struct ImportZotero { pub port: Option<u16> }

    /// `import.files`: a job with one item a file of any kind that can be read. A file of several references or messages makes several drafts.
    pub struct ImportFiles { pub paths: Vec<String> }

    /// `import.fetch_draft`: fetches the page that a draft made of a reference names; the draft gains its text and keeps the reference's facts.
    pub struct FetchDraft {
        pub draft: Id,
        /// Whether an address inside the user's own network may be reached, this time only.
        pub allow_private: bool,
    }

    /// `import.list`: the drafts that wait, in their order.
    pub struct DraftState {
        pub draft: Id,
        /// The same for as long as the draft and the library are as they were.
        pub revision: String,
    }

    /// `import.drafts`: what is in drafts, with everything that came in. One of which the library can tell
    /// nothing is listed with the reason; asking again tries again.
    pub struct ImportDraftsRequest {
        /// None for all; those that are gone are left out.
        pub drafts: Option<Vec<Id>>,
    }

    /// A draft: an article as it will be stored.
    pub struct ImportDraft {
        pub draft: Id,
        /// As in [`DraftState`].
        pub revision: String,
        /// Why the library could tell nothing of it: its copies, speakers and quotations are not known then.
        pub failure: Option<Failure>,
        pub source: ImportSourceKind,
        /// The name of the file that it came from.
        pub file_name: Option<String>,
        /// What came in, worded: "HTML", "PDF", "Word document", "e-mail", "plain text", "Markdown", "reference".
        pub media: Phrase,
        /// The address asked for and the one that answered.
        pub url: Option<String>,
        pub final_url: Option<String>,
        pub canonical_url: Option<String>,
        pub title: Option<String>,
        /// Where the title was found, worded: "line 3 of the paste", "JSON-LD".
        pub title_from: Option<Phrase>,
        pub byline: Vec<String>,
        pub dateline: Option<String>,
        pub outlet: Option<OutletGuess>,
        pub published: Option<PartialDate>,
        /// `json_ld`, `meta`, `time_element`, `text`, `url`, `file`, `reference`, `feed`, `analyst`.
        pub published_from: Option<String>,
        pub modified: Option<PartialDate>,
        pub date_hint: Option<DateHint>,
        /// BCP 47, `en`.
        pub language: Option<String>,
        pub wires: Vec<WireCredit>,
        /// Where each fact was found, one entry a fact at most.
        pub origins: Vec<FactOrigin>,
        /// Everything that came in, in order: kept and cut.
        pub pieces: Vec<Piece>,
        pub words_kept: u32,
        pub words_total: u32,
        /// Of the snapshot, what is cut included.
        pub characters: u32,
        /// Of the snapshot, lower-case hex.
        pub sha256: String,
        pub duplicates: Vec<Duplicate>,
        /// The article that is the work already that a reference tells of.
        pub already: Option<Already>,
        /// The article that has its address already, of which it can be stored as a new version.
        pub new_version_of: Option<VersionOf>,
        pub speakers: Vec<SpeakerFound>,
        pub quotations: u32,
        /// What was selected on the page, where it came from the browser.
        pub selection: Option<DraftSelection>,
        /// What the user should know: "the page was cut short". Worded.
        pub problems: Vec<Phrase>,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ImportSourceKind { Paste, Url, File, Feed, Reference, Browser }

    /// Where a fact was found.
    pub struct FactOrigin {
        pub fact: Fact,
        /// `json_ld`, `meta`, `time_element`, `heading`, `text`, `url`, `file`, `reference`, `feed`, `analyst`.
        pub origin: String,
        /// The words it was read from, shortened to 200 scalar values.
        pub evidence: Option<String>,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum Fact { Title, Byline, Dateline, Outlet, Language, CanonicalUrl, Published, Modified, Wires }

    pub struct OutletGuess {
        /// The outlet's row, when the library knows it already.
        pub id: Option<Id>,
        pub name: String,
        pub country: Option<CountryRef>,
        pub grade: Option<String>,
    }

    /// What the text says of its date when it gives none: "Friday".
    pub struct DateHint {
        pub phrase: String,
        /// A date that can be accounted for; offered, never filled in.
        pub suggestion: Option<PartialDate>,
        /// Why, worded, and the article that it rests on.
        pub reason: Option<Phrase>,
        pub article: Option<Id>,
    }

    pub struct WireCredit { pub name: String, pub mentions: u32 }

    /// A block of what came in.
    pub struct Piece {
        pub id: u32,
        pub kept: bool,
        /// Why it was cut; none when kept.
        pub reason: Option<CutReason>,
        pub block: BlockKind,
        pub text: String,
        /// Where the block begins in the stored text, when kept; scalar values.
        pub start: Option<u32>,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum CutReason {
        Navigation, Advertisement, Headlines, Weather, Gallery, Cookies, Newsletter, Social, Repeated, Caption, Byline, Footer, Widget, Comments, Title, Other,
    }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum BlockKind { Paragraph, Heading, ListItem, Quote, TableRow, Preformatted }

    pub struct Duplicate {
        pub article: Id,
        pub title: String,
        pub outlet: Option<String>,
        pub published: Option<PartialDate>,
        /// 0 to 1, of this draft's passages that the article shares.
        pub share: f64,
        pub exact: bool,
    }
    pub struct Already {
        pub article: Id,
        pub title: String,
        /// What the reference says otherwise than the one that the article came from, worded: "title"; nothing where it
        /// says the same.
        pub differs: Vec<Phrase>,
    }
    pub struct SpeakerFound { pub name: String, pub country: Option<CountryRef>, pub quotations: u32 }

    /// `import.revise`: the analyst's edits; answers the draft anew. Unset fields stay as they are.
    pub struct ImportRevision {
        pub draft: Id,
        /// Pieces whose `kept` is to change.
        pub toggle: Vec<u32>,
        pub title: Option<String>,
        /// An empty `date` clears it.
        pub published: Option<PartialDate>,
        pub outlet: Option<String>,
        pub url: Option<String>,
        /// Whether the words that were selected on the page become an excerpt.
        pub excerpt: Option<bool>,
    }

    /// `import.store`, `import.discard`.
    pub struct DraftRef { pub draft: Id }
    pub struct Stored {
        pub article: Id,
        pub title: String,
        pub quotations: u32,
        pub duplicates: Vec<Duplicate>,
        /// What it is cited by, and why that is not the key that its file has for it.
        pub citation_key: String,
        pub other_key: Option<Phrase>,
    }

    /// `import.store_all`: stores drafts together. One that cannot be stored has its reason, stays, and stops no other.
    pub struct StoreAll { pub drafts: Vec<Id> }
    /// What became of a draft: one of the two.
    pub struct StoredDraft { pub draft: Id, pub stored: Option<Stored>, pub failure: Option<Failure> }
}
