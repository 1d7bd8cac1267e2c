//! What a note refers to and does not reach: links, citations, blocks, footnotes and excerpts.

use demarche_library::notes::leading_key;
use demarche_text::phrase;

use super::fixes::Change;
use super::{Report, Rule};
use crate::Error;
use crate::document::*;
use crate::parse::is_escaped;
use crate::sources::Sources;

impl Report<'_> {
    pub(super) fn references(
        &mut self,
        document: &Document,
        sources: &dyn Sources,
    ) -> Result<(), Error> {
        document.each_link(&mut |to, range| {
            if let LinkTarget::Broken(target) = to {
                self.add(
                    Rule::BrokenLink,
                    range.clone(),
                    phrase!("Nothing in the library is called “{target}”.", target),
                    phrase!("Choose another target, or take the brackets away."),
                    Vec::new(),
                );
            }
        });
        document.each_embed(&mut |embed| self.embed(embed));
        for label in &document.unreferenced {
            self.stray_note(label);
        }
        let mut failed = Ok(());
        for blocks in std::iter::once(&document.blocks).chain(&document.footnotes) {
            each_block(blocks, &mut |block| {
                let problems = match &block.kind {
                    BlockKind::Positions(positions) => positions.problems.as_slice(),
                    BlockKind::Live(live) => live.problems.as_slice(),
                    _ => &[],
                };
                for problem in problems {
                    self.add(
                        Rule::BrokenLink,
                        block.range.clone(),
                        problem.clone(),
                        phrase!("Mend the block, or take it out."),
                        Vec::new(),
                    );
                }
            });
            each_inline(blocks, &mut |inline| {
                if let Inline::Text(words, at) = inline {
                    self.lost_notes(words, *at);
                    if failed.is_ok() {
                        failed = self.bare_keys(words, *at, sources);
                    }
                }
                if let Inline::Cite(index, range) = inline {
                    for item in &document.citations[*index].items {
                        if item.article.is_none() {
                            self.add(
                                Rule::BrokenLink,
                                range.clone(),
                                phrase!("No article has the key “{key}”.", key = item.written),
                                phrase!("Choose a key from the completion after “[@”."),
                                Vec::new(),
                            );
                        }
                    }
                }
            });
        }
        failed
    }

    /// "@key" and "@key [p. 4]" where the key is an article's: without brackets around it nothing is cited.
    fn bare_keys(&mut self, words: &str, at: usize, sources: &dyn Sources) -> Result<(), Error> {
        for (start, _) in words.match_indices('@') {
            let before = words[..start].chars().next_back();
            // Words that were made, or that escapes moved, are not where they seem to stand.
            let source = self.text.get(at + start..);
            let written =
                source.is_some_and(|it| it.starts_with('@')) && !is_escaped(self.text, at + start);
            if before.is_some_and(char::is_alphanumeric) || !written {
                continue;
            }
            let rest = &self.text[at + start + 1..];
            let key = leading_key(rest);
            if key.is_empty() || sources.article(key)?.is_none() {
                continue;
            }
            let locator = rest[key.len()..]
                .strip_prefix(" [")
                .and_then(|it| it.split_once(']'))
                .map(|(locator, _)| locator)
                .filter(|it| !it.contains(['[', '\n', '@']));
            let length = 1 + key.len() + locator.map_or(0, |it| it.len() + " []".len());
            let range = at + start..at + start + length;
            let cited = match locator {
                Some(locator) => format!("[@{key}, {locator}]"),
                None => format!("[@{key}]"),
            };
            self.add(
                Rule::BrokenLink,
                range.clone(),
                phrase!("Without brackets “@{key}” cites nothing.", key),
                phrase!("Put it in brackets."),
                vec![Change::one(
                    phrase!("Write “{term}”", term = cited.as_str()),
                    range,
                    cited,
                )],
            );
        }
        Ok(())
    }

    /// "[^a]: …" where nothing refers to "a": it is on no page.
    fn stray_note(&mut self, label: &str) {
        let written = format!("[^{label}]:");
        let Some(start) = self.text.find(&written) else {
            return;
        };
        self.add(
            Rule::BrokenLink,
            start..start + written.len(),
            phrase!(
                "Nothing in the note refers to its footnote “{label}”.",
                label
            ),
            phrase!(
                "Write “[^{label}]” where it belongs, or take it out.",
                label
            ),
            Vec::new(),
        );
    }

    /// "[^a]" where the note says nowhere what "a" is: it stays in the text as it is written.
    fn lost_notes(&mut self, words: &str, at: usize) {
        for (start, _) in words.match_indices("[^") {
            const LONGEST: usize = 100;
            let rest = &words[start + 2..];
            let ends = |letter: char| letter.is_whitespace() || matches!(letter, '[' | ']');
            let end = rest.char_indices().take(LONGEST).find(|(_, it)| ends(*it));
            let Some((end, ']')) = end else {
                continue;
            };
            let label = &rest[..end];
            let range = at + start..at + start + label.len() + 3;
            // What is escaped or in code is meant as it stands.
            let written = self.text.get(range.clone()) == words.get(start..start + range.len())
                && !is_escaped(self.text, range.start);
            if written && !label.is_empty() {
                self.add(
                    Rule::BrokenLink,
                    range,
                    phrase!(
                        "The note does not say what its footnote “{label}” is.",
                        label
                    ),
                    phrase!(
                        "Write “[^{label}]: …” in a paragraph of its own, or take the mark away.",
                        label
                    ),
                    Vec::new(),
                );
            }
        }
    }

    fn embed(&mut self, embed: &Embed) {
        if let Some(excerpt) = &embed.excerpt {
            self.check.quotes += 1;
            self.check.quotes_held += usize::from(!excerpt.orphan);
        }
        match &embed.excerpt {
            None => self.add(
                Rule::BrokenLink,
                embed.range.clone(),
                phrase!("There is no such excerpt."),
                phrase!("Choose an excerpt from the completion after “![[”."),
                Vec::new(),
            ),
            Some(excerpt) if excerpt.orphan => self.add(
                Rule::QuoteChanged,
                embed.range.clone(),
                phrase!(
                    "The latest text of “{title}” does not hold these words any more.",
                    title = excerpt.article.title
                ),
                phrase!("Repair the excerpt, or quote what the article says now."),
                Vec::new(),
            ),
            Some(_) => {}
        }
    }
}
