//! The posts that a text names, and who held them when.

use chrono::NaiveDate;
use demarche_text::PartialDate;

use crate::sql::{all, date_at};
use crate::{Library, PostId, Reader, Result};

/// A post, by its title.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Office {
    /// "Deputy Secretary of State".
    pub title: String,
    /// ISO 3166-1 alpha-2 of the country spoken for.
    pub country: Option<String>,
    /// Who held it.
    pub held: Vec<Held>,
}

/// A time in office.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Held {
    /// The actor's row.
    pub actor: i64,
    /// The actor's name.
    pub name: String,
    /// The first day, as far as it is known.
    pub from: Option<PartialDate>,
    /// The last day; none where it is unknown or still held.
    pub to: Option<PartialDate>,
}

impl Held {
    /// Whether it may have been in force on a day: as far as its ends are known.
    pub fn on(&self, day: NaiveDate) -> bool {
        let began = self.from.as_ref().and_then(PartialDate::first_day);
        let ended = self.to.as_ref().and_then(PartialDate::last_day);
        began.is_none_or(|began| began <= day) && ended.is_none_or(|ended| day <= ended)
    }
}

impl Library {
    /// The posts whose titles stand in a text, and those that one of these actors held.
    pub fn offices_in(&self, text: &str, actors: &[i64]) -> Result<Vec<Office>> {
        self.read(|reader| offices_in(reader, text, actors))
    }
}

fn offices_in(reader: &Reader<'_>, text: &str, actors: &[i64]) -> Result<Vec<Office>> {
    let ids: Vec<String> = actors.iter().map(ToString::to_string).collect();
    let ids = format!("[{}]", ids.join(","));
    let every = "SELECT post.id, post.title, country.code, \
           EXISTS (SELECT 1 FROM tenure WHERE tenure.post = post.id \
             AND tenure.actor IN (SELECT value FROM json_each(?1))) \
         FROM post LEFT JOIN country ON country.id = post.country ORDER BY post.id";
    let posts = all(reader.conn(), every, [ids], |row| {
        Ok((
            row.get::<_, PostId>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, Option<String>>(2)?,
            row.get::<_, bool>(3)?,
        ))
    })?;
    let mut found = Vec::new();
    for (id, title, country, is_theirs) in posts {
        if !is_theirs && !text.contains(&title) {
            continue;
        }
        let held = all(reader.conn(), include_str!("offices.sql"), [id], |row| {
            Ok(Held {
                actor: row.get(0)?,
                name: row.get(1)?,
                from: date_at(row, 2)?,
                to: date_at(row, 4)?,
            })
        })?;
        found.push(Office {
            title,
            country,
            held,
        });
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use crate::posts::{NewPost, NewTenure};
    use crate::testing::library;
    use crate::testing::world::{actor, date};

    #[test]
    fn posts_are_found_by_their_titles_and_by_who_held_them() {
        let library = library();
        let ada = actor(&library, "Ada Example", None);
        for (title, from) in [
            ("Envoy for Examples", "2021"),
            ("Example Secretary", "2022-03"),
        ] {
            let new = NewPost {
                title: title.to_owned(),
                country: Some("US".to_owned()),
                ..NewPost::default()
            };
            let post = library.create_post(&new).unwrap().value;
            let tenure = NewTenure {
                actor: ada,
                post,
                from: date(from),
                to: date("2022-03"),
            };
            library.add_tenure(&tenure).unwrap();
        }
        let named = library
            .offices_in("The Envoy for Examples said so.", &[])
            .unwrap();
        let [envoy] = named.as_slice() else {
            panic!("{named:?}");
        };
        assert_eq!(envoy.country.as_deref(), Some("US"));
        let on = |day: &str| envoy.held[0].on(day.parse().unwrap());
        assert!(on("2021-01-01") && on("2022-03-31") && !on("2022-04-01"));
        let theirs = library.offices_in("Nothing.", &[ada.0]).unwrap();
        assert_eq!(theirs.len(), 2);
    }
}
