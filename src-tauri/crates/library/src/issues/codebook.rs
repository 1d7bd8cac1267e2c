//! The codebook as a whole: out, and in from elsewhere.

use demarche_text::{Phrase, phrase};
use serde::{Deserialize, Serialize};

use super::arrange::place_in;
use super::edit::{Example, NewIssue, create_in, fold, update_in};
use super::poles::Reworded;
use super::read::{ShownExample, examples, issue_tree};
use crate::{Error, IssueId, Library, Op, Outcome, Reader, Result, Tx};

/// An issue as a codebook has it outside the library. Issues are told apart by their names.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CodebookEntry {
    /// The names of the groups that it is in, from the top.
    pub groups: Vec<String>,
    /// What it is called.
    pub name: String,
    /// Whether it takes a stance; when unset, it does if it has a proposition or poles.
    pub leaf: Option<bool>,
    /// The contested proposition.
    pub proposition: Option<String>,
    /// The pole of −2.
    pub con: Option<String>,
    /// The pole of +2.
    pub pro: Option<String>,
    /// What it is about.
    pub definition: Option<String>,
    /// What counts as about it.
    pub include: Option<String>,
    /// What does not.
    pub exclude: Option<String>,
    /// Statements about it.
    pub examples: Vec<String>,
}

/// What came of taking in a codebook.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CodebookTaken {
    /// Issues that were made, groups that an entry names among them.
    pub made: u32,
    /// Issues that were there and were changed.
    pub changed: u32,
    /// Issues that were there and were the same.
    pub unchanged: u32,
    /// Entries that could not be taken, by their place from 0 on, with the reason.
    pub refused: Vec<(usize, Phrase)>,
}

impl Library {
    /// Every issue outside the trash, each group before what is in it. An excerpt that serves as an example is
    /// given by its words and its article.
    pub fn codebook(&self) -> Result<Vec<CodebookEntry>> {
        self.read(|reader| {
            let known = known(reader)?;
            Ok(known.into_iter().map(|known| known.entry).collect())
        })
    }

    /// Takes in a codebook. An entry whose name an issue has changes that one: what the entry gives replaces
    /// what is there, what it leaves out stays, and groups that it names are where it is moved to. Another
    /// entry is made. One that cannot be taken is listed, and the others are taken all the same.
    pub fn import_codebook(&self, entries: &[CodebookEntry]) -> Result<Outcome<CodebookTaken>> {
        let op = Op::ImportCodebook { n: entries.len() };
        self.transact(op, |tx| {
            let mut taken = CodebookTaken::default();
            let reworded = Reworded::default();
            for (at, entry) in entries.iter().enumerate() {
                let before = taken.clone();
                tx.conn().execute_batch("SAVEPOINT entry")?;
                match take(tx, &reworded, entry, &mut taken) {
                    Ok(()) => {}
                    Err(Error::Invalid(reason)) => {
                        tx.conn().execute_batch("ROLLBACK TO entry")?;
                        taken = before;
                        taken.refused.push((at, reason));
                    }
                    Err(error) => return Err(error),
                }
                tx.conn().execute_batch("RELEASE entry")?;
            }
            Ok(taken)
        })
    }
}

/// An issue of the library beside what it is outside.
struct Known {
    id: IssueId,
    parent: Option<IssueId>,
    examples: Vec<ShownExample>,
    entry: CodebookEntry,
}

