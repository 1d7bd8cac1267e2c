//! Names of people and countries in running text, in whatever case.

use demarche_gazetteer::Actor;

use super::east::{dotted, name_end};
use super::lexicon::{
    ACCORDING, ADVERB, AIDE, AND, AS, BODY, BREAK, DEMONYM, DETERMINER, FEMININE, GLUE, HONORIFIC,
    LISTENER, Language, PERSON, PREPOSITION, SURNAME, TIME, Title, WHERE, gender,
};
use super::script;
use super::text::{Phrase, Text};

/// Whether the title at `at` is the same for women and men.
pub(super) fn ambiguous(text: &Text<'_, '_>, at: usize, language: Language) -> bool {
    let word = text.lower(at);
    match language.code() {
        "fr" => word.ends_with('e') || word.ends_with("es"),
        "es" => !word.ends_with('o') && !word.ends_with("or"),
        "de" => word.ends_with('e') || word.ends_with("en"),
        _ => text.is(FEMININE, at),
    }
}

/// The country that a phrase names, by name, seat of government or demonym.
pub(super) fn country_in(
    text: &Text<'_, '_>,
    phrase: Phrase,
    language: Language,
) -> Option<String> {
    let direct = (phrase.from..phrase.to).find_map(|at| text.country(at));
    if let Some(country) = direct {
        return Some(country.code.clone());
    }
    let lexicon = language.lexicon();
    (phrase.from..phrase.to).find_map(|at| {
        let token = &text.tokens[at];
        if token.classes & DEMONYM != 0 {
            let readings = if language.is(&["ar"]) {
                script::arabic(&token.lower)
            } else {
                vec![(0, token.lower.as_str())]
            };
            let code = readings.iter().find_map(|(_, word)| lexicon.country(word));
            if let Some(code) = code {
                return Some(code.to_owned());
            }
        }
        let word = &text.text[token.start + token.governs..token.end];
        let named = |name: &str| {
            text.gazetteer
                .country_named(name)
                .map(|country| country.code.clone())
        };
        match language.code() {
            "ru" | "uk" if token.large => script::nominatives(word)
                .iter()
                .find_map(|name| named(name)),
            "tr" if token.large => word
                .split_once(['\'', '’'])
                .and_then(|(name, _)| named(name)),
            "ar" => named(word),
            "de" if token.large => word.strip_suffix('s').and_then(named),
            _ => None,
        }
    })
}

