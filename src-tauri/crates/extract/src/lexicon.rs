//! The words that furniture is made of, read from `data/`.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, Anchored, Input, MatchKind, StartKind};

use crate::CutReason;
use crate::block::hash;

const FURNITURE: &str = include_str!("../data/furniture.tsv");
const CLASSES: &str = include_str!("../data/classes.tsv");
const PERSON_WORDS: &str = include_str!("../data/person-words.txt");
const FUNCTION_WORDS: &str = include_str!("../data/function-words.txt");

/// A line longer than this is prose whatever words it has, but for what it says of itself (cookies,
/// rights, newsletters), which is looked for in lines up to four times as long.
const SHORT_LINE: usize = 160;

/// What a line's words say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) reason: CutReason,
    pub(crate) how: How,
}

/// Where in a line its telling words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    /// They are the whole line.
    Whole,
    Starts,
    Ends,
    Has,
}

impl Hit {
    /// Whether the words are the whole line.
    pub(crate) fn whole(self) -> bool {
        self.how == How::Whole
    }
}

struct Furniture {
    whole: HashMap<&'static str, CutReason>,
    /// The longest of them, in bytes.
    longest: usize,
    /// Words that lines start with, the longest first.
    starts: AhoCorasick,
    starts_why: Vec<CutReason>,
    /// By their last byte.
    ends: HashMap<u8, Vec<(&'static str, CutReason)>>,
    has: AhoCorasick,
    has_why: Vec<CutReason>,
}

/// The name of a reason as the data files write it.
fn reason(name: &str) -> CutReason {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).unwrap_or(CutReason::Other)
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split('\t').collect())
}

fn furniture() -> &'static Furniture {
    static TABLE: OnceLock<Furniture> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut whole = HashMap::new();
        let (mut starts, mut starts_why) = (Vec::new(), Vec::new());
        let (mut has, mut has_why) = (Vec::new(), Vec::new());
        let mut ends: HashMap<u8, Vec<_>> = HashMap::new();
        for row in rows(FURNITURE) {
            let [why, how, words] = row[..] else { continue };
            let why = reason(why);
            match how {
                "is" => {
                    whole.entry(words).or_insert(why);
                }
                "starts" => {
                    starts.push(words);
                    starts_why.push(why);
                }
                "ends" => {
                    let last = words.bytes().next_back().unwrap_or_default();
                    ends.entry(last).or_default().push((words, why));
                }
                _ => {
                    has.push(words);
                    has_why.push(why);
                }
            }
        }
        Furniture {
            longest: whole.keys().map(|words| words.len()).max().unwrap_or(0),
            whole,
            starts: AhoCorasick::builder()
                .match_kind(MatchKind::LeftmostLongest)
                .start_kind(StartKind::Anchored)
                .build(starts)
                .expect("the table of words is small"),
            starts_why,
            ends,
            has: AhoCorasick::new(has).expect("the table of words is small"),
            has_why,
        }
    })
}

/// A line in lower case as the table has its words.
fn lower(line: &str) -> String {
    if line.is_ascii() {
        return line.to_ascii_lowercase();
    }
    line.to_lowercase()
        .chars()
        .filter_map(|scalar| match scalar {
            '\u{2019}' => Some('\''),
            // The dot that a Turkish capital I leaves when it becomes small is no letter of any word.
            '\u{307}' => None,
            other => Some(other),
        })
        .collect()
}

/// "5,120 likes", "1.2k views": whether a number stands before words that are a button's.
fn is_count(line: &str, is_button: impl Fn(&str) -> bool) -> bool {
    let Some((number, words)) = line.split_once(' ') else {
        return false;
    };
    // "1. Facebook" is a heading.
    number.starts_with(|c: char| c.is_ascii_digit())
        && number.ends_with(char::is_alphanumeric)
        && number
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | 'k' | 'm'))
        && is_button(words)
}

