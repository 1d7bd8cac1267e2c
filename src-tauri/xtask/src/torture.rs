//! Processes killed, disks full, two writers: as many rounds as are asked for.

use anyhow::{Context, Result, bail};

use crate::{cargo, run};

/// Runs the torture tests with many rounds. In CI they run with a handful.
pub(crate) fn torture(mut arguments: Vec<String>) -> Result<()> {
    let mut rounds: u32 = 1_000;
    if let Some(at) = arguments.iter().position(|argument| argument == "--rounds") {
        arguments.remove(at);
        if at >= arguments.len() {
            bail!("--rounds needs a number.");
        }
        let given = arguments.remove(at);
        rounds = given
            .parse()
            .with_context(|| format!("\"{given}\" is not a number of rounds"))?;
    }
    if let Some(unknown) = arguments.first() {
        bail!("torture does not take \"{unknown}\".");
    }
    let mut tests = cargo(&[
        "test",
        "--workspace",
        "--test",
        "cli_bad_input",
        "--",
        "torture",
        "shared",
        "--nocapture",
    ]);
    tests.env("DEMARCHE_TORTURE_ROUNDS", rounds.to_string());
    run(tests)
}
