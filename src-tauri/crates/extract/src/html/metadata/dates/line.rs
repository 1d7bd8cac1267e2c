//! The dates in one line of a page, with what its words and elements say of each.

use demarche_text::PartialDate;
use demarche_text::date::{Order, parse_words_ordered};

use super::super::marks::Mark;
use super::super::trail::{Line, Part};
use super::{Read, machine};
use crate::Origin;
use crate::facts::dates::{Dated, Label, in_text, label_before, written};

/// A date that is shown.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub(super) label: Option<Label>,
    pub(super) read: Read,
    /// Whether only hAtom's name for a change says so.
    pub(super) entry: bool,
    /// Whether its element is one for a date.
    pub(super) dated: bool,
    /// How far from the headline its line is, in lines.
    pub(super) line: usize,
    /// The heading between it and the headline.
    pub(super) under: Option<usize>,
    /// Whether its line stands above the headline.
    pub(super) above: bool,
    /// Whether its line names the author.
    pub(super) signed: bool,
}

/// Words that a link has which is another article's title.
const TITLE_WORDS: usize = 4;
/// How far from the headline a date counts of which neither words nor elements say anything, in lines.
const CLOSE: usize = 40;

/// The dates of a line: those of its `time` elements, else of its words.
pub(super) fn of_line(line: &Line, order: Option<Order>, few: usize, far: usize) -> Vec<Shown> {
    if demarche_text::word::count(&line.text) > few {
        return Vec::new();
    }
    let (mut found, mut elements) = (Vec::new(), false);
    let mut before = String::new();
    for part in &line.parts {
        if part.mark.reader || part.mark.aside || part.mark.happening {
            continue;
        }
        if let Some(read) = element(part, order) {
            elements = true;
            let words = said(part).or_else(|| label_before(&tail(&before)));
            found.push(Shown {
                label: words.or_else(|| of_mark(part.mark)),
                read,
                entry: words.is_none() && part.mark.entry && !part.mark.modified,
                dated: true,
                line: far,
                under: None,
                above: false,
                signed: false,
            });
        } else {
            let dates = in_text(&part.text, order).into_iter();
            let mark = mark_of(part);
            let dates = dates.filter(|dated| dated.alone || mark.dated);
            found.extend(dates.map(|dated| of_words(line, mark, dated, far)));
        }
        before.push_str(&part.text);
        before.push(' ');
    }
    if elements {
        return found;
    }
    let dates = dates_of(line, order);
    if dates.is_empty() {
        return Vec::new();
    }
    let own: Vec<(Mark, Vec<PartialDate>)> = line
        .parts
        .iter()
        .map(|part| {
            let found = written(&part.text, order).into_iter();
            (mark_of(part), found.map(|found| found.date).collect())
        })
        .collect();
    let first = own.iter().find(|(_, dates)| !dates.is_empty());
    let mark_around = |date: &PartialDate| {
        let of = own.iter().find(|(_, dates)| dates.contains(date));
        of.or(first).map(|(mark, _)| *mark).unwrap_or_default()
    };
    // What names another page beside a date is a teaser.
    let teaser = line.parts.iter().zip(&own).any(|(part, (mark, dates))| {
        mark.link
            && !(mark.author || mark.person || mark.topic || mark.dated || mark.time)
            && demarche_text::word::count(&part.text) >= TITLE_WORDS
            && dates.is_empty()
    });
    dates
        .into_iter()
        .map(|dated| (mark_around(&dated.date), dated))
        .filter(|(mark, dated)| {
            let shown = (dated.alone && far <= CLOSE)
                || dated.label.is_some()
                || (!teaser && (of_mark(*mark).is_some() || mark.dated));
            shown && !mark.happening
        })
        .map(|(mark, dated)| of_words(line, mark, dated, far))
        .collect()
}

/// What the elements around a part say of it. One for a date has few words: a name like `text-time` on a sentence is
/// of its colour or its site.
fn mark_of(part: &Part) -> Mark {
    const MOST: usize = 12;
    let mut mark = part.mark;
    mark.dated &= demarche_text::word::count(&part.text) <= MOST;
    mark
}

