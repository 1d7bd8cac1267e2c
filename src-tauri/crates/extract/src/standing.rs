//! Where a block stands: in the page's tree of elements, among blocks that are laid out alike, in its
//! section, and among the words of the rest.

use std::collections::HashMap;

use crate::block::{Block, Page, Seed};
use crate::features::{Seen, UNASKED, flag};
use crate::{BlockKind, CutReason};

/// How many numbers describe it.
pub(crate) const COUNT: usize = 77;
/// Groups of blocks that are judged alike: those in the element around, in the three around that,
/// those laid out alike, those on a like path, those of a section.
pub(crate) const GROUPS: usize = 7;
/// In no group.
pub(crate) const NO_GROUP: usize = usize::MAX;
/// Elements around a block that are looked at: the innermost is the block's own.
const AROUND: usize = 4;

/// What a set of blocks has.
#[derive(Clone, Copy, Default)]
struct Sums {
    words: f32,
    linked: f32,
    prose: f32,
    blocks: f32,
    readable: f32,
}

impl Sums {
    fn of(block: &Block, seen: &Seen) -> Self {
        let words = seen.words as f32;
        let markup = block.markup.as_ref();
        Self {
            words,
            linked: words * markup.map_or(0.0, |markup| markup.links),
            prose: if seen.prose { words } else { 0.0 },
            blocks: 1.0,
            readable: words * opinion(block),
        }
    }

    fn add(&mut self, other: Self) {
        self.words += other.words;
        self.linked += other.linked;
        self.prose += other.prose;
        self.blocks += other.blocks;
        self.readable += other.readable;
    }

    fn share(part: f32, whole: f32) -> f32 {
        if whole > 0.0 { part / whole } else { 0.0 }
    }
}

/// What the readability algorithm says of a block.
fn opinion(block: &Block) -> f32 {
    let markup = block.markup.as_ref();
    markup.map_or(0.0, |markup| markup.readable.map_or(UNASKED, flag))
}

/// Describes where every block stands, and tells the groups it is in.
pub(crate) fn describe(page: &Page, all: &mut [Seen]) {
    let sums: Vec<Sums> = page
        .blocks
        .iter()
        .zip(all.iter())
        .map(|(block, seen)| Sums::of(block, seen))
        .collect();
    let mut whole = Sums::default();
    sums.iter().for_each(|sums| whole.add(*sums));
    let sections = sections(&page.blocks);
    let tree = Tree::of(page, &sums, &sections);
    let mut words_before = 0.0;
    for at in 0..all.len() {
        let mut numbers = Numbers::default();
        tree.numbers(page, &whole, at, &mut numbers);
        section(page, all, &tree, at, &mut numbers);
        for reach in [1, 2] {
            for other in [at.checked_sub(reach), Some(at + reach)] {
                neighbour(page, all, other, reach == 1, &mut numbers);
            }
        }
        numbers.push(at as f32 / all.len() as f32);
        numbers.push(words_before / whole.words.max(1.0));
        words_before += sums[at].words;
        numbers.push(Sums::share(whole.readable, whole.words));
        numbers.push((1.0 + whole.prose).ln());
        numbers.push((1.0 + whole.blocks).ln());
        all[at].place(&numbers.all);
        all[at].groups = tree.groups[at];
    }
    cohesion(all);
}

#[derive(Default)]
struct Numbers {
    all: Vec<f32>,
}

impl Numbers {
    fn push(&mut self, number: f32) {
        self.all.push(number);
    }
}

struct Tree {
    /// Of each element, with all that is in it.
    elements: Vec<Sums>,
    depths: Vec<usize>,
    groups: Vec<[usize; GROUPS]>,
    sums: [Vec<Sums>; 3],
    /// The run of blocks of one look that a block is in.
    runs: Vec<usize>,
    /// Of the element with the most prose right in it and those around it, how many steps up each is.
    main: HashMap<usize, usize>,
    /// The mean depth of prose.
    depth: f32,
}

