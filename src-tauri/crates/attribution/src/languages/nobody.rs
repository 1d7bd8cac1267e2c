//! Verbs of which the text says that nobody in particular is their subject.

use super::cues::Cue;
use super::lexicon::{BODY, DETERMINER, GLUE, Language, NOBODY, PERSON, PREPOSITION, SAME, WAS};
use super::subject::{aside, starting};
use super::text::{Phrase, Sentence, Text};

/// "Dit-on", "sagt man": nobody in particular speaks, unless the text adds of which source or in
/// which house it is said: "indique-t-on de source diplomatique", "dit-on au Quai".
pub(super) fn impersonal(text: &Text<'_, '_>, sentence: Sentence, cue: &mut Cue) {
    // "Il est indiqué", "le maire est accusé": French verbs of speech have "avoir".
    let passive = sentence.language.is(&["fr"])
        && cue.to > cue.from + 1
        && text.is(WAS, cue.from)
        && !matches!(text.lower(cue.from.wrapping_sub(1)), "s'" | "se" | "m'");
    if passive {
        cue.subject = None;
        cue.nobody = true;
        return;
    }
    // "Wer sich erinnert, weiß es".
    let anybody = |own: Phrase| {
        let asks = (own.from..own.to).any(|at| matches!(text.lower(at), "wer" | "was" | "wie"));
        // "Die durch den Sturm begründete Sorge": no verb but an adjective.
        let adjective = text.is(DETERMINER, own.from)
            && text.is(PREPOSITION, own.from + 1)
            && text.large(cue.to)
            && text.lower(cue.at).ends_with("te");
        asks || !cue.inverted && adjective
    };
    if sentence.language.is(&["de"]) && cue.subject.is_some_and(anybody) {
        cue.used = true;
        return;
    }
    // "Bakanlıktan yapılan açıklamada … denildi".
    if sentence.language.is(&["tr"]) && text.is(WAS, cue.at) {
        let made = (sentence.from + 1..cue.from).find(|&at| {
            text.quote(at).is_none() && matches!(text.lower(at), "yapılan" | "gelen" | "yayımlanan")
        });
        cue.subject = made
            .filter(|&made| text.is(BODY, made - 1))
            .map(|made| Phrase {
                from: sentence.from,
                to: made,
            });
        cue.nobody = cue.subject.is_none();
        cue.inverted = false;
        return;
    }
    let Some(subject) = cue
        .subject
        .filter(|own| text.is(NOBODY, own.from) || text.is(NOBODY, own.to - 1))
    else {
        return;
    };
    cue.subject = None;
    cue.nobody = true;
    let (at, _) = aside(text, cue.to.max(subject.to), sentence.to);
    if cue.inverted && text.is(PREPOSITION | GLUE, at) && text.quote(at).is_none() {
        let house = starting(text, at + 1, sentence.to, sentence.language);
        let firm = |own: &Phrase| {
            (own.from..own.to).any(|at| text.is(PERSON | BODY, at))
                && !(own.from..own.to).any(|at| text.is(SAME, at))
        };
        if let Some(house) = house.filter(firm) {
            cue.subject = Some(house);
            cue.nobody = false;
            cue.end = house.to;
        }
    }
}

/// Whether the verb of a language that can leave its subject out is in the plural.
pub(super) fn plural(text: &Text<'_, '_>, language: Language, cue: &Cue) -> bool {
    let verb = text.lower(cue.from);
    match language.code() {
        "es" => verb.ends_with('n') && !matches!(verb, "según"),
        "ru" => ["ли", "лись", "ют", "ят", "ут", "ат"]
            .iter()
            .any(|end| verb.ends_with(end)),
        "uk" => ["ли", "лися", "ють", "ять", "уть", "ать"]
            .iter()
            .any(|end| verb.ends_with(end)),
        _ => false,
    }
}
