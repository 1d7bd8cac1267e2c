//! Independent origins of the articles that the evidence of positions is from.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::sql::all;
use crate::{ArticleId, PositionId, Reader, Result};

/// What there is of each position, by its row.
#[derive(Debug)]
struct OfPositions<T> {
    /// Where what is of each position begins; what is of the next ends it.
    begins: Vec<u32>,
    of: Vec<T>,
}

impl<T> Default for OfPositions<T> {
    fn default() -> Self {
        Self {
            begins: Vec::new(),
            of: Vec::new(),
        }
    }
}

impl<T: Copy> OfPositions<T> {
    /// Positions come in ascending order.
    fn add(&mut self, position: i64, values: impl IntoIterator<Item = T>) {
        let position = usize::try_from(position).unwrap_or(0);
        while self.begins.len() <= position {
            self.begins.push(self.of.len() as u32);
        }
        self.of.extend(values);
    }

    fn get(&self, row: usize) -> &[T] {
        let begin = |row: usize| self.begins.get(row).map(|&begin| begin as usize);
        let end = begin(row + 1).unwrap_or(self.of.len());
        let of = begin(row).and_then(|begin| self.of.get(begin..end));
        of.unwrap_or_default()
    }

    /// The same with what is fresh of some positions.
    fn renewed(&self, fresh: &BTreeMap<i64, Vec<T>>) -> Self {
        let last = fresh.last_key_value().map(|(&row, _)| row);
        let rows = last
            .and_then(|row| usize::try_from(row).ok())
            .map_or(0, |row| row + 1);
        let mut fresh = fresh.iter().peekable();
        let mut renewed = Self {
            begins: Vec::with_capacity(rows.max(self.begins.len())),
            of: Vec::with_capacity(self.of.len()),
        };
        for row in 0..rows.max(self.begins.len()) {
            renewed.begins.push(renewed.of.len() as u32);
            match fresh.next_if(|(at, _)| **at == row as i64) {
                Some((_, values)) => renewed.of.extend_from_slice(values),
                None => renewed.of.extend_from_slice(self.get(row)),
            }
        }
        renewed
    }
}

/// The origins of every position's evidence; copies of one text are one, and excerpts and articles in
/// the trash do not count.
#[derive(Debug, Default)]
pub(super) struct Origins {
    of: OfPositions<u32>,
    /// The number of each origin, by the article that stands for it.
    numbers: HashMap<i64, u32>,
}

impl Origins {
    /// Three scans of narrow indexes, which take less time than following each position to its articles.
    pub(super) fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut found = Self::default();
        let mut of_article: Vec<Option<u32>> = Vec::new();
        each(
            reader,
            "SELECT id, coalesce(origin, id) FROM article WHERE trashed_at IS NULL",
            |article, origin| put(&mut of_article, article, number(&mut found.numbers, origin)),
        )?;
        let mut of_excerpt: Vec<Option<u32>> = Vec::new();
        each(
            reader,
            "SELECT id, article FROM excerpt WHERE trashed_at IS NULL",
            |excerpt, article| {
                if let Some(origin) = at(&of_article, article) {
                    put(&mut of_excerpt, excerpt, origin);
                }
            },
        )?;
        each(
            reader,
            "SELECT position, excerpt FROM evidence ORDER BY position, excerpt",
            |position, excerpt| found.of.add(position, at(&of_excerpt, excerpt)),
        )?;
        Ok(found)
    }

    /// The same with some positions read anew.
    pub(super) fn renewed(&self, reader: &Reader<'_>, positions: &BTreeSet<i64>) -> Result<Self> {
        let mut numbers = self.numbers.clone();
        let mut fresh = BTreeMap::new();
        for &position in positions {
            let sql = include_str!("origins_of_position.sql");
            let origins: Vec<i64> = all(reader.conn(), sql, [position], |row| row.get(0))?;
            let known = origins
                .into_iter()
                .map(|origin| number(&mut numbers, origin));
            fresh.insert(position, known.collect());
        }
        let of = self.of.renewed(&fresh);
        Ok(Self { of, numbers })
    }

    /// How many origins some positions have together.
    pub(super) fn count(&self, positions: impl Iterator<Item = PositionId>) -> u32 {
        let mut seen = vec![false; self.numbers.len()];
        let mut count = 0;
        for position in positions {
            let Ok(row) = usize::try_from(position.0) else {
                continue;
            };
            for &origin in self.of.get(row) {
                let seen = &mut seen[origin as usize];
                count += u32::from(!*seen);
                *seen = true;
            }
        }
        count
    }
}

