//! The tables in `data/`: tab-separated, a heading line first, `#` starts a comment line, `|`
//! between several values of one cell.
//!
//! The ends of a tenure are written as far as they are known: `2022-03-18`, `2022-03` or `2022`;
//! an empty one is unknown, or at the end not come yet. `-` in the place of a family name is none;
//! an empty one is the last word of the name. In `titles.tsv`, `-` before words of a post's title
//! keeps the title before a name from fitting it; alone it says that the title is a form of address and of no office.

use chrono::NaiveDate;

use crate::{
    Actor, ActorKind, Bloc, Country, Gazetteer, Gender, KnownDay, Outlet, Post, Tenure, Title, Wire,
};

/// Something wrong in a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{table}, line {line}: {problem}")]
pub struct DataError {
    /// The file in `data/`.
    pub table: &'static str,
    /// Its line, counted from 1; 0 where the problem is of the table as a whole.
    pub line: usize,
    /// What is wrong with it.
    pub problem: String,
}

struct Rows<'e> {
    table: &'static str,
    text: &'static str,
    columns: usize,
    errors: &'e mut Vec<DataError>,
}

impl Rows<'_> {
    /// Each row as trimmed cells, through `read`, which may refuse it with a reason.
    fn map<T>(self, read: impl Fn(&[&str]) -> Result<T, String>) -> Vec<T> {
        let mut out = Vec::new();
        let lines = self.text.lines().enumerate().skip(1);
        for (number, line) in lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
            let mut cells: Vec<&str> = line.split('\t').map(str::trim).collect();
            let row = if cells.len() > self.columns {
                Err(format!("{} cells, {} columns", cells.len(), self.columns))
            } else {
                cells.resize(self.columns, "");
                read(&cells)
            };
            match row {
                Ok(row) => out.push(row),
                Err(problem) => self.errors.push(DataError {
                    table: self.table,
                    line: number + 1,
                    problem,
                }),
            }
        }
        out
    }
}

macro_rules! rows {
    ($errors:ident, $file:literal, $columns:literal) => {
        Rows {
            table: $file,
            text: include_str!(concat!("../data/", $file)),
            columns: $columns,
            errors: &mut $errors,
        }
    };
}

pub(crate) fn read() -> (Gazetteer, Vec<DataError>) {
    let mut errors = Vec::new();
    let mut countries = rows!(errors, "countries.tsv", 6).map(|cells| {
        Ok(Country {
            code: required(cells[0])?,
            alpha3: required(cells[1])?,
            name: required(cells[2])?,
            capital: optional(cells[3]),
            names: list(cells[4])
                .map(|name| match name.split_once(':') {
                    Some((language, name)) => (name.to_owned(), Some(language.to_owned())),
                    None => (name.to_owned(), None),
                })
                .collect(),
            demonyms: list(cells[5]).map(str::to_owned).collect(),
            metonyms: Vec::new(),
        })
    });
    let metonyms = rows!(errors, "metonyms.tsv", 2)
        .map(|cells| Ok((required(cells[0])?, required(cells[1])?)));
    for (code, metonym) in metonyms {
        match countries.iter_mut().find(|country| country.code == code) {
            Some(country) => country.metonyms.push(metonym),
            None => errors.push(whole(
                "metonyms.tsv",
                format!("{metonym}: no country {code}"),
            )),
        }
    }
    let mut blocs = rows!(errors, "blocs.tsv", 2).map(|cells| {
        Ok(Bloc {
            code: required(cells[0])?,
            name: required(cells[1])?,
            members: Vec::new(),
        })
    });
    let members = rows!(errors, "bloc-members.tsv", 4).map(|cells| {
        let member = (required(cells[1])?, day(cells[2])?, day(cells[3])?);
        Ok((required(cells[0])?, member))
    });
    for (code, member) in members {
        match blocs.iter_mut().find(|bloc| bloc.code == code) {
            Some(bloc) => bloc.members.push(member),
            None => errors.push(whole("bloc-members.tsv", format!("no bloc {code}"))),
        }
    }
    let actors = rows!(errors, "actors.tsv", 8).map(actor);
    let posts = rows!(errors, "posts.tsv", 7).map(|cells| {
        Ok(Post {
            key: required(cells[0])?,
            title: required(cells[1])?,
            body: optional(cells[2]),
            country: optional(cells[3]),
            spokesperson: yes(cells[4])?.unwrap_or(false),
            sole: yes(cells[5])?.unwrap_or(true),
            rank: cells[6]
                .parse()
                .map_err(|_| format!("rank {:?}", cells[6]))?,
        })
    });
    let tenures = rows!(errors, "tenures.tsv", 4).map(|cells| {
        Ok(Tenure {
            actor: required(cells[0])?,
            post: required(cells[1])?,
            from: known_day(cells[2])?,
            to: known_day(cells[3])?,
        })
    });
    let mut outlets = rows!(errors, "outlets.tsv", 5).map(|cells| {
        Ok(Outlet {
            name: required(cells[0])?,
            domain: optional(cells[1]),
            country: optional(cells[2]),
            kind: required(cells[3])?,
            state_controlled: yes(cells[4])?,
            mastheads: Vec::new(),
        })
    });
    let mastheads = rows!(errors, "mastheads.tsv", 2).map(|cells| {
        let names: Vec<String> = list(cells[1]).map(str::to_owned).collect();
        Ok((required(cells[0])?, names))
    });
    for (domain, names) in mastheads {
        let known = |outlet: &&mut Outlet| outlet.domain.as_deref() == Some(domain.as_str());
        match outlets.iter_mut().find(known) {
            Some(outlet) => outlet.mastheads.extend(names),
            None => errors.push(whole("mastheads.tsv", format!("no outlet {domain}"))),
        }
    }
    let wires = rows!(errors, "wires.tsv", 2).map(|cells| {
        Ok(Wire {
            name: required(cells[0])?,
            aliases: list(cells[1]).map(str::to_owned).collect(),
        })
    });
    let titles = rows!(errors, "titles.tsv", 2).map(|cells| {
        let word = required(cells[0])?;
        let (others, mut posts): (Vec<_>, Vec<_>) = list(cells[1])
            .map(str::to_owned)
            .partition(|words| words.starts_with('-'));
        let address = others == ["-"];
        if posts.is_empty() && !address {
            posts.push(word.to_lowercase());
        }
        let others = others.iter().map(|words| words[1..].to_owned());
        let others = others.filter(|words| !words.is_empty()).collect();
        Ok(Title {
            word,
            posts,
            others,
        })
    });
    let masks = rows!(errors, "not-names.tsv", 1).map(|cells| required(cells[0]));
    let openers = rows!(errors, "openers.tsv", 1).map(|cells| required(cells[0]));
    let mut gazetteer = Gazetteer {
        countries,
        blocs,
        actors,
        posts,
        tenures,
        outlets,
        wires,
        titles,
        masks,
        openers,
        index: Default::default(),
    };
    gazetteer.index();
    (gazetteer, errors)
}

