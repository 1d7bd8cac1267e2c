//! What holds for a paste whatever the trees say: an article pasted alone is kept whole, and some lines
//! are never an article's.

use std::collections::HashMap;

use demarche_text::word;

use crate::block::bare;
use crate::features::{Seen, ends_sentence};
use crate::lexicon::{self, Hit, How};
use crate::{BlockKind, CutReason};

use super::judge::{Judged, Model};
use super::lines::Pasted;
use super::title;

/// Lines of a paste that is kept whole although its lines are short: a poem, a list, a chat.
const FEW_LINES: usize = 60;
/// Lines of a paste that somebody chose one by one.
const CHOSEN_LINES: usize = 3;
/// Lines that begin with who speaks, from which a paste is a conversation.
const TURNS: usize = 4;
/// Words from which the line under a first line is a paragraph.
const PARAGRAPH: f32 = 15.0;
/// How far into a line the name of who speaks ends, in scalar values.
const LABEL: usize = 32;

/// Whether a paste is an article with nothing around it: no line has the words of furniture, but for
/// names, dates and credits, and now and then a heading such as "Health" or a button.
pub(crate) fn is_bare(seen: &[Seen]) -> bool {
    // Of a sentence or two nothing is cut: who selects so little has chosen it.
    if seen.len() <= CHOSEN_LINES {
        return seen
            .iter()
            .any(|seen| seen.hit.is_none_or(|hit| !hit.whole()));
    }
    let (mut buttons, mut short) = (0, 0);
    for seen in seen {
        short += usize::from(seen.words <= 4);
        let Some(hit) = seen.hit else { continue };
        match hit.reason {
            CutReason::Byline | CutReason::Caption if !hit.whole() => {}
            // A sentence may speak of rights or of weather.
            reason
                if seen.prose && !matches!(reason, CutReason::Cookies | CutReason::Newsletter) => {}
            CutReason::Navigation
            | CutReason::Advertisement
            | CutReason::Social
            | CutReason::Widget
            | CutReason::Weather
            | CutReason::Gallery
                if hit.whole() =>
            {
                buttons += 1;
            }
            _ => return false,
        }
    }
    if seen.len() <= FEW_LINES {
        buttons * 12 <= seen.len() || buttons == 1 && seen.len() >= 3
    } else {
        buttons == 0 && short * 2 <= seen.len()
    }
}

/// Keeps what is said between the first and the last line of a conversation: many lines that begin with
/// who speaks, names that come again, and short answers between them.
pub(crate) fn conversation(pasted: &Pasted, seen: &[Seen], why: &mut [Option<CutReason>]) {
    let spoken = |at: usize| -> Option<&str> {
        let text = &pasted.blocks[at].text;
        let (who, _) = text.split_once([':', '：'])?;
        let named = who.chars().count() <= LABEL
            && who.split(' ').count() <= 4
            && who.chars().any(char::is_alphabetic)
            && seen[at].hit.is_none();
        named.then_some(who)
    };
    let lines: Vec<(usize, &str)> = (0..seen.len())
        .filter_map(|at| Some((at, spoken(at)?)))
        .collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for (_, who) in &lines {
        *times.entry(who).or_default() += 1;
    }
    let lines: Vec<usize> = lines
        .into_iter()
        .filter(|(_, who)| times[who] >= 2)
        .map(|(at, _)| at)
        .collect();
    let words = |all: &mut dyn Iterator<Item = usize>| all.map(|at| seen[at].words).sum::<usize>();
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
        return;
    };
    let said = words(&mut lines.iter().copied());
    if lines.len() < TURNS || said * 4 < words(&mut (0..seen.len())) {
        return;
    }
    for at in *first..=*last {
        if seen[at].hit.is_none() {
            why[at] = None;
        }
    }
}

/// Cuts what is never an article's.
pub(crate) fn never(pasted: &Pasted, seen: &[Seen], why: &mut [Option<CutReason>]) {
    for (at, why) in why.iter_mut().enumerate() {
        if why.is_some() {
            continue;
        }
        let text = &pasted.blocks[at].text;
        *why = match seen[at].hit {
            _ if crate::assemble::is_credit(text, seen[at].words) => Some(CutReason::Byline),
            Some(hit)
                if hit.reason == CutReason::Cookies
                    || pasted.blocks[at].kind == BlockKind::Paragraph
                        && is_inset(text, &seen[at], hit) =>
            {
                Some(hit.reason)
            }
            // Lines between paragraphs that have no letter part nothing from nothing.
            _ if !text.chars().any(char::is_alphanumeric) => Some(CutReason::Other),
            _ => None,
        };
    }
}