impl Tree {
    fn of(page: &Page, sums: &[Sums], sections: &[usize]) -> Self {
        let elements = &page.elements;
        let mut whole = vec![Sums::default(); elements.len()];
        let mut depths = vec![0; elements.len()];
        let mut paths = vec![0_u64; elements.len()];
        for at in 1..elements.len() {
            let parent = elements[at].parent;
            depths[at] = depths[parent] + 1;
            paths[at] = mix(
                paths[parent],
                crate::block::hash(elements[at].tag.as_bytes()),
            );
        }
        let within = |at: usize| page.blocks[at].markup.as_ref().map(|markup| markup.within);
        for (at, sums) in sums.iter().enumerate() {
            if let Some(own) = within(at) {
                whole[own].add(*sums);
            }
        }
        let (main, depth) = Self::main(page, sums, &depths);
        for at in (1..elements.len()).rev() {
            let own = whole[at];
            whole[elements[at].parent].add(own);
        }
        let (mut looks, mut path_ids) = (HashMap::new(), HashMap::new());
        let groups: Vec<[usize; GROUPS]> = (0..page.blocks.len())
            .map(|at| {
                let mut groups = [NO_GROUP; GROUPS];
                groups[6] = sections[at];
                let Some(own) = within(at) else {
                    return groups;
                };
                let mut up = own;
                let mut look = 0;
                for (step, group) in groups.iter_mut().enumerate().take(AROUND) {
                    if step < 3 {
                        look = mix(look, elements[up].look);
                    }
                    up = elements[up].parent;
                    *group = up;
                }
                let count = looks.len();
                groups[4] = *looks.entry(look).or_insert(count);
                let count = path_ids.len();
                groups[5] = *path_ids.entry(paths[own]).or_insert(count);
                groups
            })
            .collect();
        let of = |place: usize| {
            let count = groups
                .iter()
                .map(|groups| groups[place].wrapping_add(1))
                .max();
            let mut all = vec![Sums::default(); count.unwrap_or(0)];
            for (groups, sums) in groups.iter().zip(sums) {
                if let Some(group) = all.get_mut(groups[place]) {
                    group.add(*sums);
                }
            }
            all
        };
        let sums = [of(4), of(5), of(6)];
        let mut runs = vec![0; groups.len()];
        let mut start = 0;
        for at in 0..=groups.len() {
            if at == groups.len() || groups[at][4] != groups[start][4] {
                runs[start..at].fill(at - start);
                start = at;
            }
        }
        Self {
            elements: whole,
            depths,
            groups,
            sums,
            runs,
            main,
            depth,
        }
    }

    /// The element that most prose lies in, as readability algorithms weigh it: a paragraph speaks for
    /// its parent, half as much for the one around that, and so on.
    fn main(page: &Page, sums: &[Sums], depths: &[usize]) -> (HashMap<usize, usize>, f32) {
        let elements = &page.elements;
        let mut score = vec![0.0_f32; elements.len()];
        let (mut depth, mut mass) = (0.0, 0.0);
        for (block, sums) in page.blocks.iter().zip(sums) {
            let Some(markup) = &block.markup else {
                continue;
            };
            if sums.prose <= 0.0 || markup.links > 0.5 {
                continue;
            }
            let worth = sums.prose.min(120.0) * if markup.against.is_some() { 0.4 } else { 1.0 };
            depth += depths[markup.within] as f32 * worth;
            mass += worth;
            let mut at = markup.within;
            if !matches!(
                elements[at].tag,
                "div" | "section" | "article" | "td" | "main"
            ) {
                at = elements[at].parent;
            }
            for part in [1.0, 0.5, 0.25] {
                score[at] += worth * part;
                at = elements[at].parent;
            }
        }
        let best = (0..score.len())
            .max_by(|a, b| score[*a].total_cmp(&score[*b]).then(b.cmp(a)))
            .unwrap_or(0);
        let mut up = HashMap::from([(best, 0)]);
        let mut at = best;
        while at != 0 && at < elements.len() {
            at = elements[at].parent;
            up.insert(at, up.len());
        }
        (up, if mass > 0.0 { depth / mass } else { 0.0 })
    }

