//! From letters on a page to columns of lines, in the order of reading.

use demarche_text::word;

use super::page::Fragment;

/// A line of text in a column.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) y: f32,
    /// Of most of its letters, in points.
    pub(super) size: f32,
    /// How many cells of a table it holds; 1 for text.
    pub(super) cells: usize,
}

/// Lines that are read one after the other.
#[derive(Debug, Clone, Default)]
pub(super) struct Column {
    pub(super) lines: Vec<Line>,
}

/// How often a page is cut in two, one cut in another.
const MOST_CUTS: usize = 24;
/// Pages with more runs of letters are read from top to bottom as they are.
const MOST_FRAGMENTS: usize = 40_000;

/// The columns of a page, `width` points wide.
pub(super) fn columns(fragments: Vec<Fragment>, width: f32) -> Vec<Column> {
    if fragments.is_empty() {
        return Vec::new();
    }
    let columns = if fragments.len() > MOST_FRAGMENTS {
        vec![fragments]
    } else {
        cut(fragments, width, MOST_CUTS)
    };
    columns
        .into_iter()
        .map(|fragments| Column {
            lines: lines(fragments),
        })
        .collect()
}

/// Cuts a page's region where white space runs through it from top to bottom, else from left to
/// right, until there is none. Parts that only lie one under the other are one column.
fn cut(fragments: Vec<Fragment>, width: f32, left: usize) -> Vec<Vec<Fragment>> {
    if left == 0 || fragments.len() < 2 {
        return vec![fragments];
    }
    if let Some(x) = gutter(&fragments, width) {
        let (before, after): (Vec<_>, Vec<_>) = fragments
            .into_iter()
            .partition(|fragment| middle(fragment) < x);
        let mut columns = cut(before, width, left - 1);
        columns.extend(cut(after, width, left - 1));
        return columns;
    }
    let Some(y) = band(&fragments) else {
        return vec![fragments];
    };
    let (above, below): (Vec<_>, Vec<_>) =
        fragments.into_iter().partition(|fragment| fragment.y < y);
    let mut columns = cut(above, width, left - 1);
    let mut rest = cut(below, width, left - 1);
    match (columns.as_mut_slice(), rest.as_mut_slice()) {
        ([above], [below]) => above.append(below),
        _ => columns.append(&mut rest),
    }
    columns
}

fn middle(fragment: &Fragment) -> f32 {
    (fragment.x0 + fragment.x1) / 2.0
}

/// Lines that each side of a gutter must have, the share of the page that it must be wide, and the
/// share of its width that most of its lines must fill: cells of tables do not.
const LEAST_LINES: usize = 4;
const LEAST_WIDTH: f32 = 0.15;
const LEAST_FILL: f32 = 0.55;

/// Where two columns part: the widest white space from top to bottom with text on both sides.
fn gutter(fragments: &[Fragment], width: f32) -> Option<f32> {
    let mut by_x: Vec<&Fragment> = fragments.iter().collect();
    by_x.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    let least = 0.7 * median(fragments.iter().map(|fragment| fragment.size));
    let mut best: Option<(f32, f32)> = None;
    let mut reach = by_x[0].x1;
    for (at, fragment) in by_x.iter().enumerate().skip(1) {
        let gap = fragment.x0 - reach;
        if gap > least && best.is_none_or(|(widest, _)| gap > widest) {
            let (before, after) = by_x.split_at(at);
            if is_text(before, width) && is_text(after, width) {
                best = Some((gap, reach + gap / 2.0));
            }
        }
        reach = reach.max(fragment.x1);
    }
    best.map(|(_, x)| x)
}

fn is_text(side: &[&Fragment], page: f32) -> bool {
    let x0 = side.iter().map(|f| f.x0).fold(f32::INFINITY, f32::min);
    let x1 = side.iter().map(|f| f.x1).fold(f32::NEG_INFINITY, f32::max);
    let width = x1 - x0;
    if width < LEAST_WIDTH * page {
        return false;
    }
    let mut ends: Vec<(i32, f32, f32)> = side
        .iter()
        .map(|f| ((f.y / 2.0) as i32, f.x0, f.x1))
        .collect();
    ends.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut lines: Vec<(i32, f32)> = Vec::new();
    for (y, x0, x1) in ends {
        match lines.last_mut() {
            Some((known, filled)) if *known == y => *filled += x1 - x0,
            _ => lines.push((y, x1 - x0)),
        }
    }
    let fills = median(lines.iter().map(|(_, filled)| filled / width));
    lines.len() >= LEAST_LINES && fills >= LEAST_FILL
}

/// Of the size of letters: white space between lines at which a region can be cut.
const BAND: f32 = 0.35;

/// The middle of the highest white space that runs from left to right.
fn band(fragments: &[Fragment]) -> Option<f32> {
    let mut spans: Vec<(f32, f32, f32)> = fragments
        .iter()
        .map(|f| (f.y - 0.8 * f.size, f.y + 0.2 * f.size, f.size))
        .collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (_, mut reach, mut size) = spans[0];
    let mut best: Option<(f32, f32)> = None;
    for (top, bottom, of) in spans.into_iter().skip(1) {
        let gap = top - reach;
        if gap > BAND * size.min(of) && best.is_none_or(|(highest, _)| gap > highest) {
            // Above the line that the lower letters stand on, and under the upper ones.
            best = Some((gap, reach + gap / 2.0));
        }
        if bottom > reach {
            (reach, size) = (bottom, of);
        }
    }
    best.map(|(_, y)| y)
}

