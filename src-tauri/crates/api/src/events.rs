//! What every window is told.

use serde_json::Value;

use crate::types::companion::PageArrived;
use crate::types::library::{Job, LibraryChanged};

/// Something that happened. Windows hear it by [`Event::name`].
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A change was committed, or another library opened.
    LibraryChanged(LibraryChanged),
    /// A job went on or ended.
    JobProgress(Job),
    /// A page came from the browser and waits.
    PageArrived(PageArrived),
}

/// Takes events; called from whatever thread something happens on, and must not wait.
pub type Sink = Box<dyn Fn(Event) + Send + Sync>;

impl Event {
    /// `library-changed`, `job-progress` or `page-arrived`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::LibraryChanged(_) => "library-changed",
            Self::JobProgress(_) => "job-progress",
            Self::PageArrived(_) => "page-arrived",
        }
    }

    /// The event's own JSON.
    pub fn payload(&self) -> Value {
        let json = match self {
            Self::LibraryChanged(changed) => serde_json::to_value(changed),
            Self::JobProgress(job) => serde_json::to_value(job),
            Self::PageArrived(page) => serde_json::to_value(page),
        };
        // All hold nothing but strings, numbers and lists, which always have a JSON form.
        json.unwrap_or(Value::Null)
    }
}
