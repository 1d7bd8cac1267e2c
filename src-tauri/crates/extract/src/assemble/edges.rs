//! Where an article begins and ends, whatever the weights say: what stands around it and is no part of it.

mod line;

use aho_corasick::AhoCorasick;

use super::cuts::{BYLINE_WORDS, Cuts};
use crate::block::{Block, Page, bare};
use crate::facts::{byline, dates};
use crate::features::ends_sentence;
use crate::lexicon::{How, is_author_label, is_barrier, is_closing, is_points_label};
use crate::{BlockKind, CutReason};
use line::{
    is_author, is_clock, is_editor, is_end_mark, is_history, is_notice, is_of_author,
    is_other_title, is_signature, is_to_editors,
};

/// The words of the sentence below a headline, and how many blocks below it may stand.
const LEAD_WORDS: std::ops::RangeInclusive<usize> = 4..=70;
const LEAD_REACH: usize = 8;
/// Blocks at the end, and words of them, that go with what the line above them says of them.
const TAIL: usize = 3;
const TAIL_WORDS: usize = 90;
/// Words of a line that is none of the text's for its full stop: "Reading time: 2 min."
const FEW_WORDS: usize = 8;
/// The most words of another article's title.
const TITLE_WORDS: usize = 25;
/// Links to other articles in a row between two paragraphs, and the words that each has at least.
const LINKS: usize = 4;
const LINK_WORDS: usize = 4;
/// Words of article before a barrier, beyond which the page shows all of it; and words of offers after one.
const BEFORE_BARRIER: usize = 350;
const OFFERS: usize = 200;
/// The longest line that is a barrier, in bytes.
const BARRIER: usize = 160;

impl Cuts {
    /// A labelled list above the text says what the text says.
    pub(super) fn points(&mut self, blocks: &[Block]) {
        let prose = |at: &usize| {
            blocks[*at].kind == BlockKind::Paragraph
                && self.why[*at].is_none()
                && self.judged.seen[*at].prose
        };
        let Some(first) = (0..blocks.len()).find(prose) else {
            return;
        };
        let mut under = false;
        for (at, block) in blocks.iter().enumerate().take(first) {
            if is_points_label(&block.text) {
                under = true;
            } else if block.kind != BlockKind::ListItem {
                under = false;
            }
            if under {
                self.why[at] = self.why[at].or(Some(CutReason::Widget));
            }
        }
    }

    /// The sentence below the headline is the article's, where its element says that it is one.
    pub(super) fn lead(&mut self, blocks: &[Block], title: usize) {
        let prose = |at: &usize| self.why[*at].is_none() && self.judged.seen[*at].prose;
        let below = title + 1..blocks.len().min(title + 1 + LEAD_REACH);
        let until = below.clone().find(prose).unwrap_or(below.end);
        let lead = (below.start..until).find(|&at| {
            let words = self.judged.seen[at].words;
            blocks[at].markup.as_ref().is_some_and(|markup| {
                let aside = markup.nav || markup.footer || markup.aside || markup.form;
                markup.lead && markup.links < 0.5 && !aside && !markup.figure && !markup.hidden
            }) && LEAD_WORDS.contains(&words)
                && self.judged.seen[at].hit.is_none()
                && dates::of_line(&blocks[at].text).is_none()
                && byline::of_line(&blocks[at].text).is_none()
        });
        if let Some(lead) = lead {
            self.why[lead] = None;
        }
    }

    /// The same in a paste, where nothing but its place tells it: a line of some length right below the
    /// headline, with the name or the day of the article below it.
    pub(super) fn lead_of_paste(&mut self, blocks: &[Block], title: usize) {
        const WORDS: std::ops::RangeInclusive<usize> = 7..=45;
        const REACH: usize = 3;
        let signed = |at: usize| {
            let text = &blocks[at].text;
            dates::of_line(text).is_some() || byline::of_line(text).is_some()
        };
        let lead = title + 1;
        let Some(seen) = self.judged.seen.get(lead) else {
            return;
        };
        let until = (lead + 1 + REACH).min(blocks.len());
        if WORDS.contains(&seen.words)
            && seen.hit.is_none()
            && !signed(lead)
            && (lead + 1..until).any(signed)
            && !(title..until).any(|at| self.why[at].is_none() && self.judged.seen[at].prose)
        {
            self.why[lead] = None;
        }
    }

