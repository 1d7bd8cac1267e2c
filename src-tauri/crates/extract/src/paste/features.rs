//! What a line of a paste looks like, in numbers: by itself, by what stands around it, and by the
//! article that the paste seems to have.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use demarche_text::word::is_unspaced;
use unicode_segmentation::UnicodeSegmentation;

use crate::CutReason;
use crate::block::{Block, bare};
use crate::facts::{byline, dates};
use crate::features::{Seen, ends_sentence};
use crate::lexicon;

/// What was found in one line.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    pub(crate) words: f32,
    /// Letters and marks, in scalar values.
    chars: f32,
    function: f32,
    capital: f32,
    digits: f32,
    stops: f32,
    commas: f32,
    glued: f32,
    stop: bool,
    colon: bool,
    trails: bool,
    asks: bool,
    caps: bool,
    small: bool,
    number: Option<u32>,
    bullet: bool,
    pub(crate) dated: bool,
    pub(crate) signed: bool,
    address: bool,
    price: bool,
    bar: bool,
    quote: bool,
    rights: bool,
    person: bool,
    pub(crate) prose: bool,
    whole: bool,
    /// Place of the reason in [`KINDS`], if its words are furniture's.
    kind: Option<usize>,
    times: f32,
    /// Telling words, as hashes.
    telling: Vec<u64>,
}

/// Reasons that the words of a line can give; what is not here counts as the last.
const KINDS: [CutReason; 12] = [
    CutReason::Navigation,
    CutReason::Advertisement,
    CutReason::Headlines,
    CutReason::Cookies,
    CutReason::Newsletter,
    CutReason::Social,
    CutReason::Caption,
    CutReason::Byline,
    CutReason::Footer,
    CutReason::Comments,
    CutReason::Weather,
    CutReason::Widget,
];

/// Lines to both sides that are summed up.
const REACHES: [usize; 4] = [1, 3, 8, 20];
/// What a line that is no prose costs in the run with most prose, in words.
const COSTS: [f32; 3] = [5.0, 12.0, 30.0];
/// Distances beyond this many lines are all the same.
const FAR: usize = 60;
/// Lines between numbered headings that follow each other.
const NEAR_NUMBERS: usize = 80;

fn flag(yes: bool) -> f32 {
    f32::from(u8::from(yes))
}

/// Looks at every line by itself.
pub(crate) fn lines(blocks: &[Block], seen: &[Seen]) -> Vec<Line> {
    let keys: Vec<String> = blocks.iter().map(|block| bare(&block.text)).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for key in &keys {
        *times.entry(key).or_default() += 1;
    }
    blocks
        .iter()
        .zip(seen)
        .zip(&keys)
        .map(|((block, seen), key)| line(&block.text, seen, times[key.as_str()]))
        .collect()
}

