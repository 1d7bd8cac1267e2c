//! What a line looks like by itself.

use std::collections::HashMap;

use demarche_text::word::{self, is_unspaced};

use crate::CutReason;
use crate::block::{Block, bare, hash};
use crate::facts::{byline, dates};
use crate::features::{Seen, ends_sentence, flag};
use crate::lexicon;

/// What was found in one line.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    pub(crate) words: f32,
    /// Letters and marks, in scalar values.
    chars: f32,
    function: f32,
    pub(super) capital: f32,
    digits: f32,
    stops: f32,
    commas: f32,
    glued: f32,
    pub(super) stop: bool,
    colon: bool,
    trails: bool,
    asks: bool,
    caps: bool,
    small: bool,
    pub(super) number: Option<u32>,
    bullet: bool,
    pub(crate) dated: bool,
    pub(crate) signed: bool,
    address: bool,
    price: bool,
    bar: bool,
    quote: bool,
    rights: bool,
    person: bool,
    pub(crate) prose: bool,
    pub(crate) whole: bool,
    /// Place of the reason in [`KINDS`], if its words are furniture's.
    pub(super) kind: Option<usize>,
    pub(super) times: f32,
    /// Its telling words, as numbers that are those of no other word of the paste, in order.
    pub(super) telling: Vec<u32>,
}

/// Reasons that the words of a line can give; what is not here counts as the last.
pub(super) const KINDS: [CutReason; 12] = [
    CutReason::Navigation,
    CutReason::Advertisement,
    CutReason::Headlines,
    CutReason::Cookies,
    CutReason::Newsletter,
    CutReason::Social,
    CutReason::Caption,
    CutReason::Byline,
    CutReason::Footer,
    CutReason::Comments,
    CutReason::Weather,
    CutReason::Widget,
];

/// Words of a line that are looked at one by one.
const MOST_LISTED: usize = 80;

/// Looks at every line by itself.
pub(crate) fn lines(blocks: &[Block], seen: &[Seen]) -> Vec<Line> {
    let keys: Vec<String> = blocks.iter().map(|block| bare(&block.text)).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for key in &keys {
        *times.entry(key).or_default() += 1;
    }
    let mut numbers = Numbers::default();
    blocks
        .iter()
        .zip(seen)
        .zip(&keys)
        .map(|((block, seen), key)| line(&block.text, seen, times[key.as_str()], &mut numbers))
        .collect()
}

/// The numbers of the words of a paste.
#[derive(Default)]
struct Numbers(HashMap<u64, u32>);

impl Numbers {
    fn of(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(hash(word.as_bytes())).or_insert(next)
    }
}

fn line(text: &str, seen: &Seen, times: usize, numbers: &mut Numbers) -> Line {
    let mut line = Line {
        words: seen.words as f32,
        chars: text.chars().count() as f32,
        prose: seen.prose,
        stop: ends_sentence(text),
        colon: text.ends_with([':', '：']),
        trails: text.ends_with("...") || text.ends_with('…') || text.ends_with("[…]"),
        asks: text.ends_with(['?', '？', '؟']),
        bullet: text.starts_with(['•', '-', '*', '·', '–', '›', '»', '✓', '✅', '→']),
        address: text.contains("http") || text.contains("www.") || text.contains('@'),
        price: text.contains(['$', '€', '£', '¥', '₹', '₽', '₴', '₺']),
        bar: text.contains(['|', '›', '»', '→', '▾', '·', '•']),
        quote: text.contains(['"', '“', '”', '«', '「', '„']),
        rights: text.contains(['©', '®', '™']),
        times: times as f32,
        whole: seen.hit.is_some_and(|hit| hit.whole()),
        kind: seen.hit.map(|hit| {
            KINDS
                .iter()
                .position(|kind| *kind == hit.reason)
                .unwrap_or(KINDS.len() - 1)
        }),
        small: text.starts_with(char::is_lowercase),
        ..Line::default()
    };
    line.read_marks(text);
    line.read_words(text, numbers);
    line.function = line.function.max(seen.small_words());
    if (1.0..=25.0).contains(&line.words) && line.chars <= 200.0 {
        line.dated = line.digits > 0.0 && dates::of_line(text).is_some();
        line.signed = line.capital > 0.0 && byline::of_line(text).is_some();
    }
    line
}

