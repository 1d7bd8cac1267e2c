//! What is wrong with a briefing: claims without a source, quotes that no text holds, links that lead
//! nowhere, likelihood said loosely, a marking that does not fit, claims of one origin, and a day that is past.

mod claims;
mod dated;
pub(crate) mod embedded;
mod fixes;
mod given;
mod indirect;
mod likelihood;
mod live;
pub(crate) mod marking;
mod offices;
mod people;
mod prose;
mod quotes;
mod references;
mod sections;
mod sentences;

use std::collections::HashMap;
use std::ops::Range;

use demarche_text::span::Offsets;
use demarche_text::{PartialDate, Phrase, Span, phrase};

use crate::Error;
use crate::document::Document;
use crate::sources::{Person, Sources};
use embedded::{Seen, Setting};
use fixes::Change;
use given::{Quoted, Typed};
use people::Told;
use prose::{Prose, prose};

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
    /// A sentence gives words to somebody else than their speaker.
    WrongSpeaker,
    /// A sentence says of words that they were said on another day than they were; or a table is as of a later day than its
    /// note.
    WrongDay,
    /// A sentence gives a speaker a post that the speaker did not hold on the day of the words.
    WrongPost,
    /// Words that are not the speaker's own stand in quotation marks as if they were.
    IndirectQuoted,
    /// A heading has nothing under it.
    EmptySection,
}

/// Checks a note's Markdown, and that of the notes that it embeds.
pub fn check(text: &str, sources: &dyn Sources) -> Result<Check, Error> {
    let document = crate::parse::alone(text, None, sources)?;
    let setting = Setting::of(text, &document, sources)?;
    checked(text, &document, &setting, sources, &mut Vec::new())
}

/// Checks a note where it stands; those that were `seen` are told of already.
fn checked(
    text: &str,
    document: &Document,
    setting: &Setting<'_>,
    sources: &dyn Sources,
    seen: &mut Vec<Seen>,
) -> Result<Check, Error> {
    let mut report = Report {
        check: Check::default(),
        offsets: Offsets::of(text),
        text,
    };
    let paragraphs = prose(document);
    let mut typed = Vec::new();
    for paragraph in &paragraphs {
        report.sentences(paragraph, sources)?;
        report.typed(paragraph, sources, &mut typed)?;
    }
    // Words that a note sets apart as a quotation are taken for one, in marks or not.
    for paragraph in prose::quotations(document) {
        let words = quotes::unsigned(&paragraph.text);
        if quotes::is_statement(words) {
            let range = 0..words.trim_end().len();
            report.quote(&paragraph, &range, &paragraph.cited(), sources)?;
        }
    }
    report.check.terms = likelihood::used(&paragraphs);
    report.references(document, sources)?;
    report.days(document, sources)?;
    report.sections(document);
    let as_of = document.front.as_of.as_deref().and_then(PartialDate::parse);
    let quoted = given::quoted(&paragraphs, typed, as_of, sources)?;
    let is_chatham_house = setting.is_chatham_house || marking::is_chatham_house(document);
    let people = match quoted.is_empty() && !is_chatham_house {
        true => Vec::new(),
        false => people_named(text, &quoted, sources)?,
    };
    let mut findings = likelihood::findings(text, &paragraphs, setting.ladder);
    for embedded in paragraphs.iter().flat_map(|paragraph| &paragraph.embedded) {
        findings.extend(indirect::embedded(text, embedded));
    }
    findings.extend(said(text, document, &quoted, &people, sources)?);
    findings.extend(marking::findings(text, document, setting.outermost));
    if is_chatham_house {
        findings.extend(marking::named(document, &paragraphs, &people, sources)?);
    }
    for finding in findings {
        report.add(
            finding.rule,
            finding.source,
            finding.reason,
            finding.remedy,
            finding.fixes,
        );
    }
    report.embedded(document, setting, sources, seen)?;
    let mut check = report.check;
    check
        .findings
        .sort_by_key(|it| (it.span.start, it.span.end));
    Ok(check)
}

/// The people whom a note may name. Most notes name nobody to whom it matters.
fn people_named(
    text: &str,
    quoted: &[Quoted<'_>],
    sources: &dyn Sources,
) -> Result<Vec<Person>, Error> {
    // Those who are on record for words are named there alone.
    let speakers = quoted.iter().flat_map(|it| &it.spoken);
    let speakers = speakers.filter_map(|it| Some(it.speaker.as_ref()?.name.as_str()));
    let named: Vec<&str> = std::iter::once(text).chain(speakers).collect();
    sources.people(&named.join("\n"))
}

/// What sentences say falsely of the words that they give.
fn said(
    text: &str,
    document: &Document,
    quoted: &[Quoted<'_>],
    people: &[Person],
    sources: &dyn Sources,
) -> Result<Vec<fixes::Finding>, Error> {
    let mut found = Vec::new();
    if people.is_empty() && quoted.is_empty() {
        return Ok(found);
    }
    let ids: Vec<i64> = people.iter().map(|it| it.id).collect();
    let offices = sources.offices(text, &ids)?;
    let mut read: HashMap<*const Prose, Told<'_>> = HashMap::new();
    for quoted in quoted {
        let told = read
            .entry(std::ptr::from_ref(quoted.paragraph))
            .or_insert_with(|| Told::of(&quoted.paragraph.text, people));
        let names = told.within(&quoted.sentence);
        if let Some(swapped) = people::swapped(text, quoted, names, people) {
            found.push(swapped);
            continue;
        }
        found.extend(indirect::typed(text, quoted, names));
        found.extend(offices::misplaced(quoted, names, &offices));
        found.extend(dated::misdated(quoted, told, document.words));
    }
    // Of two quotations by one speaker the sentence says the same.
    found.sort_by_key(|it| (it.source.start, it.source.end));
    found.dedup_by(|a, b| a.source == b.source && a.rule == b.rule);
    Ok(found)
}

struct Report<'t> {
    check: Check,
    offsets: Offsets,
    text: &'t str,
}

impl Report<'_> {
    /// Looks up what a paragraph has in quotation marks, and hands on what is found.
    fn typed<'n>(
        &mut self,
        paragraph: &'n Prose,
        sources: &dyn Sources,
        typed: &mut Vec<Typed<'n>>,
    ) -> Result<(), Error> {
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
            let within = given::holding(&sentences, quote.start);
            let cited = prose::articles(within.into_iter().flat_map(|it| &it.sources));
            let held = self.quote(paragraph, &quote, &cited, sources)?;
            let last = given::holding(&sentences, quote.end);
            if let (true, Some(first), Some(last)) = (held, within, last) {
                typed.push(Typed {
                    paragraph,
                    sentence: first.range.start..last.range.end,
                    at: quote,
                    cited,
                });
            }
        }
        Ok(())
    }

    /// Looks a quote up: in all that the library has, and in the articles that are cited with it. Answers whether it is there.
    fn quote(
        &mut self,
        paragraph: &Prose,
        quote: &Range<usize>,
        cited: &[i64],
        sources: &dyn Sources,
    ) -> Result<bool, Error> {
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
            return Ok(true);
        };
        self.add(
            Rule::QuoteChanged,
            paragraph.source(quote),
            reason,
            remedy,
            Vec::new(),
        );
        Ok(false)
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
}

/// Words as they are compared: spaces, quotation marks and the stops at either end apart, whatever the capitals.
pub(crate) fn comparable(words: &str) -> String {
    let ends = |letter: char| !letter.is_alphanumeric();
    let words = words.trim_matches(ends).to_lowercase();
    let plain = words.replace(['‘', '’', '“', '”', '"', '«', '»'], "'");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
