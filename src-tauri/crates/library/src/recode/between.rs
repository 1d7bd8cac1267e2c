//! How far analysts agree on excerpts that more than one of them coded.

use serde::{Deserialize, Serialize};

use super::agreement::{Agreement, Coding, agreement};
use crate::compare::with_gone;
use crate::sql::all;
use crate::{ExcerptId, IssueId, Library, PositionId, Reader, Result};

/// The agreement of analysts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Between {
    /// Who is compared, by name.
    pub analysts: Vec<String>,
    /// The figures; a unit is an excerpt that at least two of them coded.
    pub agreement: Agreement,
    /// Excerpts that one of them coded more than once. They count where both coded the same issue, and are
    /// left out else, since it cannot be told which coding answers which.
    pub several: u32,
    /// Excerpts that were coded otherwise, in the order of the library.
    pub disagreements: Vec<CodedApart>,
}

/// An excerpt that analysts coded otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodedApart {
    /// The excerpt.
    pub excerpt: ExcerptId,
    /// Its words.
    pub quote: String,
    /// The codings, in the order of the analysts.
    pub codings: Vec<CodingBy>,
}

/// One analyst's coding of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodingBy {
    /// The analyst.
    pub analyst: String,
    /// The position.
    pub position: PositionId,
    /// What it says.
    pub coding: Coding,
}

impl Library {
    /// Lays what analysts coded of the same excerpts side by side: of these, or of all when none is named, on
    /// some issues, or on all. The bootstrap draws with the seed.
    pub fn agreement_between(
        &self,
        analysts: &[String],
        issues: &[IssueId],
        seed: u32,
    ) -> Result<Between> {
        self.read(|reader| {
            let coded = coded(reader, analysts, issues)?;
            let mut several = 0;
            let mut shared: Vec<&[Coded]> = Vec::new();
            let by_excerpt: Vec<Vec<Coded>> = coded
                .chunk_by(|a, b| a.excerpt == b.excerpt)
                .map(<[Coded]>::to_vec)
                .collect();
            let mut by_issue: Vec<Vec<Coded>> = Vec::new();
            for of_one in &by_excerpt {
                let once = of_one
                    .windows(2)
                    .all(|pair| pair[0].by.analyst != pair[1].by.analyst);
                if once && of_one.len() > 1 {
                    shared.push(of_one);
                } else if !once {
                    several += 1;
                    by_issue.extend(paired_by_issue(of_one));
                }
            }
            shared.extend(by_issue.iter().map(Vec::as_slice));
            let units: Vec<Vec<Coding>> = shared
                .iter()
                .map(|unit| unit.iter().map(|coded| coded.by.coding).collect())
                .collect();
            let mut names: Vec<String> =
                coded.iter().map(|coded| coded.by.analyst.clone()).collect();
            names.sort();
            names.dedup();
            Ok(Between {
                analysts: names,
                agreement: agreement(&units, seed.into()),
                several,
                disagreements: shared
                    .into_iter()
                    .filter(|unit| {
                        unit.iter()
                            .any(|coded| coded.by.coding != unit[0].by.coding)
                    })
                    .map(|unit| CodedApart {
                        excerpt: unit[0].excerpt,
                        quote: unit[0].quote.clone(),
                        codings: unit.iter().map(|coded| coded.by.clone()).collect(),
                    })
                    .collect(),
            })
        })
    }
}

/// A coding of an excerpt, with the excerpt.
#[derive(Clone)]
struct Coded {
    excerpt: ExcerptId,
    quote: String,
    by: CodingBy,
}

/// Of an excerpt that one analyst coded more than once: what several analysts coded once each on the same issue.
fn paired_by_issue(of_one: &[Coded]) -> Vec<Vec<Coded>> {
    let mut issues: Vec<Option<IssueId>> =
        of_one.iter().map(|coded| coded.by.coding.issue).collect();
    issues.sort();
    issues.dedup();
    issues
        .into_iter()
        .map(|issue| {
            let on_it = of_one.iter().filter(|coded| coded.by.coding.issue == issue);
            on_it.cloned().collect::<Vec<Coded>>()
        })
        .filter(|unit| {
            unit.len() > 1
                && unit
                    .windows(2)
                    .all(|pair| pair[0].by.analyst != pair[1].by.analyst)
        })
        .collect()
}

/// By excerpt, then by the analyst's name.
fn coded(reader: &Reader<'_>, analysts: &[String], issues: &[IssueId]) -> Result<Vec<Coded>> {
    all(
        reader.conn(),
        &with_gone(include_str!("between.sql")),
        (
            serde_json::to_string(analysts)?,
            serde_json::to_string(issues)?,
        ),
        |row| {
            Ok(Coded {
                excerpt: row.get(0)?,
                quote: row.get(1)?,
                by: CodingBy {
                    analyst: row.get(2)?,
                    position: row.get(3)?,
                    coding: Coding {
                        issue: row.get(4)?,
                        stance: row.get(5)?,
                        voice: row.get(6)?,
                        directness: row.get(7)?,
                    },
                },
            })
        },
    )
}
