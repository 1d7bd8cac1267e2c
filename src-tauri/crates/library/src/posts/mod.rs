//! Posts and tenures: offices, and who held them when.

use std::cmp::Reverse;

use chrono::NaiveDate;
use demarche_gazetteer::Gazetteer;
use demarche_text::PartialDate;
use demarche_text::phrase;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use crate::sql::{all, date_at, date_columns, given};
use crate::{
    ActorId, ActorRef, Error, Library, Op, OrNotFound, Outcome, PostId, PostRef, Reader, Result,
    TenureId, Tx, countries,
};

/// The rank of a post that nobody ranked; the gazetteer's go from 1 to 6.
const MIDDLING: i64 = 3;

/// A post to make.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NewPost {
    /// "Deputy Secretary of State".
    pub title: String,
    /// "US Department of State".
    pub body: Option<String>,
    /// ISO 3166-1 alpha-2 of the country spoken for.
    pub country: Option<String>,
    /// Whether who holds it speaks for others.
    pub spokesperson: bool,
}

/// A tenure to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewTenure {
    /// Who holds it.
    pub actor: ActorId,
    /// What is held.
    pub post: PostId,
    /// The first day, as far as it is known.
    pub from: Option<PartialDate>,
    /// The last day; unset where unknown or still held.
    pub to: Option<PartialDate>,
}

/// A time in office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tenure {
    /// Its row.
    pub id: TenureId,
    /// Who.
    pub actor: ActorRef,
    /// What.
    pub post: PostRef,
    /// Whether who holds the post speaks for others.
    pub spokesperson: bool,
    /// The gazetteer's rank of the post: the lower, the more telling.
    pub rank: Option<i64>,
    /// The first day; unset where unknown.
    pub from: Option<PartialDate>,
    /// The last day; unset where unknown or still held.
    pub to: Option<PartialDate>,
}

impl Tenure {
    /// Whether it is in force on `day`. An end that is known to the month or year counts to that
    /// month's or year's far side, since nobody is known to be out of office within it.
    pub fn in_force(&self, day: NaiveDate) -> bool {
        let began = self.from.as_ref().and_then(PartialDate::first_day);
        let ended = self.to.as_ref().and_then(PartialDate::last_day);
        began.is_none_or(|began| began <= day) && ended.is_none_or(|ended| day <= ended)
    }

    /// What sorts the more telling of two tenures first: the one of the lower rank, then the one begun
    /// later, then the one recorded first. A post that an analyst made has no rank and counts as a
    /// middling one.
    fn telling(&self) -> impl Ord + use<> {
        let began = self.from.as_ref().and_then(PartialDate::first_day);
        (self.rank.unwrap_or(MIDDLING), Reverse(began), self.id)
    }
}

/// What an actor held on `day`, the most telling post first.
pub fn posts_held(reader: &Reader<'_>, actor: ActorId, day: NaiveDate) -> Result<Vec<Tenure>> {
    let mut held = tenures_of(reader, actor)?;
    held.retain(|tenure| tenure.in_force(day));
    held.sort_by_cached_key(Tenure::telling);
    Ok(held)
}

/// The most telling post that an actor held on `day`.
pub fn post_held(reader: &Reader<'_>, actor: ActorId, day: NaiveDate) -> Result<Option<Tenure>> {
    Ok(posts_held(reader, actor, day)?.into_iter().next())
}

/// The post that an actor is named by as of a day: the one held then, else the last held before;
/// without a day, the one held last.
pub fn post_known_by(
    reader: &Reader<'_>,
    actor: ActorId,
    day: Option<NaiveDate>,
) -> Result<Option<PostRef>> {
    let mut tenures = tenures_of(reader, actor)?;
    if let Some(day) = day {
        tenures.retain(|tenure| {
            let began = tenure.from.as_ref().and_then(PartialDate::first_day);
            began.is_none_or(|began| began <= day)
        });
    }
    tenures.sort_by_cached_key(|tenure| {
        let over = match day {
            Some(day) => !tenure.in_force(day),
            None => tenure.to.is_some(),
        };
        let ended = tenure.to.as_ref().and_then(PartialDate::last_day);
        (over, over.then_some(Reverse(ended)), tenure.telling())
    });
    Ok(tenures.into_iter().next().map(|tenure| tenure.post))
}

/// Every tenure of an actor, the one begun last first.
pub fn tenures_of(reader: &Reader<'_>, actor: ActorId) -> Result<Vec<Tenure>> {
    all(
        reader.conn(),
        include_str!("tenures_of.sql"),
        [actor],
        |row| {
            Ok(Tenure {
                id: row.get(0)?,
                actor: ActorRef::at(row, 1)?.ok_or(rusqlite::Error::InvalidQuery)?,
                post: PostRef::at(row, 6)?.ok_or(rusqlite::Error::InvalidQuery)?,
                spokesperson: row.get(11)?,
                rank: row.get(12)?,
                from: date_at(row, 13)?,
                to: date_at(row, 15)?,
            })
        },
    )
}

