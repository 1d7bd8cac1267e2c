//! Dates that a page shows its readers: in `time` elements, in elements for dates, in words.

use chrono::NaiveDate;
use demarche_text::PartialDate;
use demarche_text::date::{Order, find_ordered, parse_words_ordered};

use super::super::marks::Mark;
use super::super::trail::{Line, Part, Trail};
use super::{Read, machine};
use crate::Origin;
use crate::facts::byline::rest_of as byline_of;
use crate::facts::dates::{Label, in_text, label_alone, label_before};

/// A date that is shown.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub(super) label: Option<Label>,
    pub(super) read: Read,
    /// How far from the headline its line is, in lines.
    line: usize,
    /// The heading between it and the headline.
    under: Option<usize>,
}

/// The dates that the page shows.
#[derive(Debug, Default)]
pub(super) struct Dated {
    pub(super) near: Vec<Shown>,
    far: Vec<Shown>,
    pub(super) microdata: Vec<Read>,
    /// Of which nothing is said, in elements for dates.
    marked: Vec<Read>,
    /// Right below a byline further down.
    signed: Vec<Read>,
}

impl Dated {
    /// The date that is called that of the first publication.
    pub(super) fn first(&self) -> Option<Read> {
        let found = self.near.iter().chain(&self.far);
        found
            .filter(|shown| shown.label == Some(Label::First))
            .find(|shown| shown.read.date.day().is_some())
            .map(|shown| shown.read.clone())
    }

    /// The date by the headline that is called one of publication, else the first of which nothing is
    /// said. One that is called so far below the other is of something else, as a book's.
    pub(super) fn published(&self) -> Option<Shown> {
        const BESIDE: usize = 4;
        let days: Vec<&Shown> = self
            .near
            .iter()
            .filter(|shown| shown.read.date.day().is_some())
            .collect();
        let labelled = days
            .iter()
            .position(|shown| shown.label == Some(Label::Published));
        let plain = days.iter().position(|shown| shown.label.is_none());
        let at = match (labelled, plain) {
            (Some(labelled), Some(plain)) if days[labelled].line > days[plain].line + BESIDE => {
                plain
            }
            (labelled, plain) => labelled.or(plain)?,
        };
        Some(days[at].clone())
    }

    /// The date further down that is called one of publication; of several days none, since those are
    /// the days of other articles.
    pub(super) fn below(&self) -> Option<Read> {
        let labelled = |shown: &&Shown| shown.label == Some(Label::Published);
        one_day(self.far.iter().filter(labelled).map(|shown| &shown.read))
    }

    /// The one line further down whose elements say that it is a date, or that stands below a byline;
    /// two are of other articles.
    pub(super) fn only(&self) -> Option<Read> {
        match self.marked.as_slice() {
            [read] => Some(read.clone()),
            [] => one_day(self.signed.iter()),
            _ => None,
        }
    }
}

/// The first of dates that are all of one day.
fn one_day<'r>(dates: impl Iterator<Item = &'r Read>) -> Option<Read> {
    let mut days = dates.filter(|read| read.date.day().is_some());
    let first = days.next()?;
    days.all(|other| other.date.day() == first.date.day())
        .then(|| first.clone())
}

/// Leaves out the days of a list of articles: those that stand under several headings below the headline.
fn without_listed(near: &mut Vec<Shown>) {
    let plain = |shown: &Shown| shown.label.is_none() && shown.under.is_some();
    let mut listed = near.iter().filter(|shown| plain(shown));
    let Some(first) = listed.next() else { return };
    if listed.any(|other| other.under != first.under && other.read.date != first.read.date) {
        near.retain(|shown| !plain(shown));
    }
}

pub(super) fn of_label(shown: &[Shown], label: Label) -> Option<Read> {
    shown
        .iter()
        .find(|shown| shown.label == Some(label))
        .map(|shown| shown.read.clone())
}

/// Words that a line with dates may have; more is prose or a headline.
const FEW_WORDS: usize = 30;
/// The same for a line further down.
const FEWER_WORDS: usize = 14;

/// Words that a link has which is another article's title.
const TITLE_WORDS: usize = 4;
/// How far from the headline a date counts of which neither words nor elements say anything, in lines.
const CLOSE: usize = 40;
/// How far above the headline a date counts, in lines.
const ABOVE: usize = 4;
/// The longest sentence that tells of a first publication, in scalar values.
const MOST_FIRST: usize = 300;

