//! The facts that a text tells itself, in pages and pastes alike: around its headline, in its first
//! paragraph, at its end.

use chrono::Datelike;
use demarche_text::date::{order_in, order_of};
use demarche_text::{PartialDate, Precision, date, language};

use super::byline::shape::{is_desk, is_organisation};
use super::dateline::Dateline;
use super::{dateline, outlet, wires};
use crate::block::Block;
use crate::html::of_lines;
use crate::{CutReason, DatelineDay, Draft, Fact, Found, Origin, Wire};

/// Bytes of a paragraph in which words for its day are looked for: a text says early when it was written.
const PHRASE: usize = 4_000;
/// Lines of a paste below its text that may name its authors.
const AFTER: usize = 4;

/// Tells what the text says beside what the draft has already. Where `page` is set, the markup has told
/// the names and dates around the headline.
pub(crate) fn tell(
    draft: &mut Draft,
    blocks: &[Block],
    why: &[Option<CutReason>],
    title_at: Option<usize>,
    page: bool,
) {
    let kept = |at: usize| why[at].is_none();
    let Some(first) = (0..blocks.len()).find(|at| kept(*at)) else {
        return;
    };
    let last = (0..blocks.len()).rfind(|at| kept(*at)).unwrap_or(first);
    let body: Vec<&str> = (first..=last)
        .filter(|at| kept(*at))
        .map(|at| blocks[at].text.as_str())
        .collect();
    // What the text is written in counts for more than what a template says, where it can be told.
    if let Some(code) = language::guess(&body.join("\n"))
        && draft.language.as_deref() != Some(code)
        && draft
            .language
            .as_deref()
            .is_none_or(|told| told.len() != 2 || language::is_guessed(told))
    {
        draft.language = Some(code.to_owned());
        draft.tell(Fact::Language, Origin::Text, "");
    }
    let mut credits = Vec::new();
    if !page {
        // In a paste nothing tells a menu's "By topic" from names but how far it stands from the text.
        let near = |at: &usize| *at <= last + AFTER || blocks[*at].markup.is_some();
        let lines: Vec<&str> = (0..blocks.len())
            .filter(near)
            .map(|at| blocks[at].text.as_str())
            .collect();
        let order = draft
            .language
            .as_deref()
            .and_then(order_of)
            .or_else(|| order_in(&lines.join("\n")));
        let (authors, dates) = of_lines(&lines, title_at.unwrap_or(first), order);
        if let Some(authors) = authors {
            if !authors.byline.names.is_empty() {
                draft.tell(Fact::Byline, authors.origin, &authors.evidence);
                draft.byline = authors.byline.names;
            }
            credits.extend(authors.byline.wires);
        }
        dates.tell(draft);
    }
    let dateline = body
        .iter()
        .take(3)
        .find_map(|text| Some((dateline::read(text)?, *text)));
    let mut unfinished = None;
    if let Some((line, text)) = dateline {
        if let (Some(month), Some(day), Some(words), None) =
            (line.month, line.day, line.written.clone(), &line.date)
        {
            unfinished = Some(DatelineDay { month, day, words });
        }
        let head: String = text.chars().take(80).collect();
        draft.tell(Fact::Dateline, Origin::Text, &head);
        date_of(draft, &line, &head);
        credits.extend(line.wire.clone());
        signed(draft, line.reporters, &head);
        draft.dateline = Some(line.place);
    }
    signed(draft, dateline::reporters_in_front(body[0]), body[0]);
    if draft.published.is_none()
        && let Some(day) =
            dateline::day_in_front(body[0], draft.language.as_deref().and_then(order_of))
                .filter(|day| day.day().is_some())
    {
        let head: String = body[0].chars().take(80).collect();
        draft.tell(Fact::Published, Origin::Text, &head);
        draft.published = Some(Found {
            value: day,
            origin: Origin::Text,
        });
    }
    // Where the day is known nobody needs to be asked for it.
    if draft.published.is_none() {
        draft.date_phrase = body.iter().take(6).find_map(|text| {
            let text = &text[..text.floor_char_boundary(PHRASE)];
            date::phrase(text).map(|span| span.of(text).to_owned())
        });
        draft.dateline_day = unfinished;
    }
    let credit = |at: &usize| {
        why[*at] == Some(CutReason::Byline)
            || *at > last && why[*at].is_some() && wires::is_sign_off(&blocks[*at].text)
    };
    let found = wires::read(
        body.iter()
            .map(|text| (*text, wires::is_sign_off(text)))
            .chain(
                (first.saturating_sub(4)..(last + 3).min(blocks.len()))
                    .filter(credit)
                    .map(|at| (blocks[at].text.as_str(), true)),
            ),
    );
    if let Some(evidence) = found.evidence {
        let known = std::mem::replace(&mut draft.wires, found.wires);
        draft.tell(Fact::Wires, Origin::Text, &evidence);
        credits.extend(known.into_iter().map(|wire| wire.name));
    }
    credit_to(draft, credits, Origin::Text, "");
}

/// Takes those who report by a dateline for the authors, where the page names none or only the group that they are of.
fn signed(draft: &mut Draft, reporters: Vec<String>, evidence: &str) {
    let group = |name: &String| is_desk(name) || is_organisation(name) || outlet::names_site(name);
    if !reporters.is_empty() && draft.byline.iter().all(group) {
        let head: String = evidence.chars().take(80).collect();
        draft.tell(Fact::Byline, Origin::Text, &head);
        draft.byline = reporters;
    }
}

/// A dateline's day: as it is written, or with the year that a month already known gives it.
fn date_of(draft: &mut Draft, line: &Dateline, evidence: &str) {
    // A text that was changed last on the day that it is dated from is of that year.
    let changed = draft.modified.as_ref().and_then(PartialDate::day);
    let same = changed
        .filter(|day| {
            line.day == Some(day.day()) && line.month.is_none_or(|month| month == day.month())
        })
        .and_then(PartialDate::of_day);
    let known = draft.published.as_ref().map(|found| &found.value);
    let value = match (known, &line.date, &line.day) {
        (None, Some(date), _) => Some(date.clone()),
        (None, None, Some(_)) => same,
        (Some(known), None, Some(day)) if known.precision == Precision::Month => {
            PartialDate::parse(&format!("{}-{day:02}", known.date)).filter(|date| {
                date.date.get(5..7) == line.month.map(|month| format!("{month:02}")).as_deref()
            })
        }
        _ => None,
    };
    if let Some(value) = value {
        draft.published = Some(Found {
            value,
            origin: Origin::Text,
        });
        draft.tell(Fact::Published, Origin::Text, evidence);
    }
}

/// Agencies that a byline or dateline names and the text does not.
pub(crate) fn credit_to(draft: &mut Draft, names: Vec<String>, origin: Origin, evidence: &str) {
    for name in names {
        if draft.wires.iter().any(|wire| wire.name == name) {
            continue;
        }
        if draft.wires.is_empty() {
            draft.tell(Fact::Wires, origin, evidence);
        }
        draft.wires.push(Wire { name, mentions: 1 });
    }
}
