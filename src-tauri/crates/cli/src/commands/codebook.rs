//! The codebook as a whole, out and in.

use std::path::Path;

use demarche_api::types::codebook::{CodebookExport, CodebookSource, CodebookTaken};
use demarche_api::types::tables::{Exported, TableFormat};

use crate::args::{CodebookCommand, TableOut};
use crate::commands::tables::told;
use crate::desk::Desk;
use crate::out::{Out, counted};
use crate::stop::Stop;

pub(crate) fn run(desk: &Desk, out: &mut Out, command: CodebookCommand) -> Result<(), Stop> {
    match command {
        CodebookCommand::Export { out: to } => export(desk, out, &to),
        CodebookCommand::Import { file } => import(desk, out, &file),
    }
}

fn export(desk: &Desk, out: &mut Out, to: &TableOut) -> Result<(), Stop> {
    let (format, path) = to.asked()?.unwrap_or((TableFormat::Markdown, None));
    let request = CodebookExport { format, path };
    let exported: Exported = desk.ask("codebook.export", &request)?;
    match out.is_json() {
        true => out.json(&exported),
        false => told(out, &exported),
    }
}

/// Status 1 when something could not be taken; what could is kept.
fn import(desk: &Desk, out: &mut Out, file: &Path) -> Result<(), Stop> {
    let source = CodebookSource::File {
        path: file.to_string_lossy().into_owned(),
    };
    let taken: CodebookTaken = desk.ask("codebook.import", &source)?;
    if out.is_json() {
        out.json(&taken)?;
    } else {
        out.line(format_args!(
            "{} made, {} changed, {} as they were.",
            counted(taken.made, "issue"),
            taken.changed,
            taken.unchanged
        ))?;
        for problem in &taken.problems {
            out.line(format_args!("line {}: {}", problem.line, problem.problem))?;
        }
    }
    match taken.problems.len() {
        0 => Ok(()),
        _ => {
            out.finish()?;
            let count = counted(taken.problems.len() as u32, "problem");
            Err(Stop::failed(format!(
                "{count} in {}. All else was taken and is kept: correct the lines and import the file again.",
                file.display()
            )))
        }
    }
}
