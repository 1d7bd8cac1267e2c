//! Notes: kept, rendered, checked, exported, issued.

use std::path::Path;
use std::sync::Arc;

use demarche_brief::{How, Made};
use demarche_library::NoteId;
use demarche_library::notes::NewNote;
use demarche_text::phrase;

use super::styles;
use crate::session::Session;
use crate::types::actors::Created;
use crate::types::library::Failure;
use crate::types::notes::{
    Check, CheckRequest, CompleteRequest, Completion, LinkMention, Note, NoteAppend, NoteChange,
    NoteCreate, NoteExport, NoteListRequest, NoteRestore, NoteRow, NoteSave, NoteText, NoteVersion,
    NoteVersionRequest, NoteVersionsRequest, RenderRequest, Rendered, ResolveRequest, Resolved,
    Saved, Template, Unlinked, UnlinkedRequest,
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
    let library = session.library()?;
    let rendered = match &request.whole {
        Some(whole) => demarche_brief::render_piece(&request.text, whole, &*library)?,
        None => demarche_brief::render(&request.text, &*library)?,
    };
    Ok(rendered.into())
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

pub(crate) fn versions(session: &Arc<Session>, note: ById) -> Result<Vec<NoteVersion>, Failure> {
    let versions = session.library()?.note_versions(note.id.into())?;
    Ok(versions.into_iter().map(Into::into).collect())
}

pub(crate) fn version(
    session: &Arc<Session>,
    request: NoteVersionRequest,
) -> Result<NoteText, Failure> {
    let library = session.library()?;
    let text = library.note_version(request.id.into(), request.revision.into())?;
    Ok(NoteText { text })
}

pub(crate) fn compare_versions(
    session: &Arc<Session>,
    request: NoteVersionsRequest,
) -> Result<Vec<NoteChange>, Failure> {
    let library = session.library()?;
    let text = |revision: u32| library.note_version(request.id.into(), revision.into());
    let parts = demarche_text::diff::words(&text(request.before)?, &text(request.after)?);
    Ok(parts.into_iter().map(Into::into).collect())
}

pub(crate) fn restore_version(
    session: &Arc<Session>,
    request: NoteRestore,
) -> Result<Saved, Failure> {
    let library = session.library()?;
    let (revision, now) = (request.revision.into(), request.now.into());
    let saved = library.restore_note_version(request.id.into(), revision, now)?;
    Ok(session.changed(saved).into())
}

/// What stands in a text without a link and could have one.
pub(crate) fn unlinked(
    session: &Arc<Session>,
    request: UnlinkedRequest,
) -> Result<Unlinked, Failure> {
    let library = session.library()?;
    Ok(library.unlinked(request.id.into(), &request.text)?.into())
}

pub(crate) fn link_mention(session: &Arc<Session>, request: LinkMention) -> Result<Saved, Failure> {
    let linked = session
        .library()?
        .link_mention(request.id.into(), request.of.into())?;
    Ok(session.changed(linked).into())
}

/// What a briefing's text lacks: sources, quotes that no longer match, unclear likelihood.
pub(crate) fn check(session: &Arc<Session>, request: CheckRequest) -> Result<Check, Failure> {
    Ok(demarche_brief::check(&request.text, &*session.library()?)?.into())
}

pub(crate) fn export(session: &Arc<Session>, request: NoteExport) -> Result<Exported, Failure> {
    let library = session.library()?;
    let note = library.note(request.id.into())?;
    let style = styles::asked(session, request.style)?;
    let how = How {
        format: request.format.into(),
        style: &style,
        with_held: request.with_held,
        file_name: told(Path::new(&request.path)),
        changed_at: Some(&note.row.edited_at),
    };
    let made = demarche_brief::make(&note.text, &*library, &how)?;
    written(made, &request.path)
}

/// What a file's name tells whoever gets it.
pub(super) fn told(path: &Path) -> Option<&str> {
    path.file_name().and_then(|name| name.to_str())
}

/// Writes what was made, whole or not at all.
pub(super) fn written(made: Made, path: &str) -> Result<Exported, Failure> {
    demarche_brief::file::write(Path::new(path), &made.bytes)?;
    let mut warnings = made.warnings;
    if made.held > 0 {
        warnings.push(phrase!(
            "One source leaves as “[source held]”."
                | "{n} times a source leaves as “[source held]”.",
            n = made.held
        ));
        warnings.push(phrase!(
            "What the note says beside it stays: look whether a post, a day or an outlet tells who it is."
        ));
    }
    Ok(Exported {
        path: Some(path.to_owned()),
        text: None,
        bytes: made.bytes.len() as u64,
        warnings,
    })
}
