//! The timeline: a lane for each speaker, statements as marks in time, a bar for as long as a position is the last one known.

mod axis;

use std::fmt::Write as _;

use chrono::NaiveDate;
use demarche_library::compare::{Lane, Timeline, TimelineStatement};
use demarche_library::positions::{Stance, Voice};
use demarche_text::Precision;

use axis::{Axis, ticks};

use super::measure::{cut_to, sound, wide};
use super::{Entry, Ink, Page, TOLD, below, sign};
use crate::date::{worded, worded_iso};
use crate::matrix::print;
use crate::views::sums;

const WIDE: usize = 1240;
const NAMES: f64 = 244.0;
/// Where names begin, beside the codes of countries and blocs.
const NAME: f64 = 52.0;
const MARK: f64 = 24.0;
const LANE: f64 = 40.0;
const ROW: f64 = 22.0;
const PAD: f64 = 48.0;
const UNDATED: f64 = 60.0;
/// Room for the line of a day that no scale could hold beside the others.
const BEYOND: f64 = 52.0;
/// Of the labels of events and days, and the room of each line of them.
const LABEL: f64 = 11.0;
const TIER: f64 = 15.0;
const TIERS: usize = 3;

/// What everybody said on one issue. A line stands at the day `marked`.
pub fn lanes(view: &Timeline, narrowed: &[String], marked: Option<NaiveDate>) -> String {
    let name = &view.issue.issue.name;
    let heading = match marked {
        Some(day) => format!(
            "{name}: who said what when, as of {}",
            worded_iso(&day.to_string())
        ),
        None => format!("{name}: who said what when"),
    };
    let mut page = Page::new(WIDE);
    page.title(&heading);
    if let Some(proposition) = &view.proposition {
        page.paragraph(proposition, Ink::FAINT);
    }
    let (tall, svg) = drawn(view, marked);
    page.drawing(tall, &svg);
    page.legend(&legend(view, marked));
    let events: Vec<String> = view
        .events
        .iter()
        .map(|event| format!("{}, {}", event.name, worded(&event.held)))
        .collect();
    if !events.is_empty() {
        page.paragraph(&format!("Events: {}.", events.join("; ")), Ink::PLAIN);
    }
    let sums = sums(view.positions, view.origins, view.articles_searched);
    below(&mut page, &sums, view.evidence_trashed, narrowed);
    page.finish(&heading)
}

fn statements(view: &Timeline) -> impl Iterator<Item = &TimelineStatement> {
    view.lanes.iter().flat_map(|lane| &lane.statements)
}

/// The first day on which it can have been said, where only the month or the year of it is known.
fn first_of(statement: &TimelineStatement) -> Option<NaiveDate> {
    let said = statement.position.said.as_ref()?;
    let first = said.first_day()?;
    (said.precision < Precision::Day && first < statement.day?).then_some(first)
}

/// Whether it stands at the day of its publication, since that of its saying is not known.
fn as_published(statement: &TimelineStatement) -> bool {
    statement.day.is_some() && statement.position.said.is_none()
}

