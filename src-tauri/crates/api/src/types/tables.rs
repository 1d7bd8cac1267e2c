//! Tables out: what any view shows in rows, in a form for elsewhere. Sources that are marked as sensitive leave as
//! "[source held]" unless `with_held` says otherwise; a file that still tells of one is not written.

use demarche_text::Phrase;

use super::positions::Stance;
use super::{Id, PartialDate, PlaceKind, transport};

transport! {
    /// What a table can be written as. Workbooks and pictures in pixels go to files only.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum TableFormat { Markdown, Csv, Xlsx, Svg, Png, Html, Json }

    /// `table.export`: rows as a grid shows them, to a file, or as text without one.
    pub struct TableExport {
        pub title: String,
        pub columns: Vec<TableColumn>,
        /// One cell for each column; what a short row lacks is empty.
        pub rows: Vec<Vec<TableCell>>,
        pub format: TableFormat,
        pub path: Option<String>,
        #[serde(default)]
        #[ts(optional, as = "Option<bool>")]
        pub with_held: bool,
        /// What each row is of, so that rows of held sources are known by more than the words that they show.
        #[serde(default)]
        #[ts(optional)]
        pub rows_of: Option<TableRowsOf>,
    }
    /// The rows of a noun, in the order of the table.
    pub struct TableRowsOf { pub kind: PlaceKind, pub ids: Vec<Id> }
    pub struct TableColumn { pub name: String, pub kind: TableColumnKind }
    /// How wide a column is, and to which side it is set.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum TableColumnKind { Text, Words, Number, Date, Stance }
    #[serde(rename_all = "snake_case", tag = "kind", content = "value")]
    pub enum TableCell { Empty, Text(String), Number(f64), Date(PartialDate), Stance(Stance) }

    /// What was written: to a file, or as text.
    pub struct Exported { pub path: Option<String>, pub text: Option<String>, pub bytes: u64, pub warnings: Vec<Phrase> }
}
