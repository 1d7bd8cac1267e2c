//! Reading a bundle: nothing of it is believed, and nothing is there until all of it is.

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use rusqlite::Transaction;
use rusqlite::types::Value as Stored;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::write::hex;
use super::{Bundled, FORMAT, Listed, MANIFEST, Manifest};
use crate::articles::pack;
use crate::file::tables::{FEED_WORDS, columns, empty, insert, tables};
use crate::file::{absolute, beside, connect};
use crate::{Error, Library, OpenOptions, Result, packed, schema};

/// No manifest is longer.
const MANIFEST_MOST: u64 = 256 << 20;
/// Columns that tables got with a later schema than their own, and with which. Rows of a bundle of before have none.
const ADDED: &[(&str, &str, i64)] = &[
    ("edition", "numbers", 4),
    ("saved_view", "came_as", 4),
    ("saved_view", "made_at", 4),
];
/// No file of a bundle is longer: what may be captured is shorter.
const FILE_MOST: u64 = 2 << 30;

/// Makes a library at `to`, where nothing may stand yet, of a bundle.
///
/// # Errors
/// [`Error::Invalid`] with what is wrong with the bundle, [`Error::Cancelled`] as soon as `stop` is set. Then
/// nothing is left at `to`.
pub fn import_bundle(
    from: &Path,
    to: &Path,
    options: OpenOptions,
    stop: &AtomicBool,
) -> Result<Bundled> {
    let (from, to) = (absolute(from)?, absolute(to)?);
    if to.exists() {
        return Err(Error::Exists(to));
    }
    let bundle = Bundle::open(&from)?;
    let unfinished = beside(&to, ".unfinished");
    let _ = fs::remove_file(&unfinished);
    let made = (|| {
        drop(Library::create(&unfinished, options.clone())?);
        let mut conn = connect(&unfinished)?;
        conn.pragma_update(None, "foreign_keys", false)?;
        let tx = conn.transaction()?;
        bundle.fill(&tx, stop)?;
        tx.commit()?;
        conn.close().map_err(|(_, error)| error)?;
        let library = Library::open(&unfinished, options)?;
        if let Some(problem) = library.verify()?.problems.into_iter().next() {
            return Err(Error::invalid(Phrase::several([
                wrong(phrase!("what it holds does not fit together")).phrase(),
                problem,
            ])));
        }
        drop(library);
        let _ = fs::remove_file(beside(&unfinished, ".lock"));
        if to.exists() {
            return Err(Error::Exists(to.clone()));
        }
        fs::rename(&unfinished, &to).map_err(Error::file(&to))
    })();
    if let Err(error) = made {
        for ending in ["", "-wal", "-shm", ".lock"] {
            let _ = fs::remove_file(beside(&unfinished, ending));
        }
        return Err(error);
    }
    Ok(Bundled {
        path: to,
        files: bundle.manifest.files.len() as u64,
        rows: bundle.manifest.rows,
    })
}

fn wrong(what: Phrase) -> Error {
    Error::invalid(phrase!("The bundle cannot be imported: {what}.", what))
}

struct Bundle {
    folder: PathBuf,
    manifest: Manifest,
}

impl Bundle {
    fn open(from: &Path) -> Result<Self> {
        let folder = from.canonicalize().map_err(|error| {
            wrong(phrase!(
                "{from}: {error}",
                from = from.display(),
                error = Argument::shown(error)
            ))
        })?;
        let path = folder.join(MANIFEST);
        let mut bytes = Vec::new();
        // A pipe would keep whoever opens it waiting for ever.
        fs::metadata(&path)
            .and_then(|found| match found.is_file() {
                true => File::open(&path),
                false => Err(ErrorKind::InvalidInput.into()),
            })
            .and_then(|file| file.take(MANIFEST_MOST + 1).read_to_end(&mut bytes))
            .map_err(|error| {
                wrong(phrase!(
                    "{manifest} cannot be read: {error}",
                    manifest = MANIFEST,
                    error = Argument::shown(error)
                ))
            })?;
        if bytes.len() as u64 > MANIFEST_MOST {
            return Err(wrong(phrase!(
                "{manifest} is too long",
                manifest = MANIFEST
            )));
        }
        let manifest: Manifest = serde_json::from_slice(&bytes).map_err(|error| {
            wrong(phrase!(
                "{manifest} is not what it should be: {error}",
                manifest = MANIFEST,
                error = Argument::shown(error)
            ))
        })?;
        if manifest.format != FORMAT || !(1..=schema::LATEST).contains(&manifest.schema) {
            return Err(wrong(phrase!(
                "it is of form {format} and schema {schema}; this Demarche reads form {known} and schemas up to {latest}",
                format = Argument::shown(manifest.format),
                schema = Argument::shown(manifest.schema),
                known = Argument::shown(FORMAT),
                latest = Argument::shown(schema::LATEST)
            )));
        }
        Ok(Self { folder, manifest })
    }

