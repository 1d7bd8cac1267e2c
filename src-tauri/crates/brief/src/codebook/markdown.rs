//! A codebook as Markdown.

use demarche_library::issues::CodebookEntry;
use demarche_text::phrase;

use super::{FIELDS, Read, fields, on_one_line, set};

/// The codebook as Markdown. A text of several lines becomes one, since a list item is.
pub fn write(entries: &[CodebookEntry]) -> String {
    let mut out = String::from("# Codebook\n");
    for entry in entries {
        let marks = "#".repeat(entry.groups.len() + 2);
        out.push_str(&format!("\n{marks} {}\n\n", on_one_line(&entry.name)));
        for (field, text) in FIELDS.iter().zip(fields(entry)) {
            let head = capital(field);
            match *field {
                // A group is what says nothing of itself; a leaf without a proposition has to say that it is one.
                "kind" if text == "group" || entry.proposition.is_some() => {}
                "examples" => {
                    for example in text.lines() {
                        out.push_str(&format!("- Example: {example}\n"));
                    }
                }
                _ if text.is_empty() => {}
                "kind" => out.push_str(&format!("- {head}: {text}\n")),
                _ => out.push_str(&format!("- {head}: {}\n", on_one_line(&text))),
            }
        }
    }
    out
}

/// Reads a codebook of Markdown. The heading of one `#` is the codebook's own, if there is one; each other is an
/// issue in the last one above it with fewer marks. An issue without fields is a group.
pub fn read(text: &str) -> Read {
    let mut read = Read::default();
    // The marks and names of the headings that the next one may be in.
    let mut above: Vec<(usize, String)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if let Some((marks, name)) = heading(line) {
            if marks == 1 && read.entries.is_empty() {
                continue;
            }
            above.retain(|(others, _)| *others < marks);
            read.entries.push((
                number,
                CodebookEntry {
                    groups: above.iter().map(|(_, name)| name.clone()).collect(),
                    name: name.to_owned(),
                    ..CodebookEntry::default()
                },
            ));
            above.push((marks, name.to_owned()));
            continue;
        }
        let Some(item) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) else {
            if !line.is_empty() && !read.entries.is_empty() {
                let problem = phrase!(
                    "“{cut}” is no heading and no “- Field: text”.",
                    cut = cut(line)
                );
                read.problems.push((number, problem));
            }
            continue;
        };
        let Some((field, text)) = item.split_once(':') else {
            let problem = phrase!("“{cut}” is not “- Field: text”.", cut = cut(line));
            read.problems.push((number, problem));
            continue;
        };
        let Some((_, entry)) = read.entries.last_mut() else {
            read.problems
                .push((number, phrase!("This stands under no issue.")));
            continue;
        };
        if let Err(problem) = set(entry, &field.trim().to_lowercase(), text) {
            read.problems.push((number, problem));
        }
    }
    read
}

/// The marks and the words of a heading.
fn heading(line: &str) -> Option<(usize, &str)> {
    let marks = line.bytes().take_while(|byte| *byte == b'#').count();
    let name = line[marks..].strip_prefix(' ')?.trim();
    (marks > 0 && !name.is_empty()).then_some((marks, name))
}

fn capital(field: &str) -> String {
    let mut letters = field.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn cut(line: &str) -> String {
    line.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{codebook, entries};
    use super::*;

    #[test]
    fn what_is_written_reads_as_it_was() {
        let mut expected = codebook();
        let read = read(&write(&expected));
        assert_eq!(read.problems, []);
        // Groups need not say that they are some, and texts are of one line.
        expected[2].leaf = None;
        expected[2].definition = Some("Whether to give, sell or pass on. Ammunition too.".into());
        expected[0].leaf = None;
        expected[1].leaf = None;
        assert_eq!(entries(&read), expected);
        assert_eq!(read.entries[0].0, 3);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line_and_the_rest_is_read() {
        let read = read(
            "- Definition: of nothing\n## Arms\nprose\n- no colon\n- Colour: red\n- Kind: tree\n- Pro: yes\n##\n## Aid",
        );
        let lines: Vec<usize> = read.problems.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 3, 4, 5, 6, 8]);
        assert_eq!(read.entries.len(), 2);
        assert_eq!(read.entries[0].1.pro.as_deref(), Some("yes"));
    }
}
