//! What was last written to a vault, kept in the vault itself.

use std::collections::BTreeMap;

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use serde::{Deserialize, Serialize};

use super::Folder;
use crate::{Error, Result};

/// In a folder that editors of vaults pass over.
const PATH: &str = ".demarche/vault.json";
/// The form that this program writes and reads.
const FORMAT: u32 = 1;
/// No manifest is longer.
const MOST: u64 = 256 << 20;

/// What `.demarche/vault.json` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    format: u32,
    /// The files that were written, by path.
    pub files: BTreeMap<String, Kept>,
}

/// A file as it was last written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// The [`super::stable_id`] of what it tells of.
    pub id: String,
    /// The file's SHA-256.
    pub sha256: String,
    /// Of a note, its text's SHA-256.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub text_sha256: Option<String>,
}

impl Default for Manifest {
    fn default() -> Self {
        Self {
            format: FORMAT,
            files: BTreeMap::new(),
        }
    }
}

impl Manifest {
    /// What a vault's manifest says; an empty one where there is none.
    ///
    /// # Errors
    /// [`Error::Invalid`] where it is not what it should be. It is not overwritten then.
    pub fn of(folder: &Folder) -> Result<Self> {
        let Some(bytes) = folder.read(PATH, MOST)? else {
            return Ok(Self::default());
        };
        let wrong = |what: Phrase| {
            Error::invalid(phrase!(
                "{path} in the vault cannot be read: {what}. It says which files this program wrote; without it every \
                 file there counts as yours. Move it away to go on so.",
                path = PATH,
                what
            ))
        };
        let manifest: Self =
            serde_json::from_slice(&bytes).map_err(|error| wrong(Phrase::shown(error)))?;
        if manifest.format != FORMAT {
            return Err(wrong(phrase!(
                "it is of form {format}, and this Demarche knows form {known}",
                format = Argument::shown(manifest.format),
                known = Argument::shown(FORMAT)
            )));
        }
        Ok(manifest)
    }

    /// Writes it, unless that is what stands there.
    pub fn write(&self, folder: &Folder) -> Result<()> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        if folder.read(PATH, MOST)?.as_deref() == Some(&bytes) {
            return Ok(());
        }
        folder.write(PATH, &bytes)
    }
}
