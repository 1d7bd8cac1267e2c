//! What a sentence says, as weighed signs: stems, names, numbers, and words that follow each other.

use std::collections::HashMap;

use super::words::Words;
use super::{Basis, Name, Readout};
use crate::span::Offsets;
use crate::word::{self, Word};
use crate::{Span, language, sentence, trivial};

/// What a sign weighs beside an ordinary word.
const NAME: f64 = 2.0;
const NUMBER: f64 = 1.5;
const COMMON: f64 = 0.1;
const TWO_WORDS: f64 = 0.5;
/// What a sentence weighs at least, in words that stand in two sentences only: a shorter one is not
/// found again by one word.
const LEAST: f64 = 3.0;
/// Weights are whole numbers, so that their sum does not depend on the order.
const UNIT: f64 = 1000.0;

/// A sentence as it is compared.
#[derive(Debug)]
pub(super) struct Sentence {
    pub(super) span: Span,
    /// The same for sentences that differ trivially.
    pub(super) key: String,
    /// Its signs, ascending, each once.
    pub(super) signs: Vec<u32>,
}

/// Two texts' sentences, and what each sign weighs.
#[derive(Debug)]
pub(super) struct Weighed {
    pub(super) a: Vec<Sentence>,
    pub(super) b: Vec<Sentence>,
    signs: Vec<Weight>,
    least: u64,
}

#[derive(Debug, Clone, Copy)]
struct Weight {
    weight: u64,
    /// Whether it counts for a sentence as well, or only where it is shared.
    own: bool,
    /// Whether it tells by itself what a sentence is about.
    tells: bool,
}

impl Weighed {
    pub(super) fn of(a: Readout<'_>, b: Readout<'_>, basis: Basis) -> Self {
        let mut lexicon = Lexicon::default();
        let (a, b) = (lexicon.read(a, basis), lexicon.read(b, basis));
        let count = a.len() + b.len();
        // Who took part stands everywhere and tells little; what is named in two sentences only tells most.
        let rarity = |held: usize| {
            let rare = (count + 1) as f64 / held.max(2) as f64;
            rare.ln().max(0.05).powi(2)
        };
        let weigh = |sign: &Sign| {
            let factor = match sign.kind {
                Sort::Name => NAME,
                Sort::Number => NUMBER,
                Sort::Common => COMMON,
                Sort::Two => TWO_WORDS,
                Sort::Word if sign.capital > 0 && sign.small == 0 => NAME,
                Sort::Word => 1.0,
            };
            Weight {
                weight: (rarity(sign.held) * factor * UNIT) as u64,
                own: sign.kind != Sort::Two,
                tells: !matches!(sign.kind, Sort::Two | Sort::Common),
            }
        };
        Self {
            signs: lexicon.signs.iter().map(weigh).collect(),
            least: (rarity(2) * LEAST * UNIT) as u64,
            a,
            b,
        }
    }

    /// How many signs there are: they are numbered from 0.
    pub(super) fn signs(&self) -> usize {
        self.signs.len()
    }

    pub(super) fn weight(&self, sign: u32) -> u64 {
        self.signs[sign as usize].weight
    }

    /// What some signs weigh together.
    pub(super) fn whole(&self, signs: &[u32]) -> u64 {
        let signs = signs.iter().map(|sign| self.signs[*sign as usize]);
        signs.filter(|sign| sign.own).map(|sign| sign.weight).sum()
    }

    /// What two lists of signs share, and how many signs that is that tell by themselves.
    pub(super) fn shared(&self, a: &[u32], b: &[u32]) -> (u64, usize) {
        let (mut at, mut weight, mut count) = (0, 0, 0);
        for sign in a {
            while b.get(at).is_some_and(|other| other < sign) {
                at += 1;
            }
            if b.get(at) == Some(sign) {
                weight += self.weight(*sign);
                count += usize::from(self.signs[*sign as usize].tells);
            }
        }
        (weight, count)
    }

    /// How much of two lists of signs is shared, 0 to 1.
    pub(super) fn alike(&self, a: &[u32], b: &[u32]) -> f64 {
        let whole = |signs| self.whole(signs).max(self.least) as f64;
        (self.shared(a, b).0 as f64 / (whole(a) * whole(b)).sqrt()).min(1.0)
    }
}

/// The signs of both together, ascending, each once.
pub(super) fn union(a: &[u32], b: &[u32]) -> Vec<u32> {
    let mut both = [a, b].concat();
    both.sort_unstable();
    both.dedup();
    both
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Name,
    Number,
    Word,
    Common,
    /// Two words that follow each other.
    Two,
}

#[derive(Debug)]
struct Sign {
    kind: Sort,
    /// Sentences that hold it.
    held: usize,
    /// Times that it stands with a capital where a small letter could be, and without.
    capital: usize,
    small: usize,
}

/// A sign as it stands in a sentence.
struct Found {
    text: String,
    kind: Sort,
    /// Whether it has a capital; unknown where every word has one.
    capital: Option<bool>,
}