    /// What stands around the text: dates, names and tools above it, signatures and offers below it, a
    /// heading with nothing under it.
    pub(super) fn edges(&mut self, blocks: &[Block], title: Option<usize>) {
        self.barrier(blocks);
        self.clocks(blocks);
        self.head(blocks, title);
        self.closing(blocks);
        self.titles(blocks);
        self.editors(blocks);
        self.pleas(blocks);
        self.tail(blocks);
        self.signed(blocks);
        // What stood above the lines about the author.
        self.tail(blocks);
    }

    /// What stands at the end below the heading of other articles, in the element that the heading is the first of: their
    /// first sentences read like the article's own.
    pub(super) fn other_articles(&mut self, page: &Page) {
        let within = |at: usize| page.blocks[at].markup.as_ref().map(|markup| markup.within);
        let count = page.blocks.len();
        let words = |cuts: &Self, from: usize, to: usize| -> usize {
            (from..to)
                .filter(|at| cuts.why[*at].is_none())
                .map(|at| cuts.judged.seen[at].words)
                .sum()
        };
        let Some(first) = self.first_prose(count) else {
            return;
        };
        for at in first + 1..count {
            let told = self.judged.seen[at]
                .hit
                .is_some_and(|hit| hit.whole() && hit.reason == CutReason::Headlines);
            if !told {
                continue;
            }
            let Some(own) = within(at) else { continue };
            let around = page.elements[own].parent;
            let inside = |block: usize| {
                let mut element = within(block).unwrap_or(0);
                // An element stands after its parent.
                while element > around {
                    element = page.elements[element].parent;
                }
                element == around
            };
            let end = (at + 1..count)
                .find(|below| !inside(*below))
                .unwrap_or(count);
            let others = words(self, at, end);
            let own_words = words(self, 0, at);
            let article = (first..at).any(|above| self.why[above].is_none() && inside(above));
            if around == 0 || article || others == 0 || others > own_words {
                continue;
            }
            if words(self, end, count) > 0 {
                continue;
            }
            for why in &mut self.why[at..end] {
                *why = why.or(Some(CutReason::Headlines));
            }
        }
    }

    /// What the site sets under all its articles. A sentence that begins with the same words is the article's where its
    /// text goes on below.
    fn closing(&mut self, blocks: &[Block]) {
        let Some(first) = self.first_prose(blocks.len()) else {
            return;
        };
        let mut ended = true;
        for at in (first + 1..blocks.len()).rev() {
            let seen = &self.judged.seen[at];
            if self.why[at].is_some() {
                continue;
            }
            if is_closing(&blocks[at].text) && (ended || !seen.prose) {
                self.why[at] = Some(CutReason::Footer);
            } else if seen.prose {
                ended = false;
            }
        }
    }

    /// What stands under the last heading of other articles, to the end and without a sentence: their titles and days.
    fn titles(&mut self, blocks: &[Block]) {
        let Some(first) = self.first_prose(blocks.len()) else {
            return;
        };
        let heads = |at: &usize| {
            let hit = self.judged.seen[*at].hit;
            self.why[*at].is_some()
                && hit.is_some_and(|hit| hit.whole() && hit.reason == CutReason::Headlines)
        };
        let bare = |at: usize| {
            self.why[at].is_some()
                || !self.judged.seen[at].prose
                    && self.judged.seen[at].words <= TITLE_WORDS
                    && !ends_sentence(&blocks[at].text)
        };
        let from = (first + 1..blocks.len())
            .rev()
            .take_while(|at| bare(*at))
            .filter(heads)
            .last();
        let Some(from) = from else { return };
        for why in &mut self.why[from..] {
            *why = why.or(Some(CutReason::Headlines));
        }
    }

