//! What the program says, as data: a template in English and what stands in its holes.
//!
//! Whoever says something writes it once, in English, with [`phrase!`](crate::phrase!). Displayed, it is English: on the
//! command line, in logs and in most of the library's file. Serialised, it is the template and its arguments, and a
//! window puts the words of its own language in, which it finds by the template. So it stands in the library's file too
//! where it is shown again later: why a quotation was found, why a feed could not be read, and why a block of an edition
//! cannot be shown. `cargo xtask codegen` lists all templates for the window.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::PartialDate;

/// Bytes. Nothing that the library keeps in this form comes near it.
const TELLABLE_MOST: usize = 4096;
/// Phrases in each other's holes; the program's own stand three deep.
const DEEP_MOST: usize = 8;

/// Something that the program says.
///
/// Serialised, words that are said as they are are a string, a template is `{"phrase", "one"?, "with"}`, and several
/// sentences are `{"sentences"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Phrase {
    /// Words that are in no catalogue: what another program says, a name, a phrase of an older version.
    Plain(String),
    /// A template with its holes filled.
    Filled(Box<Filled>),
    /// Sentences, one after another.
    Several {
        /// Them.
        sentences: Vec<Phrase>,
    },
}

/// A template with its holes filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Filled {
    /// The template in English, with `{holes}`. Of one that counts, the wording for all counts but one; its count is `n`.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub phrase: Cow<'static, str>,
    /// The wording where `n` is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub one: Option<Cow<'static, str>>,
    /// What stands in the holes, by their names.
    #[cfg_attr(feature = "ts", ts(type = "Record<string, Argument>"))]
    pub with: BTreeMap<Cow<'static, str>, Argument>,
}

/// What stands in a hole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Argument {
    /// A count or figure, which is written the language's way. Numbers that name something are text.
    Number(i64),
    /// A date as far as it is known.
    Date(#[cfg_attr(feature = "ts", ts(type = "PartialDate"))] PartialDate),
    /// A country by its ISO 3166 code, which has a name in each language.
    Country {
        /// The code.
        code: String,
        /// Its name in English.
        name: String,
    },
    /// Several, told as "A, B and C".
    All {
        /// Them.
        all: Vec<Argument>,
    },
    /// Several of which one is meant, told as "A, B or C".
    Any {
        /// Them.
        any: Vec<Argument>,
    },
    /// Text as it is, or another phrase.
    Phrase(Phrase),
}