/// The name of a person that begins at token `at`.
pub(super) fn name_at(
    text: &Text<'_, '_>,
    at: usize,
    to: usize,
    language: Language,
) -> Option<Phrase> {
    let token = text.tokens.get(at).filter(|_| at < to)?;
    if !token.word {
        return None;
    }
    if let Some(mention) = token.mention.filter(|_| text.person(at).is_some()) {
        let end = (at..to)
            .find(|&k| text.tokens[k].mention != Some(mention))
            .unwrap_or(to);
        return Some(Phrase { from: at, to: end });
    }
    let titled = at > 0 && text.is(PERSON | HONORIFIC, at - 1) && !text.is(LISTENER, at - 1)
        || at > 1 && text.is(DEMONYM, at - 1) && text.is(PERSON, at - 2)
        || at > 1 && text.country(at - 1).is_some() && text.is(PERSON, at - 2);
    match language.code() {
        "zh" | "ja" => {
            let katakana = text
                .slice(Phrase {
                    from: at,
                    to: at + 1,
                })
                .starts_with(|c| matches!(c, '\u{30a0}'..='\u{30ff}'));
            if language.is(&["zh"])
                && (titled || at == 0 || !text.word(at - 1))
                && let Some(end) = dotted(text, at, to)
            {
                return Some(Phrase { from: at, to: end });
            }
            if language.is(&["zh"]) && titled && text.is(SURNAME, at) {
                let end = name_end(text, at, to);
                return (end > at + 1).then_some(Phrase { from: at, to: end });
            }
            let suffixed = text.is(PERSON, at + 1) && katakana;
            if suffixed {
                return Some(Phrase {
                    from: at,
                    to: at + 1,
                });
            }
            // 有馬大使: two characters before a title.
            let kanji = language.is(&["ja"])
                && text.is(PERSON, at + 2)
                && at + 2 < to
                && (at..at + 2).all(|k| {
                    text.tokens[k].classes == 0 && text.lower(k) >= "\u{3400}" && text.word(k)
                });
            kanji.then_some(Phrase {
                from: at,
                to: at + 2,
            })
        }
        "ar" => {
            let article = text.text[token.start..token.end].starts_with("ال");
            if !titled || token.classes & !AND != 0 || token.governs > 0 {
                // A title of several words: "رئيس لجنة المتابعة مروان تلاوي".
                let close = (at.saturating_sub(4)..at).any(|k| text.is(PERSON, k));
                let pair = at + 1 < to && text.word(at + 1);
                let plain =
                    |k: usize| text.tokens[k].classes == 0 && !text.lower(k).starts_with("ال");
                if !(close && pair && !article && plain(at) && text.tokens[at + 1].classes == 0) {
                    return None;
                }
            }
            let place = (at.saturating_sub(2)..at).any(|k| text.is(WHERE, k));
            if token.classes != 0 || token.mention.is_some() || article || place {
                return None;
            }
            let end = (at + 1..to.min(at + 3))
                .find(|&k| {
                    let token = &text.tokens[k];
                    !token.word
                        || token.classes != 0
                        || token.governs > 0
                        || token.mention.is_some()
                })
                .unwrap_or(to.min(at + 2))
                .min(at + 2);
            let characters = text.slice(Phrase { from: at, to: end }).chars().count();
            (characters > 3 && end > at + 1).then_some(Phrase { from: at, to: end })
        }
        _ => {
            let part = |k: usize| {
                let token = &text.tokens[k];
                let particle = matches!(
                    token.lower.as_str(),
                    "de" | "von"
                        | "van"
                        | "der"
                        | "du"
                        | "la"
                        | "le"
                        | "bin"
                        | "al"
                        | "del"
                        | "des"
                        | "y"
                        | "zu"
                        | "di"
                );
                // "sagte Geyer zu Rolands": "zu" is of a name after a given name only.
                let particle =
                    particle && (token.lower != "zu" || gender(&text.tokens[at].lower).is_some());
                let large = token.large
                    && !text.is(DETERMINER | PERSON | BODY | HONORIFIC | TIME | DEMONYM, k)
                    && (token.mention.is_none() || text.person(k).is_some())
                    && token.lower.chars().count() > 1;
                token.word
                    && (large
                        || particle
                            && k > at
                            && text.large(k + 1)
                            && !text.is(BODY | PERSON, k + 1)
                            && text.country(k + 1).is_none())
            };
            if !token.large
                || !part(at)
                || text.is(PREPOSITION | AND | BREAK | ADVERB | AS | ACCORDING, at)
                || text.is(GLUE, at) && heading(text, at)
            {
                return None;
            }
            let mut end = at + 1;
            while end < to
                && end - at < 5
                && text.quote(end) == text.quote(at)
                && part(end)
                && !(end > at + 1
                    && text.person(end).is_some()
                    && text.tokens[end].mention != text.tokens[end - 1].mention)
            {
                end += 1;
            }
            let given = gender(&token.lower).is_some();
            let nouns_large = language.is(&["de"]);
            let several = end - at >= 2;
            let likely = titled || given || !nouns_large && several && sentence_inner(text, at);
            (likely && (several || titled && !nouns_large) || titled && nouns_large && several)
                .then_some(Phrase { from: at, to: end })
        }
    }
}