    fn fill(&self, tx: &Transaction<'_>, stop: &AtomicBool) -> Result<()> {
        for name in self.manifest.files.keys() {
            self.lies_at(name)?;
        }
        empty(tx)?;
        let mut names = tables(tx)?;
        names.extend(FEED_WORDS.map(str::to_owned));
        if let Some(unknown) = self.manifest.rows.keys().find(|name| !names.contains(name)) {
            return Err(wrong(phrase!(
                "a library has no table “{unknown}”",
                unknown
            )));
        }
        for table in names {
            // An older schema has fewer tables.
            if self.manifest.schema < schema::LATEST && !self.manifest.rows.contains_key(&table) {
                continue;
            }
            self.table(tx, &table, stop)?;
        }
        for (table, number) in &self.manifest.sequences {
            let known = tx.execute(
                "UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1",
                (table, number),
            )?;
            if known == 0 {
                tx.execute(
                    "INSERT INTO sqlite_sequence (name, seq) SELECT name, ?2 FROM sqlite_schema WHERE name = ?1",
                    (table, number),
                )?;
            }
        }
        let broken: Option<(String, String)> = crate::sql::all(
            tx,
            "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?
        .pop();
        match broken {
            Some((table, parent)) => Err(wrong(phrase!(
                "a row of {table} refers to a {parent} that is not there",
                table,
                parent
            ))),
            None => Ok(()),
        }
    }

    fn table(&self, tx: &Transaction<'_>, table: &str, stop: &AtomicBool) -> Result<()> {
        let name = format!("tables/{table}.jsonl");
        let lines = self.file(&name)?;
        let lines =
            String::from_utf8(lines).map_err(|_| wrong(phrase!("{name} is not text", name)))?;
        let mut names = columns(tx, table)?;
        names.retain(|name| {
            !ADDED.iter().any(|(of, column, schema)| {
                (*of, *column) == (table, name.as_str()) && self.manifest.schema < *schema
            })
        });
        let (sql, _) = insert(table, &names);
        let mut statement = tx.prepare(&sql)?;
        let mut count = 0;
        for (number, line) in lines.lines().enumerate() {
            if stop.load(Ordering::Relaxed) {
                return Err(Error::Cancelled);
            }
            let at = || format!("{name}, line {}", number + 1);
            let row: serde_json::Map<String, Value> =
                serde_json::from_str(line).map_err(|error| {
                    wrong(phrase!(
                        "{at} is not a row: {error}",
                        at = at(),
                        error = Argument::shown(error)
                    ))
                })?;
            if row.len() != names.len() {
                return Err(wrong(phrase!(
                    "{at} has other columns than {table}",
                    at = at(),
                    table
                )));
            }
            let mut values = Vec::with_capacity(names.len());
            for column in &names {
                let value = row
                    .get(column)
                    .ok_or_else(|| wrong(phrase!("{at} has no “{column}”", at = at(), column)))?;
                values.push(self.value(table, column, value, &at)?);
            }
            statement
                .execute(rusqlite::params_from_iter(values))
                .map_err(|error| match Error::from(error) {
                    Error::Sqlite(error) => wrong(phrase!(
                        "{at} cannot be a row: {error}",
                        at = at(),
                        error = Argument::shown(error)
                    )),
                    other => other,
                })?;
            count += 1;
        }
        if self.manifest.rows.get(table) != Some(&count) {
            return Err(wrong(phrase!(
                "{name} does not have the rows that {manifest} says",
                name,
                manifest = MANIFEST
            )));
        }
        Ok(())
    }

    fn value(
        &self,
        table: &str,
        column: &str,
        value: &Value,
        at: &dyn Fn() -> String,
    ) -> Result<Stored> {
        let odd = || wrong(phrase!("{at}: “{column}” is no value", at = at(), column));
        Ok(match value {
            Value::Null => Stored::Null,
            Value::Bool(_) | Value::Array(_) => return Err(odd()),
            Value::Number(number) => match (number.as_i64(), number.as_f64()) {
                (Some(whole), _) => Stored::Integer(whole),
                (None, Some(part)) if number.is_f64() => Stored::Real(part),
                _ => return Err(odd()),
            },
            Value::String(text) => Stored::Text(text.clone()),
            Value::Object(object) if object.contains_key("packed") => {
                let Some(Value::String(text)) = object.get("packed") else {
                    return Err(odd());
                };
                match (object.get("hex"), object.len()) {
                    // So it was written before the bytes went along.
                    (None, 1) => packed::column(text.clone()).map_err(Error::Packing)?,
                    (Some(Value::String(hex)), 2) => {
                        let bytes = bytes_of(hex).ok_or_else(odd)?;
                        match packed::text(&bytes) {
                            Ok(packed) if packed == *text => Stored::Blob(bytes),
                            _ => return Err(odd()),
                        }
                    }
                    _ => return Err(odd()),
                }
            }
            Value::Object(object) => {
                let mut entries = object.iter();
                let (Some((kind, Value::String(text))), None) = (entries.next(), entries.next())
                else {
                    return Err(odd());
                };
                match kind.as_str() {
                    "hex" => Stored::Blob(bytes_of(text).ok_or_else(odd)?),
                    "bits" => Stored::Real(f64::from_bits(
                        u64::from_str_radix(text, 16).map_err(|_| odd())?,
                    )),
                    "file" => {
                        let bytes = self.file(text)?;
                        match (table, column) {
                            ("raw", "compressed") => Stored::Blob(pack(&bytes)?),
                            _ => Stored::Text(
                                String::from_utf8(bytes)
                                    .map_err(|_| wrong(phrase!("{text} is not text", text)))?,
                            ),
                        }
                    }
                    _ => return Err(odd()),
                }
            }
        })
    }

    /// Where a file lies that the manifest names, if that is in the folder.
    fn lies_at(&self, name: &str) -> Result<PathBuf> {
        let relative = Path::new(name);
        let plain = relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        if !plain || name.contains(['\\', ':', '\0']) {
            return Err(wrong(phrase!("{name} leads out of its folder", name)));
        }
        // A link may lead anywhere.
        let real = self
            .folder
            .join(relative)
            .canonicalize()
            .map_err(unreadable(name))?;
        match real.starts_with(&self.folder) && real.is_file() {
            true => Ok(real),
            false => Err(wrong(phrase!("{name} leads out of its folder", name))),
        }
    }

    /// A file that the manifest names, if it is what the manifest says and lies in the folder.
    fn file(&self, name: &str) -> Result<Vec<u8>> {
        let listed: &Listed = self.manifest.files.get(name).ok_or_else(|| {
            wrong(phrase!(
                "{manifest} names no file {name}",
                manifest = MANIFEST,
                name
            ))
        })?;
        let missing = unreadable(name);
        let real = self.lies_at(name)?;
        if listed.bytes > FILE_MOST || fs::metadata(&real).map_err(missing)?.len() != listed.bytes {
            return Err(wrong(phrase!(
                "{name} has not the size that {manifest} says",
                name,
                manifest = MANIFEST
            )));
        }
        let bytes = fs::read(&real).map_err(missing)?;
        if hex(&Sha256::digest(&bytes)) != listed.sha256 {
            return Err(wrong(phrase!(
                "{name} was changed since the bundle was written",
                name
            )));
        }
        Ok(bytes)
    }
}

/// Why a file of a bundle cannot be read.
fn unreadable(name: &str) -> impl Fn(std::io::Error) -> Error + Copy + '_ {
    move |error| {
        wrong(phrase!(
            "{name} cannot be read: {error}",
            name,
            error = Argument::shown(error)
        ))
    }
}

