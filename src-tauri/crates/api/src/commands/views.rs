//! Timelines, maps and networks out.

use std::sync::Arc;

use demarche_brief::redact::{self, Written};
use demarche_brief::{Table, narrowed, picture, tell_narrowed, views};
use demarche_library::blocs;
use demarche_library::compare::{self, CellPosition, Matrix, MatrixRows, NetworkWho};
use demarche_library::countries::country_ref;
use demarche_library::sensitive::HeldSource;
use demarche_library::{CountryRef, Library, PlaceKind};
use demarche_text::phrase;

use super::tables::{self, Way};
use crate::convert::dates::day;
use crate::failure;
use crate::session::Session;
use crate::types::library::Failure;
use crate::types::tables::{Exported, TableFormat};
use crate::types::views::{
    GraphmlExport, MapExport, NetworkExport, NetworkRows, TimelineExport, TimelineRows,
};

pub(crate) fn timeline(
    session: &Arc<Session>,
    request: TimelineExport,
) -> Result<Exported, Failure> {
    let marked = request.marked.as_deref().map(day).transpose()?;
    let library = session.library()?;
    let filter: compare::MatrixRequest = request.timeline.try_into()?;
    let as_of = filter.as_of.map(|day| day.to_string());
    let way = Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    let mut view = match way.with_held {
        true => library.timeline(&filter)?,
        false => library.timeline_held(&filter)?,
    };
    let narrowed = counted(&library, &filter)?;
    if is_picture(way.format) && request.rows == TimelineRows::Statements {
        let held = way.held(session)?;
        let names = redact::hold_timeline(&mut view, &held);
        let narrowed = way.out(&held).sentences(narrowed);
        let svg = picture::lanes(&view, &narrowed, marked.or(filter.as_of));
        return drawn(&svg, names, &held, way);
    }
    let (mut table, rests) = match request.rows {
        TimelineRows::Statements => {
            let said = view.lanes.iter().flat_map(|lane| &lane.statements);
            let said: Vec<&CellPosition> = said.map(|it| &it.position).collect();
            let rests = resting(&library, &said, &way)?;
            (views::timeline(&view, as_of), rests)
        }
        TimelineRows::Events => (views::events(&view, as_of), Vec::new()),
    };
    tell_filter(&mut table, &narrowed);
    tables::rows_of(session, table, &rests, way)
}

/// Of positions, whether each rests on a source that is held on this way out.
fn resting(library: &Library, said: &[&CellPosition], way: &Way) -> Result<Vec<bool>, Failure> {
    if way.with_held {
        return Ok(vec![false; said.len()]);
    }
    let ids: Vec<i64> = said.iter().map(|it| it.position.0).collect();
    Ok(library.rest_on_held(PlaceKind::Position, &ids)?)
}

fn is_picture(format: TableFormat) -> bool {
    matches!(format, TableFormat::Svg | TableFormat::Png)
}

/// A picture without its held sources; of some names were held before it was drawn.
fn drawn(svg: &str, names: usize, held: &[HeldSource], way: Way) -> Result<Exported, Failure> {
    let (svg, more) = way.out(held).picture(svg)?;
    let bytes = match way.format {
        TableFormat::Png => picture::png(&svg)?,
        _ => svg.into_bytes(),
    };
    tables::out(bytes, way.format.into(), way.path, names + more)
}

/// What a view is narrowed to, in words: what counts, and of whom.
fn counted(library: &Library, request: &compare::MatrixRequest) -> Result<Vec<String>, Failure> {
    let mut told = narrowed(library, request)?;
    if !request.blocs.is_empty() && request.rows != MatrixRows::Blocs {
        told.push(format!("members of {} only", request.blocs.join(", ")));
    }
    if !request.countries.is_empty() {
        told.push(format!("{} only", request.countries.join(", ")));
    }
    match request.actors.len() {
        0 => {}
        1 => told.push("one actor only".to_owned()),
        n => told.push(format!("{n} actors only")),
    }
    Ok(told)
}

/// Says under a table what of the library is in it.
fn tell_filter(table: &mut Table, narrowed: &[String]) {
    if !narrowed.is_empty() {
        table
            .below
            .push(format!("Counted: {}.", narrowed.join(", ")));
    }
}

pub(crate) fn map(session: &Arc<Session>, request: MapExport) -> Result<Exported, Failure> {
    if request.map.issues.len() != 1 {
        return Err(failure::invalid(
            phrase!("A map is of one issue."),
            phrase!("Choose the issue."),
        ));
    }
    let filter = compare::MatrixRequest {
        rows: MatrixRows::Countries,
        ..request.map.try_into()?
    };
    let library = session.library()?;
    let mut view = library.matrix(&filter)?;
    let narrowed = counted(&library, &filter)?;
    tell_narrowed(&mut view, &filter, &narrowed);
    let way = Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    if is_picture(way.format) {
        let traced = match request.outlined {
            Some(code) => {
                let day = filter.as_of.unwrap_or_else(|| session.now().date_naive());
                traced(&library, &code, day)?
            }
            None => None,
        };
        let part = request.part.map(|part| picture::Part {
            x: part.x,
            y: part.y,
            width: part.width,
            height: part.height,
        });
        let held = way.held(session)?;
        let narrowed = way.out(&held).sentences(narrowed);
        let svg = picture::map(&view, &narrowed, traced.as_ref(), part);
        return drawn(&svg, 0, &held, way);
    }
    let rests = hold_days(&library, &mut view, &way)?;
    let mut table = views::map(&view);
    tell_filter(&mut table, &narrowed);
    tables::rows_of(session, table, &rests, way)
}

