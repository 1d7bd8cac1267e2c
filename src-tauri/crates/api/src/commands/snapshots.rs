//! Snapshots as a window can show them.

use demarche_extract::{Kind, decode, kind_of};

use super::articles::snapshot;
use super::import::read;
use crate::session::Session;
use crate::types::Id;
use crate::types::library::Failure;

const TEXT: &str = "text/plain; charset=utf-8";
const PAGE: &str = "text/html; charset=utf-8";
/// Pictures that are shown as they are; a picture that is a document, as SVG is, is shown as text.
const PICTURES: [&str; 4] = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/// A web view shows pages and plain text; what else is captured it would offer to save, or not show. Of a document that is
/// its text; the window says so.
pub(crate) fn view(session: &Session, id: Id) -> Result<(Vec<u8>, String), Failure> {
    let (bytes, media_type) = snapshot(session, id)?;
    let given = Some(media_type.as_str()).filter(|given| !given.is_empty());
    let text = match kind_of(&bytes, None, given) {
        Ok(Kind::Html) => {
            return Ok((
                inert(&decode(&bytes, given).0).into_bytes(),
                PAGE.to_owned(),
            ));
        }
        Err(_) if PICTURES.contains(&media_type.as_str()) => return Ok((bytes, media_type)),
        Ok(Kind::Text) | Err(_) => decode(&bytes, given).0,
        Ok(Kind::Pdf | Kind::Word | Kind::OpenDocument | Kind::Mhtml) => {
            read::page(&bytes, &media_type, None)?.body().text
        }
        Ok(_) => decode(&bytes, given).0,
    };
    Ok((text.into_bytes(), TEXT.to_owned()))
}

/// A page without what a policy on its content does not reach: `link` makes a web view look names up and connect to
/// servers before it asks whether anything may be loaded from there, and `meta` and `base` change what the page is. Each
/// becomes a `basefont`, which is as empty and stands in the same places, and does nothing. Wherever such a tag begins it
/// begins with these letters, and it is always read as HTML in UTF-8.
fn inert(html: &str) -> String {
    let mut shown = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at + 1);
        shown.push_str(before);
        let name = tag
            .split(|letter: char| !letter.is_ascii_alphabetic())
            .next();
        let name = name.unwrap_or_default();
        let ends = tag[name.len()..].chars().next();
        let whole = ends.is_none_or(|end| end.is_ascii_whitespace() || matches!(end, '/' | '>'));
        let reaches = ["link", "meta", "base"]
            .iter()
            .any(|it| name.eq_ignore_ascii_case(it));
        rest = match whole && reaches {
            true => {
                shown.push_str("basefont");
                &tag[name.len()..]
            }
            false => tag,
        };
    }
    shown.push_str(rest);
    shown
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn tags_that_no_policy_reaches_do_nothing() {
        for (html, shown) in [
            (
                "<LINK rel=preconnect href=//x>",
                "<basefont rel=preconnect href=//x>",
            ),
            ("<p>a<link\n/>b", "<p>a<basefont\n/>b"),
            ("<meta/http-equiv=refresh>", "<basefont/http-equiv=refresh>"),
            ("<base>", "<basefont>"),
            ("<link", "<basefont"),
            ("<<link ", "<<basefont "),
            (
                "<links> <basefont> <metadata> < link> a < b ü<ö",
                "<links> <basefont> <metadata> < link> a < b ü<ö",
            ),
        ] {
            assert_eq!(inert(html), shown);
        }
    }
}
