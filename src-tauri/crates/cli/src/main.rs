//! `demarche-cli`: every command without a window.
//!
//! Exit status: 0 when all was done, 1 for a failure, told on standard error, 2 for wrong usage.

mod args;
mod commands;
mod desk;
mod names;
mod out;
mod stop;

use std::process::ExitCode;

use clap::Parser as _;

use demarche_api::types::vault::{VaultExport, VaultImport};

use args::{Cli, Command, ExchangeCommand, NoteCommand};
use desk::Desk;
use out::Out;
use stop::Stop;

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            if let Some(reason) = stop.reason() {
                eprintln!("demarche-cli: {reason}");
            }
            stop.status()
        }
    }
}

fn run(cli: Cli) -> Result<(), Stop> {
    let mut out = Out::new(cli.json);
    let library = cli.library;
    // A library is opened only by the commands that use one.
    let analyst = cli.analyst;
    let open = || Desk::open(library.as_deref(), analyst.as_deref());
    let open_or_create = || Desk::open_or_create(library.as_deref(), analyst.as_deref());
    match cli.command {
        Command::Extract { paste } => commands::lines::extract(paste),
        Command::Quotations => commands::lines::quotations(),
        Command::Import(import) => commands::import::run(&open_or_create()?, &mut out, import),
        Command::Recapture(recapture) => {
            commands::captures::recapture(&open()?, &mut out, recapture)
        }
        Command::Versions { article } => commands::captures::versions(&open()?, &mut out, article),
        Command::Diff(diff) => commands::captures::diff(&open()?, &mut out, diff),
        Command::Feed(command) if command.brings_feeds() => {
            commands::feed::run(&open_or_create()?, &mut out, command)
        }
        Command::Feed(command) => commands::feed::run(&open()?, &mut out, command),
        Command::List(list) => commands::list::run(&open()?, &mut out, list),
        Command::Accept(accept) => commands::code::accept(&open()?, &mut out, accept),
        Command::Suggest { quotation } => commands::code::suggest(&open()?, &mut out, quotation),
        Command::Reject { quotations } => commands::code::reject(&open()?, &mut out, quotations),
        Command::Position(command) => commands::code::position(&open()?, &mut out, command),
        Command::Issue(command) => commands::issue::run(&open_or_create()?, &mut out, command),
        Command::Codebook(command) => {
            commands::codebook::run(&open_or_create()?, &mut out, command)
        }
        Command::Recode(command) => commands::recode::run(&open()?, &mut out, command),
        Command::Actor(command) => commands::code::actor(&open_or_create()?, &mut out, command),
        Command::Compare(compare) => commands::compare::matrix(&open()?, &mut out, compare),
        Command::Timeline(view) => commands::views::timeline(&open()?, &mut out, view),
        Command::Map(view) => commands::views::map(&open()?, &mut out, view),
        Command::Network(view) => commands::views::network(&open()?, &mut out, view),
        Command::SideBySide(columns) => {
            commands::compare::side_by_side(&open()?, &mut out, columns)
        }
        Command::View(command) => commands::saved::run(&open()?, &mut out, command),
        Command::Shifts(shifts) => commands::shifts::run(&open()?, &mut out, shifts),
        Command::Event(command) => commands::readouts::event(&open()?, &mut out, command),
        Command::ReadoutDiff(diff) => commands::readouts::diff(&open()?, &mut out, diff),
        Command::Origins { articles, out: to } => {
            commands::copies::origins(&open()?, &mut out, articles, &to)
        }
        Command::Copies(command) => commands::copies::run(&open()?, &mut out, command),
        Command::Search(search) => commands::search::run(&open()?, &mut out, search),
        Command::Note(command @ NoteCommand::New { .. }) => {
            commands::note::run(&open_or_create()?, &mut out, command)
        }
        Command::Note(command) => commands::note::run(&open()?, &mut out, command),
        Command::Source(command) => commands::source::run(&open()?, &mut out, command),
        Command::Style(command) => commands::source::styles(&open()?, &mut out, command),
        Command::References(asked) => commands::source::references(&open()?, &mut out, asked),
        Command::Undo => commands::keep::undo(&open()?, &mut out),
        Command::Redo => commands::keep::redo(&open()?, &mut out),
        Command::History { limit } => commands::keep::history(&open()?, &mut out, limit),
        Command::Change { entry, limit } => {
            commands::keep::change(&open()?, &mut out, entry, limit)
        }
        Command::Backups => commands::keep::backups(&open()?, &mut out),
        Command::Restore { backup, passphrase } => {
            commands::keep::restore(library.as_deref(), &mut out, &backup, &passphrase)
        }
        Command::ExportLibrary { folder } => {
            commands::keep::export_library(&open()?, &mut out, &folder)
        }
        Command::ImportLibrary { folder } => {
            commands::keep::import_library(library.as_deref(), &mut out, &folder)
        }
        Command::Exchange(command @ ExchangeCommand::Import { .. }) => {
            commands::exchange::run(&open_or_create()?, &mut out, command)
        }
        Command::Exchange(command) => commands::exchange::run(&open()?, &mut out, command),
        Command::ExportVault {
            folder,
            take_library,
            include_held_sources,
        } => {
            let request = VaultExport {
                path: commands::vault::whole(&folder)?,
                with_held: include_held_sources,
                take_library,
            };
            commands::vault::export(&open()?, &mut out, &request)
        }
        Command::ImportVault { folder, take_vault } => {
            let request = VaultImport {
                path: commands::vault::whole(&folder)?,
                take_vault,
            };
            commands::vault::import(&open_or_create()?, &mut out, &request)
        }
        Command::Share(command) => commands::share::run(&open()?, &mut out, command),
        Command::MergeLibrary { other } => commands::share::merge(&open()?, &mut out, &other),
        Command::Salvage { from, to } => commands::keep::salvage(&mut out, &from, &to),
        Command::Backup(backup) => commands::keep::backup(&open()?, &mut out, &backup),
        Command::Compact => commands::keep::compact(&open()?, &mut out),
        Command::Verify => commands::keep::verify(&open()?, &mut out),
        Command::Completions { shell } => commands::manual::completions(&mut out, shell),
        Command::Man { folder } => commands::manual::pages(&mut out, folder.as_deref()),
        Command::Trash(trash) => commands::keep::trash(&open()?, &mut out, trash),
    }?;
    out.finish()
}
