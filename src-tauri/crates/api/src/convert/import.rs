//! Drafts as the import sheet shows them.

use chrono::{Datelike as _, Days, Weekday};
use demarche_extract::{Content, DatelineDay, Kind, Origin, decode, kind_of, sniff};
use demarche_library::articles::{Preview, PublishedFrom, VersionOf};
use demarche_library::excerpts::Standing;
use demarche_text::date::fitting_days;
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use crate::drafts::{Captured, HeldDraft};
use crate::types::companion::{DraftSelection, SelectionStands};
use crate::types::import::{
    Already, DateHint, Duplicate, FactOrigin, ImportDraft, ImportSourceKind, Piece, Stored,
    WireCredit,
};

/// A draft, with what the library would make of it.
pub(crate) fn import_draft(
    held: &HeldDraft,
    revision: String,
    preview: Preview,
    new_version_of: Option<VersionOf>,
) -> ImportDraft {
    let draft = &held.draft;
    let body = held.body();
    let duplicates: Vec<Duplicate> = preview.duplicates.into_iter().map(Into::into).collect();
    let words_kept = demarche_text::word::count(&body.text);
    let words_total: usize = draft
        .pieces
        .iter()
        .map(|piece| demarche_text::word::count(&piece.text))
        .sum();
    let published_from = match &held.edits.published {
        Some(edited) => edited.as_ref().map(|_| PublishedFrom::Analyst),
        None => draft.published.as_ref().map(|date| date.origin.into()),
    };
    let mut problems = draft.problems.clone();
    // Said once: where the extractor kept nothing, it says so itself.
    if words_kept == 0 && draft.problems.is_empty() {
        problems.insert(0, nothing_kept(held.captured.source));
    }
    problems.extend(held.note.clone());
    problems.extend(preview.other_key);
    ImportDraft {
        draft: held.id,
        revision,
        failure: None,
        source: held.captured.source,
        file_name: held.captured.file_name.clone(),
        media: kind(&held.captured).unwrap_or(Kind::Text).phrase(),
        url: held.captured.url.clone(),
        final_url: held.captured.final_url.clone(),
        canonical_url: draft.canonical_url.clone(),
        title: held.title().map(str::to_owned),
        title_from: match (&held.edits.title, &draft.title) {
            (Some(_), _) => Some(phrase!("you")),
            (None, Some(_)) if draft.title_line.is_some() => draft
                .title_line
                .map(|line| phrase!("line {line} of the paste", line = Argument::shown(line))),
            (None, Some(title)) => Some(origin_phrase(title.origin, held.captured.source)),
            (None, None) => None,
        },
        byline: draft.byline.clone(),
        dateline: draft.dateline.clone(),
        outlet: preview.outlet.map(Into::into),
        published: held.published().map(Into::into),
        published_from: published_from.map(|from| from.word().to_owned()),
        modified: draft.modified.clone().map(Into::into),
        date_hint: date_hint(held, &duplicates),
        language: draft.language.clone(),
        wires: draft
            .wires
            .iter()
            .map(|wire| WireCredit {
                name: wire.name.clone(),
                mentions: wire.mentions,
            })
            .collect(),
        origins: held.origins().iter().map(Into::into).collect(),
        pieces: pieces(held),
        words_kept: count(words_kept),
        words_total: count(words_total),
        characters: count(characters(held)),
        sha256: preview.sha256.unwrap_or_default(),
        duplicates,
        already: preview.already.map(|already| Already {
            article: already.article.0,
            title: already.title,
            differs: already.differs,
        }),
        new_version_of: new_version_of.map(Into::into),
        speakers: preview.speakers.into_iter().map(Into::into).collect(),
        quotations: preview.quotations,
        selection: held.selection().map(|(words, standing)| DraftSelection {
            words: words.to_owned(),
            stands: standing.into(),
            excerpt: held
                .selected
                .as_ref()
                .is_some_and(|selected| selected.excerpt),
        }),
        problems,
    }
}

impl From<Standing> for SelectionStands {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Once(_) => Self::Once,
            Standing::Several => Self::Several,
            Standing::Nowhere => Self::Nowhere,
        }
    }
}

/// What came in.
fn kind(captured: &Captured) -> Option<Kind> {
    let media_type = Some(captured.media_type.as_str()).filter(|given| !given.is_empty());
    match captured.source {
        // A paste is what it was pasted as, whatever marks its text has.
        ImportSourceKind::Paste => Some(match sniff(&captured.bytes) {
            Content::Html => Kind::Html,
            _ => Kind::Text,
        }),
        _ => kind_of(&captured.bytes, captured.file_name.as_deref(), media_type).ok(),
    }
}

impl From<&demarche_extract::FactOrigin> for FactOrigin {
    fn from(told: &demarche_extract::FactOrigin) -> Self {
        Self {
            fact: told.fact.into(),
            origin: told.origin.word().to_owned(),
            evidence: told.evidence.clone(),
        }
    }
}

/// How many characters came in; of a document those of its text.
fn characters(held: &HeldDraft) -> usize {
    let captured = &held.captured;
    match kind(captured) {
        Some(Kind::Html | Kind::Text | Kind::Markdown) => {
            let (text, _) = decode(&captured.bytes, Some(&captured.media_type));
            text.chars().count()
        }
        _ => {
            let pieces = held.draft.pieces.iter();
            pieces.map(|piece| piece.text.chars().count()).sum()
        }
    }
}

