//! Stances, their marks and words.

use serde::{Deserialize, Serialize};

/// Where somebody stands between an issue's poles. Ordered as a legend lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// −2.
    Opposes,
    /// −1.
    LeansAgainst,
    /// 0.
    Neutral,
    /// +1.
    LeansFor,
    /// +2.
    Supports,
    /// On a condition.
    Conditional,
    /// Said so that it can be read both ways.
    Ambiguous,
    /// Asked, and did not say.
    Declined,
}

/// Stance, its name in tables, its mark, its words and its colour: a diverging palette from brown
/// over grey to teal that stays apart for colour-blind readers (ColorBrewer's BrBG), greys for what has no number.
const FORMS: [(Stance, &str, &str, &str, &str); 8] = [
    (Stance::Opposes, "opposes", "−−", "opposes", "#a6611a"),
    (
        Stance::LeansAgainst,
        "leans_against",
        "−",
        "leans against",
        "#dfc27d",
    ),
    (Stance::Neutral, "neutral", "0", "neutral", "#f5f5f5"),
    (Stance::LeansFor, "leans_for", "+", "leans for", "#80cdc1"),
    (Stance::Supports, "supports", "++", "supports", "#018571"),
    (
        Stance::Conditional,
        "conditional",
        "~",
        "conditional",
        "#e4e4ee",
    ),
    (Stance::Ambiguous, "ambiguous", "?", "ambiguous", "#e4e4ee"),
    (
        Stance::Declined,
        "declined",
        "…",
        "declined to say",
        "#e4e4ee",
    ),
];

impl Stance {
    fn form(
        self,
    ) -> &'static (
        Stance,
        &'static str,
        &'static str,
        &'static str,
        &'static str,
    ) {
        // The table is in the enum's order; a test holds it to that.
        &FORMS[self as usize]
    }

    /// The stance of a name in the library's tables.
    pub fn of_name(name: &str) -> Option<Self> {
        FORMS.iter().find(|form| form.1 == name).map(|form| form.0)
    }

    /// Its name in the library's tables.
    pub fn name(self) -> &'static str {
        self.form().1
    }

    /// Its mark: −− − 0 + ++ ~ ? …
    pub fn mark(self) -> &'static str {
        self.form().2
    }

    /// Its words.
    pub fn word(self) -> &'static str {
        self.form().3
    }

    /// Its colour, `#rrggbb`; never the only sign of it.
    pub fn colour(self) -> &'static str {
        self.form().4
    }

    /// Whether dark words on its colour would be hard to read.
    pub fn is_dark(self) -> bool {
        matches!(self, Self::Opposes | Self::Supports)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_enums_order() {
        for (index, form) in FORMS.iter().enumerate() {
            assert_eq!(form.0 as usize, index);
            assert_eq!(Stance::of_name(form.1), Some(form.0));
        }
    }
}
