//! The round world on a flat picture: lines cut at its edge, projected, and fitted into its width.

use super::{Line, WIDTH};

/// The shortest way from one longitude to another.
fn way(from: f64, to: f64) -> f64 {
    let way = to - from;
    way - 360.0 * (way / 360.0).round()
}

/// A ring that crosses the 180th meridian, in pieces on either side of the map.
pub(super) fn cut_at_the_edge(ring: &Line) -> Vec<Line> {
    let mut unrolled = Line::with_capacity(ring.len());
    for &(longitude, latitude) in ring {
        let at = match unrolled.last() {
            Some(&(before, _)) => before + way(before, longitude),
            None => longitude,
        };
        unrolled.push((at, latitude));
    }
    let shifted = [-360.0, 0.0, 360.0].into_iter().map(|by| {
        let ring: Line = unrolled.iter().map(|(x, y)| (x + by, *y)).collect();
        clipped(&clipped(&ring, -180.0, 1.0), 180.0, -1.0)
    });
    shifted.filter(|ring| ring.len() > 2).collect()
}

/// The part of a ring to the east of a meridian (`side` 1) or to the west (−1), after Sutherland and Hodgman.
fn clipped(ring: &Line, meridian: f64, side: f64) -> Line {
    let inside = |(x, _): (f64, f64)| (x - meridian) * side >= 0.0;
    if ring.iter().all(|&point| inside(point)) {
        return ring.clone();
    }
    let mut kept = Line::new();
    let before = ring.iter().skip(ring.len().saturating_sub(1)).chain(ring);
    for (&a, &b) in before.zip(ring) {
        if inside(a) != inside(b) {
            let part = (meridian - a.0) / (b.0 - a.0);
            kept.push((meridian, a.1 + part * (b.1 - a.1)));
        }
        if inside(b) {
            kept.push(b);
        }
    }
    kept
}

/// The pieces of an arc whose steps are kept; none goes over the edge of the map.
pub(super) fn pieces(
    arc: &Line,
    keep: impl Fn(&(f64, f64), &(f64, f64)) -> bool,
) -> impl Iterator<Item = Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut goes_on = false;
    for pair in arc.windows(2) {
        let [a, b] = pair else { continue };
        let kept = keep(a, b) && (a.0 - b.0).abs() <= 180.0;
        match out.last_mut() {
            Some(piece) if kept && goes_on => piece.push(*b),
            _ if kept => out.push(vec![*a, *b]),
            _ => {}
        }
        goes_on = kept;
    }
    out.into_iter()
}

pub(super) fn flat(line: &Line) -> Line {
    line.iter()
        .map(|&(longitude, latitude)| projected(longitude, latitude))
        .collect()
}

/// Natural Earth I (Tom Patterson), by the polynomial of Šavrič, Jenny, Patterson et al., 2011; north is up.
pub(super) fn projected(longitude: f64, latitude: f64) -> (f64, f64) {
    let (lambda, phi) = (longitude.to_radians(), latitude.to_radians());
    let two = phi * phi;
    let four = two * two;
    let x = lambda
        * (0.8707 - 0.131_979 * two
            + four * (-0.013_791 + four * (0.003_971 * two - 0.001_529 * four)));
    let y = phi
        * (1.007_226
            + two * (0.015_085 + four * (-0.044_475 + 0.028_874 * two - 0.005_916 * four)));
    (x, -y)
}

/// How the flat world fits into its width.
pub(super) struct Fit {
    left: f64,
    top: f64,
    bottom: f64,
    scale: f64,
}

impl Fit {
    pub(super) fn around<'p>(points: impl Iterator<Item = &'p (f64, f64)>) -> Self {
        let (mut left, mut right) = (f64::MAX, f64::MIN);
        let (mut top, mut bottom) = (f64::MAX, f64::MIN);
        for &(x, y) in points {
            (left, right) = (left.min(x), right.max(x));
            (top, bottom) = (top.min(y), bottom.max(y));
        }
        let scale = WIDTH / (right - left);
        Self {
            left,
            top,
            bottom,
            scale,
        }
    }

    pub(super) fn height(&self) -> f64 {
        ((self.bottom - self.top) * self.scale).ceil()
    }

    pub(super) fn point(&self, (x, y): (f64, f64)) -> (f64, f64) {
        ((x - self.left) * self.scale, (y - self.top) * self.scale)
    }

    pub(super) fn line(&self, line: &Line) -> Line {
        line.iter().map(|&point| self.point(point)).collect()
    }
}

/// Whether a line from the place to the left crosses the ring an odd number of times.
pub(in crate::picture) fn encloses(ring: &Line, (x, y): (f64, f64)) -> bool {
    let ends = ring.iter().skip(1).chain(ring.first());
    let crossed = ring
        .iter()
        .zip(ends)
        .filter(|(a, b)| (a.1 > y) != (b.1 > y) && x < a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0));
    crossed.count() % 2 == 1
}
