//! What is left of held sources in a file that was made.

use std::collections::HashSet;
use std::ops::Range;

use demarche_library::PlaceKind;
use demarche_library::sensitive::{HeldSource, Trait};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::texts::{self, Form, Text};
use crate::Error;
use crate::export::Format;
use crate::sources::Article;

/// Words in a file that tell of a held source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// The words that were found.
    pub words: String,
    /// What they tell of it.
    pub of: Trait,
    /// The source, as the library calls it.
    pub source: String,
    /// Where they stand: the part of the file.
    pub place: String,
    /// The words around them.
    pub around: String,
}

/// Everything in a file that tells of a held source: its text, its links and its metadata, whatever letters are large,
/// whatever marks, tags and line breaks stand between, percent signs and accents apart. What an article that is cited openly
/// says of itself as well (a copy's headline) is no trace. A surname counts where it is written as a name, and a headline of one
/// word only where it is written so.
/// Fails where the file cannot be read back.
pub fn traces(
    bytes: &[u8],
    format: Format,
    file_name: Option<&str>,
    held: &[HeldSource],
    open: &[&Article],
) -> Result<Vec<Trace>, Error> {
    let open = open.iter().flat_map(|article| told_by(article)).collect();
    traces_in(bytes, format.into(), file_name, held, &open)
}

/// The same in a file of a form, where `open` is what is told openly, squashed.
pub(super) fn traces_in(
    bytes: &[u8],
    form: Form,
    file_name: Option<&str>,
    held: &[HeldSource],
    open: &HashSet<String>,
) -> Result<Vec<Trace>, Error> {
    let mut found = Vec::new();
    if held.is_empty() {
        return Ok(found);
    }
    let mut texts = texts::of(bytes, form)?;
    texts.extend(file_name.map(|name| Text {
        place: "the file's name".to_owned(),
        text: name.to_owned(),
        noise: false,
    }));
    let texts: Vec<(Text, Squashed)> = texts
        .into_iter()
        .flat_map(|text| variants(text).into_iter())
        .map(|text| {
            let squashed = Squashed::of(&text.text);
            (text, squashed)
        })
        .collect();
    for source in held {
        for (of, words) in &source.words {
            let needle = squashed(words);
            let public = source.kind == PlaceKind::Article && open.contains(&needle);
            if needle.is_empty() || public {
                continue;
            }
            for (text, squashed) in &texts {
                if let Some(at) = find(text, squashed, words, &needle, *of) {
                    let trace = Trace {
                        words: words.clone(),
                        of: *of,
                        source: source.name.clone(),
                        place: text.place.clone(),
                        around: around(&text.text, at),
                    };
                    let known = |it: &Trace| it.words == trace.words && it.place == trace.place;
                    if !found.iter().any(known) {
                        found.push(trace);
                    }
                }
            }
        }
    }
    Ok(found)
}

/// What an article that is cited openly tells of itself.
fn told_by(article: &Article) -> Vec<String> {
    let fields = [
        Some(&article.title),
        Some(&article.key),
        article.url.as_ref(),
    ];
    let fields = fields.into_iter().flatten().chain(&article.byline);
    fields.map(|words| squashed(words)).collect()
}

/// A text as it stands, and as it reads without escapes and percent signs.
fn variants(text: Text) -> Vec<Text> {
    let mut texts = vec![text.text];
    if texts[0].contains('\\') {
        texts.push(without_escapes(&texts[0]));
    }
    for at in 0..texts.len() {
        if texts[at].contains('%') {
            texts.push(percent_decoded(&texts[at]));
        }
    }
    let variant = |words: String| Text {
        place: text.place.clone(),
        text: words,
        noise: text.noise,
    };
    texts.into_iter().map(variant).collect()
}

/// Front matter may have its words in YAML's escapes: "\u0053cholz".
fn without_escapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        out.push_str(before);
        let mut letters = escape.chars();
        let digits = match letters.next() {
            Some('x') => 2,
            Some('u') => 4,
            Some('U') => 8,
            _ => 0,
        };
        let code = escape.get(1..1 + digits).filter(|it| !it.is_empty());
        let code = code.and_then(|it| u32::from_str_radix(it, 16).ok());
        match code.and_then(char::from_u32) {
            Some(letter) => {
                out.push(letter);
                rest = &escape[1 + digits..];
            }
            // Any other is a sign or a space.
            None if escape.starts_with(|letter: char| "abefnrtvLNP_".contains(letter)) => {
                out.push(' ');
                rest = &escape[1..];
            }
            None => {
                let sign = escape.chars().next();
                out.extend(sign);
                rest = &escape[sign.map_or(0, char::len_utf8)..];
            }
        }
    }
    out + rest
}

fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%')
            .then(|| text.get(at + 1..at + 3))
            .flatten();
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// A text's letters and digits alone, in one case and without accents, each with where it stands.
pub(super) struct Squashed {
    letters: String,
    /// Of each byte of `letters`, the byte of the text that it comes from.
    from: Vec<usize>,
}

