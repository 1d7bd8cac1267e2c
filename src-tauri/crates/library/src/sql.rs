//! Between Rust values and columns.

use chrono::{DateTime, SecondsFormat, Utc};
use demarche_text::{PartialDate, Precision};
use rusqlite::{Connection, Row};

/// Declares enums that are stored as words: each variant with its word in the table.
macro_rules! text_enum {
    ($($(#[$doc:meta])* pub enum $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)* })*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $word)] $variant,)* }

        impl $name {
            /// Every variant, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word that the table holds.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The variant of a word.
            pub fn of_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.word().into())
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                Self::of_word(value.as_str()?).ok_or(rusqlite::types::FromSqlError::InvalidType)
            }
        }
    )* };
}
pub(crate) use text_enum;

/// A moment as the tables hold it: RFC 3339 in UTC, milliseconds kept, so that text order is time order.
pub fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A moment from its stored form.
pub fn moment_of(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text)
        .ok()
        .map(|at| at.with_timezone(&Utc))
}

/// The word that the tables hold for a precision.
pub fn precision_word(precision: Precision) -> &'static str {
    match precision {
        Precision::Year => "year",
        Precision::Month => "month",
        Precision::Day => "day",
        Precision::Minute => "minute",
    }
}

/// The precision of a word.
pub fn precision_of(word: &str) -> Option<Precision> {
    Some(match word {
        "year" => Precision::Year,
        "month" => Precision::Month,
        "day" => Precision::Day,
        "minute" => Precision::Minute,
        _ => return None,
    })
}

/// The two columns of a date: its text and its precision.
pub fn date_columns(date: Option<&PartialDate>) -> (Option<&str>, Option<&'static str>) {
    match date {
        Some(date) => (Some(&date.date), Some(precision_word(date.precision))),
        None => (None, None),
    }
}

/// Reads the two columns of a date, `at` and `at + 1`.
pub fn date_at(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<PartialDate>> {
    let date: Option<String> = row.get(at)?;
    let word: Option<String> = row.get(at + 1)?;
    Ok(date
        .zip(word.as_deref().and_then(precision_of))
        .map(|(date, precision)| PartialDate { date, precision }))
}

/// What an optional column of text holds: trimmed, and nothing for nothing.
pub(crate) fn given(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// Reads every row that a statement answers; the statement is prepared once a connection.
pub fn all<T>(
    conn: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> crate::Result<Vec<T>> {
    rows(&mut *conn.prepare_cached(sql)?, params, read)
}

/// Reads every row of a prepared statement.
pub fn rows<T>(
    statement: &mut rusqlite::Statement<'_>,
    params: impl rusqlite::Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> crate::Result<Vec<T>> {
    Ok(statement
        .query_map(params, read)?
        .collect::<rusqlite::Result<_>>()?)
}
