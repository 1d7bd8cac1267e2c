//! Views of comparisons as tables: what each shows, in rows for elsewhere.

mod codings;
mod copies;
mod network;
mod readouts;
mod recode;
mod shifts;
mod sides;
mod timeline;

pub use codings::codings;
pub use copies::copies;
pub(crate) use network::unsure;
pub use network::{graphml, nodes, ties};
pub use readouts::{readouts, readouts_in_note};
pub use recode::recode;
pub use shifts::shifts;
pub use sides::side_by_side;
pub(crate) use timeline::sums;
pub use timeline::{events, map, timeline};

/// What a table says of a position that counts still, though what supported it is all in the trash.
fn evidence(trashed: bool) -> &'static str {
    match trashed {
        true => "in the trash",
        false => "",
    }
}

#[cfg(test)]
mod tests;
