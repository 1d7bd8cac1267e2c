//! Notes: kept, rendered, checked, exported, issued.

use std::path::Path;
use std::sync::Arc;

use demarche_library::NoteId;
use demarche_library::editions::NewEdition;
use demarche_library::notes::NewNote;

use crate::session::Session;
use crate::types::actors::Created;
use crate::types::library::Failure;
use crate::types::notes::{
    Check, CheckRequest, CompleteRequest, Completion, EditionRow, Note, NoteAppend, NoteCreate,
    NoteExport, NoteListRequest, NoteRow, NoteSave, RenderRequest, Rendered, ResolveRequest,
    Resolved, Saved, Template,
};
use crate::types::tables::Exported;
use crate::types::{ById, ByIds, Done, Empty};

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

pub(crate) fn templates(_: &Arc<Session>, _: Empty) -> Result<Vec<Template>, Failure> {
    let templates = demarche_brief::templates();
    Ok(templates.into_iter().map(Into::into).collect())
}

/// Makes a note: from the given text, else from a template (filled in from the library where a scope is
/// given, else as of today), else with its title alone.
pub(crate) fn create(session: &Arc<Session>, new: NoteCreate) -> Result<Created, Failure> {
    let title = new.title.trim();
    let text = match (new.text, &new.template, new.scope) {
        (Some(text), ..) => text,
        (None, Some(template), Some(scope)) => {
            let scope = scope.try_into()?;
            demarche_brief::draft(&*session.library()?, template, title, &scope)?
        }
        (None, Some(template), None) => {
            let today = session.now().date_naive().to_string();
            demarche_brief::from_template(template, title, Some(&today))?
        }
        (None, None, _) => format!("# {title}\n"),
    };
    let made = session.library()?.create_note(&NewNote {
        title: title.to_owned(),
        template: new.template,
        text,
    })?;
    let id = session.changed(made);
    Ok(Created { id: id.0 })
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

/// Freezes a note as it is, with the comparisons that it shows and the evidence that it quotes.
pub(crate) fn issue_edition(session: &Arc<Session>, note: ById) -> Result<EditionRow, Failure> {
    let library = session.library()?;
    let note = library.note(note.id.into())?;
    let document = demarche_brief::parse::document(&note.text, &*library)?;
    let positions = demarche_brief::export::frozen(&document)?;
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
