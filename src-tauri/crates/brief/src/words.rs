//! What the program says itself in a document, in the language of the note.
//!
//! `words/{language}.tsv` has a line for each word: its name, and what it is called, with `{holes}`. Of what is counted each of the
//! language's own plural forms (CLDR) has a line: `Articles.one`. Words that the library has in English (stances, kinds of event,
//! levels of confidence, kinds of boxes) stand there as `stance:opposes` in all other languages. A note in a language that is not there is
//! answered in English.

use std::collections::HashMap;
use std::sync::OnceLock;

use demarche_gazetteer::Gazetteer;
use demarche_library::events::EventKind;
use demarche_library::positions::{Confidence, Stance};
use demarche_text::{PartialDate, Precision};

use crate::date::parts;

/// The words of a language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Words(Language);

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Language {
    #[default]
    English,
    Arabic,
    German,
    Spanish,
    French,
    Russian,
    Chinese,
}

impl Language {
    const ALL: [Self; 7] = [
        Self::English,
        Self::Arabic,
        Self::German,
        Self::Spanish,
        Self::French,
        Self::Russian,
        Self::Chinese,
    ];

    /// As BCP 47 names it, and its words.
    fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::English => ("en", include_str!("words/en.tsv")),
            Self::Arabic => ("ar", include_str!("words/ar.tsv")),
            Self::German => ("de", include_str!("words/de.tsv")),
            Self::Spanish => ("es", include_str!("words/es.tsv")),
            Self::French => ("fr", include_str!("words/fr.tsv")),
            Self::Russian => ("ru", include_str!("words/ru.tsv")),
            Self::Chinese => ("zh", include_str!("words/zh.tsv")),
        }
    }

    fn table(self) -> &'static HashMap<&'static str, &'static str> {
        static TABLES: OnceLock<Vec<HashMap<&str, &str>>> = OnceLock::new();
        let tables = TABLES.get_or_init(|| {
            let files = Self::ALL.iter().map(|it| it.file().1);
            files
                .map(|file| {
                    file.lines()
                        .filter_map(|line| line.split_once('\t'))
                        .collect()
                })
                .collect()
        });
        &tables[self as usize]
    }

    /// Which plural form goes with a count (CLDR, of whole numbers).
    fn plural(self, n: u32) -> &'static str {
        let (tens, hundreds) = (n % 10, n % 100);
        match self {
            Self::Chinese => "other",
            Self::English | Self::German | Self::Spanish if n == 1 => "one",
            Self::French if n <= 1 => "one",
            Self::Russian if tens == 1 && hundreds != 11 => "one",
            Self::Russian if (2..=4).contains(&tens) && !(12..=14).contains(&hundreds) => "few",
            Self::Russian => "many",
            Self::Arabic => match n {
                0 => "zero",
                1 => "one",
                2 => "two",
                _ if (3..=10).contains(&hundreds) => "few",
                _ if hundreds >= 11 => "many",
                _ => "other",
            },
            _ => "other",
        }
    }
}

macro_rules! named {
    ($($name:ident),* $(,)?) => {
        /// A word of the program's own, by its name in the tables.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Word { $($name),* }

        impl Word {
            #[cfg(test)]
            const ALL: &[Self] = &[$(Self::$name),*];

            const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name)),* }
            }
        }
    };
}

named! {
    // What stands between the members of a list.
    Comma, Semicolon, And,
    // Dates. In some languages a month is called otherwise beside a day.
    MonthsOfDays, Months, FirstDay, Day, Month, Year, OnDay, InMonth,
    AsOf, AsOfAtHead, OfAnyDate, OfAnyDateAtHead, From, FromAsOf,
    // What stands under tables.
    MatrixCaption, TimelineCaption, OriginsCaption,
    Positions, Origins, Articles, Searched, Compared, MoreCopies, Against,
    NoneIn, NoneInFrom, NoneInTo, NoneInBetween, SoNarrowed,
    DirectOnly, WithReported, OutletOnly, WireOnly, ConfidenceOrMore, CodedBy, ConfirmedOnly,
    // Comparisons, timelines and lists of origins.
    Speaker, CountryOrBloc, Bloc, Country, Who, When, What, Issue,
    Members, Was, Also, AsReported, EvidenceTrashed, DateUnknown, NothingCoded, Event,
    Origin, ToldAgainBy, Credits, NotAmong, SameText, ShareOfText, NoneFound,
    // The table of evidence.
    Evidence, Quote, Post, Date, Outlet, Address, CapturedAt, Sha256, Published,
    // Citations.
    References, WorksCited, AsTold, NotInLibrary, Held,
    // A note without a title, and notes within notes.
    Note, StandsAbove, TooMuch,
}

impl Words {
    /// The program's own language.
    pub const ENGLISH: Self = Self(Language::English);

    /// Those for a note in the language that a BCP 47 tag names, whatever its script and region.
    pub fn of(tag: Option<&str>) -> Self {
        let language = tag.and_then(|tag| tag.split('-').next());
        let is = |it: &Language| language.is_some_and(|tag| tag.eq_ignore_ascii_case(it.file().0));
        let known = Language::ALL.into_iter().find(is);
        Self(known.unwrap_or_default())
    }

    /// Whether they are written from right to left.
    pub(crate) fn run_left(self) -> bool {
        self.0 == Language::Arabic
    }

