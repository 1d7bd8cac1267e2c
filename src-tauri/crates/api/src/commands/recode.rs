//! Blind recoding, and how far coders agree.

use std::collections::HashMap;
use std::sync::Arc;

use demarche_library::{IssueId, IssueRef, Library, RecodeId};

use super::tables;
use crate::session::Session;
use crate::types::actors::Created;
use crate::types::library::Failure;
use crate::types::recode::{
    Agreement, Between, BetweenRequest, Recode, RecodeAdopt, RecodeAnswer, RecodeExport,
    RecodeItem, RecodeNext, RecodePlace, RecodeReport, RecodeStart,
};
use crate::types::tables::Exported;
use crate::types::{ById, Done, Empty};

pub(crate) fn list(session: &Arc<Session>, _: Empty) -> Result<Vec<Recode>, Failure> {
    let recodes = session.library()?.recodes()?;
    Ok(recodes.into_iter().map(Into::into).collect())
}

pub(crate) fn start(session: &Arc<Session>, start: RecodeStart) -> Result<Created, Failure> {
    let begun = session.library()?.start_recode(&start.into())?;
    let id = session.changed(begun);
    Ok(Created { id: id.0 })
}

pub(crate) fn next(session: &Arc<Session>, recode: ById) -> Result<RecodeNext, Failure> {
    let item = session.library()?.recode_next(RecodeId(recode.id))?;
    Ok(RecodeNext {
        item: item.map(Into::into),
    })
}

pub(crate) fn item(session: &Arc<Session>, at: RecodePlace) -> Result<RecodeItem, Failure> {
    let item = session.library()?.recode_item(RecodeId(at.id), at.place)?;
    Ok(item.into())
}

pub(crate) fn answer(session: &Arc<Session>, answer: RecodeAnswer) -> Result<Done, Failure> {
    let (item, said) = (answer.item.into(), answer.answer.into());
    Ok(session.done(session.library()?.answer_recode(item, &said)?))
}

pub(crate) fn report(session: &Arc<Session>, recode: ById) -> Result<RecodeReport, Failure> {
    let library = session.library()?;
    let report = library.recode_report(RecodeId(recode.id))?;
    Ok(RecodeReport {
        recode: report.recode.into(),
        agreement: Agreement::named(report.agreement, &names(&library)?),
        by_same: report.by_same,
        disagreements: report.disagreements.into_iter().map(Into::into).collect(),
    })
}

/// The report in a form for elsewhere: to a file, or as text to put on a clipboard.
pub(crate) fn export(session: &Arc<Session>, request: RecodeExport) -> Result<Exported, Failure> {
    let library = session.library()?;
    let report = library.recode_report(RecodeId(request.id))?;
    let table = demarche_brief::views::recode(&report, &names(&library)?);
    let way = tables::Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    tables::table(session, table, way)
}

pub(crate) fn adopt(session: &Arc<Session>, adopt: RecodeAdopt) -> Result<Done, Failure> {
    let (item, which) = (adopt.item.into(), adopt.which.into());
    Ok(session.done(session.library()?.adopt_coding(item, which)?))
}

pub(crate) fn trash(session: &Arc<Session>, recode: ById) -> Result<Done, Failure> {
    Ok(session.done(session.library()?.trash_recode(RecodeId(recode.id))?))
}

pub(crate) fn between(session: &Arc<Session>, request: BetweenRequest) -> Result<Between, Failure> {
    let library = session.library()?;
    let issues: Vec<IssueId> = request.issues.into_iter().map(IssueId).collect();
    let between = library.agreement_between(&request.analysts, &issues, request.seed)?;
    Ok(Between {
        analysts: between.analysts,
        agreement: Agreement::named(between.agreement, &names(&library)?),
        several: between.several,
        disagreements: between.disagreements.into_iter().map(Into::into).collect(),
    })
}

/// Every issue by its row, those in the trash too: an answer may name one.
fn names(library: &Library) -> Result<HashMap<IssueId, IssueRef>, Failure> {
    let named = library.issue_names()?;
    Ok(named.into_iter().map(|issue| (issue.id, issue)).collect())
}
