//! Which line of a paste is the headline.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use demarche_gazetteer::Gazetteer;

use crate::block::{Block, bare};
use crate::facts::byline;
use crate::features::ends_sentence;
use crate::trees::Forest;

use super::features::{self, Line};

/// How far above the first kept paragraph a headline may stand, in lines, and how far below.
const ABOVE: usize = 80;
const BELOW: usize = 6;
/// Words that a headline has at most; characters where words have no spaces between them.
pub(crate) const MOST_WORDS: f32 = 34.0;
const MOST_CHARACTERS: f32 = 70.0;
/// Log-odds from which the best line is taken for the headline.
const LEAST: f32 = -3.2;
/// Log-odds from which a line can be the headline for where it stands beside the best one.
const NEAR: f32 = -4.5;
/// Words that such a line has at least.
const TITLE_WORDS: f32 = 3.0;
/// How far below breadcrumbs that end with the headline a likelier line may stand, in lines.
const BESIDE: usize = 4;

/// The lines that could be the headline, and a row of numbers for each.
pub(crate) fn candidates(
    blocks: &[Block],
    lines: &[Line],
    kept: &[bool],
    odds: &[f32],
) -> Vec<(usize, Vec<f32>)> {
    let count = lines.len();
    let long = |at: &usize| kept[*at] && (lines[*at].prose || lines[*at].words >= 25.0);
    let Some(first) = (0..count)
        .find(long)
        .or_else(|| kept.iter().position(|kept| *kept))
    else {
        return Vec::new();
    };
    let shared = features::topic(lines, |at| kept[at]);
    let spoken = features::spoken(lines, |at| kept[at] && at >= first);
    let (from, to) = (first.saturating_sub(ABOVE), (first + BELOW).min(count));
    let keys: Vec<String> = blocks[from..to]
        .iter()
        .map(|block| bare(&block.text))
        .collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for key in &keys {
        *times.entry(key).or_default() += 1;
    }
    // What the ends of the lines are, to know the last step of a trail of breadcrumbs.
    let steps: HashSet<&str> = blocks[from..to]
        .iter()
        .filter_map(|block| last_step(&block.text))
        .filter(|step| step.len() >= 8)
        .collect();
    let opening = kept.iter().position(|kept| *kept).unwrap_or(first);
    let most = (from..to)
        .map(|at| spoken[at])
        .fold(0.0_f32, f32::max)
        .max(1.0);
    // How many lines speak more of the article, how many speak of it twice as much as they are long.
    let mut order: Vec<f32> = (from..to).map(|at| spoken[at]).collect();
    order.sort_unstable_by(|a, b| b.total_cmp(a));
    let dense = |at: usize| spoken[at] / lines[at].words.max(3.0);
    let most_dense = (from..to).map(dense).fold(0.0_f32, f32::max).max(0.1);
    let mut before = 0.0_f32;
    (from..to)
        .filter_map(|at| {
            let line = &lines[at];
            let limit = if blocks[at]
                .text
                .chars()
                .any(demarche_text::word::is_unspaced)
            {
                MOST_CHARACTERS
            } else {
                MOST_WORDS
            };
            let rank = spoken[at] > before;
            before = before.max(spoken[at]);
            // A paragraph that ends as one is no headline; a question may be.
            let sentence = line.prose && !blocks[at].text.ends_with(['?', '!', '？', '！']);
            let date = line.dated && is_date(&blocks[at].text);
            if line.words < 1.0
                || line.words > limit
                || sentence
                || date
                || is_way(&blocks[at].text)
                || line.is_notice()
                || keys[at - from].len() < 4
            {
                return None;
            }
            let mut row = features::alone(lines, at);
            let near = |ahead: std::ops::Range<usize>, test: &dyn Fn(&Line) -> bool| {
                ahead.filter(|at| *at < count && test(&lines[*at])).count() as f32
            };
            let signed = |line: &Line| line.dated || line.signed;
            row.extend([
                first as f32 - at as f32,
                opening as f32 - at as f32,
                f32::from(u8::from(kept[at])),
                odds[at].clamp(-8.0, 8.0),
                shared[at],
                spoken[at],
                spoken[at] / most,
                f32::from(u8::from(rank)),
                order.partition_point(|other| *other > spoken[at]) as f32,
                dense(at) / most_dense,
                if first > at {
                    features::shared(line, &lines[first])
                } else {
                    -1.0
                },
                lines
                    .get(at + 1)
                    .map_or(-1.0, |next| features::shared(line, next)),
                at.checked_sub(1)
                    .map_or(-1.0, |at| features::shared(line, &lines[at])),
                times[keys[at - from].as_str()] as f32,
                f32::from(u8::from(steps.contains(blocks[at].text.as_str()))),
                near(at + 1..at + 3, &signed),
                near(at + 1..at + 7, &signed),
                near(at.saturating_sub(6)..at, &signed),
                near(at + 1..at + 4, &|line| line.prose),
                near(at + 1..at + 13, &|line| line.prose),
                near(at.saturating_sub(12)..at, &|line| line.prose),
                near(at.saturating_sub(4)..at, &|line| line.words <= 4.0),
                near(at.saturating_sub(20)..at, &|line| line.words <= 4.0),
                near(at + 1..at + 5, &|line| line.words <= 4.0),
                near(at + 1..first.max(at + 1), &|line| line.words >= 5.0),
                at as f32,
                f32::from(u8::from(blocks[at].kind == crate::BlockKind::Heading)),
            ]);
            Some((at, row))
        })
        .collect()
}

