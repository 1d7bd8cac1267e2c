//! What is read from a library once and used until a change makes it stale.

use std::sync::{Arc, Mutex};

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

/// Something read from the library that changes leave as it is but for the rows that they touch: it is
/// brought up to date by these when it is next asked for.
#[derive(Debug)]
pub(super) struct Renewed<T, P>(Mutex<State<T, P>>);

#[derive(Debug)]
struct State<T, P> {
    /// How often it was touched or forgotten.
    changed: u64,
    value: Option<Arc<T>>,
    /// What was touched since the value was true; none when nothing was.
    pending: Option<P>,
}

/// What changes touch.
pub(crate) trait Pending: Clone {
    /// Adds what another change touched.
    fn add(&mut self, other: &Self);

    /// Whether reading everything takes less time than following it.
    fn too_much(&self) -> bool;
}

impl<T, P> Default for Renewed<T, P> {
    fn default() -> Self {
        Self(Mutex::new(State {
            changed: 0,
            value: None,
            pending: None,
        }))
    }
}

impl<T, P: Pending + Default> Renewed<T, P> {
    /// What is kept, where nothing touched it since; else what `renew` makes of it and of what was touched, or
    /// of nothing. As with [`Kept`], that is kept only if nothing was touched meanwhile.
    pub(super) fn renewed(
        &self,
        renew: impl FnOnce(Option<&T>, &P) -> Result<T>,
    ) -> Result<Arc<T>> {
        let (began, value, pending) = {
            let state = lock(&self.0);
            match (&state.value, &state.pending) {
                (Some(value), None) => return Ok(Arc::clone(value)),
                (value, pending) => (
                    state.changed,
                    value.clone(),
                    pending.clone().unwrap_or_default(),
                ),
            }
        };
        let value = Arc::new(renew(value.as_deref(), &pending)?);
        let mut state = lock(&self.0);
        if state.changed == began {
            state.value = Some(Arc::clone(&value));
            state.pending = None;
        }
        Ok(value)
    }

    pub(super) fn touch(&self, by: &P) {
        let mut state = lock(&self.0);
        state.changed += 1;
        if state.value.is_none() {
            return;
        }
        let mut pending = state.pending.take().unwrap_or_default();
        pending.add(by);
        match pending.too_much() {
            true => state.value = None,
            false => state.pending = Some(pending),
        }
    }

    pub(super) fn forget(&self) {
        let mut state = lock(&self.0);
        state.changed += 1;
        state.value = None;
        state.pending = None;
    }
}
