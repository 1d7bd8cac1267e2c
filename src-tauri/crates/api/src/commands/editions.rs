//! Editions: issued, shown, exported again, held against what came later.

use std::path::Path;
use std::sync::Arc;

use demarche_brief::{How, frozen};
use demarche_library::EditionId;
use demarche_library::editions::{NewEdition, Since};

use super::notes::{told, written};
use super::styles;
use crate::session::Session;
use crate::types::ById;
use crate::types::editions::{
    Edition, EditionChanges, EditionChangesRequest, EditionExport, EditionIssue, EditionRow,
};
use crate::types::library::Failure;
use crate::types::tables::Exported;

pub(crate) fn list(session: &Arc<Session>, note: ById) -> Result<Vec<EditionRow>, Failure> {
    let editions = session.library()?.editions(note.id.into())?;
    Ok(editions.into_iter().map(Into::into).collect())
}

/// Freezes a note as it is, with everything that it leads to.
pub(crate) fn issue(session: &Arc<Session>, issue: EditionIssue) -> Result<EditionRow, Failure> {
    let library = session.library()?;
    let note = library.note(issue.id.into())?;
    let style = styles::asked(session, issue.style)?;
    let kept = demarche_brief::issue(&note.text, &library, &style)?;
    let issued = library.issue_edition(&NewEdition {
        note: note.row.id,
        revision: note.revision,
        basis: kept.basis,
        resolved: kept.resolved,
        style: kept.style,
        as_of: kept.as_of,
    })?;
    Ok(session.changed(issued).into())
}

pub(crate) fn get(session: &Arc<Session>, edition: ById) -> Result<Edition, Failure> {
    let edition = session.library()?.edition(EditionId(edition.id))?;
    let style = frozen::style_of(&edition)?.name;
    Ok(Edition {
        analyst: edition.row.analyst.clone(),
        row: edition.row.into(),
        note: edition.note.0,
        text: edition.text,
        as_of: edition.as_of,
        style,
        positions: edition.basis.positions.len() as u32,
        evidence: edition.basis.evidence.len() as u32,
    })
}

pub(crate) fn export(session: &Arc<Session>, request: EditionExport) -> Result<Exported, Failure> {
    let library = session.library()?;
    let edition = library.edition(EditionId(request.id))?;
    let (_, style) = frozen::thawed(&edition)?;
    let path = Path::new(&request.path);
    let how = How {
        format: request.format.into(),
        style: &style,
        with_held: request.with_held,
        file_name: told(path),
        changed_at: None,
    };
    let made = demarche_brief::make_edition(&edition, &library, &how)?;
    written(made, &request.path)
}

/// What changed since an edition was issued.
pub(crate) fn changes(
    session: &Arc<Session>,
    request: EditionChangesRequest,
) -> Result<EditionChanges, Failure> {
    let library = session.library()?;
    let id = EditionId(request.id);
    let edition = library.edition(id)?;
    let before = frozen::embedded_then(&edition)?;
    let (since, after) = match request.against {
        Some(other) => {
            let other = EditionId(other);
            let after = frozen::embedded_then(&library.edition(other)?)?;
            (Since::Edition(other), after)
        }
        None => {
            let text = library.note(edition.note)?.text;
            let basis = demarche_brief::rests_on(&text, &library)?;
            let after = frozen::embedded_now(&text, &library)?;
            (Since::Now { text, basis }, after)
        }
    };
    let mut changes = library.edition_changes(id, &since)?;
    frozen::tell_embedded(&mut changes.text, &before, &after);
    Ok(changes.into())
}
