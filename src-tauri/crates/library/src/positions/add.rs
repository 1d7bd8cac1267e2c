//! Coding a position, changing it, and putting it in the trash.

use chrono::NaiveDate;
use demarche_text::PartialDate;
use demarche_text::phrase;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::{Confidence, Directness, EvidenceRole, SpeechAct, Stance, Voice};
use crate::sql::{all, date_at, date_columns, given, moment};
use crate::{
    ActorId, BlocId, CountryId, Error, EventId, ExcerptId, IssueId, Library, Op, OrNotFound,
    Outcome, PositionId, PostId, Reader, Result, Tx, blocs, countries, posts,
};

/// An excerpt and what it does for a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewEvidence {
    /// The excerpt.
    pub excerpt: ExcerptId,
    /// Its role.
    pub role: EvidenceRole,
}

/// A position to code, or what an existing one is to become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPosition {
    /// Who takes it.
    pub actors: Vec<ActorId>,
    /// On whose behalf: ISO 3166-1 alpha-2 codes of countries, and codes of blocs that speak for
    /// themselves (`EU`, `NATO`). No bloc has a country's code.
    pub on_behalf: Vec<String>,
    /// The post that the actor holds then; when unset and there is one actor, the most telling one
    /// held on the day that it was said.
    pub post: Option<PostId>,
    /// A leaf of the codebook.
    pub issue: IssueId,
    /// Relative to the issue's poles.
    pub stance: Stance,
    /// When unset: through a spokesperson if the post is a spokesperson's, else the actor's own.
    pub voice: Option<Voice>,
    /// What is done by saying it.
    pub act: Option<SpeechAct>,
    /// To whom.
    pub addressee: Option<String>,
    /// At which event.
    pub event: Option<EventId>,
    /// When it was said, which is not when it was published.
    pub said: Option<PartialDate>,
    /// Whether the words are the speaker's own.
    pub directness: Directness,
    /// Who reported it.
    pub reported_by: Option<String>,
    /// What was said, in one line.
    pub paraphrase: String,
    /// How sure the analyst is.
    pub confidence: Option<Confidence>,
    /// What it rests on.
    pub evidence: Vec<NewEvidence>,
}

impl Library {
    /// Codes a position.
    pub fn add_position(&self, position: &NewPosition) -> Result<Outcome<PositionId>> {
        let op = Op::AddPosition {
            paraphrase: position.paraphrase.clone(),
        };
        self.transact(op, |tx| add_in(tx, position))
    }

    /// Replaces all that was coded of a position but its analyst and the time of coding.
    pub fn update_position(&self, id: PositionId, position: &NewPosition) -> Result<Outcome<()>> {
        self.transact(Op::UpdatePosition, |tx| {
            tx.conn()
                .prepare_cached("SELECT 1 FROM position WHERE id = ? AND trashed_at IS NULL")?
                .query_row([id], |_| Ok(()))
                .or_not_found(id)?;
            let checked = check(tx, position)?;
            let (said, precision) = date_columns(position.said.as_ref());
            tx.conn()
                .prepare_cached(include_str!("update.sql"))?
                .execute(rusqlite::params![
                    id,
                    position.issue,
                    position.stance,
                    checked.voice,
                    position.act,
                    checked.post,
                    given(position.addressee.as_deref()),
                    position.event,
                    said,
                    precision,
                    position.directness,
                    given(position.reported_by.as_deref()),
                    position.paraphrase.trim(),
                    position.confidence,
                ])?;
            link(tx, id, position, &checked)
        })
    }

    /// Puts positions in the trash.
    pub fn trash_positions(&self, ids: &[PositionId]) -> Result<Outcome<()>> {
        self.transact(Op::TrashPositions { n: ids.len() }, |tx| {
            let mut trash = tx.conn().prepare_cached(
                "UPDATE position SET trashed_at = ?2 WHERE id = ?1 AND trashed_at IS NULL",
            )?;
            for &id in ids {
                let found = trash.execute((id, moment(tx.now())))?;
                (found == 1).then_some(()).or_not_found(id)?;
            }
            Ok(())
        })
    }
}

/// Codes a position inside a change.
pub fn add_in(tx: &Tx<'_>, position: &NewPosition) -> Result<PositionId> {
    let checked = check(tx, position)?;
    let (said, precision) = date_columns(position.said.as_ref());
    let id = tx
        .conn()
        .prepare_cached(include_str!("add.sql"))?
        .query_row(
            rusqlite::params![
                position.issue,
                position.stance,
                checked.voice,
                position.act,
                checked.post,
                given(position.addressee.as_deref()),
                position.event,
                said,
                precision,
                position.directness,
                given(position.reported_by.as_deref()),
                position.paraphrase.trim(),
                position.confidence,
                tx.analyst(),
                moment(tx.now()),
            ],
            |row| row.get(0),
        )?;
    link(tx, id, position, &checked)?;
    Ok(id)
}