fn actor(cells: &[&str]) -> Result<Actor, String> {
    let kind = match cells[2] {
        "person" => ActorKind::Person,
        "government" => ActorKind::Government,
        "organisation" => ActorKind::Organisation,
        "bloc" => ActorKind::Bloc,
        other => return Err(format!("kind {other:?}")),
    };
    let gender = match cells[5] {
        "" => None,
        "f" => Some(Gender::Female),
        "m" => Some(Gender::Male),
        other => return Err(format!("gender {other:?}")),
    };
    let name = required(cells[1])?;
    // Kings and popes have none, and "Charles III" is not "III" on second mention.
    let family = match cells[6] {
        "-" => None,
        "" => name
            .rsplit_once(' ')
            .filter(|_| kind == ActorKind::Person)
            .map(|(_, last)| last.to_owned()),
        family => Some(family.to_owned()),
    };
    Ok(Actor {
        key: required(cells[0])?,
        kind,
        country: optional(cells[3]),
        wikidata: optional(cells[4]),
        aliases: list(cells[7])
            .map(|alias| match alias.split_once(':') {
                Some((tag, alias)) => {
                    let (language, script) = match tag.split_once('-') {
                        Some((language, script)) => (language, Some(script.to_owned())),
                        None => (tag, None),
                    };
                    (alias.to_owned(), Some(language.to_owned()), script)
                }
                None => (alias.to_owned(), None, None),
            })
            .collect(),
        gender,
        family,
        name,
    })
}

fn required(cell: &str) -> Result<String, String> {
    optional(cell).ok_or_else(|| "an empty cell that must be filled".to_owned())
}

fn optional(cell: &str) -> Option<String> {
    (!cell.is_empty()).then(|| cell.to_owned())
}

fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|')
        .map(str::trim)
        .filter(|value| !value.is_empty())
}

fn day(cell: &str) -> Result<Option<NaiveDate>, String> {
    optional(cell)
        .map(|cell| cell.parse().map_err(|_| format!("{cell:?} is not a day")))
        .transpose()
}

fn known_day(cell: &str) -> Result<Option<KnownDay>, String> {
    optional(cell)
        .map(|cell| {
            KnownDay::parse(&cell).ok_or_else(|| format!("{cell:?} is no day, month or year"))
        })
        .transpose()
}

fn yes(cell: &str) -> Result<Option<bool>, String> {
    match cell {
        "" => Ok(None),
        "yes" => Ok(Some(true)),
        "no" => Ok(Some(false)),
        other => Err(format!("{other:?} is neither yes nor no")),
    }
}

pub(crate) fn whole(table: &'static str, problem: String) -> DataError {
    DataError {
        table,
        line: 0,
        problem,
    }
}