fn drawn(view: &Timeline, marked: Option<NaiveDate>) -> (f64, String) {
    let axis = Axis::of(view, marked);
    let (labels, tiers) = labels(view, &axis, marked);
    let head = tiers as f64 * TIER + 26.0;
    let rows: Vec<Placed<'_>> = view.lanes.iter().map(|lane| placed(lane, &axis)).collect();
    let tall = head + rows.iter().map(|row| row.height).sum::<f64>();
    let mut out = String::new();
    let mut line = |x1: f64, y1: f64, x2: f64, y2: f64, look: &str| {
        let _ = writeln!(
            out,
            "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" {look}/>"
        );
    };
    const FAINT: &str = "stroke=\"#dddddd\"";
    line(0.0, head, WIDE as f64, head, "stroke=\"#bbbbbb\"");
    line(NAMES, 0.0, NAMES, tall, "stroke=\"#bbbbbb\"");
    let ticks = ticks(&axis);
    for (day, _) in &ticks {
        line(axis.x(*day), head, axis.x(*day), tall, FAINT);
    }
    // Beyond these edges days are not to scale.
    let edges = [
        (axis.before, axis.left - PAD),
        (axis.after, axis.right + PAD),
    ];
    for (_, x) in edges.into_iter().filter(|(is, _)| *is) {
        line(
            x,
            head - 16.0,
            x,
            tall,
            "stroke=\"#888888\" stroke-dasharray=\"6 4\"",
        );
    }
    for event in &view.events {
        let x = axis.x(event.day);
        line(
            x,
            head - 6.0,
            x,
            tall,
            "stroke=\"#888888\" stroke-dasharray=\"1 3\"",
        );
    }
    if let Some(x) = marked.map(|day| axis.x(day)) {
        line(x, head - 6.0, x, tall, AS_OF);
    }
    for (day, words) in &ticks {
        text(
            &mut out,
            (axis.x(*day), head - 8.0),
            words,
            "text-anchor=\"middle\" fill=\"#555555\"",
        );
    }
    for label in &labels {
        let look = match label.marked {
            true => "fill=\"#1f4e9c\" font-weight=\"bold\"",
            false => "fill=\"#333333\"",
        };
        let y = (label.tier + 1) as f64 * TIER - 3.0;
        text(&mut out, (label.left, y), &label.words, look);
    }
    if statements(view).any(|it| it.day.is_none()) {
        let look = "text-anchor=\"middle\" fill=\"#555555\"";
        text(
            &mut out,
            (NAMES + UNDATED / 2.0, head - 8.0),
            "undated",
            look,
        );
    }
    let mut y = head;
    let mut before: Option<Option<&str>> = None;
    for row in &rows {
        let code = row
            .lane
            .country
            .as_ref()
            .map(|country| country.code.as_str());
        let first = before.is_none_or(|before| before != code || code.is_none());
        before = Some(code);
        row.draw(
            y,
            first.then_some(code).flatten(),
            first && y > head,
            &mut out,
        );
        y += row.height;
    }
    (tall, out)
}

const AS_OF: &str = "stroke=\"#1f4e9c\" stroke-width=\"2\"";

fn text(out: &mut String, (x, y): (f64, f64), words: &str, look: &str) {
    let _ = writeln!(
        out,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{LABEL}\" {look}>{}</text>",
        sound(words)
    );
}

/// A lane with its marks in rows, so that none covers another.
struct Placed<'v> {
    lane: &'v Lane,
    height: f64,
    marks: Vec<Mark<'v>>,
    /// From, to, and what was held meanwhile.
    held: Vec<(f64, f64, Stance)>,
}

struct Mark<'v> {
    statement: &'v TimelineStatement,
    /// Its middle, from the top of the lane.
    x: f64,
    y: f64,
    /// Where the days begin on which it can have been said, if it is more than one.
    since: Option<f64>,
}

fn since(statement: &TimelineStatement, axis: &Axis) -> Option<f64> {
    first_of(statement).map(|day| axis.x(day))
}

fn placed<'v>(lane: &'v Lane, axis: &Axis) -> Placed<'v> {
    let mut order: Vec<&TimelineStatement> = lane.statements.iter().rev().collect();
    // Of one day the latest goes first.
    order.sort_by_key(|it| it.day);
    let mut free: Vec<f64> = Vec::new();
    let mut marks = Vec::new();
    for statement in order {
        let x = match statement.day {
            Some(day) => axis.x(day),
            None => NAMES + UNDATED / 2.0,
        };
        let begin = (x - MARK / 2.0).min(since(statement, axis).unwrap_or(x));
        let row = free
            .iter()
            .position(|end| end + 3.0 <= begin)
            .unwrap_or(free.len());
        if row == free.len() {
            free.push(0.0);
        }
        free[row] = x + MARK / 2.0;
        let y = LANE / 2.0 + row as f64 * ROW;
        marks.push(Mark {
            statement,
            x,
            y,
            since: since(statement, axis),
        });
    }
    Placed {
        lane,
        height: LANE + free.len().saturating_sub(1) as f64 * ROW,
        marks,
        held: held(lane, axis),
    }
}

/// A position is held from the day it was said until the next; who declined holds none.
fn held(lane: &Lane, axis: &Axis) -> Vec<(f64, f64, Stance)> {
    let known: Vec<(NaiveDate, Stance)> = lane
        .statements
        .iter()
        .filter(|it| it.stands)
        .filter_map(|it| Some((it.day?, it.position.stance)))
        .collect();
    let mut bars: Vec<(f64, f64, Stance)> = Vec::new();
    for (at, &(day, stance)) in known.iter().enumerate() {
        let next = known.get(at + 1).map(|(day, _)| *day);
        if next == Some(day) || stance == Stance::Declined {
            continue;
        }
        let from = axis.x(day);
        let to = next.map_or(axis.end, |day| axis.x(day));
        match bars.last_mut() {
            Some(before) if before.1 == from && before.2 == stance => before.1 = to,
            _ => bars.push((from, to, stance)),
        }
    }
    bars
}

