//! Who speaks: the subject of a verb group, over appositions, lists and relative clauses.

use crate::clause::{begins_noun, clause_start, name_in_marks, participial, reports, verbal};
use crate::page::Page;
use crate::phrase::{Phrase, group_start, within};

/// A subject and where the clause that it belongs to begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subject {
    pub(crate) phrase: Phrase,
    /// The first token of the clause, adverbials before the subject included.
    pub(crate) clause: usize,
}

/// The subject of the verb group that starts at `group`, looking back no further than `from`.
pub(crate) fn subject(page: &Page<'_>, group: usize, from: usize) -> Option<Subject> {
    if group <= from {
        return None;
    }
    if page.lower(group - 1) == "," {
        return apposed(page, group - 1, from);
    }
    // "X — who chairs the committee — said".
    if matches!(page.lower(group - 1), "—" | "–" | "-")
        && let Some(open) = (from + 1..group - 1)
            .rev()
            .find(|&at| page.lower(at) == page.lower(group - 1))
    {
        return subject(page, open, from);
    }
    // "officials, one of whom described".
    if page.lower(group - 1) == "whom" && group >= from + 3 && page.lower(group - 2) == "of" {
        let phrase = Phrase {
            from: group - 3,
            to: group,
        };
        return page.word(group - 3).then_some(Subject {
            phrase,
            clause: phrase.from,
        });
    }
    let mut clause = clause_start(page, group, from);
    let mut end = group;
    // "An official who asked not to be named said": who says it stands before "who".
    let noun = if matches!(page.lower(clause), "who" | "which") && verbal(page, clause + 1, group) {
        Some(clause)
    } else {
        clause.checked_sub(1).filter(|&that| {
            that > from && page.lower(that) == "that" && lacks_subject(page, clause)
        })
    };
    if let Some(noun) = noun.filter(|&noun| noun > from && page.word(noun - 1)) {
        clause = clause_start(page, noun, from);
        end = noun;
        // "The judge threw out a lawsuit that alleged": the noun alone.
        if page.lower(noun) == "that" && verbal(page, clause, noun) {
            let phrase = noun_before(page, noun, clause)?;
            return Some(Subject {
                phrase,
                clause: phrase.from,
            });
        }
    }
    let mut phrase = within(page, clause, end)?;
    // "in which the nominee said".
    if phrase.from == clause
        && page.lower(clause) == "which"
        && phrase.to > clause + 1
        && begins_noun(page, clause + 1)
    {
        phrase.from = clause + 1;
    }
    // "who a week ago said".
    if phrase.from == clause
        && noun.is_none()
        && matches!(page.lower(clause), "who" | "which")
        && page.is("temporal", phrase.to - 1)
    {
        phrase.to = clause + 1;
    }
    if let Some(name) = name_after_noun(page, phrase) {
        phrase.from = name;
        return Some(Subject {
            phrase,
            clause: name,
        });
    }
    if reduced_relative(page, phrase) {
        return None;
    }
    let mut start = clause;
    // "Japan, South Korea and Australia", "the leaders of Japan, Fiji and Tonga": a list goes on to
    // the left.
    while phrase.from == start
        && start > from + 1
        && page.lower(start - 1) == ","
        && (phrase.from..phrase.to).any(|at| page.lower(at) == "and")
    {
        let before = clause_start(page, start - 1, from);
        let names = (before..start - 1)
            .find(|&at| page.lower(at) == "of" && !page.large(before + 1))
            .map_or(before, |of| of + 1);
        let name = names + 5 > start
            && before + 1 < start
            && (names..start - 1).all(|at| page.large(at))
            && !page.is("temporal", start - 2)
            && !page.is("preposition", before)
            && !page.is("adverb", before);
        if !name {
            break;
        }
        start = before;
        phrase.from = before;
    }
    Some(Subject {
        phrase,
        clause: start,
    })
}

