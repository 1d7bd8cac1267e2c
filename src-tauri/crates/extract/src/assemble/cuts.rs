//! Which blocks are cut, and why: what the weights say, and what holds whatever they say.

use std::collections::HashMap;

use crate::block::{Block, bare};
use crate::facts::{byline, dates, wires};
use crate::features::ends_sentence;
use crate::judge::{Judged, densest};
use crate::lexicon::{How, is_way_home};
use crate::{BlockKind, CutReason};

/// Words from which a repeated line is one that the article says twice by mistake.
const REPEATED_WORDS: usize = 4;

/// The most words of a line of names and dates.
pub(super) const BYLINE_WORDS: usize = 20;
/// The most words of a line in brackets that credits an agency.
const CREDIT_WORDS: usize = 14;
/// Words of article before comments can begin, and lines of a comment section that must follow.
const BEFORE_COMMENTS: usize = 150;
const REPLIES: usize = 3;

/// The most words of a paragraph in an element that is called a caption or a credit.
const CAPTION_WORDS: usize = 60;
/// The most words of what is put between the paragraphs of an article.
const INSERTED_WORDS: usize = 40;
/// The least of a link in capitals.
const SHOUTED_WORDS: usize = 4;

/// "(With inputs from AFP)": whether a line is in brackets and names agencies.
pub(crate) fn is_credit(text: &str, words: usize) -> bool {
    text.starts_with(['(', '（'])
        && text.ends_with([')', '）'])
        && words <= CREDIT_WORDS
        && !wires::read([(text, true)]).wires.is_empty()
}

/// "图为渡船在码头停靠。（李明摄）", "图片来源：例网": whether a line in a script without spaces is about a picture from its
/// first word to its end.
fn is_caption(text: &str) -> bool {
    const BEGINS: [&str; 8] = [
        "图为",
        "圖為",
        "图片来源",
        "圖片來源",
        "图源",
        "资料图",
        "資料照",
        "图：",
    ];
    let of_picture = text
        .trim_end_matches(['）', ')', '。', ' '])
        .ends_with(['摄', '攝']);
    BEGINS.iter().any(|begins| text.starts_with(begins)) && (of_picture || !ends_sentence(text))
}

/// Why each block is cut; `None` for what is kept.
pub(super) struct Cuts {
    pub(super) why: Vec<Option<CutReason>>,
    pub(super) judged: Judged,
    /// Who wrote the article, as far as the page's markup tells.
    pub(super) authors: Vec<String>,
}

impl Cuts {
    pub(super) fn of(blocks: &[Block], mut judged: Judged) -> Self {
        if !judged
            .kept
            .iter()
            .zip(&judged.seen)
            .any(|(kept, seen)| *kept && seen.prose)
        {
            judged.kept = densest(&judged.seen);
        }
        if !judged.kept.contains(&true) {
            any_text(blocks, &mut judged);
        }
        if !judged.kept.contains(&true) {
            short_text(blocks, &mut judged);
        }
        second_opinion(blocks, &mut judged);
        let first = judged
            .kept
            .iter()
            .position(|kept| *kept)
            .unwrap_or(blocks.len());
        let why = (0..blocks.len())
            .map(|at| (!judged.kept[at]).then(|| guess(&blocks[at], &judged, at, at < first)))
            .collect();
        Self {
            why,
            judged,
            authors: Vec::new(),
        }
    }

    pub(super) fn kept(&self) -> Vec<bool> {
        self.why.iter().map(Option::is_none).collect()
    }

    /// The words of what is kept.
    pub(super) fn words(&self) -> usize {
        let seen = self.judged.seen.iter().zip(&self.why);
        seen.filter(|(_, why)| why.is_none())
            .map(|(seen, _)| seen.words)
            .sum()
    }

