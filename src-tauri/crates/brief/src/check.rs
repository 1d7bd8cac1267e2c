//! Checks.
pub(crate) fn comparable(words: &str) -> String {
    words.to_owned()
}
