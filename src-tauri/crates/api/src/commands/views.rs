//! Timelines, maps and networks out.

use std::sync::Arc;

use demarche_brief::redact::{self, Written};
use demarche_brief::views;
use demarche_library::compare::{self, MatrixRows};
use demarche_text::phrase;

use super::tables::{self, Way};
use crate::failure;
use crate::session::Session;
use crate::types::library::Failure;
use crate::types::tables::Exported;
use crate::types::views::{
    GraphmlExport, MapExport, NetworkExport, NetworkRows, PictureExport, PictureFormat,
    TimelineExport, TimelineRows,
};

pub(crate) fn timeline(
    session: &Arc<Session>,
    request: TimelineExport,
) -> Result<Exported, Failure> {
    let as_of = request.timeline.as_of.clone();
    let view = session.library()?.timeline(&request.timeline.try_into()?)?;
    let table = match request.rows {
        TimelineRows::Statements => views::timeline(&view, as_of),
        TimelineRows::Events => views::events(&view, as_of),
    };
    let way = Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    tables::table(session, table, way)
}

pub(crate) fn map(session: &Arc<Session>, request: MapExport) -> Result<Exported, Failure> {
    if request.map.issues.len() != 1 {
        return Err(failure::invalid(
            phrase!("A map is of one issue."),
            phrase!("Choose the issue."),
        ));
    }
    let filter = compare::MatrixRequest {
        rows: MatrixRows::Countries,
        ..request.map.try_into()?
    };
    let view = session.library()?.matrix(&filter)?;
    let way = Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    tables::table(session, views::map(&view), way)
}

pub(crate) fn network(session: &Arc<Session>, request: NetworkExport) -> Result<Exported, Failure> {
    let as_of = request.network.filter.as_of.clone();
    let mut view = session.library()?.network(&request.network.try_into()?)?;
    if !request.with_held {
        let held = session.library()?.held_sources()?;
        redact::hold_network(&mut view, &held);
    }
    let table = match request.rows {
        NetworkRows::Ties => views::ties(&view, request.threshold, as_of),
        NetworkRows::Nodes => views::nodes(&view, as_of),
    };
    let way = Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    tables::table(session, table, way)
}

pub(crate) fn graphml(session: &Arc<Session>, request: GraphmlExport) -> Result<Exported, Failure> {
    let mut view = session.library()?.network(&request.network.try_into()?)?;
    let way = Way {
        // Told as text as the text formats of tables are.
        format: crate::types::tables::TableFormat::Json,
        path: request.path,
        with_held: request.with_held,
    };
    let held = way.held(session)?;
    let names = redact::hold_network(&mut view, &held);
    let text = views::graphml(&view, request.threshold);
    let file_name = way.out(&held).file_name;
    redact::prove_out(text.as_bytes(), Written::Xml, file_name, &held)?;
    tables::out(text.into_bytes(), way.format.into(), way.path, names)
}

pub(crate) fn picture(session: &Arc<Session>, request: PictureExport) -> Result<Exported, Failure> {
    let way = Way {
        format: match request.format {
            PictureFormat::Svg => crate::types::tables::TableFormat::Svg,
            PictureFormat::Png => crate::types::tables::TableFormat::Png,
        },
        path: Some(request.path),
        with_held: request.with_held,
    };
    let held = way.held(session)?;
    let (svg, names) = way.out(&held).picture(&request.svg)?;
    let bytes = match request.format {
        PictureFormat::Svg => svg.into_bytes(),
        PictureFormat::Png => demarche_brief::picture::png(&svg)?,
    };
    tables::out(bytes, way.format.into(), way.path, names)
}
