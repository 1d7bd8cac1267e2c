//! Views kept by name.

use demarche_api::addresses::{self, Args};
use demarche_api::types::actors::Created;
use demarche_api::types::saved_views::{SavedView, SavedViewInput, SavedViewName};
use demarche_api::types::{Done, Empty, Id};

use crate::args::{TableOut, ViewCommand};
use crate::commands::{compare, shifts, views};
use crate::desk::Desk;
use crate::out::{Out, joined};
use crate::stop::Stop;

/// The words of the screens that the command line shows as well.
pub(crate) const COMPARE: &str = "compare";
pub(crate) const SIDES: &str = "side-by-side";
pub(crate) const TIMELINE: &str = "timeline";
pub(crate) const MAP: &str = "map";
pub(crate) const NETWORK: &str = "network";
pub(crate) const SHIFTS: &str = "shifts";

pub(crate) fn run(desk: &Desk, out: &mut Out, command: ViewCommand) -> Result<(), Stop> {
    match command {
        ViewCommand::List => {
            for view in all(desk)? {
                if out.is_json() {
                    out.json(&view)?;
                    continue;
                }
                let issue = view.issue.map(|issue| format!("issue {issue}"));
                let args = view
                    .args
                    .iter()
                    .map(|(name, value)| format!("{name}={value}"));
                let about = issue.into_iter().chain(args).collect::<Vec<_>>();
                let line = [
                    &view.id.to_string(),
                    &view.name,
                    &view.screen,
                    &about.join(" "),
                ];
                out.line(joined(line.map(String::as_str), "  "))?;
            }
            Ok(())
        }
        ViewCommand::Show { view, out: to } => show(desk, out, &named(desk, &view)?, &to),
        ViewCommand::Rename { view, name } => {
            let id = named(desk, &view)?.id;
            let done: Done = desk.ask("saved_view.rename", &SavedViewName { id, name })?;
            match out.is_json() {
                true => out.json(&done),
                false => out.line(done.label),
            }
        }
    }
}

/// Keeps a view where a name is given.
pub(crate) fn keep(
    desk: &Desk,
    name: Option<String>,
    screen: &str,
    issue: Option<Id>,
    args: serde_json::Result<Args>,
) -> Result<(), Stop> {
    let Some(name) = name else { return Ok(()) };
    let input = SavedViewInput {
        id: None,
        name,
        screen: screen.to_owned(),
        issue,
        args: args.map_err(Stop::failed)?,
    };
    let _: Created = desk.ask("saved_view.save", &input)?;
    Ok(())
}

fn show(desk: &Desk, out: &mut Out, view: &SavedView, to: &TableOut) -> Result<(), Stop> {
    let args = &view.args;
    let matrix = || addresses::matrix_of(args).map_err(Stop::failed);
    let issue = || {
        view.issue.ok_or_else(|| {
            Stop::failed(format!(
                "The view “{}” is of whichever issue most was said on. Name one: demarche-cli {} ISSUE.",
                view.name, view.screen
            ))
        })
    };
    match view.screen.as_str() {
        COMPARE => compare::show_matrix(desk, out, matrix()?, to),
        SIDES => compare::show_sides(desk, out, addresses::sides_of(issue()?, args), to),
        TIMELINE => views::show_timeline(desk, out, matrix()?, issue()?, false, to),
        MAP => views::show_map(
            desk,
            out,
            matrix()?,
            issue()?,
            args.get("bloc").cloned(),
            to,
        ),
        NETWORK => {
            let (network, threshold) = addresses::network_of(args).map_err(Stop::failed)?;
            views::show_network(desk, out, network, threshold, false, to)
        }
        SHIFTS => {
            let asked = addresses::shifts_of(args).map_err(Stop::failed)?;
            shifts::show(desk, out, asked, to)
        }
        screen => Err(Stop::failed(format!(
            "The view “{}” is the screen “{screen}”, which the window alone shows. Its rows are told by: \
             demarche-cli list articles, excerpts, positions or actors.",
            view.name
        ))),
    }
}

fn all(desk: &Desk) -> Result<Vec<SavedView>, Stop> {
    desk.ask("saved_view.list", &Empty {})
}

/// The view of this number or name.
fn named(desk: &Desk, given: &str) -> Result<SavedView, Stop> {
    let views = all(desk)?;
    let wanted = given.trim().to_lowercase();
    let known = views.iter().map(|view| format!("“{}”", view.name));
    let known = joined(known.collect::<Vec<_>>().iter().map(String::as_str), ", ");
    let found = views
        .iter()
        .find(|view| view.name.to_lowercase() == wanted || view.id.to_string() == wanted);
    found.cloned().ok_or_else(|| {
        Stop::failed(match known.is_empty() {
            true => format!(
                "There is no view “{given}”, nor any other. Keep one: demarche-cli compare --save NAME."
            ),
            false => format!("There is no view “{given}”. There are: {known}."),
        })
    })
}
