//! Hiding who speaks: names are taken out of the words that a coder sees.

use demarche_gazetteer::Gazetteer;
use demarche_text::word;

use crate::sensitive::surnames;

/// What stands where a name stood.
pub(super) const MASK: &str = "[speaker]";

/// The text without any of these names, whatever the capitals, where they stand as whole words: in full and
/// in other scripts, with the family name first or last, and the names by which a person is called alone.
/// Pronouns and titles stay.
pub(super) fn masked(text: &str, names: &[String]) -> String {
    let hidden = hidden(names);
    let scalars: Vec<char> = text.chars().collect();
    let lower: Vec<char> = scalars.iter().copied().map(folded).collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < scalars.len() {
        let found = hidden.iter().find(|name| {
            let end = at + name.folded.len();
            lower[at..].starts_with(&name.folded)
                && whole(&lower, at, end)
                && (name.folded.len() > SHORT || name.is_written(&scalars[at..end]))
        });
        match found {
            Some(name) => {
                out.push_str(MASK);
                at += name.folded.len();
            }
            None => {
                out.push(scalars[at]);
                at += 1;
            }
        }
    }
    out
}

/// Every form of these names once, the longest first.
fn hidden(names: &[String]) -> Vec<Hidden> {
    let mut hidden: Vec<Hidden> = names.iter().flat_map(|name| forms(name)).collect();
    hidden.sort_by(|one, other| {
        let longer = other.folded.len().cmp(&one.folded.len());
        longer.then_with(|| one.written.cmp(&other.written))
    });
    hidden.dedup();
    hidden
}

/// A name of so few letters is hidden only with its capitals: "Do" is a name, and "do" is none.
const SHORT: usize = 3;

/// A form of a name.
#[derive(Debug, PartialEq, Eq)]
struct Hidden {
    folded: Vec<char>,
    written: Vec<char>,
}

impl Hidden {
    fn of(name: &str) -> Option<Self> {
        let written: Vec<char> = name.trim().chars().collect();
        let folded = written.iter().copied().map(folded).collect();
        (!written.is_empty()).then_some(Self { folded, written })
    }

    /// Whether it stands so in a text, or all in capitals.
    fn is_written(&self, text: &[char]) -> bool {
        let capitals = |letter: &char| !letter.is_lowercase();
        text == self.written || text.iter().all(capitals)
    }
}

/// What somebody of this name may be called in a text.
fn forms(name: &str) -> Vec<Hidden> {
    let known = Gazetteer::bundled().actors_named(name);
    let aliases = known.iter().flat_map(|actor| {
        let others = actor.aliases.iter().map(|(alias, ..)| alias.clone());
        others.chain([actor.name.clone()])
    });
    let mut forms = Vec::new();
    for whole in aliases.chain([name.trim().to_owned()]) {
        forms.extend(surnames(&whole));
        forms.extend(last_word(&whole).map(str::to_owned));
        forms.extend(turned(&whole));
        forms.push(whole);
    }
    forms.iter().filter_map(|form| Hidden::of(form)).collect()
}

/// A name with the family name at its other end: "Jinping Xi", "Xi, Jinping" and "Xi Jinping" are one.
fn turned(name: &str) -> Vec<String> {
    let plain = name.replace(',', " ");
    let words: Vec<&str> = plain.split_whitespace().collect();
    let [first, middle @ .., last] = words.as_slice() else {
        return Vec::new();
    };
    let joined = |words: &[&str]| words.join(" ");
    let (but_first, but_last) = (&words[1..], &words[..words.len() - 1]);
    let mut turned = vec![
        joined(&words),
        format!("{} {first}", joined(but_first)),
        format!("{last} {}", joined(but_last)),
        format!("{last}, {}", joined(but_last)),
        format!("{first}, {}", joined(but_first)),
    ];
    if !middle.is_empty() {
        turned.push(format!("{first} {last}"));
    }
    turned
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
    fn a_family_name_that_comes_first_is_hidden_alone_and_in_either_order() {
        let hide = |text, name: &str| masked(text, &[name.to_owned()]);
        assert_eq!(
            hide(
                "Xi Jinping spoke. Xi said so; Mr Jinping Xi, XI JINPING.",
                "Xi Jinping"
            ),
            "[speaker] spoke. [speaker] said so; Mr [speaker], [speaker]."
        );
        assert_eq!(hide("习近平表示", "Xi Jinping"), "[speaker]表示");
        assert_eq!(
            hide("Xi Jinping and Xi", "习近平"),
            "[speaker] and [speaker]"
        );
        assert_eq!(
            hide("Kim Exampleton, then Kim.", "Exampleton Kim"),
            "[speaker], then [speaker]."
        );
        assert_eq!(
            hide("Ada Example spoke.", "Example, Ada"),
            "[speaker] spoke."
        );
        assert_eq!(
            hide(
                "Ada Maria Example; Ada Example; Example",
                "Ada Maria Example"
            ),
            "[speaker]; [speaker]; [speaker]"
        );
    }

    #[test]
    fn a_form_that_several_names_share_is_looked_for_once() {
        let hidden = hidden(&["Ada Example".to_owned(), "Eva Example".to_owned()]);
        let times = hidden
            .iter()
            .filter(|it| it.written.iter().collect::<String>() == "Example");
        assert_eq!(times.count(), 1);
        let lengths = hidden.iter().map(|it| it.folded.len());
        assert!(lengths.is_sorted_by(|one, next| one >= next));
    }

    #[test]
    fn a_short_name_is_hidden_with_its_capitals_only() {
        let names = ["Wang Li".to_owned(), "Kim Do".to_owned()];
        assert_eq!(
            masked("Li and the Lima talks: do what Do said, LI.", &names),
            "[speaker] and the Lima talks: do what [speaker] said, [speaker]."
        );
    }
}
