//! Reference data: countries, their names, and blocs, written from the gazetteer outside history.

use std::collections::HashMap;

use chrono::NaiveDate;
use demarche_gazetteer::Gazetteer;
use rusqlite::Transaction;
use sha2::{Digest, Sha256};

use crate::{CountryId, Result};

/// The setting that says what was last written, so that opening a library costs one look.
const FINGERPRINT: &str = "reference.fingerprint";

/// Brings the reference tables up to the gazetteer's. A country that the gazetteer no longer knows
/// stays, since positions may rest on it.
pub(crate) fn seed(tx: &Transaction<'_>, gazetteer: &Gazetteer) -> Result<()> {
    let fingerprint = fingerprint(gazetteer);
    if setting(tx)?.as_deref() == Some(fingerprint.as_str()) {
        return Ok(());
    }
    let countries = seed_countries(tx, gazetteer)?;
    seed_blocs(tx, gazetteer, &countries)?;
    tx.prepare(
        "INSERT INTO setting (name, value) VALUES (?1, ?2) \
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )?
    .execute((FINGERPRINT, fingerprint))?;
    Ok(())
}

fn setting(tx: &Transaction<'_>) -> Result<Option<String>> {
    use rusqlite::OptionalExtension;
    Ok(tx
        .prepare("SELECT value FROM setting WHERE name = ?")?
        .query_row([FINGERPRINT], |row| row.get(0))
        .optional()?)
}

fn fingerprint(gazetteer: &Gazetteer) -> String {
    let tables = format!("{:?}\n{:?}", gazetteer.countries, gazetteer.blocs);
    hex(&Sha256::digest(tables.as_bytes()))
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

fn seed_countries<'g>(
    tx: &Transaction<'_>,
    gazetteer: &'g Gazetteer,
) -> Result<HashMap<&'g str, CountryId>> {
    tx.execute("DELETE FROM country_name", [])?;
    let mut country = tx.prepare(
        "INSERT INTO country (code, alpha3, name, capital) VALUES (?1, ?2, ?3, ?4) \
         ON CONFLICT (code) DO UPDATE SET alpha3 = excluded.alpha3, name = excluded.name, capital = excluded.capital \
         RETURNING id",
    )?;
    let mut name = tx.prepare(
        "INSERT INTO country_name (country, name, kind, language) VALUES (?1, ?2, ?3, ?4)",
    )?;
    let mut ids = HashMap::new();
    for entry in &gazetteer.countries {
        let id: CountryId = country.query_row(
            (&entry.code, &entry.alpha3, &entry.name, &entry.capital),
            |row| row.get(0),
        )?;
        for (other, language) in &entry.names {
            name.execute((id, other, "name", language))?;
        }
        for demonym in &entry.demonyms {
            name.execute((id, demonym, "demonym", None::<&str>))?;
        }
        for metonym in &entry.metonyms {
            name.execute((id, metonym, "metonym", None::<&str>))?;
        }
        ids.insert(entry.code.as_str(), id);
    }
    Ok(ids)
}

fn seed_blocs(
    tx: &Transaction<'_>,
    gazetteer: &Gazetteer,
    countries: &HashMap<&str, CountryId>,
) -> Result<()> {
    tx.execute("DELETE FROM bloc_member", [])?;
    let mut bloc = tx.prepare(
        "INSERT INTO bloc (code, name) VALUES (?1, ?2) \
         ON CONFLICT (code) DO UPDATE SET name = excluded.name RETURNING id",
    )?;
    let mut member = tx.prepare(
        "INSERT INTO bloc_member (bloc, country, from_date, to_date) VALUES (?1, ?2, ?3, ?4)",
    )?;
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    for entry in &gazetteer.blocs {
        let id: i64 = bloc.query_row((&entry.code, &entry.name), |row| row.get(0))?;
        for (code, from, to) in &entry.members {
            if let Some(country) = countries.get(code.as_str()) {
                member.execute((id, country, day(*from), day(*to)))?;
            }
        }
    }
    Ok(())
}
