//! A picture: for slides and pages that take no table.

use std::fmt::Write as _;

use super::{Cell, Matrix, Row, print};
use crate::html::escape;

// In pixels of 1/96 inch.
const FIRST: usize = 190;
const COLUMN: usize = 250;
const LINE: usize = 16;
const PAD: usize = 10;
/// Letters that a line of a cell takes; 7 pixels each, as wide as the widest common ones.
const CELL_LETTERS: usize = (COLUMN - 2 * PAD) / 7;
const FIRST_LETTERS: usize = (FIRST - 2 * PAD) / 7;
/// Lines of words in a cell before they are cut.
const MOST_LINES: usize = 5;

/// The matrix as SVG: no script, no font of its own, nothing fetched; words are text, so that they
/// can be searched and read aloud.
pub fn svg(matrix: &Matrix) -> String {
    let width = FIRST + COLUMN * matrix.issues.len();
    let mut body = String::new();
    let mut y = 0;
    let heads: Vec<Vec<String>> = matrix
        .issues
        .iter()
        .map(|issue| wrapped(&issue.name, CELL_LETTERS, MOST_LINES))
        .collect();
    let head_height = height(heads.iter().map(Vec::len).max().unwrap_or(1));
    for (column, lines) in heads.iter().enumerate() {
        words(
            &mut body,
            FIRST + COLUMN * column,
            y,
            lines,
            "bold",
            "#222222",
        );
    }
    y += head_height;
    for row in &matrix.rows {
        y = draw_row(&mut body, row, y, width);
    }
    rule(&mut body, y, width);
    let below = (FIRST_LETTERS + CELL_LETTERS * matrix.issues.len()).max(40);
    let mut lines = wrapped(&matrix.caption(), below, MOST_LINES);
    lines.extend(wrapped(&matrix.legend(), below, MOST_LINES));
    words(&mut body, 0, y, &lines, "normal", "#555555");
    y += height(lines.len());
    let width = width.max(FIRST + COLUMN);
    let mut title = String::new();
    escape(&matrix.caption(), &mut title);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{y}\" viewBox=\"0 0 {width} {y}\" role=\"img\" font-family=\"Inter, Helvetica, Arial, sans-serif\" font-size=\"12\">\n<title>{title}</title>\n<rect width=\"{width}\" height=\"{y}\" fill=\"#ffffff\"/>\n{body}</svg>\n"
    )
}

fn draw_row(body: &mut String, row: &Row, y: usize, width: usize) -> usize {
    let mut first = wrapped(row.name(), FIRST_LETTERS, MOST_LINES);
    if let (Some(_), Some((code, _))) = (&row.actor, &row.country) {
        first.push(code.clone());
    }
    if let Some(post) = &row.post {
        first.extend(wrapped(post, FIRST_LETTERS, MOST_LINES));
    }
    let cells: Vec<Vec<String>> = row.cells.iter().map(cell_lines).collect();
    let lines = cells
        .iter()
        .map(Vec::len)
        .max()
        .unwrap_or(0)
        .max(first.len());
    let tall = height(lines);
    for (column, (cell, lines)) in row.cells.iter().zip(&cells).enumerate() {
        let x = FIRST + COLUMN * column;
        let form = cell.latest.as_ref().map(|latest| print(latest.stance));
        if let Some(form) = form {
            let _ = writeln!(
                body,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"#{}\"/>",
                x + 1,
                y + 1,
                COLUMN - 2,
                tall - 2,
                form.colour
            );
        }
        let colour = match form {
            Some(form) if form.dark => "#ffffff",
            Some(_) => "#111111",
            None => "#666666",
        };
        words(body, x, y, lines, "normal", colour);
    }
    rule(body, y, width);
    words(body, 0, y, &first, "bold", "#222222");
    y + tall
}

fn cell_lines(cell: &Cell) -> Vec<String> {
    let Some(latest) = &cell.latest else {
        let marks: Vec<_> = cell.marks.iter().map(|it| print(*it).mark).collect();
        let searched = cell.searched.as_deref().unwrap_or_default();
        let text = format!("{} {searched}", marks.join(" "));
        return wrapped(text.trim(), CELL_LETTERS, MOST_LINES);
    };
    let text = format!("{} {}", print(latest.stance).mark, latest.quoted());
    let mut lines = wrapped(&text, CELL_LETTERS, MOST_LINES);
    let told = [latest.told(), cell.shift().unwrap_or_default()];
    for told in told.iter().filter(|it| !it.is_empty()) {
        lines.extend(wrapped(told, CELL_LETTERS, 2));
    }
    lines
}

fn height(lines: usize) -> usize {
    lines.max(1) * LINE + 2 * PAD
}

fn rule(body: &mut String, y: usize, width: usize) {
    let _ = writeln!(
        body,
        "<line x1=\"0\" y1=\"{y}\" x2=\"{width}\" y2=\"{y}\" stroke=\"#bbbbbb\"/>"
    );
}

fn words(body: &mut String, x: usize, y: usize, lines: &[String], weight: &str, colour: &str) {
    for (index, line) in lines.iter().enumerate() {
        let _ = write!(
            body,
            "<text x=\"{}\" y=\"{}\" font-weight=\"{weight}\" fill=\"{colour}\">",
            x + PAD,
            y + PAD + LINE * index + 12
        );
        // A control character is none of XML's.
        let line: String = line.chars().filter(|letter| !letter.is_control()).collect();
        escape(&line, body);
        body.push_str("</text>\n");
    }
}

/// Words in lines of so many letters; wide letters of East Asia count twice. What does not fit in so
/// many lines ends in an ellipsis.
fn wrapped(text: &str, letters: usize, most: usize) -> Vec<String> {
    let wide = |letter: char| {
        if letter >= '\u{1100}' && demarche_text::word::is_unspaced(letter) {
            2
        } else {
            1
        }
    };
    let mut lines = vec![String::new()];
    let mut room = letters;
    for word in text.split_whitespace() {
        let length: usize = word.chars().map(wide).sum();
        let gap = usize::from(room < letters);
        if length + gap <= room {
            if gap == 1 {
                push(&mut lines, ' ');
            }
            word.chars().for_each(|letter| push(&mut lines, letter));
            room -= length + gap;
            continue;
        }
        if room < letters {
            lines.push(String::new());
            room = letters;
        }
        for letter in word.chars() {
            if wide(letter) > room {
                lines.push(String::new());
                room = letters;
            }
            push(&mut lines, letter);
            room -= wide(letter);
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        push(&mut lines, '…');
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn push(lines: &mut [String], letter: char) {
    if let Some(line) = lines.last_mut() {
        line.push(letter);
    }
}
