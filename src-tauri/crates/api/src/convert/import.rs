//! Drafts as the import sheet shows them.

use std::collections::BTreeMap;

use demarche_extract::Origin;
use demarche_gazetteer::Gazetteer;

use crate::drafts::HeldDraft;
use crate::types::CountryRef;
use crate::types::import::{
    DateHint, Duplicate, ImportDraft, ImportSourceKind, OutletGuess, Piece, SpeakerFound,
    WireCredit,
};

/// A draft, with the articles of the library that hold the same words.
pub(crate) fn import_draft(
    held: &HeldDraft,
    outlet: Option<OutletGuess>,
    duplicates: Vec<Duplicate>,
) -> ImportDraft {
    let draft = &held.draft;
    let body = held.body();
    let quotations = held.quotations(&body.text);
    let words_kept = demarche_text::word::count(&body.text);
    let words_total: usize = draft
        .pieces
        .iter()
        .map(|piece| demarche_text::word::count(&piece.text))
        .sum();
    let published_from = match &held.edits.published {
        Some(Some(_)) => Some("analyst".to_owned()),
        Some(None) => None,
        None => draft
            .published
            .as_ref()
            .map(|date| origin_word(date.origin).to_owned()),
    };
    let mut problems = draft.problems.clone();
    if words_kept == 0 {
        problems.insert(0, nothing_kept(held.captured.source).to_owned());
    }
    ImportDraft {
        draft: held.id,
        source: held.captured.source,
        url: held.captured.url.clone(),
        final_url: held.captured.final_url.clone(),
        canonical_url: draft.canonical_url.clone(),
        title: held.title().map(str::to_owned),
        title_from: match (&held.edits.title, &draft.title) {
            (Some(_), _) => Some("you".to_owned()),
            (None, Some(title)) => {
                Some(origin_phrase(title.origin, held.captured.source).to_owned())
            }
            (None, None) => None,
        },
        byline: draft.byline.clone(),
        dateline: draft.dateline.clone(),
        outlet,
        published: held.published().map(Into::into),
        published_from,
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
        pieces: pieces(held),
        words_kept: count(words_kept),
        words_total: count(words_total),
        characters: count(body.text.chars().count()),
        sha256: held.captured.sha256(),
        duplicates,
        speakers: speakers(&quotations),
        quotations: count(quotations.len()),
        problems,
    }
}

/// What to say of a draft of which nothing is kept.
pub(crate) fn nothing_kept(source: ImportSourceKind) -> &'static str {
    match source {
        ImportSourceKind::Paste => {
            "Nothing in this paste reads like an article: all of it is what stands around one."
        }
        ImportSourceKind::Url | ImportSourceKind::File => {
            "Nothing on this page reads like an article: all of it is what stands around one."
        }
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

fn speakers(quotations: &[demarche_attribution::Quotation]) -> Vec<SpeakerFound> {
    let gazetteer = Gazetteer::bundled();
    // By name, with the place of the first quotation, so that the order is the article's.
    let mut found: BTreeMap<String, (usize, SpeakerFound)> = BTreeMap::new();
    for (place, quotation) in quotations.iter().enumerate() {
        let known = quotation
            .actor
            .as_deref()
            .and_then(|key| gazetteer.actor(key));
        let name = known.map_or(quotation.speaker.as_str(), |actor| actor.name.as_str());
        if name.is_empty() {
            continue;
        }
        let entry = found.entry(name.to_owned()).or_insert_with(|| {
            let country = quotation.country.as_deref().and_then(country_ref);
            let speaker = SpeakerFound {
                name: name.to_owned(),
                country,
                quotations: 0,
            };
            (place, speaker)
        });
        entry.1.quotations += 1;
    }
    let mut speakers: Vec<_> = found.into_values().collect();
    speakers.sort_by_key(|(place, _)| *place);
    speakers.into_iter().map(|(_, speaker)| speaker).collect()
}

/// A country that the gazetteer knows by its code.
pub(crate) fn country_ref(code: &str) -> Option<CountryRef> {
    Gazetteer::bundled()
        .country(code)
        .map(|country| CountryRef {
            code: country.code.clone(),
            name: country.name.clone(),
        })
}

/// A weekday alone is not a date. What can be accounted for is the date of an article of the
/// library that holds the same words and was published on such a day.
fn date_hint(held: &HeldDraft, duplicates: &[Duplicate]) -> Option<DateHint> {
    if held.published().is_some() {
        return None;
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
            reason: Some(format!(
                "“{}” holds {:.0} % of the same passages and was published on {}.",
                duplicate.title,
                duplicate.share * 100.0,
                known.format("%A %-d %B %Y"),
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

/// The word that `published_from` has for it.
pub(crate) fn origin_word(origin: Origin) -> &'static str {
    match origin {
        Origin::JsonLd => "json_ld",
        Origin::Meta => "meta",
        Origin::TimeElement => "time_element",
        Origin::Heading | Origin::Text => "text",
        Origin::Url => "url",
    }
}

fn origin_phrase(origin: Origin, source: ImportSourceKind) -> &'static str {
    match (origin, source) {
        (Origin::JsonLd, _) => "JSON-LD",
        (Origin::Meta, _) => "the page's metadata",
        (Origin::TimeElement, _) => "the page's time element",
        (Origin::Heading, ImportSourceKind::Paste) => "a line of the paste",
        (Origin::Heading, _) => "the page's heading",
        (Origin::Text, _) => "the text",
        (Origin::Url, _) => "the address",
    }
}

/// A count for the window; a text of four thousand million of anything does not get here.
pub(crate) fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
