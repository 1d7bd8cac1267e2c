//! Dates in English, as tables, pictures and drafts have them. In a note's own language they are its [`Words`]'.

use demarche_text::PartialDate;

use crate::words::Words;

/// "18 March 2022", "March 2022" or "2022"; a moment's time is left out. What is no date stays as it is.
pub fn worded(date: &PartialDate) -> String {
    Words::ENGLISH.date(date)
}

/// "18 March 2022" for `2022-03-18` or an RFC 3339 moment on that day.
pub fn worded_iso(date: &str) -> String {
    Words::ENGLISH.day(date)
}

/// Year, month and day of an ISO 8601 date, as far as they are there.
pub(crate) fn parts(date: &str) -> (Option<i32>, Option<u32>, Option<u32>) {
    let day = date.split('T').next().unwrap_or_default();
    let mut parts = day.splitn(3, '-');
    let year = parts.next().and_then(|it| it.parse().ok());
    let month = parts.next().and_then(|it| it.parse().ok());
    let day = parts.next().and_then(|it| it.parse().ok());
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use demarche_text::Precision;

    use super::*;

    #[test]
    fn a_date_is_worded_as_far_as_it_is_known() {
        let check = |date: &str, precision, expected| {
            let date = PartialDate {
                date: date.to_owned(),
                precision,
            };
            assert_eq!(worded(&date), expected);
        };
        check("2022-03-18", Precision::Day, "18 March 2022");
        check("2022-03", Precision::Month, "March 2022");
        check("2022", Precision::Year, "2022");
        check(
            "2022-03-18T16:20:00+00:00",
            Precision::Minute,
            "18 March 2022",
        );
        check("2022-13", Precision::Month, "2022");
        check("soon", Precision::Day, "soon");
    }
}
