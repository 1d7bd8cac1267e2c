//! Views of comparisons as tables: what each shows, in rows for elsewhere.

mod codings;
mod copies;
mod shifts;
mod sides;

pub use codings::codings;
pub use copies::copies;
pub use shifts::shifts;
pub use sides::side_by_side;

#[cfg(test)]
mod tests;
