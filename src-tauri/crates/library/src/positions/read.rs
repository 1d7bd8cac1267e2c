//! Positions as they are shown: a row of a list, and one with its evidence.

use demarche_text::{PartialDate, Span, sentence, span, word};

use serde::{Deserialize, Serialize};

use super::{Confidence, Directness, EvidenceRole, SpeechAct, Stance, Voice};
use crate::compare::beside;
use crate::excerpts::Excerpt;
use crate::sql::{all, date_at};
use crate::{
    ActorRef, CountryRef, EventId, ExcerptId, IssueRef, Library, OrNotFound, PositionId, PostRef,
    Reader, Result, excerpts,
};

/// A position in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositionRow {
    /// Its row.
    pub id: PositionId,
    /// Who takes it.
    pub actors: Vec<ActorRef>,
    /// On whose behalf: countries, and blocs that speak for themselves.
    pub on_behalf: Vec<CountryRef>,
    /// The post held then.
    pub post: Option<PostRef>,
    /// On what.
    pub issue: IssueRef,
    /// Relative to the issue's poles.
    pub stance: Stance,
    /// In whose mouth the words are.
    pub voice: Voice,
    /// Whether the words are the speaker's own.
    pub directness: Directness,
    /// When it was said.
    pub said: Option<PartialDate>,
    /// What was said, in one line.
    pub paraphrase: String,
    /// The shortest telling words among its supporting excerpts.
    pub quote: Option<String>,
    /// Who published the first supporting excerpt.
    pub outlet: Option<String>,
    /// Who coded it.
    pub analyst: String,
    /// How sure the analyst is.
    pub confidence: Option<Confidence>,
    /// Pieces of evidence in all roles.
    pub evidence: u32,
    /// Pieces of evidence that contradict it.
    pub against: u32,
    /// Whether what supported it is all in the trash: it counts still, and rests on nothing.
    #[serde(default)]
    pub evidence_trashed: bool,
}

/// A position with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// What a list shows of it.
    pub row: PositionRow,
    /// What is done by saying it.
    pub act: Option<SpeechAct>,
    /// To whom.
    pub addressee: Option<String>,
    /// At which event.
    pub event: Option<EventId>,
    /// The event's name.
    pub event_name: Option<String>,
    /// Who reported it.
    pub reported_by: Option<String>,
    /// When it was coded, RFC 3339 in UTC.
    pub coded_at: String,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// Articles that the evidence is from.
    pub evidence_articles: u32,
    /// Independent origins of these articles: copies of one text are one.
    pub evidence_origins: u32,
    /// What the same speaker, country or bloc has said of the issue with another stance and not surely before or after it,
    /// the latest of it.
    pub also: Vec<PositionRow>,
}

/// A piece of evidence in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The excerpt.
    pub excerpt: Excerpt,
    /// What it does for the position.
    pub role: EvidenceRole,
    /// The words before it in the sentence or sentences that hold it.
    pub before: String,
    /// The words after it there.
    pub after: String,
}

