//! Words that styles alone set apart: "By Jane DoeNovember 20, 2007", "Senior AnalystUpdated: 3 May".

use std::borrow::Cow;

use demarche_text::date;

use super::dates::begins_with_label;

/// The longest line of names and dates, in bytes.
const LONGEST: usize = 300;

/// A short line with a space wherever a small letter is followed by a capital with which a date begins, or what
/// is said of one.
pub(crate) fn apart(line: &str) -> Cow<'_, str> {
    let mut apart = Cow::Borrowed(line);
    if line.len() > LONGEST {
        return apart;
    }
    let mut before = '\0';
    let seams: Vec<usize> = line
        .char_indices()
        .filter(|(_, scalar)| {
            let before = std::mem::replace(&mut before, *scalar);
            before.is_lowercase() && scalar.is_uppercase()
        })
        .map(|(at, _)| at)
        .collect();
    for at in seams.into_iter().rev().filter(|at| begins(&line[*at..])) {
        apart.to_mut().insert(at, ' ');
    }
    apart
}

/// Whether a text begins with a date or what is said of one.
fn begins(text: &str) -> bool {
    begins_with_label(text)
        || date::find(text)
            .first()
            .is_some_and(|found| found.span.start == 0)
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn a_date_that_hangs_on_a_name_is_set_apart() {
        for (line, expected) in [
            (
                "By Jane DoeNovember 20, 2007",
                "By Jane Doe November 20, 2007",
            ),
            (
                "Jane Doe, Senior AnalystUpdated Sep 17, 2025",
                "Jane Doe, Senior Analyst Updated Sep 17, 2025",
            ),
            ("Jane McDonald of YouTube", "Jane McDonald of YouTube"),
        ] {
            assert_eq!(apart(line), expected);
        }
    }
}
