//! A statement and its speaker put together as a quotation.

use demarche_text::{PartialDate, Span, phrase};

use crate::clause::verbal;
use crate::page::Page;
use crate::phrase::Phrase;
use crate::relay::agency;
use crate::speaker::{People, Resolved};
use crate::statement::{Statement, Sure, of_sentence};
use crate::{Kind, Quotation, when};

/// What is told at second hand counts for less.
const NESTED: f64 = 0.75;

/// Whether a statement stands inside what another one of its sentence says.
pub(crate) fn nested(statement: &Statement, all: &[Statement]) -> bool {
    of_sentence(all, statement.sentence).iter().any(|outer| {
        outer.cue != statement.cue
            && statement.cue.is_some_and(|cue| {
                outer
                    .pieces
                    .iter()
                    .any(|piece| piece.from <= cue.from && cue.to <= piece.to)
            })
    })
}

/// Whether a statement inside another one has a clause of its own: "that he had warned X that …",
/// not "that he had condemned X" or "that she knew “in my heart”".
pub(crate) fn reports_clause(page: &Page<'_>, statement: &Statement) -> bool {
    let marked = statement
        .pieces
        .first()
        .is_some_and(|piece| page.quote(piece.from).is_some());
    match statement.sure {
        Sure::Object | Sure::Demand | Sure::Label => false,
        Sure::Thought => !marked,
        // "That X had offered “a reward”" tells of a deed.
        Sure::Plain => {
            !marked
                || statement
                    .cue
                    .is_none_or(|cue| page.is("plain-speech", cue.to - 1))
                || statement
                    .pieces
                    .iter()
                    .any(|piece| verbal(page, piece.from, piece.to))
        }
        _ => true,
    }
}

/// Whether rejecting, condemning or demanding is a position when this speaker does it: a name, a
/// person, a known actor, a country, an office or a body.
pub(crate) fn holds_positions(
    page: &Page<'_>,
    statement: &Statement,
    speaker: Option<&Resolved<'_>>,
) -> bool {
    let Some(phrase) = statement.speaker else {
        return false;
    };
    let head = phrase.to.saturating_sub(1);
    let named = page.large(head) && !page.is("pronoun", phrase.from);
    named
        || speaker.is_some_and(|speaker| {
            speaker.joint
                || speaker.actor.is_some()
                || speaker.country.is_some()
                || speaker.title.is_some()
                || speaker.person && speaker.certainty > 0.5
        })
        || ["title", "role", "organisation-head"]
            .iter()
            .any(|class| page.is(class, head))
}

/// What a statement says of itself beside words and speaker.
#[derive(Debug, Default)]
pub(crate) struct About {
    addressee: Option<String>,
    venue: Option<String>,
    reported_by: Option<String>,
    pub(crate) said: Option<PartialDate>,
    /// Told inside what somebody else says.
    pub(crate) nested: bool,
}

impl About {
    pub(crate) fn of(page: &Page<'_>, people: &People<'_>, statement: &Statement) -> Self {
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
            let outlet = agency(page, people, phrase).then_some(words);
            people.wire(phrase).map(str::to_owned).or(outlet)
        });
        about
    }
}

/// One quotation of `pieces`, which belong together; `None` where no word is said.
pub(crate) fn quotation(
    page: &Page<'_>,
    pieces: &[Phrase],
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
    for at in pieces.iter().flat_map(|piece| piece.from..piece.to) {
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
    let spans: Vec<Span> = pieces
        .iter()
        .map(|piece| span(page.tokens[piece.from].start, page.tokens[piece.to - 1].end))
        .collect();
    let whole = match kind {
        Kind::Direct => Span::new(words.first()?.start, words.last()?.end),
        _ => Span::new(spans.first()?.start, spans.last()?.end),
    };
    if kind != Kind::Direct {
        words.retain(|word| whole.start <= word.start && word.end <= whole.end);
    }
    let base = match (statement.sure, kind) {
        (Sure::Plain, Kind::Indirect) => 0.85,
        (Sure::Plain | Sure::Label | Sure::Turn, _) => 1.0,
        (Sure::Bare, _) => 0.8,
        (Sure::Demand, _) => 0.65,
        (Sure::Object, _) => 0.6,
        (Sure::Thought, _) => 0.5,
        (Sure::Inherited, _) => 0.55,
    } * if about.nested { NESTED } else { 1.0 };
    let mut reasons = Vec::new();
    match (statement.sure, statement.cue) {
        (Sure::Inherited, _) if speaker.is_some() => {
            reasons.push(phrase!("the running speaker, no cue of its own"))
        }
        (Sure::Turn, _) => reasons.push(phrase!("has the floor in a transcript")),
        (_, Some(cue)) => reasons.push(phrase!(
            "the cue “{cue}”",
            cue = page.slice(cue.from, cue.to)
        )),
        _ => {}
    }
    reasons.extend(
        speaker
            .iter()
            .flat_map(|speaker| speaker.reasons.iter().cloned()),
    );
    Some(Quotation {
        span: whole,
        pieces: if spans.len() > 1 { spans } else { vec![whole] },
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
