//! Where something is attributed: verbs of speech, "according to", "was quoted as saying".

use crate::clause::{clause_start, participial};
use crate::lexicon::{Form, Verb};
use crate::page::{Page, Sentence};
use crate::phrase::group_start;
use crate::subject::{Subject, coordinator_before, subject};
use crate::tail::clause_follows;

/// A place where something is attributed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cue {
    /// The first word of the verb group or of the phrase.
    pub(crate) from: usize,
    /// The word that attributes.
    pub(crate) at: usize,
    /// After the cue.
    pub(crate) to: usize,
    pub(crate) kind: CueKind,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum CueKind {
    Verb(Verb),
    /// "according to", "in the words of".
    According,
    /// "in the minister's words".
    Words,
    /// "was quoted by AP as saying".
    Quoted,
    /// "quoted X as saying".
    Quoting,
    /// "'s claim that", "issued a warning that", "his call for".
    Noun,
    /// "was told by X that", "was accused by X of".
    Passive(Verb),
}

pub(crate) fn cues(page: &Page<'_>, sentence: &Sentence) -> Vec<Cue> {
    let mut out: Vec<Cue> = Vec::new();
    let mut at = sentence.from;
    while at < sentence.to {
        if page.quote(at).is_some() || !page.word(at) || is_owned(page, at) {
            at += 1;
            continue;
        }
        let word = page.lower(at);
        let next = page.lower(at + 1);
        let cue = if word == "according" && next == "to" {
            Some(Cue {
                from: at,
                at,
                to: at + 2,
                kind: CueKind::According,
            })
        } else if word == "in"
            && next == "the"
            && page.lower(at + 2) == "words"
            && page.lower(at + 3) == "of"
        {
            Some(Cue {
                from: at,
                at: at + 2,
                to: at + 4,
                kind: CueKind::According,
            })
        } else if word == "in"
            && let Some(words) = own_words(page, at, sentence.to)
        {
            Some(Cue {
                from: at,
                at: words,
                to: words + 1,
                kind: CueKind::Words,
            })
        } else if page.is("quotes-somebody", at)
            && let Some(cue) = quoting(page, at, sentence)
        {
            Some(cue)
        } else if matches!(word, "quoted" | "cited")
            && (page.is("be", at.wrapping_sub(1)) || (at >= 2 && page.is("be", at - 2)))
        {
            Some(quoted(page, at, sentence))
        } else if let Some((verb, words)) = page
            .lexicon
            .phrases
            .at(at, sentence.to, |at| page.lower(at))
        {
            Some(Cue {
                from: group_start(page, at, sentence.from),
                at,
                to: at + words,
                kind: CueKind::Verb(verb),
            })
        } else if next == "by"
            && let Some(verb) = page.lexicon.verb(word)
            && verb.form == Form::Past
            && group_start(page, at, sentence.from) < at
            && (group_start(page, at, sentence.from)..at).any(|at| page.is("be", at))
        {
            Some(Cue {
                from: at,
                at,
                to: at + 1,
                kind: CueKind::Passive(verb),
            })
        } else if page.lexicon.nouns.contains(word)
            && (next == "that" || next == "for" && page.lexicon.appeals(word))
            && at > sentence.from
            && (page.lower(at - 1) == "'s"
                || page.is("possessive", at - 1)
                    && !(at >= 2 && page.lexicon.verb(page.lower(at - 2)).is_some())
                || next == "that" && issued(page, at, sentence.from).is_some())
        {
            Some(Cue {
                from: at,
                at,
                to: at + 1,
                kind: CueKind::Noun,
            })
        } else {
            page.lexicon
                .verb(word)
                .and_then(|verb| verb_cue(page, sentence, at, verb))
        };
        match cue {
            Some(cue) => {
                at = cue.to.max(at + 1);
                out.push(cue);
            }
            None => at += 1,
        }
    }
    out
}

/// The "words" of "in the minister's words,".
fn own_words(page: &Page<'_>, at: usize, to: usize) -> Option<usize> {
    (at + 2..to.min(at + 9))
        .find(|&at| page.lower(at) == "words")
        .filter(|&words| {
            (page.lower(words - 1) == "'s" || page.is("possessive", words - 1))
                && (page.lower(words + 1) == "," || page.quote(words + 1).is_some())
        })
}

/// The verb of "issued a warning that", "made the claim that".
pub(crate) fn issued(page: &Page<'_>, noun: usize, from: usize) -> Option<usize> {
    let first = noun.saturating_sub(4).max(from);
    (first..noun.saturating_sub(1))
        .rev()
        .find(|&at| page.is("issued", at))
        .filter(|&at| page.is("determiner", at + 1))
}

/// "was quoted as saying", "was quoted by AP as saying", "was quoted by AP in its report".
pub(crate) fn quoted(page: &Page<'_>, at: usize, sentence: &Sentence) -> Cue {
    let mut to = at + 1;
    for k in at + 1..(at + 9).min(sentence.to) {
        if page.lower(k) == "saying" || page.lower(k) == "telling" {
            to = k + 1;
            break;
        }
        if page.quote(k).is_some() || matches!(page.lower(k), "," | ".") {
            break;
        }
    }
    Cue {
        from: group_start(page, at, sentence.from),
        at,
        to,
        kind: CueKind::Quoted,
    }
}

