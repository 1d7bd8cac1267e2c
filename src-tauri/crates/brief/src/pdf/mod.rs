//! PDF, set by Typst: true footnotes, numbered pages, the table of evidence on pages set sideways.

mod fonts;
mod markup;
mod world;

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_pdf::PdfOptions;

use crate::Error;
use crate::cite::Citations;
use crate::document::Document;

/// The note as a PDF. Characters that no font at hand has are named in `warnings`.
pub fn pdf(
    document: &Document,
    citations: &Citations,
    warnings: &mut Vec<String>,
) -> Result<Vec<u8>, Error> {
    let body = markup::body(document, citations);
    let fonts = fonts::for_text(&(markup::preamble(document, &[]) + &body));
    if let Some(missing) = fonts.missing_worded() {
        warnings.push(missing);
    }
    let markup = markup::preamble(document, &fonts.families) + &body;
    let world = world::Brief::new(markup, fonts);
    let set = typst::compile::<typst_layout::PagedDocument>(&world).output;
    // What was worked out for the last few documents stays, so that an edit is set faster.
    comemo::evict(5);
    let set = set.map_err(|errors| failed(&errors))?;
    // Tagged, as it is unless it is told not to be.
    let options = PdfOptions {
        creator: Smart::Custom(Some("Demarche".to_owned())),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&set, &options).map_err(|errors| failed(&errors))
}

fn failed(errors: &[SourceDiagnostic]) -> Error {
    let errors: Vec<_> = errors.iter().map(|error| error.message.as_str()).collect();
    Error::format("PDF")(errors.join("; "))
}
