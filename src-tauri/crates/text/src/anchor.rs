//! Anchors: a span with enough of its surroundings to find it again in another text.
//!
//! The two selectors of the W3C Web Annotation Data Model in one: TextPositionSelector (`span`) and
//! TextQuoteSelector (`quote`, `prefix`, `suffix`).

use serde::{Deserialize, Serialize};

use crate::Span;
use crate::fold::{Folded, fold_char};
use crate::word::{Word, words};

/// Where a quote stands in a text and what stands around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The span, in scalar values.
    pub span: Span,
    /// The exact words.
    pub quote: String,
    /// Up to 32 scalar values before it.
    pub prefix: String,
    /// Up to 32 scalar values after it.
    pub suffix: String,
}

/// Scalar values of context that an anchor keeps on each side.
pub const CONTEXT: usize = 32;

/// In a fuzzy match, at most one word in this many is changed, added or missing.
pub const WORDS_AN_EDIT: usize = 6;

/// A quote with fewer scalar values than this needs context that agrees, or it could be anywhere.
const TELLING: usize = 16;
/// How many scalar values of context must agree for a short quote.
const ENOUGH_CONTEXT: usize = 8;
/// The most cells of the edit table that a fuzzy search fills: some 50 ms of work.
const FUZZY_CELLS: usize = 20_000_000;

impl Anchor {
    /// The anchor of `span` in `text`. A span that reaches beyond the text is cut to it.
    pub fn of(text: &str, span: Span) -> Self {
        let scalars: Vec<char> = text.chars().collect();
        let end = span.end.min(scalars.len());
        let start = span.start.min(end);
        let take = |from: usize, to: usize| scalars[from..to].iter().collect::<String>();
        Self {
            span: Span::new(start, end),
            quote: take(start, end),
            prefix: take(start.saturating_sub(CONTEXT), start),
            suffix: take(end, (end + CONTEXT).min(scalars.len())),
        }
    }
}

/// Finds an anchor's words in another text: exactly; then with white space, quotation marks and
/// dashes read as equal; then with few words changed (see [`WORDS_AN_EDIT`]).
///
/// Of several places the one whose surroundings agree best is taken, then the nearest to the old
/// position. `None` when the words are not surely there: not found, or found only as a few letters
/// with other surroundings, or in two places that nothing tells apart.
pub fn reanchor(anchor: &Anchor, new_text: &str) -> Option<Span> {
    if anchor.quote.trim().is_empty() {
        return None;
    }
    let identity = Folded::verbatim(new_text);
    exact(anchor, &identity, &Needle::verbatim(anchor)).or_else(|| {
        let folded = Folded::of(new_text);
        exact(anchor, &folded, &Needle::folded(anchor)).or_else(|| fuzzy(anchor, new_text))
    })
}

/// What is looked for, in the same form as the text that it is looked for in.
struct Needle {
    quote: Vec<char>,
    prefix: Vec<char>,
    suffix: Vec<char>,
}

impl Needle {
    fn verbatim(anchor: &Anchor) -> Self {
        Self {
            quote: anchor.quote.chars().collect(),
            prefix: anchor.prefix.chars().collect(),
            suffix: anchor.suffix.chars().collect(),
        }
    }

    fn folded(anchor: &Anchor) -> Self {
        let fold = |text: &str| Folded::of(text).scalars;
        let mut quote = fold(&anchor.quote);
        while quote.last() == Some(&' ') {
            quote.pop();
        }
        while quote.first() == Some(&' ') {
            quote.remove(0);
        }
        Self {
            quote,
            prefix: fold(&anchor.prefix),
            suffix: fold(&anchor.suffix),
        }
    }
}

/// A place where the quote may be.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    span: Span,
    /// Scalar values of context that agree, on both sides.
    agreement: usize,
    /// Whether the context that the anchor knows agrees in full on both sides.
    whole: bool,
    distance: usize,
}