pub(super) fn text(line: &Line, date: PartialDate) -> Read {
    Read {
        date,
        origin: Origin::Text,
        evidence: line.text.clone(),
    }
}

/// The dates in a line's words.
pub(super) fn dates_of(line: &Line, order: Option<Order>) -> Vec<Dated> {
    let dates = in_text(&line.text, order);
    let day = |dates: &[Dated]| dates.iter().any(|dated| dated.date.day().is_some());
    let told = |dated: &Dated| dated.alone || dated.label.is_some();
    if line.parts.len() < 2 || day(&dates) && dates.iter().any(told) {
        return dates;
    }
    // Elements can be set apart by style alone.
    let parts: Vec<&str> = line.parts.iter().map(|part| part.text.as_str()).collect();
    let apart = in_text(&parts.join(" "), order);
    if day(&apart) || !day(&dates) {
        apart
    } else {
        dates
    }
}

/// A line as it were if its elements did not say that it is another's.
pub(super) fn plain(line: &Line) -> Line {
    let mut parts = line.parts.clone();
    for part in &mut parts {
        (part.mark.reader, part.mark.aside) = (false, false);
    }
    Line {
        text: line.text.clone(),
        parts,
        ..Line::default()
    }
}

/// Whether a line has a date in an element for one, and beside it nothing but what systems set there:
/// the author, the topics, the number of comments.
pub(super) fn is_of_facts(line: &Line) -> bool {
    const FEW: usize = 2;
    let marked = |part: &Part| part.mark.dated && !part.mark.aside && !part.mark.reader;
    let beside = |part: &Part| {
        let mark = part.mark;
        let fact = mark.author || mark.person || mark.topic || (mark.reader && mark.link);
        !mark.aside && (fact || demarche_text::word::count(&part.text) <= FEW)
    };
    line.parts.iter().any(marked) && line.parts.iter().all(|part| marked(part) || beside(part))
}

/// A date in a line's words, in an element of some mark.
fn of_words(line: &Line, mark: Mark, dated: Dated, far: usize) -> Shown {
    Shown {
        label: dated.label.or_else(|| of_mark(mark)),
        read: text(line, dated.date),
        entry: dated.label.is_none() && mark.entry && !mark.modified,
        dated: mark.dated || mark.time,
        line: far,
        under: None,
        above: false,
        signed: false,
    }
}

/// What the words of a part say before its own date.
fn said(part: &Part) -> Option<Label> {
    match in_text(&part.text, None).first() {
        Some(dated) => dated.label,
        None => label_before(&part.text),
    }
}

fn of_mark(mark: Mark) -> Option<Label> {
    if (mark.modified || mark.entry) && !mark.published {
        Some(Label::Modified)
    } else if mark.published && !mark.modified && !mark.entry {
        Some(Label::Published)
    } else {
        None
    }
}

/// The date of a `time` element: for machines, else as it is written.
pub(super) fn element(part: &Part, order: Option<Order>) -> Option<Read> {
    let given = part
        .datetime
        .as_deref()
        .and_then(|given| machine(given, order));
    let told = || {
        let mut dates = in_text(&part.text, order).into_iter();
        dates.find(|dated| matches!(dated.label, Some(Label::First | Label::Published)))
    };
    let written = || parse_words_ordered(&part.text, order);
    let date = match given {
        // Readers are told the day of publication where the machine is given that of a change.
        Some(given) => match told() {
            Some(told) if part.mark.time && is_earlier(&told.date, &given) => told.date,
            _ => given,
        },
        None if part.mark.time => written()?,
        None => return None,
    };
    Some(Read {
        date,
        origin: Origin::TimeElement,
        evidence: match &part.datetime {
            Some(given) if part.text.is_empty() => given.clone(),
            Some(given) => format!("{} ({given})", part.text),
            None => part.text.clone(),
        },
    })
}

/// Whether a day comes before another by more than two zones make of one moment.
fn is_earlier(date: &PartialDate, other: &PartialDate) -> bool {
    match (date.day(), other.day()) {
        (Some(day), Some(other)) => (other - day).num_days() > 1,
        _ => false,
    }
}

fn tail(text: &str) -> String {
    let scalars: Vec<char> = text.chars().collect();
    scalars[scalars.len().saturating_sub(40)..].iter().collect()
}
