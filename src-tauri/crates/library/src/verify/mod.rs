//! Whether the library is sound, from the file's pages up to what rests on its texts.

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_text::Span;
use demarche_text::phrase::Argument;
use demarche_text::span::Offsets;
use demarche_text::{Phrase, phrase};
use rusqlite::{Connection, TransactionBehavior};
use serde::{Deserialize, Serialize};

use crate::articles::{self, sha256, unpack};
use crate::file::Access;
use crate::sql::text_enum;
use crate::{Error, Library, Reader, Result, editions, feeds, history, share, sql};

/// What was checked and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Verification {
    /// What was checked, as sentences with counts.
    pub checked: Vec<Phrase>,
    /// What is wrong; empty when sound.
    pub problems: Vec<Phrase>,
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
        "quotation_fts",
        "INSERT INTO quotation_fts(quotation_fts, rank) VALUES ('integrity-check', 1)",
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

text_enum! {
    /// What is checked, part by part, in this order.
    pub enum Part {
        /// The file's pages and indexes.
        Pages = "pages",
        /// References between rows.
        References = "references",
        /// Excerpts against their texts.
        Excerpts = "excerpts",
        /// Quotations against their texts.
        Quotations = "quotations",
        /// Snapshots against their hashes.
        Snapshots = "snapshots",
        /// Editions against their hashes.
        Editions = "editions",
        /// What is compared against what is stored.
        Derived = "derived",
        /// Copies against the texts.
        Copies = "copies",
        /// Entries of feeds against marks and filters.
        Feeds = "feeds",
        /// The history's chain.
        History = "history",
        /// Full-text indexes.
        FullText = "full_text",
    }
}

impl Library {
    /// Checks pages, references, full-text indexes, excerpts and quotations against their texts, snapshots
    /// against their hashes, what is derived against what it is derived from (what is compared, the
    /// clusters of copies, which entries of feeds are shown and as what), and that nobody changed the history.
    /// Changes nothing. Takes seconds for thousands of articles, minutes for a hundred thousand.
    pub fn verify(&self) -> Result<Verification> {
        let mut all = Verification::default();
        self.verify_parts(&Arc::default(), |_, part| {
            all.checked.extend(part.checked);
            all.problems.extend(part.problems);
        })?;
        Ok(all)
    }

    /// The same part by part; `done` is told what each gave.
    ///
    /// # Errors
    /// [`Error::Cancelled`] as soon as `stop` is set.
    pub fn verify_parts(
        &self,
        stop: &Arc<AtomicBool>,
        mut done: impl FnMut(Part, Verification),
    ) -> Result<()> {
        for part in Part::ALL {
            if stop.load(Ordering::Relaxed) {
                return Err(Error::Cancelled);
            }
            let mut found = Verification::default();
            match part {
                Part::Pages => self.pages(stop, &mut found)?,
                Part::FullText if self.problems().is_empty() => self.full_text(stop, &mut found)?,
                Part::FullText => {}
                _ => self.read(|reader| check(reader, *part, stop, &mut found))?,
            }
            done(*part, found);
        }
        Ok(())
    }

    /// On a connection of its own, which can be stopped at any page.
    fn pages(&self, stop: &Arc<AtomicBool>, verification: &mut Verification) -> Result<()> {
        match self.path() {
            None => self.read(|reader| pages(reader.conn(), verification))?,
            Some(_) => {
                let mut conn = self.access().reader()?;
                let stopped = Arc::clone(stop);
                conn.progress_handler(STEPS, Some(move || stopped.load(Ordering::Relaxed)))?;
                pages(&conn, verification)?;
            }
        }
        go_on(stop)
    }

    /// FTS5 checks itself by an INSERT that writes nothing; the transaction is rolled back all the same. One
    /// by one, so that changes get their turn in between.
    fn full_text(&self, stop: &AtomicBool, verification: &mut Verification) -> Result<()> {
        // What may not be written is checked in a copy, which goes with `copy`.
        let copy = match self.read_only() {
            Some(_) => Some(self.access().copied()?),
            None => None,
        };
        let mut of_copy = copy.as_ref().map(Access::connect).transpose()?;
        for (table, check) in FULL_TEXT {
            go_on(stop)?;
            let mut one = |writer: &mut Connection| {
                let tx = writer.transaction_with_behavior(TransactionBehavior::Deferred)?;
                if let Err(error) = tx.execute(check, []) {
                    verification.problems.push(phrase!(
                        "The full-text index {table} does not fit its table: {error}.",
                        table,
                        error = Argument::shown(error)
                    ));
                }
                Ok(())
            };
            match &mut of_copy {
                Some(conn) => one(conn)?,
                None => self.with_writer(one)?,
            }
        }
        verification.checked.push(phrase!(
            "{n} full-text index" | "{n} full-text indexes",
            n = FULL_TEXT.len()
        ));
        Ok(())
    }
}

