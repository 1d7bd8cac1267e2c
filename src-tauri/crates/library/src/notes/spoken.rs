//! Who is on record for words: the speakers of the excerpts and quotations that hold them.

use demarche_text::PartialDate;
use rusqlite::OptionalExtension as _;
use serde::{Deserialize, Serialize};

use super::cited::excerpt;
use super::{CitedExcerpt, Speaker, fts};
use crate::sql::{all, date_at};
use crate::{ArticleId, ExcerptId, Library, QuotationId, Reader, Result};

/// So many articles that hold the words are looked into. Words that stand in more are nobody's.
const MOST_ARTICLES: i64 = 12;

/// Words that somebody is on record for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// The words.
    pub quote: String,
    /// Who said them.
    pub speaker: Option<Speaker>,
    /// When they were said, as far as is known.
    pub said: Option<PartialDate>,
    /// The article that holds them.
    pub article: i64,
    /// When it was published, as far as is known.
    pub published: Option<PartialDate>,
}

impl From<&CitedExcerpt> for Spoken {
    fn from(excerpt: &CitedExcerpt) -> Self {
        Self {
            quote: excerpt.quote.clone(),
            speaker: excerpt.speaker.clone(),
            said: excerpt.said.clone(),
            article: excerpt.article.id,
            published: excerpt.article.published.clone(),
        }
    }
}

/// Who is on record for words, and whether that is said of every article that holds them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OnRecord {
    /// The excerpts and quotations that hold them, whose speakers are known.
    pub spoken: Vec<Spoken>,
    /// Whether no article holds the words and has no such speaker for them.
    pub whole: bool,
}

impl Library {
    /// Who is on record for words that stand side by side, signs and capitals apart: by an excerpt that is coded or was accepted,
    /// or by a quotation of which the machine is sure. With `within`, in these articles.
    pub fn spoken(&self, words: &str, within: &[ArticleId]) -> Result<OnRecord> {
        let Some(phrase) = fts::phrase("text", words) else {
            return Ok(OnRecord::default());
        };
        let wanted = letters(words);
        self.read(|reader| {
            let holding = holding(reader, &phrase, within)?;
            let mut record = OnRecord {
                spoken: Vec::new(),
                whole: holding.len() < MOST_ARTICLES as usize,
            };
            for article in holding {
                let before = record.spoken.len();
                of_article(reader, article, &wanted, &mut record.spoken)?;
                record.whole &= record.spoken.len() > before;
            }
            Ok(record)
        })
    }
}

/// The articles whose latest body holds a phrase, the first [`MOST_ARTICLES`].
fn holding(reader: &Reader<'_>, phrase: &str, within: &[ArticleId]) -> Result<Vec<ArticleId>> {
    let ids: Vec<String> = within.iter().map(|id| id.0.to_string()).collect();
    let ids = format!("[{}]", ids.join(","));
    let mut found: Vec<ArticleId> = Vec::new();
    for table in ["body_fts", "body_trigram"] {
        let sql = format!(
            "SELECT article.id FROM {table} JOIN article ON article.body = {table}.rowid \
             WHERE {table} MATCH ?1 AND article.trashed_at IS NULL \
             AND (?2 = '[]' OR article.id IN (SELECT value FROM json_each(?2))) LIMIT ?3"
        );
        if found.is_empty() {
            found = all(reader.conn(), &sql, (phrase, &ids, MOST_ARTICLES), |row| {
                row.get(0)
            })?;
        }
    }
    Ok(found)
}

/// What is on record of an article and holds these letters, where a speaker is known.
fn of_article(
    reader: &Reader<'_>,
    article: ArticleId,
    wanted: &str,
    found: &mut Vec<Spoken>,
) -> Result<()> {
    let read = include_str!("spoken.sql");
    let candidates = all(reader.conn(), read, [article], |row| {
        Ok((
            row.get::<_, Option<ExcerptId>>(0)?,
            row.get::<_, Option<QuotationId>>(1)?,
            row.get::<_, String>(2)?,
        ))
    })?;
    for (id, quotation, quote) in candidates {
        if !letters(&quote).contains(wanted) {
            continue;
        }
        let spoken = match (id, quotation) {
            (Some(id), _) => excerpt(reader, id)?.as_ref().map(Spoken::from),
            (None, Some(id)) => of_quotation(reader, id)?,
            (None, None) => None,
        };
        found.extend(spoken.filter(|it| it.speaker.is_some()));
    }
    Ok(())
}

fn of_quotation(reader: &Reader<'_>, id: QuotationId) -> Result<Option<Spoken>> {
    let read = "SELECT quotation.quote, actor.name, quotation.said, quotation.said_precision, \
           quotation.article, article.published, article.published_precision, country.code, \
           EXISTS (SELECT 1 FROM sensitive WHERE sensitive.kind = 'actor' AND sensitive.target = actor.id) \
         FROM quotation \
         JOIN actor ON actor.id = quotation.actor \
         JOIN article ON article.id = quotation.article \
         LEFT JOIN country ON country.id = coalesce(quotation.country, actor.country) \
         WHERE quotation.id = ?";
    let mut statement = reader.conn().prepare_cached(read)?;
    Ok(statement
        .query_row([id], |row| {
            Ok(Spoken {
                quote: row.get(0)?,
                speaker: Some(Speaker {
                    name: row.get(1)?,
                    country: row.get(7)?,
                    held: row.get(8)?,
                    ..Speaker::default()
                }),
                said: date_at(row, 2)?,
                article: row.get(4)?,
                published: date_at(row, 5)?,
            })
        })
        .optional()?)
}

/// The letters and digits of words, in small letters, by which words are compared.
fn letters(words: &str) -> String {
    let letters = words.chars().filter(|it| it.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use crate::positions::Stance;
    use crate::testing::library;
    use crate::testing::world::{actor, article, date, excerpt, leaf, position, supporting};
    use crate::{ActorId, ArticleId, Library};

    const WORDS: &str = "Talks are the only way.";

    /// An article that holds the words, of which somebody is on record for them.
    fn told(library: &Library, by: Option<ActorId>) -> ArticleId {
        let body = format!("“{WORDS}” So it goes on.");
        let article = article(library, &body, Some("2022-03-18"));
        if let Some(by) = by {
            let excerpt = excerpt(library, article, WORDS);
            let mut coded = position(by, leaf(library, "Talks"), Stance::Supports);
            coded.evidence = vec![supporting(excerpt)];
            coded.said = date("2022-03-17");
            library.add_position(&coded).unwrap();
        }
        article
    }

    #[test]
    fn words_are_on_record_of_those_who_spoke_them() {
        let library = library();
        let ada = actor(&library, "Ada Example", None);
        let first = told(&library, Some(ada));
        let found = library.spoken("talks are the ONLY way", &[]).unwrap();
        assert!(found.whole);
        let [spoken] = found.spoken.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!(spoken.speaker.as_ref().unwrap().name, "Ada Example");
        assert_eq!(
            (&spoken.said, &spoken.published, spoken.article),
            (&date("2022-03-17"), &date("2022-03-18"), first.0)
        );
        // An article of which nobody has said who speaks leaves that open.
        let second = told(&library, None);
        assert!(!library.spoken(WORDS, &[]).unwrap().whole);
        assert!(library.spoken(WORDS, &[first]).unwrap().whole);
        assert_eq!(library.spoken(WORDS, &[second]).unwrap().spoken, []);
        assert_eq!(library.spoken("so it goes on", &[]).unwrap().spoken, []);
        assert_eq!(library.spoken("…", &[]).unwrap().spoken, []);
    }
}
