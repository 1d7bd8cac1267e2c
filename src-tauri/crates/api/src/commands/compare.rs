//! Comparing: who stood where on what, as of a day.

use std::sync::Arc;

use demarche_library::compare::{self, Speaker};
use demarche_library::{blocs, countries};

use super::tables;
use crate::convert::dates::last_day;
use crate::session::Session;
use crate::types::Empty;
use crate::types::compare::{
    Column, CompareChoices, CompareExport, DayCount, Glance, Matrix, MatrixRequest, SideBySide,
    SideBySideRequest, SidesExport, WordsDiff, WordsRequest,
};
use crate::types::library::Failure;
use crate::types::tables::Exported;

pub(crate) fn matrix(session: &Arc<Session>, request: MatrixRequest) -> Result<Matrix, Failure> {
    Ok(session.library()?.matrix(&request.try_into()?)?.into())
}

/// The same without names and words.
pub(crate) fn glance(session: &Arc<Session>, request: MatrixRequest) -> Result<Glance, Failure> {
    Ok(session.library()?.matrix(&request.try_into()?)?.into())
}

pub(crate) fn days(
    session: &Arc<Session>,
    request: MatrixRequest,
) -> Result<Vec<DayCount>, Failure> {
    let days = session.library()?.compare_days(&request.try_into()?)?;
    Ok(days.into_iter().map(Into::into).collect())
}

pub(crate) fn side_by_side(
    session: &Arc<Session>,
    request: SideBySideRequest,
) -> Result<SideBySide, Failure> {
    Ok(sides(session, request)?.into())
}

fn sides(
    session: &Arc<Session>,
    request: SideBySideRequest,
) -> Result<compare::SideBySide, Failure> {
    let library = session.library()?;
    let as_of = request.as_of.as_deref().map(last_day).transpose()?;
    let columns = library.read(|reader| {
        let speaker = |column: &Column| match column {
            Column::Actor { id } => Ok(Speaker::Actor((*id).into())),
            Column::Country { code } => Ok(Speaker::Country(countries::id(reader, code)?)),
            Column::Bloc { code } => Ok(Speaker::Bloc(blocs::id(reader, code)?)),
        };
        request.columns.iter().map(speaker).collect()
    })?;
    Ok(library.side_by_side(&compare::SideBySideRequest {
        columns,
        issue: request.issue.into(),
        as_of,
        attributed: request.attributed,
    })?)
}

/// Analysts and wires to narrow a comparison to.
pub(crate) fn choices(session: &Arc<Session>, _: Empty) -> Result<CompareChoices, Failure> {
    Ok(session.library()?.compare_choices()?.into())
}

pub(crate) fn words(session: &Arc<Session>, request: WordsRequest) -> Result<WordsDiff, Failure> {
    let library = session.library()?;
    Ok(library
        .compare_words(request.a.into(), request.b.into())?
        .into())
}

/// A matrix in a form for elsewhere: to a file, or as text to put on a clipboard.
pub(crate) fn export(session: &Arc<Session>, request: CompareExport) -> Result<Exported, Failure> {
    let library = session.library()?;
    let matrix = demarche_brief::matrix_of(&library, &request.matrix.try_into()?)?;
    let way = tables::Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    let held = way.held(session)?;
    let format = way.format.into();
    let (bytes, rows) = way.out(&held).matrix(matrix, format)?;
    tables::out(bytes, format, way.path, rows)
}

/// Statements side by side, as a table.
pub(crate) fn export_sides(
    session: &Arc<Session>,
    request: SidesExport,
) -> Result<Exported, Failure> {
    let as_of = request.sides.as_of.as_deref().map(last_day).transpose()?;
    let as_of = as_of.map(|day| day.to_string());
    let view = sides(session, request.sides)?;
    let table = demarche_brief::views::side_by_side(&view, as_of);
    let way = tables::Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    tables::table(session, table, way)
}
