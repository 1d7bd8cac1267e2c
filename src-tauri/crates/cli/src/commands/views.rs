//! Timelines, maps and networks.

use demarche_api::addresses;
use demarche_api::types::Id;
use demarche_api::types::compare::{MatrixRequest, MatrixRows};
use demarche_api::types::network::NetworkRequest;
use demarche_api::types::views::{
    GraphmlExport, MapExport, NetworkExport, NetworkRows, TimelineExport, TimelineRows,
};

use crate::args::{Counting, Map, Network, Rows, TableOut, Timeline};
use crate::commands::saved;
use crate::commands::tables::{form, told};
use crate::desk::Desk;
use crate::names;
use crate::out::Out;
use crate::stop::Stop;

/// What counts, of everybody and every issue.
fn request(rows: Rows, counting: Counting) -> Result<MatrixRequest, Stop> {
    counting.check()?;
    Ok(MatrixRequest {
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
    })
}

pub(crate) fn timeline(desk: &Desk, out: &mut Out, view: Timeline) -> Result<(), Stop> {
    let issue = names::issue(desk, &view.issue)?;
    let request = MatrixRequest {
        issues: vec![issue],
        ..request(view.rows, view.counting)?
    };
    let kept = addresses::args_of_matrix(&MatrixRequest {
        issues: Vec::new(),
        ..request.clone()
    });
    saved::keep(desk, view.save, saved::TIMELINE, Some(issue), kept)?;
    show_timeline(desk, out, request, issue, view.events, &view.out)
}

pub(crate) fn show_timeline(
    desk: &Desk,
    out: &mut Out,
    request: MatrixRequest,
    issue: Id,
    events: bool,
    to: &TableOut,
) -> Result<(), Stop> {
    let request = MatrixRequest {
        issues: vec![issue],
        ..request
    };
    if out.is_json() && !events && to.asked()?.is_none() {
        let answer: serde_json::Value = desk.ask("compare.timeline", &request)?;
        return out.json(&answer);
    }
    let (format, path) = form(out, to)?;
    let request = TimelineExport {
        timeline: request,
        rows: match events {
            true => TimelineRows::Events,
            false => TimelineRows::Statements,
        },
        marked: None,
        format,
        path,
        with_held: to.with_held(),
    };
    told(out, &desk.ask("compare.export_timeline", &request)?)
}

pub(crate) fn map(desk: &Desk, out: &mut Out, view: Map) -> Result<(), Stop> {
    let issue = names::issue(desk, &view.issue)?;
    let map = request(Rows::Countries, view.counting)?;
    let kept = addresses::args_of_matrix(&MatrixRequest {
        rows: MatrixRows::Actors,
        ..map.clone()
    });
    let outlined = names::blocs(desk, &Vec::from_iter(view.outline))?.pop();
    let kept = kept.map(|mut args| {
        args.extend(outlined.clone().map(|code| ("bloc".to_owned(), code)));
        args
    });
    saved::keep(desk, view.save, saved::MAP, Some(issue), kept)?;
    show_map(desk, out, map, issue, outlined, &view.out)
}

pub(crate) fn show_map(
    desk: &Desk,
    out: &mut Out,
    map: MatrixRequest,
    issue: Id,
    outlined: Option<String>,
    to: &TableOut,
) -> Result<(), Stop> {
    let (format, path) = form(out, to)?;
    let request = MapExport {
        map: MatrixRequest {
            issues: vec![issue],
            ..map
        },
        outlined,
        part: None,
        format,
        path,
        with_held: to.with_held(),
    };
    told(out, &desk.ask("compare.export_map", &request)?)
}

pub(crate) fn network(desk: &Desk, out: &mut Out, view: Network) -> Result<(), Stop> {
    let network = NetworkRequest {
        filter: MatrixRequest {
            actors: names::actors(desk, &view.actors)?,
            countries: names::countries(desk, &view.countries)?,
            issues: names::issues(desk, &view.issues)?,
            ..request(view.rows, view.counting)?
        },
        mode: view.mode,
        count: view.count,
        normalise: view.normalise,
    };
    let threshold = view.threshold;
    let kept = addresses::args_of_network(&network, threshold);
    saved::keep(desk, view.save, saved::NETWORK, None, kept)?;
    if let Some(file) = &view.graphml {
        let path = match file.as_os_str() == "-" {
            true => None,
            false => Some(std::path::absolute(file)?.to_string_lossy().into_owned()),
        };
        let request = GraphmlExport {
            network,
            threshold,
            path,
            with_held: view.out.with_held(),
        };
        return told(out, &desk.ask("compare.export_graphml", &request)?);
    }
    show_network(desk, out, network, threshold, view.nodes, &view.out)
}

pub(crate) fn show_network(
    desk: &Desk,
    out: &mut Out,
    network: NetworkRequest,
    threshold: f64,
    nodes: bool,
    to: &TableOut,
) -> Result<(), Stop> {
    if out.is_json() && !nodes && to.asked()?.is_none() {
        let answer: serde_json::Value = desk.ask("compare.network", &network)?;
        return out.json(&answer);
    }
    let (format, path) = form(out, to)?;
    let request = NetworkExport {
        network,
        threshold,
        rows: match nodes {
            true => NetworkRows::Nodes,
            false => NetworkRows::Ties,
        },
        format,
        path,
        with_held: to.with_held(),
    };
    told(out, &desk.ask("compare.export_network", &request)?)
}
