//! By what rows are known in all libraries of a team.
//!
//! What every library knows alike has a name that follows from what it is, so that two libraries that never met agree:
//! an article by its address or its text, an actor by its key, its Wikidata item or its name, an excerpt by its
//! place. What one analyst made has a name that follows from the library's mark, its number and when it was
//! made. A name stays when what it followed from changes: it is written down (`share_row`) before anything is shared.

use std::collections::HashMap;

use demarche_text::phrase;
use rusqlite::Connection;
use rusqlite::types::Value;

use super::nouns::{NOUNS, Named, Noun};
use crate::articles::sha256;
use crate::sql::all;
use crate::{Error, Reader, Result, Tx, feeds};

/// The names of a library's rows, both ways.
#[derive(Debug, Default)]
pub(crate) struct Names {
    uids: HashMap<(&'static str, i64), String>,
    rows: HashMap<String, (&'static str, i64)>,
    /// Names that are not written down yet.
    fresh: Vec<String>,
    named: HashMap<(Named, i64), String>,
    named_rows: HashMap<(Named, String), i64>,
}

impl Names {
    /// The names of all rows: as they were written down, else as they follow from the rows.
    pub(crate) fn of(reader: &Reader<'_>, mark: &str) -> Result<Self> {
        let conn = reader.conn();
        let mut names = Self::default();
        for named in Named::ALL {
            for (id, name) in all(conn, named.select(), [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })? {
                names.know(named, id, name);
            }
        }
        let written: Vec<(String, String, i64)> = all(
            conn,
            "SELECT uid, noun, row FROM share_row WHERE gone = 0 ORDER BY id",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        for (uid, noun, row) in written {
            if let Some(noun) = super::nouns::noun(&noun) {
                names.link(noun.table, row, uid);
            }
        }
        for noun in NOUNS {
            names.name_all(reader, noun, mark)?;
        }
        Ok(names)
    }

    fn know(&mut self, named: Named, id: i64, name: String) {
        self.named.insert((named, id), name.clone());
        self.named_rows.insert((named, name), id);
    }

    fn link(&mut self, table: &'static str, row: i64, uid: String) {
        self.uids.entry((table, row)).or_insert_with(|| uid.clone());
        self.rows.insert(uid, (table, row));
    }

    /// The name of a row.
    pub(crate) fn uid(&self, table: &'static str, row: i64) -> Option<&str> {
        self.uids.get(&(table, row)).map(String::as_str)
    }

    /// The name of a row of a table, as of one that a text names.
    pub(crate) fn uid_in(&self, table: &str, row: i64) -> Option<&str> {
        self.uid(super::nouns::noun(table)?.table, row)
    }

    /// The row of a name, of whichever noun.
    pub(crate) fn row(&self, uid: &str) -> Option<(&'static str, i64)> {
        self.rows.get(uid).copied()
    }

    /// The row of a name, if it is of this table.
    pub(crate) fn row_in(&self, table: &str, uid: &str) -> Option<i64> {
        self.row(uid)
            .filter(|(of, _)| *of == table)
            .map(|(_, row)| row)
    }

    /// A name's own name here: that of its row.
    pub(crate) fn own(&self, uid: &str) -> Option<&str> {
        let (table, row) = self.row(uid)?;
        self.uid(table, row)
    }

    /// The rows of a table that have a name, in their order.
    pub(crate) fn of_table(&self, table: &str) -> Vec<(i64, &str)> {
        let mut found: Vec<(i64, &str)> = self
            .uids
            .iter()
            .filter(|((of, _), _)| *of == table)
            .map(|((_, row), uid)| (*row, uid.as_str()))
            .collect();
        found.sort_unstable();
        found
    }

    /// What a row with a name of its own everywhere is called.
    pub(crate) fn named(&self, named: Named, row: i64) -> Option<&str> {
        self.named.get(&(named, row)).map(String::as_str)
    }

    /// The row of such a name, made where an analyst or a notebook has none.
    pub(crate) fn named_row(&mut self, tx: &Tx<'_>, named: Named, name: &str) -> Result<i64> {
        if let Some(id) = self.named_rows.get(&(named, name.to_owned())) {
            return Ok(*id);
        }
        let sql = match named {
            Named::Analyst if !name.trim().is_empty() && name.trim() == name => {
                "INSERT INTO analyst (name) VALUES (?) RETURNING id"
            }
            Named::Notebook if !name.trim().is_empty() => {
                "INSERT INTO notebook (name) VALUES (?) RETURNING id"
            }
            Named::Raw => "SELECT id FROM raw WHERE sha256 = ?",
            _ => return Err(unknown(named, name)),
        };
        let id = tx
            .conn()
            .prepare_cached(sql)?
            .query_row([name], |row| row.get(0));
        let id = match id {
            Err(rusqlite::Error::QueryReturnedNoRows) => return Err(unknown(named, name)),
            other => other?,
        };
        self.know(named, id, name.to_owned());
        Ok(id)
    }

    /// Gives a name to a row that is about to be made or, where one of the same kind stands here, to that one.
    pub(crate) fn give(
        &mut self,
        tx: &Tx<'_>,
        noun: &'static Noun,
        row: i64,
        uid: &str,
    ) -> Result<()> {
        tx.conn()
            .prepare_cached(
                "INSERT INTO share_row (uid, noun, row) VALUES (?1, ?2, ?3) \
                 ON CONFLICT (uid) DO UPDATE SET row = excluded.row, gone = 0 \
                 WHERE share_row.noun = excluded.noun",
            )?
            .execute((uid, noun.table, row))?;
        self.link(noun.table, row, uid.to_owned());
        Ok(())
    }

    /// Writes down the names that follow from the rows, so that they stay.
    pub(crate) fn write(&mut self, conn: &Connection) -> Result<()> {
        // What was undone and is made anew by itself is the same thing again.
        let mut insert = conn.prepare_cached(
            "INSERT INTO share_row (uid, noun, row) VALUES (?1, ?2, ?3) \
             ON CONFLICT (uid) DO UPDATE SET row = excluded.row, gone = 0",
        )?;
        for uid in std::mem::take(&mut self.fresh) {
            if let Some((table, row)) = self.row(&uid) {
                insert.execute((uid, table, row))?;
            }
        }
        Ok(())
    }

    /// Names the rows of a table that have no name yet.
    fn name_all(&mut self, reader: &Reader<'_>, noun: &'static Noun, mark: &str) -> Result<()> {
        let conn = reader.conn();
        let sql = format!(
            "{} WHERE id NOT IN (SELECT row FROM share_row WHERE noun = '{}' AND gone = 0) ORDER BY id",
            basis(noun.table),
            noun.table
        );
        let mut statement = conn.prepare(&sql)?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        // Issues are named by the groups that they are in, which may come after them.
        let mut waiting: Vec<(i64, Vec<Value>)> = Vec::new();
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            let values: Vec<Value> = (1..width)
                .map(|at| row.get(at))
                .collect::<rusqlite::Result<_>>()?;
            match noun.table {
                // What has no name is not shared.
                "feed" if matches!(&values[0], Value::Text(url) if feeds::is_secret(url)) => {}
                "issue" => waiting.push((id, values)),
                _ => self.name(noun, id, &values, mark),
            }
        }
        while !waiting.is_empty() {
            let (ready, later): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|(_, values)| {
                // The group that it is in, and what it became part of.
                let named = |of: Option<&Value>| match of {
                    Some(Value::Integer(row)) => self.uid("issue", *row).is_some(),
                    _ => true,
                };
                named(values.first()) && named(values.get(2))
            });
            let stuck = ready.is_empty();
            for (id, values) in &ready {
                self.name(noun, *id, values, mark);
            }
            if stuck {
                for (id, values) in &later {
                    self.name(noun, *id, values, mark);
                }
                break;
            }
            waiting = later;
        }
        Ok(())
    }

    fn name(&mut self, noun: &'static Noun, id: i64, values: &[Value], mark: &str) {
        let basis = self.basis_of(noun.table, id, values, mark);
        let mut at = 1;
        let uid = loop {
            let uid = uid_of(noun.table, &basis, at);
            // Two rows that are alike have two names.
            if !self.rows.contains_key(&uid) {
                break uid;
            }
            at += 1;
        };
        self.link(noun.table, id, uid.clone());
        self.fresh.push(uid);
    }

    /// What a row's name follows from.
    fn basis_of(&self, table: &'static str, id: i64, values: &[Value], mark: &str) -> String {
        let text = |at: usize| match values.get(at) {
            Some(Value::Text(text)) => text.trim().to_owned(),
            Some(Value::Integer(number)) => number.to_string(),
            _ => String::new(),
        };
        let folded = |at: usize| demarche_text::key(&text(at));
        let of = |table: &'static str, at: usize| match values.get(at) {
            Some(Value::Integer(row)) => self.uid(table, *row).unwrap_or_default().to_owned(),
            _ => String::new(),
        };
        let parts: Vec<String> = match table {
            "outlet" => vec![folded(0)],
            "post" | "actor" if !text(0).is_empty() => vec![text(0)],
            "actor" if !text(1).is_empty() => vec![text(1)],
            "actor" => vec![folded(2), text(3), text(4)],
            "post" => vec![folded(1), folded(2), text(3)],
            "article" if !text(0).is_empty() => vec!["at".to_owned(), text(0)],
            "article" => vec!["text".to_owned(), sha256(text(1).as_bytes())],
            "snapshot" => vec![of("article", 0), text(1), text(2)],
            "body_version" => vec![of("article", 0), sha256(text(1).as_bytes())],
            "excerpt" => vec![of("body_version", 0), text(1), text(2), text(3), text(4)],
            "event" => vec![folded(0), text(1)],
            // What was merged, or is a name that an issue had, is no other library's issue of that name.
            "issue" if !of("issue", 2).is_empty() => {
                vec![
                    "merged".to_owned(),
                    of("issue", 2),
                    of("issue", 0),
                    folded(1),
                ]
            }
            "issue" => vec![of("issue", 0), folded(1)],
            "quotation" => vec![of("body_version", 0), text(1), text(2), text(3)],
            "edition" => vec![of("note", 0), text(1), text(2)],
            // One in the trash is not the one that is read elsewhere.
            "feed" if text(1).is_empty() => vec![feeds::place(&text(0))],
            // What an analyst made: never two alike.
            _ => vec![mark.to_owned(), id.to_string(), text(0), text(1)],
        };
        parts.join("\n")
    }
}

