//! Events: calls, summits, briefings, votes and interviews at which things are said.

mod edit;
mod read;

pub use edit::NewEvent;
pub use read::{Event, EventRow};

use crate::sql::text_enum;

text_enum! {
    /// Kinds of event.
    pub enum EventKind {
        /// By telephone or video.
        Call = "call",
        /// In one place, at the top.
        Summit = "summit",
        /// Of the press.
        Briefing = "briefing",
        /// In a council, parliament or assembly.
        Vote = "vote",
        /// With an outlet.
        Interview = "interview",
        /// Anything else.
        Other = "other",
    }
}

#[cfg(test)]
mod tests;
