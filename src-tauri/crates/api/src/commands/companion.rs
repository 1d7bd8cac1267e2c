//! The browser companion, as the settings show it.

use std::sync::Arc;

use demarche_text::Phrase;

use crate::Event;
use crate::companion;
use crate::session::Session;
use crate::types::Empty;
use crate::types::companion::{CompanionSet, CompanionStatus, CompanionUnpair};
use crate::types::library::{Failure, LibraryChanged};

pub(crate) fn status(session: &Arc<Session>, _: Empty) -> Result<CompanionStatus, Failure> {
    Ok(companion::status(session))
}

pub(crate) fn set(session: &Arc<Session>, set: CompanionSet) -> Result<CompanionStatus, Failure> {
    if let Some(at_once) = set.store_at_once {
        companion::set_store_at_once(session, at_once)?;
    }
    if let Some(on) = set.on {
        companion::switch(session, on)?;
    }
    Ok(changed(session))
}

pub(crate) fn pair(session: &Arc<Session>, _: Empty) -> Result<CompanionStatus, Failure> {
    companion::open_pairing(session)?;
    Ok(changed(session))
}

pub(crate) fn unpair(
    session: &Arc<Session>,
    browser: CompanionUnpair,
) -> Result<CompanionStatus, Failure> {
    companion::unpair(session, &browser.origin)?;
    Ok(changed(session))
}

fn changed(session: &Session) -> CompanionStatus {
    session.tell(Event::LibraryChanged(LibraryChanged {
        tables: vec!["setting".to_owned()],
        label: Phrase::default(),
    }));
    companion::status(session)
}
