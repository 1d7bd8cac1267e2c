//! The codebook as a whole, and the grid of what is coded by it.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use demarche_brief::codebook::{self, Read, read_csv, read_markdown, write_markdown};
use demarche_library::PositionId;
use demarche_library::positions::CodingChange;
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use super::tables;
use crate::convert::import::count;
use crate::failure;
use crate::session::Session;
use crate::types::codebook::{
    CodebookExport, CodebookFormat, CodebookProblem, CodebookSource, CodebookTaken, Codings,
    CodingsExport, CodingsRequest, IssueMove, IssueSplit, PositionsChange, Split, SplitMade,
};
use crate::types::library::Failure;
use crate::types::tables::{Exported, TableFormat};
use crate::types::{Done, Empty};

/// The most that a file of a codebook may have, in bytes.
const MOST: u64 = 10_000_000;

pub(crate) fn move_issue(session: &Arc<Session>, request: IssueMove) -> Result<Done, Failure> {
    let (parent, before) = (
        request.parent.map(Into::into),
        request.before.map(Into::into),
    );
    let moved = session
        .library()?
        .move_issue(request.id.into(), parent, before)?;
    Ok(session.done(moved))
}

pub(crate) fn split(session: &Arc<Session>, request: IssueSplit) -> Result<Split, Failure> {
    let parts = request.parts.into_iter().map(TryInto::try_into);
    let parts = parts.collect::<Result<Vec<_>, _>>()?;
    let outcome = session.library()?.split_issue(request.id.into(), &parts)?;
    let label = outcome.label.clone();
    let split = session.changed(outcome);
    Ok(Split {
        label,
        made: split.made.into_iter().map(SplitMade::of).collect(),
        left: split.left,
    })
}

pub(crate) fn grid(session: &Arc<Session>, request: CodingsRequest) -> Result<Codings, Failure> {
    let codings = session.library()?.codings(
        &request.filter.try_into()?,
        request.group.map(Into::into),
        request.sort.into(),
        request.descending,
        request.offset as usize,
        request.limit as usize,
    )?;
    Ok(codings.into())
}

pub(crate) fn coders(session: &Arc<Session>, _: Empty) -> Result<Vec<String>, Failure> {
    Ok(session.library()?.coders()?)
}

pub(crate) fn change(session: &Arc<Session>, request: PositionsChange) -> Result<Done, Failure> {
    let change = CodingChange::from(&request);
    let ids: Vec<PositionId> = request.ids.into_iter().map(PositionId).collect();
    Ok(session.done(session.library()?.change_positions(&ids, &change)?))
}

/// The whole codebook, to a file or as text.
pub(crate) fn export(session: &Arc<Session>, request: CodebookExport) -> Result<Exported, Failure> {
    let entries = session.library()?.codebook()?;
    match request.format {
        TableFormat::Markdown => tables::out(
            write_markdown(&entries).into_bytes(),
            request.format.into(),
            request.path,
            0,
        ),
        // The codebook says what issues are, and nothing of sources.
        format => {
            let way = tables::Way {
                format,
                path: request.path,
                with_held: true,
            };
            tables::table(session, codebook::table(&entries), way)
        }
    }
}

/// Codings as a table, in the order of the grid.
pub(crate) fn export_codings(
    session: &Arc<Session>,
    request: CodingsExport,
) -> Result<Exported, Failure> {
    let mut codings = session.library()?.codings(
        &request.filter.try_into()?,
        None,
        request.sort.into(),
        request.descending,
        0,
        usize::MAX,
    )?;
    if !request.ids.is_empty() {
        let wanted: HashSet<i64> = request.ids.into_iter().collect();
        codings
            .rows
            .retain(|coding| wanted.contains(&coding.row.id.0));
    }
    let table = demarche_brief::views::codings(&codings.rows);
    let way = tables::Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    tables::table(session, table, way)
}

/// Takes in what can be read, and lists what cannot.
pub(crate) fn import(
    session: &Arc<Session>,
    source: CodebookSource,
) -> Result<CodebookTaken, Failure> {
    let Read {
        entries,
        mut problems,
    } = match &source {
        CodebookSource::Text {
            text,
            format: CodebookFormat::Markdown,
        } => read_markdown(text),
        CodebookSource::Text {
            text,
            format: CodebookFormat::Csv,
        } => read_csv(text),
        CodebookSource::File { path } => read_file(Path::new(path))?,
    };
    if entries.is_empty() {
        let none = phrase!("No issue was found in it.");
        let first = problems.first().map(|(line, problem)| {
            phrase!(
                "Line {line}: {problem}",
                line = Argument::shown(line),
                problem
            )
        });
        return Err(failure::invalid(
            Phrase::several([none].into_iter().chain(first)),
            phrase!("Export this codebook to see what one looks like, as Markdown or as CSV."),
        ));
    }
    let (lines, entries): (Vec<usize>, Vec<_>) = entries.into_iter().unzip();
    let outcome = session.library()?.import_codebook(&entries)?;
    let label = outcome.label.clone();
    let taken = session.changed(outcome);
    let refused = taken.refused.into_iter();
    problems.extend(refused.map(|(at, reason)| {
        (
            lines[at],
            phrase!(
                "“{name}” was not taken. {reason}",
                name = entries[at].name,
                reason
            ),
        )
    }));
    problems.sort_by_key(|(line, _)| *line);
    Ok(CodebookTaken {
        label,
        made: taken.made,
        changed: taken.changed,
        unchanged: taken.unchanged,
        problems: problems
            .into_iter()
            .map(|(line, problem)| CodebookProblem {
                line: count(line),
                problem,
            })
            .collect(),
    })
}

fn read_file(path: &Path) -> Result<Read, Failure> {
    let of_file = |error: std::io::Error| failure::of_file(path, &error);
    let size = std::fs::metadata(path).map_err(of_file)?.len();
    if size > MOST {
        return Err(failure::invalid(
            phrase!(
                "{path} has {size} MB; a codebook may have {most} MB at most.",
                path = path.display(),
                size = size.div_ceil(1_000_000),
                most = MOST / 1_000_000
            ),
            phrase!("Check that it is the right file."),
        ));
    }
    let bytes = std::fs::read(path).map_err(of_file)?;
    let text = String::from_utf8(bytes).map_err(|_| {
        failure::invalid(
            phrase!("{path} is no text in UTF-8.", path = path.display()),
            phrase!("Save a workbook as CSV in UTF-8 first."),
        )
    })?;
    let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
    Ok(match extension.to_str() {
        Some("csv" | "tsv") => read_csv(&text),
        Some("md" | "markdown" | "txt") => read_markdown(&text),
        _ => {
            return Err(failure::invalid(
                phrase!(
                    "{path} is neither Markdown nor CSV by its name.",
                    path = path.display()
                ),
                phrase!("Give the file the ending .md or .csv."),
            ));
        }
    })
}
