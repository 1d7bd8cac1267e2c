//! What resembles an article: others that hold the words by which it stands out.

use std::collections::HashMap;

use demarche_text::phrase::Argument;
use demarche_text::word::{is_unspaced, words};
use demarche_text::{Phrase, phrase};
use rusqlite::OptionalExtension;

use super::query::Term;
use super::snippet::plain;
use crate::{BodyVersionId, Reader, Result, articles};

/// Words that are looked for.
const TERMS: usize = 16;
/// Words that are looked up, those that stand most often first.
const LOOKED_UP: usize = 160;
/// Articles that hold one of the words; more could not be ranked.
const HOLDING: i64 = 5_000;

/// The words by which an article stands out: often in it, and seldom elsewhere. None for one that is not
/// there, or that shares no word with another.
pub(super) fn terms(reader: &Reader<'_>, article: i64) -> Result<Vec<Term>> {
    let found: Option<(String, Option<BodyVersionId>)> = reader
        .conn()
        .prepare_cached("SELECT title, body FROM article WHERE id = ?")?
        .query_row([article], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((title, Some(body))) = found else {
        return Ok(Vec::new());
    };
    let text = format!("{title}\n{}", articles::body_text(reader, body)?);
    let bodies: i64 = reader
        .conn()
        .query_row("SELECT count(*) FROM body_version", [], |row| row.get(0))?;
    let mut counted: HashMap<String, f64> = HashMap::new();
    for word in words(&text) {
        let word = plain(&word.folded);
        // Letters of scripts without spaces are no words by themselves.
        if word.chars().count() > 2 && !word.chars().any(is_unspaced) {
            *counted.entry(word).or_default() += 1.0;
        }
    }
    let mut counted: Vec<(String, f64)> = counted.into_iter().collect();
    counted.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counted.truncate(LOOKED_UP);
    let mut holding = reader
        .conn()
        .prepare_cached("SELECT doc FROM body_vocabulary WHERE term = ?")?;
    let mut telling: Vec<(f64, i64, String)> = Vec::new();
    for (word, times) in counted {
        let bodies_with: Option<i64> = holding.query_row([&word], |row| row.get(0)).optional()?;
        // In the article alone it finds nothing else; in every fifth it tells nothing.
        let Some(with) =
            bodies_with.filter(|with| *with > 1 && (*with * 5 < bodies || bodies < 50))
        else {
            continue;
        };
        let rarity = (bodies as f64 / with as f64).ln();
        if rarity > 0.0 {
            telling.push(((1.0 + times.ln()) * rarity, with, word));
        }
    }
    telling.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.2.cmp(&b.2)));
    let mut left = HOLDING;
    let mut terms = Vec::new();
    for (_, with, word) in telling {
        if terms.len() < TERMS && with <= left {
            left -= with;
            terms.extend(Term::of(&word, false));
        }
    }
    Ok(terms)
}

/// By which words it was looked for, in a sentence.
pub(super) fn told(article: i64, terms: &[Term]) -> Phrase {
    if terms.is_empty() {
        return phrase!(
            "Article {article} has no words by which others could resemble it.",
            article = Argument::shown(article)
        );
    }
    let words: Vec<&str> = terms.iter().map(|term| term.text.as_str()).collect();
    phrase!(
        "What resembles article {article} was looked for by {words}.",
        article = Argument::shown(article),
        words = words.join(", ")
    )
}
