//! Where words that came from somewhere else stand in an article.

use demarche_text::Span;
use rusqlite::OptionalExtension as _;
use serde::{Deserialize, Serialize};

use crate::notes::phrase;
use crate::sql::rows;
use crate::{ArticleId, BodyVersionId, ExcerptId, Library, Reader, Result, Tx, articles};

/// Words in the body in force of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundWords {
    /// The article.
    pub article: ArticleId,
    /// Its headline.
    pub title: String,
    /// The body version in which they stand.
    pub body_version: BodyVersionId,
    /// Where they stand in it, in scalar values.
    pub span: Span,
    /// The excerpt of just these words, where one was made.
    pub excerpt: Option<ExcerptId>,
}

/// Fewer words are found in too many places to say where they are from.
const FEWEST: usize = 5;
/// More were not selected as a quotation.
const MOST: usize = 400;
/// How many articles are looked at: copies of one text, mostly.
const ARTICLES: u32 = 12;

impl Library {
    /// Where in an article these words stand side by side, however their spaces and quotation marks are shaped; in
    /// one from which they were excerpted if there is one, else in the one that was imported first. None for
    /// fewer than five words.
    pub fn find_words(&self, words: &str) -> Result<Option<FoundWords>> {
        let count = demarche_text::word::count(words);
        if !(FEWEST..=MOST).contains(&count) {
            return Ok(None);
        }
        let Some(phrase) = phrase("text", words) else {
            return Ok(None);
        };
        self.read(|reader| {
            let mut first = None;
            for table in ["body_fts", "body_trigram"] {
                let sql = format!(
                    "SELECT article.id, article.title, article.body FROM {table} \
                     JOIN article ON article.body = {table}.rowid \
                     WHERE {table} MATCH ?1 AND article.trashed_at IS NULL ORDER BY article.id LIMIT ?2"
                );
                let mut statement = reader.conn().prepare_cached(&sql)?;
                let found = rows(&mut statement, (&phrase, ARTICLES), |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                })?;
                for (article, title, version) in found {
                    let Some(span) = span_of(&articles::body_text(reader, version)?, words) else {
                        continue;
                    };
                    let found = FoundWords {
                        excerpt: excerpt_of(reader, version, span)?,
                        article,
                        title,
                        body_version: version,
                        span,
                    };
                    if found.excerpt.is_some() {
                        return Ok(Some(found));
                    }
                    first = first.or(Some(found));
                }
                if first.is_some() {
                    break;
                }
            }
            Ok(first)
        })
    }
}

fn excerpt_of(
    reader: &Reader<'_>,
    version: BodyVersionId,
    span: Span,
) -> Result<Option<ExcerptId>> {
    Ok(reader
        .conn()
        .prepare_cached(
            "SELECT id FROM excerpt WHERE body_version = ?1 AND start = ?2 AND \"end\" = ?3 \
             AND trashed_at IS NULL ORDER BY id LIMIT 1",
        )?
        .query_row((version, span.start as i64, span.end as i64), |row| {
            row.get(0)
        })
        .optional()?)
}

/// How words that came from somewhere else stand in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not side by side.
    Nowhere,
    /// At one place, in scalar values.
    Once(Span),
    /// At more than one place, so that nobody can say which was meant.
    Several,
}

/// How words stand in a text, however their spaces and quotation marks are shaped.
pub fn standing(text: &str, words: &str) -> Standing {
    let mut spans = spans_of(text, words).into_iter();
    match (spans.next(), spans.next()) {
        (None, _) => Standing::Nowhere,
        (Some(span), None) => Standing::Once(span),
        (Some(_), Some(_)) => Standing::Several,
    }
}

/// The first place at which words stand.
fn span_of(text: &str, words: &str) -> Option<Span> {
    spans_of(text, words).into_iter().next()
}

/// The first two places at which words stand in a text whose spaces and quotation marks may be shaped otherwise.
fn spans_of(text: &str, words: &str) -> Vec<Span> {
    let (plain, at) = plain(text.chars());
    let marks = |letter: char| letter == '\'' || letter.is_whitespace();
    let (sought, _) = self::plain(words.chars());
    let sought = sought.trim_matches(marks);
    if sought.is_empty() {
        return Vec::new();
    }
    let places = plain.match_indices(sought).take(2);
    let span = |(start, _): (usize, &str)| {
        let first = plain[..start].chars().count();
        let last = first + sought.chars().count() - 1;
        Some(Span::new(*at.get(first)?, *at.get(last)? + 1))
    };
    places.filter_map(span).collect()
}

