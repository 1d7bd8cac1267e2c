//! Statements: a cue, what is said, and the words that name who says it. Names are not resolved
//! here.

use crate::by_phrase::{according, in_words, noun, passive, quoted_statement, quoting};
use crate::by_verb::by_verb;
use crate::clause::{begins_noun, verbal};
use crate::cue::{Cue, CueKind, cues};
use crate::lexicon::Form;
use crate::page::{Page, Sentence};
use crate::phrase::{Phrase, forward};
use crate::subject::{
    Subject, accompanied, coordinator_before, main_subject, segment_start, subject,
};
use crate::tail::{Follows, clause_follows, follows};

/// A statement as tokens.
#[derive(Debug, Clone)]
pub(crate) struct Statement {
    /// What is said; two where the attribution interrupts it.
    pub(crate) pieces: Vec<Phrase>,
    /// The words that attribute.
    pub(crate) cue: Option<Phrase>,
    pub(crate) speaker: Option<Phrase>,
    /// Somebody told: "told reporters".
    pub(crate) addressee: Option<Phrase>,
    /// The phrase that reports the statement as a whole: "AFP reported".
    pub(crate) reporter: Option<Phrase>,
    /// Where that report ends what is said and the words that make it, after the statement.
    pub(crate) report: Option<(usize, Phrase)>,
    /// The index of its sentence.
    pub(crate) sentence: usize,
    pub(crate) sure: Sure,
}

/// How plain the construction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sure {
    /// A verb of speech with "that", marks or a colon.
    Plain,
    /// A verb of speech with a bare clause.
    Bare,
    /// A verb with an object: "condemned the attack".
    Object,
    /// Somebody asked for a deed: "urged Xi to abandon".
    Demand,
    /// Words in marks that name or judge something: `called it “a farce”`.
    Label,
    /// A thought.
    Thought,
    /// What somebody says who has the floor in a transcript.
    Turn,
    /// Marks without a cue, under the speaker of what stands before.
    Inherited,
}

/// Every statement of the page, in the order of the cues.
pub(crate) fn statements(page: &Page<'_>) -> Vec<Statement> {
    let mut found = Vec::new();
    for (index, sentence) in page.sentences.iter().enumerate() {
        let before = found.len();
        in_sentence(page, index, sentence, &mut found);
        trim_nested(&mut found[before..]);
    }
    found
}

/// Two statements of one cue never share a piece; a piece that two different subjects claim from
/// the left (postposed) stays with the first.
fn trim_nested(found: &mut [Statement]) {
    let mut taken: Vec<Phrase> = Vec::new();
    for statement in found {
        statement
            .pieces
            .retain(|piece| piece.from < piece.to && !taken.contains(piece));
        taken.extend(statement.pieces.iter().copied());
    }
}