/// Makes a [`Phrase`](crate::Phrase): `phrase!("“{name}” has no date.", name)`, `phrase!("{n} note" | "{n} notes", n = 3)`.
///
/// An argument is a name, or a name and its value; without a value the variable of that name is taken. That the holes
/// are those of the arguments is checked when it is compiled. Of two wordings the first is for a count `n` of one.
#[macro_export]
macro_rules! phrase {
    ($one:literal | $other:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {{
        const TEMPLATE: $crate::phrase::Template = $crate::phrase::Template::counted($one, $other);
        const { $crate::phrase::check(&TEMPLATE, &[$(stringify!($name)),*]) };
        TEMPLATE.with([$((stringify!($name), $crate::phrase!(@value $name $($value)?))),*])
    }};
    ($template:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {{
        const TEMPLATE: $crate::phrase::Template = $crate::phrase::Template::new($template);
        const { $crate::phrase::check(&TEMPLATE, &[$(stringify!($name)),*]) };
        TEMPLATE.with([$((stringify!($name), $crate::phrase!(@value $name $($value)?))),*])
    }};
    (@value $name:ident $value:expr) => { $crate::phrase::Fills::argument(&$value) };
    (@value $name:ident) => { $crate::phrase::Fills::argument(&$name) };
}

/// A template that is known when the program is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    one: Option<&'static str>,
    other: &'static str,
}

impl Template {
    /// One wording.
    pub const fn new(words: &'static str) -> Self {
        Self {
            one: None,
            other: words,
        }
    }

    /// A wording for a count `n` of one, and one for all others.
    pub const fn counted(one: &'static str, other: &'static str) -> Self {
        Self {
            one: Some(one),
            other,
        }
    }

    /// The phrase with these in its holes.
    pub fn with(&self, arguments: impl IntoIterator<Item = (&'static str, Argument)>) -> Phrase {
        Phrase::Filled(Box::new(Filled {
            phrase: Cow::Borrowed(self.other),
            one: self.one.map(Cow::Borrowed),
            with: arguments
                .into_iter()
                .map(|(name, value)| (Cow::Borrowed(name), value))
                .collect(),
        }))
    }

    /// What stands in the holes of words that it gave, in their order; none where it did not give them. Where words leave
    /// several ways to read them, what stands in the first hole is the shortest.
    pub fn read<'w>(&self, words: &'w str) -> Option<Vec<(&'static str, &'w str)>> {
        let wordings = self.one.into_iter().chain([self.other]);
        wordings
            .into_iter()
            .find_map(|wording| read(wording, words))
    }

    /// Whether it has a hole of this name.
    pub fn has(&self, name: &str) -> bool {
        let wordings = self.one.into_iter().chain([self.other]);
        wordings
            .into_iter()
            .any(|wording| pieces(wording).any(|piece| piece == Piece::Hole(name)))
    }
}

impl Phrase {
    /// Words as they are.
    pub fn plain(words: impl Into<String>) -> Self {
        Self::Plain(words.into())
    }

    /// What something shows itself as, in no language: a path, an error of the system.
    pub fn shown(value: impl fmt::Display) -> Self {
        Self::Plain(value.to_string())
    }

    /// Sentences, one after another.
    pub fn several(sentences: impl IntoIterator<Item = Phrase>) -> Self {
        let sentences = sentences.into_iter().collect();
        Self::Several { sentences }
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Plain(words) => words.is_empty(),
            Self::Filled(_) => false,
            Self::Several { sentences } => sentences.iter().all(Self::is_empty),
        }
    }

    /// Whether it is as short, told, as all that the program keeps. What comes from elsewhere may be a few phrases in
    /// each other's holes that are more, told, than any memory holds; this finds it out without telling it.
    pub fn is_tellable(&self) -> bool {
        self.extent(0).is_some()
    }

    /// It; a template as it is written, its holes left empty, where it is not [tellable](Self::is_tellable).
    pub fn tellable(self) -> Self {
        match self {
            Self::Filled(filled) if filled.extent(1).is_none() => {
                Self::Plain(filled.phrase.into_owned())
            }
            Self::Several { sentences } => Self::several(sentences.into_iter().map(Self::tellable)),
            other => other,
        }
    }

    /// How many bytes it is, told, each part of it one at least; none where they are too many. `deep` is how many
    /// phrases it stands in the holes of.
    fn extent(&self, deep: usize) -> Option<usize> {
        match self {
            Self::Plain(words) => sum([Some(words.len())]),
            Self::Filled(filled) => filled.extent(deep + 1),
            Self::Several { sentences } => sum(sentences.iter().map(|it| it.extent(deep))),
        }
    }
}

impl Default for Phrase {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

impl Argument {
    /// As [`Phrase::shown`].
    pub fn shown(value: impl fmt::Display) -> Self {
        Self::Phrase(Phrase::shown(value))
    }

    /// Several, told as "A, B and C".
    pub fn all(each: impl IntoIterator<Item = impl Fills>) -> Self {
        let all = each.into_iter().map(|it| it.argument()).collect();
        Self::All { all }
    }

