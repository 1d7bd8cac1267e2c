//! How a note's text refers to things: `[[title]]`, `[[title|label]]`, `[[kind:title]]`,
//! `[[@actor]]`, `![[excerpt:12]]` and Pandoc's `[@key, p. 4; see @other]`.
//!
//! This is the grammar that saving a note reads links by and that rendering resolves them by. Code,
//! fenced or between backticks, refers to nothing.

use std::ops::Range;

/// The kinds that may stand before a colon in `[[kind:title]]`.
pub const KINDS: &[&str] = &[
    "article", "note", "actor", "country", "issue", "event", "excerpt", "position",
];

/// One reference as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Which form it has.
    pub form: Form,
    /// What stands before the `|`, without a leading `@` or brackets.
    pub target: String,
    /// Its bytes, brackets included.
    pub range: Range<usize>,
}

/// The forms of a reference. The names are those in the table `note_link`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// `[[title]]`.
    Link,
    /// `![[excerpt:12]]`.
    Embed,
    /// `[@key]`.
    Citation,
    /// `[[@actor]]`.
    Actor,
}

impl Form {
    /// The word in the table `note_link`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Embed => "embed",
            Self::Citation => "citation",
            Self::Actor => "actor",
        }
    }
}

/// A link's target, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target<'t> {
    /// One of [`KINDS`], where the target names one.
    pub kind: Option<&'t str>,
    /// The title, name, code or number.
    pub name: &'t str,
}

impl<'t> Target<'t> {
    /// Takes `target` apart; a word before a colon that is no kind belongs to the title.
    pub fn of(target: &'t str) -> Self {
        let target = target.trim();
        if let Some(name) = target.strip_prefix('@') {
            return Self {
                kind: Some("actor"),
                name: name.trim(),
            };
        }
        match target.split_once(':') {
            Some((kind, name)) if KINDS.contains(&kind.trim()) && !name.trim().is_empty() => Self {
                kind: Some(kind.trim()),
                name: name.trim(),
            },
            _ => Self {
                kind: None,
                name: target,
            },
        }
    }

    /// The row's number, where the name is one and a kind says of what.
    pub fn number(self) -> Option<i64> {
        self.kind?;
        self.name.parse().ok().filter(|&number| number > 0)
    }
}

/// One key in a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedKey {
    /// The words before it: "see".
    pub prefix: String,
    /// The key, without its `@`.
    pub key: String,
    /// What follows its comma: "p. 4".
    pub locator: String,
    /// Whether it is written `-@key`: without the author's name.
    pub without_author: bool,
}

/// The keys in what stands between the brackets of a Pandoc citation, as `@key` or `@{key}`; none when it is no citation.
/// Words behind a semicolon without a key, "emphasis added", belong to the place in the work before.
pub fn cited_keys(reference: &str) -> Option<Vec<CitedKey>> {
    if !reference.contains('@') {
        return None;
    }
    let mut keys: Vec<CitedKey> = Vec::new();
    for part in reference.split(';') {
        let words = part.trim();
        match keys.last_mut() {
            Some(before) if !words.is_empty() && !words.contains('@') => {
                if !before.locator.is_empty() {
                    before.locator.push_str("; ");
                }
                before.locator.push_str(words);
            }
            _ => keys.push(cited_key(part)?),
        }
    }
    Some(keys)
}

fn cited_key(part: &str) -> Option<CitedKey> {
    let at = part.match_indices('@').map(|(at, _)| at).find(|&at| {
        part[..at]
            .chars()
            .next_back()
            .is_none_or(|before| before.is_whitespace() || before == '-')
    })?;
    let (mut prefix, rest) = (part[..at].trim_end(), &part[at + 1..]);
    let without_author = prefix.ends_with('-');
    if without_author {
        prefix = prefix[..prefix.len() - 1].trim_end();
    }
    let (key, rest) = match rest.strip_prefix('{').and_then(|it| it.split_once('}')) {
        Some((key, rest)) => (key, rest),
        None => rest.split_at(leading_key(rest).len()),
    };
    if key.is_empty() || key.contains(char::is_whitespace) {
        return None;
    }
    let rest = rest.trim_start_matches([',', ' ']).trim();
    // Where a locator ends may be said by braces.
    let locator = match rest.strip_prefix('{').and_then(|it| it.split_once('}')) {
        Some((locator, after)) => format!("{}{after}", locator.trim()),
        None => rest.to_owned(),
    };
    Some(CitedKey {
        prefix: prefix.trim().to_owned(),
        key: key.to_owned(),
        locator,
        without_author,
    })
}

/// The citation key that a text begins with, behind its `@`; empty where it begins with none.
pub fn leading_key(text: &str) -> &str {
    let ends = |letter: char| !(letter.is_alphanumeric() || "_:.#$%&-+?<>~/".contains(letter));
    let end = text.find(ends).unwrap_or(text.len());
    text[..end].trim_end_matches(|letter: char| !letter.is_alphanumeric())
}

