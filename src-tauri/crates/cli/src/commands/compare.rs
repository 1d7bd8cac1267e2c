//! Comparing: the matrix, and statements side by side.

use demarche_api::addresses;
use demarche_api::types::compare::{
    CompareExport, MatrixRequest, MatrixRows, SideBySide as Answer, SideBySideRequest, SidesExport,
};
use demarche_api::types::tables::Exported;

use crate::args::{Compare, Rows, SideBySide, TableOut};
use crate::commands::list::{stance_mark, trash_mark};
use crate::commands::saved;
use crate::commands::tables::{form, told};
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
    compare.counting.check()?;
    let matrix = MatrixRequest {
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
        wire: names::wire(desk, compare.wire)?,
        confidence: compare.confidence,
        analyst: names::analyst(desk, compare.analyst)?,
        confirmed: compare.confirmed,
    };
    let kept = addresses::args_of_matrix(&matrix);
    saved::keep(desk, compare.save, saved::COMPARE, None, kept)?;
    show_matrix(desk, out, matrix, &compare.out)
}

pub(crate) fn show_matrix(
    desk: &Desk,
    out: &mut Out,
    matrix: MatrixRequest,
    to: &TableOut,
) -> Result<(), Stop> {
    let (format, path) = form(out, to)?;
    let request = CompareExport {
        matrix,
        format,
        path,
        with_held: to.with_held(),
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
    let kept = Ok(addresses::args_of_sides(&request));
    let issue = Some(request.issue);
    saved::keep(desk, view.save, saved::SIDES, issue, kept)?;
    show_sides(desk, out, request, &view.out)
}

pub(crate) fn show_sides(
    desk: &Desk,
    out: &mut Out,
    request: SideBySideRequest,
    to: &TableOut,
) -> Result<(), Stop> {
    if let Some((format, path)) = to.asked()? {
        let request = SidesExport {
            sides: request,
            format,
            path,
            with_held: to.with_held(),
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
            let line = [
                date(position.said.as_ref()),
                stance_mark(position.stance),
                &joined(speakers, ", "),
                trash_mark(position),
            ];
            out.line(format_args!("    {}", joined(line, "  ")))?;
            match &statement.quote {
                Some(quote) => out.line(format_args!("        “{quote}”"))?,
                None => out.line(format_args!("        {}", position.paraphrase))?,
            }
        }
    }
    Ok(())
}
