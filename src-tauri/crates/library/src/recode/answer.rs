//! Recoding: the words in their context, without what they were coded as, and what the coder says of them.

use demarche_text::phrase;
use demarche_text::phrase::Argument;
use demarche_text::{PartialDate, Span, span};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::mask::Mask;
use super::start::{coder, recode};
use crate::positions::{Directness, Stance, Voice, check_issue};
use crate::sql::{all, date_at, moment};
use crate::{
    CountryRef, Error, ExcerptId, IssueId, Library, Op, OrNotFound, Outcome, PositionId, Reader,
    RecodeId, RecodeItemId, Result,
};

/// A position to code once more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecodeItem {
    /// Its row.
    pub id: RecodeItemId,
    /// The recoding that it is of.
    pub recode: RecodeId,
    /// Its place in the sample, from 1.
    pub place: u32,
    /// How many the sample has.
    pub size: u32,
    /// How many are answered.
    pub answered: u32,
    /// Its supporting excerpts in their context.
    pub excerpts: Vec<InContext>,
    /// Who speaks; none where that is hidden.
    pub speaker: Option<Speaker>,
    /// Whether voice and directness are asked for.
    pub asks_voice: bool,
    /// What the coder said of it already.
    pub answer: Option<Answer>,
}

/// An excerpt with the paragraphs that it stands in and one before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InContext {
    /// The excerpt.
    pub excerpt: ExcerptId,
    /// The words before it.
    pub before: String,
    /// Its words.
    pub quote: String,
    /// The words after it.
    pub after: String,
    /// The article's headline.
    pub article_title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When it was published.
    pub published: Option<PartialDate>,
}

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Their names.
    pub actors: Vec<String>,
    /// The title of the post held then.
    pub post: Option<String>,
    /// On whose behalf.
    pub on_behalf: Vec<CountryRef>,
}

/// What a coder says of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// A leaf of the codebook; none when the words fit no issue.
    pub issue: Option<IssueId>,
    /// Relative to its poles; none without an issue.
    pub stance: Option<Stance>,
    /// In whose mouth the words are, where that is asked for.
    pub voice: Option<Voice>,
    /// Whether they are the speaker's own, where that is asked for.
    pub directness: Option<Directness>,
}

impl Library {
    /// The first position of a recoding that is not answered; none when all are.
    pub fn recode_next(&self, id: RecodeId) -> Result<Option<RecodeItem>> {
        self.read(|reader| {
            recode(reader, id)?;
            let next = reader
                .conn()
                .prepare_cached(
                    "SELECT id FROM recode_item WHERE recode = ? AND answered_at IS NULL ORDER BY place LIMIT 1",
                )?
                .query_row([id], |row| row.get(0))
                .optional()?;
            next.map(|item| item_of(reader, item)).transpose()
        })
    }

    /// The position at a place of a recoding, from 1.
    pub fn recode_item(&self, id: RecodeId, place: u32) -> Result<RecodeItem> {
        self.read(|reader| {
            let item = reader
                .conn()
                .prepare_cached("SELECT id FROM recode_item WHERE recode = ?1 AND place = ?2")?
                .query_row((id, place), |row| row.get(0))
                .optional()?;
            match item {
                Some(item) => item_of(reader, item),
                None => {
                    recode(reader, id)?;
                    Err(Error::invalid(phrase!(
                        "This recoding has no position number {place}.",
                        place = Argument::shown(place)
                    )))
                }
            }
        })
    }

    /// Keeps what the coder says of a position; said again, it replaces what was said. The position stays as it is.
    pub fn answer_recode(&self, item: RecodeItemId, answer: &Answer) -> Result<Outcome<()>> {
        let place = self.read(|reader| Ok(standing(reader, item)?.place))?;
        self.transact(Op::AnswerRecode { place }, |tx| {
            let standing = standing(tx, item)?;
            if tx.analyst() != coder(tx, standing.recode)? {
                return Err(Error::invalid(phrase!(
                    "This recoding is {coder}’s: work under that name to go on with it.",
                    coder = recode(tx, standing.recode)?.coder
                )));
            }
            if standing.settled {
                return Err(Error::invalid(phrase!(
                    "One of the two codings was adopted already: undo that to answer anew."
                )));
            }
            match (answer.issue, answer.stance) {
                (Some(issue), Some(_)) => check_issue(tx, issue)?,
                (None, None) => {}
                (Some(_), None) => {
                    return Err(Error::invalid(phrase!(
                        "A coding on an issue needs a stance."
                    )));
                }
                (None, Some(_)) => {
                    return Err(Error::invalid(phrase!(
                        "A stance needs the issue that it is on."
                    )));
                }
            }
            if standing.asks_voice != (answer.voice.is_some() && answer.directness.is_some()) {
                return Err(Error::invalid(if standing.asks_voice {
                    phrase!("This recoding asks for voice and directness too.")
                } else {
                    phrase!("This recoding does not ask for voice and directness.")
                }));
            }
            tx.conn()
                .prepare_cached(include_str!("answer.sql"))?
                .execute((
                    item,
                    moment(tx.now()),
                    answer.issue,
                    answer.stance,
                    answer.voice,
                    answer.directness,
                ))?;
            Ok(())
        })
    }
}

