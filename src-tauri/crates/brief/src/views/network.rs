//! The network: its ties and nodes, one a row, and all of it as GraphML.

use std::fmt::Write as _;

use demarche_library::compare::{Network, NetworkEdge, NetworkNode, NetworkWho};

use crate::html::escape;
use crate::table::{Cell, Kind, Table};

/// The ties of a weight of at least `threshold`, whichever its sign.
fn ties_from(view: &Network, threshold: f64) -> impl Iterator<Item = &NetworkEdge> {
    let tied = move |edge: &&NetworkEdge| edge.weight.abs() >= threshold;
    view.edges.iter().filter(tied)
}

/// "For 2 speakers another stance may be as late."; none where it is sure what each said last.
pub(crate) fn unsure(view: &Network) -> Option<String> {
    match view.nodes.iter().filter(|node| node.also > 0).count() {
        0 => None,
        1 => Some("For 1 speaker another stance may be as late.".to_owned()),
        n => Some(format!("For {n} speakers another stance may be as late.")),
    }
}

/// The list of ties.
pub fn ties(view: &Network, threshold: f64, as_of: Option<String>) -> Table {
    let mut table = Table::new(
        "Ties",
        [
            ("One", Kind::Text),
            ("Other", Kind::Text),
            ("Weight", Kind::Number),
            ("Agree on", Kind::Words),
            ("Disagree on", Kind::Words),
        ],
    )
    .untelling(&["One", "Other"]);
    table.as_of = as_of;
    table.below.extend(unsure(view));
    table.rows = ties_from(view, threshold)
        .map(|edge| {
            vec![
                end(view, edge.a).into(),
                end(view, edge.b).into(),
                Cell::Number(edge.weight),
                issues(view, &edge.agree).into(),
                issues(view, &edge.disagree).into(),
            ]
        })
        .collect();
    table
}

/// The list of nodes, with all ties, whatever they weigh.
pub fn nodes(view: &Network, as_of: Option<String>) -> Table {
    let mut table = Table::new(
        "Nodes",
        [
            ("Name", Kind::Text),
            ("Kind", Kind::Text),
            ("Country", Kind::Text),
            ("Statements", Kind::Number),
            ("For", Kind::Number),
            ("Without a side", Kind::Number),
            ("Another may be as late", Kind::Number),
            ("Ties", Kind::Number),
            ("Sum of weights", Kind::Number),
        ],
    )
    .untelling(&["Kind"]);
    table.as_of = as_of;
    table.below.extend(unsure(view));
    table.rows = view
        .nodes
        .iter()
        .map(|node| {
            vec![
                name(node).into(),
                kind(node).into(),
                country(node).unwrap_or_default().into(),
                node.activity.into(),
                node.pro.into(),
                node.unsided.into(),
                node.also.into(),
                node.degree.into(),
                Cell::Number(node.strength),
            ]
        })
        .collect();
    table
}

/// GraphML 1.0 (graphml.graphdrawing.org), as Gephi, visone, igraph and NetworkX read it: undirected, with
/// `weight` on the ties and what is known of each node on it.
pub fn graphml(view: &Network, threshold: f64) -> String {
    const KEYS: &[(&str, &str, &str)] = &[
        ("label", "node", "string"),
        ("kind", "node", "string"),
        ("country", "node", "string"),
        ("statements", "node", "int"),
        ("for", "node", "int"),
        ("unsided", "node", "int"),
        ("also", "node", "int"),
        ("weight", "edge", "double"),
        ("agree", "edge", "string"),
        ("disagree", "edge", "string"),
    ];
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    );
    for (name, of, kind) in KEYS {
        let _ = writeln!(
            out,
            "  <key id=\"{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>"
        );
    }
    out.push_str("  <graph id=\"network\" edgedefault=\"undirected\">\n");
    for (at, node) in view.nodes.iter().enumerate() {
        let _ = writeln!(out, "    <node id=\"n{at}\">");
        data(&mut out, "label", name(node));
        data(&mut out, "kind", kind(node));
        if let Some(code) = country(node) {
            data(&mut out, "country", code);
        }
        data(&mut out, "statements", &node.activity.to_string());
        data(&mut out, "for", &node.pro.to_string());
        data(&mut out, "unsided", &node.unsided.to_string());
        data(&mut out, "also", &node.also.to_string());
        out.push_str("    </node>\n");
    }
    for (at, edge) in ties_from(view, threshold).enumerate() {
        let _ = writeln!(
            out,
            "    <edge id=\"e{at}\" source=\"n{}\" target=\"n{}\">",
            edge.a, edge.b
        );
        data(&mut out, "weight", &edge.weight.to_string());
        data(&mut out, "agree", &issues(view, &edge.agree));
        data(&mut out, "disagree", &issues(view, &edge.disagree));
        out.push_str("    </edge>\n");
    }
    out.push_str("  </graph>\n</graphml>\n");
    out
}

fn data(out: &mut String, key: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    let _ = write!(out, "      <data key=\"{key}\">");
    // A control character is none of XML's.
    let sound: String = value.chars().filter(|it| !it.is_control()).collect();
    escape(&sound, out);
    out.push_str("</data>\n");
}

fn name(node: &NetworkNode) -> &str {
    match &node.who {
        NetworkWho::Actor { actor } => &actor.name,
        NetworkWho::Country { country } => &country.name,
        NetworkWho::Issue { issue } => &issue.issue.name,
    }
}

fn kind(node: &NetworkNode) -> &'static str {
    match &node.who {
        NetworkWho::Actor { .. } => "actor",
        NetworkWho::Country { .. } => "country",
        NetworkWho::Issue { .. } => "issue",
    }
}

fn country(node: &NetworkNode) -> Option<&str> {
    let country = match &node.who {
        NetworkWho::Actor { actor } => actor.country.as_ref(),
        NetworkWho::Country { country } => Some(country),
        NetworkWho::Issue { .. } => None,
    };
    country.map(|country| country.code.as_str())
}

fn end(view: &Network, at: u32) -> &str {
    view.nodes.get(at as usize).map_or("", name)
}

fn issues(view: &Network, at: &[u32]) -> String {
    let names = at.iter().filter_map(|&at| view.issues.get(at as usize));
    names
        .map(|issue| issue.issue.name.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}
