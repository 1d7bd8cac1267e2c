//! What an analyst is told before a position is coded, and of one that was: what looks like a slip, and is
//! theirs to decide.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use demarche_text::{PartialDate, Phrase, phrase};
use serde::{Deserialize, Serialize};

use super::{EvidenceRole, NewPosition, PositionRow, position_row};
use crate::sql::{all, date_at};
use crate::{ExcerptId, Library, PositionId, Reader, Result};

/// Something that looks like a slip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositionWarning {
    /// What it is, a sentence.
    pub words: Phrase,
    /// The position that is there already.
    pub same: Option<PositionId>,
}

impl Library {
    /// What looks like a slip in a position that is to be coded; of one that was, `own` is its row:
    /// - the same words are coded on the same issue for the same speaker already;
    /// - it was said after an article that supports it was published or, where that is not known, captured.
    pub fn position_warnings(
        &self,
        position: &NewPosition,
        own: Option<PositionId>,
    ) -> Result<Vec<PositionWarning>> {
        self.read(|reader| {
            let mut warnings = Vec::new();
            for row in coded_already(reader, position, own)? {
                warnings.push(PositionWarning {
                    words: phrase!(
                        "These words are coded on this issue already: “{paraphrase}”, {stance}, by {analyst}.",
                        paraphrase = row.paraphrase.as_str(),
                        stance = row.stance.phrase(),
                        analyst = row.analyst.as_str()
                    ),
                    same: Some(row.id),
                });
            }
            let words = said_too_late(reader, position)?;
            warnings.extend(words.map(|words| PositionWarning { words, same: None }));
            Ok(warnings)
        })
    }
}

/// Whether a day of saying has begun nowhere yet: of the time zones the first is fourteen hours before UTC.
pub fn is_to_come(said: &PartialDate, now: DateTime<Utc>) -> bool {
    let first = now + TimeDelta::hours(14);
    said.first_day().is_some_and(|day| day > first.date_naive())
}

/// The positions on the issue that rest on one of the excerpts and are of one of the actors or, where these name
/// none, on behalf of one of the same.
fn coded_already(
    reader: &Reader<'_>,
    position: &NewPosition,
    own: Option<PositionId>,
) -> Result<Vec<PositionRow>> {
    let mut found: Vec<PositionRow> = Vec::new();
    for excerpt in supporting(position) {
        let ids: Vec<PositionId> = all(
            reader.conn(),
            include_str!("of_excerpt.sql"),
            (excerpt, position.issue, own),
            |row| row.get(0),
        )?;
        for id in ids {
            let row = position_row(reader, id)?;
            let mut actors = row.actors.iter();
            let same = match position.actors.is_empty() {
                true => {
                    let mut behalf = row.on_behalf.iter();
                    row.actors.is_empty() && behalf.any(|of| position.on_behalf.contains(&of.code))
                }
                false => actors.any(|actor| position.actors.contains(&actor.id)),
            };
            if same && found.iter().all(|known| known.id != id) {
                found.push(row);
            }
        }
    }
    Ok(found)
}

/// That it was said after the first of the articles that support it.
fn said_too_late(reader: &Reader<'_>, position: &NewPosition) -> Result<Option<Phrase>> {
    let Some((said, first)) = position
        .said
        .as_ref()
        .and_then(|said| Some((said, said.first_day()?)))
    else {
        return Ok(None);
    };
    let mut earliest: Option<(NaiveDate, String, Option<PartialDate>)> = None;
    for excerpt in supporting(position) {
        let told: Vec<(String, Option<PartialDate>, String)> = all(
            reader.conn(),
            "SELECT article.title, article.published, article.published_precision, substr(article.imported_at, 1, 10) FROM excerpt \
             JOIN article ON article.id = excerpt.article WHERE excerpt.id = ?",
            [excerpt],
            |row| Ok((row.get(0)?, date_at(row, 1)?, row.get(3)?)),
        )?;
        for (title, published, captured) in told {
            let day = match &published {
                Some(published) => published.last_day(),
                // It may have been the next day already where it was captured.
                None => captured
                    .parse()
                    .ok()
                    .and_then(|day: NaiveDate| day.checked_add_days(Days::new(1))),
            };
            if let Some(day) = day
                && earliest.as_ref().is_none_or(|(known, ..)| day < *known)
            {
                earliest = Some((day, title, published));
            }
        }
    }
    Ok(match earliest {
        Some((day, title, published)) if day < first => Some(match published {
            Some(published) => phrase!(
                "It is dated {said}, and “{title}”, which supports it, was published before that: {published}.",
                said = said.to_the_day(),
                title,
                published = published.to_the_day()
            ),
            None => phrase!(
                "It is dated {said}, and “{title}”, which supports it, was captured before that.",
                said = said.to_the_day(),
                title
            ),
        }),
        _ => None,
    })
}