impl Squashed {
    pub(super) fn of(text: &str) -> Self {
        let mut squashed = Self {
            letters: String::new(),
            from: Vec::new(),
        };
        for (at, letter) in text.char_indices() {
            for folded in fold(letter) {
                squashed.letters.push(folded);
                squashed.from.resize(squashed.letters.len(), at);
            }
        }
        squashed
    }
}

/// A letter or digit in one case and without its accents; nothing of anything else.
fn fold(letter: char) -> impl Iterator<Item = char> {
    std::iter::once(letter)
        .nfkd()
        .filter(|it| !is_combining_mark(*it))
        .flat_map(char::to_lowercase)
        .filter(|it| it.is_alphanumeric())
}

/// The letters and digits of words, in one case and without accents; an address without its scheme.
pub(super) fn squashed(words: &str) -> String {
    let words = words
        .strip_prefix("https://")
        .or_else(|| words.strip_prefix("http://"))
        .unwrap_or(words);
    words.chars().flat_map(fold).collect()
}

/// The byte at which words stand in a text, as words of their own.
fn find(text: &Text, squashed: &Squashed, words: &str, needle: &str, of: Trait) -> Option<usize> {
    if text.noise && needle.chars().count() < SHORT {
        return None;
    }
    places(&text.text, squashed, words, needle, of)
        .next()
        .map(|place| place.start)
}

/// Fewer letters than this, or one word as a headline, count only as they are written.
const SHORT: usize = 4;

/// Where words of a held source stand in a text.
pub(super) struct Sought<'w> {
    words: &'w str,
    needle: String,
    of: Trait,
}

impl<'w> Sought<'w> {
    pub(super) fn new(of: Trait, words: &'w str) -> Self {
        let needle = squashed(words);
        Self { words, needle, of }
    }

    /// The bytes at which they stand as words of their own in a text.
    pub(super) fn places(&self, text: &str, squashed: &Squashed) -> Vec<Range<usize>> {
        if self.needle.is_empty() {
            return Vec::new();
        }
        places(text, squashed, self.words, &self.needle, self.of).collect()
    }
}

fn places<'t>(
    text: &'t str,
    squashed: &'t Squashed,
    words: &'t str,
    needle: &'t str,
    of: Trait,
) -> Box<dyn Iterator<Item = Range<usize>> + 't> {
    let one_word = of == Trait::Title && !words.trim().contains(char::is_whitespace);
    let as_written = words.is_ascii() && (needle.len() < SHORT && of != Trait::Surname || one_word);
    if as_written {
        let words = words.trim();
        let found = text
            .match_indices(words)
            .map(|(at, _)| at..at + words.len());
        return Box::new(found.filter(|it| stands_alone(text, it.start, it.end)));
    }
    let found = squashed.letters.match_indices(needle).map(|(start, _)| {
        let last = squashed.from[start + needle.len() - 1];
        let letter = text[last..].chars().next().map_or(0, char::len_utf8);
        squashed.from[start]..last + letter
    });
    Box::new(found.filter(move |it| {
        stands_alone(text, it.start, it.end)
            && !goes_on(text, it.end, of)
            && (of != Trait::Surname || is_written_as_name(words, &text[it.clone()]))
    }))
}

/// Whether what stands in a text may be a name: in a script with capitals it has one, as the name has.
fn is_written_as_name(name: &str, found: &str) -> bool {
    let has_capital = |words: &str| words.chars().any(char::is_uppercase);
    !has_capital(name) || has_capital(found)
}

/// Whether no letter of the same kind of script goes on before or after: "Ann" is not in "Anna", while names in
/// scripts without spaces stand anywhere.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let joins = |letter: Option<char>| {
        letter.is_some_and(|it| it.is_alphanumeric() && !demarche_text::word::is_unspaced(it))
    };
    let first = text[start..].chars().next();
    let last = text[..end].chars().next_back();
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    !(joins(before) && joins(first) || joins(last) && joins(after))
}

/// Whether a key or an address goes on behind its end, and is another's: "wire-2022-talks" is not "wire-2022-talks-2".
fn goes_on(text: &str, end: usize, of: Trait) -> bool {
    let mut after = text[end..].chars();
    matches!(of, Trait::Key | Trait::Address)
        && matches!(after.next(), Some('-' | '_'))
        && after.next().is_some_and(char::is_alphanumeric)
}

/// The words around a place, as far as they are text.
fn around(text: &str, at: usize) -> String {
    const SIDE: usize = 30;
    let readable =
        |letter: &char| letter.is_whitespace() || !letter.is_control() && *letter != '\u{fffd}';
    let before: String = text[..at]
        .chars()
        .rev()
        .take(SIDE)
        .take_while(readable)
        .collect();
    let before: String = before.chars().rev().collect();
    let after: String = text[at..]
        .chars()
        .take(2 * SIDE)
        .take_while(readable)
        .collect();
    let whole = before + &after;
    whole.split_whitespace().collect::<Vec<_>>().join(" ")
}
