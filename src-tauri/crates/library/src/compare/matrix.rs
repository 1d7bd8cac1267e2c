//! The matrix: actors grouped by country, or countries, by issues.

use std::collections::HashSet;

use chrono::NaiveDate;
use demarche_text::PartialDate;
use rusqlite::{CachedStatement, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::cell::{Cells, Sum, Window};
use super::days::day_of_number;
use super::origins::origins;
use super::rows::{self, Row};
use super::searched::Searched;
use super::stance::{Speaker, day_number};
use crate::positions::{Directness, Stance, Voice, telling};
use crate::sql::{all, date_at, rows as rows_of};
use crate::{
    ActorId, ActorRef, CountryRef, IssueId, IssueRef, Library, OrNotFound, OutletId, PositionId,
    PostId, PostRef, Reader, Result, posts,
};

/// What to compare. Empty lists mean all that have a position or, for issues, all leaves on which
/// there is one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MatrixRequest {
    /// Who has rows.
    pub rows: MatrixRows,
    /// Of actors, these.
    pub actors: Vec<ActorId>,
    /// Of countries, or of actors of countries, these, by ISO 3166-1 alpha-2.
    pub countries: Vec<String>,
    /// Leaves of the codebook.
    pub issues: Vec<IssueId>,
    /// The last day, inclusive.
    pub as_of: Option<NaiveDate>,
    /// The first day, inclusive.
    pub from: Option<NaiveDate>,
    /// Whether positions that rivals or third parties attribute to a speaker count.
    pub attributed: bool,
    /// Whether only direct words count.
    pub direct_only: bool,
    /// Only what this outlet published counts.
    pub outlet: Option<OutletId>,
}

/// Who has rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatrixRows {
    /// Actors, under their countries.
    #[default]
    Actors,
    /// Countries.
    Countries,
}

/// Who stood where on what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matrix {
    /// The columns.
    pub issues: Vec<MatrixIssue>,
    /// The rows; an actor's come after its country's.
    pub rows: Vec<MatrixRow>,
    /// Articles that could have told of more: those published, or of no known date and imported, in
    /// the days asked for, by the outlet asked for.
    pub articles_searched: u32,
    /// Positions that count, each once.
    pub positions: u32,
    /// Independent origins of the articles that their evidence is from.
    pub origins: u32,
    /// The day asked for.
    pub as_of: Option<NaiveDate>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixIssue {
    /// The issue.
    pub issue: IssueRef,
    /// The pole of −2.
    pub con: Option<String>,
    /// The pole of +2.
    pub pro: Option<String>,
}

/// A row: a country's, or an actor's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixRow {
    /// The country, or the actor's.
    pub country: Option<CountryRef>,
    /// The actor; none in a country's own row.
    pub actor: Option<ActorRef>,
    /// The post that the actor held when the latest position of the row was said; where that day is
    /// unknown or there is no position, the one that the actor is known by on the day asked for.
    pub post: Option<PostRef>,
    /// Positions in its cells.
    pub positions: u32,
    /// A cell for each issue.
    pub cells: Vec<MatrixCell>,
}

/// What a speaker said on an issue.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MatrixCell {
    /// The latest position; none in an empty cell.
    pub latest: Option<CellPosition>,
    /// Positions that count.
    pub positions: u32,
    /// Those of them in direct words.
    pub direct: u32,
    /// The latest stance before that was another.
    pub was: Option<Was>,
    /// Pieces of evidence that contradict the latest position.
    pub against: u32,
    /// In a country's row over actors' rows: where each of these stands, in their order.
    pub marks: Vec<Stance>,
    /// In an empty cell: "none in 41 articles to 18 March 2022".
    pub searched: Option<String>,
}

/// The latest position of a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellPosition {
    /// Its row.
    pub position: PositionId,
    /// Relative to the issue's poles.
    pub stance: Stance,
    /// When it was said.
    pub said: Option<PartialDate>,
    /// The shortest telling words: of its evidence or, where none tells, the paraphrase.
    pub words: String,
    /// Whether `words` are the speaker's own.
    pub direct: bool,
    /// In whose mouth they are.
    pub voice: Voice,
    /// Who takes it.
    pub actor: Option<ActorRef>,
}

/// A former stance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Was {
    /// Relative to the issue's poles.
    pub stance: Stance,
    /// When it was said.
    pub said: Option<PartialDate>,
}

impl Library {
    /// Who stood where on what, as of a day.
    pub fn matrix(&self, request: &MatrixRequest) -> Result<Matrix> {
        self.read(|reader| matrix(reader, request))
    }
}

/// [`Library::matrix`] with a reader at hand.
pub fn matrix(reader: &Reader<'_>, request: &MatrixRequest) -> Result<Matrix> {
    let issues = rows::issues(reader, &request.issues)?;
    let window = window(reader, request)?;
    let searched = Searched::count(reader, request.from, request.as_of, request.outlet)?;
    let mut cells = Cells::new(reader, &window)?;
    let mut fill = Fill::new(reader, &searched)?;
    let mut answer = Vec::new();
    for row in rows::rows(reader, request)? {
        let speaker = match &row {
            Row::Country(id, _) => Speaker::Country(*id),
            Row::Actor(actor) => Speaker::Actor(actor.id),
        };
        let mut written = MatrixRow {
            country: None,
            actor: None,
            post: None,
            positions: 0,
            cells: Vec::with_capacity(issues.len()),
        };
        let mut latest = None;
        for issue in &issues {
            let sum = cells.sum(speaker, issue.issue.id)?;
            written.positions += sum.positions;
            latest = latest.max(sum.latest.map(|(position, _)| (sum.day, position)));
            written.cells.push(fill.cell(sum)?);
        }
        match row {
            Row::Country(_, country) => written.country = Some(country),
            Row::Actor(actor) => {
                written.post = post(reader, actor.id, latest, request.as_of)?;
                written.country = actor.country.clone();
                written.actor = Some(actor);
            }
        }
        answer.push(written);
    }
    if request.rows == MatrixRows::Actors {
        mark(&mut answer);
    }
    let counted = cells.counted();
    Ok(Matrix {
        issues,
        rows: answer,
        articles_searched: searched.articles,
        positions: counted.len() as u32,
        origins: origins(reader, &counted)?,
        as_of: request.as_of,
    })
}

