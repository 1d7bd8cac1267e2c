//! The orders of grids that were asked for last, held until something changes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Ordered;
use crate::Result;

/// So many grids are scrolled at a time: those in tabs, and their halves.
const HELD: usize = 6;

/// The orders of the grids asked for last.
#[derive(Debug, Default)]
pub(crate) struct Orders(Mutex<Held>);

#[derive(Debug, Default)]
struct Held {
    /// How often all were forgotten.
    forgotten: u64,
    /// By what was asked for, the one asked for last at the end.
    orders: Vec<(String, Arc<Ordered>)>,
}

impl Orders {
    /// The order held for what is asked, else what `read` answers. That is held only if nothing changed
    /// while it was read, for it may have been read before the change.
    pub(super) fn or_read(
        &self,
        asked: &str,
        read: impl FnOnce() -> Result<Ordered>,
    ) -> Result<Arc<Ordered>> {
        let began = {
            let mut held = self.lock();
            if let Some(at) = held.orders.iter().position(|(known, _)| known == asked) {
                let found = held.orders.remove(at);
                let order = Arc::clone(&found.1);
                held.orders.push(found);
                return Ok(order);
            }
            held.forgotten
        };
        let order = Arc::new(read()?);
        let mut held = self.lock();
        if held.forgotten == began {
            held.orders.push((asked.to_owned(), Arc::clone(&order)));
            if held.orders.len() > HELD {
                held.orders.remove(0);
            }
        }
        Ok(order)
    }

    pub(crate) fn forget(&self) {
        let mut held = self.lock();
        held.forgotten += 1;
        held.orders.clear();
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
