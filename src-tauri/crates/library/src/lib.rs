//! The library: one SQLite file with its schema, history, search and comparisons.