fn in_sentence(page: &Page<'_>, index: usize, sentence: &Sentence, found: &mut Vec<Statement>) {
    let cues = cues(page, sentence);
    let first = found.len();
    // Where the next postposed statement may begin.
    let mut floor = sentence.from;
    let mut skip: Vec<usize> = Vec::new();
    for (number, cue) in cues.iter().enumerate() {
        if skip.contains(&number) {
            continue;
        }
        let earlier = found[first..]
            .iter()
            .rev()
            .filter_map(|statement| Some((statement.speaker?, extent(statement))))
            .find(|(speaker, _)| {
                speaker.to > speaker.from + 1 || !page.is("possessive", speaker.from)
            });
        // "After a visit that aides called “useful,” X took the stage and promised": the subject of
        // its own clause comes before an earlier speaker.
        let own = coordinator_before(page, cue.from, sentence.from)
            .map(|and| (segment_start(page, and, sentence.from), and))
            .filter(|(start, _)| earlier.is_some_and(|(_, end)| *start >= end))
            .and_then(|(start, and)| main_subject(page, start, and));
        // "…; the daily went further, calling it a farce".
        let own = own.or_else(|| {
            let parts = |at: &usize| page.lower(*at) == ";" && page.quote(*at).is_none();
            let semicolon = (sentence.from..cue.from).rev().find(parts)?;
            let clear = earlier.is_none_or(|(_, end)| end <= semicolon);
            clear.then(|| main_subject(page, semicolon + 1, cue.from))?
        });
        let earlier = own.or(earlier.map(|(speaker, _)| speaker));
        let statement = match cue.kind {
            CueKind::According => according(page, sentence, cue, floor),
            CueKind::Words => in_words(page, sentence, cue, floor),
            CueKind::Noun => noun(page, sentence, cue),
            CueKind::Passive(verb) => passive(page, sentence, cue, verb),
            CueKind::Quoting => quoting(page, sentence, cue, floor),
            CueKind::Quoted => quoted_statement(page, sentence, cue, floor),
            CueKind::Verb(verb) => by_verb(page, sentence, cue, verb, floor, earlier),
        };
        let Some(mut statement) = statement else {
            continue;
        };
        statement.sentence = index;
        // A trailing report of the whole: "…, AFP reported", "…, according to AP".
        if let Some(piece) = statement.pieces.last_mut() {
            for (later, next) in cues.iter().enumerate().skip(number + 1) {
                if next.from < piece.from || next.from >= piece.to {
                    continue;
                }
                let own = match cue.kind {
                    CueKind::Verb(verb) => Some(verb.form),
                    _ => None,
                };
                let Some((cut, speaker, outer)) =
                    sibling(page, sentence, next, own, piece.from, piece.to)
                else {
                    continue;
                };
                piece.to = cut;
                if outer {
                    statement.reporter = speaker;
                    let words = Phrase {
                        from: next.at,
                        to: next.to,
                    };
                    statement.report = Some((cut, words));
                    skip.push(later);
                }
                break;
            }
        }
        // And one after an attribution that follows what is said: "…, Sherman said, AFP reported".
        if statement.reporter.is_none() {
            for (later, next) in cues.iter().enumerate().skip(number + 1).take(1) {
                let gap_ends = statement.pieces.iter().all(|piece| piece.to <= cue.from);
                if gap_ends
                    && let Some((cut, speaker, true)) =
                        sibling(page, sentence, next, None, cue.to, sentence.to)
                    && cut >= cue.to
                {
                    statement.reporter = speaker;
                    skip.push(later);
                }
            }
        }
        for piece in &mut statement.pieces {
            // "X, who said that …, left": the main verb ends what X said.
            let aside = statement.speaker.is_some_and(|speaker| {
                speaker.to == speaker.from + 1
                    && matches!(page.lower(speaker.from), "who" | "which")
                    && page.lower(speaker.from.wrapping_sub(1)) == ","
            });
            let close = (piece.from..piece.to).find(|&at| {
                page.lower(at) == ","
                    && page.quote(at).is_none()
                    && at + 1 < piece.to
                    && (page.is("auxiliary", at + 1)
                        || page.is("finite", at + 1)
                        || page.lower(at + 1).ends_with("ed"))
            });
            if let Some(close) = close.filter(|_| aside) {
                piece.to = close;
            }
            if piece.from >= cue.to {
                if let Some(end) = main_clause(page, sentence, cue, *piece) {
                    piece.to = end;
                }
                without_remark(page, piece);
            }
            tidy(page, piece);
        }
        statement.pieces.retain(|piece| {
            piece.from < piece.to && (piece.from..piece.to).any(|at| page.word(at))
        });
        if statement.pieces.is_empty() {
            continue;
        }
        if statement.pieces.iter().any(|piece| piece.to <= cue.from) {
            floor = cue.to.max(statement.speaker.map_or(0, |phrase| phrase.to));
        }
        found.push(statement);
    }
}

/// The comma at which the sentence's main clause begins, where the cue stands in a clause below it: "While officials say
/// the reactor is safe, the decision raises questions".
fn main_clause(page: &Page<'_>, sentence: &Sentence, cue: &Cue, piece: Phrase) -> Option<usize> {
    const LEAD: usize = 2;
    let opens = |at: usize| page.is("subordinate-lead", at);
    let lead = (sentence.from..sentence.to.min(sentence.from + LEAD)).find(|&at| opens(at))?;
    // "After the talks, X said that …" is a main clause itself.
    let parted = (lead..cue.from).any(|at| page.lower(at) == ",");
    if parted || lead >= cue.from || (sentence.from..lead).any(|at| !page.is("coordinator", at)) {
        return None;
    }
    (piece.from + 3..piece.to.saturating_sub(2)).find(|&at| {
        page.lower(at) == ","
            && page.quote(at).is_none()
            && begins_noun(page, at + 1)
            && verbal(page, piece.from, at)
            && verbal(page, at + 1, piece.to)
    })
}

/// Puts statements in the order of their sentences and of what is said first.
pub(crate) fn sort(found: &mut [Statement]) {
    found.sort_by_key(|statement| {
        let first = statement.pieces.first().map_or(0, |piece| piece.from);
        (statement.sentence, first)
    });
}

/// Those of one sentence among statements in the order of their sentences.
pub(crate) fn of_sentence(found: &[Statement], sentence: usize) -> &[Statement] {
    let from = found.partition_point(|statement| statement.sentence < sentence);
    let to = found.partition_point(|statement| statement.sentence <= sentence);
    &found[from..to]
}

