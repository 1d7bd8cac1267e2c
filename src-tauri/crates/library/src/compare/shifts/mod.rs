//! Shifts and contradictions: who came to say something else on an issue, who says two things at once,
//! and who says nothing any more.
//!
//! What is compared is the sequence of one speaker's dated statements on one issue, in the order of the
//! matrix: by the last day on which each can have been said and, on one day, by when it was coded. The
//! speaker is an actor, a country (by the rules of the matrix, with whoever speaks for it), a bloc (what is
//! said for the bloc itself) or a post, whoever holds it: a statement counts for the post that it is coded as said from, which coding takes
//! from the tenure of that day. What others attribute to a speaker counts only when asked for;
//! positions, issues and actors in the trash never do, and a statement of unknown date has no place in
//! a sequence.
//!
//! Statements whose order is not known are one *moment*: those of one day, and any whose dates overlap
//! ("March 2022" and 20 March). Where it leaves the speaker is the one of them that [stands](super::standing). −2 and −1 are one
//! *side* and +1 and +2 the other; 0 and the stances without a number are on neither. A moment has a side when something
//! was said on it and nothing on the other. There are six kinds:
//!
//! - **contradicted**: one moment holds both sides; or the side changes between moments that lie no
//!   more days apart than the window, for so soon after it may be two voices at odds as well as a change of mind; or
//!   an analyst has marked evidence of a statement as contradicting it.
//! - **reversed**: the side changes, and the moments lie further apart. The former is the last moment that
//!   had a side, so that a pause of neutral or conditional statements hides no reversal.
//! - **hardened**, **softened**: the side stays, and what is said is further from 0, or nearer to it.
//! - **moved**: to or from 0, conditional, ambiguous or declined.
//! - **fell silent**: see [`silence`](self::silence).
//!
//! A moment that only repeats a stance of the one before shifts nothing, nor does one that holds both
//! sides; after such a one, the next is compared with what was last said on its own side. So there is at most one shift
//! or contradiction for a moment, beside evidence marked as contradicting.

mod dismiss;
mod list;
mod mentioned;
mod reasons;
mod scan;
mod sequence;
mod silence;

#[cfg(test)]
pub(super) use list::listed;
pub(crate) use mentioned::Mentioned;

use chrono::NaiveDate;
use demarche_text::Phrase;
use serde::{Deserialize, Serialize};

use super::matrix::MatrixIssue;
use super::sides::Statement;
use crate::sql::text_enum;
use crate::{
    ActorId, ActorRef, ArticleId, BlocRef, CountryRef, ExcerptId, IssueId, PostId, PostRef,
};

text_enum! {
    /// What became of a stance.
    pub enum ShiftKind {
        /// To the other side.
        Reversed = "reversed",
        /// Both sides at once, within the window, or by evidence marked so.
        Contradicted = "contradicted",
        /// Further from 0 on the same side.
        Hardened = "hardened",
        /// Nearer to 0 on the same side.
        Softened = "softened",
        /// To or from 0 or a stance without a number.
        Moved = "moved",
        /// No statement in articles that mention the speaker.
        FellSilent = "fell_silent",
    }

    /// Whose statements are one sequence.
    pub enum ShiftPer {
        /// An actor's.
        Person = "person",
        /// Those said from a post, whoever held it.
        Post = "post",
        /// Those that count for a country.
        Country = "country",
        /// Those that a bloc takes for itself.
        Bloc = "bloc",
    }
}

/// Statements of opposite sides that lie so many days apart at most contradict each other, where
/// nothing else is asked for: a weekend passes between a Friday's words and their correction.
pub const WINDOW: u32 = 3;

/// Which shifts to list. Empty lists mean all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShiftsRequest {
    /// Whose statements are compared.
    pub per: ShiftPer,
    /// Of these kinds.
    pub kinds: Vec<ShiftKind>,
    /// Of these actors, per person.
    pub actors: Vec<ActorId>,
    /// Of these posts, per post.
    pub posts: Vec<PostId>,
    /// Of these countries, of their actors or of posts that speak for them, by ISO 3166-1 alpha-2. No bloc is
    /// of a country.
    pub countries: Vec<String>,
    /// Of these blocs, per bloc, by code.
    pub blocs: Vec<String>,
    /// On these leaves of the codebook.
    pub issues: Vec<IssueId>,
    /// Only shifts that surely came on this day or later; what they shifted from may be older.
    pub since: Option<NaiveDate>,
    /// The last day, inclusive: later statements and articles are as if not there.
    pub as_of: Option<NaiveDate>,
    /// Days: see [`WINDOW`].
    pub window: u32,
    /// Whether what rivals or third parties attribute to a speaker counts.
    pub attributed: bool,
    /// The dismissed ones in place of the open ones.
    pub dismissed: bool,
}

