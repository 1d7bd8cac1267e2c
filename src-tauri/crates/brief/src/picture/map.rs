//! The map: the world with the mark of each country's stance on it, or beside it.

mod marks;

use std::fmt::Write as _;

use demarche_library::compare::Matrix;
use demarche_library::positions::{Stance, Voice};

use super::measure::Area;
use super::world::{self, Line, Spot, World, encloses, world};
use super::{Entry, Ink, Page, TOLD, below, sign};
use crate::date::worded_iso;
use crate::matrix::print;
use crate::views::sums;
use marks::{ALSO, Wanted, marks};

/// Countries whose outer line is drawn.
#[derive(Debug, Clone)]
pub struct Traced {
    /// What they are together: "NATO".
    pub name: String,
    /// Their ISO 3166-1 alpha-2 codes.
    pub countries: Vec<String>,
}

/// The part of the world that is drawn, where the whole is 1000 wide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
    /// How wide.
    pub width: f64,
    /// How tall.
    pub height: f64,
}

const WIDE: usize = 1240;
const MARK: (f64, f64) = (24.0, 18.0);
const NAME: f64 = 10.5;

/// Where countries stand: a matrix of countries on one issue.
pub fn map(
    view: &Matrix,
    narrowed: &[String],
    traced: Option<&Traced>,
    part: Option<Part>,
) -> String {
    let issue = view.issues.first();
    let name = issue.map_or("", |issue| issue.issue.name.as_str());
    let heading = match view.as_of {
        Some(day) => format!(
            "{name}: where countries stand as of {}",
            worded_iso(&day.to_string())
        ),
        None => format!("{name}: where countries stand by their latest statements"),
    };
    let mut page = Page::new(WIDE);
    page.title(&heading);
    if let Some((con, pro)) = issue.and_then(|it| it.con.as_ref().zip(it.pro.as_ref())) {
        page.paragraph(&format!("−− {con}   ·   ++ {pro}"), Ink::FAINT);
    }
    let standing = standing(view);
    let world = world();
    if let Some(world) = world {
        let whole = Part {
            x: 0.0,
            y: 0.0,
            width: world::WIDTH,
            height: world.height,
        };
        let part = part.and_then(|part| part.within(whole)).unwrap_or(whole);
        let (tall, svg) = drawn(world, &standing, traced, part);
        page.drawing(tall, &svg);
    }
    page.legend(&legend(view, &standing, traced));
    let off: Vec<&str> = standing
        .iter()
        .filter(|(country, _)| world.is_none_or(|it| !it.spots.contains_key(country.code)))
        .map(|(country, _)| country.name)
        .collect();
    if !off.is_empty() {
        page.paragraph(&format!("Not on the map: {}.", off.join(", ")), Ink::PLAIN);
    }
    let blocs = blocs(view);
    if !blocs.is_empty() {
        let words = format!(
            "Blocs, which have no land of their own: {}.",
            blocs.join(", ")
        );
        page.paragraph(&words, Ink::PLAIN);
    }
    let sums = sums(view.positions, view.origins, view.articles_searched);
    below(&mut page, &sums, view.evidence_trashed, narrowed);
    page.paragraph(
        &format!(
            "Borders as Natural Earth draws them: who is in control, not who is in the right. Dashed where they are disputed: {}. Without a line of their own: {}.",
            world::drawn().join(" · "),
            world::undrawn().join(" · ")
        ),
        Ink::FAINT,
    );
    page.finish(&heading)
}

impl Part {
    /// What of it is of the world, with as much beside it as keeps the picture from being a strip; none where that is nothing.
    fn within(self, world: Self) -> Option<Self> {
        /// Times its width that a picture is tall at most.
        const TALLEST: f64 = 3.0;
        let all = [self.x, self.y, self.width, self.height];
        if all.iter().any(|it| !it.is_finite()) {
            return None;
        }
        let (left, top) = (self.x.max(0.0), self.y.max(0.0));
        let width = (self.x + self.width).min(world.width) - left;
        let height = (self.y + self.height).min(world.height) - top;
        if width < 1.0 || height < 1.0 {
            return None;
        }
        let wider = width.max(height / TALLEST);
        let left = (left - (wider - width) / 2.0).clamp(0.0, world.width - wider);
        Some(Self {
            x: left,
            y: top,
            width: wider,
            height,
        })
    }
}

