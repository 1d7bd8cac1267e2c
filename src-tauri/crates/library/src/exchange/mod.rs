//! What other programs exchange of a library: articles with their text, the issue tree, actors, excerpts,
//! positions and notes, in one plain value that no file format shapes.
//!
//! [`Library::coded`] reads it, [`Library::take_coded`] puts what another program wrote into the library as one
//! change. Numbers tell things apart inside one value and mean nothing outside it. Offsets count Unicode scalar
//! values of an article's text, as everywhere.

mod gather;
mod place;
mod take;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use demarche_text::{PartialDate, Span};

use crate::ActorKind;
use crate::positions::{Confidence, Directness, EvidenceRole, SpeechAct, Stance, Voice};

pub use gather::Captured;
pub use take::{Item, Taken};

/// Everything that is coded, and what it rests on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Coded {
    /// Articles outside the trash.
    pub articles: Vec<CodedArticle>,
    /// Issues, each group before what is in it.
    pub issues: Vec<CodedIssue>,
    /// Actors that a position, a tenure or a mention needs.
    pub actors: Vec<CodedActor>,
    /// Posts held by them.
    pub posts: Vec<CodedPost>,
    /// Who held which.
    pub tenures: Vec<CodedTenure>,
    /// Excerpts, in the order of the texts.
    pub excerpts: Vec<CodedExcerpt>,
    /// Positions.
    pub positions: Vec<CodedPosition>,
    /// Notes.
    pub notes: Vec<CodedNote>,
    /// What countries and blocs are called, by their codes.
    pub places: BTreeMap<String, String>,
}

/// An article, and its text in force.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CodedArticle {
    /// Tells it apart.
    pub number: i64,
    /// What it is cited by; empty in what comes from elsewhere.
    pub key: String,
    /// Its headline.
    pub title: String,
    /// The text that excerpts count in; empty where only the address is known.
    pub text: String,
    /// The address that the page names as its own, else the one that it was had from.
    pub url: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// The authors, in order.
    pub byline: Vec<String>,
    /// When it was published.
    pub published: Option<PartialDate>,
    /// BCP 47.
    pub language: Option<String>,
    /// When it was imported, RFC 3339 in UTC; empty in what comes from elsewhere.
    pub imported_at: String,
    /// Whom the text names, and where.
    pub mentions: Vec<(i64, Span)>,
}

/// An issue. The tree is told by parents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CodedIssue {
    /// Tells it apart.
    pub number: i64,
    /// The group that it is in.
    pub parent: Option<i64>,
    /// What it is called.
    pub name: String,
    /// Whether it takes a stance; else it groups.
    pub leaf: bool,
    /// The contested proposition.
    pub proposition: Option<String>,
    /// The pole of −2.
    pub con: Option<String>,
    /// The pole of +2.
    pub pro: Option<String>,
    /// What it is about.
    pub definition: Option<String>,
    /// What counts as about it.
    pub include: Option<String>,
    /// What does not.
    pub exclude: Option<String>,
}

/// An actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedActor {
    /// Tells it apart.
    pub number: i64,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// `Q15031`.
    pub wikidata: Option<String>,
    /// Its other names.
    pub aliases: Vec<String>,
}

/// A post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedPost {
    /// Tells it apart.
    pub number: i64,
    /// "Deputy Secretary of State".
    pub title: String,
    /// "US Department of State".
    pub body: Option<String>,
    /// ISO 3166-1 alpha-2 of the country spoken for.
    pub country: Option<String>,
}

/// A time in office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedTenure {
    /// Tells it apart.
    pub number: i64,
    /// Who.
    pub actor: i64,
    /// What.
    pub post: i64,
    /// The first day, as far as it is known.
    pub from: Option<PartialDate>,
    /// The last day.
    pub to: Option<PartialDate>,
}

/// An excerpt.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CodedExcerpt {
    /// Tells it apart.
    pub number: i64,
    /// The article that it is of.
    pub article: i64,
    /// Where in the article's text, in scalar values; none for an orphan, whose words are not in it, and where
    /// only the words were given.
    pub span: Option<Span>,
    /// The exact words.
    pub quote: String,
    /// What stands before it; up to 32 scalar values of ours.
    pub prefix: String,
    /// What stands after it.
    pub suffix: String,
    /// The remark on it.
    pub comment: Option<String>,
    /// Who made it; empty where nobody says.
    pub analyst: String,
    /// When, RFC 3339; empty where nobody says.
    pub made_at: String,
}

/// A position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedPosition {
    /// Tells it apart.
    pub number: i64,
    /// Who takes it.
    pub actors: Vec<i64>,
    /// On whose behalf: ISO 3166-1 alpha-2 codes, and codes of blocs. Taken in is a name as well; one that no country and
    /// no bloc has is taken for an organisation that takes the position.
    pub on_behalf: Vec<String>,
    /// The post held then, by its title.
    pub post: Option<String>,
    /// On what.
    pub issue: i64,
    /// Relative to the issue's poles.
    pub stance: Stance,
    /// In whose mouth the words are; where nothing says so, as the post tells.
    pub voice: Option<Voice>,
    /// What is done by saying it.
    pub act: Option<SpeechAct>,
    /// To whom.
    pub addressee: Option<String>,
    /// At which event, by its name.
    pub event: Option<String>,
    /// When it was said.
    pub said: Option<PartialDate>,
    /// Whether the words are the speaker's own.
    pub directness: Directness,
    /// Who reported it.
    pub reported_by: Option<String>,
    /// What was said, in one line.
    pub paraphrase: String,
    /// How sure the analyst is.
    pub confidence: Option<Confidence>,
    /// Who coded it; empty where nobody says.
    pub analyst: String,
    /// When, RFC 3339; empty where nobody says.
    pub coded_at: String,
    /// The excerpts that it rests on.
    pub evidence: Vec<(i64, EvidenceRole)>,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CodedNote {
    /// Tells it apart.
    pub number: i64,
    /// Its title.
    pub title: String,
    /// Its Markdown.
    pub text: String,
    /// When it was last saved, RFC 3339; empty in what comes from elsewhere.
    pub edited_at: String,
}
