//! Finding a row by its key, name, domain or day.

use std::collections::HashMap;

use chrono::{Datelike, Months, NaiveDate};
use demarche_text::PartialDate;

use crate::{Actor, Country, Gazetteer, KnownDay, Outlet, Post, Tenure, Title, Wire, matcher};

/// Row numbers by key; built once per [`Gazetteer`].
#[derive(Debug, Default, Clone)]
pub(crate) struct Index {
    countries: HashMap<String, usize>,
    country_names: HashMap<String, usize>,
    actors: HashMap<String, usize>,
    pub(crate) actor_names: HashMap<String, Vec<usize>>,
    posts: HashMap<String, usize>,
    tenures_by_actor: HashMap<String, Vec<usize>>,
    tenures_by_post: HashMap<String, Vec<usize>>,
    outlets: HashMap<String, usize>,
    outlet_names: HashMap<String, usize>,
    wires: HashMap<String, usize>,
    pub(crate) names: matcher::Matcher,
}

impl Gazetteer {
    /// Builds the index anew over the tables as they are.
    pub(crate) fn index(&mut self) {
        let mut index = Index::default();
        for (row, country) in self.countries.iter().enumerate() {
            index.countries.insert(country.code.clone(), row);
            let names = country.names.iter().map(|(name, _)| name);
            for name in std::iter::once(&country.name)
                .chain(names)
                .chain(&country.demonyms)
                .chain(&country.metonyms)
            {
                index.country_names.entry(name.clone()).or_insert(row);
            }
        }
        for (row, actor) in self.actors.iter().enumerate() {
            index.actors.insert(actor.key.clone(), row);
            let aliases = actor.aliases.iter().map(|(alias, _, _)| alias);
            for name in std::iter::once(&actor.name).chain(aliases) {
                let rows = index.actor_names.entry(name.clone()).or_default();
                if !rows.contains(&row) {
                    rows.push(row);
                }
            }
        }
        for (row, post) in self.posts.iter().enumerate() {
            index.posts.insert(post.key.clone(), row);
        }
        for (row, tenure) in self.tenures.iter().enumerate() {
            let by_actor = &mut index.tenures_by_actor;
            by_actor.entry(tenure.actor.clone()).or_default().push(row);
            let by_post = &mut index.tenures_by_post;
            by_post.entry(tenure.post.clone()).or_default().push(row);
        }
        for (row, outlet) in self.outlets.iter().enumerate() {
            index.outlet_names.entry(outlet.name.clone()).or_insert(row);
            if let Some(domain) = &outlet.domain {
                index.outlets.entry(domain.clone()).or_insert(row);
            }
        }
        for (row, wire) in self.wires.iter().enumerate() {
            for name in std::iter::once(&wire.name).chain(&wire.aliases) {
                index.wires.entry(name.clone()).or_insert(row);
            }
        }
        self.index = index;
        self.index.names = matcher::Matcher::of(self);
    }

