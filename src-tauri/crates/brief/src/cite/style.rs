//! The CSL styles to choose from.

use std::sync::OnceLock;

use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::{
    IndependentStyle, Locale, LocaleCode, Style as CslStyle, StyleClass,
};

use crate::Error;

/// What a library cites in until its analyst chooses.
pub const DEFAULT_STYLE: &str = "chicago-notes";

/// The styles that are offered: our name, the archive's, whether its punctuation is American (a full
/// stop stands inside the quotation mark).
const OFFERED: [(&str, &str, bool); 7] = [
    ("chicago-notes", "chicago-notes", true),
    ("chicago-shortened-notes", "chicago-shortened-notes", true),
    ("chicago-author-date", "chicago-author-date", true),
    ("apa", "apa", true),
    ("mla", "mla", true),
    ("harvard", "harvard-cite-them-right", false),
    (
        "mhra-notes",
        "modern-humanities-research-association-notes",
        false,
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
    pub(crate) in_text: bool,
    pub(crate) american: bool,
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
        let (_, archived, american) = OFFERED
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
            american: *american,
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