/// The lines of a column, from top to bottom.
fn lines(mut fragments: Vec<Fragment>) -> Vec<Line> {
    fragments.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x0.total_cmp(&b.x0)));
    let mut rows: Vec<Vec<Fragment>> = Vec::new();
    for fragment in fragments {
        match rows.last_mut() {
            Some(row) if on_line(row, &fragment) => row.push(fragment),
            _ => rows.push(vec![fragment]),
        }
    }
    rows.into_iter().map(line).collect()
}

/// Whether a fragment stands on the line of a row: near its baseline, and not under any of it.
fn on_line(row: &[Fragment], fragment: &Fragment) -> bool {
    let near = row
        .iter()
        .any(|known| (fragment.y - known.y).abs() < 0.4 * known.size.min(fragment.size));
    let under = row.iter().any(|known| {
        let shared = known.x1.min(fragment.x1) - known.x0.max(fragment.x0);
        shared > 0.3 * (fragment.x1 - fragment.x0)
            && (fragment.y - known.y).abs() > 0.1 * known.size
    });
    near && !under
}

/// Of the size: white space on a line that parts cells rather than words.
const CELL: f32 = 1.8;

fn line(mut row: Vec<Fragment>) -> Line {
    row.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    let widest = row
        .iter()
        .max_by(|a, b| a.text.len().cmp(&b.text.len()))
        .map_or((0.0, 0.0), |f| (f.size, f.y));
    let rtl = row.iter().map(|f| rtl_weight(&f.text)).sum::<i64>() > 0;
    let gaps = row
        .windows(2)
        .filter(|pair| pair[1].x0 - pair[0].x1 > CELL * pair[0].size.max(pair[1].size))
        .count();
    let x0 = row.first().map_or(0.0, |f| f.x0);
    let x1 = row.iter().map(|f| f.x1).fold(f32::NEG_INFINITY, f32::max);
    if rtl {
        row.reverse();
    }
    let mut text = String::new();
    for fragment in &row {
        let wide = gaps >= 2 && !text.is_empty();
        let joined = text.chars().last().is_some_and(word::is_unspaced)
            && fragment.text.chars().next().is_some_and(word::is_unspaced);
        if wide {
            text.push_str(" | ");
        } else if !text.is_empty() && !joined {
            text.push(' ');
        }
        match rtl {
            true => text.push_str(&logical(&fragment.text)),
            false => text.push_str(&fragment.text),
        }
    }
    Line {
        text: closed_up(&text),
        x0,
        x1,
        y: widest.1,
        size: widest.0,
        cells: if gaps >= 2 { gaps + 1 } else { 1 },
    }
}

/// Letters of scripts that have no spaces stand apart in some documents to fill the line.
fn closed_up(text: &str) -> String {
    if !text.chars().any(word::is_unspaced) {
        return text.to_owned();
    }
    let scalars: Vec<char> = text.chars().collect();
    let wide = |c: Option<&char>| c.is_some_and(|c| word::is_unspaced(*c) || is_wide_mark(*c));
    let kept = scalars.iter().enumerate().filter(|(at, c)| {
        let between =
            **c == ' ' && *at > 0 && wide(scalars.get(at - 1)) && wide(scalars.get(at + 1));
        !between
    });
    kept.map(|(_, c)| *c).collect()
}

/// Marks of Chinese and Japanese, and those in the place of one letter.
fn is_wide_mark(scalar: char) -> bool {
    matches!(scalar, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff65}')
}

fn is_rtl(scalar: char) -> bool {
    matches!(scalar, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        && scalar.is_alphabetic()
}

/// Above zero where most letters run from right to left.
fn rtl_weight(text: &str) -> i64 {
    text.chars()
        .map(|c| match c {
            c if is_rtl(c) => 1,
            c if c.is_alphabetic() => -1,
            _ => 0,
        })
        .sum()
}

/// Letters from right to left stand on the page in the order of sight; in a text they stand in the
/// order of reading. Numbers and words of other scripts keep theirs.
fn logical(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let scalars: Vec<char> = text.chars().collect();
    let mut out: Vec<char> = Vec::with_capacity(scalars.len());
    let mut at = scalars.len();
    let ltr = |c: char| c.is_alphanumeric() && !is_rtl(c);
    while at > 0 {
        let last = scalars[at - 1];
        if ltr(last) {
            let mut from = at;
            while from > 0
                && (ltr(scalars[from - 1])
                    || (from > 1
                        && matches!(scalars[from - 1], '.' | ',' | ':' | '/' | '-' | ' ')
                        && ltr(scalars[from - 2])))
            {
                from -= 1;
            }
            out.extend(&scalars[from..at]);
            at = from;
        } else {
            out.push(match last {
                '(' => ')',
                ')' => '(',
                '[' => ']',
                ']' => '[',
                '«' => '»',
                '»' => '«',
                other => other,
            });
            at -= 1;
        }
    }
    // Letters in the forms that they take in a word become the letters.
    out.into_iter()
        .map(|c| match c {
            '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
                c.to_string().nfkc().collect::<String>()
            }
            other => other.to_string(),
        })
        .collect()
}

pub(super) fn median(values: impl Iterator<Item = f32>) -> f32 {
    let mut values: Vec<f32> = values.collect();
    if values.is_empty() {
        return 0.0;
    }
    let middle = values.len() / 2;
    *values.select_nth_unstable_by(middle, f32::total_cmp).1
}
