//! From a file, or from what an address answered with, to drafts.

use std::path::Path;

use chrono::{DateTime, Utc};
use demarche_extract::{Content, Draft, Fact, Item, Kind, Reading, read_file, sniff};
use demarche_fetch::Fetched;
use demarche_text::{Phrase, phrase};
use percent_encoding::percent_decode_str;

use super::read::{bytes_of, check_length, refused};
use crate::drafts::{Captured, CapturedReference};
use crate::failure;
use crate::types::import::ImportSourceKind;
use crate::types::library::Failure;

/// The most drafts that one file becomes: each is shown with what the library would make of it.
const MOST_DRAFTS: usize = 2_000;

/// What was taken from a file, or from an address.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    pub(crate) drafts: Vec<(Captured, Draft)>,
    /// What was not, and why: sentences.
    pub(crate) skipped: Vec<Phrase>,
}

impl Taken {
    /// What to say of a file that is more than one article, or of which something was left out.
    pub(crate) fn note(&self) -> Option<Phrase> {
        let count = self.drafts.len();
        let references = self
            .drafts
            .iter()
            .all(|(captured, _)| captured.source == ImportSourceKind::Reference);
        let counted = match (count, references) {
            (n, true) => Some(phrase!("{n} reference." | "{n} references.", n)),
            (1, false) => None,
            (n, false) => Some(phrase!("{n} article." | "{n} articles.", n)),
        };
        const SHOWN: usize = 5;
        let mut said: Vec<Phrase> = counted.into_iter().collect();
        said.extend(self.skipped.iter().take(SHOWN).cloned());
        if self.skipped.len() > SHOWN {
            said.push(phrase!(
                "{n} more was left out." | "{n} more were left out.",
                n = self.skipped.len() - SHOWN
            ));
        }
        (!said.is_empty()).then(|| Phrase::several(said))
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
                phrase!("{path} is empty.", path = path.display()),
                phrase!("Choose another file."),
            ),
            _ => refused(refusal),
        })?;
    take(bytes, reading, |item, bytes, _| {
        let beside = text_beside(&item, path);
        let saved = item.url.clone().filter(|_| !item.kind.is_reference());
        let reference = captured_reference(&item, &bytes, at);
        let mut captured = Captured {
            source: match item.kind.is_reference() {
                true => ImportSourceKind::Reference,
                false => ImportSourceKind::File,
            },
            file_name: item.name.or(name.clone()),
            bytes,
            media_type: item.kind.media_type().to_owned(),
            url: item.url,
            final_url: saved,
            headers: Vec::new(),
            at: item.saved.map_or(at, |saved| saved.with_timezone(&Utc)),
            reference,
        };
        let mut draft = item.draft;
        if let Some((bytes, media_type, page)) = beside {
            draft = with_facts_of(&draft, page);
            captured.bytes = bytes;
            captured.media_type = media_type.to_owned();
        }
        (captured, draft)
    })
}

/// What a program answered with that has references; it lies beside no other file.
pub(crate) fn references_of(
    bytes: Vec<u8>,
    reading: Reading,
    at: DateTime<Utc>,
) -> Result<Taken, Failure> {
    take(bytes, reading, |item, bytes, _| {
        let captured = Captured {
            reference: captured_reference(&item, &bytes, at),
            source: ImportSourceKind::Reference,
            file_name: item.name,
            bytes,
            media_type: item.kind.media_type().to_owned(),
            url: item.url,
            final_url: None,
            headers: Vec::new(),
            at,
        };
        (captured, item.draft)
    })
}

/// What an address answered with: a page, or a file of any kind.
pub(crate) fn fetched_of(fetched: Fetched) -> Result<Taken, Failure> {
    let Fetched {
        requested_url,
        final_url,
        left_encryption_at,
        headers,
        media_type: given,
        bytes,
        captured_at,
        ..
    } = fetched;
    let media_type = Some(given.as_str()).filter(|given| !given.is_empty());
    let name = name_in(&final_url);
    let reading =
        read_file(&bytes, name.as_deref(), media_type, Some(&final_url)).map_err(refused)?;
    let unencrypted = left_encryption_at.as_deref().map(unencrypted);
    take(bytes, reading, |item, bytes, is_whole| {
        let is_reference = item.kind.is_reference();
        // What a server says of a text's letters is known from nowhere else.
        let is_text = matches!(item.kind, Kind::Html | Kind::Text | Kind::Markdown);
        let media_type = match media_type {
            Some(given) if is_text && is_whole => given,
            _ => item.kind.media_type(),
        };
        let captured = Captured {
            reference: captured_reference(&item, &bytes, captured_at),
            source: match is_reference {
                true => ImportSourceKind::Reference,
                false => ImportSourceKind::Url,
            },
            file_name: item
                .name
                .or(name.clone().filter(|_| is_reference || !is_text)),
            bytes,
            media_type: media_type.to_owned(),
            // A reference is about another address than the one that it was had from.
            url: match is_reference {
                true => item.url,
                false => Some(requested_url.clone()),
            },
            final_url: (!is_reference).then(|| final_url.clone()),
            headers: headers.clone(),
            at: captured_at,
        };
        let mut draft = item.draft;
        draft.problems.extend(unencrypted.clone());
        (captured, draft)
    })
}

/// A reference as it stands in its file.
fn captured_reference(item: &Item, bytes: &[u8], at: DateTime<Utc>) -> Option<CapturedReference> {
    item.kind.is_reference().then(|| CapturedReference {
        key: item.key.clone(),
        bytes: bytes.to_vec(),
        media_type: item.kind.media_type(),
        at,
    })
}

/// What to say of an address that a redirect led to, away from an encrypted one.
pub(crate) fn unencrypted(url: &str) -> Phrase {
    phrase!(
        "It was answered by {url}, which is not encrypted: it can have been changed on the way.",
        url
    )
}

/// The name that a file has in its address.
fn name_in(url: &str) -> Option<String> {
    let url = url::Url::parse(url).ok()?;
    let last = url.path_segments()?.next_back()?;
    let name = percent_decode_str(last).decode_utf8_lossy().into_owned();
    (!name.is_empty()).then_some(name)
}

/// Makes drafts of what was read. `captured` is given each item with the bytes to
/// keep of it, and whether they are all of them.
fn take(
    bytes: Vec<u8>,
    reading: Reading,
    captured: impl Fn(Item, Vec<u8>, bool) -> (Captured, Draft),
) -> Result<Taken, Failure> {
    let mut taken = Taken {
        drafts: Vec::new(),
        skipped: reading.skipped,
    };
    let count = reading.items.len();
    // A file that is one article is kept as it is; only parts of one are kept by themselves.
    let mut whole = Some(bytes);
    for mut item in reading.items.into_iter().take(MOST_DRAFTS) {
        if let Err(too_long) = check_length(&item.draft) {
            if count == 1 {
                return Err(too_long);
            }
            taken.skipped.push(too_long.message);
            continue;
        }
        let part = item.part.take();
        let is_whole = part.is_none();
        let bytes = part.or_else(|| whole.take()).unwrap_or_default();
        taken.drafts.push(captured(item, bytes, is_whole));
    }
    if count > MOST_DRAFTS {
        taken.skipped.push(phrase!(
            "The file holds {count}; the first {most} were taken. Export the rest into files of their own.",
            count,
            most = MOST_DRAFTS
        ));
    }
    Ok(taken)
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
    if draft.canonical_url.is_none() {
        draft.canonical_url.clone_from(&reference.canonical_url);
    }
    draft
}