/// Every reference in a note's text, in order; a citation once for each of its keys.
pub fn written(text: &str) -> Vec<Written> {
    let mut found = Vec::new();
    let mut fence: Option<(u8, usize)> = None;
    let mut paragraph = 0;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let marker = fence_marker(line);
        match (fence, marker) {
            (None, None) if line.trim().is_empty() => {
                in_paragraph(text, paragraph..start, &mut found);
                paragraph = at;
            }
            (None, None) => {}
            (None, Some((letter, length, _))) => {
                in_paragraph(text, paragraph..start, &mut found);
                fence = Some((letter, length));
                paragraph = at;
            }
            (Some((letter, length)), Some((closing, closing_length, bare)))
                if bare && letter == closing && closing_length >= length =>
            {
                fence = None;
                paragraph = at;
            }
            (Some(_), _) => paragraph = at,
        }
    }
    in_paragraph(text, paragraph..text.len(), &mut found);
    found
}

/// The blocks between code fences that one of these words follows: their lines, without the marks of quotations.
pub(crate) fn in_fences<'t>(text: &'t str, words: &[&str]) -> Vec<Vec<&'t str>> {
    let mut blocks: Vec<Vec<&str>> = Vec::new();
    let mut fence: Option<(u8, usize, bool)> = None;
    for line in text.lines() {
        let bare = line.trim_start_matches([' ', '>', '\t']);
        match (fence, fence_marker(line)) {
            (None, None) => {}
            (None, Some((letter, length, _))) => {
                let word = bare[length..].split_whitespace().next();
                let wanted = word.is_some_and(|word| words.contains(&word));
                blocks.extend(wanted.then(Vec::new));
                fence = Some((letter, length, wanted));
            }
            (Some((letter, length, _)), Some((closing, closing_length, true)))
                if letter == closing && closing_length >= length =>
            {
                fence = None;
            }
            (Some((_, _, wanted)), _) => {
                let block = blocks.last_mut().filter(|_| wanted);
                block.into_iter().for_each(|block| block.push(bare));
            }
        }
    }
    blocks
}

/// The letter and length of a line's code fence, and whether nothing follows it.
fn fence_marker(line: &str) -> Option<(u8, usize, bool)> {
    let bare = line.trim_start_matches([' ', '>', '\t']);
    let letter = *bare
        .as_bytes()
        .first()
        .filter(|byte| b"`~".contains(byte))?;
    let length = bare.bytes().take_while(|&byte| byte == letter).count();
    let rest = bare[length..].trim();
    (length >= 3 && !(letter == b'`' && rest.contains('`'))).then_some((
        letter,
        length,
        rest.is_empty(),
    ))
}

/// References between blank lines: inline code cannot reach over one.
fn in_paragraph(text: &str, range: Range<usize>, found: &mut Vec<Written>) {
    let bytes = text.as_bytes();
    let mut at = range.start;
    // Lengths of backtick runs that are known to close nothing further on, so that a text of
    // backticks stays linear.
    let mut unclosed = Vec::new();
    while at < range.end {
        match bytes[at] {
            b'\\' => at += 2,
            b'`' => {
                let length = run(bytes, at, range.end, b'`');
                let after = at + length;
                at = if unclosed.contains(&length) {
                    after
                } else if let Some(end) = closing_run(bytes, after, range.end, length) {
                    end
                } else {
                    unclosed.push(length);
                    after
                };
            }
            b'<' if bytes[at..range.end].starts_with(b"<!--") => {
                at = text[at..range.end]
                    .find("-->")
                    .map_or(range.end, |end| at + end + 3);
            }
            b'[' => {
                let embed = at > range.start && bytes[at - 1] == b'!';
                at = if bytes.get(at + 1) == Some(&b'[') {
                    double(text, at, range.end, embed, found)
                } else {
                    single(text, at, range.end, found)
                };
            }
            _ => at += 1,
        }
    }
}

/// Reads `[[…]]` at `at`; answers where to go on.
fn double(text: &str, at: usize, end: usize, embed: bool, found: &mut Vec<Written>) -> usize {
    let inner = at + 2;
    let Some(length) = text[inner..end].find(['[', ']', '\n']) else {
        return inner;
    };
    let close = inner + length;
    if !text[close..end].starts_with("]]") {
        return at + 1;
    }
    let whole = &text[inner..close];
    // A bar inside a table's cell is written `\|`.
    let target = whole.split('|').next().unwrap_or_default();
    let target = target.strip_suffix('\\').unwrap_or(target).trim();
    if !target.is_empty() {
        let (form, target) = match target.strip_prefix('@') {
            _ if embed => (Form::Embed, target),
            Some(name) => (Form::Actor, name.trim()),
            None => (Form::Link, target),
        };
        found.push(Written {
            form,
            target: target.to_owned(),
            range: at - usize::from(embed)..close + 2,
        });
    }
    close + 2
}

