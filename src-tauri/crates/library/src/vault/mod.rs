//! An Obsidian vault: a folder of Markdown files that people write in as well as this program.
//!
//! [`Folder`] reads and writes files there without ever following a link out of it; [`Manifest`] keeps, beside
//! them, what was written last, so that a file that was changed since is told from one that was not. What is
//! brought in goes through [`Library::bring_in_notes`] and [`Library::bring_in_note`]. What stands in the files is the affair of
//! the crate that writes notes.

mod folder;
mod manifest;
mod notes;
#[cfg(test)]
mod tests;

use sha2::{Digest as _, Sha256};

use crate::{Library, PlaceKind, Result};
pub use folder::{Folder, Found, Walk};
pub use manifest::{Kept, Manifest};
pub use notes::{Brought, KnownNote, NewVaultNote, VaultChange};

/// The SHA-256 of bytes, lower-case hex.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// By what a row of a library is known outside: its kind, its number and, so that row 12 of one library is not taken
/// for row 12 of another, twelve digits of a hash over the library's mark, both of these and when it was made.
/// `made_at` is empty for kinds whose numbers are never given twice.
pub fn stable_id(mark: &str, kind: PlaceKind, number: i64, made_at: &str) -> String {
    let kind = kind.word();
    let hash = sha256(format!("{mark}\n{kind}\n{number}\n{made_at}").as_bytes());
    format!("{kind}-{number}-{}", &hash[..12])
}

/// The kind and number in an id of [`stable_id`]; none where it is no such id.
pub fn parts_of(id: &str) -> Option<(PlaceKind, i64)> {
    let mut parts = id.split('-');
    let (kind, number, hash) = (parts.next()?, parts.next()?, parts.next()?);
    let plain = hash.len() == 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = number.parse().ok().filter(|&number| number > 0)?;
    (plain && parts.next().is_none()).then_some((PlaceKind::of_word(kind)?, number))
}

impl Library {
    /// What tells this library from all others: 32 hex digits, made by chance when they are first asked for. A copy
    /// of the file has the same.
    pub fn mark(&self) -> Result<String> {
        const NAME: &str = "vault.library";
        if let Some(mark) = self.setting(NAME)? {
            return Ok(mark);
        }
        self.unrecorded(|tx, _| {
            tx.prepare_cached(
                "INSERT INTO setting (name, value) VALUES (?, lower(hex(randomblob(16)))) ON CONFLICT (name) DO NOTHING",
            )?
            .execute([NAME])?;
            Ok(tx
                .prepare_cached("SELECT value FROM setting WHERE name = ?")?
                .query_row([NAME], |row| row.get(0))?)
        })
    }
}
