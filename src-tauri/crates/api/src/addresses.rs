//! A saved view as what its screen asks for, and the other way round: so that views are shown and saved without
//! a window too. The window reads and writes the same addresses (`ui/src/features/compare/address.ts` and its
//! neighbours); `addresses.json` beside these holds both to one form.
//!
//! As in the window, an argument that is not understood is left out.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::convert::dates::{first_day, last_day};
use crate::types::Id;
use crate::types::compare::{Column, MatrixRequest, SideBySideRequest};
use crate::types::network::NetworkRequest;
use crate::types::shifts::ShiftsRequest;

/// The arguments of a screen's address.
pub type Args = BTreeMap<String, String>;

/// How a field of a request stands in an address.
enum Form {
    /// One of these words; the first is not written.
    Word(&'static [&'static str]),
    /// A word of these, or none.
    Maybe(&'static [&'static str]),
    Text,
    /// A day from which on; of a month or a year the first.
    Since,
    /// A day up to which; of a month or a year the last.
    UpTo,
    /// `1` where it is set.
    Flag,
    Number,
    /// With commas between.
    Numbers,
    /// Codes with commas between.
    Codes,
    /// These words with commas between.
    Words(&'static [&'static str]),
}

use Form::{Codes, Flag, Maybe, Number, Numbers, Since, Text, UpTo, Word, Words};

/// Arguments, the fields that they stand for, and their forms.
type Fields = &'static [(&'static str, &'static str, Form)];

const MATRIX: Fields = &[
    ("rows", "rows", Word(&["actors", "countries", "blocs"])),
    ("asOf", "as_of", UpTo),
    ("from", "from", Since),
    ("attributed", "attributed", Flag),
    ("direct", "direct_only", Flag),
    ("outlet", "outlet", Number),
    ("wire", "wire", Text),
    (
        "confidence",
        "confidence",
        Maybe(&["low", "moderate", "high"]),
    ),
    ("analyst", "analyst", Text),
    ("confirmed", "confirmed", Flag),
    ("blocs", "blocs", Codes),
    ("members", "members", Flag),
    ("issues", "issues", Numbers),
    ("actors", "actors", Numbers),
    ("countries", "countries", Codes),
];

const NETWORK: Fields = &[
    (
        "mode",
        "mode",
        Word(&["congruence", "conflict", "subtract", "two", "two_subtract"]),
    ),
    (
        "count",
        "count",
        Word(&["latest", "once", "month", "week", "article", "all"]),
    ),
    (
        "normalise",
        "normalise",
        Word(&[
            "none",
            "activity",
            "prominence",
            "average",
            "jaccard",
            "cosine",
        ]),
    ),
];

const SHIFTS: Fields = &[
    ("per", "per", Word(&["person", "post", "country", "bloc"])),
    (
        "kinds",
        "kinds",
        Words(&[
            "reversed",
            "contradicted",
            "hardened",
            "softened",
            "moved",
            "fell_silent",
        ]),
    ),
    ("actors", "actors", Numbers),
    ("posts", "posts", Numbers),
    ("countries", "countries", Codes),
    ("blocs", "blocs", Codes),
    ("issues", "issues", Numbers),
    ("since", "since", Since),
    ("asOf", "as_of", UpTo),
    ("window", "window", Number),
    ("attributed", "attributed", Flag),
    ("dismissed", "dismissed", Flag),
];

/// What a comparison, a timeline or a map asks for. Of the latter two the issue is the view's own.
///
/// # Errors
///
/// When the transport does not take it, which a test rules out.
pub fn matrix_of(args: &Args) -> serde_json::Result<MatrixRequest> {
    of(read(MATRIX, args))
}

/// The address of a comparison, a timeline or a map.
///
/// # Errors
///
/// As for [`matrix_of`].
pub fn args_of_matrix(request: &MatrixRequest) -> serde_json::Result<Args> {
    write(MATRIX, request)
}

/// What a network asks for, and the least weight of a tie that it shows.
///
/// # Errors
///
/// As for [`matrix_of`].
pub fn network_of(args: &Args) -> serde_json::Result<(NetworkRequest, f64)> {
    let mut network = read(NETWORK, args);
    network.insert("filter".into(), Value::Object(read(MATRIX, args)));
    let threshold = args.get("threshold").and_then(|given| given.parse().ok());
    let threshold = threshold.filter(|weight: &f64| weight.is_finite() && *weight > 0.0);
    Ok((of(network)?, threshold.unwrap_or(0.0)))
}

