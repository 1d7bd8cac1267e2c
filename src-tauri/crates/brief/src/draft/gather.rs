//! What a draft is made of.

use std::collections::HashSet;

use chrono::NaiveDate;
use demarche_library::compare::shifts::{Shift, ShiftKind, ShiftPer, ShiftsRequest};
use demarche_library::compare::{
    Matrix, MatrixIssue, MatrixRequest, MatrixRow, MatrixRows, Speaker, Statement, statements,
};
use demarche_library::events::{Event, EventRow};
use demarche_library::notes::CitedExcerpt;
use demarche_library::positions::Voice;
use demarche_library::readouts::Side;
use demarche_library::{ActorRef, ExcerptId, IssueId, Library, Result, blocs, countries};

use super::Scope;

/// All that a draft may say.
pub(super) struct Gathered {
    pub(super) issues: Vec<MatrixIssue>,
    pub(super) rows: Vec<MatrixRow>,
    /// What each row's speaker said, by row and issue.
    pub(super) said: Vec<Vec<Said>>,
    pub(super) event: Option<Meeting>,
    /// What shifted, by row, each in the order of the issues and of time; what only fell silent is not among it.
    pub(super) shifted: Vec<Vec<Shift>>,
    /// Events in which one of the speakers took part, up to the last day; the one held last first.
    pub(super) events: Vec<Event>,
}

/// What a speaker said on an issue, in the order of saying; what is of unknown date stands first.
pub(super) struct Said {
    /// In the speaker's own mouth or a spokesperson's.
    pub(super) own: Vec<Statement>,
    /// In a rival's or third party's.
    pub(super) attributed: Vec<Statement>,
    /// Where `own` is empty: "none in 41 articles to 18 March 2022".
    pub(super) searched: Option<String>,
}

/// A meeting and what was said at it.
pub(super) struct Meeting {
    pub(super) event: Event,
    /// The passages that tell of it: the excerpts of its articles, and those of the positions taken at it, as they were published.
    pub(super) passages: Vec<Passage>,
}

/// A passage that tells of a meeting.
pub(super) struct Passage {
    pub(super) excerpt: ExcerptId,
    /// The participant whose side speaks, by place; none where that is somebody else's or not known.
    pub(super) side: Option<usize>,
}

impl Meeting {
    /// Whether a statement was made at the meeting.
    pub(super) fn holds(&self, statement: &Statement) -> bool {
        let mut positions = self.event.positions.iter();
        let mut passages = self.passages.iter();
        positions.any(|it| it.id == statement.position.id)
            || passages.any(|it| Some(it.excerpt) == statement.excerpt)
    }
}

impl Gathered {
    pub(super) fn read(library: &Library, scope: &Scope) -> Result<Self> {
        let event = scope
            .event
            .map(|id| Meeting::read(library, library.event(id)?))
            .transpose()?;
        let mut actors = scope.actors.clone();
        if let Some(meeting) = &event
            && actors.is_empty()
            && scope.countries.is_empty()
        {
            let taking_part = &meeting.event.row.participants;
            actors.extend(taking_part.iter().map(|actor| actor.id));
        }
        let rows = match actors.is_empty() {
            true => MatrixRows::Countries,
            false => MatrixRows::Actors,
        };
        let asked = MatrixRequest {
            rows,
            actors,
            issues: scope.issues.clone(),
            as_of: scope.as_of,
            ..MatrixRequest::default()
        };
        let mut matrix = matrix(library, asked, &scope.countries)?;
        if rows == MatrixRows::Actors {
            // The rows of countries above their actors say nothing of their own.
            matrix.rows.retain(|row| row.actor.is_some());
        }
        let mut said = Vec::with_capacity(matrix.rows.len());
        for row in &matrix.rows {
            let speaker = match (&row.actor, &row.country) {
                (Some(actor), _) => Speaker::Actor(actor.id),
                (None, Some(country)) => {
                    let id = library.read(|reader| countries::id(reader, &country.code))?;
                    Speaker::Country(id)
                }
                (None, None) => match &row.bloc {
                    Some(bloc) => {
                        Speaker::Bloc(library.read(|reader| blocs::id(reader, &bloc.code))?)
                    }
                    None => continue,
                },
            };
            let of_issue =
                |(issue, cell): (&MatrixIssue, _)| Said::read(library, scope, speaker, issue, cell);
            let searched = row
                .cells
                .iter()
                .map(|cell| cell.searched.as_ref().map(ToString::to_string));
            said.push(
                matrix
                    .issues
                    .iter()
                    .zip(searched)
                    .map(of_issue)
                    .collect::<Result<_>>()?,
            );
        }
        let events = events(library, &matrix.rows, scope.as_of)?;
        let shifted = shifted(library, &matrix.rows, &matrix.issues, scope.as_of)?;
        Ok(Self {
            shifted,
            issues: matrix.issues,
            rows: matrix.rows,
            said,
            event,
            events,
        })
    }

