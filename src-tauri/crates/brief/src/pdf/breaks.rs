//! Pages begun so that each note stands on the page of its mark.
//!
//! Typst lays a note at the foot of a page as soon as its mark has room there. What has the mark may go to the next page all
//! the same: a row of a table is kept whole, and a table with what stands under it. And of several notes of one line those
//! that have no room left wait for the next page. Where that happened a page is begun before what has the mark, and the text
//! is set again. The rest of a table is then cut into pages at once, by how high its rows and their notes are: it may have
//! hundreds.

mod heights;

use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

use typst::foundations::{Content, Label, NativeElement as _};
use typst::introspection::Introspector as _;
use typst::model::FootnoteElem;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use super::markup::Body;

/// How often a text is set again. A longer one with more notes that stand apart is left so, which is told.
pub(super) const MOST_TIMES: usize = 48;

/// A place in the text at which a page may begin: a block, an item of a list, a row of a table. They are counted as they are
/// written, from 1; 0 is the beginning.
pub(super) type Place = usize;

pub(super) use heights::{Heights, label};

/// A table whose rows may be parted.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The place of its second row: before its first no page begins but before the table.
    pub(super) second: Place,
    /// The notes of each row, the first note being 0.
    pub(super) notes: Vec<Range<usize>>,
}

impl Rows {
    /// The row of a place; none of another's.
    fn row(&self, place: Place) -> Option<usize> {
        let row = (place + 1).checked_sub(self.second)?;
        (row > 0 && row < self.notes.len()).then_some(row)
    }
}

/// The places before which a page is begun.
#[derive(Default)]
pub(super) struct Breaks {
    places: BTreeSet<Place>,
    /// Those that were tried, of use or not.
    tried: BTreeSet<Place>,
    /// The one that was added last, and the note for which it was.
    last: Option<(usize, Place)>,
    /// Whether rows are labelled, and no page is begun.
    pub(super) measuring: bool,
}

impl Breaks {
    /// None, for a text whose rows are to be measured.
    pub(super) fn measuring() -> Self {
        Self {
            measuring: true,
            ..Self::default()
        }
    }

    pub(super) fn before(&self, place: Place) -> bool {
        self.places.contains(&place)
    }

    pub(super) fn among(&self, places: RangeInclusive<Place>) -> bool {
        !places.is_empty() && self.places.range(places).next().is_some()
    }

    /// Adds a break for the first note that is not on the page of its mark and can be brought there, and where that is in a
    /// table those after it, by the heights that are measured or else are by `measure`; then for the first heading that stands
    /// alone at the foot of a page. Answers whether there was one.
    pub(super) fn mend(
        &mut self,
        set: &PagedDocument,
        body: &Body,
        measured: &mut Option<Heights>,
        measure: impl FnOnce() -> Option<Heights>,
    ) -> bool {
        let apart: Vec<usize> = apart(set).collect();
        if let Some((number, place)) = self.last.take()
            && apart.contains(&number)
        {
            // It was of no use: the note has no room on one page with its mark.
            self.places.remove(&place);
        }
        for number in apart {
            let places = body.notes.get(number - 1).into_iter().flatten();
            let mut places = places.copied().filter(|place| *place > 0);
            if let Some(place) = places.find(|place| self.tried.insert(*place)) {
                self.places.insert(place);
                self.last = Some((number, place));
                self.cut_rest(place, &body.tables, measured, measure);
                return true;
            }
        }
        let mut headed = (1..=body.last_place).filter(|place| is_left_alone(set, *place));
        match headed.find(|place| self.tried.insert(*place)) {
            Some(place) => self.places.insert(place),
            None => false,
        }
    }

    /// Cuts what is left of a table behind a break into pages.
    fn cut_rest(
        &mut self,
        place: Place,
        tables: &[Rows],
        measured: &mut Option<Heights>,
        measure: impl FnOnce() -> Option<Heights>,
    ) {
        let mut rows = tables.iter().enumerate();
        let table = rows.find_map(|(at, table)| Some((at, table, table.row(place)?)));
        let Some((at, table, row)) = table else {
            return;
        };
        if measured.is_none() {
            *measured = measure();
        }
        if let Some(heights) = measured {
            let last = table.second + table.notes.len();
            self.places.retain(|it| !(place + 1..last).contains(it));
            let more = heights.pages(at, table, row).into_iter();
            self.places.extend(more.map(|row| table.second + row - 1));
        }
    }
}

/// Whether the heading at a place is on another page than what it is of.
fn is_left_alone(set: &PagedDocument, place: Place) -> bool {
    let introspector = set.introspector();
    let page = |end: &str| {
        let label = Label::new(PicoStr::intern(&format!("{end}-{place}")))?;
        let marked = introspector.query_label(label).ok()?;
        Some(introspector.position(marked.location()?)?.page)
    };
    page("over")
        .zip(page("under"))
        .is_some_and(|(over, under)| over != under)
}

/// The numbers of the notes that stand on another page than their mark, in the order of their marks.
fn apart(set: &PagedDocument) -> impl Iterator<Item = usize> {
    let introspector = set.introspector().clone();
    let marks = introspector.query(&FootnoteElem::ELEM.select());
    marks.into_iter().filter_map(move |mark| {
        let number = number(&mark)?;
        let location = mark.location()?;
        // Typst lays the note under the first variant of its mark's location.
        let note = introspector.position(location.variant(1))?;
        let mark = introspector.position(location)?;
        (mark.page != note.page).then_some(number)
    })
}

/// The number of a note that is not only referred to.
fn number(mark: &Content) -> Option<usize> {
    let label = mark.label()?.resolve();
    label.as_str().strip_prefix("note")?.parse().ok()
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
            mended += breaks.places.len();
        }
        assert!(mended > 0, "nothing had to be mended");
    }
}
