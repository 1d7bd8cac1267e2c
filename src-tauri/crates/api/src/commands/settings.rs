//! The user's settings.

use std::sync::Arc;

use demarche_text::Phrase;

use crate::Event;
use crate::session::Session;
use crate::types::Empty;
use crate::types::library::{Failure, LibraryChanged, Settings};

pub(crate) fn get(session: &Arc<Session>, _: Empty) -> Result<Settings, Failure> {
    Ok(session.settings.get())
}

pub(crate) fn set(session: &Arc<Session>, settings: Settings) -> Result<Settings, Failure> {
    let own = match session.open_library() {
        Some(library) => library.styles()?,
        None => Vec::new(),
    };
    let settings = session.settings.set(settings, &own)?;
    if let Some(library) = session.open_library() {
        library.set_analyst(&settings.analyst)?;
    }
    session.tell(Event::LibraryChanged(LibraryChanged {
        tables: vec!["setting".to_owned()],
        label: Phrase::default(),
    }));
    Ok(settings)
}
