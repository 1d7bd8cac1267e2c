//! Timelines, maps and networks out.

use std::sync::Arc;

use demarche_brief::redact::{self, Written};
use demarche_brief::{Table, narrowed, views};
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
    let library = session.library()?;
    let filter = request.timeline.try_into()?;
    let view = library.timeline(&filter)?;
    let mut table = match request.rows {
        TimelineRows::Statements => views::timeline(&view, as_of),
        TimelineRows::Events => views::events(&view, as_of),
    };
    tell_filter(&mut table, &narrowed(&library, &filter)?);
    let way = Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    tables::table(session, table, way)
}

/// Says under a table what of the library is in it.
fn tell_filter(table: &mut Table, narrowed: &[String]) {
    if !narrowed.is_empty() {
        table
            .below
            .push(format!("Counted: {}.", narrowed.join(", ")));
    }
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
    let library = session.library()?;
    let mut table = views::map(&library.matrix(&filter)?);
    tell_filter(&mut table, &narrowed(&library, &filter)?);
    let way = Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    tables::table(session, table, way)
}

pub(crate) fn network(session: &Arc<Session>, request: NetworkExport) -> Result<Exported, Failure> {
    let as_of = request.network.filter.as_of.clone();
    let library = session.library()?;
    let network: compare::NetworkRequest = request.network.try_into()?;
    let mut view = library.network(&network)?;
    if !request.with_held {
        let held = library.held_sources()?;
        redact::hold_network(&mut view, &held);
    }
    let mut table = match request.rows {
        NetworkRows::Ties => views::ties(&view, request.threshold, as_of),
        NetworkRows::Nodes => views::nodes(&view, as_of),
    };
    tell_filter(&mut table, &narrowed(&library, &network.filter)?);
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
