//! German sentences that report by the mood of their verb alone: "Das Amt wies die Kritik zurück. Die
//! Zahlen seien veraltet."

use super::clauses::tidy;
use super::cues::Cue;
use super::frames::{Statement, Sure};
use super::lexicon::{BREAK, DETERMINER, PERSON, PRONOUN, REPORTED};
use super::text::{Phrase, Sentence, Text};

/// Whether the verb at `at` has a form that only reported speech has.
pub(super) fn is_reported(text: &Text<'_, '_>, at: usize) -> bool {
    text.is(REPORTED, at) && text.quote(at).is_none() && !text.large(at)
}

/// A sentence of reported speech without a verb of saying, after one of the same paragraph in which
/// somebody speaks: the speaker of it, or `about`, the subject of its verb of speech.
pub(super) fn reported(
    text: &Text<'_, '_>,
    index: usize,
    about: Option<Phrase>,
    cues: &[Cue],
    found: &[Statement],
) -> Option<Statement> {
    let sentence = text.sentences[index];
    let before = index.checked_sub(1).map(|before| text.sentences[before])?;
    let free = cues.iter().all(|cue| cue.subject.is_none() && !cue.used)
        && found
            .last()
            .is_none_or(|statement| statement.sentence != index)
        && (sentence.from..sentence.to).all(|at| text.quote(at).is_none());
    if !sentence.language.is(&["de"]) || before.paragraph != sentence.paragraph || !free {
        return None;
    }
    let verb = main_verb(text, sentence)?;
    // "Ich habe", "es sei denn", "sei es … oder".
    let own =
        (sentence.from..sentence.to).any(|at| matches!(text.lower(at), "ich" | "wir" | "denn"));
    let last = found
        .last()
        .filter(|statement| statement.sentence + 1 == index);
    if own || verb == sentence.from {
        return None;
    }
    let speaker = match last {
        Some(last) if last.nobody => return None,
        Some(last) => last.speaker,
        // "Das Amt wies die Kritik zurück."
        None => Some(about?),
    };
    let piece = tidy(
        text,
        Phrase {
            from: sentence.from,
            to: sentence.to,
        },
    )?;
    Some(Statement {
        pieces: vec![piece],
        cue: None,
        speaker,
        addressee: None,
        reporter: None,
        sentence: index,
        sure: Sure::Inherited,
        feminine: false,
        nobody: false,
    })
}

/// The verb of reported speech in the main clause: before the first comma, after a subject.
fn main_verb(text: &Text<'_, '_>, sentence: Sentence) -> Option<usize> {
    let end = (sentence.from..sentence.to)
        .find(|&at| text.lower(at) == "," || text.lower(at) == ";")
        .unwrap_or(sentence.to);
    let opens = text.is(DETERMINER | PRONOUN | PERSON, sentence.from)
        || text.large(sentence.from) && !text.is(BREAK, sentence.from);
    (sentence.from..end)
        .find(|&at| is_reported(text, at))
        .filter(|_| opens)
}
