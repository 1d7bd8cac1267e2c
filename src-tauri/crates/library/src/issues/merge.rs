//! Merging issues and turning their poles round.

use demarche_text::phrase;

use super::edit::{is_inside, shape, trash_in};
use crate::positions::Stance;
use crate::sql::all;
use crate::{Error, IssueId, Library, Op, Outcome, Result};

/// Each moves what belongs to issue ?1 to issue ?2. A table that names issues is to be added here.
const MOVES: &[&str] = &[
    "UPDATE position SET issue = ?2 WHERE issue = ?1",
    "UPDATE issue SET parent = ?2 WHERE parent = ?1",
    "UPDATE issue_example SET issue = ?2 WHERE issue = ?1",
    "UPDATE recode_item SET issue = ?2 WHERE issue = ?1",
    "UPDATE recode_item SET new_issue = ?2 WHERE new_issue = ?1",
    "UPDATE note_link SET target_id = ?2 WHERE target_kind = 'issue' AND target_id = ?1",
    "UPDATE saved_view SET issue = ?2 WHERE issue = ?1",
    // What was merged into it before leads on.
    "UPDATE issue SET merged_into = ?2 WHERE merged_into = ?1 OR id = ?1",
];

/// What holds a stance, relative to an issue's poles: the statement that reads rows and stances of issue ?,
/// and the one that writes a stance.
const STANCES: &[(&str, &str)] = &[
    (
        "SELECT id, stance FROM position WHERE issue = ?",
        "UPDATE position SET stance = ?2 WHERE id = ?1",
    ),
    (
        "SELECT id, stance FROM recode_item WHERE issue = ?",
        "UPDATE recode_item SET stance = ?2 WHERE id = ?1",
    ),
    (
        "SELECT id, new_stance FROM recode_item WHERE new_issue = ? AND new_stance IS NOT NULL",
        "UPDATE recode_item SET new_stance = ?2 WHERE id = ?1",
    ),
];

impl Library {
    /// Makes `from` part of `into`: positions on it (those in the trash too) are then on `into`, what
    /// is in it is then in `into`, its examples are added to the other's, and notes that lead to it or
    /// name it in a block of positions lead there. Both are leaves, or both groups. Stances are kept as coded, so poles that stand the other way round are to be flipped
    /// before.
    pub fn merge_issues(&self, from: IssueId, into: IssueId) -> Result<Outcome<()>> {
        let (from_name, into_name) =
            self.read(|reader| Ok((shape(reader, from)?.name, shape(reader, into)?.name)))?;
        let op = Op::MergeIssues {
            from: from_name,
            into: into_name,
        };
        self.transact(op, |tx| {
            let (gone, kept) = (shape(tx, from)?, shape(tx, into)?);
            if from == into {
                return Err(Error::invalid(phrase!(
                    "An issue cannot be merged into itself."
                )));
            }
            if gone.leaf != kept.leaf {
                return Err(Error::invalid(phrase!(
                    "“{name}” and “{kept}” cannot be one: only one of them takes a stance.",
                    name = gone.name,
                    kept = kept.name
                )));
            }
            if is_inside(tx, into, from)? {
                return Err(Error::invalid(phrase!(
                    "“{name}” is inside “{gone}” and cannot take it in.",
                    name = kept.name,
                    gone = gone.name
                )));
            }
            for sql in MOVES {
                tx.conn().prepare_cached(sql)?.execute((from, into))?;
            }
            trash_in(tx, from)
        })
    }

    /// Swaps the poles of a leaf and turns the stance of every position on it (those in the trash
    /// too), so that what each says of its speaker stays the same.
    pub fn flip_poles(&self, id: IssueId) -> Result<Outcome<()>> {
        let name = self.read(|reader| Ok(shape(reader, id)?.name))?;
        self.transact(Op::FlipPoles { name }, |tx| {
            let issue = shape(tx, id)?;
            if !issue.leaf {
                return Err(Error::invalid(phrase!(
                    "“{name}” only groups issues and has no poles.",
                    name = issue.name
                )));
            }
            tx.conn()
                .prepare_cached("UPDATE issue SET con = pro, pro = con WHERE id = ?")?
                .execute([id])?;
            for (read, write) in STANCES {
                let coded: Vec<(i64, Stance)> =
                    all(tx.conn(), read, [id], |row| Ok((row.get(0)?, row.get(1)?)))?;
                let mut flip = tx.conn().prepare_cached(write)?;
                for (row, stance) in coded {
                    if stance.flipped() != stance {
                        flip.execute((row, stance.flipped()))?;
                    }
                }
            }
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::MOVES;
    use crate::testing::library;

    #[test]
    fn every_table_that_names_issues_is_moved() {
        let library = library();
        let naming: Vec<(String, String)> = library
            .read(|reader| {
                crate::sql::all(
                    reader.conn(),
                    "SELECT list.name, key.\"from\" FROM pragma_table_list AS list, pragma_foreign_key_list(list.name) AS key \
                     WHERE list.schema = 'main' AND key.\"table\" = 'issue'",
                    [],
                    |row| Ok((row.get(0)?, row.get(1)?)),
                )
            })
            .unwrap();
        assert!(naming.len() >= 6, "{naming:?}");
        for (table, column) in naming {
            let moved = MOVES
                .iter()
                .any(|sql| sql.starts_with(&format!("UPDATE {table} SET {column} = ?2")));
            assert!(moved, "{table}.{column}");
        }
    }
}
