//! A text as the grammar of dates sees it: a byte for each sign and number, and one for each name that
//! can be part of a date. Patterns over it have no names in them: they are small, and as quick on any
//! script.

use std::collections::HashMap;
use std::sync::OnceLock;

use unicode_normalization::char::is_combining_mark;

use super::grammar::{MONTHS, WEEKDAYS, eras, names, only_after_a_day, zones};
use crate::Span;

/// Words of a date's grammar that are not in ASCII, and the sign of what they do.
const WORDS: [(&str, u8); 12] = [
    ("à", sign::AT),
    ("в", sign::AT),
    ("о", sign::AT),
    ("عام", sign::OF),
    ("سنة", sign::OF),
    ("năm", sign::OF),
    ("г", sign::YEAR),
    ("года", sign::YEAR),
    ("году", sign::YEAR),
    ("р", sign::YEAR),
    ("року", sign::YEAR),
    ("році", sign::YEAR),
];

/// The bytes that stand for names and signs. Those of names are letters, as a name is a word; letters of
/// the text are small ones.
pub(super) mod sign {
    pub(crate) const MONTH: u8 = b'M';
    /// A month that is one only after a day.
    pub(crate) const DOUBTFUL: u8 = b'N';
    pub(crate) const WEEKDAY: u8 = b'W';
    pub(crate) const ERA: u8 = b'E';
    pub(crate) const ZONE: u8 = b'Z';
    /// GMT and UTC, after which a number of hours may follow.
    pub(crate) const UTC: u8 = b'U';
    pub(crate) const AT: u8 = b'A';
    pub(crate) const OF: u8 = b'O';
    pub(crate) const YEAR: u8 = b'Y';
    /// 年, 월 and their like, after a number.
    pub(crate) const NIAN: u8 = b'J';
    pub(crate) const NYEON: u8 = b'K';
    pub(crate) const YUE: u8 = b'P';
    pub(crate) const RI: u8 = b'R';
    /// 元, the first year of an era.
    pub(crate) const FIRST: u8 = b'F';
    /// Any other letter that is not in ASCII.
    pub(crate) const LETTER: u8 = b'x';
    pub(crate) const MINUS: u8 = 1;
    /// What separates like a bar: a dot in the middle, a dash.
    pub(crate) const BAR: u8 = 2;
    pub(crate) const OTHER: u8 = 3;
}

/// A name of the tables: what stands for it, and its number, which for an era is what its years differ by.
#[derive(Debug, Clone, Copy)]
struct Name {
    sign: u8,
    number: i32,
}

/// A text with names folded into signs.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// All of it is in ASCII.
    pub(super) signs: String,
    /// The scalar value that each sign begins with, and the text's length at the end.
    starts: Vec<u32>,
    /// The numbers of names, with the places of their signs.
    numbers: Vec<(usize, i32)>,
}

impl Shape {
    pub(super) fn of(scalars: &[char]) -> Self {
        let mut shape = Self::default();
        shape.signs.reserve(scalars.len());
        shape.starts.reserve(scalars.len() + 1);
        let mut at = 0;
        while at < scalars.len() {
            let scalar = scalars[at];
            if !is_letter(scalar) {
                shape.push(at, plain(scalar));
                at += 1;
                continue;
            }
            let whole = is_single(scalar);
            let length = scalars[at..]
                .iter()
                .take_while(|c| is_letter(**c) && !is_single(**c))
                .count()
                .max(1);
            match name_at(&scalars[at..], length) {
                Some((name, length)) => {
                    shape.numbers.push((shape.signs.len(), name.number));
                    shape.push(at, name.sign);
                    at += length;
                }
                None if whole => {
                    shape.push(at, single(scalar));
                    at += 1;
                }
                None => {
                    for scalar in &scalars[at..at + length] {
                        shape.push(at, letter(*scalar));
                        at += 1;
                    }
                }
            }
        }
        shape.starts.push(scalars.len() as u32);
        shape
    }

    fn push(&mut self, at: usize, sign: u8) {
        self.signs.push(char::from(sign));
        self.starts.push(at as u32);
    }

    /// What signs `from..to` stand for, in scalar values.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.starts[from] as usize, self.starts[to] as usize)
    }

    /// The number of the name whose sign stands at `at`.
    pub(super) fn number(&self, at: usize) -> Option<i32> {
        let place = self.numbers.binary_search_by_key(&at, |(place, _)| *place);
        place.ok().map(|place| self.numbers[place].1)
    }
}