/// The articles in which evidence supports each position, each once; none in the trash.
#[derive(Debug, Default)]
pub(super) struct Supporting(OfPositions<ArticleId>);

impl Supporting {
    pub(super) fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut found = OfPositions::default();
        let sql = include_str!("supporting.sql");
        each(reader, sql, |position, article| {
            found.add(position, [ArticleId(article)]);
        })?;
        Ok(Self(found))
    }

    /// The same with some positions read anew.
    pub(super) fn renewed(&self, reader: &Reader<'_>, positions: &BTreeSet<i64>) -> Result<Self> {
        let mut fresh = BTreeMap::new();
        for &position in positions {
            let sql = include_str!("supporting_articles.sql");
            fresh.insert(
                position,
                all(reader.conn(), sql, [position], |row| row.get(0))?,
            );
        }
        Ok(Self(self.0.renewed(&fresh)))
    }

    /// Those of a position, by their rows.
    pub(super) fn articles(&self, position: PositionId) -> &[ArticleId] {
        usize::try_from(position.0).map_or(&[], |row| self.0.get(row))
    }
}

/// The number of an origin, a new one where it has none.
fn number(numbers: &mut HashMap<i64, u32>, origin: i64) -> u32 {
    let next = numbers.len() as u32;
    *numbers.entry(origin).or_insert(next)
}

/// Reads pairs of rows.
fn each(reader: &Reader<'_>, sql: &str, mut see: impl FnMut(i64, i64)) -> Result<()> {
    let mut statement = reader.conn().prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        see(row.get(0)?, row.get(1)?);
    }
    Ok(())
}

fn put(values: &mut Vec<Option<u32>>, row: i64, value: u32) {
    let row = usize::try_from(row).unwrap_or(0);
    if row >= values.len() {
        values.resize(row + row / 2 + 1, None);
    }
    values[row] = Some(value);
}

fn at(values: &[Option<u32>], row: i64) -> Option<u32> {
    values.get(usize::try_from(row).ok()?).copied().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::positions::{NewPosition, Stance};
    use crate::testing::library;
    use crate::testing::world::{actor, article, excerpt, leaf, position, supporting};

    #[test]
    fn copies_are_one_origin_and_the_trash_is_none() {
        let library = library();
        let ada = actor(&library, "Ada", None);
        let arms = leaf(&library, "Arms");
        let articles: Vec<_> = (0..6)
            .map(|_| article(&library, "We said it.", None))
            .collect();
        let excerpts: Vec<_> = articles
            .iter()
            .map(|&article| excerpt(&library, article, "We said it."))
            .collect();
        let coded: Vec<PositionId> = excerpts
            .iter()
            .map(|&excerpt| {
                let new = NewPosition {
                    evidence: vec![supporting(excerpt)],
                    ..position(ada, arms, Stance::Supports)
                };
                library.add_position(&new).unwrap().value
            })
            .collect();
        library
            .transact(crate::Op::UpdateExcerpt, |tx| {
                tx.conn()
                    .execute("UPDATE article SET origin = 1 WHERE id <= 3", [])?;
                tx.conn()
                    .execute("UPDATE article SET origin = id WHERE id > 3", [])?;
                Ok(())
            })
            .unwrap();
        library.trash_excerpts(&excerpts[5..]).unwrap();
        library.trash_articles(&articles[4..5]).unwrap();
        library
            .read(|reader| {
                let origins = Origins::read(reader)?;
                for (positions, expected) in [(&coded[..], 2), (&coded[1..3], 1), (&coded[4..], 0)]
                {
                    assert_eq!(origins.count(positions.iter().copied()), expected);
                }
                Ok(())
            })
            .unwrap();
    }
}
