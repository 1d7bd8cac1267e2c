//! Reading what comes in, within limits, before anything is made of it.

use std::io::Read as _;
use std::path::Path;

use chrono::{DateTime, Utc};
use demarche_extract::Draft;

use crate::drafts::Captured;
use crate::failure;
use crate::types::import::ImportSourceKind;
use crate::types::library::Failure;

/// The most that a paste, a file or a page may have, in bytes.
const MOST: usize = 20_000_000;

/// What is on the clipboard. The HTML is kept where there is any: it says more.
pub(crate) fn paste(
    text: Option<String>,
    html: Option<String>,
    at: DateTime<Utc>,
) -> Result<(Captured, Draft), Failure> {
    let filled = |given: Option<String>| given.filter(|given| !given.trim().is_empty());
    let (text, html) = (filled(text), filled(html));
    for given in [&text, &html].into_iter().flatten() {
        if given.len() > MOST {
            return Err(too_large("The paste", given.len() as u64));
        }
        if is_binary(given.as_bytes()) {
            return Err(failure::invalid(
                "What was pasted is not text.",
                "Copy the text of the page, not a picture or a file, and paste it again.",
            ));
        }
    }
    let (given, media_type, draft) = match (html, text) {
        (Some(html), _) => {
            let draft = from_html(&html, None);
            (html, "text/html; charset=utf-8", draft)
        }
        (None, Some(text)) => {
            let draft = from_paste(&text);
            (text, "text/plain; charset=utf-8", draft)
        }
        (None, None) => {
            return Err(failure::invalid(
                "The paste is empty.",
                "Select the page's text, copy it, and paste it again.",
            ));
        }
    };
    let captured = Captured {
        source: ImportSourceKind::Paste,
        bytes: given.into_bytes(),
        media_type: media_type.to_owned(),
        url: None,
        final_url: None,
        headers: Vec::new(),
        at,
    };
    Ok((captured, draft))
}

/// A file: HTML, or text where its content is not HTML.
pub(crate) fn file(path: &Path, at: DateTime<Utc>) -> Result<(Captured, Draft), Failure> {
    let opened = std::fs::File::open(path).map_err(|error| failure::of_file(path, &error))?;
    let metadata = opened
        .metadata()
        .map_err(|error| failure::of_file(path, &error))?;
    if metadata.is_dir() {
        return Err(failure::invalid(
            format!("{} is a folder.", path.display()),
            "Choose the files in it.",
        ));
    }
    // One byte more than permitted tells a file that is too large, even one that grows.
    let mut bytes = Vec::new();
    opened
        .take(MOST as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| failure::of_file(path, &error))?;
    if bytes.len() > MOST {
        return Err(too_large("The file", metadata.len()));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(failure::invalid(
            format!("{} is empty.", path.display()),
            "Choose another file.",
        ));
    }
    let draft = page(&bytes, "", None)?;
    let media_type = if looks_like_html(&bytes) {
        "text/html"
    } else {
        "text/plain"
    };
    let captured = Captured {
        source: ImportSourceKind::File,
        bytes,
        media_type: media_type.to_owned(),
        url: None,
        final_url: None,
        headers: Vec::new(),
        at,
    };
    Ok((captured, draft))
}

/// A page's bytes: HTML, or text where it is not HTML.
pub(crate) fn page(bytes: &[u8], media_type: &str, url: Option<&str>) -> Result<Draft, Failure> {
    if is_binary(bytes) {
        return Err(failure::invalid(
            "This is neither a page nor text: it holds binary data.",
            "Save the page as HTML or text, or open it and paste its text.",
        ));
    }
    let media_type = Some(media_type).filter(|media_type| !media_type.is_empty());
    Ok(from_bytes(bytes, media_type, url))
}

fn too_large(what: &str, bytes: u64) -> Failure {
    failure::invalid(
        format!(
            "{what} has {} MB; {} MB is the most that can be imported.",
            bytes.div_ceil(1_000_000),
            MOST / 1_000_000
        ),
        "Paste the article's own text, or the part that you need.",
    )
}

/// Whether bytes are something else than text in any encoding. UTF-16 has zero bytes too, but
/// begins with a mark or has one in every pair.
fn is_binary(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return false;
    }
    let sample = &bytes[..bytes.len().min(65_536)];
    let zeros = sample.iter().filter(|byte| **byte == 0).count();
    let controls = sample
        .iter()
        .filter(|byte| matches!(byte, 0x01..=0x08 | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f))
        .count();
    // A stray control character does not make a text binary.
    zeros > 0 || controls * 100 > sample.len()
}

/// Whether the first thing in it is a tag.
fn looks_like_html(bytes: &[u8]) -> bool {
    let start = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes)
        .trim_ascii_start();
    start.first() == Some(&b'<')
}

mod shim {
    use super::Draft;
    pub(super) fn from_html(_: &str, _: Option<&str>) -> Draft {
        Draft::default()
    }
    pub(super) fn from_paste(text: &str) -> Draft {
        let pieces = text.split("\n\n").map(|text| demarche_extract::Piece {
            text: text.trim().to_owned(),
            kind: demarche_extract::BlockKind::Paragraph,
            level: None,
            cut: None,
        });
        Draft {
            pieces: pieces.collect(),
            ..Draft::default()
        }
    }
    pub(super) fn from_bytes(bytes: &[u8], _: Option<&str>, _: Option<&str>) -> Draft {
        from_paste(&String::from_utf8_lossy(bytes))
    }
}
use shim::*;

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        let refused = paste(Some(text.to_owned()), None, DateTime::UNIX_EPOCH);
        refused.unwrap_err().message
    }

    #[test]
    fn a_paste_that_cannot_be_an_article_is_refused_with_its_reason() {
        assert_eq!(refusal(" \n\t"), "The paste is empty.");
        assert_eq!(
            refusal("\u{0}\u{1}\u{2}PNG"),
            "What was pasted is not text."
        );
        assert_eq!(
            refusal(&"x".repeat(50_000_000)),
            "The paste has 50 MB; 20 MB is the most that can be imported."
        );
    }

    #[test]
    fn text_with_a_stray_control_character_is_text() {
        assert!(!is_binary(
            format!("{}\u{c}", "A line of text.\n".repeat(10)).as_bytes()
        ));
        assert!(!is_binary("Grüße, 你好, привет".as_bytes()));
        assert!(!is_binary(b"\xff\xfeH\0i\0"));
        assert!(is_binary(b"\x7fELF\x02\x01\x01\0\0"));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let missing = file(&folder.path().join("missing.html"), DateTime::UNIX_EPOCH).unwrap_err();
        assert!(missing.message.contains("missing.html"), "{missing}");
        let is_folder = file(folder.path(), DateTime::UNIX_EPOCH).unwrap_err();
        assert!(is_folder.message.contains("is a folder"), "{is_folder}");
    }
}
