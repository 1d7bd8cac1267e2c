//! Words highlighted as with a marker: `==so==`, as Obsidian and other editors of Markdown read them.

use std::ops::Range;

use pulldown_cmark::Event;

use super::Reader;
use crate::document::*;

const MARK: &str = "==";

/// A highlight whose end has not been met.
struct Open {
    /// The byte at which its mark begins.
    at: usize,
    inlines: Vec<Inline>,
}

impl<'t, I: Iterator<Item = (Event<'t>, Range<usize>)>> Reader<'t, I> {
    /// Makes highlights of what stands between two marks, neither of which is beside a space within or another `=`. What
    /// is escaped, or never closed, stays as it is written.
    pub(super) fn highlights(&mut self, inlines: Vec<Inline>) -> Vec<Inline> {
        let may_be =
            |inline: &Inline| matches!(inline, Inline::Text(words, _) if words.contains(MARK));
        if !inlines.iter().any(may_be) {
            return inlines;
        }
        let mut out = Vec::new();
        let mut open: Option<Open> = None;
        for inline in inlines {
            match inline {
                Inline::Text(words, at) => self.marks_in(&words, at, &mut open, &mut out),
                other => open
                    .as_mut()
                    .map_or(&mut out, |it| &mut it.inlines)
                    .push(other),
            }
        }
        if let Some(never_closed) = open {
            push(&mut out, MARK, never_closed.at);
            for inline in never_closed.inlines {
                match inline {
                    Inline::Text(words, at) => push(&mut out, &words, at),
                    other => out.push(other),
                }
            }
        }
        out
    }

    fn marks_in(&mut self, words: &str, at: usize, open: &mut Option<Open>, out: &mut Vec<Inline>) {
        let mut from = 0;
        for (index, _) in words.match_indices(MARK) {
            let after = index + MARK.len();
            let beside = (
                words[..index].chars().next_back(),
                words[after..].chars().next(),
            );
            let longer = beside.0 == Some('=') || beside.1 == Some('=');
            if index < from || longer || !self.stands(at + index, MARK) {
                continue;
            }
            let is_space = |letter: Option<char>| letter.is_some_and(char::is_whitespace);
            match open.take() {
                None if is_space(beside.1) => {}
                None => {
                    push(out, &words[from..index], at + from);
                    *open = Some(Open {
                        at: at + index,
                        inlines: Vec::new(),
                    });
                    from = after;
                }
                Some(highlight) if is_space(beside.0) => *open = Some(highlight),
                Some(mut highlight) => {
                    push(&mut highlight.inlines, &words[from..index], at + from);
                    from = after;
                    match highlight.inlines.is_empty() {
                        true => push(out, "====", highlight.at),
                        false => {
                            let inner = self.inline_notes(highlight.inlines);
                            out.push(Inline::Highlight(inner));
                        }
                    }
                }
            }
        }
        let rest = open.as_mut().map_or(out, |it| &mut it.inlines);
        push(rest, &words[from..], at + from);
    }
}

/// Adds words, to those before them where the Markdown has them side by side.
fn push(inlines: &mut Vec<Inline>, words: &str, at: usize) {
    match inlines.last_mut() {
        _ if words.is_empty() => {}
        Some(Inline::Text(before, start)) if *start + before.len() == at => before.push_str(words),
        _ => inlines.push(Inline::Text(words.to_owned(), at)),
    }
}

#[cfg(test)]
mod tests {
    use crate::cite::Citations;
    use crate::document::{Inline, plain};
    use crate::tests::{as_markdown, sources};

    /// The words that a note highlights, and the note as Markdown.
    fn set(text: &str) -> (Vec<String>, String) {
        let document = crate::parse::document(text, &sources()).unwrap();
        let mut highlighted = Vec::new();
        crate::document::each_inline(&document.blocks, &mut |inline| {
            if let Inline::Highlight(inner) = inline {
                highlighted.push(plain(inner));
            }
        });
        (highlighted, as_markdown(text))
    }

    #[test]
    fn words_between_marks_are_highlighted() {
        for (text, expected) in [
            (
                "So ==it is== now ==and *then*==.\n",
                &["it is", "and then"][..],
            ),
            ("*So ==it== is.*\n", &["it"]),
            ("- ==One==\n- two\n", &["One"]),
            ("一==二==三\n", &["二"]),
        ] {
            let (highlighted, written) = set(text);
            assert_eq!(highlighted, expected, "{text}");
            assert_eq!(written, text);
            assert_eq!(set(&written).0, expected);
        }
    }

    #[test]
    fn notes_stand_in_highlights_and_highlights_in_notes() {
        let (_, written) = set("==So^[Own count.]== and^[A ==bright== one.]\n");
        assert_eq!(
            written,
            "==So[^1]== and[^2]\n\n[^1]: Own count.\n\n[^2]: A ==bright== one.\n"
        );
    }

    #[test]
    fn what_only_looks_like_a_highlight_stays() {
        for text in [
            "a == b == c",
            "\\==not\\== this",
            "`==code==`",
            "==never closed",
            "=====\n\nand ==== too",
            "[x](https://a.example/?a==b==c)",
            "==of *two==*",
        ] {
            let (highlighted, written) = set(text);
            assert_eq!(highlighted, [""; 0], "{text}");
            assert_eq!(set(&written).0, [""; 0], "{written}");
        }
    }

    #[test]
    fn every_writer_highlights() {
        let document = crate::parse::document("So ==it is==.", &sources()).unwrap();
        let citations = Citations::default();
        let html = crate::html::page(&document, &citations);
        assert!(html.contains("<mark>it is</mark>"), "{html}");
    }
}
