//! Actors: people, governments, organisations and blocs, with their names.
