//! The grid of codings from what is held in memory: reading all positions to put them in order takes longer
//! than a person should wait. `grid.sql` says the same of the tables.

use std::collections::HashMap;

use super::coded::{Coded, Coding};
use super::list::full_text;
use super::{CodingFilter, CodingGroup, CodingSort};
use crate::compare::{Said, Speaker, Told, day_number};
use crate::grid::{GroupCount, Ordered};
use crate::sql::all;
use crate::{PositionId, Reader, Result, countries};

/// Whether what is held has what the grid is sorted by.
pub(super) fn answers(sort: CodingSort) -> bool {
    !matches!(sort, CodingSort::Paraphrase | CodingSort::Coded)
}

/// The codings that meet a filter, in groups or not, in their order.
pub(super) fn ordered(
    reader: &Reader<'_>,
    said: &Said,
    filter: &CodingFilter,
    group: Option<CodingGroup>,
    sort: CodingSort,
    descending: bool,
) -> Result<Ordered> {
    let coded = said.coded(reader)?;
    let Some(meets) = Meets::of(reader, said, coded, filter)? else {
        return Ok(Ordered::default());
    };
    let columns = Columns::of(reader, said, coded, group, sort, filter)?;
    let mut keyed: Vec<(u32, u32, usize)> = coded
        .all()
        .filter(|(row, coding)| {
            !said.is_gone(PositionId(*row as i64)) && meets.meets(*row, coding, &columns)
        })
        .map(|(row, coding)| (columns.group(row, coding), columns.value(row, coding), row))
        .collect();
    keyed.sort_unstable();
    let mut ordered = Ordered::default();
    for of_group in keyed.chunk_by_mut(|a, b| a.0 == b.0) {
        if descending {
            let valued = of_group.partition_point(|&(_, value, _)| value != NONE);
            of_group[..valued].reverse();
        }
        ordered.groups.push(GroupCount {
            label: columns.label(of_group[0].0),
            count: of_group.len() as u32,
        });
        ordered
            .ids
            .extend(of_group.iter().map(|&(.., row)| row as i64));
    }
    Ok(ordered)
}

/// What has no value comes last.
const NONE: u32 = u32::MAX;

/// A filter, made ready.
struct Meets<'f> {
    filter: &'f CodingFilter,
    /// Rows of the issues asked for and of all under them.
    issues: Vec<i64>,
    analyst: Option<i64>,
    /// For each of the actor, the country and the words asked for, whether each position meets it.
    sets: Vec<Vec<bool>>,
    days: (i64, i64),
}

impl<'f> Meets<'f> {
    /// None where nothing can meet it.
    fn of(
        reader: &Reader<'_>,
        said: &Said,
        coded: &Coded,
        filter: &'f CodingFilter,
    ) -> Result<Option<Self>> {
        let conn = reader.conn();
        let words = full_text(&filter.text);
        if words.is_none() && !filter.text.trim().is_empty() {
            return Ok(None);
        }
        let analyst: Option<i64> = match &filter.analyst {
            None => None,
            Some(name) => {
                let sql = "SELECT id FROM analyst WHERE name = ?";
                match all(conn, sql, [name.trim()], |row| row.get(0))?.first() {
                    Some(&id) => Some(id),
                    None => return Ok(None),
                }
            }
        };
        let mut sets = Vec::new();
        let country = match &filter.country {
            Some(code) => Some(Speaker::Country(countries::id(reader, code)?)),
            None => None,
        };
        for speaker in filter.actor.map(Speaker::Actor).into_iter().chain(country) {
            let (side, who) = speaker.columns();
            let mut set = vec![false; coded.rows()];
            for (_, _, told) in said.of_side(side).filter(|(other, ..)| *other == who) {
                for told in told {
                    mark(&mut set, told.position.0);
                }
            }
            sets.push(set);
        }
        if let Some(words) = words {
            let mut set = vec![false; coded.rows()];
            let found: Vec<i64> =
                all(conn, include_str!("of_text.sql"), [words], |row| row.get(0))?;
            found.into_iter().for_each(|id| mark(&mut set, id));
            sets.push(set);
        }
        let issues = match filter.issues.is_empty() {
            true => Vec::new(),
            false => all(
                conn,
                include_str!("issues_inside.sql"),
                [serde_json::to_string(&filter.issues)?],
                |row| row.get(0),
            )?,
        };
        Ok(Some(Self {
            filter,
            issues,
            analyst,
            sets,
            days: (
                day_number(filter.from).unwrap_or(0),
                day_number(filter.to).unwrap_or(i64::MAX),
            ),
        }))
    }

