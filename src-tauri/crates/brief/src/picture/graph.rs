//! The network: actors, countries and issues in their places, and the ties between them.

use std::collections::HashMap;
use std::fmt::Write as _;

use demarche_library::compare::{
    Network, NetworkCount, NetworkEdge, NetworkMode, NetworkNode, NetworkRequest, NetworkWho,
    Normalise,
};

use super::forces::{Body, Pull, settled};
use super::measure::{Area, cut_to, sound, wide};
use super::{Entry, Ink, Page, below};
use crate::date::worded_iso;
use crate::views::{sums, unsure};

/// Which network it is, and the weight from which on a tie is drawn, whichever its sign.
#[derive(Debug, Clone, Copy)]
pub struct Tied<'r> {
    /// What was asked for.
    pub request: &'r NetworkRequest,
    /// Ties of less weight are left out.
    pub threshold: f64,
}

const WIDE: usize = 1240;
/// Nodes that a picture can show, and that come to rest within seconds.
const MOST: usize = 400;
const NAME: f64 = 12.0;
/// Room for a name beside a node before it is cut.
const NAME_ROOM: f64 = 190.0;

/// Who agrees with whom, or who speaks to which issues.
pub fn graph(view: &Network, tied: Tied<'_>, narrowed: &[String]) -> String {
    let request = tied.request;
    let heading = match request.filter.as_of {
        Some(day) => format!(
            "{} as of {}",
            title(request.mode),
            worded_iso(&day.to_string())
        ),
        None => title(request.mode).to_owned(),
    };
    let mut page = Page::new(WIDE);
    page.title(&heading);
    page.paragraph(&measured(request), Ink::FAINT);
    let mut edges: Vec<&NetworkEdge> = view
        .edges
        .iter()
        .filter(|edge| edge.weight.abs() >= tied.threshold)
        .collect();
    let mut ends = vec![false; view.nodes.len()];
    for end in edges.iter().flat_map(|edge| [edge.a, edge.b]) {
        if let Some(is) = ends.get_mut(end as usize) {
            *is = true;
        }
    }
    let (tied_up, alone): (Vec<usize>, Vec<usize>) =
        (0..view.nodes.len()).partition(|at| ends[*at]);
    let bound = most_active(view, &tied_up);
    let all_ties = edges.len();
    let places = places(&bound);
    edges.retain(|edge| places.contains_key(&edge.a) && places.contains_key(&edge.b));
    let numbered = match bound.is_empty() {
        true => {
            page.paragraph("Nobody is tied to anybody.", Ink::PLAIN);
            Vec::new()
        }
        false => {
            let (tall, svg, numbered) = drawn(view, request.mode, &edges, &bound, &places);
            page.drawing(tall, &svg);
            numbered
        }
    };
    page.legend(&legend(view, request.mode, &edges, &bound));
    if !numbered.is_empty() {
        page.paragraph(&numbered.join("  ·  "), Ink::PLAIN);
    }
    if bound.len() < tied_up.len() {
        let words = left_out(bound.len(), tied_up.len(), all_ties - edges.len());
        page.paragraph(&words, Ink::PLAIN);
    }
    if !alone.is_empty() {
        let names: Vec<&str> = alone
            .iter()
            .filter_map(|at| view.nodes.get(*at))
            .map(name)
            .collect();
        page.paragraph(&format!("Without a tie: {}.", names.join(", ")), Ink::PLAIN);
    }
    if let Some(words) = unsure(view) {
        page.paragraph(&words, Ink::PLAIN);
    }
    if tied.threshold > 0.0 {
        let weight = weight(tied.threshold);
        page.paragraph(
            &format!("Ties of a weight of {weight} and more are drawn."),
            Ink::FAINT,
        );
    }
    let sums = sums(view.positions, view.origins, view.articles_searched);
    below(&mut page, &sums, view.evidence_trashed, narrowed);
    page.finish(&heading)
}

/// Of those that are tied, the ones that said most, as many as a picture can show, in the order of the network.
fn most_active(view: &Network, tied_up: &[usize]) -> Vec<usize> {
    let mut bound = tied_up.to_vec();
    bound.sort_by_key(|at| (std::cmp::Reverse(view.nodes[*at].activity), *at));
    bound.truncate(MOST);
    bound.sort_unstable();
    bound
}