    /// Every row with each issue and what was said on it.
    pub(super) fn cells(&self) -> impl Iterator<Item = (&MatrixRow, &MatrixIssue, &Said)> {
        self.rows.iter().zip(&self.said).flat_map(|(row, said)| {
            let issues = self.issues.iter().zip(said);
            issues.map(move |(issue, said)| (row, issue, said))
        })
    }

    /// The line of a `positions` block that names whom it is about.
    pub(super) fn who(&self) -> String {
        let actors: Vec<&str> = self
            .rows
            .iter()
            .filter_map(|row| Some(row.actor.as_ref()?.name.as_str()))
            .collect();
        let countries = self.rows.iter().filter_map(|row| row.country.as_ref());
        let countries: Vec<&str> = countries.map(|it| it.code.as_str()).collect();
        let blocs = self.rows.iter().filter_map(|row| row.bloc.as_ref());
        let blocs: Vec<&str> = blocs.map(|it| it.code.as_str()).collect();
        match (actors.is_empty(), countries.is_empty(), blocs.is_empty()) {
            (false, ..) => format!("actors: {}", listed(actors.into_iter())),
            (true, true, false) => format!("blocs: {}", listed(blocs.into_iter())),
            // A block with both would show those of the countries that are in the blocs.
            _ => format!("countries: {}", listed(countries.into_iter())),
        }
    }

    /// The names of the issues as a `positions` block lists them.
    pub(super) fn issue_names(&self) -> String {
        listed(self.issues.iter().map(|it| it.issue.name.as_str()))
    }
}

impl Said {
    fn read(
        library: &Library,
        scope: &Scope,
        speaker: Speaker,
        issue: &MatrixIssue,
        searched: Option<String>,
    ) -> Result<Self> {
        let issue = issue.issue.id;
        let every = library.read(|reader| statements(reader, speaker, issue, scope.as_of, true))?;
        let (attributed, own) = every
            .into_iter()
            .partition(|it| it.position.voice == Voice::Attributed);
        Ok(Self {
            own,
            attributed,
            searched,
        })
    }
}

impl Meeting {
    fn read(library: &Library, event: Event) -> Result<Self> {
        let mut found: Vec<(CitedExcerpt, Option<Side>)> = Vec::new();
        for readout in library.event_readouts(event.row.id)? {
            for excerpt in library.excerpts_of(readout.article.id)? {
                let cited = library.cited_excerpt(excerpt.id)?;
                found.extend(cited.map(|it| (it, readout.side.clone())));
            }
        }
        for position in &event.positions {
            let words = position.quote.as_deref().unwrap_or_default();
            let excerpt = library.cited_excerpt_of(position.id, words)?;
            found.extend(excerpt.map(|it| (it, None)));
        }
        let mut seen = HashSet::new();
        found.retain(|(excerpt, _)| seen.insert(excerpt.id));
        let participants = &event.row.participants;
        let passages = found
            .iter()
            .map(|(excerpt, side)| Passage {
                excerpt: ExcerptId(excerpt.id),
                side: side_of(excerpt, side.as_ref(), participants),
            })
            .collect();
        Ok(Self { event, passages })
    }
}

/// The participant on whose side a passage speaks: who said it, or for whose country; where nobody is known to have said it, whose
/// readout it stands in.
fn side_of(
    excerpt: &CitedExcerpt,
    readout: Option<&Side>,
    participants: &[ActorRef],
) -> Option<usize> {
    let is_of =
        |actor: &ActorRef, code: &str| actor.country.as_ref().is_some_and(|it| it.code == code);
    let Some(speaker) = &excerpt.speaker else {
        return participants.iter().position(|actor| match readout {
            Some(Side::Actor(side)) => side.id == actor.id,
            Some(Side::Country(side)) => is_of(actor, &side.code),
            None => false,
        });
    };
    let names: Vec<&str> = speaker.name.split(", ").collect();
    let codes = speaker.country.iter().flat_map(|codes| codes.split(", "));
    let codes: Vec<&str> = codes.collect();
    let is_named =
        |actor: &ActorRef| actor.name == speaker.name || names.contains(&actor.name.as_str());
    let is_compatriot = |actor: &ActorRef| codes.iter().any(|code| is_of(actor, code));
    let named = participants.iter().position(is_named);
    named.or_else(|| participants.iter().position(is_compatriot))
}

