//! Saved views.

use std::sync::Arc;

use demarche_library::SavedViewId;
use demarche_library::saved_views::NewSavedView;

use crate::session::Session;
use crate::types::actors::Created;
use crate::types::library::Failure;
use crate::types::saved_views::{SavedView, SavedViewInput, SavedViewName};
use crate::types::{ById, Done, Empty};

pub(crate) fn list(session: &Arc<Session>, _: Empty) -> Result<Vec<SavedView>, Failure> {
    let views = session.library()?.saved_views()?;
    let view = |view: demarche_library::saved_views::SavedView| SavedView {
        id: view.id.0,
        name: view.name,
        screen: view.screen,
        issue: view.issue.map(|issue| issue.0),
        args: view.args,
    };
    Ok(views.into_iter().map(view).collect())
}

pub(crate) fn save(session: &Arc<Session>, input: SavedViewInput) -> Result<Created, Failure> {
    let outcome = session.library()?.save_view(&NewSavedView {
        id: input.id.map(SavedViewId),
        name: input.name,
        screen: input.screen,
        issue: input.issue.map(Into::into),
        args: input.args,
    })?;
    let id = session.changed(outcome);
    Ok(Created { id: id.0 })
}

pub(crate) fn rename(session: &Arc<Session>, view: SavedViewName) -> Result<Done, Failure> {
    let renamed = session
        .library()?
        .rename_view(SavedViewId(view.id), &view.name)?;
    Ok(session.done(renamed))
}

pub(crate) fn trash(session: &Arc<Session>, view: ById) -> Result<Done, Failure> {
    Ok(session.done(session.library()?.trash_view(SavedViewId(view.id))?))
}