    /// A Chinese article ends with the name of who edited it: what stands below is other articles, as long as it is less.
    fn editors(&mut self, blocks: &[Block]) {
        let Some(first) = self.first_prose(blocks.len()) else {
            return;
        };
        let words = |cuts: &Self, from: usize, to: usize| -> usize {
            (from..to)
                .filter(|at| cuts.why[*at].is_none())
                .map(|at| cuts.judged.seen[at].words)
                .sum()
        };
        let Some(editor) = (first + 1..blocks.len()).rfind(|&at| is_editor(&blocks[at].text))
        else {
            return;
        };
        if words(self, 0, editor) < words(self, editor, blocks.len()) {
            return;
        }
        for why in &mut self.why[editor + 1..] {
            *why = why.or(Some(CutReason::Headlines));
        }
        self.why[editor] = self.why[editor].or(Some(CutReason::Footer));
    }

    /// A plea at the end, below a line that begins it: "If you have read this far".
    fn pleas(&mut self, blocks: &[Block]) {
        let Some(first) = self.first_prose(blocks.len()) else {
            return;
        };
        let kept: Vec<usize> = (first + 1..blocks.len())
            .filter(|at| self.why[*at].is_none())
            .collect();
        let from = kept.len().saturating_sub(TAIL + 1);
        let plea = kept[from..].iter().position(|&at| {
            let begins = |hit: crate::lexicon::Hit| {
                hit.reason == CutReason::Newsletter && matches!(hit.how, How::Whole | How::Starts)
            };
            self.judged.seen[at].hit.is_some_and(begins)
                && self.judged.seen[at].words <= 2 * FEW_WORDS
        });
        let Some(plea) = plea else { return };
        let below = &kept[from + plea..];
        let words: usize = below.iter().map(|&at| self.judged.seen[at].words).sum();
        if words <= 2 * TAIL_WORDS {
            for &at in below {
                self.why[at] = Some(CutReason::Newsletter);
            }
        }
    }

    /// Where a page asks for a subscription after few words, what follows are its offers.
    fn barrier(&mut self, blocks: &[Block]) {
        let words = |cuts: &Self, from: usize, to: usize| -> usize {
            (from..to)
                .filter(|at| cuts.why[*at].is_none())
                .map(|at| cuts.judged.seen[at].words)
                .sum()
        };
        // Most pages show more than the beginning of their article.
        if words(self, 0, blocks.len()) > BEFORE_BARRIER + OFFERS {
            return;
        }
        // A line that leads to another article may say that that one is for subscribers.
        let Some(barrier) = (0..blocks.len()).find(|&at| {
            self.why[at] != Some(CutReason::Headlines)
                && blocks[at].text.len() <= BARRIER
                && is_barrier(&blocks[at].text)
        }) else {
            return;
        };
        let before = words(self, 0, barrier);
        if (1..BEFORE_BARRIER).contains(&before) && words(self, barrier, blocks.len()) <= OFFERS {
            for why in &mut self.why[barrier..] {
                *why = why.or(Some(CutReason::Newsletter));
            }
        }
    }

    /// A few links with the titles of other articles, in a list of their own between two paragraphs.
    pub(super) fn links(&mut self, blocks: &[Block]) {
        let link = |at: usize| {
            let links = blocks[at]
                .markup
                .as_ref()
                .map_or(0.0, |markup| markup.links);
            let linked = match blocks[at].kind {
                BlockKind::ListItem => links > 0.95,
                // Beside the link stands its day: "Lock opened by minister Yesterday, 18:20".
                BlockKind::Paragraph => {
                    (0.6..0.95).contains(&links)
                        && blocks[at].text.ends_with(|c: char| c.is_ascii_digit())
                }
                _ => false,
            };
            linked && self.judged.seen[at].words >= LINK_WORDS
        };
        let prose = |at: Option<usize>| {
            at.is_some_and(|at| {
                self.judged.seen.get(at).is_some_and(|seen| seen.prose)
                    && blocks[at].kind == BlockKind::Paragraph
            })
        };
        // The text goes on, it may be under a heading.
        let goes_on = |at: usize| {
            let heading = blocks
                .get(at)
                .is_some_and(|it| it.kind == BlockKind::Heading);
            prose(Some(at)) || heading && prose(Some(at + 1))
        };
        let mut runs = Vec::new();
        let mut at = 0;
        while at < blocks.len() {
            let length = (at..blocks.len()).take_while(|at| link(*at)).count();
            if (1..=LINKS).contains(&length) && prose(at.checked_sub(1)) && goes_on(at + length) {
                runs.push(at..at + length);
            }
            at += length.max(1);
        }
        for run in runs {
            for why in &mut self.why[run] {
                *why = why.or(Some(CutReason::Headlines));
            }
        }
    }

