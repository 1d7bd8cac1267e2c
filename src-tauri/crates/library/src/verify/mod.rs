//! Whether the library is sound, from the file's pages up to what rests on its texts.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use demarche_text::Span;
use demarche_text::span::Offsets;
use rusqlite::{Connection, TransactionBehavior};
use serde::{Deserialize, Serialize};

use crate::articles::{self, sha256, unpack};
use crate::{Library, Reader, Result, feeds, sql};

/// What was checked and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Verification {
    /// What was checked, as sentences with counts.
    pub checked: Vec<String>,
    /// What is wrong; empty when sound.
    pub problems: Vec<String>,
}

/// Full-text tables, and whether their content can be compared with their source: the trigram table
/// holds only some bodies.
const FULL_TEXT: &[(&str, &str)] = &[
    (
        "body_fts",
        "INSERT INTO body_fts(body_fts, rank) VALUES ('integrity-check', 1)",
    ),
    (
        "body_trigram",
        "INSERT INTO body_trigram(body_trigram) VALUES ('integrity-check')",
    ),
    (
        "title_fts",
        "INSERT INTO title_fts(title_fts, rank) VALUES ('integrity-check', 1)",
    ),
    (
        "note_fts",
        "INSERT INTO note_fts(note_fts, rank) VALUES ('integrity-check', 1)",
    ),
    (
        "excerpt_fts",
        "INSERT INTO excerpt_fts(excerpt_fts, rank) VALUES ('integrity-check', 1)",
    ),
    (
        "position_fts",
        "INSERT INTO position_fts(position_fts, rank) VALUES ('integrity-check', 1)",
    ),
    (
        "actor_name_fts",
        "INSERT INTO actor_name_fts(actor_name_fts, rank) VALUES ('integrity-check', 1)",
    ),
    (
        "issue_fts",
        "INSERT INTO issue_fts(issue_fts, rank) VALUES ('integrity-check', 1)",
    ),
    // Its words are nowhere else: what can be checked is the index alone.
    (
        "feed_entry_fts",
        "INSERT INTO feed_entry_fts(feed_entry_fts) VALUES ('integrity-check')",
    ),
];

impl Library {
    /// Checks pages, references, full-text indexes, excerpts and quotations against their texts, snapshots
    /// against their hashes, and what is derived against what it is derived from: what is compared, the
    /// clusters of copies, which entries of feeds are shown and as what. Changes nothing. Takes seconds for
    /// thousands of articles, minutes for a hundred thousand.
    pub fn verify(&self) -> Result<Verification> {
        let mut verification = self.read(|reader| {
            let mut verification = Verification::default();
            pages(reader, &mut verification)?;
            references(reader, &mut verification)?;
            anchors(
                reader,
                "excerpt",
                include_str!("excerpts.sql"),
                &mut verification,
            )?;
            anchors(
                reader,
                "quotation",
                include_str!("quotations.sql"),
                &mut verification,
            )?;
            snapshots(reader, &mut verification)?;
            derived(reader, &mut verification)?;
            copies(reader, &mut verification)?;
            feeds(reader, &mut verification)?;
            Ok(verification)
        })?;
        if self.problems().is_empty() {
            self.with_writer(|writer| full_text(writer, &mut verification))?;
        }
        Ok(verification)
    }
}

fn pages(reader: &Reader<'_>, verification: &mut Verification) -> Result<()> {
    let mut statement = reader.conn().prepare("PRAGMA integrity_check(100)")?;
    for line in statement.query_map([], |row| row.get::<_, String>(0))? {
        match line {
            Ok(line) if line == "ok" => {}
            Ok(line) => verification.problems.push(line),
            Err(error) => verification.problems.push(error.to_string()),
        }
    }
    verification
        .checked
        .push("The file's pages and indexes".to_owned());
    Ok(())
}

fn references(reader: &Reader<'_>, verification: &mut Verification) -> Result<()> {
    let mut statement = reader.conn().prepare("PRAGMA foreign_key_check")?;
    let found = sql::rows(&mut statement, [], |row| {
        Ok((
            row.get::<_, String>(0)?,
            row.get::<_, Option<i64>>(1)?,
            row.get::<_, String>(2)?,
        ))
    })?;
    for (table, row, parent) in found {
        let row = row.map_or_else(String::new, |row| format!(" {row}"));
        verification.problems.push(format!(
            "{table}{row} refers to a {parent} that is not there"
        ));
    }
    verification
        .checked
        .push("References between rows".to_owned());
    Ok(())
}

