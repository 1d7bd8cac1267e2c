//! When a page was published and modified, weighed from all that it says.
//!
//! Metadata count most; what stands by the headline is set against them, since readers are shown the
//! day of publication where a move to another system made new ones, and UTC has the day before or after
//! for some. A date that the page calls one of change is never one of publication.

use chrono::NaiveDate;
use demarche_text::date::{Order, parse_words_ordered};
use demarche_text::{PartialDate, Precision, date};

use super::linked::LinkedData;
use super::named::Named;
use super::trail::{Line, Mark, Part, Trail};
use crate::Origin;
use crate::facts::dates::{self, Label, agrees, in_text, label_before};

/// A date with where it was found and the words it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) date: PartialDate,
    pub(crate) origin: Origin,
    pub(crate) evidence: String,
}

/// What a page says of its dates.
#[derive(Debug, Default)]
pub(crate) struct Dates {
    pub(crate) published: Option<Read>,
    pub(crate) modified: Option<Read>,
}

/// A date that is shown.
#[derive(Debug, Clone)]
struct Shown {
    label: Option<Label>,
    read: Read,
    /// How far from the headline its line is, in lines.
    line: usize,
}

pub(super) fn read(
    linked: &LinkedData,
    named: &Named,
    trail: &Trail,
    url: Option<&str>,
    order: Option<Order>,
) -> Dates {
    let from = |value: Option<String>, origin, key: &str| {
        let value = value?;
        Some(Read {
            date: machine(&value, order)?,
            origin,
            evidence: format!("{key}: {value}"),
        })
    };
    let metas = |what| {
        named
            .all(what)
            .filter_map(|(name, value)| from(Some(value.to_owned()), Origin::Meta, name))
            .collect::<Vec<_>>()
    };
    let shown = shown(trail, order);
    let mut modified: Vec<Read> = from(linked.told("dateModified"), Origin::JsonLd, "dateModified")
        .into_iter()
        .collect();
    modified.extend(metas("modified"));
    modified.extend(of_label(&shown.near, Label::Modified));
    if let Some(page) = linked.page() {
        let value = page
            .get("dateModified")
            .and_then(|value| linked.text(value));
        modified.extend(from(value, Origin::JsonLd, "dateModified"));
    }
    let address = url.and_then(|url| {
        Some(Read {
            date: dates::of_url(url)?,
            origin: Origin::Url,
            evidence: url.to_owned(),
        })
    });
    let mut told: Vec<Read> = from(
        linked.told("datePublished"),
        Origin::JsonLd,
        "datePublished",
    )
    .into_iter()
    .collect();
    told.extend(metas("published"));
    told.extend(shown.microdata.clone());
    let mut weak = metas("dated");
    let page = linked.page().and_then(|page| {
        let value = linked.text(page.get("datePublished")?);
        from(value, Origin::JsonLd, "datePublished")
    });
    let evidence = Evidence {
        modified: modified.iter().filter_map(|read| read.date.day()).collect(),
        first: shown.first(),
        near: shown.published(),
        below: shown.below(),
        only: shown.only(),
        address,
    };
    // A page object's date is when its place in the system was made: it counts where something else
    // that the page says agrees.
    weak.extend(page.filter(|page| evidence.supports(page)));
    Dates {
        published: evidence.choose(told, weak),
        modified: modified.into_iter().next(),
    }
}

/// What is set against the metadata's dates.
struct Evidence {
    /// Days on which it was modified.
    modified: Vec<NaiveDate>,
    /// What the page calls the first publication.
    first: Option<Read>,
    /// What stands by the headline.
    near: Option<Shown>,
    /// What stands further down and is called a publication.
    below: Option<Read>,
    /// The one date further down whose element is a date's.
    only: Option<Read>,
    /// What the address carries.
    address: Option<Read>,
}

impl Evidence {
    fn supports(&self, page: &Read) -> bool {
        [
            self.first.as_ref(),
            self.near.as_ref().map(|near| &near.read),
            self.below.as_ref(),
            self.address.as_ref(),
        ]
        .into_iter()
        .flatten()
        .any(|read| agrees(&page.date, &read.date) || is_beside(&page.date, &read.date))
    }

