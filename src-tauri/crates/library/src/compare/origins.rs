//! Independent origins of the articles that the evidence of positions is from.

use std::collections::HashMap;

use crate::{ArticleId, PositionId, Reader, Result};

/// The origins of every position's evidence; copies of one text are one, and excerpts and articles in
/// the trash do not count.
#[derive(Debug, Default)]
pub(super) struct Origins {
    /// Where the origins of each position begin, by its row; those of the next end them.
    begins: Vec<u32>,
    of: Vec<u32>,
    /// How many there are.
    all: usize,
}

impl Origins {
    /// Three scans of narrow indexes, which take less time than following each position to its articles.
    pub(super) fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut numbers: HashMap<i64, u32> = HashMap::new();
        let mut of_article: Vec<Option<u32>> = Vec::new();
        each(
            reader,
            "SELECT id, coalesce(origin, id) FROM article WHERE trashed_at IS NULL",
            |article, origin| {
                let next = numbers.len() as u32;
                let number = *numbers.entry(origin).or_insert(next);
                put(&mut of_article, article, number);
            },
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
        let mut found = Self {
            all: numbers.len(),
            ..Self::default()
        };
        each(
            reader,
            "SELECT position, excerpt FROM evidence ORDER BY position, excerpt",
            |position, excerpt| {
                let position = usize::try_from(position).unwrap_or(0);
                while found.begins.len() <= position {
                    found.begins.push(found.of.len() as u32);
                }
                found.of.extend(at(&of_excerpt, excerpt));
            },
        )?;
        Ok(found)
    }

    /// How many origins some positions have together.
    pub(super) fn count(&self, positions: impl Iterator<Item = PositionId>) -> u32 {
        let mut seen = vec![false; self.all];
        let mut count = 0;
        for position in positions {
            let Ok(row) = usize::try_from(position.0) else {
                continue;
            };
            let Some(&begin) = self.begins.get(row) else {
                continue;
            };
            let end = self
                .begins
                .get(row + 1)
                .map_or(self.of.len(), |&end| end as usize);
            for &origin in &self.of[begin as usize..end] {
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
pub(super) struct Supporting {
    /// Where the articles of each position begin, by its row; those of the next end them.
    begins: Vec<u32>,
    of: Vec<ArticleId>,
}

impl Supporting {
    pub(super) fn read(reader: &Reader<'_>) -> Result<Self> {
        let mut found = Self::default();
        each(
            reader,
            include_str!("supporting.sql"),
            |position, article| {
                let position = usize::try_from(position).unwrap_or(0);
                while found.begins.len() <= position {
                    found.begins.push(found.of.len() as u32);
                }
                found.of.push(ArticleId(article));
            },
        )?;
        Ok(found)
    }

    /// Those of a position, by their rows.
    pub(super) fn articles(&self, position: PositionId) -> &[ArticleId] {
        let begin = |row: usize| self.begins.get(row).map(|&begin| begin as usize);
        let of = usize::try_from(position.0).ok().and_then(|row| {
            let end = begin(row + 1).unwrap_or(self.of.len());
            self.of.get(begin(row)?..end)
        });
        of.unwrap_or_default()
    }
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
