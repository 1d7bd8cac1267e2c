//! What was captured, as it goes along.

use std::io::ErrorKind;

use demarche_text::phrase;

use crate::articles::sha256;
use crate::{Error, Result, Tx, packed};

/// Bytes that were captured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawBytes {
    /// Of the bytes, lower-case hex.
    pub sha256: String,
    /// zstd.
    pub compressed: Vec<u8>,
}

/// Keeps captured bytes, if they are what they are said to be and are not kept yet.
pub(crate) fn keep(tx: &Tx<'_>, raw: &RawBytes) -> Result<()> {
    let known = tx
        .conn()
        .prepare_cached("SELECT 1 FROM raw WHERE sha256 = ?")?
        .exists([&raw.sha256])?;
    if known {
        return Ok(());
    }
    let wrong = || {
        Error::invalid(phrase!(
            "Captured bytes in it are not what they are said to be."
        ))
    };
    let bytes = packed::unpack(&raw.compressed, packed::MOST).map_err(|error| {
        match error.kind() == ErrorKind::FileTooLarge {
            true => Error::invalid(phrase!(
                "A captured page in it is longer than any that can be captured."
            )),
            false => wrong(),
        }
    })?;
    if sha256(&bytes) != raw.sha256 {
        return Err(wrong());
    }
    tx.conn()
        .prepare_cached("INSERT INTO raw (sha256, bytes, compressed) VALUES (?1, ?2, ?3)")?
        .execute((&raw.sha256, bytes.len() as i64, &raw.compressed))?;
    Ok(())
}
