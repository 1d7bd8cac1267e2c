//! Side by side: what two to four speakers said on one issue, day by day.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use demarche_text::{Phrase, Precision, phrase};
use serde::{Deserialize, Serialize};

use super::days::day_of_number;
use super::filter::Filter;
use super::gone::with_gone;
use super::matrix::MatrixIssue;
use super::rows;
use super::said::Said;
use super::searched::Searched;
use super::stance::{Speaker, day_number};
use super::standing::Standing;
use crate::positions::{Directness, PositionRow, Stance, position_row};
use crate::sql::all;
use crate::{
    ActorId, ArticleId, CountryRef, Error, ExcerptId, IssueId, Library, PositionId, Reader, Result,
    actors, articles, blocs, countries,
};

/// What to set side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideBySideRequest {
    /// Two to four speakers.
    pub columns: Vec<Speaker>,
    /// A leaf of the codebook.
    pub issue: IssueId,
    /// The last day, inclusive.
    pub as_of: Option<NaiveDate>,
    /// Whether positions that rivals or third parties attribute to a speaker count.
    pub attributed: bool,
}

/// What speakers said on an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideBySide {
    /// On what.
    pub issue: MatrixIssue,
    /// The contested proposition.
    pub proposition: Option<String>,
    /// One for each speaker, as asked for.
    pub columns: Vec<SideColumn>,
    /// The days on which something was said, ascending.
    pub days: Vec<SideDay>,
}

/// A day on which something was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideDay {
    /// The day as far as it is known: `2022-03-18`, `2022-03` or `2022`.
    pub day: String,
    /// The event at which it was said, else one held on that day.
    pub event: Option<String>,
}

/// What one speaker said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideColumn {
    /// The actor's, country's or bloc's name.
    pub name: String,
    /// The country, or the actor's.
    pub country: Option<CountryRef>,
    /// The latest stance.
    pub latest: Option<Stance>,
    /// Other stances that may be as late.
    pub also: Vec<Stance>,
    /// How many actors speak in it.
    pub speakers: u32,
    /// In the order in which they were said, those of unknown date first.
    pub statements: Vec<Statement>,
    /// Where there are none: "none in 41 articles to 18 March 2022".
    pub searched: Option<Phrase>,
}

/// A position with where its words stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The position.
    pub position: PositionRow,
    /// The shortest telling words of its evidence.
    pub quote: Option<String>,
    /// Whether they are the speaker's own.
    pub directness: Directness,
    /// The article of the excerpt that the quote is, else of the first supporting one.
    pub article: Option<ArticleId>,
    /// That excerpt.
    pub excerpt: Option<ExcerptId>,
    /// Articles that its evidence is from.
    pub articles: u32,
    /// Their independent origins.
    pub origins: u32,
}

impl Library {
    /// What two to four speakers said on an issue, as of a day.
    pub fn side_by_side(&self, request: &SideBySideRequest) -> Result<SideBySide> {
        self.read_said(|reader, said| side_by_side(reader, said, request))
    }
}

/// What one speaker said on an issue, as of a day, in the order in which it was said, that of unknown date
/// first.
pub fn statements(
    reader: &Reader<'_>,
    speaker: Speaker,
    issue: IssueId,
    as_of: Option<NaiveDate>,
    attributed: bool,
) -> Result<Vec<Statement>> {
    said_by(reader, speaker, issue, as_of, attributed)?
        .into_iter()
        .map(|(_, id, _)| statement(reader, id))
        .collect()
}

