//! A codebook as CSV: a line for each issue, a head line that says what stands where.

use demarche_library::issues::CodebookEntry;
use demarche_text::phrase;

use super::{BELOW, Read, set};

/// Reads a codebook of CSV (RFC 4180, or with semicolons or tabs, UTF-8). `name` must be among the heads;
/// `groups` holds the names of the groups from the top, with `>` between them.
pub fn read(text: &str) -> Read {
    let mut read = Read::default();
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut heads: Option<Vec<String>> = None;
    let mut counted = Lines {
        text,
        at: 0,
        line: 1,
    };
    for record in lines.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, |it| counted.of(it.byte()));
                read.problems.push((line, phrase!("This line is no CSV.")));
                continue;
            }
        };
        let line = record.position().map_or(0, |it| counted.of(it.byte()));
        let Some(heads) = &heads else {
            let named: Vec<String> = record
                .iter()
                .map(|head| head.trim().to_lowercase())
                .collect();
            if !named.iter().any(|head| head == "name") {
                let problem =
                    phrase!("There is no column “name”, so no issue can be told from another.");
                read.problems.push((line, problem));
                return read;
            }
            heads = Some(named);
            continue;
        };
        if record.iter().all(|value| value.trim().is_empty()) {
            continue;
        }
        let mut entry = CodebookEntry::default();
        let mut wrong = Vec::new();
        for (head, value) in heads.iter().zip(&record) {
            let value = unguarded(value.trim());
            match head.as_str() {
                "name" => value.clone_into(&mut entry.name),
                "groups" => {
                    let names = value.split(BELOW.trim()).map(str::trim);
                    let names = names.filter(|name| !name.is_empty());
                    entry.groups = names.map(str::to_owned).collect();
                }
                _ => wrong.extend(set(&mut entry, head, value).err()),
            }
        }
        if entry.name.is_empty() {
            wrong.push(phrase!("This line has no name."));
        } else {
            read.entries.push((line, entry));
        }
        read.problems
            .extend(wrong.into_iter().map(|problem| (line, problem)));
    }
    read
}

/// The lines of a text, counted once on the way through it. The reader's own count takes the end of a line of
/// two signs, which Windows writes, for the beginning of the next.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line, from 1, of the record that begins at a byte, or after the ends of lines there. Bytes only go up.
    fn of(&mut self, byte: u64) -> usize {
        let bytes = self.text.as_bytes();
        let mut to = usize::try_from(byte).unwrap_or(usize::MAX).min(bytes.len());
        while matches!(bytes.get(to), Some(b'\r' | b'\n')) {
            to += 1;
        }
        let passed = bytes.get(self.at..to).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = self.at.max(to);
        self.line
    }
}

/// What stands between the values of the first line most often.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: u8| first.bytes().filter(|byte| *byte == sign).count();
    [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|sign| count(*sign))
        .unwrap_or(b',')
}

/// A value without the apostrophe that keeps spreadsheets from running it.
fn unguarded(value: &str) -> &str {
    match value.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::entries;
    use super::*;

    #[test]
    fn a_line_is_an_issue_whatever_stands_between_values() {
        for sign in [",", ";", "\t"] {
            let text = "\u{feff}Groups,NAME,pro,examples\r\nWar > Help,Arms,'+ more,\"one\ntwo\"\r\n,Aid\r\n\r\n"
                .replace(',', sign);
            let read = read(&text);
            assert_eq!(read.problems, []);
            let found = entries(&read);
            assert_eq!(found[0].groups, ["War", "Help"]);
            assert_eq!(found[0].pro.as_deref(), Some("+ more"));
            assert_eq!(found[0].examples, ["one", "two"]);
            assert_eq!((found[1].name.as_str(), read.entries[1].0), ("Aid", 4));
        }
    }

    #[test]
    fn a_line_that_is_wrong_is_listed_and_the_others_are_read() {
        let read = read("name,kind,colour\nArms,leaf,\n,leaf,\nAid,tree,red\n");
        assert_eq!(read.entries.len(), 2);
        let lines: Vec<usize> = read.problems.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [3, 4, 4]);
        let unnamed = super::read("title,kind\nArms,leaf\n");
        assert_eq!((unnamed.entries.len(), unnamed.problems.len()), (0, 1));
    }
}
