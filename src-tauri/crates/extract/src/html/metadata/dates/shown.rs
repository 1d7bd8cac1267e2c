//! Dates that a page shows its readers: in `time` elements, in elements for dates, in words.

use chrono::NaiveDate;
use demarche_text::Precision;
use demarche_text::date::Order;

use super::super::trail::{Line, Part, Trail};
use super::Read;
use super::line::{Shown, dates_of, element, is_of_facts, of_line, plain, text};
use crate::Origin;
use crate::facts::byline::shape::{Shape, shape};
use crate::facts::byline::{from_names, rest_of as byline_of};
use crate::facts::dates::{Label, in_text, label_alone};

/// The dates that the page shows.
#[derive(Debug, Default)]
pub(super) struct Dated {
    pub(super) near: Vec<Shown>,
    far: Vec<Shown>,
    pub(super) microdata: Vec<Read>,
    /// Of which nothing is said, in elements for dates; whether they stand in the article's own element.
    marked: Vec<(bool, Read)>,
    /// Right below a byline further down, or beside the author.
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
        const SIGNED: usize = 6;
        let days: Vec<&Shown> = self
            .near
            .iter()
            .filter(|shown| shown.read.date.day().is_some())
            .collect();
        let labelled = days
            .iter()
            .position(|shown| shown.label == Some(Label::Published));
        let plain = days.iter().position(|shown| shown.label.is_none());
        // What stands above a headline can be the day on which the page was asked for; beside the author's name
        // stands the article's.
        let signed = days
            .iter()
            .position(|shown| shown.label.is_none() && shown.signed && shown.line <= SIGNED);
        let plain = match (plain, signed) {
            (Some(plain), Some(signed))
                if days[plain].above
                    && !days[plain].signed
                    && days[signed].read.date.day() < days[plain].read.date.day() =>
            {
                Some(signed)
            }
            _ => plain,
        };
        let at = match (labelled, plain) {
            (Some(labelled), Some(plain)) if days[labelled].line > days[plain].line + BESIDE => {
                plain
            }
            (labelled, plain) => labelled.or(plain)?,
        };
        Some(days[at].clone())
    }

    /// Whether the date by the headline stands beside another that is called one of change: then it is that
    /// of publication, though both are of one day.
    pub(super) fn is_beside_change(&self) -> bool {
        let Some(published) = self.published() else {
            return false;
        };
        self.near.iter().any(|shown| {
            shown.label == Some(Label::Modified)
                && !shown.entry
                && shown.read.date.day().is_some()
                && shown.line.abs_diff(published.line) <= 1
        })
    }

    /// The date further down that is called one of publication; of several days none, since those are
    /// the days of other articles.
    pub(super) fn below(&self) -> Option<Read> {
        let labelled = |shown: &&Shown| shown.label == Some(Label::Published);
        one_day(self.far.iter().filter(labelled).map(|shown| &shown.read))
    }

    /// The month by the headline, where no day is told and it is said to be that of publication, by words
    /// or by its element.
    pub(super) fn month(&self) -> Option<Read> {
        let told = |shown: &&Shown| {
            let said = matches!(shown.label, Some(Label::First | Label::Published));
            (said || (shown.label.is_none() && shown.dated))
                && shown.read.date.precision == Precision::Month
        };
        self.near.iter().find(told).map(|shown| shown.read.clone())
    }

    /// The one line further down whose elements say that it is a date, or that stands below a byline;
    /// two are of other articles, where neither stands in the article's own element.
    pub(super) fn only(&self) -> Option<Read> {
        let own = self.marked.iter().filter(|(own, _)| *own);
        match (self.marked.as_slice(), one_day(own.map(|(_, read)| read))) {
            (_, Some(read)) => Some(read),
            ([(_, read)], None) => Some(read.clone()),
            ([], None) => one_day(self.signed.iter()),
            _ => None,
        }
    }

    /// Where no date was found by the headline: one in what is called comments right below it, as a link to
    /// them is, and one in what is called a sidebar that is said to be one of publication.
    fn among_others(&mut self, trail: &Trail, order: Option<Order>) {
        const BESIDE: usize = 6;
        const BELOW: usize = 60;
        let Some(headline) = trail.headline else {
            return;
        };
        let mut above = &trail.lines[headline];
        let below = trail.lines.iter().skip(headline + 1).take(BELOW);
        for (far, line) in below.take_while(|line| !line.prose).enumerate() {
            let label = label_alone(&above.text);
            above = line;
            if !line
                .parts
                .iter()
                .any(|part| part.mark.reader || part.mark.aside)
            {
                continue;
            }
            let found = of_line(&plain(line), order, FEWER_WORDS, far).into_iter();
            let found = found.map(|shown| Shown {
                label: shown.label.or(label),
                ..shown
            });
            if line.aside && line.parts.iter().any(|part| part.mark.aside) {
                let said = |shown: &Shown| shown.label == Some(Label::Published);
                self.far.extend(found.filter(said));
            } else if far < BESIDE {
                self.near.extend(found);
            }
        }
    }

    /// Where no other date stands by the headline, the one that hAtom calls a change is the one that the
    /// system shows of a page.
    fn without_entries(&mut self) {
        let other = |shown: &Shown| {
            let told = matches!(shown.label, None | Some(Label::First | Label::Published));
            told && shown.read.date.day().is_some()
        };
        if self.near.iter().any(other) {
            return;
        }
        for shown in self.near.iter_mut().filter(|shown| shown.entry) {
            shown.label = None;
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

/// The day that a headline gives a briefing, a statement or another document that is named by its day.
pub(super) fn in_headline(trail: &Trail, order: Option<Order>) -> Option<Read> {
    const WORDS: &str = include_str!("../../../../data/document-words.txt");
    let line = &trail.lines[trail.headline?];
    let lower = line.text.to_lowercase();
    if !WORDS.lines().any(|words| lower.contains(words)) {
        return None;
    }
    let mut days = in_text(&line.text, order)
        .into_iter()
        .filter(|dated| dated.date.day().is_some());
    let dated = days.next().filter(|dated| dated.alone)?;
    let one = days.next().is_none() && matches!(dated.label, None | Some(Label::Published));
    one.then(|| Read {
        origin: Origin::Heading,
        ..text(line, dated.date)
    })
}

/// Whether a line has the name of who wrote the article.
fn is_signed(line: &Line) -> bool {
    let author = |part: &Part| part.mark.author && !part.mark.reader;
    let named = || {
        let names = from_names(&line.text).names;
        names
            .first()
            .is_some_and(|name| shape(name) == Shape::Person)
    };
    !line.prose && (line.parts.iter().any(author) || byline_of(&line.text).is_some() || named())
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
        // Above the element that holds the headline stands the day on which the page was asked for.
        if at < headline && trail.lines[headline].main && !line.main {
            continue;
        }
        if trail.headline == Some(at) || line.parts.iter().all(|part| part.mark.reader) {
            continue;
        }
        let above = at.checked_sub(1).map(|above| &trail.lines[above]);
        let under = headings[..headings.partition_point(|&heading| heading < at)]
            .last()
            .copied();
        let found = of_line(line, order, FEW_WORDS, far).into_iter();
        let signed = is_signed(line);
        dated.near.extend(found.map(|shown| Shown {
            label: shown.label.or_else(|| label_alone(&above?.text)),
            under,
            above: at < headline,
            signed,
            ..shown
        }));
    }
    dated.near.retain(|shown| {
        let day = shown.read.date.day();
        shown.label.is_some() || day.is_none_or(|day| !other_days.contains(&day))
    });
    without_listed(&mut dated.near);
    dated.without_entries();
    if dated.published().is_none() {
        dated.among_others(trail, order);
    }
    let mut above: Option<&Line> = None;
    let mut rest = trail.rest().peekable();
    while let Some(line) = rest.next() {
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
                    entry: false,
                    dated: false,
                    line: usize::MAX,
                    under: None,
                    above: false,
                    signed: false,
                });
            dated.far.extend(first);
        }
        let changes = |shown: &Shown| shown.label == Some(Label::Modified);
        let signed = |part: &Part| part.mark.author && !part.mark.reader && !part.mark.aside;
        let byline = |line: &Line| !line.prose && byline_of(&line.text).is_some();
        if found.iter().all(changes)
            && (line.parts.iter().any(signed)
                || (byline(line) && demarche_text::word::count(&line.text) <= FEW_WORDS)
                || above.is_some_and(byline))
        {
            dated.signed.extend(
                dates_of(line, order)
                    .into_iter()
                    .filter(|dated| dated.alone && dated.label.is_none())
                    .map(|dated| text(line, dated.date)),
            );
        }
        let (said, unsaid): (Vec<Shown>, Vec<Shown>) =
            found.into_iter().partition(|shown| shown.label.is_some());
        dated.far.extend(said);
        // What stands above a heading with a link is the day of what that leads to.
        let of_next = rest.peek().is_some_and(|next| {
            next.heading.is_some() && next.parts.iter().all(|part| part.mark.link)
        });
        if is_of_facts(line) && (line.own || !of_next) {
            let own = unsaid.into_iter().map(|shown| (line.own, shown.read));
            dated.marked.extend(own.take(1));
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
