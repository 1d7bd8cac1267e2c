//! Merging issues and turning their poles round.

use demarche_text::phrase;
use serde::{Deserialize, Serialize};

use super::edit::{Example, fold, is_inside, shape, trash_in, write_examples};
use super::turned::turn_examples;
use crate::positions::Stance;
use crate::sql::{all, given};
use crate::{Error, IssueId, Library, Op, OrNotFound, Outcome, Reader, Result, Tx};

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
    /// is in it is then in `into`, its examples are added to the other's (turned with the stances), and notes that lead to it or
    /// name it in a block of positions lead there. Both are leaves, or both groups. `turned` says whether the stances on `from` are
    /// turned round, since its poles stand the other way; where nothing is said and the two do not ask the same,
    /// by their propositions and poles, stances on `from` make that a question to be answered first.
    pub fn merge_issues(
        &self,
        from: IssueId,
        into: IssueId,
        turned: Option<bool>,
    ) -> Result<Outcome<()>> {
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
            if turned.is_none() && asks_other(tx, from, into)? && has_stances(tx, from)? {
                return Err(differ(tx, from, into)?);
            }
            if turned == Some(true) {
                turn(tx, from)?;
                turn_examples(tx, from)?;
            }
            for sql in MOVES {
                tx.conn().prepare_cached(sql)?.execute((from, into))?;
            }
            trash_in(tx, from)
        })
    }

    /// Swaps the poles of a leaf and turns the stance of every position on it (those in the trash
    /// too), so that what each says of its speaker stays the same. A proposition that it has is then supported by
    /// who opposed it, so another one that says the opposite must come in its place. Examples that tell their stance turn
    /// as well, unless others come in their place.
    pub fn flip_poles(&self, id: IssueId, flipped: &Flipped) -> Result<Outcome<()>> {
        let name = self.read(|reader| Ok(shape(reader, id)?.name))?;
        self.transact(Op::FlipPoles { name }, |tx| {
            let issue = shape(tx, id)?;
            if !issue.leaf {
                return Err(Error::invalid(phrase!(
                    "“{name}” only groups issues and has no poles.",
                    name = issue.name
                )));
            }
            let former = asked(tx, id)?.proposition;
            let new = given(flipped.proposition.as_deref());
            if let Some(former) = former.as_deref()
                && new.is_none_or(|new| fold(new) == fold(former))
            {
                return Err(Error::invalid(phrase!(
                    "“{former}” would stand above poles that it does not fit any more: say what “{name}” asks once its poles are flipped.",
                    former,
                    name = issue.name
                )));
            }
            tx.conn()
                .prepare_cached(
                    "UPDATE issue SET con = pro, pro = con, proposition = coalesce(?2, proposition) WHERE id = ?1",
                )?
                .execute((id, new))?;
            match &flipped.examples {
                Some(examples) => write_examples(tx, id, examples)?,
                None => turn_examples(tx, id)?,
            }
            turn(tx, id)
        })
    }
}

/// What an issue's texts become when its poles are flipped.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Flipped {
    /// The proposition that the new pole of +2 agrees to.
    pub proposition: Option<String>,
    /// Examples in the place of those that it has; none to keep these, with their stances turned.
    pub examples: Option<Vec<Example>>,
}

/// Turns every stance on an issue round.
fn turn(tx: &Tx<'_>, id: IssueId) -> Result<()> {
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
}

/// What an issue asks.
pub(super) struct Asked {
    name: String,
    proposition: Option<String>,
    pub(super) con: Option<String>,
    pub(super) pro: Option<String>,
}

pub(super) fn asked(reader: &Reader<'_>, id: IssueId) -> Result<Asked> {
    reader
        .conn()
        .prepare_cached("SELECT name, proposition, con, pro FROM issue WHERE id = ?")?
        .query_row([id], |row| {
            Ok(Asked {
                name: row.get(0)?,
                proposition: row.get(1)?,
                con: row.get(2)?,
                pro: row.get(3)?,
            })
        })
        .or_not_found(id)
}

/// Whether two issues' propositions or poles say something else; what one of them leaves out does not differ.
fn asks_other(reader: &Reader<'_>, a: IssueId, b: IssueId) -> Result<bool> {
    let (a, b) = (asked(reader, a)?, asked(reader, b)?);
    let texts = [
        (a.proposition, b.proposition),
        (a.con, b.con),
        (a.pro, b.pro),
    ];
    Ok(texts
        .into_iter()
        .filter_map(|(a, b)| a.zip(b))
        .any(|(a, b)| fold(&a) != fold(&b)))
}

fn has_stances(reader: &Reader<'_>, id: IssueId) -> Result<bool> {
    for (read, _) in STANCES {
        if reader.conn().prepare_cached(read)?.exists([id])? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// That two issues do not ask the same, in their own words.
fn differ(reader: &Reader<'_>, from: IssueId, into: IssueId) -> Result<Error> {
    let (from, into) = (asked(reader, from)?, asked(reader, into)?);
    let words = |issue: &Asked| {
        let poles = issue.con.as_deref().zip(issue.pro.as_deref());
        let poles = poles.map(|(con, pro)| format!("−− {con}, ++ {pro}"));
        let said = issue.proposition.clone();
        let said: Vec<String> = said.into_iter().chain(poles).collect();
        said.join(" ")
    };
    let (asks, kept) = (words(&from), words(&into));
    Ok(Error::invalid(phrase!(
        "“{from}” and “{into}” do not ask the same ({asks} / {kept}): say whether the stances on “{from}” are turned round or kept as they are.",
        from = from.name,
        into = into.name,
        asks,
        kept
    )))
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
