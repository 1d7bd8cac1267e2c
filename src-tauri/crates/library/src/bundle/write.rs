//! Writing a bundle.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_text::phrase;
use rusqlite::types::ValueRef;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Bundled, FORMAT, Listed, MANIFEST, Manifest};
use crate::articles::unpack;
use crate::file::tables::{FEED_WORDS, columns, insert, tables};
use crate::file::{absolute, beside};
use crate::sql::{all, moment};
use crate::{Error, Library, Reader, Result, packed, schema};

/// Characters of a title in a file's name.
const TITLE: usize = 40;

impl Library {
    /// Writes the whole library into a folder, which must be empty or not there yet. The folder gets its name
    /// when all is written.
    ///
    /// # Errors
    /// [`Error::Cancelled`] as soon as `stop` is set; then no folder is left.
    pub fn export_bundle(&self, to: &Path, stop: &AtomicBool) -> Result<Bundled> {
        let to = absolute(to)?;
        let taken = match fs::read_dir(&to) {
            Ok(mut entries) => entries.next().is_some(),
            Err(_) => to.exists(),
        };
        if taken {
            return Err(Error::Exists(to));
        }
        let unfinished = beside(&to, ".unfinished");
        let _ = fs::remove_dir_all(&unfinished);
        let made_at = moment(self.now());
        let written = self.read(|reader| {
            let mut bundle = Writing {
                folder: unfinished.clone(),
                files: BTreeMap::new(),
                stop,
            };
            let manifest = bundle.all(reader, made_at)?;
            let rows = manifest.rows.clone();
            let files = manifest.files.len() as u64;
            let path = unfinished.join(MANIFEST);
            let file = File::create(&path).map_err(Error::file(&path))?;
            let mut to = BufWriter::new(file);
            serde_json::to_writer_pretty(&mut to, &manifest)?;
            to.flush()
                .and_then(|()| to.get_ref().sync_all())
                .map_err(Error::file(&path))?;
            Ok((rows, files))
        });
        let finished = written.and_then(|(rows, files)| {
            let _ = fs::remove_dir(&to);
            fs::rename(&unfinished, &to).map_err(Error::file(&to))?;
            Ok(Bundled {
                path: to,
                files,
                rows,
            })
        });
        if finished.is_err() {
            let _ = fs::remove_dir_all(&unfinished);
        }
        finished
    }
}

struct Writing<'s> {
    folder: PathBuf,
    files: BTreeMap<String, Listed>,
    stop: &'s AtomicBool,
}

impl Writing<'_> {
    fn all(&mut self, reader: &Reader<'_>, made_at: String) -> Result<Manifest> {
        let conn = reader.conn();
        let mut rows = BTreeMap::new();
        let mut names = tables(conn)?;
        names.extend(FEED_WORDS.map(str::to_owned));
        for table in names {
            let count = self.table(reader, &table)?;
            rows.insert(table, count);
        }
        let sequences = all(conn, "SELECT name, seq FROM sqlite_sequence", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(Manifest {
            format: FORMAT,
            schema: schema::LATEST,
            made_at,
            rows,
            sequences: sequences.into_iter().collect(),
            files: std::mem::take(&mut self.files),
        })
    }

    fn table(&mut self, reader: &Reader<'_>, table: &str) -> Result<u64> {
        let names = columns(reader.conn(), table)?;
        let (_, list) = insert(table, &names);
        let mut statement = reader
            .conn()
            .prepare(&format!("SELECT {list} FROM \"{table}\" ORDER BY 1, 2"))?;
        let mut rows = statement.query([])?;
        let mut lines = Vec::new();
        let mut count = 0;
        while let Some(row) = rows.next()? {
            if self.stop.load(Ordering::Relaxed) {
                return Err(Error::Cancelled);
            }
            let mut object = serde_json::Map::new();
            for (at, name) in names.iter().enumerate() {
                let value = match self.apart(table, name, row)? {
                    Some(file) => json!({ "file": file }),
                    None => plain(table, name, row.get_ref(at)?)?,
                };
                object.insert(name.clone(), value);
            }
            serde_json::to_writer(&mut lines, &object)?;
            lines.push(b'\n');
            count += 1;
        }
        self.file(format!("tables/{table}.jsonl"), &lines)?;
        Ok(count)
    }

    /// What stands in a file of its own: texts of articles and notes, and what was captured.
    fn apart(
        &mut self,
        table: &str,
        column: &str,
        row: &rusqlite::Row<'_>,
    ) -> Result<Option<String>> {
        let id = || row.get::<_, i64>("id");
        let (name, bytes) = match (table, column) {
            ("body_version", "text") => {
                let (article, number): (i64, i64) = (row.get("article")?, row.get("number")?);
                let text: String = row.get(column)?;
                (
                    format!("articles/{article}/{number}.txt"),
                    text.into_bytes(),
                )
            }
            ("note", "text") => {
                let title: String = row.get("title")?;
                let text: String = row.get(column)?;
                (
                    format!("notes/{}{}.md", id()?, slug(&title)),
                    text.into_bytes(),
                )
            }
            ("raw", "compressed") => {
                let packed: Vec<u8> = row.get(column)?;
                let raw = unpack(&packed)?;
                // What does not become these bytes again when it is packed is kept as it is packed.
                if crate::articles::pack(&raw)? != packed {
                    return Ok(None);
                }
                (format!("snapshots/{}", id()?), raw)
            }
            _ => return Ok(None),
        };
        self.file(name.clone(), &bytes)?;
        Ok(Some(name))
    }

    fn file(&mut self, name: String, bytes: &[u8]) -> Result<()> {
        let path = self.folder.join(&name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Error::file(folder))?;
        }
        fs::write(&path, bytes).map_err(Error::file(&path))?;
        let listed = Listed {
            bytes: bytes.len() as u64,
            sha256: hex(&Sha256::digest(bytes)),
        };
        self.files.insert(name, listed);
        Ok(())
    }
}

/// A value as it stands in a line.
fn plain(table: &str, column: &str, value: ValueRef<'_>) -> Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => {
            // A number whose digits would not be read as the same number is written by its bits.
            let digits = serde_json::to_string(&number)?;
            match serde_json::from_str::<f64>(&digits) {
                Ok(read) if read.to_bits() == number.to_bits() => number.into(),
                _ => json!({ "bits": format!("{:016x}", number.to_bits()) }),
            }
        }
        ValueRef::Text(text) => match std::str::from_utf8(text) {
            Ok(text) => text.into(),
            Err(_) => {
                return Err(Error::invalid(phrase!(
                    "The library holds a text that is none."
                )));
            }
        },
        ValueRef::Blob(bytes) => match (table, column) {
            // The bytes go along: another version of zstd packs the same text otherwise, and undo compares them.
            ("body_version", "blocks" | "cuts") if packed::is_packed(bytes) => {
                let text = packed::text(bytes).map_err(Error::Packing)?;
                json!({ "packed": text, "hex": hex(bytes) })
            }
            _ => json!({ "hex": hex(bytes) }),
        },
    })
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A title as part of a file's name: its letters and digits, as far as every file system takes them.
fn slug(title: &str) -> String {
    let words = demarche_text::key(title);
    let plain: String = words
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == ' ')
        .take(TITLE)
        .collect();
    match plain.trim() {
        "" => String::new(),
        words => format!("-{}", words.replace(' ', "-")),
    }
}
