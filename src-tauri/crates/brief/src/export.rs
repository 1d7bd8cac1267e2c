//! A note out of the library: as a document in a format, with what the reader should know of it.

use std::path::Path;

use crate::cite::{Citations, Style};
use crate::document::{BlockKind, Document, LinkTarget};
use crate::sources::Sources;
use crate::{Error, docx, file, html, markdown, parse};

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
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its bytes; the same for the same note, library and style.
    pub bytes: Vec<u8>,
    /// What is missing in it or could not be resolved, a sentence each.
    pub warnings: Vec<String>,
}

/// Makes a document of a note's Markdown, cited in the style of this name.
pub fn make(text: &str, sources: &dyn Sources, format: Format, style: &str) -> Result<Made, Error> {
    let style = Style::named(style)?;
    let mut document = parse::document(text, sources)?;
    let citations = Citations::of(&document, &style);
    let mut warnings = warnings(&document);
    if !citations.in_text {
        document = document.with_marks_after_stops();
    }
    let bytes = match format {
        Format::Docx => docx::docx(&document, &citations)?,
        Format::Pdf => pdf(&document, &citations, &mut warnings)?,
        Format::Html => html::page(&document, &citations).into_bytes(),
        Format::Markdown => markdown::markdown(&document, &citations).into_bytes(),
    };
    Ok(Made { bytes, warnings })
}

/// Makes a document and puts it at `path`, whole or not at all.
pub fn export(
    text: &str,
    sources: &dyn Sources,
    format: Format,
    style: &str,
    path: &Path,
) -> Result<Made, Error> {
    let made = make(text, sources, format, style)?;
    file::write(path, &made.bytes)?;
    Ok(made)
}

/// What an edition freezes beside the text, in JSON: `comparisons`, each live table as it is, and
/// `evidence`, each excerpt quoted with its speaker, its article and the hash of what was captured.
pub fn frozen(document: &Document) -> Result<String, Error> {
    let mut comparisons = Vec::new();
    document.each_block(&mut |block| {
        if let BlockKind::Positions(positions) = &block.kind {
            comparisons.extend(&positions.matrix);
        }
    });
    let evidence = crate::annex::evidence(document);
    let evidence: Vec<_> = evidence.iter().map(|row| row.0).collect();
    serde_json::to_string(&serde_json::json!({ "comparisons": comparisons, "evidence": evidence }))
        .map_err(|error| Error::format("JSON")(error.to_string()))
}

#[cfg(feature = "pdf")]
fn pdf(
    document: &Document,
    citations: &Citations,
    warnings: &mut Vec<String>,
) -> Result<Vec<u8>, Error> {
    crate::pdf::pdf(document, citations, warnings)
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &Document, _: &Citations, _: &mut Vec<String>) -> Result<Vec<u8>, Error> {
    Err(Error::Format {
        format: "PDF",
        reason: "this build leaves PDF out; export to Word or HTML instead".to_owned(),
    })
}

/// What the document says without its evidence, or could not look up.
fn warnings(document: &Document) -> Vec<String> {
    let mut warnings = Vec::new();
    let mut add = |warning: String| {
        if !warnings.contains(&warning) {
            warnings.push(warning);
        }
    };
    for citation in &document.citations {
        for item in &citation.items {
            match (&item.article, &item.excerpt) {
                (None, _) => add(format!(
                    "“{}” on line {} leads to nothing in the library.",
                    item.written, citation.line
                )),
                (_, Some(excerpt)) if excerpt.orphan => add(format!(
                    "Excerpt {} is quoted, but its words are no longer in “{}”.",
                    excerpt.id, excerpt.article.title
                )),
                _ => {}
            }
        }
    }
    document.each_link(&mut |to, _| {
        if let LinkTarget::Broken(target) = to {
            add(format!("The link “{target}” leads nowhere."));
        }
    });
    document.each_block(&mut |block| {
        if let BlockKind::Positions(positions) = &block.kind {
            for problem in &positions.problems {
                add(format!("The comparison on line {}: {problem}", block.line));
            }
        }
    });
    warnings
}
