//! What a quotation may be coded as, by the codebook and by what has been coded before.

use demarche_attribution::position::{Leaf, Leaning, Said, suggest};
use demarche_gazetteer::Gazetteer;
use demarche_text::{PartialDate, Phrase, Precision, phrase};
use serde::{Deserialize, Serialize};

use super::Quotation;
use crate::compare::{self, Speaker, day_number};
use crate::positions::{Stance, position_row};
use crate::sql::all;
use crate::{IssueId, Library, QuotationId, Reader, Result};

/// Of what has been coded under an issue, the excerpts of the newest positions tell what it is about:
/// more say nothing new.
const CODED: u32 = 24;

/// How much of each, in scalar values: an excerpt can be a whole article.
const LETTERS: usize = 600;

/// An issue that a quotation may speak to. Shown with its reasons, never filled in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IssueSuggestion {
    /// The leaf.
    pub issue: IssueId,
    /// What it is called.
    pub name: String,
    /// 0 to 1.
    pub score: f64,
    /// Where the words lean; unknown where nothing in them tells.
    pub stance: Option<Stance>,
    /// Why this issue and this stance, and where the speaker stood on it before.
    pub reasons: Vec<Phrase>,
}

/// A leaf's words, as the tables hold them.
struct Words {
    id: IssueId,
    name: String,
    proposition: String,
    con: String,
    pro: String,
    about: String,
    exclude: String,
    coded: String,
}

impl Library {
    /// The issues that a quotation's words may speak to, likeliest first; none where they say too little.
    pub fn suggest_issues(&self, id: QuotationId) -> Result<Vec<IssueSuggestion>> {
        let quotation = self.quotation(id)?;
        self.read(|reader| {
            let words = leaves(reader, &quotation)?;
            let leaves: Vec<Leaf<'_>> = words.iter().map(Words::leaf).collect();
            let said = Said {
                quote: &quotation.quote,
                cue: &quotation.cue,
                before: &quotation.before,
                after: &quotation.after,
            };
            suggest(said, &leaves, Gazetteer::bundled())
                .into_iter()
                .map(|found| {
                    let leaf = &words[found.leaf];
                    let mut reasons = found.reasons;
                    reasons.extend(stood(reader, &quotation, leaf)?);
                    Ok(IssueSuggestion {
                        issue: leaf.id,
                        name: leaf.name.clone(),
                        score: found.score,
                        stance: found.leaning.map(stance),
                        reasons,
                    })
                })
                .collect()
        })
    }
}

impl Words {
    fn leaf(&self) -> Leaf<'_> {
        Leaf {
            name: &self.name,
            proposition: &self.proposition,
            con: &self.con,
            pro: &self.pro,
            about: &self.about,
            exclude: &self.exclude,
            coded: &self.coded,
        }
    }
}

fn leaves(reader: &Reader<'_>, quotation: &Quotation) -> Result<Vec<Words>> {
    let conn = reader.conn();
    let mut leaves = all(conn, include_str!("leaves.sql"), [], |row| {
        Ok(Words {
            id: row.get(0)?,
            name: row.get(1)?,
            proposition: row.get(2)?,
            con: row.get(3)?,
            pro: row.get(4)?,
            about: row.get(5)?,
            exclude: row.get(6)?,
            coded: row.get(7)?,
        })
    })?;
    for leaf in &mut leaves {
        // What was coded from this very quotation tells nothing of it.
        let coded: Vec<String> = all(
            conn,
            include_str!("coded.sql"),
            (leaf.id, quotation.position, CODED),
            |row| row.get(0),
        )?;
        for quote in coded {
            leaf.coded.push('\n');
            leaf.coded.extend(quote.chars().take(LETTERS));
        }
    }
    Ok(leaves)
}

/// Where the speaker, or else the country spoken for, was last coded on the issue.
fn stood(reader: &Reader<'_>, quotation: &Quotation, leaf: &Words) -> Result<Option<Phrase>> {
    let actor = quotation
        .actor
        .as_ref()
        .map(|actor| (Speaker::Actor(actor.id), &actor.name));
    let country = match &quotation.country {
        Some(country) => Some((
            Speaker::Country(crate::countries::id(reader, &country.code)?),
            &country.name,
        )),
        None => None,
    };
    // Of an unknown day, anything that was said at all is before.
    let day =
        day_number(quotation.said.as_ref().and_then(PartialDate::last_day)).unwrap_or(i64::MAX);
    for (speaker, name) in actor.into_iter().chain(country) {
        let last = compare::stood(reader, speaker, leaf.id, day, quotation.position)?;
        if let Some(last) = last {
            let stance = last.stance.phrase();
            let said = position_row(reader, last.position)?.said;
            return Ok(Some(match said {
                None => phrase!(
                    "{name} was last coded “{stance}” on it, at an unknown date.",
                    name,
                    stance
                ),
                Some(said) => match said.precision {
                    Precision::Year | Precision::Month => phrase!(
                        "{name} was last coded “{stance}” on it, in {said}.",
                        name,
                        stance,
                        said
                    ),
                    Precision::Day | Precision::Minute => phrase!(
                        "{name} was last coded “{stance}” on it, on {said}.",
                        name,
                        stance,
                        said = said.to_the_day()
                    ),
                },
            }));
        }
    }
    Ok(None)
}

fn stance(leaning: Leaning) -> Stance {
    match leaning {
        Leaning::For { plainly: true } => Stance::Supports,
        Leaning::For { plainly: false } => Stance::LeansFor,
        Leaning::Against { plainly: false } => Stance::LeansAgainst,
        Leaning::Against { plainly: true } => Stance::Opposes,
        Leaning::Conditional => Stance::Conditional,
        Leaning::Declined => Stance::Declined,
    }
}
