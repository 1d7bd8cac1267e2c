//! Salvage: what can still be read of a damaged file, put into a new library, with a list of what was lost.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OpenFlags, Transaction};
use serde::{Deserialize, Serialize};

use super::tables::{FEED_WORDS, columns, empty, insert, tables};
use super::{MAGIC, beside};
use crate::sql::all;
use crate::{Error, Library, OpenOptions, Result, schema};

/// What salvaging gave.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Salvaged {
    /// The new library.
    pub path: PathBuf,
    /// Rows that were read and kept, by table; tables without any are left out.
    pub kept: BTreeMap<String, u64>,
    /// What was lost or had to be changed: sentences.
    pub lost: Vec<String>,
    /// Rows that could be read but rest on ones that are gone: one JSON object a line. None when there are none.
    pub left_over: Option<PathBuf>,
    /// What checking the new library found wrong; empty when it is sound.
    pub problems: Vec<String>,
}

/// Rounds of taking out rows that rest on others that are gone.
const ROUNDS: usize = 20;

/// Reads what can be read of the file at `from` into a new library at `to`, where nothing may stand yet. The
/// damaged file is not touched.
///
/// # Errors
/// When the file is no library, or so damaged that not even its tables can be found.
pub fn salvage(from: &Path, to: &Path, options: OpenOptions) -> Result<Salvaged> {
    let (from, to) = (super::absolute(from)?, super::absolute(to)?);
    if to.exists() {
        return Err(Error::Exists(to));
    }
    let work = beside(&to, ".salvage");
    let copied = copy_aside(&from, &work);
    let salvaged = copied.and_then(|mended| {
        let mut salvaged = read_into(&work, &to, &from, options)?;
        if mended {
            salvaged
                .lost
                .push("The file's first bytes were gone and were written anew.".to_owned());
        }
        Ok(salvaged)
    });
    for ending in ["", "-wal", "-journal", "-shm"] {
        let _ = fs::remove_file(beside(&work, ending));
    }
    salvaged
}

/// Copies the file with what SQLite keeps beside it, so that nothing is written to it, not even what it holds
/// ready itself. Says whether its header had to be written anew.
fn copy_aside(from: &Path, work: &Path) -> Result<bool> {
    let metadata = match fs::metadata(from) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::Missing(from.to_owned()));
        }
        other => other.map_err(Error::file(from))?,
    };
    let refused = |reason: &str| Error::NotALibrary {
        path: from.to_owned(),
        reason: reason.to_owned(),
    };
    if metadata.is_dir() {
        return Err(refused("it is a folder"));
    }
    if metadata.len() < 4096 {
        return Err(refused("it is too short to hold anything of a library"));
    }
    if let Some(folder) = work.parent() {
        fs::create_dir_all(folder).map_err(Error::file(folder))?;
    }
    fs::copy(from, work).map_err(Error::file(work))?;
    for ending in ["-wal", "-journal"] {
        let left = beside(from, ending);
        if left.exists() {
            fs::copy(&left, beside(work, ending)).map_err(Error::file(&left))?;
        }
    }
    let mut bytes = fs::read(work).map_err(Error::file(work))?;
    let id = u32::from_be_bytes([bytes[68], bytes[69], bytes[70], bytes[71]]);
    if &bytes[..16] == MAGIC {
        return match i64::from(id) == schema::APPLICATION_ID {
            true => Ok(false),
            false => Err(refused("it is a database of another program")),
        };
    }
    // The first page holds the table of tables right behind the header, whose values are always the same.
    if !matches!(bytes[100], 0x05 | 0x0D) {
        return Err(refused(
            "neither its header nor its table of tables can be read",
        ));
    }
    write_header(&mut bytes);
    fs::write(work, &bytes).map_err(Error::file(work))?;
    Ok(true)
}

