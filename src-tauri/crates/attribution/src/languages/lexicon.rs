//! The words of each language that hold an attribution together, read from `data/languages/`.

use std::collections::HashMap;
use std::sync::OnceLock;

use demarche_gazetteer::Gender;

use super::script;

/// Defines the classes of words, one bit each, and their names in the tables.
macro_rules! classes {
    ($($constant:ident $name:literal)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Bit { $($constant),* }
        $(pub(super) const $constant: u64 = 1 << Bit::$constant as u64;)*
        const CLASSES: &[(&str, u64)] = &[$(($name, $constant)),*];
    };
}

classes! {
    SAY "say"
    QUOTE "quote"
    LABEL "label"
    SAYING "saying"
    PARTICIPLE "participle"
    PARTICIPLE_QUOTE "participle-quote"
    PARTICIPLE_LABEL "participle-label"
    PARTICLE "particle"
    AUXILIARY "auxiliary"
    THAT "that"
    ACCORDING "according"
    ACCORDING_AFTER "according-after"
    RELAY "relay"
    AS "as"
    HE "he"
    SHE "she"
    THEY "they"
    THE "the"
    A "a"
    POSSESSIVE "possessive"
    GLUE "glue"
    DATIVE "dative"
    PREPOSITION "preposition"
    ADVERB "adverb"
    TIME "time"
    AND "and"
    BREAK "break"
    PERSON "person"
    FEMININE "feminine"
    GENERIC "generic"
    BODY "body"
    ANONYMOUS "anonymous"
    LISTENER "listener"
    NAMED "named"
    SURNAME "surname"
    TOPIC "topic"
    ABBREVIATION "abbreviation"
    HONORIFIC "honorific"
    DEMONYM "demonym"
    NOT "not"
    ABOUT "about"
    ASKS "asks"
    TOLD "told"
    WHO "who"
    FOR "for"
    OCCASION "occasion"
    DATELINE "dateline"
    ENDING "ending"
    NOBODY "nobody"
    LATTER "latter"
    REPORTED "reported"
    ACCORDING_HE "according-he"
    ACCORDING_SHE "according-she"
    LIGHT "light"
    ACT "act"
    CITE "cite"
    WAS "was"
    AIDE "aide"
    SAME "same"
    WHOM "whom"
    WHERE "where"
}

/// Whatever attributes as a finite verb or a participle.
pub(super) const VERB: u64 =
    SAY | QUOTE | LABEL | SAYING | PARTICIPLE | PARTICIPLE_QUOTE | PARTICIPLE_LABEL;
/// What takes a clause, not only marks.
pub(super) const CLAUSE: u64 = SAY | PARTICIPLE;
/// Pronouns that stand for a speaker.
pub(super) const PRONOUN: u64 = HE | SHE | THEY | NOBODY;
/// What opens a noun phrase.
pub(super) const DETERMINER: u64 = THE | A | POSSESSIVE;

/// A language that this part reads, by its place in [`TABLES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Language(usize);

const TABLES: &[(&str, &str)] = &[
    ("fr", include_str!("../../data/languages/fr.tsv")),
    ("es", include_str!("../../data/languages/es.tsv")),
    ("de", include_str!("../../data/languages/de.tsv")),
    ("ru", include_str!("../../data/languages/ru.tsv")),
    ("uk", include_str!("../../data/languages/uk.tsv")),
    ("zh", include_str!("../../data/languages/zh.tsv")),
    ("ja", include_str!("../../data/languages/ja.tsv")),
    ("ar", include_str!("../../data/languages/ar.tsv")),
    ("tr", include_str!("../../data/languages/tr.tsv")),
];
const DEMONYMS: &str = include_str!("../../data/languages/demonyms.tsv");
const GIVEN_NAMES: &str = include_str!("../../data/languages/given-names.tsv");
const TITLES: &str = include_str!("../../data/languages/titles.tsv");

impl Language {
    /// The language of an ISO 639-1 code.
    pub(super) fn of(code: &str) -> Option<Self> {
        TABLES.iter().position(|(own, _)| *own == code).map(Self)
    }