/// The headline; `None` where no line is likely to be one.
pub(crate) fn find(
    blocks: &[Block],
    lines: &[Line],
    kept: &[bool],
    odds: &[f32],
    forest: &Forest,
) -> Option<usize> {
    let judged: Vec<(f32, usize)> = candidates(blocks, lines, kept, odds)
        .into_iter()
        .map(|(at, row)| (forest.odds(&row), at))
        .collect();
    let best = judged
        .iter()
        .copied()
        .filter(|(odds, at)| *odds > LEAST && !is_never(blocks, lines, *at))
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
        .map(|(_, at)| at)?;
    let odds_of = |at: usize| judged.iter().find(|(_, known)| *known == at);
    let likely = |at: &usize| odds_of(*at).is_some_and(|(odds, _)| *odds > NEAR);
    // A sentence right below a headline sums the article up.
    let above = best.checked_sub(1).filter(likely).filter(|&above| {
        blocks[best].text.ends_with(['.', '。'])
            && !ends_sentence(&blocks[above].text)
            && !is_labelled(&blocks[above].text)
            && lines[above].words >= TITLE_WORDS
            && !lines[above].whole
            && !lines[above].signed
            && !is_never(blocks, lines, above)
    });
    if above.is_some() {
        return above;
    }
    // Breadcrumbs may have no marks between them; below the headline that they end with stands who speaks.
    let stepped = (best.saturating_sub(BESIDE)..blocks.len().min(best + 2))
        .rev()
        .find(|&at| {
            at > 0
                && likely(&at)
                && lines[at].words > TITLE_WORDS
                && blocks[at - 1]
                    .text
                    .strip_suffix(blocks[at].text.as_str())
                    .is_some_and(|steps| steps.ends_with(' ') && !is_never(blocks, lines, at))
        });
    if stepped.is_some() {
        return stepped;
    }
    // A trail of breadcrumbs ends with the headline, which has a line of its own.
    let last = last_step(&blocks[best].text);
    judged
        .iter()
        .map(|(_, at)| *at)
        .find(|at| last.is_some_and(|last| bare(&blocks[*at].text) == bare(last)))
        .or(Some(best))
}

/// Whether a line is no headline however likely it looks: what tells of a picture, topics, or the name of a country
/// alone, as a ministry's page has it.
fn is_never(blocks: &[Block], lines: &[Line], at: usize) -> bool {
    let text = &blocks[at].text;
    lines[at].is_caption()
        || is_credited(text)
        || is_topics(text)
        || is_country(text)
        || is_byline(text)
}