/// The "and" before a verb group that starts at `group` and has no subject of its own: "and said",
/// "and on Monday said".
pub(crate) fn coordinator_before(page: &Page<'_>, group: usize, from: usize) -> Option<usize> {
    let first = group.checked_sub(1).filter(|&at| at > from)?;
    let last = first.saturating_sub(6).max(from + 1);
    let at = (last..=first)
        .rev()
        .take_while(|&at| page.quote(at).is_none() && (page.word(at) || page.lower(at) == ","))
        .find(|&at| page.is("coordinator", at))?;
    let aside = at == first
        || page.is("preposition", at + 1)
        || page.is("temporal", at + 1)
        || page.is("temporal-lead", at + 1);
    let plain = (at + 1..group).all(|at| {
        let name = page.large(at) && !page.is("temporal", at);
        !page.is("pronoun", at) && !page.is("auxiliary", at) && !name
    }) && (at == first
        || page.is("temporal", first)
        || page.is("occasion", first)
        || page.is("preposition", at + 1) && first < at + 4);
    (aside && plain).then_some(at)
}

/// The "with" of "…, with its leader, X, saying": whoever stands after it speaks.
pub(crate) fn accompanied(page: &Page<'_>, gerund: usize, from: usize) -> Option<usize> {
    let with = (from + 1..gerund).rev().take(16).find(|&at| {
        page.lower(at) == "with" && page.lower(at - 1) == "," && page.quote(at).is_none()
    })?;
    let nouns = gerund > with + 1
        && !verbal(page, with + 1, gerund)
        && (with + 1..gerund).all(|at| page.quote(at).is_none());
    nouns.then_some(with)
}

/// Whether a relative clause that begins at `at` has no subject of its own: "that organised the
/// march".
pub(crate) fn lacks_subject(page: &Page<'_>, at: usize) -> bool {
    let word = page.lower(at);
    !page.large(at)
        && (page.is("auxiliary", at)
            || page.is("finite", at)
            || word.ends_with("ed") && word.len() > 3
            || page.lexicon.verb(word).is_some())
}

/// "a charge Paris", "the last time the Senate": a noun and the beginning of a clause about it are no
/// subject.
pub(crate) fn reduced_relative(page: &Page<'_>, phrase: Phrase) -> bool {
    page.is("determiner", phrase.from)
        && (phrase.from + 2..phrase.to).any(|at| {
            let noun = page.word(at - 1) && !page.large(at - 1);
            let begins = page.large(at) && page.is("aside", at - 1)
                || matches!(
                    page.lower(at),
                    "the" | "a" | "he" | "she" | "they" | "it" | "its"
                ) && !page.is("preposition", at - 1)
                    && !page.is("coordinator", at - 1)
                    && !page.is("determiner", at - 1)
                    && !page.is("adverb", at - 1)
                    && (!page.is("temporal", at - 1) || page.lower(at - 1) == "time");
            noun && begins
        })
}

/// Where the name begins at which a clause about a noun does: "a programme Iran says it needs". What stands before a
/// name as its title, as in "an official Wang named", is none.
fn name_after_noun(page: &Page<'_>, phrase: Phrase) -> Option<usize> {
    const OF_PEOPLE: [&str; 6] = [
        "title",
        "role",
        "anyone",
        "organisation-head",
        "media",
        "adverb",
    ];
    /// Words that a noun phrase has between its article and a name.
    const MOST: usize = 4;
    let name = (phrase.from..phrase.to)
        .rev()
        .take_while(|&at| page.large(at))
        .last()?;
    let article = (phrase.from.max(name.saturating_sub(MOST))..name.saturating_sub(1))
        .rev()
        .find(|&at| page.is("indefinite", at))?;
    let noun = name - 1;
    let plain = (article + 1..name).all(|at| page.word(at) && page.quote(at).is_none())
        && !["preposition", "coordinator", "determiner"]
            .iter()
            .chain(&OF_PEOPLE)
            .any(|class| page.is(class, noun));
    plain.then_some(name)
}

