//! The CSL styles to choose from: those that come with the program, and the user's own.

mod mend;
mod own;
mod speech;

use demarche_library::styles::OwnStyle;
use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{
    CitationFormat, IndependentStyle, LocaleCode, Style as CslStyle, StyleCategory, StyleClass,
};
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::words::Word;
pub use own::read_style;
pub(crate) use speech::Speech;
use speech::{AMERICAN, BRITISH};

/// What a library cites in until its analyst chooses.
pub const DEFAULT_STYLE: &str = "chicago-notes";

/// The styles that are offered: our name, the archive's, and the English that they are written in where a note names no
/// language.
const OFFERED: [(&str, &str, &str); 7] = [
    ("chicago-notes", "chicago-notes", AMERICAN),
    (
        "chicago-shortened-notes",
        "chicago-shortened-notes",
        AMERICAN,
    ),
    ("chicago-author-date", "chicago-author-date", AMERICAN),
    ("apa", "apa", AMERICAN),
    ("mla", "mla", AMERICAN),
    ("harvard", "harvard-cite-them-right", BRITISH),
    (
        "mhra-notes",
        "modern-humanities-research-association-notes",
        BRITISH,
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
    /// Its language where a note names none.
    speech: Speech,
    /// Whether it is written in one language, whatever a note's is.
    fixed: bool,
    /// Whether titles stand in quotation marks.
    pub(crate) marks_titles: bool,
    pub(crate) in_text: bool,
    /// What stands above the list of works cited.
    pub(crate) list_heading: Word,
}

/// What a style calls its list of works cited, where it says so: MLA does (MLA Handbook, 5.1).
fn list_heading(name: &str) -> Word {
    match name {
        "mla" => Word::WorksCited,
        _ => Word::References,
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
        let (_, archived, language) = OFFERED
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
            speech: Speech::of(language).ok_or_else(unknown)?,
            fixed: false,
            marks_titles: name != "apa",
        })
    }

    /// A style of the user's own, in its language: that of a note, or else American English, where it names none.
    pub fn own(style: &OwnStyle) -> Result<Self, Error> {
        let mut csl = own::independent(&style.csl)?;
        mend::mend(&mut csl);
        let language = csl
            .default_locale
            .as_ref()
            .map(|LocaleCode(code)| code.clone());
        Ok(Self {
            name: style.name.clone(),
            list_heading: list_heading(&style.name),
            in_text: csl.settings.class == StyleClass::InText,
            speech: Speech::of(language.as_deref().unwrap_or(AMERICAN))
                .unwrap_or_else(|| Speech::every(language.as_deref())),
            fixed: language.is_some(),
            marks_titles: style.csl.contains("quotes=\"true\""),
            csl,
            text: Some(style.csl.clone()),
        })
    }

    /// How it is written in a note: in the note's language, where that names one that is known and the style is not of one
    /// language itself. A style of British English stays that in any English: its own dates have the day first, and those that
    /// follow the language would not.
    pub(crate) fn speech(&self, language: Option<&str>) -> Speech {
        let own = || self.speech.clone();
        match language {
            Some(language) if !self.fixed => match Speech::of(language) {
                Some(speech) if !(speech.is_english() && self.speech.is_british()) => speech,
                _ => own(),
            },
            _ => own(),
        }
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