fn known(reader: &Reader<'_>) -> Result<Vec<Known>> {
    let mut groups: Vec<String> = Vec::new();
    let mut known = Vec::new();
    for node in issue_tree(reader)? {
        groups.truncate(node.depth as usize);
        let (definition, include, exclude) = reader
            .conn()
            .prepare_cached("SELECT definition, include, exclude FROM issue WHERE id = ?")?
            .query_row([node.id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let examples = examples(reader, node.id)?;
        known.push(Known {
            id: node.id,
            parent: node.parent,
            entry: CodebookEntry {
                groups: groups.clone(),
                name: node.name.clone(),
                leaf: Some(node.leaf),
                proposition: node.proposition,
                con: node.con,
                pro: node.pro,
                definition,
                include,
                exclude,
                examples: examples.iter().map(ShownExample::worded).collect(),
            },
            examples,
        });
        groups.push(node.name);
    }
    Ok(known)
}

impl ShownExample {
    /// The words, or the quoted excerpt and its article with the remark before it.
    fn worded(&self) -> String {
        let words = self.example.words.trim();
        let Some(quote) = &self.quote else {
            return words.to_owned();
        };
        let article = self.article.as_deref().unwrap_or_default();
        let quoted = format!("“{}” ({article})", quote.trim());
        match words {
            "" => quoted,
            _ => format!("{words}: {quoted}"),
        }
    }
}

fn take(
    tx: &Tx<'_>,
    reworded: &Reworded,
    entry: &CodebookEntry,
    taken: &mut CodebookTaken,
) -> Result<()> {
    let parent = group(tx, &entry.groups, taken)?;
    let issues = known(tx)?;
    let Some(former) = find(&issues, &entry.name) else {
        let leaf = entry.leaf.unwrap_or(entry.contested());
        create_in(
            tx,
            &entry.over(&CodebookEntry::default(), &[], parent, leaf),
        )?;
        taken.made += 1;
        return Ok(());
    };
    let parent = if entry.groups.is_empty() {
        former.parent
    } else {
        parent
    };
    let leaf = entry
        .leaf
        .unwrap_or(former.entry.leaf == Some(true) || entry.contested());
    let was = CodebookEntry::default().over(
        &former.entry,
        &former.examples,
        former.parent,
        former.entry.leaf == Some(true),
    );
    let becomes = entry.over(&former.entry, &former.examples, parent, leaf);
    if was == becomes {
        taken.unchanged += 1;
        return Ok(());
    }
    update_in(tx, reworded, former.id, &becomes)?;
    if parent != former.parent {
        place_in(tx, former.id, parent, None)?;
    }
    taken.changed += 1;
    Ok(())
}

impl CodebookEntry {
    fn contested(&self) -> bool {
        [&self.proposition, &self.con, &self.pro]
            .into_iter()
            .flatten()
            .any(|text| !text.trim().is_empty())
    }

    /// The issue that has what is given here, and what is there already where nothing is given.
    fn over(
        &self,
        former: &Self,
        examples: &[ShownExample],
        parent: Option<IssueId>,
        leaf: bool,
    ) -> NewIssue {
        let given = |new: &Option<String>, old: &Option<String>| {
            let new = new
                .as_deref()
                .map(str::trim)
                .filter(|text| !text.is_empty());
            new.map(str::to_owned).or_else(|| old.clone())
        };
        let name = self.name.trim();
        NewIssue {
            name: if name.is_empty() {
                former.name.clone()
            } else {
                name.to_owned()
            },
            parent,
            leaf,
            proposition: given(&self.proposition, &former.proposition),
            con: given(&self.con, &former.con),
            pro: given(&self.pro, &former.pro),
            definition: given(&self.definition, &former.definition),
            include: given(&self.include, &former.include),
            exclude: given(&self.exclude, &former.exclude),
            examples: if self.examples.is_empty() || self.examples == former.examples {
                examples.iter().map(|shown| shown.example.clone()).collect()
            } else {
                // One that is there already stays the excerpt that it may be.
                let kept = |words: &String| {
                    let shown = examples.iter().find(|shown| shown.worded() == *words);
                    shown.map(|shown| shown.example.clone()).unwrap_or(Example {
                        words: words.trim().to_owned(),
                        excerpt: None,
                    })
                };
                self.examples.iter().map(kept).collect()
            },
        }
    }
}

/// The last of these groups; those that are not there are made.
fn group(tx: &Tx<'_>, groups: &[String], taken: &mut CodebookTaken) -> Result<Option<IssueId>> {
    let mut parent = None;
    for name in groups {
        let issues = known(tx)?;
        parent = Some(match find(&issues, name) {
            Some(found) if found.entry.leaf == Some(true) => {
                return Err(Error::invalid(phrase!(
                    "“{name}” takes a stance and cannot hold other issues.",
                    name = found.entry.name
                )));
            }
            Some(found) => found.id,
            None => {
                let group = NewIssue {
                    name: name.clone(),
                    parent,
                    ..NewIssue::default()
                };
                taken.made += 1;
                create_in(tx, &group)?
            }
        });
    }
    Ok(parent)
}

fn find<'k>(issues: &'k [Known], name: &str) -> Option<&'k Known> {
    let wanted = fold(name);
    issues
        .iter()
        .find(|known| fold(&known.entry.name) == wanted)
}
