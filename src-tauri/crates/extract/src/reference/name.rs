//! Names of people and bodies, as references write them.

use serde::{Deserialize, Serialize};

/// A name, and how a reference divides it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// In the order of speech: "Ursula von der Leyen", "王毅".
    pub spoken: String,
    /// The family name with the particles that belong to it; empty where the name is a body's, or of one piece.
    pub family: String,
    /// What stands before it.
    pub given: String,
    /// "Jr."; empty for most.
    pub suffix: String,
}

impl Written {
    /// A name that stays as it is.
    pub(super) fn whole(name: &str) -> Self {
        Self {
            spoken: folded(name),
            ..Self::default()
        }
    }

    /// A name in parts; one of a single part is whole.
    pub(super) fn of_parts(given: &str, family: &str, suffix: &str) -> Self {
        let [given, family, suffix] = [given, family, suffix].map(folded);
        if given.is_empty() || family.is_empty() {
            let parts = [given, family, suffix];
            let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
            return Self::whole(&parts.join(" "));
        }
        let spoken = match is_eastern(&given) && is_eastern(&family) {
            true => format!("{family}{given}"),
            false => format!("{given} {family} {suffix}").trim_end().to_owned(),
        };
        Self {
            spoken,
            family,
            given,
            suffix,
        }
    }

    /// A name that is written "Family, Given", or "Family, Given, Suffix" as in RIS; without a comma it stays as it is.
    pub(super) fn of_commas(name: &str) -> Self {
        let parts: Vec<&str> = name
            .split([',', '，', '،'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        match parts.as_slice() {
            [family, given] => Self::of_parts(given, family, ""),
            [family, given, suffix] => Self::of_parts(given, family, suffix),
            _ => Self::whole(name),
        }
    }
}

/// Whether it is in a script without spaces in which the family name comes first. Thai and its neighbours, which part
/// no words either, put the given name first.
pub(super) fn is_eastern(part: &str) -> bool {
    let eastern = |letter: char| letter >= '\u{3040}' && demarche_text::word::is_unspaced(letter);
    !part.is_empty() && part.chars().all(|letter| eastern(letter) || letter == '·')
}

fn folded(text: &str) -> String {
    crate::block::fold_space(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_said_in_the_order_of_its_language() {
        let check = |written: &str, spoken: &str, family: &str| {
            let name = Written::of_commas(written);
            assert_eq!(
                (name.spoken.as_str(), name.family.as_str()),
                (spoken, family)
            );
        };
        check("Roe, Ada", "Ada Roe", "Roe");
        check("Roe, John, Jr.", "John Roe Jr.", "Roe");
        check(
            "von der Leyen, Ursula",
            "Ursula von der Leyen",
            "von der Leyen",
        );
        check("Лавров, Сергей", "Сергей Лавров", "Лавров");
        check("بن سلمان، محمد", "محمد بن سلمان", "بن سلمان");
        check("习, 近平", "习近平", "习");
        check("习，近平", "习近平", "习");
        check("習近平", "習近平", "");
        check("محمد بن سلمان", "محمد بن سلمان", "");
        check("Human Rights Watch", "Human Rights Watch", "");
    }
}
