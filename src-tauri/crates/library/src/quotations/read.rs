//! Reading quotations in their places.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use demarche_text::span::Offsets;
use demarche_text::{PartialDate, Phrase, Span, phrase};
use rusqlite::Row;

use super::{Inbox, InboxGroup, Quotation};
use crate::sql::{date_at, rows};
use crate::{
    ActorId, ActorRef, ArticleId, BodyVersionId, CountryRef, Library, OrNotFound, PostRef,
    QuotationId, Reader, Result, articles, posts,
};

/// Scalar values of its paragraph that are shown on each side at most.
const AROUND: usize = 240;

impl Library {
    /// The `limit` newest articles that have pending quotations, from the `offset`th on.
    pub fn inbox(&self, offset: u32, limit: u32) -> Result<Inbox> {
        self.read(|reader| {
            let (pending, articles) = reader
                .conn()
                .prepare_cached(include_str!("pending.sql"))?
                .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let ids: Vec<ArticleId> = rows(
                &mut *reader.conn().prepare_cached(include_str!("inbox.sql"))?,
                (limit, offset),
                |row| row.get(0),
            )?;
            let groups = ids
                .into_iter()
                .map(|article| {
                    Ok(InboxGroup {
                        article: articles::row(reader, article)?,
                        quotations: of_article(reader, article)?,
                    })
                })
                .collect::<Result<_>>()?;
            Ok(Inbox {
                groups,
                articles,
                pending,
            })
        })
    }

    /// The quotations of an article, in the order of the text.
    pub fn quotations_of(&self, article: ArticleId) -> Result<Vec<Quotation>> {
        self.read(|reader| of_article(reader, article))
    }

    /// A quotation.
    pub fn quotation(&self, id: QuotationId) -> Result<Quotation> {
        self.read(|reader| {
            let read = reader
                .conn()
                .prepare_cached(concat!(include_str!("row.sql"), " WHERE quotation.id = ?"))?
                .query_row([id], read)
                .or_not_found(id)?;
            let mut places = Places::default();
            places.complete(reader, read)
        })
    }
}

fn of_article(reader: &Reader<'_>, article: ArticleId) -> Result<Vec<Quotation>> {
    let mut statement = reader.conn().prepare_cached(concat!(
        include_str!("row.sql"),
        " WHERE quotation.article = ? ORDER BY quotation.start, quotation.id"
    ))?;
    let found = rows(&mut statement, [article], read)?;
    let mut places = Places::default();
    found
        .into_iter()
        .map(|read| places.complete(reader, read))
        .collect()
}

/// A row, with its reasons still in JSON.
fn read(row: &Row<'_>) -> rusqlite::Result<(Quotation, String)> {
    let method: String = row.get(16)?;
    let version: String = row.get(17)?;
    let quotation = Quotation {
        id: row.get(0)?,
        article: row.get(1)?,
        body_version: row.get(2)?,
        start: row.get(3)?,
        end: row.get(4)?,
        quote: row.get(5)?,
        before: String::new(),
        after: String::new(),
        kind: row.get(6)?,
        speaker: row.get(7)?,
        speaker_start: row.get(8)?,
        speaker_end: row.get(9)?,
        cue: row.get(10)?,
        addressee: row.get(11)?,
        venue: row.get(12)?,
        reported_by: row.get(13)?,
        said: date_at(row, 14)?,
        method: format!("{method} {version}"),
        score: row.get(18)?,
        reasons: Vec::new(),
        state: row.get(20)?,
        excerpt: row.get(21)?,
        position: row.get(22)?,
        stance: row.get(23)?,
        actor: ActorRef::at(row, 24)?,
        post: PostRef::at(row, 29)?,
        spokesperson: row.get::<_, Option<bool>>(34)?.unwrap_or(false),
        country: CountryRef::at(row, 35)?,
        held: None,
    };
    Ok((quotation, row.get(19)?))
}

/// The texts and tenures that the quotations of one article share.
#[derive(Default)]
struct Places {
    texts: HashMap<BodyVersionId, (String, Offsets)>,
    tenures: HashMap<ActorId, Vec<posts::Tenure>>,
}

impl Places {
    fn complete(
        &mut self,
        reader: &Reader<'_>,
        (mut quotation, reasons): (Quotation, String),
    ) -> Result<Quotation> {
        // A library that was merged may hold what its makers liked.
        let reasons: Vec<Phrase> = serde_json::from_str(&reasons)?;
        quotation.reasons = reasons.into_iter().map(Phrase::tellable).collect();
        let version = quotation.body_version;
        let (text, offsets) = match self.texts.entry(version) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let text = articles::body_text(reader, version)?;
                let offsets = Offsets::of(&text);
                place.insert((text, offsets))
            }
        };
        (quotation.before, quotation.after) = around(
            text,
            offsets,
            Span::new(quotation.start as usize, quotation.end as usize),
        );
        if let (Some(actor), Some(post)) = (&quotation.actor, &quotation.post) {
            let tenures = match self.tenures.entry(actor.id) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => place.insert(posts::tenures_of(reader, actor.id)?),
            };
            let day = quotation.said.as_ref().and_then(PartialDate::first_day);
            quotation.held = tenures
                .iter()
                .filter(|tenure| tenure.post.id == post.id)
                .find(|tenure| day.is_none_or(|day| tenure.in_force(day)))
                .and_then(held);
        }
        Ok(quotation)
    }
}

/// What stands in the same paragraph before and after a span.
fn around(text: &str, offsets: &Offsets, span: Span) -> (String, String) {
    let (start, end) = (offsets.byte(span.start), offsets.byte(span.end));
    let before = &text[text[..start].rfind("\n\n").map_or(0, |at| at + 2)..start];
    let after = &text[end..];
    let after = &after[..after.find("\n\n").unwrap_or(after.len())];
    let skipped = before.chars().count().saturating_sub(AROUND);
    let before: String = before.chars().skip(skipped).collect();
    let after: String = after.chars().take(AROUND).collect();
    (before, after)
}

/// A tenure by its months: "February 2020 – January 2023"; none when neither end is known.
fn held(tenure: &posts::Tenure) -> Option<Phrase> {
    let (from, to) = (
        tenure.from.as_ref().map(month),
        tenure.to.as_ref().map(month),
    );
    match (from, to) {
        (None, None) => None,
        (Some(from), None) => Some(phrase!("since {from}", from)),
        (None, Some(to)) => Some(phrase!("until {to}", to)),
        (Some(from), Some(to)) => Some(phrase!("{from} – {to}", from, to)),
    }
}

/// A date without its day.
fn month(date: &PartialDate) -> PartialDate {
    let month = date.date.get(..7).and_then(PartialDate::parse);
    month.unwrap_or_else(|| date.clone())
}