    /// Several of which one is meant, told as "A, B or C".
    pub fn any(each: impl IntoIterator<Item = impl Fills>) -> Self {
        let any = each.into_iter().map(|it| it.argument()).collect();
        Self::Any { any }
    }
}

impl Filled {
    /// As [`Phrase::extent`], of the longer wording. What stands in a hole is looked at once, however often it is told.
    fn extent(&self, deep: usize) -> Option<usize> {
        if deep > DEEP_MOST {
            return None;
        }
        let mut holes = BTreeMap::new();
        for (name, argument) in &self.with {
            holes.insert(name.as_ref(), argument.extent(deep)?);
        }
        let of = |wording: &str| {
            sum([Some(wording.len())])?;
            sum(pieces(wording).map(|piece| match piece {
                Piece::Words(words) => Some(words.len()),
                Piece::Hole(name) => Some(holes.get(name).copied().unwrap_or(name.len())),
            }))
        };
        let one = self.one.as_deref().map_or(Some(0), of)?;
        Some(of(&self.phrase)?.max(one))
    }
}

impl Argument {
    /// As [`Phrase::extent`].
    fn extent(&self, deep: usize) -> Option<usize> {
        match self {
            Self::Number(_) | Self::Date(_) => Some(20),
            Self::Country { code, name } => sum([Some(code.len()), Some(name.len())]),
            Self::All { all: each } | Self::Any { any: each } => {
                sum(each.iter().map(|it| it.extent(deep)))
            }
            Self::Phrase(phrase) => phrase.extent(deep),
        }
    }
}

/// What parts are together and what stands between them; none where it is too much.
fn sum(parts: impl IntoIterator<Item = Option<usize>>) -> Option<usize> {
    let mut sum: usize = 1;
    for part in parts {
        sum = sum.checked_add(part?)?.checked_add(1)?;
        if sum > TELLABLE_MOST {
            return None;
        }
    }
    Some(sum)
}

/// In English.
impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plain(words) => f.write_str(words),
            Self::Filled(filled) => filled.fmt(f),
            Self::Several { sentences } => {
                for (at, sentence) in sentences.iter().enumerate() {
                    let space = if at == 0 { "" } else { " " };
                    write!(f, "{space}{sentence}")?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Display for Filled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let wording = match (&self.one, self.with.get("n")) {
            (Some(one), Some(Argument::Number(1))) => one,
            _ => &self.phrase,
        };
        for piece in pieces(wording) {
            match piece {
                Piece::Words(words) => f.write_str(words)?,
                Piece::Hole(name) => match self.with.get(name) {
                    Some(argument) => argument.fmt(f)?,
                    None => write!(f, "{{{name}}}")?,
                },
            }
        }
        Ok(())
    }
}

/// In English.
impl fmt::Display for Argument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Date(date) => date.fmt(f),
            Self::Country { name, .. } => f.write_str(name),
            Self::All { all } => list(f, all, "and"),
            Self::Any { any } => list(f, any, "or"),
            Self::Phrase(phrase) => phrase.fmt(f),
        }
    }
}

fn list(f: &mut fmt::Formatter<'_>, each: &[Argument], last: &str) -> fmt::Result {
    for (at, one) in each.iter().enumerate() {
        match at {
            0 => {}
            _ if at + 1 == each.len() => write!(f, " {last} ")?,
            _ => f.write_str(", ")?,
        }
        write!(f, "{one}")?;
    }
    Ok(())
}

/// A piece of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'t> {
    Words(&'t str),
    Hole(&'t str),
}

fn pieces(template: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut left = template;
    std::iter::from_fn(move || {
        let hole = left.strip_prefix('{').and_then(|it| it.split_once('}'));
        if let Some((name, rest)) = hole {
            left = rest;
            return Some(Piece::Hole(name));
        }
        let mut ends = left.char_indices().skip(1);
        let end = ends
            .find(|(_, letter)| *letter == '{')
            .map_or(left.len(), |(at, _)| at);
        let (words, rest) = left.split_at(end);
        left = rest;
        (!words.is_empty()).then_some(Piece::Words(words))
    })
}

fn read<'t, 'w>(template: &'t str, words: &'w str) -> Option<Vec<(&'t str, &'w str)>> {
    let pieces: Vec<_> = pieces(template).collect();
    let mut left = words;
    let mut found = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        match *piece {
            Piece::Words(said) => left = left.strip_prefix(said)?,
            Piece::Hole(name) => {
                let end = match pieces.get(at + 1..) {
                    None | Some([]) => left.len(),
                    Some([Piece::Words(last)]) => left.strip_suffix(last)?.len(),
                    Some([Piece::Words(next), ..]) => left.find(next)?,
                    // Two holes side by side leave nothing to tell them apart by.
                    Some([Piece::Hole(_), ..]) => return None,
                };
                found.push((name, &left[..end]));
                left = &left[end..];
            }
        }
    }
    left.is_empty().then_some(found)
}

/// That a template's holes are those of its arguments; fails where it does not compile otherwise.
#[doc(hidden)]
pub const fn check(template: &Template, names: &[&str]) {
    if let Some(one) = template.one {
        known(one.as_bytes(), names);
        assert!(is_in("n", names), "what is counted has the name `n`");
    }
    known(template.other.as_bytes(), names);
    let mut at = 0;
    while at < names.len() {
        let used = uses(template.other.as_bytes(), names[at].as_bytes())
            || match template.one {
                Some(one) => uses(one.as_bytes(), names[at].as_bytes()),
                None => false,
            };
        assert!(used, "an argument has no hole in the template");
        at += 1;
    }
}

