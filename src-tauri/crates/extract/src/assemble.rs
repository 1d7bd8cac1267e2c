//! From blocks to a draft: what is kept, why the rest is cut, and the facts that the text tells.

mod edges;

use std::collections::{HashMap, HashSet};

use demarche_text::phrase;

use crate::block::{Block, Page, bare};
use crate::facts::{byline, dates, outlet, text, wires};
use crate::features::{self, Seen, ends_sentence};
use crate::html::{self, Metadata};
use crate::judge::{Judged, Model, densest, judge};
use crate::lexicon::{How, is_way_home};
use crate::paste::{self, lines::Pasted};
use crate::{BlockKind, CutReason, Draft, Fact, Found, Origin, Piece};

/// The share of an article's words that may be judged wrongly before a second opinion is asked for: on
/// one page of five. Asking on every page finds no more of the articles, and takes half as long again.
const MOST_DOUBT: f32 = 0.08;

/// Words from which a repeated line is one that the article says twice by mistake.
const REPEATED_WORDS: usize = 4;

/// The most words of a line of names and dates.
const BYLINE_WORDS: usize = 20;
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

/// A page's draft, with how many words its article has. `ask` marks what the readability algorithm keeps
/// of the page, for one in doubt; `part` tells that it is what somebody selected of one: without furniture all
/// of it is meant.
pub(crate) fn page(
    mut page: Page,
    metadata: Metadata,
    part: bool,
    model: &Model,
    ask: impl FnOnce(&mut Page),
) -> (Draft, usize) {
    let mut judged = judge(&page, model);
    if judged.doubt > MOST_DOUBT {
        ask(&mut page);
        judged = judge(&page, model);
    }
    let mut cuts = Cuts::of(&page.blocks, judged);
    if part && is_selected(&page.blocks) && paste::cuts::is_bare(&cuts.judged.seen) {
        cuts.why.fill(None);
    }
    let later = html::later(&page, &cuts.judged.seen, &cuts.kept());
    for (why, later) in cuts.why.iter_mut().zip(&later) {
        if *later {
            *why = Some(CutReason::Headlines);
        }
    }
    let title_at = metadata
        .title
        .as_ref()
        .and_then(|title| heading_at(&page.blocks, &title.value));
    if let Some(authors) = &metadata.authors {
        cuts.authors.clone_from(&authors.byline.names);
    }
    cuts.other_articles(&page);
    cuts.tidy(&page.blocks, title_at);
    let words = cuts.words();
    let list = !metadata.is_article
        && html::is_list(&page, &cuts.kept(), &cuts.judged.seen, metadata.is_front);
    let front = metadata.is_front && (list || metadata.is_website);
    let mut draft = finish(draft(page.blocks, cuts, title_at, Some(metadata)), words);
    // The day of a site's first page is that on which it was asked for.
    if front {
        draft.published = None;
        draft.origins.retain(|told| told.fact != Fact::Published);
    }
    if list {
        draft.problems.push(html::Notice::List.problem());
    }
    if !later.is_empty() {
        draft.problems.push(phrase!(
            "The page carries more than one article; only the first is kept."
        ));
    }
    (draft, words)
}

/// Whether no block stands in what goes around an article, or is a row of links: menus, feet, forms.
fn is_selected(blocks: &[Block]) -> bool {
    blocks.iter().all(|block| {
        let markup = block.markup.as_ref();
        markup.is_none_or(|markup| {
            let around = markup.nav || markup.footer || markup.aside || markup.form;
            let linked = markup.links > 0.5 && blocks.len() > 1;
            !(around || linked || markup.hidden || markup.against.is_some())
        })
    })
}

/// The draft of a page whose article was not found in its markup: `article` is kept, of what the
/// markup has nothing.
pub(crate) fn given(article: Vec<Block>, pieces: Vec<Piece>, metadata: Metadata) -> Draft {
    let known: HashSet<String> = article.iter().map(|block| bare(&block.text)).collect();
    let title = metadata.title.as_ref().map(|title| bare(&title.value));
    let mut why: Vec<Option<CutReason>> = article
        .iter()
        .map(|block| (title.as_ref() == Some(&bare(&block.text))).then_some(CutReason::Title))
        .collect();
    why.extend(pieces.iter().map(|piece| {
        piece.cut.or(Some(if known.contains(&bare(&piece.text)) {
            CutReason::Repeated
        } else {
            CutReason::Other
        }))
    }));
    let mut blocks = article;
    blocks.extend(pieces.into_iter().map(|piece| Block {
        text: piece.text,
        kind: piece.kind,
        level: piece.level,
        markup: None,
    }));
    let page = Page {
        blocks,
        elements: Vec::new(),
    };
    let judged = Judged {
        seen: features::describe(&page),
        kept: why.iter().map(Option::is_none).collect(),
        doubt: 0.0,
    };
    let cuts = Cuts {
        why,
        judged,
        authors: Vec::new(),
    };
    let words = cuts.words();
    finish(draft(page.blocks, cuts, None, Some(metadata)), words)
}

