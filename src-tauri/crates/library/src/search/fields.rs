//! The fields of a search: their names, what they take, and what a value stands for.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use demarche_text::{PartialDate, Phrase, Precision, phrase};

use super::conditions::KINDS;
use super::names::Named;
use crate::{PlaceKind, Reader, Result};

/// A field, by the name that is typed before the colon.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    /// Other names for it.
    also: &'static [&'static str],
    takes: Takes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    /// A name of something.
    Name(PlaceKind),
    /// A day, month or year, or two with `..` between.
    Dates(Side),
    /// How many, `2`, `2+` or `2..4`.
    Count,
    /// Words, looked up in a full-text index.
    Words,
    /// A text that is stored as it is.
    Text,
    /// One of these, by what is typed and what is stored.
    OneOf(&'static [(&'static str, &'static str)]),
    /// One of these, each a condition by itself.
    Flag(&'static [&'static str]),
    /// A kind of thing.
    Kind,
    /// An article's number, for what resembles it.
    Similar,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
    On,
}

const fn field(name: &'static str, also: &'static [&'static str], takes: Takes) -> Field {
    Field { name, also, takes }
}

const STANCES: &[(&str, &str)] = &[
    ("opposes", "opposes"),
    ("--", "opposes"),
    ("−−", "opposes"),
    ("leans_against", "leans_against"),
    ("-", "leans_against"),
    ("−", "leans_against"),
    ("neutral", "neutral"),
    ("0", "neutral"),
    ("leans_for", "leans_for"),
    ("+", "leans_for"),
    ("supports", "supports"),
    ("++", "supports"),
    ("conditional", "conditional"),
    ("~", "conditional"),
    ("ambiguous", "ambiguous"),
    ("?", "ambiguous"),
    ("declined", "declined"),
    ("…", "declined"),
];
const VOICES: &[(&str, &str)] = &[
    ("own", "own"),
    ("spokesperson", "spokesperson"),
    ("attributed", "attributed"),
];
const ACTS: &[(&str, &str)] = &[
    ("asserts", "asserts"),
    ("proposes", "proposes"),
    ("demands", "demands"),
    ("promises", "promises"),
    ("warns", "warns"),
    ("accuses", "accuses"),
    ("denies", "denies"),
    ("declines", "declines"),
];
const CONFIDENCES: &[(&str, &str)] = &[("low", "low"), ("moderate", "moderate"), ("high", "high")];

/// Every field, in the order in which they are offered.
pub(super) const FIELDS: &[Field] = &[
    field("actor", &[], Takes::Name(PlaceKind::Actor)),
    field("speaker", &["by"], Takes::Name(PlaceKind::Actor)),
    field("country", &[], Takes::Name(PlaceKind::Country)),
    field("issue", &[], Takes::Name(PlaceKind::Issue)),
    field("outlet", &["source"], Takes::Name(PlaceKind::Outlet)),
    field("date", &["on"], Takes::Dates(Side::On)),
    field("before", &[], Takes::Dates(Side::Before)),
    field("after", &[], Takes::Dates(Side::After)),
    field("type", &["kind"], Takes::Kind),
    field("title", &[], Takes::Words),
    field("language", &["lang"], Takes::Text),
    field("wire", &[], Takes::Text),
    field("grade", &[], Takes::Text),
    field("stance", &[], Takes::OneOf(STANCES)),
    field("voice", &[], Takes::OneOf(VOICES)),
    field("act", &[], Takes::OneOf(ACTS)),
    field("confidence", &[], Takes::OneOf(CONFIDENCES)),
    field("analyst", &["coder"], Takes::Text),
    field("notebook", &[], Takes::Text),
    field("origin", &["origins"], Takes::Count),
    field(
        "has",
        &[],
        Takes::Flag(&[
            "excerpt",
            "quotation",
            "position",
            "note",
            "copy",
            "comment",
            "event",
            "edition",
        ]),
    ),
    field(
        "is",
        &[],
        Takes::Flag(&[
            "orphan",
            "uncoded",
            "copy",
            "original",
            "pending",
            "accepted",
            "rejected",
            "direct",
            "indirect",
            "contradicted",
        ]),
    ),
    field("similar", &["like"], Takes::Similar),
];

/// The field that a name stands for.
pub(super) fn of_name(name: &str) -> Option<&'static Field> {
    FIELDS
        .iter()
        .find(|field| field.name == name || field.also.contains(&name))
}