fn unknown(named: Named, name: &str) -> Error {
    Error::invalid(match named {
        Named::Analyst => phrase!("It names an analyst “{name}” that is not here.", name),
        Named::Country => phrase!("It names a country “{name}” that is not here.", name),
        Named::Bloc => phrase!("It names a bloc “{name}” that is not here.", name),
        Named::Notebook => phrase!("It names a notebook “{name}” that is not here.", name),
        Named::Raw => phrase!("It names a captured page “{name}” that is not here.", name),
    })
}

fn uid_of(table: &str, basis: &str, at: u32) -> String {
    let hash = sha256(format!("{table}\n{basis}\n{at}").as_bytes());
    format!("{table}-{}", &hash[..32])
}

/// Whether it has the form of a name of this table's rows.
pub(crate) fn is_uid(table: &str, uid: &str) -> bool {
    uid.strip_prefix(table)
        .and_then(|rest| rest.strip_prefix('-'))
        .is_some_and(|hash| {
            hash.len() == 32
                && hash
                    .bytes()
                    .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        })
}

/// The columns that names follow from, after the row's number.
fn basis(table: &str) -> &'static str {
    match table {
        "outlet" => "SELECT id, name FROM outlet",
        "post" => {
            "SELECT id, gazetteer, title, body, (SELECT code FROM country WHERE country.id = post.country) FROM post"
        }
        "actor" => {
            "SELECT id, gazetteer, wikidata, name, kind, (SELECT code FROM country WHERE country.id = actor.country) FROM actor"
        }
        "article" => {
            "SELECT id, coalesce(canonical_key, url_key), \
             CASE WHEN canonical_key IS NULL AND url_key IS NULL \
             THEN (SELECT text FROM body_version WHERE article = article.id ORDER BY number LIMIT 1) END FROM article"
        }
        "snapshot" => {
            "SELECT id, article, (SELECT sha256 FROM raw WHERE raw.id = snapshot.raw), captured_at FROM snapshot"
        }
        "body_version" => "SELECT id, article, text FROM body_version",
        "excerpt" => {
            "SELECT id, body_version, start, \"end\", (SELECT name FROM analyst WHERE analyst.id = excerpt.analyst), made_at FROM excerpt"
        }
        "event" => "SELECT id, name, held FROM event",
        "issue" => "SELECT id, parent, name, merged_into FROM issue",
        "position" => {
            "SELECT id, coded_at, (SELECT name FROM analyst WHERE analyst.id = position.analyst) FROM position"
        }
        "quotation" => "SELECT id, body_version, start, \"end\", kind FROM quotation",
        "edition" => "SELECT id, note, sha256, issued_at FROM edition",
        "saved_view" => "SELECT id, made_at FROM saved_view",
        "feed" => "SELECT id, url, trashed_at FROM feed",
        _ => "SELECT id, made_at FROM note",
    }
}