/// What the words of `line` say; `None` for most lines.
pub(crate) fn hit(line: &str) -> Option<Hit> {
    if line.len() > 4 * SHORT_LINE && line.chars().count() > 4 * SHORT_LINE {
        return None;
    }
    let lower = lower(line);
    let bare = lower.trim_matches(|c: char| {
        !c.is_alphanumeric() && !matches!(c, '©' | '(' | ')' | '[' | ']' | '/' | '°')
    });
    let table = furniture();
    if bare.len() <= table.longest
        && let Some(&reason) = table.whole.get(bare)
    {
        return Some(Hit {
            reason,
            how: How::Whole,
        });
    }
    if is_count(bare, |words| {
        table.whole.get(words) == Some(&CutReason::Social)
    }) {
        return Some(Hit {
            reason: CutReason::Social,
            how: How::Whole,
        });
    }
    let found = |reason, how| Some(Hit { reason, how });
    if line.len() <= SHORT_LINE {
        // Where spaces stand between words, what a line starts with ends where a word does.
        let start = table
            .starts
            .find(Input::new(&lower).anchored(Anchored::Yes))
            .filter(|start| {
                let (before, after) = lower.split_at(start.end());
                let inside = |c: Option<char>| {
                    c.is_some_and(|c| c.is_alphanumeric() && !demarche_text::word::is_unspaced(c))
                };
                !(inside(before.chars().next_back()) && inside(after.chars().next()))
            });
        if let Some(start) = start {
            return found(table.starts_why[start.pattern().as_usize()], How::Starts);
        }
        let last = bare.bytes().next_back();
        let ends = last.and_then(|last| table.ends.get(&last));
        let end = ends.and_then(|ends| ends.iter().find(|(words, _)| bare.ends_with(words)));
        if let Some((_, why)) = end {
            return found(*why, How::Ends);
        }
    }
    table
        .has
        .find_overlapping_iter(&lower)
        .map(|has| has.pattern().as_usize())
        .filter(|place| {
            let long = matches!(
                table.has_why[*place],
                CutReason::Cookies
                    | CutReason::Footer
                    | CutReason::Newsletter
                    | CutReason::Comments
                    | CutReason::Caption
            );
            long || line.len() <= SHORT_LINE
        })
        .min()
        .and_then(|place| found(table.has_why[place], How::Has))
}

/// What a class or id says of the element it stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClassHint {
    Article,
    Furniture(CutReason),
}

/// A part of a name, its place in the table, and what it says.
type Part = (usize, &'static str, Option<ClassHint>);

/// The hint of the first of an element's class or id names that gives one.
pub(crate) fn class_hint(names: &str) -> Option<ClassHint> {
    static TABLE: OnceLock<HashMap<u8, Vec<Part>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table: HashMap<u8, Vec<Part>> = HashMap::new();
        for (at, row) in rows(CLASSES).enumerate() {
            let [part, what] = row[..] else { continue };
            let hint = match what {
                "+" => Some(ClassHint::Article),
                "~" => None,
                why => Some(ClassHint::Furniture(reason(why))),
            };
            if let Some(first) = part.bytes().next() {
                table.entry(first).or_default().push((at, part, hint));
            }
        }
        table
    });
    let lower = names.to_ascii_lowercase();
    lower.split_ascii_whitespace().find_map(|name| {
        // A part must begin where a word of the name begins: "nav" is not in "unavailable".
        let bytes = name.as_bytes();
        (0..bytes.len())
            .filter(|at| *at == 0 || !bytes[at - 1].is_ascii_alphanumeric())
            .filter_map(|at| {
                let parts = table.get(&bytes[at])?;
                parts
                    .iter()
                    .find(|(_, part, _)| bytes[at..].starts_with(part.as_bytes()))
            })
            .min_by_key(|(row, ..)| *row)
            .and_then(|(.., hint)| *hint)
    })
}

/// Whether a lower-case word is one that prose of its language is full of. `hashed` is its [`hash`]: all
/// words of a page are asked for.
pub(crate) fn is_function_word(word: &str, hashed: u64) -> bool {
    /// Places of the table, a power of two far above the number of words.
    const PLACES: usize = 1 << 10;
    static WORDS: OnceLock<Vec<Vec<&'static str>>> = OnceLock::new();
    let place = |hashed: u64| (hashed ^ (hashed >> 32)) as usize % PLACES;
    let words = WORDS.get_or_init(|| {
        let mut words = vec![Vec::new(); PLACES];
        for word in FUNCTION_WORDS.split_whitespace() {
            words[place(hash(word.as_bytes()))].push(word);
        }
        words
    });
    words[place(hashed)].contains(&word)
}

/// Whether a class or id says that an element holds the sentence that stands below a headline.
pub(crate) fn is_lead(names: &str) -> bool {
    const LEADS: &str = include_str!("../data/lead-names.txt");
    static TABLE: OnceLock<AhoCorasick> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .build(LEADS.split_whitespace())
            .expect("the table of names is small")
    });
    let inside = |at: Option<usize>| {
        at.and_then(|at| names.as_bytes().get(at))
            .is_some_and(u8::is_ascii_alphanumeric)
    };
    table
        .find_overlapping_iter(names)
        .any(|found| !inside(found.start().checked_sub(1)) && !inside(Some(found.end())))
}

