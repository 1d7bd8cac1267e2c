//! The floor: the same articles in two plain tables of SQLite, one of them FTS5, and nothing else.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Result};

/// The plain library.
pub(crate) struct Plain {
    path: PathBuf,
    conn: Connection,
}

impl Plain {
    pub(crate) fn create(path: &Path) -> Result<Self> {
        let conn = connect(path)?;
        conn.execute_batch(
            "CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT, outlet TEXT, published TEXT, words INTEGER);
             CREATE INDEX article_published ON article(published, id);
             CREATE TABLE body (id INTEGER PRIMARY KEY, text TEXT);
             CREATE VIRTUAL TABLE body_fts USING fts5(
               text, content = 'body', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
             );",
        )?;
        Ok(Self {
            path: path.to_owned(),
            conn,
        })
    }

    /// One article in a transaction of its own.
    pub(crate) fn store(
        &mut self,
        title: &str,
        outlet: &str,
        published: &str,
        text: &str,
    ) -> Result<()> {
        let tx = self.conn.transaction()?;
        tx.prepare_cached(
            "INSERT INTO article (title, outlet, published, words) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((title, outlet, published, text.split(' ').count() as i64))?;
        let id = tx.last_insert_rowid();
        tx.prepare_cached("INSERT INTO body (id, text) VALUES (?1, ?2)")?
            .execute((id, text))?;
        tx.prepare_cached("INSERT INTO body_fts (rowid, text) VALUES (?1, ?2)")?
            .execute((id, text))?;
        tx.commit()
    }

    /// Takes the newest article out, and puts it back.
    pub(crate) fn out_and_in(&mut self) -> Result<()> {
        let (id, title, outlet, published, text): (i64, String, String, String, String) = self.conn.query_row(
            "SELECT article.id, title, outlet, published, text FROM article JOIN body ON body.id = article.id \
             ORDER BY article.id DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)),
        )?;
        let tx = self.conn.transaction()?;
        tx.prepare_cached(
            "INSERT INTO body_fts (body_fts, rowid, text) VALUES ('delete', ?1, ?2)",
        )?
        .execute((id, &text))?;
        tx.prepare_cached("DELETE FROM body WHERE id = ?")?
            .execute([id])?;
        tx.prepare_cached("DELETE FROM article WHERE id = ?")?
            .execute([id])?;
        tx.commit()?;
        self.store(&title, &outlet, &published, &text)
    }

    /// Opens it once more, as far as the first row.
    pub(crate) fn open_anew(&self) -> Result<()> {
        connect(&self.path)?.query_row("SELECT id FROM article LIMIT 1", [], |row| {
            row.get::<_, i64>(0).map(drop)
        })
    }

    /// The newest fifty.
    pub(crate) fn list(&self) -> Result<()> {
        self.read("SELECT title, outlet, published, words FROM article ORDER BY published DESC, id DESC LIMIT 50")
    }

    /// The thirty newest that hold an FTS5 expression.
    pub(crate) fn newest(&self, expression: &str) -> Result<()> {
        self.found(
            "SELECT rowid FROM body_fts WHERE body_fts MATCH ? ORDER BY rowid DESC LIMIT 30",
            expression,
        )
    }

    /// The thirty that fit it best.
    pub(crate) fn best(&self, expression: &str) -> Result<()> {
        self.found(
            "SELECT rowid FROM body_fts WHERE body_fts MATCH ? ORDER BY rank LIMIT 30",
            expression,
        )
    }

    fn read(&self, sql: &str) -> Result<()> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        rows.collect::<Result<Vec<_>>>().map(drop)
    }

    fn found(&self, sql: &str, expression: &str) -> Result<()> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([expression], |row| row.get::<_, i64>(0))?;
        rows.collect::<Result<Vec<_>>>().map(drop)
    }
}

fn connect(path: &Path) -> Result<Connection> {
    let conn = Connection::open(path)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "cache_size", -16_384)?;
    Ok(conn)
}
