//! Building and opening the window.

use anyhow::Result;

use crate::machine::{self, Need};
use crate::{cargo, command, run, target, ui};

/// `cargo xtask app`: opens the window; what follows is handed to it.
pub(crate) fn open(yes: bool, arguments: &[String]) -> Result<()> {
    build(yes)?;
    let mut window = command(
        target()
            .join("release")
            .join(format!("demarche{}", std::env::consts::EXE_SUFFIX)),
        &[],
    );
    window.args(arguments);
    run(window)
}

/// `cargo xtask demo`: opens the window on the example library.
pub(crate) fn demo(yes: bool) -> Result<()> {
    open(yes, &["--example".into()])
}

fn build(yes: bool) -> Result<()> {
    machine::prepare(Need::Window, yes)?;
    ui::build(yes)?;
    run(cargo(&["build", "--release", "--package", "demarche"]))
}