/// What answering has to know of an item.
pub(super) struct Standing {
    pub(super) recode: RecodeId,
    pub(super) place: u32,
    pub(super) position: PositionId,
    pub(super) settled: bool,
    pub(super) asks_voice: bool,
    pub(super) answer: Option<Answer>,
}

pub(super) fn standing(reader: &Reader<'_>, item: RecodeItemId) -> Result<Standing> {
    reader
        .conn()
        .prepare_cached(include_str!("standing.sql"))?
        .query_row([item], |row| {
            Ok(Standing {
                recode: row.get(0)?,
                place: row.get(1)?,
                position: row.get(2)?,
                settled: row.get(3)?,
                asks_voice: row.get(4)?,
                answer: match row.get::<_, bool>(5)? {
                    false => None,
                    true => Some(Answer {
                        issue: row.get(6)?,
                        stance: row.get(7)?,
                        voice: row.get(8)?,
                        directness: row.get(9)?,
                    }),
                },
            })
        })
        .or_not_found(item)
}

fn item_of(reader: &Reader<'_>, item: RecodeItemId) -> Result<RecodeItem> {
    let standing = standing(reader, item)?;
    let of = recode(reader, standing.recode)?;
    let mask = match of.hides_speaker {
        true => Some(mask(reader, standing.position)?),
        false => None,
    };
    let mut excerpts: Vec<InContext> = all(
        reader.conn(),
        include_str!("context.sql"),
        [standing.position],
        |row| {
            let text: String = row.get(1)?;
            let span = Span::new(
                row.get::<_, u32>(2)? as usize,
                row.get::<_, u32>(3)? as usize,
            );
            let (before, after) = around(&text, span);
            Ok(InContext {
                excerpt: row.get(0)?,
                before,
                quote: row.get(4)?,
                after,
                article_title: row.get(5)?,
                outlet: row.get(6)?,
                published: date_at(row, 7)?,
            })
        },
    )?;
    if let Some(mask) = mask {
        for excerpt in &mut excerpts {
            for text in [
                &mut excerpt.before,
                &mut excerpt.quote,
                &mut excerpt.after,
                &mut excerpt.article_title,
            ] {
                *text = mask.masked(text);
            }
        }
    }
    let speaker = match of.hides_speaker {
        true => None,
        false => Some(speaker(reader, standing.position)?),
    };
    Ok(RecodeItem {
        id: item,
        recode: of.id,
        place: standing.place,
        size: of.size,
        answered: of.answered,
        excerpts,
        speaker,
        asks_voice: of.asks_voice,
        answer: standing.answer,
    })
}

/// Hides who takes a position, and from which post.
fn mask(reader: &Reader<'_>, position: PositionId) -> Result<Mask> {
    let listed = |sql: &str| all::<String>(reader.conn(), sql, [position], |row| row.get(0));
    let names = listed(include_str!("names.sql"))?;
    Ok(Mask::of(&names, &listed(include_str!("posts.sql"))?))
}

fn speaker(reader: &Reader<'_>, position: PositionId) -> Result<Speaker> {
    let row = crate::positions::position_row(reader, position)?;
    Ok(Speaker {
        actors: row.actors.into_iter().map(|actor| actor.name).collect(),
        post: row.post.map(|post| post.title),
        on_behalf: row.on_behalf,
    })
}

/// The words before and after a span, from the paragraph before those that it touches to the one after.
fn around(text: &str, span: Span) -> (String, String) {
    let offsets = span::Offsets::of(text);
    let (start, end) = (offsets.byte(span.start), offsets.byte(span.end));
    let line_before = |at: usize| text[..at].rfind('\n').map_or(0, |found| found + 1);
    let line_after = |at: usize| text[at..].find('\n').map_or(text.len(), |found| at + found);
    let above = text[..line_before(start)].trim_end_matches('\n').len();
    let below = text.len() - text[line_after(end)..].trim_start_matches('\n').len();
    let (from, to) = (line_before(above), line_after(below));
    (text[from..start].to_owned(), text[end..to].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_context_is_the_paragraph_and_its_neighbours() {
        let text = "One.\n\nTwo.\n\nThree and more.\n\nFour.\n\nFive.";
        let at = text.find("and").unwrap();
        let found = around(text, Span::new(at, at + 3));
        assert_eq!(found, ("Two.\n\nThree ".into(), " more.\n\nFour.".into()));
        assert_eq!(around("é", Span::new(0, 1)), (String::new(), String::new()));
    }
}
