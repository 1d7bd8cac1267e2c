//! The subject that stands before a verb.

use super::lexicon::{
    A, ABOUT, ADVERB, AND, AS, AUXILIARY, BODY, BREAK, DEMONYM, DETERMINER, GLUE, HONORIFIC,
    LISTENER, Language, PERSON, PREPOSITION, PRONOUN, REPORTED, THAT, THE, TIME, VERB, WHO,
};
use super::subject::{BRACKET, LONGEST, number, speaks};
use super::text::{Phrase, Text};

/// The subject before a verb group that begins at `to`, no further back than `floor`.
pub(super) fn before(
    text: &Text<'_, '_>,
    floor: usize,
    to: usize,
    language: Language,
) -> Option<Phrase> {
    let mut end = to;
    while end > floor && text.quote(end - 1).is_none() {
        let at = end - 1;
        let pronoun = text.is(PRONOUN, at);
        // "Трамп неожиданно заявил"
        let manner = language.is(&["ru", "uk"])
            && text.tokens[at].classes == 0
            && !text.large(at)
            && text.lower(at).ends_with('о')
            && at > floor
            && text.large(at - 1);
        if manner
            || text.is(ADVERB, at)
                && !pronoun
                && !text.is(PERSON | BODY, at)
                && text.named(at).is_none()
        {
            end = at;
        } else if text.is(TIME, at) || number(text, at) && !text.large(at.wrapping_sub(1)) {
            end = at;
            while end > floor
                && text.is(PREPOSITION | THE, end - 1)
                && !text.is(PERSON | BODY, end - 1)
            {
                end -= 1;
            }
        } else if text.lower(at) == "," {
            let opener = (floor.max(at.saturating_sub(30))..at)
                .rev()
                .find(|&k| text.lower(k) == "," && text.quote(k).is_none())?;
            // "…, habe organisatorische Gründe, sagte X": a clause is no apposition.
            let verbs = (opener + 1..at).any(|k| {
                text.is(VERB, k) && text.takes_clause(k)
                    || language.is(&["de"]) && text.is(REPORTED, k)
            });
            if opener == floor || verbs {
                return None;
            }
            end = opener;
        } else if text.lower(at) == ")" {
            // "Olaf Scholz (SPD)"
            let open = (floor.max(at.saturating_sub(BRACKET))..at)
                .rev()
                .find(|&k| text.lower(k) == "(")?;
            end = open;
        } else if text.is(LISTENER, at) {
            end = at;
            while end > floor && text.is(PREPOSITION | DETERMINER | GLUE, end - 1) {
                end -= 1;
            }
        } else {
            break;
        }
    }
    // "X, qui a assuré": who speaks stands before the comma.
    if end > floor + 1 && text.is(WHO, end - 1) && text.lower(end - 2) == "," {
        return before_comma(text, floor, end - 2, language);
    }
    let mut from = end;
    while from > floor && end - from < LONGEST && text.quote(from - 1).is_none() {
        let at = from - 1;
        let token = &text.tokens[at];
        if token.word {
            let head = text.is(PERSON | BODY | DEMONYM, at);
            let stops = text.is(VERB | BREAK | AUXILIARY | THAT, at)
                && !text.is(GLUE | DETERMINER, at)
                && !head
                && !text.is(PRONOUN, at);
            if stops {
                break;
            }
        } else {
            let initial = matches!(token.lower.as_str(), "." | "·" | "・" | "'")
                && at > floor
                && text.tokens[at - 1].end == token.start
                && (text.lower(at - 1).chars().count() <= 4 || text.lower(at - 1).contains('.'));
            // Газета «Известия»: the marks of a name.
            let mark = matches!(token.lower.as_str(), "«" | "»" | "“" | "”" | "„" | "\"");
            // "в «Северной газете» министр": but not before a title of its own.
            let apart = mark && from < end && text.is(PERSON | BODY | DEMONYM, from);
            if !(initial || mark && at > floor) || apart {
                break;
            }
        }
        from = at;
    }
    if let Some(owner) = before_relative(text, floor, from, end, language) {
        return owner;
    }
    from = strip(text, from, end, language)?;
    from = after_and(text, from, end);
    // "Den Plan bezeichnete sie": the object.
    let object = matches!(text.lower(from), "den" | "dem" | "einen" | "einem");
    if language.is(&["de"]) && object && !matches!(text.lower(end), "hieß" | "heißt") {
        return None;
    }
    let phrase = Phrase { from, to: end };
    // "Die Expertin, die ihre Worte betont": who speaks stands before the comma.
    if language.is(&["de"])
        && from > floor + 1
        && text.lower(from - 1) == ","
        && text.is(WHO, from)
        && text.is(DETERMINER | PRONOUN | PREPOSITION | ADVERB, from + 1)
    {
        // "Eine Sorge, die der Parteichef teilt": the subject inside.
        let inner = Phrase {
            from: from + 1,
            to: end,
        };
        if matches!(text.lower(from + 1), "der" | "ein") {
            return speaks(text, inner).then_some(inner);
        }
        return before_comma(text, floor, from - 1, language);
    }
    // A German noun phrase begins with an article, a noun or a name; what else stands before the
    // verb is no subject: "könne er nichts", "veröffentlichte diese Woche".
    if language.is(&["de"]) && !text.large(from) {
        if text.is(PRONOUN, from) && !text.is(DETERMINER, from) && end > from + 1 {
            return Some(Phrase { from, to: from + 1 });
        }
        if text.tokens[from].classes == 0 || text.is(REPORTED, from) {
            return None;
        }
    }
    // "X, ministre de Y, a déclaré": the name before what stands beside it.
    if from > floor + 1
        && text.lower(from - 1) == ","
        && !text.is(DETERMINER | PRONOUN, from)
        && !text.large(from)
    {
        let owner = before_comma(text, floor, from - 1, language);
        if owner.is_some() {
            return owner;
        }
    }
    // A clause that begins with an article and ends at the verb has no other subject.
    let clause = from == floor
        || language.is(&["fr", "es"])
            && (text.is(THAT, from - 1) || text.lower(from - 1) == ",")
            && !text.is(A, from);
    let whole = clause && text.is(DETERMINER, from) && end - from <= 4 && end > from + 1;
    (whole || speaks(text, phrase)).then_some(phrase)
}

