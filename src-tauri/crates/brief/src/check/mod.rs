//! What is wrong with a briefing: claims without a source, quotes that no text holds, links that lead
//! nowhere, likelihood said loosely, a marking that does not fit, claims of one origin, and a day that is past.

mod claims;
mod fixes;
mod likelihood;
mod marking;
mod people;
mod prose;
mod quotes;
mod sections;

use std::ops::Range;

use demarche_library::notes::leading_key;
use demarche_text::phrase::{Argument, Fills as _};
use demarche_text::span::Offsets;
use demarche_text::{PartialDate, Phrase, Span, phrase};

use crate::Error;
use crate::document::*;
use crate::sources::{Article, Sources};
use fixes::Change;
use prose::{Prose, Source, prose};

/// What a check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Check {
    /// How many sentences the note has, headings, quotations and what tables say in less than a sentence apart.
    pub sentences: usize,
    /// How many of them have a source.
    pub with_source: usize,
    /// How many of the others are marked as the analyst's own judgement: by its words, by a likelihood, or by
    /// a footnote that says so.
    pub judgements: usize,
    /// How many quotations there are: words in quotation marks and excerpts put in.
    pub quotes: usize,
    /// How many of them are word for word in an article as it is now.
    pub quotes_held: usize,
    /// The terms of likelihood that it uses, the least likely first.
    pub terms: Vec<Term>,
    /// What is wrong, in the order of the text.
    pub findings: Vec<Finding>,
}

/// A term of likelihood (ICD 203).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The term.
    pub term: String,
    /// Per cent, from and to.
    pub band: (u32, u32),
    /// How often it is used.
    pub count: usize,
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
    pub reason: Phrase,
    /// What to do, a sentence.
    pub remedy: Phrase,
    /// Changes that settle it, the likeliest first.
    pub fixes: Vec<Fix>,
}

/// A change to a note that settles a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, in a few words: "Write “likely”".
    pub label: Phrase,
    /// Its edits, in the order of the text; they do not overlap.
    pub edits: Vec<Edit>,
}

