//! An article's body to the quotations in it, each with its speaker. Pure; never fails; never
//! touches SQL, files or the network.
#![warn(missing_docs)]

use demarche_gazetteer::Gazetteer;
use demarche_text::{PartialDate, Span};

/// How these quotations were found; stored with each.
pub const METHOD: &str = "rules";
/// The version of [`METHOD`]; goes up when its answers change.
pub const VERSION: &str = "1";

/// What is known of the article beside its text.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Who and what can be named.
    pub gazetteer: &'a Gazetteer,
    /// When the article was published; dates said stay unknown without it.
    pub published: Option<&'a PartialDate>,
}

/// An attributed statement. Offsets are in Unicode scalar values of the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Quotation {
    /// The words said: inside the marks of a direct one, the whole statement of an indirect one.
    pub span: Span,
    /// Whether the words are the speaker's own.
    pub kind: Kind,
    /// The speaker as named at `speaker_span`; empty when nobody is named.
    pub speaker: String,
    /// Where the text names the speaker.
    pub speaker_span: Option<Span>,
    /// The gazetteer's key of the speaker.
    pub actor: Option<String>,
    /// The gazetteer's key of the post that the speaker held when it was said.
    pub post: Option<String>,
    /// The post as the text gives it, or as the gazetteer knows it: "Foreign Ministry spokesperson".
    pub post_title: Option<String>,
    /// ISO 3166-1 alpha-2 of the country spoken for.
    pub country: Option<String>,
    /// The words that attribute: "said", "according to".
    pub cue: String,
    /// To whom it was said.
    pub addressee: Option<String>,
    /// Where: an outlet that was told, a briefing.
    pub venue: Option<String>,
    /// The agency that reported it: AFP.
    pub reported_by: Option<String>,
    /// When it was said.
    pub said: Option<PartialDate>,
    /// 0 to 1.
    pub score: f64,
    /// Why this speaker, as sentences, strongest first.
    pub reasons: Vec<String>,
}

/// How a statement is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// In quotation marks.
    Direct,
    /// In the reporter's words.
    Indirect,
    /// In the reporter's words with some of the speaker's own.
    Mixed,
}

/// Every attributed statement of `text`, in the order of their spans.
pub fn quotations(text: &str, context: Context<'_>) -> Vec<Quotation> {
    let _ = (text, context);
    Vec::new()
}
