//! Names of those who wrote: a person's family name stands apart; a group's name is one.

use demarche_extract::Written;
use demarche_text::word::is_unspaced;

/// Words that make a name a government's, an agency's or a body's, beside those that bylines are read by.
const GROUPS: &str = include_str!("groups.txt");

/// A name as programs keep it: the family name apart, where it can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Name {
    /// A person's.
    Parts {
        /// With what stands before it: "von der Leyen".
        family: String,
        /// What stands before that.
        given: String,
        /// "Jr.", "III"; empty for most.
        suffix: String,
    },
    /// One that stays as it is: a group's, a single word, or a name in letters that know no capitals.
    Whole(String),
}

/// Reads "Joe Biden", "Biden, Joe" or "Ministry of Foreign Affairs".
pub(crate) fn name(written: &str) -> Name {
    let written = written.trim();
    if written.chars().any(is_unspaced) {
        // The family name comes first, whether or not a comma says so.
        let parts = written.split([',', '，']).map(str::trim);
        return Name::Whole(parts.collect());
    }
    if is_group(written) {
        return Name::Whole(written.to_owned());
    }
    let (rest, suffix) = without_suffix(written);
    let split = match rest.split_once(',') {
        Some((family, given)) => Some((family.trim(), given.trim())),
        None if rest.chars().any(char::is_uppercase) => split(rest),
        None => None,
    };
    match split.filter(|(family, given)| !family.is_empty() && !given.is_empty()) {
        Some((family, given)) => Name::Parts {
            family: family.to_owned(),
            given: given.to_owned(),
            suffix: suffix.to_owned(),
        },
        None => Name::Whole(written.to_owned()),
    }
}

/// A name as a reference divides it, else as it reads.
pub(crate) fn divided(spoken: &str, told: &[Written]) -> Name {
    match told.iter().find(|name| name.spoken == spoken) {
        None => name(spoken),
        Some(told) if told.family.is_empty() => Name::Whole(spoken.to_owned()),
        Some(told) => Name::Parts {
            family: told.family.clone(),
            given: told.given.clone(),
            suffix: told.suffix.clone(),
        },
    }
}

fn is_group(name: &str) -> bool {
    demarche_extract::is_group(name)
        || name.split_whitespace().any(|word| {
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            GROUPS.lines().any(|group| group.eq_ignore_ascii_case(word))
        })
}

/// The family name with the small words before it, and what is left.
fn split(name: &str) -> Option<(&str, &str)> {
    let mut at = name.rfind(' ')? + 1;
    while let Some(before) = name[..at].trim_end().rfind(' ') {
        let word = name[before..at].trim();
        let small = word.chars().all(char::is_lowercase);
        if !small || !demarche_extract::is_particle(word) {
            break;
        }
        at = before + 1;
    }
    Some((&name[at..], name[..at].trim_end()))
}

/// A name without the "Jr." at its end.
fn without_suffix(name: &str) -> (&str, &str) {
    const SUFFIXES: [&str; 7] = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];
    let Some((rest, last)) = name.rsplit_once(' ') else {
        return (name, "");
    };
    match SUFFIXES.contains(&last) && rest.contains(' ') {
        true => (rest.trim_end_matches(','), last),
        false => (name, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_name_stands_apart() {
        let check = |written: &str, family: &str, given: &str, suffix: &str| {
            let expected = Name::Parts {
                family: family.to_owned(),
                given: given.to_owned(),
                suffix: suffix.to_owned(),
            };
            assert_eq!(name(written), expected, "{written}");
        };
        check("Ada Example", "Example", "Ada", "");
        check("Example, Ada B.", "Example", "Ada B.", "");
        check("Ursula von der Leyen", "von der Leyen", "Ursula", "");
        check("Anna De Vries", "Vries", "Anna De", "");
        check("Bo Example Jr.", "Example", "Bo", "Jr.");
        check("Bo Example, Jr.", "Example", "Bo", "Jr.");
        check("Сергей Лавров", "Лавров", "Сергей", "");
    }

    #[test]
    fn a_reference_knows_better_where_a_name_divides() {
        let told = [
            Written {
                spoken: "Gabriel García Márquez".to_owned(),
                family: "García Márquez".to_owned(),
                given: "Gabriel".to_owned(),
                ..Written::default()
            },
            Written {
                spoken: "Human Rights".to_owned(),
                ..Written::default()
            },
        ];
        let family = |spoken: &str| match divided(spoken, &told) {
            Name::Parts { family, .. } => family,
            Name::Whole(_) => String::new(),
        };
        assert_eq!(family("Gabriel García Márquez"), "García Márquez");
        assert_eq!(family("Human Rights"), "");
        assert_eq!(family("Ada Example"), "Example");
    }

    #[test]
    fn a_name_without_a_family_name_stays_whole() {
        for whole in [
            "Ministry of Foreign Affairs",
            "Associated Press",
            "Reuters Staff",
            "AFP",
            "习近平",
            "министерство иностранных дел",
            "وزارة الخارجية",
            "وانغ يي",
            "United Nations",
        ] {
            assert_eq!(name(whole), Name::Whole(whole.to_owned()));
        }
        assert_eq!(name("习, 近平"), Name::Whole("习近平".to_owned()));
    }
}
