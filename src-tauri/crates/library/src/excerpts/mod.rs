//! Excerpts: spans of a body version that the analyst keeps.
