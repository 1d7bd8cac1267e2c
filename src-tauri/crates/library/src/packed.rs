//! JSON in a column that may hold much of it: as zstd where that is shorter, else as text, which any tool reads.
//!
//! Before schema 3 it was always text, and what was stored then stays as it is: undo compares rows with what the
//! history says of them.

use std::io::{self, Read as _};

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, Value, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The first bytes of what zstd packs (RFC 8878, 3.1.1).
const MAGIC: [u8; 4] = [0x28, 0xB5, 0x2F, 0xFD];
/// Bytes. Nothing that is unpacked is longer: what may be fetched is shorter, and a library of somebody else's may
/// hold a few bytes that become any number of them.
pub(crate) const MOST: u64 = 256 << 20;

/// A value that a column holds as JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Json<T>(pub(crate) T);

impl<T: Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let failed = |error: Box<dyn std::error::Error + Send + Sync>| {
            rusqlite::Error::ToSqlConversionFailure(error)
        };
        let json = serde_json::to_string(&self.0).map_err(|error| failed(error.into()))?;
        let value = column(json).map_err(|error| failed(error.into()))?;
        Ok(ToSqlOutput::Owned(value))
    }
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let other = |error: Box<dyn std::error::Error + Send + Sync>| FromSqlError::Other(error);
        let read = match value {
            ValueRef::Text(text) => serde_json::from_slice(text),
            ValueRef::Blob(packed) => {
                serde_json::from_str(&text(packed).map_err(|error| other(error.into()))?)
            }
            _ => return Err(FromSqlError::InvalidType),
        };
        read.map(Self).map_err(|error| other(error.into()))
    }
}

/// JSON as a column holds it.
///
/// # Errors
/// When there is no memory to pack it.
pub(crate) fn column(json: String) -> io::Result<Value> {
    let packed = zstd::bulk::compress(json.as_bytes(), 3)?;
    Ok(if packed.len() < json.len() {
        Value::Blob(packed)
    } else {
        Value::Text(json)
    })
}

/// Whether bytes in a column are such JSON.
pub(crate) fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

/// The JSON that a column holds packed.
///
/// # Errors
/// When the bytes are not what zstd packed, or are no text or one of more than 256 MB.
pub(crate) fn text(packed: &[u8]) -> io::Result<String> {
    String::from_utf8(unpack(packed, MOST)?)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}

/// What zstd packed, if it is no longer than `most` bytes.
pub(crate) fn unpack(packed: &[u8], most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    zstd::Decoder::new(packed)?
        .take(most + 1)
        .read_to_end(&mut bytes)?;
    match bytes.len() as u64 > most {
        true => Err(io::ErrorKind::FileTooLarge.into()),
        false => Ok(bytes),
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    fn kept(conn: &Connection, words: &[String]) -> (String, Vec<String>) {
        conn.query_row("SELECT typeof(?1), ?1", [Json(words)], |row| {
            Ok((row.get(0)?, row.get::<_, Json<_>>(1)?.0))
        })
        .unwrap()
    }

    #[test]
    fn what_is_long_is_packed_and_both_are_read() {
        let conn = Connection::open_in_memory().unwrap();
        let few = vec!["one".to_owned()];
        assert_eq!(kept(&conn, &few), ("text".to_owned(), few));
        let many: Vec<String> = (0..50).map(|at| format!("line {at} of a menu")).collect();
        assert_eq!(kept(&conn, &many), ("blob".to_owned(), many));
    }

    #[test]
    fn what_would_become_longer_than_anything_kept_is_not_unpacked() {
        let packed = zstd::encode_all(&[b' '; 5000][..], 3).unwrap();
        assert_eq!(unpack(&packed, 5000).unwrap(), [b' '; 5000]);
        let refused = unpack(&packed, 4999).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::FileTooLarge);
    }

    #[test]
    fn what_is_neither_is_an_error() {
        let conn = Connection::open_in_memory().unwrap();
        let read = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, Json<Vec<String>>>(0));
        for sql in [
            "SELECT 1",
            "SELECT x'28B52FFD00'",
            "SELECT x'00'",
            "SELECT '[1'",
        ] {
            assert!(read(sql).is_err(), "{sql}");
        }
        let kind = |sql: &str| crate::Error::from(read(sql).unwrap_err());
        assert!(matches!(
            kind("SELECT x'28B52FFD00'"),
            crate::Error::Packing(_)
        ));
        assert!(matches!(kind("SELECT '[1'"), crate::Error::Json(_)));
    }
}