/// Where each node that is drawn stands among them.
fn places(bound: &[usize]) -> HashMap<u32, usize> {
    let places = bound.iter().enumerate();
    places.map(|(place, at)| (*at as u32, place)).collect()
}

/// "Drawn are the 400 with the most statements, of 3000 that are tied; 81203 ties are not drawn."
fn left_out(drawn: usize, of: usize, ties: usize) -> String {
    format!(
        "Drawn are the {drawn} with the most statements, of {of} that are tied; {ties} {} not drawn.",
        if ties == 1 { "tie is" } else { "ties are" }
    )
}

fn title(mode: NetworkMode) -> &'static str {
    match mode {
        NetworkMode::Two => "Who speaks to which issues",
        NetworkMode::TwoSubtract => "Who speaks to which issues, for less against",
        NetworkMode::Congruence => "Who stands on the same side",
        NetworkMode::Conflict => "Who stands on opposite sides",
        NetworkMode::Subtract => "Who agrees with whom, congruence less conflict",
    }
}

/// What counts, and what weights are measured against.
fn measured(request: &NetworkRequest) -> String {
    let count = match request.count {
        NetworkCount::Latest => "the latest stance on each issue",
        NetworkCount::Once => "each side that a speaker ever took on an issue, once",
        NetworkCount::Month => "each side that a speaker took on an issue, once a month",
        NetworkCount::Week => "each side that a speaker took on an issue, once a week",
        NetworkCount::Article => "each side that a speaker took on an issue, once an article",
        NetworkCount::All => "every statement",
    };
    let against = match request.normalise {
        Normalise::None => "as counted",
        Normalise::Activity => "divided by all that the speaker said",
        Normalise::Prominence => "divided by all that was said on the issue",
        Normalise::Average => "divided by the mean of what the two said",
        Normalise::Jaccard => "by Jaccard",
        Normalise::Cosine => "by cosine",
    };
    format!("Counted is {count}; weights are {against}.")
}

/// Whole, or with two digits.
fn weight(weight: f64) -> String {
    match weight.fract() == 0.0 {
        true => format!("{weight}"),
        false => format!("{weight:.2}"),
    }
}

/// Wide as what was said: areas compare.
fn radius(node: &NetworkNode) -> f64 {
    (11.0 + 2.2 * f64::from(node.activity).sqrt()).min(26.0)
}

/// Which sign a tie has: of two speakers by the measure, of a speaker and an issue by what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    For,
    Against,
    Both,
}

const SIDES: [Side; 3] = [Side::For, Side::Against, Side::Both];

impl Side {
    fn of(edge: &NetworkEdge, mode: NetworkMode) -> Self {
        match mode {
            NetworkMode::Congruence => Self::For,
            NetworkMode::Conflict => Self::Against,
            NetworkMode::Two if !edge.agree.is_empty() && !edge.disagree.is_empty() => Self::Both,
            NetworkMode::Two if edge.agree.is_empty() => Self::Against,
            NetworkMode::Two => Self::For,
            _ if edge.weight > 0.0 => Self::For,
            _ => Self::Against,
        }
    }

    fn look(self) -> &'static str {
        match self {
            Self::For => "stroke=\"#018571\"",
            Self::Against => "stroke=\"#a6611a\" stroke-dasharray=\"7 4\"",
            Self::Both => "stroke=\"#666666\" stroke-dasharray=\"2 3\"",
        }
    }

    fn words(self, mode: NetworkMode) -> &'static str {
        match (self, mode) {
            (Self::For, NetworkMode::Two | NetworkMode::TwoSubtract) => "speaks for it",
            (Self::Against, NetworkMode::Two | NetworkMode::TwoSubtract) => "speaks against it",
            (Self::Both, _) => "spoke on both sides",
            (Self::For, NetworkMode::Subtract) => "agree more than they disagree",
            (Self::Against, NetworkMode::Subtract) => "disagree more than they agree",
            (Self::For, _) => "stand on the same side",
            (Self::Against, _) => "stand on opposite sides",
        }
    }
}

