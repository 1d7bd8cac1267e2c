//! Actors: people, governments, organisations and blocs.

mod edit;
mod gazetteer;
mod grid;
mod merge;
mod read;

pub(crate) use edit::create_in;
pub use edit::{ActorName, NewActor};
pub use gazetteer::ensure_from_gazetteer;
pub use grid::{ActorGroup, ActorOrder};
pub(crate) use read::actor_row;
pub use read::{Actor, ActorFilter, ActorRow, Voices, actor_ref};

#[cfg(test)]
mod tests;