fn exact(anchor: &Anchor, text: &Folded, needle: &Needle) -> Option<Span> {
    if needle.quote.is_empty() || needle.quote.len() > text.scalars.len() {
        return None;
    }
    let candidates = occurrences(&text.scalars, &needle.quote).map(|at| {
        let end = at + needle.quote.len();
        let before = agreeing(text.scalars[..at].iter().rev(), needle.prefix.iter().rev());
        let after = agreeing(text.scalars[end..].iter(), needle.suffix.iter());
        let span = Span::new(text.at[at], text.at[end - 1] + 1);
        Candidate {
            span,
            agreement: before + after,
            whole: before == needle.prefix.len() && after == needle.suffix.len(),
            distance: span.start.abs_diff(anchor.span.start),
        }
    });
    let best = surest(candidates)?;
    let telling = needle.quote.len() >= TELLING
        || best.agreement >= ENOUGH_CONTEXT
        || best.whole
        || (needle.prefix.is_empty() && needle.suffix.is_empty());
    telling.then_some(best.span)
}

/// The start of each occurrence, overlapping ones included, in order. Knuth, Morris and Pratt:
/// linear even where the text repeats itself.
fn occurrences<'t>(text: &'t [char], quote: &'t [char]) -> impl Iterator<Item = usize> + 't {
    let mut border = vec![0; quote.len()];
    let mut length = 0;
    for at in 1..quote.len() {
        while length > 0 && quote[at] != quote[length] {
            length = border[length - 1];
        }
        if quote[at] == quote[length] {
            length += 1;
        }
        border[at] = length;
    }
    let mut matched = 0;
    text.iter().enumerate().filter_map(move |(at, scalar)| {
        while matched > 0 && (matched == quote.len() || *scalar != quote[matched]) {
            matched = border[matched - 1];
        }
        if *scalar == quote[matched] {
            matched += 1;
        }
        (matched == quote.len()).then(|| at + 1 - quote.len())
    })
}

fn agreeing<'t>(
    ours: impl Iterator<Item = &'t char>,
    theirs: impl Iterator<Item = &'t char>,
) -> usize {
    ours.zip(theirs).take_while(|(a, b)| a == b).count()
}

/// The candidate whose context agrees best; of equal ones the nearest.
fn surest(candidates: impl Iterator<Item = Candidate>) -> Option<Candidate> {
    candidates.min_by_key(|candidate| (std::cmp::Reverse(candidate.agreement), candidate.distance))
}

/// Finds the words of the quote with few edits: Sellers' algorithm over words.
fn fuzzy(anchor: &Anchor, new_text: &str) -> Option<Span> {
    let quote = words(&anchor.quote);
    let text = words(new_text);
    let tolerance = quote.len() / WORDS_AN_EDIT;
    if tolerance == 0 || quote.len().saturating_mul(text.len()) > FUZZY_CELLS {
        return None;
    }
    let matches = approximate(&quote, &text, tolerance);
    let least = matches.iter().map(|found| found.edits).min()?;
    let prefix = words(&anchor.prefix);
    let suffix = words(&anchor.suffix);
    let mut best: Option<(usize, usize, Span)> = None;
    let mut tied = false;
    for found in matches.iter().filter(|found| found.edits == least) {
        let same = |a: &Word, b: &Word| a.folded == b.folded;
        // The outermost word of the context may be cut in two.
        let before = text[..found.first]
            .iter()
            .rev()
            .zip(prefix.iter().rev())
            .take_while(|(a, b)| same(a, b))
            .count();
        let after = text[found.last + 1..]
            .iter()
            .zip(suffix.iter())
            .take_while(|(a, b)| same(a, b))
            .count();
        let span = Span::new(text[found.first].span.start, text[found.last].span.end);
        let rank = before + after;
        match best {
            Some((other, _, _)) if other > rank => {}
            Some((other, _, kept)) if other == rank => {
                tied |= !kept.overlaps(span);
            }
            _ => {
                tied = false;
                best = Some((rank, found.edits, span));
            }
        }
    }
    let (_, _, span) = best.filter(|_| !tied)?;
    Some(with_marks(anchor, new_text, span))
}

/// Words do not count the marks around them: takes in the quotation mark or full stop that the
/// quote began or ended with.
fn with_marks(anchor: &Anchor, text: &str, span: Span) -> Span {
    let scalars: Vec<char> = text.chars().collect();
    let leading: Vec<char> = anchor
        .quote
        .chars()
        .take_while(|c| !c.is_alphanumeric())
        .map(fold_char)
        .collect();
    let trailing: Vec<char> = anchor
        .quote
        .chars()
        .rev()
        .take_while(|c| !c.is_alphanumeric())
        .map(fold_char)
        .collect();
    let before = scalars[..span.start]
        .iter()
        .rev()
        .zip(leading.iter().rev())
        .take_while(|(a, b)| fold_char(**a) == **b)
        .count();
    let after = scalars[span.end..]
        .iter()
        .zip(trailing.iter().rev())
        .take_while(|(a, b)| fold_char(**a) == **b)
        .count();
    Span::new(span.start - before, span.end + after)
}