    /// What holds whatever the weights say.
    pub(super) fn tidy(&mut self, blocks: &[Block], title_at: Option<usize>) {
        self.outside(blocks);
        for (at, block) in blocks.iter().enumerate() {
            if self.why[at].is_some() {
                continue;
            }
            // Tables and quotations stand in figures too; a paragraph there describes a picture.
            if block.kind == BlockKind::Paragraph
                && block.markup.as_ref().is_some_and(|markup| {
                    let named = markup.against == Some(CutReason::Caption);
                    markup.figure || (named && self.judged.seen[at].words <= CAPTION_WORDS)
                })
            {
                self.why[at] = Some(CutReason::Caption);
                continue;
            }
            if is_credit(&block.text, self.judged.seen[at].words) {
                self.why[at] = Some(CutReason::Byline);
                continue;
            }
            let words = self.judged.seen[at].words;
            // A link to another article, the words below a picture of a gallery.
            if let Some(markup) = &block.markup
                && block.kind == BlockKind::Paragraph
                && words <= INSERTED_WORDS
                && match markup.against {
                    Some(CutReason::Headlines) => markup.links >= 0.5,
                    Some(CutReason::Gallery) => true,
                    _ => false,
                }
            {
                self.why[at] = markup.against;
                continue;
            }
            // What a system writes around its paragraphs and does not fill in: "{/p}".
            if block.text.starts_with('{') && block.text.ends_with('}') && !block.text.contains(' ')
            {
                self.why[at] = Some(CutReason::Other);
                continue;
            }
            if is_way_home(&block.text)
                && block
                    .markup
                    .as_ref()
                    .is_some_and(|markup| markup.links > 0.9)
            {
                self.why[at] = Some(CutReason::Navigation);
                continue;
            }
            // A line in capitals that is a link to another article.
            if let Some(markup) = &block.markup
                && block.kind == BlockKind::Paragraph
                && markup.links > 0.95
                && (SHOUTED_WORDS..=INSERTED_WORDS).contains(&words)
                && block.text.chars().any(char::is_uppercase)
                && !block.text.chars().any(char::is_lowercase)
            {
                self.why[at] = Some(CutReason::Headlines);
                continue;
            }
            let Some(hit) = self.judged.seen[at].hit else {
                continue;
            };
            // Its words and its element say the same.
            if block.kind != BlockKind::Heading
                && words <= INSERTED_WORDS
                && block.markup.as_ref().is_some_and(|markup| {
                    let newsletter = hit.reason == CutReason::Newsletter;
                    markup.against == Some(hit.reason) || (newsletter && markup.against.is_some())
                })
            {
                self.why[at] = Some(hit.reason);
                continue;
            }
            let linked = block
                .markup
                .as_ref()
                .is_some_and(|markup| markup.links > 0.3);
            let told = match hit.reason {
                CutReason::Headlines if hit.how == How::Starts && linked => true,
                CutReason::Headlines if hit.how == How::Ends => {
                    linked || block.kind == BlockKind::ListItem
                }
                CutReason::Caption if hit.how == How::Ends || is_caption(&block.text) => {
                    block.kind == BlockKind::Paragraph && words <= CAPTION_WORDS
                }
                // A section of an article may be called "Politics" or "Contents".
                CutReason::Navigation => hit.whole() && block.kind != BlockKind::Heading,
                CutReason::Cookies => true,
                CutReason::Byline => {
                    !ends_sentence(&block.text)
                        && (byline::of_line(&block.text).is_some()
                            || dates::of_line(&block.text).is_some())
                }
                CutReason::Caption | CutReason::Footer => false,
                _ => hit.whole(),
            };
            if told {
                self.why[at] = Some(hit.reason);
            }
        }
        if let Some(title) = title_at {
            let key = bare(&blocks[title].text);
            for (at, block) in blocks.iter().enumerate() {
                if at == title || (self.why[at].is_none() && bare(&block.text) == key) {
                    self.why[at] = Some(CutReason::Title);
                }
            }
        }
        self.hidden(blocks);
        self.points(blocks);
        self.links(blocks);
        if let Some(title) = title_at {
            self.lead(blocks, title);
        }
        self.comments();
        self.edges(blocks, title_at);
        self.repeated(blocks);
        self.quoted_twice(blocks);
    }

    /// Above the first paragraph of an article that is shown, what is hidden and no sentence is what a page keeps for its
    /// scripts.
    fn hidden(&mut self, blocks: &[Block]) {
        let hidden = |at: usize| {
            blocks[at]
                .markup
                .as_ref()
                .is_some_and(|markup| markup.hidden)
        };
        let prose =
            |at: &usize| self.why[*at].is_none() && self.judged.seen[*at].prose && !hidden(*at);
        let Some(first) = (0..blocks.len()).find(prose) else {
            return;
        };
        for (at, block) in blocks.iter().enumerate().take(first) {
            if self.why[at].is_none() && hidden(at) && !ends_sentence(&block.text) {
                self.why[at] = Some(CutReason::Widget);
            }
        }
    }

    /// Where a page says what its main part is and the article lies there, its menu and its foot are
    /// not the article, however much they read like one.
    fn outside(&mut self, blocks: &[Block]) {
        let marked = |at: usize| blocks[at].markup.as_ref();
        let told = (0..blocks.len())
            .any(|at| self.why[at].is_none() && marked(at).is_some_and(|markup| markup.main));
        if !told {
            return;
        }
        for (at, block) in blocks.iter().enumerate() {
            let Some(markup) = block
                .markup
                .as_ref()
                .filter(|markup| !markup.main && !markup.article)
            else {
                continue;
            };
            if self.why[at].is_none() && (markup.nav || markup.footer) {
                self.why[at] = Some(if markup.nav {
                    CutReason::Navigation
                } else {
                    CutReason::Footer
                });
            }
        }
    }

    /// What readers wrote under an article is prose too: everything after the heading of the comments,
    /// where replies follow it.
    pub(super) fn comments(&mut self) {
        let seen = &self.judged.seen;
        let comment = |at: usize| {
            seen[at]
                .hit
                .is_some_and(|hit| hit.reason == CutReason::Comments)
        };
        let mut words = 0;
        let heading = (0..seen.len()).find(|&at| {
            if self.why[at].is_none() {
                words += seen[at].words;
            }
            words >= BEFORE_COMMENTS
                && comment(at)
                && (at + 1..seen.len()).filter(|&at| comment(at)).count() >= REPLIES
        });
        for why in self.why.iter_mut().skip(heading.unwrap_or(seen.len())) {
            *why = why.or(Some(CutReason::Comments));
        }
    }