/// "X, the minister, said": the verb follows a comma that closes an apposition; the subject is the
/// first of the noun phrases that commas part, asides left out.
pub(crate) fn apposed(page: &Page<'_>, comma: usize, from: usize) -> Option<Subject> {
    let mut end = comma;
    let mut best: Option<Subject> = None;
    for _ in 0..6 {
        let mut start = segment_start(page, end, from);
        if start >= end {
            break;
        }
        // "X, who said he “would not have wanted” a vote, told": a few words in marks part nothing.
        while let Some(open) = fragment_before(page, start).filter(|&open| open > from) {
            start = segment_start(page, open, from);
        }
        // "While Jordan's king, through a spokesman, said".
        if page.is("contrast", start) && begins_noun(page, start + 1) && best.is_none() {
            start += 1;
        }
        let first = page.lower(start);
        let aside = (page.is("relative", start) || matches!(first, "where" | "according"))
            || page.lower(start + 1) == "whom"
            || page.is("preposition", start)
            || page.is("temporal", start)
            || page.is("subordinator", start)
            || page.is("adverb", start)
            || participial(page, start)
            || first.starts_with(|c: char| c.is_ascii_digit());
        let age = start + 1 == end && first.starts_with(|c: char| c.is_ascii_digit());
        if age {
            // "X, 58, the mayor, said".
        } else if first == "including" {
            // "European leaders, including X, Y and Z, said": they all do.
            best = None;
        } else if aside {
            // "In Paris, the minister, said": what leads the sentence.
            if best.is_some() {
                break;
            }
        } else {
            let own = clause_start(page, end, start);
            let own = if matches!(page.lower(own), "who" | "which") {
                start
            } else {
                own
            };
            let own = if own > start && page.lower(own - 1) == "that" && lacks_subject(page, own) {
                start
            } else {
                own
            };
            let related = (start + 1..end)
                .any(|at| matches!(page.lower(at), "who" | "which" | "that"))
                && !(start..end).any(|at| at > start && reports(page, at, from));
            let own = if related { start } else { own };
            let inner = own > start
                && (page.lower(own - 1) == "that"
                    || page.is("coordinator", own - 1)
                    || reports(page, own - 1, from));
            // "X, a man who holds loans, bonds and other papers, said": the end of a list is nobody.
            let listed = related
                && best.is_some_and(|best| {
                    (best.phrase.from..best.phrase.to).any(|at| page.lower(at) == "and")
                        && !(best.phrase.from..best.phrase.to).any(|at| {
                            page.large(at)
                                || ["title", "role", "anyone"]
                                    .iter()
                                    .any(|class| page.is(class, at))
                        })
                });
            if listed {
                best = None;
                if start <= from || page.lower(start - 1) != "," {
                    break;
                }
                end = start - 1;
                continue;
            }
            if verbal(page, own, end) && (!related || best.is_some())
                || verbal(page, start, end) && !related && !inner
            {
                break;
            }
            let Some(phrase) = within(page, own, end).filter(|&own| !reduced_relative(page, own))
            else {
                break;
            };
            best = Some(Subject {
                phrase,
                clause: own,
            });
            if own > start {
                break;
            }
        }
        if start <= from || page.lower(start - 1) != "," {
            break;
        }
        end = start - 1;
    }
    best
}

/// Where the marks open that close right before token `at` around words that end no sentence.
fn fragment_before(page: &Page<'_>, at: usize) -> Option<usize> {
    let quote = page.quotes[page.quote(at.checked_sub(1)?)?];
    let ends = page.text[quote.start..quote.end].ends_with([',', '.', '!', '?', '…', '-', '—']);
    (!ends).then(|| page.token_at(quote.open))
}

/// Where the words between commas that end before token `end` begin.
pub(crate) fn segment_start(page: &Page<'_>, end: usize, from: usize) -> usize {
    (from..end)
        .rev()
        .find(|&at| {
            matches!(page.lower(at), "," | ";" | ":" | "—" | "–")
                || page.quote(at).is_some() && !name_in_marks(page, at)
        })
        .map_or(from, |at| at + 1)
}

