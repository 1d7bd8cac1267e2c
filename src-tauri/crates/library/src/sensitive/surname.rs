//! A held person's surname, by which whoever reads of "Ms Sherman" knows who is meant.

use demarche_gazetteer::Gazetteer;
use rusqlite::OptionalExtension as _;

use super::{HeldSource, Trait};
use crate::{PlaceKind, Reader, Result};

/// Adds the surnames of held people. One that somebody else in the library has, who is not held, tells of nobody; nor does one
/// that is a country's name.
pub(super) fn add(reader: &Reader<'_>, held: &mut [HeldSource]) -> Result<()> {
    let mut is_person = reader
        .conn()
        .prepare_cached("SELECT kind = 'person' FROM actor WHERE id = ?")?;
    let mut others = reader.conn().prepare_cached(include_str!("others.sql"))?;
    for source in held.iter_mut().filter(|it| it.kind == PlaceKind::Actor) {
        if !is_person.query_row([source.id], |row| row.get(0))? {
            continue;
        }
        let names = source.words.iter().filter(|(of, _)| *of == Trait::Name);
        let mut surnames: Vec<String> = names
            .filter(|(_, name)| *name == source.name || !is_title(name))
            .flat_map(|(_, name)| surnames(name))
            .collect();
        surnames.sort_unstable();
        surnames.dedup();
        for surname in surnames {
            let word = format!(" {surname} ");
            let shared = others.query_row([&word], |_| Ok(())).optional()?.is_some();
            let country = Gazetteer::bundled().country_named(&surname).is_some();
            if !shared && !country {
                source.words.push((Trait::Surname, surname));
            }
        }
    }
    Ok(())
}

/// Whether an alias is made of the words of offices: "Deputy Secretary".
fn is_title(alias: &str) -> bool {
    let of_offices = |word: &str| {
        let posts = &Gazetteer::bundled().posts;
        let mut words = posts.iter().flat_map(|post| post.title.split_whitespace());
        words.any(|it| it.eq_ignore_ascii_case(word))
    };
    alias.split_whitespace().all(of_offices)
}

/// What a full name may be called by alone: its last word with and without what stands before it; its first where family
/// names may come first; what stands before a comma; and what the gazetteer knows.
pub(crate) fn surnames(whole: &str) -> Vec<String> {
    let gazetteer = Gazetteer::bundled();
    let (name, family_first) = match whole.split_once(',') {
        // "Example, Ada" and "Ada Example, PhD".
        Some((family, given)) if !is_suffix(given.trim()) => (family, true),
        Some((name, _)) => (name, false),
        None => (whole, false),
    };
    let mut words: Vec<&str> = name.split_whitespace().collect();
    while words.len() > 2 && words.last().is_some_and(|word| is_suffix(word)) {
        words.pop();
    }
    let known = gazetteer.actors_named(name);
    let mut found: Vec<String> = known
        .iter()
        .filter_map(|actor| actor.family.clone())
        .collect();
    match words.as_slice() {
        [family] if family_first => found.push((*family).to_owned()),
        [first, .., last] if found.is_empty() => {
            let leads = format!("{first} ");
            let mut alike = gazetteer.of_family(first);
            let eastern = alike.any(|actor| actor.name.starts_with(&leads));
            found.push((*last).to_owned());
            found.extend(eastern.then(|| (*first).to_owned()));
        }
        _ => {}
    }
    // "von der Leyen" and "al-Example" are called by the last of it as well.
    let ends: Vec<String> = found
        .iter()
        .filter_map(|it| it.rsplit_once([' ', '-']).map(|(_, end)| end.to_owned()))
        .collect();
    found.extend(ends);
    found.retain(|it| {
        if it == whole {
            return false;
        }
        let letters = it.chars().filter(|letter| letter.is_alphabetic()).count();
        let mut cased = it
            .chars()
            .filter(|it| it.is_lowercase() || it.is_uppercase());
        letters > 1 && (cased.clone().next().is_none() || cased.any(char::is_uppercase))
    });
    found
}

/// Whether a word stands behind names: "Jr.", "PhD", "III".
fn is_suffix(word: &str) -> bool {
    const SUFFIXES: &str = "Jr Sr II III IV PhD MD MP QC KC Esq CBE OBE";
    let letters: String = word.chars().filter(|it| it.is_alphabetic()).collect();
    word.ends_with('.') && letters.chars().count() < 4
        || SUFFIXES.split(' ').any(|suffix| suffix == letters)
}

#[cfg(test)]
mod tests {
    use super::{is_title, surnames};

    #[test]
    fn surnames_are_what_a_person_is_called_by_alone() {
        for (name, expected) in [
            ("Wendy Sherman", &["Sherman"][..]),
            ("Sherman, Wendy", &["Sherman"]),
            ("Ursula von der Leyen", &["von der Leyen", "Leyen"]),
            ("Xi Jinping", &["Xi"]),
            ("Kim Exampleton", &["Exampleton", "Kim"]),
            ("Ada Example Jr.", &["Example"]),
            ("Ada Example, PhD", &["Example"]),
            ("Ada al-Example", &["al-Example", "Example"]),
            ("Сергей Пример", &["Пример"]),
            ("نبيل العربي", &["العربي"]),
            ("Lula", &[]),
            ("王毅", &["Wang"]),
            ("B. S.", &[]),
        ] {
            assert_eq!(surnames(name), expected, "{name}");
        }
    }

    #[test]
    fn an_office_is_no_name() {
        assert!(is_title("Deputy Secretary") && is_title("Prime Minister"));
        assert!(!is_title("Wendy Sherman"));
    }
}