    fn numbers(&self, page: &Page, whole: &Sums, at: usize, numbers: &mut Numbers) {
        let block = &page.blocks[at];
        let Some(markup) = &block.markup else {
            numbers.all.resize(numbers.all.len() + 51, 0.0);
            return;
        };
        let own = markup.within;
        let tag = page.elements[own].tag;
        numbers.push(self.depths[own] as f32);
        numbers.push(self.depths[own] as f32 - self.depth);
        for tags in [
            &["p"][..],
            &["li", "dd", "dt"],
            &["div", "section", "article", "body", "main", "center"],
            &["td", "th", "tr", "table"],
            &["button", "option", "summary", "legend", "address"],
        ] {
            numbers.push(flag(tags.contains(&tag)));
        }
        numbers.push(match block.kind {
            BlockKind::Heading => block.level.unwrap_or(0) as f32,
            _ => 0.0,
        });
        for group in &self.groups[at][..AROUND] {
            let sums = &self.elements[*group];
            numbers.push((1.0 + sums.words).ln());
            numbers.push(Sums::share(sums.linked, sums.words));
            numbers.push(Sums::share(sums.prose, sums.words));
            numbers.push(Sums::share(sums.prose, whole.prose));
            numbers.push(Sums::share(sums.words, sums.blocks));
        }
        // Steps up to where the way to the main element is met, and from there down to it.
        let (mut up, mut node) = (0, own);
        let met = loop {
            if let Some(met) = self.main.get(&node) {
                break *met;
            }
            node = page.elements[node].parent;
            up += 1;
        };
        numbers.push(flag(met == 0));
        numbers.push(up.min(12) as f32);
        numbers.push(met.min(12) as f32);
        for place in [0, 1] {
            let sums = &self.sums[place][self.groups[at][4 + place]];
            numbers.push(Sums::share(sums.prose, whole.prose));
            numbers.push(Sums::share(sums.linked, sums.words));
            numbers.push((1.0 + sums.blocks).ln());
            numbers.push(Sums::share(sums.readable, sums.words));
        }
        numbers.push((1.0 + self.runs[at] as f32).ln());
        let why = markup.against;
        for reasons in [
            &[CutReason::Navigation][..],
            &[CutReason::Advertisement],
            &[CutReason::Headlines, CutReason::Gallery],
            &[CutReason::Newsletter, CutReason::Cookies],
            &[CutReason::Social],
            &[CutReason::Comments],
            &[CutReason::Footer],
            &[CutReason::Byline, CutReason::Caption],
        ] {
            numbers.push(flag(why.is_some_and(|why| reasons.contains(&why))));
        }
        let steps = |from: usize, told: bool| {
            if told {
                self.depths[own].saturating_sub(self.depths[from]).min(12) as f32
            } else {
                -1.0
            }
        };
        numbers.push(steps(markup.against_at, why.is_some()));
        numbers.push(steps(markup.article_at, markup.article));
        // Whether what speaks against it stands inside what says it is the article.
        numbers.push(if why.is_some() && markup.article {
            self.depths[markup.against_at] as f32 - self.depths[markup.article_at] as f32
        } else {
            0.0
        });
    }
}

/// The section that each block is in: a heading begins one.
fn sections(blocks: &[Block]) -> Vec<usize> {
    let mut section = 0;
    blocks
        .iter()
        .enumerate()
        .map(|(at, block)| {
            if block.kind == BlockKind::Heading
                && at > 0
                && blocks[at - 1].kind != BlockKind::Heading
            {
                section += 1;
            }
            section
        })
        .collect()
}

fn section(page: &Page, all: &[Seen], tree: &Tree, at: usize, numbers: &mut Numbers) {
    let sums = &tree.sums[2][tree.groups[at][6]];
    numbers.push((1.0 + sums.words).ln());
    numbers.push(Sums::share(sums.linked, sums.words));
    numbers.push(Sums::share(sums.prose, sums.words));
    numbers.push(Sums::share(sums.readable, sums.words));
    let heading = (at.saturating_sub(40)..at)
        .rev()
        .find(|&above| page.blocks[above].kind == BlockKind::Heading);
    numbers.push(heading.map_or(-1.0, |above| (at - above) as f32));
    numbers.push(flag(heading.is_some_and(|above| all[above].hit.is_some())));
    numbers.push(heading.map_or(0.0, |above| page.blocks[above].level.unwrap_or(0) as f32));
}

fn neighbour(page: &Page, all: &[Seen], at: Option<usize>, near: bool, numbers: &mut Numbers) {
    let seen = at.and_then(|at| all.get(at));
    let block = at.and_then(|at| page.blocks.get(at));
    let markup = block.and_then(|block| block.markup.as_ref());
    numbers.push(seen.map_or(-1.0, |seen| (1.0 + seen.words as f32).ln()));
    numbers.push(markup.map_or(0.0, |markup| markup.links));
    if near {
        numbers.push(block.map_or(0.0, opinion));
        numbers.push(flag(
            block.is_some_and(|block| block.kind == BlockKind::Heading),
        ));
        numbers.push(flag(seen.is_some_and(|seen| seen.hit.is_some())));
    }
}

/// How many of a block's telling words stand in other blocks of prose too: what an article says it
/// says in the same words.
fn cohesion(all: &mut [Seen]) {
    let prose = || all.iter().filter(|seen| seen.prose);
    let most = prose().map(|seen| seen.telling.len()).sum();
    let mut counts: HashMap<u64, u32, Seed> =
        HashMap::with_capacity_and_hasher(most, Seed::default());
    for word in prose().flat_map(|seen| &seen.telling) {
        *counts.entry(*word).or_default() += 1;
    }
    for seen in all.iter_mut() {
        let own = u32::from(seen.prose);
        let (mut shared, mut often) = (0, 0);
        for word in &seen.telling {
            let elsewhere = counts.get(word).copied().unwrap_or(0).saturating_sub(own);
            shared += u32::from(elsewhere >= 1);
            often += u32::from(elsewhere >= 3);
        }
        let all = seen.telling.len().max(1) as f32;
        seen.tell([shared as f32 / all, often as f32 / all]);
    }
}

fn mix(hash: u64, other: u64) -> u64 {
    (hash.rotate_left(17) ^ other).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