/// "Una portavoz del departamento que dirige Ana Ibarra" speaks, not whom the clause that tells of
/// her department names. `Some(None)` where it is of nobody who could speak: "los ciudadanos que
/// creen".
fn before_relative(
    text: &Text<'_, '_>,
    floor: usize,
    from: usize,
    end: usize,
    language: Language,
) -> Option<Option<Phrase>> {
    let mark = from.checked_sub(1).filter(|&mark| mark > floor)?;
    let noun = mark - 1;
    let relative = language.is(&["fr", "es"])
        && text.is(BREAK, mark)
        && matches!(text.lower(mark), "que" | "qui" | "quien" | "dont");
    let led = text.word(noun)
        && text.quote(noun).is_none()
        && !text.is(
            VERB | PREPOSITION | GLUE | BREAK | AND | ADVERB | AUXILIARY | PRONOUN | AS,
            noun,
        );
    // "La prueba es clara: dijo que X negó": a clause with a subject of its own follows no noun.
    let clause = end == from || !text.is(DETERMINER | PRONOUN, from);
    if !relative || !led || !clause {
        return None;
    }
    let owner = before(text, floor, mark, language);
    let firm = |own: &Phrase| (own.from..own.to).any(|at| text.is(PERSON | BODY, at));
    match owner.filter(firm) {
        Some(owner) => Some(Some(owner)),
        None => (end == from).then_some(None),
    }
}

/// Where the noun phrase begins in words of which a clause before "and" is no part: "se le encuadra
/// en el aparato y el ministerio dijo".
fn after_and(text: &Text<'_, '_>, from: usize, end: usize) -> usize {
    let opens = |at: usize| {
        text.is(DETERMINER | PERSON | BODY | HONORIFIC | DEMONYM, at)
            || text.large(at)
            || text.named(at).is_some()
    };
    let and = (from + 1..end.saturating_sub(1))
        .rev()
        .find(|&at| text.is(AND, at) && text.is(THE, at + 1));
    match and {
        Some(and) => {
            let joined = opens(from)
                && speaks(text, Phrase { from, to: and })
                && !(from..and).any(|at| text.is(PREPOSITION, at) && !text.is(GLUE, at));
            if joined { from } else { and + 1 }
        }
        None => from,
    }
}

