//! Actors: people, governments, organisations and blocs.

mod edit;
mod gazetteer;
mod grid;
mod merge;
mod read;

pub use edit::{ActorName, NewActor};
pub use gazetteer::ensure_from_gazetteer;
pub use grid::{ActorGroup, ActorOrder};
pub use read::{Actor, ActorFilter, ActorRow, Voices, actor_ref, actor_row};

#[cfg(test)]
mod tests;
