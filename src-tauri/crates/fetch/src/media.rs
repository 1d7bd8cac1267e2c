//! What is a page and what is not.

use crate::Error;

/// Refuses what the server itself calls something else than a page or plain text.
pub(crate) fn check_type(media_type: &str) -> Result<(), Error> {
    let essence = media_type.split(';').next().unwrap_or("").trim();
    if essence.is_empty()
        || essence.starts_with("text/")
        || essence.ends_with("+xml")
        || matches!(essence, "application/xml" | "application/json")
    {
        // SVG is a picture though it is XML.
        if essence != "image/svg+xml" {
            return Ok(());
        }
    }
    Err(Error::NotAPage {
        what: describe(essence),
    })
}

/// Refuses what cannot be a feed. Servers call feeds by many names, so that the rest is seen by its
/// content.
pub(crate) fn check_feed_type(media_type: &str) -> Result<(), Error> {
    let essence = media_type.split(';').next().unwrap_or("").trim();
    let group = essence.split('/').next().unwrap_or("");
    if matches!(group, "image" | "video" | "audio" | "font") || essence == "application/pdf" {
        return Err(Error::NotAPage {
            what: describe(essence),
        });
    }
    Ok(())
}

fn describe(essence: &str) -> String {
    let kind = match essence.split('/').next().unwrap_or("") {
        "image" => "a picture",
        "video" => "a video",
        "audio" => "a sound recording",
        "font" => "a font",
        _ if essence == "application/pdf" => "a PDF document",
        _ => "a file",
    };
    format!("{kind} ({essence})")
}

/// First bytes of files that are served as pages by mistake or by malice. Sources: the file
/// formats' own specifications.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF87a", "a picture (GIF)"),
    (b"GIF89a", "a picture (GIF)"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "an archive or office document (ZIP)"),
    (b"PK\x05\x06", "an archive (ZIP)"),
    (b"\x1f\x8b", "an archive (gzip)"),
    (b"BZh", "an archive (bzip2)"),
    (b"\xfd7zXZ\x00", "an archive (xz)"),
    (b"\x28\xb5\x2f\xfd", "an archive (zstd)"),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z)"),
    (b"Rar!\x1a\x07", "an archive (RAR)"),
    (b"\x7fELF", "a program (ELF)"),
    (b"MZ", "a program (Windows)"),
    (b"\xcf\xfa\xed\xfe", "a program (Mach-O)"),
    (b"\xca\xfe\xba\xbe", "a program (Mach-O or Java)"),
    (b"OggS", "a recording (Ogg)"),
    (b"ID3", "a recording (MP3)"),
    (b"SQLite format 3\x00", "a database (SQLite)"),
];

/// Refuses an empty answer, and bytes that are not a page whatever the server calls them.
pub(crate) fn check_content(bytes: &[u8]) -> Result<(), Error> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Error::Empty);
    }
    let riff = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let signature = SIGNATURES
        .iter()
        .find(|(start, _)| bytes.starts_with(start) && !(*start == b"MZ" && is_text(bytes)))
        .map(|(_, what)| *what);
    if let Some(what) = signature.or(riff.then_some("a picture (WebP)")) {
        return Err(Error::NotAPage {
            what: what.to_owned(),
        });
    }
    Ok(())
}

/// "MZ" may also begin a word: a program has zero bytes soon after it, a text has none.
fn is_text(bytes: &[u8]) -> bool {
    !bytes.iter().take(512).any(|byte| *byte == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused_as(result: Result<(), Error>) -> String {
        match result {
            Err(Error::NotAPage { what }) => what,
            other => panic!("not refused: {other:?}"),
        }
    }

    #[test]
    fn pages_and_plain_text_pass() {
        for media_type in [
            "",
            "text/html",
            "text/html; charset=utf-8",
            "application/xhtml+xml",
            "text/plain",
        ] {
            assert_eq!(check_type(media_type), Ok(()), "{media_type}");
        }
        assert_eq!(check_content(b"<!doctype html><p>Hello"), Ok(()));
        assert_eq!(check_content(b"MZ is how the report begins"), Ok(()));
    }

    #[test]
    fn pictures_archives_and_programs_are_refused_by_their_type() {
        assert_eq!(refused_as(check_type("image/png")), "a picture (image/png)");
        assert_eq!(
            refused_as(check_type("image/svg+xml")),
            "a picture (image/svg+xml)"
        );
        assert_eq!(
            refused_as(check_type("application/octet-stream")),
            "a file (application/octet-stream)"
        );
        assert_eq!(
            refused_as(check_type("application/pdf")),
            "a PDF document (application/pdf)"
        );
    }

    #[test]
    fn a_file_served_as_a_page_is_refused_by_its_first_bytes() {
        assert_eq!(
            refused_as(check_content(b"\x89PNG\r\n\x1a\n....")),
            "a picture (PNG)"
        );
        assert_eq!(
            refused_as(check_content(b"MZ\x90\x00\x03\x00")),
            "a program (Windows)"
        );
        assert_eq!(
            refused_as(check_content(b"RIFF\x10\0\0\0WEBPVP8 ")),
            "a picture (WebP)"
        );
        assert_eq!(check_content(b" \r\n"), Err(Error::Empty));
    }
}
