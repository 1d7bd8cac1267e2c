//! Quotes that no verb claims.

use super::east::chinese;
use super::frames::{Statement, Sure, quotes_of, tokens_of};
use super::names::name_at;
use super::script;
use super::subject::{any_noun, first};
use super::text::{Phrase, Sentence, Text};

/// Quotes that no cue claims: after a colon, or under the running speaker.
pub(super) fn leftover(
    text: &Text<'_, '_>,
    index: usize,
    sentence: Sentence,
    covered: &mut [bool],
    found: &mut Vec<Statement>,
) {
    for quote in quotes_of(text, sentence) {
        if covered[quote] {
            continue;
        }
        let place = tokens_of(text, quote);
        let own = text.quotes[quote];
        let inner = text.text[own.start..own.end].trim();
        let full = inner.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', ',', '，'])
            || own.end == own.close;
        let words = if script::unspaced(sentence.language) {
            inner.chars().count() / 2
        } else {
            (place.from..place.to).filter(|&at| text.word(at)).count()
        };
        let colon = place.from > sentence.from && matches!(text.lower(place.from - 1), ":" | "：");
        let alone = (sentence.from..place.from)
            .chain(place.to..sentence.to)
            .all(|at| !text.word(at) || text.quote(at).is_some());
        let told = colon && is_told_label(text, sentence.from, place.from - 1);
        let source = told.then(|| source(text, index)).flatten();
        let speaker = source.or_else(|| {
            colon
                .then(|| {
                    let end = place.from - 1;
                    if script::unspaced(sentence.language) {
                        chinese(text, sentence.from, end)
                    } else {
                        first(text, sentence, end)
                    }
                })
                .flatten()
        });
        // "Wer das Meer liebt, dem hilft nur eines: „…“"
        let anybody = |own: &Phrase| matches!(text.lower(own.from), "wer" | "was");
        let asked = sentence.language.is(&["de"]) && speaker.as_ref().is_some_and(anybody);
        let speaker = speaker.filter(|_| !asked);
        // "El mensaje era claro: «…»": of whom the sentence does not tell.
        let nobody = colon
            && speaker.is_none()
            && sentence.language.is(&["fr", "es", "de"])
            && (asked || any_noun(text, sentence.from, place.from).is_some());
        let led = speaker.is_some() && words >= 2;
        if !(led
            || colon && words >= 3
            || alone && (full || words >= 4)
            || words >= 7 && full && place.from == sentence.from)
        {
            continue;
        }
        // Who speaks in the same sentence, before or after, or else before it.
        let here = found
            .iter()
            .rev()
            .find(|statement| statement.sentence == index)
            .and_then(|statement| statement.speaker);
        covered[quote] = true;
        found.push(Statement {
            pieces: vec![place],
            cue: None,
            speaker: speaker.or(here),
            addressee: None,
            reporter: None,
            sentence: index,
            sure: if led { Sure::Bare } else { Sure::Inherited },
            feminine: false,
            nobody: nobody && here.is_none(),
        });
    }
}

/// "Пряма мова: «…»": whether the words before a colon say no more than that somebody is quoted.
fn is_told_label(text: &Text<'_, '_>, from: usize, colon: usize) -> bool {
    const LABELS: [&[&str]; 3] = [&["пряма", "мова"], &["прямая", "речь"], &["цитата"]];
    let words: Vec<&str> = (from..colon).map(|at| text.lower(at)).collect();
    LABELS.contains(&words.as_slice())
}

/// Who is named as the source in one of the sentences above: "Джерело: Кулеба на брифінгу".
fn source(text: &Text<'_, '_>, index: usize) -> Option<Phrase> {
    const REACH: usize = 4;
    const LABELS: [&str; 2] = ["джерело", "источник"];
    let above = text.sentences[index.saturating_sub(REACH)..index].iter();
    let told = above.rev().find(|sentence| {
        LABELS.contains(&text.lower(sentence.from)) && text.lower(sentence.from + 1) == ":"
    })?;
    (told.from + 2..told.to).find_map(|at| {
        let named = text.person(at).map(|_| Phrase {
            from: at,
            to: at + 1,
        });
        name_at(text, at, told.to, told.language).or(named)
    })
}
