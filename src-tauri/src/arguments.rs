//! What the program was started with.

use std::path::{Path, PathBuf};

use tauri::Url;

/// The words on the command line, or those that a second start handed over.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// Say which version this is, and open nothing.
    pub(crate) version: bool,
    /// Open the example library.
    pub(crate) example: bool,
    /// Open this library instead of the one opened last.
    pub(crate) library: Option<PathBuf>,
    /// Whether it may be made where there is none: only where `--library` names it. A file that a desktop or another
    /// program hands over is opened and never made.
    pub(crate) make: bool,
    /// A `demarche://` address to go to. Deep links only ever open or ask.
    pub(crate) link: Option<String>,
}

impl Arguments {
    /// Reads the words of a program started in `folder`, which paths are relative to.
    pub(crate) fn parse(words: impl IntoIterator<Item = String>, folder: &Path) -> Self {
        let mut arguments = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            if word == "--version" {
                arguments.version = true;
            } else if word == "--example" {
                arguments.example = true;
            } else if word == "--library" {
                arguments.library = words.next().map(|path| folder.join(path));
                arguments.make = arguments.library.is_some();
            } else if word.starts_with("demarche://") {
                arguments.link = Some(word);
            } else if let Some(path) = library_of(&word) {
                arguments.library = Some(folder.join(path));
                arguments.make = false;
            }
            // Anything else is meant for the web view or the desktop.
        }
        arguments
    }
}

/// The library that a word names: a path or, as desktops hand files over, a `file:` address.
pub(crate) fn library_of(word: &str) -> Option<PathBuf> {
    let path = match word.strip_prefix("file:") {
        Some(_) => Url::parse(word).ok()?.to_file_path().ok()?,
        None => PathBuf::from(word),
    };
    path.extension()?
        .eq_ignore_ascii_case("demarche")
        .then_some(path)
}

#[cfg(test)]
mod tests {
    use super::{Arguments, Path};

    fn parse(line: &str) -> Arguments {
        let words = line.split_whitespace().map(String::from);
        Arguments::parse(words, Path::new("/home/ada"))
    }

    #[test]
    fn a_library_is_taken_from_its_flag_or_its_ending() {
        assert_eq!(
            parse("--library a.db").library,
            Some("/home/ada/a.db".into())
        );
        assert_eq!(
            parse("a.demarche").library,
            Some("/home/ada/a.demarche".into())
        );
        assert_eq!(parse("/b/A.DEMARCHE").library, Some("/b/A.DEMARCHE".into()));
        assert!(parse("--library a.db").make && !parse("a.demarche").make);
        assert!(!parse("--library a.db b.demarche").make);
        assert!(parse("--example").example);
        assert!(parse("--version").version);
    }

    #[cfg(unix)]
    #[test]
    fn a_desktop_may_name_a_library_by_its_address() {
        let of = |line| parse(line).library;
        assert_eq!(
            of("file:///home/b/The%20call.demarche"),
            Some("/home/b/The call.demarche".into())
        );
        assert_eq!(of("file:///home/b/page.html"), None);
        assert_eq!(of("file://elsewhere/b/a.demarche"), None);
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
