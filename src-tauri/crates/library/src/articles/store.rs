//! Storing an article: snapshot, body, suggestions and copies, all or nothing.

use std::collections::BTreeMap;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, Utc};
use demarche_extract::{
    Body, CutReason, Draft, FactOrigin, Origin, Piece, Reference, is_of_doi, reference,
};
use demarche_text::{PartialDate, Phrase, address, phrase};
use serde::{Deserialize, Serialize};

use super::analysis::{Analysis, Cast, KnownNames, write_mentions, write_quotations};
use super::body::{self, NewBody};
use super::copies::{self, Probe};
use super::key::free_key;
use super::snapshot::{Packed, sha256};
use super::{Already, Duplicate, Facts, PublishedFrom, references};
use crate::countries;
use crate::excerpts;
use crate::feeds;
use crate::outlets::{self, NamedOutlet};
use crate::sql::{date_columns, moment};
use crate::{
    ArticleId, CountryRef, Error, FeedEntryId, Library, Op, Outcome, Result, SnapshotId, Tx,
};

/// An article to be stored. What is not known stays `None` or empty.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewArticle {
    /// The headline; the first words of the body stand in for one that is not known.
    pub title: Option<String>,
    /// The authors, in order.
    pub byline: Vec<String>,
    /// The place that the text is dated from.
    pub dateline: Option<String>,
    /// The outlet's name, as the page or the analyst gives it.
    pub outlet: Option<String>,
    /// The address that it was asked for at.
    pub url: Option<String>,
    /// The address that the page names as its own.
    pub canonical_url: Option<String>,
    /// When it was published.
    pub published: Option<PartialDate>,
    /// Where that was found.
    pub published_from: Option<PublishedFrom>,
    /// When it was last modified.
    pub modified: Option<PartialDate>,
    /// BCP 47, `en`.
    pub language: Option<String>,
    /// Agencies credited, and how often.
    pub wires: Vec<(String, u32)>,
    /// Where each fact was found.
    pub origins: Vec<FactOrigin>,
    /// The text.
    pub body: Body,
    /// What was left out of it.
    pub cuts: Vec<Cut>,
    /// What was captured; none for an article typed by hand.
    pub capture: Option<Capture>,
    /// The reference that it comes from, where what was captured is not that but the page that it names.
    pub reference: Option<Capture>,
    /// What the file of that calls it: the key that it is cited by where no other article has it.
    pub citation_key: Option<String>,
    /// Whether it may be stored without a text: a reference to an article that is still to be read.
    pub without_text: bool,
    /// The entry of a feed that it comes from, which is then marked as imported; so are those that have one
    /// of its addresses.
    pub feed_entry: Option<FeedEntryId>,
    /// Words that were selected on the page: each is an excerpt where it stands in the text at one place, and is
    /// left where it does not ([`crate::excerpts::standing`]).
    pub excerpts: Vec<String>,
}

/// A piece that is not part of the article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// Why not.
    pub reason: CutReason,
    /// Its text.
    pub text: String,
}

/// What was captured, unchanged.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Capture {
    /// As fetched, pasted or read.
    pub bytes: Vec<u8>,
    /// `text/html`.
    pub media_type: String,
    /// When; the moment of storing where it is not known.
    pub captured_at: Option<DateTime<Utc>>,
    /// The address asked for.
    pub requested_url: Option<String>,
    /// The address that answered.
    pub final_url: Option<String>,
    /// The HTTP headers as received.
    pub headers: Vec<(String, String)>,
    /// The extractor and its version.
    pub extractor: String,
    /// What it was read to say of itself, before anybody edited it.
    pub facts: Facts,
}

