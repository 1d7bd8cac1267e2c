//! Comparing: who stood where on what, as of a day.

use std::path::Path;
use std::sync::Arc;

use demarche_library::compare::{self, Speaker};
use demarche_library::countries;

use crate::convert::dates::day;
use crate::failure;
use crate::session::Session;
use crate::types::compare::{
    Column, CompareExport, DayCount, Exported, Matrix, MatrixRequest, SideBySide,
    SideBySideRequest, WordsDiff, WordsRequest,
};
use crate::types::library::Failure;

pub(crate) fn matrix(session: &Arc<Session>, request: MatrixRequest) -> Result<Matrix, Failure> {
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
    let as_of = request.as_of.as_deref().map(day).transpose()?;
    let view = session.library()?.read(|reader| {
        let columns = request.columns.iter().map(|column| match column {
            Column::Actor { id } => Ok(Speaker::Actor((*id).into())),
            Column::Country { code } => Ok(Speaker::Country(countries::id(reader, code)?)),
        });
        let request = compare::SideBySideRequest {
            columns: columns.collect::<demarche_library::Result<_>>()?,
            issue: request.issue.into(),
            as_of,
            attributed: request.attributed,
        };
        compare::side_by_side(reader, &request)
    })?;
    Ok(view.into())
}

pub(crate) fn words(session: &Arc<Session>, request: WordsRequest) -> Result<WordsDiff, Failure> {
    let library = session.library()?;
    Ok(library
        .compare_words(request.a.into(), request.b.into())?
        .into())
}

/// A matrix in a form for elsewhere: to a file, or as text to put on a clipboard.
pub(crate) fn export(session: &Arc<Session>, request: CompareExport) -> Result<Exported, Failure> {
    let matrix = session.library()?.matrix(&request.matrix.try_into()?)?;
    let matrix = demarche_brief::matrix::Matrix::from(&matrix);
    let bytes = demarche_brief::export_matrix(&matrix, request.format.into())?;
    let size = bytes.len() as u64;
    let text = match &request.path {
        Some(path) => {
            demarche_brief::file::write(Path::new(path), &bytes)?;
            None
        }
        None => Some(String::from_utf8(bytes).map_err(|_| {
            failure::invalid(
                "A workbook is no text.",
                "Say which file it is to be written to.",
            )
        })?),
    };
    Ok(Exported {
        path: request.path,
        text,
        bytes: size,
        warnings: Vec::new(),
    })
}