/// Where a statement and its attribution end.
fn extent(statement: &Statement) -> usize {
    statement
        .pieces
        .iter()
        .chain(&statement.cue)
        .chain(&statement.speaker)
        .map(|phrase| phrase.to)
        .max()
        .unwrap_or(0)
}

/// How a later cue in the words after an earlier one stands to it: where the earlier words end, the
/// later cue's speaker, and whether it reports the earlier statement as a whole.
fn sibling(
    page: &Page<'_>,
    sentence: &Sentence,
    next: &Cue,
    own: Option<Form>,
    from: usize,
    to: usize,
) -> Option<(usize, Option<Phrase>, bool)> {
    match next.kind {
        CueKind::According => {
            let comma = next
                .from
                .checked_sub(1)
                .filter(|&at| at > from && (page.lower(at) == "," || page.quote(at).is_some()))?;
            let speaker = forward(page, next.to, to)?;
            let ends = speaker.to >= to || matches!(page.lower(speaker.to), "." | ",");
            ends.then_some((
                comma + usize::from(page.quote(comma).is_some()),
                Some(speaker),
                true,
            ))
        }
        CueKind::Verb(verb) => {
            let before = page.lower(next.from.wrapping_sub(1));
            if verb.form == Form::Gerund {
                let comma = next.from - 1;
                if let Some(with) = accompanied(page, next.from, from) {
                    return Some((with - 1, None, false));
                }
                let and = coordinator_before(page, next.from, from)
                    .filter(|_| own == Some(Form::Gerund) && verb.frames.speech());
                if let Some(and) = and {
                    return (and > from).then_some((and, None, false));
                }
                // `“…,” adding that`: the comma stands inside the marks.
                let marked = page
                    .quote(comma)
                    .is_some_and(|quote| page.text[..page.quotes[quote].end].ends_with(','));
                return ((before == "," || marked) && comma > from && !verb.frames.think)
                    .then_some((comma + usize::from(marked), None, false));
            }
            // "…, and further declared that": no subject of its own.
            if let Some(and) = coordinator_before(page, next.from, from)
                && own.is_none_or(|own| {
                    let infinitive = verb.form == Form::Base
                        && (from..and).any(|at| page.is("modal", at) || page.lower(at) == "to");
                    let perfect = (next.from..next.at).any(|at| page.is("auxiliary", at));
                    let says = verb.frames.object || clause_follows(page, next.to, to);
                    own == verb.form && (!perfect || says)
                        || verb.frames.speech() && !infinitive && clause_follows(page, next.to, to)
                })
                && !verb.frames.think
                && !(next.from..next.at).any(|at| page.is("modal", at))
            {
                let mut cut = and;
                if page.lower(cut - 1) == "," {
                    cut -= 1;
                }
                return (cut > from).then_some((cut, None, false));
            }
            let Subject { phrase, clause } = subject(page, next.from, from)?;
            if clause <= from || matches!(page.lower(phrase.from), "who" | "which") {
                return None;
            }
            let joint = if page.is("coordinator", clause) {
                clause
            } else {
                clause - 1
            };
            let (follows, _) = follows(page, verb, next.to, to);
            // ", AFP reported." at the end.
            let closed = page.quote(joint).is_some_and(|quote| {
                page.text[..page.quotes[quote].end].ends_with([',', '.', '?', '!'])
            });
            if (page.lower(joint) == "," || closed) && matches!(follows, Follows::End(_)) {
                return Some((
                    joint + usize::from(page.quote(joint).is_some()),
                    Some(phrase),
                    true,
                ));
            }
            // "while X said", "but Y said", "; Z said".
            let marker = matches!(page.lower(joint), "but" | "and" | ";" | "yet")
                || page.is("contrast", joint)
                || page.lower(joint) == "," && page.is("contrast", sentence.from);
            if marker && !verb.frames.think {
                let mut cut = joint;
                if page.lower(cut - 1) == "," && cut - 1 > from {
                    cut -= 1;
                }
                return (cut > from).then_some((cut, None, false));
            }
            None
        }
        CueKind::Noun
        | CueKind::Words
        | CueKind::Quoted
        | CueKind::Quoting
        | CueKind::Passive(_) => None,
    }
}

