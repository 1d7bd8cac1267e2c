//! The world flat: Natural Earth's shapes and borders in its own projection, as the window's map has them.
//!
//! The tables and shapes are the window's files (`ui/src/features/map/data`): there is one map.

mod flat;

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use serde::Deserialize;

pub(super) use flat::encloses;
use flat::{Fit, cut_at_the_edge, flat, pieces, projected};

const ATLAS: &str = include_str!("../../../../../ui/src/features/map/data/countries-50m.json");
const PLACES: &str = include_str!("../../../../../ui/src/features/map/data/places.tsv");
const DISPUTED: &str = include_str!("../../../../../ui/src/features/map/data/disputed.tsv");
const UNDRAWN: &str = include_str!("../../../../../ui/src/features/map/data/undrawn.tsv");

/// What one world is wide; all places are in this unit.
pub(super) const WIDTH: f64 = 1000.0;
/// It has no country and takes a quarter of the picture.
const LEFT_OUT: &str = "Antarctica";

/// Points from the left and from above.
pub(super) type Line = Vec<(f64, f64)>;

/// The world, ready to draw.
pub(super) struct World {
    /// How tall it is.
    pub(super) height: f64,
    pub(super) shapes: Vec<Shape>,
    /// Borders that nobody disputes.
    pub(super) borders: Vec<Line>,
    pub(super) disputed: Vec<Line>,
    /// Where the mark of each country stands, by its code.
    pub(super) spots: HashMap<&'static str, Spot>,
    /// Each piece of coast or border, with the codes of the countries on its sides; "" for what has none, and for the sea.
    edges: Vec<(Line, [&'static str; 2])>,
}

/// A country or territory.
pub(super) struct Shape {
    /// ISO 3166-1 alpha-2; "" for what has none.
    pub(super) code: &'static str,
    pub(super) rings: Vec<Line>,
}

/// Where a mark stands, and how far the borders are from there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) room: f64,
}

impl World {
    /// The outer line of these countries together.
    pub(super) fn outline(&self, codes: &[&str]) -> impl Iterator<Item = &Line> {
        let inside = |code: &str| codes.contains(&code);
        let outer = self
            .edges
            .iter()
            .filter(move |(_, [one, other])| inside(one) != inside(other));
        outer.map(|(line, _)| line)
    }
}

/// Disputed borders that the map has a line for, each once.
pub(super) fn drawn() -> Vec<&'static str> {
    let mut names: Vec<&str> = Vec::new();
    for name in disputes().map(|dispute| dispute.what) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Those that it has none for.
pub(super) fn undrawn() -> Vec<&'static str> {
    UNDRAWN
        .lines()
        .skip(1)
        .filter(|it| !it.is_empty())
        .collect()
}

/// The world, read once.
pub(super) fn world() -> Option<&'static World> {
    static WORLD: OnceLock<Option<World>> = OnceLock::new();
    // A test reads it: with the program's own files it is always there.
    WORLD.get_or_init(read).as_ref()
}

// Shapes and borders as TopoJSON has them: arcs that shapes share, in steps of a grid.
#[derive(Deserialize)]
struct Atlas {
    transform: Grid,
    arcs: Vec<Vec<(i64, i64)>>,
    objects: Objects,
}

#[derive(Deserialize)]
struct Grid {
    scale: (f64, f64),
    translate: (f64, f64),
}

#[derive(Deserialize)]
struct Objects {
    countries: Countries,
}

#[derive(Deserialize)]
struct Countries {
    geometries: Vec<Country>,
}

