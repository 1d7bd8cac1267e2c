//! Dates that are more than a day, of which CSL's JSON tells, as other forms write them.

use serde_json::Value;

/// As BibLaTeX reads it: "2020-01/2020-03", "2020~"; words as they are.
pub(super) fn edtf(said: &Value) -> Option<String> {
    let Some(mut sides) = sides(said) else {
        return words(said);
    };
    if let (Some(season), [side]) = (said.get("season").and_then(number), &mut sides[..])
        && side.len() == 1
    {
        side.push(20 + season);
    }
    let about = said
        .get("circa")
        .is_some_and(|circa| circa.as_bool().unwrap_or(true) && number(circa) != Some(0));
    let sides = sides.iter().map(|side| {
        let parts = side.iter().enumerate();
        let parts = parts.map(|(at, part)| match at {
            0 => format!("{part:04}"),
            _ => format!("{part:02}"),
        });
        let mark = if about { "~" } else { "" };
        parts.collect::<Vec<_>>().join("-") + mark
    });
    Some(sides.collect::<Vec<_>>().join("/"))
}

/// What RIS says after the day: "Spring", or all where there is no day.
pub(super) fn beside(said: &Value) -> Option<String> {
    match sides(said) {
        None => words(said),
        Some(_) => said.get("season")?.as_str().map(str::to_owned),
    }
}

/// The numbers of each side of a range.
fn sides(said: &Value) -> Option<Vec<Vec<u64>>> {
    let sides = said.get("date-parts")?.as_array()?;
    let sides = sides.iter().map(|side| {
        let parts = side.as_array()?.iter().map(number);
        parts
            .collect::<Option<Vec<u64>>>()
            .filter(|parts| !parts.is_empty())
    });
    sides
        .collect::<Option<Vec<_>>>()
        .filter(|sides| !sides.is_empty())
}

fn words(said: &Value) -> Option<String> {
    let words = said
        .get("raw")
        .or_else(|| said.get("literal"))
        .unwrap_or(said);
    words.as_str().map(str::to_owned)
}

fn number(value: &Value) -> Option<u64> {
    match value {
        Value::String(text) => text.trim().parse().ok(),
        value => value.as_u64(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn dates_are_written_as_biblatex_reads_them() {
        let check = |said: Value, written: &str| {
            assert_eq!(edtf(&said).as_deref(), Some(written));
        };
        check(
            json!({ "date-parts": [[2020, 1], [2020, "3"]] }),
            "2020-01/2020-03",
        );
        check(json!({ "date-parts": [[2020]], "circa": true }), "2020~");
        check(
            json!({ "date-parts": [[2020]], "circa": 0, "season": 2 }),
            "2020-22",
        );
        check(json!({ "date-parts": [[2020, 21]] }), "2020-21");
        check(json!({ "raw": "2020?" }), "2020?");
        check(json!("forthcoming"), "forthcoming");
        let spring = json!({ "date-parts": [[2020, 3]], "season": "Spring" });
        assert_eq!(beside(&spring).as_deref(), Some("Spring"));
        assert_eq!(
            beside(&json!({ "literal": "in press" })).as_deref(),
            Some("in press")
        );
    }
}
