//! How stances are printed: a mark, words and a colour.

use demarche_library::positions::Stance;

/// How one stance is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Print {
    /// −− − 0 + ++ ~ ? …
    pub mark: &'static str,
    /// "leans against".
    pub words: &'static str,
    /// `rrggbb`; never the only sign of it. From brown over grey to teal, apart for colour-blind
    /// readers too (ColorBrewer's BrBG); grey for what has no number.
    pub colour: &'static str,
    /// Whether words on the colour must be light.
    pub dark: bool,
}

/// Fields: the library's word, mark, words, colour, whether it is dark.
const PRINTS: &str = include_str!("stances.tsv");

/// How a stance is printed.
pub fn print(stance: Stance) -> Print {
    let found = PRINTS.lines().find_map(|line| {
        let mut fields = line.split('\t');
        (fields.next() == Some(stance.word())).then_some(())?;
        Some(Print {
            mark: fields.next()?,
            words: fields.next()?,
            colour: fields.next()?,
            dark: fields.next()? == "dark",
        })
    });
    // A test holds the table to every stance there is.
    found.unwrap_or(Print {
        mark: "?",
        words: "",
        colour: "ffffff",
        dark: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stance_has_a_mark_of_its_own() {
        let mut marks: Vec<_> = Stance::ALL.iter().map(|it| print(*it).mark).collect();
        marks.sort_unstable();
        marks.dedup();
        assert_eq!(marks.len(), Stance::ALL.len());
        assert!(Stance::ALL.iter().all(|it| !print(*it).words.is_empty()));
    }
}
