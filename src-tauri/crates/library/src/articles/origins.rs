//! Where an article's facts were found: kept true when an analyst or a new capture changes one.

use demarche_extract::{Fact, FactOrigin, Origin};

use crate::{ArticleId, Result, Tx};

/// Says anew where `facts` come from: what `found` has of them, and nothing where it has nothing.
pub(super) fn replace(
    tx: &Tx<'_>,
    id: ArticleId,
    facts: &[Fact],
    found: &[FactOrigin],
) -> Result<()> {
    if facts.is_empty() {
        return Ok(());
    }
    let json: String = tx
        .conn()
        .prepare_cached("SELECT origins FROM article WHERE id = ?")?
        .query_row([id], |row| row.get(0))?;
    let mut origins: Vec<FactOrigin> = serde_json::from_str(&json)?;
    origins.retain(|known| !facts.contains(&known.fact));
    let of_them = found.iter().filter(|new| facts.contains(&new.fact));
    origins.extend(of_them.cloned());
    tx.conn()
        .prepare_cached("UPDATE article SET origins = ?2 WHERE id = ?1")?
        .execute((id, serde_json::to_string(&origins)?))?;
    Ok(())
}

/// The same of facts that the analyst gave; `given` says of each whether there is one now.
pub(super) fn of_analyst(tx: &Tx<'_>, id: ArticleId, given: &[(Fact, bool)]) -> Result<()> {
    let facts: Vec<Fact> = given.iter().map(|(fact, _)| *fact).collect();
    let found: Vec<FactOrigin> = given
        .iter()
        .filter(|(_, known)| *known)
        .map(|(fact, _)| FactOrigin::new(*fact, Origin::Analyst, ""))
        .collect();
    replace(tx, id, &facts, &found)
}
