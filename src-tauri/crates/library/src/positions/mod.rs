//! Positions: what an actor has said on an issue, as the analyst keeps it, with its evidence.

mod add;
mod change;
mod coded;
mod grid;
mod grid_held;
mod list;
mod read;
mod warnings;

pub(crate) use add::check_issue;
pub use add::{NewEvidence, NewPosition, add_in, day_said, voice_of};
pub use change::CodingChange;
pub(crate) use change::change_in;
pub(crate) use coded::Coded;
pub(crate) use grid::coding_ids;
#[cfg(test)]
pub(crate) use grid::narrowed;
pub use grid::{CodingFilter, CodingGroup, CodingRow, CodingSort};
pub use list::PositionFilter;
pub(crate) use list::position_ids;
pub(crate) use read::evidence_trashed;
pub use read::{Evidence, Position, PositionRow, position_row, position_rows, telling};
pub use warnings::{PositionWarning, is_to_come};

use crate::sql::text_enum;
use demarche_text::{Phrase, phrase};

text_enum! {
    /// Where a position stands between the poles of its issue, or that it has no place there. The
    /// order is that of the `stance` column of the table `stated`.
    pub enum Stance {
        /// −2.
        Opposes = "opposes",
        /// −1.
        LeansAgainst = "leans_against",
        /// 0.
        Neutral = "neutral",
        /// +1.
        LeansFor = "leans_for",
        /// +2.
        Supports = "supports",
        /// For or against only if something happens.
        Conditional = "conditional",
        /// Words that can be read either way.
        Ambiguous = "ambiguous",
        /// Asked, and declined to say.
        Declined = "declined",
    }

    /// In whose mouth the words are.
    pub enum Voice {
        /// The actor's own.
        Own = "own",
        /// A spokesperson's of the actor.
        Spokesperson = "spokesperson",
        /// A rival's or third party's, who tells what the actor said.
        Attributed = "attributed",
    }

    /// What is done by saying it.
    pub enum SpeechAct {
        /// States something.
        Asserts = "asserts",
        /// Puts something forward.
        Proposes = "proposes",
        /// Asks for something as due.
        Demands = "demands",
        /// Commits to something.
        Promises = "promises",
        /// Tells of a consequence.
        Warns = "warns",
        /// Blames.
        Accuses = "accuses",
        /// Rejects a claim.
        Denies = "denies",
        /// Will not say or do.
        Declines = "declines",
    }

    /// Whether the words are the speaker's own or a reporter's.
    pub enum Directness {
        /// In quotation marks.
        Direct = "direct",
        /// In a reporter's words.
        Indirect = "indirect",
    }

    /// How sure the analyst is of the coding.
    pub enum Confidence {
        /// Low.
        Low = "low",
        /// Moderate.
        Moderate = "moderate",
        /// High.
        High = "high",
    }

    /// What an excerpt does for a position.
    pub enum EvidenceRole {
        /// Shows it.
        Supporting = "supporting",
        /// Speaks against it.
        Contradicting = "contradicting",
        /// Helps to understand it.
        Context = "context",
    }
}

impl Stance {
    /// How it is told.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Opposes => phrase!("opposes"),
            Self::LeansAgainst => phrase!("leans against"),
            Self::Neutral => phrase!("neutral"),
            Self::LeansFor => phrase!("leans for"),
            Self::Supports => phrase!("supports"),
            Self::Conditional => phrase!("conditional"),
            Self::Ambiguous => phrase!("ambiguous"),
            Self::Declined => phrase!("declined"),
        }
    }

    /// The stance of the same words when the poles change sides.
    pub fn flipped(self) -> Self {
        match self {
            Self::Opposes => Self::Supports,
            Self::LeansAgainst => Self::LeansFor,
            Self::LeansFor => Self::LeansAgainst,
            Self::Supports => Self::Opposes,
            Self::Neutral | Self::Conditional | Self::Ambiguous | Self::Declined => self,
        }
    }

    /// Whether it stands between the poles; the others say that nothing does.
    pub fn on_scale(self) -> bool {
        !matches!(self, Self::Conditional | Self::Ambiguous | Self::Declined)
    }

    /// The stance of its number in the table `stated`.
    pub(crate) fn of_number(number: i64) -> Option<Self> {
        Self::ALL.get(usize::try_from(number).ok()?).copied()
    }
}

#[cfg(test)]
mod tests;
