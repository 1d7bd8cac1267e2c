//! Likelihood as the US Intelligence Community Directive 203 (2015) words it: seven bands with two
//! terms each. Its rules checked here: a text keeps to these terms and to one set of them, and a sentence
//! does not join a likelihood with a level of confidence.

use demarche_text::phrase;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::Rule;
use super::fixes::{Change, Finding};
use super::prose::Prose;
use super::quotes::blanked;

/// Per cent from and to, the ladder, and a term of it.
const TERMS: &str = include_str!("likelihood.tsv");

/// The "ladder" of likelihoods that the directive does not have.
const UNLISTED: &str = "unlisted";
/// The "ladder" of words that leave open how likely something is; in the place of a band stands what may be meant.
const OPEN: &str = "open";

struct Hit<'p> {
    paragraph: &'p Prose,
    range: Range<usize>,
    ladder: &'static str,
    band: &'static str,
    term: &'static str,
}

/// Whether a sentence says how sure a judgement is and, by its length, nothing else: "We hold this with high
/// confidence."
pub(super) fn tells_confidence_alone(sentence: &str) -> bool {
    /// A judgement beside it makes a sentence longer.
    const MOST_WORDS: usize = 7;
    let text = sentence.to_ascii_lowercase();
    let mut terms = TERMS
        .lines()
        .filter_map(|line| line.split_once("\tconfidence\t"));
    demarche_text::word::count(&text) <= MOST_WORDS && terms.any(|(_, term)| text.contains(term))
}

/// Whether a sentence says how likely something is, in its own words.
pub(super) fn is_in(sentence: &str) -> bool {
    let text = blanked(&sentence.to_ascii_lowercase());
    let likely = |term: &&Term| term.ladder != "confidence";
    terms().iter().filter(likely).any(|term| {
        text.match_indices(term.term).any(|(at, _)| {
            let joins = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
            let after = text[at + term.term.len()..].chars().next();
            !joins(text[..at].chars().next_back()) && !joins(after)
        })
    })
}

/// The terms that a text uses, the least likely first.
pub(super) fn used(paragraphs: &[Prose]) -> Vec<super::Term> {
    let terms = terms();
    let mut used: Vec<super::Term> = Vec::new();
    for paragraph in paragraphs {
        let text = blanked(&paragraph.text.to_ascii_lowercase());
        for hit in find(&text, terms, paragraph) {
            let Some(band) = percent(hit.band) else {
                continue;
            };
            match used.iter_mut().find(|term| term.term == hit.term) {
                Some(term) => term.count += 1,
                None => used.push(super::Term {
                    term: hit.term.to_owned(),
                    band,
                    count: 1,
                }),
            }
        }
    }
    used.sort_by(|a, b| (a.band, &a.term).cmp(&(b.band, &b.term)));
    used
}

/// "20–45" as numbers; none for a term of confidence.
fn percent(band: &str) -> Option<(u32, u32)> {
    let (from, to) = band.split_once('–')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}

/// The ladder that a text uses most.
pub(super) fn ladder(paragraphs: &[Prose]) -> &'static str {
    let mut hits = Vec::new();
    for paragraph in paragraphs {
        let text = blanked(&paragraph.text.to_ascii_lowercase());
        hits.extend(find(&text, terms(), paragraph));
    }
    most(&hits)
}

/// What is wrong with a text's likelihoods; `kept` is the ladder that all that it stands in keeps to, where that is more than the
/// text.
pub(super) fn findings(
    markdown: &str,
    paragraphs: &[Prose],
    kept: Option<&'static str>,
) -> Vec<Finding> {
    let terms = terms();
    let mut findings = Vec::new();
    let mut hits = Vec::new();
    for paragraph in paragraphs {
        let text = blanked(&paragraph.text.to_ascii_lowercase());
        let in_paragraph = find(&text, terms, paragraph);
        for sentence in paragraph.sentences() {
            let inside = |hit: &&Hit<'_>| {
                sentence.range.start <= hit.range.start && hit.range.end <= sentence.range.end
            };
            let confidence = in_paragraph
                .iter()
                .filter(inside)
                .find(|hit| hit.ladder == "confidence");
            let likelihood = in_paragraph
                .iter()
                .filter(inside)
                .find(|hit| hit.ladder != "confidence");
            if let (Some(confidence), Some(likelihood)) = (confidence, likelihood) {
                let source = paragraph.source(&sentence.range);
                findings.push(Finding {
                    rule: Rule::LikelihoodBesideConfidence,
                    fixes: split(markdown, &source, confidence.term).into_iter().collect(),
                    source,
                    reason: phrase!(
                        "“{likelihood}” tells how likely something is and “{confidence}” how sure the judgement is, in one sentence.",
                        likelihood = likelihood.term,
                        confidence = confidence.term
                    ),
                    remedy: phrase!("Say the likelihood in one sentence and the confidence in another."),
                });
            }
        }
        hits.extend(
            in_paragraph
                .into_iter()
                .filter(|hit| hit.ladder != "confidence"),
        );
    }
    let kept = kept.unwrap_or_else(|| most(&hits));
    findings.extend(mixed(markdown, &hits, kept));
    findings
}

