//! Comparing: the matrix, and statements side by side.

use demarche_api::types::compare::{
    CompareExport, MatrixRequest, MatrixRows, SideBySide as Answer, SideBySideRequest, SidesExport,
};
use demarche_api::types::tables::{Exported, TableFormat};

use crate::args::{Compare, Rows, SideBySide};
use crate::commands::list::stance_mark;
use crate::commands::tables::told;
use crate::desk::Desk;
use crate::names;
use crate::out::{Out, counted, date, joined};
use crate::stop::Stop;

pub(crate) fn matrix(desk: &Desk, out: &mut Out, compare: Compare) -> Result<(), Stop> {
    let rows = match compare.rows {
        Some(Rows::Actors) => MatrixRows::Actors,
        Some(Rows::Countries) => MatrixRows::Countries,
        Some(Rows::Blocs) => MatrixRows::Blocs,
        None if !compare.blocs.is_empty() && compare.countries.is_empty() => MatrixRows::Blocs,
        None if compare.actors.is_empty() => MatrixRows::Countries,
        None => MatrixRows::Actors,
    };
    let (format, path) = compare
        .out
        .asked()?
        .unwrap_or((TableFormat::Markdown, None));
    let request = CompareExport {
        matrix: MatrixRequest {
            rows,
            actors: names::actors(desk, &compare.actors)?,
            countries: names::countries(desk, &compare.countries)?,
            blocs: names::blocs(desk, &compare.blocs)?,
            members: compare.members,
            issues: names::issues(desk, &compare.issues)?,
            as_of: compare.counting.as_of,
            from: compare.counting.from,
            attributed: compare.counting.attributed,
            direct_only: compare.counting.direct_only,
            outlet: match &compare.outlet {
                Some(outlet) => Some(names::outlet(desk, outlet)?),
                None => None,
            },
            wire: compare.wire,
            confidence: compare.confidence,
            analyst: compare.analyst,
            confirmed: compare.confirmed,
        },
        format,
        path,
    };
    let exported: Exported = desk.ask("compare.export", &request)?;
    told(out, &exported)
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
    if let Some((format, path)) = view.out.asked()? {
        let request = SidesExport {
            sides: request,
            format,
            path,
        };
        return told(out, &desk.ask("compare.export_sides", &request)?);
    }
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
