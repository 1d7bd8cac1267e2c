//! Blocks: what a page or a paste is cut into before anything is judged.

use std::hash::{BuildHasher, Hasher, RandomState};

use crate::{BlockKind, CutReason};

/// A block of what came in.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// Its text, white space folded, never empty.
    pub(crate) text: String,
    pub(crate) kind: BlockKind,
    pub(crate) level: Option<u32>,
    /// What the page's markup says of it; `None` in a paste.
    pub(crate) markup: Option<Markup>,
}

/// A page cut up: its blocks in order, and the elements that they lie in.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) blocks: Vec<Block>,
    pub(crate) elements: Vec<Element>,
}

/// A block-level element. The first one of a page is its root and its own parent; every other one
/// stands after its parent.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) parent: usize,
    pub(crate) tag: &'static str,
    /// A hash of its tag and classes: equal for elements that are laid out alike.
    pub(crate) look: u64,
}

/// What the page's markup says of a block.
#[derive(Debug, Clone, Default)]
pub(crate) struct Markup {
    /// The innermost of the page's [`Element`]s around it.
    pub(crate) within: usize,
    /// The element that `against` was read from, and the one that says that it is the article.
    pub(crate) against_at: usize,
    pub(crate) article_at: usize,
    /// The share of its letters that are in links, 0 to 1.
    pub(crate) links: f32,
    /// Why the innermost telling element around it would be cut.
    pub(crate) against: Option<CutReason>,
    /// Whether an element around it says that it is the article.
    pub(crate) article: bool,
    /// Elements around it: `nav`, `header`, `footer`, `aside`, `figure`, `form` or `button`.
    pub(crate) nav: bool,
    pub(crate) header: bool,
    pub(crate) footer: bool,
    pub(crate) aside: bool,
    pub(crate) figure: bool,
    pub(crate) form: bool,
    pub(crate) hidden: bool,
    /// Whether an element around it says that it is the sentence below a headline.
    pub(crate) lead: bool,
    /// Whether it lies in a `main` or `article` element.
    pub(crate) main: bool,
    /// Whether the readability algorithm keeps it; `None` where it was not asked.
    pub(crate) readable: Option<bool>,
}

/// White space folded to single spaces, invisible marks left out, trimmed.
pub(crate) fn fold_space(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // A space that will stand before the next letter.
    let mut gap = false;
    let mut rest = text;
    loop {
        // Most of a text is words in ASCII, each copied as a whole.
        let plain = rest.bytes().take_while(u8::is_ascii_graphic).count();
        if plain > 0 {
            if gap {
                folded.push(' ');
                gap = false;
            }
            folded.push_str(&rest[..plain]);
        }
        let mut scalars = rest[plain..].chars();
        let Some(scalar) = scalars.next() else {
            return folded;
        };
        rest = scalars.as_str();
        if scalar.is_whitespace() {
            gap = !folded.is_empty();
        } else if !matches!(scalar, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{2060}' | '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}')
        {
            if gap {
                folded.push(' ');
                gap = false;
            }
            folded.push(scalar);
        }
    }
}

/// What makes two lines the same line: letters and digits, lower case.
pub(crate) fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    for scalar in text.chars() {
        if scalar.is_ascii() {
            if scalar.is_ascii_alphanumeric() {
                bare.push(scalar.to_ascii_lowercase());
            }
        } else if scalar.is_alphanumeric() {
            bare.extend(scalar.to_lowercase());
        }
    }
    bare
}

/// A hash that is the same on every machine and in every run (FNV-1a).
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Makes places in a table from numbers that are hashes already: one that no page can foresee.
#[derive(Debug, Clone)]
pub(crate) struct Seed(u64);

impl Default for Seed {
    fn default() -> Self {
        Self(RandomState::new().hash_one(0))
    }
}

impl BuildHasher for Seed {
    type Hasher = Mixed;

    fn build_hasher(&self) -> Mixed {
        Mixed(self.0)
    }
}

/// See [`Seed`].
pub(crate) struct Mixed(u64);

impl Hasher for Mixed {
    fn write_u64(&mut self, number: u64) {
        let product = u128::from(number ^ self.0) * 0x9e37_79b9_7f4a_7c15;
        self.0 = (product as u64) ^ (product >> 64) as u64;
    }

    fn write(&mut self, bytes: &[u8]) {
        self.write_u64(hash(bytes));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
