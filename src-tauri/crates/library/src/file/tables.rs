//! The tables of a library as plain rows, for what copies all of them.

use rusqlite::Connection;

use crate::Result;
use crate::sql::all;

/// Tables whose rows come from the program itself; those first that refer to others.
const REFERENCE: [&str; 4] = ["bloc_member", "bloc", "country_name", "country"];
/// What triggers derive from other tables.
const DERIVED: [&str; 2] = ["stated", "passage"];
/// The index of feeds' entries: what is in it is nowhere else, so that it is copied as it is kept.
pub(crate) const FEED_WORDS: [&str; 4] = [
    "feed_entry_fts_config",
    "feed_entry_fts_data",
    "feed_entry_fts_docsize",
    "feed_entry_fts_idx",
];

/// The tables that hold rows of their own, in the order in which they were made: those first that others refer to.
pub(crate) fn tables(conn: &Connection) -> Result<Vec<String>> {
    let mut names = all(
        conn,
        "SELECT sqlite_schema.name FROM sqlite_schema \
         JOIN pragma_table_list AS listed ON listed.name = sqlite_schema.name \
         WHERE listed.schema = 'main' AND listed.type = 'table' AND sqlite_schema.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
         ORDER BY sqlite_schema.rowid",
        [],
        |row| row.get::<_, String>(0),
    )?;
    names.retain(|name| !DERIVED.contains(&name.as_str()));
    Ok(names)
}

/// A table's columns.
pub(crate) fn columns(conn: &Connection, table: &str) -> Result<Vec<String>> {
    all(
        conn,
        "SELECT name FROM pragma_table_info(?)",
        [table],
        |row| row.get(0),
    )
}

/// The statement that puts a row into a table, and its columns as a list.
pub(crate) fn insert(table: &str, columns: &[String]) -> (String, String) {
    let quoted: Vec<String> = columns.iter().map(|name| format!("\"{name}\"")).collect();
    let list = quoted.join(", ");
    let marks = vec!["?"; columns.len()].join(", ");
    (
        format!("INSERT INTO \"{table}\" ({list}) VALUES ({marks})"),
        list,
    )
}

/// Empties a new library, so that rows may be put in as they are.
pub(crate) fn empty(conn: &Connection) -> Result<()> {
    for table in REFERENCE.iter().chain(&FEED_WORDS) {
        conn.execute(&format!("DELETE FROM \"{table}\""), [])?;
    }
    conn.execute_batch(
        "DELETE FROM analyst; DELETE FROM notebook; DELETE FROM history_head; DELETE FROM setting;",
    )?;
    Ok(())
}
