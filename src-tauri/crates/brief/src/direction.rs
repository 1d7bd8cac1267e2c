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

/// The language that a text in a script of its own is set in, as BCP 47 names it: for its line breaks, its quotation marks
/// and whoever reads it aloud. None for scripts of many languages.
pub(crate) fn language_of_script(text: &str) -> Option<&'static str> {
    let first = text.chars().find(|letter| letter.is_alphabetic())?;
    let has = |from: char, to: char| text.chars().any(|letter| (from..=to).contains(&letter));
    match first {
        '\u{0590}'..='\u{05ff}' | '\u{fb1d}'..='\u{fb4f}' => Some("he"),
        '\u{0600}'..='\u{06ff}'
        | '\u{0750}'..='\u{077f}'
        | '\u{08a0}'..='\u{08ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}' => Some("ar"),
        '\u{0e00}'..='\u{0e7f}' => Some("th"),
        '\u{ac00}'..='\u{d7a3}' => Some("ko"),
        '\u{3040}'..='\u{30ff}' => Some("ja"),
        '\u{3400}'..='\u{9fff}' if has('\u{3040}', '\u{30ff}') => Some("ja"),
        '\u{3400}'..='\u{9fff}' => Some("zh"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{language_of_script, runs_left};

    #[test]
    fn a_script_of_one_language_tells_it() {
        let check = |text, language| assert_eq!(language_of_script(text), language, "{text}");
        check("和平与安全", Some("zh"));
        check("平和を守る", Some("ja"));
        check("평화", Some("ko"));
        check("«السلام» peace", Some("ar"));
        check("שלום", Some("he"));
        check("Peace 和平", None);
        check("мир", None);
    }

    #[test]
    fn the_first_letter_decides() {
        assert!(runs_left("«السلام» peace"));
        assert!(runs_left("1. שלום"));
        assert!(!runs_left("peace السلام"));
        assert!(!runs_left("123"));
    }
}
