//! Anchors: a span with enough of its surroundings to find it again in another text.
//!
//! The two selectors of the W3C Web Annotation Data Model in one: TextPositionSelector (`span`) and
//! TextQuoteSelector (`quote`, `prefix`, `suffix`).

use serde::{Deserialize, Serialize};

use crate::Span;
use crate::fold::fold_char;
use crate::word::Word;

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

/// The start of each occurrence, overlapping ones included, in order. Knuth, Morris and Pratt:
/// linear even where the text repeats itself.
pub(crate) fn occurrences<'t, T: PartialEq>(
    text: &'t [T],
    quote: &'t [T],
) -> impl Iterator<Item = usize> + 't {
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
    text.iter().enumerate().filter_map(move |(at, item)| {
        while matched > 0 && (matched == quote.len() || *item != quote[matched]) {
            matched = border[matched - 1];
        }
        if *item == quote[matched] {
            matched += 1;
        }
        (matched == quote.len()).then(|| at + 1 - quote.len())
    })
}

/// How many scalar values agree from the first on.
pub(crate) fn agreeing<'t>(
    ours: impl Iterator<Item = &'t char>,
    theirs: impl Iterator<Item = &'t char>,
) -> usize {
    ours.zip(theirs).take_while(|(a, b)| a == b).count()
}

/// Words do not count the marks around them: takes in the quotation mark or full stop that the
/// quote began or ended with.
pub(crate) fn with_marks(quote: &str, scalars: &[char], span: Span) -> Span {
    let leading: Vec<char> = quote
        .chars()
        .take_while(|c| !c.is_alphanumeric())
        .map(fold_char)
        .collect();
    let trailing: Vec<char> = quote
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

/// A run of words of the text, `first..=last`, and what making it the quote costs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Match {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) cost: usize,
}

/// What a word of the quote costs that the text does not have.
pub(crate) const MISSING: usize = 3;
/// What a word costs that the text has besides: less, so that a quote with words put in is taken whole.
const EXTRA: usize = 2;
/// What a word costs that is another: more than a missing one, so that a run does not begin too early.
const CHANGED: usize = 4;

/// The run of words that becomes the quote at the least cost, the first of equal ones: Sellers'
/// algorithm over words. None where the text has no words.
pub(crate) fn closest_run(quote: &[Word], text: &[Word]) -> Option<Match> {
    let rows = quote.len() + 1;
    // For each prefix of the quote: the least cost of a run ending here, and where it starts.
    let mut column: Vec<(usize, usize)> = (0..rows).map(|row| (row * MISSING, 0)).collect();
    let mut best: Option<Match> = None;
    for (at, word) in text.iter().enumerate() {
        let mut diagonal = (0, at);
        column[0] = (0, at + 1);
        for row in 1..rows {
            let left = column[row];
            let change = CHANGED * usize::from(quote[row - 1].folded != word.folded);
            let above = column[row - 1];
            let cheapest = [
                (diagonal.0 + change, diagonal.1),
                (left.0 + EXTRA, left.1),
                (above.0 + MISSING, above.1),
            ]
            .into_iter()
            .min()
            .unwrap_or(left);
            diagonal = left;
            column[row] = cheapest;
        }
        let (cost, first) = column[rows - 1];
        if first <= at && best.is_none_or(|best| cost < best.cost) {
            best = Some(Match {
                first,
                last: at,
                cost,
            });
        }
    }
    best
}
