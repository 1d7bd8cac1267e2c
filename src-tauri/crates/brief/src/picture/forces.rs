//! Where the nodes of a network come to rest: pulled together by ties and pushed apart by each other. The forces are those of
//! d3-force, as the window's picture has them; there is no chance in them, so that a network always looks the same.

/// A node, by its radius; it knows its place when all has come to rest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Body {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) radius: f64,
    dx: f64,
    dy: f64,
}

/// A tie between two bodies, and its strength from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pull {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) strength: f64,
}

const TICKS: i32 = 300;
const REPULSION: f64 = -420.0;
/// Room around a body that no other enters.
const ROOM: f64 = 16.0;
/// How much of its speed a body keeps.
const KEPT: f64 = 0.6;

/// The places of bodies with these radii.
pub(super) fn settled(radii: &[f64], pulls: &[Pull]) -> Vec<Body> {
    let mut bodies: Vec<Body> = radii.iter().enumerate().map(start).collect();
    let mut ties = vec![0.0_f64; bodies.len()];
    for pull in pulls {
        ties[pull.a] += 1.0;
        ties[pull.b] += 1.0;
    }
    let decay = 0.001_f64.powf(1.0 / f64::from(TICKS));
    let mut alpha = 1.0;
    for _ in 0..TICKS {
        alpha *= decay;
        pull_together(&mut bodies, pulls, &ties, alpha);
        push_apart(&mut bodies, alpha);
        keep_clear(&mut bodies);
        for body in &mut bodies {
            body.dx = (body.dx - body.x * 0.05 * alpha) * KEPT;
            body.dy = (body.dy - body.y * 0.09 * alpha) * KEPT;
            body.x += body.dx;
            body.y += body.dy;
        }
    }
    bodies
}

/// On a spiral, as the seeds of a sunflower lie.
fn start((at, radius): (usize, &f64)) -> Body {
    let out = 10.0 * (0.5 + at as f64).sqrt();
    let angle = at as f64 * std::f64::consts::PI * (3.0 - 5.0_f64.sqrt());
    Body {
        x: out * angle.cos(),
        y: out * angle.sin(),
        radius: *radius,
        dx: 0.0,
        dy: 0.0,
    }
}

fn pull_together(bodies: &mut [Body], pulls: &[Pull], ties: &[f64], alpha: f64) {
    for pull in pulls {
        let (a, b) = (bodies[pull.a], bodies[pull.b]);
        let (x, y) = (b.x + b.dx - a.x - a.dx, b.y + b.dy - a.y - a.dy);
        let apart = x.hypot(y).max(1e-6);
        let wanted = 90.0 + 110.0 * (1.0 - pull.strength);
        let force = (apart - wanted) / apart * alpha * (0.05 + 0.35 * pull.strength);
        // Who has more ties moves less.
        let share = ties[pull.a] / (ties[pull.a] + ties[pull.b]);
        bodies[pull.b].dx -= x * force * share;
        bodies[pull.b].dy -= y * force * share;
        bodies[pull.a].dx += x * force * (1.0 - share);
        bodies[pull.a].dy += y * force * (1.0 - share);
    }
}

fn push_apart(bodies: &mut [Body], alpha: f64) {
    for a in 0..bodies.len() {
        for b in a + 1..bodies.len() {
            let (x, y) = (bodies[b].x - bodies[a].x, bodies[b].y - bodies[a].y);
            let square = (x * x + y * y).max(1.0);
            let force = REPULSION * alpha / square;
            bodies[a].dx += x * force;
            bodies[a].dy += y * force;
            bodies[b].dx -= x * force;
            bodies[b].dy -= y * force;
        }
    }
}

fn keep_clear(bodies: &mut [Body]) {
    for a in 0..bodies.len() {
        for b in a + 1..bodies.len() {
            let (one, other) = (bodies[a], bodies[b]);
            let (x, y) = (
                one.x + one.dx - other.x - other.dx,
                one.y + one.dy - other.y - other.dy,
            );
            let (mine, yours) = (one.radius + ROOM, other.radius + ROOM);
            let apart = x.hypot(y).max(1e-6);
            if apart >= mine + yours {
                continue;
            }
            let force = (mine + yours - apart) / apart;
            let share = yours * yours / (mine * mine + yours * yours);
            bodies[a].dx += x * force * share;
            bodies[a].dy += y * force * share;
            bodies[b].dx -= x * force * (1.0 - share);
            bodies[b].dy -= y * force * (1.0 - share);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_comes_to_rest_in_the_same_places_and_no_body_covers_another() {
        let radii: Vec<f64> = (0..24).map(|at| 11.0 + f64::from(at % 5) * 3.0).collect();
        let pulls: Vec<Pull> = (0..24)
            .flat_map(|a| (a + 1..24).map(move |b| (a, b)))
            .filter(|(a, b)| (a * 7 + b * 3) % 5 == 0)
            .map(|(a, b)| Pull {
                a,
                b,
                strength: ((a + b) % 4) as f64 / 3.0,
            })
            .collect();
        let (once, again) = (settled(&radii, &pulls), settled(&radii, &pulls));
        for (one, other) in once.iter().zip(&again) {
            assert_eq!((one.x, one.y), (other.x, other.y));
        }
        for (at, one) in once.iter().enumerate() {
            for other in &once[at + 1..] {
                let apart = (one.x - other.x).hypot(one.y - other.y);
                assert!(apart > one.radius + other.radius, "{apart}");
            }
        }
    }

    #[test]
    fn those_who_are_tied_stand_closer_than_others() {
        let pulls = [(0, 1), (1, 2), (3, 4), (4, 5)].map(|(a, b)| Pull {
            a,
            b,
            strength: 1.0,
        });
        let bodies = settled(&[12.0; 6], &pulls);
        let apart =
            |a: usize, b: usize| (bodies[a].x - bodies[b].x).hypot(bodies[a].y - bodies[b].y);
        assert!(apart(0, 1) < apart(0, 4) && apart(3, 4) < apart(1, 4));
    }
}
