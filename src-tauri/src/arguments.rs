//! What the program was started with.

use std::path::PathBuf;

/// The words on the command line, or those that a second start handed over.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// Open the example library.
    pub(crate) example: bool,
    /// Open this library instead of the one opened last.
    pub(crate) library: Option<PathBuf>,
    /// A `demarche://` address to go to. Deep links only ever open or ask.
    pub(crate) link: Option<String>,
}

impl Arguments {
    pub(crate) fn parse(words: impl IntoIterator<Item = String>) -> Self {
        let mut arguments = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            if word == "--example" {
                arguments.example = true;
            } else if word == "--library" {
                arguments.library = words.next().map(PathBuf::from);
            } else if word.starts_with("demarche://") {
                arguments.link = Some(word);
            } else if word.ends_with(".demarche") {
                arguments.library = Some(PathBuf::from(word));
            }
            // Anything else is meant for the web view or the desktop.
        }
        arguments
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn parse(line: &str) -> Arguments {
        Arguments::parse(line.split_whitespace().map(String::from))
    }

    #[test]
    fn a_library_is_taken_from_its_flag_or_its_ending() {
        assert_eq!(parse("--library a.db").library, Some("a.db".into()));
        assert_eq!(parse("a.demarche").library, Some("a.demarche".into()));
        assert!(parse("--example").example);
    }

    #[test]
    fn only_the_programs_own_links_are_followed() {
        assert_eq!(
            parse("demarche://article/3").link.as_deref(),
            Some("demarche://article/3")
        );
        assert_eq!(parse("https://example.org/"), Arguments::default());
    }
}