impl Default for ShiftsRequest {
    fn default() -> Self {
        Self {
            per: ShiftPer::Person,
            kinds: Vec::new(),
            actors: Vec::new(),
            posts: Vec::new(),
            countries: Vec::new(),
            blocs: Vec::new(),
            issues: Vec::new(),
            since: None,
            as_of: None,
            window: WINDOW,
            attributed: false,
            dismissed: false,
        }
    }
}

/// Part of a list of shifts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shifts {
    /// The newest first.
    pub rows: Vec<Shift>,
    /// How many there are in all.
    pub total: u32,
    /// How many there are of each kind, also of those not asked for.
    pub kinds: Vec<(ShiftKind, u32)>,
    /// Open ones, by the same filters but the kinds.
    pub open: u32,
    /// Dismissed ones.
    pub dismissed: u32,
    /// Statements without a date, which no sequence holds.
    pub undated: u32,
}

/// A shift, a contradiction or a silence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// Names it as long as it is between the same statements.
    pub id: String,
    /// What became of the stance.
    pub kind: ShiftKind,
    /// Whose.
    pub who: ShiftSpeaker,
    /// On what.
    pub issue: MatrixIssue,
    /// The day from which on it counts: that of the later statement; of a silence, that of the last
    /// one. None where evidence contradicts a statement of unknown date.
    pub day: Option<NaiveDate>,
    /// The statement before; the one contradicted; the last one before a silence.
    pub before: Statement,
    /// The statement after; none in a silence or where evidence contradicts.
    pub after: Option<Statement>,
    /// The evidence that an analyst marked as contradicting.
    pub against: Vec<Against>,
    /// What a silence rests on.
    pub silence: Option<Silence>,
    /// Why it is listed, a sentence each.
    pub reasons: Vec<Phrase>,
    /// By whom it was put aside.
    pub dismissed: Option<Dismissed>,
}

/// Whose statements were compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ShiftSpeaker {
    /// An actor's.
    Actor(ActorRef),
    /// A country's.
    Country(CountryRef),
    /// Those said from a post.
    Post(PostRef),
    /// A bloc's own.
    Bloc(BlocRef),
}

impl ShiftSpeaker {
    /// What it is called.
    pub fn name(&self) -> &str {
        match self {
            Self::Actor(actor) => &actor.name,
            Self::Country(country) => &country.name,
            Self::Post(post) => &post.title,
            Self::Bloc(bloc) => &bloc.name,
        }
    }

    /// The country, or the actor's, or that the post speaks for.
    pub fn country(&self) -> Option<&CountryRef> {
        match self {
            Self::Actor(actor) => actor.country.as_ref(),
            Self::Country(country) => Some(country),
            Self::Post(post) => post.country.as_ref(),
            Self::Bloc(_) => None,
        }
    }
}

/// An excerpt that an analyst marked as contradicting a position.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Against {
    /// The excerpt.
    pub excerpt: ExcerptId,
    /// Its article.
    pub article: ArticleId,
    /// Its words.
    pub quote: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When, as far as it is known.
    pub published: Option<demarche_text::PartialDate>,
}

/// What a silence rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Silence {
    /// The day of the last statement.
    pub since: NaiveDate,
    /// The last day looked at.
    pub to: NaiveDate,
    /// Articles that mention the speaker after the one, to the other.
    pub articles: u32,
    /// Days with statements after the first such day, up to the last.
    pub spoke: u32,
    /// Articles that mention the speaker in that time.
    pub of: u32,
}

/// Who put something aside, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dismissed {
    /// The analyst.
    pub analyst: String,
    /// RFC 3339 in UTC.
    pub at: String,
}

#[cfg(test)]
mod tests;
