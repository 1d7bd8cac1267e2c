//! What pages set between the paragraphs of an article: a line that leads to another article, a box that asks for an
//! address, the words of a picture, the list of other stories that is read out to who cannot see it. They are taken
//! out before lines are judged by what stands around them, so that the article goes on below them.

use std::sync::OnceLock;

use regex::Regex;

use crate::CutReason;
use crate::block::Block;
use crate::features::{Seen, ends_sentence};

/// Lines of a list that is read out, with what tells of it.
const READ_OUT: usize = 80;
/// Words of the heading of such a list.
const HEADING_WORDS: usize = 6;
/// Words of a line that leads to another article.
const LEADING_WORDS: usize = 25;
/// Lines to both sides of it within which the article's paragraphs stand.
const BESIDE: usize = 3;
/// Lines of a box that asks for an address, and words that each has at most.
const BOX_LINES: usize = 9;
const BOX_WORDS: usize = 40;
/// Words of a button.
const BUTTON_WORDS: usize = 3;
/// Words below a picture.
const CAPTION_WORDS: usize = 40;
/// Words of an agency that stands before and after what a picture shows: "Getty Images".
const AGENCY_WORDS: usize = 3;

/// Why each line is no article's wherever it stands; `None` for all others.
pub(crate) fn find(blocks: &[Block], seen: &[Seen]) -> Vec<Option<CutReason>> {
    let mut why = vec![None; blocks.len()];
    read_out(blocks, seen, &mut why);
    pictures(blocks, seen, &mut why);
    newsletters(seen, &mut why);
    leading(blocks, seen, &mut why);
    why
}

/// "list of 2 items", and all until "end of list", with the heading above.
fn read_out(blocks: &[Block], seen: &[Seen], why: &mut [Option<CutReason>]) {
    static FIRST: OnceLock<Regex> = OnceLock::new();
    let first = FIRST.get_or_init(|| {
        Regex::new(r"(?i)^list of \d{1,3} items?$").expect("the pattern is well formed")
    });
    let mut at = 0;
    while at < blocks.len() {
        let until = (at + 1..blocks.len().min(at + READ_OUT))
            .find(|end| blocks[*end].text.eq_ignore_ascii_case("end of list"));
        if let Some(until) = until
            && first.is_match(&blocks[at].text)
        {
            let heading = at.checked_sub(1).filter(|above| {
                seen[*above].words <= HEADING_WORDS && !ends_sentence(&blocks[*above].text)
            });
            why[heading.unwrap_or(at)..=until].fill(Some(CutReason::Headlines));
            at = until;
        }
        at += 1;
    }
}

/// The words of pictures: what is read out of one stands between the name of its agency twice, and what all can
/// read stands below that, or below the words that say so.
fn pictures(blocks: &[Block], seen: &[Seen], why: &mut [Option<CutReason>]) {
    let below = |at: usize| {
        blocks.get(at).is_some_and(|block| {
            (1..=CAPTION_WORDS).contains(&seen[at].words)
                && seen[at].hit.is_none_or(|hit| !hit.whole())
                && !block.text.is_empty()
        })
    };
    for at in 0..blocks.len() {
        let said = seen[at]
            .hit
            .is_some_and(|hit| hit.whole() && hit.reason == CutReason::Caption);
        let between = is_between_agencies(&blocks[at].text);
        if !said && !between {
            continue;
        }
        why[at] = Some(CutReason::Caption);
        // Under what is read out may stand the article itself.
        if below(at + 1) && (said || !ends_sentence(&blocks[at + 1].text)) && !seen[at + 1].prose {
            why[at + 1] = Some(CutReason::Caption);
        }
    }
}

/// "EPA The chancellor at a lecternEPA".
fn is_between_agencies(text: &str) -> bool {
    let ends = text.match_indices(' ').map(|(at, _)| at).take(AGENCY_WORDS);
    ends.into_iter().any(|end| {
        let name = &text[..end];
        let Some(inner) = text[end..].strip_suffix(name) else {
            return false;
        };
        // Set against the last word without a space, as elements are copied.
        name.starts_with(char::is_uppercase)
            && inner.trim().contains(' ')
            && inner.ends_with(|c: char| {
                c.is_alphanumeric() || matches!(c, '.' | ')' | '"' | '\u{201d}')
            })
    })
}

/// A box that asks for an address: its lines, from the first to the last that say so, and the button below.
fn newsletters(seen: &[Seen], why: &mut [Option<CutReason>]) {
    let asks = |at: usize| {
        seen[at]
            .hit
            .is_some_and(|hit| hit.reason == CutReason::Newsletter)
    };
    let whole = |at: usize| seen[at].hit.is_some_and(|hit| hit.whole());
    let mut at = 0;
    while at < seen.len() {
        if !asks(at) || seen[at].words > BOX_WORDS {
            at += 1;
            continue;
        }
        let last = (at..seen.len().min(at + BOX_LINES))
            .take_while(|line| seen[*line].words <= BOX_WORDS)
            .filter(|line| asks(*line))
            .last()
            .unwrap_or(at);
        // A button alone makes a box of one line only where the article stands above and below.
        let below = (last + 1..seen.len().min(last + 3)).find(|line| {
            whole(*line)
                && seen[*line].words <= BUTTON_WORDS
                && prose_in(seen, at.saturating_sub(BESIDE)..at)
                && prose_in(seen, *line + 1..seen.len().min(*line + 1 + BESIDE))
        });
        let end = below.unwrap_or(last);
        let lines = (at..=end).filter(|line| asks(*line)).count();
        if lines + usize::from(below.is_some()) >= 2 && (at..=end).any(whole) {
            why[at..=end].fill(Some(CutReason::Newsletter));
        }
        at = end + 1;
    }
}

/// A line that leads to another article, by its words and a mark after them, between two paragraphs.
fn leading(blocks: &[Block], seen: &[Seen], why: &mut [Option<CutReason>]) {
    for at in 0..blocks.len() {
        let Some(hit) = seen[at].hit.filter(|_| why[at].is_none()) else {
            continue;
        };
        let leads = hit.reason == CutReason::Headlines
            && !hit.whole()
            && !seen[at].prose
            && seen[at].words <= LEADING_WORDS
            && blocks[at].text.contains([':', '：', '|']);
        if leads
            && prose_in(seen, at.saturating_sub(BESIDE)..at)
            && prose_in(seen, at + 1..blocks.len().min(at + 1 + BESIDE))
        {
            why[at] = Some(CutReason::Headlines);
        }
    }
}

/// Whether one of these lines reads as the article's.
fn prose_in(seen: &[Seen], mut lines: std::ops::Range<usize>) -> bool {
    lines.any(|at| seen[at].prose && seen[at].hit.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_picture_shows_stands_between_its_agency_twice() {
        for line in [
            "EPA The chancellor at a lecternEPA",
            "Getty Images Soldiers stand in a rowGetty Images",
            "Reuters A minister says \"no\"Reuters",
        ] {
            assert!(is_between_agencies(line), "{line}");
        }
        for line in [
            "Peace talks are what they call peace",
            "No talks, said No",
            "EPA",
            "",
            "The end of the",
            "Talks about Talks",
        ] {
            assert!(!is_between_agencies(line), "{line}");
        }
    }
}
