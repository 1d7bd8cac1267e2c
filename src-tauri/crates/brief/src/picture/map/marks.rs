//! The marks of a map: where each stands, and whose name has room.

use std::fmt::Write as _;

use demarche_library::positions::Stance;

use super::{MARK, NAME};
use crate::picture::measure::{Area, sound, wide};
use crate::picture::{TOLD, sign};

/// A country that wants a mark.
pub(super) struct Wanted<'m> {
    pub(super) name: &'m str,
    pub(super) stance: Stance,
    pub(super) also: bool,
    pub(super) reported: bool,
    pub(super) x: f64,
    pub(super) y: f64,
    /// How far its borders are from there.
    pub(super) room: f64,
}

/// Marks that never cover each other: on the country where it has room for one, else beside it with a line to it. Then names,
/// as far as there is room for them.
pub(super) fn marks(wanted: &[Wanted<'_>], width: f64, height: f64, out: &mut String) {
    let placed = placed(wanted, width, height);
    let box_of = |x: f64, y: f64| Area::around(x, y, MARK.0, MARK.1);
    let mut taken: Vec<Area> = placed.iter().map(|(_, x, y, _)| box_of(*x, *y)).collect();
    for (one, x, y, _) in placed.iter().filter(|(.., beside)| *beside) {
        let _ = writeln!(
            out,
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{x:.1}\" y2=\"{y:.1}\" stroke=\"#333333\" stroke-width=\"0.9\"/><circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"2\" fill=\"#333333\"/>",
            one.x, one.y, one.x, one.y
        );
    }
    for (one, x, y, _) in &placed {
        let also = if one.also { ALSO } else { "" };
        let told = if one.reported { TOLD } else { "" };
        let sign = sign(one.stance);
        let _ = writeln!(
            out,
            "<g transform=\"translate({x:.1} {y:.1})\">{HALO}{sign}{told}{also}</g>"
        );
    }
    for (one, x, y, _) in &placed {
        let half = wide(one.name, NAME) / 2.0;
        let side = MARK.0 / 2.0 + 3.0 + half;
        let tries = [(0.0, 16.0), (0.0, -15.0), (side, 0.0), (-side, 0.0)];
        let found = tries
            .into_iter()
            .map(|(dx, dy)| (x + dx, y + dy))
            .find(|(x, y)| {
                let room = Area::around(*x, *y, half * 2.0, NAME + 2.0);
                room.is_in(width, height) && !taken.iter().any(|other| other.meets(&room))
            });
        if let Some((x, y)) = found {
            taken.push(Area::around(x, y, half * 2.0, NAME + 2.0));
            let _ = writeln!(
                out,
                "<text x=\"{x:.1}\" y=\"{:.1}\" font-size=\"{NAME}\" text-anchor=\"middle\" fill=\"#222222\" stroke=\"#ffffff\" stroke-width=\"2.5\" stroke-opacity=\"0.85\" paint-order=\"stroke\">{}</text>",
                y + NAME * 0.36,
                sound(one.name)
            );
        }
    }
}

/// Around a mark, so that it is told from land of its own colour.
const HALO: &str =
    "<rect x=\"-13.5\" y=\"-10.5\" width=\"27\" height=\"21\" rx=\"3\" fill=\"#ffffff\"/>";
/// At the corner of a mark beside which another stance may be as late.
pub(super) const ALSO: &str = "<circle cx=\"12\" cy=\"-9\" r=\"5\" fill=\"#ffffff\" stroke=\"#222222\"/><text x=\"12\" y=\"-5.5\" font-size=\"10\" font-weight=\"bold\" text-anchor=\"middle\" fill=\"#222222\">≈</text>";

const GAP: f64 = 2.0;
const RADII: [f64; 11] = [
    18.0, 26.0, 36.0, 48.0, 62.0, 78.0, 96.0, 120.0, 150.0, 190.0, 240.0,
];
const ANGLES: i32 = 16;

/// Each with the middle of its mark, and whether that stands beside it. What finds no place within the picture is left out.
fn placed<'w, 'm>(
    wanted: &'w [Wanted<'m>],
    width: f64,
    height: f64,
) -> Vec<(&'w Wanted<'m>, f64, f64, bool)> {
    let mut inside: Vec<&Wanted<'_>> = wanted
        .iter()
        .filter(|it| (0.0..=width).contains(&it.x) && (0.0..=height).contains(&it.y))
        .collect();
    inside.sort_by(|a, b| b.room.total_cmp(&a.room).then_with(|| a.name.cmp(b.name)));
    let mut taken: Vec<Area> = Vec::new();
    let mut out = Vec::new();
    let free = |taken: &[Area], x: f64, y: f64| {
        let mark = Area::around(x, y, MARK.0, MARK.1);
        let apart = Area::around(x, y, MARK.0 + 2.0 * GAP, MARK.1 + 2.0 * GAP);
        mark.is_in(width, height) && !taken.iter().any(|other| other.meets(&apart))
    };
    let (roomy, mut rest): (Vec<&Wanted<'_>>, Vec<&Wanted<'_>>) = inside
        .iter()
        .copied()
        .partition(|it| it.room >= MARK.1 * 0.6 && free(&[], it.x, it.y));
    for one in roomy {
        if free(&taken, one.x, one.y) {
            taken.push(Area::around(one.x, one.y, MARK.0, MARK.1));
            out.push((one, one.x, one.y, false));
        } else {
            rest.push(one);
        }
    }
    // Those in a crowd go outwards, away from its middle, so that their lines do not cross.
    rest.sort_by(|a, b| a.y.total_cmp(&b.y).then_with(|| a.x.total_cmp(&b.x)));
    for one in rest {
        let crowd: Vec<_> = inside
            .iter()
            .filter(|it| (it.x - one.x).hypot(it.y - one.y) < 140.0)
            .collect();
        let among = crowd.len() as f64;
        let middle = (
            crowd.iter().map(|it| it.x).sum::<f64>() / among,
            crowd.iter().map(|it| it.y).sum::<f64>() / among,
        );
        let away = match crowd.len() {
            0 | 1 => -0.75 * std::f64::consts::PI,
            _ => (one.y - middle.1).atan2(one.x - middle.0),
        };
        let ways = RADII.iter().flat_map(|radius| {
            (0..ANGLES).map(move |n| {
                // 0, 1, −1, 2, −2 … steps off the best direction.
                let step = f64::from((n + 1) / 2) * if n % 2 == 1 { 1.0 } else { -1.0 };
                let angle = away + step * std::f64::consts::TAU / f64::from(ANGLES);
                (one.x + radius * angle.cos(), one.y + radius * angle.sin())
            })
        });
        if let Some((x, y)) = ways.into_iter().find(|(x, y)| free(&taken, *x, *y)) {
            taken.push(Area::around(x, y, MARK.0, MARK.1));
            out.push((one, x, y, true));
        }
    }
    out
}
