//! An Obsidian vault, out and in, with what became of each file.

use std::path::Path;

use demarche_api::types::import::JobStarted;
use demarche_api::types::library::JobState;
use demarche_api::types::vault::{
    VaultExport, VaultImport, VaultReport, VaultReportRequest, VaultWhat,
};

use crate::desk::Desk;
use crate::out::{Out, word};
use crate::stop::Stop;

/// Rows of a report that are asked for at once.
const PAGE: u32 = 500;

pub(crate) fn whole(path: &Path) -> Result<String, Stop> {
    Ok(std::path::absolute(path)?.to_string_lossy().into_owned())
}

pub(crate) fn export(desk: &Desk, out: &mut Out, request: &VaultExport) -> Result<(), Stop> {
    let started: JobStarted = desk.ask("vault.export", request)?;
    told(desk, out, &started)
}

pub(crate) fn import(desk: &Desk, out: &mut Out, request: &VaultImport) -> Result<(), Stop> {
    let started: JobStarted = desk.ask("vault.import", request)?;
    told(desk, out, &started)
}

/// Tells of every file, then how many there were. Files that failed are a failure of the whole, at its end.
fn told(desk: &Desk, out: &mut Out, started: &JobStarted) -> Result<(), Stop> {
    let job = desk.wait_for(started.job)?;
    let Some(main) = job.items.first() else {
        return Err(Stop::failed("The job was lost."));
    };
    if let Some(error) = &main.error {
        return Err(Stop::failed(error));
    }
    if job.state == JobState::Cancelled {
        return Err(Stop::failed(
            "It was cancelled; what was done until then stays.",
        ));
    }
    let mut offset = 0;
    let failed = loop {
        let request = VaultReportRequest {
            job: started.job,
            offset,
            limit: PAGE,
        };
        let report: VaultReport = desk.ask("vault.report", &request)?;
        for row in &report.rows {
            if out.is_json() {
                out.json(row)?;
                continue;
            }
            let what = word(&row.what);
            match row.detail.is_empty() {
                true => out.line(format_args!("{what}: {}", row.path))?,
                false => out.line(format_args!("{what}: {}: {}", row.path, row.detail))?,
            }
        }
        offset += PAGE;
        if offset >= report.total {
            let failed = report.counts.iter().find(|it| it.what == VaultWhat::Failed);
            break failed.map_or(0, |count| count.files);
        }
    };
    if !out.is_json() {
        out.line(main.note.clone().unwrap_or_default())?;
    }
    match failed {
        0 => Ok(()),
        1 => Err(Stop::failed("1 file failed; the others are done.")),
        failed => Err(Stop::failed(format!(
            "{failed} files failed; the others are done."
        ))),
    }
}
