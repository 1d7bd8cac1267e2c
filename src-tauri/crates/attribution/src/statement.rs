//! Statements: a cue, what is said, and the words that name who says it. Names are not resolved
//! here.

use crate::cue::{Cue, CueKind, cues};
use crate::lexicon::{Form, Verb};
use crate::page::{Page, Sentence};
use crate::phrase::{Phrase, Subject, clause_start, forward, group_start, subject, verbal};
use crate::tail::{Follows, after, clause_follows, follows, label_quote, resumed, transitive};

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
    /// A thought.
    Thought,
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
            .find_map(|statement| statement.speaker);
        let statement = match cue.kind {
            CueKind::According => according(page, sentence, cue, floor),
            CueKind::Noun => noun(page, sentence, cue),
            CueKind::Quoting => quoting(page, sentence, cue),
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
                let Some((cut, speaker, outer)) = sibling(page, next, piece.from, piece.to) else {
                    continue;
                };
                piece.to = cut;
                if outer {
                    statement.reporter = speaker;
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
                    && let Some((cut, speaker, true)) = sibling(page, next, cue.to, sentence.to)
                    && cut >= cue.to
                {
                    statement.reporter = speaker;
                    skip.push(later);
                }
            }
        }
        for piece in &mut statement.pieces {
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

/// How a later cue in the words after an earlier one stands to it: where the earlier words end, the
/// later cue's speaker, and whether it reports the earlier statement as a whole.
fn sibling(
    page: &Page<'_>,
    next: &Cue,
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
                return (before == "," && comma > from && !verb.frames.think)
                    .then_some((comma, None, false));
            }
            // "…, and further declared that": no subject of its own.
            if page.is("coordinator", next.from.wrapping_sub(1))
                && next.from - 1 > from
                && (verb.frames.clause || verb.frames.strict || verb.frames.tell)
                && verb.form != Form::Gerund
                && !(next.from..next.at).any(|at| page.is("modal", at))
            {
                let mut cut = next.from - 1;
                if page.lower(cut - 1) == "," {
                    cut -= 1;
                }
                return (cut > from).then_some((cut, None, false));
            }
            let Subject { phrase, clause } = subject(page, next.from, from)?;
            if clause <= from {
                return None;
            }
            let joint = clause - 1;
            let (follows, _) = follows(page, verb, next.to, to);
            // ", AFP reported." at the end.
            if (page.lower(joint) == "," || page.quote(joint).is_some())
                && matches!(follows, Follows::End(_))
            {
                return Some((
                    joint + usize::from(page.quote(joint).is_some()),
                    Some(phrase),
                    true,
                ));
            }
            // "while X said", "but Y said", "; Z said".
            let marker = matches!(
                page.lower(joint),
                "while" | "but" | "whereas" | "and" | ";" | "although" | "though" | "yet"
            );
            if marker && !verb.frames.think {
                let mut cut = joint;
                if page.lower(cut - 1) == "," && cut - 1 > from {
                    cut -= 1;
                }
                return (cut > from).then_some((cut, None, false));
            }
            None
        }
        CueKind::Noun | CueKind::Quoted | CueKind::Quoting => None,
    }
}

/// Takes punctuation, and a leading "that" or "and", off the ends of a piece; the marks of a quote
/// at its ends stay.
fn tidy(page: &Page<'_>, piece: &mut Phrase) {
    while piece.from < piece.to
        && page.quote(piece.from).is_none()
        && (matches!(
            page.lower(piece.from),
            "that" | "," | ":" | ";" | "-" | "—" | "–" | "."
        ) && !(page.lower(piece.from) == "that" && piece.to - piece.from < 3))
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

fn plain_statement(
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
        sentence: 0,
        sure,
    }
}

