//! HTML pages and clipboard fragments.

mod landmarks;
mod metadata;
mod notices;
mod rescue;
mod stories;
mod tables;
mod walk;

use std::collections::HashMap;

use demarche_text::{Phrase, phrase, word};
use dom_query::Document;
use dom_smoothie::{Config, Readability};

use crate::block::{Block, Page, bare};
use crate::guard::{Hidden, guard};
use crate::judge::Model;
use crate::lexicon::is_barrier;
use crate::{CutReason, Draft, assemble};

use landmarks::Landmarks;
pub(crate) use metadata::{Metadata, of_lines};
pub(crate) use notices::{Notice, is_list, of_titles};
pub(crate) use stories::later;

/// Words under which a page that has more to give is looked through once more.
const FEW_WORDS: usize = 60;
/// Words under which a page that asks for a subscription shows only the beginning of its article.
const STUB_WORDS: usize = 350;

/// Reads a page or a fragment of one.
pub(crate) fn read(html: &str, url: Option<&str>, model: &Model) -> Draft {
    let (guarded, cut_short) = guard(html, Hidden::Left);
    let document = Document::from(guarded.as_str());
    let landmarks = Landmarks::of(&document);
    let linked = &landmarks.linked;
    let source = Source {
        html,
        guarded: &guarded,
        linked: linked.iter().map(|data| data.text().to_string()).collect(),
        url,
    };
    let metadata = metadata::read(&landmarks, html, url);
    let own = url.map(str::to_owned).or_else(|| metadata.url());
    let (names, more) = (
        landmarks.names(),
        notices::goes_on(&landmarks, own.as_deref()),
    );
    let live = metadata.is_live;
    let part = landmarks.titles.is_empty();
    let page = page(&document);
    let many = page.blocks.len() >= walk::MOST_BLOCKS;
    let (mut draft, words) = assemble::page(page, metadata, part, model, |page| {
        mark_readable(&mut page.blocks, document);
    });
    let words = rescue(&source, model, &mut draft, words);
    if let Some(notice) = of_titles(names.iter().map(String::as_str), words) {
        draft.problems.push(notice.problem());
    } else if live {
        draft.problems.push(phrase!(
            "This is a live blog: its entries were written one by one, and the date is that of the whole."
        ));
    } else if more {
        draft.problems.push(phrase!(
            "The article seems to go on on more pages; only this one was read. Import the others too."
        ));
    }
    if words < STUB_WORDS && asks_for_subscription(&source.linked, &draft) {
        draft.problems.push(phrase!(
            "The page seems to show only the beginning of its article; the rest is for subscribers."
        ));
    }
    if cut_short {
        draft.problems.push(phrase!(
            "The page is longer than 12 MB or 250,000 tags; only its beginning was read."
        ));
    } else if many {
        draft.problems.push(phrase!(
            "The page has more than 20,000 paragraphs; only the first were read."
        ));
    }
    draft
}

/// What a page is read from.
struct Source<'h> {
    html: &'h str,
    /// The same made safe to build a tree from.
    guarded: &'h str,
    /// The texts of its scripts of linked data.
    linked: Vec<String>,
    url: Option<&'h str>,
}

/// Where the markup has little of an article, looks for it where else a page can carry it. `words` is
/// how many the draft has; answers how many it has then.
fn rescue(source: &Source<'_>, model: &Model, draft: &mut Draft, words: usize) -> usize {
    let (html, url) = (source.html, source.url);
    let count =
        |blocks: &[Block]| -> usize { blocks.iter().map(|block| word::count(&block.text)).sum() };
    let given = rescue::article_body(&source.linked);
    let wanted = count(&given);
    if wanted >= FEW_WORDS && words * 5 < wanted * 2 {
        let why = phrase!(
            "The page shows less than the whole article; the text was taken from the data that it gives to search engines."
        );
        replace(draft, given, source, why);
        return wanted;
    }
    if words >= FEW_WORDS {
        return words;
    }
    if ["<noscript", "<template"]
        .iter()
        .any(|tag| rescue::find(html, tag).is_some())
    {
        let (shown, _) = guard(html, Hidden::Shown);
        let shown = Document::from(shown.as_str());
        let metadata = metadata::read(&Landmarks::of(&shown), html, url);
        let (other, more) = assemble::page(page(&shown), metadata, false, model, |page| {
            mark_readable(&mut page.blocks, shown);
        });
        if more >= FEW_WORDS.max(2 * words) {
            *draft = other;
            draft.problems.push(phrase!(
                "The text was taken from a part of the page that browsers with scripts do not show."
            ));
            return more;
        }
    }
    for read in [rescue::fields, rescue::script_data] {
        let given = read(html);
        let more = count(&given);
        if more >= FEW_WORDS.max(2 * words) {
            let why = phrase!(
                "The page is drawn by a script; the text was taken from the data that it is drawn from."
            );
            replace(draft, given, source, why);
            return more;
        }
    }
    let frames = rescue::frames(html);
    if !frames.is_empty() {
        draft.problems.push(phrase!(
            "The page is made of frames; import the addresses that they show: {addresses}",
            addresses = frames.join(", ")
        ));
    }
    words
}