/// The words at a span must be the words that were kept.
fn anchors(
    reader: &Reader<'_>,
    noun: &str,
    sql: &'static str,
    verification: &mut Verification,
) -> Result<()> {
    let mut statement = reader.conn().prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut texts: HashMap<i64, (String, Offsets)> = HashMap::new();
    let mut count = 0;
    while let Some(row) = rows.next()? {
        count += 1;
        let (id, version): (i64, i64) = (row.get(0)?, row.get(1)?);
        let (start, end): (i64, i64) = (row.get(2)?, row.get(3)?);
        let quote: String = row.get(4)?;
        if !texts.contains_key(&version) {
            // Rows come by version, so that one text is held at a time.
            texts.clear();
        }
        let (text, offsets) = match texts.entry(version) {
            std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::hash_map::Entry::Vacant(place) => {
                let text = articles::body_text(reader, version.into())?;
                let offsets = Offsets::of(&text);
                place.insert((text, offsets))
            }
        };
        let sound = 0 <= start
            && start <= end
            && end as usize <= offsets.scalars()
            && offsets.slice(text, Span::new(start as usize, end as usize)) == quote;
        if !sound {
            verification.problems.push(format!(
                "{noun} {id} is not what stands at {start} to {end} of its text"
            ));
        }
    }
    verification
        .checked
        .push(format!("{count} {noun}s against their texts"));
    Ok(())
}

fn snapshots(reader: &Reader<'_>, verification: &mut Verification) -> Result<()> {
    let mut statement = reader
        .conn()
        .prepare("SELECT id, sha256, bytes, compressed FROM raw ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        count += 1;
        let (id, hash, bytes): (i64, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let compressed: Vec<u8> = row.get(3)?;
        let sound =
            unpack(&compressed).is_ok_and(|raw| raw.len() as i64 == bytes && sha256(&raw) == hash);
        if !sound {
            verification.problems.push(format!(
                "the bytes of snapshot contents {id} are not what was captured"
            ));
        }
    }
    verification
        .checked
        .push(format!("{count} snapshots against their hashes"));
    Ok(())
}

/// What triggers keep beside other tables must be what these tables say.
fn derived(reader: &Reader<'_>, verification: &mut Verification) -> Result<()> {
    for (what, sql) in [
        ("position", include_str!("stated.sql")),
        ("article", include_str!("passages.sql")),
    ] {
        let mut statement = reader.conn().prepare(sql)?;
        for id in sql::rows(&mut statement, [], |row| row.get::<_, i64>(0))? {
            verification.problems.push(format!(
                "what is compared of {what} {id} is not what is stored of it"
            ));
        }
    }
    verification
        .checked
        .push("What is compared against positions and articles".to_owned());
    Ok(())
}

/// The clusters of copies, worked out from the texts and from what was said of them.
fn copies(reader: &Reader<'_>, verification: &mut Verification) -> Result<()> {
    let differing = articles::differing(reader)?;
    for id in differing.passages {
        verification.problems.push(format!(
            "the passages kept of article {id} are not those of its text"
        ));
    }
    for id in differing.clusters {
        verification.problems.push(format!(
            "article {id} is not with the copies that it shares passages with"
        ));
    }
    verification.checked.push(format!(
        "Copies of {} articles against their texts",
        differing.looked_at
    ));
    Ok(())
}

/// What is kept of feeds and entries beside what the user decided.
fn feeds(reader: &Reader<'_>, verification: &mut Verification) -> Result<()> {
    for id in feeds::other_filters(reader)? {
        verification.problems.push(format!(
            "what feed {id} is filtered by is not what was typed"
        ));
    }
    for (problem, sql) in [
        (
            "is not in the state that it was marked with",
            include_str!("feed_states.sql"),
        ),
        (
            "is not shown or left out as its feed's filter says",
            include_str!("feed_passes.sql"),
        ),
    ] {
        let mut statement = reader.conn().prepare(sql)?;
        match sql::rows(&mut statement, [], |row| row.get::<_, i64>(0)) {
            Ok(entries) => verification.problems.extend(
                entries
                    .iter()
                    .map(|id| format!("entry {id} of a feed {problem}")),
            ),
            // A filter that was tampered with may be none that can be run.
            Err(error) => verification.problems.push(format!(
                "whether an entry of a feed {problem} cannot be told: {error}"
            )),
        }
    }
    let count: i64 = reader
        .conn()
        .query_row("SELECT count(*) FROM feed_entry", [], |row| row.get(0))?;
    verification.checked.push(format!(
        "{count} entries of feeds against marks and filters"
    ));
    Ok(())
}

/// FTS5 checks itself by an INSERT that writes nothing; the transaction is rolled back all the same.
fn full_text(writer: &mut Connection, verification: &mut Verification) -> Result<()> {
    let tx = writer.transaction_with_behavior(TransactionBehavior::Deferred)?;
    for (table, check) in FULL_TEXT {
        if let Err(error) = tx.execute(check, []) {
            verification.problems.push(format!(
                "the full-text index {table} does not fit its table: {error}"
            ));
        }
    }
    verification
        .checked
        .push(format!("{} full-text indexes", FULL_TEXT.len()));
    Ok(())
}
