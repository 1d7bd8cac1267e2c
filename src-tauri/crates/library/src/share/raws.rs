//! What was captured, as it goes along.

use std::io::Read as _;

use demarche_text::phrase;

use crate::articles::sha256;
use crate::{Error, Result, Tx};

/// Bytes that were captured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawBytes {
    /// Of the bytes, lower-case hex.
    pub sha256: String,
    /// zstd.
    pub compressed: Vec<u8>,
}

/// No capture is longer: what may be fetched is shorter.
const CAPTURE_MOST: u64 = 256 << 20;

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
    let mut bytes = Vec::new();
    zstd::Decoder::new(raw.compressed.as_slice())
        .and_then(|decoder| decoder.take(CAPTURE_MOST + 1).read_to_end(&mut bytes))
        .map_err(|_| wrong())?;
    if bytes.len() as u64 > CAPTURE_MOST {
        return Err(Error::invalid(phrase!(
            "A captured page in it is longer than any that can be captured."
        )));
    }
    if sha256(&bytes) != raw.sha256 {
        return Err(wrong());
    }
    tx.conn()
        .prepare_cached("INSERT INTO raw (sha256, bytes, compressed) VALUES (?1, ?2, ?3)")?
        .execute((&raw.sha256, bytes.len() as i64, &raw.compressed))?;
    Ok(())
}