/// The noun phrase that ends at the comma at `comma`.
fn before_comma(
    text: &Text<'_, '_>,
    floor: usize,
    comma: usize,
    language: Language,
) -> Option<Phrase> {
    // "Pistorius (SPD), der sagte"
    let comma = match (floor.max(comma.saturating_sub(BRACKET))..comma)
        .rev()
        .find(|&k| text.lower(k) == "(")
    {
        Some(open) if text.lower(comma - 1) == ")" => open,
        _ => comma,
    };
    // "el secretario de Estado de EE.UU., Antony Blinken,"
    let dotted = |at: usize| {
        text.lower(at) == "."
            && at > floor
            && text.tokens[at - 1].end == text.tokens[at].start
            && (text.lower(at - 1).contains('.') || text.lower(at - 1).chars().count() <= 3)
    };
    let mut from = comma;
    while from > floor
        && comma - from < LONGEST
        && (text.word(from - 1) || dotted(from - 1))
        && text.quote(from - 1).is_none()
    {
        from -= 1;
    }
    let from = strip(text, from, comma, language)?;
    let named = (from..comma).any(|at| text.large(at) && !text.is(TIME | DETERMINER, at));
    (named && from < comma).then_some(Phrase { from, to: comma })
}

/// Where the noun phrase begins in words that may have an adverbial before it.
pub(super) fn strip(
    text: &Text<'_, '_>,
    mut from: usize,
    end: usize,
    language: Language,
) -> Option<usize> {
    while from < end {
        let keeps = text.is(PERSON | BODY | PRONOUN | DETERMINER, from);
        if text.is(AND | BREAK | ADVERB | AS | TIME | ABOUT, from) && !keeps {
            from = text.tokens[from].whole.min(end - 1) + 1;
        } else {
            break;
        }
    }
    if from >= end {
        return None;
    }
    // "Von der Regierung hieß es": a body that speaks for itself.
    if language.is(&["de"])
        && text.is(GLUE, from)
        && !text.is(PREPOSITION, from)
        && !text.is(DETERMINER | PERSON | BODY, from)
    {
        from += 1;
    }
    let governed = text.is(PREPOSITION, from) && !text.is(PERSON | BODY | THE, from);
    if !governed {
        return Some(from);
    }
    // "Desde el Gobierno insisten": a body that speaks for itself.
    if language.is(&["es"])
        && text.lower(from) == "desde"
        && end > from + 1
        && (from + 1..end.min(from + 4)).any(|at| text.is(BODY, at))
    {
        return Some(from + 1);
    }
    // "Aus dem Umfeld der Ministerin hieß es".
    if language.is(&["de"]) && matches!(text.lower(end), "hieß" | "heißt") && end > from + 1 {
        return Some(from + 1);
    }
    // "В Кремле сообщили": a body that speaks for itself.
    if language.is(&["ru", "uk"])
        && end - from <= 7
        && (text.is(BODY, from + 1) || text.large(from + 1) || text.is(DEMONYM, from + 1))
        && !(from + 2..end).any(|at| text.is(PERSON, at) || text.person(at).is_some())
        && end > from + 1
    {
        let organ = (from + 1..end).any(|at| text.is(BODY, at) || text.named(at).is_some());
        return organ.then_some(from + 1);
    }
    (from + 1..end).find(|&at| {
        let led = text.is(PREPOSITION | GLUE | DETERMINER | DEMONYM | AND, at - 1);
        let opens = text.is(THE | A | PRONOUN, at) || text.large(at) && !text.large(at - 1);
        let title = text.is(PERSON, at) && !text.is(PERSON, at - 1);
        !led && (opens && !text.is(TIME, at) || title)
    })
}
