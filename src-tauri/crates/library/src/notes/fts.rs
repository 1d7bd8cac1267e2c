//! Queries for the full-text tables.

use crate::schema::fold;

/// A query for rows that hold every word, the last one perhaps only begun; none when there is no word.
pub(super) fn every_word(text: &str) -> Option<String> {
    let text = fold(text);
    let words: Vec<_> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let (last, others) = words.split_last()?;
    let mut query = String::new();
    for word in others {
        query.push_str(&format!("\"{word}\" "));
    }
    query.push_str(&format!("\"{last}\"*"));
    Some(query)
}

/// A query for rows whose `column` holds these words side by side; none when there is no word.
pub(crate) fn phrase(column: &str, words: &str) -> Option<String> {
    words
        .contains(char::is_alphanumeric)
        // NUL ends a string for SQLite, and with it the quotation.
        .then(|| format!("{column} : \"{}\"", fold(words).replace(['"', '\0'], " ")))
}
