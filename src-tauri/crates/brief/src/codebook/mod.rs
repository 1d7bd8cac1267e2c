//! Codebooks outside the library: Markdown and CSV, out and in.
//!
//! In Markdown an issue is a heading, its depth that of the tree, and what is written of it a list of
//! `- Field: text` below; [`FIELDS`] are the fields. In CSV an issue is a line.

mod csv;
mod markdown;

use demarche_library::issues::CodebookEntry;
use demarche_text::{Phrase, phrase};

use crate::table::{Cell, Kind, Table};

pub use csv::read as read_csv;
pub use markdown::{read as read_markdown, write as write_markdown};

/// What came of reading a codebook. Nothing is fatal: what could not be read is told beside what could.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// Each issue with the line that it begins on, from 1.
    pub entries: Vec<(usize, CodebookEntry)>,
    /// What is wrong, with its line.
    pub problems: Vec<(usize, Phrase)>,
}

/// What is written of an issue, as it is called in both forms. `kind` is `leaf` or `group`; `examples` in
/// CSV stand in lines of their own inside one value, `example` in Markdown once for each.
pub const FIELDS: &[&str] = &[
    "kind",
    "proposition",
    "con",
    "pro",
    "definition",
    "include",
    "exclude",
    "examples",
];

/// Between the names of groups in CSV.
pub const BELOW: &str = " > ";

/// Puts what a field says into an entry. The sentence says what is wrong with it.
fn set(entry: &mut CodebookEntry, field: &str, text: &str) -> Result<(), Phrase> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(());
    }
    let place = match field {
        "kind" => {
            entry.leaf = Some(match text.to_lowercase().as_str() {
                "leaf" => true,
                "group" => false,
                other => return Err(phrase!("The kind is leaf or group, not “{other}”.", other)),
            });
            return Ok(());
        }
        "example" | "examples" => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            entry.examples.extend(lines.map(str::to_owned));
            return Ok(());
        }
        "proposition" => &mut entry.proposition,
        "con" => &mut entry.con,
        "pro" => &mut entry.pro,
        "definition" => &mut entry.definition,
        "include" => &mut entry.include,
        "exclude" => &mut entry.exclude,
        _ => {
            return Err(phrase!(
                "There is no field “{field}”; there are {fields}.",
                field,
                fields = FIELDS.join(", ")
            ));
        }
    };
    *place = Some(text.to_owned());
    Ok(())
}

/// What is written of an issue, in the order of [`FIELDS`].
pub fn fields(entry: &CodebookEntry) -> [String; 8] {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let kind = match entry.leaf {
        Some(true) => "leaf",
        Some(false) => "group",
        None => "",
    };
    let examples: Vec<String> = entry
        .examples
        .iter()
        .map(|text| on_one_line(text))
        .collect();
    [
        kind.to_owned(),
        text(&entry.proposition),
        text(&entry.con),
        text(&entry.pro),
        text(&entry.definition),
        text(&entry.include),
        text(&entry.exclude),
        examples.join("\n"),
    ]
}

/// The codebook as a table, with the heads that [`read_csv`] knows.
pub fn table(entries: &[CodebookEntry]) -> Table {
    let heads = ["groups", "name"].into_iter().chain(FIELDS.iter().copied());
    let mut table = Table::new(
        "Codebook",
        heads.map(|head| {
            let kind = match head {
                "groups" | "name" | "kind" | "con" | "pro" => Kind::Text,
                _ => Kind::Words,
            };
            (head, kind)
        }),
    );
    table.rows = entries
        .iter()
        .map(|entry| {
            let place = [entry.groups.join(BELOW), entry.name.clone()];
            place
                .into_iter()
                .chain(fields(entry))
                .map(Cell::from)
                .collect()
        })
        .collect();
    table
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn entry(groups: &[&str], name: &str) -> CodebookEntry {
        CodebookEntry {
            groups: groups.iter().map(|&group| group.to_owned()).collect(),
            name: name.to_owned(),
            leaf: Some(false),
            ..CodebookEntry::default()
        }
    }

    pub(crate) fn codebook() -> Vec<CodebookEntry> {
        let arms = CodebookEntry {
            leaf: Some(true),
            proposition: Some("States should supply arms".into()),
            con: Some("should not".into()),
            pro: Some("should".into()),
            definition: Some("Whether to give, sell or pass on.\n\nAmmunition too.".into()),
            exclude: Some("Troops: see “No-fly zone”".into()),
            examples: vec!["“Machine guns” (Courier)".into(), "A - B: c".into()],
            ..entry(&["War", "Help"], "Arms, *heavy*")
        };
        vec![
            entry(&[], "War"),
            entry(&["War"], "Help"),
            arms,
            CodebookEntry {
                leaf: Some(true),
                ..entry(&[], "# Aid")
            },
        ]
    }

    #[test]
    fn what_is_written_as_csv_reads_as_it_was() {
        let written = crate::export_table(&table(&codebook()), crate::TableFormat::Csv).unwrap();
        let read = read_csv(&String::from_utf8(written).unwrap());
        assert_eq!(read.problems, []);
        assert_eq!(entries(&read), codebook());
    }

    pub(crate) fn entries(read: &Read) -> Vec<CodebookEntry> {
        read.entries
            .iter()
            .map(|(_, entry)| entry.clone())
            .collect()
    }
}