/// What to say of a draft of which nothing is kept.
pub(crate) fn nothing_kept(source: ImportSourceKind) -> Phrase {
    match source {
        ImportSourceKind::Paste => {
            phrase!(
                "Nothing in this paste reads like an article: all of it is what stands around one."
            )
        }
        ImportSourceKind::Url
        | ImportSourceKind::File
        | ImportSourceKind::Feed
        | ImportSourceKind::Browser => {
            phrase!(
                "Nothing on this page reads like an article: all of it is what stands around one."
            )
        }
        ImportSourceKind::Reference => phrase!("The reference has no text."),
    }
}

fn pieces(held: &HeldDraft) -> Vec<Piece> {
    let body = held.body();
    let mut blocks = body.blocks.iter();
    let pieces = held.draft.pieces.iter().zip(0_u32..);
    pieces
        .map(|(piece, id)| Piece {
            id,
            kept: piece.cut.is_none(),
            reason: piece.cut.map(Into::into),
            block: piece.kind.into(),
            text: piece.text.clone(),
            start: match piece.cut {
                None => blocks.next().map(|block| count(block.start)),
                Some(_) => None,
            },
        })
        .collect()
}

/// A weekday alone is not a date. What can be accounted for is the date of an article of the
/// library that holds the same words and was published on such a day.
fn date_hint(held: &HeldDraft, duplicates: &[Duplicate]) -> Option<DateHint> {
    if held.published().is_some() {
        return None;
    }
    if let Some(day) = &held.draft.dateline_day {
        return Some(of_dateline(day, held));
    }
    let phrase = held.draft.date_phrase.clone()?;
    let fitting = duplicates.iter().find_map(|duplicate| {
        let published = duplicate.published.clone()?;
        let known = demarche_text::PartialDate::parse(&published.date)?.day()?;
        let weekday = known.format("%A").to_string();
        let fits =
            duplicate.share >= 0.5 && phrase.to_lowercase().contains(&weekday.to_lowercase());
        fits.then_some((duplicate, published, known))
    });
    Some(match fitting {
        Some((duplicate, published, known)) => DateHint {
            phrase,
            suggestion: Some(published),
            reason: Some(phrase!(
                "“{title}” holds {share} % of the same passages and was published on {weekday} {day}.",
                title = duplicate.title,
                share = (duplicate.share * 100.0).round() as i64,
                day = known,
                weekday = weekday_of(known)
            )),
            article: Some(duplicate.article),
        },
        None => DateHint {
            phrase,
            suggestion: None,
            reason: None,
            article: None,
        },
    })
}

/// A dateline without a year is no date. What can be accounted for is the latest year in which its day
/// fell on the weekday that the text names.
fn of_dateline(day: &DatelineDay, held: &HeldDraft) -> DateHint {
    // Where it is written it may be tomorrow.
    let latest = held.captured.at.date_naive() + Days::new(1);
    let weekday = held.draft.date_phrase.as_deref().unwrap_or_default();
    let fitting = fitting_days(day.month, day.day, weekday, latest);
    let reason = fitting.first().map(|last| {
        let weekday = weekday_of(*last);
        let year = Argument::shown(last.year());
        match fitting.get(1) {
            None => phrase!("It was a {weekday} in {year}.", weekday, year),
            Some(before) => phrase!(
                "It was a {weekday} in {year}, before that in {before}.",
                weekday,
                year,
                before = Argument::shown(before.year())
            ),
        }
    });
    DateHint {
        phrase: day.words.clone(),
        suggestion: fitting
            .first()
            .and_then(|day| demarche_text::PartialDate::of_day(*day))
            .map(Into::into),
        reason,
        article: None,
    }
}

fn weekday_of(day: chrono::NaiveDate) -> Phrase {
    match day.weekday() {
        Weekday::Mon => phrase!("Monday"),
        Weekday::Tue => phrase!("Tuesday"),
        Weekday::Wed => phrase!("Wednesday"),
        Weekday::Thu => phrase!("Thursday"),
        Weekday::Fri => phrase!("Friday"),
        Weekday::Sat => phrase!("Saturday"),
        Weekday::Sun => phrase!("Sunday"),
    }
}

fn origin_phrase(origin: Origin, source: ImportSourceKind) -> Phrase {
    match (origin, source) {
        (Origin::JsonLd, _) => phrase!("JSON-LD"),
        (Origin::Meta, _) => phrase!("the page's metadata"),
        (Origin::TimeElement, _) => phrase!("the page's time element"),
        (Origin::Heading, ImportSourceKind::Paste) => phrase!("a line of the paste"),
        (Origin::Heading, _) => phrase!("the page's heading"),
        (Origin::Text, _) => phrase!("the text"),
        (Origin::Url, _) => phrase!("the address"),
        (Origin::File, _) => phrase!("what the file says of itself"),
        (Origin::Reference, _) => phrase!("the reference"),
        (Origin::Feed, _) => phrase!("the feed"),
        (Origin::Analyst, _) => phrase!("you"),
    }
}

/// A count for the window; a text of four thousand million of anything does not get here.
pub(crate) fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

impl From<demarche_library::articles::Stored> for Stored {
    fn from(stored: demarche_library::articles::Stored) -> Self {
        Self {
            article: stored.article.0,
            title: stored.title,
            quotations: stored.quotations,
            duplicates: stored.duplicates.into_iter().map(Into::into).collect(),
            citation_key: stored.citation_key,
            other_key: stored.other_key,
        }
    }
}
