//! Reading what comes in, within limits, before anything is made of it.

use std::io::Read as _;
use std::path::Path;

use chrono::{DateTime, Utc};
use demarche_extract::{Content, Draft, Refusal, from_html, from_paste, read_file, sniff};
use demarche_text::{Phrase, phrase};

use crate::drafts::Captured;
use crate::failure;
use crate::types::import::ImportSourceKind;
use crate::types::library::Failure;

/// The most that a paste may have, in bytes.
const MOST: usize = 10_000_000;
/// The most that a file may have, in bytes.
const MOST_FILE: usize = 64_000_000;
/// The most that an article's text may have, in bytes: more words than War and Peace has in English
/// by half. Finding the quotations in more takes longer than a person should wait.
const MOST_TEXT: usize = 2_000_000;

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
            return Err(too_large(phrase!("The paste"), given.len() as u64, MOST));
        }
        if let Content::Binary(what) = sniff(given.as_bytes()) {
            return Err(failure::invalid(
                phrase!(
                    "What was pasted is not text: it is {what}.",
                    what = what.phrase()
                ),
                phrase!("Copy the text of the page, not a picture or a file, and paste it again."),
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
                phrase!("The paste is empty."),
                phrase!("Select the page's text, copy it, and paste it again."),
            ));
        }
    };
    check_length(&draft)?;
    let captured = Captured {
        source: ImportSourceKind::Paste,
        file_name: None,
        bytes: given.into_bytes(),
        media_type: media_type.to_owned(),
        url: None,
        final_url: None,
        headers: Vec::new(),
        at,
        reference: None,
    };
    Ok((captured, draft))
}

/// A page as somebody saw it in a browser, at its address; one of no web address has none.
pub(crate) fn page_seen(
    html: String,
    url: &str,
    at: DateTime<Utc>,
) -> Result<(Captured, Draft), Failure> {
    if html.trim().is_empty() {
        return Err(failure::invalid(
            phrase!("The page is empty."),
            phrase!("Wait until it is there, and send it again."),
        ));
    }
    if html.len() > MOST {
        return Err(too_large(phrase!("The page"), html.len() as u64, MOST));
    }
    let url = super::web_address(url).ok();
    let draft = from_html(&html, url.as_deref());
    check_length(&draft)?;
    let captured = Captured {
        source: ImportSourceKind::Browser,
        file_name: None,
        bytes: html.into_bytes(),
        media_type: "text/html; charset=utf-8".to_owned(),
        url: url.clone(),
        final_url: url,
        headers: Vec::new(),
        at,
        reference: None,
    };
    Ok((captured, draft))
}

/// A file's bytes, within the limit.
pub(crate) fn bytes_of(path: &Path) -> Result<Vec<u8>, Failure> {
    let opened = std::fs::File::open(path).map_err(|error| failure::of_file(path, &error))?;
    let metadata = opened
        .metadata()
        .map_err(|error| failure::of_file(path, &error))?;
    if metadata.is_dir() {
        return Err(failure::invalid(
            phrase!("{path} is a folder.", path = path.display()),
            phrase!("Choose the files in it."),
        ));
    }
    // One byte more than permitted tells a file that is too large, even one that grows.
    let mut bytes = Vec::new();
    opened
        .take(MOST_FILE as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| failure::of_file(path, &error))?;
    if bytes.len() > MOST_FILE {
        return Err(too_large(phrase!("The file"), metadata.len(), MOST_FILE));
    }
    Ok(bytes)
}

/// What was kept as a snapshot, by its content: the first article in it.
pub(crate) fn page(bytes: &[u8], media_type: &str, url: Option<&str>) -> Result<Draft, Failure> {
    let media_type = Some(media_type).filter(|media_type| !media_type.is_empty());
    let reading = read_file(bytes, None, media_type, url).map_err(refused)?;
    let first = reading.items.into_iter().next();
    let draft = first.map(|item| item.draft).unwrap_or_default();
    check_length(&draft)?;
    Ok(draft)
}

pub(super) fn refused(refusal: Refusal) -> Failure {
    failure::invalid(refusal.what, refusal.remedy)
}

/// Refuses a draft whose text is too long to be an article.
pub(crate) fn check_length(draft: &Draft) -> Result<(), Failure> {
    let kept = draft.pieces.iter().filter(|piece| piece.cut.is_none());
    let bytes: usize = kept.map(|piece| piece.text.len()).sum();
    match bytes > MOST_TEXT {
        true => Err(too_large(phrase!("The text"), bytes as u64, MOST_TEXT)),
        false => Ok(()),
    }
}

fn too_large(what: Phrase, bytes: u64, most: usize) -> Failure {
    failure::invalid(
        phrase!(
            "{what} has {size} MB; {most} MB is the most that can be imported.",
            what,
            size = bytes.div_ceil(1_000_000),
            most = most / 1_000_000
        ),
        phrase!("Paste the article's own text, or the part that you need."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> Phrase {
        let refused = paste(Some(text.to_owned()), None, DateTime::UNIX_EPOCH);
        refused.unwrap_err().message
    }

    #[test]
    fn a_paste_that_cannot_be_an_article_is_refused_with_its_reason() {
        assert_eq!(refusal(" \n\t"), "The paste is empty.");
        assert!(
            refusal("\u{0}\u{1}\u{2}PNG")
                .to_string()
                .starts_with("What was pasted is not text")
        );
        assert_eq!(
            refusal(&"x".repeat(50_000_000)),
            "The paste has 50 MB; 10 MB is the most that can be imported."
        );
        // Distinct paragraphs, since repeated ones are cut.
        let long: String = (0..4_000)
            .map(|day| format!("On day {day} {}\n\n", "the talks went on. ".repeat(36)))
            .collect();
        assert_eq!(
            refusal(&format!("A headline\n\n{long}")),
            "The text has 3 MB; 2 MB is the most that can be imported."
        );
    }

    #[test]
    fn a_file_that_cannot_be_read_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let missing = bytes_of(&folder.path().join("missing.html")).unwrap_err();
        assert!(
            missing.message.to_string().contains("missing.html"),
            "{missing}"
        );
        let is_folder = bytes_of(folder.path()).unwrap_err();
        assert!(
            is_folder.message.to_string().contains("is a folder"),
            "{is_folder}"
        );
    }
}