/// `other_days` are those that the page says are of something else.
pub(super) fn shown(trail: &Trail, order: Option<Order>, other_days: &[NaiveDate]) -> Dated {
    let mut dated = Dated::default();
    let headline = trail.headline.unwrap_or_default();
    let mut head = trail.head();
    head.sort_by_key(|at| at.abs_diff(headline));
    let mut headings: Vec<usize> = head
        .iter()
        .copied()
        .filter(|&at| at > headline && trail.lines[at].heading.is_some())
        .collect();
    headings.sort_unstable();
    for &at in &head {
        let far = at.abs_diff(headline);
        // Above a headline stand the lines of menus too.
        if at + ABOVE < headline {
            continue;
        }
        let line = &trail.lines[at];
        if trail.headline == Some(at) || line.parts.iter().all(|part| part.mark.reader) {
            continue;
        }
        let above = at.checked_sub(1).map(|above| &trail.lines[above]);
        let under = headings[..headings.partition_point(|&heading| heading < at)]
            .last()
            .copied();
        let found = of_line(line, order, FEW_WORDS, far).into_iter();
        dated.near.extend(found.map(|shown| Shown {
            label: shown.label.or_else(|| label_alone(&above?.text)),
            under,
            ..shown
        }));
    }
    dated.near.retain(|shown| {
        let day = shown.read.date.day();
        shown.label.is_some() || day.is_none_or(|day| !other_days.contains(&day))
    });
    without_listed(&mut dated.near);
    let mut above: Option<&Line> = None;
    for line in trail.rest() {
        let above = above.replace(line);
        let dates = line.parts.iter().any(|part| part.datetime.is_some());
        if !dates && !line.text.chars().any(char::is_numeric) {
            continue;
        }
        let mut found = of_line(line, order, FEWER_WORDS, usize::MAX);
        for shown in &mut found {
            shown.label = shown.label.or_else(|| label_alone(&above?.text));
        }
        if found.is_empty() && line.text.chars().count() < MOST_FIRST {
            // "This article was originally published on …" is a sentence.
            let first = in_text(&line.text, order)
                .into_iter()
                .filter(|dated| dated.label == Some(Label::First))
                .map(|dated| Shown {
                    label: dated.label,
                    read: text(line, dated.date),
                    line: usize::MAX,
                    under: None,
                });
            dated.far.extend(first);
        }
        if found.is_empty()
            && above.is_some_and(|above| !above.prose && byline_of(&above.text).is_some())
        {
            dated.signed.extend(
                in_text(&line.text, order)
                    .into_iter()
                    .filter(|dated| dated.alone && dated.label.is_none())
                    .map(|dated| text(line, dated.date)),
            );
        }
        let (said, unsaid): (Vec<Shown>, Vec<Shown>) =
            found.into_iter().partition(|shown| shown.label.is_some());
        dated.far.extend(said);
        let marked = |part: &Part| part.mark.dated && !part.mark.aside && !part.mark.reader;
        if line.parts.iter().all(marked) {
            dated
                .marked
                .extend(unsaid.into_iter().map(|shown| shown.read).take(1));
        }
    }
    dated.microdata = trail
        .lines
        .iter()
        .filter(|line| !line.aside)
        .flat_map(|line| &line.parts)
        .filter(|part| part.mark.published && !part.mark.modified && part.text.is_empty())
        .filter_map(|part| element(part, order))
        .collect();
    dated
}

fn text(line: &Line, date: PartialDate) -> Read {
    Read {
        date,
        origin: Origin::Text,
        evidence: line.text.clone(),
    }
}

/// The dates of a line: those of its `time` elements, else of its words.
fn of_line(line: &Line, order: Option<Order>, few: usize, far: usize) -> Vec<Shown> {
    if demarche_text::word::count(&line.text) > few {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut before = String::new();
    for part in &line.parts {
        if part.mark.reader || part.mark.aside || part.mark.happening {
            continue;
        }
        if let Some(read) = element(part, order) {
            let label = said(part)
                .or_else(|| label_before(&tail(&before)))
                .or_else(|| of_mark(part.mark));
            found.push(Shown {
                label,
                read,
                line: far,
                under: None,
            });
        }
        before.push_str(&part.text);
        before.push(' ');
    }
    if !found.is_empty() {
        return found;
    }
    let mark = line
        .parts
        .iter()
        .find(|part| !find_ordered(&part.text, order).is_empty())
        .map(|part| part.mark)
        .unwrap_or_default();
    if mark.happening {
        return Vec::new();
    }
    // What names another page beside a date is a teaser.
    let teaser = line.parts.iter().any(|part| {
        let mark = part.mark;
        mark.link
            && !(mark.author || mark.person || mark.topic || mark.dated || mark.time)
            && demarche_text::word::count(&part.text) >= TITLE_WORDS
            && find_ordered(&part.text, order).is_empty()
    });
    in_text(&line.text, order)
        .into_iter()
        .filter(|dated| {
            (dated.alone && far <= CLOSE)
                || dated.label.is_some()
                || (!teaser && (of_mark(mark).is_some() || mark.dated))
        })
        .map(|dated| Shown {
            label: dated.label.or_else(|| of_mark(mark)),
            read: text(line, dated.date),
            line: far,
            under: None,
        })
        .collect()
}

/// What the words of a part say before its own date.
fn said(part: &Part) -> Option<Label> {
    match in_text(&part.text, None).first() {
        Some(dated) => dated.label,
        None => label_before(&part.text),
    }
}

fn of_mark(mark: Mark) -> Option<Label> {
    if mark.modified && !mark.published {
        Some(Label::Modified)
    } else if mark.published && !mark.modified {
        Some(Label::Published)
    } else {
        None
    }
}

/// The date of a `time` element: for machines, else as it is written.
fn element(part: &Part, order: Option<Order>) -> Option<Read> {
    let given = part
        .datetime
        .as_deref()
        .and_then(|given| machine(given, order));
    let date = match given {
        Some(date) => date,
        None if part.mark.time => parse_words_ordered(&part.text, order)?,
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

fn tail(text: &str) -> String {
    let scalars: Vec<char> = text.chars().collect();
    scalars[scalars.len().saturating_sub(40)..].iter().collect()
}
