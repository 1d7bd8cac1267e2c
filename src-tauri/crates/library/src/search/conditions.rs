//! The statements behind fields: which rows of a kind fit one.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use super::fields::Bound;
use crate::compare::with_gone;
use crate::sql::rows;
use crate::{PlaceKind, Reader, Result};

/// What is searched, in the order in which it is shown.
pub(super) const KINDS: [PlaceKind; 8] = [
    PlaceKind::Actor,
    PlaceKind::Issue,
    PlaceKind::Event,
    PlaceKind::Note,
    PlaceKind::Article,
    PlaceKind::Position,
    PlaceKind::Excerpt,
    PlaceKind::Quotation,
];

/// What is in or rests on articles that a condition lets through.
const IN_ARTICLES: [(PlaceKind, &str); 4] = [
    (
        PlaceKind::Article,
        "SELECT article.id FROM article WHERE article.trashed_at IS NULL AND ",
    ),
    (
        PlaceKind::Excerpt,
        "SELECT excerpt.id FROM article JOIN excerpt ON excerpt.article = article.id WHERE article.trashed_at IS NULL AND ",
    ),
    (
        PlaceKind::Quotation,
        "SELECT quotation.id FROM article JOIN quotation ON quotation.article = article.id \
         WHERE article.trashed_at IS NULL AND quotation.state IN (SELECT value FROM json_each(?4)) AND ",
    ),
    (
        PlaceKind::Position,
        "SELECT evidence.position FROM article JOIN excerpt ON excerpt.article = article.id \
         JOIN evidence ON evidence.excerpt = excerpt.id \
         WHERE article.trashed_at IS NULL AND excerpt.trashed_at IS NULL AND ",
    ),
];

static STATEMENTS: LazyLock<HashMap<(String, PlaceKind), String>> = LazyLock::new(|| {
    let mut all = HashMap::new();
    let mut heading = None;
    let mut body = String::new();
    for line in include_str!("conditions.sql")
        .lines()
        .chain(["-- = end end"])
    {
        let head = line
            .strip_prefix("-- = ")
            .or_else(|| line.strip_prefix("-- + "));
        match head {
            Some(head) => {
                if let Some(heading) = heading.replace(head) {
                    write(&mut all, heading, body.trim());
                }
                body.clear();
            }
            None => {
                body.push_str(line);
                body.push('\n');
            }
        }
    }
    all
});

fn write(all: &mut HashMap<(String, PlaceKind), String>, heading: &str, sql: &str) {
    let (fields, kind) = heading.split_once(' ').unwrap_or((heading, ""));
    for field in fields.split(',') {
        match PlaceKind::of_word(kind) {
            Some(kind) => {
                let sql = match sql.contains(" gone") {
                    true => with_gone(sql),
                    false => sql.to_owned(),
                };
                all.insert((field.to_owned(), kind), sql);
            }
            None => {
                for (kind, begins) in IN_ARTICLES {
                    all.insert((field.to_owned(), kind), format!("{begins}{sql}"));
                }
            }
        }
    }
}

/// Whether a field says anything of any kind.
#[cfg(test)]
pub(super) fn is_known(name: &str) -> bool {
    KINDS
        .iter()
        .any(|kind| STATEMENTS.contains_key(&(name.to_owned(), *kind)))
}

/// The rows of a kind that fit; none where the field says nothing of that kind.
pub(super) fn rows_of(
    reader: &Reader<'_>,
    name: &str,
    kind: PlaceKind,
    bound: &Bound,
    states: &str,
) -> Result<BTreeSet<i64>> {
    let Some(sql) = STATEMENTS.get(&(name.to_owned(), kind)) else {
        return Ok(BTreeSet::new());
    };
    let mut statement = reader.conn().prepare_cached(sql)?;
    let values: [&dyn rusqlite::ToSql; 4] = [&bound.one, &bound.from, &bound.to, &states];
    let count = statement.parameter_count();
    Ok(rows(&mut statement, &values[..count], |row| row.get(0))?
        .into_iter()
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_statement_can_be_run() {
        let library = crate::testing::library();
        library
            .read(|reader| {
                assert!(STATEMENTS.len() > 70, "{}", STATEMENTS.len());
                for (name, kind) in STATEMENTS.keys() {
                    let bound = Bound {
                        one: Some(if name == "title" { "x" } else { "[]" }.to_owned()),
                        ..Bound::default()
                    };
                    let found = rows_of(reader, name, *kind, &bound, "[]");
                    assert!(found.is_ok(), "{name} {kind:?}: {found:?}");
                }
                Ok(())
            })
            .unwrap();
    }
}
