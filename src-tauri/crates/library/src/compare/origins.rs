//! Independent origins of the articles that the evidence of positions is from.

use std::collections::HashSet;

use crate::{PositionId, Reader, Result};

/// From so many positions on, three scans of narrow indexes take less time than following each
/// position to its articles (a matrix over 100,000 positions went from 148 to 51 ms).
const MANY: usize = 4_000;

/// How many origins there are; copies of one text are one, and articles in the trash do not count.
pub(super) fn origins(reader: &Reader<'_>, positions: &[PositionId]) -> Result<u32> {
    let origins = match positions.len() {
        0..MANY => followed(reader, positions)?,
        _ => scanned(reader, positions)?,
    };
    Ok(origins.len() as u32)
}

fn followed(reader: &Reader<'_>, positions: &[PositionId]) -> Result<HashSet<i64>> {
    let mut of = reader.conn().prepare_cached(include_str!("origins.sql"))?;
    let mut origins = HashSet::new();
    for position in positions {
        let mut rows = of.query([position])?;
        while let Some(row) = rows.next()? {
            origins.insert(row.get(0)?);
        }
    }
    Ok(origins)
}

fn scanned(reader: &Reader<'_>, positions: &[PositionId]) -> Result<HashSet<i64>> {
    let counted = flags(positions.iter().map(|position| position.0));
    let mut excerpts = Vec::new();
    each(
        reader,
        "SELECT position, excerpt FROM evidence",
        |position, excerpt| {
            if flagged(&counted, position) {
                excerpts.push(excerpt);
            }
        },
    )?;
    let excerpts = flags(excerpts.into_iter());
    let mut articles = Vec::new();
    each(
        reader,
        "SELECT id, article FROM excerpt WHERE trashed_at IS NULL",
        |excerpt, article| {
            if flagged(&excerpts, excerpt) {
                articles.push(article);
            }
        },
    )?;
    let articles = flags(articles.into_iter());
    let mut origins = HashSet::new();
    each(
        reader,
        "SELECT id, coalesce(origin, id) FROM article WHERE trashed_at IS NULL",
        |article, origin| {
            if flagged(&articles, article) {
                origins.insert(origin);
            }
        },
    )?;
    Ok(origins)
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

/// One flag for each row number up to the greatest, set for those given.
fn flags(ids: impl Iterator<Item = i64>) -> Vec<bool> {
    let mut flags = Vec::new();
    for id in ids {
        let at = usize::try_from(id).unwrap_or(0);
        if at >= flags.len() {
            flags.resize(at + at / 2 + 1, false);
        }
        flags[at] = true;
    }
    flags
}

fn flagged(flags: &[bool], id: i64) -> bool {
    usize::try_from(id).is_ok_and(|at| flags.get(at).copied().unwrap_or(false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::positions::{NewPosition, Stance};
    use crate::testing::library;
    use crate::testing::world::{actor, article, excerpt, leaf, position, supporting};

    #[test]
    fn following_and_scanning_find_the_same_origins() {
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
                Ok(())
            })
            .unwrap();
        library.trash_excerpts(&excerpts[5..]).unwrap();
        library.trash_articles(&articles[4..5]).unwrap();
        library
            .read(|reader| {
                for (positions, expected) in [(&coded[..], 2), (&coded[1..3], 1), (&coded[4..], 0)]
                {
                    let followed = followed(reader, positions)?;
                    assert_eq!(followed, scanned(reader, positions)?);
                    assert_eq!(followed.len(), expected);
                }
                Ok(())
            })
            .unwrap();
    }
}
