//! Table by table, row by row, past what cannot be read.

use demarche_text::phrase;
use demarche_text::phrase::Argument;
use rusqlite::types::Value;
use rusqlite::{Connection, Transaction};

use super::super::tables::{FEED_WORDS, columns, empty, insert, tables};
use super::Salvaged;
use crate::sql::all;
use crate::{Error, Result};

pub(super) fn take_rows(
    source: &Connection,
    target: &Transaction<'_>,
    salvaged: &mut Salvaged,
) -> Result<()> {
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
                .push(phrase!("Some rows of {table} could not be read.", table)),
            Err(error) => salvaged.lost.push(phrase!(
                "The table {table} could not be read: {error}.",
                table,
                error = Argument::shown(error)
            )),
        }
        if refused > 0 {
            salvaged.lost.push(phrase!(
                "{n} row of {table} was read but holds what no such row can."
                    | "{n} rows of {table} were read but hold what no such row can.",
                n = refused,
                table
            ));
        }
    }
    if !any {
        return Err(Error::Damaged {
            path: salvaged.path.clone(),
            reason: phrase!("nothing of it can be read"),
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
        phrase!("The words of feeds’ entries were lost; they are searched by title, summary and authors until their feeds are refreshed."),
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