/// Words that come into the place of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What goes of the Markdown, in scalar values; empty where words only come.
    pub span: Span,
    /// What comes.
    pub words: String,
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
    /// The marking is no label of its kind, or does not fit what the note holds or where it goes.
    Marking,
    /// A claim rests on articles of one origin only, none of them the speaker's own.
    OneOrigin,
    /// Since the day of a live table more was said of what it shows.
    StaleAsOf,
    /// A sentence gives embedded words to somebody else than their speaker.
    WrongSpeaker,
    /// A heading has nothing under it.
    EmptySection,
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
        report.sentences(paragraph, sources)?;
        let quotes = quotes::quotes(&paragraph.text);
        let sentences = match quotes.is_empty() {
            true => Vec::new(),
            false => paragraph.sentences(),
        };
        for quote in quotes {
            // An excerpt within the sentence, which is looked at by itself.
            if paragraph.text[quote.clone()].trim() == "…" {
                continue;
            }
            // Sentences stand in their order: the one that holds the quote is found without going through all.
            let at = sentences.partition_point(|it| it.range.end <= quote.start);
            let within = sentences
                .get(at)
                .filter(|it| it.range.contains(&quote.start));
            let cited = prose::articles(within.into_iter().flat_map(|it| &it.sources));
            report.quote(paragraph, &quote, &cited, sources)?;
        }
    }
    // Words that a note sets apart as a quotation are taken for one, in marks or not.
    for paragraph in prose::quotations(&document) {
        let words = quotes::unsigned(&paragraph.text);
        if quotes::is_statement(words) {
            let range = 0..words.trim_end().len();
            report.quote(&paragraph, &range, &paragraph.cited(), sources)?;
        }
    }
    report.check.terms = likelihood::used(&paragraphs);
    report.references(&document, sources)?;
    report.stale(&document, sources)?;
    report.sections(&document);
    // Those who speak in what is embedded are named there alone.
    let embedded = paragraphs.iter().flat_map(|paragraph| &paragraph.embedded);
    let speakers = embedded.filter_map(|(_, excerpt)| excerpt.speaker.as_ref());
    let speakers = speakers.map(|speaker| speaker.name.as_str());
    let named: Vec<&str> = std::iter::once(text).chain(speakers).collect();
    // Most notes name nobody to whom it matters.
    let people = match named.len() > 1 || marking::is_chatham_house(&document) {
        true => sources.people(&named.join("\n"))?,
        false => Vec::new(),
    };
    let mut findings = likelihood::findings(text, &paragraphs);
    for paragraph in &paragraphs {
        findings.extend(people::swapped(text, paragraph, &people));
    }
    findings.extend(marking::findings(text, &document, &paragraphs, &people));
    for finding in findings {
        report.add(
            finding.rule,
            finding.source,
            finding.reason,
            finding.remedy,
            finding.fixes,
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
    /// Looks a quote up: in all that the library has, and in the articles that are cited with it.
    fn quote(
        &mut self,
        paragraph: &Prose,
        quote: &Range<usize>,
        cited: &[i64],
        sources: &dyn Sources,
    ) -> Result<(), Error> {
        let words = &paragraph.text[quote.clone()];
        self.check.quotes += 1;
        let (reason, remedy) = if !quotes::found(words, &[], sources)? {
            (
                phrase!("No article in the library holds these words."),
                phrase!("Compare them with the source and mend them, or embed the excerpt."),
            )
        } else if !cited.is_empty() && !quotes::found(words, cited, sources)? {
            (
                phrase!("What is cited here does not hold these words; another article does."),
                phrase!("Cite the article that holds them, or mend the words."),
            )
        } else {
            self.check.quotes_held += 1;
            return Ok(());
        };
        self.add(
            Rule::QuoteChanged,
            paragraph.source(quote),
            reason,
            remedy,
            Vec::new(),
        );
        Ok(())
    }

    fn add(
        &mut self,
        rule: Rule,
        source: Range<usize>,
        reason: Phrase,
        remedy: Phrase,
        changes: Vec<Change>,
    ) {
        let end = source.end.min(self.text.len()).max(source.start);
        let span = Span::new(self.offsets.scalar(source.start), self.offsets.scalar(end));
        self.check.findings.push(Finding {
            rule,
            words: self.offsets.slice(self.text, span).to_owned(),
            span,
            reason,
            remedy,
            fixes: changes.into_iter().map(|it| self.fix(it)).collect(),
        });
    }

    fn fix(&self, change: Change) -> Fix {
        let edit = |(range, words): (Range<usize>, String)| Edit {
            span: Span::new(
                self.offsets.scalar(range.start),
                self.offsets.scalar(range.end),
            ),
            words,
        };
        Fix {
            label: change.label,
            edits: change.edits.into_iter().map(edit).collect(),
        }
    }

    fn sentences(&mut self, paragraph: &Prose, sources: &dyn Sources) -> Result<(), Error> {
        if paragraph.is_cell && !claims::is_whole(&paragraph.text) {
            return Ok(());
        }
        for sentence in paragraph.sentences() {
            let words = &paragraph.text[sentence.range.clone()];
            if demarche_text::word::count(words) < FEWEST_WORDS
                || likelihood::tells_confidence_alone(words)
                || claims::states_nothing(words)
                || paragraph.is_cell && !claims::is_whole(words)
            {
                continue;
            }
            self.check.sentences += 1;
            let source = paragraph.source(&sentence.range);
            let marked = sentence
                .sources
                .iter()
                .any(|it| matches!(it, Source::Judgement));
            let unsourced = sentence.sources.is_empty();
            if marked || unsourced && (claims::is_judgement(words) || likelihood::is_in(words)) {
                self.check.judgements += 1;
                continue;
            }
            if unsourced {
                let fixes = fixes::unsourced(self.text, source.end);
                self.add(
                    Rule::Unsourced,
                    source,
                    phrase!("This sentence has no source."),
                    phrase!("Cite an article, embed or link an excerpt, or add a footnote."),
                    fixes,
                );
                continue;
            }
            self.check.with_source += 1;
            if let Some(reason) = of_one_origin(&sentence.sources, sources)? {
                self.add(
                    Rule::OneOrigin,
                    source,
                    reason,
                    phrase!("Find a second origin, or say in the text who alone reports it."),
                    Vec::new(),
                );
            }
        }
        Ok(())
    }

    /// Live tables about which more was said after their day.
    fn stale(&mut self, document: &Document, sources: &dyn Sources) -> Result<(), Error> {
        let mut tables = Vec::new();
        document.each_block(&mut |block| {
            if let BlockKind::Positions(positions) = &block.kind
                && positions.problems.is_empty()
            {
                tables.push((block.range.clone(), positions.query.clone()));
            }
            if let BlockKind::Live(live) = &block.kind
                && live.fence == Fence::Timeline
                && live.problems.is_empty()
            {
                tables.push((block.range.clone(), live.query.clone()));
            }
        });
        for (range, query) in tables {
            let Some(later) = sources.later(&query)? else {
                continue;
            };
            let as_of = query.as_of.as_deref().unwrap_or_default();
            let day = match PartialDate::parse(as_of) {
                Some(day) => day.argument(),
                None => Argument::shown(as_of),
            };
            let reason = phrase!(
                "Since {day} one more position was said of what this table shows."
                    | "Since {day} {n} more positions were said of what this table shows.",
                n = later.positions,
                day
            );
            let fixes = fixes::as_of(self.text, &range, &later.day);
            self.add(
                Rule::StaleAsOf,
                range,
                reason,
                phrase!("Move its day on, or leave it and say why it ends there."),
                fixes,
            );
        }
        Ok(())
    }

    /// Sections that are empty, once the note says anything: a template that nobody has written in is not finished anyway.
    fn sections(&mut self, document: &Document) {
        if self.check.sentences == 0 && self.check.quotes == 0 {
            return;
        }
        for section in sections::empty(&document.blocks, self.text) {
            let heading = self.text.get(section.range.clone()).unwrap_or_default();
            let line = section.range.start..section.range.start + heading.trim_end().len();
            self.add(
                Rule::EmptySection,
                line,
                phrase!(
                    "There is nothing under “{heading}”.",
                    heading = plain(section.heading)
                ),
                phrase!("Write the section, or take its heading out."),
                vec![Change::one(phrase!("Take it out"), section.whole, "")],
            );
        }
    }

    fn references(&mut self, document: &Document, sources: &dyn Sources) -> Result<(), Error> {
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
            let written = source.is_some_and(|it| it.starts_with('@'))
                && !self.text[..at + start].ends_with('\\');
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
                && !self.text[..range.start].ends_with('\\');
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

/// Why a sentence rests on one origin only; none where it does not. Words that are quoted, what the analyst
/// tells of the source and what a government publishes of itself need no second origin.
fn of_one_origin(sources: &[Source], library: &dyn Sources) -> Result<Option<Phrase>, Error> {
    let mut articles: Vec<&Article> = Vec::new();
    for source in sources {
        match source {
            Source::Own | Source::Judgement => return Ok(None),
            Source::Articles(cited) => articles.extend(cited),
        }
    }
    let own = |article: &&Article| article.outlet_kind.as_deref() == Some("government");
    if articles.is_empty() || articles.iter().any(own) {
        return Ok(None);
    }
    let mut ids: Vec<i64> = articles.iter().map(|article| article.id).collect();
    ids.sort_unstable();
    ids.dedup();
    if library.origins(&ids)? > 1 {
        return Ok(None);
    }
    Ok(Some(match ids.len() {
        1 => phrase!("This claim rests on one article."),
        several => phrase!(
            "The {n} articles that it rests on are copies of one text: one origin.",
            n = several
        ),
    }))
}

/// Words as they are compared: spaces, quotation marks and the stops at either end apart, whatever the capitals.
pub(crate) fn comparable(words: &str) -> String {
    let ends = |letter: char| !letter.is_alphanumeric();
    let words = words.trim_matches(ends).to_lowercase();
    let plain = words.replace(['‘', '’', '“', '”', '"', '«', '»'], "'");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
