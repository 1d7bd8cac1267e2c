//! Which pole of an issue the words lean to, by the words for and against what it is about.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use demarche_gazetteer::Gazetteer;
use demarche_text::word::words;
use demarche_text::{Phrase, Span, phrase};

use super::terms::{Key, Term, terms};
use super::{Leaf, Said};
use crate::phrases::{Phrases, rows};

const POLARITY: &str = include_str!("../../data/polarity.tsv");
/// How many words before one a "not" reaches it.
const NEGATION: usize = 3;
/// How many words before a statement still belong to its attribution: "declined to say".
const BESIDE: usize = 5;
/// How many words before what is contested a "would" or a "no" belongs to it.
const NEAR: usize = 3;
/// How many words from what is contested a word can still be about it.
const SCOPE: usize = 10;
/// How far from what is contested a word that ends it stands: "an end to all deliveries of arms".
const REACH: usize = 6;

/// A pole, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaning {
    /// To the pole of +2; whether plainly.
    For {
        /// Said outright, and not by a hint.
        plainly: bool,
    },
    /// To the pole of −2; whether plainly.
    Against {
        /// Said outright, and not by a hint.
        plainly: bool,
    },
    /// For or against it on a condition.
    Conditional,
    /// The speaker would not say.
    Declined,
}

/// What a word does to the stance, by its class in `data/polarity.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    For,
    LeaningFor,
    Against,
    LeaningAgainst,
    Refusing,
    Ending,
    Negation,
    Condition,
    Accusing,
    Declining,
    Question,
}

impl Class {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "for" => Self::For,
            "leaning-for" => Self::LeaningFor,
            "against" => Self::Against,
            "leaning-against" => Self::LeaningAgainst,
            "refusing" => Self::Refusing,
            "ending" => Self::Ending,
            "negation" => Self::Negation,
            "condition" => Self::Condition,
            "accusing" => Self::Accusing,
            "declining" => Self::Declining,
            "question" => Self::Question,
            _ => return None,
        })
    }

    fn worth(self) -> i32 {
        match self {
            Self::For => 2,
            Self::LeaningFor => 1,
            Self::Against | Self::Refusing | Self::Accusing => -2,
            Self::LeaningAgainst => -1,
            Self::Ending | Self::Negation | Self::Condition | Self::Declining | Self::Question => 0,
        }
    }
}

/// A word of a class.
struct Polar {
    class: Class,
    shown: String,
    at: usize,
    words: usize,
}

/// The pole that the words lean to, and the sentence that says why; none where nothing tells.
/// `quote` are the terms of what was said, `measures` those of what is contested.
pub(super) fn of(
    said: Said<'_>,
    quote: &[Term],
    leaf: &Leaf<'_>,
    measures: &HashSet<Key>,
    gazetteer: &Gazetteer,
) -> Option<(Leaning, Phrase)> {
    let cue = polar(said.cue);
    let before = polar(said.before);
    let spoken_of = words(said.before).len().saturating_sub(BESIDE);
    let declined = |word: &&Polar| word.class == Class::Declining;
    let near = before.iter().filter(|word| word.at >= spoken_of);
    if let Some(word) = cue.iter().chain(near).find(declined) {
        return Some((Leaning::Declined, phrase!("“{words}”.", words = word.shown)));
    }
    let quote = Statement::of(said.quote, quote, measures)?;
    let mut why: Vec<&str> = Vec::new();
    // What is urged, opposed or blamed is what the statement says, or its contrary: "urged X not to".
    let stand = cue.iter().find(|word| word.class.worth().abs() > 1);
    let mut sum = match stand {
        Some(stand) => {
            why.push(&stand.shown);
            let turned = quote.turning();
            why.extend(turned.iter().map(|word| word.shown.as_str()));
            match turned.len() % 2 {
                0 => stand.class.worth(),
                _ => -stand.class.worth(),
            }
        }
        None => quote.own(&mut why),
    };
    if turns(leaf.proposition, gazetteer) {
        sum = -sum;
    }
    let condition = quote
        .words
        .iter()
        .find(|word| word.class == Class::Condition);
    if let Some(word) = condition {
        return Some((
            Leaning::Conditional,
            phrase!("“{words}” makes it conditional.", words = word.shown),
        ));
    }
    let (leaning, pole) = match sum {
        0 => return None,
        1.. => (Leaning::For { plainly: sum > 1 }, leaf.pro),
        _ => (Leaning::Against { plainly: sum < -1 }, leaf.con),
    };
    let mut seen = HashSet::new();
    why.retain(|word| seen.insert(*word));
    let words: Vec<String> = why.iter().take(4).map(|word| format!("“{word}”")).collect();
    let words = words.join(", ");
    let why = match pole.trim() {
        "" => phrase!("{words}.", words),
        pole => phrase!("{words} – leans to “{pole}”.", words, pole),
    };
    Some((leaning, why))
}

/// A statement that names what is contested.
struct Statement {
    /// The words that take a side, but for those that are part of what is contested: "back" in "Backing
    /// Russia", the "no" of a no-fly zone.
    words: Vec<Polar>,
    /// Where it names what is contested, in words.
    contested: Vec<Range<usize>>,
    /// It asks; what its author thinks is not in its words.
    asks: bool,
}

