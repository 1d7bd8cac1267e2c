//! Tables of phrases, to be found where a text goes on with one.

use std::collections::HashMap;

/// Phrases of one or more words with what each stands for.
#[derive(Debug)]
pub(crate) struct Phrases<T> {
    /// By the first word: the words after it, the longest first.
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self {
            by_first: HashMap::new(),
        }
    }
}

impl<T: Copy> Phrases<T> {
    /// A table of phrases, each as its words. Nothing is found for one without words.
    pub(crate) fn of<W: Into<String>>(
        phrases: impl IntoIterator<Item = (impl IntoIterator<Item = W>, T)>,
    ) -> Self {
        let mut by_first: HashMap<String, Vec<(Vec<String>, T)>> = HashMap::new();
        for (words, meaning) in phrases {
            let mut words = words.into_iter().map(Into::into);
            if let Some(first) = words.next() {
                let known = by_first.entry(first).or_default();
                known.push((words.collect(), meaning));
            }
        }
        for known in by_first.values_mut() {
            known.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Self { by_first }
    }

    /// What the longest phrase stands for that begins at `at` and ends before `to`, and how many words it
    /// has. `word` gives the words of the text by their numbers.
    pub(crate) fn at<'w>(
        &self,
        at: usize,
        to: usize,
        word: impl Fn(usize) -> &'w str,
    ) -> Option<(T, usize)> {
        let known = self.by_first.get(word(at))?;
        known
            .iter()
            .filter(|(rest, _)| at + rest.len() < to)
            .find(|(rest, _)| (at + 1..).zip(rest).all(|(at, wanted)| word(at) == wanted))
            .map(|(rest, meaning)| (*meaning, rest.len() + 1))
    }
}

/// The rows of a table whose first cell says what the phrases in the second, parted by `|`, stand for.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .flat_map(|(meaning, phrases)| phrases.split('|').map(move |phrase| (meaning, phrase)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_within_bounds_is_found() {
        let known = Phrases::of([(vec!["no"], 1), (vec!["no", "fly", "zone"], 2)]);
        let text = ["a", "no", "fly", "zone"];
        let found = |at, to| known.at(at, to, |at| text[at]);
        assert_eq!(found(0, 4), None);
        assert_eq!(found(1, 4), Some((2, 3)));
        assert_eq!(found(1, 3), Some((1, 1)));
    }
}
