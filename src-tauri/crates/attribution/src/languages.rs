//! Quotations in French, Spanish, German, Russian, Ukrainian, Chinese, Japanese, Arabic and Turkish.
//!
//! An article is read line by line, each in the language that its letters and small words tell;
//! English lines are left to the rest of the crate. What each language needs to know stands in
//! `data/languages/`.

mod antecedents;
mod before;
mod clauses;
mod cues;
mod dateline;
mod detect;
mod east;
mod frames;
mod incise;
mod konjunktiv;
mod leftover;
mod lexicon;
mod marks;
mod names;
mod nobody;
mod offices;
mod reported;
mod script;
mod subject;
mod text;
mod tokens;
mod turkish;
mod turns;
mod voices;
mod when;

use demarche_text::{PartialDate, Span, phrase};

use crate::{Context, Kind, Quotation};
use frames::{Statement, Sure};
use text::{Phrase, Text};
use voices::{Voice, Voices};

pub(crate) use detect::{Lines, lines};

/// Every attributed statement in the lines of `text` that are in one of these languages.
pub(crate) fn quotations(text: &str, lines: &Lines, context: Context<'_>) -> Vec<Quotation> {
    let day = context.published.and_then(PartialDate::day);
    let text = Text::of(text, &lines.0, context.gazetteer, day);
    let mut voices = Voices::of(&text, day);
    let mut out = Vec::new();
    // The paragraph of the last speaker and where its words end.
    let mut last: Option<(usize, usize)> = None;
    let mut ends = 0;
    for statement in frames::statements(&text) {
        let sentence = text.sentences[statement.sentence];
        let start = statement.pieces[0].from;
        let voice = match statement.speaker {
            Some(phrase) => {
                Some(voices.resolve(&text, phrase, sentence.language, statement.feminine))
            }
            None if statement.nobody => None,
            None if statement.cue.is_some() => {
                voices.dropped(start, ends, statement.feminine, sentence.language)
            }
            None => last
                .filter(|(paragraph, _)| paragraph + 2 > sentence.paragraph)
                .and_then(|(_, said)| voices.running(said, start)),
        };
        let reporter = statement.reporter.map(|phrase| {
            (phrase.from..phrase.to)
                .find_map(|at| text.wire(at))
                .map_or_else(|| text.slice(phrase).to_owned(), |wire| wire.name.clone())
        });
        let said = context
            .published
            .and_then(|published| when::said(&text, &statement, published));
        if let Some(quotation) = quotation(&text, &statement, voice.as_ref(), reporter, said) {
            out.push(quotation);
        }
        // Who comes after words of nobody in particular does not go on for whoever spoke before.
        if let Some(voice) = voice {
            voices.spoke(&voice);
            ends = sentence.to;
            let said = statement.pieces.last().map_or(start, |piece| piece.to);
            last = Some((sentence.paragraph, said));
        } else if statement.cue.is_some() {
            last = None;
        }
    }
    out
}

/// A statement and its speaker as a quotation; `None` where no word is said.
fn quotation(
    text: &Text<'_, '_>,
    statement: &Statement,
    voice: Option<&Voice<'_>>,
    reported_by: Option<String>,
    said: Option<PartialDate>,
) -> Option<Quotation> {
    let span =
        |start: usize, end: usize| Span::new(text.offsets.scalar(start), text.offsets.scalar(end));
    let words_of = |quote: usize| {
        let quote = text.quotes[quote];
        let (start, end) = marks::trimmed(text.text, quote.start, quote.end);
        (start < end).then(|| span(start, end))
    };
    let mut inside: Vec<usize> = Vec::new();
    let mut outside = false;
    for at in statement
        .pieces
        .iter()
        .flat_map(|piece| piece.from..piece.to)
    {
        match text.quote(at) {
            Some(quote) if inside.last() != Some(&quote) => inside.push(quote),
            Some(_) => {}
            None => outside |= text.word(at),
        }
    }
    let words: Vec<Span> = inside.iter().filter_map(|&quote| words_of(quote)).collect();
    let kind = match (words.is_empty(), outside) {
        (true, _) => Kind::Indirect,
        (false, true) => Kind::Mixed,
        (false, false) => Kind::Direct,
    };
    let pieces: Vec<Span> = if kind == Kind::Direct {
        words.clone()
    } else {
        let bytes = statement.pieces.iter().map(|piece| text.bytes(*piece));
        bytes.map(|(start, end)| span(start, end)).collect()
    };
    let whole = Span::new(pieces.first()?.start, pieces.last()?.end);
    if whole.start >= whole.end {
        return None;
    }
    let base = match (statement.sure, kind) {
        (Sure::Plain, Kind::Indirect) => 0.85,
        (Sure::Plain, _) => 1.0,
        (Sure::Bare, _) => 0.8,
        (Sure::Fragment, _) => 0.7,
        (Sure::Inherited, _) => 0.55,
    };
    let place = |phrase: Phrase| {
        let (start, end) = text.bytes(phrase);
        (start < end).then(|| span(start, end))
    };
    let mut reasons = Vec::new();
    match statement.cue {
        Some(cue) => reasons.push(phrase!("the cue “{cue}”", cue = text.slice(cue))),
        None if voice.is_some() => {
            reasons.push(phrase!("the running speaker, no cue of its own"));
        }
        None => {}
    }
    reasons.extend(voice.iter().flat_map(|voice| voice.reasons.iter().cloned()));
    let certainty = voice.map_or(0.4, |voice| voice.certainty);
    Some(Quotation {
        span: whole,
        pieces,
        words,
        kind,
        speaker: voice.map(|voice| voice.name.clone()).unwrap_or_default(),
        speaker_span: statement
            .speaker
            .or_else(|| voice.and_then(|voice| voice.place))
            .and_then(place),
        actor: voice
            .and_then(|voice| voice.actor)
            .map(|actor| actor.key.clone()),
        post: voice
            .and_then(|voice| voice.post)
            .map(|post| post.key.clone()),
        post_title: voice.and_then(|voice| voice.title.clone()),
        country: voice.and_then(|voice| voice.country.clone()),
        cue: statement
            .cue
            .map(|cue| text.slice(cue).to_owned())
            .unwrap_or_default(),
        addressee: statement
            .addressee
            .map(|phrase| text.slice(phrase).to_owned()),
        venue: None,
        reported_by,
        said,
        score: base * certainty,
        reasons,
    })
}
