//! Hiding who speaks: names are taken out of the words that a coder sees.

use demarche_text::word;

/// What stands where a name stood.
pub(super) const MASK: &str = "[speaker]";

/// The text without any of these names, whatever the capitals, where they stand as whole words. Of a name
/// in several words the last one alone is hidden too. Pronouns and titles stay.
pub(super) fn masked(text: &str, names: &[String]) -> String {
    let mut hidden: Vec<Vec<char>> = names
        .iter()
        .flat_map(|name| [Some(name.trim()), last_word(name)])
        .flatten()
        .map(|name| name.chars().map(folded).collect())
        .filter(|name: &Vec<char>| !name.is_empty())
        .collect();
    hidden.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let scalars: Vec<char> = text.chars().collect();
    let lower: Vec<char> = scalars.iter().copied().map(folded).collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < scalars.len() {
        let found = hidden
            .iter()
            .find(|name| lower[at..].starts_with(name) && whole(&lower, at, at + name.len()));
        match found {
            Some(name) => {
                out.push_str(MASK);
                at += name.len();
            }
            None => {
                out.push(scalars[at]);
                at += 1;
            }
        }
    }
    out
}

/// The last word of a name that has several, unless it is too short to tell anybody.
fn last_word(name: &str) -> Option<&str> {
    let (_, last) = name.trim().rsplit_once(char::is_whitespace)?;
    (last.chars().count() > 2).then_some(last)
}

/// One scalar value for one, so that places stay the same.
fn folded(scalar: char) -> char {
    let mut lower = scalar.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(one), None) => one,
        _ => scalar,
    }
}

/// Whether a stretch is no part of a longer word. Scripts without spaces do not tell.
fn whole(text: &[char], start: usize, end: usize) -> bool {
    let joins = |left: char, right: char| {
        left.is_alphanumeric()
            && right.is_alphanumeric()
            && !word::is_unspaced(left)
            && !word::is_unspaced(right)
    };
    let begins = start == 0 || !joins(text[start - 1], text[start]);
    let ends = end == text.len() || !joins(text[end - 1], text[end]);
    begins && ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_their_last_words_are_hidden_as_whole_words() {
        let names = ["Joe Biden".to_owned(), "拜登".to_owned()];
        let hide = |text| masked(text, &names);
        assert_eq!(
            hide("JOE BIDEN said so. Biden’s aides, Bidens and joe did not."),
            "[speaker] said so. [speaker]’s aides, Bidens and joe did not."
        );
        assert_eq!(hide("美国总统拜登表示"), "美国总统[speaker]表示");
        assert_eq!(hide("İstanbul"), "İstanbul");
    }

    #[test]
    fn a_short_last_word_hides_nothing_by_itself() {
        assert_eq!(
            masked("Li and the Lima talks", &["Wang Li".to_owned()]),
            "Li and the Lima talks"
        );
    }
}