/// Steps of SQLite's machine between two looks at whether to stop.
const STEPS: i32 = 10_000;

/// Says of a row what is wrong with it.
type Unlike = fn(i64) -> Phrase;

fn go_on(stop: &AtomicBool) -> Result<()> {
    match stop.load(Ordering::Relaxed) {
        true => Err(Error::Cancelled),
        false => Ok(()),
    }
}

fn check(
    reader: &Reader<'_>,
    part: Part,
    stop: &AtomicBool,
    found: &mut Verification,
) -> Result<()> {
    match part {
        Part::References => references(reader, found),
        Part::Excerpts => {
            let unlike = |id, start, end| {
                phrase!(
                    "Excerpt {id} is not what stands at {start} to {end} of its text.",
                    id = Argument::shown(id),
                    start = Argument::shown(start),
                    end = Argument::shown(end)
                )
            };
            let count = anchors(reader, include_str!("excerpts.sql"), unlike, stop, found)?;
            found.checked.push(phrase!(
                "{n} excerpt against its text" | "{n} excerpts against their texts",
                n = count
            ));
            Ok(())
        }
        Part::Quotations => {
            let unlike = |id, start, end| {
                phrase!(
                    "Quotation {id} is not what stands at {start} to {end} of its text.",
                    id = Argument::shown(id),
                    start = Argument::shown(start),
                    end = Argument::shown(end)
                )
            };
            let count = anchors(reader, include_str!("quotations.sql"), unlike, stop, found)?;
            found.checked.push(phrase!(
                "{n} quotation against its text" | "{n} quotations against their texts",
                n = count
            ));
            Ok(())
        }
        Part::Snapshots => snapshots(reader, stop, found),
        Part::Editions => editions(reader, found),
        Part::Derived => derived(reader, found),
        Part::Copies => copies(reader, found),
        Part::Feeds => feeds(reader, found),
        Part::History => chain(reader, found),
        Part::Pages | Part::FullText => Ok(()),
    }
}

fn pages(conn: &Connection, verification: &mut Verification) -> Result<()> {
    let mut statement = conn.prepare("PRAGMA integrity_check(100)")?;
    let mut found = |line: String| {
        verification
            .problems
            .push(phrase!("SQLite found: {line}.", line));
    };
    for line in statement.query_map([], |row| row.get::<_, String>(0))? {
        match line {
            Ok(line) if line == "ok" => {}
            Ok(line) => found(line),
            Err(error) => found(error.to_string()),
        }
    }
    verification
        .checked
        .push(phrase!("The file's pages and indexes"));
    Ok(())
}

/// Each entry of the history must be as it was written, after the one that it was written after.
fn chain(reader: &Reader<'_>, verification: &mut Verification) -> Result<()> {
    let (problems, count) = history::broken(reader)?;
    verification.problems.extend(problems);
    verification.checked.push(phrase!(
        "{n} entry of the history against its hash"
            | "{n} entries of the history against their hashes",
        n = count
    ));
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
        verification.problems.push(match row {
            Some(row) => phrase!(
                "{table} {row} refers to a {parent} that is not there.",
                table,
                row = Argument::shown(row),
                parent
            ),
            None => phrase!(
                "{table} refers to a {parent} that is not there.",
                table,
                parent
            ),
        });
    }
    verification.problems.extend(share::broken(reader)?);
    verification.checked.push(phrase!(
        "References between rows, and the names that they are shared by"
    ));
    Ok(())
}

/// The words at a span must be the words that were kept; `unlike` says of which they are not. Answers how many were
/// looked at.
fn anchors(
    reader: &Reader<'_>,
    sql: &'static str,
    unlike: impl Fn(i64, i64, i64) -> Phrase,
    stop: &AtomicBool,
    verification: &mut Verification,
) -> Result<usize> {
    let mut statement = reader.conn().prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut texts: HashMap<i64, (String, Offsets)> = HashMap::new();
    let mut count = 0;
    while let Some(row) = rows.next()? {
        go_on(stop)?;
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
            verification.problems.push(unlike(id, start, end));
        }
    }
    Ok(count)
}

