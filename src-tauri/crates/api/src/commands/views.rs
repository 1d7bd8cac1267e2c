//! Timelines, maps and networks out.

use std::sync::Arc;

use demarche_brief::{TableFormat, views};
use demarche_library::compare::{self, MatrixRows};

use super::tables;
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
    tables::table(&table, request.format, request.path)
}

pub(crate) fn map(session: &Arc<Session>, request: MapExport) -> Result<Exported, Failure> {
    if request.map.issues.len() != 1 {
        return Err(failure::invalid(
            "A map is of one issue.",
            "Choose the issue.",
        ));
    }
    let filter = compare::MatrixRequest {
        rows: MatrixRows::Countries,
        ..request.map.try_into()?
    };
    let view = session.library()?.matrix(&filter)?;
    tables::table(&views::map(&view), request.format, request.path)
}

pub(crate) fn network(session: &Arc<Session>, request: NetworkExport) -> Result<Exported, Failure> {
    let as_of = request.network.filter.as_of.clone();
    let view = session.library()?.network(&request.network.try_into()?)?;
    let table = match request.rows {
        NetworkRows::Ties => views::ties(&view, request.threshold, as_of),
        NetworkRows::Nodes => views::nodes(&view, as_of),
    };
    tables::table(&table, request.format, request.path)
}

pub(crate) fn graphml(session: &Arc<Session>, request: GraphmlExport) -> Result<Exported, Failure> {
    let view = session.library()?.network(&request.network.try_into()?)?;
    let text = views::graphml(&view, request.threshold);
    // Told as text as the text formats of tables are.
    tables::out(text.into_bytes(), TableFormat::Json, request.path)
}

pub(crate) fn picture(_: &Arc<Session>, request: PictureExport) -> Result<Exported, Failure> {
    let (bytes, format) = match request.format {
        PictureFormat::Svg => (request.svg.into_bytes(), TableFormat::Svg),
        PictureFormat::Png => (
            demarche_brief::picture::png(&request.svg)?,
            TableFormat::Png,
        ),
    };
    tables::out(bytes, format, Some(request.path))
}