/// How tall it is, the picture, and the numbers of those whose name found no room.
fn drawn(
    view: &Network,
    mode: NetworkMode,
    edges: &[&NetworkEdge],
    bound: &[usize],
    places: &HashMap<u32, usize>,
) -> (f64, String, Vec<String>) {
    let most = most(edges);
    let place = |at: u32| places.get(&at).copied();
    let pulls: Vec<Pull> = edges
        .iter()
        .filter_map(|edge| {
            let strength = edge.weight.abs() / most;
            Some(Pull {
                a: place(edge.a)?,
                b: place(edge.b)?,
                strength,
            })
        })
        .collect();
    let nodes: Vec<&NetworkNode> = bound.iter().filter_map(|at| view.nodes.get(*at)).collect();
    let radii: Vec<f64> = nodes.iter().map(|node| radius(node)).collect();
    let (bodies, tall) = fitted(settled(&radii, &pulls));
    let even = are_even(edges);
    let mut out = String::new();
    for edge in edges {
        let (Some(a), Some(b)) = (place(edge.a), place(edge.b)) else {
            continue;
        };
        let (a, b) = (bodies[a], bodies[b]);
        let _ = writeln!(
            out,
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke-width=\"{:.2}\" stroke-opacity=\"0.8\" {}/>",
            a.x,
            a.y,
            b.x,
            b.y,
            if even {
                1.8
            } else {
                1.0 + 3.5 * edge.weight.abs() / most
            },
            Side::of(edge, mode).look()
        );
    }
    let labels = labels(&nodes, &bodies, tall);
    let mut numbered = Vec::new();
    for ((node, body), label) in nodes.iter().zip(&bodies).zip(&labels) {
        let code = country(node);
        let inside = match label {
            Some(_) => code.unwrap_or_default().to_owned(),
            None => {
                let number = numbered.len() + 1;
                let code = code.map(|code| format!(" ({code})")).unwrap_or_default();
                numbered.push(format!("{number} {}{code}", name(node)));
                number.to_string()
            }
        };
        let _ = writeln!(
            out,
            "<g transform=\"translate({:.1} {:.1})\">{}<text y=\"4\" font-size=\"{}\" text-anchor=\"middle\" fill=\"#222222\">{}</text></g>",
            body.x,
            body.y,
            shape(&node.who, body.radius),
            if inside.len() > 3 { 9 } else { 11 },
            sound(&inside)
        );
    }
    for label in labels.iter().flatten() {
        let _ = writeln!(
            out,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{NAME}\" text-anchor=\"middle\" fill=\"#222222\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>",
            label.0,
            label.1 + NAME * 0.36,
            sound(&label.2)
        );
    }
    (tall, out, numbered)
}

/// The heaviest tie, whichever its sign.
fn most(edges: &[&NetworkEdge]) -> f64 {
    let most = edges
        .iter()
        .map(|edge| edge.weight.abs())
        .fold(0.0, f64::max);
    if most > 0.0 { most } else { 1.0 }
}

/// Whether all ties are as heavy, so that their width says nothing.
fn are_even(edges: &[&NetworkEdge]) -> bool {
    let most = most(edges);
    edges.iter().all(|edge| edge.weight.abs() == most)
}

/// Fits what has come to rest into a picture, hardly larger than life, and answers how tall that is.
fn fitted(mut bodies: Vec<Body>) -> (Vec<Body>, f64) {
    const MARGIN: (f64, f64) = (110.0, 42.0);
    const TALLEST: f64 = 1500.0;
    let span = |of: fn(&Body) -> f64| {
        let least = bodies.iter().map(of).fold(f64::MAX, f64::min);
        let most = bodies.iter().map(of).fold(f64::MIN, f64::max);
        (least, (most - least).max(1.0))
    };
    let width = WIDE as f64;
    let ((left, wide), (top, tall)) = (span(|body| body.x), span(|body| body.y));
    let across = ((width - 2.0 * MARGIN.0) / wide).min(2.2);
    let down = ((TALLEST - 2.0 * MARGIN.1) / tall).min(1.4);
    let height = tall * down + 2.0 * MARGIN.1;
    // Where the places lie close, what stands on them covers less.
    let less = (1.4 * across.min(down)).clamp(0.7, 1.0);
    for body in &mut bodies {
        body.x = width / 2.0 + (body.x - left - wide / 2.0) * across;
        body.y = height / 2.0 + (body.y - top - tall / 2.0) * down;
        body.radius *= less;
    }
    (bodies, height)
}