/// The number of the day, the position and its event, for each of a speaker's statements on an issue.
fn said_by(
    reader: &Reader<'_>,
    speaker: Speaker,
    issue: IssueId,
    as_of: Option<NaiveDate>,
    attributed: bool,
) -> Result<Vec<(i64, PositionId, Option<String>)>> {
    let (side, who) = speaker.columns();
    let (first, last) = days_to(as_of);
    all(
        reader.conn(),
        &with_gone(include_str!("statements.sql")),
        (side, who, issue, first, last, attributed),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// The days that count, as the table `stated` has them: 0 stands for an unknown day, which counts only where no day is asked for.
fn days_to(as_of: Option<NaiveDate>) -> (i64, i64) {
    let first = i64::from(as_of.is_some());
    (first, day_number(as_of).unwrap_or(i64::MAX))
}

fn side_by_side(
    reader: &Reader<'_>,
    said: &Said,
    request: &SideBySideRequest,
) -> Result<SideBySide> {
    if !(2..=4).contains(&request.columns.len()) {
        return Err(Error::invalid(phrase!(
            "Two to four speakers can be set side by side, not {columns}.",
            columns = request.columns.len()
        )));
    }
    let issue = rows::issue(reader, request.issue)?;
    let request = &SideBySideRequest {
        issue: issue.issue.id,
        ..request.clone()
    };
    let searched = said
        .published(reader, &Filter::default())?
        .searched(None, request.as_of);
    let mut days: BTreeMap<(i64, String), Option<String>> = BTreeMap::new();
    let mut columns = Vec::with_capacity(request.columns.len());
    for &speaker in &request.columns {
        columns.push(column(
            reader, said, request, speaker, &searched, &mut days,
        )?);
    }
    let days = days
        .into_iter()
        .map(|((number, day), event)| {
            let event = match event {
                Some(event) => Some(event),
                None => event_on(reader, number, &day)?,
            };
            Ok(SideDay { day, event })
        })
        .collect::<Result<_>>()?;
    Ok(SideBySide {
        issue,
        proposition: reader
            .conn()
            .prepare_cached("SELECT proposition FROM issue WHERE id = ?")?
            .query_row([request.issue], |row| row.get(0))?,
        columns,
        days,
    })
}

fn column(
    reader: &Reader<'_>,
    said: &Said,
    request: &SideBySideRequest,
    speaker: Speaker,
    searched: &Searched,
    days: &mut BTreeMap<(i64, String), Option<String>>,
) -> Result<SideColumn> {
    let (name, country) = named(reader, speaker)?;
    let told = said_by(
        reader,
        speaker,
        request.issue,
        request.as_of,
        request.attributed,
    )?;
    let mut statements = Vec::with_capacity(told.len());
    for (number, id, event) in told {
        let statement = statement(reader, id)?;
        if let Some(day) = day_text(number, &statement.position) {
            let known = days.entry((number, day)).or_default();
            if known.is_none() {
                *known = event;
            }
        }
        statements.push(statement);
    }
    let counted = said.between(speaker, request.issue, days_to(request.as_of));
    let counted = counted.iter().rev();
    let standing = Standing::of(
        counted
            .filter(|one| !said.is_gone(one.position) && (request.attributed || !one.attributed)),
    );
    let speakers: HashSet<ActorId> = statements
        .iter()
        .flat_map(|statement| statement.position.actors.iter().map(|actor| actor.id))
        .collect();
    Ok(SideColumn {
        name,
        country,
        latest: standing.latest().map(|latest| latest.stance),
        also: standing.also().map(|one| one.stance).collect(),
        speakers: speakers.len() as u32,
        searched: statements.is_empty().then(|| searched.phrase()),
        statements,
    })
}

fn named(reader: &Reader<'_>, speaker: Speaker) -> Result<(String, Option<CountryRef>)> {
    Ok(match speaker {
        Speaker::Actor(id) => {
            let actor = actors::actor_ref(reader, id)?;
            (actor.name, actor.country)
        }
        Speaker::Country(id) => {
            let country = countries::country_ref(reader, id)?;
            (country.name.clone(), Some(country))
        }
        Speaker::Bloc(id) => (blocs::bloc_ref(reader, id)?.name, None),
    })
}

pub(super) fn statement(reader: &Reader<'_>, id: PositionId) -> Result<Statement> {
    let position = position_row(reader, id)?;
    let evidence: Vec<(ExcerptId, ArticleId, bool, String)> =
        all(reader.conn(), include_str!("evidence.sql"), [id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
    let supporting = || evidence.iter().filter(|(.., supporting, _)| *supporting);
    let shown = supporting()
        .find(|(.., quote)| Some(quote) == position.quote.as_ref())
        .or_else(|| supporting().next());
    let from: Vec<ArticleId> = evidence.iter().map(|&(_, article, ..)| article).collect();
    let origins = articles::origins(reader, &from)?;
    Ok(Statement {
        quote: position.quote.clone(),
        directness: position.directness,
        article: shown.map(|&(_, article, ..)| article),
        excerpt: shown.map(|&(excerpt, ..)| excerpt),
        articles: origins.articles,
        origins: origins.origins,
        position,
    })
}

/// The day on which something was said, as far as it is known; the day that stands in for an unknown
/// one; none when there is none.
fn day_text(number: i64, position: &PositionRow) -> Option<String> {
    match &position.said {
        Some(said) if said.precision == Precision::Minute => said.date.get(..10).map(str::to_owned),
        Some(said) => Some(said.date.clone()),
        None => day_of_number(number).map(|day| day.to_string()),
    }
}

/// An event held on a day, where the day is known.
fn event_on(reader: &Reader<'_>, number: i64, day: &str) -> Result<Option<String>> {
    if day_of_number(number).is_none_or(|known| known.to_string() != day) {
        return Ok(None);
    }
    let events: Vec<String> = all(reader.conn(), include_str!("event_on.sql"), [day], |row| {
        row.get(0)
    })?;
    Ok(events.into_iter().next())
}
