//! What a block looks like, in numbers, for [`crate::judge`].

use std::collections::HashMap;

use demarche_text::word;

use crate::block::{Block, Page, bare, hash};
use crate::lexicon::{self, Hit};
use crate::standing;
use crate::{BlockKind, CutReason};

/// How many numbers describe a block by itself and by the lines around it.
const LINES: usize = 72;
/// How many numbers describe a block: those, how its words are shared, and where it stands.
pub(crate) const COUNT: usize = LINES + 2 + standing::COUNT;

/// A block with what is needed to judge it.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) words: usize,
    /// Whether it reads as a sentence of prose.
    pub(crate) prose: bool,
    pub(crate) hit: Option<Hit>,
    /// Hashes of its words that say what it is about.
    pub(crate) telling: Vec<u64>,
    /// The groups of blocks that it belongs to.
    pub(crate) groups: [usize; standing::GROUPS],
    pub(crate) features: [f32; COUNT],
}

impl Seen {
    /// Whether it has the end of a sentence in it and as many words as one.
    pub(crate) fn has_sentence(&self) -> bool {
        self.words >= PROSE_WORDS && self.features[10] > 0.0
    }

    /// The share of its small words, 0 for a few words.
    pub(crate) fn small_words(&self) -> f32 {
        self.features[11]
    }

    /// Takes in how its words are shared.
    pub(crate) fn tell(&mut self, shares: [f32; 2]) {
        self.features[LINES..LINES + 2].copy_from_slice(&shares);
    }

    /// Takes in where it stands.
    pub(crate) fn place(&mut self, numbers: &[f32]) {
        self.features[LINES + 2..].copy_from_slice(numbers);
    }
}

pub(crate) fn flag(yes: bool) -> f32 {
    f32::from(u8::from(yes))
}

/// Words from which a line with a full stop is prose.
const PROSE_WORDS: usize = 11;

/// The same where sentences end without a mark and each scalar value counts for a word.
const UNMARKED_WORDS: usize = 60;

/// What stands for the readability algorithm's opinion where it was not asked.
pub(crate) const UNASKED: f32 = -1.0;

/// Words of a block that are looked at one by one; the rest is only counted.
const MOST_LISTED: usize = 80;

/// Describes all blocks of one page or paste.
pub(crate) fn describe(page: &Page) -> Vec<Seen> {
    let blocks = &page.blocks;
    let keys: Vec<String> = blocks.iter().map(|block| bare(&block.text)).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for key in &keys {
        *times.entry(key).or_default() += 1;
    }
    let mut all: Vec<Seen> = blocks
        .iter()
        .zip(&keys)
        .map(|(block, key)| alone(block, times[key.as_str()]))
        .collect();
    tell_sentences(&mut all);
    neighbours(&mut all, blocks);
    standing::describe(page, &mut all);
    all
}

/// The share of small words in sentences of the languages that the table has.
const USUAL_SHARE: f32 = 0.4;
/// Below this share, in all sentences of a text, its language is none of them.
const KNOWN_SHARE: f32 = 0.12;
/// The most capitals, as a share of its words, that a sentence has and a line of names has not.
const MOST_CAPITALS: f32 = 0.5;

/// In a language whose small words the table does not have, their share says nothing: there a line of a
/// sentence's length, with its full stop and few capitals, is taken for one.
pub(crate) fn tell_sentences(all: &mut [Seen]) {
    let listed = |seen: &Seen| seen.words.min(MOST_LISTED) as f32;
    let sentence = |seen: &&Seen| seen.features[8] > 0.0 && seen.words >= PROSE_WORDS;
    let (small, words) = all
        .iter()
        .filter(sentence)
        .fold((0.0, 0.0), |(small, words), seen| {
            let count = listed(seen);
            (small + seen.features[11] * count, words + count)
        });
    if small >= words * KNOWN_SHARE {
        return;
    }
    for seen in all.iter_mut() {
        let f = &mut seen.features;
        let long = f[8] > 0.0 && seen.words >= PROSE_WORDS;
        if long && f[12] < MOST_CAPITALS && seen.hit.is_none_or(|hit| !hit.whole()) {
            seen.prose = true;
            (f[11], f[23]) = (USUAL_SHARE, 1.0);
            f[54] = f[40];
        }
    }
}

/// Whether a line ends as a sentence does, closing marks aside.
pub(crate) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']', ' ', '」', '』'])
        .ends_with([
            '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '॥', '။', '។', '៕', '།', '።', '։',
        ])
        || ends_with_note(text)
}

/// "…。（编辑：李明）1110318": whether a note in brackets stands behind the end of a Chinese sentence.
fn ends_with_note(text: &str) -> bool {
    const LONGEST: usize = 24;
    let text = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let Some(text) = text.strip_suffix(['）', ')']) else {
        return false;
    };
    text.rfind(['（', '(']).is_some_and(|open| {
        text[open..].chars().count() <= LONGEST
            && text[..open].trim_end().ends_with(['。', '！', '？', '”'])
    })
}

