//! Countries and blocs: reference data, and what is said in a country's name.

use rusqlite::OptionalExtension;

use crate::id::CountryCode;
use crate::{CountryId, CountryRef, OrNotFound, Reader, Result};

/// The row of the country with this ISO 3166-1 alpha-2 code.
pub fn id(reader: &Reader<'_>, code: &str) -> Result<CountryId> {
    find(reader, code)?.or_not_found(CountryCode(code))
}

/// [`id`], where a code that the library does not know is no error.
pub fn find(reader: &Reader<'_>, code: &str) -> Result<Option<CountryId>> {
    Ok(reader
        .conn()
        .prepare_cached("SELECT id FROM country WHERE code = ?")?
        .query_row([code], |row| row.get(0))
        .optional()?)
}

/// A country as it is named elsewhere.
pub fn country_ref(reader: &Reader<'_>, country: CountryId) -> Result<CountryRef> {
    reader
        .conn()
        .prepare_cached("SELECT code, name FROM country WHERE id = ?")?
        .query_row([country], |row| {
            Ok(CountryRef {
                code: row.get(0)?,
                name: row.get(1)?,
            })
        })
        .or_not_found(country)
}
