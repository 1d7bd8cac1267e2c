//! Which way a text runs.

/// Whether a text's first letter is of a script that runs from right to left (Unicode's blocks of
/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms).
pub(crate) fn runs_left(text: &str) -> bool {
    text.chars()
        .find(|letter| letter.is_alphabetic())
        .is_some_and(|letter| {
            matches!(letter,
                '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        })
}

#[cfg(test)]
mod tests {
    use super::runs_left;

    #[test]
    fn the_first_letter_decides() {
        assert!(runs_left("«السلام» peace"));
        assert!(runs_left("1. שלום"));
        assert!(!runs_left("peace السلام"));
        assert!(!runs_left("123"));
    }
}
