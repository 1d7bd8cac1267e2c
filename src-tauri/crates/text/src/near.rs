//! Near copies: which passages two texts share, by hashes of overlapping runs of words (shingles).
//!
//! The hashes are stored in libraries, so they must never change: words are folded as
//! [`crate::word`] folds them, hashed by FNV-1a (64 bits), joined, and spread by the finaliser of
//! splitmix64, so that the hashes below a limit are a fair sample of all.
//!
//! A text that is a translation of another shares no passage with it: translations are not found.

mod overlap;

use unicode_segmentation::UnicodeSegmentation;

pub use overlap::{Overlap, shared_bytes};

use crate::quoted::quoted_bytes;
use crate::word::{fold_word, is_unspaced};

/// Words in a passage.
pub const PASSAGE_WORDS: usize = 5;
/// Characters in a passage of a script written without spaces: about as telling as five words.
pub const PASSAGE_CHARACTERS: usize = 8;

/// Of a text with at most so many passages all are sampled; of a longer one at least about so many.
const SAMPLED_AT_LEAST: u64 = 64;
/// Of a long text one passage in so many is sampled, however long it is: a short text inside it is
/// found by those of its passages that fall among them.
const SAMPLED_ONE_IN: u64 = 8;
/// Of a book about so many are sampled and no more.
const SAMPLED_AT_MOST: u64 = 8_192;

/// A run of words at its place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    /// Its hash; even.
    pub hash: u64,
    /// The first byte of its first word.
    pub start_byte: u32,
    /// The byte after its last word.
    pub end_byte: u32,
    /// Whether all of it stands between quotation marks.
    pub quoted: bool,
}

/// All passages of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passages {
    in_order: Vec<Passage>,
    /// The hashes in order, each once; odd where the passage stands in quotes wherever it stands.
    hashes: Vec<u64>,
}

impl Passages {
    /// Reads a text. One shorter than a passage gives a single passage of all of it; one without words none.
    pub fn of(text: &str) -> Self {
        let words = words(text);
        let mut in_order = Vec::with_capacity(words.len());
        // Runs of words and runs of characters are cut apart, so that a Latin name inside a Chinese
        // sentence does not change the length of the passages around it.
        for run in words.chunk_by(|a, b| a.unspaced == b.unspaced) {
            let length = match run[0].unspaced {
                true => PASSAGE_CHARACTERS,
                false => PASSAGE_WORDS,
            };
            in_order.extend(run.windows(length).filter_map(passage));
        }
        if in_order.is_empty() {
            in_order.extend(passage(&words));
        }
        let mut hashes: Vec<u64> = in_order
            .iter()
            .map(|passage| passage.hash | u64::from(passage.quoted))
            .collect();
        hashes.sort_unstable();
        hashes.dedup_by_key(|hash| *hash & !1);
        Self { in_order, hashes }
    }

    /// The passages in the order of the text.
    pub fn in_order(&self) -> &[Passage] {
        &self.in_order
    }

    /// How many different ones there are.
    pub fn count(&self) -> usize {
        self.hashes.len()
    }

    /// The sample that is stored of them, in order: of each hash up to [`limit`], its [`code`].
    pub fn sample(&self) -> Vec<u32> {
        let limit = limit(self.count());
        let within = self.hashes.partition_point(|&hash| hash <= limit);
        let mut codes: Vec<u32> = self.hashes[..within]
            .iter()
            .map(|&hash| code(hash))
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// Whether the text holds this passage: none where not, else whether it only stands in quotes.
    fn quoted(&self, hash: u64) -> Option<bool> {
        let at = self.hashes.partition_point(|&known| known < hash);
        let found = *self.hashes.get(at)?;
        (found & !1 == hash).then_some(found & 1 == 1)
    }
}

/// The greatest hash that is sampled of a text with so many different passages. Of two texts, what is
/// below both limits is sampled of both or of neither, so samples can be compared.
pub fn limit(passages: usize) -> u64 {
    let passages = passages.max(1) as u64;
    if passages <= SAMPLED_AT_LEAST {
        return u64::MAX;
    }
    let one = u64::MAX / passages;
    (one * SAMPLED_AT_LEAST)
        .max(u64::MAX / SAMPLED_ONE_IN)
        .min(one.saturating_mul(SAMPLED_AT_MOST))
}

/// The bits of a hash that are stored: those that the [`limit`] does not look at.
pub fn code(hash: u64) -> u32 {
    (hash >> 1) as u32
}

/// A word with what is needed of it.
#[derive(Debug, Clone, Copy)]
struct Word {
    hash: u64,
    start_byte: u32,
    end_byte: u32,
    unspaced: bool,
    quoted: bool,
}

/// The passage of these words; none of none.
fn passage(words: &[Word]) -> Option<Passage> {
    let (first, last) = (words.first()?, words.last()?);
    let state = words.iter().fold(words.len() as u64, |state, word| {
        (state.rotate_left(23) ^ word.hash).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    });
    Some(Passage {
        // The lowest bit is free for the mark of what is quoted.
        hash: spread(state) & !1,
        start_byte: first.start_byte,
        end_byte: last.end_byte,
        quoted: words.iter().all(|word| word.quoted),
    })
}

fn words(text: &str) -> Vec<Word> {
    let quotes = quoted_bytes(text);
    let mut quote = 0;
    let mut words = Vec::with_capacity(text.len() / 6);
    for (start, word) in text.unicode_word_indices() {
        let end = start + word.len();
        while quotes.get(quote).is_some_and(|range| range.end <= start) {
            quote += 1;
        }
        let quoted = quotes
            .get(quote)
            .is_some_and(|range| range.start <= start && end <= range.end);
        let (hash, unspaced) = if word.is_ascii() {
            (
                fnv(word.bytes().map(|byte| byte.to_ascii_lowercase())),
                false,
            )
        } else {
            let folded = fold_word(word);
            (
                fnv(folded.bytes()),
                folded.chars().next().is_some_and(is_unspaced),
            )
        };
        words.push(Word {
            hash,
            start_byte: start as u32,
            end_byte: end as u32,
            unspaced,
            quoted,
        });
    }
    words
}

/// FNV-1a.
pub(crate) fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |state, byte| {
        (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The finaliser of splitmix64.
pub(crate) fn spread(mut state: u64) -> u64 {
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

#[cfg(test)]
mod tests;