/// Whether `name` in the noun phrase is of somebody to whom the speaker only belongs: "un conseiller
/// d'Emmanuel Vasseur", "der Sprecher des Präsidenten Kolb", "Kolbs Sprecher", "瓦萨尔的顾问".
pub(super) fn owner(text: &Text<'_, '_>, phrase: Phrase, name: Phrase, language: Language) -> bool {
    let before = phrase.from..name.from;
    let of = |at: usize| text.is(GLUE, at) && !text.is(AND, at);
    match language.code() {
        "zh" | "ja" => {
            matches!(text.lower(name.to), "的" | "の")
                && (name.to..phrase.to).any(|at| text.is(PERSON, at))
        }
        "fr" | "es" | "de" => {
            if name.from > phrase.from
                && of(name.from - 1)
                && before
                    .clone()
                    .any(|at| text.is(PERSON, at) && !text.is(HONORIFIC, at))
            {
                return true;
            }
            let aide = before.clone().find(|&at| text.is(AIDE, at));
            // "Le porte-parole du ministère X" is X, "le porte-parole du ministre X" is not.
            let office = name.from > phrase.from && {
                let title = name.from - 1;
                text.is(PERSON, title) && !text.is(AIDE | HONORIFIC, title)
            };
            office && aide.is_some_and(|aide| (aide + 1..name.from - 1).any(of))
                || language.is(&["de"])
                    && text.lower(name.to - 1).ends_with('s')
                    && text.is(AIDE, name.to)
                    && name.to < phrase.to
        }
        "tr" => {
            let own = text.lower(name.to - 1);
            let genitive = own
                .rsplit_once('\'')
                .is_some_and(|(_, ending)| matches!(ending.chars().last(), Some('n')));
            genitive && (name.to..phrase.to).any(|at| text.is(PERSON | BODY, at))
        }
        "ru" | "uk" => {
            // "Советник Владимира Кольцова": a name in the genitive after a title in the nominative.
            let source = phrase.from > 0 && text.is(ACCORDING, phrase.from - 1);
            let title = name.from > phrase.from && text.is(PERSON, name.from - 1);
            let given = script::fold(
                language,
                text.slice(Phrase {
                    from: name.from,
                    to: name.from + 1,
                }),
            );
            let oblique = name.to - name.from > 1
                && gender(&given).is_none()
                && script::nominatives(&given)
                    .iter()
                    .any(|own| gender(own).is_some());
            !source && title && oblique && before.clone().any(|at| text.is(AIDE | BODY, at))
        }
        _ => false,
    }
}

/// Whether the title that the words hold is of the one whom they only belong to: "un conseiller du
/// président" is no president.
pub(super) fn of_another(
    text: &Text<'_, '_>,
    words: Phrase,
    language: Language,
    title: &Title,
) -> bool {
    let lexicon = language.lexicon();
    let Some(aide) = (words.from..words.to).find(|&at| text.is(AIDE, at)) else {
        return false;
    };
    let word = text.lower(aide);
    !title.words.iter().any(|own| {
        own.contains(word)
            || word.contains(own.as_str()) && lexicon.classes(own) & AIDE != 0
            || own.split(' ').any(|part| lexicon.classes(part) & AIDE != 0)
    })
}

/// Whether the word at `at` is of a heading all in capitals: "LES 12E ASSISES DU JOURNALISME".
fn heading(text: &Text<'_, '_>, at: usize) -> bool {
    let word = Phrase {
        from: at,
        to: at + 1,
    };
    text.slice(word).chars().all(char::is_uppercase)
}

/// Whether the word at `at` does not begin its sentence, where every word is large.
fn sentence_inner(text: &Text<'_, '_>, at: usize) -> bool {
    at > 0 && (text.word(at - 1) || text.lower(at - 1) == ",") || text.large(at + 1)
}

/// A name in the case that names it.
pub(super) fn nominative(
    text: &Text<'_, '_>,
    name: Phrase,
    actor: Option<&Actor>,
    language: Language,
) -> String {
    let words = text.slice(name);
    if let Some(actor) = actor.filter(|_| language.is(&["ru", "uk"])) {
        let known = declined(words)
            .into_iter()
            .find(|form| actor.aliases.iter().any(|(alias, ..)| alias == form));
        return known.unwrap_or_else(|| words.to_owned());
    }
    words.to_owned()
}

/// The names of which `words` can be a case: of a given name and a surname both are declined.
pub(super) fn declined(words: &str) -> Vec<String> {
    let mut forms = vec![String::new()];
    for word in words.split(' ').take(3) {
        let own = script::nominatives(word);
        forms = forms
            .iter()
            .flat_map(|form| {
                own.iter().map(move |word| {
                    if form.is_empty() {
                        word.clone()
                    } else {
                        format!("{form} {word}")
                    }
                })
            })
            .take(120)
            .collect();
    }
    forms
}
