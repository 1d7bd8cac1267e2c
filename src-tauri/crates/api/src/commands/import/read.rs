//! Reading what comes in, within limits, before anything is made of it.

use std::io::Read as _;
use std::path::Path;

use chrono::{DateTime, Utc};
use demarche_extract::{
    Content, Draft, Fact, Item, Refusal, from_html, from_paste, read_file, sniff,
};

use crate::drafts::Captured;
use crate::failure;
use crate::types::import::ImportSourceKind;
use crate::types::library::Failure;

/// The most that a paste may have, in bytes.
const MOST: usize = 10_000_000;
/// The most that a file may have, in bytes.
const MOST_FILE: usize = 64_000_000;
/// The most drafts that one file becomes: each is shown with what the library would make of it.
const MOST_DRAFTS: usize = 2_000;
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
            return Err(too_large("The paste", given.len() as u64, MOST));
        }
        if let Content::Binary(what) = sniff(given.as_bytes()) {
            return Err(failure::invalid(
                format!("What was pasted is not text: it is {what}."),
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
            format!("{} is a folder.", path.display()),
            "Choose the files in it.",
        ));
    }
    // One byte more than permitted tells a file that is too large, even one that grows.
    let mut bytes = Vec::new();
    opened
        .take(MOST_FILE as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| failure::of_file(path, &error))?;
    if bytes.len() > MOST_FILE {
        return Err(too_large("The file", metadata.len(), MOST_FILE));
    }
    Ok(bytes)
}

/// What was taken from a file.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    pub(crate) drafts: Vec<(Captured, Draft)>,
    /// What was not, and why: sentences.
    pub(crate) skipped: Vec<String>,
}

impl Taken {
    /// What to say of a file that is more than one article, or of which something was left out.
    pub(crate) fn note(&self) -> Option<String> {
        let count = self.drafts.len();
        let references = self
            .drafts
            .iter()
            .all(|(captured, _)| captured.source == ImportSourceKind::Reference);
        let counted = match (count, references) {
            (1, true) => "1 reference.".to_owned(),
            (_, true) => format!("{count} references."),
            (1, false) => String::new(),
            (_, false) => format!("{count} articles."),
        };
        const SHOWN: usize = 5;
        let mut said: Vec<String> = vec![counted];
        said.extend(self.skipped.iter().take(SHOWN).cloned());
        if self.skipped.len() > SHOWN {
            let more = self.skipped.len() - SHOWN;
            said.push(format!("{more} more were left out."));
        }
        said.retain(|part| !part.is_empty());
        (!said.is_empty()).then(|| said.join(" "))
    }
}

/// What a file's bytes hold. The path names the file, and the folder in which the files lie that it
/// names itself.
pub(crate) fn file_of(bytes: Vec<u8>, path: &Path, at: DateTime<Utc>) -> Result<Taken, Failure> {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let reading =
        read_file(&bytes, name.as_deref(), None, None).map_err(|refusal| match sniff(&bytes) {
            Content::Empty => failure::invalid(
                format!("{} is empty.", path.display()),
                "Choose another file.",
            ),
            _ => refused(refusal),
        })?;
    let mut taken = Taken {
        drafts: Vec::new(),
        skipped: reading.skipped,
    };
    let count = reading.items.len();
    // A file that is one article is kept as it is; only parts of one are kept by themselves.
    let mut whole = Some(bytes);
    for item in reading.items.into_iter().take(MOST_DRAFTS) {
        if let Err(too_long) = check_length(&item.draft) {
            if count == 1 {
                return Err(too_long);
            }
            taken.skipped.push(too_long.message);
            continue;
        }
        let beside = text_beside(&item, path);
        let (mut captured, mut draft) = captured(item, name.clone(), &mut whole, at);
        if let Some((bytes, media_type, page)) = beside {
            draft = with_facts_of(&draft, page);
            captured.bytes = bytes;
            captured.media_type = media_type.to_owned();
        }
        taken.drafts.push((captured, draft));
    }
    if count > MOST_DRAFTS {
        taken.skipped.push(format!(
            "The file holds {count}; the first {MOST_DRAFTS} were taken. Export the rest into files of their own."
        ));
    }
    Ok(taken)
}

