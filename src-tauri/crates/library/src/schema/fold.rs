//! What the full-text indexes read as the same word, in SQL and in Rust.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// One replacement: a scalar value, and what it is read as.
type Fold = (char, &'static str);

/// The table in `folds.tsv`, in its order.
static FOLDS: LazyLock<Vec<Fold>> = LazyLock::new(|| {
    include_str!("folds.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let code = columns.next()?.strip_prefix("U+")?;
            let scalar = char::from_u32(u32::from_str_radix(code, 16).ok()?)?;
            Some((scalar, columns.next()?))
        })
        .collect()
});

static BY_SCALAR: LazyLock<HashMap<char, &'static str>> =
    LazyLock::new(|| FOLDS.iter().copied().collect());

/// Whether the indexes read a text otherwise than it is written.
pub(crate) fn folds(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(|scalar| folded(scalar).is_some())
}

/// A text as the indexes read it.
pub(crate) fn fold(text: &str) -> Cow<'_, str> {
    if !folds(text) {
        return Cow::Borrowed(text);
    }
    let mut read = String::with_capacity(text.len());
    for scalar in text.chars() {
        match folded(scalar) {
            Some(other) => read.push_str(other),
            None => read.push(scalar),
        }
    }
    Cow::Owned(read)
}

fn folded(scalar: char) -> Option<&'static str> {
    // Most of any text is below the first scalar value that is replaced, or is Han.
    if !('\u{c6}'..='\u{1e9e}').contains(&scalar) {
        return None;
    }
    BY_SCALAR.get(&scalar).copied()
}

/// Replacements in one expression, and so four steps: an older SQLite parses no more inside each other.
const AT_ONCE: usize = 16;

/// A script in which `folded(column)` stands for the replacements, which any SQLite can work out, and
/// `folded_where(flag, column)` for them where the flag is set.
pub(super) fn expand(script: &str) -> String {
    let mut sql = String::with_capacity(script.len());
    let mut rest = script;
    while let Some((before, after)) = rest.split_once("folded") {
        sql.push_str(before);
        let call = after
            .split_once('(')
            .and_then(|(name, after)| Some((name, after.split_once(')')?)));
        rest = match call {
            Some(("", (column, after))) => {
                // A text of ASCII has as many bytes as characters, and nothing to replace.
                let ascii = format!("length({column}) = length(CAST({column} AS BLOB))");
                sql.push_str(&unless(&ascii, column));
                after
            }
            Some(("_where", (arguments, after))) => {
                let (flag, column) = arguments.split_once(", ").unwrap_or(("1", arguments));
                sql.push_str(&unless(&format!("NOT {flag}"), column));
                after
            }
            _ => {
                sql.push_str("folded");
                after
            }
        };
    }
    sql.push_str(rest);
    sql
}

/// The column as it is where a condition holds, else with everything replaced.
fn unless(condition: &str, column: &str) -> String {
    let mut all = String::new();
    for folds in FOLDS.chunks(AT_ONCE) {
        let from = if all.is_empty() { column } else { "t" };
        let mut step = format!("SELECT {}{from}", "replace(".repeat(folds.len()));
        for (scalar, other) in folds {
            step.push_str(&format!(", '{scalar}', '{other}')"));
        }
        step.push_str(" AS t");
        if !all.is_empty() {
            step.push_str(&format!(" FROM ({all})"));
        }
        all = step;
    }
    format!("CASE WHEN {condition} THEN {column} ELSE ({all}) END")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sql_and_rust_read_every_scalar_value_the_same() {
        let conn = rusqlite::Connection::open_in_memory().unwrap();
        let sql = expand("SELECT folded(?1)");
        let mut statement = conn.prepare(&sql).unwrap();
        let every: String = ('\u{1}'..=char::MAX).collect();
        let by_sql: String = statement.query_row([&every], |row| row.get(0)).unwrap();
        assert_eq!(by_sql, fold(&every));
        assert!(FOLDS.len() > 60);
        // No replacement is replaced in turn, so that their order makes no difference.
        assert_eq!(fold(&by_sql), by_sql);
    }

    #[test]
    fn what_is_written_in_two_ways_is_read_in_one() {
        for (written, read) in [
            ("العـــراق", "العراق"),
            ("مُحَمَّد", "محمد"),
            ("أحمد إيران آل", "احمد ايران ال"),
            ("Łódź", "lódź"),
            ("ΆΘΗΝΑ", "αΘΗΝΑ"),
            ("Зелёный", "Зеленый"),
            ("plain “words”", "plain “words”"),
        ] {
            assert_eq!(fold(written), read);
            assert_eq!(folds(written), written != read);
        }
    }
}
