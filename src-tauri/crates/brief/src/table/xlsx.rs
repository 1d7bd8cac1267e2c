//! A workbook: numbers as numbers, whole dates as dates, all else as text.

use chrono::{Datelike, NaiveDate};
use demarche_text::{PartialDate, Precision};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use super::html::is_web;
use super::{Cell, Kind, Table};
use crate::Error;
use crate::date::worded;
use crate::matrix::print;

/// The table as a workbook of Excel. Nothing in it is a formula.
pub(super) fn xlsx(table: &Table) -> Result<Vec<u8>, Error> {
    workbook(table).map_err(|error| Error::format("XLSX")(error.to_string()))
}

fn workbook(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut book = new_book()?;
    let sheet = book.add_worksheet().set_name("Table")?;
    let mut line = 0;
    let heading = table.heading();
    if !heading.is_empty() {
        sheet.write_string_with_format(line, 0, cut(&heading), &Format::new().set_bold())?;
        line += 2;
    }
    let head = head();
    let plain = plain();
    for (at, column) in (0_u16..).zip(&table.columns) {
        sheet.set_column_width(at, width(column.kind))?;
        sheet.write_string_with_format(line, at, cut(&column.name), &head)?;
    }
    sheet.set_freeze_panes(line + 1, 0)?;
    if let (Ok(rows), Ok(columns @ 1..)) = (
        u32::try_from(table.rows.len()),
        u16::try_from(table.columns.len()),
    ) && rows > 0
    {
        sheet.autofilter(line, 0, line + rows, columns - 1)?;
    }
    line += 1;
    for row in &table.rows {
        for (at, (_, cell)) in (0_u16..).zip(table.cells(row)) {
            write(sheet, line, at, cell, &plain)?;
        }
        line += 1;
    }
    for words in &table.below {
        line += 1;
        sheet.write_string(line, 0, cut(words))?;
    }
    book.save_to_buffer()
}

fn write(
    sheet: &mut Worksheet,
    line: u32,
    at: u16,
    cell: &Cell,
    plain: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Number(number) if number.is_finite() => {
            sheet.write_number_with_format(line, at, *number, plain)?;
        }
        Cell::Date(date) => match day(date) {
            Some(day) => {
                let format = plain.clone().set_num_format("yyyy-mm-dd");
                sheet.write_datetime_with_format(line, at, day, &format)?;
            }
            None => {
                sheet.write_string_with_format(line, at, worded(date), plain)?;
            }
        },
        Cell::Stance(stance) => {
            let format = coloured(plain, print(*stance));
            sheet.write_string_with_format(line, at, cell.worded(), &format)?;
        }
        // Excel takes addresses of 2,080 characters and no longer ones.
        Cell::Link { words, address } if is_web(address) && address.chars().count() <= 2_000 => {
            sheet.write_url_with_text(line, at, address.as_str(), cut(words))?;
        }
        other => {
            sheet.write_string_with_format(line, at, cut(&other.worded()), plain)?;
        }
    }
    Ok(())
}

/// A workbook that is the same bytes for the same table: it was made at no known time.
pub(crate) fn new_book() -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let epoch = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&epoch));
    Ok(book)
}

/// How heads are set.
pub(crate) fn head() -> Format {
    plain().set_bold().set_border_bottom(FormatBorder::Thin)
}

/// How all else is set.
pub(crate) fn plain() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// With the colour of a stance behind it.
pub(crate) fn coloured(plain: &Format, form: crate::matrix::Print) -> Format {
    let colour = u32::from_str_radix(form.colour, 16).unwrap_or(0xff_ff_ff);
    let words = if form.dark {
        Color::White
    } else {
        Color::Black
    };
    plain
        .clone()
        .set_background_color(Color::RGB(colour))
        .set_font_color(words)
}

/// What of a text a cell of Excel takes, which is 32,767 characters; what is cut is said.
pub(crate) fn cut(text: &str) -> String {
    const MOST: usize = 32_767;
    const SAID: &str = " … (cut: a cell of Excel takes no more)";
    // Excel counts UTF-16.
    if text.encode_utf16().count() <= MOST {
        return text.to_owned();
    }
    let mut room = MOST - SAID.len();
    let kept = text.chars().take_while(|letter| {
        let fits = letter.len_utf16() <= room;
        room = room.saturating_sub(letter.len_utf16());
        fits
    });
    kept.chain(SAID.chars()).collect()
}

/// A day that Excel has: from 1900 on.
fn day(date: &PartialDate) -> Option<ExcelDateTime> {
    if date.precision < Precision::Day {
        return None;
    }
    let day: NaiveDate = date.date.get(..10)?.parse().ok()?;
    let year = u16::try_from(day.year())
        .ok()
        .filter(|year| *year >= 1900)?;
    ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8).ok()
}

fn width(kind: Kind) -> f64 {
    match kind {
        Kind::Text => 24.0,
        Kind::Words => 60.0,
        Kind::Number => 10.0,
        Kind::Date => 14.0,
        Kind::Stance => 18.0,
        Kind::Link => 36.0,
    }
}
