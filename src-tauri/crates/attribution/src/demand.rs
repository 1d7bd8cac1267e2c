//! Demands on somebody: "urged Xi to abandon", "called on Russia to stop", "warned Kyiv against".

use crate::cue::Cue;
use crate::lexicon::{Form, Verb};
use crate::page::{Page, Sentence};
use crate::phrase::Phrase;

/// Whom a demand is made of may be this many words away from the deed, times and places included.
const REACH: usize = 16;

/// Of whom the verb asks a deed, and the deed from its "to", "not to", "from" or "against".
pub(crate) fn demand(
    page: &Page<'_>,
    sentence: &Sentence,
    cue: &Cue,
    verb: Verb,
) -> Option<(Phrase, Phrase)> {
    let mut from = cue.to;
    while page.is("adverb", from) {
        from += 1;
    }
    if verb.frames.demand_on && matches!(page.lower(from), "on" | "upon" | "to" | "with") {
        from += 1;
    } else if !verb.frames.demand {
        return None;
    }
    let pronoun = page.is("object-pronoun", from);
    let names = page.large(from)
        || page.is("addressee", from)
        || page.is("role", from)
        || page.is("title", from);
    // "warned the plan to close the port would fail" has a clause; "warned ships to leave" none.
    let open = page.is("determiner", from)
        || page.lower(from).ends_with('s')
        || page.lower(from + 1).ends_with('s');
    if !(page.word(from) && page.quote(from).is_none() && (pronoun || names || open))
        || page.is("preposition", from)
        || page.is("subordinator", from)
        || page.is("auxiliary", from)
    {
        return None;
    }
    let mut asked_to = None;
    for at in from + 1..sentence.to.min(from + REACH) {
        if let Some(deed) = deed_start(page, at) {
            let bare = page.lower(deed) == "to";
            if bare && verb.frames.clause && !(pronoun || names) {
                return None;
            }
            let to = deed_end(page, deed, sentence.to);
            let asked = Phrase {
                from,
                to: asked_to.unwrap_or(deed),
            };
            return (to > deed + 1).then_some((asked, Phrase { from: deed, to }));
        }
        if page.quote(at).is_some()
            || !page.word(at) && !matches!(page.lower(at), "'s" | "'" | "’")
            || page.lower(at) == "that"
            || page.is("auxiliary", at) && !page.large(at)
            || page.is("pronoun", at) && page.lower(at) != "it"
        {
            return None;
        }
        let aside = page.is("preposition", at) && page.lower(at) != "of"
            || page.is("temporal", at)
            || page.is("adverb", at);
        if aside && asked_to.is_none() {
            asked_to = Some(at);
        }
    }
    None
}

/// Where a deed begins at `at`: "to abandon", "not to send", "from offering", "against delays".
fn deed_start(page: &Page<'_>, at: usize) -> Option<usize> {
    let verb = |at: usize| {
        page.word(at)
            && !page.large(at)
            && !page.is("determiner", at)
            && !page.is("object-pronoun", at)
            && !page.is("preposition", at)
            && !page.is("temporal", at)
    };
    let starts = match page.lower(at) {
        "to" => verb(at + 1 + usize::from(!page.word(at + 1) && page.quote(at + 1).is_some())),
        "not" | "never" => page.lower(at + 1) == "to" && verb(at + 2),
        "from" | "into" => page.lower(at + 1).ends_with("ing") && verb(at + 1),
        "against" => page.word(at + 1),
        _ => false,
    };
    starts.then_some(at)
}

/// Where a deed told from `from` on ends: the sentence, or what is said of it beside.
pub(crate) fn deed_end(page: &Page<'_>, from: usize, to: usize) -> usize {
    let mut to = (from..to)
        .find(|&at| {
            // to “vote your conscience,” declining to: the marks end it.
            let closed = at > from
                && page.quote(at - 1).is_some()
                && page.quote(at).is_none()
                && page.lower(at.saturating_sub(2)) == ",";
            closed
                || page.is("contrast", at) && page.lower(at + 1).ends_with("ing")
                || page.lower(at) == ":" && page.quote(at + 1).is_some()
                || page.lower(at) == "," && page.lower(at + 1) == "with"
                || page.lower(at) == ","
                    && (page.lower(at + 1).ends_with("ing")
                        || page
                            .lexicon
                            .verb(page.lower(at + 1))
                            .is_some_and(|verb| matches!(verb.form, Form::Past | Form::Third))
                        || page.is("subordinator", at + 1)
                        || page.is("coordinator", at + 1))
        })
        .unwrap_or(to);
    while to > from && matches!(page.lower(to - 1), "." | "!" | "?") {
        to -= 1;
    }
    // "…on Friday" says when; "by Friday" is part of the deed.
    if to > from + 1
        && page.is("temporal", to - 1)
        && page.large(to - 1)
        && !page.is("bound", to - 2)
    {
        to -= 1;
        if page.is("preposition", to - 1) {
            to -= 1;
        }
    }
    to
}