fn according(page: &Page<'_>, sentence: &Sentence, cue: &Cue, floor: usize) -> Option<Statement> {
    let speaker = forward(page, cue.to, sentence.to)?;
    let words = Phrase {
        from: cue.from,
        to: cue.to,
    };
    let leads = cue.from == sentence.from
        || page.lower(cue.from - 1) == ")" && cue.from < sentence.from + 8
        || page.is("coordinator", cue.from - 1)
        || page.is("subordinator", cue.from - 1)
        || page.lower(cue.from - 1) == ","
            && cue.from - sentence.from < 4
            && !verbal(page, sentence.from, cue.from);
    if leads {
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
        for _ in 0..2 {
            let apposition = page.is("determiner", comma + 1)
                || matches!(
                    page.lower(comma + 1),
                    "who" | "which" | "quoting" | "citing" | "speaking"
                )
                || page.is("title", comma + 1)
                || (comma + 1..sentence.to)
                    .take_while(|&at| page.lower(at) != ",")
                    .all(|at| page.large(at) || !page.word(at));
            let Some(close) = (comma + 1..sentence.to).find(|&at| page.lower(at) == ",") else {
                break;
            };
            let verb =
                verbal(page, comma + 1, close) && !matches!(page.lower(comma + 1), "who" | "which");
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
    let mut from = floor;
    // A dateline or a leading "But" stays out of what is said only where marks say so.
    if page.lower(from) == "," {
        from += 1;
    }
    let mut pieces = vec![Phrase { from, to: cue.from }];
    let after = speaker.to;
    // "X, according to Y, did Z".
    if page.lower(after) == ","
        && page.lower(cue.from - 1) == ","
        && verbal(page, after + 1, sentence.to)
        && !verbal(page, from, cue.from - 1)
    {
        pieces.push(Phrase {
            from: after + 1,
            to: sentence.to,
        });
    }
    Some(plain_statement(pieces, words, Some(speaker), Sure::Plain))
}

fn noun(page: &Page<'_>, sentence: &Sentence, cue: &Cue) -> Option<Statement> {
    let pronoun = page.lower(cue.at - 1) != "'s";
    let speaker = if pronoun {
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
    let content = Phrase {
        from: cue.at + 2,
        to: sentence.to,
    };
    (speaker.from < speaker.to).then(|| {
        plain_statement(
            vec![content],
            Phrase {
                from: cue.at,
                to: cue.at + 1,
            },
            Some(speaker),
            Sure::Bare,
        )
    })
}

fn quoted_statement(
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
fn quoting(page: &Page<'_>, sentence: &Sentence, cue: &Cue) -> Option<Statement> {
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
    let content = after(page, cue.to, sentence.to);
    let mut statement = plain_statement(vec![content], words, Some(speaker), Sure::Plain);
    statement.reporter = subject(page, cue.from, sentence.from).map(|subject| subject.phrase);
    Some(statement)
}

/// What is said before the subject that starts at `clause`: up to a quote's end or a comma.
fn before_subject(page: &Page<'_>, floor: usize, clause: usize) -> Option<Phrase> {
    let last = clause.checked_sub(1).filter(|&at| at >= floor)?;
    if let Some(quote) = page.quote(last) {
        return Some(Phrase {
            from: quote_clause(page, quote, floor),
            to: clause,
        });
    }
    if page.lower(last) == "," && last > floor {
        if let Some(quote) = page.quote(last - 1) {
            return Some(Phrase {
                from: quote_clause(page, quote, floor),
                to: last,
            });
        }
        if verbal(page, floor, last) {
            return Some(Phrase {
                from: floor,
                to: last,
            });
        }
    }
    None
}

/// Where the statement begins that a quote ends: at the quote, or at the clause that runs into it:
/// `China should "understand that"`.
fn quote_clause(page: &Page<'_>, quote: usize, floor: usize) -> usize {
    let start = page.token_at(page.quotes[quote].open);
    if start <= floor {
        return start.max(floor);
    }
    let before = start - 1;
    if matches!(page.lower(before), "," | ":" | "." | "-" | "—" | "–" | ";")
        || page.is("coordinator", before) && before == floor
    {
        return start;
    }
    let mut from = floor;
    for at in (floor..start).rev() {
        if matches!(page.lower(at), ";" | ":") {
            from = at + 1;
            break;
        }
    }
    from
}

fn by_verb(
    page: &Page<'_>,
    sentence: &Sentence,
    cue: &Cue,
    verb: Verb,
    floor: usize,
    earlier: Option<Phrase>,
) -> Option<Statement> {
    let words = Phrase {
        from: cue.at,
        to: cue.to,
    };
    let (follow, addressee) = follows(page, verb, cue.to, sentence.to);
    let frames = verb.frames;
    let speech = frames.clause || frames.strict || frames.tell;
    let before = page.lower(cue.from.wrapping_sub(1));
    let at_quote_or_comma =
        cue.from > floor && (page.quote(cue.from - 1).is_some() || before == ",");

    // Inversion: “…,” said X.
    if at_quote_or_comma && speech && verb.form != Form::Gerund && cue.from == cue.at {
        let quote_before = page.quote(cue.from - 1).is_some()
            || cue.from >= 2 && page.quote(cue.from - 2).is_some() && before == ",";
        if let Some(speaker) = forward(page, cue.to, sentence.to) {
            let ends = speaker.to >= sentence.to
                || !page.word(speaker.to)
                || page.is("preposition", speaker.to)
                || page.is("subordinator", speaker.to)
                || page.is("temporal", speaker.to);
            let said_before = before_subject(page, floor, cue.from);
            let bare = !quote_before
                && matches!(
                    page.lower(cue.to),
                    "that" | "it" | "he" | "she" | "they" | "there"
                );
            let clause_after =
                !quote_before && verbal(page, speaker.from, sentence.to.min(speaker.to + 2));
            let apposition = !quote_before
                && subject(page, cue.from, floor)
                    .is_some_and(|subject| !verbal(page, floor, subject.phrase.to));
            let speaks = quote_before
                || frames.clause
                || page.large(speaker.to - 1)
                || page.is("pronoun", speaker.from);
            let short = !quote_before && page.lower(speaker.to) == "," && said_before.is_none();
            if ends
                && speaks
                && !page.is("preposition", speaker.from)
                && !bare
                && !clause_after
                && (said_before.is_some() && !apposition || short && page.large(speaker.to - 1))
            {
                let mut pieces = vec![said_before.unwrap_or(Phrase {
                    from: floor,
                    to: cue.from,
                })];
                if page.lower(speaker.to) == "," {
                    pieces.extend(resumed(page, speaker.to + 1, sentence.to, quote_before));
                }
                return Some(plain_statement(
                    pieces,
                    words,
                    Some(speaker),
                    if quote_before {
                        Sure::Plain
                    } else {
                        Sure::Bare
                    },
                ));
            }
        }
    }

    // A gerund or a verb without a subject of its own takes the speaker of what goes before.
    let gerund = verb.form == Form::Gerund && !(cue.from..cue.at).any(|at| page.is("be", at));
    let coordinated = page.is("coordinator", cue.from.wrapping_sub(1))
        && cue.from > sentence.from
        && earlier.is_some();
    let own = if gerund
        && page.word(cue.from.wrapping_sub(1))
        && !matches!(before, "and" | "while" | "by" | "as" | "but")
        && cue.from > sentence.from
    {
        // "a message stating that": the noun before it.
        let phrase = noun_before(page, cue.from, sentence.from)?;
        Some(Subject {
            phrase,
            clause: cue.from,
        })
    } else if gerund || coordinated {
        None
    } else {
        Some(subject(page, cue.from, sentence.from)?)
    };
    let speaker = match own {
        Some(own) => own.phrase,
        None => match earlier {
            Some(earlier) => earlier,
            None => main_subject(page, sentence, cue.from)?,
        },
    };
    if own.is_some() && !can_speak(page, speaker) {
        return None;
    }
    // The reader and the author: "I hope", "you see".
    if matches!(page.lower(speaker.from), "i" | "we" | "you")
        && speaker.to == speaker.from + 1
        && !speech
    {
        return None;
    }
    let clause = own.map_or(cue.from, |own| own.clause);

    let said_before = before_subject(page, floor, clause);
    let said_before = said_before.filter(|piece| {
        !gerund || page.quote(piece.to - 1).is_some() || page.quote(piece.to).is_some()
    });
    let quote_before = clause > floor
        && (page.quote(clause - 1).is_some()
            || page.lower(clause - 1) == "," && clause >= 2 && page.quote(clause - 2).is_some());
    let statement = |pieces: Vec<Phrase>, sure: Sure| {
        let mut statement = plain_statement(pieces, words, Some(speaker), sure);
        statement.addressee = addressee;
        Some(statement)
    };
    match follow {
        Follows::Plain(from) if work_title(page, from) && page.lower(from - 1) != "that" => None,
        Follows::Plain(from) => {
            let label = frames.label && !speech;
            let thought = if frames.think && !speech {
                Sure::Thought
            } else {
                Sure::Plain
            };
            let content = after(page, from, sentence.to);
            let interrupts = quote_before || said_before.is_some() && page.lower(from - 1) == ",";
            if interrupts && page.quote(from).is_some() {
                // “A,” she said, “B.”
                let mut pieces: Vec<Phrase> = said_before.into_iter().collect();
                pieces.push(content);
                return statement(pieces, thought);
            }
            if label && page.quote(from).is_none() {
                return None;
            }
            if !(speech || label || frames.think) && page.quote(from).is_none() && frames.object {
                return object(page, sentence, cue, speaker)
                    .and_then(|piece| statement(vec![piece], Sure::Object));
            }
            statement(vec![content], thought)
        }
        Follows::End(end)
            if (speech || frames.think)
                && led_by_as(page, sentence, clause)
                && page.lower(end) == "," =>
        {
            statement(vec![after(page, end + 1, sentence.to)], Sure::Bare)
        }
        Follows::End(end) if speech || frames.think => {
            let piece = said_before?;
            if !quote_before && matches!(verb.form, Form::Gerund) {
                return None;
            }
            let mut pieces = vec![piece];
            if page.lower(end) == "," {
                pieces.extend(resumed(page, end + 1, sentence.to, quote_before));
            }
            statement(
                pieces,
                if frames.think && !speech {
                    Sure::Thought
                } else {
                    Sure::Plain
                },
            )
        }
        Follows::Bare(from) => {
            if quote_before
                && speech
                && said_before.is_some()
                && !clause_follows(page, from, sentence.to)
            {
                return statement(vec![said_before?], Sure::Plain);
            }
            if frames.label
                && let Some(quote) = label_quote(page, from, sentence.to)
            {
                return statement(vec![quote], Sure::Plain);
            }
            let clause_after = clause_follows(page, from, sentence.to);
            // What looks like a clause after a comma with the attribution at the end of it:
            // "…, the ministry said late on Friday".
            if let Some(piece) = said_before
                && speech
                && !clause_after
            {
                return statement(vec![piece], Sure::Plain);
            }
            if frames.clause && clause_after
                || frames.clause && page.lower(cue.at) == "said" && !page.is("preposition", from)
            {
                return statement(vec![after(page, from, sentence.to)], Sure::Bare);
            }
            if (frames.strict || frames.tell && addressee.is_some())
                && clause_after
                && !transitive(page, from, sentence.to)
            {
                return statement(vec![after(page, from, sentence.to)], Sure::Bare);
            }
            if frames.think && clause_after && !transitive(page, from, sentence.to) {
                return statement(vec![after(page, from, sentence.to)], Sure::Thought);
            }
            let led = matches!(page.lower(from), "to" | "against" | "of" | "about");
            if frames.tell && addressee.is_some() && led {
                return statement(vec![after(page, from, sentence.to)], Sure::Bare);
            }
            if frames.object || frames.appeal && matches!(page.lower(cue.to), "for" | "on" | "upon")
            {
                return object(page, sentence, cue, speaker)
                    .and_then(|piece| statement(vec![piece], Sure::Object));
            }
            None
        }
        Follows::End(_) => None,
    }
}

/// The object of a verb that says by doing: "accused the United States of …".
fn object(page: &Page<'_>, sentence: &Sentence, cue: &Cue, speaker: Phrase) -> Option<Phrase> {
    // Only who can hold a position speaks by rejecting or condemning.
    let stands_for = (speaker.from..speaker.to).any(|at| page.large(at) && page.word(at))
        || page.is("pronoun", speaker.from)
        || page.is("role", speaker.to - 1);
    if !stands_for || cue.to >= sentence.to {
        return None;
    }
    let mut to = sentence.to;
    for at in cue.to..sentence.to {
        if page.lower(at) == ","
            && (page.lower(at + 1).ends_with("ing")
                || page.is("subordinator", at + 1)
                || page.is("coordinator", at + 1))
        {
            to = at;
            break;
        }
    }
    // "…on Friday" says when.
    if page.is("temporal", to - 1) && page.large(to - 1) {
        to -= 1;
        if page.is("preposition", to - 1) {
            to -= 1;
        }
    }
    (to > cue.to + 1).then_some(Phrase { from: cue.to, to })
}

/// The subject of a sentence's main clause, for a gerund that has none: "Speaking in Paris, X", or
/// "X did this, accusing Y".
fn main_subject(page: &Page<'_>, sentence: &Sentence, before: usize) -> Option<Phrase> {
    let mut from = sentence.from;
    // Adverbials and participles up to the first comma.
    if page.is("preposition", from) || page.lower(from).ends_with("ing") {
        from = (from..before).find(|&at| page.lower(at) == ",")? + 1;
    }
    let verb = (from..before).find(|&at| {
        at > from
            && (page.is("auxiliary", at)
                || page.lexicon.verb(page.lower(at)).is_some() && !page.large(at)
                || page.lower(at).ends_with("ed") && !page.large(at))
    })?;
    let found = subject(page, group_start(page, verb, from), from)?;
    can_speak(page, found.phrase).then_some(found.phrase)
}

/// Numbers, times, participles and whole clauses do not speak.
fn can_speak(page: &Page<'_>, phrase: Phrase) -> bool {
    let head = phrase.to - 1;
    let word = page.lower(head);
    let first = page.lower(phrase.from);
    let lone = phrase.to - phrase.from == 1;
    let time = page.is("temporal", head) && lone;
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    let clause = (phrase.from..phrase.to).any(|at| page.is("auxiliary", at) && !page.large(at));
    let participle = !page.large(phrase.from)
        && !lone
        && (first.ends_with("ing") || first.ends_with("ed"))
        && first.len() > 4
        && page
            .is("preposition", phrase.from + 1)
            .max(page.is("determiner", phrase.from + 1));
    let no_noun = matches!(first, "there" | "to" | "not" | "than" | "what");
    let named = page.word(head) || page.quote(head).is_some() || matches!(word, ")" | "'s");
    named && !(time || number || clause || participle || no_noun) && phrase.to - phrase.from <= 28
}

/// "As X told Y, …": the attribution stands first.
fn led_by_as(page: &Page<'_>, sentence: &Sentence, clause: usize) -> bool {
    clause == sentence.from + 1 && page.lower(sentence.from) == "as"
}

/// The noun phrase that ends before token `to`.
fn noun_before(page: &Page<'_>, to: usize, floor: usize) -> Option<Phrase> {
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

/// Marks around the title of a work: “A History of the Straits”.
fn work_title(page: &Page<'_>, at: usize) -> bool {
    page.quote(at).is_some_and(|quote| {
        let quote = page.quotes[quote];
        let words = &page.text[quote.start..quote.end];
        let mut long = words.split(' ').filter(|word| word.chars().count() > 3);
        !words.ends_with(['.', ',', '!', '?'])
            && words.split(' ').count() > 1
            && words.starts_with(char::is_uppercase)
            && long.clone().count() > 0
            && long.all(|word| word.starts_with(char::is_uppercase))
    })
}
