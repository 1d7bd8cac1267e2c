//! Read models of the comparisons.
