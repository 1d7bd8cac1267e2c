//! What is said, by what stands before a reporting verb and what follows it.

use crate::by_verb::Saying;
use crate::clause::{begins_noun, verbal};
use crate::demand::deed_end;
use crate::lexicon::Form;
use crate::object::{blamed, label_quotes, named, named_as, object, shown_doing};
use crate::page::Page;
use crate::phrase::Phrase;
use crate::said::{
    before_subject, led_by_adverbial, led_by_as, opens_statement, split, work_title,
};
use crate::sayer::Sayer;
use crate::statement::{Statement, Sure};
use crate::tail::{Follows, after, clause_follows, resumed, transitive};

/// What stands before an attribution.
pub(crate) struct Said {
    /// What is said there.
    before: Option<Phrase>,
    /// Whether a quote ends right before it.
    quoted: bool,
    /// `“…,” she said`: whether words end before the attribution, which are then what is said,
    /// whatever follows it.
    closed: bool,
}

impl Said {
    pub(crate) fn before(saying: &Saying<'_, '_>, sayer: &Sayer) -> Self {
        let Saying {
            page,
            floor,
            gerund,
            ..
        } = *saying;
        let clause = sayer.clause;
        let in_marks =
            |piece: &Phrase| page.quote(piece.to - 1).is_some() || page.quote(piece.to).is_some();
        // "“…,” and the minister claimed": the marks are somebody else's.
        let before = before_subject(page, floor, clause)
            .filter(|_| !sayer.own || !page.is("coordinator", clause))
            .filter(|piece| !gerund || in_marks(piece));
        let quoted = clause > floor
            && (page.quote(clause - 1).is_some()
                || page.lower(clause - 1) == ","
                    && clause >= 2
                    && page.quote(clause - 2).is_some());
        let closed = quoted
            && !(gerund && matches!(saying.follow, Follows::Plain(_)))
            && before.is_some_and(|piece| ends_closed(page, piece, clause));
        Self {
            before,
            quoted,
            closed,
        }
    }
}

/// The statement that `sayer` makes.
pub(crate) fn content(saying: &Saying<'_, '_>, sayer: &Sayer, said: &Said) -> Option<Statement> {
    let page = saying.page;
    if saying.verb.frames.marks && !saying.speech() {
        let quoted = matches!(saying.follow, Follows::Plain(at) if page.quote(at).is_some()
            && (matches!(page.lower(at - 1), "," | ":") || at == saying.cue.to && cried(page, at)));
        if !said.closed && !quoted {
            return None;
        }
    }
    let (pieces, sure) = match saying.follow {
        Follows::Plain(from) => plain(saying, sayer, said, from),
        Follows::End(end) => ended(saying, sayer, said, end),
        Follows::Bare(from) => bare(saying, sayer, said, from),
    }?;
    let mut statement = saying.statement(pieces, sayer.phrase, sure)?;
    statement.addressee = saying.addressee;
    Some(statement)
}

/// A thought for a verb that tells of no speech.
fn thought(saying: &Saying<'_, '_>) -> Sure {
    if saying.verb.frames.think && !saying.speech() {
        Sure::Thought
    } else {
        Sure::Plain
    }
}

