//! Who a verb's subject is: the noun phrase before or after it.

use super::before::strip;
use super::lexicon::{
    A, ADVERB, AND, ANONYMOUS, AS, AUXILIARY, BODY, BREAK, DATIVE, DEMONYM, DETERMINER, GENERIC,
    GLUE, HONORIFIC, LISTENER, Language, NAMED, OCCASION, PERSON, PREPOSITION, PRONOUN, THAT, THE,
    TIME, TOLD, VERB,
};
use super::text::{Phrase, Sentence, Text, is_dash};

/// No noun phrase of a speaker is longer.
pub(super) const LONGEST: usize = 16;

/// What stands in brackets after a name is no longer: a party, an age, an agency.
pub(super) const BRACKET: usize = 8;

/// Where the brackets end that begin at `at`; `at` itself where none do.
pub(super) fn past_brackets(text: &Text<'_, '_>, at: usize, to: usize) -> usize {
    if text.lower(at) != "(" {
        return at;
    }
    let close = (at + 1..to.min(at + BRACKET)).find(|&k| text.lower(k) == ")");
    close.map_or(at, |close| close + 1)
}

/// Whether a phrase names somebody who can speak: a name, an office, a body, a pronoun.
pub(super) fn speaks(text: &Text<'_, '_>, phrase: Phrase) -> bool {
    (phrase.from..phrase.to).any(|at| {
        text.is(PERSON | BODY | GENERIC | PRONOUN | HONORIFIC, at)
            || text.named(at).is_some()
            || text.large(at) && !text.is(TIME | DETERMINER, at)
    })
}

/// Where words that only say when, how or to whom end, from `at` on; and to whom.
pub(super) fn aside(text: &Text<'_, '_>, mut at: usize, to: usize) -> (usize, Option<Phrase>) {
    let mut listener = None;
    while at < to && text.quote(at).is_none() {
        let pronoun = text.is(PRONOUN, at) && !text.is(ADVERB, at);
        if text.is(ADVERB, at) && !pronoun && !text.is(PERSON | DETERMINER, at) {
            at = text.tokens[at].whole + 1;
            continue;
        }
        // "am Freitag", "el viernes", "à la presse": up to three words before the one that counts.
        // "a confié à l'AFP un officier": an agency that was told, where somebody follows it.
        let told = |k: usize| {
            let end = (k..to).find(|&k| text.wire(k).is_none()).unwrap_or(to);
            let follows = end < to && text.quote(end).is_none();
            let opens = text.is(DETERMINER | PERSON | BODY, end)
                || text.word(end) && text.is(PERSON, end + 1);
            text.wire(k).is_some() && follows && opens && !text.is(PREPOSITION | TIME, end)
        };
        let lead = (at..to.min(at + 4)).find(|&k| text.is(TIME | LISTENER, k) || told(k));
        let Some(head) = lead else {
            break;
        };
        let plain =
            (at..head).all(|k| text.is(PREPOSITION | DETERMINER | GLUE, k) || number(text, k));
        if !plain {
            break;
        }
        if text.is(LISTENER, head) || text.wire(head).is_some() {
            let from = (at..head)
                .find(|&k| !text.is(PREPOSITION, k))
                .unwrap_or(head);
            listener = Some(Phrase { from, to: head + 1 });
        }
        at = head + 1;
        while at < to && text.wire(head).is_some() && text.wire(at).is_some() {
            at += 1;
        }
        // "18 mars 2022"
        while at < to && (text.is(TIME, at) || number(text, at)) {
            at += 1;
        }
    }
    (at, listener)
}

pub(super) fn number(text: &Text<'_, '_>, at: usize) -> bool {
    text.lower(at).starts_with(|c: char| c.is_numeric())
}

