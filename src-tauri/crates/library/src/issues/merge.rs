//! Merging issues and turning their poles round.

use super::edit::{is_inside, shape, trash_in};
use crate::positions::Stance;
use crate::sql::all;
use crate::{Error, IssueId, Library, Op, Outcome, PositionId, Result};

impl Library {
    /// Makes `from` part of `into`: positions on it (those in the trash too) are then on `into`, what
    /// is in it is then in `into`, and notes that lead to it lead there. Both are leaves, or both
    /// groups. Stances are kept as coded, so poles that stand the other way round are to be flipped
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
                return Err(Error::invalid("an issue cannot be merged into itself"));
            }
            if gone.leaf != kept.leaf {
                return Err(Error::invalid(format!(
                    "“{}” and “{}” cannot be one: only one of them takes a stance",
                    gone.name, kept.name
                )));
            }
            if is_inside(tx, into, from)? {
                return Err(Error::invalid(format!(
                    "“{}” is inside “{}” and cannot take it in",
                    kept.name, gone.name
                )));
            }
            let conn = tx.conn();
            conn.prepare_cached("UPDATE position SET issue = ?2 WHERE issue = ?1")?
                .execute((from, into))?;
            conn.prepare_cached("UPDATE issue SET parent = ?2 WHERE parent = ?1")?
                .execute((from, into))?;
            conn.prepare_cached(
                "UPDATE note_link SET target_id = ?2 WHERE target_kind = 'issue' AND target_id = ?1",
            )?
            .execute((from, into))?;
            conn.prepare_cached("UPDATE issue SET merged_into = ?2 WHERE id = ?1")?
                .execute((from, into))?;
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
                return Err(Error::invalid(format!(
                    "“{}” only groups issues and has no poles",
                    issue.name
                )));
            }
            tx.conn()
                .prepare_cached("UPDATE issue SET con = pro, pro = con WHERE id = ?")?
                .execute([id])?;
            let coded: Vec<(PositionId, Stance)> = all(
                tx.conn(),
                "SELECT id, stance FROM position WHERE issue = ?",
                [id],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            let mut flip = tx
                .conn()
                .prepare_cached("UPDATE position SET stance = ?2 WHERE id = ?1")?;
            for (position, stance) in coded {
                if stance.flipped() != stance {
                    flip.execute((position, stance.flipped()))?;
                }
            }
            Ok(())
        })
    }
}
