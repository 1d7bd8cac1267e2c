//! Pages that carry more than one article: where the next is loaded under the first.

use std::collections::{HashMap, HashSet};

use crate::BlockKind;
use crate::block::Page;
use crate::features::Seen;

/// Words of prose that make an `article` element an article and not a teaser or a comment.
const STORY_WORDS: usize = 120;

/// Which blocks belong to an article that stands after the first: in an `article` element with a main
/// heading of its own and a text's worth of kept prose. Empty where there is one article.
pub(crate) fn later(page: &Page, seen: &[Seen], kept: &[bool]) -> Vec<bool> {
    let own: Vec<Option<usize>> = page
        .blocks
        .iter()
        .map(|block| {
            let mut at = block.markup.as_ref()?.within;
            while at != 0 {
                if page.elements[at].tag == "article" {
                    return Some(at);
                }
                at = page.elements[at].parent;
            }
            None
        })
        .collect();
    let mut stories: HashMap<usize, (bool, usize)> = HashMap::new();
    for (at, block) in page.blocks.iter().enumerate() {
        let Some(article) = own[at] else { continue };
        let story = stories.entry(article).or_default();
        story.0 |= block.kind == BlockKind::Heading && block.level == Some(1);
        if kept[at] && seen[at].prose {
            story.1 += seen[at].words;
        }
    }
    let mut whole: Vec<usize> = stories
        .into_iter()
        .filter(|(_, (heading, words))| *heading && *words >= STORY_WORDS)
        .map(|(article, _)| article)
        .collect();
    whole.sort_unstable();
    let Some((first, others)) = whole.split_first().filter(|(_, others)| !others.is_empty()) else {
        return Vec::new();
    };
    // One inside the first is a part of it, and so is the first of one around it.
    let part = inside(page, &[*first]);
    let mut around = HashSet::new();
    let mut at = *first;
    while at != 0 {
        around.insert(at);
        at = page.elements[at].parent;
    }
    let others: Vec<usize> = others
        .iter()
        .copied()
        .filter(|other| !part[*other] && !around.contains(other))
        .collect();
    if others.is_empty() {
        return Vec::new();
    }
    let later = inside(page, &others);
    page.blocks
        .iter()
        .map(|block| {
            let markup = block.markup.as_ref();
            markup.is_some_and(|markup| later[markup.within])
        })
        .collect()
}

/// Of each element of a page, whether it is one of `of` or lies in one.
fn inside(page: &Page, of: &[usize]) -> Vec<bool> {
    let mut inside = vec![false; page.elements.len()];
    for at in of {
        inside[*at] = true;
    }
    for at in 1..inside.len() {
        inside[at] |= inside[page.elements[at].parent];
    }
    inside
}