/// "By Jane Doe in Ankara and John Roe in Kyiv": whether a line is who wrote the article. Other words in small letters make a
/// headline of it.
fn is_byline(text: &str) -> bool {
    const SMALL: [&str; 10] = [
        "in", "and", "for", "und", "et", "à", "y", "en", "with", "the",
    ];
    let names = byline::of_line(text).is_some_and(|byline| !byline.names.is_empty());
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    names
        && text
            .split_whitespace()
            .skip(1)
            .filter(small)
            .all(|word| SMALL.contains(&word))
}

/// "Reading time: 2 min", "Topic: War": whether a line is a label with what it is of, and no headline with a colon in it.
fn is_labelled(text: &str) -> bool {
    const WORDS: usize = 3;
    text.split_once([':', '：']).is_some_and(|(_, told)| {
        told.split_whitespace().count() < WORDS || told.contains(|c: char| c.is_ascii_digit())
    })
}

/// Whether the end of a line says whose a picture is: "The minister in May. | AP Photo".
fn is_credited(text: &str) -> bool {
    const WORDS: [&str; 8] = [
        "crédits photo",
        "crédit photo",
        "ap photo",
        "photo:",
        "foto:",
        "getty images",
        "bild:",
        "фото:",
    ];
    let lower = text.to_lowercase();
    WORDS
        .iter()
        .any(|words| lower.find(words).is_some_and(|at| at > 0))
}

/// "Labour , Video , Business News": topics in a row, with spaces before their commas.
fn is_topics(text: &str) -> bool {
    text.matches(" , ").count() >= 2
}

fn is_country(text: &str) -> bool {
    static NAMES: OnceLock<HashSet<String>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let countries = &Gazetteer::bundled().countries;
        let names = countries.iter().flat_map(|country| {
            let others = country.names.iter().map(|(name, _)| name);
            std::iter::once(&country.name).chain(others)
        });
        names.map(|name| bare(name)).collect()
    });
    let key = bare(text);
    names.contains(&key)
        || key
            .strip_prefix("the")
            .is_some_and(|rest| names.contains(rest))
}

/// "Home > World > Europe": the way to a page.
fn is_way(text: &str) -> bool {
    text.matches(" > ").count() + text.matches(" › ").count() + text.matches(" » ").count() >= 2
}

/// Whether a line is little more than a date.
fn is_date(text: &str) -> bool {
    let dates = demarche_text::date::find(text);
    let inside: usize = dates.iter().map(|found| found.span.len()).sum();
    inside * 2 > text.chars().count()
}

/// The last step of a trail of breadcrumbs.
fn last_step(text: &str) -> Option<&str> {
    let (_, last) = text.rsplit_once(['›', '»', '>', '/', '|'])?;
    Some(last.trim()).filter(|last| !last.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{is_byline, is_credited, is_labelled, is_topics};

    #[test]
    fn credits_of_pictures_and_rows_of_topics_are_told_from_headlines() {
        for line in [
            "The minister at the lock in May. | AP Photo Close",
            "Le ministre à l'écluse Crédits photo : Jeanne Dupont/L'Exemple",
            "Die Schleuse im Mai. Foto: Jana Muster",
        ] {
            assert!(is_credited(line), "{line}");
        }
        assert!(is_topics("Labour , Video , Business News , Locks"));
        for line in [
            "By Jane Doe in Ankara and John Roe in Kyiv",
            "Von Jana Muster, Berlin",
        ] {
            assert!(is_byline(line), "{line}");
        }
        assert!(!is_byline("Von der Leyen besucht Kiew"));
        assert!(is_labelled("Topic: War") && is_labelled("Reading time: about 2 min"));
        assert!(!is_labelled("Bakan: Liman görüşmeleri sürüyor"));
        for line in [
            "Photo: the lock at night",
            "Minister opens lock, harbour and quay",
            "The photo that made the lock known",
        ] {
            assert!(!is_credited(line) && !is_topics(line), "{line}");
        }
    }
}