impl NewArticle {
    /// What a draft gives, with the bytes that it was made from.
    pub fn of_draft(draft: &Draft, mut capture: Capture) -> Self {
        capture.facts = Facts::of(draft);
        Self {
            title: draft.title.as_ref().map(|found| found.value.clone()),
            byline: draft.byline.clone(),
            dateline: draft.dateline.clone(),
            outlet: draft.site.clone(),
            url: capture
                .final_url
                .clone()
                .or_else(|| capture.requested_url.clone()),
            canonical_url: draft.canonical_url.clone(),
            published: draft.published.as_ref().map(|found| found.value.clone()),
            published_from: draft.published.as_ref().map(|found| found.origin.into()),
            modified: draft.modified.clone(),
            language: draft.language.clone(),
            wires: draft
                .wires
                .iter()
                .map(|wire| (wire.name.clone(), wire.mentions))
                .collect(),
            origins: draft.origins.clone(),
            body: draft.body(),
            cuts: cuts(&draft.pieces),
            capture: Some(capture),
            reference: None,
            citation_key: None,
            without_text: false,
            feed_entry: None,
            excerpts: Vec::new(),
        }
    }

    /// Every address that it was asked for at, answered from, or gives itself.
    pub(super) fn addresses(&self) -> Vec<&str> {
        let capture = self.capture.as_ref();
        let given = [
            self.canonical_url.as_deref(),
            self.url.as_deref(),
            capture.and_then(|capture| capture.requested_url.as_deref()),
            capture.and_then(|capture| capture.final_url.as_deref()),
        ];
        given.into_iter().flatten().collect()
    }

    /// The headline, or the first words of the body.
    fn headline(&self) -> String {
        let given = self.title.as_deref().map_or("", str::trim);
        if given.is_empty() {
            first_words(&self.body.text)
        } else {
            given.to_owned()
        }
    }
}

/// The pieces that were cut.
pub(super) fn cuts(pieces: &[Piece]) -> Vec<Cut> {
    pieces
        .iter()
        .filter_map(|piece| {
            piece.cut.map(|reason| Cut {
                reason,
                text: piece.text.clone(),
            })
        })
        .collect()
}

/// What stands in for a title that is not known.
pub(super) fn first_words(text: &str) -> String {
    const WORDS: usize = 10;
    let line = text.lines().next().unwrap_or_default();
    let mut words = line.split_whitespace();
    let first = words.by_ref().take(WORDS).collect::<Vec<_>>().join(" ");
    // Chinese has no spaces to count words by.
    let cut: String = first.chars().take(80).collect();
    if words.next().is_some() || cut.len() < first.len() {
        format!("{cut}…")
    } else {
        cut
    }
}

impl From<Origin> for PublishedFrom {
    fn from(origin: Origin) -> Self {
        match origin {
            Origin::JsonLd => Self::JsonLd,
            Origin::Meta => Self::Meta,
            Origin::TimeElement => Self::TimeElement,
            Origin::Heading | Origin::Text => Self::Text,
            Origin::Url => Self::Url,
            Origin::File => Self::File,
            Origin::Reference => Self::Reference,
            Origin::Feed => Self::Feed,
            Origin::Analyst => Self::Analyst,
        }
    }
}

/// What storing gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stored {
    /// The article.
    pub article: ArticleId,
    /// Its headline.
    pub title: String,
    /// Quotations found in it.
    pub quotations: u32,
    /// Copies that were in the library before.
    pub duplicates: Vec<Duplicate>,
    /// What it is cited by.
    pub citation_key: String,
    /// Why that is not the key that its file has for it: a sentence.
    pub other_key: Option<Phrase>,
}

/// What storing would give.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Preview {
    /// Copies in the library.
    pub duplicates: Vec<Duplicate>,
    /// The article that is the work of its reference already.
    pub already: Option<Already>,
    /// Why it would not be cited by the key that its file has for it: a sentence.
    pub other_key: Option<Phrase>,
    /// Who is quoted, and how often; most quoted first.
    pub speakers: Vec<SpeakerFound>,
    /// Quotations in it.
    pub quotations: u32,
    /// Whom it would be stored as published by.
    pub outlet: Option<NamedOutlet>,
    /// Of the captured bytes, lower-case hex.
    pub sha256: Option<String>,
}

