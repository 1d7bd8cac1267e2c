//! What is wrong with a briefing: claims without a source, quotes that no text holds, links that lead
//! nowhere, and likelihood said loosely.

mod likelihood;
mod prose;
mod quotes;

use std::ops::Range;

use demarche_text::Span;
use demarche_text::span::Offsets;

use crate::Error;
use crate::document::*;
use crate::sources::Sources;
use prose::{Prose, prose};

/// What a check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Check {
    /// How many sentences the note has, headings, tables and quotations apart.
    pub sentences: usize,
    /// How many of them have a source.
    pub with_source: usize,
    /// What is wrong, in the order of the text.
    pub findings: Vec<Finding>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing.
    pub rule: Rule,
    /// Where it stands in the Markdown, in scalar values.
    pub span: Span,
    /// The words in question.
    pub words: String,
    /// What is wrong with them, a sentence.
    pub reason: String,
    /// What to do, a sentence.
    pub remedy: String,
}

/// Kinds of finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// A sentence has no footnote, citation, embed or link to an excerpt.
    Unsourced,
    /// Words in quotation marks, or an embedded excerpt, are in no article's latest text.
    QuoteChanged,
    /// A link, embed, citation or `positions` block leads nowhere.
    BrokenLink,
    /// A likelihood and a level of confidence stand in one sentence (ICD 203 keeps them apart).
    LikelihoodBesideConfidence,
    /// Terms of both of ICD 203's ladders are used: "likely" here, "probable" there.
    MixedLikelihood,
}

/// Shorter sentences than this state nothing that needs a source: "Annex.", "In short:".
const FEWEST_WORDS: usize = 3;

/// Checks a note's Markdown.
pub fn check(text: &str, sources: &dyn Sources) -> Result<Check, Error> {
    let document = crate::parse::document(text, sources)?;
    let mut report = Report {
        check: Check::default(),
        offsets: Offsets::of(text),
        text,
    };
    let paragraphs = prose(&document);
    for paragraph in &paragraphs {
        report.sentences(paragraph);
        for quote in quotes::quotes(&paragraph.text) {
            if !quotes::found(&paragraph.text[quote.clone()], sources)? {
                report.add(
                    Rule::QuoteChanged,
                    paragraph.source(&quote),
                    "No article in the library holds these words.",
                    "Compare them with the source and mend them, or embed the excerpt.",
                );
            }
        }
    }
    report.references(&document);
    for finding in likelihood::findings(&paragraphs) {
        report.add(
            finding.rule,
            finding.source,
            &finding.reason,
            &finding.remedy,
        );
    }
    let mut check = report.check;
    check
        .findings
        .sort_by_key(|it| (it.span.start, it.span.end));
    Ok(check)
}

struct Report<'t> {
    check: Check,
    offsets: Offsets,
    text: &'t str,
}

impl Report<'_> {
    fn add(&mut self, rule: Rule, source: Range<usize>, reason: &str, remedy: &str) {
        let end = source.end.min(self.text.len()).max(source.start);
        let span = Span::new(self.offsets.scalar(source.start), self.offsets.scalar(end));
        self.check.findings.push(Finding {
            rule,
            words: self.offsets.slice(self.text, span).to_owned(),
            span,
            reason: reason.to_owned(),
            remedy: remedy.to_owned(),
        });
    }

    fn sentences(&mut self, paragraph: &Prose) {
        for sentence in paragraph.sentences() {
            let words = &paragraph.text[sentence.range.clone()];
            if demarche_text::word::count(words) < FEWEST_WORDS {
                continue;
            }
            self.check.sentences += 1;
            if sentence.sourced {
                self.check.with_source += 1;
            } else {
                self.add(
                    Rule::Unsourced,
                    paragraph.source(&sentence.range),
                    "This sentence has no source.",
                    "Cite an article, embed or link an excerpt, or add a footnote.",
                );
            }
        }
    }

    fn references(&mut self, document: &Document) {
        document.each_link(&mut |to, range| {
            if let LinkTarget::Broken(target) = to {
                self.add(
                    Rule::BrokenLink,
                    range.clone(),
                    &format!("Nothing in the library is called “{target}”."),
                    "Choose another target, or take the brackets away.",
                );
            }
        });
        for blocks in std::iter::once(&document.blocks).chain(&document.footnotes) {
            each_block(blocks, &mut |block| match &block.kind {
                BlockKind::Embed(embed) => self.embed(embed),
                BlockKind::Positions(positions) => {
                    for problem in &positions.problems {
                        self.add(
                            Rule::BrokenLink,
                            block.range.clone(),
                            problem,
                            "Mend the block; its fields are countries, actors, issues, as-of and attributed.",
                        );
                    }
                }
                _ => {}
            });
            each_inline(blocks, &mut |inline| match inline {
                Inline::Embed(embed) => self.embed(embed),
                Inline::Cite(index, range) => {
                    for item in &document.citations[*index].items {
                        if item.article.is_none() {
                            self.add(
                                Rule::BrokenLink,
                                range.clone(),
                                &format!("No article has the key “{}”.", item.written),
                                "Choose a key from the completion after “[@”.",
                            );
                        }
                    }
                }
                _ => {}
            });
        }
    }

    fn embed(&mut self, embed: &Embed) {
        match &embed.excerpt {
            None => self.add(
                Rule::BrokenLink,
                embed.range.clone(),
                "There is no such excerpt.",
                "Choose an excerpt from the completion after “![[”.",
            ),
            Some(excerpt) if excerpt.orphan => self.add(
                Rule::QuoteChanged,
                embed.range.clone(),
                &format!(
                    "The latest text of “{}” does not hold these words any more.",
                    excerpt.article.title
                ),
                "Repair the excerpt, or quote what the article says now.",
            ),
            Some(_) => {}
        }
    }
}

/// Words as they are compared: spaces, quotation marks and the stops at either end apart, whatever the capitals.
pub(crate) fn comparable(words: &str) -> String {
    let ends = |letter: char| !letter.is_alphanumeric();
    let words = words.trim_matches(ends).to_lowercase();
    let plain = words.replace(['‘', '’', '“', '”', '"', '«', '»'], "'");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
