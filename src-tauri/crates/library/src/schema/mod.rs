//! The tables, and how an older file comes to have them.

mod fold;
#[cfg(test)]
mod upgrades;

use rusqlite::{Connection, Transaction};

use crate::Result;

pub(crate) use fold::{fold, folds};

/// Says in the file's header that it is a Demarche library: "DMRC".
pub(crate) const APPLICATION_ID: i64 = 0x444D_5243;

/// Schema n is what the first n scripts make. A released script never changes; later ones add.
const SCRIPTS: &[&str] = &[
    include_str!("v1.sql"),
    include_str!("v2.sql"),
    include_str!("v3.sql"),
    include_str!("v4.sql"),
];

/// The schema that this program reads and writes.
pub(crate) const LATEST: i64 = SCRIPTS.len() as i64;

/// The schema of an open file; 0 for an empty one.
pub(crate) fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Brings a file to [`LATEST`], inside the caller's transaction.
pub(crate) fn migrate(tx: &Transaction<'_>) -> Result<()> {
    let from = version(tx)?;
    for script in SCRIPTS.iter().skip(from.try_into().unwrap_or(usize::MAX)) {
        tx.execute_batch(&fold::expand(script))?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", LATEST)?;
    Ok(())
}

/// The script that makes a schema of the one before it.
#[cfg(test)]
pub(crate) fn script(schema: i64) -> String {
    fold::expand(SCRIPTS[usize::try_from(schema).unwrap() - 1])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql::all;

    /// SQLite looks through the whole table where there is none, each time that a row goes which may be
    /// referred to.
    #[test]
    fn what_refers_from_a_large_table_is_indexed() {
        const LARGE: &[&str] = &[
            "article",
            "byline",
            "wire_credit",
            "snapshot",
            "body_version",
            "mention",
            "excerpt",
            "quotation",
            "position",
            "position_actor",
            "position_behalf",
            "evidence",
            "event_article",
            "recode_item",
        ];
        // Their rows stay.
        const KEPT: &[&str] = &["analyst", "country", "bloc", "raw"];
        let mut conn = Connection::open_in_memory().unwrap();
        let tx = conn.transaction().unwrap();
        migrate(&tx).unwrap();
        let mut bare: Vec<String> = Vec::new();
        for table in LARGE {
            let sql = "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)";
            let references: Vec<(String, String)> =
                all(&tx, sql, [table], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
            assert!(!references.is_empty(), "{table}");
            for (column, to) in references {
                let indexed: bool = tx
                    .query_row(
                        "SELECT EXISTS (SELECT 1 FROM pragma_index_list(?1) AS list \
                         JOIN pragma_index_info(list.name) AS info ON info.seqno = 0 AND info.name = ?2 \
                         JOIN sqlite_schema AS made ON made.name = list.name \
                         WHERE list.partial = 0 OR made.sql LIKE '%WHERE ' || ?2 || ' IS NOT NULL')",
                        (table, &column),
                        |row| row.get(0),
                    )
                    .unwrap();
                if !indexed && !KEPT.contains(&to.as_str()) {
                    bare.push(format!("{table}.{column}"));
                }
            }
        }
        // Issues and who stands for a side are few, and go to the trash.
        bare.retain(|column| {
            !["recode_item.new_issue", "event_article.side_actor"].contains(&column.as_str())
        });
        assert_eq!(bare, [""; 0]);
    }
}