/// The header of a library (https://www.sqlite.org/fileformat.html, 1.3), with pages of 4,096 bytes.
fn write_header(bytes: &mut [u8]) {
    let pages = (bytes.len() / 4096) as u32;
    let header = &mut bytes[..100];
    header.fill(0);
    header[..16].copy_from_slice(MAGIC);
    header[16..18].copy_from_slice(&4096_u16.to_be_bytes());
    // A rollback journal is said, since there may be no WAL that belongs to it; then the payload fractions.
    header[18..24].copy_from_slice(&[1, 1, 0, 64, 32, 32]);
    let mut put = |at: usize, value: u32| header[at..at + 4].copy_from_slice(&value.to_be_bytes());
    put(24, 1);
    put(28, pages);
    put(40, 1);
    put(44, 4);
    put(56, 1);
    put(60, schema::LATEST as u32);
    put(68, schema::APPLICATION_ID as u32);
    put(92, 1);
}

fn read_into(work: &Path, to: &Path, from: &Path, options: OpenOptions) -> Result<Salvaged> {
    let unfinished = beside(to, ".unfinished");
    let _ = fs::remove_file(&unfinished);
    // Made as any library is, and filled while nobody else can see it.
    drop(Library::create(&unfinished, options.clone())?);
    let made = (|| {
        let mut left = LeftOver::at(beside(to, ".left-over.jsonl"));
        let mut salvaged = Salvaged {
            path: to.to_owned(),
            ..Salvaged::default()
        };
        let source = Connection::open_with_flags(
            work,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        source.pragma_update(None, "query_only", true)?;
        let mut target = super::connect(&unfinished)?;
        target.pragma_update(None, "foreign_keys", false)?;
        let tx = target.transaction()?;
        take_rows(&source, &tx, &mut salvaged)?;
        mend(&tx, &mut salvaged, &mut left)?;
        tx.commit()?;
        target.close().map_err(|(_, error)| error)?;
        salvaged.left_over = left.finish()?;
        let library = Library::open(&unfinished, options)?;
        tell(&library, from, &mut salvaged)?;
        salvaged.problems = library.verify()?.problems;
        drop(library);
        let _ = fs::remove_file(beside(&unfinished, ".lock"));
        fs::rename(&unfinished, to).map_err(Error::file(to))?;
        Ok(salvaged)
    })();
    if made.is_err() {
        for ending in ["", "-wal", "-shm", ".lock"] {
            let _ = fs::remove_file(beside(&unfinished, ending));
        }
    }
    made
}

fn take_rows(source: &Connection, target: &Transaction<'_>, salvaged: &mut Salvaged) -> Result<()> {
    empty(target)?;
    let mut any = false;
    for table in tables(target)? {
        let names = columns(target, &table)?;
        let (sql, list) = insert(&table, &names);
        let mut put = target.prepare(&sql)?;
        let mut kept = 0;
        let mut refused = 0;
        let lost = each_row(source, &table, &list, names.len(), |values| {
            match put.execute(rusqlite::params_from_iter(values)) {
                Ok(_) => kept += 1,
                // What a row holds may be damaged as well.
                Err(_) => refused += 1,
            }
        });
        any |= kept > 0;
        if kept > 0 {
            salvaged.kept.insert(table.clone(), kept);
        }
        match lost {
            Ok(false) => {}
            Ok(true) => salvaged
                .lost
                .push(format!("Some rows of {table} could not be read.")),
            Err(error) => salvaged
                .lost
                .push(format!("The table {table} could not be read: {error}.")),
        }
        if refused > 0 {
            salvaged.lost.push(format!(
                "{refused} rows of {table} were read but hold what no such row can."
            ));
        }
    }
    if !any {
        return Err(Error::Damaged {
            path: salvaged.path.clone(),
            reason: "nothing of it can be read".to_owned(),
        });
    }
    feed_words(source, target, salvaged)?;
    crate::reference::seed(target, demarche_gazetteer::Gazetteer::bundled())?;
    Ok(())
}

/// The index of feeds' entries is of use as a whole only; where it cannot be read it is written anew from what
/// the entries still say.
fn feed_words(
    source: &Connection,
    target: &Transaction<'_>,
    salvaged: &mut Salvaged,
) -> Result<()> {
    target.execute_batch("SAVEPOINT words")?;
    let copied = (|| -> Result<()> {
        for table in FEED_WORDS {
            let names = columns(target, table)?;
            let (sql, list) = insert(table, &names);
            let mut put = target.prepare(&sql)?;
            let mut rows = source.prepare(&format!("SELECT {list} FROM \"{table}\""))?;
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                let values: rusqlite::Result<Vec<Value>> =
                    (0..names.len()).map(|at| row.get(at)).collect();
                put.execute(rusqlite::params_from_iter(values?))?;
            }
        }
        target.execute(
            "INSERT INTO feed_entry_fts(feed_entry_fts) VALUES ('integrity-check')",
            [],
        )?;
        Ok(())
    })();
    if copied.is_ok() {
        target.execute_batch("RELEASE words")?;
        return Ok(());
    }
    target.execute_batch("ROLLBACK TO words; RELEASE words")?;
    let entries: Vec<(i64, String)> = all(
        target,
        "SELECT id, title || ' ' || summary || ' ' || authors FROM feed_entry",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    target.execute(
        "INSERT INTO feed_entry_fts(feed_entry_fts) VALUES ('delete-all')",
        [],
    )?;
    for (id, words) in entries {
        target.execute(
            "INSERT INTO feed_entry_fts (rowid, words) VALUES (?1, ?2)",
            (id, demarche_text::key(&words)),
        )?;
    }
    target.execute("UPDATE feed SET include_query = include_query", [])?;
    salvaged.lost.push(
        "The words of feeds’ entries were lost; they are searched by title, summary and authors until their feeds are refreshed.".to_owned(),
    );
    Ok(())
}

/// Reads a table row by row, past what cannot be read. Says whether something could not.
fn each_row(
    source: &Connection,
    table: &str,
    list: &str,
    count: usize,
    mut take: impl FnMut(Vec<Value>),
) -> rusqlite::Result<bool> {
    let last: Option<i64> = source
        .query_row(&format!("SELECT max(rowid) FROM \"{table}\""), [], |row| {
            row.get(0)
        })
        .unwrap_or(Some(i64::MAX));
    let Some(last) = last else { return Ok(false) };
    let mut statement = source.prepare(&format!(
        "SELECT rowid, {list} FROM \"{table}\" NOT INDEXED WHERE rowid > ? ORDER BY rowid"
    ))?;
    let (mut at, mut broken, mut stride) = (i64::MIN, false, 1_i64);
    let mut first_failure = None;
    loop {
        let before = at;
        let read = (|| -> rusqlite::Result<()> {
            let mut rows = statement.query([at])?;
            while let Some(row) = rows.next()? {
                let values: rusqlite::Result<Vec<Value>> =
                    (1..=count).map(|column| row.get(column)).collect();
                let number: i64 = row.get(0)?;
                match values {
                    Ok(values) => take(values),
                    Err(_) => broken = true,
                }
                at = number;
            }
            Ok(())
        })();
        let Err(error) = read else {
            // Nothing was ever read and something failed: the table is gone as a whole.
            return match first_failure {
                Some(error) if at == i64::MIN => Err(error),
                _ => Ok(broken),
            };
        };
        broken = true;
        first_failure.get_or_insert(error);
        if at != before {
            stride = 1;
        }
        // Over what cannot be read in steps that grow, until something can or the table ends.
        at = at.max(0).saturating_add(stride);
        stride = stride.saturating_mul(2);
        if at >= last || stride > 1 << 40 {
            return Ok(true);
        }
    }
}

/// Takes out what rests on rows that are gone, and sets what only names them to nothing.
fn mend(conn: &Connection, salvaged: &mut Salvaged, left: &mut LeftOver) -> Result<()> {
    conn.execute(
        "UPDATE article SET body = (SELECT max(id) FROM body_version WHERE article = article.id) \
         WHERE body IS NULL OR body NOT IN (SELECT id FROM body_version)",
        [],
    )?;
    let mut removed: BTreeMap<String, u64> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let broken: Vec<(String, Option<i64>, i64)> = all(
            conn,
            "SELECT \"table\", rowid, fkid FROM pragma_foreign_key_check",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        if broken.is_empty() {
            break;
        }
        for (table, row, key) in broken {
            let Some(row) = row else { continue };
            let (column, required): (String, bool) = conn.query_row(
                "SELECT key.\"from\", info.\"notnull\" FROM pragma_foreign_key_list(?1) AS key \
                 JOIN pragma_table_info(?1) AS info ON info.name = key.\"from\" WHERE key.id = ?2",
                (&table, key),
                |found| Ok((found.get(0)?, found.get(1)?)),
            )?;
            let unset = format!("UPDATE \"{table}\" SET \"{column}\" = NULL WHERE rowid = ?");
            if !required && column != "id" && conn.execute(&unset, [row]).is_ok() {
                continue;
            }
            left.keep(conn, &table, row)?;
            let deleted = conn.execute(&format!("DELETE FROM \"{table}\" WHERE rowid = ?"), [row]);
            if deleted.is_ok_and(|rows| rows > 0) {
                *removed.entry(table).or_default() += 1;
            }
        }
    }
    for (table, rows) in removed {
        if let Some(kept) = salvaged.kept.get_mut(&table) {
            *kept = kept.saturating_sub(rows);
        }
        salvaged.lost.push(format!(
            "{rows} rows of {table} rest on others that are gone; they are written beside the library."
        ));
    }
    if conn.query_row("SELECT count(*) FROM history_head", [], |row| {
        row.get::<_, i64>(0)
    })? == 0
    {
        conn.execute("INSERT INTO history_head (id) VALUES (1)", [])?;
    }
    Ok(())
}

/// Closes the history as it is: what was undone or could be does not fit any more. An entry tells of it.
fn tell(library: &Library, from: &Path, salvaged: &mut Salvaged) -> Result<()> {
    let broken = library.read(|reader| Ok(crate::history::broken(reader)?.0))?;
    if !broken.is_empty() {
        salvaged
            .lost
            .push("The history's chain was broken by the damage; it was sealed anew.".to_owned());
    }
    let analyst = library.analyst();
    library.unrecorded(|tx, now| {
        crate::history::note(
            tx,
            "library.salvage",
            &format!("Salvage from {}", from.display()),
            &analyst,
            now,
        )
    })
}

/// Rows that are taken out, kept as text.
struct LeftOver {
    path: PathBuf,
    to: Option<BufWriter<File>>,
}

impl LeftOver {
    fn at(path: PathBuf) -> Self {
        Self { path, to: None }
    }

    fn keep(&mut self, conn: &Connection, table: &str, row: i64) -> Result<()> {
        let mut statement = conn.prepare(&format!("SELECT * FROM \"{table}\" WHERE rowid = ?"))?;
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut rows = statement.query([row])?;
        let Some(found) = rows.next()? else {
            return Ok(());
        };
        let mut object = serde_json::Map::new();
        object.insert("table".to_owned(), table.into());
        for (at, name) in names.into_iter().enumerate() {
            object.insert(name, json_of(found.get_ref(at)?));
        }
        let path = &self.path;
        if self.to.is_none() {
            self.to = Some(BufWriter::new(
                File::create(path).map_err(Error::file(path))?,
            ));
        }
        if let Some(to) = &mut self.to {
            serde_json::to_writer(&mut *to, &object)?;
            to.write_all(b"\n").map_err(Error::file(path))?;
        }
        Ok(())
    }

    fn finish(self) -> Result<Option<PathBuf>> {
        let Some(mut to) = self.to else {
            return Ok(None);
        };
        to.flush().map_err(Error::file(&self.path))?;
        Ok(Some(self.path))
    }
}

fn json_of(value: ValueRef<'_>) -> serde_json::Value {
    match value {
        ValueRef::Null => serde_json::Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned().into(),
        ValueRef::Blob(bytes) => format!("{} bytes", bytes.len()).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{article_of, noon};

    fn options() -> OpenOptions {
        OpenOptions::at("Ada", noon())
    }

    /// A library of fifty articles with excerpts, closed; its path.
    fn made(folder: &Path) -> PathBuf {
        let path = folder.join("a.demarche");
        let library = Library::create(&path, options()).unwrap();
        for number in 0..50 {
            let text = format!("Words {number} and more of them. ").repeat(120);
            let article = library
                .store(&article_of(&format!("Title {number}"), &text))
                .unwrap()
                .value
                .article;
            let body = library.article(article).unwrap().body.id;
            library
                .create_excerpt(body, demarche_text::Span::new(0, 5), None)
                .unwrap();
        }
        drop(library);
        path
    }

    #[test]
    fn of_a_sound_file_nothing_is_lost() {
        let folder = tempfile::tempdir().unwrap();
        let path = made(folder.path());
        let before = fs::read(&path).unwrap();
        let salvaged = salvage(&path, &folder.path().join("b.demarche"), options()).unwrap();
        assert_eq!(
            (salvaged.lost.as_slice(), salvaged.problems.as_slice()),
            (&[][..], &[][..])
        );
        assert_eq!(
            (salvaged.kept["article"], salvaged.kept["excerpt"]),
            (50, 50)
        );
        assert_eq!(fs::read(&path).unwrap(), before);
        let library = Library::open(&salvaged.path, options()).unwrap();
        let found = library
            .search("words", crate::search::SearchOrder::Newest, 1)
            .unwrap();
        assert_eq!(found.total, 100);
        assert_eq!(library.history(None, 1).unwrap()[0].op, "library.salvage");
        let again = salvage(&path, &salvaged.path, options());
        assert!(matches!(again, Err(Error::Exists(_))));
    }

    #[test]
    fn past_pages_that_are_gone_the_rest_is_kept_and_what_is_lost_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = made(folder.path());
        let sound = fs::read(&path).unwrap();
        let pages = sound.len() / 4096;
        let mut kept_of_all = 0;
        for (round, first) in (2..pages).step_by(pages / 9).enumerate() {
            let mut bytes = sound.clone();
            for page in first..(first + 4).min(pages) {
                bytes[page * 4096..(page + 1) * 4096].fill(0xEE);
            }
            let damaged = folder.path().join(format!("damaged {round}.demarche"));
            fs::write(&damaged, &bytes).unwrap();
            let to = folder.path().join(format!("salvaged {round}.demarche"));
            match salvage(&damaged, &to, options()) {
                Ok(salvaged) => {
                    kept_of_all += salvaged.kept.get("article").copied().unwrap_or(0);
                    let library = Library::open(&to, options()).unwrap();
                    assert!(library.problems().is_empty());
                    assert_eq!(
                        library.counts().unwrap().articles as u64,
                        salvaged.kept.get("article").copied().unwrap_or(0)
                    );
                }
                Err(error) => assert!(
                    matches!(error, Error::Damaged { .. } | Error::Sqlite(_)),
                    "{error}"
                ),
            }
            assert_eq!(fs::read(&damaged).unwrap(), bytes);
            assert!(!beside(&to, ".unfinished").exists() && !beside(&to, ".salvage").exists());
        }
        // Which rows a lost page takes along depends on where the tables lie.
        assert!(kept_of_all >= 250, "{kept_of_all}");
    }

    #[test]
    fn a_header_that_is_gone_is_written_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = made(folder.path());
        let mut bytes = fs::read(&path).unwrap();
        bytes[..100].fill(0);
        fs::write(&path, &bytes).unwrap();
        let salvaged = salvage(&path, &folder.path().join("b.demarche"), options()).unwrap();
        assert_eq!(salvaged.kept["article"], 50);
        assert_eq!(salvaged.lost.len(), 1, "{:?}", salvaged.lost);
    }

    #[test]
    fn what_is_no_library_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("b.demarche");
        for (name, bytes) in [
            ("empty", Vec::new()),
            ("text", b"plain words ".repeat(1_000)),
            ("noise", vec![0xAB; 20_000]),
        ] {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            let refused = salvage(&path, &to, options());
            assert!(matches!(refused, Err(Error::NotALibrary { .. })), "{name}");
        }
        assert!(salvage(folder.path(), &to, options()).is_err());
        assert!(matches!(
            salvage(&folder.path().join("none"), &to, options()),
            Err(Error::Missing(_))
        ));
        assert!(!to.exists());
    }
}
