//! The parts of a file that is a ZIP archive, within limits.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

/// The most that one part may have when unpacked, and all parts that are read together, in bytes.
const MOST_PART: u64 = 64 << 20;
const MOST_ALL: u64 = 160 << 20;
/// An archive with more entries is no document.
const MOST_ENTRIES: usize = 20_000;

/// An archive, of which parts are read by name into memory and never onto the disk.
pub struct Archive<'z> {
    zip: ZipArchive<Cursor<&'z [u8]>>,
    left: u64,
}

/// Why a part is not had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// There is none of this name.
    Absent,
    /// It is locked with a password.
    Locked,
    /// It unpacks to more than is taken.
    TooLarge,
    /// It cannot be unpacked.
    Broken,
}

impl<'z> Archive<'z> {
    /// Opens an archive; `None` where the bytes are none.
    pub fn open(bytes: &'z [u8]) -> Option<Self> {
        let zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
        (zip.len() <= MOST_ENTRIES).then_some(Self {
            zip,
            left: MOST_ALL,
        })
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The names of all parts.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.zip.file_names()
    }

    /// A part's bytes.
    pub fn bytes(&mut self, name: &str) -> Result<Vec<u8>, Missing> {
        let at = self.zip.index_for_name(name).ok_or(Missing::Absent)?;
        let most = MOST_PART.min(self.left);
        let part = match self.zip.by_index(at) {
            Ok(part) => part,
            Err(zip::result::ZipError::UnsupportedArchive(
                zip::result::ZipError::PASSWORD_REQUIRED,
            )) => return Err(Missing::Locked),
            Err(_) => return Err(Missing::Broken),
        };
        // What the archive says of a part's size is not to be relied on: what comes out is counted.
        let mut bytes = Vec::new();
        let read = part.take(most + 1).read_to_end(&mut bytes);
        if bytes.len() as u64 > most {
            return Err(Missing::TooLarge);
        }
        read.map_err(|_| Missing::Broken)?;
        self.left -= bytes.len() as u64;
        Ok(bytes)
    }

    /// A part as text: UTF-8 or UTF-16, as XML is.
    pub fn text(&mut self, name: &str) -> Result<String, Missing> {
        let bytes = self.bytes(name)?;
        Ok(crate::decode(&bytes, Some("text/xml; charset=utf-8")).0)
    }
}