impl Found {
    fn new(text: String, kind: Sort) -> Self {
        Self {
            text,
            kind,
            capital: None,
        }
    }
}

/// Signs of both texts, by number.
#[derive(Debug, Default)]
struct Lexicon {
    numbers: HashMap<String, u32>,
    signs: Vec<Sign>,
}

impl Lexicon {
    fn read(&mut self, readout: Readout<'_>, basis: Basis) -> Vec<Sentence> {
        let text = readout.text;
        let words = Words::of(readout.language.or_else(|| language::guess(text)));
        let offsets = Offsets::of(text);
        let mut all = word::words(text).into_iter().peekable();
        let mut names = readout.names;
        let mut sentences = Vec::new();
        for span in sentence::spans(text) {
            let inside: Vec<Word> =
                std::iter::from_fn(|| all.next_if(|word| word.span.start < span.end)).collect();
            let mut found = found(&inside, &mut names, words, |span| offsets.slice(text, span));
            if basis == Basis::NamesAndNumbers {
                found.retain(|sign| matches!(sign.kind, Sort::Name | Sort::Number));
            }
            let written = offsets.slice(text, span);
            let mut key = trivial::key(written);
            if key.is_empty() {
                // Marks alone, such as a line of asterisks: they are told by what they are.
                key = written.split_whitespace().collect();
            }
            sentences.push(Sentence {
                span,
                key,
                signs: self.number(&found),
            });
        }
        sentences
    }

    fn number(&mut self, found: &[Found]) -> Vec<u32> {
        let mut signs = Vec::with_capacity(found.len() * 2);
        let mut before: Option<&str> = None;
        for one in found {
            let number = self.sign(&one.text, one.kind);
            let sign = &mut self.signs[number as usize];
            sign.capital += usize::from(one.capital == Some(true));
            sign.small += usize::from(one.capital == Some(false));
            signs.push(number);
            if one.kind == Sort::Common {
                continue;
            }
            if let Some(before) = before {
                signs.push(self.sign(&format!("{before} {}", one.text), Sort::Two));
            }
            before = Some(&one.text);
        }
        signs.sort_unstable();
        signs.dedup();
        for sign in &signs {
            self.signs[*sign as usize].held += 1;
        }
        signs
    }

    fn sign(&mut self, text: &str, kind: Sort) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = self.signs.len() as u32;
        self.numbers.insert(text.to_owned(), number);
        self.signs.push(Sign {
            kind,
            held: 0,
            capital: 0,
            small: 0,
        });
        number
    }
}

/// The signs of a sentence, in order. `names` loses those that it passes.
fn found<'t>(
    sentence: &[Word],
    names: &mut &[Name],
    words: &Words,
    written: impl Fn(Span) -> &'t str,
) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut named: Option<Span> = None;
    for (at, word) in sentence.iter().enumerate() {
        while let [name, rest @ ..] = *names
            && name.span.end <= word.span.start
        {
            *names = rest;
        }
        match names.first() {
            Some(name) if name.span.overlaps(word.span) => {
                // A name of several words is one sign.
                if named.replace(name.span) != Some(name.span) {
                    found.push(Found::new(format!("@{}", name.key), Sort::Name));
                }
            }
            _ => {
                let before = at.checked_sub(1).map(|before| &sentence[before]);
                found.extend(sign(word, written(word.span), before, words));
            }
        }
    }
    found
}

/// What a word stands for. Letters of scripts without spaces are taken by twos, each with the one before.
fn sign(word: &Word, written: &str, before: Option<&Word>, words: &Words) -> Option<Found> {
    let folded = word.folded.as_str();
    let first = folded.chars().next()?;
    if first.is_numeric() {
        let figure = figure(folded);
        return Some(Found::new(format!("#{figure}"), Sort::Number));
    }
    if words.is_common(folded) {
        return Some(Found::new(folded.to_owned(), Sort::Common));
    }
    if let Some(number) = words.number(folded) {
        return Some(Found::new(format!("#{number}"), Sort::Number));
    }
    if word::is_unspaced(first) {
        let before = before.filter(|before| before.span.end == word.span.start)?;
        let two = format!("{}{folded}", before.folded);
        return Some(Found::new(two, Sort::Word));
    }
    let bare = folded.strip_suffix("'s").unwrap_or(folded);
    Some(Found {
        text: words.stem(bare),
        kind: Sort::Word,
        capital: before.map(|_| written.starts_with(char::is_uppercase)),
    })
}

/// A number whatever marks its thousands and its fraction: "4,500" is "4.500", "3,5" is "3.5".
fn figure(written: &str) -> String {
    let groups: Vec<&str> = written.split(['.', ',', '\'', '٬', '٫']).collect();
    let thousands = groups
        .iter()
        .skip(1)
        .all(|group| group.chars().count() == 3);
    groups.join(if thousands { "" } else { "." })
}
