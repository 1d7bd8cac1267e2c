//! Where somebody stands on one issue, for what shows no comparison: an issue's page, a position's, and a suggestion.

use std::collections::BTreeMap;

use super::gone::with_gone;
use super::said::{Said, Told};
use super::stance::Speaker;
use super::standing::Standing;
use crate::sql::all;
use crate::{CountryId, IssueId, PositionId, Reader, Result};

/// What of a country counts on an issue.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CountryStands {
    pub(crate) country: CountryId,
    /// The statement that stands.
    pub(crate) latest: Told,
    /// How many there are.
    pub(crate) positions: u32,
}

/// Where each country stands that said anything on an issue itself, by its row.
pub(crate) fn countries_on(said: &Said, issue: IssueId) -> Vec<CountryStands> {
    let of_issue = said.of_side(1).filter(|(_, on, _)| *on == issue);
    let stands = of_issue.filter_map(|(country, _, told)| {
        let counted = || {
            let told = told.iter().rev();
            told.filter(|one| !one.attributed && !said.is_gone(one.position))
        };
        Some(CountryStands {
            country: CountryId(country),
            latest: Standing::of(counted()).latest()?,
            positions: counted().count() as u32,
        })
    });
    stands.collect()
}

/// What of a speaker's own statements on an issue stands of those said up to a day of the table `stated`, of unknown day
/// among them; but for one, where that is left out.
pub(crate) fn stood(
    reader: &Reader<'_>,
    speaker: Speaker,
    issue: IssueId,
    day: i64,
    without: Option<PositionId>,
) -> Result<Option<Told>> {
    let (side, who) = speaker.columns();
    let told: Vec<Told> = all(
        reader.conn(),
        &with_gone(include_str!("stood.sql")),
        (side, who, issue, day, without),
        |row| {
            let undated = row.get(7)?;
            Ok(Told::at(row, |_| undated)?.1)
        },
    )?;
    Ok(Standing::of(&told).latest())
}

/// What somebody for whom a position counts has said of its issue with another stance and not surely before or after it,
/// what was said last first. What others attribute to a speaker is told beside what others attribute alone.
pub(crate) fn beside(reader: &Reader<'_>, position: PositionId) -> Result<Vec<PositionId>> {
    let told: Vec<(_, Told)> = all(
        reader.conn(),
        &with_gone(include_str!("beside.sql")),
        [position],
        |row| {
            let undated = row.get(7)?;
            Told::at(row, |_| undated)
        },
    )?;
    let mut beside = BTreeMap::new();
    for of_speaker in told.chunk_by(|a, b| a.0 == b.0) {
        let Some((_, own)) = of_speaker.iter().find(|(_, one)| one.position == position) else {
            continue;
        };
        for (_, other) in of_speaker {
            let known = own.day > 0 && other.day > 0;
            let apart = own.is_after(other) || other.is_after(own);
            let counts = other.stance != own.stance && (own.attributed || !other.attributed);
            if known && !apart && counts {
                beside.insert(other.position, other.since);
            }
        }
    }
    let mut beside: Vec<(i32, PositionId)> =
        beside.into_iter().map(|(id, day)| (day, id)).collect();
    beside.sort_unstable_by(|a, b| b.cmp(a));
    Ok(beside.into_iter().map(|(_, id)| id).collect())
}
