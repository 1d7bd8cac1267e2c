//! The matrix: actors grouped by country, or countries, by issues.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDate;
use demarche_text::{PartialDate, Phrase};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::cell::{Cells, Sum, Window};
use super::days::day_of_number;
use super::filter::Filter;
use super::rows::{self, Row};
use super::said::{Said, Shown, Told};
use super::stance::{Speaker, day_number};
use crate::positions::{Directness, Stance, Voice, evidence_trashed, telling};
use crate::sql::{all, date_at};
use crate::{
    ActorId, ActorRef, BlocRef, CountryId, CountryRef, IssueId, IssueRef, Library, OrNotFound,
    PositionId, PostId, PostRef, Reader, Result, posts,
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
    /// Of blocs, these; of countries and of actors of countries, those of countries that are in one of
    /// these on the day asked for. By code.
    pub blocs: Vec<String>,
    /// Whether blocs' rows have their members' under them.
    pub members: bool,
    /// Leaves of the codebook.
    pub issues: Vec<IssueId>,
    /// The last day, inclusive.
    pub as_of: Option<NaiveDate>,
    /// The first day, inclusive; what may have been said before it does not count.
    pub from: Option<NaiveDate>,
    /// Whether positions that rivals or third parties attribute to a speaker count.
    pub attributed: bool,
    /// Whether only direct words count, where they are not all in the trash.
    pub direct_only: bool,
    /// What else they are narrowed to.
    pub filter: Filter,
}

/// Who has rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatrixRows {
    /// Actors, under their countries; those of no country under the bloc that they speak for.
    #[default]
    Actors,
    /// Countries, and after them the blocs that speak for themselves.
    Countries,
    /// Blocs, each with what it says for itself and where its members stand.
    Blocs,
}

/// Who stood where on what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matrix {
    /// The columns.
    pub issues: Vec<MatrixIssue>,
    /// The rows; an actor's come after its country's, and a member's after its bloc's.
    pub rows: Vec<MatrixRow>,
    /// Articles that could have told of more: those published, or of no known date and imported, in
    /// the days asked for, by the outlet asked for.
    pub articles_searched: u32,
    /// What an empty cell says: "none in 41 articles to 18 March 2022".
    pub none: Phrase,
    /// Positions that count, each once.
    pub positions: u32,
    /// Independent origins of the articles that their evidence is from.
    pub origins: u32,
    /// Of the positions, those of which all that supported them is in the trash.
    pub evidence_trashed: u32,
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

/// A row: a country's, a bloc's, or an actor's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixRow {
    /// The country, or the actor's.
    pub country: Option<CountryRef>,
    /// The bloc, or the one that the row stands under.
    pub bloc: Option<BlocRef>,
    /// The actor; none in a country's or a bloc's own row.
    pub actor: Option<ActorRef>,
    /// In a bloc's own row over its members: how many countries are in it on the day asked for.
    pub members: Option<u32>,
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
    /// Those of them in direct words; the others are indirect.
    pub direct: u32,
    /// Those of them that a spokesperson said; the others but the attributed ones are the speaker's own.
    pub spokesperson: u32,
    /// Those of them that rivals or third parties attribute to the speaker.
    pub attributed: u32,
    /// Other stances that may be as late as the latest: taken on the same day, or in a month that holds it. One
    /// of them is the latest only because it was coded later, or is dated more exactly.
    pub also: Vec<Also>,
    /// The latest stance that was another and was surely taken before: not on the same day, nor in a month that holds it.
    pub was: Option<Was>,
    /// Pieces of evidence that contradict the latest position.
    pub against: u32,
    /// In a row over those of a country's actors, or of a bloc's members: where each of these stands, in
    /// their order. What a bloc says for itself is not among them.
    pub marks: Vec<Stance>,
    /// In an empty cell: "none in 41 articles to 18 March 2022".
    pub searched: Option<Phrase>,
}

/// A stance that may be as late as the latest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Also {
    /// The position that it is from.
    pub position: PositionId,
    /// Relative to the issue's poles.
    pub stance: Stance,
    /// When it was said.
    pub said: Option<PartialDate>,
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
    /// Whether what supported it is all in the trash.
    pub evidence_trashed: bool,
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
        self.read_said(|reader, said| matrix(reader, said, request))
    }
}

