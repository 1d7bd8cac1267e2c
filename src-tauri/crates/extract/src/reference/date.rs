//! Dates as references write them: days, ranges, what is about right, and words.

use demarche_text::{PartialDate, date};
use serde_json::{Map, Value, json};

/// When something was.
#[derive(Debug, Default)]
pub(super) struct When {
    /// The year, month or day; of a range its beginning.
    pub(super) date: Option<PartialDate>,
    /// All that is said of it, as CSL's JSON writes dates, where that is more.
    pub(super) more: Option<Value>,
}

impl When {
    /// What CSL's JSON says.
    pub(super) fn of_csl(value: &Value) -> Self {
        let date = date_of(value);
        let more = says_more(value, date.as_ref()).then(|| value.clone());
        Self { date, more }
    }

    /// What is written as BibLaTeX reads it, "2020-01/2020-03" and "2020~", or in words.
    pub(super) fn of_words(text: &str) -> Self {
        let text = text.trim();
        let date = of_edtf(text);
        let is_whole = date.as_ref().is_some_and(|date| is_whole(text, date));
        let more = (!is_whole && text.chars().any(char::is_alphanumeric)).then(|| in_csl(text));
        Self { date, more }
    }

    /// What RIS says, "2020/03/18/Spring": after the day stands whatever else there is to say.
    pub(super) fn of_ris(text: &str) -> Self {
        let text = text.trim();
        let mut parts = text.splitn(4, '/');
        let (year, rest) = (parts.next().unwrap_or_default(), parts.nth(2));
        let Some(other) = rest.map(str::trim).filter(|it| !it.is_empty()) else {
            return Self {
                date: day(text),
                ..Self::of_words(text)
            };
        };
        if year.trim().is_empty() {
            return Self::of_words(other);
        }
        let date = day(text);
        let mut said = date.as_ref().map(plain).unwrap_or_default();
        said.insert("season".to_owned(), json!(other));
        Self {
            date,
            more: Some(Value::Object(said)),
        }
    }

    /// From its date alone.
    pub(super) fn of_date(date: Option<PartialDate>) -> Self {
        Self { date, more: None }
    }
}

/// A date as CSL's JSON writes it: by its parts where it has any, else as it is written.
pub(super) fn in_csl(text: &str) -> Value {
    if let Some(value) = range(text) {
        return value;
    }
    match of_edtf(text) {
        Some(date) if is_whole(text, &date) => Value::Object(plain(&date)),
        Some(_) => json!({ "raw": text }),
        None => json!({ "literal": text }),
    }
}

/// The year, month or day that CSL's JSON says; of a range its beginning.
pub(super) fn date_of(value: &Value) -> Option<PartialDate> {
    if let Some(parts) = value.get("date-parts").and_then(|parts| parts.get(0)) {
        let number = |at: usize| match parts.get(at)? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        let year = i32::try_from(number(0)?).ok()?;
        let month = number(1).and_then(|month| u32::try_from(month).ok());
        let day = number(2).and_then(|day| u32::try_from(day).ok());
        return of_numbers(year, month, day);
    }
    let text = value
        .get("raw")
        .or_else(|| value.get("literal"))
        .unwrap_or(value);
    of_edtf(text.as_str()?)
}

/// A day, or as much of one as these numbers are: a month or a year where there is no such day.
fn of_numbers(year: i32, month: Option<u32>, day: Option<u32>) -> Option<PartialDate> {
    let whole = || PartialDate::parse(&format!("{year:04}-{:02}-{:02}", month?, day?));
    whole()
        .or_else(|| PartialDate::of_month(year, month?))
        .or_else(|| PartialDate::of_year(year))
}

/// The parts of a date for CSL's JSON.
fn plain(date: &PartialDate) -> Map<String, Value> {
    let day = date.date.get(..10).unwrap_or(&date.date);
    let parts: Vec<u32> = day
        .split('-')
        .filter_map(|part| part.parse().ok())
        .collect();
    Map::from_iter([("date-parts".to_owned(), json!([parts]))])
}