/// A position of a list; also one that is in the trash.
pub fn position_row(reader: &Reader<'_>, id: PositionId) -> Result<PositionRow> {
    let conn = reader.conn();
    let mut position = conn
        .prepare_cached(include_str!("row.sql"))?
        .query_row([id], |row| {
            Ok(PositionRow {
                id: row.get(0)?,
                actors: Vec::new(),
                on_behalf: Vec::new(),
                issue: IssueRef {
                    id: row.get(1)?,
                    name: row.get(2)?,
                    parent: row.get(3)?,
                },
                stance: row.get(4)?,
                voice: row.get(5)?,
                directness: row.get(6)?,
                said: date_at(row, 7)?,
                paraphrase: row.get(9)?,
                confidence: row.get(10)?,
                analyst: row.get(11)?,
                post: PostRef::at(row, 12)?,
                quote: None,
                outlet: None,
                evidence: 0,
                against: 0,
                evidence_trashed: false,
            })
        })
        .or_not_found(id)?;
    let actors: Vec<Option<ActorRef>> = all(conn, include_str!("actors.sql"), [id], |row| {
        ActorRef::at(row, 0)
    })?;
    position.actors = actors.into_iter().flatten().collect();
    let on_behalf: Vec<Option<CountryRef>> =
        all(conn, include_str!("on_behalf.sql"), [id], |row| {
            CountryRef::at(row, 0)
        })?;
    position.on_behalf = on_behalf.into_iter().flatten().collect();
    let evidence: Vec<(EvidenceRole, String, Option<String>)> =
        all(conn, include_str!("quotes.sql"), [id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    position.evidence = evidence.len() as u32;
    position.against = evidence
        .iter()
        .filter(|(role, ..)| *role == EvidenceRole::Contradicting)
        .count() as u32;
    position.evidence_trashed = evidence_trashed(reader, id)?;
    let supporting = || {
        evidence
            .iter()
            .filter(|(role, ..)| *role == EvidenceRole::Supporting)
    };
    position.quote = telling(supporting().map(|(_, quote, _)| quote.as_str())).map(str::to_owned);
    position.outlet = supporting().find_map(|(.., outlet)| outlet.clone());
    Ok(position)
}

/// Whether a position had supporting evidence, of which all is in the trash.
pub(crate) fn evidence_trashed(reader: &Reader<'_>, id: PositionId) -> Result<bool> {
    let sql = include_str!("evidence_trashed.sql");
    let mut statement = reader.conn().prepare_cached(sql)?;
    Ok(statement.query_row([id], |row| row.get(0))?)
}

/// [`position_row`] of each.
pub fn position_rows(reader: &Reader<'_>, ids: &[PositionId]) -> Result<Vec<PositionRow>> {
    ids.iter().map(|&id| position_row(reader, id)).collect()
}

/// The shortest of `quotes` that is a clause: long enough to tell what was said. None when no quote
/// is, so that a single word in quotation marks does not stand for a position.
pub fn telling<'q>(quotes: impl Iterator<Item = &'q str>) -> Option<&'q str> {
    /// Three words can be a subject, a verb and an object.
    const WORDS: usize = 3;
    /// About as much in a script without spaces.
    const UNSPACED: usize = 6;
    let clause = |quote: &str| {
        let unspaced = quote
            .chars()
            .filter(|&scalar| word::is_unspaced(scalar))
            .count();
        unspaced >= UNSPACED
            || quote
                .split_whitespace()
                .filter(|run| run.contains(char::is_alphanumeric))
                .count()
                >= WORDS
    };
    quotes
        .filter(|quote| clause(quote))
        .min_by_key(|quote| quote.chars().count())
}

/// So many other statements of the same days are told with a position.
const ALSO: usize = 6;

impl Library {
    /// A position with its evidence.
    pub fn position(&self, id: PositionId) -> Result<Position> {
        self.read(|reader| position(reader, id))
    }
}

fn position(reader: &Reader<'_>, id: PositionId) -> Result<Position> {
    let conn = reader.conn();
    let row = position_row(reader, id)?;
    let mut position = conn
        .prepare_cached(include_str!("details.sql"))?
        .query_row([id], |columns| {
            Ok(Position {
                row,
                act: columns.get(0)?,
                addressee: columns.get(1)?,
                event: columns.get(2)?,
                event_name: columns.get(3)?,
                reported_by: columns.get(4)?,
                coded_at: columns.get(5)?,
                evidence: Vec::new(),
                evidence_articles: columns.get(6)?,
                evidence_origins: columns.get(7)?,
                also: Vec::new(),
            })
        })
        .or_not_found(id)?;
    let mut also = beside(reader, id)?;
    also.truncate(ALSO);
    position.also = position_rows(reader, &also)?;
    let evidence: Vec<(ExcerptId, EvidenceRole, String)> =
        all(conn, include_str!("evidence.sql"), [id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    for (id, role, text) in evidence {
        let excerpt = excerpts::excerpt(reader, id)?;
        let span = Span::new(excerpt.start as usize, excerpt.end as usize);
        let (before, after) = around(&text, span);
        position.evidence.push(Evidence {
            excerpt,
            role,
            before,
            after,
        });
    }
    Ok(position)
}

/// The words before and after a span in the sentences that it touches.
fn around(text: &str, span: Span) -> (String, String) {
    let touched: Vec<Span> = sentence::spans(text)
        .into_iter()
        .filter(|sentence| sentence.overlaps(span))
        .collect();
    let (Some(first), Some(last)) = (touched.first(), touched.last()) else {
        return (String::new(), String::new());
    };
    let offsets = span::Offsets::of(text);
    let before = Span::new(first.start.min(span.start), span.start);
    let after = Span::new(span.end, last.end.max(span.end));
    (
        offsets.slice(text, before).to_owned(),
        offsets.slice(text, after).to_owned(),
    )
}