fn line(text: &str, seen: &Seen, times: usize) -> Line {
    let mut line = Line {
        words: seen.words as f32,
        chars: text.chars().count() as f32,
        prose: seen.prose,
        stop: ends_sentence(text),
        colon: text.ends_with([':', '：']),
        trails: text.ends_with("...") || text.ends_with('…') || text.ends_with("[…]"),
        asks: text.ends_with(['?', '？', '؟']),
        bullet: text.starts_with(['•', '-', '*', '·', '–', '›', '»', '✓', '✅', '→']),
        address: text.contains("http") || text.contains("www.") || text.contains('@'),
        price: text.contains(['$', '€', '£', '¥', '₹', '₽', '₴', '₺']),
        bar: text.contains(['|', '›', '»', '→', '▾', '·', '•']),
        quote: text.contains(['"', '“', '”', '«', '「', '„']),
        rights: text.contains(['©', '®', '™']),
        times: times as f32,
        whole: seen.hit.is_some_and(|hit| hit.whole),
        kind: seen.hit.map(|hit| {
            KINDS
                .iter()
                .position(|kind| *kind == hit.reason)
                .unwrap_or(KINDS.len() - 1)
        }),
        ..Line::default()
    };
    let (mut before, mut at) = (' ', 0);
    let (mut letters, mut lower) = (false, false);
    for c in text.chars() {
        if before.is_lowercase() && c.is_uppercase() {
            line.glued += 1.0;
        }
        match c {
            ',' | '，' | '、' | '،' => line.commas += 1.0,
            '。' | '！' | '？' => line.stops += 1.0,
            ' ' if matches!(before, '.' | '?' | '!' | '؟' | '…') => line.stops += 1.0,
            _ => {}
        }
        letters |= c.is_alphabetic();
        lower |= c.is_lowercase();
        if at == 0 {
            line.small = c.is_lowercase();
        }
        (before, at) = (c, at + 1);
    }
    line.caps = letters && !lower && text.chars().any(char::is_uppercase);
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    line.number = digits.parse().ok().filter(|_| digits.len() <= 3);
    let unspaced = text.chars().any(is_unspaced);
    let mut counted = 0.0_f32;
    let mut two = None;
    for word in text.unicode_words().take(80) {
        counted += 1.0;
        let lower = word.to_lowercase();
        let common = lexicon::is_function_word(&lower);
        line.function += flag(common);
        line.capital += flag(word.starts_with(char::is_uppercase));
        line.digits += flag(word.starts_with(char::is_numeric));
        line.person |= lexicon::is_person_word(&lower);
        if unspaced && word.chars().all(is_unspaced) {
            // Two characters in a row tell what a word tells elsewhere.
            if let Some(first) = two.replace(lower.clone()) {
                line.telling.push(hash(&format!("{first}{lower}")));
            }
        } else if !common && lower.chars().count() >= 3 {
            line.telling.push(hash(&lower));
        }
    }
    for share in [&mut line.function, &mut line.capital, &mut line.digits] {
        *share /= counted.max(1.0);
    }
    if (1.0..=25.0).contains(&line.words) && line.chars <= 200.0 {
        line.dated = line.digits > 0.0 && dates::of_line(text).is_some();
        line.signed = line.capital > 0.0 && byline::of_line(text).is_some();
    }
    line
}

fn hash(word: &str) -> u64 {
    // The default hasher has fixed keys, so that rows are the same each time.
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}

/// The row of numbers of each line.
pub(crate) fn rows(lines: &[Line]) -> Vec<Vec<f32>> {
    let around = Around::of(lines);
    let topic = topic(lines, |at| around.inside[1][at] > 0.0 && lines[at].prose);
    (0..lines.len())
        .map(|at| {
            let mut row = Vec::with_capacity(200);
            own(&lines[at], &mut row);
            row.push(topic[at]);
            for step in [1_usize, 2, 3] {
                beside(at.checked_sub(step).map(|at| &lines[at]), &mut row);
                beside(lines.get(at + step), &mut row);
            }
            around.put(at, lines, &mut row);
            row
        })
        .collect()
}

/// A line by itself and beside the two before and after it.
pub(crate) fn alone(lines: &[Line], at: usize) -> Vec<f32> {
    let mut row = Vec::with_capacity(90);
    own(&lines[at], &mut row);
    for step in [1_usize, 2] {
        beside(at.checked_sub(step).map(|at| &lines[at]), &mut row);
        beside(lines.get(at + step), &mut row);
    }
    row
}

fn own(line: &Line, row: &mut Vec<f32>) {
    row.extend([
        line.words,
        line.chars,
        line.chars / line.words.max(1.0),
        line.function,
        line.capital,
        line.digits,
        line.stops,
        line.commas,
        line.glued,
        flag(line.stop),
        flag(line.colon),
        flag(line.trails),
        flag(line.asks),
        flag(line.caps),
        flag(line.small),
        line.number.map_or(-1.0, |number| number as f32),
        flag(line.bullet),
        flag(line.dated),
        flag(line.signed),
        flag(line.address),
        flag(line.price),
        flag(line.bar),
        flag(line.quote),
        flag(line.rights),
        flag(line.person),
        flag(line.prose),
        flag(line.whole),
        line.times,
    ]);
    for kind in 0..KINDS.len() {
        row.push(flag(line.kind == Some(kind)));
    }
}

/// A line that stands near another.
fn beside(line: Option<&Line>, row: &mut Vec<f32>) {
    row.extend(match line {
        Some(line) => [
            line.words,
            flag(line.stop) + 2.0 * flag(line.prose),
            line.capital,
            match line.kind {
                None => 0.0,
                Some(_) if line.whole => 2.0,
                Some(_) => 1.0,
            },
            line.times,
        ],
        None => [-1.0; 5],
    });
}

