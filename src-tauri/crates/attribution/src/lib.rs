//! An article's body to the quotations in it, each with its speaker. Pure; never fails; never
//! touches SQL, files or the network.
#![warn(missing_docs)]

mod cue;
mod leftover;
mod lexicon;
pub mod lines;
mod marks;
mod page;
mod phrase;
mod speaker;
mod statement;
mod tail;
mod when;

use demarche_gazetteer::Gazetteer;
use demarche_text::{PartialDate, Span};

use page::Page;
use phrase::Phrase;
use speaker::{People, Resolved};
use statement::{Statement, Sure};

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
    /// The words said: inside the marks of a direct one, the whole statement of an indirect or
    /// mixed one.
    pub span: Span,
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
    let page = Page::of(text);
    let people = People::of(&page, context.gazetteer);
    let mut statements = statement::statements(&page);
    leftover::inherit(&page, &mut statements);
    let published = lines::day_of(context.published);
    let mut speakers: Vec<Resolved<'_>> = Vec::new();
    let mut out: Vec<Quotation> = Vec::new();
    for statement in &statements {
        let said = context
            .published
            .and_then(|published| when::said(&page, statement, published));
        let day = said.as_ref().and_then(PartialDate::day).or(published);
        let speaker = statement
            .speaker
            .map(|phrase| people.resolve(&page, phrase, day, &speakers));
        if statement.sure == Sure::Object
            && (nested(statement, &statements)
                || !holds_positions(&page, statement, speaker.as_ref()))
        {
            continue;
        }
        let mut about = About::of(&page, &people, statement);
        about.said = said;
        for piece in &statement.pieces {
            if let Some(quotation) = quotation(&page, *piece, statement, speaker.as_ref(), &about) {
                out.push(quotation);
            }
        }
        speakers.extend(speaker);
    }
    out.sort_by_key(|quotation| (quotation.span.start, quotation.span.end));
    out.dedup_by(|a, b| a.span == b.span && a.speaker == b.speaker);
    out
}

/// Whether a statement stands inside what another one of its sentence says.
fn nested(statement: &Statement, all: &[Statement]) -> bool {
    all.iter().any(|outer| {
        outer.sentence == statement.sentence
            && outer.cue != statement.cue
            && statement.cue.is_some_and(|cue| {
                outer
                    .pieces
                    .iter()
                    .any(|piece| piece.from <= cue.from && cue.to <= piece.to)
            })
    })
}

/// Whether rejecting or condemning is a position when this speaker does it: a known actor, a
/// country, an office or a body.
fn holds_positions(page: &Page<'_>, statement: &Statement, speaker: Option<&Resolved<'_>>) -> bool {
    let head = statement
        .speaker
        .map_or(0, |phrase| phrase.to.saturating_sub(1));
    speaker.is_some_and(|speaker| {
        speaker.joint
            || speaker.actor.is_some()
            || speaker.country.is_some()
            || speaker.title.is_some()
    }) || ["title", "role", "organisation-head"]
        .iter()
        .any(|class| page.is(class, head))
}

/// What a statement says of itself beside words and speaker.
#[derive(Debug, Default)]
struct About {
    addressee: Option<String>,
    venue: Option<String>,
    reported_by: Option<String>,
    said: Option<PartialDate>,
}

impl About {
    fn of(page: &Page<'_>, people: &People<'_>, statement: &Statement) -> Self {
        let mut about = Self::default();
        if let Some(phrase) = statement.addressee {
            let words = page.slice(phrase.from, phrase.to).to_owned();
            if people.wire(phrase).is_some() || people.outlet(page, phrase) {
                about.venue = Some(words);
            } else {
                about.addressee = Some(words);
            }
        }
        let sentence = &page.sentences[statement.sentence];
        if about.venue.is_none() {
            about.venue = when::venue(page, statement, sentence);
        }
        if about.addressee.is_none() {
            about.addressee = when::counterpart(page, statement, sentence);
        }
        about.reported_by = statement.reporter.and_then(|phrase| {
            let words = page.slice(phrase.from, phrase.to).to_owned();
            let outlet = people.outlet(page, phrase).then_some(words);
            people.wire(phrase).map(str::to_owned).or(outlet)
        });
        about
    }
}

fn quotation(
    page: &Page<'_>,
    piece: Phrase,
    statement: &Statement,
    speaker: Option<&Resolved<'_>>,
    about: &About,
) -> Option<Quotation> {
    let span =
        |from: usize, to: usize| Span::new(page.offsets.scalar(from), page.offsets.scalar(to));
    let mut words = Vec::new();
    let mut inside = 0;
    let mut all = 0;
    let mut last = None;
    for at in piece.from..piece.to {
        if !page.tokens[at].word {
            continue;
        }
        all += 1;
        if let Some(quote) = page.tokens[at].quote {
            inside += 1;
            if last != Some(quote) {
                last = Some(quote);
                let quote = page.quotes[quote];
                words.push(span(quote.start, quote.end));
            }
        }
    }
    let kind = match (inside, all) {
        (0, _) => Kind::Indirect,
        (a, b) if a == b => Kind::Direct,
        _ => Kind::Mixed,
    };
    let whole = match kind {
        Kind::Direct => Span::new(words.first()?.start, words.last()?.end),
        _ => span(page.tokens[piece.from].start, page.tokens[piece.to - 1].end),
    };
    if kind != Kind::Direct {
        words.retain(|word| whole.start <= word.start && word.end <= whole.end);
    }
    let base = match (statement.sure, kind) {
        (Sure::Plain, Kind::Indirect) => 0.85,
        (Sure::Plain, _) => 1.0,
        (Sure::Bare, _) => 0.8,
        (Sure::Object, _) => 0.6,
        (Sure::Thought, _) => 0.5,
        (Sure::Inherited, _) => 0.55,
    };
    let mut reasons = Vec::new();
    match (statement.sure, statement.cue) {
        (Sure::Inherited, _) if speaker.is_some() => {
            reasons.push("the running speaker, no cue of its own".to_owned())
        }
        (_, Some(cue)) => reasons.push(format!("the cue “{}”", page.slice(cue.from, cue.to))),
        _ => {}
    }
    reasons.extend(
        speaker
            .iter()
            .flat_map(|speaker| speaker.reasons.iter().cloned()),
    );
    Some(Quotation {
        span: whole,
        words,
        kind,
        speaker: speaker
            .map(|speaker| speaker.name.clone())
            .unwrap_or_default(),
        speaker_span: statement.speaker.map(|phrase| {
            span(
                page.tokens[phrase.from].start,
                page.tokens[phrase.to - 1].end,
            )
        }),
        actor: speaker
            .and_then(|speaker| speaker.actor)
            .map(|actor| actor.key.clone()),
        post: speaker
            .and_then(|speaker| speaker.post)
            .map(|post| post.key.clone()),
        post_title: speaker.and_then(|speaker| speaker.title.clone()),
        country: speaker.and_then(|speaker| speaker.country.clone()),
        cue: statement
            .cue
            .map(|cue| page.slice(cue.from, cue.to).to_owned())
            .unwrap_or_default(),
        addressee: about.addressee.clone(),
        venue: about.venue.clone(),
        reported_by: about.reported_by.clone(),
        said: about.said.clone(),
        score: base
            * speaker.map_or(0.4, |speaker| {
                speaker
                    .certainty
                    .max(if speaker.actor.is_some() { 0.95 } else { 0.0 })
            }),
        reasons,
    })
}
