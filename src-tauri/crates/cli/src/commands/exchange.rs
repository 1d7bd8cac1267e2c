//! Files that other programs read and write.

use std::path::Path;

use demarche_api::types::ById;
use demarche_api::types::exchange::{
    ExchangeCount, ExchangeExport, ExchangeFormat, ExchangeImport, ExchangeReport,
};
use demarche_api::types::import::JobStarted;

use crate::args::{ExchangeCommand, ExchangeForm, ExchangeOut};
use crate::desk::Desk;
use crate::out::Out;
use crate::stop::Stop;

pub(crate) fn run(desk: &Desk, out: &mut Out, command: ExchangeCommand) -> Result<(), Stop> {
    match command {
        ExchangeCommand::Export(asked) => export(desk, out, asked),
        ExchangeCommand::Import { file } => {
            let request = ExchangeImport {
                path: whole(&file)?,
            };
            let started: JobStarted = desk.ask("exchange.import", &request)?;
            told(desk, out, &started, "made")
        }
    }
}

fn export(desk: &Desk, out: &mut Out, asked: ExchangeOut) -> Result<(), Stop> {
    let form = asked
        .to
        .or_else(|| ExchangeForm::of_name(&asked.file.to_string_lossy()))
        .ok_or_else(|| {
            Stop::usage(format!(
                "What is {} to be written as? Give --to.",
                asked.file.display()
            ))
        })?;
    let format = match form {
        ExchangeForm::Annotations => ExchangeFormat::Annotations,
        ExchangeForm::Qda => ExchangeFormat::Qda,
        ExchangeForm::Dna => ExchangeFormat::Dna,
        ExchangeForm::FollowTheMoney => ExchangeFormat::FollowTheMoney,
        ExchangeForm::Warc => ExchangeFormat::Warc,
    };
    let request = ExchangeExport {
        format,
        path: whole(&asked.file)?,
        articles: asked.article,
        with_held: asked.include_held_sources,
    };
    let started: JobStarted = desk.ask("exchange.export", &request)?;
    told(desk, out, &started, "written")
}

fn whole(path: &Path) -> Result<String, Stop> {
    Ok(std::path::absolute(path)?.to_string_lossy().into_owned())
}

/// What came of it; what could not be taken makes a failure of it, after all was told.
fn told(desk: &Desk, out: &mut Out, started: &JobStarted, done: &str) -> Result<(), Stop> {
    let job = desk.wait_for(started.job)?;
    let report: Option<ExchangeReport> = desk.ask("exchange.report", &ById { id: started.job })?;
    let failed = job.items.iter().find_map(|item| item.error.as_ref());
    let Some(report) = report else {
        return Err(match failed {
            Some(error) => Stop::failed(error),
            None => Stop::failed("It was not done."),
        });
    };
    if out.is_json() {
        out.json(&report)?;
    } else {
        out.line(&report.path)?;
        let mut counts = |what: &str, all: &[ExchangeCount]| {
            all.iter()
                .try_for_each(|one| out.line(format_args!("{what}: {} {}", one.count, one.noun)))
        };
        counts(done, &report.made)?;
        counts("known", &report.known)?;
        for sentence in &report.told {
            out.line(sentence)?;
        }
    }
    out.finish()?;
    for refused in &report.refused {
        eprintln!(
            "demarche-cli: {} “{}”: {}",
            refused.noun, refused.name, refused.reason
        );
    }
    match (failed, report.refused.len()) {
        (Some(error), _) => Err(Stop::failed(error)),
        (None, 0) => Ok(()),
        (None, 1) => Err(Stop::failed("1 item was not taken.")),
        (None, many) => Err(Stop::failed(format!("{many} items were not taken."))),
    }
}
