//! The grid of codings: every position under an issue, narrowed, sorted and grouped.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::list::full_text;
use super::{PositionRow, SpeechAct, Stance, Voice, grid_held, position_row};
use crate::compare::with_gone;
use crate::grid::{Asked, GridPage, Ordered, ordered};
use crate::sql::{all, text_enum};
use crate::{
    ActorId, ArticleId, ExcerptId, IssueId, Library, OrNotFound, PositionId, Reader, Result,
    countries,
};

/// Which codings: those that meet every condition that is set. An empty list lets all through. What only actors in the
/// trash say is none of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CodingFilter {
    /// On these issues; a group stands for all that is in it.
    pub issues: Vec<IssueId>,
    /// With all these words, the last of them perhaps unfinished, in the paraphrase or in one
    /// excerpt of the evidence; empty for any.
    pub text: String,
    /// Taken by this actor.
    pub actor: Option<ActorId>,
    /// Counted for this country, by its ISO 3166-1 alpha-2 code.
    pub country: Option<String>,
    /// With one of these stances.
    pub stances: Vec<Stance>,
    /// In this voice.
    pub voice: Option<Voice>,
    /// Coded by the analyst of this name.
    pub analyst: Option<String>,
    /// Surely said on this day or later; one of unknown date is not.
    pub from: Option<NaiveDate>,
    /// Surely said on this day or before; one of unknown date is not.
    pub to: Option<NaiveDate>,
}

text_enum! {
    /// What codings are sorted by. What has no value comes last either way.
    pub enum CodingSort {
        /// The day on which it was said.
        Said = "said",
        /// The name of the first actor.
        Actor = "actor",
        /// The name of the first country that it counts for.
        Country = "country",
        /// The issue's name.
        Issue = "issue",
        /// From −2 to +2, then those off the scale.
        Stance = "stance",
        /// Own, through a spokesperson, attributed.
        Voice = "voice",
        /// The speech act.
        Act = "act",
        /// From low to high.
        Confidence = "confidence",
        /// The name of the analyst.
        Analyst = "analyst",
        /// The paraphrase.
        Paraphrase = "paraphrase",
        /// When it was coded.
        Coded = "coded",
    }

    /// What codings are grouped by.
    pub enum CodingGroup {
        /// The first actor.
        Actor = "actor",
        /// The first country that it counts for.
        Country = "country",
        /// The stance.
        Stance = "stance",
        /// The analyst.
        Analyst = "analyst",
        /// The issue.
        Issue = "issue",
    }
}

/// A position of the grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodingRow {
    /// What any list shows of it.
    pub row: PositionRow,
    /// What is done by saying it.
    pub act: Option<SpeechAct>,
    /// The country that it counts for first, by its name.
    pub country: Option<String>,
    /// The excerpt that it rests on first.
    pub excerpt: Option<ExcerptId>,
    /// That excerpt's article.
    pub article: Option<ArticleId>,
    /// That article's headline.
    pub article_title: Option<String>,
}

impl Library {
    /// The codings that meet a filter, in groups or not: those from `offset` on, `limit` at most.
    pub fn codings(
        &self,
        filter: &CodingFilter,
        group: Option<CodingGroup>,
        sort: CodingSort,
        descending: bool,
        offset: usize,
        limit: usize,
    ) -> Result<GridPage<CodingRow>> {
        let asked = Asked {
            order: format!("codings {filter:?} {group:?} {sort:?} {descending}"),
            grouped: group.is_some(),
            offset,
            limit,
        };
        let order = || match grid_held::answers(sort) {
            true => self.read_said(|reader, said| {
                grid_held::ordered(reader, said, filter, group, sort, descending)
            }),
            false => self.read(|reader| narrowed(reader, filter, group, sort, descending)),
        };
        self.grid_page(&asked, order, coding_row)
    }

    /// The analysts who coded something, by name.
    pub fn coders(&self) -> Result<Vec<String>> {
        self.read(|reader| {
            all(
                reader.conn(),
                "SELECT name FROM analyst WHERE id IN (SELECT analyst FROM position) ORDER BY name",
                [],
                |row| row.get(0),
            )
        })
    }
}

/// The codings that meet a filter, the ones said first before the others, to be changed: with what only actors in the trash
/// say, who may come back.
pub(crate) fn coding_ids(reader: &Reader<'_>, filter: &CodingFilter) -> Result<Vec<PositionId>> {
    let ordered = of_tables(reader, filter, None, CodingSort::Said, false, true)?;
    Ok(ordered.ids.into_iter().map(PositionId).collect())
}

/// The grid as the tables have it.
pub(crate) fn narrowed(
    reader: &Reader<'_>,
    filter: &CodingFilter,
    group: Option<CodingGroup>,
    sort: CodingSort,
    descending: bool,
) -> Result<Ordered> {
    of_tables(reader, filter, group, sort, descending, false)
}

/// The same, with what only actors in the trash say where `gone` asks for it.
fn of_tables(
    reader: &Reader<'_>,
    filter: &CodingFilter,
    group: Option<CodingGroup>,
    sort: CodingSort,
    descending: bool,
    gone: bool,
) -> Result<Ordered> {
    let words = full_text(&filter.text);
    if words.is_none() && !filter.text.trim().is_empty() {
        return Ok(Ordered::default());
    }
    let country = match &filter.country {
        Some(code) => Some(countries::id(reader, code)?),
        None => None,
    };
    let day =
        |day: NaiveDate| i64::from(day.year()) * 10_000 + i64::from(day.month() * 100 + day.day());
    ordered(
        reader,
        &with_gone(include_str!("grid.sql")),
        rusqlite::params![
            serde_json::to_string(&filter.issues)?,
            serde_json::to_string(&filter.stances)?,
            filter.voice,
            filter.analyst.as_deref().map(str::trim),
            filter.actor,
            country,
            words,
            filter.from.map(day),
            filter.to.map(day),
            sort,
            group,
            gone,
        ],
        descending,
    )
}

fn coding_row(reader: &Reader<'_>, id: PositionId) -> Result<CodingRow> {
    let row = position_row(reader, id)?;
    reader
        .conn()
        .prepare_cached(include_str!("grid_row.sql"))?
        .query_row([id], |columns| {
            Ok(CodingRow {
                row,
                act: columns.get(0)?,
                country: columns.get(1)?,
                excerpt: columns.get(2)?,
                article: columns.get(3)?,
                article_title: columns.get(4)?,
            })
        })
        .or_not_found(id)
}
