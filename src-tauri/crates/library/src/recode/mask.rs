//! Hiding who speaks: names and posts are taken out of the words that a coder sees.

use demarche_gazetteer::Gazetteer;
use demarche_text::word;

use crate::sensitive::surnames;

/// What stands where a name stood.
pub(super) const MASK: &str = "[speaker]";
/// What stands where a post stood.
const POST: &str = "[post]";

/// What is taken out of the words that a coder sees.
pub(super) struct Mask(Vec<Hidden>);

impl Mask {
    /// Of these names and the posts of those who have them.
    pub(super) fn of(names: &[String], posts: &[String]) -> Self {
        let names = names.iter().flat_map(|name| forms(name));
        let names = names.filter_map(|form| Hidden::of(&form, MASK));
        let posts = posts.iter().flat_map(|post| called(post));
        let posts = posts.filter_map(|form| Hidden::of(&form, POST));
        let mut hidden: Vec<Hidden> = names.chain(posts).collect();
        hidden.sort_by(|one, other| {
            let longer = other.folded.len().cmp(&one.folded.len());
            longer.then_with(|| one.written.cmp(&other.written))
        });
        hidden.dedup();
        Self(hidden)
    }

    /// The text without them, whatever the capitals, where they stand as whole words: names in full and in other scripts,
    /// with the family name first or last, and those by which a person is called alone; posts by their titles, and
    /// whatever title of an office stands before a name, with the body that it is of. Pronouns and forms of address stay.
    pub(super) fn masked(&self, text: &str) -> String {
        let scalars: Vec<char> = text.chars().collect();
        let lower: Vec<char> = scalars.iter().copied().map(folded).collect();
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        while at < scalars.len() {
            let found = self.0.iter().find(|form| {
                let end = at + form.folded.len();
                lower[at..].starts_with(&form.folded)
                    && whole(&lower, at, end)
                    && (form.folded.len() > SHORT || form.is_written(&scalars[at..end]))
            });
            match found {
                Some(form) => {
                    if form.mask == MASK {
                        hide_title(&mut out);
                    }
                    out.push_str(form.mask);
                    at += form.folded.len();
                }
                None => {
                    out.push(scalars[at]);
                    at += 1;
                }
            }
        }
        out
    }
}

/// Hides the title that a text ends with, before a name: of "Deputy Prime Minister" all of it, and of "spokesman of the
/// Foreign Ministry" the body too.
fn hide_title(text: &mut String) {
    let before = text.strip_suffix(' ');
    let spaced = before.and_then(|before| titled(before).or_else(|| of_body(before)));
    let all = before.unwrap_or(text.as_str());
    let Some(at) = spaced.or_else(|| unspaced(all)) else {
        return;
    };
    let space = if before.is_some() { " " } else { "" };
    text.truncate(at);
    text.push_str(POST);
    text.push_str(space);
}

/// Titles that stand before a name, beside those of the gazetteer.
fn titles() -> impl Iterator<Item = &'static str> {
    let more = include_str!("more-titles.txt").lines();
    Gazetteer::bundled().titles().chain(more)
}

/// Where the title begins that a text ends with.
fn titled(before: &str) -> Option<usize> {
    let start = |title: &str| {
        let at = before.len().checked_sub(title.len())?;
        let is = before.get(at..)?.to_lowercase() == title.to_lowercase();
        (is && !before[..at].ends_with(char::is_alphanumeric)).then_some(at)
    };
    titles().filter_map(start).min()
}

/// Where a title begins that is followed by the name of a body alone, up to the end: "porte-parole du ministère des
/// Affaires étrangères".
fn of_body(before: &str) -> Option<usize> {
    const REACH: usize = 160;
    let ends = |c: char| {
        matches!(
            c,
            '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '\n' | '"' | '“' | '”' | '«' | '»'
        )
    };
    let clause = before.rfind(ends).map_or(0, |at| {
        at + before[at..].chars().next().map_or(0, char::len_utf8)
    });
    let reach = before.char_indices().rev().nth(REACH);
    let clause = clause.max(reach.map_or(0, |(at, _)| at));
    let starts = before[clause..].char_indices().map(|(at, _)| clause + at);
    let mut starts = starts.filter(|at| !before[..*at].ends_with(char::is_alphanumeric));
    starts.find(|&at| {
        let rest = &before[at..];
        let follows = |title: &str| begun(rest, title).is_some_and(|end| is_body(&rest[end..]));
        follows(POST) || titles().any(follows)
    })
}

/// Where a title ends that a text begins with, whatever the capitals.
fn begun(text: &str, title: &str) -> Option<usize> {
    let mut scalars = text.chars();
    for one in title.chars() {
        if folded(scalars.next()?) != folded(one) {
            return None;
        }
    }
    Some(text.len() - scalars.as_str().len())
}

/// Whether what follows a title is the name of a body and nothing else.
fn is_body(rest: &str) -> bool {
    const MOST: usize = 10;
    let known = |word: &str| {
        let lower = word.to_lowercase();
        include_str!("body-words.txt")
            .lines()
            .any(|one| one == lower)
    };
    let Some(rest) = rest.strip_prefix(' ') else {
        return false;
    };
    let words: Vec<&str> = rest
        .split([' ', '\'', '’'])
        .filter(|word| !word.is_empty())
        .collect();
    let ([first, ..], [.., last]) = (words.as_slice(), words.as_slice()) else {
        return false;
    };
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    // A name may follow a title as well; and "spokesman for" has no body's name behind it.
    words.len() <= MOST
        && known(first)
        && words.iter().all(|word| capital(word) || known(word))
        && (capital(last) || last.chars().count() > SHORT + 1)
}