/// "quoted X as saying", told by somebody else than X.
fn quoting(page: &Page<'_>, at: usize, sentence: &Sentence) -> Option<Cue> {
    let end = (at + 12).min(sentence.to);
    let saying = (at + 2..end).find(|&k| page.lower(k) == "saying" && page.lower(k - 1) == "as")?;
    let passive = (at.saturating_sub(3)..at).any(|k| page.is("be", k));
    (!passive && page.lower(at + 1) != "by").then_some(Cue {
        from: at,
        at,
        to: saying + 1,
        kind: CueKind::Quoting,
    })
}

pub(crate) fn verb_cue(page: &Page<'_>, sentence: &Sentence, at: usize, verb: Verb) -> Option<Cue> {
    let from = group_start(page, at, sentence.from);
    // Capitalised inside a sentence: a name ("United States"), but for headlines.
    if page.large(at)
        && at > sentence.from
        && !sentence.headline
        && page.quote(at - 1).is_none()
        && page.lower(at - 1) != ":"
    {
        return None;
    }
    if sentence.headline
        && !matches!(page.lower(at + 1), ":" | "that")
        && page.quote(at + 1).is_none()
    {
        return None;
    }
    let before = if from > sentence.from {
        page.lower(from - 1)
    } else {
        ""
    };
    let be = (from..at).any(|k| page.is("be", k));
    let have = (from..at).any(|k| matches!(page.lower(k), "has" | "have" | "had"));
    match verb.form {
        Form::Past => {
            // A passive: what was said has no speaker but a "by".
            if be && (!have || page.lower(at - 1) == "been") {
                return None;
            }
            // "X, asked about the vote, said": X is the one who was asked.
            let asked = before == ","
                && page.is("asked", at)
                && (page.is("preposition", at + 1)
                    || page.is("subordinator", at + 1)
                    || matches!(page.lower(at + 1), "if" | "what" | "to"))
                && (at + 1..sentence.to)
                    .skip_while(|&at| page.lower(at) != ",")
                    .any(|at| page.lexicon.verb(page.lower(at)).is_some());
            if asked {
                return None;
            }
            // "who asked not to be named".
            let hidden = page.is("asked-for", at)
                && (at + 1..sentence.to.min(at + 8))
                    .take_while(|&at| page.word(at))
                    .any(|at| page.is("hidden", at));
            // "a message posted on Telegram".
            let modifies = from == at
                && page.is("made-public", at)
                && page.is("preposition", at + 1)
                && ["occasion", "document"]
                    .iter()
                    .any(|class| page.is(class, at.wrapping_sub(1)));
            if hidden || modifies || page.is("degree", at.wrapping_sub(1)) {
                return None;
            }
            // "a lawsuit that alleged", not "said that alleged crimes".
            let relative = before == "that"
                && from >= sentence.from + 2
                && page.word(from - 2)
                && page.lexicon.verb(page.lower(from - 2)).is_none()
                && clause_follows(page, at + 1, sentence.to);
            let noun_before = from > sentence.from
                && !relative
                && (page.is("determiner", from - 1) && !page.is("stand-in", from - 1)
                    || before == "'s"
                    || page.is("preposition", from - 1));
            if noun_before {
                return None;
            }
            // "said by phone" is no passive.
            if page.lower(at + 1) == "by"
                && !page.is("means", at + 2)
                && !page.is("temporal", at + 2)
                || page.lower(at + 1) == "in"
                    && page.lower(at + 2) == "the"
                    && page.lower(at + 3) == "act"
            {
                return None;
            }
        }
        Form::Base | Form::Third => {
            // "Recent reports have shown".
            if page.is("auxiliary", at + 1) && !page.large(at + 1) {
                return None;
            }
            // "Immigrant advocates say": the plural of a noun before its own verb.
            let noun_of_next = page.lexicon.verb(page.lower(at + 1)).is_some_and(|next| {
                matches!(next.form, Form::Base | Form::Past) && next.frames.speech()
            });
            if noun_of_next && !page.large(at + 1) {
                return None;
            }
            if before == "to" {
                let attempt =
                    verb.frames.demand && from >= 2 && attempted(page, sentence, from - 2);
                let lead = attempt || from >= 2 && page.is("infinitive-lead", from - 2);
                return lead.then(|| Cue {
                    from: group_start(
                        page,
                        lead_start(page, from - 2, sentence.from),
                        sentence.from,
                    ),
                    at,
                    to: at + 1,
                    kind: CueKind::Verb(verb),
                });
            }
            let noun = from > sentence.from
                && from == at
                && (page.is("determiner", at - 1) && !page.is("stand-in", at - 1)
                    || matches!(before, "'s" | "'")
                    || page.is("preposition", at - 1));
            // "claims", "report", "states" are nouns more often: they need a clause in sight.
            let plain = page.lower(at + 1) == "that" && !noun
                || page.quote(at + 1).is_some()
                || matches!(page.lower(at + 1), "," | ":") && page.quote(at + 2).is_some()
                || page.is("subordinator", at + 1)
                || verb.frames.object && from > sentence.from && page.large(from - 1)
                || page.is("present-speech", at)
                || verb.form == Form::Third
                    && (matches!(page.lower(at + 1), "." | "")
                        || from == at && page.quote(at.wrapping_sub(1)).is_some())
                || verb.form == Form::Third
                    && (page.is("determiner", at + 1) || page.large(at + 1))
                    && coordinator_before(page, from, sentence.from).is_some();
            let auxiliary = (from..at).any(|k| page.is("auxiliary", k));
            if !auxiliary
                && from > sentence.from
                && !agrees(page, from - 1, verb.form)
                && !head_agrees(page, sentence, from, verb.form)
            {
                return None;
            }
            let clause = clause_follows(page, at + 1, sentence.to);
            // "Two state governments", where no word for how many can be all of the subject.
            let counted = from == at
                && from > sentence.from
                && page.is("plural", at - 1)
                && page.lower(at) == "state";
            if noun || !(plain || auxiliary || clause && !counted) {
                return None;
            }
        }
        Form::Gerund => {
            let led = matches!(before, "," | "and" | "while" | "by" | "as")
                || be
                || from == sentence.from
                || before == "-"
                || before == "—"
                || before == "–";
            let opens = matches!(page.lower(at + 1), "that" | "," | ":")
                || page.quote(at + 1).is_some()
                || (page.is("document", from.saturating_sub(1))
                    // "Left the room saying the move was void", not "without saying".
                    || page.is("plain-speech", at)
                        && (from == sentence.from || !page.is("preposition", from - 1)))
                    && clause_follows(page, at + 1, sentence.to);
            if !(led || opens) {
                return None;
            }
            if page.is("determiner", at.wrapping_sub(1)) {
                return None;
            }
        }
    }
    // "can ask for help", "will demand better": not told as done.
    let modal = (from..at).any(|k| page.is("modal", k));
    let negated = (from..at).any(|k| page.is("negation", k));
    if modal && !negated && !verb.frames.clause && page.lower(at + 1) != "that" {
        return None;
    }
    // "If X criticised", "whether X said": not told as having been said.
    let clause = clause_start(page, from, sentence.from);
    if clause > sentence.from && page.is("conditional", clause - 1) {
        return None;
    }
    Some(Cue {
        from,
        at,
        to: at + 1,
        kind: CueKind::Verb(verb),
    })
}

