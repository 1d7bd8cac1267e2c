//! HTML pages and clipboard fragments.

mod metadata;
mod walk;

use std::collections::HashMap;

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use crate::block::{Block, Page, bare};
use crate::guard::guard;
use crate::judge::Model;
use crate::{Draft, assemble};

pub(crate) use metadata::{Metadata, of_lines};

/// Reads a page or a fragment of one.
pub(crate) fn read(html: &str, url: Option<&str>, model: &Model) -> Draft {
    let (html, cut_short) = guard(html);
    let document = Document::from(html.as_str());
    let metadata = metadata::read(&document, url);
    let page = page(&document);
    let mut draft = assemble::page(page, metadata, model);
    if cut_short {
        draft
            .problems
            .push("The page is longer than 12 MB; only its beginning was read.".to_owned());
    }
    draft
}

/// The page's blocks, each marked whether the readability algorithm keeps it.
fn page(document: &Document) -> Page {
    let root = document.body().unwrap_or_else(|| document.root());
    let mut page = walk::page(&root);
    mark_readable(&mut page.blocks, document);
    page
}

/// The blocks of a page, for fitting the weights.
pub(crate) fn cut(html: &str) -> Page {
    page(&Document::from(guard(html).0.as_str()))
}

fn mark_readable(blocks: &mut [Block], document: &Document) {
    let config = Config {
        disable_json_ld: true,
        ..Config::default()
    };
    // The algorithm may give up on a page; a panic in it must not cost the page.
    let content = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        Readability::with_document(document.clone(), None, Some(config))
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
            markup.readable = readable;
        }
    }
}