/// A paste's draft.
pub(crate) fn paste(pasted: &Pasted, model: &paste::Model) -> Draft {
    let blocks = &pasted.blocks;
    let told = paste::judge::judge(blocks, model);
    let judged = Judged {
        seen: told.seen.clone(),
        kept: told.kept.clone(),
        doubt: 0.0,
    };
    let mut cuts = Cuts::of(blocks, judged);
    let bare = paste::cuts::is_bare(&told.seen);
    if bare {
        cuts.why.fill(None);
    } else {
        paste::cuts::conversation(pasted, &told.seen, &mut cuts.why);
        paste::cuts::beyond_advertisements(&told.seen, pasted, &mut cuts.why);
        paste::cuts::boxes(&told.seen, pasted, &mut cuts.why);
    }
    if !bare
        || told
            .seen
            .iter()
            .any(|seen| seen.hit.is_some_and(|hit| hit.whole()))
    {
        paste::cuts::never(pasted, &told.seen, &mut cuts.why);
    }
    let told_of_all = told.insets.iter().zip(&pasted.forced);
    for (why, (inset, forced)) in cuts.why.iter_mut().zip(told_of_all) {
        *why = forced.or(inset.filter(|_| !bare)).or(*why);
    }
    let title_at = if bare {
        paste::cuts::title_of_bare(pasted, &told)
    } else {
        paste::cuts::title_of(pasted, &told, &cuts.kept(), model)
    };
    if let Some(title) = title_at {
        paste::cuts::take_title(pasted, title, &mut cuts.why);
        if !bare {
            cuts.lead_of_paste(blocks, title);
        }
    }
    if !bare {
        cuts.comments();
        cuts.repeated(blocks);
    }
    if !bare || title_at.is_some() {
        cuts.edges(blocks, title_at);
    }
    let words = cuts.words();
    let mut draft = draft(blocks.clone(), cuts, title_at, None);
    if let Some(title) = title_at {
        cut_names(&mut draft, &told.seen, title);
    }
    draft.title_line = title_at.map(|at| pasted.lines[at]);
    if let Some(at) = title_at {
        let value = blocks[at].text.clone();
        draft.tell(Fact::Title, Origin::Text, &value);
        draft.title = Some(Found {
            value,
            origin: Origin::Text,
        });
    }
    let lines: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    let kept = |piece: &Piece| piece.cut.is_none();
    let first = draft.pieces.iter().position(kept).unwrap_or(0);
    let last = draft.pieces.iter().rposition(kept).unwrap_or(0);
    let article = title_at.map_or(first, |title| title.min(first))..last + 1;
    if let Some((name, line)) = outlet::of_lines(&lines, article, &draft.byline) {
        draft.tell(Fact::Outlet, Origin::Text, line);
        draft.site = Some(name);
    }
    finish(draft, words)
}

/// Cuts the lines between a headline and the first paragraph that are the names of who wrote it and no more.
fn cut_names(draft: &mut Draft, seen: &[Seen], title: usize) {
    let below = draft.pieces.iter_mut().zip(seen).skip(title + 1);
    for (piece, _) in below.take_while(|(_, seen)| !seen.prose) {
        let names = byline::from_names(&piece.text).names;
        let known = names.iter().all(|name| draft.byline.contains(name));
        if piece.cut.is_none() && !names.is_empty() && known {
            piece.cut = Some(CutReason::Byline);
        }
    }
}

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
struct Cuts {
    why: Vec<Option<CutReason>>,
    judged: Judged,
    /// Who wrote the article, as far as the page's markup tells.
    authors: Vec<String>,
}

impl Cuts {
    fn of(blocks: &[Block], mut judged: Judged) -> Self {
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

    fn kept(&self) -> Vec<bool> {
        self.why.iter().map(Option::is_none).collect()
    }

    /// The words of what is kept.
    fn words(&self) -> usize {
        let seen = self.judged.seen.iter().zip(&self.why);
        seen.filter(|(_, why)| why.is_none())
            .map(|(seen, _)| seen.words)
            .sum()
    }

    /// What holds whatever the weights say.
    fn tidy(&mut self, blocks: &[Block], title_at: Option<usize>) {
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
    fn comments(&mut self) {
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
    fn repeated(&mut self, blocks: &[Block]) {
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

/// The block that is the headline: the last one with its words above most of the text.
fn heading_at(blocks: &[Block], title: &str) -> Option<usize> {
    let key = bare(title);
    let same = |at: &usize| blocks[*at].text.len() >= key.len() && bare(&blocks[*at].text) == key;
    (0..blocks.len())
        .find(|at| blocks[*at].kind == BlockKind::Heading && same(at))
        .or_else(|| (0..blocks.len()).find(same))
}

/// The pieces, and the facts that a page's markup and the text tell.
fn draft(
    blocks: Vec<Block>,
    cuts: Cuts,
    title_at: Option<usize>,
    metadata: Option<Metadata>,
) -> Draft {
    let mut draft = Draft::default();
    let told = metadata.as_ref().is_some_and(|page| page.has_headline);
    if let Some(metadata) = metadata {
        metadata.tell(&mut draft);
    }
    text::tell(&mut draft, &blocks, &cuts.why, title_at, told);
    draft.pieces = blocks
        .into_iter()
        .zip(cuts.why)
        .map(|(block, cut)| Piece {
            text: block.text,
            kind: block.kind,
            level: block.level,
            cut,
        })
        .collect();
    draft
}

/// Words under which a text of more than so many pieces is less than was meant.
const LITTLE: usize = 20;
const MANY: usize = 20;

/// The draft with its problems; `words` is how many its article has.
fn finish(mut draft: Draft, words: usize) -> Draft {
    if draft.pieces.is_empty() {
        draft.problems.push(phrase!("There is no text in it."));
    } else if draft.pieces.iter().all(|piece| piece.cut.is_some()) {
        draft.title = None;
        draft.origins.retain(|told| told.fact != Fact::Title);
        draft.problems.push(phrase!(
            "No article was found in it: only menus, headlines and other furniture. Restore the lines that belong to the article."
        ));
    } else if words < LITTLE && draft.pieces.len() > MANY {
        draft.problems.push(phrase!(
            "Little text was found in it; look at what was cut."
        ));
    }
    draft
}
