//! The words that a note gives to somebody: typed between quotation marks and found, or put in as excerpts, with what is on
//! record of them and what their sentence says of them.

use std::collections::HashSet;
use std::ops::Range;

use demarche_text::PartialDate;

use super::claims::phrases;
use super::people::Named;
use super::prose::{Prose, Sentence};
use super::quotes;
use crate::Error;
use crate::sources::{Excerpt, Given, OnRecord, Sources, Spoken};

/// Fewer words may be said by many, and are somebody's only where all that hold them say so.
const TELLING_WORDS: usize = 6;

/// What stands for typed words where attribution reads a text.
const TYPED: &str = "Words";

/// What stands there for an excerpt.
const EMBEDDED: &str = "“Words.”";

/// Words that a note gives.
pub(super) struct Quoted<'n> {
    pub(super) paragraph: &'n Prose,
    /// Bytes of the paragraph: the words without their marks, or what stands for an excerpt.
    pub(super) at: Range<usize>,
    /// The sentence in which they stand.
    pub(super) sentence: Range<usize>,
    /// The excerpt that is put in; none of typed words.
    pub(super) embedded: Option<&'n Excerpt>,
    /// Who is on record for them; empty unless that is sure.
    pub(super) spoken: Vec<Spoken>,
    /// What the sentence says of them, by bytes of the paragraph; last what is nearest.
    pub(super) given: Vec<Given>,
}

/// Typed words that some article holds.
pub(super) struct Typed<'n> {
    pub(super) paragraph: &'n Prose,
    /// Bytes of the paragraph.
    pub(super) at: Range<usize>,
    /// The sentence in which they stand.
    pub(super) sentence: Range<usize>,
    /// The articles that are cited with them.
    pub(super) cited: Vec<i64>,
}

impl<'n> Quoted<'n> {
    fn typed(typed: Typed<'n>, sources: &dyn Sources) -> Result<Self, Error> {
        let words = &typed.paragraph.text[typed.at.clone()];
        Ok(Self {
            spoken: spoken(&typed, words, sources)?,
            paragraph: typed.paragraph,
            at: typed.at,
            sentence: typed.sentence,
            embedded: None,
            given: Vec::new(),
        })
    }

    /// To whom the sentence gives the words: the one person whom it names as their speaker.
    pub(super) fn speaker<'p>(&self, told: &[Named<'p>]) -> Option<(Named<'p>, &Given)> {
        let given = self.given.last()?;
        let place = &given.speaker;
        let mut inside = told
            .iter()
            .filter(|it| place.start <= it.range.start && it.range.end <= place.end);
        let text = &self.paragraph.text;
        let named = match (inside.next(), inside.next()) {
            (Some(one), None)
                if given.known || is_all(&text[place.clone()], &text[one.range.clone()]) =>
            {
                one
            }
            // "Zhao Lijian, Foreign Ministry spokesperson, said".
            (None, _) if text[place.end..].starts_with([',', '，']) => {
                told.iter().rev().find(|it| {
                    let between = text.get(it.range.end..place.start);
                    matches!(between, Some(", " | "，" | ", the "))
                })?
            }
            _ => return None,
        };
        // "A spokesman for Biden".
        let before = text[..named.range.start].trim_end();
        let word = before.rsplit(char::is_whitespace).next();
        if phrases("of").any(|it| Some(it) == word) {
            return None;
        }
        Some((named.clone(), given))
    }
}

/// Whether a name is all that a speaker is called, but for words of courtesy: "Mr Example", and not "Example’s aides".
fn is_all(speaker: &str, name: &str) -> bool {
    let lead = speaker.trim().strip_suffix(name);
    lead.is_some_and(|lead| {
        let courtesy = |word: &str| {
            let word = word.trim_end_matches('.').to_lowercase();
            phrases("title").any(|it| it == word)
        };
        lead.split_whitespace().all(courtesy)
    })
}