    /// Times of day on lines of their own, as the entries of a live blog have: "15.12 BST", "Updated at 13.52".
    fn clocks(&mut self, blocks: &[Block]) {
        for (why, block) in self.why.iter_mut().zip(blocks) {
            if why.is_none() && block.kind == BlockKind::Paragraph && is_clock(&block.text) {
                *why = Some(CutReason::Byline);
            }
        }
    }

    /// Dates, names and tools on lines of their own above the first paragraph, or close below the
    /// headline.
    fn head(&mut self, blocks: &[Block], title: Option<usize>) {
        let first = self.first_prose(blocks.len()).unwrap_or(0);
        let below = title.map_or(0, |title| (title + LEAD_REACH).min(blocks.len()));
        // Above the headline stand menus.
        let menu = title.filter(|title| *title < first).unwrap_or(0);
        for at in 0..menu {
            let seen = &self.judged.seen[at];
            if self.why[at].is_none() && seen.words <= FEW_WORDS {
                self.why[at] = Some(CutReason::Navigation);
            }
        }
        for (at, block) in blocks.iter().enumerate().take(first.max(below)) {
            let (seen, text) = (&self.judged.seen[at], &block.text);
            let beyond = at >= first && (seen.prose || seen.words > BYLINE_WORDS);
            if self.why[at].is_some() || beyond && !is_history(text, seen.words) {
                continue;
            }
            let signed = dates::of_line(text).is_some() || byline::of_line(text).is_some();
            if signed || is_history(text, seen.words) || is_to_editors(text) {
                self.why[at] = Some(CutReason::Byline);
            } else if is_other_title(text) {
                self.why[at] = Some(CutReason::Title);
            } else if let Some(hit) = seen.hit
                && block.kind == BlockKind::Paragraph
                && seen.words <= BYLINE_WORDS
                && (seen.words <= FEW_WORDS || !ends_sentence(text))
                && matches!(hit.reason, CutReason::Byline | CutReason::Social)
            {
                self.why[at] = Some(hit.reason);
            }
        }
    }

    /// The end of the text: headings with nothing under them, signatures, what a line above says is no part
    /// of it.
    fn tail(&mut self, blocks: &[Block]) {
        let first_prose = self.first_prose(blocks.len());
        let mut last = blocks.len();
        while let Some(at) = (0..last).rev().find(|&at| self.why[at].is_none()) {
            let (seen, block) = (&self.judged.seen[at], &blocks[at]);
            let below = first_prose.is_some_and(|first| first < at);
            let leads = seen.words <= FEW_WORDS && block.text.ends_with([':', '：']);
            let dangling = below && (block.kind == BlockKind::Heading || leads);
            let told = seen
                .hit
                .map(|hit| hit.reason)
                .filter(|reason| match reason {
                    CutReason::Headlines | CutReason::Social | CutReason::Newsletter => true,
                    CutReason::Comments => below && seen.hit.is_some_and(|hit| hit.how == How::Has),
                    CutReason::Footer if is_notice(&block.text) => below,
                    CutReason::Byline | CutReason::Footer => below && !ends_sentence(&block.text),
                    _ => false,
                });
            let named = block.markup.as_ref().and_then(|markup| markup.against);
            let named =
                named.filter(|why| below && *why == CutReason::Footer && seen.words <= TAIL_WORDS);
            let signed = below && !ends_sentence(&block.text) && is_signature(&block.text);
            let ended = below && is_end_mark(&block.text);
            let told = told.or((signed || ended).then_some(CutReason::Byline));
            if !dangling && told.is_none() && named.is_none() {
                break;
            }
            self.why[at] = Some(told.or(named).unwrap_or(CutReason::Headlines));
            last = at;
        }
    }