/// Makes an excerpt of each of `words` that stands at one place of the article's text in force, inside a change.
/// What stands nowhere or at several places is left, and so is what is an excerpt already.
pub(crate) fn create_of_words(tx: &Tx<'_>, article: ArticleId, words: &[String]) -> Result<()> {
    if words.is_empty() {
        return Ok(());
    }
    let version = articles::in_force(tx, article)?;
    let text = articles::body_text(tx, version)?;
    for words in words {
        if let Standing::Once(span) = standing(&text, words)
            && excerpt_of(tx, version, span)?.is_none()
        {
            super::create_in(tx, version, span, None)?;
        }
    }
    Ok(())
}

/// Letters with one space for any number of them and one shape of quotation mark, and the scalar value at
/// which each stands.
fn plain(letters: impl Iterator<Item = char>) -> (String, Vec<usize>) {
    let (mut plain, mut at) = (String::new(), Vec::new());
    for (place, letter) in letters.enumerate() {
        let letter = match letter {
            '‘' | '’' | '“' | '”' | '"' | '«' | '»' | '„' => '\'',
            space if space.is_whitespace() => ' ',
            other => other,
        };
        if letter == ' ' && plain.ends_with(' ') {
            continue;
        }
        plain.push(letter);
        at.push(place);
    }
    (plain, at)
}

#[cfg(test)]
mod tests {
    use crate::testing::library;
    use crate::testing::world::{article, excerpt};

    const BODY: &str = "The envoy said:\n“Arms only make  this war longer,” and left the hall.";

    #[test]
    fn words_are_found_whatever_their_spaces_and_marks() {
        let library = library();
        let first = article(&library, BODY, None);
        article(&library, BODY, None);
        let found = library
            .find_words("\"Arms only make\nthis war longer,\" and left")
            .unwrap()
            .unwrap();
        assert_eq!(found.article, first);
        let text = library.body_text(found.body_version).unwrap();
        let words: String = text
            .chars()
            .skip(found.span.start)
            .take(found.span.end - found.span.start)
            .collect();
        assert_eq!(words, "Arms only make  this war longer,” and left");
        assert_eq!(found.excerpt, None);
        for none in [
            "Arms only make this",
            "Arms only make that war longer still",
            "",
        ] {
            assert_eq!(library.find_words(none).unwrap(), None, "{none}");
        }
    }

    #[test]
    fn words_stand_nowhere_once_or_at_several_places() {
        use super::{Standing, standing};
        let text = "He said no.\n\nShe said “no”. The talks went on.";
        assert_eq!(
            standing(text, "said no.\nShe"),
            Standing::Once(super::Span::new(3, 16))
        );
        assert_eq!(standing(text, "said"), Standing::Several);
        assert_eq!(standing(text, "They said"), Standing::Nowhere);
        assert_eq!(standing(text, " “ ” "), Standing::Nowhere);
    }

    #[test]
    fn words_that_came_along_are_excerpts_where_they_stand_once_and_go_with_the_import() {
        let library = library();
        let empty = crate::testing::dump(&library);
        let mut new = crate::testing::article_of("A", BODY);
        new.excerpts = vec![
            "Arms only make this war longer".to_owned(),
            "they never said this".to_owned(),
            "l".to_owned(),
        ];
        let id = library.store(&new).unwrap().value.article;
        let made = library.excerpts_of(id).unwrap();
        let quotes: Vec<&str> = made.iter().map(|made| made.quote.as_str()).collect();
        assert_eq!(quotes, ["Arms only make  this war longer"]);
        // Captured again with the same words selected: there is that excerpt already.
        library.recapture(id, &new).unwrap();
        assert_eq!(library.excerpts_of(id).unwrap().len(), 1);
        new.excerpts = vec!["left the hall".to_owned()];
        library.recapture(id, &new).unwrap();
        assert_eq!(library.excerpts_of(id).unwrap().len(), 2);
        while library.undo().unwrap().value.is_some() {}
        assert_eq!(crate::testing::dump(&library), empty);
    }

    #[test]
    fn what_was_excerpted_comes_first() {
        let library = library();
        article(&library, BODY, None);
        let second = article(&library, BODY, None);
        let made = excerpt(&library, second, "Arms only make  this war longer,");
        let found = library
            .find_words("Arms only make this war longer,")
            .unwrap()
            .unwrap();
        assert_eq!(found.excerpt, Some(made));
        assert_eq!(found.article, second);
    }
}