fn snapshots(
    reader: &Reader<'_>,
    stop: &AtomicBool,
    verification: &mut Verification,
) -> Result<()> {
    let mut statement = reader
        .conn()
        .prepare("SELECT id, sha256, bytes, compressed FROM raw ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        go_on(stop)?;
        count += 1;
        let (id, hash, bytes): (i64, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let compressed: Vec<u8> = row.get(3)?;
        let sound =
            unpack(&compressed).is_ok_and(|raw| raw.len() as i64 == bytes && sha256(&raw) == hash);
        if !sound {
            verification.problems.push(phrase!(
                "The bytes of snapshot contents {id} are not what was captured.",
                id = Argument::shown(id)
            ));
        }
    }
    verification.checked.push(phrase!(
        "{n} snapshot against its hash" | "{n} snapshots against their hashes",
        n = count
    ));
    Ok(())
}

/// What was issued, here or in another library, must be what was hashed then.
fn editions(reader: &Reader<'_>, verification: &mut Verification) -> Result<()> {
    let (altered, count) = editions::altered(reader)?;
    verification.problems.extend(altered.into_iter().map(|id| {
        phrase!(
            "Edition {id} is not what was issued.",
            id = Argument::shown(id)
        )
    }));
    verification.checked.push(phrase!(
        "{n} edition against its hash" | "{n} editions against their hashes",
        n = count
    ));
    Ok(())
}

/// What triggers keep beside other tables must be what these tables say.
fn derived(reader: &Reader<'_>, verification: &mut Verification) -> Result<()> {
    let of_position: Unlike = |id| {
        phrase!(
            "What is compared of position {id} is not what is stored of it.",
            id = Argument::shown(id)
        )
    };
    let of_article: Unlike = |id| {
        phrase!(
            "What is compared of article {id} is not what is stored of it.",
            id = Argument::shown(id)
        )
    };
    for (unlike, sql) in [
        (of_position, include_str!("stated.sql")),
        (of_article, include_str!("passages.sql")),
    ] {
        let mut statement = reader.conn().prepare(sql)?;
        for id in sql::rows(&mut statement, [], |row| row.get::<_, i64>(0))? {
            verification.problems.push(unlike(id));
        }
    }
    verification
        .checked
        .push(phrase!("What is compared against positions and articles"));
    Ok(())
}

/// The clusters of copies, worked out from the texts and from what was said of them.
fn copies(reader: &Reader<'_>, verification: &mut Verification) -> Result<()> {
    let differing = articles::differing(reader)?;
    for id in differing.passages {
        verification.problems.push(phrase!(
            "The passages kept of article {id} are not those of its text.",
            id = Argument::shown(id)
        ));
    }
    for id in differing.clusters {
        verification.problems.push(phrase!(
            "Article {id} is not with the copies that it shares passages with.",
            id = Argument::shown(id)
        ));
    }
    verification.checked.push(phrase!(
        "Copies of {n} article against its text" | "Copies of {n} articles against their texts",
        n = differing.looked_at
    ));
    Ok(())
}

/// What is kept of feeds and entries beside what the user decided.
fn feeds(reader: &Reader<'_>, verification: &mut Verification) -> Result<()> {
    for id in feeds::other_filters(reader)? {
        verification.problems.push(phrase!(
            "What feed {id} is filtered by is not what was typed.",
            id = Argument::shown(id)
        ));
    }
    let other_state: Unlike = |id| {
        phrase!(
            "Entry {id} of a feed is not in the state that it was marked with.",
            id = Argument::shown(id)
        )
    };
    let other_filter: Unlike = |id| {
        phrase!(
            "Entry {id} of a feed is not shown or left out as its feed's filter says.",
            id = Argument::shown(id)
        )
    };
    for (unlike, sql) in [
        (other_state, include_str!("feed_states.sql")),
        (other_filter, include_str!("feed_passes.sql")),
    ] {
        let mut statement = reader.conn().prepare(sql)?;
        match sql::rows(&mut statement, [], |row| row.get::<_, i64>(0)) {
            Ok(entries) => {
                let found = entries.into_iter().map(unlike);
                verification.problems.extend(found);
            }
            // A filter that was tampered with may be none that can be run.
            Err(error) => verification.problems.push(Phrase::several([
                phrase!(
                    "Whether entries of feeds are as they were marked and filtered cannot be told."
                ),
                error.phrase(),
            ])),
        }
    }
    let count: i64 = reader
        .conn()
        .query_row("SELECT count(*) FROM feed_entry", [], |row| row.get(0))?;
    verification.checked.push(phrase!(
        "{n} entry of feeds against marks and filters"
            | "{n} entries of feeds against marks and filters",
        n = count
    ));
    Ok(())
}