/// What was looked up while checking.
struct Checked {
    countries: Vec<CountryId>,
    blocs: Vec<BlocId>,
    post: Option<PostId>,
    voice: Voice,
}

fn check(tx: &Tx<'_>, position: &NewPosition) -> Result<Checked> {
    if position.paraphrase.trim().is_empty() {
        return Err(Error::invalid(phrase!(
            "A position needs a paraphrase: one line that says what was said."
        )));
    }
    if position.actors.is_empty() && position.on_behalf.is_empty() {
        return Err(Error::invalid(phrase!(
            "A position needs somebody who takes it: an actor, or a country or body on whose behalf it is taken."
        )));
    }
    check_issue(tx, position.issue)?;
    for &actor in &position.actors {
        let (name, trashed): (String, bool) = tx
            .conn()
            .prepare_cached("SELECT name, trashed_at IS NOT NULL FROM actor WHERE id = ?")?
            .query_row([actor], |row| Ok((row.get(0)?, row.get(1)?)))
            .or_not_found(actor)?;
        if trashed {
            return Err(Error::invalid(phrase!(
                "{name} is in the trash: restore the actor first.",
                name
            )));
        }
    }
    for evidence in &position.evidence {
        let trashed: bool = tx
            .conn()
            .prepare_cached("SELECT trashed_at IS NOT NULL FROM excerpt WHERE id = ?")?
            .query_row([evidence.excerpt], |row| row.get(0))
            .or_not_found(evidence.excerpt)?;
        if trashed {
            return Err(Error::invalid(phrase!(
                "An excerpt of the evidence is in the trash: restore it first."
            )));
        }
    }
    if let Some(event) = position.event {
        tx.conn()
            .prepare_cached("SELECT 1 FROM event WHERE id = ? AND trashed_at IS NULL")?
            .query_row([event], |_| Ok(()))
            .or_not_found(event)?;
    }
    if let Some(said) = &position.said
        && PartialDate::parse(&said.date).as_ref() != Some(said)
    {
        return Err(Error::invalid(phrase!(
            "“{date}” is not a date; write 2022, 2022-03, 2022-03-18 or a moment with its offset.",
            date = said.date
        )));
    }
    let (mut of_countries, mut of_blocs) = (Vec::new(), Vec::new());
    for code in &position.on_behalf {
        match blocs::find(tx, code)? {
            Some(bloc) => of_blocs.push(bloc),
            None => of_countries.push(countries::id(tx, code)?),
        }
    }
    let post = match (position.post, position.actors.as_slice()) {
        (Some(post), _) => Some(posts::post_ref(tx, post)?.id),
        (None, &[actor]) => match day_said(tx, position.said.as_ref(), &excerpts(position))? {
            Some(day) => posts::post_held(tx, actor, day)?.map(|tenure| tenure.post.id),
            None => None,
        },
        (None, _) => None,
    };
    let voice = match position.voice {
        Some(voice) => voice,
        None => voice_of(tx, post)?,
    };
    Ok(Checked {
        countries: of_countries,
        blocs: of_blocs,
        post,
        voice,
    })
}

