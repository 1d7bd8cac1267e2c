//! When a page was published and modified, weighed from all that it says.
//!
//! Metadata count most; what stands by the headline is set against them, since readers are shown the
//! day of publication where a move to another system made new ones, and UTC has the day before or after
//! for some. A date that the page calls one of change is never one of publication.

mod line;
mod scripts;
mod shown;

use chrono::{DateTime, FixedOffset, NaiveDate};
use demarche_text::date::{Order, parse_words_ordered};
use demarche_text::{PartialDate, Precision};

use super::linked::LinkedData;
use super::named::Named;
use super::trail::Trail;
use crate::facts::dates::{self, Label, agrees};
use crate::{Draft, Fact, Found, Origin};
use line::Shown;
use shown::{in_headline, of_label, shown};

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

impl Dates {
    /// Gives the draft the dates.
    pub(crate) fn tell(self, draft: &mut Draft) {
        if let Some(read) = self.published {
            draft.tell(Fact::Published, read.origin, &read.evidence);
            draft.published = Some(Found {
                value: read.date,
                origin: read.origin,
            });
        }
        if let Some(read) = self.modified {
            draft.tell(Fact::Modified, read.origin, &read.evidence);
            draft.modified = Some(read.date);
        }
    }
}

/// `html` is the page with its scripts, which count where nothing else tells the day.
pub(super) fn read(
    linked: &LinkedData,
    named: &Named,
    trail: &Trail,
    url: Option<&str>,
    order: Option<Order>,
    html: &str,
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
    let other_days: Vec<NaiveDate> = linked
        .other_days()
        .filter_map(|value| machine(&value, order)?.day())
        .collect();
    let shown = shown(trail, order, &other_days);
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
    let mut told: Vec<Read> = linked
        .published()
        .and_then(|(key, value)| from(Some(value), Origin::JsonLd, key))
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
        moments: modified
            .iter()
            .filter_map(|read| read.date.moment())
            .collect(),
        first: shown.first(),
        beside_change: shown.is_beside_change(),
        near: shown.published(),
        below: shown.below(),
        only: shown.only(),
        address,
    };
    // A page object's date is when its place in the system was made: it counts where something else
    // that the page says agrees.
    weak.extend(page.filter(|page| evidence.supports(page)));
    weak.extend(from(
        linked.told("dateCreated"),
        Origin::JsonLd,
        "dateCreated",
    ));
    let mut published = evidence.choose(told, weak);
    if published
        .as_ref()
        .is_none_or(|read| read.date.day().is_none())
    {
        let fits = |read: &Read| {
            let wider = published.as_ref();
            let changed = modified.iter().any(|other| agrees(&read.date, &other.date));
            !changed && wider.is_none_or(|wider| agrees(&read.date, &wider.date))
        };
        published = scripts::published(html, order).filter(fits).or(published);
    }
    let published = published
        .or_else(|| in_headline(trail, order))
        .or_else(|| shown.month());
    Dates {
        published,
        modified: modified.into_iter().next(),
    }
}

/// What is set against the metadata's dates.
struct Evidence {
    /// Days on which it was modified.
    modified: Vec<NaiveDate>,
    /// The moments of these, as far as they are told.
    moments: Vec<DateTime<FixedOffset>>,
    /// What the page calls the first publication.
    first: Option<Read>,
    /// What stands by the headline.
    near: Option<Shown>,
    /// Whether the date beside that is the one that is called a change.
    beside_change: bool,
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

    /// The same, but for a moment before all those of changes: what came out and was changed on one day.
    fn is_last_change(&self, read: &Read) -> bool {
        let before = read.date.moment().is_some_and(|moment| {
            !self.moments.is_empty() && self.moments.iter().all(|change| *change > moment)
        });
        self.is_change(read) && !before
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
            (None, Some(near)) => self.first.clone().or_else(|| {
                (self.beside_change || !self.is_change(&near.read)).then(|| near.read.clone())
            }),
            (None, None) => self.below.clone().or_else(|| self.first.clone()),
        };
        let chosen = chosen
            .or_else(|| weak.into_iter().find(|weak| !self.is_last_change(weak)))
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

/// A date as metadata write it: also `20220318`, `20220318120000`, and seconds or milliseconds since
/// 1970, which are told from an hour's digits (`2022031812`) by their size. Years before printing, and
/// the first day of 1970, are a program's zero.
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
        10 | 13 if digits == value.len() => of_epoch(&value[..10]),
        9.. => None,
        _ => parse_words_ordered(value, order),
    }?;
    (date.date.as_str() > "1600" && !date.date.starts_with("1970-01-01")).then_some(date)
}

/// The moment of so many seconds since 1970, of those that a page can have been published in.
fn of_epoch(seconds: &str) -> Option<PartialDate> {
    const PLAUSIBLE: std::ops::Range<i64> = 800_000_000..1_900_000_000;
    let seconds: i64 = seconds.parse().ok()?;
    let moment = DateTime::from_timestamp(seconds, 0)?.fixed_offset();
    PLAUSIBLE
        .contains(&seconds)
        .then(|| PartialDate::of_moment(moment))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_digits_are_days_or_seconds() {
        for (value, expected) in [
            ("20220318", Some("2022-03-18")),
            ("20220318102000", Some("2022-03-18")),
            ("1647598800", Some("2022-03-18T10:20:00+00:00")),
            ("1647598800000", Some("2022-03-18T10:20:00+00:00")),
            ("2022031810", None),
            ("0", None),
            ("123456789", None),
            ("1970-01-01T00:00:00Z", None),
            ("2022-03-18 10:20:00", Some("2022-03-18")),
        ] {
            let date = machine(value, None).map(|date| date.date);
            assert_eq!(date.as_deref(), expected, "{value}");
        }
    }
}
