//! The rows of a database, whatever may stand in them.

use std::collections::HashMap;

use demarche_library::ActorKind;
use demarche_library::exchange::CodedArticle;
use demarche_text::span::Offsets;
use demarche_text::{PartialDate, Phrase, Precision, phrase};
use rusqlite::Row;

use super::{Document, Reading, damaged};
use crate::dna::units::Units;
use crate::fields::Fields;
use crate::{Error, problem};

/// The most that all texts together may have, in bytes.
const MOST_TEXTS: usize = 400 << 20;
/// The tables that are read.
const TABLES: [&str; 8] = [
    "CODERS",
    "DOCUMENTS",
    "STATEMENTS",
    "STATEMENTTYPES",
    "VARIABLES",
    "ENTITIES",
    "DATASHORTTEXT",
    "DATALONGTEXT",
];

impl Reading<'_> {
    /// Whether it is a database of DNA 3.0, and no view stands for a table.
    pub(super) fn tables(&self) -> Result<(), Error> {
        let found: Vec<(String, String)> = self
            .conn
            .prepare("SELECT upper(name), type FROM sqlite_schema")
            .and_then(|mut all| {
                all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect()
            })
            .map_err(damaged)?;
        let is = |name: &str| {
            found
                .iter()
                .any(|(known, kind)| known == name && kind == "table")
        };
        if let Some(missing) = TABLES.iter().find(|name| !is(name)) {
            let newer = is("ROLES") || is("ROLEVARIABLELINKS");
            return Err(Error::broken(match newer {
                true => later(),
                false => phrase!(
                    "The file is a database, but none of DNA 3.0: it has no table {missing}.",
                    missing = *missing
                ),
            }));
        }
        if is("ROLES") {
            return Err(Error::broken(later()));
        }
        Ok(())
    }

    pub(super) fn pairs(&self, sql: &str) -> Result<Vec<(i64, String)>, Error> {
        let mut rows = self.conn.prepare(sql)?;
        let mut rows = rows.query([])?;
        let mut pairs = Vec::new();
        while let Some(row) = rows.next()? {
            pairs.push((whole(row, 0).unwrap_or(0), words(row, 1)));
        }
        Ok(pairs)
    }

    pub(super) fn documents(&mut self) -> Result<(), Error> {
        let mut rows = self.conn.prepare(
            "SELECT ID, Title, Text, Author, Source, Notes, Date FROM DOCUMENTS ORDER BY ID",
        )?;
        let mut rows = rows.query([])?;
        let mut texts = 0;
        while let Some(row) = rows.next()? {
            let (title, raw) = (words(row, 1), words(row, 2));
            texts += raw.len();
            if raw.trim().is_empty() || texts > MOST_TEXTS {
                let reason = match texts > MOST_TEXTS {
                    true => phrase!("The texts of the database together are more than is read."),
                    false => phrase!("The document has no text."),
                };
                self.read.problems.push(problem("document", title, reason));
                continue;
            }
            let notes = Fields::of(&words(row, 5));
            let said = |name: &str| notes.as_ref().and_then(|notes| notes.one(name));
            let author = words(row, 3);
            let byline = match &notes {
                Some(notes) => notes.all("author").to_vec(),
                None if author.trim().is_empty() => Vec::new(),
                None => vec![author],
            };
            let outlet = words(row, 4);
            let published = match &notes {
                Some(_) => said("published").and_then(|date| PartialDate::parse(&date)),
                None => whole(row, 6).and_then(date),
            };
            let article = self.read.coded.articles.len() as i64 + 1;
            self.read.coded.articles.push(CodedArticle {
                number: article,
                title,
                text: raw.clone(),
                url: said("url"),
                outlet: (!outlet.trim().is_empty()).then_some(outlet),
                byline,
                published,
                language: said("language"),
                ..CodedArticle::default()
            });
            let document = Document {
                article,
                offsets: Offsets::of(&raw),
                units: Units::of(&raw),
                text: raw,
            };
            self.documents.insert(whole(row, 0).unwrap_or(0), document);
        }
        Ok(())
    }

    /// The values of entities; those that say what actor they are become actors.
    pub(super) fn entities(&mut self) -> Result<HashMap<i64, String>, Error> {
        let entities: HashMap<i64, String> = self
            .pairs("SELECT ID, Value FROM ENTITIES")?
            .into_iter()
            .collect();
        // A database without attributes is none the worse for it.
        let attributes = self
            .pairs("SELECT EntityId, AttributeValue FROM ATTRIBUTEVALUES ORDER BY EntityId")
            .unwrap_or_default();
        for (entity, value) in attributes {
            let (Some(name), Some(fields)) = (entities.get(&entity), Fields::of(&value)) else {
                continue;
            };
            if fields.one("issue").is_some() {
                self.concepts.insert(name.clone(), fields);
                continue;
            }
            let kind = fields
                .one("kind")
                .and_then(|kind| ActorKind::of_word(&kind));
            if let Some(kind) = kind {
                let number = self.actor(name, kind);
                if let Some(actor) = self.read.coded.actors.get_mut(number as usize - 1) {
                    actor.kind = kind;
                    actor.country = fields.one("country");
                    actor.wikidata = fields.one("wikidata");
                    actor.aliases = fields.all("name").to_vec();
                }
            }
        }
        Ok(entities)
    }
}

/// A date of DNA: a day where its clock shows midnight.
pub(super) fn date(seconds: i64) -> Option<PartialDate> {
    let moment = chrono::DateTime::from_timestamp(seconds, 0)?;
    let midnight = moment.time() == chrono::NaiveTime::MIN;
    let date = match midnight {
        true => PartialDate::of_day(moment.date_naive())?,
        false => PartialDate::of_moment(moment.fixed_offset())?,
    };
    (date.precision != Precision::Year).then_some(date)
}

/// A whole number, whatever else may stand there.
pub(super) fn whole(row: &Row<'_>, at: usize) -> Option<i64> {
    row.get::<_, Option<i64>>(at).ok().flatten()
}

/// Words; bytes that are no UTF-8 are shown as �.
pub(super) fn words(row: &Row<'_>, at: usize) -> String {
    match row.get_ref(at) {
        Ok(rusqlite::types::ValueRef::Text(text)) => String::from_utf8_lossy(text).into_owned(),
        Ok(rusqlite::types::ValueRef::Integer(number)) => number.to_string(),
        Ok(rusqlite::types::ValueRef::Real(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn later() -> Phrase {
    phrase!(
        "The database is of a version of DNA later than 3.0, which is not read. Save it with DNA 3.0."
    )
}