    /// The country with this ISO 3166-1 alpha-2 code.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.index
            .countries
            .get(code)
            .map(|&row| &self.countries[row])
    }

    /// The country of this name, demonym or metonym, exactly as the tables spell it.
    pub fn country_named(&self, name: &str) -> Option<&Country> {
        let row = self.index.country_names.get(name)?;
        Some(&self.countries[*row])
    }

    /// The actor with this key.
    pub fn actor(&self, key: &str) -> Option<&Actor> {
        self.index.actors.get(key).map(|&row| &self.actors[row])
    }

    /// The actors of exactly this name or alias: more than one where people share a name.
    pub fn actors_named(&self, name: &str) -> Vec<&Actor> {
        let rows = self
            .index
            .actor_names
            .get(name)
            .map_or(&[][..], Vec::as_slice);
        rows.iter().map(|&row| &self.actors[row]).collect()
    }

    /// The post with this key.
    pub fn post(&self, key: &str) -> Option<&Post> {
        self.index.posts.get(key).map(|&row| &self.posts[row])
    }

    /// Titles of offices as they stand before names: "President", "Sen."; forms of address are none.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        let offices = self.titles.iter().filter(|title| !title.posts.is_empty());
        offices.map(|title| title.word.as_str())
    }

    /// What whoever holds a post of this title may be called: "spokesman" of a "Foreign Ministry spokesperson".
    pub fn titles_of(&self, post: &str) -> impl Iterator<Item = &str> {
        let fitting = self.titles.iter().filter(move |title| title.fits(post));
        fitting.map(|title| title.word.as_str())
    }

    /// The tenures of an actor that are in force on `day`, the most telling post first; all of them,
    /// latest first, without a day.
    pub fn tenures_of(&self, actor: &str, day: Option<NaiveDate>) -> Vec<&Tenure> {
        let rows = self
            .index
            .tenures_by_actor
            .get(actor)
            .map_or(&[][..], Vec::as_slice);
        let mut tenures: Vec<&Tenure> = rows
            .iter()
            .map(|&row| &self.tenures[row])
            .filter(|tenure| day.is_none_or(|day| tenure.covers(day)))
            .collect();
        let rank = |tenure: &Tenure| self.post(&tenure.post).map_or(u8::MAX, |post| post.rank);
        match day {
            Some(_) => tenures.sort_by_key(|tenure| (rank(tenure), std::cmp::Reverse(tenure.from))),
            None => tenures.sort_by_key(|tenure| {
                let end = tenure.to.map_or(NaiveDate::MAX, |to| to.last);
                (std::cmp::Reverse((end, tenure.from)), rank(tenure))
            }),
        }
        tenures
    }

    /// Who holds a post on `day`; everyone who ever held it, latest first, without a day.
    pub fn holders_of(&self, post: &str, day: Option<NaiveDate>) -> Vec<&Actor> {
        let rows = self
            .index
            .tenures_by_post
            .get(post)
            .map_or(&[][..], Vec::as_slice);
        let mut tenures: Vec<&Tenure> = rows
            .iter()
            .map(|&row| &self.tenures[row])
            .filter(|tenure| day.is_none_or(|day| tenure.covers(day)))
            .collect();
        tenures.sort_by_key(|tenure| std::cmp::Reverse(tenure.from));
        tenures
            .into_iter()
            .filter_map(|tenure| self.actor(&tenure.actor))
            .collect()
    }

    /// The outlet whose domain serves this host name: `news.example.org` finds `example.org`.
    pub fn outlet_of_host(&self, host: &str) -> Option<&Outlet> {
        let host = host.to_ascii_lowercase();
        let mut domain = host.as_str();
        loop {
            if let Some(&row) = self.index.outlets.get(domain) {
                return Some(&self.outlets[row]);
            }
            domain = domain.split_once('.')?.1;
        }
    }

    /// The outlet of exactly this name.
    pub fn outlet_named(&self, name: &str) -> Option<&Outlet> {
        self.index
            .outlet_names
            .get(name)
            .map(|&row| &self.outlets[row])
    }

    /// The people of this family name, in any of its spellings.
    pub fn of_family(&self, name: &str) -> impl Iterator<Item = &Actor> {
        let rows = self.index.names.family(name).iter();
        rows.map(|&row| &self.actors[row as usize])
    }

    /// The news agency of exactly this name or alias.
    pub fn wire(&self, name: &str) -> Option<&Wire> {
        self.index.wires.get(name).map(|&row| &self.wires[row])
    }
}

impl Title {
    /// Whether who holds a post of this title may be called so.
    pub(crate) fn fits(&self, post: &str) -> bool {
        let title = post.to_lowercase();
        let holds = |words: &String| {
            title.match_indices(words.as_str()).any(|(at, _)| {
                let (before, after) = (&title[..at], &title[at + words.len()..]);
                // An adviser to the president is none.
                let served = before.ends_with(" to the ") || before.ends_with(" of the ");
                !before.ends_with(char::is_alphanumeric)
                    && !after.starts_with(char::is_alphanumeric)
                    && !served
            })
        };
        self.posts.iter().any(holds) && !self.others.iter().any(holds)
    }
}

impl Tenure {
    /// Whether it is in force on `day`, as far as its ends are known.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from.first <= day) && self.to.is_none_or(|to| day <= to.last)
    }
}

impl KnownDay {
    /// Reads `2022-03-18`, `2022-03` or `2022`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let year: i32 = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
        let mut number = || match parts.next() {
            Some(part) if part.len() == 2 => part.parse::<u32>().ok().map(Some),
            Some(_) => None,
            None => Some(None),
        };
        let (month, day) = (number()?, number()?);
        let first = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1))?;
        let after = match (month, day) {
            (Some(_), Some(_)) => first.succ_opt()?,
            (Some(_), None) => first.checked_add_months(Months::new(1))?,
            (None, _) => first.checked_add_months(Months::new(12))?,
        };
        Some(Self {
            first,
            last: after.pred_opt()?,
        })
    }

    /// In the form that the program writes dates in, to the precision that it is known to.
    pub fn partial(self) -> Option<PartialDate> {
        let (first, last) = (self.first, self.last);
        if first == last {
            PartialDate::of_day(first)
        } else if first.month() == last.month() {
            PartialDate::of_month(first.year(), first.month())
        } else {
            PartialDate::of_year(first.year())
        }
    }
}
