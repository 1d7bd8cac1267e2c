//! What phrases attribute: "according to", "was quoted as saying", "'s claim that".

use crate::clause::{clause_start, participial, verbal};
use crate::cue::{Cue, issued};
use crate::demand::deed_end;
use crate::lexicon::Verb;
use crate::page::{Page, Sentence};
use crate::phrase::{Phrase, forward, group_start};
use crate::said::{before_subject, opens_statement};
use crate::statement::{Statement, Sure, plain_statement};
use crate::subject::{Subject, subject};
use crate::tail::after;

pub(crate) fn according(
    page: &Page<'_>,
    sentence: &Sentence,
    cue: &Cue,
    floor: usize,
) -> Option<Statement> {
    let mut speaker = forward(page, cue.to, sentence.to)?;
    let words = Phrase {
        from: cue.from,
        to: cue.to,
    };
    let leads = cue.from == sentence.from
        || page.lower(cue.from - 1) == ")" && cue.from < sentence.from + 8
        || page.is("coordinator", cue.from - 1)
        || page.is("subordinator", cue.from - 1)
        || page.lower(cue.from - 1) == ","
            && [
                "coordinator",
                "adverb",
                "subordinator",
                "preposition",
                "temporal",
            ]
            .iter()
            .any(|class| page.is(class, sentence.from))
            && cue.from - sentence.from < 4
            && !verbal(page, sentence.from, cue.from);
    if leads {
        if participial(page, speaker.to) {
            speaker.to = modified(page, speaker.to, sentence.to);
        }
        if let Some(end) = name_goes_on(page, speaker.to, sentence.to) {
            speaker.to = end;
        }
        // "According to the ministry over 300 people have": no comma.
        if page.word(speaker.to)
            && page.quote(speaker.to).is_none()
            && !page
                .is("preposition", speaker.to)
                .max(page.is("subordinator", speaker.to))
            || page.is("quantity", speaker.to)
        {
            let content = Phrase {
                from: speaker.to,
                to: sentence.to,
            };
            return Some(plain_statement(
                vec![content],
                words,
                Some(speaker),
                Sure::Bare,
            ));
        }
        let mut comma = (speaker.to..sentence.to)
            .find(|&at| page.lower(at) == "," || page.quote(at).is_some())?;
        // An apposition: "According to X, a spokesman for Y, the".
        let first = comma;
        for _ in 0..2 {
            let apposition = page.is("determiner", comma + 1)
                || page.is("apposed-lead", comma + 1)
                || page.is("title", comma + 1)
                || (comma + 1..sentence.to)
                    .take_while(|&at| page.lower(at) != ",")
                    .all(|at| page.large(at) || !page.word(at));
            let Some(close) = (comma + 1..sentence.to).find(|&at| page.lower(at) == ",") else {
                break;
            };
            // "X, an NGO that opposes it, …" tells who X is, whatever verbs it has.
            let described = page.is("indefinite", comma + 1) && page.large(comma - 1);
            let verb = verbal(page, comma + 1, close)
                && !matches!(page.lower(comma + 1), "who" | "which")
                && !described;
            if page.lower(comma) != ","
                || !apposition
                || verb
                || !verbal(page, close + 1, sentence.to)
                || page.quote(comma + 1).is_some()
            {
                break;
            }
            comma = close;
        }
        // "According to X, the aide, Y, told": who tells is no apposition.
        if page.reports(comma + 1) {
            comma = first;
        }
        let from = if page.lower(comma) == "," {
            comma + 1
        } else {
            comma
        };
        return Some(plain_statement(
            vec![Phrase {
                from,
                to: sentence.to,
            }],
            words,
            Some(speaker),
            Sure::Plain,
        ));
    }
    speaker.to = modified(page, speaker.to, sentence.to);
    let mut from = floor;
    // A dateline or a leading "But" stays out of what is said only where marks say so.
    if page.lower(from) == "," {
        from += 1;
    }
    let mut pieces = vec![Phrase { from, to: cue.from }];
    let after = speaker.to;
    let parenthesis = page.lower(after) == "," && page.lower(cue.from - 1) == ",";
    // "to Oslo, where, according to X, talks": what follows is X's.
    let linked = cue.from > floor + 1
        && (page.is("subordinator", cue.from - 2) || page.is("coordinator", cue.from - 2));
    // "“…,” one told colleagues, according to X": nothing is left that X could say.
    let left = (floor..cue.from).any(|at| page.quote(at).is_some())
        || verbal(page, floor, cue.from)
        || floor == sentence.from;
    if !left {
        return None;
    }
    if parenthesis && linked {
        pieces[0] = Phrase {
            from: after + 1,
            to: sentence.to,
        };
        return Some(plain_statement(pieces, words, Some(speaker), Sure::Plain));
    }
    if parenthesis && page.lower(after + 1) == "that" {
        // "X said, according to Y, that Z": all of it is Y's.
        pieces[0].to = sentence.to;
    } else if parenthesis
        && (verbal(page, after + 1, sentence.to) || opens_statement(page, from, cue.from))
        && !verbal(page, from, cue.from - 1)
    {
        pieces.push(Phrase {
            from: after + 1,
            to: sentence.to,
        });
    }
    Some(plain_statement(pieces, words, Some(speaker), Sure::Plain))
}

