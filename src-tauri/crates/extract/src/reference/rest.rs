//! What a reference says that has no field of its own, kept so that it goes out again as it came.

use demarche_text::PartialDate;
use serde_json::Value;

use super::date::{date_of, is_nothing};
use super::{Publication, ReferenceForm, tag};

/// What the forms call it.
const NAMES: &str = include_str!("../../data/reference-rest.tsv");
/// Languages as BibLaTeX names them.
const LANGUAGES: &str = include_str!("../../data/babel-languages.tsv");

/// What CSL names so, and what a form calls that: each that the form has a name for.
pub fn names_of_rest(form: ReferenceForm) -> impl Iterator<Item = (&'static str, &'static str)> {
    let column = match form {
        ReferenceForm::CslJson => 0,
        ReferenceForm::Ris => 1,
        ReferenceForm::Biblatex | ReferenceForm::Bibtex => 2,
        ReferenceForm::ZoteroRdf => 3,
    };
    let lines = NAMES.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(move |line| {
        let mut names = line.split('\t');
        let csl = names.clone().next()?;
        let name = names.nth(column)?;
        (name != "-").then_some((csl, name))
    })
}

/// Keywords as CSL's JSON writes them, "grain, war"; apart where a comma or a semicolon of one would part it.
pub(super) fn keywords(words: &[&str]) -> Value {
    match words.iter().any(|it| it.contains([',', ';'])) {
        true => words.iter().copied().map(Value::from).collect(),
        false => Value::from(words.join(", ")),
    }
}

/// The tag of a language that the babel package has a name for, else the name in small letters.
pub(super) fn language_of_babel(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    let found = languages().find(|(_, names)| names.split(' ').any(|known| known == lower));
    found.map_or(lower, |(tag, _)| tag.to_owned())
}

/// The babel package's name for a language, of its region where there is one; none where it has no name for it.
pub fn babel_name(language: &str) -> Option<&'static str> {
    let named = |wanted: &str| {
        let mut all = languages();
        let (_, names) = all.find(|(tag, _)| tag.eq_ignore_ascii_case(wanted))?;
        names.split(' ').next()
    };
    named(language).or_else(|| named(language.split('-').next()?))
}

fn languages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = LANGUAGES.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t'))
}

impl Publication {
    /// Keeps what says something.
    pub(super) fn keep(&mut self, name: &str, value: Value) {
        if !is_nothing(&value) {
            self.rest.insert(name.to_owned(), value);
        }
    }

    /// Keeps words as they are written, where what was read of them is less.
    pub(super) fn keep_written(&mut self, name: &str, written: Option<String>, read: Option<&str>) {
        if let Some(written) = written.filter(|it| Some(it.trim()) != read.map(str::trim)) {
            self.keep(name, Value::String(written));
        }
    }

    /// Words that no other field holds, by CSL's name; those of a list one after the other.
    pub fn told_beside(&self, name: &str) -> Option<String> {
        match self.rest.get(name)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Array(_) => {
                let between = if name == "note" { "\n\n" } else { ", " };
                Some(self.listed_beside(name)?.join(between))
            }
            _ => None,
        }
    }

    /// The same of a list of words, apart.
    pub fn listed_beside(&self, name: &str) -> Option<Vec<&str>> {
        let words = self.rest.get(name)?.as_array()?.iter();
        words.map(Value::as_str).collect()
    }

    /// What CSL names so as the reference writes it, with its markup, where it is written of just these words.
    pub fn written(&self, name: &str, words: &str) -> Option<&str> {
        let written = self.rest.get(name)?.as_str()?;
        let read = crate::block::fold_space(&without_tags(written));
        (read == words).then_some(written)
    }

    /// The language with its region, where it is this one.
    pub fn regional(&self, language: Option<&str>) -> Option<&str> {
        let written = self.rest.get("language")?.as_str()?;
        (tag(written).as_deref() == language).then_some(written)
    }

    /// What CSL's JSON says of the day of publication, where it is more than this day and was read as it.
    pub fn dated(&self, published: Option<&PartialDate>) -> Option<&Value> {
        let written = self.rest.get("issued")?;
        (date_of(written).as_ref() == published).then_some(written)
    }
}

/// Titles and abstracts hold the tags of HTML and JATS: `<i>`, `<jats:p>`.
pub(super) fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        // No tag of these is longer.
        let near = &after[..after.floor_char_boundary(60)];
        match near.find('>').filter(|_| tag) {
            Some(end) => {
                if after[..end].trim_end_matches('/').ends_with("/jats:p") {
                    out.push_str("\n\n");
                }
                rest = &after[end + 1..];
            }
            None => {
                out.push('<');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_go_by_their_names_and_come_back() {
        for (tag, name) in [
            ("de", "ngerman"),
            ("en", "english"),
            ("en-GB", "british"),
            ("pt-BR", "brazilian"),
            ("zh", "chinese"),
        ] {
            assert_eq!(babel_name(tag), Some(name));
            assert_eq!(language_of_babel(name), tag);
        }
        assert_eq!(babel_name("fr-CA"), Some("french"));
        assert_eq!(babel_name("xx"), None);
        assert_eq!(language_of_babel("German"), "de");
        assert_eq!(language_of_babel("de"), "de");
    }

    #[test]
    fn what_stands_in_a_form_has_one_name_in_it() {
        use ReferenceForm::{Biblatex, CslJson, Ris, ZoteroRdf};
        for form in [CslJson, Ris, Biblatex, ZoteroRdf] {
            let mut names: Vec<&str> = names_of_rest(form).map(|(_, name)| name).collect();
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count, "{form:?}");
        }
    }
}