/// What these countries and blocs have said, by code: the blocs below the countries, on the issues of both.
fn matrix(library: &Library, mut asked: MatrixRequest, codes: &[String]) -> Result<Matrix> {
    let is_bloc = |code: &str| {
        library.read(|reader| {
            let country = countries::find(reader, code)?;
            Ok(country.is_none() && blocs::find(reader, code)?.is_some())
        })
    };
    let mut blocs = Vec::new();
    for code in codes {
        match is_bloc(code)? {
            true => blocs.push(code.clone()),
            false => asked.countries.push(code.clone()),
        }
    }
    if blocs.is_empty() {
        return library.matrix(&asked);
    }
    let mut of_blocs = MatrixRequest {
        rows: MatrixRows::Blocs,
        blocs,
        countries: Vec::new(),
        ..asked.clone()
    };
    let mut found = library.matrix(&of_blocs)?;
    if asked.countries.is_empty() {
        return Ok(found);
    }
    let mut whole = library.matrix(&asked)?;
    if asked.issues.is_empty() {
        let issues = whole.issues.iter().chain(&found.issues);
        let mut ids: Vec<IssueId> = Vec::new();
        for issue in issues {
            if !ids.contains(&issue.issue.id) {
                ids.push(issue.issue.id);
            }
        }
        asked.issues.clone_from(&ids);
        of_blocs.issues = ids;
        whole = library.matrix(&asked)?;
        found = library.matrix(&of_blocs)?;
    }
    whole.rows.append(&mut found.rows);
    Ok(whole)
}

/// The shifts and contradictions between two statements of each row's speaker, as the queue has them.
fn shifted(
    library: &Library,
    rows: &[MatrixRow],
    issues: &[MatrixIssue],
    as_of: Option<NaiveDate>,
) -> Result<Vec<Vec<Shift>>> {
    let ids: Vec<IssueId> = issues.iter().map(|issue| issue.issue.id).collect();
    let mut shifted = Vec::with_capacity(rows.len());
    for row in rows {
        let mut request = ShiftsRequest {
            kinds: BETWEEN_TWO.to_vec(),
            issues: ids.clone(),
            as_of,
            ..ShiftsRequest::default()
        };
        match (&row.actor, &row.country, &row.bloc) {
            (Some(actor), ..) => request.actors = vec![actor.id],
            (None, Some(country), _) => {
                request.per = ShiftPer::Country;
                request.countries = vec![country.code.clone()];
            }
            (None, None, Some(bloc)) => {
                request.per = ShiftPer::Bloc;
                request.blocs = vec![bloc.code.clone()];
            }
            (None, None, None) => {
                shifted.push(Vec::new());
                continue;
            }
        }
        // Without an issue all would be asked for, and there is none.
        let mut found = match ids.is_empty() {
            true => Vec::new(),
            false => library.shifts(&request, 0, u32::MAX)?.rows,
        };
        found.retain(|shift| shift.after.is_some());
        let place = |shift: &Shift| ids.iter().position(|id| *id == shift.issue.issue.id);
        found.sort_by_key(|shift| (place(shift), shift.day));
        shifted.push(found);
    }
    Ok(shifted)
}

/// The kinds of shifts that lie between two statements.
const BETWEEN_TWO: [ShiftKind; 5] = [
    ShiftKind::Reversed,
    ShiftKind::Contradicted,
    ShiftKind::Hardened,
    ShiftKind::Softened,
    ShiftKind::Moved,
];

/// The events in which somebody of these rows took part. Those of unknown date are left out when a last
/// day is asked for.
fn events(library: &Library, rows: &[MatrixRow], as_of: Option<NaiveDate>) -> Result<Vec<Event>> {
    let of_rows = |actor: &ActorRef| {
        rows.iter().any(|row| match &row.actor {
            Some(speaker) => speaker.id == actor.id,
            None => match &row.bloc {
                Some(bloc) => [&bloc.name, &bloc.code].contains(&&actor.name),
                None => row.country.is_some() && row.country == actor.country,
            },
        })
    };
    let last = as_of.map(|day| day.to_string());
    let in_time = |event: &EventRow| match (&last, &event.held) {
        (None, _) => true,
        (Some(last), Some(held)) => held.date.get(..10).unwrap_or(&held.date) <= last.as_str(),
        (Some(_), None) => false,
    };
    let held = library.events()?.into_iter();
    held.filter(|event| event.participants.iter().any(of_rows) && in_time(event))
        .map(|event| library.event(event.id))
        .collect()
}

/// Names with commas between, those with a comma of their own in quotation marks.
fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let one = |name: &str| match name.contains(',') {
        true => format!("\"{name}\""),
        false => name.to_owned(),
    };
    names.map(one).collect::<Vec<_>>().join(", ")
}
