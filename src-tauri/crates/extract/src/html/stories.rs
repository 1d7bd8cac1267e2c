//! Pages that carry more than one article: where the next is loaded under the first.

use std::collections::HashMap;

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
    let inside = |mut at: usize, of: &[usize]| {
        while at != 0 {
            if of.contains(&at) {
                return true;
            }
            at = page.elements[at].parent;
        }
        false
    };
    // One inside the first is a part of it.
    let others: Vec<usize> = others
        .iter()
        .copied()
        .filter(|other| !inside(*other, &[*first]) && !inside(*first, &[*other]))
        .collect();
    if others.is_empty() {
        return Vec::new();
    }
    page.blocks
        .iter()
        .map(|block| {
            block
                .markup
                .as_ref()
                .is_some_and(|markup| inside(markup.within, &others))
        })
        .collect()
}