    fn meets(&self, row: usize, coding: &Coding, columns: &Columns) -> bool {
        let filter = self.filter;
        let dated = filter.from.is_some() || filter.to.is_some();
        let within = || {
            let day = |days: &[i32]| i64::from(days.get(row).copied().unwrap_or(0));
            let (first, last) = (day(&columns.since), day(&columns.days));
            last > 0 && self.days.0 <= first && last <= self.days.1
        };
        (filter.issues.is_empty() || self.issues.contains(&coding.issue))
            && (filter.stances.is_empty() || filter.stances.contains(&coding.stance))
            && filter.voice.is_none_or(|voice| voice == coding.voice)
            && self.analyst.is_none_or(|analyst| analyst == coding.analyst)
            && self.sets.iter().all(|set| set[row])
            && (!dated || within())
    }
}

fn mark(set: &mut [bool], position: i64) {
    if let Some(marked) = usize::try_from(position)
        .ok()
        .and_then(|at| set.get_mut(at))
    {
        *marked = true;
    }
}

/// What the codings are put in order by.
struct Columns {
    group: Option<CodingGroup>,
    sort: CodingSort,
    /// The last day on which each position can have been said, as the table `stated` has it.
    days: Vec<i32>,
    /// The first, where that is asked for.
    since: Vec<i32>,
    /// For each position the first country by name that it counts for.
    countries: Vec<Option<i64>>,
    actor_names: Names,
    country_names: Names,
    issue_names: Names,
    analyst_names: Names,
}

impl Columns {
    fn of(
        reader: &Reader<'_>,
        said: &Said,
        coded: &Coded,
        group: Option<CodingGroup>,
        sort: CodingSort,
        filter: &CodingFilter,
    ) -> Result<Self> {
        use {CodingGroup as Group, CodingSort as Sort};
        let names = |asked: bool, sql: &str| match asked {
            true => Names::read(reader, sql),
            false => Ok(Names::default()),
        };
        let by_country = sort == Sort::Country || group == Some(Group::Country);
        let country_names = names(by_country, "SELECT id, name FROM country")?;
        let dated = sort == Sort::Said || filter.from.is_some() || filter.to.is_some();
        Ok(Self {
            days: match dated {
                true => days(said, coded.rows(), |told| told.day),
                false => Vec::new(),
            },
            since: match filter.from.is_some() {
                true => days(said, coded.rows(), |told| told.since),
                false => Vec::new(),
            },
            countries: match by_country {
                true => first_countries(said, coded.rows(), &country_names),
                false => Vec::new(),
            },
            actor_names: names(
                sort == Sort::Actor || group == Some(Group::Actor),
                "SELECT id, name FROM actor",
            )?,
            issue_names: names(
                sort == Sort::Issue || group == Some(Group::Issue),
                "SELECT id, name FROM issue",
            )?,
            analyst_names: names(
                sort == Sort::Analyst || group == Some(Group::Analyst),
                "SELECT id, name FROM analyst",
            )?,
            country_names,
            group,
            sort,
        })
    }

    fn country(&self, row: usize) -> Option<i64> {
        self.countries.get(row).copied().flatten()
    }

    /// Where the group of a coding stands among the groups.
    fn group(&self, row: usize, coding: &Coding) -> u32 {
        match self.group {
            None => 0,
            Some(CodingGroup::Actor) => self.actor_names.group(coding.actor),
            Some(CodingGroup::Country) => self.country_names.group(self.country(row)),
            Some(CodingGroup::Issue) => self.issue_names.group(Some(coding.issue)),
            Some(CodingGroup::Analyst) => self.analyst_names.group(Some(coding.analyst)),
            Some(CodingGroup::Stance) => coding.stance as u32,
        }
    }

