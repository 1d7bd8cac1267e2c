//! Editions that come from another library: word for word what they were there, numbers and keys with them.

use std::collections::BTreeMap;

use demarche_text::phrase;
use demarche_text::phrase::Argument;
use rusqlite::OptionalExtension as _;

use super::names::Names;
use super::references;
use super::state::State;
use crate::editions::{Basis, Edition, fingerprint};
use crate::notes::CitedArticle;
use crate::positions::PositionRow;
use crate::{Error, Reader, Result};

/// What numbers and keys lead to, by the names that all libraries know.
pub(crate) type Numbers = BTreeMap<String, Option<String>>;

/// What the numbers and keys in an edition lead to.
pub(crate) fn numbers(reader: &Reader<'_>, names: &Names, row: i64) -> Result<Numbers> {
    type Found = (String, String, String, Option<String>);
    let (text, positions, evidence, kept): Found = reader
        .conn()
        .prepare_cached("SELECT text, positions, evidence, numbers FROM edition WHERE id = ?")?
        .query_row([row], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
    // It was issued elsewhere.
    if let Some(kept) = kept {
        return Ok(serde_json::from_str(&kept)?);
    }
    let basis = Basis {
        positions: serde_json::from_str(&positions)?,
        evidence: serde_json::from_str(&evidence)?,
    };
    let mut numbers = references::of(reader, names, &text)?;
    let mut lead = |kind: &str, row: i64| {
        let uid = names.uid_in(kind, row).map(str::to_owned);
        numbers.insert(format!("{kind}:{row}"), uid);
    };
    for position in &basis.positions {
        lead("position", position.id.0);
        lead("issue", position.issue.id.0);
        for actor in &position.actors {
            lead("actor", actor.id.0);
        }
        if let Some(post) = &position.post {
            lead("post", post.id.0);
        }
    }
    for evidence in &basis.evidence {
        lead("article", evidence.article.id);
        if let Some(excerpt) = &evidence.excerpt {
            lead("excerpt", excerpt.id);
        }
    }
    for evidence in &basis.evidence {
        let article = evidence.article.id;
        let version: Option<i64> = reader
            .conn()
            .prepare_cached("SELECT id FROM body_version WHERE article = ?1 AND number = ?2")?
            .query_row((article, evidence.version), |row| row.get(0))
            .optional()?;
        let uid = version.and_then(|row| names.uid("body_version", row));
        numbers.insert(
            version_key(article, evidence.version),
            uid.map(str::to_owned),
        );
    }
    Ok(numbers)
}

/// A body version, by its article and its number among that article's.
fn version_key(article: i64, number: u32) -> String {
    format!("body_version:{article}/{number}")
}

/// Refuses an edition that is not what its hash says.
pub(crate) fn check(state: &State) -> Result<()> {
    let part = |column: &str| state.text(column).unwrap_or_default();
    let made = fingerprint([
        part("text"),
        part("positions"),
        part("evidence"),
        part("resolved"),
        part("style"),
        part("as_of"),
    ]);
    match state.text("sha256") == Some(made.as_str()) {
        true => Ok(()),
        false => Err(Error::invalid(phrase!(
            "Edition {number} in it is not what its hash says that was issued.",
            number = Argument::shown(state.columns.get("number").unwrap_or_default())
        ))),
    }
}

/// Puts the numbers and keys that lead to the same here into an edition that was issued elsewhere. What leads nowhere
/// here has a number that no row has.
pub(crate) fn as_here(reader: &Reader<'_>, mark: &str, edition: &mut Edition) -> Result<()> {
    let Some(numbers) = edition.numbers.take() else {
        return Ok(());
    };
    let names = Names::of(reader, mark)?;
    edition.text = references::here(reader, &names, &edition.text, &numbers)?;
    let leads = Leads {
        numbers: &numbers,
        names: &names,
    };
    for position in &mut edition.basis.positions {
        leads.position(position);
    }
    for evidence in &mut edition.basis.evidence {
        if let Some(version) = leads.version(reader, evidence.article.id, evidence.version)? {
            evidence.version = version;
        }
        leads.article(&mut evidence.article);
        if let Some(excerpt) = &mut evidence.excerpt {
            excerpt.id = leads.row("excerpt", excerpt.id);
            leads.article(&mut excerpt.article);
        }
    }
    Ok(())
}

struct Leads<'l> {
    numbers: &'l Numbers,
    names: &'l Names,
}

impl Leads<'_> {
    fn row(&self, kind: &str, number: i64) -> i64 {
        let uid = self.numbers.get(&format!("{kind}:{number}"));
        uid.and_then(|uid| self.names.row_in(kind, uid.as_deref()?))
            .unwrap_or_else(|| -number.saturating_abs().max(1))
    }

    fn article(&self, article: &mut CitedArticle) {
        article.id = self.row("article", article.id);
    }

    fn position(&self, position: &mut PositionRow) {
        position.id.0 = self.row("position", position.id.0);
        position.issue.id.0 = self.row("issue", position.issue.id.0);
        for actor in &mut position.actors {
            actor.id.0 = self.row("actor", actor.id.0);
        }
        if let Some(post) = &mut position.post {
            post.id.0 = self.row("post", post.id.0);
        }
    }

    /// The number that a text of an article has here.
    fn version(&self, reader: &Reader<'_>, article: i64, number: u32) -> Result<Option<u32>> {
        let uid = self.numbers.get(&version_key(article, number));
        let row = uid.and_then(|uid| self.names.row_in("body_version", uid.as_deref()?));
        let Some(row) = row else { return Ok(None) };
        Ok(Some(
            reader
                .conn()
                .prepare_cached("SELECT number FROM body_version WHERE id = ?")?
                .query_row([row], |found| found.get(0))?,
        ))
    }
}