/// That each hole has a name among these.
const fn known(template: &[u8], names: &[&str]) {
    let mut at = 0;
    while at < template.len() {
        if template[at] == b'{' {
            let mut name = 0;
            let mut found = false;
            while name < names.len() {
                found = found || is_hole(template, at, names[name].as_bytes());
                name += 1;
            }
            assert!(found, "a hole of the template has no argument");
        }
        at += 1;
    }
}

const fn is_in(name: &str, names: &[&str]) -> bool {
    let mut at = 0;
    while at < names.len() {
        if same(names[at].as_bytes(), 0, name.as_bytes()) && names[at].len() == name.len() {
            return true;
        }
        at += 1;
    }
    false
}

const fn uses(template: &[u8], name: &[u8]) -> bool {
    let mut at = 0;
    while at < template.len() {
        if is_hole(template, at, name) {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether `{name}` stands at a place.
const fn is_hole(template: &[u8], at: usize, name: &[u8]) -> bool {
    let end = at + 1 + name.len();
    end < template.len()
        && template[at] == b'{'
        && template[end] == b'}'
        && same(template, at + 1, name)
}

/// Whether bytes stand at a place.
const fn same(bytes: &[u8], from: usize, wanted: &[u8]) -> bool {
    let mut at = 0;
    while at < wanted.len() {
        if from + at >= bytes.len() || bytes[from + at] != wanted[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// What can stand in a hole. What is no more than shown, as an error of the system, is [`Argument::shown`].
pub trait Fills {
    /// It as an argument.
    fn argument(&self) -> Argument;
}

impl<T: Fills + ?Sized> Fills for &T {
    fn argument(&self) -> Argument {
        (**self).argument()
    }
}

macro_rules! fills {
    ($($type:ty => |$value:ident| $made:expr;)*) => { $(
        impl Fills for $type {
            fn argument(&self) -> Argument {
                let $value = self;
                $made
            }
        }
    )* };
}

fills! {
    i64 => |it| Argument::Number(*it);
    i32 => |it| Argument::Number((*it).into());
    u32 => |it| Argument::Number((*it).into());
    u16 => |it| Argument::Number((*it).into());
    u64 => |it| Argument::Number(i64::try_from(*it).unwrap_or(i64::MAX));
    usize => |it| Argument::Number(i64::try_from(*it).unwrap_or(i64::MAX));
    str => |it| Argument::Phrase(Phrase::plain(it));
    String => |it| Argument::Phrase(Phrase::plain(it));
    Cow<'_, str> => |it| Argument::Phrase(Phrase::plain(it.as_ref()));
    Phrase => |it| Argument::Phrase(it.clone());
    Argument => |it| it.clone();
    PartialDate => |it| Argument::Date(it.clone());
    // A day that no partial date writes is shown as it is.
    NaiveDate => |it| PartialDate::of_day(*it).map_or_else(|| Argument::shown(it), Argument::Date);
    std::path::Display<'_> => |it| Argument::shown(it);
}

impl PartialEq<str> for Phrase {
    fn eq(&self, words: &str) -> bool {
        self.to_string().as_str() == words
    }
}

impl PartialEq<&str> for Phrase {
    fn eq(&self, words: &&str) -> bool {
        self == *words
    }
}

/// Puts English words in the place of every phrase in a value.
pub fn in_english(value: &mut Value) {
    match value {
        Value::Object(fields)
            if fields.contains_key("phrase") && fields.contains_key("with")
                || fields.len() == 1 && fields.contains_key("sentences") =>
        {
            if let Ok(phrase) = Phrase::deserialize(&*value) {
                *value = Value::String(phrase.to_string());
            }
        }
        Value::Object(fields) => fields.values_mut().for_each(in_english),
        Value::Array(each) => each.iter_mut().for_each(in_english),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_english_where_it_is_shown_and_data_where_it_is_written() {
        let date = PartialDate::parse("2022-03-18").unwrap();
        let phrase = phrase!(
            "{n} note since {date}" | "{n} notes since {date}",
            n = 2,
            date
        );
        assert_eq!(phrase, "2 notes since 18 March 2022");
        let json = serde_json::to_value(&phrase).unwrap();
        assert_eq!(json["phrase"], "{n} notes since {date}");
        assert_eq!(json["one"], "{n} note since {date}");
        assert_eq!(json["with"]["n"], 2);
        assert_eq!(json["with"]["date"]["precision"], "day");
        let read: Phrase = serde_json::from_value(json).unwrap();
        assert_eq!(read, phrase);
        assert_eq!(phrase!("{n} note" | "{n} notes", n = 1), "1 note");
    }

    #[test]
    fn words_of_another_program_are_written_as_they_are() {
        let reason = Phrase::plain("disk {n} is full");
        let phrase = phrase!("It failed: {reason}.", reason);
        assert_eq!(phrase, "It failed: disk {n} is full.");
        let json = serde_json::to_string(&phrase).unwrap();
        assert!(json.contains(r#""reason":"disk {n} is full""#), "{json}");
        assert_eq!(serde_json::from_str::<Phrase>(&json).unwrap(), phrase);
    }

    #[test]
    fn sentences_stand_one_after_another() {
        let both = Phrase::several([phrase!("One."), Phrase::plain("Two.")]);
        assert_eq!(both, "One. Two.");
        let mut json = serde_json::to_value(&both).unwrap();
        assert_eq!(
            serde_json::from_value::<Phrase>(json.clone()).unwrap(),
            both
        );
        in_english(&mut json);
        assert_eq!(json, "One. Two.");
        assert!(Phrase::several([]).is_empty());
    }

    #[test]
    fn a_phrase_that_grows_without_bound_is_not_told() {
        let grown = |template: &'static str, leaf: Phrase, deep: usize| {
            (0..deep).fold(leaf, |inner, _| {
                Template::new(template).with([("a", inner.argument())])
            })
        };
        let ten = "{a}{a}{a}{a}{a}{a}{a}{a}{a}{a}";
        for (template, leaf, deep) in [
            (ten, Phrase::plain("word"), 12),
            (ten, Phrase::plain(""), 12),
            (ten, Phrase::several([]), 12),
            ("{a}", Phrase::plain("word"), 12),
            ("{a}", Phrase::plain("word".repeat(2000)), 1),
        ] {
            let phrase = grown(template, leaf, deep);
            assert!(!phrase.is_tellable());
            assert_eq!(phrase.tellable(), template);
        }
        let usual = grown("“{a}” is said twice: {a}.", Phrase::plain("word"), 3);
        assert!(usual.is_tellable());
        assert_eq!(usual.clone().tellable(), usual);
        let mut both = Phrase::several([usual.clone(), grown(ten, usual.clone(), 9)]);
        assert!(!both.is_tellable());
        both = both.tellable();
        assert_eq!(both, Phrase::several([usual, Phrase::plain(ten)]));
    }

    #[test]
    fn several_are_told_in_a_row() {
        let told = |names: &[&str]| {
            let names = Argument::all(names.iter().copied());
            phrase!("{names}", names).to_string()
        };
        assert_eq!(told(&["A"]), "A");
        assert_eq!(told(&["A", "B", "C"]), "A, B and C");
        let any = Argument::any(["A", "B"]);
        assert_eq!(phrase!("{any}", any), "A or B");
    }

    #[test]
    fn what_stands_in_the_holes_is_read_back() {
        const MERGE: Template = Template::new("Merge “{from}” into “{into}”");
        let read = MERGE.read("Merge “a ” b” into “c”").unwrap();
        assert_eq!(read, [("from", "a ” b"), ("into", "c")]);
        assert_eq!(MERGE.read("Merge “a” with “c”"), None);
        const COUNTED: Template = Template::counted("Delete {n} note", "Delete {n} notes");
        assert_eq!(COUNTED.read("Delete 1 note").unwrap(), [("n", "1")]);
        assert_eq!(COUNTED.read("Delete 3 notes").unwrap(), [("n", "3")]);
        assert_eq!(Template::new("Edit").read("Edit"), Some(Vec::new()));
        assert_eq!(Template::new("Edit").read("Edit it"), None);
    }

    #[test]
    fn what_machines_read_has_words_where_a_window_gets_phrases() {
        let label = phrase!("Delete {n} note" | "Delete {n} notes", n = 1);
        let mut value = serde_json::json!([{ "label": label, "phrase": "as typed" }]);
        in_english(&mut value);
        assert_eq!(
            value,
            serde_json::json!([{ "label": "Delete 1 note", "phrase": "as typed" }])
        );
    }
}
