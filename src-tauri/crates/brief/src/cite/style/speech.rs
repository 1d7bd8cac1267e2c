//! The language that citations are written in: its terms, dates and quotation marks.

use std::sync::OnceLock;

use hayagriva::archive::locales;
use hayagriva::citationberg::taxonomy::{OtherTerm, Term};
use hayagriva::citationberg::{Locale, LocaleCode, TermForm};

use crate::references::OTHERS;

/// English of the United States: “…” with ‘…’ inside, stops before the closing mark.
pub(crate) const AMERICAN: &str = "en-US";
/// English of Britain: ‘…’ with “…” inside, stops after the closing mark.
pub(crate) const BRITISH: &str = "en-GB";

/// A language to cite in.
#[derive(Clone)]
pub(crate) struct Speech {
    /// What there is of terms.
    pub(crate) locales: &'static [Locale],
    /// Whose of them are used.
    pub(crate) locale: LocaleCode,
}

impl Speech {
    /// The language that a BCP 47 tag names: where there are no terms for its region, those of the language's first. None
    /// for a language without terms.
    pub(crate) fn of(tag: &str) -> Option<Self> {
        let (language, _) = tag.split_once('-').unwrap_or((tag, ""));
        // English of elsewhere than the United States writes days before months.
        let wanted = match tag {
            "en" => AMERICAN,
            _ if language == "en" && tag != AMERICAN => BRITISH,
            _ if tag.starts_with("zh-Hant") => "zh-TW",
            _ => tag,
        };
        let all = every();
        let known = |code: &&LocaleCode| code.0 == wanted;
        let alike = |code: &&LocaleCode| code.0.split('-').next() == Some(language);
        let at_home = format!("{language}-{}", language.to_uppercase());
        let home = |code: &&LocaleCode| code.0 == at_home;
        let codes = || all.iter().filter_map(|locale| locale.lang.as_ref());
        let found = codes().find(known).or_else(|| codes().find(home));
        let locale = found.or_else(|| codes().find(alike))?.clone();
        let locales = if language == "en" { english() } else { all };
        Some(Self { locales, locale })
    }

    /// A language without terms of its own, which are English then.
    pub(crate) fn every(tag: Option<&str>) -> Self {
        Self {
            locales: every(),
            locale: LocaleCode(tag.unwrap_or(AMERICAN).to_owned()),
        }
    }

    /// What stands as the last name of a list that leaves some out: of "et autres" what is behind its "et", which the style puts there
    /// itself.
    pub(crate) fn others(&self) -> &'static str {
        let mut locales = self.locales.iter();
        let locale = locales.find(|it| it.lang.as_ref() == Some(&self.locale));
        let term = |term: OtherTerm| {
            let found = locale?.term(Term::Other(term), TermForm::Long)?.single();
            found.filter(|words| !words.is_empty())
        };
        let alone = || {
            let words = term(OtherTerm::AndOthers)?.strip_prefix(term(OtherTerm::And)?)?;
            Some(words.trim_start()).filter(|words| !words.is_empty())
        };
        alone().or_else(|| term(OtherTerm::EtAl)).unwrap_or(OTHERS)
    }

    /// Whether stops stand before a closing quotation mark.
    pub(crate) fn is_american(&self) -> bool {
        self.locale.0 == AMERICAN
    }

    /// Whether it is English of any country.
    pub(crate) fn is_english(&self) -> bool {
        self.is_american() || self.is_british()
    }

    /// Whether quotation marks are single ones, with double ones inside.
    pub(crate) fn is_british(&self) -> bool {
        self.locale.0 == BRITISH
    }
}

/// The terms of every language.
fn every() -> &'static [Locale] {
    static EVERY: OnceLock<Vec<Locale>> = OnceLock::new();
    EVERY.get_or_init(locales)
}

/// The terms of English, American and British: fewer are looked through sooner.
fn english() -> &'static [Locale] {
    static ENGLISH: OnceLock<Vec<Locale>> = OnceLock::new();
    ENGLISH.get_or_init(|| {
        let is_english = |locale: &&Locale| {
            let code = locale.lang.as_ref();
            code.is_some_and(|LocaleCode(code)| code.starts_with("en"))
        };
        every().iter().filter(is_english).cloned().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_its_own_terms_or_those_of_its_family() {
        let code = |tag| Speech::of(tag).map(|speech| speech.locale.0);
        let is = |tag: &str| Some(tag.to_owned());
        assert_eq!(code("en"), is("en-US"));
        assert_eq!(code("en-AU"), is("en-GB"));
        assert_eq!(code("de"), is("de-DE"));
        assert_eq!(code("zh-Hant"), is("zh-TW"));
        assert_eq!(code("fr-FR"), is("fr-FR"));
        assert_eq!(code("xx"), None);
    }

    #[test]
    fn those_who_are_left_out_are_called_so_in_the_language() {
        let others = |tag| Speech::of(tag).map(|speech| speech.others());
        assert_eq!(others("en"), Some(OTHERS));
        assert_eq!(others("en-GB"), Some(OTHERS));
        assert_eq!(others("de"), Some("andere"));
        for tag in ["ar", "es", "fr", "ru", "zh"] {
            assert!(others(tag).is_some_and(|it| it != OTHERS), "{tag}");
        }
        assert_eq!(Speech::every(Some("xx")).others(), OTHERS);
    }
}
