//! The manual page and what shells complete by, made from what can be typed.

use std::path::Path;

use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::args::Cli;
use crate::out::Out;
use crate::stop::Stop;

const NAME: &str = "demarche-cli";

pub(crate) fn completions(out: &mut Out, shell: Shell) -> Result<(), Stop> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), NAME, &mut script);
    out.text(&String::from_utf8_lossy(&script))
}

/// One page to standard output, or a page for each command into a folder.
pub(crate) fn pages(out: &mut Out, folder: Option<&Path>) -> Result<(), Stop> {
    let command = Cli::command();
    let Some(folder) = folder else {
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page)?;
        return out.text(&String::from_utf8_lossy(&page));
    };
    std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(command, folder))
        .map_err(|error| Stop::failed(format!("{}: {error}.", folder.display())))
}
