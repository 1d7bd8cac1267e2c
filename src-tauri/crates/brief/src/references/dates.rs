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
        match season {
            1..=4 => side.push(20 + season),
            21..=24 => side.push(season),
            _ => {}
        }
    }
    for side in &mut sides {
        let length = dated(side);
        side.truncate(length);
    }
    if sides.iter().any(Vec::is_empty) {
        return words(said);
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

/// How many of these numbers are a year, a month or a season of it, and a day.
fn dated(side: &[u64]) -> usize {
    // Years have four digits.
    let fits = |at: usize| match (at, side[at]) {
        (0, year) => year <= 9999,
        (1, month) => matches!(month, 1..=12) || matches!(month, 21..=24) && side.len() == 2,
        (2, day) => matches!(day, 1..=31),
        _ => false,
    };
    (0..side.len()).take_while(|at| fits(*at)).count()
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
        check(json!({ "date-parts": [[2020]], "season": 24 }), "2020-24");
        for season in [0, 7, u64::MAX - 5] {
            check(json!({ "date-parts": [[2020]], "season": season }), "2020");
        }
        check(json!({ "date-parts": [[2020, 13, 1]] }), "2020");
        check(json!({ "date-parts": [[2020, 2, 40]] }), "2020-02");
        let far = json!({ "date-parts": [[99_999_999_999_u64]] });
        assert_eq!(edtf(&far), None);
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
