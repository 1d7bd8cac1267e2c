//! The people whom a text may name: by their names, by what else they are called, or by their surnames.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::sensitive::surnames;
use crate::sql::rows;
use crate::{Library, Reader, Result};

/// Somebody in the library.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The actor's row.
    pub id: i64,
    /// The name.
    pub name: String,
    /// The name and all else by which this person, and nobody else of those whom the text may name, is called.
    pub called: Vec<String>,
}

impl Library {
    /// The people of whose names some word stands in a text, by their rows; those in the trash apart.
    pub fn people_in(&self, text: &str) -> Result<Vec<Person>> {
        self.read(|reader| people_in(reader, text))
    }
}

fn people_in(reader: &Reader<'_>, text: &str) -> Result<Vec<Person>> {
    let words: HashSet<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .collect();
    let may_be = |name: &str| {
        let mut parts = name.split(|letter: char| !letter.is_alphanumeric());
        match name.chars().any(demarche_text::word::is_unspaced) {
            true => text.contains(name),
            false => parts.any(|part| !part.is_empty() && words.contains(part)),
        }
    };
    let mut statement = reader.conn().prepare_cached(include_str!("people.sql"))?;
    let names = rows(&mut statement, [], |row| {
        Ok((
            row.get::<_, i64>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, bool>(2)?,
        ))
    })?;
    let may_be_named: HashSet<i64> = names
        .iter()
        .filter(|(_, name, _)| may_be(name))
        .map(|(id, ..)| *id)
        .collect();
    let mut people: BTreeMap<i64, Person> = BTreeMap::new();
    for (id, name, is_main) in names {
        if !may_be_named.contains(&id) {
            continue;
        }
        let person = people.entry(id).or_insert_with(|| Person {
            id,
            ..Person::default()
        });
        if is_main {
            person.called.extend(surnames(&name));
            person.name.clone_from(&name);
        }
        person.called.push(name);
    }
    // What two are called by tells of neither.
    let mut shared: HashMap<String, i64> = HashMap::new();
    let mut of_several = HashSet::new();
    for person in people.values() {
        for name in &person.called {
            if *shared.entry(name.clone()).or_insert(person.id) != person.id {
                of_several.insert(name.clone());
            }
        }
    }
    let mut found: Vec<Person> = people.into_values().collect();
    for person in &mut found {
        person.called.retain(|name| !of_several.contains(name));
        person.called.sort_unstable();
        person.called.dedup();
    }
    found.retain(|person| !person.name.is_empty() && !person.called.is_empty());
    Ok(found)
}

#[cfg(test)]
mod tests {
    use crate::testing::library;
    use crate::testing::world::actor;

    #[test]
    fn people_are_called_by_what_is_theirs_alone() {
        let library = library();
        for name in ["Ada Example", "Lea Example", "Cy Other", "习近平"] {
            actor(&library, name, None);
        }
        let called = |text: &str| -> Vec<(String, Vec<String>)> {
            let found = library.people_in(text).unwrap();
            found.into_iter().map(|it| (it.name, it.called)).collect()
        };
        let told = |name: &str, called: &[&str]| {
            let called = called.iter().map(|it| (*it).to_owned()).collect();
            (name.to_owned(), called)
        };
        assert_eq!(
            called("Mr Example met Other, 由习近平。"),
            [
                told("Ada Example", &["Ada Example"]),
                told("Lea Example", &["Lea Example"]),
                told("Cy Other", &["Cy Other", "Other"]),
                told("习近平", &["Xi", "习近平"]),
            ]
        );
        assert_eq!(
            called("Ada went."),
            [told("Ada Example", &["Ada Example", "Example"])]
        );
        assert_eq!(called("Nobody."), []);
    }
}