/// Refuses what takes no stance.
pub(crate) fn check_issue(tx: &Tx<'_>, issue: IssueId) -> Result<()> {
    let (name, leaf, trashed): (String, bool, bool) = tx
        .conn()
        .prepare_cached("SELECT name, leaf, trashed_at IS NOT NULL FROM issue WHERE id = ?")?
        .query_row([issue], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .or_not_found(issue)?;
    if trashed {
        return Err(Error::invalid(phrase!(
            "The issue “{name}” is in the trash: restore it first.",
            name
        )));
    }
    if !leaf {
        return Err(Error::invalid(phrase!(
            "“{name}” only groups issues: choose one of the issues in it.",
            name
        )));
    }
    Ok(())
}

fn excerpts(position: &NewPosition) -> Vec<ExcerptId> {
    position
        .evidence
        .iter()
        .map(|evidence| evidence.excerpt)
        .collect()
}

/// The voice of words said from a post, where nothing else is known of it.
pub fn voice_of(reader: &Reader<'_>, post: Option<PostId>) -> Result<Voice> {
    let Some(post) = post else {
        return Ok(Voice::Own);
    };
    let spokesperson = reader
        .conn()
        .prepare_cached("SELECT spokesperson FROM post WHERE id = ?")?
        .query_row([post], |row| row.get(0))
        .optional()?;
    Ok(match spokesperson {
        Some(true) => Voice::Spokesperson,
        _ => Voice::Own,
    })
}

/// The last day on which something can have been said: the date said, else the earliest date on
/// which an article that the excerpts are of was published.
pub fn day_said(
    reader: &Reader<'_>,
    said: Option<&PartialDate>,
    excerpts: &[ExcerptId],
) -> Result<Option<NaiveDate>> {
    if let Some(said) = said {
        return Ok(said.last_day());
    }
    let mut earliest: Option<NaiveDate> = None;
    for &excerpt in excerpts {
        let published = all(
            reader.conn(),
            "SELECT article.published, article.published_precision FROM excerpt \
             JOIN article ON article.id = excerpt.article WHERE excerpt.id = ?",
            [excerpt],
            |row| date_at(row, 0),
        )?;
        for day in published
            .into_iter()
            .flatten()
            .filter_map(|date| date.last_day())
        {
            earliest = Some(earliest.map_or(day, |known| known.min(day)));
        }
    }
    Ok(earliest)
}

/// Writes who, on whose behalf and the evidence, leaving rows alone that are right already, so that
/// the history records only what changed.
fn link(tx: &Tx<'_>, id: PositionId, position: &NewPosition, checked: &Checked) -> Result<()> {
    let conn = tx.conn();
    let former = all(
        conn,
        "SELECT actor FROM position_actor WHERE position = ?",
        [id],
        |row| row.get(0),
    )?;
    let (gone, new) = differing(&former, &position.actors);
    for actor in gone {
        conn.prepare_cached("DELETE FROM position_actor WHERE position = ?1 AND actor = ?2")?
            .execute((id, actor))?;
    }
    for actor in new {
        conn.prepare_cached("INSERT INTO position_actor (position, actor) VALUES (?1, ?2)")?
            .execute((id, actor))?;
    }
    let former = all(
        conn,
        "SELECT country FROM position_behalf WHERE position = ?",
        [id],
        |row| row.get(0),
    )?;
    let (gone, new) = differing(&former, &checked.countries);
    for country in gone {
        conn.prepare_cached("DELETE FROM position_behalf WHERE position = ?1 AND country = ?2")?
            .execute((id, country))?;
    }
    for country in new {
        conn.prepare_cached("INSERT INTO position_behalf (position, country) VALUES (?1, ?2)")?
            .execute((id, country))?;
    }
    let former = all(
        conn,
        "SELECT bloc FROM position_behalf_bloc WHERE position = ?",
        [id],
        |row| row.get(0),
    )?;
    let (gone, new) = differing(&former, &checked.blocs);
    for bloc in gone {
        conn.prepare_cached("DELETE FROM position_behalf_bloc WHERE position = ?1 AND bloc = ?2")?
            .execute((id, bloc))?;
    }
    for bloc in new {
        conn.prepare_cached("INSERT INTO position_behalf_bloc (position, bloc) VALUES (?1, ?2)")?
            .execute((id, bloc))?;
    }
    let former: Vec<(ExcerptId, EvidenceRole)> = all(
        conn,
        "SELECT excerpt, role FROM evidence WHERE position = ?",
        [id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let wanted: Vec<_> = position
        .evidence
        .iter()
        .map(|evidence| (evidence.excerpt, evidence.role))
        .collect();
    let (gone, new) = differing(&former, &wanted);
    for (excerpt, _) in gone {
        conn.prepare_cached("DELETE FROM evidence WHERE position = ?1 AND excerpt = ?2")?
            .execute((id, excerpt))?;
    }
    for (excerpt, role) in new {
        let added = conn
            .prepare_cached(
                "INSERT INTO evidence (position, excerpt, role) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            )?
            .execute((id, excerpt, role))?;
        if added == 0 {
            return Err(Error::invalid(phrase!(
                "An excerpt is given two roles in the evidence of one position."
            )));
        }
    }
    Ok(())
}

/// What is only in `former`, and what is only in `wanted`, each once.
fn differing<T: Copy + PartialEq>(former: &[T], wanted: &[T]) -> (Vec<T>, Vec<T>) {
    let gone = former
        .iter()
        .copied()
        .filter(|one| !wanted.contains(one))
        .collect();
    let mut new = Vec::new();
    for &one in wanted {
        if !former.contains(&one) && !new.contains(&one) {
            new.push(one);
        }
    }
    (gone, new)
}
