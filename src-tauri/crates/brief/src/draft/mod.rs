//! A template filled in from the library: a draft that quotes and cites, and concludes nothing.
//!
//! Each claim in a draft is a coded position, with its speaker, its day as far as that is known, and the
//! excerpt that it rests on. Words of the speaker's own and words of a reporter's are told apart. Where
//! nothing was found the draft says what was searched.

mod gather;
mod write;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use demarche_library::{ActorId, EventId, IssueId, Library};

use crate::Error;
use crate::templates::{self, Filling};
use gather::Gathered;

/// What a draft is to be about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// ISO 3166-1 alpha-2, and blocs by their codes. With none, and no actor either, every country that has a position.
    pub countries: Vec<String>,
    /// In the place of countries: these actors.
    pub actors: Vec<ActorId>,
    /// Leaves of the codebook; with none, all on which there is a position.
    pub issues: Vec<IssueId>,
    /// The last day, inclusive; none for all time.
    pub as_of: Option<NaiveDate>,
    /// The meeting or call that a readout is of.
    pub event: Option<EventId>,
}

/// The text of a new note from a template, filled in from the library.
pub fn draft(
    library: &Library,
    template: &str,
    title: &str,
    scope: &Scope,
) -> Result<String, Error> {
    let gathered = Gathered::read(library, scope)?;
    let parts = BTreeMap::from([
        ("latest", write::latest(&gathered)),
        ("recent", write::recent(&gathered)),
        ("moved", write::moved(&gathered)),
        ("gaps", write::gaps(&gathered)),
        ("speakers", write::speakers(&gathered)),
        ("own-words", write::own_words(&gathered)),
        ("reported", write::reported(&gathered)),
        ("open", write::open(&gathered)),
        ("event", write::event(&gathered)),
        ("participants", write::participants(&gathered)),
        ("readouts", write::readouts(&gathered)),
        ("dates", write::dates(&gathered)),
    ]);
    // A readout without a day of its own is as of its event.
    let held = gathered
        .event
        .as_ref()
        .and_then(|it| it.event.row.held.as_ref());
    let held = held.and_then(demarche_text::PartialDate::last_day);
    let as_of = scope.as_of.or(held).map(|day| day.to_string());
    templates::fill(
        template,
        title,
        as_of.as_deref(),
        Some(&Filling {
            parts,
            who: gathered.who(),
            issues: gathered.issue_names(),
        }),
    )
}

#[cfg(test)]
mod tests;