/// What a statement of `conditions.sql` is asked with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Bound {
    pub(super) one: Option<String>,
    pub(super) from: Option<Value>,
    pub(super) to: Option<Value>,
}

/// A day or a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Day(String),
    Number(i64),
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        match self {
            Self::Day(day) => day.to_sql(),
            Self::Number(number) => number.to_sql(),
        }
    }
}

/// What a field with its value stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Condition {
    /// What a statement answers, by its name in `conditions.sql`.
    Rows(String, Bound),
    /// Things of these kinds.
    Kinds(Vec<PlaceKind>),
    /// What resembles an article.
    Similar(i64),
}

impl Field {
    /// What a value stands for, and what is to be told of how it was read. None where it is no value of the
    /// field; then the sentence says why.
    pub(super) fn condition(
        &self,
        reader: &Reader<'_>,
        named: &Named,
        value: &str,
    ) -> Result<(Option<Condition>, Option<Phrase>)> {
        let typed = value.trim();
        let plain = typed.trim_end_matches('*');
        let shown = format!("{}:{typed}", self.name);
        let no = |why: Phrase| Ok((None, Some(why)));
        if plain.is_empty() {
            return no(phrase!("“{name}:” has no value yet.", name = self.name));
        }
        let rows = |one: String| {
            let bound = Bound {
                one: Some(one),
                ..Bound::default()
            };
            Condition::Rows(self.name.to_owned(), bound)
        };
        let lower = plain.to_lowercase();
        Ok(match self.takes {
            Takes::Name(kind) => {
                let meant = named.meant(kind, typed);
                let mut ids = meant.ids;
                let told = match (ids.is_empty(), meant.close.as_slice()) {
                    (true, _) => Some(phrase!(
                        "{none}, so that {shown} finds nothing.",
                        none = none(kind, plain),
                        shown
                    )),
                    (false, []) => None,
                    (false, close) => Some(phrase!(
                        "{none}: {shown} was read as {close}.",
                        none = none(kind, plain),
                        shown,
                        close = close.join(", ")
                    )),
                };
                if kind == PlaceKind::Issue {
                    ids = with_inner(reader, &ids)?;
                }
                (Some(rows(serde_json::to_string(&ids)?)), told)
            }
            Takes::Dates(side) => match days(plain, side) {
                Some((from, to)) => {
                    let bound = Bound {
                        one: None,
                        from: from.map(Value::Day),
                        to: to.map(Value::Day),
                    };
                    (Some(Condition::Rows("date".to_owned(), bound)), None)
                }
                None => {
                    return no(phrase!(
                        "“{plain}” is no date: write 2022, 2022-03, 2022-03-18, or two with .. between.",
                        plain
                    ));
                }
            },
            Takes::Count => match counts(plain) {
                Some((from, to)) => {
                    let bound = Bound {
                        one: None,
                        from: Some(Value::Number(from)),
                        to: Some(Value::Number(to)),
                    };
                    (Some(Condition::Rows(self.name.to_owned(), bound)), None)
                }
                None => {
                    return no(phrase!(
                        "“{plain}” is no number: write 1, 2+ or 2..4.",
                        plain
                    ));
                }
            },
            Takes::Words => match super::query::Term::of(plain, typed.ends_with('*')) {
                Some(term) => (Some(rows(super::any_of(&[term]))), None),
                None => return no(phrase!("“{plain}” holds no word.", plain)),
            },
            Takes::Text => (Some(rows(plain.to_owned())), None),
            Takes::OneOf(words) => match words.iter().find(|(word, _)| *word == lower) {
                Some((_, stored)) => (Some(rows((*stored).to_owned())), None),
                None => return no(self.choices(plain)),
            },
            Takes::Flag(words) => match words.iter().find(|word| singular(&lower) == **word) {
                Some(word) => {
                    let name = format!("{}:{word}", self.name);
                    (Some(Condition::Rows(name, Bound::default())), None)
                }
                None => return no(self.choices(plain)),
            },
            Takes::Kind => {
                let kind = PlaceKind::of_word(singular(&lower)).filter(|kind| KINDS.contains(kind));
                match kind {
                    Some(kind) => (Some(Condition::Kinds(vec![kind])), None),
                    None => return no(self.choices(plain)),
                }
            }
            Takes::Similar => match plain.parse() {
                Ok(article) => (Some(Condition::Similar(article)), None),
                Err(_) => return no(phrase!("“{plain}” is no article's number.", plain)),
            },
        })
    }