/// The noun phrase that begins at `from`.
pub(super) fn starting(
    text: &Text<'_, '_>,
    from: usize,
    to: usize,
    language: Language,
) -> Option<Phrase> {
    let opens = |at: usize| {
        text.is(
            DETERMINER | PERSON | BODY | HONORIFIC | DEMONYM | PRONOUN,
            at,
        ) || text.large(at)
            || text.named(at).is_some()
    };
    // "бывший дипломат", "اللجنة العليا": an adjective may come first.
    let near = (from..to.min(from + 3)).any(|at| text.is(PERSON | BODY | DEMONYM, at));
    let plain = text.word(from) && !ends(text, from, language);
    let free = language.is(&["ar", "ru", "uk"]) && plain;
    // Where nouns have articles, no adjective stands before one without them.
    let near = near && !language.is(&["fr", "es", "de"])
        || language.is(&["tr"])
            && text.large(from + 1)
            && text.tokens[from].classes == 0
            && !text.lower(from).ends_with("na")
            && !text.lower(from).ends_with("ne");
    if !text.word(from) || text.quote(from).is_some() || !(opens(from) || plain && near || free) {
        return None;
    }
    if text.is(PRONOUN, from) && !text.is(DETERMINER, from) {
        return Some(Phrase { from, to: from + 1 });
    }
    let pronoun = Phrase { from, to: from + 1 };
    let nouns_large = language.is(&["de"]);
    let mut named = false;
    let mut at = from;
    while at < to && at < from + LONGEST && text.quote(at).is_none() {
        let token = &text.tokens[at];
        if !token.word {
            let initial = token.lower == "."
                && at > from
                && text.tokens[at - 1].end == token.start
                && (text.large(at - 1) || text.is(HONORIFIC, at - 1))
                && text.tokens[at - 1].lower.chars().count() <= 3
                && text.large(at + 1);
            if initial || matches!(token.lower.as_str(), "·" | "・") {
                at += 1;
                continue;
            }
            break;
        }
        let head = text.is(PERSON | BODY | DEMONYM | HONORIFIC, at) && !text.is(VERB, at);
        let within = named && text.large(at + 1);
        let name = token.large && (within || !text.is(DETERMINER, at)) || token.mention.is_some();
        if at > from {
            // "رئيس المكتب السياسي لحركة حماس": whose office it is, but no agency that was told.
            let owner = token.governs > 0
                && text.is(BODY, at)
                && !text.is(NAMED, at)
                && !named
                && (from..at).any(|k| text.is(PERSON | BODY, k))
                && !(at..to.min(at + 3)).any(|k| text.wire(k).is_some());
            if token.governs > 0 && head && !owner
                || text.is(THAT | TIME | LISTENER | AUXILIARY | ANONYMOUS, at)
            {
                break;
            }
            if text.is(VERB, at) && !token.large && !head {
                break;
            }
            if text.is(BREAK, at) && !head && !text.is(GLUE, at) {
                break;
            }
            let after_glue = text.is(GLUE | PREPOSITION, at - 1);
            // "sagte ein Offizier der Agentur dpa"
            let agency = (at + 1..to.min(at + 5)).any(|k| {
                text.wire(k).is_some() || named && text.is(NAMED, k) && text.large(at + 1)
            });
            if text.is(TOLD, at) && agency {
                break;
            }
            // "sagte Delmas der Presse": German nouns in the genitive follow no name of a person.
            if nouns_large && text.is(DETERMINER, at) && several_names(text, from, at) {
                break;
            }
            // "сказала дипломат на брифинге": where it was said.
            let occasion = (at + 1..to.min(at + 4)).any(|k| text.is(OCCASION, k));
            if text.is(PREPOSITION, at) && occasion {
                break;
            }
            if text.is(GLUE, at) && !head {
                // What stands after a name is no part of it, but for "of".
                let of = !text.is(PREPOSITION, at) || !named;
                if !of {
                    break;
                }
                at = token.whole + 1;
                continue;
            }
            if text.is(DATIVE, at) && !after_glue && language.is(&["de"]) {
                break;
            }
            // "مستشار في الرئاسة"
            let office = language.is(&["ar"]) && !named && text.is(BODY, at + 1);
            if text.is(PREPOSITION, at) && !head && !name && !office {
                break;
            }
            // "der Reederei ging": German adjectives stand before their noun.
            if nouns_large && token.classes == 0 && !token.large && text.large(at - 1) && !named {
                break;
            }
            // Verbs that no table knows, by endings that nouns and names have not.
            let endings: &[&str] = match language.code() {
                "ru" => &["лся", "лась", "лись"],
                "uk" => &["вся", "лася", "лися", "ючи", "учи", "ячи", "ачи"],
                "es" => &["ó"],
                _ => &[],
            };
            if token.classes == 0
                && !token.large
                && endings.iter().any(|ending| token.lower.ends_with(ending))
            {
                break;
            }
            if text.is(AND, at) && !head {
                // "der Leiter und spricht Klartext": the next verb.
                let verb = nouns_large
                    && text.lower(at + 1).ends_with('t')
                    && !text.large(at + 1)
                    && text
                        .tokens
                        .get(at + 1)
                        .is_some_and(|next| next.classes == 0);
                let joins =
                    !verb && (at + 1..to.min(at + 3)).any(|k| opens(k) && !text.is(VERB, k));
                if !joins || language.is(&["ar"]) {
                    break;
                }
                at += 1;
                continue;
            }
            if text.is(DETERMINER, at) && !after_glue && !text.is(AND, at - 1) && !head && !name {
                break;
            }
            if text.is(ADVERB, at) && !text.is(DETERMINER, at) && !head && !name {
                break;
            }
            if named && !head && !name && !after_glue && !language.is(&["ar"]) {
                break;
            }
        }
        named |= name && !head && !(nouns_large && text.is(DETERMINER, at.saturating_sub(1)));
        at += 1;
    }
    let mut end = at;
    while end > from
        && (!text.word(end - 1) && text.lower(end - 1) != "."
            || text.is(GLUE | PREPOSITION | AND | ADVERB, end - 1)
                && !text.is(PERSON | BODY | DEMONYM, end - 1)
                && text.named(end - 1).is_none())
    {
        end -= 1;
    }
    let phrase = Phrase { from, to: end };
    if text.is(PRONOUN, from)
        && (end <= from + 1
            || !speaks(
                text,
                Phrase {
                    from: from + 1,
                    to: end,
                },
            ))
    {
        return Some(pronoun);
    }
    // "прокомментировал обвинения Вершинин": an object before the name.
    let (from, phrase) = match (from..end).find(|&at| text.large(at)) {
        Some(name)
            if language.is(&["ru", "uk"])
                && name > from
                && (from..name).all(|at| text.tokens[at].classes == 0)
                && !(name..end).any(|at| text.is(PERSON | BODY | DEMONYM, at)) =>
        {
            (
                name,
                Phrase {
                    from: name,
                    to: end,
                },
            )
        }
        _ => (from, phrase),
    };
    let lone = end == from + 1 && text.is(DETERMINER, from);
    // Arabic does not write names large: a word or two right after the verb are one.
    let name = language.is(&["ar"]) && end - from <= 3 && end < to;
    (end > from && !lone && (name || speaks(text, phrase))).then_some(phrase)
}