/// Takes off what the reporter adds to an indirect statement: "…, the latest sign that", "…, a
/// reference to".
fn without_remark(page: &Page<'_>, piece: &mut Phrase) {
    if let Some(end) = reporters_clause(page, *piece) {
        piece.to = end;
    }
    // `“…,” as he spoke of the plan`: when it was said.
    let told = (piece.from + 1..piece.to).rev().find(|&at| {
        page.quote(at).is_none()
            && page.quote(at - 1).is_some()
            && page.is("meanwhile", at)
            && page
                .quote(at - 1)
                .is_some_and(|quote| page.text[..page.quotes[quote].end].ends_with(','))
    });
    if let Some(told) = told {
        piece.to = told;
    }
    let comma = (piece.from + 3..piece.to).rev().find(|&at| {
        let marked = page.quote(at).is_some() && page.quote(at + 1).is_none();
        let parted = matches!(page.lower(at), "," | "—" | "–") && page.quote(at).is_none();
        (parted || marked && page.lower(at - 1) == ",")
            && (page.is("determiner", at + 1) || page.lower(at + 1) == "in")
            && (at + 2..piece.to.min(at + 5))
                .find(|&at| page.is("aside", at))
                .is_some_and(|noun| !verbal(page, at + 1, noun))
    });
    if let Some(comma) = comma
        && !(comma + 1..piece.to).any(|at| page.lower(at) == ",")
    {
        piece.to = comma + usize::from(page.quote(comma).is_some());
    }
}

/// Where the reporter's own clause begins after a comma of an indirect statement: "…, as X visited
/// Y", "…, after chairing a meeting", "…, while X called it a farce", "…, but declined to say".
fn reporters_clause(page: &Page<'_>, piece: Phrase) -> Option<usize> {
    let comma = |at: usize| {
        let plain = page.lower(at) == "," && page.quote(at).is_none();
        let marked =
            page.quote(at).is_some() && page.quote(at + 1).is_none() && page.lower(at - 1) == ",";
        plain || marked
    };
    (piece.from + 4..piece.to.saturating_sub(2)).find_map(|at| {
        if page.quote(at).is_some() && page.quote(at + 1).is_some() {
            return None;
        }
        let end = at + usize::from(page.quote(at).is_some());
        let after_comma = comma(at);
        let lead = if after_comma { at + 1 } else { at };
        let next = lead + 1;
        // "But declined to comment": who spoke kept the rest back.
        let withheld = matches!(page.lower(lead), "but" | "and")
            && (page.is("withheld", next)
                || page.is("adverb", next) && page.is("withheld", next + 1))
            && page.quote(lead).is_none();
        if withheld {
            return Some(if after_comma { end } else { lead });
        }
        if !after_comma {
            return None;
        }
        let gerund = |at: usize| {
            page.lower(at).ends_with("ing") && page.lower(at).len() > 4 && !page.large(at)
        };
        let clause = |from: usize| begins_noun(page, from) && verbal(page, from + 1, piece.to);
        let reporters = match page.lower(lead) {
            "as" => clause(next) && !page.is("pronoun", next),
            "after" | "hours" | "days" | "weeks" | "minutes" => {
                gerund(next) || clause(next) || matches!(page.lower(next), "after" | "before")
            }
            "while" | "although" | "though" | "even" => {
                let from = next + usize::from(page.lower(next) == "though");
                // "While spending rose" goes on with what is told.
                let with_object = page.is("preposition", from + 1)
                    || page.large(from + 1)
                    || page.lower(from + 1) == "that"
                    || begins_noun(page, from + 1);
                gerund(from) && with_object
                    || (from..piece.to).any(|at| {
                        page.quote(at).is_none()
                            && !page.large(at)
                            && page.lexicon.verb(page.lower(at)).is_some_and(|verb| {
                                matches!(verb.form, Form::Past | Form::Third)
                                    && (verb.frames.speech() || verb.frames.label)
                            })
                    })
            }
            _ => false,
        };
        reporters.then_some(end)
    })
}

/// Takes punctuation, and a leading "that" or "and", off the ends of a piece; the marks of a quote
/// at its ends stay.
fn tidy(page: &Page<'_>, piece: &mut Phrase) {
    while piece.from < piece.to
        && page.quote(piece.from).is_none()
        && (matches!(
            page.lower(piece.from),
            "that" | "," | ":" | ";" | "-" | "—" | "–" | "."
        ) && !(page.lower(piece.from) == "that"
            && (piece.to - piece.from < 3
                || page.lower(piece.from + 1) == "'s"
                || page.is("be", piece.from + 1))))
    {
        piece.from += 1;
    }
    while piece.from < piece.to
        && page.quote(piece.to - 1).is_none()
        && (matches!(
            page.lower(piece.to - 1),
            "," | ":" | ";" | "-" | "—" | "–" | "." | "but" | "and"
        ))
    {
        piece.to -= 1;
    }
}

pub(crate) fn plain_statement(
    pieces: Vec<Phrase>,
    cue: Phrase,
    speaker: Option<Phrase>,
    sure: Sure,
) -> Statement {
    Statement {
        pieces,
        cue: Some(cue),
        speaker,
        addressee: None,
        reporter: None,
        report: None,
        sentence: 0,
        sure,
    }
}
