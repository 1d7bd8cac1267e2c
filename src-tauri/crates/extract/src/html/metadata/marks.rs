//! What the names on elements say: classes, ids, item properties, the words of a link's address.

use std::collections::HashMap;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

const MARKS: &str = include_str!("../../../data/marks.tsv");

/// hAtom's name for the date of a change.
const ENTRY: &str = "updated";

/// What the elements around a part of a line say of it.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) author: bool,
    pub(super) person: bool,
    pub(super) published: bool,
    pub(super) modified: bool,
    /// Named `updated` and no more: hAtom's name for a change, which systems give to the only date that
    /// they show too.
    pub(super) entry: bool,
    pub(super) dated: bool,
    pub(super) time: bool,
    pub(super) link: bool,
    pub(super) topic: bool,
    /// What readers wrote.
    pub(super) reader: bool,
    /// An event: its days are not the page's.
    pub(super) happening: bool,
    /// Beside the picture of who wrote it.
    pub(super) avatar: bool,
    pub(super) aside: bool,
}

/// What names say, remembered: a page says the same ones over and over.
#[derive(Debug, Default)]
pub(super) struct Meanings {
    known: HashMap<String, Mark>,
}

impl Meanings {
    /// What the words of `names` say together.
    pub(super) fn of(&mut self, names: &str) -> Mark {
        if !is_telling(names) {
            return Mark::default();
        }
        if let Some(mark) = self.known.get(names) {
            return *mark;
        }
        let mut mark = Mark::default();
        for word in names
            .split_ascii_whitespace()
            .filter(|name| {
                mark.entry |= *name == ENTRY;
                *name != ENTRY
            })
            .flat_map(words)
            .collect::<Vec<_>>()
        {
            // "authority" is no "author".
            if table(&word).any(|meaning| meaning == "none") {
                continue;
            }
            for meaning in table(&word) {
                match meaning {
                    "author" => mark.author = true,
                    "person" => mark.person = true,
                    "published" => mark.published = true,
                    "modified" => mark.modified = true,
                    "dated" => mark.dated = true,
                    "reader" => mark.reader = true,
                    "topic" => mark.topic = true,
                    "avatar" => mark.avatar = true,
                    "happening" => mark.happening = true,
                    _ => mark.aside = true,
                }
            }
        }
        self.known.insert(names.to_owned(), mark);
        mark
    }
}

/// Whether names have something of the table in them, wherever in a word: most have not.
fn is_telling(names: &str) -> bool {
    static PARTS: OnceLock<AhoCorasick> = OnceLock::new();
    PARTS
        .get_or_init(|| {
            let parts = MARKS
                .lines()
                .filter(|line| !line.starts_with('#'))
                .filter_map(|line| Some(line.split_once('\t')?.1.trim_end_matches('$')));
            AhoCorasick::builder()
                .ascii_case_insensitive(true)
                .build(parts)
                .expect("the table of marks is small")
        })
        .is_match(names)
}

/// The words of a name such as `post-meta__authorName`, in lower case.
fn words(names: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut lower = false;
    for scalar in names.chars() {
        let starts = scalar.is_uppercase() && lower;
        if (!scalar.is_alphanumeric() || starts) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if scalar.is_alphanumeric() {
            word.extend(scalar.to_lowercase());
        }
        lower = scalar.is_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// What the beginning of a word says, one meaning for each row of the table that fits.
fn table(word: &str) -> impl Iterator<Item = &'static str> + '_ {
    type Row = (&'static str, &'static str);
    static TABLE: OnceLock<HashMap<u8, Vec<Row>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table: HashMap<u8, Vec<Row>> = HashMap::new();
        for line in MARKS.lines().filter(|line| !line.starts_with('#')) {
            if let Some((meaning, part)) = line.split_once('\t')
                && let Some(first) = part.bytes().next()
            {
                table.entry(first).or_default().push((meaning, part));
            }
        }
        table
    });
    word.bytes()
        .next()
        .and_then(|first| table.get(&first))
        .into_iter()
        .flatten()
        .filter(move |(_, part)| match part.strip_suffix('$') {
            Some(whole) => word == whole,
            None => word.starts_with(part),
        })
        .map(|(meaning, _)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_classes_come_apart_into_words() {
        assert_eq!(
            words("PostsAuthors-authorName c-post__date"),
            ["posts", "authors", "author", "name", "c", "post", "date"]
        );
        let mark = Meanings::default().of("PostsAuthors-authorName c-post__date");
        assert!(mark.author && mark.dated && !mark.aside);
        let mark = Meanings::default().of("entry-date updated");
        assert!(mark.entry && mark.dated && !mark.modified);
        assert!(Meanings::default().of("date-updated").modified);
        assert_eq!(
            Meanings::default().of("authority unavailable"),
            Mark::default()
        );
    }
}