    fn is_change(&self, read: &Read) -> bool {
        read.date
            .day()
            .is_some_and(|day| self.modified.contains(&day))
    }

    fn choose(self, told: Vec<Read>, weak: Vec<Read>) -> Option<Read> {
        let mut chosen = told.first().cloned();
        // A date of publication that is the day of the last change too can be the day on which the page
        // was built.
        if let Some(first) = chosen.as_ref().filter(|first| self.is_change(first)) {
            let earlier = told
                .iter()
                .find(|other| other.date.first_day() < first.date.first_day());
            chosen = earlier.or(Some(first)).cloned();
        }
        let differ = told
            .iter()
            .any(|other| other.date.day() != told[0].date.day());
        let chosen = match (chosen, &self.near) {
            (Some(told), Some(near)) => Some(self.between(told, near)),
            // Where the metadata differ among themselves, what the page says further down decides.
            (Some(told), None) => match &self.below {
                Some(below) if differ => Some(below.clone()),
                _ => Some(told),
            },
            (None, Some(near)) if near.label.is_some() => Some(near.read.clone()),
            (None, Some(near)) => self
                .first
                .clone()
                .or_else(|| (!self.is_change(&near.read)).then(|| near.read.clone())),
            (None, None) => self.below.clone().or_else(|| self.first.clone()),
        };
        let chosen = chosen
            .or_else(|| weak.into_iter().find(|weak| !self.is_change(weak)))
            .or_else(|| self.only.clone());
        match (chosen, &self.address) {
            (Some(chosen), Some(address)) => Some(self.with_address(chosen, address)),
            (chosen, address) => chosen.or_else(|| address.clone()),
        }
    }

    /// Of a date in the metadata and one by the headline.
    fn between(&self, told: Read, near: &Shown) -> Read {
        let shown = &near.read;
        let (Some(told_day), Some(shown_day)) = (told.date.day(), shown.date.day()) else {
            return told;
        };
        if told_day == shown_day {
            return told;
        }
        if is_beside(&told.date, &shown.date) {
            // The same moment in the zone of those who published it.
            let same = told.date.moment().is_some() && told.date.moment() == shown.date.moment();
            return if same { shown.clone() } else { told };
        }
        if self.is_change(shown) {
            return told;
        }
        if near.label == Some(Label::Published) || shown_day < told_day {
            return shown.clone();
        }
        told
    }

    /// An address keeps the day on which it was made.
    fn with_address(&self, chosen: Read, address: &Read) -> Read {
        if agrees(&chosen.date, &address.date) {
            return chosen;
        }
        if is_beside(&chosen.date, &address.date) {
            let shown = self
                .near
                .as_ref()
                .is_some_and(|near| near.read.date.day() == address.date.day());
            return if shown { address.clone() } else { chosen };
        }
        let (Some(own), Some(first)) = (chosen.date.first_day(), address.date.last_day()) else {
            return chosen;
        };
        let shown = self
            .near
            .as_ref()
            .is_some_and(|near| near.read.date.day() == chosen.date.day());
        let day = address.date.precision == Precision::Day;
        if first < own && ((day && !shown) || self.is_change(&chosen)) {
            return address.clone();
        }
        chosen
    }
}

/// Whether two dates can be one moment told in two zones: a moment in UTC, and a day beside its day.
fn is_beside(moment: &PartialDate, other: &PartialDate) -> bool {
    let utc = moment
        .moment()
        .is_some_and(|moment| moment.offset().local_minus_utc() == 0);
    match (moment.day(), other.day()) {
        (Some(own), Some(other)) => utc && (own - other).num_days().abs() == 1,
        _ => false,
    }
}

/// The dates that the page shows.
#[derive(Debug, Default)]
struct Dated {
    near: Vec<Shown>,
    far: Vec<Shown>,
    microdata: Vec<Read>,
    /// Of which nothing is said, in elements for dates.
    marked: Vec<Read>,
}

