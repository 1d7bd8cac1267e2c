//! An article's body to the quotations in it, each with its speaker. Pure; never fails; never
//! touches SQL, files or the network.
#![warn(missing_docs)]

mod antecedent;
mod aside;
mod assemble;
mod by_phrase;
mod by_verb;
mod clause;
mod content;
mod cue;
mod dateline;
mod demand;
mod inverted;
mod languages;
mod leftover;
mod lexicon;
pub mod lines;
mod marks;
mod object;
mod office;
mod page;
mod phrase;
mod phrases;
pub mod position;
mod reference;
mod relay;
mod said;
mod sayer;
mod shown;
mod speaker;
mod statement;
mod subject;
mod tail;
mod turns;
mod when;

use demarche_gazetteer::Gazetteer;
use demarche_text::{PartialDate, Span};

use assemble::{About, holds_positions, nested, quotation, reports_clause};
use page::Page;
use speaker::{People, Resolved};
use statement::Sure;

/// How these quotations were found; stored with each.
pub const METHOD: &str = "rules";
/// The version of [`METHOD`]; goes up when its answers change.
pub const VERSION: &str = "6";

/// Whom a pronoun or a title alone means is sought among so many of the last speakers.
const SPEAKERS: usize = 256;

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
    /// The words said: inside the marks of a direct one, the whole statement of an indirect or
    /// mixed one.
    pub span: Span,
    /// What is said without an attribution in the middle of it: `span` alone, or its parts.
    pub pieces: Vec<Span>,
    /// The speaker's own words inside `span`: one span for each pair of quotation marks, without
    /// the marks; none for an indirect one.
    pub words: Vec<Span>,
    /// Whether the words are the speaker's own.
    pub kind: Kind,
    /// The speaker as named at `speaker_span`, but for a pronoun or a surname the fullest name that
    /// the text gives; empty when nobody is named.
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
    pub reasons: Vec<demarche_text::Phrase>,
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
    let lines = languages::lines(text);
    if !lines.any() {
        return in_english(text, context);
    }
    let mut out = languages::quotations(text, &lines, context);
    if !lines.all(text) {
        out.extend(in_english(&lines.others(text), context));
    }
    out.sort_by_key(|quotation| (quotation.span.start, quotation.span.end));
    out
}

/// Every attributed statement of an English text, in the order of their spans.
fn in_english(text: &str, context: Context<'_>) -> Vec<Quotation> {
    let mut page = Page::of(text, context.gazetteer);
    let published = lines::day_of(context.published);
    let people = People::of(&page, context.gazetteer, published);
    dateline::cut(&mut page, &people);
    let mut statements = statement::statements(&page);
    relay::second_hand(&page, &people, &mut statements);
    relay::pass_on(&page, &people, &mut statements);
    turns::take(&page, &people, &mut statements);
    shown::leave_open(&page, &mut statements);
    leftover::inherit(&page, &mut statements);
    let mut speakers: Vec<Resolved<'_>> = Vec::new();
    let mut out: Vec<Quotation> = Vec::new();
    for statement in &statements {
        let said = context
            .published
            .and_then(|published| when::said(&page, statement, published));
        let day = said.as_ref().and_then(PartialDate::day).or(published);
        let before = &speakers[speakers.len().saturating_sub(SPEAKERS)..];
        let speaker = statement
            .speaker
            .map(|phrase| people.resolve(&page, phrase, day, before));
        let somebody = holds_positions(&page, statement, speaker.as_ref());
        let takes_position = somebody || !matches!(statement.sure, Sure::Object | Sure::Demand);
        let nested = nested(statement, &statements);
        let inner = reports_clause(&page, statement) && (statement.sure == Sure::Plain || somebody);
        if !takes_position || nested && !inner {
            continue;
        }
        let mut about = About::of(&page, &people, statement);
        about.said = said;
        about.nested = nested;
        // A sentence of the reporter's that the attribution parts is one statement; marks closed
        // and opened again are two.
        let parted = statement
            .pieces
            .first()
            .is_some_and(|piece| (piece.from..piece.to).all(|at| page.quote(at).is_none()));
        let parts = if parted { statement.pieces.len() } else { 1 };
        for pieces in statement.pieces.chunks(parts.max(1)) {
            out.extend(quotation(
                &page,
                pieces,
                statement,
                speaker.as_ref(),
                &about,
            ));
        }
        speakers.extend(speaker);
    }
    out.sort_by_key(|quotation| (quotation.span.start, quotation.span.end));
    out.dedup_by(|a, b| a.span == b.span && a.speaker == b.speaker);
    out
}
