//! Reporting verbs and the small words that hold a sentence together, read from `data/`.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use demarche_gazetteer::Gender;

use crate::phrases::Phrases;

const VERBS: &str = include_str!("../data/verbs.tsv");
const WORDS: &str = include_str!("../data/words.tsv");
const GIVEN_NAMES: &str = include_str!("../data/given-names.tsv");
const PHRASES: &str = include_str!("../data/phrases.tsv");
const OFFICES: &str = include_str!("../data/offices.tsv");
const NOUNS: &str = include_str!("../data/nouns.tsv");

/// What a reporting verb can take as that which is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Frames {
    /// Any clause, with or without "that".
    pub(crate) clause: bool,
    /// A clause where it is plain that one follows.
    pub(crate) strict: bool,
    /// Somebody first, then a clause: "told reporters that".
    pub(crate) tell: bool,
    /// A thing or a deed: "condemned the attack".
    pub(crate) object: bool,
    /// Words in marks that name something: "called it “a farce”".
    pub(crate) label: bool,
    /// A deed asked for, after "for" or "on": "called for a truce".
    pub(crate) appeal: bool,
    /// Somebody first, then the deed wanted: "urged X to", "warned X against".
    pub(crate) demand: bool,
    /// The same with a word before whom it is asked of: "called on X to", "appealed to X to".
    pub(crate) demand_on: bool,
    /// A thought rather than speech.
    pub(crate) think: bool,
    /// Only words in marks: `“…,” he continued`, "she laughed".
    pub(crate) marks: bool,
    /// What the speaker is to do: "vowed to return".
    pub(crate) infinitive: bool,
}

impl Frames {
    /// The frames that a cell of a table names.
    fn read(cell: &str) -> Self {
        let mut frames = Self::default();
        for frame in cell.split(',') {
            match frame {
                "clause" => frames.clause = true,
                "strict" => frames.strict = true,
                "tell" => frames.tell = true,
                "object" => frames.object = true,
                "label" => frames.label = true,
                "appeal" => frames.appeal = true,
                "demand" => frames.demand = true,
                "demand-on" => frames.demand_on = true,
                "think" => frames.think = true,
                "marks" => frames.marks = true,
                "infinitive" => frames.infinitive = true,
                _ => {}
            }
        }
        frames
    }

    /// Whether the verb tells what somebody says or writes, as a clause or in marks.
    pub(crate) fn speech(self) -> bool {
        self.clause || self.strict || self.tell
    }
}

/// Which form of the verb a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Base,
    Third,
    Past,
    Gerund,
}

/// A reporting verb in one of its forms.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Verb {
    pub(crate) form: Form,
    pub(crate) frames: Frames,
}

/// The word lists.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    verbs: HashMap<&'static str, Verb>,
    /// The phrases of several words that attribute, and what each takes.
    pub(crate) phrases: Phrases<Verb>,
    classes: HashMap<&'static str, HashSet<&'static str>>,
    pub(crate) nouns: HashSet<&'static str>,
    /// Words that can stand for an office, and the titles of those who can be called so.
    offices: HashMap<&'static str, Vec<&'static str>>,
    /// Given names that one gender bears far more often, in lower case.
    given_names: HashMap<&'static str, Gender>,
}

impl Lexicon {
    pub(crate) fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(Self::read)
    }

    fn read() -> Self {
        let mut lexicon = Self::default();
        for line in VERBS.lines().skip(1) {
            let mut cells = line.split('\t');
            let mut cell = || cells.next().unwrap_or("");
            let forms = [
                (Form::Base, cell()),
                (Form::Third, cell()),
                (Form::Past, cell()),
                (Form::Past, cell()),
                (Form::Gerund, cell()),
            ];
            let frames = Frames::read(cell());
            for (form, words) in forms {
                for word in words.split('|') {
                    // "Read" is its own past: the past is the form that reports.
                    if form == Form::Past || !lexicon.verbs.contains_key(word) {
                        lexicon.verbs.insert(word, Verb { form, frames });
                    }
                }
            }
        }
        let rows = PHRASES.lines().skip(1);
        lexicon.phrases = Phrases::of(rows.filter_map(|line| line.split_once('\t')).map(
            |(phrase, frames)| {
                let first = phrase.split(' ').next().unwrap_or_default();
                let form = if first.ends_with("ing") {
                    Form::Gerund
                } else {
                    Form::Past
                };
                let frames = Frames::read(frames);
                (phrase.split(' '), Verb { form, frames })
            },
        ));
        for (class, words) in WORDS
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once('\t'))
        {
            lexicon.classes.insert(class, words.split(' ').collect());
        }
        for (gender, names) in GIVEN_NAMES
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once('\t'))
        {
            let gender = match gender {
                "female" => Gender::Female,
                _ => Gender::Male,
            };
            lexicon
                .given_names
                .extend(names.split(' ').map(|name| (name, gender)));
        }
        lexicon.offices = OFFICES
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once('\t'))
            .map(|(phrase, titles)| (phrase, titles.split('|').collect()))
            .collect();
        lexicon.nouns = NOUNS.lines().skip(1).collect();
        lexicon
    }

    /// The reporting verb that `word`, in lower case, can be.
    pub(crate) fn verb(&self, word: &str) -> Option<Verb> {
        self.verbs.get(word).copied()
    }

    /// The gender of most people whose given name `name`, in lower case, is.
    pub(crate) fn gender(&self, name: &str) -> Option<Gender> {
        self.given_names.get(name).copied()
    }

    /// Every phrase that paraphrases an office, with the titles that it may stand for.
    pub(crate) fn offices(&self) -> impl Iterator<Item = (&str, &[&'static str])> {
        let offices = self.offices.iter();
        offices.map(|(phrase, titles)| (*phrase, titles.as_slice()))
    }

    /// The titles, in lower case, of those who can be called by `phrase`: of "head of state"
    /// "president" and "king".
    pub(crate) fn titles_of(&self, phrase: &str) -> &[&'static str] {
        self.offices.get(phrase).map_or(&[], Vec::as_slice)
    }

    /// Whether what is asked for can follow the noun after "for": "call", "demand".
    pub(crate) fn appeals(&self, noun: &str) -> bool {
        self.is("appeal-noun", noun)
    }

    /// Whether `word`, in lower case, is of a class in `data/words.tsv`.
    pub(crate) fn is(&self, class: &str, word: &str) -> bool {
        self.classes
            .get(class)
            .is_some_and(|words| words.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_has_five_forms_and_a_known_frame() {
        for line in VERBS.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 6, "{line}");
            assert!(cells.iter().all(|cell| !cell.is_empty()), "{line}");
            for frame in cells[5].split(',') {
                let known = [
                    "clause",
                    "strict",
                    "tell",
                    "object",
                    "appeal",
                    "label",
                    "demand",
                    "demand-on",
                    "think",
                    "marks",
                    "infinitive",
                ];
                assert!(known.contains(&frame), "{line}");
            }
        }
    }

    #[test]
    fn forms_are_told_apart() {
        let lexicon = Lexicon::get();
        assert_eq!(lexicon.verb("said").map(|verb| verb.form), Some(Form::Past));
        assert_eq!(
            lexicon.verb("accusing").map(|verb| verb.form),
            Some(Form::Gerund)
        );
        assert!(lexicon.verb("table").is_none());
        assert!(lexicon.is("preposition", "about"));
    }
}
