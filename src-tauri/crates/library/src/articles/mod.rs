//! Articles, their snapshots and body versions.