    /// A few lines at the end under one that says that they are about the author, or that has nothing but the name
    /// of one.
    fn signed(&mut self, blocks: &[Block]) {
        let prose = self.first_prose(blocks.len());
        // Read where a line at the end can be about one of them.
        let mut authors: Option<Vec<String>> = None;
        let Some(cut) = self.why.iter().position(Option::is_some) else {
            return;
        };
        let mut end = blocks.len();
        while let Some(last) = (cut..end).rfind(|&at| self.why[at].is_none()) {
            if let Some(first) = prose.filter(|first| *first < last)
                && self.judged.seen[last].words <= TAIL_WORDS
                && is_of_author(
                    &blocks[last].text,
                    authors.get_or_insert_with(|| self.authors_above(&blocks[..first])),
                )
            {
                self.why[last] = Some(CutReason::Footer);
                end = last;
                continue;
            }
            // "About the author", "Jane Doe": the name may stand between the label and what is said of her.
            let labelled =
                (last.saturating_sub(TAIL)..last).rfind(|&at| is_author_label(&blocks[at].text));
            let above = || (cut..last).rfind(|&at| self.why[at].is_some());
            let Some(label) = labelled.or_else(above) else {
                return;
            };
            let below = label + usize::from(labelled.is_none())..last + 1;
            let words: usize = below.clone().map(|at| self.judged.seen[at].words).sum();
            if (1..=TAIL + 1).contains(&below.len())
                && words <= TAIL_WORDS
                && let Some(first) = prose.filter(|first| *first < label)
                && (is_author_label(&blocks[label].text)
                    || is_author(&blocks[label].text, &blocks[..first]))
            {
                self.why[below].fill(Some(CutReason::Footer));
            }
            return;
        }
    }

    /// A sentence of the article that is set once more in large letters.
    pub(super) fn quoted_twice(&mut self, blocks: &[Block]) {
        const LEAST: usize = 16;
        let of_kind = |kind| {
            let kept = (0..blocks.len()).filter(move |at| blocks[*at].kind == kind);
            kept.filter(|at| self.why[*at].is_none())
                .map(|at| (at, bare(&blocks[at].text)))
        };
        let (quotes, keys): (Vec<usize>, Vec<String>) = of_kind(BlockKind::Quote)
            .filter(|(_, key)| key.len() >= LEAST)
            .unzip();
        if quotes.is_empty() {
            return;
        }
        let mut twice = vec![false; quotes.len()];
        // All are looked for at once; one table of more than memory has room for is none.
        let Ok(table) = AhoCorasick::new(&keys) else {
            return;
        };
        for (_, text) in of_kind(BlockKind::Paragraph) {
            for found in table.find_overlapping_iter(&text) {
                twice[found.pattern().as_usize()] |= found.len() < text.len();
            }
        }
        for (at, _) in quotes.iter().zip(twice).filter(|(_, twice)| *twice) {
            self.why[*at] = Some(CutReason::Repeated);
        }
    }

    /// The authors whom the markup or a byline above the text names.
    fn authors_above(&self, above: &[Block]) -> Vec<String> {
        let bylines = above
            .iter()
            .filter_map(|block| byline::of_line(&block.text))
            .flat_map(|byline| byline.names);
        bylines
            .chain(self.authors.iter().cloned())
            .filter(|name| name.contains(' '))
            .collect()
    }

    fn first_prose(&self, before: usize) -> Option<usize> {
        (0..before).find(|&at| self.why[at].is_none() && self.judged.seen[at].prose)
    }
}