/// The noun phrase without what follows its last noun of an office or body that could be a verb:
/// "le président du port livre".
pub(super) fn core(text: &Text<'_, '_>, phrase: Phrase) -> Phrase {
    let mut to = phrase.from + 1;
    for at in phrase.from + 1..phrase.to {
        let led = text.is(GLUE | DETERMINER | AND, at - 1);
        let part = text.is(PERSON | BODY | DEMONYM | GLUE | DETERMINER | HONORIFIC, at)
            || text.large(at)
            || !text.word(at);
        if !(led || part) {
            break;
        }
        to = at + 1;
    }
    while to > phrase.from + 1 && text.is(GLUE | DETERMINER | AND, to - 1) {
        to -= 1;
    }
    Phrase { to, ..phrase }
}

/// Whether two names in a row end before `to`: of a person, where nouns are large too.
fn several_names(text: &Text<'_, '_>, from: usize, to: usize) -> bool {
    let name = |at: usize| text.large(at) && !text.is(PERSON | BODY | DETERMINER, at);
    to >= from + 2 && name(to - 1) && name(to - 2)
}

/// What ends a noun phrase wherever it stands.
fn ends(text: &Text<'_, '_>, at: usize, language: Language) -> bool {
    let strict = text.is(VERB | AUXILIARY | THAT | BREAK | TIME, at);
    strict && !text.is(PERSON | BODY, at)
        || text.is(PREPOSITION, at) && !text.is(GLUE, at)
        || text.is(PREPOSITION | GLUE, at) && language.is(&["ru", "uk"])
}

