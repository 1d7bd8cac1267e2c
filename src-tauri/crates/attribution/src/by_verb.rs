//! What a reporting verb attributes: said before it, after it, or on both sides.

use crate::clause::{participial, verbal};
use crate::cue::Cue;
use crate::demand::{deed_end, demand};
use crate::lexicon::{Form, Verb};
use crate::object::{blamed, label_quotes, named, named_as, object, shown_doing};
use crate::page::{Page, Sentence};
use crate::phrase::{Phrase, forward, group_start};
use crate::said::{before_subject, led_by_as, opens_statement, split, work_title};
use crate::statement::{Statement, Sure, plain_statement};
use crate::subject::{
    Subject, accompanied, can_speak, coordinator_before, main_subject, noun_before, subject,
};
use crate::tail::{Follows, after, clause_follows, follows, resumed, transitive};

pub(crate) fn by_verb(
    page: &Page<'_>,
    sentence: &Sentence,
    cue: &Cue,
    verb: Verb,
    floor: usize,
    earlier: Option<Phrase>,
) -> Option<Statement> {
    // "sought to persuade": the attempt belongs to the words that attribute.
    let attempt = (cue.from..cue.at).find(|&at| page.is("attempt", at));
    let words = Phrase {
        from: attempt.unwrap_or(cue.at),
        to: cue.to,
    };
    let frames = verb.frames;
    let ended = relative_end(page, sentence, cue);
    let sentence = &ended;
    let (mut follow, mut addressee) = follows(page, verb, cue.to, sentence.to);
    // "warned the plan to close the port would fail": nobody is told.
    if let Follows::Bare(at) = follow
        && frames.clause
        && (page.lower(at) == "to" && clause_follows(page, cue.to, sentence.to)
            || page.is("auxiliary", at) && !page.large(at))
    {
        follow = Follows::Bare(cue.to);
        addressee = None;
    }
    let speech = frames.speech();
    let before = page.lower(cue.from.wrapping_sub(1));
    let at_quote_or_comma =
        cue.from > floor && (page.quote(cue.from - 1).is_some() || before == ",");

    // Inversion: “…,” said X.
    if at_quote_or_comma
        && (speech || frames.marks)
        && verb.form != Form::Gerund
        && cue.from == cue.at
    {
        let quote_before = page.quote(cue.from - 1).is_some()
            || cue.from >= 2 && page.quote(cue.from - 2).is_some() && before == ",";
        if let Some(speaker) = forward(page, cue.to, sentence.to) {
            let ends = !page.is("temporal", speaker.from)
                && (speaker.to >= sentence.to
                    || quote_before && participial(page, speaker.to)
                    || !page.word(speaker.to)
                    || page.is("preposition", speaker.to)
                    || page.is("subordinator", speaker.to)
                    || page.is("temporal", speaker.to));
            let said_before = before_subject(page, floor, cue.from);
            let bare = !quote_before
                && matches!(
                    page.lower(cue.to),
                    "that" | "it" | "he" | "she" | "they" | "there"
                );
            let clause_after =
                !quote_before && verbal(page, speaker.from, sentence.to.min(speaker.to + 2));
            let apposition = !quote_before
                && subject(page, cue.from, floor).is_some_and(|subject| {
                    if page.word(subject.phrase.to) && subject.phrase.to < cue.from {
                        return false;
                    }
                    // `“…,” X, the mayor, told Y`: the verbs of the quote are not the subject's.
                    let start = (floor..subject.phrase.from)
                        .rev()
                        .find(|&at| page.quote(at).is_some())
                        .map_or(floor, |at| at + 1);
                    !verbal(page, start, subject.phrase.to)
                });
            let speaks = quote_before
                || frames.clause
                || page.large(speaker.to - 1)
                || page.is("pronoun", speaker.from);
            let short = !quote_before && page.lower(speaker.to) == "," && said_before.is_none();
            if ends
                && (speech || quote_before)
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
                    let next = speaker.to + 1;
                    // “A,” said X, 71, of Maine, “B.”
                    let reopened = (next..sentence.to)
                        .find(|&at| page.quote(at).is_some())
                        .filter(|&at| {
                            quote_before && page.lower(at - 1) == "," && !verbal(page, next, at)
                        });
                    // "The board, said X, a member, was wrong."
                    let rest = (speaker.to..sentence.to)
                        .find(|&at| {
                            page.lower(at) == ","
                                && (page.is("auxiliary", at + 1) || page.is("finite", at + 1))
                        })
                        .filter(|_| said_before.is_none())
                        .map(|comma| Phrase {
                            from: comma + 1,
                            to: sentence.to,
                        });
                    pieces.extend(rest.or_else(|| {
                        resumed(page, reopened.unwrap_or(next), sentence.to, quote_before)
                    }));
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
    let form = attempt
        .filter(|&at| page.lower(at).ends_with("ing"))
        .map_or(verb.form, |_| Form::Gerund);
    let gerund = form == Form::Gerund && !(cue.from..cue.at).any(|at| page.is("be", at));
    // "Noting that the port was shut, X said": who says the rest.
    if gerund
        && cue.from == sentence.from
        && speech
        && let Follows::Plain(from) = follow
        && let Some((comma, speaker)) = main_after(page, from, sentence.to)
    {
        let content = Phrase { from, to: comma };
        return Some(plain_statement(
            vec![content],
            words,
            Some(speaker),
            Sure::Plain,
        ));
    }
    let and = coordinator_before(page, cue.from, sentence.from);
    let coordinated = and.is_some();
    // "She was called in and told that": not her word.
    if let Some(and) = and
        && earlier.is_none()
        && frames.tell
        && (sentence.from..and).any(|at| page.is("be", at))
    {
        return None;
    }
    let with = accompanied(page, cue.from, sentence.from).filter(|_| gerund);
    let own = if let Some(with) = with {
        Some(Subject {
            phrase: forward(page, with + 1, cue.from)?,
            clause: cue.from,
        })
    } else if gerund
        && page.word(cue.from.wrapping_sub(1))
        && !matches!(before, "and" | "while" | "by" | "as" | "but")
        && cue.from > sentence.from
    {
        // "a message stating that": the noun before it, or who "issued a statement saying".
        let phrase = noun_before(page, cue.from, sentence.from)?;
        let issuer = phrase
            .from
            .checked_sub(1)
            .filter(|&at| at > sentence.from && page.is("issued", at))
            .and_then(|at| {
                subject(page, group_start(page, at, sentence.from), sentence.from).or_else(|| {
                    let phrase = main_subject(page, sentence.from, at)?;
                    Some(Subject { phrase, clause: at })
                })
            })
            .filter(|issuer| can_speak(page, issuer.phrase));
        // "went after X saying": who went says it.
        let main = (!page.is("document", phrase.to - 1))
            .then(|| main_subject(page, sentence.from, phrase.from))
            .flatten();
        let phrase = issuer.map_or(main.unwrap_or(phrase), |issuer| issuer.phrase);
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
            // "France, seeking to persuade Iran to return, said".
            None => main_subject(page, sentence.from, cue.from).or_else(|| {
                let own = subject(page, attempt?, sentence.from)?.phrase;
                can_speak(page, own).then_some(own)
            })?,
        },
    };
    if own.is_some() && !can_speak(page, speaker) {
        return None;
    }
    // The reader and the author: "I hope", "you see".
    if speaker.to == speaker.from + 1
        && (page.lower(speaker.from) == "you"
            || matches!(page.lower(speaker.from), "i" | "we") && !speech)
    {
        return None;
    }
    let clause = own.map_or(cue.from, |own| own.clause);
    if let Follows::Bare(to) = follow
        && frames.infinitive
        && addressee.is_none()
        && page.lower(to) == "to"
        && (cue.to..to).all(|at| {
            page.lower(at).starts_with(|c: char| c.is_ascii_digit())
                || ["adverb", "temporal", "temporal-lead", "preposition"]
                    .iter()
                    .any(|class| page.is(class, at))
        })
    {
        // "refused to say whether": the later verb attributes.
        if page.is("infinitive-lead", cue.at)
            && page
                .lexicon
                .verb(page.lower(to + 1))
                .is_some_and(|verb| verb.frames.speech())
        {
            return None;
        }
        let deed = Phrase {
            from: to,
            to: deed_end(page, to, sentence.to),
        };
        return Some(plain_statement(
            vec![deed],
            words,
            Some(speaker),
            Sure::Demand,
        ));
    }

    if let Some((asked, deed)) = demand(page, sentence, cue, verb) {
        let mut statement = plain_statement(vec![deed], words, Some(speaker), Sure::Demand);
        statement.addressee = Some(asked);
        return Some(statement);
    }

    // "“…,” and the minister claimed": the marks are somebody else's.
    let said_before = before_subject(page, floor, clause)
        .filter(|_| own.is_none() || !page.is("coordinator", clause));
    let said_before = said_before.filter(|piece| {
        !gerund || page.quote(piece.to - 1).is_some() || page.quote(piece.to).is_some()
    });
    let quote_before = clause > floor
        && (page.quote(clause - 1).is_some()
            || page.lower(clause - 1) == "," && clause >= 2 && page.quote(clause - 2).is_some());
    // `“…,” she said`: words that end before the attribution are what is said, whatever follows it.
    let closed = quote_before
        && !(gerund && matches!(follow, Follows::Plain(_)))
        && said_before.is_some_and(|piece| ends_closed(page, piece, clause));
    if frames.marks && !speech {
        let quoted = matches!(follow, Follows::Plain(at) if page.quote(at).is_some()
            && (matches!(page.lower(at - 1), "," | ":") || at == cue.to && cried(page, at)));
        if !closed && !quoted {
            return None;
        }
    }
    let statement = |pieces: Vec<Phrase>, sure: Sure| {
        let mut statement = plain_statement(pieces, words, Some(speaker), sure);
        statement.addressee = addressee;
        Some(statement)
    };
    // "said so", "says no to tariffs": nothing is told of what was said.
    if let Follows::Bare(at) = follow
        && page.is("pro-statement", at)
        && (!page.word(at + 1) || page.is("preposition", at + 1))
        && !closed
    {
        return None;
    }
    match follow {
        Follows::Plain(from) if work_title(page, from) && page.lower(from - 1) != "that" => None,
        Follows::Plain(from) => {
            let label = frames.label && !speech;
            let thought = if frames.think && !speech {
                Sure::Thought
            } else if !speech && !frames.marks && page.quote(from).is_some() {
                Sure::Label
            } else {
                Sure::Plain
            };
            let content = after(page, from, sentence.to);
            let fragment = said_before.is_none()
                && page.lower(from - 1) == ","
                && page.quote(from).is_some_and(|quote| {
                    page.text[page.quotes[quote].start..].starts_with(char::is_lowercase)
                })
                && opens_statement(page, floor, clause);
            if fragment {
                // The decision, he said, “was not ours.”
                let first = Phrase {
                    from: floor,
                    to: clause - 1,
                };
                return statement(vec![first, content], thought);
            }
            // "said it was “fair,” adding “…”" is no interruption but another statement.
            let interrupts =
                !gerund && (quote_before || said_before.is_some() && page.lower(from - 1) == ",");
            if closed && page.quote(from).is_none() {
                return statement(vec![said_before?], thought);
            }
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
            // "would not say how many, but": what follows is the reporter's.
            let denied = attempt.is_none()
                && (cue.from..cue.at).any(|at| {
                    page.is("negation", at)
                        || page.lower(at).ends_with("n't")
                        || page.is("infinitive-lead", at)
                });
            let end = (content.from..content.to)
                .find(|&at| page.lower(at) == "," && page.lower(at + 1) == "but")
                .filter(|_| denied)
                .unwrap_or(content.to);
            let content = Phrase { to: end, ..content };
            statement(vec![content], thought)
        }
        Follows::End(end)
            if (speech || frames.think)
                && led_by_as(page, sentence, clause)
                && page.lower(end) == "," =>
        {
            statement(vec![after(page, end + 1, sentence.to)], Sure::Bare)
        }
        Follows::End(end)
            if speech && said_before.is_none() && split(page, floor, clause, end, sentence.to) =>
        {
            let first = Phrase {
                from: floor,
                to: clause - 1,
            };
            let second = Phrase {
                from: end + 1,
                to: sentence.to,
            };
            statement(vec![first, second], Sure::Bare)
        }
        // "By Tuesday, X said, the ship was home."
        Follows::End(end)
            if speech
                && said_before.is_none()
                && !gerund
                && page.lower(end) == ","
                && led_by_adverbial(page, floor, clause)
                && verbal(page, end + 1, sentence.to) =>
        {
            statement(vec![after(page, end + 1, sentence.to)], Sure::Bare)
        }
        Follows::End(end) if speech || frames.think || closed => {
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
            if said_before.is_some()
                && (speech || frames.marks)
                && (closed || quote_before && !clause_follows(page, from, sentence.to))
            {
                let mut pieces = vec![said_before?];
                // “We will,” X said of the plan, “win.”
                if let Some(comma) =
                    (from..sentence.to.min(from + 8)).find(|&at| page.lower(at) == ",")
                    && page.quote(comma + 1).is_some()
                {
                    pieces.push(after(page, comma + 1, sentence.to));
                }
                return statement(pieces, Sure::Plain);
            }
            if frames.label {
                let quotes = label_quotes(page, from, sentence.to);
                if !quotes.is_empty() {
                    return statement(quotes, Sure::Label);
                }
                if let Some(piece) = named_as(page, from, sentence.to)
                    .or_else(|| named(page, cue.at, from, sentence.to))
                {
                    return statement(vec![piece], Sure::Demand);
                }
            }
            let clause_after = clause_follows(page, from, sentence.to)
                || page.is("showing", cue.at) && shown_doing(page, from, sentence.to);
            // What looks like a clause after a comma with the attribution at the end of it:
            // "…, the ministry said late on Friday".
            // But "After the vote failed, the minister announced a plan" has an object of its own.
            let object_follows = !page.is("plain-speech", cue.at)
                && (page.is("determiner", from) || page.large(from))
                || ["subordinator", "preposition"]
                    .iter()
                    .any(|class| page.is(class, floor))
                    && !quote_before;
            if let Some(piece) = said_before
                && speech
                && !clause_after
                && !object_follows
            {
                return statement(vec![piece], Sure::Plain);
            }
            if frames.clause && clause_after
                || frames.clause && page.is("plain-speech", cue.at) && !page.is("preposition", from)
            {
                return statement(vec![after(page, from, sentence.to)], Sure::Bare);
            }
            if (frames.strict || frames.tell && addressee.is_some())
                && clause_after
                && !transitive(page, from, sentence.to)
            {
                return statement(vec![after(page, from, sentence.to)], Sure::Bare);
            }
            // "predicted a “reckoning” in November".
            if speech
                && page.is("determiner", from)
                && (from + 1..from + 4).any(|at| page.quote(at).is_some())
                && from + 4 < sentence.to
            {
                let piece = Phrase {
                    from,
                    to: deed_end(page, from, sentence.to),
                };
                return statement(vec![piece], Sure::Label);
            }
            if frames.think && clause_after && !transitive(page, from, sentence.to) {
                return statement(vec![after(page, from, sentence.to)], Sure::Thought);
            }
            let led = matches!(page.lower(from), "of" | "about")
                || !frames.demand && matches!(page.lower(from), "to" | "against");
            if frames.tell && addressee.is_some() && led {
                return statement(vec![after(page, from, sentence.to)], Sure::Bare);
            }
            if frames.object
                && let Some(piece) = blamed(page, cue.to, sentence.to)
            {
                return statement(vec![piece], Sure::Demand);
            }
            let appeals = frames.appeal && matches!(page.lower(cue.to), "for" | "on" | "upon");
            if frames.object || appeals {
                let sure = if appeals { Sure::Demand } else { Sure::Object };
                return object(page, sentence, cue, speaker)
                    .and_then(|piece| statement(vec![piece], sure));
            }
            None
        }
        Follows::End(_) => None,
    }
}

/// The sentence as far as a relative clause goes that the cue stands in: of "X, who advises the
/// council, said" the verb "said" is not the clause's.
fn relative_end(page: &Page<'_>, sentence: &Sentence, cue: &Cue) -> Sentence {
    let relative = cue.from > sentence.from && page.is("relative", cue.from - 1);
    let end = (cue.to..sentence.to)
        .take_while(|&at| page.quote(at).is_none())
        .find(|&at| {
            page.lower(at) == ","
                && !page.large(at + 1)
                && page.lexicon.verb(page.lower(at + 1)).is_some_and(|verb| {
                    matches!(verb.form, Form::Past | Form::Third) && verb.frames.speech()
                })
        })
        .filter(|_| relative);
    Sentence {
        to: end.unwrap_or(sentence.to),
        ..sentence.clone()
    }
}

/// Whether the quote at `at` is a full cry or sentence: chanted “Peace now!”
fn cried(page: &Page<'_>, at: usize) -> bool {
    page.quote(at).is_some_and(|quote| {
        let quote = page.quotes[quote];
        let words = &page.text[quote.start..quote.end];
        words.starts_with(char::is_uppercase) && words.ends_with(['!', '?', '.'])
    })
}

/// The comma after a leading clause that starts at `from`, and the subject of the verb of speech in
/// the main clause behind it.
fn main_after(page: &Page<'_>, from: usize, to: usize) -> Option<(usize, Phrase)> {
    (from + 1..to)
        .filter(|&at| page.lower(at) == "," && page.quote(at).is_none())
        .find_map(|comma| {
            let verb = (comma + 2..to.min(comma + 10)).find(|&at| {
                page.quote(at).is_none()
                    && !page.large(at)
                    && page.lexicon.verb(page.lower(at)).is_some_and(|verb| {
                        matches!(verb.form, Form::Past | Form::Third) && verb.frames.speech()
                    })
            })?;
            let subject = subject(page, group_start(page, verb, comma + 1), comma + 1)?;
            (subject.clause == comma + 1).then_some((comma, subject.phrase))
        })
}

/// Whether only an adverbial and a comma stand between `floor` and the clause: "By Tuesday,".
fn led_by_adverbial(page: &Page<'_>, floor: usize, clause: usize) -> bool {
    clause > floor + 1
        && page.lower(clause - 1) == ","
        && (page.is("preposition", floor) || page.is("temporal", floor) || page.is("adverb", floor))
        && !verbal(page, floor, clause - 1)
}

/// Whether the quote before an attribution whose clause starts at `clause` is closed as a sentence or
/// by a comma.
fn ends_closed(page: &Page<'_>, piece: Phrase, clause: usize) -> bool {
    let quote = page.quote(piece.to - 1).or_else(|| page.quote(piece.to));
    quote.is_some_and(|quote| {
        let words = page.text[..page.quotes[quote].end].trim_end();
        words.ends_with([',', '.', '!', '?', '…', '-', '—']) || page.lower(clause - 1) == ","
    })
}
