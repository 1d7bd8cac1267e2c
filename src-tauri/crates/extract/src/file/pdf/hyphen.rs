//! Words that a line's end cut in two.

use std::collections::HashSet;

use demarche_text::word;

/// The words of a document, to tell "nego-tiations" from "state-owned".
pub(super) struct Words {
    whole: HashSet<String>,
}

impl Words {
    /// Learns from every line but the halves at the lines' ends.
    pub(super) fn of<'l>(lines: impl Iterator<Item = &'l str>) -> Self {
        let mut whole = HashSet::new();
        for line in lines {
            let parts: Vec<&str> = line.split_whitespace().collect();
            for (at, part) in parts.iter().enumerate() {
                let cut = at + 1 == parts.len() && ends_cut(part);
                if !cut {
                    whole.insert(bare(part));
                }
            }
        }
        Self { whole }
    }

    /// Puts a line behind another one.
    pub(super) fn join(&self, text: &mut String, next: &str) {
        let starts_small = next.chars().next().is_some_and(char::is_lowercase);
        if ends_cut(text) && starts_small {
            let (first, mark) = split_last(text);
            let last = first.rsplit(char::is_whitespace).next().unwrap_or_default();
            let begin = next.split_whitespace().next().unwrap_or_default();
            if mark == '\u{ad}' || !self.keeps_hyphen(last, begin) {
                let length = first.len();
                text.truncate(length);
            }
            text.push_str(next);
            return;
        }
        let unspaced = text.chars().last().is_some_and(word::is_unspaced)
            && next.chars().next().is_some_and(word::is_unspaced);
        // A dash or a hyphen that stays needs no space: "Austria-" "Hungary".
        let hyphen = text.ends_with('-') && !text.ends_with(" -");
        if !unspaced && !hyphen {
            text.push(' ');
        }
        text.push_str(next);
    }

    /// Whether the hyphen belongs to the word: the document has it elsewhere, or has both halves as
    /// words and never the whole.
    fn keeps_hyphen(&self, last: &str, begin: &str) -> bool {
        let (first, second) = (bare(last), bare(begin));
        if self.whole.contains(&format!("{first}-{second}")) {
            return true;
        }
        if self.whole.contains(&format!("{first}{second}")) {
            return false;
        }
        // "Vice-", "non-" and other short beginnings are words of their own only by chance.
        first.contains('-')
            || (self.whole.contains(&first)
                && self.whole.contains(&second)
                && first.chars().count() >= 4
                && second.chars().count() >= 4)
    }
}

fn ends_cut(text: &str) -> bool {
    let mut back = text.chars().rev();
    matches!(back.next(), Some('-' | '\u{ad}' | '‐'))
        && back.next().is_some_and(char::is_alphabetic)
}

fn split_last(text: &str) -> (&str, char) {
    match text.char_indices().next_back() {
        Some((at, mark)) => (&text[..at], mark),
        None => (text, ' '),
    }
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(document: &[&str], text: &str, next: &str) -> String {
        let words = Words::of(document.iter().copied());
        let mut text = text.to_owned();
        words.join(&mut text, next);
        text
    }

    #[test]
    fn a_hyphen_goes_only_where_the_line_put_it() {
        assert_eq!(
            joined(&[], "the negotia-", "tions went on"),
            "the negotiations went on"
        );
        assert_eq!(
            joined(&["a state-owned mill"], "every state-", "owned mill"),
            "every state-owned mill"
        );
        assert_eq!(
            joined(
                &["the wheat export of", "a ban on grain"],
                "a grain-",
                "export ban"
            ),
            "a grain-export ban"
        );
        assert_eq!(joined(&[], "Austria-", "Hungary"), "Austria-Hungary");
        assert_eq!(joined(&[], "gov\u{ad}", "ernment"), "government");
        assert_eq!(joined(&[], "上海和", "北京"), "上海和北京");
    }
}