impl Placed<'_> {
    fn draw(&self, top: f64, code: Option<&str>, ruled: bool, out: &mut String) {
        let middle = top + LANE / 2.0;
        if ruled {
            let _ = writeln!(
                out,
                "<line x1=\"0\" y1=\"{top}\" x2=\"{WIDE}\" y2=\"{top}\" stroke=\"#dddddd\"/>"
            );
        }
        if let Some(code) = code {
            text(
                out,
                (10.0, middle + 4.0),
                code,
                "fill=\"#555555\" font-weight=\"bold\"",
            );
        }
        let who = match (&self.lane.actor, &self.lane.country) {
            (Some(actor), _) => actor.name.as_str(),
            (None, Some(country)) => &country.name,
            (None, None) => "",
        };
        let room = NAMES - NAME - 8.0;
        let post = self.lane.post.as_ref().map(|post| post.title.as_str());
        let up = if post.is_some() { 3.0 } else { -4.0 };
        let _ = writeln!(
            out,
            "<text x=\"{NAME}\" y=\"{:.1}\" font-size=\"13\" fill=\"#222222\">{}</text>",
            middle - up,
            sound(&cut_to(who, 13.0, room))
        );
        if let Some(post) = post {
            let post = cut_to(post, LABEL, room);
            text(out, (NAME, middle + 12.0), &post, "fill=\"#555555\"");
        }
        for (from, to, stance) in &self.held {
            let _ = writeln!(
                out,
                "<line x1=\"{from:.1}\" y1=\"{middle:.1}\" x2=\"{to:.1}\" y2=\"{middle:.1}\" {}/>",
                bar(*stance)
            );
        }
        for Mark { x, y, .. } in self.marks.iter().filter(|it| top + it.y > middle) {
            let _ = writeln!(
                out,
                "<line x1=\"{x:.1}\" y1=\"{middle:.1}\" x2=\"{x:.1}\" y2=\"{:.1}\" stroke=\"#999999\"/>",
                top + y
            );
        }
        for Mark {
            statement,
            x,
            y,
            since,
        } in &self.marks
        {
            let y = top + y;
            if let Some(since) = since {
                let below = y + 11.0;
                let _ = writeln!(
                    out,
                    "<path d=\"M{since:.1} {:.1}V{below:.1}H{x:.1}\" {SPAN}/>",
                    below - 5.0
                );
            }
            let stance = sign(statement.position.stance);
            let told = match statement.position.voice {
                Voice::Attributed => TOLD,
                _ => "",
            };
            let against = match statement.against {
                0 => "",
                _ => AGAINST,
            };
            let published = if as_published(statement) {
                PUBLISHED
            } else {
                ""
            };
            let _ = writeln!(
                out,
                "<g transform=\"translate({x:.1} {y:.1})\">{stance}{told}{against}{published}</g>"
            );
        }
    }
}

/// At the corner of a mark that evidence contradicts.
const AGAINST: &str = "<circle cx=\"12\" cy=\"-9\" r=\"5\" fill=\"#ffffff\" stroke=\"#222222\"/><text x=\"12\" y=\"-5.5\" font-size=\"10\" font-weight=\"bold\" text-anchor=\"middle\" fill=\"#222222\">!</text>";

/// Under the days on which something can have been said, up to its mark.
const SPAN: &str = "fill=\"none\" stroke=\"#222222\" stroke-width=\"1.5\"";
/// At the corner of a mark that stands at the day of publishing.
const PUBLISHED: &str = "<circle cx=\"-12\" cy=\"-9\" r=\"5\" fill=\"#ffffff\" stroke=\"#222222\" stroke-dasharray=\"2 1\"/><text x=\"-12\" y=\"-5.5\" font-size=\"10\" font-weight=\"bold\" text-anchor=\"middle\" fill=\"#222222\">?</text>";

fn bar(stance: Stance) -> String {
    let colour = match stance {
        Stance::Opposes | Stance::LeansAgainst => "c08a3e",
        Stance::Supports | Stance::LeansFor => "4fa79b",
        _ => "8a8a94",
    };
    let look = match stance {
        Stance::Conditional | Stance::Ambiguous => "stroke-width=\"2\" stroke-dasharray=\"5 4\"",
        Stance::Neutral => "stroke-width=\"1\"",
        _ => "stroke-width=\"3\"",
    };
    format!("stroke=\"#{colour}\" {look}")
}

