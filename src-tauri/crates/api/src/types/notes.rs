//! Notes and briefings.

use demarche_text::Phrase;

use super::{Id, Place, PlaceKind, transport};

transport! {
    /// `note.list`.
    pub struct NoteListRequest { pub text: String, pub notebook: Option<Id> }
    pub struct NoteRow { pub id: Id, pub title: String, pub notebook: String, pub template: Option<String>, /// UTC.
        pub edited_at: String, pub words: u32 }
    /// `note.get`.
    pub struct Note { pub row: NoteRow, pub text: String, /// Goes up by one with every save.
        pub revision: u32, pub backlinks: Vec<Place>, pub links: Vec<Place> }
    /// `note.templates`.
    pub struct Template { pub name: String, pub title: Phrase, pub description: Phrase }
    /// `note.create`.
    pub struct NoteCreate { pub title: String, pub template: Option<String>, pub text: Option<String>, /// With a template: what to fill it in with.
        pub scope: Option<NoteScope> }
    /// What a draft is about. Without countries and actors every country that has a position; without issues all that have one.
    pub struct NoteScope { pub countries: Vec<String>, /// In the place of countries.
        pub actors: Vec<Id>, pub issues: Vec<Id>, /// `YYYY-MM-DD`, inclusive; none for all time.
        pub as_of: Option<String>, /// What a readout is of.
        pub event: Option<Id> }
    /// `note.save`: fails with code `note_changed` when the note is not at `revision` any more. The title is the first heading, or stays.
    pub struct NoteSave { pub id: Id, pub text: String, pub title: Option<String>, pub revision: u32 }
    pub struct Saved { pub revision: u32, pub saved_at: String }
    /// `note.append`: puts an excerpt's embed or any Markdown at the end of a note.
    pub struct NoteAppend { pub id: Id, pub markdown: String }

    /// `note.render`: Markdown to inert HTML, embeds and live blocks resolved. Elements carry `data-line` (1-based source line).
    pub struct RenderRequest { pub text: String, /// The note that `text` is a piece of, where the piece tells of the rest: origins of what the note cites.
        pub whole: Option<String> }
    pub struct Rendered { pub html: String, pub outline: Vec<OutlineEntry>, pub words: u32, pub citations: u32 }
    pub struct OutlineEntry { pub level: u32, pub text: String, pub line: u32 }

    /// `note.check`.
    pub struct CheckRequest { pub text: String }
    pub struct Check { pub sentences: u32, pub with_source: u32, /// Of those without: marked as the analyst's own.
        pub judgements: u32, /// Words in quotation marks and excerpts put in.
        pub quotes: u32, /// Of these, word for word in an article as it is now.
        pub quotes_held: u32, /// The least likely first.
        pub terms: Vec<LikelihoodTerm>, pub findings: Vec<Finding> }
    /// A term of likelihood (ICD 203), its band in per cent, and how often it is used.
    pub struct LikelihoodTerm { pub term: String, pub from: u32, pub to: u32, pub count: u32 }
    /// A place in the note's text (scalar values), a reason and what to do.
    pub struct Finding { pub rule: CheckRule, pub start: u32, pub end: u32, pub words: String, pub reason: Phrase, pub remedy: Phrase, /// The likeliest first.
        pub fixes: Vec<Fix> }
    /// A change that settles a finding; its edits do not overlap and stand in the order of the text.
    pub struct Fix { pub label: Phrase, pub edits: Vec<Edit> }
    /// Words that come into the place of those between two scalar values.
    pub struct Edit { pub start: u32, pub end: u32, pub text: String }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum CheckRule { Unsourced, QuoteChanged, BrokenLink, LikelihoodBesideConfidence, MixedLikelihood, Marking, OneOrigin, StaleAsOf, WrongSpeaker, WrongDay, WrongPost, IndirectQuoted, EmptySection }

    /// `note.complete`: what `[[`, `@` or `![[` could go on with.
    pub struct CompleteRequest { pub trigger: CompleteTrigger, pub prefix: String, pub limit: u32 }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum CompleteTrigger { Link, Actor, Embed, Citation }
    pub struct Completion { pub kind: PlaceKind, pub id: Id, pub label: String, pub detail: String, /// What is put in, whole, brackets included.
        pub insert: String }
    /// `note.resolve`: where `[[target]]` leads.
    pub struct ResolveRequest { pub target: String }
    pub struct Resolved { pub place: Option<Place> }

    /// `note.versions`: the note as it is, then the texts that it had, the last replaced first.
    pub struct NoteVersion { pub revision: u32, pub title: String, /// UTC.
        pub saved_at: String, pub words: u32, pub current: bool }
    /// `note.version`: the text that a note had at a revision.
    pub struct NoteVersionRequest { pub id: Id, pub revision: u32 }
    pub struct NoteText { pub text: String }
    /// `note.compare_versions`: what differs word by word between the texts at two revisions.
    pub struct NoteVersionsRequest { pub id: Id, pub before: u32, pub after: u32 }
    /// A run of words of either text, or of both.
    pub struct NoteChange { pub side: ChangedSide, pub text: String }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ChangedSide { Both, Before, After }
    /// `note.restore_version`: fails with code `note_changed` when the note is not at revision `now` any more.
    pub struct NoteRestore { pub id: Id, pub revision: u32, pub now: u32 }

    /// `note.unlinked`: what `text` names without a link, and which other notes name this one so.
    pub struct UnlinkedRequest { pub id: Id, pub text: String }
    pub struct Unlinked { pub names: Vec<UnlinkedName>, pub notes: Vec<Place> }
    /// A name: where it stands first in the text (scalar values), how often, and the link to put there.
    pub struct UnlinkedName { pub place: Place, pub start: u32, pub end: u32, pub words: String, pub count: u32, pub insert: String }
    /// `note.link_mention`: makes the first name of note `of` in note `id` a link.
    pub struct LinkMention { pub id: Id, pub of: Id }

    /// `note.export`: sources that are marked as sensitive leave as "[source held]" unless `with_held` says otherwise; a file that
    /// still tells of one is not written. The style is the settings' where none is named.
    pub struct NoteExport { pub id: Id, pub format: NoteFormat, pub path: String, pub style: Option<String>, #[serde(default)] pub with_held: bool }
    /// The last four are the articles that the note cites, as references.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum NoteFormat { Docx, Pdf, Html, Markdown, Ris, Biblatex, Bibtex, CslJson }
    /// `article.export_references`: to a file, or as text.
    pub struct ReferencesExport { pub ids: Vec<Id>, pub format: ReferenceFormat, pub path: Option<String>, #[serde(default)] pub with_held: bool }
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ReferenceFormat { Ris, Biblatex, Bibtex, CslJson }

    /// `style.list`: those of the program, then the user's own.
    pub struct CitationStyle { pub name: String, pub title: String, /// Cites in the text, with a list of references, and not by notes.
        pub in_text: bool, /// Added by the user.
        pub own: bool }
    /// `style.add`: a CSL file.
    pub struct StyleAdd { pub path: String }
    /// `style.remove`.
    pub struct StyleName { pub name: String }

    /// `sensitive.list`: sources that may not be named in what is exported.
    pub struct SensitiveSource { pub kind: PlaceKind, pub id: Id, pub name: String, pub analyst: String, pub marked_at: String }
    /// `sensitive.mark`: an article, an outlet or an actor.
    pub struct SensitiveMark { pub kind: PlaceKind, pub id: Id, pub sensitive: bool }
}
