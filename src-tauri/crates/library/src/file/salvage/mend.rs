//! Rows that were read but rest on ones that are gone.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;

use demarche_text::phrase;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::Salvaged;
use crate::sql::all;
use crate::{Error, Result, packed};

/// Rounds of taking out rows that rest on others that are gone.
const ROUNDS: usize = 20;

/// Takes out what rests on rows that are gone, and sets what only names them to nothing.
pub(super) fn mend(conn: &Connection, salvaged: &mut Salvaged, left: &mut LeftOver) -> Result<()> {
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
        salvaged.lost.push(phrase!(
            "{n} row of {table} rests on others that are gone; it is written beside the \
library." | "{n} rows of {table} rest on others that are gone; they are written beside \
the library.",
            n = rows,
            table
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

/// Rows that are taken out, kept as text.
pub(super) struct LeftOver {
    path: PathBuf,
    to: Option<BufWriter<File>>,
}

impl LeftOver {
    pub(super) fn at(path: PathBuf) -> Self {
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

    pub(super) fn finish(self) -> Result<Option<PathBuf>> {
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
        ValueRef::Blob(bytes) => match packed::is_packed(bytes).then(|| packed::text(bytes)) {
            Some(Ok(text)) => text.into(),
            _ => format!("{} bytes", bytes.len()).into(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packed::Json;

    #[test]
    fn what_was_packed_is_left_over_as_text() {
        let folder = tempfile::tempdir().unwrap();
        let conn = Connection::open_in_memory().unwrap();
        conn.execute("CREATE TABLE body_version (cuts, mark)", [])
            .unwrap();
        let cuts = vec!["a line of a menu"; 50];
        conn.execute(
            "INSERT INTO body_version VALUES (?, x'0102')",
            [Json(&cuts)],
        )
        .unwrap();
        let mut left = LeftOver::at(folder.path().join("left over.jsonl"));
        left.keep(&conn, "body_version", 1).unwrap();
        let line = std::fs::read(left.finish().unwrap().unwrap()).unwrap();
        let row: serde_json::Value = serde_json::from_slice(&line).unwrap();
        let kept: Vec<String> = serde_json::from_str(row["cuts"].as_str().unwrap()).unwrap();
        assert_eq!(kept, cuts);
        assert_eq!(row["mark"], "2 bytes");
    }
}