#[derive(Deserialize)]
struct Country {
    properties: Named,
    #[serde(flatten)]
    shape: Arcs,
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

/// Which arcs go around it; one that goes the other way has its number complemented.
#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Arcs {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

impl Arcs {
    fn rings(&self) -> Vec<&Vec<i64>> {
        match self {
            Self::Polygon(rings) => rings.iter().collect(),
            Self::MultiPolygon(pieces) => pieces.iter().flatten().collect(),
        }
    }
}

/// A place as the table of places has it.
struct Place {
    name: &'static str,
    code: &'static str,
    longitude: f64,
    latitude: f64,
    room: f64,
}

/// A border, or the part of it in a box, that is disputed.
struct Dispute {
    one: &'static str,
    other: &'static str,
    /// West, south, east, north.
    within: Option<[f64; 4]>,
    what: &'static str,
}

fn fields(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = table.lines().skip(1).filter(|line| !line.is_empty());
    lines.map(|line| line.split('\t').collect())
}

fn places() -> impl Iterator<Item = Place> {
    fields(PLACES).filter_map(|of| {
        Some(Place {
            name: of.first()?,
            code: of.get(1)?,
            longitude: of.get(2)?.parse().ok()?,
            latitude: of.get(3)?.parse().ok()?,
            room: of.get(4)?.parse().ok()?,
        })
    })
}

fn disputes() -> impl Iterator<Item = Dispute> {
    fields(DISPUTED).filter_map(|of| {
        let side = |at: usize| of.get(at)?.parse::<f64>().ok();
        let within = || Some([side(2)?, side(3)?, side(4)?, side(5)?]);
        Some(Dispute {
            one: of.first()?,
            other: of.get(1)?,
            within: within(),
            what: of.get(6)?,
        })
    })
}

impl Dispute {
    fn is_between(&self, sides: &[&str]) -> bool {
        let [one, other] = *sides else { return false };
        (one, other) == (self.one, self.other) || (other, one) == (self.one, self.other)
    }