/// The end of a noun phrase with what is told of it after it: "records reviewed by AP", "a poll
/// released Friday", "a person close to the inquiry".
fn modified(page: &Page<'_>, from: usize, to: usize) -> usize {
    let end = (from..to)
        .find(|&at| !page.word(at) && page.lower(at) != "'s" || page.quote(at).is_some())
        .unwrap_or(to);
    let leads = participial(page, from)
        || page.is("preposition", from)
        || page.is("temporal", from + 1) && page.lower(from).ends_with("ed")
        || page.lower(from) == "who"
        || page.is("preposition", from + 1) && !page.is("subordinator", from);
    let one = !(from..end)
        .any(|at| page.is("coordinator", at) && verbal(page, at, end) || page.is("contrast", at));
    if leads && one && from < end {
        end
    } else {
        from
    }
}

/// "In the minister's words, “…”": the quote after it, or the one before.
pub(crate) fn in_words(
    page: &Page<'_>,
    sentence: &Sentence,
    cue: &Cue,
    floor: usize,
) -> Option<Statement> {
    let own = page.lower(cue.at - 1) != "'s";
    let speaker = Phrase {
        from: cue.from + 1,
        to: if own { cue.at } else { cue.at - 1 },
    };
    let after = (cue.to..sentence.to.min(cue.to + 2)).find(|&at| page.quote(at).is_some());
    let content = after.map_or_else(
        || before_subject(page, floor, cue.from),
        |from| {
            Some(Phrase {
                from,
                to: sentence.to,
            })
        },
    )?;
    (speaker.from < speaker.to).then(|| {
        let words = Phrase {
            from: cue.at,
            to: cue.to,
        };
        plain_statement(vec![content], words, Some(speaker), Sure::Plain)
    })
}

pub(crate) fn noun(page: &Page<'_>, sentence: &Sentence, cue: &Cue) -> Option<Statement> {
    let speaker = if let Some(verb) = issued(page, cue.at, sentence.from) {
        subject(page, group_start(page, verb, sentence.from), sentence.from)?.phrase
    } else if page.lower(cue.at - 1) != "'s" {
        Phrase {
            from: cue.at - 1,
            to: cue.at,
        }
    } else {
        let owner = cue.at - 1;
        let mut from = clause_start(page, owner, sentence.from);
        for at in (from..owner).rev() {
            if page.is("preposition", at)
                || page.is("auxiliary", at)
                || page.lexicon.verb(page.lower(at)).is_some() && !page.large(at)
            {
                from = at + 1;
                break;
            }
        }
        Phrase { from, to: owner }
    };
    let clause = page.lower(cue.at + 1) == "that";
    let from = cue.at + 1 + usize::from(clause);
    let to = noun_ends(page, sentence, speaker, from, clause);
    (speaker.from < speaker.to && from < to).then(|| {
        plain_statement(
            vec![Phrase { from, to }],
            Phrase {
                from: cue.at,
                to: cue.at + 1,
            },
            Some(speaker),
            Sure::Bare,
        )
    })
}

/// Where what a noun announces ends: before the verb that says what became of it ("his claim that the
/// bridge was safe | was denied"), where no verb stands before the noun.
fn noun_ends(
    page: &Page<'_>,
    sentence: &Sentence,
    speaker: Phrase,
    from: usize,
    clause: bool,
) -> usize {
    let to = deed_end(page, from, sentence.to);
    // "Despite his insistence that …, video showed": what leads ends at its comma.
    if page.is("preposition", sentence.from) || page.is("subordinator", sentence.from) {
        let comma = (from..to).find(|&at| page.lower(at) == "," && page.quote(at).is_none());
        return comma.unwrap_or(to);
    }
    if verbal(page, sentence.from, speaker.from) {
        return to;
    }
    let mut verbs = (from..to).filter(|&at| {
        !page.large(at)
            && (page.is("auxiliary", at) || page.is("finite", at))
            && !page.is("auxiliary", at.wrapping_sub(1))
            && !page.is("negation", at.wrapping_sub(1))
            && page.lower(at.wrapping_sub(1)) != "to"
    });
    verbs.nth(usize::from(clause)).unwrap_or(to)
}