/// A speaker of an article that is not stored yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakerFound {
    /// The actor's name; where no actor is known, the words of the text.
    pub name: String,
    /// The country spoken for.
    pub country: Option<CountryRef>,
    /// Quotations of this speaker.
    pub quotations: u32,
}

impl Library {
    /// Stores an article: raw bytes, snapshot, first body version, suggestions, and its place among copies.
    pub fn store(&self, article: &NewArticle) -> Result<Outcome<Stored>> {
        let names = self.known_names()?;
        // The slow part, before the one writer is taken.
        let ready = Ready::of(article, &names)?;
        self.transact(Ready::op(article), |tx| ready.write(tx, &names))
    }

    /// Stores several, each as [`Library::store`] does and undone by itself, with one commit for all: one
    /// that cannot be stored has its reason and stops no other. While one is written, as many threads as there
    /// are cores read the texts of those after it; the writer is held meanwhile.
    ///
    /// # Errors
    /// When nothing could be committed; then none of them is stored.
    pub fn store_all(&self, articles: &[NewArticle]) -> Result<Vec<Result<Outcome<Stored>>>> {
        let names = &self.known_names()?;
        let ahead: Vec<OnceLock<Option<Ready<'_>>>> =
            articles.iter().map(|_| OnceLock::new()).collect();
        let next = AtomicUsize::new(0);
        // What fails or panics in a thread does so again where it is written.
        let read_ahead = || {
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some((article, place)) = articles.get(at).zip(ahead.get(at)) else {
                    break;
                };
                read(place, article, names);
            }
        };
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        std::thread::scope(|scope| {
            for _ in 0..threads.min(articles.len()) {
                scope.spawn(read_ahead);
            }
            let mut changes = Vec::new();
            for (article, place) in articles.iter().zip(&ahead) {
                let write = move |tx: &Tx<'_>| match read(place, article, names) {
                    Some(ready) => ready.write(tx, names),
                    None => Ready::of(article, names)?.write(tx, names),
                };
                changes.push((Ready::op(article), write));
            }
            let stored = self.transact_each(&changes);
            next.store(articles.len(), Ordering::Relaxed);
            stored
        })
    }

    /// What [`Library::store`] would find, without storing anything.
    pub fn preview(&self, article: &NewArticle) -> Result<Preview> {
        let names = self.known_names()?;
        let analysis = Analysis::of(&article.body.text, article.published.as_ref(), &names);
        let sha256 = article
            .capture
            .as_ref()
            .map(|capture| sha256(&capture.bytes));
        let said = references::of_new(article);
        self.read(|reader| {
            let mut speakers: BTreeMap<String, SpeakerFound> = BTreeMap::new();
            for quotation in &analysis.quotations {
                let name = match quotation.actor.as_deref().and_then(|key| names.actor(key)) {
                    Some(actor) => actor.name.clone(),
                    None if quotation.speaker.is_empty() => continue,
                    None => quotation.speaker.clone(),
                };
                let country = match quotation.country.as_deref() {
                    Some(code) => countries::find(reader, code)?,
                    None => None,
                };
                let country = country
                    .map(|id| countries::country_ref(reader, id))
                    .transpose()?;
                speakers
                    .entry(name.clone())
                    .or_insert(SpeakerFound {
                        name,
                        country,
                        quotations: 0,
                    })
                    .quotations += 1;
            }
            let mut speakers: Vec<SpeakerFound> = speakers.into_values().collect();
            speakers.sort_by_key(|speaker| std::cmp::Reverse(speaker.quotations));
            let outlet = outlets::guess(reader, article.outlet.as_deref(), site(article), &names)?;
            let wires: Vec<String> = article.wires.iter().map(|(name, _)| name.clone()).collect();
            let (works, already) = match &said {
                Some(said) => {
                    let same = references::same_works(reader, said, None)?;
                    let already = references::already(reader, said, &same, article)?;
                    (same.into_iter().map(|(id, _)| id).collect(), already)
                }
                None => (Vec::new(), None),
            };
            let probe = Probe {
                text: &article.body.text,
                passages: &analysis.passages,
                wires: &wires,
                outlet: outlet.as_ref().and_then(|outlet| Some(outlet.id?.0)),
                sha256: sha256.as_deref(),
                keys: keys(article),
                works: &works,
            };
            Ok(Preview {
                duplicates: copies::of_text(reader, &probe)?,
                already,
                other_key: match &article.citation_key {
                    Some(key) => references::key_of(reader, key)?.err(),
                    None => None,
                },
                speakers,
                quotations: analysis.quotations.len() as u32,
                outlet,
                sha256: sha256.clone(),
            })
        })
    }
}