/// The name that a word of so many letters is or begins, and its length in scalar values.
fn name_at(scalars: &[char], length: usize) -> Option<(Name, usize)> {
    /// By their first word, the longest first.
    type Names = HashMap<String, Vec<(Vec<char>, Name)>>;
    static TABLE: OnceLock<Names> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = Names::new();
        let mut add = |form: &str, sign: u8, number: i32| {
            let form: Vec<char> = form.replace('\u{a0}', " ").chars().map(small).collect();
            let first: String = match form[0] {
                single if is_single(single) => single.to_string(),
                _ => form.iter().take_while(|c| is_letter(**c)).collect(),
            };
            let known = table.entry(first).or_default();
            known.push((form, Name { sign, number }));
            known.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        };
        for (number, form) in names(MONTHS) {
            let sign = if only_after_a_day(form) {
                sign::DOUBTFUL
            } else {
                sign::MONTH
            };
            add(form, sign, number as i32);
        }
        for (number, form) in names(WEEKDAYS) {
            add(form, sign::WEEKDAY, number as i32);
        }
        for (word, years) in eras() {
            add(word, sign::ERA, years);
        }
        for (name, _) in zones() {
            let utc = matches!(name, "GMT" | "UTC");
            add(name, if utc { sign::UTC } else { sign::ZONE }, 0);
        }
        for (word, sign) in WORDS {
            add(word, sign, 0);
        }
        table
    });
    // No word of a name is longer.
    const LONGEST: usize = 16;
    if length > LONGEST {
        return None;
    }
    let word: String = scalars[..length].iter().map(|c| small(*c)).collect();
    table.get(&word)?.iter().find_map(|(form, name)| {
        let same =
            scalars.len() >= form.len() && form.iter().zip(scalars).all(|(a, b)| *a == small(*b));
        // What follows a name in several words must end where a word does.
        let ends = form.len() <= length
            || !(form.last().is_some_and(|c| is_letter(*c) && !is_single(*c))
                && scalars.get(form.len()).is_some_and(|c| is_letter(*c)));
        (same && ends).then_some((*name, form.len()))
    })
}

fn is_letter(scalar: char) -> bool {
    if scalar.is_ascii() {
        scalar.is_ascii_alphabetic()
    } else {
        scalar.is_alphabetic() || is_combining_mark(scalar)
    }
}

/// Whether a letter is of a script of which each can be a word: Chinese, Japanese, Korean.
fn is_single(scalar: char) -> bool {
    matches!(scalar, '\u{2e80}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// A scalar value in lower case, one for one; the Turkish capital with a dot is an i.
fn small(scalar: char) -> char {
    match scalar {
        'İ' => 'i',
        '\u{2019}' => '\'',
        space if space.is_whitespace() => ' ',
        other => other.to_lowercase().next().unwrap_or(other),
    }
}

fn letter(scalar: char) -> u8 {
    match scalar {
        'º' | 'ª' => b'o',
        ascii if ascii.is_ascii() => ascii.to_ascii_lowercase() as u8,
        _ => sign::LETTER,
    }
}

fn single(scalar: char) -> u8 {
    match scalar {
        '年' => sign::NIAN,
        '년' => sign::NYEON,
        '月' | '월' => sign::YUE,
        '日' | '일' | '號' | '号' => sign::RI,
        '元' => sign::FIRST,
        _ => sign::LETTER,
    }
}

/// What is no letter as ASCII has it: digits of other scripts, white space of every kind.
fn plain(scalar: char) -> u8 {
    let digit = |zero: u32| b'0' + (scalar as u32 - zero) as u8;
    match scalar {
        space if space.is_whitespace() => b' ',
        ascii if ascii.is_ascii() && !ascii.is_ascii_control() => ascii as u8,
        '\u{ff10}'..='\u{ff19}' => digit(0xff10),
        '\u{660}'..='\u{669}' => digit(0x660),
        '\u{6f0}'..='\u{6f9}' => digit(0x6f0),
        '\u{966}'..='\u{96f}' => digit(0x966),
        '\u{9e6}'..='\u{9ef}' => digit(0x9e6),
        '\u{e50}'..='\u{e59}' => digit(0xe50),
        '\u{2019}' => b'\'',
        '（' => b'(',
        '）' => b')',
        '−' => sign::MINUS,
        '·' | '–' | '—' => sign::BAR,
        other if other.is_alphanumeric() => sign::LETTER,
        _ => sign::OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::Shape;

    fn signs(text: &str) -> String {
        let scalars: Vec<char> = text.chars().collect();
        Shape::of(&scalars).signs
    }

    #[test]
    fn names_are_one_sign_and_other_words_their_letters() {
        assert_eq!(signs("Fri, 18th MARCH 2022"), "W, 18th M 2022");
        assert_eq!(signs("18 كانون الثاني ٢٠٢٢"), "18 M 2022");
        assert_eq!(signs("18 tháng 12 năm 2022"), "18 M O 2022");
        assert_eq!(signs("18 HAZİRAN"), "18 M");
        assert_eq!(signs("於令和4年3月18日"), "xE4J3P18R");
        assert_eq!(signs("2022년은 п’ятниця"), "2022Kx W");
        assert_eq!(signs("marching, éte"), "marching, xte");
        assert_eq!(signs("18 มีนาคม พ.ศ. 2565"), "18 M E 2565");
    }

    #[test]
    fn signs_know_what_they_stand_for() {
        let text: Vec<char> = "le 3 août 2022".chars().collect();
        let shape = Shape::of(&text);
        assert_eq!(shape.signs, "le 3 M 2022");
        let span = shape.span(3, 11);
        assert_eq!((span.start, span.end), (3, 14));
        assert_eq!(shape.number(5), Some(8));
        assert_eq!(shape.number(3), None);
    }
}
