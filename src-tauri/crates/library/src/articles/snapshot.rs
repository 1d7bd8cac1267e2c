//! Snapshots: what was captured, unchanged.

use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

use crate::reference::hex;
use crate::{Error, Library, OrNotFound, RawId, Result, SnapshotId, Tx, packed};

/// Captured bytes, ready to be stored.
#[derive(Debug)]
pub(crate) struct Packed {
    pub(crate) sha256: String,
    bytes: usize,
    compressed: Vec<u8>,
}

impl Packed {
    pub(crate) fn of(bytes: &[u8]) -> Result<Self> {
        Ok(Self {
            sha256: sha256(bytes),
            bytes: bytes.len(),
            compressed: pack(bytes)?,
        })
    }

    /// The row of these bytes; bytes that are known already are not stored again.
    pub(crate) fn store(&self, tx: &Tx<'_>) -> Result<RawId> {
        let known = tx
            .conn()
            .prepare_cached("SELECT id FROM raw WHERE sha256 = ?")?
            .query_row([&self.sha256], |row| row.get(0))
            .optional()?;
        match known {
            Some(id) => Ok(id),
            None => Ok(tx
                .conn()
                .prepare_cached(
                    "INSERT INTO raw (sha256, bytes, compressed) VALUES (?1, ?2, ?3) RETURNING id",
                )?
                .query_row((&self.sha256, self.bytes as i64, &self.compressed), |row| {
                    row.get(0)
                })?),
        }
    }
}

/// Lower-case hex.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The bytes as they were captured.
pub(crate) fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    zstd::encode_all(bytes, 3).map_err(Error::Packing)
}

pub(crate) fn unpack(compressed: &[u8]) -> Result<Vec<u8>> {
    packed::unpack(compressed, packed::MOST).map_err(Error::Packing)
}

impl Library {
    /// A snapshot's bytes, as captured, and their media type.
    pub fn snapshot_bytes(&self, id: SnapshotId) -> Result<(Vec<u8>, String)> {
        let (compressed, media_type): (Vec<u8>, String) = self.read(|reader| {
            reader
                .conn()
                .prepare_cached(
                    "SELECT raw.compressed, snapshot.media_type FROM snapshot \
                     JOIN raw ON raw.id = snapshot.raw WHERE snapshot.id = ?",
                )?
                .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
                .or_not_found(id)
        })?;
        Ok((unpack(&compressed)?, media_type))
    }
}