fn captured(
    item: Item,
    file_name: Option<String>,
    whole: &mut Option<Vec<u8>>,
    at: DateTime<Utc>,
) -> (Captured, Draft) {
    let source = match item.kind.is_reference() {
        true => ImportSourceKind::Reference,
        false => ImportSourceKind::File,
    };
    let saved = item.url.clone().filter(|_| !item.kind.is_reference());
    let captured = Captured {
        source,
        file_name: item.name.or(file_name),
        bytes: item.part.or_else(|| whole.take()).unwrap_or_default(),
        media_type: item.kind.media_type().to_owned(),
        url: item.url,
        final_url: saved,
        headers: Vec::new(),
        at: item.saved.map_or(at, |saved| saved.with_timezone(&Utc)),
    };
    (captured, item.draft)
}

/// The text of a reference in a file that lies beside it: the first that can be read, its bytes and
/// their type. A path that leads out of the folder is not followed.
fn text_beside(item: &Item, path: &Path) -> Option<(Vec<u8>, &'static str, Draft)> {
    let folder = path.parent()?.canonicalize().ok()?;
    item.beside.iter().find_map(|named| {
        let beside = folder.join(named).canonicalize().ok()?;
        if !beside.starts_with(&folder) {
            return None;
        }
        let bytes = bytes_of(&beside).ok()?;
        let reading = read_file(&bytes, Some(named), None, None).ok()?;
        let read = reading.items.into_iter().next()?;
        let has_text = !read.kind.is_reference() && !read.draft.body().text.trim().is_empty();
        (has_text && check_length(&read.draft).is_ok())
            .then(|| (bytes, read.kind.media_type(), read.draft))
    })
}

/// A page's draft that keeps what a reference says of it: a bibliography is made with more care
/// than a page's head.
pub(crate) fn with_facts_of(reference: &Draft, page: Draft) -> Draft {
    let mut draft = page;
    let kept = [
        (Fact::Title, reference.title.is_some()),
        (Fact::Byline, !reference.byline.is_empty()),
        (Fact::Published, reference.published.is_some()),
        (Fact::Outlet, reference.site.is_some()),
        // What the text is written in is seen best in the text.
        (
            Fact::Language,
            draft.language.is_none() && reference.language.is_some(),
        ),
    ];
    for (fact, kept) in kept {
        if !kept {
            continue;
        }
        match fact {
            Fact::Title => draft.title.clone_from(&reference.title),
            Fact::Byline => draft.byline.clone_from(&reference.byline),
            Fact::Published => draft.published.clone_from(&reference.published),
            Fact::Outlet => draft.site.clone_from(&reference.site),
            _ => draft.language.clone_from(&reference.language),
        }
        draft.origins.retain(|told| told.fact != fact);
        draft.origins.extend(reference.origin_of(fact).cloned());
    }
    if draft.published.is_some() {
        draft.date_phrase = None;
    }
    draft
}

/// What was fetched, or kept as a snapshot, by its content: the first article in it.
pub(crate) fn page(bytes: &[u8], media_type: &str, url: Option<&str>) -> Result<Draft, Failure> {
    let media_type = Some(media_type).filter(|media_type| !media_type.is_empty());
    let reading = read_file(bytes, None, media_type, url).map_err(refused)?;
    let first = reading.items.into_iter().next();
    let draft = first.map(|item| item.draft).unwrap_or_default();
    check_length(&draft)?;
    Ok(draft)
}

fn refused(refusal: Refusal) -> Failure {
    failure::invalid(format!("{}.", refusal.what), refusal.remedy)
}

/// Refuses a draft whose text is too long to be an article.
pub(crate) fn check_length(draft: &Draft) -> Result<(), Failure> {
    let kept = draft.pieces.iter().filter(|piece| piece.cut.is_none());
    let bytes: usize = kept.map(|piece| piece.text.len()).sum();
    match bytes > MOST_TEXT {
        true => Err(too_large("The text", bytes as u64, MOST_TEXT)),
        false => Ok(()),
    }
}

fn too_large(what: &str, bytes: u64, most: usize) -> Failure {
    failure::invalid(
        format!(
            "{what} has {} MB; {} MB is the most that can be imported.",
            bytes.div_ceil(1_000_000),
            most / 1_000_000
        ),
        "Paste the article's own text, or the part that you need.",
    )
}

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
        assert!(refusal("\u{0}\u{1}\u{2}PNG").starts_with("What was pasted is not text"));
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
        assert!(missing.message.contains("missing.html"), "{missing}");
        let is_folder = bytes_of(folder.path()).unwrap_err();
        assert!(is_folder.message.contains("is a folder"), "{is_folder}");
    }
}
