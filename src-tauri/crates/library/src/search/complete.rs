//! What may be typed next in a search: fields and their values.

use serde::{Deserialize, Serialize};

use super::fields::{FIELDS, of_name};
use crate::{Library, Result};

/// How the last word of a search may go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchCompletion {
    /// Where the word to be replaced begins, in scalar values.
    pub start: u32,
    /// What takes its place: `country:`, `country:France`, `outlet:"The Monitor"`.
    pub insert: String,
    /// The field that it is or is a value of.
    pub field: String,
    /// The value; none where it is a field alone.
    pub value: Option<String>,
}

impl Library {
    /// How a search that was typed up to here may go on, the likeliest first. Without a word at the end every
    /// field is offered.
    pub fn complete_search(&self, typed: &str, limit: u32) -> Result<Vec<SearchCompletion>> {
        let limit = limit as usize;
        let word = last_word(typed);
        let start = typed[..typed.len() - word.len()].chars().count() as u32;
        let (minus, bare) = match word.strip_prefix('-') {
            Some(bare) => ("-", bare),
            None => ("", word),
        };
        let Some((name, value)) = bare.split_once(':') else {
            let begun = bare.to_lowercase();
            return Ok(FIELDS
                .iter()
                .filter(|field| field.name.starts_with(&begun))
                .take(limit)
                .map(|field| SearchCompletion {
                    start,
                    insert: format!("{minus}{}:", field.name),
                    field: field.name.to_owned(),
                    value: None,
                })
                .collect());
        };
        let Some(field) = of_name(&name.to_lowercase()) else {
            return Ok(Vec::new());
        };
        let value = value.trim_start_matches(['"', '“', '„', '«']);
        let named = self.named()?;
        let values = field.values(&named, value, limit);
        Ok(values
            .into_iter()
            .map(|value| SearchCompletion {
                start,
                insert: format!("{minus}{}:{}", field.name, quoted(&value)),
                field: field.name.to_owned(),
                value: Some(value),
            })
            .collect())
    }
}

/// A value as it is typed: in quotation marks where it has a space or a mark of the language.
fn quoted(value: &str) -> String {
    let plain = |scalar: char| scalar.is_alphanumeric() || matches!(scalar, '_' | '-' | '.');
    match value.chars().all(plain) {
        true => value.to_owned(),
        false => format!("\"{}\"", value.replace('"', " ")),
    }
}

/// The word that is being typed: from the last space that is not inside quotation marks.
fn last_word(typed: &str) -> &str {
    let mut start = 0;
    let mut inside = false;
    for (at, scalar) in typed.char_indices() {
        match scalar {
            '"' => inside = !inside,
            '“' | '„' | '«' => inside = true,
            '”' | '»' => inside = false,
            scalar if scalar.is_whitespace() && !inside => start = at + scalar.len_utf8(),
            _ => {}
        }
    }
    &typed[start..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_being_typed_may_hold_a_phrase() {
        assert_eq!(last_word("arms outlet:\"The Mon"), "outlet:\"The Mon");
        assert_eq!(last_word("arms \"a b\" x"), "x");
        assert_eq!(last_word("arms "), "");
    }

    #[test]
    fn fields_and_their_values_are_offered() {
        let library = crate::testing::library();
        let inserts = |typed: &str| -> Vec<String> {
            let found = library.complete_search(typed, 5).unwrap();
            found.into_iter().map(|found| found.insert).collect()
        };
        assert_eq!(inserts("arms cou"), ["country:"]);
        assert_eq!(inserts("-typ"), ["-type:"]);
        assert_eq!(
            inserts("stance:lea"),
            ["stance:leans_against", "stance:leans_for"]
        );
        assert_eq!(inserts("has:ex"), ["has:excerpt"]);
        assert_eq!(inserts("country:Franc")[0], "country:France");
        assert_eq!(
            inserts("country:\"United St")[0],
            "country:\"United States\""
        );
        assert_eq!(inserts("https:x"), [""; 0]);
        assert_eq!(inserts("").len(), 5);
        let start = library.complete_search("ünd cou", 5).unwrap()[0].start;
        assert_eq!(start, 4);
    }
}