/// The middle of each name and its words, those with the most ties first; none where it would cover something.
fn labels(nodes: &[&NetworkNode], bodies: &[Body], tall: f64) -> Vec<Option<(f64, f64, String)>> {
    let mut taken: Vec<Area> = bodies
        .iter()
        .map(|body| Area::around(body.x, body.y, body.radius * 2.0, body.radius * 2.0))
        .collect();
    let mut order: Vec<usize> = (0..nodes.len()).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(nodes[*at].degree), *at));
    let mut labels = vec![None; nodes.len()];
    for at in order {
        let body = bodies[at];
        let words = cut_to(name(nodes[at]), NAME, NAME_ROOM);
        let width = wide(&words, NAME);
        let up = body.radius + NAME * 0.8;
        let aside = body.radius + 5.0 + width / 2.0;
        let tries = [(0.0, up), (0.0, -up), (aside, 0.0), (-aside, 0.0)];
        let found = tries
            .into_iter()
            .map(|(x, y)| (body.x + x, body.y + y))
            .find(|(x, y)| {
                let room = Area::around(*x, *y, width, NAME);
                room.is_in(WIDE as f64, tall) && !taken.iter().any(|other| other.meets(&room))
            });
        if let Some((x, y)) = found {
            taken.push(Area::around(x, y, width + 4.0, NAME + 2.0));
            labels[at] = Some((x, y, words));
        }
    }
    labels
}

/// Circles are actors, squares countries, diamonds issues.
fn shape(who: &NetworkWho, radius: f64) -> String {
    const LINE: &str = "stroke=\"#444444\" stroke-width=\"1.25\"";
    match who {
        NetworkWho::Actor { .. } => format!("<circle r=\"{radius:.1}\" fill=\"#ffffff\" {LINE}/>"),
        NetworkWho::Country { .. } => format!(
            "<rect x=\"-{radius:.1}\" y=\"-{0:.1}\" width=\"{1:.1}\" height=\"{2:.1}\" rx=\"2\" fill=\"#ffffff\" {LINE}/>",
            radius * 0.85,
            radius * 2.0,
            radius * 1.7
        ),
        NetworkWho::Issue { .. } => {
            format!(
                "<path d=\"M0 -{0:.1}L{0:.1} 0L0 {0:.1}L-{0:.1} 0Z\" fill=\"#e9e6dc\" {LINE}/>",
                radius
            )
        }
    }
}

fn name(node: &NetworkNode) -> &str {
    match &node.who {
        NetworkWho::Actor { actor } => &actor.name,
        NetworkWho::Country { country } => &country.name,
        NetworkWho::Issue { issue } => &issue.issue.name,
    }
}

fn country(node: &NetworkNode) -> Option<&str> {
    match &node.who {
        NetworkWho::Actor { actor } => actor.country.as_ref().map(|it| it.code.as_str()),
        NetworkWho::Country { country } => Some(&country.code),
        NetworkWho::Issue { .. } => None,
    }
}

fn legend(
    view: &Network,
    mode: NetworkMode,
    edges: &[&NetworkEdge],
    bound: &[usize],
) -> Vec<Entry> {
    let mut entries = Vec::new();
    let kind = |who: &NetworkWho| match who {
        NetworkWho::Actor { .. } => "actor",
        NetworkWho::Country { .. } => "country",
        NetworkWho::Issue { .. } => "issue",
    };
    for words in ["actor", "country", "issue"] {
        let mut of = bound.iter().filter_map(|at| view.nodes.get(*at));
        if let Some(node) = of.find(|node| kind(&node.who) == words) {
            entries.push(Entry {
                sign: shape(&node.who, 9.0),
                words: words.to_owned(),
            });
        }
    }
    for side in SIDES {
        if edges.iter().any(|edge| Side::of(edge, mode) == side) {
            entries.push(Entry {
                sign: format!("<path d=\"M-13 0H13\" stroke-width=\"3\" {}/>", side.look()),
                words: side.words(mode).to_owned(),
            });
        }
    }
    if !are_even(edges) {
        entries.push(Entry {
            sign: "<path d=\"M-13 0L13 -3V3Z\" fill=\"#666666\"/>".to_owned(),
            words: format!("the wider the heavier, up to {}", weight(most(edges))),
        });
    }
    if !edges.is_empty() {
        entries.push(Entry {
            sign: "<circle cx=\"-7\" r=\"4\" fill=\"none\" stroke=\"#444444\"/><circle cx=\"5\" r=\"8\" fill=\"none\" stroke=\"#444444\"/>".to_owned(),
            words: "the larger the more statements".to_owned(),
        });
    }
    entries
}