    fn has(&self, &(longitude, latitude): &(f64, f64)) -> bool {
        self.within.is_none_or(|[west, south, east, north]| {
            (west..=east).contains(&longitude) && (south..=north).contains(&latitude)
        })
    }
}

fn read() -> Option<World> {
    let atlas: Atlas = serde_json::from_str(ATLAS).ok()?;
    let arcs: Vec<Line> = atlas
        .arcs
        .iter()
        .map(|arc| degrees(arc, &atlas.transform))
        .collect();
    let countries: Vec<&Country> = atlas
        .objects
        .countries
        .geometries
        .iter()
        .filter(|it| it.properties.name != LEFT_OUT)
        .collect();
    let codes: HashMap<&str, &'static str> = places().map(|it| (it.name, it.code)).collect();

    let rings: Vec<(&str, Vec<Line>)> = countries
        .iter()
        .map(|country| {
            let rings = country.shape.rings().into_iter();
            let rings = rings.flat_map(|ring| cut_at_the_edge(&joined(ring, &arcs)));
            (
                country.properties.name.as_str(),
                rings.map(|ring| flat(&ring)).collect(),
            )
        })
        .collect();
    let fit = Fit::around(rings.iter().flat_map(|(_, rings)| rings.iter().flatten()));
    let shapes = rings.iter().map(|(name, rings)| Shape {
        code: codes.get(name).copied().unwrap_or_default(),
        rings: rings.iter().map(|ring| fit.line(ring)).collect(),
    });

    let mut sides: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for country in &countries {
        for arc in country.shape.rings().into_iter().flatten() {
            sides
                .entry(number(*arc))
                .or_default()
                .push(&country.properties.name);
        }
    }
    let (mut borders, mut disputed, mut edges) = (Vec::new(), Vec::new(), Vec::new());
    for (arc, names) in &sides {
        let Some(arc) = arcs.get(*arc) else { continue };
        let between: Vec<Dispute> = disputes().filter(|it| it.is_between(names)).collect();
        let in_dispute = |point: &(f64, f64)| between.iter().any(|it| it.has(point));
        if names.len() > 1 {
            borders.extend(pieces(arc, |a, b| !(in_dispute(a) && in_dispute(b))));
            disputed.extend(pieces(arc, |a, b| in_dispute(a) && in_dispute(b)));
        }
        let code = |at: usize| {
            names
                .get(at)
                .and_then(|it| codes.get(it))
                .copied()
                .unwrap_or_default()
        };
        edges.extend(
            pieces(arc, |_, _| true).map(|line| (fit.line(&flat(&line)), [code(0), code(1)])),
        );
    }
    let placed = |lines: Vec<Line>| lines.iter().map(|line| fit.line(&flat(line))).collect();
    let spot = |place: Place| {
        let (x, y) = fit.point(projected(place.longitude, place.latitude));
        let (_, up) = fit.point(projected(place.longitude, place.latitude + 0.5));
        let room = place.room * 2.0 * (y - up).abs();
        (place.code, Spot { x, y, room })
    };
    Some(World {
        height: fit.height(),
        shapes: shapes.collect(),
        borders: placed(borders),
        disputed: placed(disputed),
        spots: places()
            .filter(|it| !it.code.is_empty())
            .map(spot)
            .collect(),
        edges,
    })
}

/// An arc in degrees, from its steps.
fn degrees(arc: &[(i64, i64)], grid: &Grid) -> Line {
    let steps = arc.iter().scan((0, 0), |at, (east, north)| {
        *at = (at.0 + east, at.1 + north);
        Some(*at)
    });
    steps
        .map(|(x, y)| {
            let longitude = x as f64 * grid.scale.0 + grid.translate.0;
            (longitude, y as f64 * grid.scale.1 + grid.translate.1)
        })
        .collect()
}

fn number(arc: i64) -> usize {
    usize::try_from(if arc < 0 { !arc } else { arc }).unwrap_or(usize::MAX)
}

/// The arcs of a ring as one line.
fn joined(ring: &[i64], arcs: &[Line]) -> Line {
    let mut line = Line::new();
    for &arc in ring {
        let Some(points) = arcs.get(number(arc)) else {
            continue;
        };
        // The first point of an arc is the last of the one before.
        line.pop();
        match arc < 0 {
            true => line.extend(points.iter().rev()),
            false => line.extend(points),
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_world_is_read_whole_and_no_shape_reaches_over_its_edge() {
        let world = world().expect("the program's own map");
        assert_eq!(world.shapes.len(), 240);
        assert!((430.0..460.0).contains(&world.height), "{}", world.height);
        let mut points = world.shapes.iter().flat_map(|it| it.rings.iter().flatten());
        assert!(points.all(|&(x, y)| {
            (-0.01..=WIDTH + 0.01).contains(&x) && (-0.01..=world.height + 0.01).contains(&y)
        }));
        // Russia crosses the 180th meridian: none of its steps may cross the map.
        let russia = world
            .shapes
            .iter()
            .find(|it| it.code == "RU")
            .expect("Russia");
        let mut steps = russia.rings.iter().flat_map(|ring| ring.windows(2));
        assert!(steps.all(|step| (step[0].0 - step[1].0).abs() < 100.0));
    }

    #[test]
    fn a_mark_stands_in_its_country() {
        let world = world().expect("the program's own map");
        for code in ["CN", "US", "UA", "RU", "BR", "ZA", "AU"] {
            let spot = world.spots[code];
            let shape = world.shapes.iter().find(|it| it.code == code).expect(code);
            let inside = shape
                .rings
                .iter()
                .filter(|ring| encloses(ring, (spot.x, spot.y)))
                .count();
            assert_eq!(inside % 2, 1, "{code}");
        }
    }

    #[test]
    fn disputed_borders_are_apart_from_the_others() {
        let world = world().expect("the program's own map");
        assert!(drawn().contains(&"Crimea"));
        assert!(undrawn().contains(&"Abkhazia"));
        assert!(world.borders.len() > 300);
        // The line of Kashmir lies in the box of its dispute and in no border beside it.
        let inside =
            |&&(x, y): &&(f64, f64)| (700.0..740.0).contains(&x) && (130.0..190.0).contains(&y);
        let kashmir = world.disputed.iter().flatten().filter(inside).count();
        assert!(kashmir > 5, "{kashmir}");
        let disputed: Vec<_> = world.disputed.iter().flat_map(|it| it.windows(2)).collect();
        let mut usual = world.borders.iter().flat_map(|it| it.windows(2));
        assert!(!usual.any(|step| disputed.contains(&step)));
    }

    #[test]
    fn a_bloc_is_outlined_without_the_borders_in_it() {
        let world = world().expect("the program's own map");
        let alone = world.outline(&["FR"]).count() + world.outline(&["DE"]).count();
        let together = world.outline(&["FR", "DE"]).count();
        assert!(together > 0 && together < alone);
        assert_eq!(world.outline(&[]).count(), 0);
    }
}