/// The post to show an actor with: the one held when the latest position was said. What was coded with
/// a position of this actor alone goes before what the tenures say.
pub(super) fn post(
    reader: &Reader<'_>,
    actor: ActorId,
    latest: Option<(i64, PositionId)>,
    as_of: Option<NaiveDate>,
) -> Result<Option<PostRef>> {
    if let Some((day, position)) = latest {
        let coded: Option<PostId> = reader
            .conn()
            .prepare_cached(include_str!("post_alone.sql"))?
            .query_row([position], |row| row.get(0))
            .optional()?;
        if let Some(coded) = coded {
            return posts::post_ref(reader, coded).map(Some);
        }
        if let Some(day) = day_of_number(day) {
            return Ok(posts::post_held(reader, actor, day)?.map(|tenure| tenure.post));
        }
    }
    posts::post_known_by(reader, actor, as_of)
}

/// What a request lets count.
pub(super) fn window(reader: &Reader<'_>, request: &MatrixRequest) -> Result<Window> {
    // Day 0 stands for an unknown day, which counts only where no day is asked for.
    let dated = request.as_of.is_some() || request.from.is_some();
    let first = day_number(request.from).unwrap_or(i64::from(dated));
    let of_outlet: Option<HashSet<PositionId>> = match request.outlet {
        Some(outlet) => Some(
            all(
                reader.conn(),
                include_str!("of_outlet.sql"),
                [outlet],
                |row| row.get(0),
            )?
            .into_iter()
            .collect(),
        ),
        None => None,
    };
    Ok(Window {
        days: (first, day_number(request.as_of).unwrap_or(i64::MAX)),
        attributed: request.attributed,
        direct_only: request.direct_only,
        of_outlet,
    })
}

/// Puts the marks of the actors under each country into the country's row.
fn mark(rows: &mut [MatrixRow]) {
    let mut head = None;
    for at in 0..rows.len() {
        if rows[at].actor.is_none() {
            head = Some(at);
            continue;
        }
        let Some(head) = head.filter(|&head| rows[head].country == rows[at].country) else {
            continue;
        };
        for column in 0..rows[at].cells.len() {
            if let Some(latest) = &rows[at].cells[column].latest {
                let stance = latest.stance;
                rows[head].cells[column].marks.push(stance);
            }
        }
    }
}

/// Fills in cells. Its statements stand ready, since a matrix has hundreds of cells.
pub(super) struct Fill<'c> {
    words: CachedStatement<'c>,
    latest: CachedStatement<'c>,
    when: CachedStatement<'c>,
    /// What an empty cell says.
    none: String,
}

impl<'c> Fill<'c> {
    pub(super) fn new(reader: &Reader<'c>, searched: &Searched) -> Result<Self> {
        let conn = reader.conn();
        Ok(Self {
            words: conn.prepare_cached(include_str!("words.sql"))?,
            latest: conn.prepare_cached(include_str!("latest.sql"))?,
            when: conn.prepare_cached("SELECT said, said_precision FROM position WHERE id = ?")?,
            none: searched.to_string(),
        })
    }

    fn cell(&mut self, sum: Sum) -> Result<MatrixCell> {
        let Some((position, stance)) = sum.latest else {
            return Ok(MatrixCell {
                searched: Some(self.none.clone()),
                ..MatrixCell::default()
            });
        };
        let (latest, against) = self.latest(position, stance)?;
        let was = match sum.was {
            Some((position, stance)) => Some(Was {
                stance,
                said: self.when.query_row([position], |row| date_at(row, 0))?,
            }),
            None => None,
        };
        Ok(MatrixCell {
            latest: Some(latest),
            positions: sum.positions,
            direct: sum.direct,
            was,
            against,
            ..MatrixCell::default()
        })
    }

    /// What is shown of a position, and how much evidence contradicts it.
    pub(super) fn latest(
        &mut self,
        position: PositionId,
        stance: Stance,
    ) -> Result<(CellPosition, u32)> {
        let quotes: Vec<String> = rows_of(&mut self.words, [position], |row| row.get(0))?;
        let quote = telling(quotes.iter().map(String::as_str));
        self.latest
            .query_row([position], |row| {
                let directness: Directness = row.get(3)?;
                let paraphrase: String = row.get(4)?;
                Ok((
                    CellPosition {
                        position,
                        stance,
                        said: date_at(row, 0)?,
                        voice: row.get(2)?,
                        direct: quote.is_some() && directness == Directness::Direct,
                        words: quote.map_or(paraphrase, str::to_owned),
                        actor: ActorRef::at(row, 6)?,
                    },
                    row.get(5)?,
                ))
            })
            .or_not_found(position)
    }
}