impl Line {
    /// Counts marks, and words that a lost space glued together.
    fn read_marks(&mut self, text: &str) {
        let mut before = ' ';
        let (mut upper, mut lower) = (false, false);
        for c in text.chars() {
            if before.is_lowercase() && c.is_uppercase() {
                self.glued += 1.0;
            }
            match c {
                ',' | '，' | '、' | '،' => self.commas += 1.0,
                '。' | '！' | '？' => self.stops += 1.0,
                ' ' if matches!(before, '.' | '?' | '!' | '؟' | '…') => self.stops += 1.0,
                _ => {}
            }
            upper |= c.is_uppercase();
            lower |= c.is_lowercase();
            before = c;
        }
        self.caps = upper && !lower;
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        self.number = text[..digits].parse().ok().filter(|_| digits <= 3);
    }

    /// What its words are, one by one.
    fn read_words(&mut self, text: &str, numbers: &mut Numbers) {
        let unspaced = text.chars().any(is_unspaced);
        let mut counted = 0.0_f32;
        let mut two: Option<String> = None;
        let mut lower = String::new();
        for word in word::each(text).take(MOST_LISTED) {
            counted += 1.0;
            lower.clear();
            lower.extend(word.chars().flat_map(char::to_lowercase));
            let common = lexicon::is_function_word(&lower, hash(lower.as_bytes()));
            self.function += flag(common);
            self.capital += flag(word.starts_with(char::is_uppercase));
            self.digits += flag(word.starts_with(char::is_numeric));
            self.person |= lexicon::is_person_word(&lower);
            if unspaced && word.chars().all(is_unspaced) {
                // Two characters in a row tell what a word tells elsewhere.
                if let Some(first) = two.replace(lower.clone()) {
                    self.telling.push(numbers.of(&(first + &lower)));
                }
            } else if !common && lower.chars().nth(2).is_some() {
                self.telling.push(numbers.of(&lower));
            }
        }
        self.telling.sort_unstable();
        self.telling.dedup();
        for share in [&mut self.function, &mut self.capital, &mut self.digits] {
            *share /= counted.max(1.0);
        }
    }

    /// Its numbers, at the end of a row.
    pub(super) fn put(&self, row: &mut Vec<f32>) {
        row.extend([
            self.words,
            self.chars,
            self.chars / self.words.max(1.0),
            self.function,
            self.capital,
            self.digits,
            self.stops,
            self.commas,
            self.glued,
            flag(self.stop),
            flag(self.colon),
            flag(self.trails),
            flag(self.asks),
            flag(self.caps),
            flag(self.small),
            self.number.map_or(-1.0, |number| number as f32),
            flag(self.bullet),
            flag(self.dated),
            flag(self.signed),
            flag(self.address),
            flag(self.price),
            flag(self.bar),
            flag(self.quote),
            flag(self.rights),
            flag(self.person),
            flag(self.prose),
            flag(self.whole),
            self.times,
        ]);
        row.extend((0..KINDS.len()).map(|kind| flag(self.kind == Some(kind))));
    }

    /// Makes it a line of a script without capitals.
    pub(crate) fn forget_case(&mut self) {
        (self.capital, self.glued) = (0.0, 0.0);
        (self.caps, self.small) = (false, false);
    }

    /// Whether its words are those of a button or a notice, which no headline has.
    pub(crate) fn is_notice(&self) -> bool {
        self.kind.is_some_and(|kind| {
            matches!(
                KINDS[kind],
                CutReason::Advertisement
                    | CutReason::Cookies
                    | CutReason::Newsletter
                    | CutReason::Social
            )
        })
    }

    /// Whether its words are those under a picture.
    pub(crate) fn is_caption(&self) -> bool {
        self.kind
            .is_some_and(|kind| KINDS[kind] == CutReason::Caption)
    }

    /// Whether it looks like an entry of a list of stories.
    pub(super) fn is_entry(&self) -> bool {
        !self.stop && (4.0..=16.0).contains(&self.words) && self.capital >= 0.5
    }

    /// What lines of one layout have in common: lists of stories repeat it.
    pub(super) fn shape(&self) -> u32 {
        let length = [1.0, 2.0, 4.0, 8.0, 14.0, 25.0, 50.0];
        let length = length.partition_point(|most| *most < self.words) as u32;
        let flags = [
            self.stop,
            self.dated,
            self.signed,
            self.kind.is_some(),
            self.digits > 0.3,
            self.capital > 0.6,
        ];
        flags
            .into_iter()
            .fold(length, |shape, flag| shape * 2 + u32::from(flag))
    }
}
