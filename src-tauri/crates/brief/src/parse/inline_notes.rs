//! Notes written where their marks stand: `^[Own count.]`, as Pandoc and Obsidian read them.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::Event;

use super::Reader;
use crate::document::*;

/// A note whose end has not been met.
struct Open {
    /// The byte of its `^`.
    at: usize,
    /// How many brackets are open, its own among them.
    brackets: usize,
    inlines: Vec<Inline>,
}

impl<'t, I: Iterator<Item = (Event<'t>, Range<usize>)>> Reader<'t, I> {
    /// Makes footnotes of the notes among inlines. What is escaped, or never closed, stays as it is written.
    pub(super) fn inline_notes(&mut self, inlines: Vec<Inline>) -> Vec<Inline> {
        let may_be =
            |inline: &Inline| matches!(inline, Inline::Text(words, _) if words.contains('^'));
        if !inlines.iter().any(may_be) {
            return inlines;
        }
        let closed = self.closed_notes(&inlines);
        let mut out = Vec::new();
        let mut open: Option<Open> = None;
        for inline in inlines {
            match inline {
                Inline::Text(words, at) => self.notes_in(&words, at, &closed, &mut open, &mut out),
                Inline::Cite(index, range)
                    if open.is_none() && self.caret_before(&range, &mut out) =>
                {
                    let at = range.start;
                    let note = self.inline_note(at, vec![Inline::Cite(index, range)]);
                    out.push(note);
                }
                other => open
                    .as_mut()
                    .map_or(&mut out, |it| &mut it.inlines)
                    .push(other),
            }
        }
        out
    }

    /// The bytes of the carets of those notes whose end is met.
    fn closed_notes(&self, inlines: &[Inline]) -> HashSet<usize> {
        let mut closed = HashSet::new();
        // The brackets that are open: of a note its caret.
        let mut open: Vec<Option<usize>> = Vec::new();
        for inline in inlines {
            let Inline::Text(words, at) = inline else {
                continue;
            };
            for (index, letter) in self.brackets(words, *at) {
                if letter == '[' {
                    let caret = (at + index).checked_sub(1);
                    open.push(caret.filter(|&caret| index > 0 && self.stands(caret, "^[")));
                } else if let Some(caret) = open.pop().flatten() {
                    closed.insert(caret);
                }
            }
        }
        closed
    }

    /// The brackets among words that are not escaped.
    fn brackets(&self, words: &str, at: usize) -> Vec<(usize, char)> {
        let brackets = words.char_indices();
        let brackets = brackets.filter(|(_, letter)| matches!(letter, '[' | ']'));
        let plain = |(index, _): &(usize, char)| !is_escaped(self.text, at + index);
        brackets.filter(plain).collect()
    }

    fn notes_in(
        &mut self,
        words: &str,
        at: usize,
        closed: &HashSet<usize>,
        open: &mut Option<Open>,
        out: &mut Vec<Inline>,
    ) {
        let mut from = 0;
        for (index, letter) in self.brackets(words, at) {
            match (open.as_mut(), letter) {
                (None, '[') => {
                    let caret = index.checked_sub(1).filter(|&it| it >= from);
                    if let Some(caret) = caret.filter(|it| closed.contains(&(at + it))) {
                        push(out, &words[from..caret], at + from);
                        *open = Some(Open {
                            at: at + caret,
                            brackets: 1,
                            inlines: Vec::new(),
                        });
                        from = index + 1;
                    }
                }
                (Some(note), '[') => note.brackets += 1,
                (Some(note), _) => {
                    note.brackets -= 1;
                    if note.brackets == 0 {
                        push(&mut note.inlines, &words[from..index], at + from);
                        from = index + 1;
                    }
                }
                (None, _) => {}
            }
            if let Some(closed) = open.take_if(|note| note.brackets == 0) {
                let note = self.inline_note(closed.at, closed.inlines);
                out.push(note);
            }
        }
        let rest = open.as_mut().map_or(out, |it| &mut it.inlines);
        push(rest, &words[from..], at + from);
    }

    /// Takes away the `^` right before a citation, which makes a note of it.
    fn caret_before(&self, citation: &Range<usize>, out: &mut Vec<Inline>) -> bool {
        let caret = citation.start.checked_sub(1);
        let written = caret.is_some_and(|caret| self.stands(caret, "^"));
        match out.last_mut() {
            Some(Inline::Text(words, _)) if written && words.ends_with('^') => {
                words.pop();
                if words.is_empty() {
                    out.pop();
                }
                true
            }
            _ => false,
        }
    }

    /// Whether words stand at a byte of the Markdown, and mean what they do without a backslash before them.
    pub(super) fn stands(&self, at: usize, words: &str) -> bool {
        // A character reference before it makes a byte of the words another one of the text.
        let split = self.text.split_at_checked(at);
        split.is_some_and(|(_, from)| from.starts_with(words)) && !is_escaped(self.text, at)
    }

    fn inline_note(&mut self, at: usize, inlines: Vec<Inline>) -> Inline {
        // No label that can be written has a NUL.
        let label = format!("\u{0}{at}");
        let index = self.footnotes.len();
        self.footnotes.insert(label.clone(), index);
        let block = self.block(BlockKind::Paragraph(inlines), at..at);
        self.defined.push((label, vec![block]));
        Inline::Footnote(index)
    }
}

