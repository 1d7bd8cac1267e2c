//! How wide words will be, as nearly as can be told without the font that they will be set in, and boxes that keep clear of
//! each other.

use unicode_width::UnicodeWidthChar;

/// The width of words so large. Letters are told apart by how wide they are in common fonts; those of East Asia fill a square.
pub(super) fn wide(words: &str, size: f64) -> f64 {
    let letter = |letter: char| match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|'
        | '(' | ')' | '-' => 0.34,
        'm' | 'w' | 'M' | 'W' | '@' | '—' | '…' => 0.92,
        _ => match letter.width() {
            Some(0) | None => 0.0,
            Some(2) => 1.05,
            Some(_) if letter.is_uppercase() => 0.7,
            Some(_) => 0.58,
        },
    };
    words.chars().map(letter).sum::<f64>() * size
}

/// Words that are no wider; what is cut ends in an ellipsis.
pub(super) fn cut_to(words: &str, size: f64, most: f64) -> String {
    if wide(words, size) <= most {
        return words.to_owned();
    }
    let mut kept = String::new();
    for letter in words.chars() {
        if wide(&kept, size) + wide(&format!("{letter}…"), size) > most {
            break;
        }
        kept.push(letter);
    }
    format!("{}…", kept.trim_end())
}

/// Words between tags; a control character is none of XML's.
pub(super) fn sound(words: &str) -> String {
    let words: String = words
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    let mut out = String::new();
    crate::html::escape(&words, &mut out);
    out
}

/// A place that is taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    /// So wide and tall around a place.
    pub(super) fn around(x: f64, y: f64, wide: f64, tall: f64) -> Self {
        Self {
            left: x - wide / 2.0,
            top: y - tall / 2.0,
            right: x + wide / 2.0,
            bottom: y + tall / 2.0,
        }
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    pub(super) fn is_in(&self, wide: f64, tall: f64) -> bool {
        self.left >= 0.0 && self.top >= 0.0 && self.right <= wide && self.bottom <= tall
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_to_their_room_in_any_script() {
        for words in [
            "United Kingdom of Great Britain",
            "中华人民共和国外交部发言人",
            "المتحدث باسم وزارة الخارجية",
        ] {
            let cut = cut_to(words, 12.0, 80.0);
            assert!(cut.ends_with('…') && wide(&cut, 12.0) <= 80.0, "{cut}");
            assert_eq!(cut_to(words, 12.0, 1000.0), words);
        }
        assert!(wide("外交部", 12.0) > wide("abc", 12.0));
    }

    #[test]
    fn what_is_no_xml_is_left_out() {
        assert_eq!(sound("a\u{1}<b> & \"c\""), "a&lt;b&gt; &amp; &quot;c&quot;");
    }
}
