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
        let names: Vec<String> = source
            .words
            .iter()
            .filter(|(of, _)| *of == Trait::Name)
            .map(|(_, name)| name.clone())
            .collect();
        let mut surnames: Vec<&str> = names.iter().filter_map(|name| surname(name)).collect();
        surnames.sort_unstable();
        surnames.dedup();
        for surname in surnames {
            let word = format!(" {surname} ");
            let shared = others.query_row([&word], |_| Ok(())).optional()?.is_some();
            let country = Gazetteer::bundled().country_named(surname).is_some();
            if !shared && !country {
                source.words.push((Trait::Surname, surname.to_owned()));
            }
        }
    }
    Ok(())
}

/// The surname in a full name whose words begin with capitals: the last, but for names that the gazetteer knows otherwise.
fn surname(name: &str) -> Option<&str> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let [first, .., last] = words[..] else {
        return None;
    };
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let gazetteer = Gazetteer::bundled();
    let known = gazetteer.actors_named(name);
    let family = known.iter().find_map(|actor| actor.family.as_deref());
    if let Some(at) = family.and_then(|family| name.find(family).map(|at| at..at + family.len())) {
        return Some(&name[at]);
    }
    let leads = format!("{first} ");
    let eastern = || {
        let mut known = gazetteer.of_family(first);
        known.any(|actor| actor.name.starts_with(&leads))
    };
    let suffix = |word: &str| word.ends_with('.') || matches!(word, "Jr" | "Sr" | "II" | "III");
    let chosen = match words[..] {
        [_, _] if eastern() => first,
        [.., before, last] if suffix(last) && words.len() > 2 => before.trim_end_matches(','),
        _ => last,
    };
    let letters = chosen.chars().filter(|it| it.is_alphabetic()).count();
    (capital(chosen) && letters > 1).then_some(chosen)
}

#[cfg(test)]
mod tests {
    use super::surname;

    #[test]
    fn a_surname_is_what_a_person_is_called_by_alone() {
        for (name, expected) in [
            ("Wendy Sherman", Some("Sherman")),
            ("Ursula von der Leyen", Some("von der Leyen")),
            ("Xi Jinping", Some("Xi")),
            ("Zhao Kezhi", Some("Zhao")),
            ("Ada Example Jr.", Some("Example")),
            ("Сергей Пример", Some("Пример")),
            ("Lula", None),
            ("王毅", None),
            ("B. S.", None),
        ] {
            assert_eq!(surname(name), expected, "{name}");
        }
    }
}