/// "返回例网首页>>", "返回例网，查看更多": whether a link says that it leads to the site's first page.
pub(crate) fn is_way_home(text: &str) -> bool {
    const LONGEST: usize = 60;
    text.len() <= LONGEST
        && text.trim_start().starts_with("返回")
        && ["首页", "查看更多"]
            .iter()
            .any(|words| text.contains(words))
}

/// Whether a line is the button that leads from another article's title to that article.
pub(crate) fn is_read_on(text: &str) -> bool {
    const WORDS: [&str; 10] = [
        "read more",
        "lire la suite",
        "weiterlesen",
        "leer más",
        "leia mais",
        "читать далее",
        "阅读更多",
        "続きを読む",
        "اقرأ المزيد",
        "devamını oku",
    ];
    WORDS.contains(&lower(text.trim()).as_str())
}

/// Whether a line is one that a site sets under its articles, whatever they are about: it begins with words of the table,
/// and has those behind a `…` there as well.
pub(crate) fn is_closing(line: &str) -> bool {
    const WORDS: &str = include_str!("../data/closing-lines.txt");
    const LONGEST: usize = 600;
    line.len() <= LONGEST && {
        let lower = lower(line.trim_start_matches(|c: char| !c.is_alphanumeric()));
        WORDS.lines().any(|words| {
            let (begins, has) = words.split_once(" … ").unwrap_or((words, ""));
            let rest = lower.strip_prefix(begins);
            rest.is_some_and(|rest| rest.contains(has))
        })
    }
}

/// Whether a line asks for a subscription to read on.
pub(crate) fn is_barrier(line: &str) -> bool {
    const WORDS: &str = include_str!("../data/paywall.txt");
    static TABLE: OnceLock<AhoCorasick> = OnceLock::new();
    TABLE
        .get_or_init(|| AhoCorasick::new(WORDS.lines()).expect("the table of words is small"))
        .is_match(&line.to_lowercase())
}

/// Whether a line is nothing but the label of a list that sums an article up.
pub(crate) fn is_points_label(line: &str) -> bool {
    is_one_of(line, include_str!("../data/point-labels.txt"))
}

/// Whether a line is nothing but the label of what is said about the author.
pub(crate) fn is_author_label(line: &str) -> bool {
    is_one_of(line, include_str!("../data/author-labels.txt"))
}

/// Whether a line is one of a list of labels in lower case.
fn is_one_of(line: &str, labels: &str) -> bool {
    const LONGEST: usize = 80;
    if line.len() > LONGEST {
        return false;
    }
    let lower = lower(line);
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    labels.lines().any(|label| label == bare)
}

/// Whether a lower-case word speaks to the reader or of the writer, as invitations and comments do.
pub(crate) fn is_person_word(word: &str) -> bool {
    static WORDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    WORDS
        .get_or_init(|| PERSON_WORDS.split_whitespace().collect())
        .contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(line: &str) -> Option<CutReason> {
        hit(line).map(|hit| hit.reason)
    }

    #[test]
    fn furniture_is_known_by_its_words_and_prose_is_not() {
        assert_eq!(why("Advertisement"), Some(CutReason::Advertisement));
        assert_eq!(why("Top Headlines"), Some(CutReason::Headlines));
        assert_eq!(why("Wind: WNW 47km/h"), Some(CutReason::Weather));
        for line in [
            "Читайте также: вчерашние новости",
            "Leia também: balsa volta ao porto",
            "Czytaj także: prom wraca do portu",
            "관련기사",
            "Baca juga: feri kembali ke pelabuhan",
        ] {
            assert_eq!(why(line), Some(CutReason::Headlines), "{line}");
        }
        assert_eq!(
            why("© 2022 The Example. All rights reserved."),
            Some(CutReason::Footer)
        );
        assert_eq!(why("The minister said that the talks would go on."), None);
    }

    #[test]
    fn classes_speak_for_and_against() {
        assert_eq!(class_hint("article-body wide"), Some(ClassHint::Article));
        assert_eq!(
            class_hint("c-newsletter__box"),
            Some(ClassHint::Furniture(CutReason::Newsletter))
        );
        assert_eq!(class_hint("unavailable"), None);
        assert_eq!(class_hint("has-sidebar elementor-widget-text"), None);
    }
}
