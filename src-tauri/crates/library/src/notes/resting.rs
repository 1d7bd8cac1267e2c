//! Which notes rest on an article and on its excerpts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{fts, links};
use crate::sql::rows;
use crate::{ArticleId, ExcerptId, NoteId, Place, PlaceKind, Reader, Result};

/// A note that rests on an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteResting {
    /// The note.
    pub note: Place,
    /// The article's excerpts that it embeds or links to, by themselves or as evidence of a position, and
    /// those that changed and whose words it holds.
    pub excerpts: Vec<ExcerptId>,
    /// Whether it cites the article itself, or links to it.
    pub cites_article: bool,
    /// Whether it rests on what changed: on an excerpt that did, or on the article as a whole.
    pub touched: bool,
}

/// Words in a note are an excerpt's only where there are this many of them.
const STATEMENT: usize = 4;

/// The notes outside the trash that rest on an article, those touched first. `touched` are the excerpts
/// that changed, and `changed` says whether anything material did.
pub(crate) fn resting(
    reader: &Reader<'_>,
    article: ArticleId,
    touched: &[ExcerptId],
    changed: bool,
) -> Result<Vec<NoteResting>> {
    let mut found: BTreeMap<NoteId, (Vec<ExcerptId>, bool)> = BTreeMap::new();
    let mut statement = reader.conn().prepare_cached(include_str!("resting.sql"))?;
    for (note, excerpt) in rows(&mut statement, [article], |row| {
        Ok((
            row.get::<_, NoteId>(0)?,
            row.get::<_, Option<ExcerptId>>(1)?,
        ))
    })? {
        let (excerpts, cites) = found.entry(note).or_default();
        match excerpt {
            Some(excerpt) if !excerpts.contains(&excerpt) => excerpts.push(excerpt),
            Some(_) => {}
            None => *cites = true,
        }
    }
    for excerpt in touched {
        for note in holding(reader, *excerpt)? {
            let (excerpts, _) = found.entry(note).or_default();
            if !excerpts.contains(excerpt) {
                excerpts.push(*excerpt);
            }
        }
    }
    let mut resting = Vec::new();
    for (note, (excerpts, cites_article)) in found {
        // In the trash, it rests on nothing.
        let Some(place) = links::numbered(reader, PlaceKind::Note, note.0)? else {
            continue;
        };
        let on_changed = excerpts.iter().any(|excerpt| touched.contains(excerpt));
        resting.push(NoteResting {
            note: place,
            excerpts,
            cites_article,
            touched: on_changed || (cites_article && changed),
        });
    }
    resting.sort_by_key(|resting| !resting.touched);
    Ok(resting)
}

/// The notes that hold an excerpt's words side by side.
fn holding(reader: &Reader<'_>, excerpt: ExcerptId) -> Result<Vec<NoteId>> {
    let quote: String = reader
        .conn()
        .prepare_cached("SELECT quote FROM excerpt WHERE id = ?")?
        .query_row([excerpt], |row| row.get(0))?;
    if demarche_text::word::count(&quote) < STATEMENT {
        return Ok(Vec::new());
    }
    // The full-text index does not cut Chinese into words.
    if quote.chars().any(demarche_text::word::is_unspaced) {
        let mut statement = reader
            .conn()
            .prepare_cached("SELECT id FROM note WHERE instr(text, ?) ORDER BY id")?;
        return rows(&mut statement, [quote], |row| row.get(0));
    }
    let Some(phrase) = fts::phrase("text", &quote) else {
        return Ok(Vec::new());
    };
    let mut statement = reader
        .conn()
        .prepare_cached("SELECT rowid FROM note_fts WHERE note_fts MATCH ? ORDER BY rowid")?;
    rows(&mut statement, [phrase], |row| row.get(0))
}
