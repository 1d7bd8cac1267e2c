//! Outlets: who published.