/// The address of a network.
///
/// # Errors
///
/// As for [`matrix_of`].
pub fn args_of_network(request: &NetworkRequest, threshold: f64) -> serde_json::Result<Args> {
    let mut args = write(MATRIX, &request.filter)?;
    args.append(&mut write(NETWORK, request)?);
    if threshold > 0.0 {
        args.insert("threshold".into(), threshold.to_string());
    }
    Ok(args)
}

/// What the queue of shifts asks for. Whom it is narrowed to counts where shifts are of such.
///
/// # Errors
///
/// As for [`matrix_of`].
pub fn shifts_of(args: &Args) -> serde_json::Result<ShiftsRequest> {
    use crate::types::shifts::ShiftPer;
    let mut request: ShiftsRequest = of(read(SHIFTS, args))?;
    if request.per != ShiftPer::Person {
        request.actors.clear();
    }
    if request.per != ShiftPer::Post {
        request.posts.clear();
    }
    match request.per {
        ShiftPer::Bloc => request.countries.clear(),
        _ => request.blocs.clear(),
    }
    Ok(request)
}

/// The address of a queue of shifts.
///
/// # Errors
///
/// As for [`matrix_of`].
pub fn args_of_shifts(request: &ShiftsRequest) -> serde_json::Result<Args> {
    write(SHIFTS, request)
}

/// What a side-by-side view of an issue asks for.
pub fn sides_of(issue: Id, args: &Args) -> SideBySideRequest {
    let columns = args.get("columns").map_or("", String::as_str);
    SideBySideRequest {
        columns: columns.split(',').filter_map(column).collect(),
        issue,
        as_of: args.get("asOf").and_then(|given| up_to(given)),
        attributed: args.get("attributed").is_some_and(|set| set == "1"),
    }
}

/// The address of a side-by-side view; its issue is the view's own.
pub fn args_of_sides(request: &SideBySideRequest) -> Args {
    let columns = request.columns.iter().map(|column| match column {
        Column::Actor { id } => format!("#{id}"),
        Column::Country { code } => code.clone(),
        Column::Bloc { code } => format!("@{code}"),
    });
    let mut args = Args::new();
    args.insert("columns".into(), columns.collect::<Vec<_>>().join(","));
    let as_of = request.as_of.as_ref();
    args.extend(as_of.map(|day| ("asOf".into(), up_to(day).unwrap_or_else(|| day.clone()))));
    if request.attributed {
        args.insert("attributed".into(), "1".into());
    }
    args
}

/// `CN`, `#12` or `@NATO`.
fn column(part: &str) -> Option<Column> {
    if let Some(id) = part.strip_prefix('#') {
        return Some(Column::Actor {
            id: id.parse().ok()?,
        });
    }
    let (bloc, code) = match part.strip_prefix('@') {
        Some(code) => (true, code.to_owned()),
        None => (false, part.to_owned()),
    };
    match (bloc, is_code(&code)) {
        (_, false) => None,
        (true, true) => Some(Column::Bloc { code }),
        (false, true) => Some(Column::Country { code }),
    }
}

fn of<T: DeserializeOwned>(fields: Map<String, Value>) -> serde_json::Result<T> {
    serde_json::from_value(Value::Object(fields))
}

fn read(fields: Fields, args: &Args) -> Map<String, Value> {
    let value = |name: &str, form: &Form| {
        let given = args
            .get(name)
            .map(String::as_str)
            .filter(|it| !it.is_empty());
        let parts = || given.into_iter().flat_map(|given| given.split(','));
        match form {
            Word(words) => json!(
                given
                    .filter(|word| words.contains(word))
                    .unwrap_or(words[0])
            ),
            Maybe(words) => json!(given.filter(|word| words.contains(word))),
            Text => json!(given),
            Since => json!(given.and_then(from)),
            UpTo => json!(given.and_then(up_to)),
            Flag => json!(given == Some("1")),
            Number => json!(given.and_then(|number| number.parse::<u32>().ok())),
            Numbers => json!(
                parts()
                    .filter_map(|number| number.parse::<Id>().ok())
                    .collect::<Vec<_>>()
            ),
            Codes => json!(parts().filter(|code| is_code(code)).collect::<Vec<_>>()),
            Words(words) => {
                let given: Vec<&str> = parts().collect();
                let named = words.iter().filter(|word| given.contains(word));
                json!(named.collect::<Vec<_>>())
            }
        }
    };
    fields
        .iter()
        .map(|(name, field, form)| ((*field).to_owned(), value(name, form)))
        .collect()
}