impl Statement {
    fn of(quote: &str, terms: &[Term], measures: &HashSet<Key>) -> Option<Self> {
        let contested: Vec<Range<usize>> = terms
            .iter()
            .filter(|term| term.keys.iter().any(|key| measures.contains(key)))
            .map(|term| term.at..term.at + term.words)
            .collect();
        if contested.is_empty() {
            return None;
        }
        let all = polar(quote);
        let asks = quote.contains(['?', '？', '؟'])
            || all
                .first()
                .is_some_and(|word| word.at == 0 && word.class == Class::Question);
        let words = all
            .into_iter()
            .filter(|word| {
                word.class == Class::Ending || !contested.iter().any(|at| at.contains(&word.at))
            })
            .collect();
        Some(Self {
            words,
            contested,
            asks,
        })
    }

    fn stands_before(&self, word: &Polar, reach: usize) -> bool {
        self.contested
            .iter()
            .any(|at| at.start > word.at && at.start - word.at <= reach)
    }

    /// The words that turn what follows them into its contrary: "not", "refuse to", "an end to".
    fn turning(&self) -> Vec<&Polar> {
        self.words
            .iter()
            .filter(|word| {
                let turns = matches!(
                    word.class,
                    Class::Negation | Class::Ending | Class::Refusing
                );
                turns && self.stands_before(word, REACH)
            })
            .collect()
    }

    /// What the statement's own words come to, and which they are.
    fn own<'s>(&'s self, why: &mut Vec<&'s str>) -> i32 {
        if self.asks {
            return 0;
        }
        let negation_of = |word: &Polar| {
            self.words
                .iter()
                .find(|other| other.class == Class::Negation && reaches(other, word))
        };
        let mut sum = 0;
        for word in &self.words {
            let near = self
                .contested
                .iter()
                .any(|at| word.at.abs_diff(at.start).min(word.at.abs_diff(at.end)) <= SCOPE);
            // "Would give" is a promise to give; "would be expensive" promises nothing.
            let promises = word.class != Class::LeaningFor || self.stands_before(word, NEAR);
            let worth = word.class.worth();
            if worth == 0 || !near || !promises {
                continue;
            }
            let negation = negation_of(word);
            sum += if negation.is_some() { -worth } else { worth };
            why.extend(negation.map(|negation| negation.shown.as_str()));
            why.push(&word.shown);
        }
        let ending = self.words.iter().find(|word| {
            word.class == Class::Ending
                && self
                    .contested
                    .iter()
                    .any(|at| word.at.abs_diff(at.start) <= REACH && at.start != word.at)
        });
        if let Some(word) = ending {
            why.push(&word.shown);
            sum = match sum {
                0 if negation_of(word).is_some() => 2,
                0 => -2,
                some => -some,
            };
        }
        // A bare "not" before what is contested: "no weapons".
        if sum == 0
            && let Some(word) = self
                .words
                .iter()
                .find(|word| word.class == Class::Negation && self.stands_before(word, NEAR))
        {
            why.push(&word.shown);
            sum = -1;
        }
        sum
    }
}

fn reaches(negation: &Polar, word: &Polar) -> bool {
    // "Would not" negates what it follows as well: the auxiliary beside it.
    let follows = word.at > negation.at && word.at - negation.at <= NEGATION;
    let beside = word.at + word.words == negation.at;
    follows || beside && word.class == Class::LeaningFor
}

/// Whether a proposition asks for an end of something, so that its pro pole is against that.
fn turns(proposition: &str, gazetteer: &Gazetteer) -> bool {
    let names = terms(proposition, gazetteer);
    let turned = polar(proposition)
        .iter()
        .filter(|word| matches!(word.class, Class::Ending | Class::Negation))
        // The "no" of a no-fly zone is part of its name.
        .filter(|word| {
            !names
                .iter()
                .any(|name| name.words > 1 && (name.at..name.at + name.words).contains(&word.at))
        })
        .count();
    turned % 2 == 1
}

/// The words of a text that take a side, in order; of overlapping ones the longest.
fn polar(text: &str) -> Vec<Polar> {
    let words = words(text);
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let found = classes().at(at, words.len(), |at| words[at].folded.as_str());
        let Some((class, count)) = found else {
            at += 1;
            continue;
        };
        let span = Span::new(words[at].span.start, words[at + count - 1].span.end);
        out.push(Polar {
            class,
            shown: span.of(text).to_owned(),
            at,
            words: count,
        });
        at += count;
    }
    out
}

fn classes() -> &'static Phrases<Class> {
    static CLASSES: OnceLock<Phrases<Class>> = OnceLock::new();
    CLASSES.get_or_init(|| {
        Phrases::of(
            rows(POLARITY).filter_map(|(name, phrase)| Some((phrase.split(' '), Class::of(name)?))),
        )
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn every_class_is_known_and_no_word_is_in_two() {
        let mut seen = HashMap::new();
        for (class, phrase) in rows(POLARITY) {
            assert!(Class::of(class).is_some(), "{class}");
            if let Some(other) = seen.insert(phrase, class) {
                panic!("“{phrase}” is in {other} and in {class}");
            }
        }
    }
}
