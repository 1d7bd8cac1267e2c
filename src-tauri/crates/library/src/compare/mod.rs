//! Compare: who stood where on what, as of a day.
//!
//! What counts as of a day: a position said on that day at the latest, where what is known to the month
//! or year counts once that month or year is wholly past. Where the day of saying is unknown, the
//! earliest date on which its evidence was published stands in; without that too, it counts only
//! when no day is asked for. From a day on counts what was said on it at the earliest: what is known to the month, from
//! the first of that month on and from no later day. Which of what counts is where somebody stands is said in [`standing`](self::standing), for all
//! views. Positions in the trash never count, nor do those of which everybody who took them is in it; one whose evidence is all in the trash counts and is marked.

mod articles;
mod cell;
mod choices;
mod congruence;
mod days;
mod filter;
mod gone;
mod matrix;
mod network;
mod origins;
mod rows;
mod said;
mod searched;
mod sequences;
pub mod shifts;
mod sides;
mod stance;
mod standing;
mod stood;
mod timeline;
mod words;

pub use choices::Choices;
pub use days::DayCount;
pub use filter::Filter;
pub(crate) use gone::{read as read_gone, with_gone};
pub use matrix::{
    Also, CellPosition, Matrix, MatrixCell, MatrixIssue, MatrixRequest, MatrixRow, MatrixRows, Was,
};
pub use network::{
    Network, NetworkCount, NetworkEdge, NetworkMode, NetworkNode, NetworkRequest, NetworkWho,
    Normalise,
};
pub(crate) use said::{Said, Told};
pub use sides::{SideBySide, SideBySideRequest, SideColumn, SideDay, Statement, statements};
pub(crate) use stance::day_number;
pub use stance::{IssueStance, POINTS, Speaker, StancePoint, by_issue};
pub(crate) use stood::{beside, countries_on, stood};
pub use timeline::{Lane, Timeline, TimelineEvent, TimelineStatement};
pub(crate) use words::run;
pub(crate) use words::words_diff;
pub use words::{DiffPart, WordsDiff};

#[cfg(test)]
pub(crate) mod tests;