/// Whether a text ends in a script whose sentences end without a mark: Thai, Lao.
fn ends_unmarked(text: &str) -> bool {
    let last = text
        .trim_end_matches(['"', '”', '’', '\'', ')', ' '])
        .chars()
        .next_back();
    last.is_some_and(|last| ('\u{0e00}'..='\u{0eff}').contains(&last))
}

/// What single signs in a text say of it.
#[derive(Default)]
struct Signs {
    letter: bool,
    /// A letter in lower case.
    small: bool,
    unspaced: bool,
    comma: bool,
    address: bool,
    bar: bool,
    quoted: bool,
    /// Ends of sentences that others follow.
    stops: usize,
}

impl Signs {
    fn of(text: &str) -> Self {
        let mut signs = Self::default();
        let mut last = '\0';
        for scalar in text.chars() {
            match scalar {
                'a'..='z' => (signs.letter, signs.small) = (true, true),
                'A'..='Z' => signs.letter = true,
                ' ' => signs.stops += usize::from(matches!(last, '.' | '?' | '!')),
                ',' => signs.comma = true,
                '@' => signs.address = true,
                '|' | '›' | '»' | '→' | '▾' => signs.bar = true,
                '"' | '“' | '”' | '«' | '「' => signs.quoted = true,
                '。' => signs.stops += 1,
                _ if !scalar.is_ascii() => {
                    signs.letter = signs.letter || scalar.is_alphabetic();
                    signs.small = signs.small || scalar.is_lowercase();
                    signs.unspaced = signs.unspaced || word::is_unspaced(scalar);
                }
                _ => {}
            }
            last = scalar;
        }
        signs
    }
}

pub(crate) fn alone(block: &Block, times: usize) -> Seen {
    let text = &block.text;
    let mut rest = word::each(text);
    let list: Vec<&str> = rest.by_ref().take(MOST_LISTED).collect();
    let words = list.len() + rest.count();
    let counted = list.len().max(1) as f32;
    let share = |test: &dyn Fn(&str) -> bool| {
        list.iter().filter(|word| test(word)).count() as f32 / counted
    };
    let mut functions = 0;
    let mut telling: Vec<u64> = Vec::with_capacity(list.len());
    let mut lower = String::new();
    for word in &list {
        lower.clear();
        if word.is_ascii() {
            lower.push_str(word);
            lower.make_ascii_lowercase();
        } else {
            lower.extend(word.chars().flat_map(char::to_lowercase));
        }
        let hashed = hash(lower.as_bytes());
        if lexicon::is_function_word(&lower, hashed) {
            functions += 1;
        } else if lower.len() >= 4 || lower.chars().any(word::is_unspaced) {
            telling.push(hashed);
        }
    }
    let function = functions as f32 / counted;
    telling.sort_unstable();
    telling.dedup();
    let capital = share(&|word| word.starts_with(char::is_uppercase));
    let digits = share(&|word| word.starts_with(|c: char| c.is_numeric()));
    let signs = Signs::of(text);
    let caps = words > 0 && signs.letter && !signs.small;
    let stop = ends_sentence(text) || (words >= UNMARKED_WORDS && ends_unmarked(text));
    let hit = lexicon::hit(text);
    let prose = stop
        && hit.is_none_or(|hit| !hit.whole())
        && (words >= PROSE_WORDS && (function >= 0.15 || signs.unspaced || !text.is_ascii()));
    let mut f = [0.0; COUNT];
    f[0] = 1.0;
    f[1] = (1.0 + words as f32).ln() / 4.0;
    f[2] = flag(words <= 2);
    f[3] = flag((3..=5).contains(&words));
    f[4] = flag((6..=10).contains(&words));
    f[5] = flag((11..=20).contains(&words));
    f[6] = flag((21..=45).contains(&words));
    f[7] = flag(words > 45);
    f[8] = flag(stop);
    f[9] = flag(text.ends_with([':', '：']));
    f[10] = (signs.stops as f32).min(4.0) / 4.0;
    f[11] = if words >= 5 { function } else { 0.0 };
    f[12] = if words >= 3 { capital } else { 0.0 };
    f[13] = digits;
    f[14] = flag(signs.comma);
    f[15] = flag(caps);
    f[16] = flag(text.ends_with(['?', '？']));
    f[17] = flag(signs.address || text.contains("http") || text.contains("www."));
    f[18] = flag(
        text.starts_with(['•', '-', '*', '·', '–', '›', '»'])
            || text.starts_with(|c: char| c.is_ascii_digit()),
    );
    f[19] = flag(times > 1);
    f[20] = flag(times > 2);
    f[21] = flag(signs.bar);
    f[22] = flag(signs.quoted);
    f[23] = flag(prose);
    if let Some(hit) = hit {
        f[24] = flag(hit.whole());
        let place = match hit.reason {
            CutReason::Navigation => 25,
            CutReason::Advertisement => 26,
            CutReason::Headlines => 27,
            CutReason::Cookies => 28,
            CutReason::Newsletter => 29,
            CutReason::Social => 30,
            CutReason::Caption => 31,
            CutReason::Byline => 32,
            CutReason::Footer => 33,
            CutReason::Comments => 34,
            _ => 35,
        };
        f[place] = 1.0;
    }
    f[36] = flag(block.kind == BlockKind::Heading);
    f[37] = flag(block.kind == BlockKind::ListItem);
    f[38] = flag(block.kind == BlockKind::TableRow);
    f[39] = flag(block.kind == BlockKind::Quote || block.kind == BlockKind::Preformatted);
    if let Some(markup) = &block.markup {
        f[40] = markup.readable.map_or(UNASKED, flag);
        f[41] = markup.links;
        f[42] = flag(markup.links > 0.8);
        f[43] = flag(markup.against.is_some());
        f[44] = flag(markup.article);
        f[45] = flag(markup.article && markup.against.is_some());
        f[46] = flag(markup.nav);
        f[47] = flag(markup.header);
        f[48] = flag(markup.footer);
        f[49] = flag(markup.aside);
        f[50] = flag(markup.figure);
        f[51] = flag(markup.form);
        f[52] = flag(markup.hidden);
        f[53] = flag(markup.main);
        f[54] = markup.readable.map_or(UNASKED, |kept| flag(kept && prose));
        f[55] = markup
            .readable
            .map_or(UNASKED, |kept| flag(kept && words <= 10));
        f[56] = flag(markup.links > 0.8 && block.kind == BlockKind::ListItem);
        f[57] = flag(matches!(
            markup.against,
            Some(CutReason::Byline | CutReason::Caption)
        ));
        f[58] = flag(matches!(
            markup.against,
            Some(CutReason::Headlines | CutReason::Comments | CutReason::Newsletter)
        ));
    }
    Seen {
        words,
        prose,
        hit,
        telling,
        groups: [standing::NO_GROUP; standing::GROUPS],
        features: f,
    }
}

