//! Pages begun so that each note stands on the page of its mark.
//!
//! Typst lays a note at the foot of a page as soon as its mark has room there. What has the mark may go to the next page all
//! the same: a row of a table is kept whole, and a table with what stands under it. And of several notes of one line those
//! that have no room left wait for the next page. Where that happened a page is begun before what has the mark, and the text
//! is set again.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use typst::foundations::NativeElement as _;
use typst::introspection::Introspector as _;
use typst::model::FootnoteElem;
use typst_layout::PagedDocument;

/// A place in the text at which a page may begin: a block, an item of a list, a row of a table. They are counted as they are
/// written, from 1; 0 is the beginning.
pub(super) type Place = usize;

/// The places before which a page is begun.
#[derive(Default)]
pub(super) struct Breaks(BTreeSet<Place>);

impl Breaks {
    pub(super) fn before(&self, place: Place) -> bool {
        self.0.contains(&place)
    }

    pub(super) fn among(&self, places: RangeInclusive<Place>) -> bool {
        !places.is_empty() && self.0.range(places).next().is_some()
    }

    /// Adds a break for the first note that is not on the page of its mark and can be brought there. `notes` are, for each
    /// note, the places before which a page may begin for it, the best first. Answers whether there was one.
    pub(super) fn mend(&mut self, set: &PagedDocument, notes: &[Vec<Place>]) -> bool {
        apart(set).any(|number| {
            let places = notes.get(number - 1).into_iter().flatten();
            places.copied().any(|place| self.0.insert(place))
        })
    }
}

/// The numbers of the notes that stand on another page than their mark, in the order of their marks.
fn apart(set: &PagedDocument) -> impl Iterator<Item = usize> {
    let introspector = set.introspector().clone();
    let marks = introspector.query(&FootnoteElem::ELEM.select());
    marks.into_iter().filter_map(move |mark| {
        let number = mark
            .label()?
            .resolve()
            .as_str()
            .strip_prefix("note")?
            .parse()
            .ok()?;
        let location = mark.location()?;
        // Typst lays the note under the first variant of its mark's location.
        let note = introspector.position(location.variant(1))?;
        let mark = introspector.position(location)?;
        (mark.page != note.page).then_some(number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cite::Citations;

    /// Notes of several lines in a table, in a list and in paragraphs, so far down the page as `filler` says.
    fn note(filler: usize) -> String {
        let before = "Before it stands a paragraph.\n\n".repeat(filler);
        let row = |at: usize| {
            format!(
                "| Row {at} | {}[^t{at}] | and one more[^u{at}] |\n",
                "some words ".repeat(12)
            )
        };
        let rows: String = (0..9).map(row).collect();
        let items: String = (0..6)
            .map(|at| format!("- An item {}[^i{at}]\n", "with words ".repeat(14)))
            .collect();
        let notes = |kind: char, many: usize| -> String {
            (0..many)
                .map(|at| {
                    format!(
                        "[^{kind}{at}]: Note {kind}{at} {}\n\n",
                        "says more ".repeat(14)
                    )
                })
                .collect()
        };
        format!(
            "{before}| a | b | c |\n|---|---|---|\n{rows}\n## After it\n\n{items}\n{}{}{}",
            notes('t', 9),
            notes('u', 9),
            notes('i', 6)
        )
    }

    #[test]
    fn every_note_is_on_the_page_of_its_mark_wherever_on_the_page_it_falls() {
        let mut mended = 0;
        for filler in 0..30 {
            let document = crate::parse::document(&note(filler), &crate::tests::sources()).unwrap();
            let citations = Citations::short(&document);
            let mut breaks = Breaks::default();
            let set = crate::pdf::set(&document, &citations, &mut breaks, &mut Vec::new()).unwrap();
            assert_eq!(apart(&set).collect::<Vec<_>>(), [0; 0], "filler {filler}");
            let marks = set.introspector().query(&FootnoteElem::ELEM.select());
            assert_eq!(marks.len(), 24);
            mended += breaks.0.len();
        }
        assert!(mended > 0, "nothing had to be mended");
    }
}
