//! The CSL styles to choose from.

use std::sync::OnceLock;

use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::{
    IndependentStyle, Locale, LocaleCode, Style as CslStyle, StyleClass,
};

use crate::Error;

/// What a library cites in until its analyst chooses.
pub const DEFAULT_STYLE: &str = "chicago-notes";

/// How a style sets punctuation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Punctuation {
    /// “…” with ‘…’ inside, stops before the closing mark; titles stand in marks.
    American,
    /// The same, but titles stand in no marks.
    AmericanBareTitles,
    /// ‘…’ with “…” inside, stops after the closing mark.
    British,
}

/// The styles that are offered: our name, the archive's, the punctuation.
const OFFERED: [(&str, &str, Punctuation); 7] = [
    ("chicago-notes", "chicago-notes", Punctuation::American),
    (
        "chicago-shortened-notes",
        "chicago-shortened-notes",
        Punctuation::American,
    ),
    (
        "chicago-author-date",
        "chicago-author-date",
        Punctuation::American,
    ),
    ("apa", "apa", Punctuation::AmericanBareTitles),
    ("mla", "mla", Punctuation::American),
    ("harvard", "harvard-cite-them-right", Punctuation::British),
    (
        "mhra-notes",
        "modern-humanities-research-association-notes",
        Punctuation::British,
    ),
];

/// A style in a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StyleName {
    /// The name to ask for it by.
    pub name: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// Whether it cites in the text, with a list of references, and not by notes.
    pub in_text: bool,
}

/// A style, ready to cite in.
pub struct Style {
    pub(crate) csl: IndependentStyle,
    pub(crate) locales: &'static [Locale],
    /// None for the style's own.
    pub(crate) locale: Option<LocaleCode>,
    pub(crate) in_text: bool,
    /// Whether a stop stands before a closing quotation mark.
    pub(crate) american: bool,
    /// Whether quotation marks in a title become single ones.
    pub(crate) single_inside: bool,
}

/// Every style there is.
pub fn list_styles() -> Vec<StyleName> {
    OFFERED
        .iter()
        .filter_map(|(name, archived, _)| {
            let archived = ArchivedStyle::by_name(archived)?;
            Some(StyleName {
                name,
                title: archived.display_name(),
                in_text: Style::named(name).ok()?.in_text,
            })
        })
        .collect()
}

impl Style {
    /// The style of a name in [`list_styles`].
    pub fn named(name: &str) -> Result<Self, Error> {
        let unknown = || Error::NoStyle(name.to_owned());
        let (_, archived, punctuation) = OFFERED
            .iter()
            .find(|(offered, ..)| *offered == name)
            .ok_or_else(unknown)?;
        let archived = ArchivedStyle::by_name(archived).ok_or_else(unknown)?;
        let CslStyle::Independent(csl) = archived.get() else {
            return Err(unknown());
        };
        Ok(Self {
            in_text: csl.settings.class == StyleClass::InText,
            csl,
            locales: english(),
            locale: (*punctuation == Punctuation::British).then(|| LocaleCode("en-GB".to_owned())),
            american: *punctuation != Punctuation::British,
            single_inside: *punctuation == Punctuation::American,
        })
    }
}

/// The terms of English, American and British. Notes are in one language: its own.
fn english() -> &'static [Locale] {
    static ENGLISH: OnceLock<Vec<Locale>> = OnceLock::new();
    ENGLISH.get_or_init(|| {
        let is_english = |locale: &Locale| {
            let code = locale.lang.as_ref();
            code.is_some_and(|LocaleCode(code)| code.starts_with("en"))
        };
        locales().into_iter().filter(is_english).collect()
    })
}