/// An article with all that is worked out from it before the library is locked for writing.
pub(crate) struct Ready<'a> {
    article: &'a NewArticle,
    title: String,
    analysis: Analysis,
    /// The reference that it comes from, then what was captured.
    packed: Vec<(&'a Capture, Packed)>,
    said: Option<Reference>,
}

/// What is worked out of an article, once, by whoever comes first; none where that fails.
fn read<'r, 'a>(
    place: &'r OnceLock<Option<Ready<'a>>>,
    article: &'a NewArticle,
    names: &KnownNames,
) -> Option<&'r Ready<'a>> {
    place
        .get_or_init(|| Ready::of(article, names).ok())
        .as_ref()
}

impl<'a> Ready<'a> {
    /// Fails where there is no text.
    pub(crate) fn of(article: &'a NewArticle, names: &KnownNames) -> Result<Self> {
        if article.body.text.trim().is_empty() && !article.without_text {
            return Err(Error::invalid(phrase!("The article has no text.")));
        }
        Ok(Self {
            article,
            title: article.headline(),
            analysis: Analysis::of(&article.body.text, article.published.as_ref(), names),
            packed: article
                .reference
                .iter()
                .chain(&article.capture)
                .map(|capture| Ok((capture, Packed::of(&capture.bytes)?)))
                .collect::<Result<_>>()?,
            said: references::of_new(article),
        })
    }

    fn op(article: &NewArticle) -> Op {
        Op::StoreArticle {
            title: article.headline(),
        }
    }

    /// Stores it inside a change.
    pub(crate) fn write(&self, tx: &Tx<'_>, names: &KnownNames) -> Result<Stored> {
        let Self {
            article,
            title,
            analysis,
            packed,
            said,
        } = self;
        let outlet = outlets::ensure_in(tx, article.outlet.as_deref(), site(article), names)?;
        let (citation_key, other_key) = key(tx, article, title, outlet.as_ref())?;
        let id = write(tx, article, title, outlet.as_ref(), &citation_key)?;
        let mut snapshot = None;
        for (capture, packed) in packed {
            snapshot = Some(write_snapshot(tx, id, capture, packed)?);
        }
        let sha256 = packed.last().map(|(_, packed)| packed.sha256.as_str());
        let new = NewBody {
            body: &article.body,
            cuts: &article.cuts,
            snapshot,
            made_by: article
                .capture
                .as_ref()
                .map_or("by hand", |capture| &capture.extractor),
        };
        let version = body::write(tx, id, &new, analysis)?;
        let mut cast = Cast::new(names);
        write_mentions(tx, version, &analysis.mentions, &mut cast)?;
        let text = &article.body.text;
        let found = analysis.quotations.iter().map(|found| (None, found));
        write_quotations(tx, id, version, text, found, &mut cast)?;
        let works = match said {
            Some(said) => references::same_works(tx, said, Some(id))?,
            None => Vec::new(),
        };
        let works: Vec<ArticleId> = works.into_iter().map(|(id, _)| id).collect();
        let duplicates = copies::place_new(tx, id, text, &analysis.passages, sha256, &works)?;
        excerpts::create_of_words(tx, id, &article.excerpts)?;
        feeds::imported_in(tx, article.feed_entry, &article.addresses(), id)?;
        Ok(Stored {
            article: id,
            title: title.clone(),
            quotations: analysis.quotations.len() as u32,
            duplicates,
            citation_key,
            other_key,
        })
    }
}