fn supporting(position: &NewPosition) -> impl Iterator<Item = ExcerptId> {
    let supports = |role| role == EvidenceRole::Supporting;
    let evidence = position.evidence.iter();
    evidence
        .filter(move |evidence| supports(evidence.role))
        .map(|evidence| evidence.excerpt)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::positions::Stance;
    use crate::testing::world::{actor, article, date, excerpt, leaf, position, supporting};
    use crate::testing::{library, noon};

    #[test]
    fn words_that_are_coded_for_the_same_speaker_and_issue_are_told_of() {
        let library = library();
        let (ada, ben) = (
            actor(&library, "Ada", Some("FR")),
            actor(&library, "Ben", None),
        );
        let (arms, relief) = (leaf(&library, "Arms"), leaf(&library, "Relief"));
        let source = article(&library, "We will never send arms.", Some("2022-03-05"));
        let quote = supporting(excerpt(&library, source, "never send arms"));
        let new = |actor, issue| NewPosition {
            evidence: vec![quote],
            ..position(actor, issue, Stance::Opposes)
        };
        let told = |new: &NewPosition, own| library.position_warnings(new, own).unwrap();
        assert_eq!(told(&new(ada, arms), None), []);
        let first = library.add_position(&new(ada, arms)).unwrap().value;
        let again = told(&new(ada, arms), None);
        assert_eq!(again.len(), 1);
        assert_eq!(again[0].same, Some(first));
        assert_eq!(
            again[0].words,
            "These words are coded on this issue already: “says so”, opposes, by Ada."
        );
        assert_eq!(told(&new(ada, arms), Some(first)), [], "itself");
        assert_eq!(told(&new(ben, arms), None), []);
        assert_eq!(told(&new(ada, relief), None), []);
        let for_france = NewPosition {
            actors: Vec::new(),
            on_behalf: vec!["FR".to_owned()],
            ..new(ada, arms)
        };
        assert_eq!(told(&for_france, None), [], "nobody is named");
        let second = library.add_position(&for_france).unwrap().value;
        assert_eq!(told(&for_france, None)[0].same, Some(second));
        library.trash_positions(&[first]).unwrap();
        assert_eq!(told(&new(ada, arms), None), []);
    }

    #[test]
    fn what_is_dated_after_its_article_is_told_of() {
        let library = library();
        let ada = actor(&library, "Ada", None);
        let arms = leaf(&library, "Arms");
        let [dated, of_march, undated] = [Some("2022-03-05"), Some("2022-03"), None].map(|on| {
            excerpt(
                &library,
                article(&library, "We said so.", on),
                "We said so.",
            )
        });
        let told = |on: &str, quotes: &[ExcerptId]| {
            let new = NewPosition {
                said: date(on),
                evidence: quotes.iter().map(|&quote| supporting(quote)).collect(),
                ..position(ada, arms, Stance::Opposes)
            };
            let warnings = library.position_warnings(&new, None).unwrap();
            warnings.first().map(|one| one.words.to_string())
        };
        assert_eq!(told("2022-03-05", &[dated]), None);
        assert_eq!(told("2022-03", &[dated]), None, "that may have been before");
        let late = told("2022-03-06", &[dated]).unwrap();
        assert!(
            late.starts_with("It is dated 6 March 2022, and “"),
            "{late}"
        );
        assert!(
            late.ends_with("was published before that: 5 March 2022."),
            "{late}"
        );
        assert_eq!(told("2022-03-31", &[of_march]), None);
        assert!(told("2022-03-31", &[of_march, dated]).is_some());
        // Imported on 19 March 2022.
        assert_eq!(told("2022-03-20", &[undated]), None);
        assert!(
            told("2022-03-21", &[undated])
                .unwrap()
                .ends_with("was captured before that.")
        );
        assert_eq!(told("2022-03-21", &[]), None);
    }

    #[test]
    fn a_day_is_to_come_until_it_has_begun_somewhere() {
        // 19 March 2022, 12:00 UTC: already the 20th on Kiritimati.
        let to_come = |on: &str| is_to_come(&date(on).unwrap(), noon());
        assert!(!to_come("2022-03-20") && to_come("2022-03-21"));
        assert!(!to_come("2022-03") && to_come("2022-04"));
        assert!(!to_come("2022") && to_come("2023"));
    }
}
