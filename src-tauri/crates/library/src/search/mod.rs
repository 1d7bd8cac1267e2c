//! Search everywhere, and the quick switcher.
