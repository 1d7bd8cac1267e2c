//! A picture of every screen, from the real window on the example library.

use anyhow::Result;

use crate::machine::{self, Need};
use crate::{cargo, command, run, target, ui};

/// `cargo xtask shots`: light and dark, 1440 × 900 and 1100 × 720, into `target/shots/`.
pub(crate) fn run_shots(yes: bool, screens: &[String]) -> Result<()> {
    machine::prepare(Need::Tests, yes)?;
    ui::build(yes)?;
    // All at once, as the tests are built: with one package alone, dependencies have other features.
    run(cargo(&["build", "--workspace", "--bins"]))?;
    let folder = target().join("shots");
    std::fs::create_dir_all(&folder)?;
    let mut shots = command(target().join("debug/shots"), &[]);
    shots.arg(&folder).args(screens);
    run(shots)?;
    eprintln!("The pictures are in {}", folder.display());
    Ok(())
}