/// Reads `[… @key …]` at `at`; answers where to go on.
fn single(text: &str, at: usize, end: usize, found: &mut Vec<Written>) -> usize {
    let inner = at + 1;
    let Some(length) = text[inner..end].find(['[', ']']) else {
        return inner;
    };
    let close = inner + length;
    let is_link = text[close..end].starts_with("](");
    if text.as_bytes()[close] == b'[' || is_link {
        return inner;
    }
    let Some(keys) = cited_keys(&text[inner..close]) else {
        return inner;
    };
    found.extend(keys.into_iter().map(|cited| Written {
        form: Form::Citation,
        target: cited.key,
        range: at..close + 1,
    }));
    close + 1
}

fn run(bytes: &[u8], at: usize, end: usize, letter: u8) -> usize {
    bytes[at..end]
        .iter()
        .take_while(|&&byte| byte == letter)
        .count()
}

fn closing_run(bytes: &[u8], from: usize, end: usize, length: usize) -> Option<usize> {
    let mut at = from;
    while at < end {
        if bytes[at] == b'`' {
            let found = run(bytes, at, end, b'`');
            if found == length {
                return Some(at + found);
            }
            at += found;
        } else {
            at += 1;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let found = written(text);
        let found: Vec<_> = found
            .iter()
            .map(|it| (it.form.word(), it.target.as_str()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_form_is_found() {
        check(
            "See [[Sanctions|the note]] and [[@Joe Biden]].\n\n![[excerpt:12]]\n\nSo [see @ap2022, p. 4; -@ndtv:22].",
            &[
                ("link", "Sanctions"),
                ("actor", "Joe Biden"),
                ("embed", "excerpt:12"),
                ("citation", "ap2022"),
                ("citation", "ndtv:22"),
            ],
        );
    }

    #[test]
    fn code_and_comments_refer_to_nothing() {
        check("`[[a]]` ``[[`b`]]`` [[c]]", &[("link", "c")]);
        check("```\n[[a]]\n```\n[[b]]", &[("link", "b")]);
        check("~~~~\n~~~\n[@a]\n~~~~\n[@b]", &[("citation", "b")]);
        check("<!-- [[a]] --> [[b]]", &[("link", "b")]);
        check("a ` b\n\n[[c]] ` d", &[("link", "c")]);
    }

    #[test]
    fn what_only_looks_like_a_reference_is_left() {
        check("[a@b.org] [@x](https://example.org) [[]] [[ ]] [[open", &[]);
        check(r"\[[a]]", &[]);
        check("[@]", &[]);
    }

    #[test]
    fn a_bar_in_a_table_is_escaped() {
        check(r"| [[China\|Beijing]] |", &[("link", "China")]);
    }

    #[test]
    fn targets_come_apart() {
        let parts = |target| {
            let target = Target::of(target);
            (target.kind, target.name, target.number())
        };
        assert_eq!(parts("War: what next"), (None, "War: what next", None));
        assert_eq!(parts("excerpt:12"), (Some("excerpt"), "12", Some(12)));
        assert_eq!(parts("@Joe Biden"), (Some("actor"), "Joe Biden", None));
        assert_eq!(parts("12"), (None, "12", None));
    }

    #[test]
    fn a_citation_comes_apart() {
        assert_eq!(
            cited_keys("see -@ap2022, pp. 4, 5"),
            Some(vec![CitedKey {
                prefix: "see".to_owned(),
                key: "ap2022".to_owned(),
                locator: "pp. 4, 5".to_owned(),
                without_author: true,
            }])
        );
        for nothing in ["b; @a", "@a;", "@a; b@c.org"] {
            assert_eq!(cited_keys(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn words_without_a_key_follow_the_work_before() {
        let places = |reference| {
            let keys = cited_keys(reference).unwrap();
            keys.into_iter().map(|it| it.locator).collect::<Vec<_>>()
        };
        assert_eq!(
            places("@a, p. 11; emphasis added; @b; my translation"),
            ["p. 11; emphasis added", "my translation"]
        );
    }

    #[test]
    fn braces_tell_where_a_key_and_a_locator_end() {
        let parts = |reference| {
            let keys = cited_keys(reference).unwrap();
            (keys[0].key.clone(), keys[0].locator.clone())
        };
        let told = |key: &str, locator: &str| (key.to_owned(), locator.to_owned());
        assert_eq!(parts("@{ap2022.}, p. 3"), told("ap2022.", "p. 3"));
        assert_eq!(
            parts("@ap2022{pp. iv, vi}, and on"),
            told("ap2022", "pp. iv, vi, and on")
        );
        assert_eq!(
            parts("@{https://a.example/b}"),
            told("https://a.example/b", "")
        );
        assert_eq!(cited_keys("@{}"), None);
        assert_eq!(cited_keys("@{a b}"), None);
    }

    #[test]
    fn a_megabyte_of_openings_takes_no_time() {
        for opening in ["[[", "[", "`", "![[", "[@", "<!--", "``[["] {
            written(&opening.repeat(1_000_000 / opening.len()));
        }
    }
}
