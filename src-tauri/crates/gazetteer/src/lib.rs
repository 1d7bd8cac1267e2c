//! What the program knows of the world: countries, blocs, actors, posts, tenures, outlets, wires
//! and reporting verbs. All of it is read from plain tables in `data/` that an analyst can edit.
#![warn(missing_docs)]

mod check;
mod lookup;
mod matcher;
mod names;
mod tables;

use std::sync::OnceLock;

use chrono::NaiveDate;
use demarche_text::Span;

pub use tables::DataError;

/// The tables, read once.
///
/// Look-ups use an index that is built when the tables are read; what a caller pushes onto a table
/// afterwards is not found by them: [`Gazetteer::with_actors`] layers actors on.
#[derive(Debug, Default, Clone)]
pub struct Gazetteer {
    /// Every ISO 3166-1 country.
    pub countries: Vec<Country>,
    /// Groups of countries with dated members.
    pub blocs: Vec<Bloc>,
    /// People, governments and organisations.
    pub actors: Vec<Actor>,
    /// Offices, apart from who holds them.
    pub posts: Vec<Post>,
    /// Who held which post, and when.
    pub tenures: Vec<Tenure>,
    /// Publishers.
    pub outlets: Vec<Outlet>,
    /// News agencies.
    pub wires: Vec<Wire>,
    /// Words that may stand before a family name: "President", "Mr".
    pub(crate) titles: Vec<Title>,
    /// Phrases that hold a name but do not name it: "New Mexico".
    pub(crate) masks: Vec<String>,
    /// Capitalised words before a family name that are not a given name: "But".
    pub(crate) openers: Vec<String>,
    pub(crate) index: lookup::Index,
}

/// A country.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// ISO 3166-1 alpha-3.
    pub alpha3: String,
    /// The usual English short name: "Russia".
    pub name: String,
    pub capital: Option<String>,
    /// Other names, with the language of each.
    pub names: Vec<(String, Option<String>)>,
    /// "Russian".
    pub demonyms: Vec<String>,
    /// "Moscow", "the Kremlin".
    pub metonyms: Vec<String>,
}

/// A group of countries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bloc {
    /// A short code: `EU`, `NATO`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its members: country code, first day, last day.
    pub members: Vec<(String, Option<NaiveDate>, Option<NaiveDate>)>,
}

/// Kinds of actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ActorKind {
    Person,
    Government,
    Organisation,
    Bloc,
}

/// Somebody or something that can take a position.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Actor {
    /// A stable key: `xi-jinping`.
    pub key: String,
    /// The name as an English text gives it in full.
    pub name: String,
    pub kind: ActorKind,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// `Q15031`.
    pub wikidata: Option<String>,
    /// Other names: the name, its language, its script (ISO 15924).
    pub aliases: Vec<(String, Option<String>, Option<String>)>,
    pub gender: Option<Gender>,
    /// The name that stands alone on second mention: "Xi" of Xi Jinping, "Psaki" of Jen Psaki.
    pub family: Option<String>,
}

/// For pronouns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Gender {
    Female,
    Male,
}

/// An office.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Post {
    /// A stable key: `cn-mfa-spokesperson`.
    pub key: String,
    /// "Foreign Ministry spokesperson".
    pub title: String,
    /// "Ministry of Foreign Affairs".
    pub body: Option<String>,
    /// The country spoken for.
    pub country: Option<String>,
    /// Whether who holds it speaks for others.
    pub spokesperson: bool,
    /// Whether one person at a time holds it.
    pub sole: bool,
    /// How telling it is of who holds several, 1 the most: a president who also leads a party is
    /// introduced as the president.
    pub rank: u8,
}

/// A time in office, both ends inclusive; `None` where unknown or still running.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Tenure {
    pub actor: String,
    pub post: String,
    pub from: Option<KnownDay>,
    pub to: Option<KnownDay>,
}

/// A calendar day as far as it is known, told by the days that it can be: all of a month, all of a
/// year, or the one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct KnownDay {
    /// The first day that it can be.
    pub first: NaiveDate,
    /// The last day that it can be.
    pub last: NaiveDate,
}

/// A publisher.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Outlet {
    pub name: String,
    pub domain: Option<String>,
    pub country: Option<String>,
    /// `newspaper`, `wire`, `broadcaster`, `government`, `other`.
    pub kind: String,
    pub state_controlled: Option<bool>,
    /// How it writes its name at the head and the foot of its pages, where that is not `name`, in any script.
    pub mastheads: Vec<String>,
}

/// A news agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wire {
    /// Its short name: `AFP`.
    pub name: String,
    /// Other names: "Agence France-Presse".
    pub aliases: Vec<String>,
}

/// A word that may stand before a family name.
#[derive(Debug, Clone)]
pub(crate) struct Title {
    /// As it is written: "Sen.".
    pub(crate) word: String,
    /// Words of the titles of posts that it fits, in lower case: "senator".
    pub(crate) posts: Vec<String>,
    /// Words of titles that it does not fit although they hold its own: "vice president".
    pub(crate) others: Vec<String>,
}

/// What a name in a text stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named<'g> {
    /// A person, government or organisation by one of its names.
    Actor(&'g Actor),
    /// A country by name or metonym (not by demonym).
    Country(&'g Country),
    /// A news agency.
    Wire(&'g Wire),
}

/// A name in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention<'g> {
    /// Where, in Unicode scalar values.
    pub span: Span,
    /// What it stands for.
    pub named: Named<'g>,
}

impl Gazetteer {
    /// The tables that the program carries.
    ///
    /// A row that cannot be read is left out here and is an error of [`Gazetteer::check`], which a
    /// test holds at none.
    pub fn bundled() -> &'static Self {
        static BUNDLED: OnceLock<Gazetteer> = OnceLock::new();
        BUNDLED.get_or_init(|| tables::read().0)
    }

    /// What is wrong in the tables that the program carries: rows that cannot be read, codes and
    /// keys that lead nowhere, two holders of one sole post, one name for two actors.
    pub fn check() -> Vec<DataError> {
        let (gazetteer, mut errors) = tables::read();
        errors.extend(check::inconsistencies(&gazetteer));
        errors
    }

    /// These tables with `extra` actors, such as a library's own, beside them. An extra actor
    /// takes the place of one with the same key.
    pub fn with_actors(&self, extra: impl IntoIterator<Item = Actor>) -> Self {
        let mut gazetteer = self.clone();
        for actor in extra {
            match gazetteer
                .actors
                .iter_mut()
                .find(|known| known.key == actor.key)
            {
                Some(known) => *known = actor,
                None => gazetteer.actors.push(actor),
            }
        }
        gazetteer.index();
        gazetteer
    }

    /// Every known name in `text`, longest match first, none overlapping, in order.
    ///
    /// A person is known by any full name or alias; by the family name alone only when the same
    /// text gives the full name too, or a title stands before it ("President Xi") and no other
    /// known person of that name fits the title. A name that several people have in full stands for
    /// the one of them whose country is named before it, or whom the text names in another way too.
    pub fn mentions(&self, text: &str) -> Vec<Mention<'_>> {
        self.mentions_on(text, None)
    }

    /// The same for a text of a day: of several people whom a title and a family name fit, or who
    /// share a full name, it means the one who held such a post then.
    pub fn mentions_on(&self, text: &str, day: Option<NaiveDate>) -> Vec<Mention<'_>> {
        names::mentions(self, text, day)
    }
}