/// What an article is cited by: as its file has it where that can be, and why it is not.
fn key(
    tx: &Tx<'_>,
    article: &NewArticle,
    title: &str,
    outlet: Option<&NamedOutlet>,
) -> Result<(String, Option<Phrase>)> {
    let refused = match &article.citation_key {
        Some(wanted) => match references::key_of(tx, wanted)? {
            Ok(()) => return Ok((wanted.clone(), None)),
            Err(why) => Some(why),
        },
        None => None,
    };
    let (published, _) = date_columns(article.published.as_ref());
    let outlet = outlet.map(|outlet| outlet.name.as_str());
    Ok((free_key(tx, outlet, published, title)?, refused))
}

/// The address that tells the outlet.
fn site(article: &NewArticle) -> Option<&str> {
    let addresses = [&article.canonical_url, &article.url];
    let mut addresses = addresses.into_iter().filter_map(Option::as_deref);
    addresses.find(|address| !is_of_doi(address))
}

/// The numbers of its addresses.
fn keys(article: &NewArticle) -> [Option<i64>; 2] {
    [&article.url, &article.canonical_url].map(|address| address.as_deref().and_then(address::key))
}

fn write(
    tx: &Tx<'_>,
    article: &NewArticle,
    title: &str,
    outlet: Option<&NamedOutlet>,
    citation_key: &str,
) -> Result<ArticleId> {
    let (published, published_precision) = date_columns(article.published.as_ref());
    let (modified, modified_precision) = date_columns(article.modified.as_ref());
    let id: ArticleId = tx
        .conn()
        .prepare_cached(include_str!("add.sql"))?
        .query_row(
            rusqlite::named_params! {
                ":title": title,
                ":citation_key": citation_key,
                ":outlet": outlet.and_then(|outlet| outlet.id),
                ":dateline": article.dateline,
                ":url": article.url,
                ":canonical_url": article.canonical_url,
                ":url_key": keys(article)[0],
                ":canonical_key": keys(article)[1],
                ":published": published,
                ":published_precision": published_precision,
                ":published_from": published.and(article.published_from),
                ":modified": modified,
                ":modified_precision": modified_precision,
                ":language": article.language,
                ":origins": serde_json::to_string(&article.origins)?,
                ":imported_at": moment(tx.now()),
            },
            |row| row.get(0),
        )?;
    super::edit::write_byline(tx, id, &article.byline)?;
    add_wires(tx, id, &article.wires)?;
    Ok(id)
}

/// Writes which agencies the text of an article credits that has none.
pub(super) fn add_wires(tx: &Tx<'_>, article: ArticleId, wires: &[(String, u32)]) -> Result<()> {
    let mut wire = tx
        .conn()
        .prepare_cached("INSERT INTO wire_credit (article, wire, mentions) VALUES (?1, ?2, ?3)")?;
    for (name, mentions) in wires {
        wire.execute((article, name, mentions))?;
    }
    Ok(())
}

pub(super) fn write_snapshot(
    tx: &Tx<'_>,
    article: ArticleId,
    capture: &Capture,
    packed: &Packed,
) -> Result<SnapshotId> {
    let raw = packed.store(tx)?;
    let headers = match capture.headers.as_slice() {
        [] => None,
        headers => Some(serde_json::to_string(headers)?),
    };
    let said = reference(&capture.bytes, &capture.media_type);
    let facts = Facts {
        isbn: said.and_then(|said| said.book()),
        ..capture.facts.clone()
    };
    Ok(tx
        .conn()
        .prepare_cached(include_str!("add_snapshot.sql"))?
        .query_row(
            (
                article,
                raw,
                &capture.media_type,
                moment(capture.captured_at.unwrap_or_else(|| tx.now())),
                &capture.requested_url,
                &capture.final_url,
                headers,
                &capture.extractor,
                serde_json::to_string(&facts)?,
            ),
            |row| row.get(0),
        )?)
}
