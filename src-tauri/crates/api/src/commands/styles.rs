//! Citation styles: those that come with the program, and CSL files that the user adds.

use std::path::Path;
use std::sync::Arc;

use demarche_brief::Style;
use demarche_text::phrase;

use crate::failure;
use crate::session::Session;
use crate::types::library::Failure;
use crate::types::notes::{CitationStyle, StyleAdd, StyleName};
use crate::types::{Done, Empty};

pub(crate) fn list(session: &Arc<Session>, _: Empty) -> Result<Vec<CitationStyle>, Failure> {
    // Without a library there are those of the program.
    let own = match session.open_library() {
        Some(library) => library.styles()?,
        None => Vec::new(),
    };
    let styles = demarche_brief::list_styles(&own);
    Ok(styles.into_iter().map(Into::into).collect())
}

/// Keeps a CSL file's style in the library. One of the same title is replaced.
pub(crate) fn add(session: &Arc<Session>, add: StyleAdd) -> Result<CitationStyle, Failure> {
    let path = Path::new(&add.path);
    let bytes = std::fs::read(path).map_err(|error| failure::of_file(path, &error))?;
    let csl = String::from_utf8(bytes).map_err(|_| {
        failure::invalid(
            phrase!("The file is not written in UTF-8, as a CSL file is."),
            phrase!("Choose a file that ends in .csl."),
        )
    })?;
    let own = demarche_brief::read_style(csl.trim_start_matches('\u{feff}'))?;
    let in_text = demarche_brief::list_styles(std::slice::from_ref(&own))
        .into_iter()
        .any(|style| style.own && style.in_text);
    session.done(session.library()?.add_style(&own)?);
    Ok(CitationStyle {
        name: own.name,
        title: own.title,
        in_text,
        own: true,
    })
}

pub(crate) fn remove(session: &Arc<Session>, style: StyleName) -> Result<Done, Failure> {
    Ok(session.done(session.library()?.remove_style(&style.name)?))
}

/// The style of a name, or the settings' where none is named.
pub(crate) fn asked(session: &Arc<Session>, name: Option<String>) -> Result<Style, Failure> {
    let name = name.unwrap_or_else(|| session.settings.get().citation_style);
    let own = match session.open_library() {
        Some(library) => library.styles()?,
        None => Vec::new(),
    };
    Ok(Style::find(&name, &own)?)
}