fn replace(draft: &mut Draft, article: Vec<Block>, source: &Source<'_>, why: Phrase) {
    let pieces = std::mem::take(&mut draft.pieces);
    let document = Document::from(source.guarded);
    let metadata = metadata::read(&Landmarks::of(&document), source.html, source.url);
    *draft = assemble::given(article, pieces, metadata);
    draft.problems.push(why);
}

/// Whether a page says that its article is for subscribers: in words, or in its data.
fn asks_for_subscription(linked: &[String], draft: &Draft) -> bool {
    let told = draft
        .pieces
        .iter()
        .any(|piece| piece.text.len() <= 400 && is_barrier(&piece.text));
    told || linked.iter().any(|script| {
        let mut data = script.to_ascii_lowercase();
        data.retain(|c| !c.is_whitespace() && c != '"');
        data.contains("isaccessibleforfree:false")
    })
}

/// The page's blocks.
fn page(document: &Document) -> Page {
    let mut page = walk::page(&document.body().unwrap_or_else(|| document.root()));
    discount(&mut page.blocks);
    page
}

/// The blocks of a page, for fitting the weights: `asked` tells whether they are marked by the
/// readability algorithm.
pub(crate) fn cut(html: &str, asked: bool) -> Page {
    let document = Document::from(guard(html, Hidden::Left).0.as_str());
    let mut page = page(&document);
    if asked {
        mark_readable(&mut page.blocks, document);
    }
    page
}

/// Of the text that is in no link, the percentage that cannot all be furniture.
const MOST_FURNITURE: usize = 60;

/// A name that speaks against most of a page's text says nothing: page builders call every paragraph a
/// widget or a card. Comments can well be longer than what they are about.
fn discount(blocks: &mut [Block]) {
    let mut letters: HashMap<CutReason, usize> = HashMap::new();
    let mut whole = 0;
    for block in blocks.iter() {
        let Some(markup) = block.markup.as_ref().filter(|markup| markup.links < 0.5) else {
            continue;
        };
        whole += block.text.len();
        if let Some(why) = markup.against {
            *letters.entry(why).or_default() += block.text.len();
        }
    }
    for block in blocks {
        if let Some(markup) = &mut block.markup
            && let Some(why) = markup.against.filter(|why| *why != CutReason::Comments)
            && letters.get(&why).copied().unwrap_or(0) * 100 > whole * MOST_FURNITURE
        {
            markup.against = None;
        }
    }
}

/// Bytes of text up to which the readability algorithm is asked: it goes over a page again and again.
const MOST_ASKED: usize = 4 << 20;

/// Marks what the readability algorithm keeps.
fn mark_readable(blocks: &mut [Block], document: Document) {
    if blocks.iter().map(|block| block.text.len()).sum::<usize>() > MOST_ASKED {
        return;
    }
    for markup in blocks.iter_mut().filter_map(|block| block.markup.as_mut()) {
        markup.readable = Some(false);
    }
    let config = Config {
        disable_json_ld: true,
        ..Config::default()
    };
    // The algorithm may give up on a page; a panic in it must not cost the page.
    let content = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        Readability::with_document(document, None, Some(config))
            .and_then(|mut readability| readability.parse())
            .map(|article| article.content)
    }));
    let Ok(Ok(content)) = content else { return };
    let kept = walk::page(&Document::fragment(content).root()).blocks;
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut whole = String::new();
    for block in &kept {
        let key = bare(&block.text);
        whole.push_str(&key);
        whole.push('\n');
        *counts.entry(key).or_default() += 1;
    }
    let keys: Vec<String> = blocks.iter().map(|block| bare(&block.text)).collect();
    let mut on_page: HashMap<&str, usize> = HashMap::new();
    for key in &keys {
        *on_page.entry(key).or_default() += 1;
    }
    // A short line that stands in menus too is the article's only between lines that surely are.
    let sure = |key: &str| on_page[key] == 1 && counts.contains_key(key);
    let first = keys.iter().position(|key| sure(key)).unwrap_or(0);
    let last = keys.iter().rposition(|key| sure(key)).unwrap_or(0);
    for (at, (block, key)) in blocks.iter_mut().zip(&keys).enumerate() {
        let whole_block = counts.contains_key(key)
            && (on_page[key.as_str()] == 1 || (first..=last).contains(&at));
        let readable = whole_block || (key.len() >= 60 && whole.contains(key.as_str()));
        if let Some(markup) = &mut block.markup {
            markup.readable = Some(readable);
        }
    }
}