/// Where the title begins that a text without spaces ends with, and the body before it.
fn unspaced(before: &str) -> Option<usize> {
    let longest = |text: &str, words: &str| {
        let fitting = words.lines().filter(|word| text.ends_with(*word));
        fitting.map(str::len).max()
    };
    let unspaced = longest(before, include_str!("unspaced-titles.txt"));
    let masked = before.ends_with(POST).then_some(POST.len());
    let mut at = before.len() - unspaced.or(masked)?;
    while let Some(length) = longest(&before[..at], include_str!("unspaced-bodies.txt")) {
        at -= length;
    }
    Some(at)
}

/// What a post is called: its title, what stands in that before a comma or in brackets, and the titles that fit it.
fn called(post: &str) -> Vec<String> {
    let short = post.split([',', '(']).next().unwrap_or_default();
    let fitting = Gazetteer::bundled().titles_of(post);
    let mut called: Vec<String> = fitting.map(str::to_owned).collect();
    called.extend([post.to_owned(), short.trim().to_owned()]);
    called
}

/// A name of so few letters is hidden only with its capitals: "Do" is a name, and "do" is none.
const SHORT: usize = 3;

/// A form of a name or a post.
#[derive(Debug, PartialEq, Eq)]
struct Hidden {
    folded: Vec<char>,
    written: Vec<char>,
    mask: &'static str,
}

impl Hidden {
    fn of(form: &str, mask: &'static str) -> Option<Self> {
        let written: Vec<char> = form.trim().chars().collect();
        let folded = written.iter().copied().map(folded).collect();
        (!written.is_empty()).then_some(Self {
            folded,
            written,
            mask,
        })
    }

    /// Whether it stands so in a text, or all in capitals.
    fn is_written(&self, text: &[char]) -> bool {
        let capitals = |letter: &char| !letter.is_lowercase();
        text == self.written || text.iter().all(capitals)
    }
}

/// What somebody of this name may be called in a text.
fn forms(name: &str) -> Vec<String> {
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
    forms
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

    fn masked(text: &str, names: &[String]) -> String {
        Mask::of(names, &[]).masked(text)
    }

    #[test]
    fn names_and_their_last_words_are_hidden_as_whole_words() {
        let names = ["Joe Biden".to_owned(), "拜登".to_owned()];
        let hide = |text| masked(text, &names);
        assert_eq!(
            hide("JOE BIDEN said so. Biden’s aides, Bidens and joe did not."),
            "[speaker] said so. [speaker]’s aides, Bidens and joe did not."
        );
        assert_eq!(hide("美国总统拜登表示"), "美国[post][speaker]表示");
        assert_eq!(hide("外交部发言人拜登18日表示"), "[post][speaker]18日表示");
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
        let Mask(hidden) = Mask::of(&["Ada Example".to_owned(), "Eva Example".to_owned()], &[]);
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

    #[test]
    fn a_post_is_hidden_by_its_title_and_by_what_its_holder_is_called() {
        let mask = Mask::of(
            &["Zhao Example".to_owned()],
            &["Foreign Ministry spokesperson".to_owned()],
        );
        for (text, hidden) in [
            (
                "Foreign Ministry spokesperson Zhao Example spoke.",
                "[post] [speaker] spoke.",
            ),
            ("The SPOKESMAN added more.", "The [post] added more."),
            (
                "Le porte-parole du ministère des Affaires étrangères Zhao Example",
                "Le [post] [speaker]",
            ),
            ("Spokesmanship is no post.", "Spokesmanship is no post."),
        ] {
            assert_eq!(mask.masked(text), hidden);
        }
    }

    #[test]
    fn a_title_before_a_name_is_hidden_whoever_holds_it() {
        let names = ["Ada Example".to_owned()];
        for (text, hidden) in [
            ("the minister Ada Example said", "the [post] [speaker] said"),
            ("Deputy Prime Minister Example", "[post] [speaker]"),
            ("Sen. Ada Example", "[post] [speaker]"),
            ("Mr Example", "Mr [speaker]"),
            (
                "President Ben met Ada Example",
                "President Ben met [speaker]",
            ),
            (
                "Le porte-parole du ministère des Affaires étrangères Ada Example",
                "Le [post] [speaker]",
            ),
            (
                "La ministre de l’Intérieur, Ada Example",
                "La ministre de l’Intérieur, [speaker]",
            ),
            (
                "Die Sprecherin des Auswärtigen Amtes Ada Example",
                "Die [post] [speaker]",
            ),
            (
                "официальный представитель МИД России Ada Example",
                "[post] [speaker]",
            ),
            (
                "المتحدث باسم وزارة الخارجية Ada Example",
                "[post] [speaker]",
            ),
            (
                "The president of the council told Ada Example",
                "The president of the council told [speaker]",
            ),
            (
                "the spokesman for Ada Example",
                "the spokesman for [speaker]",
            ),
        ] {
            assert_eq!(masked(text, &names), hidden);
        }
    }
}