struct Label {
    left: f64,
    tier: usize,
    words: String,
    marked: bool,
}

/// The day that is marked, then events, those with the most statements first, each over its line where there is room; and how
/// many lines of labels there are. What finds none has its line alone, and stands in the list below.
fn labels(view: &Timeline, axis: &Axis, marked: Option<NaiveDate>) -> (Vec<Label>, usize) {
    let mut wanted: Vec<(f64, String, bool)> = Vec::new();
    if let Some(day) = marked {
        let words = format!("as of {}", worded_iso(&day.to_string()));
        wanted.push((axis.x(day), words, true));
    }
    let mut events: Vec<_> = view.events.iter().collect();
    events.sort_by_key(|event| (std::cmp::Reverse(event.statements), event.day));
    wanted.extend(
        events
            .into_iter()
            .map(|it| (axis.x(it.day), it.name.clone(), false)),
    );
    let mut labels: Vec<Label> = Vec::new();
    let mut taken: Vec<(usize, f64, f64)> = Vec::new();
    let right = WIDE as f64;
    for (x, words, marked) in wanted {
        let found = [240.0, 150.0, 90.0].into_iter().find_map(|most| {
            let words = cut_to(&words, LABEL, most);
            let width = wide(&words, LABEL) * if marked { 1.1 } else { 1.0 };
            let spots = (0..TIERS).flat_map(|tier| {
                [x - width / 2.0, x - 6.0, x - width + 6.0].map(|left| (tier, left))
            });
            spots
                .map(|(tier, left)| (tier, left.clamp(NAMES + 4.0, right - width - 4.0)))
                .find(|(tier, left)| {
                    let clear = |(of, from, to): &(usize, f64, f64)| {
                        of != tier || left + width + 8.0 <= *from || to + 8.0 <= *left
                    };
                    taken.iter().all(clear)
                })
                .map(|(tier, left)| (tier, left, width, words))
        });
        if let Some((tier, left, width, words)) = found {
            taken.push((tier, left, left + width));
            labels.push(Label {
                left,
                tier,
                words,
                marked,
            });
        }
    }
    let tiers = labels.iter().map(|label| label.tier + 1).max().unwrap_or(0);
    (labels, tiers)
}

fn legend(view: &Timeline, marked: Option<NaiveDate>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Stance::ALL
        .iter()
        .filter(|stance| statements(view).any(|it| it.position.stance == **stance))
        .map(|stance| Entry {
            sign: sign(*stance),
            words: print(*stance).words.to_owned(),
        })
        .collect();
    let mut entry = |asked: bool, sign: &str, words: String| {
        if asked {
            entries.push(Entry {
                sign: sign.to_owned(),
                words,
            });
        }
    };
    let bar = "<path d=\"M-12 0H12\" stroke=\"#8a8a94\" stroke-width=\"3\"/>";
    entry(
        !view.lanes.is_empty(),
        bar,
        "the last position known".to_owned(),
    );
    let told = statements(view).any(|it| it.position.voice == Voice::Attributed);
    entry(told, TOLD, "what others report".to_owned());
    let span = format!("<path d=\"M-12 -3V3H12\" {SPAN}/>");
    let spans = statements(view).any(|it| first_of(it).is_some());
    let words = "only the month or year is known: said on one of these days, counted from the last";
    entry(spans, &span, words.to_owned());
    let published = statements(view).any(as_published);
    let sign = format!("<g transform=\"translate(12 9)\">{PUBLISHED}</g>");
    let words = "day of saying not known: at the day of publishing";
    entry(published, &sign, words.to_owned());
    let against = statements(view).any(|it| it.against > 0);
    let sign = format!("<g transform=\"translate(-12 9)\">{AGAINST}</g>");
    entry(against, &sign, "contradicted by other evidence".to_owned());
    let event = "<path d=\"M0 -9V9\" stroke=\"#888888\" stroke-dasharray=\"1 3\"/>";
    entry(!view.events.is_empty(), event, "event".to_owned());
    if let Some(day) = marked {
        let line = format!("<path d=\"M0 -9V9\" {AS_OF}/>");
        entry(
            true,
            &line,
            format!("as of {}", worded_iso(&day.to_string())),
        );
    }
    entries
}