pub(super) fn matrix(reader: &Reader<'_>, said: &Said, request: &MatrixRequest) -> Result<Matrix> {
    let issues = rows::issues(reader, &request.issues)?;
    let searched = said
        .published(reader, &request.filter)?
        .searched(request.from, request.as_of);
    let mut fill = Fill {
        reader,
        said,
        cells: Cells::new(said, window(reader, said, request)?),
        issues: &issues,
        none: searched.phrase(),
        as_of: request.as_of,
    };
    let mut answer = Vec::new();
    let mut of_members: HashMap<CountryId, MatrixRow> = HashMap::new();
    for row in rows::rows(reader, request)? {
        fill.cells.of_named = row.of_named(request);
        let mut head = fill.row(&row)?;
        let mut under = Vec::new();
        for &member in &row.members {
            let filled = match of_members.entry(member) {
                Entry::Occupied(filled) => filled.into_mut(),
                Entry::Vacant(place) => place.insert(fill.row(&Row::country(reader, member)?)?),
            };
            for (own, cell) in head.cells.iter_mut().zip(&filled.cells) {
                own.marks
                    .extend(cell.latest.as_ref().map(|latest| latest.stance));
            }
            if request.members {
                under.push(MatrixRow {
                    bloc: row.bloc.clone(),
                    ..filled.clone()
                });
            }
        }
        answer.push(head);
        answer.append(&mut under);
    }
    if request.rows == MatrixRows::Actors {
        mark(&mut answer);
    }
    let counted: Vec<PositionId> = fill.cells.counted().collect();
    Ok(Matrix {
        none: fill.none,
        rows: answer,
        articles_searched: searched.articles,
        positions: counted.len() as u32,
        evidence_trashed: said.count_trashed(reader, &counted)?,
        origins: said.origins(reader)?.count(counted.into_iter()),
        as_of: request.as_of,
        issues,
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
pub(super) fn window<'s>(
    reader: &Reader<'_>,
    said: &'s Said,
    request: &MatrixRequest,
) -> Result<Window<'s>> {
    // Day 0 stands for an unknown day, which counts only where no day is asked for.
    let dated = request.as_of.is_some() || request.from.is_some();
    let first = day_number(request.from).unwrap_or(i64::from(dated));
    Ok(Window {
        days: (first, day_number(request.as_of).unwrap_or(i64::MAX)),
        attributed: request.attributed,
        direct_only: request.direct_only,
        wordless: said.evidence_trashed(reader)?,
        kept: said.kept(reader, &request.filter)?,
        named: said.of_actors(&request.actors),
    })
}

/// Puts the marks of the actors under each country or bloc into its row.
fn mark(rows: &mut [MatrixRow]) {
    let mut head = None;
    for at in 0..rows.len() {
        if rows[at].actor.is_none() {
            head = Some(at);
            continue;
        }
        let over = |head: &usize| {
            let (head, row) = (&rows[*head], &rows[at]);
            match &row.bloc {
                Some(_) => head.bloc == row.bloc,
                None => head.country.is_some() && head.country == row.country,
            }
        };
        let Some(head) = head.filter(over) else {
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

/// Fills in rows.
struct Fill<'c, 's> {
    reader: &'c Reader<'c>,
    said: &'s Said,
    cells: Cells<'s>,
    issues: &'s [MatrixIssue],
    /// What an empty cell says.
    none: Phrase,
    as_of: Option<NaiveDate>,
}

impl Fill<'_, '_> {
    fn row(&mut self, row: &Row) -> Result<MatrixRow> {
        let mut filled = MatrixRow {
            country: row.country.clone(),
            bloc: row.bloc.clone(),
            actor: row.actor.clone(),
            post: None,
            members: (!row.members.is_empty()).then_some(row.members.len() as u32),
            positions: 0,
            cells: Vec::with_capacity(self.issues.len()),
        };
        let mut latest = None;
        for issue in self.issues {
            let sum = self.cells.sum(row.speaker, issue.issue.id);
            filled.positions += sum.positions;
            let stands = sum.stands.latest();
            latest = latest.max(stands.map(|one| (i64::from(one.day), one.position)));
            let cell = self.cell(sum)?;
            filled.cells.push(cell);
        }
        if let Speaker::Actor(actor) = row.speaker {
            filled.post = post(self.reader, actor, latest, self.as_of)?;
        }
        Ok(filled)
    }

    fn cell(&self, sum: Sum) -> Result<MatrixCell> {
        let Some(stands) = sum.stands.latest() else {
            return Ok(MatrixCell {
                searched: Some(self.none.clone()),
                ..MatrixCell::default()
            });
        };
        let shown = |one: Told| {
            self.said.shown(one.position, || {
                shown(self.reader, one.position, one.stance)
            })
        };
        let latest = shown(stands)?;
        let was = match sum.was.latest() {
            Some(was) => Some(Was {
                stance: was.stance,
                said: shown(was)?.latest.said.clone(),
            }),
            None => None,
        };
        let also = sum.stands.also().map(|one| {
            Ok(Also {
                position: one.position,
                stance: one.stance,
                said: shown(one)?.latest.said.clone(),
            })
        });
        Ok(MatrixCell {
            latest: Some(latest.latest.clone()),
            positions: sum.positions,
            direct: sum.direct,
            spokesperson: sum.spokesperson,
            attributed: sum.attributed,
            also: also.collect::<Result<_>>()?,
            was,
            against: latest.against,
            ..MatrixCell::default()
        })
    }
}

/// What a cell shows of its latest position, and how much evidence contradicts it.
pub(super) fn shown(reader: &Reader<'_>, position: PositionId, stance: Stance) -> Result<Shown> {
    let quotes: Vec<String> = all(
        reader.conn(),
        include_str!("words.sql"),
        [position],
        |row| row.get(0),
    )?;
    let evidence_trashed = evidence_trashed(reader, position)?;
    let quote = telling(quotes.iter().map(String::as_str));
    reader
        .conn()
        .prepare_cached(include_str!("latest.sql"))?
        .query_row([position], |row| {
            let directness: Directness = row.get(3)?;
            let paraphrase: String = row.get(4)?;
            Ok(Shown {
                latest: CellPosition {
                    position,
                    stance,
                    said: date_at(row, 0)?,
                    voice: row.get(2)?,
                    direct: quote.is_some() && directness == Directness::Direct,
                    words: quote.map_or(paraphrase, str::to_owned),
                    actor: ActorRef::at(row, 6)?,
                    evidence_trashed,
                },
                against: row.get(5)?,
            })
        })
        .or_not_found(position)
}