/// Sums over lines and distances between them.
struct Around {
    sums: Vec<[f32; SUMS]>,
    /// Lines since one of each kind, and to the next one.
    since: Vec<[usize; MARKS]>,
    until: Vec<[usize; MARKS]>,
    /// Lines of the run of short lines before and after, this one included.
    run: Vec<(usize, usize)>,
    /// The run with most prose, by cost: lines from its beginning and to its end, and inside or not.
    window: [(usize, usize); COSTS.len()],
    inside: [Vec<f32>; COSTS.len()],
    numbers: HashMap<u32, Vec<usize>>,
}

const SUMS: usize = 9;
const MARKS: usize = 9;

impl Around {
    fn of(lines: &[Line]) -> Self {
        let count = lines.len();
        let mut sums = vec![[0.0; SUMS]; count + 1];
        for (at, line) in lines.iter().enumerate() {
            let entry = !line.stop && (4.0..=16.0).contains(&line.words) && line.capital >= 0.5;
            let add: [f32; SUMS] = [
                if line.prose {
                    line.words.min(150.0)
                } else {
                    0.0
                },
                flag(line.words <= 4.0),
                flag(line.stop),
                flag(line.kind.is_some_and(|kind| {
                    !matches!(KINDS[kind], CutReason::Byline | CutReason::Caption)
                })),
                flag(entry),
                flag(line.dated),
                flag(line.times > 1.0),
                line.words.min(150.0),
                flag(line.kind.is_some() && line.whole),
            ];
            for (sum, add) in add.into_iter().enumerate() {
                sums[at + 1][sum] = sums[at][sum] + add;
            }
        }
        let marks = |line: &Line| -> [bool; MARKS] {
            let is = |reason| line.kind.is_some_and(|kind| KINDS[kind] == reason);
            [
                line.prose,
                line.prose && line.words >= 25.0,
                is(CutReason::Headlines) && line.whole,
                is(CutReason::Comments),
                is(CutReason::Footer),
                is(CutReason::Social),
                is(CutReason::Newsletter) || is(CutReason::Cookies),
                line.dated || line.signed,
                is(CutReason::Navigation) && line.whole,
            ]
        };
        let (mut since, mut until) = (vec![[FAR; MARKS]; count], vec![[FAR; MARKS]; count]);
        let mut run = vec![(0, 0); count];
        let short = |line: &Line| line.words <= 6.0 && !line.stop;
        let mut last = ([FAR; MARKS], 0);
        for at in 0..count {
            last.1 = if short(&lines[at]) { last.1 + 1 } else { 0 };
            (since[at], run[at].0) = (last.0, last.1.min(FAR));
            step(&mut last.0, marks(&lines[at]));
        }
        last = ([FAR; MARKS], 0);
        for at in (0..count).rev() {
            last.1 = if short(&lines[at]) { last.1 + 1 } else { 0 };
            (until[at], run[at].1) = (last.0, last.1.min(FAR));
            step(&mut last.0, marks(&lines[at]));
        }
        let window = COSTS.map(|cost| {
            best_run(count, |at| {
                if lines[at].prose && lines[at].kind.is_none() {
                    lines[at].words.min(80.0)
                } else {
                    -cost
                }
            })
        });
        let mut numbers: HashMap<u32, Vec<usize>> = HashMap::new();
        for (at, line) in lines.iter().enumerate() {
            if let Some(number) = line.number {
                numbers.entry(number).or_default().push(at);
            }
        }
        Self {
            inside: window.map(|(from, to)| {
                (0..count)
                    .map(|at| flag((from..to).contains(&at)))
                    .collect()
            }),
            sums,
            since,
            until,
            run,
            window,
            numbers,
        }
    }

