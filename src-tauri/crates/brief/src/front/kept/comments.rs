//! Comments in YAML: a `#` behind a space, outside quotation marks.

/// Lines without the comments at their ends. A quotation mark that nothing closes keeps none from being one.
pub(super) fn uncommented<'l>(lines: &[&'l str]) -> Vec<&'l str> {
    let mut scan = Scan::default();
    let ends = lines.iter().enumerate();
    let mut ends: Vec<usize> = ends.map(|(at, line)| scan.line(at, line)).collect();
    if let Some(open) = scan.open {
        for at in open.line..lines.len() {
            let from = if at == open.line { open.at } else { 0 };
            ends[at] = comment(lines[at], from);
        }
    }
    let cut = |(line, end): (&&'l str, usize)| match end < line.len() {
        true => line[..end].trim_end(),
        false => *line,
    };
    lines.iter().zip(ends).map(cut).collect()
}

/// Where a comment begins, whatever stands in quotation marks; the line's end where it has none.
pub(super) fn comment(line: &str, from: usize) -> usize {
    let mut before = line[..from].chars().next_back().unwrap_or(' ');
    for (at, letter) in line[from..].char_indices() {
        if letter == '#' && before.is_whitespace() {
            return from + at;
        }
        before = letter;
    }
    line.len()
}

/// A quotation mark.
#[derive(Clone, Copy)]
struct Open {
    mark: char,
    line: usize,
    at: usize,
}

/// What is open at the end of the lines that were gone over.
#[derive(Default)]
struct Scan {
    open: Option<Open>,
    brackets: usize,
}

impl Scan {
    /// Where a line's comment begins. A mark opens words only where these may begin: "it's" has none.
    fn line(&mut self, number: usize, line: &str) -> usize {
        let mut letters = line.char_indices().peekable();
        let mut before = ' ';
        // Whether words may begin here, and whether an anchor or a tag does not end yet, behind which they may.
        let (mut fresh, mut in_mark) = (self.open.is_none(), false);
        while let Some((at, letter)) = letters.next() {
            let next = letters.peek().map_or(' ', |(_, next)| *next);
            if let Some(open) = self.open {
                match letter {
                    '\\' if open.mark == '"' => {
                        letters.next();
                    }
                    // Two are one mark within the words.
                    '\'' if open.mark == '\'' && next == '\'' => {
                        letters.next();
                    }
                    _ if letter == open.mark => self.open = None,
                    _ => {}
                }
                before = letter;
                continue;
            }
            match letter {
                '#' if before.is_whitespace() => return at,
                _ if letter.is_whitespace() => in_mark = false,
                _ if in_mark => {}
                '"' | '\'' if fresh => {
                    self.open = Some(Open {
                        mark: letter,
                        line: number,
                        at,
                    });
                    fresh = false;
                }
                '&' | '!' if fresh => in_mark = true,
                '[' | '{' if fresh || self.brackets > 0 => {
                    self.brackets += 1;
                    fresh = true;
                }
                ']' | '}' if self.brackets > 0 => {
                    self.brackets -= 1;
                    fresh = false;
                }
                ',' if self.brackets > 0 => fresh = true,
                ':' if next.is_whitespace() || self.brackets > 0 && "\"'".contains(before) => {
                    fresh = true;
                }
                '-' | '?' if fresh && next.is_whitespace() => {}
                _ => fresh = false,
            }
            before = letter;
        }
        line.len()
    }
}
