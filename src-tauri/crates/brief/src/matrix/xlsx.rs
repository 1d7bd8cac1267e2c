//! A workbook: the matrix as it is on screen, and its cells one a line.

use rust_xlsxwriter::{Color, XlsxError};

use super::{Cell, Matrix, print};
use crate::Error;
use crate::table::{coloured, cut, head, new_book, plain};
use crate::words::Words;

/// The matrix as a workbook of Excel. Every value is written as text, never as a formula.
pub fn xlsx(matrix: &Matrix) -> Result<Vec<u8>, Error> {
    workbook(matrix).map_err(|error| Error::format("XLSX")(error.to_string()))
}

fn workbook(matrix: &Matrix) -> Result<Vec<u8>, XlsxError> {
    let mut book = new_book()?;
    let (head, plain) = (head(), plain());
    let sheet = book.add_worksheet().set_name("Comparison")?;
    sheet.set_freeze_panes(1, 2)?;
    sheet.set_column_width(0, 22)?;
    sheet.set_column_width(1, 26)?;
    sheet.write_string_with_format(0, 0, "Country or bloc", &head)?;
    sheet.write_string_with_format(0, 1, "Actor", &head)?;
    for (column, issue) in (2_u16..).zip(&matrix.issues) {
        sheet.set_column_width(column, 36)?;
        sheet.write_string_with_format(0, column, &issue.name, &head)?;
    }
    for (line, row) in (1_u32..).zip(&matrix.rows) {
        let country = row
            .country
            .as_ref()
            .or(row.bloc.as_ref())
            .map_or("", |(_, name)| name);
        sheet.write_string_with_format(line, 0, country, &plain)?;
        let actor = match (&row.actor, &row.post) {
            (Some(actor), Some(post)) => format!("{actor}\n{post}"),
            (Some(actor), None) => actor.clone(),
            _ => String::new(),
        };
        sheet.write_string_with_format(line, 1, &actor, &plain)?;
        for (column, cell) in (2_u16..).zip(&row.cells) {
            let format = match &cell.latest {
                Some(latest) => coloured(&plain, print(latest.stance)),
                None => plain.clone().set_font_color(Color::RGB(0x66_66_66)),
            };
            sheet.write_string_with_format(line, column, cut(&words(cell)), &format)?;
        }
    }
    let below = matrix.rows.len() as u32 + 2;
    sheet.write_string(below, 0, matrix.caption(Words::ENGLISH))?;
    sheet.write_string(below + 1, 0, matrix.legend(Words::ENGLISH))?;
    book.save_to_buffer()
}

fn words(cell: &Cell) -> String {
    let Some(latest) = &cell.latest else {
        return cell.unsaid(Words::ENGLISH);
    };
    format!(
        "{} {}\n{}",
        print(latest.stance).mark,
        latest.quoted(),
        cell.below(Words::ENGLISH)
    )
    .trim_end()
    .to_owned()
}