    fn put(&self, at: usize, lines: &[Line], row: &mut Vec<f32>) {
        let count = lines.len();
        let sum =
            |which: usize, from: usize, to: usize| self.sums[to][which] - self.sums[from][which];
        for reach in REACHES {
            let (from, to) = (at.saturating_sub(reach), (at + 1 + reach).min(count));
            for which in 0..SUMS {
                row.push(sum(which, from, at));
                row.push(sum(which, at + 1, to));
            }
        }
        let total = |which: usize| self.sums[count][which].max(1.0);
        for which in [0, 3, 7] {
            row.push(sum(which, 0, at) / total(which));
        }
        row.extend([
            sum(3, 0, at),
            sum(3, at, count),
            at as f32 / count as f32,
            (at as f32).min(400.0),
            ((count - at) as f32).min(400.0),
            count as f32,
            total(0),
            total(0) / total(7),
            total(1) / count as f32,
            self.run[at].0 as f32,
            self.run[at].1 as f32,
            (self.run[at].0 + self.run[at].1) as f32,
        ]);
        row.extend(self.since[at].map(|lines| lines as f32));
        row.extend(self.until[at].map(|lines| lines as f32));
        for (which, (from, to)) in self.window.iter().enumerate() {
            row.push(self.inside[which][at]);
            row.push((at as f32 - *from as f32).clamp(-100.0, 100.0));
            row.push((*to as f32 - at as f32).clamp(-100.0, 100.0));
        }
        // "3." is a heading or an item when "2." or "4." stands near.
        let follows = lines[at].number.is_some_and(|number| {
            [number.wrapping_sub(1), number + 1].iter().any(|other| {
                self.numbers.get(other).is_some_and(|places| {
                    let from = places.partition_point(|place| place + NEAR_NUMBERS < at);
                    places
                        .get(from)
                        .is_some_and(|place| *place <= at + NEAR_NUMBERS)
                })
            })
        });
        row.push(flag(follows));
    }
}

fn step(distance: &mut [usize; MARKS], marks: [bool; MARKS]) {
    for (distance, mark) in distance.iter_mut().zip(marks) {
        *distance = if mark { 1 } else { (*distance + 1).min(FAR) };
    }
}

/// The run with the highest sum.
pub(crate) fn best_run(count: usize, worth: impl Fn(usize) -> f32) -> (usize, usize) {
    let (mut best, mut sum, mut start) = ((0.0, 0, 0), 0.0, 0);
    for at in 0..count {
        if sum <= 0.0 {
            (sum, start) = (0.0, at);
        }
        sum += worth(at);
        if sum > best.0 {
            best = (sum, start, at + 1);
        }
    }
    (best.1, best.2)
}

/// Of a line's telling words, the share that lines of the article have too: `article` says which are.
/// Those that only the line itself has do not count.
pub(crate) fn topic(lines: &[Line], article: impl Fn(usize) -> bool) -> Vec<f32> {
    let mut holders: HashMap<u64, u32> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        if article(at) {
            for word in line.telling.iter().collect::<HashSet<_>>() {
                *holders.entry(*word).or_default() += 1;
            }
        }
    }
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let own = u32::from(article(at));
            let shared = line
                .telling
                .iter()
                .filter(|word| holders.get(word).is_some_and(|count| *count > own))
                .count();
            if line.telling.is_empty() {
                -1.0
            } else {
                shared as f32 / line.telling.len() as f32
            }
        })
        .collect()
}

/// How many telling words two lines share.
pub(crate) fn shared(one: &Line, other: &Line) -> f32 {
    let words: HashSet<u64> = other.telling.iter().copied().collect();
    one.telling
        .iter()
        .filter(|word| words.contains(word))
        .count() as f32
}

/// How much lines speak of what the article speaks of: for each telling word that article lines have
/// too, one for each of the first of them.
pub(crate) fn spoken(lines: &[Line], article: impl Fn(usize) -> bool) -> Vec<f32> {
    const MOST: u32 = 5;
    let mut holders: HashMap<u64, u32> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        if article(at) {
            for word in line.telling.iter().collect::<HashSet<_>>() {
                *holders.entry(*word).or_default() += 1;
            }
        }
    }
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let own = u32::from(article(at));
            line.telling
                .iter()
                .collect::<HashSet<_>>()
                .into_iter()
                .filter_map(|word| holders.get(word))
                .map(|count| (count - own).min(MOST) as f32)
                .sum()
        })
        .collect()
}
