//! What may be a page, a document or a feed, and what is none of them.

use demarche_text::phrase;
use demarche_text::signature::signature;

use crate::Error;

/// Refuses what the server itself calls a picture, a sound, a film or a font. The rest is told by its
/// content: servers call documents and feeds by many names. SVG is a picture though it is XML.
pub(crate) fn check_type(media_type: &str) -> Result<(), Error> {
    let essence = media_type.split(';').next().unwrap_or("").trim();
    let what = match essence.split('/').next().unwrap_or("") {
        "image" => phrase!("a picture ({essence})", essence),
        "video" => phrase!("a video ({essence})", essence),
        "audio" => phrase!("a sound recording ({essence})", essence),
        "font" => phrase!("a font ({essence})", essence),
        _ => return Ok(()),
    };
    Err(Error::NotAPage { what })
}

/// Beginnings of the kinds of file that can be read though they are no text; what is wrong with one
/// of them is for its reader to say.
const READABLE: [&[u8]; 3] = [b"%PDF-", b"{\\rtf", b"\xd0\xcf\x11\xe0"];
/// Names of parts that the first bytes of an office document hold, in words that no other archive has.
const OFFICE: [&[u8]; 4] = [
    b"[Content_Types].xml",
    b"word/",
    b"_rels/.rels",
    b"mimetypeapplication/vnd.oasis.opendocument",
];
/// How far an office document may name them behind its beginning.
const OFFICE_WITHIN: usize = 4096;

/// Refuses an empty answer, and pictures, archives and programs whatever the server calls them.
pub(crate) fn check_content(bytes: &[u8]) -> Result<(), Error> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Error::Empty);
    }
    let readable = READABLE.iter().any(|start| bytes.starts_with(start));
    match signature(bytes) {
        Some(what) if !readable && !is_office(bytes) => Err(Error::NotAPage {
            what: what.phrase(),
        }),
        _ => Ok(()),
    }
}

fn is_office(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(OFFICE_WITHIN)];
    head.starts_with(b"PK\x03\x04")
        && OFFICE
            .iter()
            .any(|name| head.windows(name.len()).any(|part| part == *name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused_as(result: Result<(), Error>) -> String {
        match result {
            Err(Error::NotAPage { what }) => what.to_string(),
            other => panic!("not refused: {other:?}"),
        }
    }

    #[test]
    fn pages_texts_documents_and_feeds_pass() {
        for media_type in [
            "",
            "text/html; charset=utf-8",
            "application/xhtml+xml",
            "application/pdf",
            "application/octet-stream",
            "application/rss+xml",
            "message/rfc822",
        ] {
            assert_eq!(check_type(media_type), Ok(()), "{media_type}");
        }
        let contents: [&[u8]; 5] = [
            b"<!doctype html><p>Hello",
            b"MZ is how the report begins",
            b"%PDF-1.7",
            b"PK\x03\x04\x14\0\x06\0[Content_Types].xml",
            b"PK\x03\x04\n\0\0\0mimetypeapplication/vnd.oasis.opendocument.text",
        ];
        for content in contents {
            assert_eq!(check_content(content), Ok(()));
        }
    }

    #[test]
    fn pictures_sounds_and_fonts_are_refused_by_their_type() {
        assert_eq!(refused_as(check_type("image/png")), "a picture (image/png)");
        assert_eq!(
            refused_as(check_type("image/svg+xml; charset=utf-8")),
            "a picture (image/svg+xml)"
        );
        assert_eq!(
            refused_as(check_type("audio/mpeg")),
            "a sound recording (audio/mpeg)"
        );
    }

    #[test]
    fn a_file_served_as_a_page_is_refused_by_its_first_bytes() {
        let refused = |bytes: &[u8]| refused_as(check_content(bytes));
        assert_eq!(refused(b"\x89PNG\r\n\x1a\n...."), "a PNG picture");
        assert_eq!(refused(b"MZ\x90\x00\x03\x00"), "a Windows program");
        assert_eq!(
            refused(b"PK\x03\x04\x14\0\0\0game.exe"),
            "a ZIP archive or an office document"
        );
        assert_eq!(check_content(b" \r\n"), Err(Error::Empty));
    }
}