    fn choices(&self, typed: &str) -> Phrase {
        phrase!(
            "{name}: takes {words}, not “{typed}”.",
            name = self.name,
            words = self.words().join(", "),
            typed
        )
    }

    /// The words that it takes; none where it takes others.
    fn words(&self) -> Vec<&'static str> {
        match self.takes {
            Takes::OneOf(words) => {
                let mut shown: Vec<&str> = words.iter().map(|(_, stored)| *stored).collect();
                shown.dedup();
                shown
            }
            Takes::Flag(words) => words.to_vec(),
            Takes::Kind => KINDS.iter().map(|kind| kind.word()).collect(),
            _ => Vec::new(),
        }
    }

    /// Values that go on from what was typed.
    pub(super) fn values(&self, named: &Named, typed: &str, limit: usize) -> Vec<String> {
        match self.takes {
            Takes::Name(kind) => named.begun(kind, typed, limit),
            _ => {
                let typed = typed.to_lowercase();
                self.words()
                    .into_iter()
                    .filter(|word| word.starts_with(&typed))
                    .take(limit)
                    .map(str::to_owned)
                    .collect()
            }
        }
    }
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

/// Issues and what lies inside them, since a group stands for its leaves.
fn with_inner(reader: &Reader<'_>, issues: &BTreeSet<i64>) -> Result<BTreeSet<i64>> {
    let found = crate::sql::all(
        reader.conn(),
        "WITH RECURSIVE inside(id) AS ( \
           SELECT value FROM json_each(?1) \
           UNION \
           SELECT issue.id FROM inside JOIN issue ON issue.parent = inside.id OR issue.merged_into = inside.id) \
         SELECT id FROM inside",
        [serde_json::to_string(issues)?],
        |row| row.get(0),
    )?;
    Ok(found.into_iter().collect())
}

/// The first and the last day that a value stands for; `before` and `after` leave out what they name.
fn days(typed: &str, side: Side) -> Option<(Option<String>, Option<String>)> {
    let (first, last) = match typed.split_once("..") {
        Some((first, last)) => (first.trim(), last.trim()),
        None => (typed, typed),
    };
    let first = (!first.is_empty()).then(|| span(first));
    let last = (!last.is_empty()).then(|| span(last));
    let (first, last) = match (first, last) {
        (None, None) | (Some(None), _) | (_, Some(None)) => return None,
        (first, last) => (first.flatten(), last.flatten()),
    };
    let text = |day: NaiveDate| day.format("%Y-%m-%d").to_string();
    Some(match side {
        Side::On => (
            first.map(|span| text(span.0)),
            last.map(|span| text(span.1)),
        ),
        Side::Before => (None, Some(text(first.or(last)?.0.pred_opt()?))),
        Side::After => (Some(text(last.or(first)?.1.succ_opt()?)), None),
    })
}

