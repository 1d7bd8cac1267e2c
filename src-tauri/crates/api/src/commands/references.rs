//! Articles as references for other programs.

use std::path::Path;
use std::sync::Arc;

use demarche_library::ArticleId;

use super::notes::told;
use crate::session::Session;
use crate::types::library::Failure;
use crate::types::notes::ReferencesExport;
use crate::types::tables::Exported;

pub(crate) fn export(
    session: &Arc<Session>,
    request: ReferencesExport,
) -> Result<Exported, Failure> {
    let library = session.library()?;
    let articles =
        library.cited_articles(&request.ids.into_iter().map(ArticleId).collect::<Vec<_>>())?;
    let path = request.path.as_deref().map(Path::new);
    let format = request.format.into();
    let name = path.and_then(told);
    let bytes =
        demarche_brief::references::export(&articles, &*library, format, request.with_held, name)?;
    let size = bytes.len() as u64;
    let text = match path {
        Some(path) => {
            demarche_brief::file::write(path, &bytes)?;
            None
        }
        None => Some(String::from_utf8_lossy(&bytes).into_owned()),
    };
    Ok(Exported {
        path: request.path,
        text,
        bytes: size,
        warnings: Vec::new(),
    })
}