    pub(super) fn code(self) -> &'static str {
        TABLES[self.0].0
    }

    pub(super) fn is(self, codes: &[&str]) -> bool {
        codes.contains(&self.code())
    }

    pub(super) fn lexicon(self) -> &'static Lexicon {
        static ALL: [OnceLock<Lexicon>; TABLES.len()] = [const { OnceLock::new() }; TABLES.len()];
        ALL[self.0].get_or_init(|| Lexicon::read(self))
    }
}

/// The gender of a given name, folded: of these languages' own, or of those that English texts have
/// too; "Anne-Marie" is an Anne.
pub(super) fn gender(name: &str) -> Option<Gender> {
    static OWN: OnceLock<HashMap<&'static str, Gender>> = OnceLock::new();
    let own = OWN.get_or_init(|| {
        let rows = GIVEN_NAMES.lines().skip(1);
        rows.filter_map(|row| row.split_once('\t'))
            .flat_map(|(gender, names)| {
                let gender = if gender == "female" {
                    Gender::Female
                } else {
                    Gender::Male
                };
                names.split(' ').map(move |name| (name, gender))
            })
            .collect()
    });
    let known = |name: &str| {
        own.get(name)
            .copied()
            .or_else(|| crate::lexicon::Lexicon::get().gender(name))
    };
    known(name).or_else(|| known(name.split_once('-')?.0))
}

/// What words of a title mean: the end of the key of a post or of a body in the gazetteer.
#[derive(Debug)]
pub(super) struct Title {
    /// Of a person's post; of a body otherwise.
    pub(super) post: bool,
    /// Ends of keys, the first that exists with the country before it.
    pub(super) keys: Vec<&'static str>,
    /// Parts of words that the phrase must hold, in lower case.
    pub(super) words: Vec<String>,
    /// The country whose office it is where the text names none: the one that writes so of its own.
    pub(super) home: Option<&'static str>,
}

/// The words of one language.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    exact: HashMap<String, u64>,
    stems: HashMap<String, u64>,
    tails: HashMap<String, u64>,
    /// Expressions of several words by their first: the others, and the classes.
    phrases: HashMap<String, Vec<(Vec<String>, u64)>>,
    countries: HashMap<String, &'static str>,
    titles: Vec<Title>,
    /// The longest entry of a script without spaces, in scalar values.
    longest: usize,
}

impl Lexicon {
    fn read(language: Language) -> Self {
        let mut lexicon = Self::default();
        let rows = TABLES[language.0].1.lines().skip(1);
        for (class, entries) in rows.filter_map(|row| row.split_once('\t')) {
            let bit = CLASSES
                .iter()
                .find(|(name, _)| *name == class)
                .map_or(0, |(_, bit)| *bit);
            for entry in entries.split('|').filter(|entry| !entry.is_empty()) {
                lexicon.add(language, entry, bit);
            }
        }
        let mut rows = DEMONYMS.lines();
        let column = rows
            .next()
            .and_then(|heading| heading.split('\t').position(|cell| cell == language.code()));
        for row in rows {
            let mut cells = row.split('\t');
            let Some(country) = cells.next() else {
                continue;
            };
            let words = column.and_then(|column| cells.nth(column - 1));
            for entry in words
                .unwrap_or_default()
                .split('|')
                .filter(|entry| !entry.is_empty())
            {
                lexicon.add(language, entry, DEMONYM);
                let key = script::fold(language, entry.trim_end_matches('*'));
                lexicon.countries.insert(key, country);
            }
        }
        for row in TITLES.lines().skip(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            if let [own, kind, keys, words, ref home @ ..] = cells[..]
                && own == language.code()
            {
                lexicon.titles.push(Title {
                    post: kind == "post",
                    keys: keys.split('|').collect(),
                    words: words
                        .split('+')
                        .map(|word| script::fold(language, word))
                        .collect(),
                    home: home.first().copied(),
                });
            }
        }
        lexicon
    }