/// Words of a line in the middle of an article that leads out of it, and of one that tells of a picture.
const LINK_WORDS: usize = 25;
const CAPTION_WORDS: usize = 40;
/// Words of a line that invites to subscribe.
const INVITATION_WORDS: usize = 30;
/// Words that a sentence has which an advertisement parts from the text.
const SENTENCE_WORDS: usize = 5;
/// Words of a line that marks an advertisement.
const MARK_WORDS: usize = 8;

/// Whether a line is one that pages set between the paragraphs of an article: the heading of a box, an
/// advertisement's mark, "Also read: …", the words under a picture.
fn is_inset(text: &str, seen: &Seen, hit: Hit) -> bool {
    let open = !ends_sentence(text);
    match hit.reason {
        CutReason::Social => hit.whole(),
        CutReason::Advertisement => hit.whole() || open && seen.words <= MARK_WORDS,
        CutReason::Headlines => {
            hit.whole()
                || !seen.prose && seen.words <= LINK_WORDS && text.contains([':', '：', '|'])
        }
        CutReason::Caption => open && seen.words <= CAPTION_WORDS,
        CutReason::Newsletter => {
            hit.whole() || seen.words <= INVITATION_WORDS && speaks_to_the_reader(text)
        }
        _ => false,
    }
}

/// Whether a line says "you" or "our" in its own voice.
fn speaks_to_the_reader(text: &str) -> bool {
    !text.contains(['"', '“', '”', '«', '„'])
        && word::each(text).any(|word| lexicon::is_person_word(&word.to_lowercase()))
}

/// Lines that a box of other stories has at most, and words that each has.
const BOX_LINES: usize = 5;
const ENTRY_WORDS: std::ops::RangeInclusive<usize> = 4..=20;

/// Cuts the other stories under the heading of a box in the middle of an article.
pub(crate) fn boxes(seen: &[Seen], pasted: &Pasted, why: &mut [Option<CutReason>]) {
    let heading = |at: usize| {
        seen[at]
            .hit
            .is_some_and(|hit| hit.whole() && hit.reason == CutReason::Headlines)
    };
    for at in (0..seen.len()).filter(|at| heading(*at)) {
        let entry = |at: &usize| {
            ENTRY_WORDS.contains(&seen[*at].words) && !ends_sentence(&pasted.blocks[*at].text)
        };
        for at in (at + 1..seen.len()).take(BOX_LINES).take_while(entry) {
            why[at] = why[at].or(Some(CutReason::Headlines));
        }
        // "The port that nobody wanted", "Read more": a link with its button below it.
        if let Some(link) = at.checked_sub(1)
            && link.checked_sub(1).is_some_and(|above| seen[above].prose)
            && lexicon::is_read_on(&pasted.blocks[at].text)
            && pasted.blocks[link].kind == BlockKind::Paragraph
            && !seen[link].prose
            && entry(&link)
        {
            why[link] = why[link].or(Some(CutReason::Headlines));
        }
    }
}

/// Keeps the sentences that an advertisement, or a link to another article, parts from the article above them.
pub(crate) fn beyond_advertisements(seen: &[Seen], pasted: &Pasted, why: &mut [Option<CutReason>]) {
    let mark = |at: usize| {
        seen[at].hit.is_some_and(|hit| {
            let link = hit.reason == CutReason::Headlines && hit.how == How::Starts;
            (hit.reason == CutReason::Advertisement || link) && !seen[at].prose
        })
    };
    // Whether the article goes up to the line before, but for advertisements right above it.
    let (mut goes_on, mut parted) = (false, false);
    for at in 0..seen.len() {
        if why[at].is_none() {
            (goes_on, parted) = (true, false);
        } else if mark(at) {
            parted = goes_on;
        } else if parted
            && seen[at].hit.is_none()
            && seen[at].words >= SENTENCE_WORDS
            && ends_sentence(&pasted.blocks[at].text)
        {
            why[at] = None;
        } else {
            (goes_on, parted) = (false, false);
        }
    }
}

/// Lines of a paste that is a statement with what stands around it, and words of a sentence in one.
const STATEMENT_LINES: usize = 12;
const STATEMENT_WORDS: usize = 4;

/// Keeps the sentences right beside those of a paste of a few lines, however short they are.
pub(crate) fn few_lines(seen: &[Seen], pasted: &Pasted, why: &mut [Option<CutReason>]) {
    if seen.len() > STATEMENT_LINES {
        return;
    }
    let sentence = |at: usize| {
        seen[at].hit.is_none()
            && seen[at].words >= STATEMENT_WORDS
            && pasted.blocks[at].kind == BlockKind::Paragraph
            && ends_sentence(&pasted.blocks[at].text)
    };
    for at in (1..seen.len()).rev() {
        if why[at].is_none() && sentence(at - 1) {
            why[at - 1] = None;
        }
    }
    for at in 1..seen.len() {
        if why[at - 1].is_none() && sentence(at) {
            why[at] = None;
        }
    }
}

