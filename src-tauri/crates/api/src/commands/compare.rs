//! Comparing: who stood where on what, as of a day.

use std::sync::Arc;

use demarche_library::compare::{self, Speaker};
use demarche_library::countries;

use crate::convert::dates::day;
use crate::session::Session;
use crate::types::compare::{
    Column, DayCount, Matrix, MatrixRequest, SideBySide, SideBySideRequest, WordsDiff, WordsRequest,
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

mod later {
    super::super::pending! {
        export: CompareExport => Exported;
    }
}
pub(crate) use later::export;
