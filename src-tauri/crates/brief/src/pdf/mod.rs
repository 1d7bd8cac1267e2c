//! PDF, set by Typst: true footnotes, numbered pages, the table of evidence on pages set sideways.
//!
//! It conforms to PDF/UA-1 (ISO 14289-1), so that it can be read aloud as it is meant, and with a day of its own to PDF/A-2a
//! (ISO 19005-2), so that it can be read in decades. Where a text keeps it from either, it says no such thing of itself,
//! and the reason is told.

mod breaks;
mod fonts;
mod markup;
mod world;

use chrono::{Datelike as _, NaiveDate};
use demarche_text::{Phrase, phrase};
use typst::diag::{SourceDiagnostic, SourceResult};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use self::breaks::{Breaks, Heights, MOST_TIMES};
use crate::Error;
use crate::cite::Citations;
use crate::document::Document;

/// Puts all on one page, on which rows are measured.
const ENDLESS: &str = "\n#set page(height: auto)\n";

/// The note as a PDF. `changed_at` is the moment in RFC 3339 whose day is the document's. Characters that no font at hand has
/// are named in `warnings`, and what keeps the file from a standard.
pub fn pdf(
    document: &Document,
    citations: &Citations,
    changed_at: Option<&str>,
    warnings: &mut Vec<Phrase>,
) -> Result<Vec<u8>, Error> {
    let set = set(document, citations, &mut Breaks::default(), warnings)?;
    let day = changed_at.and_then(timestamp);
    let wanted: &[&[PdfStandard]] = match day {
        Some(_) => &[
            &[PdfStandard::A_2a, PdfStandard::Ua_1],
            &[PdfStandard::Ua_1],
        ],
        None => &[&[PdfStandard::Ua_1]],
    };
    for standards in wanted {
        match written(&set, day, standards) {
            Ok(bytes) => return Ok(bytes),
            Err(errors) => warnings.push(kept_from(&errors)),
        }
    }
    written(&set, day, &[]).map_err(|errors| failed(&errors))
}

/// The note on pages, with more breaks where they bring its notes to the pages of their marks.
fn set(
    document: &Document,
    citations: &Citations,
    breaks: &mut Breaks,
    warnings: &mut Vec<Phrase>,
) -> Result<PagedDocument, Error> {
    let mut body = markup::body(document, citations, breaks);
    let fonts = fonts::for_text(&(markup::preamble(document, &[]) + &body.markup));
    if let Some(missing) = fonts.missing_worded() {
        warnings.push(missing);
    }
    let preamble = markup::preamble(document, &fonts.families);
    let mut world = world::Brief::new(fonts);
    let mut setting = |markup: &str, ends: bool| {
        let ending = if ends { "" } else { ENDLESS };
        world.set(format!("{preamble}{ending}{markup}"));
        let set = typst::compile::<PagedDocument>(&world).output;
        // What was worked out for the last few texts stays, so that an edit is set faster.
        comemo::evict(5);
        set.map_err(|errors| failed(&errors))
    };
    let mut measured: Option<Heights> = None;
    let mut times = 1;
    let set = loop {
        let set = setting(&body.markup, true)?;
        let measure = || {
            let body = markup::body(document, citations, &Breaks::measuring());
            Heights::of(&setting(&body.markup, false).ok()?, &body.tables)
        };
        if !breaks.mend(&set, &body, &mut measured, measure) {
            break set;
        }
        if times == MOST_TIMES {
            warnings.push(phrase!(
                "The note is long: some of its footnotes stand on the page before or after their mark."
            ));
            break set;
        }
        times += 1;
        body = markup::body(document, citations, breaks);
    };
    Ok(set)
}

fn written(
    set: &PagedDocument,
    day: Option<Timestamp>,
    standards: &[PdfStandard],
) -> SourceResult<Vec<u8>> {
    // None of the lists above contradicts itself, as the tests show.
    let standards = PdfStandards::new(standards).unwrap_or_default();
    // Tagged, as it is unless it is told not to be.
    let options = PdfOptions {
        creator: Smart::Custom(Some("Demarche".to_owned())),
        timestamp: day,
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(set, &options)
}

/// The day of a moment, in UTC, without its time: when an analyst works is nobody's business.
fn timestamp(moment: &str) -> Option<Timestamp> {
    let day: NaiveDate = moment.get(..10)?.parse().ok()?;
    let day = Datetime::from_ymd(day.year(), day.month() as u8, day.day() as u8)?;
    Some(Timestamp::new_utc(day))
}

/// "PDF/UA-1 error: the text … could not be displayed" as a sentence.
fn kept_from(errors: &[SourceDiagnostic]) -> Phrase {
    let reason = match errors.first() {
        Some(error) => Phrase::plain(error.message.as_str()),
        None => phrase!("no reason was given"),
    };
    phrase!(
        "The PDF claims to follow no standard that this keeps it from: {reason}.",
        reason
    )
}

fn failed(errors: &[SourceDiagnostic]) -> Error {
    let errors: Vec<_> = errors.iter().map(|error| error.message.as_str()).collect();
    Error::format("PDF")(errors.join("; "))
}