/// What is said where a clause with "that", a colon or a quote follows from `from` on.
fn plain(
    saying: &Saying<'_, '_>,
    sayer: &Sayer,
    said: &Said,
    from: usize,
) -> Option<(Vec<Phrase>, Sure)> {
    let Saying { page, cue, .. } = *saying;
    let frames = saying.verb.frames;
    let speech = saying.speech();
    let quote = page.quote(from);
    if work_title(page, from) && page.lower(from - 1) != "that" {
        return None;
    }
    let sure = match thought(saying) {
        Sure::Plain if !speech && !frames.marks && quote.is_some() => Sure::Label,
        sure => sure,
    };
    let content = after(page, from, saying.sentence.to);
    let fragment = said.before.is_none()
        && page.lower(from - 1) == ","
        && quote.is_some_and(|quote| {
            page.text[page.quotes[quote].start..].starts_with(char::is_lowercase)
        })
        && opens_statement(page, saying.floor, sayer.clause);
    if fragment {
        // The decision, he said, “was not ours.”
        let first = Phrase {
            from: saying.floor,
            to: sayer.clause - 1,
        };
        return Some((vec![first, content], sure));
    }
    if said.closed && quote.is_none() {
        return Some((vec![said.before?], sure));
    }
    // "said it was “fair,” adding “…”" is no interruption but another statement.
    let interrupts =
        !saying.gerund && (said.quoted || said.before.is_some() && page.lower(from - 1) == ",");
    if interrupts && quote.is_some() {
        // “A,” she said, “B.”
        return Some((said.before.into_iter().chain([content]).collect(), sure));
    }
    let label = frames.label && !speech;
    if label && quote.is_none() {
        return None;
    }
    if !(speech || label || frames.think) && quote.is_none() && frames.object {
        let piece = object(page, &saying.sentence, cue, sayer.phrase)?;
        return Some((vec![piece], Sure::Object));
    }
    // "would not say how many, but": what follows is the reporter's.
    let denied = saying.attempt.is_none()
        && (cue.from..cue.at).any(|at| {
            page.is("negation", at)
                || page.lower(at).ends_with("n't")
                || page.is("infinitive-lead", at)
        });
    let to = (content.from..content.to)
        .find(|&at| page.lower(at) == "," && page.lower(at + 1) == "but")
        .filter(|_| denied)
        .unwrap_or(content.to);
    Some((vec![Phrase { to, ..content }], sure))
}

/// What is said where nothing that can be said follows before `end`.
fn ended(
    saying: &Saying<'_, '_>,
    sayer: &Sayer,
    said: &Said,
    end: usize,
) -> Option<(Vec<Phrase>, Sure)> {
    let Saying {
        page, floor, cue, ..
    } = *saying;
    let to = saying.sentence.to;
    let clause = sayer.clause;
    let think = saying.verb.frames.think;
    let comma = page.lower(end) == ",";
    if (saying.speech() || think) && comma && led_by_as(page, &saying.sentence, clause) {
        return Some((vec![after(page, end + 1, to)], Sure::Bare));
    }
    if saying.speech() && said.before.is_none() && split(page, floor, clause, end, to) {
        let first = Phrase {
            from: floor,
            to: clause - 1,
        };
        let second = Phrase { from: end + 1, to };
        return Some((vec![first, second], Sure::Bare));
    }
    // "By Tuesday, X said, the ship was home."
    if saying.speech()
        && said.before.is_none()
        && !saying.gerund
        && comma
        && led_by_adverbial(page, floor, clause)
        && verbal(page, end + 1, to)
    {
        return Some((vec![after(page, end + 1, to)], Sure::Bare));
    }
    // "X said, the declaration sends a message": a comma for "that".
    if comma
        && end == cue.to
        && page.is("plain-speech", cue.at)
        && !saying.gerund
        && said.before.is_none()
        && (page.is("determiner", end + 1) || page.is("pronoun", end + 1) || page.large(end + 1))
        && clause_follows(page, end + 1, to)
        && !(end + 1..to).any(|at| page.quote(at).is_none() && page.reports(at))
    {
        return Some((vec![after(page, end + 1, to)], Sure::Bare));
    }
    let attributes = saying.speech() || think || said.closed;
    if !attributes || !said.quoted && saying.verb.form == Form::Gerund {
        return None;
    }
    let mut pieces = vec![said.before?];
    if comma {
        pieces.extend(resumed(page, end + 1, to, said.quoted));
    }
    Some((pieces, thought(saying)))
}