    /// A word without holes.
    pub(crate) fn get(self, word: Word) -> &'static str {
        self.named(word.name())
    }

    fn named(self, name: &str) -> &'static str {
        // A test holds every table to every word.
        self.0.table().get(name).copied().unwrap_or_default()
    }

    /// A word with these in its holes.
    pub(crate) fn say(self, word: Word, holes: &[(&str, &str)]) -> String {
        filled(self.get(word), holes)
    }

    /// A word for so many.
    pub(crate) fn counted(self, word: Word, n: u32) -> String {
        self.counted_with(word, n, &[])
    }

    /// The same with more in its holes.
    pub(crate) fn counted_with(self, word: Word, n: u32, holes: &[(&str, &str)]) -> String {
        let template = self.named(&format!("{}.{}", word.name(), self.0.plural(n)));
        let count = n.to_string();
        let holes: Vec<_> = holes
            .iter()
            .copied()
            .chain([("n", count.as_str())])
            .collect();
        filled(template, &holes)
    }

    /// What is not empty, one after the other: "A, B".
    pub(crate) fn listed<W: AsRef<str>>(
        self,
        between: Word,
        words: impl IntoIterator<Item = W>,
    ) -> String {
        let mut list = String::new();
        for word in words {
            if !list.is_empty() && !word.as_ref().is_empty() {
                list.push_str(self.get(between));
            }
            list.push_str(word.as_ref());
        }
        list
    }

    /// "18 March 2022", "March 2022" or "2022"; a moment's time is left out. What is no date stays as it is.
    pub fn date(self, date: &PartialDate) -> String {
        self.day_of(&date.date, date.precision)
    }

    /// "18 March 2022" for `2022-03-18` or an RFC 3339 moment on that day.
    pub fn day(self, date: &str) -> String {
        self.day_of(date, Precision::Day)
    }

    fn day_of(self, date: &str, precision: Precision) -> String {
        let (year, month, day) = parts(date);
        let month_of = |word: Word| {
            let at = month?.checked_sub(1)? as usize;
            self.get(word).split('|').nth(at)
        };
        let Some(year) = year.map(|year| year.to_string()) else {
            return date.to_owned();
        };
        match (month_of(Word::MonthsOfDays), month_of(Word::Months), day) {
            (Some(month), _, Some(day)) if precision >= Precision::Day => {
                let day = match day {
                    1 => self.get(Word::FirstDay).to_owned(),
                    day => day.to_string(),
                };
                let holes = [("day", day.as_str()), ("month", month), ("year", &year)];
                self.say(Word::Day, &holes)
            }
            (_, Some(month), _) if precision >= Precision::Month => {
                self.say(Word::Month, &[("month", month), ("year", &year)])
            }
            _ => self.say(Word::Year, &[("year", &year)]),
        }
    }

    /// "As of 18 March 2022", or that no day is named.
    pub(crate) fn as_of_at_head(self, day: Option<&str>) -> String {
        match day {
            Some(day) => self.say(Word::AsOfAtHead, &[("day", &self.day(day))]),
            None => self.get(Word::OfAnyDateAtHead).to_owned(),
        }
    }

    /// "leans against".
    pub(crate) fn stance(self, stance: Stance) -> &'static str {
        self.own("stance", stance.word())
            .unwrap_or_else(|| crate::matrix::print(stance).words)
    }

    /// "briefing".
    pub(crate) fn event(self, kind: EventKind) -> &'static str {
        self.own("event", kind.word())
            .unwrap_or_else(|| kind.word())
    }

    /// "moderate".
    pub(crate) fn confidence(self, level: Confidence) -> &'static str {
        self.own("confidence", level.word())
            .unwrap_or_else(|| level.word())
    }

    /// The title of a box of this kind to which its analyst gave none; none where the language has no word for it.
    pub(crate) fn callout(self, kind: &str) -> Option<&'static str> {
        self.own("callout", kind)
    }

    fn own(self, family: &str, word: &str) -> Option<&'static str> {
        self.0
            .table()
            .get(format!("{family}:{word}").as_str())
            .copied()
    }

    /// What a country of this code is called; as `name` says where the gazetteer has nothing else for the language.
    pub(crate) fn country(self, code: &str, name: &str) -> String {
        if self == Self::ENGLISH {
            return name.to_owned();
        }
        let names = Gazetteer::bundled().country(code).map(|it| &it.names);
        let (language, _) = self.0.file();
        let mut names = names.into_iter().flatten();
        let own = names.find(|(_, of)| of.as_deref() == Some(language));
        // "Volksrepublik China": what only adds to the name is there beside it, which is the usual one in that language too.
        let adds = |own: &str| {
            let before = own.strip_suffix(name);
            before.is_some_and(|it| !it.ends_with(char::is_alphabetic))
        };
        match own {
            Some((own, _)) if !adds(own) => own.clone(),
            _ => name.to_owned(),
        }
    }
}

/// A template with its holes filled, none of which is looked for in what was put in.
fn filled(template: &str, holes: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, tail)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, after)) = tail.split_once('}') else {
            break;
        };
        let hole = holes.iter().find(|(it, _)| *it == name);
        out.push_str(hole.map_or("", |(_, words)| words));
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests;
