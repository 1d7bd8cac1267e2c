//! A small world to say things in: articles, excerpts, actors and issues, written straight into the
//! tables so that a test of one noun does not rest on another's mutations.

use demarche_text::PartialDate;

use crate::positions::{Directness, EvidenceRole, NewEvidence, NewPosition, Stance, Voice};
use crate::sql::date_columns;
use crate::{ActorId, ArticleId, ExcerptId, IssueId, Library, Op, Tx, countries};

fn change<T>(library: &Library, change: impl FnOnce(&Tx<'_>) -> crate::Result<T>) -> T {
    let op = Op::Restore {
        title: "a world".to_owned(),
    };
    library.transact(op, change).unwrap().value
}

/// A date from its ISO 8601 form.
pub(crate) fn date(text: &str) -> Option<PartialDate> {
    Some(PartialDate::parse(text).unwrap())
}

/// A person of a country.
pub(crate) fn actor(library: &Library, name: &str, country: Option<&str>) -> ActorId {
    change(library, |tx| {
        let country = country.map(|code| countries::id(tx, code)).transpose()?;
        let id = tx
            .conn()
            .prepare_cached(
                "INSERT INTO actor (name, kind, country) VALUES (?1, 'person', ?2) RETURNING id",
            )?
            .query_row((name, country), |row| row.get(0))?;
        tx.conn()
            .prepare_cached("INSERT INTO actor_name (actor, name, \"primary\") VALUES (?1, ?2, 1)")?
            .execute((id, name))?;
        Ok(id)
    })
}

/// A leaf of the codebook.
pub(crate) fn leaf(library: &Library, name: &str) -> IssueId {
    change(library, |tx| {
        Ok(tx
            .conn()
            .prepare_cached("INSERT INTO issue (name, leaf) VALUES (?, 1) RETURNING id")?
            .query_row([name], |row| row.get(0))?)
    })
}

/// An article with this body and date, `published` in its ISO 8601 form.
pub(crate) fn article(library: &Library, body: &str, published: Option<&str>) -> ArticleId {
    change(library, |tx| {
        let conn = tx.conn();
        let number: i64 = conn.query_row("SELECT count(*) FROM article", [], |row| row.get(0))?;
        let published = published.map(|text| PartialDate::parse(text).unwrap());
        let (text, precision) = date_columns(published.as_ref());
        let id: ArticleId = conn
            .prepare_cached(
                "INSERT INTO article (title, citation_key, published, published_precision, imported_at) \
                 VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id",
            )?
            .query_row(
                (
                    format!("Article {number}"),
                    format!("article{number}"),
                    text,
                    precision,
                    crate::sql::moment(tx.now()),
                ),
                |row| row.get(0),
            )?;
        conn.prepare_cached(
            "INSERT INTO body_version (article, number, text, blocks, cuts, words, unspaced, made_at, made_by) \
             VALUES (?1, 1, ?2, '[]', '[]', 0, 0, ?3, 'test')",
        )?
        .execute((id, body, crate::sql::moment(tx.now())))?;
        conn.prepare_cached("UPDATE article SET body = ?2 WHERE id = ?1")?
            .execute((id, conn.last_insert_rowid()))?;
        Ok(id)
    })
}

/// An excerpt of these words, which the article's body holds.
pub(crate) fn excerpt(library: &Library, article: ArticleId, quote: &str) -> ExcerptId {
    change(library, |tx| {
        let conn = tx.conn();
        let (version, text): (i64, String) = conn
            .prepare_cached("SELECT id, text FROM body_version WHERE article = ?")?
            .query_row([article], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let start = text[..text.find(quote).unwrap()].chars().count();
        Ok(conn
            .prepare_cached(
                "INSERT INTO excerpt (article, body_version, start, \"end\", quote, prefix, suffix, analyst, made_at) \
                 VALUES (?1, ?2, ?3, ?4, ?5, '', '', ?6, ?7) RETURNING id",
            )?
            .query_row(
                rusqlite::params![
                    article,
                    version,
                    start as i64,
                    (start + quote.chars().count()) as i64,
                    quote,
                    tx.analyst(),
                    crate::sql::moment(tx.now())
                ],
                |row| row.get(0),
            )?)
    })
}

/// A position in the actor's own words, without a date or evidence.
pub(crate) fn position(actor: ActorId, issue: IssueId, stance: Stance) -> NewPosition {
    NewPosition {
        actors: vec![actor],
        on_behalf: Vec::new(),
        post: None,
        issue,
        stance,
        voice: Some(Voice::Own),
        act: None,
        addressee: None,
        event: None,
        said: None,
        directness: Directness::Direct,
        reported_by: None,
        paraphrase: "says so".to_owned(),
        confidence: None,
        evidence: Vec::new(),
    }
}

/// A piece of supporting evidence.
pub(crate) fn supporting(excerpt: ExcerptId) -> NewEvidence {
    NewEvidence {
        excerpt,
        role: EvidenceRole::Supporting,
    }
}