    fn label(&self, group: u32) -> Option<String> {
        let names = match self.group? {
            CodingGroup::Actor => &self.actor_names,
            CodingGroup::Country => &self.country_names,
            CodingGroup::Issue => &self.issue_names,
            CodingGroup::Analyst => &self.analyst_names,
            CodingGroup::Stance => {
                let stance = super::Stance::of_number(i64::from(group))?;
                return Some(stance.word().to_owned());
            }
        };
        names.labels.get(group as usize).cloned()
    }

    /// Where what a coding is sorted by stands among all values.
    fn value(&self, row: usize, coding: &Coding) -> u32 {
        match self.sort {
            CodingSort::Said => match self.days.get(row) {
                Some(&day) if day > 0 => day.unsigned_abs(),
                _ => NONE,
            },
            CodingSort::Actor => self.actor_names.value(coding.actor),
            CodingSort::Country => self.country_names.value(self.country(row)),
            CodingSort::Issue => self.issue_names.value(Some(coding.issue)),
            CodingSort::Analyst => self.analyst_names.value(Some(coding.analyst)),
            CodingSort::Stance => coding.stance as u32,
            CodingSort::Voice => coding.voice as u32,
            CodingSort::Act => coding.act.map_or(NONE, |act| {
                let before = super::SpeechAct::ALL.iter();
                before.filter(|other| other.word() < act.word()).count() as u32
            }),
            CodingSort::Confidence => coding.confidence.map_or(NONE, |one| one as u32),
            // Not held; see `answers`.
            CodingSort::Paraphrase | CodingSort::Coded => NONE,
        }
    }
}

/// Names in their order: as groups, whatever the case of A to Z first and then by it, and as values, by
/// small letters alone.
#[derive(Default)]
struct Names {
    /// The place of each row's name among the groups and among the values.
    places: HashMap<i64, (u32, u32)>,
    labels: Vec<String>,
}

impl Names {
    fn read(reader: &Reader<'_>, sql: &str) -> Result<Self> {
        let mut rows: Vec<(String, String, i64)> = all(reader.conn(), sql, [], |row| {
            let name: String = row.get(1)?;
            Ok((name.to_ascii_lowercase(), name, row.get(0)?))
        })?;
        rows.sort_unstable();
        let mut names = Self::default();
        let (mut value, mut last) = (0, None);
        for (small, name, id) in rows {
            if last.as_ref().is_some_and(|last| *last != small) {
                value += 1;
            }
            last = Some(small);
            if names.labels.last() != Some(&name) {
                names.labels.push(name);
            }
            names
                .places
                .insert(id, (names.labels.len() as u32 - 1, value));
        }
        Ok(names)
    }

    fn group(&self, id: Option<i64>) -> u32 {
        id.and_then(|id| self.places.get(&id))
            .map_or(NONE, |place| place.0)
    }

    fn value(&self, id: Option<i64>) -> u32 {
        id.and_then(|id| self.places.get(&id))
            .map_or(NONE, |place| place.1)
    }
}

/// A day of each position, by its row; 0 where unknown.
fn days(said: &Said, rows: usize, of: impl Fn(&Told) -> i32) -> Vec<i32> {
    let mut days = vec![0; rows];
    // Whoever takes a position: an actor, else those on whose behalf it is.
    for told in [0, 1, 3].into_iter().flat_map(|side| said.of_side(side)) {
        for told in told.2 {
            let at = usize::try_from(told.position.0).ok();
            if let Some(day) = at.and_then(|at| days.get_mut(at)) {
                *day = of(told);
            }
        }
    }
    days
}

/// For each position, by its row, the first country by name that it counts for.
fn first_countries(said: &Said, rows: usize, names: &Names) -> Vec<Option<i64>> {
    let mut first: Vec<Option<i64>> = vec![None; rows];
    let mut places = vec![NONE; rows];
    for (country, _, told) in said.of_side(1) {
        // SQLite compares countries' names letter by letter, and they are written alike.
        let place = names.group(Some(country));
        for told in told {
            let Some(at) = usize::try_from(told.position.0)
                .ok()
                .filter(|&at| at < rows)
            else {
                continue;
            };
            if place < places[at] {
                places[at] = place;
                first[at] = Some(country);
            }
        }
    }
    first
}