/// A range of days, months, seasons or years, or what is about right: "2020-01/2020-03", "2020~", "2020-21".
fn range(text: &str) -> Option<Value> {
    let about = text.contains('~');
    let mut sides = Vec::new();
    for side in text.split('/') {
        let mut lengths = [4, 2, 2].into_iter();
        let numbers = side.trim().trim_end_matches('~').split('-').map(|part| {
            let is_number = part.bytes().all(|digit| digit.is_ascii_digit());
            (is_number && lengths.next() == Some(part.len())).then(|| part.parse::<u32>().ok())?
        });
        sides.push(numbers.collect::<Option<Vec<u32>>>()?);
    }
    let is_season = sides.iter().all(|side| matches!(side[..], [_, 21..=24]));
    let more = sides.len() == 2 || about || is_season;
    if sides.len() > 2 || !more {
        return None;
    }
    let mut said = Map::from_iter([("date-parts".to_owned(), json!(sides))]);
    if about {
        said.insert("circa".to_owned(), json!(true));
    }
    Some(Value::Object(said))
}

/// Whether what CSL's JSON says is more than a date.
fn says_more(value: &Value, date: Option<&PartialDate>) -> bool {
    let Some(date) = date else {
        return !is_nothing(value);
    };
    let Some(said) = value.as_object() else {
        return value.as_str().is_some_and(|text| !is_whole(text, date));
    };
    let length = date.date.split('-').count();
    said.iter().any(|(name, value)| match name.as_str() {
        "date-parts" => {
            let sides = value.as_array().map_or(&[][..], Vec::as_slice);
            let parts = sides.first().and_then(Value::as_array);
            sides.len() > 1 || parts.is_some_and(|parts| parts.len() != length)
        }
        "raw" | "literal" => value.as_str().is_none_or(|text| !is_whole(text, date)),
        _ => !is_nothing(value),
    })
}

/// Whether a value says nothing: null, no, an empty text, or a list of these.
pub(super) fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(said) => !said,
        Value::Number(number) => number.as_i64() == Some(0),
        Value::String(text) => text.trim().is_empty(),
        Value::Array(values) => values.iter().all(is_nothing),
        Value::Object(values) => values.values().all(is_nothing),
    }
}

/// Whether a date is all that these words say.
fn is_whole(text: &str, date: &PartialDate) -> bool {
    let text = text.trim();
    let of_words = || match date::find(text).as_slice() {
        [found] => found.date == *date && found.span.len() == text.chars().count(),
        _ => false,
    };
    PartialDate::parse(text).is_some() || of_words() || {
        let numbers = text.trim_end_matches('/').split(['/', '-']);
        let count = numbers.clone().count();
        let in_numbers = |part: &str| part.trim().bytes().all(|digit| digit.is_ascii_digit());
        count == date.date.split('-').count() && numbers.into_iter().all(in_numbers)
    }
}

/// A date as BibLaTeX has it. The parser's own reading is not asked: it fills what an uncertain date leaves open
/// ("2022-XX") with its earliest day, and some of what people write ends it.
pub(super) fn of_edtf(text: &str) -> Option<PartialDate> {
    // Of a range, its beginning; one without a beginning says only when it ended.
    let from = match text.split_once('/') {
        Some((from, _)) if from.trim().is_empty() || from.trim() == ".." => return None,
        Some((from, _))
            if from.trim().starts_with(|c: char| c.is_ascii_digit()) && from.trim().len() > 3 =>
        {
            match day(text) {
                // "2022/03/18" is no range.
                Some(date) if is_whole(text, &date) => return Some(date),
                _ => from,
            }
        }
        _ => text,
    };
    let sure = from.trim().trim_end_matches(['?', '~', '%']);
    let in_digits = |c: char| c.is_ascii_digit() || matches!(c, '-' | 'X' | 'x' | 'u');
    match sure
        .find(['X', 'x', 'u'])
        .filter(|_| sure.chars().all(in_digits))
    {
        // A part with one digit open is open: "2022-03-1X" is in March.
        Some(open) => day(sure[..open].rsplit_once('-')?.0),
        None => day(sure),
    }
}