fn most(hits: &[Hit<'_>]) -> &'static str {
    let mut used: BTreeMap<&'static str, usize> = BTreeMap::new();
    for hit in hits
        .iter()
        .filter(|hit| !["confidence", UNLISTED, OPEN].contains(&hit.ladder))
    {
        *used.entry(hit.ladder).or_default() += 1;
    }
    let most = used.iter().max_by_key(|(_, count)| **count);
    most.map_or("likelihood", |(ladder, _)| *ladder)
}

/// The terms of other ladders than the one that is kept to, and those of none.
fn mixed(markdown: &str, hits: &[Hit<'_>], kept: &str) -> Vec<Finding> {
    let other = |hit: &Hit<'_>| {
        terms()
            .iter()
            .find(|term| term.ladder == kept && term.band == hit.band)
            .map_or("", |term| term.term)
    };
    let write = |hit: &Hit<'_>, term: &str| {
        let source = hit.paragraph.source(&hit.range);
        let words = capitals(markdown, &source, term);
        Change::one(phrase!("Write “{term}”", term), source, words)
    };
    let finding = |hit: &Hit<'_>| {
        let (reason, remedy) = match hit.ladder {
            OPEN => (
                phrase!(
                    "“{term}” says that it cannot be ruled out, and leaves open how likely it is.",
                    term = hit.term
                ),
                phrase!("Say which likelihood is meant."),
            ),
            UNLISTED => (
                phrase!(
                    "“{term}” is no term of ICD 203, and each reader takes it for another likelihood.",
                    term = hit.term
                ),
                phrase!(
                    "Say which likelihood is meant: “{term}” is {band} per cent.",
                    term = other(hit),
                    band = hit.band
                ),
            ),
            _ => (
                phrase!(
                    "“{term}” and the note's other likelihoods are of two sets of terms ({band} per cent).",
                    term = hit.term,
                    band = hit.band
                ),
                phrase!(
                    "Keep to one set: “{term}” says the same.",
                    term = other(hit)
                ),
            ),
        };
        let terms: Vec<&str> = match hit.ladder {
            OPEN => hit.band.split('/').collect(),
            _ => vec![other(hit)],
        };
        Finding {
            rule: Rule::MixedLikelihood,
            source: hit.paragraph.source(&hit.range),
            reason,
            remedy,
            fixes: terms.into_iter().map(|term| write(hit, term)).collect(),
        }
    };
    let others = hits.iter().filter(|hit| hit.ladder != kept);
    others.map(finding).collect()
}

/// A term with a capital where the one that it replaces has one.
fn capitals(markdown: &str, replaced: &Range<usize>, term: &str) -> String {
    let first = markdown
        .get(replaced.clone())
        .and_then(|it| it.chars().next());
    let mut letters = term.chars();
    match letters.next() {
        Some(letter) if first.is_some_and(char::is_uppercase) => {
            letter.to_uppercase().chain(letters).collect()
        }
        _ => term.to_owned(),
    }
}

/// Takes "with moderate confidence" out of a sentence and says it in one after it. None where the sentence has
/// it in other words.
fn split(markdown: &str, sentence: &Range<usize>, term: &str) -> Option<Change> {
    let words = markdown.get(sentence.clone())?;
    let phrase = format!("with {}", term.strip_prefix("with ").unwrap_or(term));
    let at = words.to_ascii_lowercase().find(&phrase)?;
    let (before, after) = (&words[..at], &words[at + phrase.len()..]);
    // The commas or spaces around it go along with it.
    let start = before.trim_end().trim_end_matches(',').len();
    let end = words.len() - after.len() + usize::from(after.starts_with(',') && start < at);
    let gone = sentence.start + start..sentence.start + end;
    let then = format!(" We hold this {phrase}.");
    (start > 0).then(|| Change {
        label: phrase!("Split it"),
        edits: vec![(gone, String::new()), (sentence.end..sentence.end, then)],
    })
}

struct Term {
    band: &'static str,
    ladder: &'static str,
    term: &'static str,
}

/// Longest first, so that "very likely" is not read as "likely"; the first of a band's terms stays before the others of its length.
fn terms() -> &'static [Term] {
    static ALL: OnceLock<Vec<Term>> = OnceLock::new();
    ALL.get_or_init(|| {
        let lines = TERMS.lines().filter(|line| !line.starts_with('#'));
        let mut terms: Vec<_> = lines
            .filter_map(|line| {
                let mut fields = line.split('\t');
                Some(Term {
                    band: fields.next()?,
                    ladder: fields.next()?,
                    term: fields.next()?,
                })
            })
            .collect();
        terms.sort_by_key(|term| std::cmp::Reverse(term.term.len()));
        terms
    })
}

fn find<'p>(text: &str, terms: &[Term], paragraph: &'p Prose) -> Vec<Hit<'p>> {
    let mut hits: Vec<Hit<'p>> = Vec::new();
    for term in terms {
        for (at, _) in text.match_indices(term.term) {
            let range = at..at + term.term.len();
            let joins = |letter: Option<char>| {
                letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '-')
            };
            let whole =
                !joins(text[..at].chars().next_back()) && !joins(text[range.end..].chars().next());
            let taken = hits
                .iter()
                .any(|hit| hit.range.start < range.end && range.start < hit.range.end);
            if whole && !taken {
                hits.push(Hit {
                    paragraph,
                    range,
                    ladder: term.ladder,
                    band: term.band,
                    term: term.term,
                });
            }
        }
    }
    hits.sort_by_key(|hit| hit.range.start);
    hits
}