/// Whether a byte of the Markdown stands behind a backslash that is not itself escaped.
pub(crate) fn is_escaped(markdown: &str, at: usize) -> bool {
    let before = markdown.as_bytes().get(..at).unwrap_or_default();
    let backslashes = before.iter().rev().take_while(|&&byte| byte == b'\\');
    backslashes.count() % 2 == 1
}

fn push(inlines: &mut Vec<Inline>, words: &str, at: usize) {
    if !words.is_empty() {
        inlines.push(Inline::Text(words.to_owned(), at));
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::as_markdown as set;

    #[test]
    fn a_note_may_stand_where_its_mark_does() {
        for (text, expected) in [
            (
                "So it is.^[Own count.] On.",
                "So it is.[^1] On.\n\n[^1]: Own count.\n",
            ),
            (
                "A^[b [c] *d*] e^[f]",
                "A[^1] e[^2]\n\n[^1]: b \\[c\\] *d*\n\n[^2]: f\n",
            ),
            (
                "One ^[never closed, two^[closed] and three^[too].",
                "One \\^\\[never closed, two[^1] and three[^2].\n\n[^1]: closed\n\n[^2]: too\n",
            ),
            (
                "A^[of \\[one\\] \\] bracket] on.",
                "A[^1] on.\n\n[^1]: of \\[one\\] \\] bracket\n",
            ),
            ("A\\\\^[note]", "A\\\\[^1]\n\n[^1]: note\n"),
            ("- So^[In a list.]", "- So[^1]\n\n[^1]: In a list.\n"),
            (
                "Not \\^[a note], nor ^\\[one\\], nor `^[code]`, nor ^[closed",
                "",
            ),
            ("10^3 and [so](https://a.example)^", ""),
        ] {
            let made = set(text);
            if expected.is_empty() {
                assert!(!made.contains("[^1]"), "{text}\n{made}");
            } else {
                assert_eq!(made.trim_start(), expected, "{text}");
            }
        }
    }

    #[test]
    fn a_citation_after_a_caret_is_a_note() {
        let made = set("So.^[@ministry2022, p. 4]");
        assert!(
            made.starts_with("So.[^1]") && made.contains("p. 4"),
            "{made}"
        );
        let made = set("So.^[See [@ministry2022], and more.]");
        assert!(
            made.contains("[^1]: See ") && made.contains(", and more."),
            "{made}"
        );
    }
}