/// A date in the forms that bibliographies have: `2022`, `2022/03/18/`, `2022-3`, `[2022]`, words.
pub(super) fn day(text: &str) -> Option<PartialDate> {
    // Catalogues set in brackets what does not stand in the book.
    let text = text.trim().trim_matches(['[', ']']);
    if let Some(date) = PartialDate::parse(text) {
        return Some(date);
    }
    let mut parts = text.splitn(4, ['/', '-']);
    let year = parts.next().unwrap_or_default().trim();
    if year.len() == 4
        && let Ok(year) = year.parse::<i32>()
    {
        let number = |part: Option<&str>| part.and_then(|part| part.trim().parse::<u32>().ok());
        return of_numbers(year, number(parts.next()), number(parts.next()));
    }
    date::parse_words(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_precision() {
        let date = |text| day(text).map(|date| date.date);
        assert_eq!(date("2022/03/18/").as_deref(), Some("2022-03-18"));
        assert_eq!(date("2022/03//Spring").as_deref(), Some("2022-03"));
        assert_eq!(date("2022///").as_deref(), Some("2022"));
        assert_eq!(date("2022-3-8").as_deref(), Some("2022-03-08"));
        assert_eq!(date("18 March 2022").as_deref(), Some("2022-03-18"));
        assert_eq!(date("[1999]").as_deref(), Some("1999"));
        assert_eq!(date("n.d."), None);
    }

    #[test]
    fn what_is_more_than_a_date_is_kept_beside_it() {
        let check = |when: When, date: Option<&str>, more: Value| {
            let said = when.date.map(|date| date.date);
            assert_eq!(said.as_deref(), date, "{more}");
            assert_eq!(when.more.unwrap_or_default(), more);
        };
        let words = When::of_words;
        check(words("2022-03-18"), Some("2022-03-18"), Value::Null);
        check(words("2022-3-8"), Some("2022-03-08"), Value::Null);
        check(words("18 March 2022"), Some("2022-03-18"), Value::Null);
        check(
            words("2020-01/2020-03"),
            Some("2020-01"),
            json!({ "date-parts": [[2020, 1], [2020, 3]] }),
        );
        check(
            words("2020~"),
            Some("2020"),
            json!({ "date-parts": [[2020]], "circa": true }),
        );
        check(
            words("2020-21"),
            Some("2020"),
            json!({ "date-parts": [[2020, 21]] }),
        );
        check(words("2020?"), Some("2020"), json!({ "raw": "2020?" }));
        check(words("[1999]"), Some("1999"), json!({ "raw": "[1999]" }));
        check(words("../2020"), None, json!({ "literal": "../2020" }));
        check(
            words("before 18 March 2022"),
            Some("2022-03-18"),
            json!({ "raw": "before 18 March 2022" }),
        );
        check(
            words("forthcoming"),
            None,
            json!({ "literal": "forthcoming" }),
        );
        check(words(""), None, Value::Null);

        let ris = When::of_ris;
        check(ris("2020///"), Some("2020"), Value::Null);
        check(ris("2020/03/18/"), Some("2020-03-18"), Value::Null);
        check(
            ris("2020/03//Spring"),
            Some("2020-03"),
            json!({ "date-parts": [[2020, 3]], "season": "Spring" }),
        );
        check(ris("///in press"), None, json!({ "literal": "in press" }));

        let csl = |value: Value| When::of_csl(&value);
        check(
            csl(json!({ "date-parts": [["2020", 3]] })),
            Some("2020-03"),
            Value::Null,
        );
        check(
            csl(json!({ "raw": "2020-03-18" })),
            Some("2020-03-18"),
            Value::Null,
        );
        check(
            csl(json!({ "date-parts": [[2020]], "circa": false, "season": "" })),
            Some("2020"),
            Value::Null,
        );
        for more in [
            json!({ "date-parts": [[2020]], "circa": 1 }),
            json!({ "date-parts": [[2020]], "season": 2 }),
            json!({ "date-parts": [[2020], [2021]] }),
            json!({ "raw": "circa 2020" }),
        ] {
            let when = csl(more.clone());
            assert_eq!(when.more, Some(more));
        }
        check(csl(json!({ "date-parts": [[null]] })), None, Value::Null);
    }
}