fn write(fields: Fields, request: &impl Serialize) -> serde_json::Result<Args> {
    let request = serde_json::to_value(request)?;
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let mut args = Args::new();
    for (name, field, form) in fields {
        let written = match (&request[*field], form) {
            (Value::Null | Value::Bool(false), _) => continue,
            (Value::Bool(true), _) => "1".to_owned(),
            (Value::String(word), Word(words)) if word == words[0] => continue,
            (Value::Array(all), _) if all.is_empty() => continue,
            (Value::String(day), Since) => from(day).unwrap_or_else(|| day.clone()),
            (Value::String(day), UpTo) => up_to(day).unwrap_or_else(|| day.clone()),
            (Value::Array(all), _) => all.iter().map(text).collect::<Vec<_>>().join(","),
            (value, _) => text(value),
        };
        args.insert((*name).to_owned(), written);
    }
    Ok(args)
}

fn from(text: &str) -> Option<String> {
    first_day(text).ok().map(|day| day.to_string())
}

fn up_to(text: &str) -> Option<String> {
    last_day(text).ok().map(|day| day.to_string())
}

fn is_code(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|one| one.is_ascii_alphanumeric() || matches!(one, '+' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The window's tests read the same file.
    const BOTH: &str = include_str!("../../../../ui/src/features/compare/addresses.json");

    /// What is a row's number here has another in the libraries that a view is shared with.
    #[test]
    fn the_library_knows_which_arguments_are_numbers_of_rows() {
        for (name, field, form) in [MATRIX, NETWORK, SHIFTS].into_iter().flatten() {
            let is_number = matches!(form, Number | Numbers) && *field != "window";
            let noun = demarche_library::saved_views::noun_of_argument(name);
            assert_eq!(noun.is_some(), is_number, "{name}");
        }
        // The grids read theirs in the window alone.
        let grids = [
            include_str!("../../../../ui/src/features/articles/ArticleGrid.svelte"),
            include_str!("../../../../ui/src/features/articles/ExcerptGrid.svelte"),
            include_str!("../../../../ui/src/features/issues/CodingGrid.svelte"),
            include_str!("../../../../ui/src/features/issues/IssueGrid.svelte"),
        ];
        let read = grids
            .iter()
            .flat_map(|grid| grid.split("Number(args.").skip(1));
        let mut names: Vec<&str> = read.filter_map(|rest| rest.split(')').next()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names, ["issue", "outlet"]);
        for name in names {
            let noun = demarche_library::saved_views::noun_of_argument(name);
            assert_eq!(noun, Some(name));
        }
    }

    #[test]
    fn addresses_are_read_and_written_as_the_window_does() {
        let cases: Vec<Value> = serde_json::from_str(BOTH).unwrap();
        assert!(cases.len() > 5);
        for case in cases {
            let args: Args = serde_json::from_value(case["args"].clone()).unwrap();
            let (request, written) = match case["screen"].as_str().unwrap() {
                "compare" => {
                    let request = matrix_of(&args).unwrap();
                    (json!(request), args_of_matrix(&request).unwrap())
                }
                "network" => {
                    let (request, threshold) = network_of(&args).unwrap();
                    let asked = json!({ "network": request, "threshold": threshold });
                    (asked, args_of_network(&request, threshold).unwrap())
                }
                "shifts" => {
                    let request = shifts_of(&args).unwrap();
                    (json!(request), args_of_shifts(&request).unwrap())
                }
                "side-by-side" => {
                    let request = sides_of(7, &args);
                    (json!(request), args_of_sides(&request))
                }
                other => panic!("{other}"),
            };
            assert_eq!(request, case["request"], "{args:?}");
            let back: Args = serde_json::from_value(case["written"].clone()).unwrap_or(args);
            assert_eq!(written, back);
        }
    }
}
