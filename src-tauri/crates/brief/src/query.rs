//! The question that a fenced `positions` block asks.
//!
//! ````markdown
//! ```positions
//! countries: CN, US
//! issues: Arming Ukraine, Sanctions
//! as-of: 2022-03-18
//! ```
//! ````
//!
//! Fields are `countries`, `actors`, `issues` (lists with commas), `as-of` (a day) and `attributed`
//! (yes or no). A list may also stand below its name, one `- item` a line.

use crate::document::PositionsQuery;
use crate::front::unquoted;

/// Reads a block; what is wrong with it comes beside, a sentence each.
pub fn positions_query(block: &str, as_of: Option<&str>) -> (PositionsQuery, Vec<String>) {
    let mut query = PositionsQuery {
        as_of: as_of.filter(|day| is_day(day)).map(str::to_owned),
        ..PositionsQuery::default()
    };
    let mut problems = Vec::new();
    let mut field = String::new();
    for line in block.lines() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(item) = line.strip_prefix("- ") {
            match list(&mut query, &field) {
                Some(list) => list.push(unquoted(item.trim()).to_owned()),
                None => problems.push(format!("“{line}” stands under no list.")),
            }
            continue;
        }
        let Some((name, value)) = line.split_once(':') else {
            problems.push(format!("“{line}” is not a field and its value."));
            continue;
        };
        field = name.trim().to_lowercase();
        let value = value.trim();
        if let Some(list) = list(&mut query, &field) {
            let value = value.trim_start_matches('[').trim_end_matches(']');
            list.extend(items(value));
        } else {
            match (field.as_str(), value) {
                // A template's field that nobody has filled in yet.
                ("as-of" | "as_of", "") => {}
                ("as-of" | "as_of", day) if is_day(unquoted(day)) => {
                    query.as_of = Some(unquoted(day).to_owned());
                }
                ("as-of" | "as_of", day) => {
                    problems.push(format!("“{day}” is not a day like 2022-03-18."));
                }
                ("attributed", "yes" | "true") => query.attributed = true,
                ("attributed", "no" | "false" | "") => query.attributed = false,
                ("attributed", other) => {
                    problems.push(format!("“attributed” is yes or no, not “{other}”."));
                }
                _ => problems.push(format!(
                    "There is no field “{field}”; there are countries, actors, issues, as-of and attributed."
                )),
            }
        }
    }
    (query, problems)
}

fn list<'q>(query: &'q mut PositionsQuery, field: &str) -> Option<&'q mut Vec<String>> {
    match field {
        "countries" => Some(&mut query.countries),
        "actors" => Some(&mut query.actors),
        "issues" => Some(&mut query.issues),
        _ => None,
    }
}

/// Values between commas; a comma inside quotation marks belongs to its value.
fn items(value: &str) -> Vec<String> {
    let mut items = Vec::new();
    let mut item = String::new();
    let mut inside = None;
    for letter in value.chars() {
        match (inside, letter) {
            (None, '"' | '\'') if item.trim().is_empty() => inside = Some(letter),
            (Some(mark), _) if mark == letter => inside = None,
            (None, ',') => items.push(std::mem::take(&mut item)),
            _ => item.push(letter),
        }
    }
    items.push(item);
    let items = items.iter().map(|item| item.trim().to_owned());
    items.filter(|item| !item.is_empty()).collect()
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<chrono::NaiveDate>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_stand_on_one_line_or_below() {
        let (query, problems) = positions_query(
            "countries: [CN, US]\nissues:\n- Sanctions\n- \"Arms, and men\"\nactors: \"Biden, Joe\", Xi Jinping\nas-of: 2022-03-18\nattributed: yes",
            None,
        );
        assert_eq!(problems, [""; 0]);
        assert_eq!(query.countries, ["CN", "US"]);
        assert_eq!(query.issues, ["Sanctions", "Arms, and men"]);
        assert_eq!(query.actors, ["Biden, Joe", "Xi Jinping"]);
        assert_eq!(query.as_of.as_deref(), Some("2022-03-18"));
        assert!(query.attributed);
    }

    #[test]
    fn the_notes_day_holds_unless_the_block_names_one() {
        assert_eq!(
            positions_query("", Some("2022-03-18")).0.as_of.as_deref(),
            Some("2022-03-18")
        );
        assert_eq!(positions_query("", Some("<date>")).0.as_of, None);
    }

    #[test]
    fn what_is_wrong_is_said() {
        let (_, problems) = positions_query(
            "as-of: Friday\ncolour: red\nattributed: maybe\n- x\nno",
            None,
        );
        assert_eq!(problems.len(), 5, "{problems:?}");
    }
}
