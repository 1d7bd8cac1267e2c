//! The terms of a text by which it is told what it is about: places by their country, measures by any of
//! the words for them, other words by their stem.

use std::collections::HashMap;
use std::sync::OnceLock;

use demarche_gazetteer::{Gazetteer, Named};
use demarche_text::Span;
use demarche_text::word::{Word, words};
use rust_stemmers::{Algorithm, Stemmer};

use crate::lexicon::Lexicon;
use crate::phrases::{Phrases, rows};

const MEASURES: &str = include_str!("../../data/measures.tsv");
/// The classes of `data/words.tsv` that say nothing of what a text is about.
const EMPTY: &[&str] = &[
    "determiner",
    "preposition",
    "subordinator",
    "coordinator",
    "auxiliary",
    "be",
    "adverb",
    "negation",
    "pronoun",
    "object-pronoun",
    "temporal",
    "empty",
];

/// What two words have in common when they mean the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// A word by its stem.
    Word(String),
    /// A measure of `data/measures.tsv`.
    Measure(&'static str),
    /// A country, by its ISO 3166-1 alpha-2 code.
    Place(String),
}

/// A word, or several that mean one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// As the text has it.
    pub(super) shown: String,
    /// What it can be found by, the closest first.
    pub(super) keys: Vec<Key>,
    /// Which of the text's words it begins with.
    pub(super) at: usize,
    /// How many words.
    pub(super) words: usize,
}

/// The terms of a text, in order.
pub(super) fn terms(text: &str, gazetteer: &Gazetteer) -> Vec<Term> {
    let words = words(text);
    let stems: Vec<String> = words.iter().map(|word| stem(&word.folded)).collect();
    let places = places(text, &words, gazetteer);
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let shown = |count: usize| {
            let span = Span::new(words[at].span.start, words[at + count - 1].span.end);
            span.of(text).to_owned()
        };
        if let Some((code, count)) = places.get(&at) {
            out.push(Term {
                shown: shown(*count),
                keys: vec![Key::Place(code.clone())],
                at,
                words: *count,
            });
            at += count;
            continue;
        }
        let measure = measures().at(at, words.len(), |at| stems[at].as_str());
        let count = measure.map_or(1, |(_, count)| count);
        let measure = measure.map(|(measure, _)| Key::Measure(measure));
        let own =
            (count == 1 && says_something(&words[at].folded)).then(|| Key::Word(stems[at].clone()));
        let keys: Vec<Key> = own.into_iter().chain(measure).collect();
        if !keys.is_empty() {
            out.push(Term {
                shown: shown(count),
                keys,
                at,
                words: count,
            });
        }
        at += count;
    }
    out
}

fn says_something(word: &str) -> bool {
    let lexicon = Lexicon::get();
    word.chars().count() > 2 && !EMPTY.iter().any(|class| lexicon.is(class, word))
}

/// Words that name a country, its people, its seat of government, or somebody of it: by the first
/// word's number, the country and how many words.
fn places(text: &str, words: &[Word], gazetteer: &Gazetteer) -> HashMap<usize, (String, usize)> {
    let mut places = HashMap::new();
    for mention in gazetteer.mentions(text) {
        let code = match mention.named {
            Named::Country(country) => Some(&country.code),
            Named::Actor(actor) => actor.country.as_ref(),
            Named::Wire(_) => None,
        };
        let first = words.partition_point(|word| word.span.end <= mention.span.start);
        let end = words.partition_point(|word| word.span.start < mention.span.end);
        if let Some(code) = code.filter(|_| end > first) {
            places.insert(first, (code.clone(), end - first));
        }
    }
    for (at, word) in words.iter().enumerate() {
        let bare = word
            .span
            .of(text)
            .trim_end_matches("'s")
            .trim_end_matches("’s");
        if let Some(country) = gazetteer.country_named(bare) {
            places.entry(at).or_insert((country.code.clone(), 1));
        }
    }
    places
}

/// The measures by the stems of their words, so that "machine gun" is found in "machine guns" too.
fn measures() -> &'static Phrases<&'static str> {
    static MEASURES_BY_STEM: OnceLock<Phrases<&'static str>> = OnceLock::new();
    MEASURES_BY_STEM.get_or_init(|| {
        // As words are cut: "no-fly" is two.
        let stems = |phrase: &'static str| phrase.split([' ', '-']).map(stem);
        Phrases::of(rows(MEASURES).map(|(measure, phrase)| (stems(phrase), measure)))
    })
}

/// The stem of a word, by Snowball's rules for English, which leave other languages' words as they are
/// but for endings.
fn stem(word: &str) -> String {
    static STEMMER: OnceLock<Stemmer> = OnceLock::new();
    let stemmer = STEMMER.get_or_init(|| Stemmer::create(Algorithm::English));
    stemmer.stem(word).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_measures_and_words_are_told_apart() {
        let found = terms(
            "The Kremlin rejected German machine guns for Ukraine",
            Gazetteer::bundled(),
        );
        let keys: Vec<&Key> = found.iter().flat_map(|term| term.keys.first()).collect();
        assert_eq!(
            keys,
            [
                &Key::Place("RU".into()),
                &Key::Word("reject".into()),
                &Key::Place("DE".into()),
                &Key::Measure("arms"),
                &Key::Place("UA".into()),
            ]
        );
    }

    #[test]
    fn every_measure_has_words_and_none_has_two() {
        let mut seen = HashMap::new();
        for (measure, phrase) in rows(MEASURES) {
            assert_eq!(phrase, phrase.trim().to_lowercase());
            let stems: Vec<String> = phrase.split([' ', '-']).map(stem).collect();
            if let Some(other) = seen.insert(stems, measure) {
                assert_eq!(other, measure, "“{phrase}” is in two measures");
            }
        }
    }
}