/// "was told by X that", "was accused by X of": who stands after "by" speaks.
pub(crate) fn passive(
    page: &Page<'_>,
    sentence: &Sentence,
    cue: &Cue,
    verb: Verb,
) -> Option<Statement> {
    let mut speaker = forward(page, cue.to + 1, sentence.to)?;
    // "by lawmakers of leaking": the charge is no part of the name.
    if let Some(link) = (speaker.from + 1..speaker.to)
        .find(|&at| matches!(page.lower(at), "of" | "for") && page.lower(at + 1).ends_with("ing"))
    {
        speaker.to = link;
    }
    let next = page.lower(speaker.to);
    let frames = verb.frames;
    let content = match next {
        "that" if frames.speech() => speaker.to + 1,
        "of" | "for" if frames.object => speaker.to + 1,
        "to" | "not" if frames.demand => speaker.to,
        _ => return None,
    };
    Some(plain_statement(
        vec![Phrase {
            from: content,
            to: deed_end(page, content, sentence.to),
        }],
        Phrase {
            from: cue.at,
            to: cue.to,
        },
        Some(speaker),
        Sure::Bare,
    ))
}

pub(crate) fn quoted_statement(
    page: &Page<'_>,
    sentence: &Sentence,
    cue: &Cue,
    floor: usize,
) -> Option<Statement> {
    let Subject { phrase, clause } = subject(page, cue.from, sentence.from)?;
    let words = Phrase {
        from: cue.from,
        to: cue.to,
    };
    let reporter = (cue.at..cue.to.max(cue.at + 2))
        .find(|&at| page.lower(at) == "by")
        .and_then(|by| forward(page, by + 1, sentence.to));
    let before = before_subject(page, floor, clause);
    let after =
        (cue.to..sentence.to).find(|&at| page.quote(at).is_some() || page.lower(at) == "that");
    let pieces = match (before, after) {
        (Some(piece), _) => vec![piece],
        (None, Some(from)) => vec![Phrase {
            from,
            to: sentence.to,
        }],
        (None, None) if page.lower(cue.to - 1) == "saying" => vec![Phrase {
            from: cue.to,
            to: sentence.to,
        }],
        _ => return None,
    };
    let mut statement = plain_statement(pieces, words, Some(phrase), Sure::Plain);
    statement.reporter = reporter;
    Some(statement)
}

/// "Xinhua quoted X as saying that": X speaks, Xinhua reports.
pub(crate) fn quoting(
    page: &Page<'_>,
    sentence: &Sentence,
    cue: &Cue,
    floor: usize,
) -> Option<Statement> {
    let speaker = Phrase {
        from: cue.at + 1,
        to: cue.to - 2,
    };
    let words = Phrase {
        from: cue.at,
        to: cue.to,
    };
    if speaker.from >= speaker.to {
        return None;
    }
    let reporter = subject(page, cue.from, sentence.from);
    // "“…,” Xinhua quoted X as saying."
    let before = reporter
        .filter(|_| !page.word(cue.to) && page.quote(cue.to).is_none())
        .and_then(|reporter| before_subject(page, floor, reporter.clause));
    let content = before.unwrap_or_else(|| after(page, cue.to, sentence.to));
    let mut statement = plain_statement(vec![content], words, Some(speaker), Sure::Plain);
    statement.reporter = reporter.map(|reporter| reporter.phrase);
    Some(statement)
}

/// Where a name ends that small words interrupt, at a comma: "According to Breaking the Silence, an NGO, …".
fn name_goes_on(page: &Page<'_>, from: usize, to: usize) -> Option<usize> {
    const MOST: usize = 4;
    let comma = (from..to.min(from + MOST + 1)).find(|&at| page.lower(at) == ",")?;
    let name = comma > from
        && page.large(from.wrapping_sub(1))
        && page.large(comma - 1)
        && (from..comma).all(|at| page.word(at) && page.quote(at).is_none())
        && !verbal(page, from, comma);
    name.then_some(comma)
}