/// The subject after a verb that ends before `from`, and to whom the words between say it was said.
pub(super) fn after(
    text: &Text<'_, '_>,
    from: usize,
    to: usize,
    language: Language,
) -> (Option<Phrase>, Option<Phrase>) {
    let (mut at, listener) = aside(text, from, to);
    if text.is(PREPOSITION, at) && !text.is(PERSON | BODY, at) {
        // In Arabic the subject comes first after the verb.
        if language.is(&["ar"]) {
            return (None, listener);
        }
        // "сообщили в Кремле": a body that speaks for itself.
        let organ = text.is(BODY, at + 1) || text.large(at + 1) && text.named(at + 1).is_some();
        if language.is(&["ru", "uk"]) && organ && text.tokens[at].lower.chars().count() <= 2 {
            return (starting(text, at + 1, to, language), listener);
        }
        // "écrit dans une tribune l'économiste": the subject comes after where and how.
        let stop = (at..to.min(at + 12))
            .find(|&k| !text.word(k) || text.quote(k).is_some() || text.is(THAT | VERB, k))
            .unwrap_or(to.min(at + 12));
        match strip(text, at, stop, language) {
            Some(next) if next > at => at = next,
            _ => return (None, listener),
        }
    }
    if language.is(&["de"]) && matches!(text.lower(at), "dem" | "den" | "einem" | "einen") {
        at = to;
    }
    (starting(text, at, to, language), listener)
}

/// The noun with an article that begins at `at`, whatever it means, with what "of" joins to it.
pub(super) fn any_noun(text: &Text<'_, '_>, at: usize, to: usize) -> Option<Phrase> {
    let noun = |k: usize| {
        k < to
            && text.word(k)
            && text.quote(k).is_none()
            && !text.is(
                VERB | TIME
                    | PREPOSITION
                    | ADVERB
                    | AUXILIARY
                    | BREAK
                    | THAT
                    | DETERMINER
                    | PRONOUN,
                k,
            )
    };
    let opens = text.is(THE | A, at) && !text.is(DATIVE, at) && at < to;
    if !opens || !noun(at + 1) {
        return None;
    }
    let mut end = at + 2;
    while end + 1 < to && text.is(GLUE, end) && text.quote(end).is_none() {
        let next = end + 1 + usize::from(text.is(DETERMINER, end + 1));
        if !noun(next) {
            break;
        }
        end = next + 1;
    }
    Some(Phrase { from: at, to: end })
}

/// The noun phrase that the sentence begins with; after an adverbial clause the one that follows it.
pub(super) fn first(text: &Text<'_, '_>, sentence: Sentence, to: usize) -> Option<Phrase> {
    let firm = |phrase: &Phrase| {
        (phrase.from..phrase.to)
            .any(|at| text.is(PERSON | BODY | PRONOUN, at) || text.named(at).is_some())
    };
    let mut begin = sentence.from;
    let mut found = None;
    while begin < to {
        let phrase = at_start(text, begin, to, sentence.language);
        if phrase.as_ref().is_some_and(firm) {
            return phrase;
        }
        found = found.or(phrase);
        let comma = (begin..to).find(|&at| text.lower(at) == "," && text.quote(at).is_none());
        begin = comma.map_or(to, |comma| comma + 1);
    }
    found
}

/// The noun phrase that a clause which begins at `at` has first, before its verb or after it.
fn at_start(text: &Text<'_, '_>, mut at: usize, to: usize, language: Language) -> Option<Phrase> {
    while at < to {
        let keeps = text.is(PERSON | BODY | DETERMINER | PRONOUN, at);
        if (text.is(AND | ADVERB | AS | BREAK, at) && !keeps) || is_dash(text.lower(at)) {
            at = text.tokens[at].whole + 1;
            continue;
        }
        let (skipped, _) = aside(text, at, to);
        if skipped == at {
            break;
        }
        at = skipped + usize::from(text.lower(skipped) == ",");
    }
    if text.is(PREPOSITION, at) && !text.is(PERSON | BODY, at) {
        return None;
    }
    // German puts the verb first after an adverbial: "wich der Sprecher aus".
    let verb =
        language.is(&["de"]) && text.word(at) && !text.large(at) && text.tokens[at].classes == 0;
    starting(text, at + usize::from(verb), to, language)
}
