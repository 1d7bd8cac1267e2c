//! From blocks to a draft: what is kept, why the rest is cut, and the facts that the text tells.

mod cuts;
mod edges;

use std::collections::HashSet;

use demarche_text::phrase;

use self::cuts::Cuts;
pub(crate) use self::cuts::is_credit;
use crate::block::{Block, Page, bare};
use crate::facts::{byline, outlet, text};
use crate::features::{self, Seen};
use crate::html::{self, Metadata};
use crate::judge::{Judged, Model, judge};
use crate::paste::{self, lines::Pasted};
use crate::{BlockKind, CutReason, Draft, Fact, Found, Origin, Piece};

/// The share of an article's words that may be judged wrongly before a second opinion is asked for: on
/// one page of five. Asking on every page finds no more of the articles, and takes half as long again.
const MOST_DOUBT: f32 = 0.08;

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
        paste::cuts::few_lines(&told.seen, pasted, &mut cuts.why);
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
    let title_at = title_at.or_else(|| {
        let kept = cuts.kept();
        paste::cuts::title_above(pasted, &told, &kept).filter(|_| !bare)
    });
    // Of a statement that is all there is nothing is taken for a headline.
    let others = |title: usize| (0..blocks.len()).any(|at| at != title && cuts.why[at].is_none());
    let title_at = title_at.filter(|&title| {
        !paste::cuts::is_statement(pasted, title) && (cuts.why[title].is_some() || others(title))
    });
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
    let beside = || {
        let at = title_at?;
        outlet::beside_title(&lines, lines[at], at)
    };
    if let Some((name, line)) = outlet::of_lines(&lines, article, &draft.byline).or_else(beside) {
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
