//! The questions that fenced `positions`, `timeline` and `origins` blocks ask.
//!
//! ````markdown
//! ```positions
//! countries: CN, US
//! issues: Arming Ukraine, Sanctions
//! as-of: 2022-03-18
//! ```
//!
//! ```timeline
//! issue: Arming Ukraine
//! from: 2022-03-01
//! ```
//!
//! ```origins
//! ```
//! ````
//!
//! Fields are `countries`, `actors`, `blocs`, `issues` (lists with commas), `rows` (actors, countries or
//! blocs), `as-of` and `from` (days), `attributed`, `direct`, `confirmed` and `members` (yes or no),
//! `outlet`, `wire`, `analyst` (names) and `confidence` (the least: low, moderate or high). A list may
//! also stand below its name, one `- item` a line. A timeline has `events` (yes or no) and neither `rows`
//! nor `members`, and is of one issue; origins have `articles` (citation keys): without these and without
//! issues they are those of what the note cites.

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use serde::{Deserialize, Serialize};

use crate::document::{Confidence, PositionsQuery, Rows};
use crate::front::unquoted;

/// The live blocks, by the word after their fence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fence {
    /// Who stands where, as a table.
    Positions,
    /// Who said what when on one issue, with the events of those days.
    Timeline,
    /// Which articles are copies of one text.
    Origins,
}

/// What narrows any of them.
const NARROWING: [&str; 12] = [
    "issues",
    "countries",
    "actors",
    "blocs",
    "from",
    "as-of",
    "attributed",
    "direct",
    "confirmed",
    "outlet",
    "wire",
    "analyst",
];

impl Fence {
    /// That of a word after a fence.
    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Positions, Self::Timeline, Self::Origins]
            .into_iter()
            .find(|fence| fence.word() == word)
    }

    /// The word after the fence.
    pub fn word(self) -> &'static str {
        match self {
            Self::Positions => "positions",
            Self::Timeline => "timeline",
            Self::Origins => "origins",
        }
    }

    /// What it is called in a sentence.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Positions => "comparison",
            Self::Timeline => "timeline",
            Self::Origins => "list of origins",
        }
    }

    /// Its fields.
    pub fn fields(self) -> Vec<&'static str> {
        let own: &[&str] = match self {
            Self::Positions => &["confidence", "rows", "members"],
            Self::Timeline => &["confidence", "events"],
            Self::Origins => &["confidence", "articles"],
        };
        NARROWING.iter().chain(own).copied().collect()
    }
}

/// Reads a `positions` block; what is wrong with it comes beside, a sentence each.
pub fn positions_query(block: &str, as_of: Option<&str>) -> (PositionsQuery, Vec<Phrase>) {
    query(Fence::Positions, block, as_of)
}

/// Reads a block; what is wrong with it comes beside, a sentence each. `as_of` holds unless it names a day itself.
pub fn query(fence: Fence, block: &str, as_of: Option<&str>) -> (PositionsQuery, Vec<Phrase>) {
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
                None => problems.push(phrase!("“{line}” stands under no list.", line)),
            }
            continue;
        }
        let Some((name, value)) = line.split_once(':') else {
            problems.push(phrase!("“{line}” is not a field and its value.", line));
            continue;
        };
        field = field_called(name);
        let value = value.trim();
        let fields = fence.fields();
        if !fields.contains(&field.as_str()) {
            problems.push(phrase!(
                "A {fence} block has no field “{field}”; it has {fields}.",
                fence = fence.word(),
                field,
                fields = Argument::all(fields)
            ));
        } else if let Some(list) = list(&mut query, &field) {
            let value = value.trim_start_matches('[').trim_end_matches(']');
            list.extend(items(value));
        } else {
            problems.extend(set(&mut query, &field, unquoted(value)));
        }
    }
    if fence == Fence::Timeline && query.issues.len() != 1 {
        problems.push(match query.issues.len() {
            0 => phrase!("A timeline is of one issue: name it, as in “issue: Arming Ukraine”."),
            many => phrase!(
                "A timeline is of one issue, not of {many}: give each a block of its own.",
                many
            ),
        });
    }
    (query, problems)
}

/// A field's name as the tables above have it: one issue is as good as several.
fn field_called(name: &str) -> String {
    let name = name.trim().to_lowercase().replace('_', "-");
    match name.as_str() {
        "country" => "countries".to_owned(),
        "issue" | "actor" | "bloc" | "article" => format!("{name}s"),
        _ => name,
    }
}