/// Of each country on a map, whether its latest statement rests on a held source; when the others that may be as late were
/// made is not told where they rest on one.
fn hold_days(library: &Library, view: &mut Matrix, way: &Way) -> Result<Vec<bool>, Failure> {
    view.rows
        .retain(|row| row.actor.is_none() && row.country.is_some() && !row.cells.is_empty());
    let mut rests = Vec::with_capacity(view.rows.len());
    for row in &mut view.rows {
        let cell = &mut row.cells[0];
        let latest: Vec<&CellPosition> = cell.latest.iter().collect();
        rests.push(resting(library, &latest, way)?.contains(&true));
        let ids: Vec<i64> = cell.also.iter().map(|it| it.position.0).collect();
        let held = match way.with_held {
            true => Vec::new(),
            false => library.rest_on_held(PlaceKind::Position, &ids)?,
        };
        for (also, _) in cell.also.iter_mut().zip(held).filter(|(_, held)| *held) {
            also.said = None;
        }
    }
    Ok(rests)
}

/// The members of a bloc on a day; a code that no bloc has outlines nothing.
fn traced(
    library: &Library,
    code: &str,
    day: chrono::NaiveDate,
) -> Result<Option<picture::Traced>, Failure> {
    let traced = library.read(|reader| {
        let Some(bloc) = blocs::find(reader, code)? else {
            return Ok(None);
        };
        let members = blocs::members(reader, bloc, Some(day))?.into_iter();
        let countries: demarche_library::Result<Vec<String>> = members
            .map(|member| Ok(country_ref(reader, member)?.code))
            .collect();
        Ok(Some(picture::Traced {
            countries: countries?,
            name: blocs::bloc_ref(reader, bloc)?.name,
        }))
    })?;
    Ok(traced)
}

pub(crate) fn network(session: &Arc<Session>, request: NetworkExport) -> Result<Exported, Failure> {
    let library = session.library()?;
    let network: compare::NetworkRequest = request.network.try_into()?;
    let as_of = network.filter.as_of.map(|day| day.to_string());
    let mut view = library.network(&network)?;
    let way = Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    let drawn_out = is_picture(way.format) && request.rows == NetworkRows::Ties;
    if drawn_out {
        under_bodies(&library, &mut view, &network.filter)?;
    }
    let held = way.held(session)?;
    let names = redact::hold_network(&mut view, &held);
    let narrowed = counted(&library, &network.filter)?;
    if drawn_out {
        let narrowed = way.out(&held).sentences(narrowed);
        let tied = picture::Tied {
            request: &network,
            threshold: request.threshold,
        };
        let svg = picture::graph(&view, tied, &narrowed);
        return drawn(&svg, names, &held, way);
    }
    let mut table = match request.rows {
        NetworkRows::Ties => views::ties(&view, request.threshold, as_of),
        NetworkRows::Nodes => views::nodes(&view, as_of),
    };
    tell_filter(&mut table, &narrowed);
    tables::table(session, table, way)
}

/// Speakers of bodies, who have no country, under the code of the body that they speak for.
fn under_bodies(
    library: &Library,
    view: &mut compare::Network,
    filter: &compare::MatrixRequest,
) -> Result<(), Failure> {
    let mut without: Vec<_> = view
        .nodes
        .iter_mut()
        .filter_map(|node| match &mut node.who {
            NetworkWho::Actor { actor } if actor.country.is_none() => Some(actor),
            _ => None,
        })
        .collect();
    if without.is_empty() {
        return Ok(());
    }
    for row in library.matrix(filter)?.rows {
        let (Some(actor), Some(bloc)) = (row.actor, row.bloc) else {
            continue;
        };
        for of in without.iter_mut().filter(|it| it.id == actor.id) {
            of.country = Some(CountryRef {
                code: bloc.code.clone(),
                name: bloc.name.clone(),
            });
        }
    }
    Ok(())
}

pub(crate) fn graphml(session: &Arc<Session>, request: GraphmlExport) -> Result<Exported, Failure> {
    let mut view = session.library()?.network(&request.network.try_into()?)?;
    let way = Way {
        // Told as text as the text formats of tables are.
        format: TableFormat::Json,
        path: request.path,
        with_held: request.with_held,
    };
    let held = way.held(session)?;
    let names = redact::hold_network(&mut view, &held);
    let text = views::graphml(&view, request.threshold);
    let file_name = way.out(&held).file_name;
    redact::prove_out(text.as_bytes(), Written::Xml, file_name, &held)?;
    tables::out(text.into_bytes(), way.format.into(), way.path, names)
}
