//! Words before an attribution: whether they are what is said, and where that begins.

use crate::clause::{participial, verbal};
use crate::page::{Page, Sentence, titled};
use crate::phrase::Phrase;

/// What is said before the subject that starts at `clause`: up to a quote's end or a comma.
pub(crate) fn before_subject(page: &Page<'_>, floor: usize, clause: usize) -> Option<Phrase> {
    let last = clause.checked_sub(1).filter(|&at| at >= floor)?;
    if let Some(quote) = page.quote(last) {
        let own = page.quotes[quote];
        let words = &page.text[own.start..own.end];
        // `there was "no way" the board would agree`: a few words in marks are no statement.
        if !words
            .trim_end()
            .ends_with([',', '.', '!', '?', '…', '-', '—'])
            && words.split(' ').count() < 5
        {
            return None;
        }
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
pub(crate) fn quote_clause(page: &Page<'_>, quote: usize, floor: usize) -> usize {
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

/// "As X told Y, …": the attribution stands first.
pub(crate) fn led_by_as(page: &Page<'_>, sentence: &Sentence, clause: usize) -> bool {
    clause == sentence.from + 1 && page.lower(sentence.from) == "as"
}

/// Whether only an adverbial and a comma stand between `floor` and the clause: "By Tuesday,".
pub(crate) fn led_by_adverbial(page: &Page<'_>, floor: usize, clause: usize) -> bool {
    clause > floor + 1
        && page.lower(clause - 1) == ","
        && ["preposition", "temporal", "adverb"]
            .iter()
            .any(|class| page.is(class, floor))
        && !verbal(page, floor, clause - 1)
}

/// "The board, X said, was wrong": the attribution parts subject and verb.
pub(crate) fn split(page: &Page<'_>, floor: usize, clause: usize, end: usize, to: usize) -> bool {
    page.lower(end) == ","
        && end + 2 < to
        && (page.is("auxiliary", end + 1) || page.is("finite", end + 1))
        && opens_statement(page, floor, clause)
}

/// Whether tokens `floor..clause` are a noun phrase and a comma, the start of what is said.
pub(crate) fn opens_statement(page: &Page<'_>, floor: usize, clause: usize) -> bool {
    clause > floor + 1
        && page.lower(clause - 1) == ","
        && !page.is("preposition", floor)
        && !page.is("temporal", floor)
        && !page.is("subordinator", floor)
        && !page.is("coordinator", floor)
        && !page.is("adverb", floor)
        && !participial(page, floor)
        && page.quote(floor).is_none()
        && !(floor..clause - 1).any(|at| page.lower(at) == ",")
}

/// Marks around the title of a work: “A History of the Straits”.
pub(crate) fn work_title(page: &Page<'_>, at: usize) -> bool {
    page.quote(at).is_some_and(|quote| {
        let quote = page.quotes[quote];
        let words = &page.text[quote.start..quote.end];
        !words.ends_with(['.', ',']) && titled(words)
    })
}