fn bytes_of(hex: &str) -> Option<Vec<u8>> {
    let digits = hex.as_bytes();
    if !digits.len().is_multiple_of(2) || !hex.is_ascii() {
        return None;
    }
    digits
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_columns_that_came_later_are_those_of_the_scripts() {
        let mut conn = rusqlite::Connection::open_in_memory().unwrap();
        let tx = conn.transaction().unwrap();
        let mut known: BTreeSet<(String, String)> = BTreeSet::new();
        let mut added = Vec::new();
        for schema in 1..=schema::LATEST {
            tx.execute_batch(&schema::script(schema)).unwrap();
            let before: BTreeSet<String> = known.iter().map(|(table, _)| table.clone()).collect();
            let mut now = BTreeSet::new();
            for table in tables(&tx).unwrap() {
                for column in columns(&tx, &table).unwrap() {
                    now.insert((table.clone(), column));
                }
            }
            let later = now.difference(&known);
            for (table, column) in later.filter(|(table, _)| before.contains(table)) {
                added.push((table.clone(), column.clone(), schema));
            }
            known = now;
        }
        let kept: Vec<(String, String, i64)> = ADDED
            .iter()
            .map(|(table, column, schema)| ((*table).to_owned(), (*column).to_owned(), *schema))
            .collect();
        assert_eq!(kept, added);
    }
}