/// The first and the last day of a date.
fn span(typed: &str) -> Option<(NaiveDate, NaiveDate)> {
    let date = PartialDate::parse(typed)?;
    let part = |at: std::ops::Range<usize>| date.date.get(at)?.parse::<u32>().ok();
    let year = i32::try_from(part(0..4)?).ok()?;
    match date.precision {
        Precision::Year => Some((
            NaiveDate::from_ymd_opt(year, 1, 1)?,
            NaiveDate::from_ymd_opt(year, 12, 31)?,
        )),
        Precision::Month => {
            let first = NaiveDate::from_ymd_opt(year, part(5..7)?, 1)?;
            let next = first.checked_add_months(chrono::Months::new(1))?;
            Some((first, next.pred_opt()?))
        }
        Precision::Day | Precision::Minute => {
            let day = NaiveDate::from_ymd_opt(year, part(5..7)?, part(8..10)?)?;
            Some((day, day))
        }
    }
}

fn counts(typed: &str) -> Option<(i64, i64)> {
    let number = |text: &str| text.parse::<u32>().ok().map(i64::from);
    if let Some(least) = typed.strip_suffix('+') {
        return Some((number(least)?, i64::MAX));
    }
    match typed.split_once("..") {
        Some((least, "")) => Some((number(least)?, i64::MAX)),
        Some((least, most)) => Some((number(least)?, number(most)?)),
        None => number(typed).map(|number| (number, number)),
    }
}

/// That nothing of a kind has a name, as a part of a sentence.
fn none(kind: PlaceKind, name: &str) -> Phrase {
    match kind {
        PlaceKind::Actor => phrase!("There is no actor “{name}”", name),
        PlaceKind::Country => phrase!("There is no country “{name}”", name),
        PlaceKind::Issue => phrase!("There is no issue “{name}”", name),
        PlaceKind::Outlet => phrase!("There is no outlet “{name}”", name),
        kind => phrase!("There is no {kind} “{name}”", kind = kind.word(), name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::positions::Stance;
    use crate::search::conditions::is_known;

    #[test]
    fn every_field_has_its_statements() {
        for field in FIELDS {
            let names: Vec<String> = match field.takes {
                Takes::Kind | Takes::Similar => continue,
                Takes::Dates(_) => vec!["date".to_owned()],
                Takes::Flag(words) => words
                    .iter()
                    .map(|word| format!("{}:{word}", field.name))
                    .collect(),
                _ => vec![field.name.to_owned()],
            };
            for name in names {
                assert!(is_known(&name), "{name}");
            }
        }
        for stance in Stance::ALL {
            assert!(STANCES.iter().any(|(_, stored)| *stored == stance.word()));
        }
    }

    #[test]
    fn dates_stand_for_their_days() {
        let day = |text: &str| Some(text.to_owned());
        let cases = [
            ("2022", Side::On, day("2022-01-01"), day("2022-12-31")),
            ("2024-02", Side::On, day("2024-02-01"), day("2024-02-29")),
            ("2022-03-18", Side::Before, None, day("2022-03-17")),
            ("2022-03", Side::After, day("2022-04-01"), None),
            (
                "2022-03-01..2022-03-18",
                Side::On,
                day("2022-03-01"),
                day("2022-03-18"),
            ),
            ("2022-03..", Side::On, day("2022-03-01"), None),
            ("..2022", Side::On, None, day("2022-12-31")),
        ];
        for (typed, side, from, to) in cases {
            assert_eq!(days(typed, side), Some((from, to)), "{typed}");
        }
        for wrong in ["", "..", "Friday", "2022-13", "2022-02-30", "x..2022"] {
            assert_eq!(days(wrong, Side::On), None, "{wrong}");
        }
    }

    #[test]
    fn counts_stand_for_a_least_and_a_most() {
        for (typed, expected) in [
            ("1", Some((1, 1))),
            ("2+", Some((2, i64::MAX))),
            ("2..4", Some((2, 4))),
            ("2..", Some((2, i64::MAX))),
            ("many", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(counts(typed), expected, "{typed}");
        }
    }
}
