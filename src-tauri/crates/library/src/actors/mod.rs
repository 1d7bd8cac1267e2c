//! Actors: people, governments, organisations and blocs.

mod gazetteer;

pub use gazetteer::ensure_from_gazetteer;

#[cfg(test)]
mod tests;
