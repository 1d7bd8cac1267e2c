//! Comparing: the matrix, and statements side by side.

use demarche_api::types::compare::{
    CompareExport, CompareFormat, Exported, MatrixRequest, MatrixRows, SideBySide as Answer,
    SideBySideRequest,
};

use crate::args::{Compare, Format, Rows, SideBySide};
use crate::commands::list::stance_mark;
use crate::commands::note::written;
use crate::desk::Desk;
use crate::names;
use crate::out::{Out, counted, date, joined};
use crate::stop::Stop;

pub(crate) fn matrix(desk: &Desk, out: &mut Out, compare: Compare) -> Result<(), Stop> {
    if compare.format == Format::Xlsx && compare.output.is_none() {
        return Err(Stop::usage("A spreadsheet needs a file to go to: -o FILE."));
    }
    let rows = match compare.rows {
        Some(Rows::Actors) => MatrixRows::Actors,
        Some(Rows::Countries) => MatrixRows::Countries,
        None if compare.actors.is_empty() => MatrixRows::Countries,
        None => MatrixRows::Actors,
    };
    let path = match &compare.output {
        Some(path) => Some(std::path::absolute(path)?.to_string_lossy().into_owned()),
        None => None,
    };
    let request = CompareExport {
        matrix: MatrixRequest {
            rows,
            actors: names::actors(desk, &compare.actors)?,
            countries: names::countries(desk, &compare.countries)?,
            issues: names::issues(desk, &compare.issues)?,
            as_of: compare.as_of,
            from: compare.from,
            attributed: compare.attributed,
            direct_only: compare.direct_only,
            outlet: None,
        },
        format: match compare.format {
            Format::Json => CompareFormat::Json,
            Format::Md => CompareFormat::Markdown,
            Format::Csv => CompareFormat::Csv,
            Format::Xlsx => CompareFormat::Xlsx,
            Format::Svg => CompareFormat::Svg,
        },
        path,
    };
    let exported: Exported = desk.ask("compare.export", &request)?;
    match &exported.text {
        Some(text) => {
            for warning in &exported.warnings {
                eprintln!("demarche-cli: {warning}");
            }
            out.text(text)?;
            match text.ends_with('\n') {
                true => Ok(()),
                false => out.line(""),
            }
        }
        None => written(out, &exported),
    }
}

pub(crate) fn side_by_side(desk: &Desk, out: &mut Out, view: SideBySide) -> Result<(), Stop> {
    let columns: Result<Vec<_>, Stop> = view
        .columns
        .iter()
        .map(|given| names::column(desk, given))
        .collect();
    let request = SideBySideRequest {
        columns: columns?,
        issue: names::issue(desk, &view.issue)?,
        as_of: view.as_of,
        attributed: view.attributed,
    };
    let answer: Answer = desk.ask("compare.side_by_side", &request)?;
    if out.is_json() {
        return out.json(&answer);
    }
    out.line(&answer.issue.issue.name)?;
    if let Some(proposition) = &answer.proposition {
        out.line(proposition)?;
    }
    for column in &answer.columns {
        out.line("")?;
        let mark = column.latest.map(stance_mark).unwrap_or_default();
        let speakers = counted(column.speakers, "speaker");
        out.line(joined([column.name.as_str(), mark, &speakers], "  "))?;
        if let Some(searched) = &column.searched {
            out.line(format_args!("    {searched}"))?;
        }
        for statement in &column.statements {
            let position = &statement.position;
            let speakers = position.actors.iter().map(|actor| actor.name.as_str());
            out.line(format_args!(
                "    {}  {}  {}",
                date(position.said.as_ref()),
                stance_mark(position.stance),
                joined(speakers, ", ")
            ))?;
            match &statement.quote {
                Some(quote) => out.line(format_args!("        “{quote}”"))?,
                None => out.line(format_args!("        {}", position.paraphrase))?,
            }
        }
    }
    Ok(())
}
