//! Positions: what the analyst keeps.
