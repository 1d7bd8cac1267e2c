//! What is read from a library once and used until a change makes it stale.

use std::sync::Mutex;

use super::lock;
use crate::Result;

/// Something read from the library, kept until a change makes it stale.
#[derive(Debug)]
pub(super) struct Kept<T>(Mutex<(u64, Option<T>)>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(Mutex::new((0, None)))
    }
}

impl<T: Clone> Kept<T> {
    /// What is kept, else what `read` answers. That is kept only if nothing was forgotten while it was
    /// read, for it may have been read before the change.
    pub(super) fn or_read(&self, read: impl FnOnce() -> Result<T>) -> Result<T> {
        let began = {
            let kept = lock(&self.0);
            if let Some(value) = &kept.1 {
                return Ok(value.clone());
            }
            kept.0
        };
        let value = read()?;
        let mut kept = lock(&self.0);
        if kept.0 == began {
            kept.1 = Some(value.clone());
        }
        Ok(value)
    }

    pub(super) fn forget(&self) {
        let mut kept = lock(&self.0);
        kept.0 += 1;
        kept.1 = None;
    }
}
