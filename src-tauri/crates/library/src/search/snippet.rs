//! Text around the words found.

use demarche_text::Span;
use demarche_text::span::Offsets;
use demarche_text::word::{is_unspaced, words};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::query::{Query, Term};
use crate::schema::fold;

/// A part of a snippet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnippetPart {
    /// Its text.
    pub text: String,
    /// Whether it is what was looked for.
    pub hit: bool,
}

/// Scalar values shown before the first hit, and after it.
const BEFORE: usize = 60;
const AFTER: usize = 140;

/// Parts a text in which hits stand between U+0002 and U+0003.
pub(super) fn marked(text: &str) -> Vec<SnippetPart> {
    let mut parts = Vec::new();
    for (place, piece) in text.split('\u{2}').enumerate() {
        let (hit, rest) = match piece.split_once('\u{3}') {
            Some((hit, rest)) if place > 0 => (hit, rest),
            _ => ("", piece),
        };
        for (text, hit) in [(hit, true), (rest, false)] {
            if !text.is_empty() {
                parts.push(SnippetPart {
                    text: text.replace('\n', " "),
                    hit,
                });
            }
        }
    }
    parts
}

/// The part of a text around its first hit, with all hits in it marked; its beginning when it has none.
pub(super) fn snippet(text: &str, query: &Query) -> Vec<SnippetPart> {
    let hits = hits(text, query);
    let offsets = Offsets::of(text);
    let first = hits.first().map_or(0, |hit| hit.start);
    let start = first.saturating_sub(BEFORE);
    let end = (first + AFTER).min(offsets.scalars());
    let mut parts = Vec::new();
    let mut push = |from: usize, to: usize, hit: bool| {
        if from < to {
            let mut text = offsets.slice(text, Span::new(from, to)).replace('\n', " ");
            if from == start && start > 0 {
                text.insert(0, '…');
            }
            if to == end && end < offsets.scalars() {
                text.push('…');
            }
            parts.push(SnippetPart { text, hit });
        }
    };
    let mut at = start;
    for hit in hits {
        let (from, to) = (hit.start.max(at), hit.end.min(end));
        if from < to {
            push(at, from, false);
            push(from, to, true);
            at = to;
        }
    }
    push(at, end, false);
    parts
}

/// Where a query's words stand in a text, in order.
fn hits(text: &str, query: &Query) -> Vec<Span> {
    let mut found = Vec::new();
    let text_words: Vec<(Span, String)> = words(text)
        .into_iter()
        .map(|word| (word.span, plain(&word.folded)))
        .collect();
    let offsets = Offsets::of(text);
    for term in query.clauses.iter().flatten().flat_map(Term::parts) {
        if term.text.chars().any(is_unspaced) {
            found.extend(text.match_indices(&term.text).map(|(at, quote)| {
                Span::new(
                    offsets.scalar(at),
                    offsets.scalar(at) + quote.chars().count(),
                )
            }));
        } else {
            found.extend(phrase(&text_words, term));
        }
    }
    found.sort_unstable();
    found
}

/// Whether a text holds what is looked for, and nothing of what is not.
pub(super) fn holds(text: &str, query: &Query) -> bool {
    let one = |terms: &[Term]| {
        let query = Query {
            clauses: vec![terms.to_vec()],
            without: Vec::new(),
        };
        !hits(text, &query).is_empty()
    };
    query.clauses.iter().all(|clause| one(clause)) && !one(&query.without)
}

/// Where the words of a term stand side by side.
fn phrase<'t>(text: &'t [(Span, String)], term: &Term) -> impl Iterator<Item = Span> + 't {
    let sought: Vec<String> = words(&term.text)
        .iter()
        .map(|word| plain(&word.folded))
        .collect();
    let prefix = term.goes_on();
    let length = sought.len().max(1);
    text.windows(length).filter_map(move |run| {
        let fits = !sought.is_empty()
            && run
                .iter()
                .zip(&sought)
                .enumerate()
                .all(|(place, ((_, word), sought))| {
                    word == sought
                        || (prefix && place + 1 == length && word.starts_with(sought.as_str()))
                });
        fits.then(|| Span::new(run[0].0.start, run[length - 1].0.end))
    })
}

/// As the index of words has it: without accents, and with letters that are written in several ways as one.
pub(super) fn plain(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    // Marks of Indic and Thai writing are vowels, and stay.
    let accent = |scalar: &char| is_combining_mark(*scalar) && *scalar < '\u{900}';
    let folded = fold(word);
    folded
        .nfkd()
        .filter(|scalar| !accent(scalar))
        .nfc()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, typed: &str) -> String {
        snippet(text, &Query::parse(typed).unwrap())
            .iter()
            .map(|part| {
                if part.hit {
                    format!("[{}]", part.text)
                } else {
                    part.text.clone()
                }
            })
            .collect()
    }

    #[test]
    fn hits_are_marked_in_what_stands_around_the_first() {
        assert_eq!(shown("Grain ships left.", "ship*"), "Grain [ships] left.");
        assert_eq!(shown("L’été à Genève", "geneve ete"), "L’été à [Genève]");
        assert_eq!(
            shown("Talks on arms control", "\"arms control\" OR talks"),
            "[Talks] on [arms control]"
        );
        assert_eq!(shown("中国呼吁和平", "呼吁"), "中国[呼吁]和平");
        assert_eq!(shown("Nothing here", "else"), "Nothing here");
        assert_eq!(shown("العـــراق أعلن", "العراق اعلن"), "[العـــراق] [أعلن]");
        assert_eq!(
            shown("한국은 정부가", "한국 NEAR 정부"),
            "[한국은] [정부가]"
        );
        let long = format!("{} needle {}", "hay ".repeat(40), "hay ".repeat(80));
        let shown = shown(&long, "needle");
        assert!(
            shown.starts_with('…') && shown.contains("[needle]") && shown.ends_with('…'),
            "{shown}"
        );
        assert!(shown.chars().count() < 210);
    }

    #[test]
    fn marks_part_a_text() {
        let part = |text: &str, hit| SnippetPart {
            text: text.to_owned(),
            hit,
        };
        assert_eq!(
            marked("a \u{2}b\u{3} c\u{2}d\u{3}"),
            [
                part("a ", false),
                part("b", true),
                part(" c", false),
                part("d", true)
            ]
        );
        assert_eq!(marked("plain"), [part("plain", false)]);
    }
}