/// Who is on record for typed words: by the excerpt to which their sentence links, the articles that it cites, or all that the
/// library has.
fn spoken(typed: &Typed<'_>, words: &str, sources: &dyn Sources) -> Result<Vec<Spoken>, Error> {
    let part = quotes::longest_part(words);
    let wanted = super::comparable(&part);
    let mut linked = typed.paragraph.linked.iter().filter(|(at, excerpt)| {
        typed.sentence.start <= *at
            && *at <= typed.sentence.end
            && super::comparable(&excerpt.quote).contains(&wanted)
    });
    if let Some((_, excerpt)) = linked.next() {
        return Ok(vec![Spoken::from(excerpt)]);
    }
    let mut record = OnRecord::default();
    if !typed.cited.is_empty() {
        record = sources.spoken(&part, &typed.cited)?;
    }
    if record.spoken.is_empty() {
        record = sources.spoken(&part, &[])?;
    }
    let is_sure = record.whole || demarche_text::word::count(&part) >= TELLING_WORDS;
    Ok(if is_sure { record.spoken } else { Vec::new() })
}

/// All words that a note gives, with what their sentences say of them. The note is as of a day, or else of the last one on which
/// any of the words were said.
pub(super) fn quoted<'n>(
    paragraphs: &'n [Prose],
    typed: Vec<Typed<'n>>,
    as_of: Option<PartialDate>,
    sources: &dyn Sources,
) -> Result<Vec<Quoted<'n>>, Error> {
    let mut all = Vec::new();
    for typed in typed {
        all.push(Quoted::typed(typed, sources)?);
    }
    for paragraph in paragraphs.iter().filter(|it| !it.embedded.is_empty()) {
        let sentences = paragraph.sentences();
        for embedded in &paragraph.embedded {
            let Some(sentence) = holding(&sentences, embedded.at.start) else {
                continue;
            };
            all.push(Quoted {
                paragraph,
                at: embedded.at.clone(),
                sentence: sentence.range.start..sentence.range.end.max(embedded.at.end),
                embedded: Some(&embedded.excerpt),
                spoken: vec![Spoken::from(&embedded.excerpt)],
                given: Vec::new(),
            });
        }
    }
    all.retain(|it| !it.spoken.is_empty());
    let days = all.iter().flat_map(|it| &it.spoken);
    let last = days.filter_map(|it| it.said.as_ref().or(it.published.as_ref())?.last_day());
    let latest = as_of.or_else(|| PartialDate::of_day(last.max()?));
    attribute(&mut all, latest.as_ref(), sources)?;
    Ok(all)
}

/// The sentence in which a byte stands, or behind which it does.
pub(super) fn holding(sentences: &[Sentence], at: usize) -> Option<&Sentence> {
    let after = sentences.partition_point(|it| it.range.start <= at);
    sentences.get(after.checked_sub(1)?)
}

/// Reads all paragraphs in which words stand at once, and gives each what is said of it.
fn attribute(
    all: &mut [Quoted<'_>],
    latest: Option<&PartialDate>,
    sources: &dyn Sources,
) -> Result<(), Error> {
    if all.is_empty() {
        return Ok(());
    }
    let mut seen = HashSet::new();
    let paragraphs = all.iter().map(|it| it.paragraph);
    let read = Read::of(paragraphs.filter(|it| seen.insert(std::ptr::from_ref(*it))));
    for given in sources.given(&read.text, latest)? {
        let Some((paragraph, speaker)) = read.back(&given.speaker) else {
            continue;
        };
        let words: Vec<Range<usize>> = given
            .words
            .iter()
            .filter_map(|it| Some(read.back(it)?.1))
            .collect();
        for quoted in all
            .iter_mut()
            .filter(|it| std::ptr::eq(it.paragraph, paragraph))
        {
            let at = without_stop(&quoted.paragraph.text, &quoted.at);
            let of_these = |it: &Range<usize>| it.start <= at.start && at.end <= it.end;
            if words.iter().any(of_these) {
                quoted.given.push(Given {
                    words: words.clone(),
                    speaker: speaker.clone(),
                    ..given.clone()
                });
            }
        }
    }
    for quoted in all {
        // What is given within a statement of another is nearer.
        quoted.given.sort_by_key(|it| {
            std::cmp::Reverse(it.words.iter().map(ExactSizeIterator::len).sum::<usize>())
        });
    }
    Ok(())
}

/// Paragraphs one after another, as attribution reads them.
#[derive(Default)]
pub(super) struct Read<'n> {
    pub(super) text: String,
    pieces: Vec<Piece<'n>>,
}