    fn add(&mut self, language: Language, entry: &str, bit: u64) {
        if let Some(tail) = entry.strip_prefix('*') {
            *self.tails.entry(script::fold(language, tail)).or_default() |= bit;
            return;
        }
        let (text, stem) = match entry.strip_suffix('*') {
            Some(text) => (text, true),
            None => (entry, false),
        };
        let pieces: Vec<String> = if script::unspaced(language) {
            vec![script::fold(language, text)]
        } else {
            script::words(language, text)
                .into_iter()
                .map(|(_, _, lower)| lower)
                .collect()
        };
        match &pieces[..] {
            [] => {}
            [one] if stem => *self.stems.entry(one.clone()).or_default() |= bit,
            [one] => {
                self.longest = self.longest.max(one.chars().count());
                *self.exact.entry(one.clone()).or_default() |= bit;
            }
            [first, rest @ ..] => {
                let known = self.phrases.entry(first.clone()).or_default();
                match known.iter_mut().find(|(own, _)| own == rest) {
                    Some((_, bits)) => *bits |= bit,
                    None => known.push((rest.to_vec(), bit)),
                }
                known.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
            }
        }
    }

    /// The classes of a word in its folded form.
    pub(super) fn classes(&self, word: &str) -> u64 {
        let mut bits = self.exact.get(word).copied().unwrap_or(0);
        for (at, c) in word.char_indices() {
            let end = at + c.len_utf8();
            bits |= self.stems.get(&word[..end]).copied().unwrap_or(0);
            if !self.tails.is_empty() && at > 0 {
                bits |= self.tails.get(&word[at..]).copied().unwrap_or(0);
            }
        }
        bits
    }

    /// The country whose demonym a folded word is.
    pub(super) fn country(&self, word: &str) -> Option<&'static str> {
        let exact = self.countries.get(word).copied();
        exact.or_else(|| {
            word.char_indices()
                .rev()
                .find_map(|(at, _)| self.countries.get(&word[..at]).copied())
        })
    }

    /// The expression that begins with `first`: how many further words, which `next` gives, belong
    /// to it, and its classes.
    pub(super) fn phrase<'w>(
        &self,
        first: &str,
        next: impl Fn(usize) -> Option<&'w str>,
    ) -> Option<(usize, u64)> {
        self.phrases.get(first)?.iter().find_map(|(rest, bits)| {
            let same = rest
                .iter()
                .enumerate()
                .all(|(at, word)| next(at) == Some(word.as_str()));
            same.then_some((rest.len(), *bits))
        })
    }

    /// The longest entry that `text`, of a script without spaces, begins with: its bytes and classes.
    pub(super) fn prefix(&self, text: &str) -> Option<(usize, u64)> {
        let mut found = None;
        for (at, c) in text.char_indices().take(self.longest) {
            let end = at + c.len_utf8();
            if let Some(bits) = self.exact.get(&text[..end]) {
                found = Some((end, *bits));
            }
        }
        found
    }

    /// What `phrase`, folded, says of an office or a body: the title of most words.
    pub(super) fn title(&self, phrase: &str, post: bool) -> Option<&Title> {
        self.titles
            .iter()
            .filter(|title| title.post == post)
            .filter(|title| {
                title
                    .words
                    .iter()
                    .all(|word| phrase.contains(word.as_str()))
            })
            .max_by_key(|title| title.words.iter().map(String::len).sum::<usize>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_names_a_known_class() {
        for (language, table) in TABLES {
            for row in table.lines().skip(1) {
                let (class, _) = row.split_once('\t').unwrap_or((row, ""));
                assert!(
                    CLASSES.iter().any(|(name, _)| *name == class),
                    "{language}: {row}"
                );
            }
        }
        for row in DEMONYMS.lines().chain(TITLES.lines()) {
            assert!([4, 5, 10].contains(&row.split('\t').count()), "{row}");
        }
    }

    #[test]
    fn stems_tails_and_phrases_are_found() {
        let german = Language::of("de").unwrap().lexicon();
        assert_ne!(german.classes("verteidigungsminister") & PERSON, 0);
        assert_eq!(german.country("chinesische"), Some("CN"));
        let french = Language::of("fr").unwrap().lexicon();
        let words = ["des", "affaires"];
        assert!(french.phrase("d'", |at| words.get(at).copied()).is_none());
        assert!(
            french
                .phrase("d'", |at| ["après"].get(at).copied())
                .is_some()
        );
        assert_eq!(
            french
                .title("le ministre russe des affaires étrangères", true)
                .map(|title| title.keys[0]),
            Some("foreign-minister")
        );
    }
}