impl Dated {
    /// The date that is called that of the first publication.
    fn first(&self) -> Option<Read> {
        let found = self.near.iter().chain(&self.far);
        found
            .filter(|shown| shown.label == Some(Label::First))
            .find(|shown| shown.read.date.day().is_some())
            .map(|shown| shown.read.clone())
    }

    /// The date by the headline that is called one of publication, else the first of which nothing is
    /// said. One that is called so far below the other is of something else, as a book's.
    fn published(&self) -> Option<Shown> {
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
    fn below(&self) -> Option<Read> {
        let mut found = self.far.iter().filter(|shown| {
            shown.label == Some(Label::Published) && shown.read.date.day().is_some()
        });
        let first = found.next()?;
        found
            .all(|other| other.read.date.day() == first.read.date.day())
            .then(|| first.read.clone())
    }
}

impl Dated {
    /// The one line further down whose elements say that it is a date; two are of other articles.
    fn only(&self) -> Option<Read> {
        match self.marked.as_slice() {
            [read] => Some(read.clone()),
            _ => None,
        }
    }
}

fn of_label(shown: &[Shown], label: Label) -> Option<Read> {
    shown
        .iter()
        .find(|shown| shown.label == Some(label))
        .map(|shown| shown.read.clone())
}

/// Words that a line with dates may have; more is prose or a headline.
const FEW_WORDS: usize = 30;
/// The same for a line further down.
const FEWER_WORDS: usize = 14;

/// How far from the headline a date counts of which neither words nor elements say anything, in lines.
const CLOSE: usize = 40;
/// How far above the headline a date counts, in lines.
const ABOVE: usize = 4;
/// The longest sentence that tells of a first publication, in scalar values.
const MOST_FIRST: usize = 300;

fn shown(trail: &Trail, order: Option<Order>) -> Dated {
    let mut dated = Dated::default();
    let headline = trail.headline.unwrap_or_default();
    let mut head = trail.head();
    head.sort_by_key(|at| at.abs_diff(headline));
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
        dated.near.extend(of_line(line, order, FEW_WORDS, far));
    }
    for line in trail.rest() {
        let dates = line.parts.iter().any(|part| part.datetime.is_some());
        if !dates && !line.text.chars().any(char::is_numeric) {
            continue;
        }
        let found = of_line(line, order, FEWER_WORDS, usize::MAX);
        if found.is_empty() && line.text.chars().count() < MOST_FIRST {
            // "This article was originally published on …" is a sentence.
            let first = in_text(&line.text, order)
                .into_iter()
                .filter(|dated| dated.label == Some(Label::First))
                .map(|dated| Shown {
                    label: dated.label,
                    read: text(line, dated.date),
                    line: usize::MAX,
                });
            dated.far.extend(first);
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
        if part.mark.reader || part.mark.aside {
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
        .find(|part| !date::find_ordered(&part.text, order).is_empty())
        .map(|part| part.mark)
        .unwrap_or_default();
    in_text(&line.text, order)
        .into_iter()
        .filter(|dated| {
            (dated.alone && far <= CLOSE)
                || dated.label.is_some()
                || of_mark(mark).is_some()
                || mark.dated
        })
        .map(|dated| Shown {
            label: dated.label.or_else(|| of_mark(mark)),
            read: text(line, dated.date),
            line: far,
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

/// A date as metadata write it: also `20220318` and `20220318120000`. Other runs of digits are seconds
/// since 1970, whose first digits can look like a day. Years before printing, and the first day of 1970,
/// are a program's zero.
fn machine(value: &str, order: Option<Order>) -> Option<PartialDate> {
    let value = value.trim();
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let date = match digits {
        8 | 12 | 14 => PartialDate::parse(&format!(
            "{}-{}-{}",
            &value[..4],
            &value[4..6],
            &value[6..8]
        )),
        9.. => None,
        _ => parse_words_ordered(value, order),
    }?;
    (date.date.as_str() > "1600" && !date.date.starts_with("1970-01-01")).then_some(date)
}
