//! From the pieces of a document to a draft. A document is the article: nothing stands around it but
//! what its form adds, such as page numbers, so there is nothing to weigh here.

use demarche_text::{PartialDate, date, language, phrase, word};

use crate::facts::{byline, dateline, dates, wires};
use crate::{BlockKind, CutReason, Draft, Fact, Found, Origin, Piece};

/// How many of the first pieces can tell date and authors.
const HEAD: usize = 12;
/// Words beside a date on a line that tells when a document is from.
const BESIDE_DATE: usize = 3;
/// Words from which a piece is text, under which no head stands any more.
const PROSE: usize = 30;

/// Names that programs fill in where nobody said who wrote a document, lower case, one a line.
const NOBODY: &str = include_str!("../../data/nobody.txt");

/// What a file says of itself, in fields that are there for it.
#[derive(Debug, Default)]
pub(crate) struct Said {
    pub(crate) title: Option<String>,
    pub(crate) authors: Vec<String>,
    pub(crate) published: Option<PartialDate>,
    pub(crate) modified: Option<PartialDate>,
    pub(crate) site: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) url: Option<String>,
}

/// A draft of a document's pieces. A title said in its fields is taken where the pieces have none
/// that stands out.
pub(crate) fn draft(pieces: Vec<Piece>, heading: Option<String>, said: Said) -> Draft {
    let mut draft = Draft {
        pieces,
        modified: said.modified,
        site: said.site,
        canonical_url: said.url,
        ..Draft::default()
    };
    let title = said.title.filter(|title| is_title(title));
    let title = match (heading, title) {
        (Some(value), _) => Some((value, Origin::Heading)),
        (None, Some(value)) => Some((value, Origin::File)),
        (None, None) => None,
    };
    if let Some((value, origin)) = title {
        draft.tell(Fact::Title, origin, &value);
        draft.title = Some(Found { value, origin });
    }
    if let Some(value) = said.published {
        publish(&mut draft, value, Origin::File, "");
    }
    let names = said.authors.iter().map(String::as_str);
    draft.byline = byline::read(names.filter(|name| is_somebody(name))).names;
    for (fact, known) in [
        (Fact::Byline, !draft.byline.is_empty()),
        (Fact::Modified, draft.modified.is_some()),
        (Fact::Outlet, draft.site.is_some()),
        (Fact::CanonicalUrl, draft.canonical_url.is_some()),
    ] {
        if known {
            draft.tell(fact, Origin::File, "");
        }
    }
    read_head(&mut draft);
    let pieces = draft.pieces.iter();
    let kept: Vec<String> = pieces
        .filter(|piece| piece.cut.is_none())
        .map(|piece| piece.text.clone())
        .collect();
    let dateline = kept
        .iter()
        .take(4)
        .find_map(|text| Some((dateline::read(text)?, text)));
    if let Some((line, text)) = dateline {
        let head: String = text.chars().take(80).collect();
        draft.tell(Fact::Dateline, Origin::Text, &head);
        draft.dateline = Some(line.place);
        if let (None, Some(value)) = (&draft.published, line.date) {
            publish(&mut draft, value, Origin::Text, &head);
        }
    }
    if draft.published.is_none() {
        draft.date_phrase = kept
            .iter()
            .take(6)
            .find_map(|text| date::phrase(text).map(|span| span.of(text).to_owned()));
    }
    let credits = wires::read(kept.iter().map(|text| (text.as_str(), false)));
    draft.wires = credits.wires;
    if let Some(evidence) = credits.evidence {
        draft.tell(Fact::Wires, Origin::Text, &evidence);
    }
    let guessed = language::guess(&draft.body().text).map(str::to_owned);
    let origin = match guessed {
        Some(_) => Origin::Text,
        None => Origin::File,
    };
    draft.language = guessed.or_else(|| said.language.as_deref().and_then(primary));
    if draft.language.is_some() {
        draft.tell(Fact::Language, origin, "");
    }
    if draft.pieces.is_empty() {
        draft.problems.push(phrase!("There is no text in it."));
    }
    draft
}

/// The heading that a document begins with, where no other is as high: its title.
pub(crate) fn lead_heading(pieces: &mut [Piece]) -> Option<String> {
    let highest = |piece: &Piece| piece.kind == BlockKind::Heading && piece.level == Some(1);
    if pieces.iter().filter(|piece| highest(piece)).count() != 1 {
        return None;
    }
    let first = pieces.iter_mut().find(|piece| piece.cut.is_none())?;
    if !highest(first) {
        return None;
    }
    first.cut = Some(CutReason::Title);
    Some(first.text.clone())
}

/// Dates and authors on lines of their own near the top.
fn read_head(draft: &mut Draft) {
    let head: Vec<String> = draft
        .pieces
        .iter()
        .filter(|piece| piece.cut.is_none_or(|cut| cut == CutReason::Byline))
        .take(HEAD)
        .take_while(|piece| word::count(&piece.text) < PROSE)
        .filter(|piece| piece.kind != BlockKind::Heading)
        .map(|piece| piece.text.clone())
        .collect();
    for text in &head {
        if draft.byline.is_empty()
            && let Some(byline) = byline::of_line(text)
            && !byline.names.is_empty()
        {
            draft.tell(Fact::Byline, Origin::Text, text);
            draft.byline = byline.names;
        }
        if !says_only_a_date(text) {
            continue;
        }
        let Some(told) = dates::of_line(text) else {
            continue;
        };
        if let (None, Some(value)) = (&draft.published, told.published) {
            publish(draft, value, Origin::Text, text);
        }
        if let (None, Some(value)) = (&draft.modified, told.modified) {
            draft.tell(Fact::Modified, Origin::Text, text);
            draft.modified = Some(value);
        }
    }
}

fn publish(draft: &mut Draft, value: PartialDate, origin: Origin, evidence: &str) {
    draft.tell(Fact::Published, origin, evidence);
    draft.published = Some(Found { value, origin });
}

/// Whether a line is there for its date: few words stand beside it.
fn says_only_a_date(line: &str) -> bool {
    let dates: usize = date::find(line)
        .iter()
        .map(|found| word::count(found.span.of(line)))
        .sum();
    dates > 0 && word::count(line) <= dates + BESIDE_DATE
}

/// Whether a title field holds a title: programs leave file names and their own words in it.
fn is_title(title: &str) -> bool {
    let title = title.trim();
    let lower = title.to_lowercase();
    let file = [
        ".doc", ".docx", ".pdf", ".indd", ".qxd", ".odt", ".rtf", ".txt", ".pub", ".tex",
    ]
    .iter()
    .any(|ending| lower.ends_with(ending));
    let program = ["microsoft word - ", "microsoft powerpoint - "]
        .iter()
        .any(|start| lower.starts_with(start));
    title.chars().filter(|c| c.is_alphabetic()).count() >= 4
        && !file
        && !program
        && (title.contains(' ') || title.chars().any(word::is_unspaced))
        && !is_nobody(&lower)
}

fn is_somebody(name: &str) -> bool {
    let lower = name.trim().to_lowercase();
    // A login is one word in small letters.
    let login = !lower.contains(' ') && name.trim() == lower && lower.is_ascii();
    !login && !is_nobody(&lower)
}

fn is_nobody(lower: &str) -> bool {
    NOBODY
        .lines()
        .any(|known| !known.is_empty() && known == lower)
}

/// The primary language of a BCP 47 tag.
fn primary(tag: &str) -> Option<String> {
    let first = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
    let fits =
        (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_lowercase());
    fits.then_some(first)
}