/// Words that are a paragraph's own.
struct Piece<'n> {
    of: &'n Prose,
    /// Bytes of the text that is read.
    here: Range<usize>,
    /// Bytes of the paragraph: as many, or those for which something else is read.
    there: Range<usize>,
}

/// The places of a paragraph in which others' words stand, in their order, and what is read there: the language of what is quoted is
/// not that of the sentence.
fn stood_for(of: &Prose) -> Vec<(Range<usize>, &'static str)> {
    let embedded = of.embedded.iter();
    let mut places: Vec<_> = embedded.map(|it| (it.at.clone(), EMBEDDED)).collect();
    for quote in quotes::quotes(&of.text) {
        let quote = without_stop(&of.text, &quote);
        let overlaps = |(it, _): &(Range<usize>, _)| it.start < quote.end && quote.start < it.end;
        if !quote.is_empty() && !places.iter().any(overlaps) {
            places.push((quote, TYPED));
        }
    }
    places.sort_by_key(|(place, _)| place.start);
    places
}

/// Quoted words without the stop or space before the mark that closes them: a stop tells something of the sentence around them.
fn without_stop(text: &str, quote: &Range<usize>) -> Range<usize> {
    let words = text[quote.clone()].trim_end_matches(|it: char| !it.is_alphanumeric());
    quote.start..quote.start + words.len()
}

impl<'n> Read<'n> {
    pub(super) fn of(paragraphs: impl Iterator<Item = &'n Prose>) -> Self {
        let mut read = Self::default();
        paragraphs.for_each(|paragraph| read.push(paragraph));
        read
    }

    fn push(&mut self, of: &'n Prose) {
        let mut from = 0;
        for (there, words) in stood_for(of) {
            self.piece(of, from..there.start);
            if there.is_empty() {
                self.text.push(' ');
            }
            let start = self.text.len();
            self.text.push_str(words);
            from = there.end;
            self.pieces.push(Piece {
                of,
                here: start..self.text.len(),
                there,
            });
        }
        self.piece(of, from..of.text.len());
        self.text.push_str("\n\n");
    }

    fn piece(&mut self, of: &'n Prose, there: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(&of.text[there.clone()]);
        self.pieces.push(Piece {
            of,
            here: start..self.text.len(),
            there,
        });
    }

    /// The bytes of the paragraph that were read here.
    pub(super) fn back(&self, here: &Range<usize>) -> Option<(&'n Prose, Range<usize>)> {
        let piece = |at: usize| {
            let after = self.pieces.partition_point(|it| it.here.start <= at);
            self.pieces.get(after.checked_sub(1)?)
        };
        let first = piece(here.start)?;
        let last = piece(here.end.saturating_sub(1).max(here.start))?;
        if !std::ptr::eq(first.of, last.of) {
            return None;
        }
        let plain = |piece: &Piece<'_>| piece.here.len() == piece.there.len();
        let start = match plain(first) {
            true => first.there.start + (here.start - first.here.start).min(first.there.len()),
            false => first.there.start,
        };
        let end = match plain(last) {
            true => last.there.start + (here.end - last.here.start).min(last.there.len()),
            false => last.there.end,
        };
        Some((first.of, start..end.max(start)))
    }
}
