//! Snapshots as a window can show them.

use demarche_extract::{Kind, decode, kind_of};

use super::articles::snapshot;
use super::import::read;
use crate::session::Session;
use crate::types::Id;
use crate::types::library::Failure;

const TEXT: &str = "text/plain; charset=utf-8";

/// A web view shows pages and plain text; what else is captured it would offer to save, or not show.
pub(crate) fn view(session: &Session, id: Id) -> Result<(Vec<u8>, String), Failure> {
    let (bytes, media_type) = snapshot(session, id)?;
    let given = Some(media_type.as_str()).filter(|given| !given.is_empty());
    let text = match kind_of(&bytes, None, given) {
        Ok(Kind::Html | Kind::Text) | Err(_) => return Ok((bytes, media_type)),
        Ok(kind @ (Kind::Pdf | Kind::Word | Kind::OpenDocument | Kind::Mhtml)) => {
            let draft = read::page(&bytes, &media_type, None)?;
            format!(
                "This was captured as a file of the kind “{}”, which is kept byte for byte. Its text:\n\n{}",
                kind.word(),
                draft.body().text
            )
        }
        Ok(_) => decode(&bytes, given).0,
    };
    Ok((text.into_bytes(), TEXT.to_owned()))
}
