//! A picture of every screen, from the real window on the example library.

use anyhow::Result;

use crate::machine::{self, Need};
use crate::{cargo, run, target, ui};

/// `cargo xtask shots`: light and dark, 1440 × 900 and 1100 × 720, into `target/shots/`.
pub(crate) fn run_shots(yes: bool, screens: &[String]) -> Result<()> {
    machine::prepare(Need::Tests, yes)?;
    ui::build(yes)?;
    run(cargo(&["build", "--package", "demarche"]))?;
    let folder = target().join("shots");
    std::fs::create_dir_all(&folder)?;
    let mut shots = cargo(&["run", "--package", "demarche-tests", "--bin", "shots", "--"]);
    shots.arg(&folder).args(screens);
    run(shots)?;
    eprintln!("The pictures are in {}", folder.display());
    Ok(())
}