/// The subject of a sentence's main clause, for a gerund that has none: "Speaking in Paris, X", or
/// "X did this, accusing Y".
pub(crate) fn main_subject(page: &Page<'_>, from: usize, before: usize) -> Option<Phrase> {
    let mut from = from;
    // Adverbials and participles up to the first comma.
    if page.is("preposition", from) || page.lower(from).ends_with("ing") {
        from = (from..before).find(|&at| page.lower(at) == ",")? + 1;
    }
    let mut aside = from;
    let verb = (from..before).find(|&at| {
        // "X, whose country has clashed with Y, struck": the relative clause is passed over.
        if at >= aside && page.lower(at) == "," && page.is("relative", at + 1) {
            let close = (at + 2..before).find(|&at| page.lower(at) == ",");
            aside = close.unwrap_or(aside);
        }
        let possessive = page.lower(at) == "'s" && !page.is("determiner", at + 1);
        at > from
            && at >= aside
            && !possessive
            && (page.is("auxiliary", at)
                || !page.large(at)
                    && (page.lexicon.verb(page.lower(at)).is_some()
                        || page.lower(at).ends_with("ed")
                        || page.is("finite", at)))
    })?;
    let found = subject(page, group_start(page, verb, from), from)?;
    can_speak(page, found.phrase).then_some(found.phrase)
}

/// Numbers, times, participles and whole clauses do not speak.
pub(crate) fn can_speak(page: &Page<'_>, phrase: Phrase) -> bool {
    let head = phrase.to - 1;
    let word = page.lower(head);
    let first = page.lower(phrase.from);
    let lone = phrase.to - phrase.from == 1;
    let time = page.is("temporal", head) && lone;
    // "No 10" and "France 24" are names.
    let number = word.starts_with(|c: char| c.is_ascii_digit()) && (lone || !page.large(head - 1));
    let clause = (phrase.from..phrase.to).any(|at| page.is("auxiliary", at) && !page.large(at));
    let participle = !page.large(phrase.from)
        && !lone
        && (first.ends_with("ing") || first.ends_with("ed"))
        && first.len() > 4
        && page
            .is("preposition", phrase.from + 1)
            .max(page.is("determiner", phrase.from + 1));
    let no_noun = page.is("no-subject", phrase.from)
        || first == "according"
        || first == "no" && !word.starts_with(|c: char| c.is_ascii_digit());
    let named = page.word(head) || page.quote(head).is_some() || matches!(word, ")" | "'s");
    let mute = [head, stem(page, phrase)]
        .iter()
        .any(|&at| page.is("mute", at) && !page.large(at));
    named
        && !(mute || time || number || clause || participle || no_noun)
        && phrase.to - phrase.from <= 28
}

/// The head of a phrase whose complement a participle or a preposition opens: "conditions" of "the
/// conditions set by Moscow".
fn stem(page: &Page<'_>, phrase: Phrase) -> usize {
    (phrase.from + 1..phrase.to)
        .find(|&at| page.is("preposition", at) || participial(page, at))
        .filter(|&at| !page.large(at - 1))
        .map_or(phrase.to - 1, |at| at - 1)
}

/// The noun phrase that ends before token `to`.
pub(crate) fn noun_before(page: &Page<'_>, to: usize, floor: usize) -> Option<Phrase> {
    let mut from = to;
    while from > floor && page.word(from - 1) && to - from < 6 {
        let before = from - 1;
        if page.is("determiner", before) {
            return Some(Phrase { from: before, to });
        }
        if page.is("preposition", before)
            || page.is("auxiliary", before)
            || page.is("subordinator", before)
            || page.is("coordinator", before)
            || page.large(from) && from < to && !page.large(before)
        {
            break;
        }
        from = before;
    }
    (from < to && (from..to).any(|at| page.large(at) || page.is("role", at)))
        .then_some(Phrase { from, to })
}