struct Country<'m> {
    code: &'m str,
    name: &'m str,
    /// Other stances that may be as late.
    also: Vec<Stance>,
    /// Whether it is others who report what it said.
    reported: bool,
}

impl Country<'_> {
    /// "China", "China (or −)" or "China (or −; as others report)".
    fn told(&self) -> String {
        let also: Vec<&str> = self.also.iter().map(|it| print(*it).mark).collect();
        let also = (!also.is_empty()).then(|| format!("or {}", also.join(", ")));
        let reported = self.reported.then(|| "as others report".to_owned());
        let more: Vec<String> = also.into_iter().chain(reported).collect();
        match more.is_empty() {
            true => self.name.to_owned(),
            false => format!("{} ({})", self.name, more.join("; ")),
        }
    }
}

/// "European Union ++": what blocs said counts, and no country shows it.
fn blocs(view: &Matrix) -> Vec<String> {
    let own = view.rows.iter().filter(|row| row.actor.is_none());
    let own = own.filter(|row| row.country.is_none());
    own.filter_map(|row| {
        let (bloc, cell) = (row.bloc.as_ref()?, row.cells.first()?);
        let latest = cell.latest.as_ref()?;
        Some(format!("{} {}", bloc.name, print(latest.stance).mark))
    })
    .collect()
}

/// Those that have a stance, in the order of the scale, then by name.
fn standing(view: &Matrix) -> Vec<(Country<'_>, Stance)> {
    let own = view.rows.iter().filter(|row| row.actor.is_none());
    let mut all: Vec<_> = own
        .filter_map(|row| {
            let (country, cell) = (row.country.as_ref()?, row.cells.first()?);
            let mut also: Vec<Stance> = Vec::new();
            for stance in cell.also.iter().map(|it| it.stance) {
                if !also.contains(&stance) {
                    also.push(stance);
                }
            }
            let latest = cell.latest.as_ref()?;
            let country = Country {
                code: &country.code,
                name: &country.name,
                also,
                reported: latest.voice == Voice::Attributed,
            };
            Some((country, latest.stance))
        })
        .collect();
    all.sort_by_key(|(country, stance)| (place(*stance), country.name));
    all
}

fn place(stance: Stance) -> usize {
    Stance::ALL
        .iter()
        .position(|it| *it == stance)
        .unwrap_or_default()
}

