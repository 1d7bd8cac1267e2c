//! Posts and tenures.
