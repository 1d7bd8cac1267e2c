//! Notes: kept, rendered, checked, exported, issued.

use std::path::Path;
use std::sync::Arc;

use demarche_brief::document::BlockKind;
use demarche_library::NoteId;
use demarche_library::editions::NewEdition;

use crate::failure;
use crate::session::Session;
use crate::types::compare::Exported;
use crate::types::library::Failure;
use crate::types::notes::{
    Check, CheckRequest, CompleteRequest, Completion, EditionRow, Note, NoteAppend, NoteExport,
    NoteListRequest, NoteRow, NoteSave, RenderRequest, Rendered, ResolveRequest, Resolved, Saved,
};
use crate::types::{ById, ByIds, Done};

pub(crate) fn list(
    session: &Arc<Session>,
    request: NoteListRequest,
) -> Result<Vec<NoteRow>, Failure> {
    let notebook = request.notebook.map(Into::into);
    let rows = session.library()?.notes(&request.text, notebook)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

pub(crate) fn get(session: &Arc<Session>, note: ById) -> Result<Note, Failure> {
    Ok(session.library()?.note(note.id.into())?.into())
}

pub(crate) fn save(session: &Arc<Session>, save: NoteSave) -> Result<Saved, Failure> {
    let library = session.library()?;
    let revision = i64::from(save.revision);
    let saved = library.save_note(save.id.into(), &save.text, save.title.as_deref(), revision)?;
    Ok(session.changed(saved).into())
}

pub(crate) fn append(session: &Arc<Session>, append: NoteAppend) -> Result<Saved, Failure> {
    let library = session.library()?;
    let saved = library.append_to_note(append.id.into(), &append.markdown)?;
    Ok(session.changed(saved).into())
}

pub(crate) fn trash(session: &Arc<Session>, notes: ByIds) -> Result<Done, Failure> {
    let ids: Vec<NoteId> = notes.ids.into_iter().map(NoteId).collect();
    Ok(session.done(session.library()?.trash_notes(&ids)?))
}

pub(crate) fn render(session: &Arc<Session>, request: RenderRequest) -> Result<Rendered, Failure> {
    Ok(demarche_brief::render(&request.text, &*session.library()?)?.into())
}

pub(crate) fn complete(
    session: &Arc<Session>,
    request: CompleteRequest,
) -> Result<Vec<Completion>, Failure> {
    let trigger = request.trigger.into();
    let library = session.library()?;
    let found = library.complete_link(trigger, &request.prefix, request.limit)?;
    Ok(found.into_iter().map(Into::into).collect())
}

pub(crate) fn resolve(
    session: &Arc<Session>,
    request: ResolveRequest,
) -> Result<Resolved, Failure> {
    let place = session.library()?.resolve_link(&request.target)?;
    Ok(Resolved {
        place: place.map(Into::into),
    })
}

pub(crate) fn editions(session: &Arc<Session>, note: ById) -> Result<Vec<EditionRow>, Failure> {
    let editions = session.library()?.editions(note.id.into())?;
    Ok(editions.into_iter().map(Into::into).collect())
}

/// Freezes a note as it is, with the comparisons that it shows as they are.
pub(crate) fn issue_edition(session: &Arc<Session>, note: ById) -> Result<EditionRow, Failure> {
    let library = session.library()?;
    let note = library.note(note.id.into())?;
    let document = demarche_brief::parse::document(&note.text, &*library)?;
    let mut matrices = Vec::new();
    document.each_block(&mut |block| {
        if let BlockKind::Positions(positions) = &block.kind {
            matrices.extend(&positions.matrix);
        }
    });
    let positions =
        serde_json::to_string(&matrices).map_err(|error| failure::bad_answer(&error))?;
    let issued = library.issue_edition(&NewEdition {
        note: note.row.id,
        revision: note.revision,
        positions,
        as_of: document.front.as_of.clone(),
    })?;
    Ok(session.changed(issued).into())
}

/// What a briefing's text lacks: sources, quotes that no longer match, unclear likelihood.
pub(crate) fn check(session: &Arc<Session>, request: CheckRequest) -> Result<Check, Failure> {
    Ok(demarche_brief::check(&request.text, &*session.library()?)?.into())
}

pub(crate) fn export(session: &Arc<Session>, request: NoteExport) -> Result<Exported, Failure> {
    let library = session.library()?;
    let note = library.note(request.id.into())?;
    let settings = session.settings.get();
    let style = request.style.unwrap_or(settings.citation_style);
    let path = Path::new(&request.path);
    let format = request.format.into();
    let made = demarche_brief::export(&note.text, &*library, format, &style, path)?;
    Ok(Exported {
        path: Some(request.path),
        text: None,
        bytes: made.bytes.len() as u64,
        warnings: made.warnings,
    })
}

mod later {
    super::super::pending! {
        templates: Empty => Vec<Template>;
        create: NoteCreate => Created;
    }
}
pub(crate) use later::{create, templates};