/// What stands around each block.
fn neighbours(all: &mut [Seen], blocks: &[Block]) {
    let count = all.len();
    let mut mass = vec![0.0_f32; count + 1];
    let mut short = vec![0.0_f32; count + 1];
    let mut read = vec![0.0_f32; count + 1];
    for (at, seen) in all.iter().enumerate() {
        mass[at + 1] = mass[at]
            + if seen.prose {
                seen.words.min(120) as f32
            } else {
                0.0
            };
        short[at + 1] = short[at] + f32::from(u8::from(seen.words <= 4));
        let markup = blocks[at].markup.as_ref();
        read[at + 1] =
            read[at] + markup.map_or(0.0, |markup| markup.readable.map_or(UNASKED, flag));
    }
    let total = mass[count].max(1.0);
    let sum = |of: &[f32], from: usize, to: usize| of[to.min(count)] - of[from.min(count)];
    let mut since_headlines = usize::MAX;
    for (at, seen) in all.iter_mut().enumerate() {
        if seen.hit.is_some_and(|hit| {
            hit.whole() && matches!(hit.reason, CutReason::Headlines | CutReason::Comments)
        }) {
            since_headlines = 0;
        } else {
            since_headlines = since_headlines.saturating_add(1);
        }
        let before = |reach: usize| at.saturating_sub(reach);
        let f = &mut seen.features;
        let tail = (sum(&mass, at + 1, count)) / total;
        let head = sum(&mass, 0, at) / total;
        f[59] = (sum(&mass, before(2), at) / 60.0).min(1.5);
        f[60] = (sum(&mass, at + 1, at + 3) / 60.0).min(1.5);
        f[61] = (sum(&mass, before(6), at) / 200.0).min(1.5);
        f[62] = (sum(&mass, at + 1, at + 7) / 200.0).min(1.5);
        f[63] = sum(&short, before(4), at) / 4.0;
        f[64] = sum(&short, at + 1, at + 5) / 4.0;
        f[65] = f32::from(u8::from(head < 0.005));
        f[66] = f32::from(u8::from(tail < 0.005));
        f[67] = head;
        f[68] = f32::from(u8::from(since_headlines < 6));
        f[69] = f32::from(u8::from(since_headlines < usize::MAX));
        f[70] = sum(&read, before(3), at) / 3.0;
        f[71] = sum(&read, at + 1, at + 4) / 3.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_with_other_full_stops_or_none_have_prose_too() {
        let prose = |text: &str| {
            let block = Block {
                text: text.to_owned(),
                kind: BlockKind::Paragraph,
                level: None,
                markup: None,
            };
            alone(&block, 1).prose
        };
        assert!(prose(
            "สภาเมืองประชุมกันในวันจันทร์และรับฟังรายงานของนายท่าเรือ เรื่องไฟบนท่าเรือที่ดับมาตลอดฤดูหนาว"
        ));
        assert!(prose(
            "မြို့တော်ကောင်စီသည် တနင်္လာနေ့တွင် အစည်းအဝေးကျင်းပပြီး ဆိပ်ကမ်းအုပ်ချုပ်ရေးမှူး၏ အစီရင်ခံစာကို ကြားနာခဲ့သည်။"
        ));
        assert!(!prose("หน้าแรก การเมือง เศรษฐกิจ"));
        assert!(!prose(
            "The council met on Monday and heard the report of the harbour master"
        ));
    }
}
