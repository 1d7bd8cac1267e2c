//! Countries and blocs.
