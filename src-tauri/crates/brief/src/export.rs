//! A note out of the library: as a document in a format, with what the reader should know of it.

use std::path::Path;

use demarche_library::Library;
use demarche_library::editions::Edition;
use demarche_library::sensitive::HeldSource;
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use crate::check::{embedded, marking};
use crate::cite::{Citations, Style};
use crate::document::{BlockKind, Document, Fence, LinkTarget};
use crate::sources::{Article, Sources};
use crate::{Error, docx, file, frozen, html, markdown, parse, redact, references};

/// What a note can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Word, with true footnotes.
    Docx,
    /// PDF, with true footnotes; needs the feature `pdf`.
    Pdf,
    /// One HTML file that needs nothing else.
    Html,
    /// Pandoc's Markdown, with every embed and live table resolved.
    Markdown,
    /// The articles that the note cites, in RIS.
    Ris,
    /// The same for BibLaTeX.
    Biblatex,
    /// The same for BibTeX's standard styles.
    Bibtex,
    /// The same in CSL's JSON.
    CslJson,
}

/// How a note is to be written.
pub struct How<'s> {
    /// As what.
    pub format: Format,
    /// How its sources are cited.
    pub style: &'s Style,
    /// Whether held sources are named all the same.
    pub with_held: bool,
    /// What the file will be called, which must not tell of a held source either.
    pub file_name: Option<&'s str>,
    /// When the note was last changed, RFC 3339 in UTC: the day of it is the document's in a PDF, which is only for archives
    /// with one. Of an edition it is the day of its issue, whatever is said here.
    pub changed_at: Option<&'s str>,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its bytes; the same for the same note, library and style.
    pub bytes: Vec<u8>,
    /// What is missing in it or could not be resolved, a sentence each.
    pub warnings: Vec<Phrase>,
    /// How many places leave as "[source held]".
    pub held: usize,
}

/// Makes a document of a note's Markdown. Fails with [`Error::Held`] where, held sources being left out, the
/// file still tells of one: no byte of it is handed out then.
pub fn make(text: &str, sources: &dyn Sources, how: &How<'_>) -> Result<Made, Error> {
    let held = if how.with_held {
        Vec::new()
    } else {
        sources.held()?
    };
    made(text, sources, how, &held)
}

/// Makes a document of an edition, from what it kept alone: the same bytes whatever became of the library. A source that was
/// marked as sensitive since, and that the edition names, makes it fail with [`Error::Held`] unless held sources are to be
/// named.
pub fn make_edition(edition: &Edition, library: &Library, how: &How<'_>) -> Result<Made, Error> {
    let (frozen, _) = frozen::thawed(edition)?;
    let issued = How {
        changed_at: Some(&edition.row.issued_at),
        ..*how
    };
    let made = make(&edition.text, &frozen, &issued)?;
    if !how.with_held {
        let since = frozen.held_since(&library.held_sources()?);
        redact::prove(&made.bytes, how.format, how.file_name, &since, &[])?;
    }
    Ok(made)
}

fn made(
    text: &str,
    sources: &dyn Sources,
    how: &How<'_>,
    held: &[HeldSource],
) -> Result<Made, Error> {
    let mut document = parse::document(text, sources)?;
    if !held.is_empty() {
        redact::hold(&mut document, held);
    }
    let citations = Citations::of(&document, how.style);
    let mut warnings = warnings(&document);
    if !citations.in_text {
        document = document.with_marks_after_stops();
    }
    let references = |write: fn(&[&Article]) -> String| {
        let cited = references::cited(&document);
        write(&cited.iter().collect::<Vec<_>>()).into_bytes()
    };
    let bytes = match how.format {
        Format::Docx => docx::docx(&document, &citations)?,
        Format::Pdf => pdf(&document, &citations, how.changed_at, &mut warnings)?,
        Format::Html => html::page(&document, &citations).into_bytes(),
        Format::Markdown => markdown::markdown(&document, &citations).into_bytes(),
        Format::Ris => references(references::ris),
        Format::Biblatex => references(references::biblatex),
        Format::Bibtex => references(references::bibtex),
        Format::CslJson => references(references::csl_json),
    };
    let cited = document.citations.iter().flat_map(|it| &it.items);
    let cited: Vec<&Article> = cited.filter_map(|it| it.article.as_ref()).collect();
    let (nameless, open): (Vec<&Article>, Vec<&Article>) =
        cited.iter().partition(|it| redact::is_nameless(it));
    redact::prove(&bytes, how.format, how.file_name, held, &open)?;
    Ok(Made {
        bytes,
        warnings,
        held: nameless.len(),
    })
}

/// Makes a document and puts it at `path`, whole or not at all.
pub fn export(
    text: &str,
    sources: &dyn Sources,
    how: &How<'_>,
    path: &Path,
) -> Result<Made, Error> {
    let made = make(text, sources, how)?;
    file::write(path, &made.bytes)?;
    Ok(made)
}

#[cfg(feature = "pdf")]
fn pdf(
    document: &Document,
    citations: &Citations,
    changed_at: Option<&str>,
    warnings: &mut Vec<Phrase>,
) -> Result<Vec<u8>, Error> {
    crate::pdf::pdf(document, citations, changed_at, warnings)
}

#[cfg(not(feature = "pdf"))]
fn pdf(
    _: &Document,
    _: &Citations,
    _: Option<&str>,
    _: &mut Vec<Phrase>,
) -> Result<Vec<u8>, Error> {
    Err(Error::Format {
        format: "PDF",
        reason: phrase!("this build leaves PDF out; export to Word or HTML instead"),
    })
}

/// What the document says without its evidence, or could not look up.
fn warnings(document: &Document) -> Vec<Phrase> {
    let mut warnings = Vec::new();
    let mut add = |warning: Phrase| {
        if !warnings.contains(&warning) {
            warnings.push(warning);
        }
    };
    for citation in &document.citations {
        for item in &citation.items {
            match (&item.article, &item.excerpt) {
                (None, _) => add(phrase!(
                    "“{written}” on line {line} leads to nothing in the library.",
                    written = item.written,
                    line = Argument::shown(citation.line)
                )),
                (_, Some(excerpt)) if excerpt.orphan => add(phrase!(
                    "Excerpt {id} is quoted, but its words are no longer in “{title}”.",
                    id = Argument::shown(excerpt.id),
                    title = excerpt.article.title
                )),
                _ => {}
            }
        }
    }
    for marked in &document.marked {
        let wrong = marking::misplaced(&marked.marking, &document.front);
        if let Some((reason, _)) = wrong {
            add(embedded::within(reason, &marked.title, &marked.marking));
        }
    }
    document.each_link(&mut |to, _| {
        if let LinkTarget::Broken(target) = to {
            add(phrase!("The link “{target}” leads nowhere.", target));
        }
    });
    document.each_block(&mut |block| {
        let (fence, problems) = match &block.kind {
            BlockKind::Positions(positions) => (Fence::Positions, &positions.problems),
            BlockKind::Live(live) => (live.fence, &live.problems),
            _ => return,
        };
        let line = Argument::shown(block.line);
        for problem in problems {
            add(match fence {
                Fence::Positions => {
                    phrase!("The comparison on line {line}: {problem}", line, problem)
                }
                Fence::Timeline => {
                    phrase!("The timeline on line {line}: {problem}", line, problem)
                }
                Fence::Origins => {
                    phrase!(
                        "The list of origins on line {line}: {problem}",
                        line,
                        problem
                    )
                }
            });
        }
    });
    warnings
}