/// A post as it is named elsewhere.
pub fn post_ref(reader: &Reader<'_>, post: PostId) -> Result<PostRef> {
    reader
        .conn()
        .prepare_cached(include_str!("ref.sql"))?
        .query_row([post], |row| PostRef::at(row, 0))
        .optional()?
        .flatten()
        .or_not_found(post)
}

/// The gazetteer's post of this key, made where the library has none yet.
pub fn ensure_from_gazetteer(tx: &Tx<'_>, key: &str) -> Result<PostId> {
    let known = tx
        .conn()
        .prepare_cached("SELECT id FROM post WHERE gazetteer = ?")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    let post = Gazetteer::bundled()
        .post(key)
        .ok_or_else(|| Error::invalid(phrase!("The gazetteer has no post “{key}”.", key)))?;
    let country = match post.country.as_deref() {
        Some(code) => countries::find(tx, code)?,
        None => None,
    };
    Ok(tx
        .conn()
        .prepare_cached(
            "INSERT INTO post (title, body, country, spokesperson, rank, gazetteer) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id",
        )?
        .query_row(
            (&post.title, &post.body, country, post.spokesperson, post.rank, key),
            |row| row.get(0),
        )?)
}

/// Gives an actor a post.
pub fn add_tenure_in(tx: &Tx<'_>, tenure: &NewTenure) -> Result<TenureId> {
    let began = tenure.from.as_ref().and_then(PartialDate::first_day);
    let ended = tenure.to.as_ref().and_then(PartialDate::last_day);
    for (date, day) in [(&tenure.from, began), (&tenure.to, ended)] {
        if let (Some(date), None) = (date, day) {
            return Err(Error::invalid(phrase!(
                "“{date}” is not a date.",
                date = date.date
            )));
        }
    }
    if let (Some(began), Some(ended)) = (began, ended)
        && ended < began
    {
        return Err(Error::invalid(phrase!(
            "A tenure cannot end before it begins."
        )));
    }
    tx.conn()
        .prepare_cached("SELECT 1 FROM actor WHERE id = ? AND trashed_at IS NULL")?
        .query_row([tenure.actor], |_| Ok(()))
        .or_not_found(tenure.actor)?;
    post_ref(tx, tenure.post)?;
    let (from, from_precision) = date_columns(tenure.from.as_ref());
    let (to, to_precision) = date_columns(tenure.to.as_ref());
    Ok(tx
        .conn()
        .prepare_cached(include_str!("add_tenure.sql"))?
        .query_row(
            (
                tenure.actor,
                tenure.post,
                from,
                from_precision,
                to,
                to_precision,
            ),
            |row| row.get(0),
        )?)
}

impl Library {
    /// Every post, by country, body and title.
    pub fn posts(&self) -> Result<Vec<PostRef>> {
        self.read(|reader| {
            let posts: Vec<Option<PostRef>> =
                all(reader.conn(), include_str!("list.sql"), [], |row| {
                    PostRef::at(row, 0)
                })?;
            Ok(posts.into_iter().flatten().collect())
        })
    }

    /// Makes a post.
    pub fn create_post(&self, post: &NewPost) -> Result<Outcome<PostId>> {
        let title = post.title.trim();
        if title.is_empty() {
            return Err(Error::invalid(phrase!("A post needs a title.")));
        }
        let op = Op::CreatePost {
            title: title.to_owned(),
        };
        self.transact(op, |tx| {
            let country = match post.country.as_deref() {
                Some(code) => Some(countries::id(tx, code)?),
                None => None,
            };
            let body = given(post.body.as_deref());
            Ok(tx
                .conn()
                .prepare_cached(
                    "INSERT INTO post (title, body, country, spokesperson) VALUES (?1, ?2, ?3, ?4) RETURNING id",
                )?
                .query_row((title, body, country, post.spokesperson), |row| row.get(0))?)
        })
    }

    /// Gives an actor a post.
    pub fn add_tenure(&self, tenure: &NewTenure) -> Result<Outcome<TenureId>> {
        self.transact(Op::AddTenure, |tx| add_tenure_in(tx, tenure))
    }

    /// Takes a post from an actor again. Positions keep the post that they were coded with.
    pub fn trash_tenure(&self, tenure: TenureId) -> Result<Outcome<()>> {
        self.transact(Op::TrashTenure, |tx| {
            let removed = tx
                .conn()
                .prepare_cached("DELETE FROM tenure WHERE id = ?")?
                .execute([tenure])?;
            (removed == 1).then_some(()).or_not_found(tenure)
        })
    }
}

#[cfg(test)]
mod tests;