/// A run of words of the text, `first..=last`, and how many edits make it the quote.
#[derive(Debug, Clone, Copy)]
struct Match {
    first: usize,
    last: usize,
    edits: usize,
}

/// All local minima within the tolerance, by where they end.
fn approximate(quote: &[Word], text: &[Word], tolerance: usize) -> Vec<Match> {
    let rows = quote.len() + 1;
    // For each prefix of the quote: the fewest edits of a run ending here, and where it starts.
    let mut column: Vec<(usize, usize)> = (0..rows).map(|row| (row, 0)).collect();
    let mut found: Vec<Match> = Vec::new();
    for (at, word) in text.iter().enumerate() {
        let mut diagonal = column[0];
        column[0] = (0, at + 1);
        diagonal.1 = at;
        for row in 1..rows {
            let left = column[row];
            let change = usize::from(quote[row - 1].folded != word.folded);
            let best = [
                (diagonal.0 + change, diagonal.1),
                (left.0 + 1, left.1),
                (column[row - 1].0 + 1, column[row - 1].1),
            ]
            .into_iter()
            .min_by_key(|(edits, start)| (*edits, std::cmp::Reverse(*start)))
            .unwrap_or(left);
            diagonal = left;
            column[row] = best;
        }
        let (edits, first) = column[rows - 1];
        if edits <= tolerance && first <= at {
            let next = Match {
                first,
                last: at,
                edits,
            };
            match found.last_mut() {
                Some(previous) if previous.last >= first => {
                    if edits < previous.edits {
                        *previous = next;
                    }
                }
                _ => found.push(next),
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The minister spoke on Monday. He said the border stays open for food and \
        medicine until the talks end. The border, others said, stays closed.";

    fn anchor(quote: &str) -> Anchor {
        let at = TEXT[..TEXT.find(quote).unwrap()].chars().count();
        Anchor::of(TEXT, Span::new(at, at + quote.chars().count()))
    }

    fn again(quote: &str, new_text: &str) -> Option<String> {
        reanchor(&anchor(quote), new_text).map(|span| span.of(new_text).to_owned())
    }

    #[test]
    fn a_quote_that_moved_is_found() {
        let new = format!("A new paragraph.\n\n{TEXT}");
        assert_eq!(
            again("the border stays open", &new).unwrap(),
            "the border stays open"
        );
    }

    #[test]
    fn of_two_places_the_one_with_the_same_surroundings_is_taken() {
        let text = "One said yes to it. Two said yes to it. Three said yes to it.";
        let at = text.find("yes to it. Three").unwrap();
        let anchor = Anchor::of(text, Span::new(at, at + 9));
        let new = format!("Zero said yes to it. {text}");
        let span = reanchor(&anchor, &new).unwrap();
        assert!(new[..span.start].ends_with("Two said "));
    }

    #[test]
    fn other_quotation_marks_spaces_and_dashes_are_the_same_words() {
        let text = "He said: \"It's the end - for now\". She left.";
        let anchor = Anchor::of(text, Span::new(9, 33));
        let new = "He said:\u{a0}“It’s the  end – for now”. She left.";
        assert_eq!(
            reanchor(&anchor, new).unwrap().of(new),
            "“It’s the  end – for now”"
        );
    }

    #[test]
    fn a_small_edit_inside_is_followed_and_a_large_one_is_not() {
        let quote = "the border stays open for food and medicine until the talks end.";
        let edited = TEXT.replace("food and", "food or");
        assert_eq!(
            again(quote, &edited).unwrap(),
            "the border stays open for food or medicine until the talks end."
        );
        let rewritten = TEXT.replace(
            "open for food and medicine",
            "shut to people and goods of all kinds",
        );
        assert_eq!(again(quote, &rewritten), None);
    }

    #[test]
    fn two_letters_elsewhere_are_not_the_same_quote() {
        assert_eq!(again("He", "Nothing alike. Here He is not."), None);
    }

    #[test]
    fn what_is_gone_is_not_found() {
        assert_eq!(
            again("the border stays open", "Another text altogether."),
            None
        );
        assert_eq!(again("the border stays open", ""), None);
    }
}
