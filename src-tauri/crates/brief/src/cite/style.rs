//! The CSL styles to choose from: those that come with the program, and the user's own.

mod mend;
mod own;

use std::sync::OnceLock;

use demarche_library::styles::OwnStyle;
use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::citationberg::{
    CitationFormat, IndependentStyle, Locale, LocaleCode, Style as CslStyle, StyleCategory,
    StyleClass,
};
use serde::{Deserialize, Serialize};

use crate::Error;
pub use own::read_style;

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

/// Styles that are this project's own, in CSL: our name and the file.
const SHIPPED: [(&str, &str); 1] = [("oscola", include_str!("style/oscola.csl"))];

/// A style in a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StyleName {
    /// The name to ask for it by.
    pub name: String,
    /// What it is called.
    pub title: String,
    /// Whether it cites in the text, with a list of references, and not by notes.
    pub in_text: bool,
    /// Whether the user added it.
    pub own: bool,
}

/// A style as an edition keeps it, so that it can be used as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenStyle {
    /// Its name.
    pub name: String,
    /// Its CSL, where it is the user's own; what comes with the program is known by its name.
    pub csl: Option<String>,
}

/// A style, ready to cite in.
pub struct Style {
    name: String,
    /// The CSL of the user's own style.
    text: Option<String>,
    pub(crate) csl: IndependentStyle,
    pub(crate) locales: &'static [Locale],
    /// None for the style's own.
    pub(crate) locale: Option<LocaleCode>,
    pub(crate) in_text: bool,
    /// Whether a stop stands before a closing quotation mark.
    pub(crate) american: bool,
    /// Whether quotation marks in a title become single ones.
    pub(crate) single_inside: bool,
    /// What stands above the list of works cited.
    pub(crate) list_heading: &'static str,
}

/// What a style calls its list of works cited, where it says so: MLA does (MLA Handbook, 5.1).
fn list_heading(name: &str) -> &'static str {
    match name {
        "mla" => "Works Cited",
        _ => "References",
    }
}

/// Every style there is: those of the program, then the user's own.
pub fn list_styles(own: &[OwnStyle]) -> Vec<StyleName> {
    let archived = OFFERED.iter().filter_map(|(name, archived, _)| {
        Some((
            *name,
            ArchivedStyle::by_name(archived)?.display_name().to_owned(),
        ))
    });
    let shipped = SHIPPED
        .iter()
        .filter_map(|(name, csl)| Some((*name, read_style(csl).ok()?.title)));
    let mut styles: Vec<StyleName> = archived
        .chain(shipped)
        .filter_map(|(name, title)| {
            Some(StyleName {
                name: name.to_owned(),
                title,
                in_text: Style::named(name).ok()?.in_text,
                own: false,
            })
        })
        .collect();
    styles.extend(own.iter().filter_map(|style| {
        Some(StyleName {
            name: style.name.clone(),
            title: style.title.clone(),
            in_text: Style::own(style).ok()?.in_text,
            own: true,
        })
    }));
    styles
}

impl Style {
    /// The style of a name among the program's and the user's own. An own one of the same name goes before.
    pub fn find(name: &str, own: &[OwnStyle]) -> Result<Self, Error> {
        match own.iter().find(|style| style.name == name) {
            Some(style) => Self::own(style),
            None => Self::named(name),
        }
    }

    /// The program's style of a name.
    pub fn named(name: &str) -> Result<Self, Error> {
        let unknown = || Error::NoStyle(name.to_owned());
        if let Some((_, csl)) = SHIPPED.iter().find(|(shipped, _)| *shipped == name) {
            let mut style = Self::own(&OwnStyle {
                name: name.to_owned(),
                title: String::new(),
                csl: (*csl).to_owned(),
            })?;
            style.text = None;
            return Ok(style);
        }
        let (_, archived, punctuation) = OFFERED
            .iter()
            .find(|(offered, ..)| *offered == name)
            .ok_or_else(unknown)?;
        let archived = ArchivedStyle::by_name(archived).ok_or_else(unknown)?;
        let CslStyle::Independent(mut csl) = archived.get() else {
            return Err(unknown());
        };
        mend::mend(&mut csl);
        Ok(Self {
            name: name.to_owned(),
            list_heading: list_heading(name),
            text: None,
            in_text: csl.settings.class == StyleClass::InText,
            csl,
            locales: english(),
            locale: (*punctuation == Punctuation::British).then(|| LocaleCode("en-GB".to_owned())),
            american: *punctuation != Punctuation::British,
            single_inside: *punctuation == Punctuation::American,
        })
    }

    /// A style of the user's own. Its punctuation is that of its language: American where it names none.
    pub fn own(style: &OwnStyle) -> Result<Self, Error> {
        let mut csl = own::independent(&style.csl)?;
        mend::mend(&mut csl);
        let language = csl
            .default_locale
            .as_ref()
            .map(|LocaleCode(code)| code.as_str());
        let american = language.is_none_or(|code| code == "en-US");
        let english_style = language.is_none_or(|code| code.starts_with("en"));
        Ok(Self {
            name: style.name.clone(),
            list_heading: list_heading(&style.name),
            in_text: csl.settings.class == StyleClass::InText,
            locales: if english_style { english() } else { every() },
            locale: None,
            american,
            single_inside: american && style.csl.contains("quotes=\"true\""),
            csl,
            text: Some(style.csl.clone()),
        })
    }

    /// Whether it cites in the text by author, and not by number or label.
    pub(crate) fn names_authors(&self) -> bool {
        self.csl.info.category.iter().any(|category| {
            matches!(
                category,
                StyleCategory::CitationFormat {
                    format: CitationFormat::Author | CitationFormat::AuthorDate
                }
            )
        })
    }

    /// Whether it tells works of one author and year apart by letters, and says nothing of a work that is cited again otherwise
    /// than of one that is cited first.
    pub(crate) fn adds_letters(&self) -> bool {
        let again = ["position=", "et-al-subsequent"];
        let csl = self.text.as_deref().unwrap_or_default();
        self.csl.citation.disambiguate_add_year_suffix && !again.iter().any(|it| csl.contains(it))
    }

    /// What an edition keeps of it.
    pub fn frozen(&self) -> FrozenStyle {
        FrozenStyle {
            name: self.name.clone(),
            csl: self.text.clone(),
        }
    }

    /// The style that an edition kept.
    pub fn thawed(frozen: &FrozenStyle) -> Result<Self, Error> {
        match &frozen.csl {
            Some(csl) => Self::own(&OwnStyle {
                name: frozen.name.clone(),
                title: String::new(),
                csl: csl.clone(),
            }),
            None => Self::named(&frozen.name),
        }
    }
}

/// The terms of every language, for styles in another than English.
fn every() -> &'static [Locale] {
    static EVERY: OnceLock<Vec<Locale>> = OnceLock::new();
    EVERY.get_or_init(locales)
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