/// Whether a line is a sentence of a paste of a few lines, which has no headline that ends with a stop.
pub(crate) fn is_statement(pasted: &Pasted, at: usize) -> bool {
    pasted.blocks.len() <= STATEMENT_LINES
        && pasted.blocks[at].text.ends_with(['.', '。', '۔', '।'])
}

/// Where no line is likely to be the headline, the one right above the first sentence that could be: with no more than its
/// names and its day between them.
pub(crate) fn title_above(pasted: &Pasted, told: &Judged, kept: &[bool]) -> Option<usize> {
    const REACH: usize = 4;
    let sentence = |at: &usize| kept[*at] && ends_sentence(&pasted.blocks[*at].text);
    let first = (0..kept.len()).find(sentence)?;
    let near = first.saturating_sub(REACH)..first;
    let signed = |at: usize| told.lines[at].dated || told.lines[at].signed;
    let fits = |at: usize| {
        let line = &told.lines[at];
        !signed(at)
            && told.seen[at].hit.is_none()
            && (3.0..=title::MOST_WORDS).contains(&line.words)
            && line.words < told.lines[first].words
            && !ends_sentence(&pasted.blocks[at].text)
            && !is_labelled(&pasted.blocks[at].text)
    };
    let found = near.clone().rev().find(|at| !signed(*at))?;
    // One above the text alone may be anything, but in a paste of a few lines.
    let told = near.clone().any(signed) || pasted.blocks.len() <= STATEMENT_LINES;
    (told && fits(found)).then_some(found)
}

/// Lines below a headline among which its names and its date stand, and the words that each has at most.
const HEAD_LINES: usize = 4;
const HEAD_WORDS: f32 = 10.0;

/// The headline of a paste that is an article alone: its first line, where names, a date or a paragraph
/// follow and it is no paragraph itself.
pub(crate) fn title_of_bare(pasted: &Pasted, told: &Judged) -> Option<usize> {
    let (first, line) = (pasted.blocks.first()?, told.lines.first()?);
    let next = told.lines.get(1)?;
    let likely = line.words >= 3.0
        && line.words <= title::MOST_WORDS
        && !line.prose
        && !first.text.ends_with([':', ',', '：', '，', ';'])
        && (!ends_sentence(&first.text) || first.text.ends_with(['?', '!', '？', '！']))
        && matches!(first.kind, BlockKind::Paragraph | BlockKind::Heading);
    let mut head = told.lines[1..]
        .iter()
        .take(HEAD_LINES)
        .take_while(|line| !line.prose && line.words <= HEAD_WORDS);
    let prose = told.lines.iter().any(|line| line.prose);
    let follows = next.dated
        || next.signed
        || prose && head.any(|line| line.dated || line.signed)
        || next.prose && next.words >= PARAGRAPH && pasted.blocks[1].kind == BlockKind::Paragraph
        || is_brief(pasted, told);
    let spoken = pasted
        .blocks
        .iter()
        .take(8)
        .filter(|block| is_labelled(&block.text))
        .count();
    (likely && follows && !(spoken >= 2 && is_labelled(&first.text))).then_some(0)
}

/// Whether below the first line nothing stands but sentences, the first of them longer than it: a report of a few lines.
fn is_brief(pasted: &Pasted, told: &Judged) -> bool {
    let below = &pasted.blocks[1..];
    told.lines[1].words > told.lines[0].words
        && below
            .iter()
            .all(|block| block.kind == BlockKind::Paragraph && ends_sentence(&block.text))
}

/// Whether a line begins with who speaks or what follows: "MS PSAKI: ", "Subject: ".
fn is_labelled(text: &str) -> bool {
    text.char_indices()
        .take(LABEL)
        .any(|(at, c)| c == '：' || c == ':' && text[at + 1..].starts_with(' '))
}

/// The headline of a paste with furniture.
pub(crate) fn title_of(
    pasted: &Pasted,
    told: &Judged,
    kept: &[bool],
    model: &Model,
) -> Option<usize> {
    title::find(&pasted.blocks, &told.lines, kept, &told.odds, &model.title)
}

/// Marks the headline, and kept lines that only say it again.
pub(crate) fn take_title(pasted: &Pasted, title: usize, why: &mut [Option<CutReason>]) {
    let key = bare(&pasted.blocks[title].text);
    for (at, block) in pasted.blocks.iter().enumerate() {
        if at == title || (why[at].is_none() && bare(&block.text) == key) {
            why[at] = Some(CutReason::Title);
        }
    }
}