fn drawn(
    world: &World,
    standing: &[(Country<'_>, Stance)],
    traced: Option<&Traced>,
    part: Part,
) -> (f64, String) {
    let scale = WIDE as f64 / part.width;
    let tall = part.height * scale;
    let whole = Area {
        left: 0.0,
        top: 0.0,
        right: WIDE as f64,
        bottom: tall,
    };
    // What lies out of sight goes to the edge of what is about it: a shape keeps its form where it is seen, and costs little
    // where it is not.
    let at = |(x, y): (f64, f64)| {
        const BEYOND: f64 = 40.0;
        let within = |at: f64, most: f64| at.clamp(-BEYOND, most + BEYOND);
        (
            within((x - part.x) * scale, WIDE as f64),
            within((y - part.y) * scale, tall),
        )
    };
    let stance = |code: &str| {
        let found = standing.iter().find(|(country, _)| country.code == code);
        found
            .filter(|_| !code.is_empty())
            .map(|(_, stance)| *stance)
    };
    // What reaches over the part that is drawn is cut off by a picture of its own.
    let mut out = format!(
        "<svg width=\"{WIDE}\" height=\"{tall:.0}\" viewBox=\"0 0 {WIDE} {tall:.0}\" stroke-linejoin=\"round\">\n<rect width=\"{WIDE}\" height=\"{tall:.0}\" fill=\"#f4f7f9\"/>\n"
    );
    for shape in &world.shapes {
        let fill = match stance(shape.code) {
            Some(stance) => print(stance).colour,
            None => "d6d6d2",
        };
        let d: String = shape
            .rings
            .iter()
            .map(|ring| path(ring, at, true))
            .collect();
        if !d.is_empty() {
            let edge = match stance(shape.code) {
                Some(_) => " stroke=\"#777777\" stroke-width=\"0.6\"",
                None => "",
            };
            let _ = writeln!(out, "<path fill=\"#{fill}\"{edge} d=\"{d}\"/>");
        }
    }
    let mut lines = |lines: &[Line], look: &str| {
        let d: String = lines.iter().map(|line| path(line, at, false)).collect();
        let _ = writeln!(out, "<path fill=\"none\" {look} d=\"{d}\"/>");
    };
    lines(&world.borders, "stroke=\"#ffffff\" stroke-width=\"0.8\"");
    lines(&world.disputed, "stroke=\"#ffffff\" stroke-width=\"1.4\"");
    lines(&world.disputed, DISPUTED);
    if let Some(traced) = traced {
        let codes: Vec<&str> = traced.countries.iter().map(String::as_str).collect();
        let outline: Vec<Line> = world.outline(&codes).cloned().collect();
        lines(&outline, OUTLINE);
    }
    out.push_str("</svg>\n");
    let wanted: Vec<Wanted<'_>> = standing
        .iter()
        .filter_map(|(country, stance)| {
            let Spot { x, y, room } = *world.spots.get(country.code)?;
            let mut spot = (at((x, y)), room * scale);
            let Area { right, bottom, .. } = whole;
            if !((0.0..=right).contains(&spot.0.0) && (0.0..=bottom).contains(&spot.0.1)) {
                spot = in_sight(world, country.code, at, whole)?;
            }
            let ((x, y), room) = spot;
            Some(Wanted {
                name: country.name,
                stance: *stance,
                also: !country.also.is_empty(),
                reported: country.reported,
                x,
                y,
                room,
            })
        })
        .collect();
    marks(&wanted, WIDE as f64, tall, &mut out);
    (tall, out)
}

const DISPUTED: &str = "stroke=\"#444444\" stroke-width=\"1\" stroke-dasharray=\"3 2\"";
pub(super) const OUTLINE: &str = "stroke=\"#1f4e9c\" stroke-width=\"1.3\"";

/// A place in what is seen of a country whose own is out of sight: of the knots of a net that lie in it, the one nearest to their
/// middle; and the room there.
fn in_sight(
    world: &World,
    code: &str,
    at: impl Fn((f64, f64)) -> (f64, f64),
    whole: Area,
) -> Option<((f64, f64), f64)> {
    const STEP: f64 = 24.0;
    let shape = world.shapes.iter().find(|shape| shape.code == code)?;
    let rings: Vec<Line> = shape
        .rings
        .iter()
        .map(|ring| ring.iter().map(|&point| at(point)).collect::<Line>())
        .filter(|ring| {
            let any = |is: fn(&(f64, f64), Area) -> bool| ring.iter().any(|it| is(it, whole));
            any(|it, whole| it.0 > whole.left)
                && any(|it, whole| it.0 < whole.right)
                && any(|it, whole| it.1 > whole.top)
                && any(|it, whole| it.1 < whole.bottom)
        })
        .collect();
    let knots = |end: f64| {
        (1..)
            .map(|n| f64::from(n) * STEP)
            .take_while(move |it| *it < end)
    };
    let inside: Vec<(f64, f64)> = knots(whole.right)
        .flat_map(|x| knots(whole.bottom).map(move |y| (x, y)))
        .filter(|&knot| rings.iter().filter(|ring| encloses(ring, knot)).count() % 2 == 1)
        .collect();
    let among = inside.len().max(1) as f64;
    let middle = (
        inside.iter().map(|it| it.0).sum::<f64>() / among,
        inside.iter().map(|it| it.1).sum::<f64>() / among,
    );
    let off = |it: &(f64, f64)| (it.0 - middle.0).hypot(it.1 - middle.1);
    let found = inside
        .into_iter()
        .min_by(|a, b| off(a).total_cmp(&off(b)))?;
    Some((found, STEP))
}

/// A line whose points stand on a grid, so that shapes side by side stay so; what lies straight between two others, and what
/// is smaller than the grid, is left out: the world is a quarter of a megabyte then.
fn path(line: &Line, at: impl Fn((f64, f64)) -> (f64, f64), closed: bool) -> String {
    /// In tenths of a pixel.
    const GRID: f64 = 8.0;
    let mut kept: Vec<(i64, i64)> = Vec::new();
    for &point in line {
        let (x, y) = at(point);
        let on_grid = |part: f64| (part * 10.0 / GRID).round() as i64;
        let here = (on_grid(x), on_grid(y));
        if kept.last() == Some(&here) {
            continue;
        }
        while let [.., a, b] = kept[..]
            && (b.0 - a.0) * (here.1 - b.1) == (b.1 - a.1) * (here.0 - b.0)
        {
            kept.pop();
        }
        kept.push(here);
    }
    if kept.len() < if closed { 3 } else { 2 } {
        return String::new();
    }
    let mut d = String::new();
    let mut from = (0, 0);
    for (x, y) in kept {
        d.push(if d.is_empty() { 'M' } else { 'l' });
        push_tenths((x - from.0) * GRID as i64, &mut d);
        if y >= from.1 {
            d.push(' ');
        }
        push_tenths((y - from.1) * GRID as i64, &mut d);
        from = (x, y);
    }
    if closed { d + "Z" } else { d }
}

/// "-.8" for -8.
fn push_tenths(tenths: i64, out: &mut String) {
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    out.push_str(if tenths < 0 { "-" } else { "" });
    if whole > 0 || rest == 0 {
        let _ = write!(out, "{whole}");
    }
    if rest > 0 {
        let _ = write!(out, ".{rest}");
    }
}

/// What each mark means and whose it is, so that nothing rests on colour or on room for a name.
fn legend(
    view: &Matrix,
    standing: &[(Country<'_>, Stance)],
    traced: Option<&Traced>,
) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Stance::ALL
        .iter()
        .filter_map(|stance| {
            let of: Vec<String> = standing
                .iter()
                .filter(|(_, it)| it == stance)
                .map(|(country, _)| country.told())
                .collect();
            let words = format!("{} ({}): {}", print(*stance).words, of.len(), of.join(", "));
            (!of.is_empty()).then(|| Entry {
                sign: sign(*stance),
                words,
            })
        })
        .collect();
    if standing.iter().any(|(country, _)| country.reported) {
        entries.push(Entry {
            sign: TOLD.to_owned(),
            words: "what others report".to_owned(),
        });
    }
    if standing.iter().any(|(country, _)| !country.also.is_empty()) {
        entries.push(Entry {
            sign: format!("<g transform=\"translate(-12 9)\">{ALSO}</g>"),
            words: "another stance may be as late".to_owned(),
        });
    }
    entries.push(Entry {
        sign: String::from(
            "<rect x=\"-12\" y=\"-9\" width=\"24\" height=\"18\" rx=\"2\" fill=\"#d6d6d2\"/>",
        ),
        words: view.none.to_string(),
    });
    if let Some(traced) = traced {
        entries.push(Entry {
            sign: format!("<path d=\"M-12 0H12\" {OUTLINE}/>"),
            words: format!("{} ({})", traced.name, traced.countries.len()),
        });
    }
    entries.push(Entry {
        sign: format!("<path d=\"M-12 0H12\" {DISPUTED}/>"),
        words: "disputed border".to_owned(),
    });
    entries
}
