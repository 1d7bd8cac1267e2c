//! How high the rows of tables and their notes are, measured on one page without an end.

use typst::foundations::{Label, NativeElement as _};
use typst::introspection::Introspector as _;
use typst::model::FootnoteElem;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use super::Rows;

/// What a page has for text and notes, in points: A4 without the margins of `brief.typ`.
const PAGE: f64 = 841.89 - (2.6 + 2.4) * 72.0 / 2.54;
/// What stands between the text and the notes, and between them and what is measured too low.
const BETWEEN: f64 = 20.0;

/// Heights in points.
pub(in crate::pdf) struct Heights {
    tables: Vec<Table>,
    /// Of each note, with the gap before it.
    notes: Vec<f64>,
}

struct Table {
    head: f64,
    rows: Vec<f64>,
}

/// The label of a row, and of a table's head and end, in a text that is measured.
pub(in crate::pdf) fn label(table: usize, row: Option<usize>) -> String {
    match row {
        None => format!("head-{table}"),
        Some(row) => format!("row-{table}-{row}"),
    }
}

impl Heights {
    /// Of a text that was set on a page without an end. None where something of it cannot be found there.
    pub(in crate::pdf) fn of(set: &PagedDocument, tables: &[Rows]) -> Option<Self> {
        let introspector = set.introspector();
        let top = |name: &str| {
            let label = Label::new(PicoStr::intern(name))?;
            let marked = introspector.query_label(label).ok()?;
            let position = introspector.position(marked.location()?)?;
            Some(position.point.y.to_pt())
        };
        let tables = tables.iter().enumerate().map(|(at, table)| {
            let tops = (0..=table.notes.len()).map(|row| top(&label(at, Some(row))));
            let tops: Vec<f64> = tops.collect::<Option<_>>()?;
            Some(Table {
                head: tops.first()? - top(&label(at, None))?,
                rows: tops.windows(2).map(|pair| pair[1] - pair[0]).collect(),
            })
        });
        let tables = tables.collect::<Option<_>>()?;
        let mut marks: Vec<(usize, f64)> = Vec::new();
        for mark in introspector.query(&FootnoteElem::ELEM.select()) {
            let number = super::number(&mark);
            let note = mark.location().map(|it| it.variant(1));
            if let (Some(number), Some(note)) = (number, note) {
                marks.push((number, introspector.position(note)?.point.y.to_pt()));
            }
        }
        marks.sort_by_key(|(number, _)| *number);
        let bottom = set.pages().first()?.frame.height().to_pt() - 2.4 * 72.0 / 2.54;
        let ends = marks.iter().skip(1).map(|(_, top)| *top).chain([bottom]);
        let notes = marks.iter().zip(ends).map(|((_, top), end)| end - top);
        Some(Self {
            tables,
            notes: notes.collect(),
        })
    }

    /// The rows before which a page must begin, of a table whose row `first` stands at the head of one.
    pub(super) fn pages(&self, table: usize, rows: &Rows, first: usize) -> Vec<usize> {
        let Some(heights) = self.tables.get(table) else {
            return Vec::new();
        };
        let mut pages = Vec::new();
        let mut used = heights.head;
        for row in first..rows.notes.len() {
            let notes = self.notes.get(rows.notes[row].clone()).unwrap_or_default();
            let need =
                heights.rows.get(row).copied().unwrap_or_default() + notes.iter().sum::<f64>();
            if row > first && used + need > PAGE - BETWEEN {
                pages.push(row);
                used = heights.head;
            }
            used += need;
        }
        pages
    }
}
