//! Where an article begins and ends, whatever the weights say: what stands around it and is no part of it.

use aho_corasick::AhoCorasick;

use super::cuts::{BYLINE_WORDS, Cuts};
use crate::block::{Block, Page, bare};
use crate::facts::{byline, dates};
use crate::features::ends_sentence;
use crate::lexicon::{How, is_author_label, is_barrier, is_points_label};
use crate::{BlockKind, CutReason};

/// The words of the sentence below a headline, and how many blocks below it may stand.
const LEAD_WORDS: std::ops::RangeInclusive<usize> = 4..=70;
const LEAD_REACH: usize = 8;
/// Blocks at the end, and words of them, that go with what the line above them says of them.
const TAIL: usize = 3;
const TAIL_WORDS: usize = 90;
/// Words of a line that is none of the text's for its full stop: "Reading time: 2 min."
const FEW_WORDS: usize = 8;
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
            blocks[at].kind == BlockKind::ListItem
                && self.judged.seen[at].words >= LINK_WORDS
                && blocks[at]
                    .markup
                    .as_ref()
                    .is_some_and(|markup| markup.links > 0.95)
        };
        let prose = |at: Option<usize>| {
            at.is_some_and(|at| {
                self.judged.seen.get(at).is_some_and(|seen| seen.prose)
                    && blocks[at].kind == BlockKind::Paragraph
            })
        };
        let mut runs = Vec::new();
        let mut at = 0;
        while at < blocks.len() {
            let length = (at..blocks.len()).take_while(|at| link(*at)).count();
            if (1..=LINKS).contains(&length) && prose(at.checked_sub(1)) && prose(Some(at + length))
            {
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
            let seen = &self.judged.seen[at];
            if self.why[at].is_some() || (at >= first && (seen.prose || seen.words > BYLINE_WORDS))
            {
                continue;
            }
            let text = &block.text;
            if dates::of_line(text).is_some() || byline::of_line(text).is_some() {
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
            let told = told.or(signed.then_some(CutReason::Byline));
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
            let Some(label) = (cut..last).rfind(|&at| self.why[at].is_some()) else {
                return;
            };
            let below = label + 1..last + 1;
            let words: usize = below.clone().map(|at| self.judged.seen[at].words).sum();
            if (1..=TAIL).contains(&below.len())
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

/// Whether a line below the text is about one of the authors.
fn is_of_author(line: &str, authors: &[String]) -> bool {
    authors
        .iter()
        .any(|name| is_about(line, name) || is_contact(line, name))
}

/// Whether a line begins by an author's name and says what they do: "Jane Doe covers the lake for us."
fn is_about(line: &str, author: &str) -> bool {
    const DOES: [&str; 15] = [
        "is",
        "was",
        "has",
        "covers",
        "reports",
        "writes",
        "joined",
        "works",
        "can",
        "ist",
        "berichtet",
        "est",
        "es",
        "è",
        "—",
    ];
    line.strip_prefix(author)
        .and_then(|rest| rest.split_whitespace().next())
        .is_some_and(|word| DOES.contains(&word.trim_matches(',')))
}

/// Whether a line says where an author is reached: "Follow Jane Doe on Twitter", "Jane Doe, jane@example.org".
fn is_contact(line: &str, author: &str) -> bool {
    const MOST: usize = 200;
    const PLACES: [&str; 7] = [
        "twitter",
        "facebook",
        "telegram",
        "mastodon",
        "bluesky",
        "linkedin",
        "instagram",
    ];
    let lower = || line.to_lowercase();
    line.len() <= MOST
        && line.contains(author)
        && (line.contains('@') || PLACES.iter().any(|place| lower().contains(place)))
}

/// Whether a line is the name of one of the authors whom a byline above the text names.
fn is_author(line: &str, above: &[Block]) -> bool {
    let name = bare(line);
    !name.is_empty()
        && above
            .iter()
            .filter_map(|block| byline::of_line(&block.text))
            .any(|byline| byline.names.iter().any(|author| bare(author) == name))
}

/// "责任编辑：李明": whether a line says who edited an article and no more.
fn is_editor(line: &str) -> bool {
    const BEGINS: [&str; 4] = ["责任编辑", "責任編輯", "责编", "責編"];
    const LETTERS: usize = 30;
    let line = line.trim_start_matches(['（', '(', '【', '[', ' ']);
    BEGINS.iter().any(|begins| line.starts_with(begins))
        && line.chars().count() <= LETTERS
        && !ends_sentence(line)
}

/// "（原标题：…）": whether a line says what the article was called elsewhere.
fn is_other_title(line: &str) -> bool {
    const BEGINS: [&str; 6] = [
        "原标题",
        "原標題",
        "本文原标题",
        "原题",
        "原文标题",
        "本文原题",
    ];
    let line = line.trim_start_matches(['（', '(', '【', '[', ' ']);
    BEGINS.iter().any(|begins| line.starts_with(begins)) && line.contains(['：', ':', '《'])
}

/// "特别声明：…": whether a sentence below the text is the site's own, of what it answers for.
fn is_notice(line: &str) -> bool {
    const RIGHTS: [&str; 5] = ["不得转载", "不得轉載", "未经授权", "未經授權", "非經授權"];
    const LETTERS: usize = 80;
    let head: String = line.chars().take(8).collect();
    let rights =
        || line.chars().count() <= LETTERS && RIGHTS.iter().any(|words| line.contains(words));
    head.contains("声明") || head.contains("聲明") || rights()
}

/// Who wrote or edited a text, as its last line has it: "例报记者 李明", "编辑 刘晓阳 校对 李铭", "ap/kam/eg".
fn is_signature(line: &str) -> bool {
    const LONGEST: usize = 120;
    let initials = || {
        let parts: Vec<&str> = line.trim().split('/').collect();
        let short = |part: &&str| {
            (2..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase())
        };
        parts.len() >= 3 && parts.iter().all(short)
    };
    line.len() <= LONGEST && (byline::is_of_reporters(line) || initials())
}

/// Whether a line is a time of day, with its zone or a word before it at most.
fn is_clock(line: &str) -> bool {
    const LONGEST: usize = 40;
    const BESIDE: [&str; 12] = [
        "updated", "at", "am", "pm", "a.m.", "p.m.", "uhr", "um", "h", "à", "в", "о",
    ];
    let time = |word: &str| {
        let parts: Vec<&str> = word.split([':', '.', 'h']).collect();
        let two = |part: &str| {
            (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        matches!(parts[..], [hour, minute] if two(hour) && two(minute) && minute.len() == 2)
    };
    let zone = |word: &str| {
        (2..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    if line.len() > LONGEST {
        return false;
    }
    let mut times = 0;
    let apart = line.split_whitespace().all(|word| {
        let told = time(word);
        times += usize::from(told);
        told || zone(word) || BESIDE.contains(&word.to_lowercase().as_str())
    });
    apart && times == 1
}

#[cfg(test)]
mod tests {
    use super::{is_clock, is_notice, is_other_title, is_signature};

    #[test]
    fn lines_of_names_and_notices_are_told() {
        for line in [
            "例报记者 李明 王小芳",
            "例晚报见习记者 张楠",
            "ap/kam/bfi/an/eg",
        ] {
            assert!(is_signature(line), "{line}");
        }
        for line in [
            "记者会上他说",
            "and/or",
            "路透社记者：中方有何评论",
            "他是记者 也是作家",
        ] {
            assert!(!is_signature(line), "{line}");
        }
        assert!(is_other_title("（原标题：渡船停运）"));
        assert!(is_other_title("原题为《渡船停运》"));
        assert!(!is_other_title("原标题党人的话"));
        assert!(is_notice("特别声明：以上内容仅供参考。"));
    }

    #[test]
    fn times_alone_on_a_line_are_told_from_numbers_and_words() {
        for line in [
            "07:10",
            "15.12 BST",
            "Updated at 13.52 BST",
            "10:20 am",
            "18h05",
        ] {
            assert!(is_clock(line), "{line}");
        }
        for line in [
            "",
            "BST",
            "1.5",
            "Version 10.2",
            "At 10:20 the talks began",
            "7",
            "10:20 11:20",
        ] {
            assert!(!is_clock(line), "{line}");
        }
    }
}
