//! Tables out: what any view shows in rows, as CSV, XLSX, Markdown, HTML, JSON, SVG and PNG.
//!
//! A view makes a [`Table`] of what it shows and hands it to [`export_table`]. An empty cell of a view
//! must say in words what was searched ([`Cell::Text`]); [`Cell::Empty`] is for what a row does not have.

mod csv;
mod html;
mod markdown;
mod svg;
mod xlsx;

use demarche_text::PartialDate;
use serde::Serialize;

use crate::Error;
use crate::date::{worded, worded_iso};
use crate::matrix::{Stance, print};

pub(crate) use csv::{guarded, written as csv_lines};
pub(crate) use xlsx::{coloured, cut, head, new_book, plain};

/// What a view shows, in rows.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Table {
    /// What it is of; "" for none.
    pub title: String,
    /// `YYYY-MM-DD`, inclusive: the day as of which it holds.
    pub as_of: Option<String>,
    /// Its heads.
    pub columns: Vec<Column>,
    /// One cell for each column. What a short row lacks is empty.
    pub rows: Vec<Vec<Cell>>,
    /// Sentences that stand under it: what was counted, what was searched, what marks mean.
    pub below: Vec<String>,
    /// Columns that are for programs: pictures leave them out.
    #[serde(skip)]
    pub undrawn: Vec<&'static str>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its words; a column's name should be no other's.
    pub name: String,
    /// What stands under it.
    pub kind: Kind,
    /// Whether what stands under it tells of the source that its row rests on: who it is, where, and when it spoke.
    #[serde(skip)]
    pub tells: bool,
}

/// What stands in a column. Any cell may stand in any column: the kind says how wide it is and to which
/// side it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A name or a few words.
    Text,
    /// Sentences: quotes, paraphrases, reasons.
    Words,
    /// Numbers.
    Number,
    /// Dates.
    Date,
    /// Stances.
    Stance,
    /// Addresses.
    Link,
}

/// What stands in a row under a head.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum Cell {
    /// Nothing, where the row has none.
    Empty,
    /// Words.
    Text(String),
    /// A count or a measure. One that is no number (a share of nothing) is written as empty.
    Number(f64),
    /// A date as far as it is known.
    Date(PartialDate),
    /// A stance.
    Stance(Stance),
    /// Words that lead to an address.
    Link {
        /// What is read.
        words: String,
        /// Where it leads.
        address: String,
    },
}

/// What a table can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    /// A pipe table.
    Markdown,
    /// RFC 4180, UTF-8.
    Csv,
    /// A workbook of Excel.
    Xlsx,
    /// A picture that scales, with its words as text.
    Svg,
    /// A picture in pixels.
    Png,
    /// A `table` element, for pasting into a document.
    Html,
    /// Everything, for programs.
    Json,
}

/// Writes a table; all but workbooks and pictures in pixels is UTF-8 text.
pub fn export_table(table: &Table, format: TableFormat) -> Result<Vec<u8>, Error> {
    Ok(match format {
        TableFormat::Markdown => markdown::markdown(table).into_bytes(),
        TableFormat::Csv => csv::csv(table)?.into_bytes(),
        TableFormat::Xlsx => xlsx::xlsx(table)?,
        TableFormat::Svg => svg::svg(table).into_bytes(),
        TableFormat::Png => crate::picture::png(&svg::svg(table))?,
        TableFormat::Html => html::html(table).into_bytes(),
        TableFormat::Json => json(table)?.into_bytes(),
    })
}

/// Anything as JSON, indented.
pub(crate) fn json(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string_pretty(value).map_err(|error| Error::format("JSON")(error.to_string()))
}

impl TableFormat {
    /// Whether it is text, which can stand on a clipboard.
    pub fn is_text(self) -> bool {
        !matches!(self, Self::Xlsx | Self::Png)
    }
}

impl Table {
    /// A table of these columns, without rows yet.
    pub fn new<'n>(
        title: impl Into<String>,
        columns: impl IntoIterator<Item = (&'n str, Kind)>,
    ) -> Self {
        let column = |(name, kind): (&str, Kind)| Column {
            name: name.to_owned(),
            kind,
            tells: kind.tells(),
        };
        Self {
            title: title.into(),
            columns: columns.into_iter().map(column).collect(),
            ..Self::default()
        }
    }

    /// The same table, of which these columns tell nothing of a row's source.
    #[must_use]
    pub(crate) fn untelling(mut self, names: &[&str]) -> Self {
        for column in &mut self.columns {
            column.tells &= !names.contains(&column.name.as_str());
        }
        self
    }

    /// "Arming Ukraine, as of 18 March 2022", or what of it there is.
    pub fn heading(&self) -> String {
        let as_of = self
            .as_of
            .as_deref()
            .map(|day| format!("as of {}", worded_iso(day)));
        let title = Some(self.title.clone()).filter(|title| !title.is_empty());
        let parts: Vec<String> = title.into_iter().chain(as_of).collect();
        parts.join(", ")
    }

    /// The cells of a row, one for each column.
    fn cells<'t>(&'t self, row: &'t [Cell]) -> impl Iterator<Item = (&'t Column, &'t Cell)> {
        let cells = row.iter().chain(std::iter::repeat(&Cell::Empty));
        self.columns.iter().zip(cells)
    }
}

impl Kind {
    /// Whether a column of the kind tells of a row's source, unless something else is said of it: sentences are quotes and
    /// paraphrases, which leave as they are.
    pub fn tells(self) -> bool {
        matches!(self, Self::Text | Self::Date | Self::Link)
    }
}

impl Cell {
    /// Words, or nothing for none.
    pub fn text(words: impl Into<String>) -> Self {
        match words.into() {
            words if words.is_empty() => Self::Empty,
            words => Self::Text(words),
        }
    }

    /// A count.
    pub fn count(count: impl Into<u32>) -> Self {
        Self::Number(f64::from(count.into()))
    }

    /// A date, or nothing for none.
    pub fn date(date: Option<&PartialDate>) -> Self {
        date.map_or(Self::Empty, |date| Self::Date(date.clone()))
    }

    /// A day, `YYYY-MM-DD`.
    pub fn day(day: chrono::NaiveDate) -> Self {
        Self::Date(PartialDate {
            date: day.to_string(),
            precision: demarche_text::Precision::Day,
        })
    }

    /// A stance, or nothing for none.
    pub fn stance(stance: Option<Stance>) -> Self {
        stance.map_or(Self::Empty, Self::Stance)
    }

    /// What people read: "18 March 2022", "−− opposes".
    pub fn worded(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(words) | Self::Link { words, .. } => words.clone(),
            Self::Number(number) => self::number(*number),
            Self::Date(date) => worded(date),
            Self::Stance(stance) => format!("{} {}", print(*stance).mark, print(*stance).words),
        }
    }
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        Self::text(words)
    }
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self::text(words)
    }
}

impl From<u32> for Cell {
    fn from(count: u32) -> Self {
        Self::count(count)
    }
}

impl From<Stance> for Cell {
    fn from(stance: Stance) -> Self {
        Self::Stance(stance)
    }
}

/// A whole number without a point; what is no number is "".
fn number(number: f64) -> String {
    match number.is_finite() {
        true => number.to_string(),
        false => String::new(),
    }
}
