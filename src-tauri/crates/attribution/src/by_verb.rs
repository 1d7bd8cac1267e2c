//! What a reporting verb attributes: said before it, after it, or on both sides.

use crate::clause::begins_noun;
use crate::content::{Said, content};
use crate::cue::Cue;
use crate::demand::{deed_end, demand};
use crate::inverted::inverted;
use crate::lexicon::{Form, Verb};
use crate::page::{Page, Sentence};
use crate::phrase::Phrase;
use crate::sayer::{main_after, sayer};
use crate::statement::{Statement, Sure, plain_statement};
use crate::subject::main_subject;
use crate::tail::{Follows, clause_follows, follows};

/// A verb that attributes, and what stands around it.
pub(crate) struct Saying<'p, 't> {
    pub(crate) page: &'p Page<'t>,
    /// Its sentence, or the part of it in which what the verb attributes can stand.
    pub(crate) sentence: Sentence,
    pub(crate) cue: &'p Cue,
    pub(crate) verb: Verb,
    /// The words that attribute.
    pub(crate) words: Phrase,
    /// The attempt in "sought to persuade".
    pub(crate) attempt: Option<usize>,
    /// Where what is said before the verb may begin.
    pub(crate) floor: usize,
    pub(crate) follow: Follows,
    pub(crate) addressee: Option<Phrase>,
    /// It has no subject of its own: ", adding that".
    pub(crate) gerund: bool,
}

impl Saying<'_, '_> {
    /// Whether the verb tells what somebody says.
    pub(crate) fn speech(&self) -> bool {
        self.verb.frames.speech()
    }

    /// A statement by `speaker` without an addressee.
    pub(crate) fn statement(
        &self,
        pieces: Vec<Phrase>,
        speaker: Phrase,
        sure: Sure,
    ) -> Option<Statement> {
        Some(plain_statement(pieces, self.words, Some(speaker), sure))
    }
}

/// What the verb of `cue` attributes, from `floor` on where it stands before the verb; `earlier` is
/// the last speaker of the sentence, for a verb that has no subject of its own.
pub(crate) fn by_verb(
    page: &Page<'_>,
    sentence: &Sentence,
    cue: &Cue,
    verb: Verb,
    floor: usize,
    earlier: Option<Phrase>,
) -> Option<Statement> {
    let attempt = (cue.from..cue.at).find(|&at| page.is("attempt", at));
    let sentence = relative_end(page, sentence, cue);
    let (mut follow, mut addressee) = follows(page, verb, cue.to, sentence.to);
    // "warned the plan to close the port would fail": nobody is told.
    if let Follows::Bare(at) = follow
        && verb.frames.clause
        && (page.lower(at) == "to" && clause_follows(page, cue.to, sentence.to)
            || page.is("auxiliary", at) && !page.large(at))
    {
        follow = Follows::Bare(cue.to);
        addressee = None;
    }
    let form = attempt
        .filter(|&at| page.lower(at).ends_with("ing"))
        .map_or(verb.form, |_| Form::Gerund);
    let saying = Saying {
        page,
        sentence,
        cue,
        verb,
        words: Phrase {
            from: attempt.unwrap_or(cue.at),
            to: cue.to,
        },
        attempt,
        floor,
        follow,
        addressee,
        gerund: form == Form::Gerund && !(cue.from..cue.at).any(|at| page.is("be", at)),
    };
    if let Some(statement) = inverted(&saying).or_else(|| leading(&saying)) {
        return Some(statement);
    }
    let sayer = sayer(&saying, earlier)?;
    // "Until Iran reassures the world that …": nobody has said it yet.
    let lead = sayer.phrase.from.checked_sub(1);
    if lead.is_some_and(|at| page.is("hypothetical", at)) {
        return None;
    }
    if let Some(to) = promised(&saying) {
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
            to: deed_end(page, to, saying.sentence.to),
        };
        return saying.statement(vec![deed], sayer.phrase, Sure::Demand);
    }
    if let Some((asked, deed)) = demand(page, &saying.sentence, cue, verb) {
        let mut statement = saying.statement(vec![deed], sayer.phrase, Sure::Demand)?;
        statement.addressee = Some(asked);
        return Some(statement);
    }
    content(&saying, &sayer, &Said::before(&saying, &sayer))
}

/// "Noting that the port was shut, X said": who says the rest notes it.
fn leading(saying: &Saying<'_, '_>) -> Option<Statement> {
    let Follows::Plain(from) = saying.follow else {
        return None;
    };
    if !saying.gerund || saying.cue.from != saying.sentence.from || !saying.speech() {
        return None;
    }
    let (comma, speaker) = main_after(saying.page, from, saying.sentence.to)?;
    saying.statement(vec![Phrase { from, to: comma }], speaker, Sure::Plain)
}

/// Where the deed begins that somebody is to do: "vowed on Friday to return".
fn promised(saying: &Saying<'_, '_>) -> Option<usize> {
    let page = saying.page;
    let Follows::Bare(to) = saying.follow else {
        return None;
    };
    let aside = |at: usize| {
        page.lower(at).starts_with(|c: char| c.is_ascii_digit())
            || ["adverb", "temporal", "temporal-lead", "preposition"]
                .iter()
                .any(|class| page.is(class, at))
    };
    let plain = saying.verb.frames.infinitive
        && saying.addressee.is_none()
        && page.lower(to) == "to"
        && (saying.cue.to..to).all(aside);
    plain.then_some(to)
}

/// The sentence as far as a relative clause goes that the cue stands in: of "X, who advises the
/// council, said" the verb "said" is not the clause's.
fn relative_end(page: &Page<'_>, sentence: &Sentence, cue: &Cue) -> Sentence {
    // "Who over the weekend said" as well.
    let adverbial = (sentence.from..cue.from).rev().take(6).find(|&at| {
        ![
            "temporal",
            "temporal-lead",
            "preposition",
            "determiner",
            "adverb",
        ]
        .iter()
        .any(|class| page.is(class, at))
    });
    let relative = adverbial.is_some_and(|at| page.is("relative", at) && page.lower(at) != "whom");
    let end = (cue.to..sentence.to)
        .find(|&at| page.lower(at) == "," && page.quote(at).is_none() && page.reports(at + 1))
        .filter(|_| relative);
    Sentence {
        to: end
            .or_else(|| parted(page, sentence, cue))
            .unwrap_or(sentence.to),
        ..sentence.clone()
    }
}

/// The semicolon before a clause in which somebody else speaks by a participle: "X said that it was
/// wrong; the daily went further, calling it a farce".
fn parted(page: &Page<'_>, sentence: &Sentence, cue: &Cue) -> Option<usize> {
    let semicolon = (cue.to..sentence.to)
        .find(|&at| page.lower(at) == ";" && page.quote(at).is_none())
        .filter(|&at| begins_noun(page, at + 1))?;
    // `said she was “not aware”; her colleague has used the phrase before`.
    let quoted = page.quote(semicolon - 1).is_some();
    if quoted && (semicolon + 1..sentence.to).all(|at| page.quote(at).is_none()) {
        return Some(semicolon);
    }
    let participle = (semicolon + 3..sentence.to).any(|at| {
        page.lower(at - 1) == ","
            && page.quote(at).is_none()
            && page.lexicon.verb(page.lower(at)).is_some_and(|verb| {
                verb.form == Form::Gerund && (verb.frames.speech() || verb.frames.label)
            })
    });
    (participle && main_subject(page, semicolon + 1, sentence.to).is_some()).then_some(semicolon)
}