/// What is said where what may be a clause without "that" follows from `from` on.
fn bare(
    saying: &Saying<'_, '_>,
    sayer: &Sayer,
    said: &Said,
    from: usize,
) -> Option<(Vec<Phrase>, Sure)> {
    let Saying { page, cue, .. } = *saying;
    let frames = saying.verb.frames;
    let speech = saying.speech();
    let to = saying.sentence.to;
    // "said so", "says no to tariffs": nothing is told of what was said.
    if page.is("pro-statement", from)
        && (!page.word(from + 1) || page.is("preposition", from + 1))
        && !said.closed
    {
        return None;
    }
    // "“…,” offering New Delhi talks": the offer follows.
    let gives = saying.gerund && !page.is("plain-speech", cue.at) && begins_noun(page, from);
    if let Some(before) = said.before.filter(|_| !gives)
        && (speech || frames.marks)
        && (said.closed || said.quoted && !clause_follows(page, from, to))
    {
        // “We will,” X said of the plan, “win.”
        let reopened = (from..to.min(from + 8))
            .find(|&at| page.lower(at) == ",")
            .filter(|comma| page.quote(comma + 1).is_some())
            .map(|comma| after(page, comma + 1, to));
        return Some(([before].into_iter().chain(reopened).collect(), Sure::Plain));
    }
    if frames.label {
        let quotes = label_quotes(page, from, to);
        if !quotes.is_empty() {
            return Some((quotes, Sure::Label));
        }
        let name = named_as(page, from, to).or_else(|| named(page, cue.at, from, to));
        if let Some(piece) = name {
            return Some((vec![piece], Sure::Demand));
        }
    }
    let clause_after =
        clause_follows(page, from, to) || page.is("showing", cue.at) && shown_doing(page, from, to);
    // What looks like a clause after a comma with the attribution at the end of it:
    // "…, the ministry said late on Friday".
    // But "After the vote failed, the minister announced a plan" has an object of its own.
    let object_follows = !page.is("plain-speech", cue.at)
        && (page.is("determiner", from) || page.large(from))
        || ["subordinator", "preposition"]
            .iter()
            .any(|class| page.is(class, saying.floor))
            && !said.quoted;
    if let Some(piece) = said.before
        && speech
        && !clause_after
        && !object_follows
    {
        return Some((vec![piece], Sure::Plain));
    }
    let rest = || vec![after(page, from, to)];
    let plainly = page.is("plain-speech", cue.at) && !page.is("preposition", from);
    if frames.clause && (clause_after || plainly) {
        return Some((rest(), Sure::Bare));
    }
    let clause_alone = clause_after && !transitive(page, from, to);
    if (frames.strict || frames.tell && saying.addressee.is_some()) && clause_alone {
        return Some((rest(), Sure::Bare));
    }
    // "predicted a “reckoning” in November".
    if speech
        && page.is("determiner", from)
        && (from + 1..from + 4).any(|at| page.quote(at).is_some())
        && from + 4 < to
    {
        let piece = Phrase {
            from,
            to: deed_end(page, from, to),
        };
        return Some((vec![piece], Sure::Label));
    }
    if frames.think && clause_alone {
        return Some((rest(), Sure::Thought));
    }
    // "Promised elections within a year of a ceasefire": nobody was told of one.
    let next = saying.addressee.is_some_and(|told| told.to == from);
    let led = next && matches!(page.lower(from), "of" | "about")
        || !frames.demand && matches!(page.lower(from), "to" | "against");
    if frames.tell && saying.addressee.is_some() && led {
        return Some((rest(), Sure::Bare));
    }
    if frames.object
        && let Some(piece) = blamed(page, cue.to, to)
    {
        return Some((vec![piece], Sure::Demand));
    }
    let appeals = frames.appeal && matches!(page.lower(cue.to), "for" | "on" | "upon");
    if !(frames.object || appeals) {
        return None;
    }
    let sure = if appeals { Sure::Demand } else { Sure::Object };
    let piece = object(page, &saying.sentence, cue, sayer.phrase)?;
    // "Thanked Washington" says nothing of what for.
    let thanks = page.is("thanks", cue.at);
    if thanks && !(piece.from..piece.to).any(|at| page.lower(at) == "for") {
        return None;
    }
    Some((vec![piece], sure))
}

/// Whether the quote at `at` is a full cry or sentence: chanted “Peace now!”
fn cried(page: &Page<'_>, at: usize) -> bool {
    page.quote(at).is_some_and(|quote| {
        let quote = page.quotes[quote];
        let words = &page.text[quote.start..quote.end];
        words.starts_with(char::is_uppercase) && words.ends_with(['!', '?', '.'])
    })
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