/// Whether the head of the subject agrees with a verb in the present: "officials in the city say".
fn head_agrees(page: &Page<'_>, sentence: &Sentence, group: usize, form: Form) -> bool {
    let Some(Subject { phrase, .. }) = subject(page, group, sentence.from) else {
        return false;
    };
    let head = (phrase.from + 1..phrase.to)
        .find(|&at| page.is("preposition", at) || !page.word(at) || participial(page, at))
        .unwrap_or(phrase.to)
        - 1;
    head < phrase.to - 1 && agrees(page, head, form)
}

/// "sought to persuade": the attempt is told as made, not "will seek" and not "the attempt".
fn attempted(page: &Page<'_>, sentence: &Sentence, lead: usize) -> bool {
    let from = group_start(page, lead, sentence.from);
    let noun = from > sentence.from
        && (page.is("determiner", from - 1)
            || page.is("preposition", from - 1) && !page.is("subordinator", from - 1)
            || matches!(page.lower(from - 1), "'s" | "to"));
    page.is("attempt", lead) && !noun && !(from..lead).any(|at| page.is("modal", at))
}

/// "went on to say": the verb before "on".
fn lead_start(page: &Page<'_>, at: usize, from: usize) -> usize {
    if page.lower(at) == "on" && at > from {
        at - 1
    } else {
        at
    }
}

/// Whether the word before a verb in the present can be its subject's last: "they say", "it says",
/// not "a video call".
pub(crate) fn agrees(page: &Page<'_>, last: usize, form: Form) -> bool {
    let word = page.lower(last);
    if !page.word(last) || page.is("coordinator", last) {
        return true;
    }
    if page.is("pronoun", last) {
        let singular = matches!(word, "he" | "she" | "it" | "who");
        return singular == (form == Form::Third) || word == "who";
    }
    let plural = word.ends_with('s') && !word.ends_with("ss") || page.is("plural", last);
    match form {
        Form::Base => plural,
        _ => page.large(last) || !plural,
    }
}

/// Whether a word follows the bare apostrophe of an owner: the "comments" of "Gates' comments" are no verb. Nouns that
/// attribute, as "claim that", are looked for all the same.
fn is_owned(page: &Page<'_>, at: usize) -> bool {
    at > 1
        && matches!(page.lower(at - 1), "'" | "’")
        && page.lower(at - 2).ends_with('s')
        && page.quote(at - 1).is_none()
        && !(page.lexicon.nouns.contains(page.lower(at))
            && matches!(page.lower(at + 1), "that" | "for"))
}
