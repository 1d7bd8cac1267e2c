//! What is known of a language's words: which say little, what comes off their ends, which stand for
//! the same, and numbers.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use crate::word::fold_word;

/// A language, what the words are, the words.
const TABLE: &str = include_str!("../../data/readout-words.tsv");

/// Letters of a stem that tell words apart; what follows is ending in most languages of Europe.
const STEM: usize = 6;
/// An ending comes off where this many letters stay.
const LEFT: usize = 3;

/// A language's words; empty for one that the table lacks.
#[derive(Debug, Default)]
pub(super) struct Words {
    common: HashSet<String>,
    /// The longest first.
    endings: Vec<String>,
    alike: HashMap<String, String>,
    numbers: HashMap<String, usize>,
}

impl Words {
    /// Those of a BCP 47 tag's language.
    pub(super) fn of(language: Option<&str>) -> &'static Self {
        static TABLES: OnceLock<HashMap<&'static str, Words>> = OnceLock::new();
        static NONE: OnceLock<Words> = OnceLock::new();
        language
            .map(super::primary)
            .and_then(|language| TABLES.get_or_init(read).get(language.as_str()))
            .unwrap_or_else(|| NONE.get_or_init(Words::default))
    }

    pub(super) fn is_common(&self, folded: &str) -> bool {
        self.common.contains(folded)
    }

    /// The figure that a word stands for.
    pub(super) fn number(&self, folded: &str) -> Option<usize> {
        self.numbers.get(folded).copied()
    }

    /// What a word has in common with its other forms, and with words that stand for the same.
    pub(super) fn stem(&self, folded: &str) -> String {
        let stem = self.bare(folded);
        self.alike.get(&stem).cloned().unwrap_or(stem)
    }

    fn bare(&self, folded: &str) -> String {
        let letters = folded.chars().count();
        let ending = self.endings.iter().find(|ending| {
            folded.ends_with(ending.as_str()) && letters >= ending.chars().count() + LEFT
        });
        let bare = ending.map_or(folded, |ending| &folded[..folded.len() - ending.len()]);
        bare.chars().take(STEM).collect()
    }
}

fn read() -> HashMap<&'static str, Words> {
    let lines: Vec<(&str, &str, &str)> = TABLE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut cells = line.splitn(3, '\t');
            Some((cells.next()?, cells.next()?, cells.next()?))
        })
        .collect();
    let mut all: HashMap<&'static str, Words> = HashMap::new();
    for &(language, kind, words) in &lines {
        let of = all.entry(language).or_default();
        let words = words.split(' ').map(fold_word);
        match kind {
            "common" => of.common.extend(words),
            "ending" => of.endings.extend(words),
            "number" => of.numbers.extend(words.zip(2..)),
            _ => {}
        }
    }
    for words in all.values_mut() {
        words
            .endings
            .sort_by_key(|ending| std::cmp::Reverse(ending.chars().count()));
    }
    // Groups are of stems, which need the endings.
    for &(language, kind, words) in &lines {
        if let ("alike", Some(of)) = (kind, all.get_mut(language)) {
            let stems: Vec<String> = words
                .split(' ')
                .map(|word| of.bare(&fold_word(word)))
                .collect();
            for stem in &stems {
                of.alike.insert(stem.clone(), stems[0].clone());
            }
        }
    }
    all
}
