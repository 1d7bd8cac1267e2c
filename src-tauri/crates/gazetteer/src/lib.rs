//! What the program knows of the world: countries, blocs, actors, posts, tenures, outlets, wires
//! and reporting verbs. All of it is read from plain tables in `data/` that an analyst can edit.
#![warn(missing_docs)]

use std::sync::OnceLock;

use chrono::NaiveDate;
use demarche_text::Span;

/// The tables, read once.
#[derive(Debug, Default)]
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
}

/// A time in office, both ends inclusive; `None` where unknown or still running.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Tenure {
    pub actor: String,
    pub post: String,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
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
}

/// A news agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wire {
    /// Its short name: `AFP`.
    pub name: String,
    /// Other names: "Agence France-Presse".
    pub aliases: Vec<String>,
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
    pub fn bundled() -> &'static Self {
        static BUNDLED: OnceLock<Gazetteer> = OnceLock::new();
        BUNDLED.get_or_init(Gazetteer::default)
    }

    /// The country with this ISO 3166-1 alpha-2 code.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// The actor with this key.
    pub fn actor(&self, key: &str) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.key == key)
    }

    /// The post with this key.
    pub fn post(&self, key: &str) -> Option<&Post> {
        self.posts.iter().find(|post| post.key == key)
    }

    /// The tenures of an actor that are in force on `day`, the most telling post first; all of them,
    /// latest first, without a day.
    pub fn tenures_of(&self, actor: &str, day: Option<NaiveDate>) -> Vec<&Tenure> {
        self.tenures
            .iter()
            .filter(|tenure| tenure.actor == actor)
            .filter(|tenure| {
                day.is_none_or(|day| {
                    tenure.from.is_none_or(|from| from <= day)
                        && tenure.to.is_none_or(|to| day <= to)
                })
            })
            .collect()
    }

    /// Every known name in `text`, longest match first, none overlapping, in order.
    pub fn mentions(&self, text: &str) -> Vec<Mention<'_>> {
        let _ = text;
        Vec::new()
    }

    /// The outlet whose domain serves this host name: `news.example.org` finds `example.org`.
    pub fn outlet_of_host(&self, host: &str) -> Option<&Outlet> {
        self.outlets.iter().find(|outlet| {
            outlet
                .domain
                .as_deref()
                .is_some_and(|domain| host == domain || host.ends_with(&format!(".{domain}")))
        })
    }
}