    /// A line that the article has already. Of a line that stands above the first paragraph and again
    /// between paragraphs, the copy above is the summary of a page's head.
    pub(super) fn repeated(&mut self, blocks: &[Block]) {
        let first_prose = (0..blocks.len())
            .find(|&at| {
                self.why[at].is_none()
                    && self.judged.seen[at].prose
                    && self.judged.seen[at].words >= 20
            })
            .unwrap_or(0);
        let mut stands: HashMap<String, usize> = HashMap::new();
        for (at, block) in blocks.iter().enumerate() {
            let seen = &self.judged.seen[at];
            if self.why[at].is_some()
                || seen.words < REPEATED_WORDS
                || block.kind == BlockKind::TableRow
            {
                continue;
            }
            match stands.entry(bare(&block.text)) {
                std::collections::hash_map::Entry::Occupied(mut known) => {
                    let copy = if *known.get() < first_prose {
                        known.insert(at)
                    } else {
                        at
                    };
                    self.why[copy] = Some(CutReason::Repeated);
                }
                std::collections::hash_map::Entry::Vacant(place) => {
                    place.insert(at);
                }
            }
        }
    }
}

/// Words that make a line without a full stop a text where there is no other.
const TEXT_WORDS: usize = 25;

/// When there is no sentence by itself: what is long, or has a sentence in it, and is in no link.
fn any_text(blocks: &[Block], judged: &mut Judged) {
    for (at, block) in blocks.iter().enumerate() {
        let seen = &judged.seen[at];
        judged.kept[at] = (seen.words >= TEXT_WORDS || seen.has_sentence())
            && seen.hit.is_none()
            && block
                .markup
                .as_ref()
                .is_none_or(|markup| markup.links < 0.5 && !markup.nav && !markup.footer);
    }
}

/// Words that a sentence has where it is all that was copied beside buttons.
const STATEMENT_WORDS: usize = 4;

/// When a paste has nothing longer: its sentences, as a statement of a line or two has them.
fn short_text(blocks: &[Block], judged: &mut Judged) {
    for (at, block) in blocks.iter().enumerate() {
        let seen = &judged.seen[at];
        judged.kept[at] = block.markup.is_none()
            && seen.hit.is_none()
            && seen.words >= STATEMENT_WORDS
            && ends_sentence(&block.text);
    }
}

/// Of what the readability algorithm keeps, the least share of words that is kept here.
const LEAST_SHARE: f32 = 0.4;
/// Words of prose that make its opinion worth hearing.
const OPINION_WORDS: usize = 100;

/// Where the trees keep only a small part of what the readability algorithm keeps, they have lost the
/// article: that algorithm's choice holds for the whole page.
fn second_opinion(blocks: &[Block], judged: &mut Judged) {
    let readable = |at: usize| {
        blocks[at]
            .markup
            .as_ref()
            .is_some_and(|markup| markup.readable == Some(true))
    };
    let words = |which: &dyn Fn(usize) -> bool| -> usize {
        (0..blocks.len())
            .filter(|at| which(*at))
            .map(|at| judged.seen[at].words)
            .sum()
    };
    let prose = words(&|at| readable(at) && judged.seen[at].prose);
    let theirs = words(&readable) as f32;
    let ours = words(&|at| judged.kept[at]) as f32;
    if prose >= OPINION_WORDS && ours < LEAST_SHARE * theirs {
        for at in 0..blocks.len() {
            judged.kept[at] |= readable(at);
        }
    }
}

/// Why a block that is not the article's stands on a page.
fn guess(block: &Block, judged: &Judged, at: usize, before: bool) -> CutReason {
    let seen = &judged.seen[at];
    if is_credit(&block.text, seen.words) {
        return CutReason::Byline;
    }
    if let Some(hit) = seen.hit {
        return hit.reason;
    }
    if let Some(markup) = &block.markup {
        if let Some(why) = markup.against {
            return why;
        }
        if markup.nav || markup.header {
            return CutReason::Navigation;
        }
        if markup.footer {
            return CutReason::Footer;
        }
        if markup.form {
            return CutReason::Widget;
        }
    }
    if seen.words <= BYLINE_WORDS
        && (dates::of_line(&block.text).is_some() || byline::of_line(&block.text).is_some())
    {
        return CutReason::Byline;
    }
    // A line inherits what the heading above it says of the lines under it.
    let heading = (at.saturating_sub(24)..at)
        .rev()
        .take_while(|&above| !judged.kept[above])
        .find_map(|above| judged.seen[above].hit.filter(|hit| hit.whole()));
    match heading.map(|hit| hit.reason) {
        Some(
            why @ (CutReason::Headlines
            | CutReason::Gallery
            | CutReason::Comments
            | CutReason::Newsletter),
        ) => why,
        _ if before && seen.words <= 4 => CutReason::Navigation,
        _ if seen.words >= 5 && !seen.prose => CutReason::Headlines,
        _ if seen.words <= 4 => CutReason::Navigation,
        _ => CutReason::Other,
    }
}