/// Sets a field that is no list; a sentence where that cannot be. A field without a value is a
/// template's that nobody has filled in yet.
fn set(query: &mut PositionsQuery, field: &str, value: &str) -> Option<Phrase> {
    let day = || is_day(value).then(|| value.to_owned());
    let name = || Some(value.to_owned()).filter(|name| !name.is_empty());
    match field {
        "as-of" | "from" => {
            let problem = (!value.is_empty() && !is_day(value))
                .then(|| phrase!("“{value}” is not a day like 2022-03-18.", value));
            match field {
                "as-of" => query.as_of = day().or_else(|| query.as_of.take()),
                _ => query.from = day(),
            }
            problem
        }
        "attributed" | "direct" | "confirmed" | "members" | "events" => {
            let yes = match value {
                "yes" | "true" => true,
                "no" | "false" | "" => false,
                other => {
                    return Some(phrase!(
                        "“{field}” is yes or no, not “{other}”.",
                        field,
                        other
                    ));
                }
            };
            match field {
                "attributed" => query.attributed = yes,
                "direct" => query.direct = yes,
                "confirmed" => query.confirmed = yes,
                "events" => query.events = Some(yes).filter(|_| !value.is_empty()),
                _ => query.members = yes,
            }
            None
        }
        "outlet" => {
            query.outlet = name();
            None
        }
        "wire" => {
            query.wire = name();
            None
        }
        "analyst" => {
            query.analyst = name();
            None
        }
        "confidence" => {
            query.confidence = Confidence::of_word(value);
            (query.confidence.is_none() && !value.is_empty()).then(|| {
                phrase!(
                    "“{field}” is low, moderate or high, not “{value}”.",
                    field,
                    value
                )
            })
        }
        "rows" => {
            query.rows = match value {
                "actors" => Some(Rows::Actors),
                "countries" => Some(Rows::Countries),
                "blocs" => Some(Rows::Blocs),
                "" => None,
                other => {
                    return Some(phrase!(
                        "“rows” is actors, countries or blocs, not “{other}”.",
                        other
                    ));
                }
            };
            None
        }
        _ => None,
    }
}

fn list<'q>(query: &'q mut PositionsQuery, field: &str) -> Option<&'q mut Vec<String>> {
    match field {
        "countries" => Some(&mut query.countries),
        "actors" => Some(&mut query.actors),
        "issues" => Some(&mut query.issues),
        "blocs" => Some(&mut query.blocs),
        "articles" => Some(&mut query.articles),
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
    fn what_a_comparison_is_narrowed_to_is_read() {
        let (query, problems) = positions_query(
            "blocs: EU, NATO\nrows: blocs\nmembers: yes\nfrom: 2022-02-24\ndirect: yes\nconfirmed: yes\noutlet: \"Example Post\"\nwire: AFP\nanalyst: Ada\nconfidence: moderate",
            None,
        );
        assert_eq!(problems, [""; 0]);
        assert_eq!(query.blocs, ["EU", "NATO"]);
        assert_eq!(query.rows, Some(Rows::Blocs));
        assert!(query.members && query.direct && query.confirmed);
        assert_eq!(query.from.as_deref(), Some("2022-02-24"));
        assert_eq!(query.outlet.as_deref(), Some("Example Post"));
        assert_eq!(query.wire.as_deref(), Some("AFP"));
        assert_eq!(query.analyst.as_deref(), Some("Ada"));
        assert_eq!(query.confidence, Some(Confidence::Moderate));
        let (_, problems) = positions_query("rows: people\nconfidence: some\nfrom: May", None);
        assert_eq!(problems.len(), 3, "{problems:?}");
    }

    #[test]
    fn each_block_has_its_own_fields() {
        let (timeline, problems) = query(
            Fence::Timeline,
            "issue: Sanctions\nevents: no\nfrom: 2022-03-01",
            None,
        );
        assert_eq!(problems, [""; 0]);
        assert_eq!(timeline.issues, ["Sanctions"]);
        assert_eq!(timeline.events, Some(false));
        let (origins, problems) = query(Fence::Origins, "articles: [a2022, b2022]", None);
        assert_eq!(problems, [""; 0]);
        assert_eq!(origins.articles, ["a2022", "b2022"]);
        let (_, problems) = query(Fence::Timeline, "rows: actors\nissues: A, B", None);
        assert_eq!(
            problems,
            [
                "A timeline block has no field “rows”; it has issues, countries, actors, blocs, from, as-of, \
                 attributed, direct, confirmed, outlet, wire, analyst, confidence and events.",
                "A timeline is of one issue, not of 2: give each a block of its own.",
            ]
        );
        let (_, problems) = query(Fence::Timeline, "", None);
        assert_eq!(problems.len(), 1, "{problems:?}");
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
