//! Timelines, maps and networks.

use demarche_api::types::compare::{MatrixRequest, MatrixRows};
use demarche_api::types::network::NetworkRequest;
use demarche_api::types::tables::TableFormat;
use demarche_api::types::views::{
    GraphmlExport, MapExport, NetworkExport, NetworkRows, TimelineExport, TimelineRows,
};

use crate::args::{Counting, Map, Network, Rows, Timeline};
use crate::commands::tables::told;
use crate::desk::Desk;
use crate::names;
use crate::out::Out;
use crate::stop::Stop;

/// What counts, of everybody and every issue.
fn request(rows: Rows, counting: Counting) -> MatrixRequest {
    MatrixRequest {
        rows: match rows {
            Rows::Actors => MatrixRows::Actors,
            Rows::Countries => MatrixRows::Countries,
            Rows::Blocs => MatrixRows::Blocs,
        },
        actors: Vec::new(),
        countries: Vec::new(),
        issues: Vec::new(),
        as_of: counting.as_of,
        from: counting.from,
        attributed: counting.attributed,
        direct_only: counting.direct_only,
        outlet: None,
        wire: None,
        confidence: None,
        analyst: None,
        confirmed: false,
        blocs: Vec::new(),
        members: false,
    }
}

pub(crate) fn timeline(desk: &Desk, out: &mut Out, view: Timeline) -> Result<(), Stop> {
    let issue = names::issue(desk, &view.issue)?;
    let request = MatrixRequest {
        issues: vec![issue],
        ..request(view.rows, view.counting)
    };
    if out.is_json() && !view.events {
        let answer: serde_json::Value = desk.ask("compare.timeline", &request)?;
        return out.json(&answer);
    }
    let (format, path) = view.out.asked()?.unwrap_or((TableFormat::Markdown, None));
    let request = TimelineExport {
        timeline: request,
        rows: match view.events {
            true => TimelineRows::Events,
            false => TimelineRows::Statements,
        },
        format,
        path,
    };
    told(out, &desk.ask("compare.export_timeline", &request)?)
}

pub(crate) fn map(desk: &Desk, out: &mut Out, view: Map) -> Result<(), Stop> {
    let issue = names::issue(desk, &view.issue)?;
    let (format, path) = view.out.asked()?.unwrap_or((TableFormat::Markdown, None));
    let request = MapExport {
        map: MatrixRequest {
            issues: vec![issue],
            ..request(Rows::Countries, view.counting)
        },
        format,
        path,
    };
    told(out, &desk.ask("compare.export_map", &request)?)
}

pub(crate) fn network(desk: &Desk, out: &mut Out, view: Network) -> Result<(), Stop> {
    let network = NetworkRequest {
        filter: MatrixRequest {
            actors: names::actors(desk, &view.actors)?,
            countries: names::countries(desk, &view.countries)?,
            issues: names::issues(desk, &view.issues)?,
            ..request(view.rows, view.counting)
        },
        mode: view.mode,
        count: view.count,
        normalise: view.normalise,
    };
    let threshold = view.threshold;
    if let Some(file) = &view.graphml {
        let path = match file.as_os_str() == "-" {
            true => None,
            false => Some(std::path::absolute(file)?.to_string_lossy().into_owned()),
        };
        let request = GraphmlExport {
            network,
            threshold,
            path,
        };
        return told(out, &desk.ask("compare.export_graphml", &request)?);
    }
    if out.is_json() {
        let answer: serde_json::Value = desk.ask("compare.network", &network)?;
        return out.json(&answer);
    }
    let (format, path) = view.out.asked()?.unwrap_or((TableFormat::Markdown, None));
    let request = NetworkExport {
        network,
        threshold,
        rows: match view.nodes {
            true => NetworkRows::Nodes,
            false => NetworkRows::Ties,
        },
        format,
        path,
    };
    told(out, &desk.ask("compare.export_network", &request)?)
}
