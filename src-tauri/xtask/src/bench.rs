//! Benchmarks, run in release so that their figures mean something.

use anyhow::{Result, bail};

use crate::{cargo, run};

/// Each benchmark: its name, the package that holds it and the example that measures it.
const BENCHES: &[(&str, &str, &str)] = &[
    ("import", "demarche-library", "measure"),
    ("compare", "demarche-library", "compare_scale"),
    ("brief", "demarche-brief", "measure"),
];

/// `cargo xtask bench`: all of them, or those named.
pub(crate) fn measure(names: &[String]) -> Result<()> {
    for name in names {
        if !BENCHES.iter().any(|(bench, _, _)| bench == name) {
            let known: Vec<&str> = BENCHES.iter().map(|(bench, _, _)| *bench).collect();
            bail!(
                "There is no benchmark \"{name}\". There are: {}",
                known.join(", ")
            );
        }
    }
    for (bench, package, example) in BENCHES {
        if names.is_empty() || names.iter().any(|name| name == bench) {
            run(cargo(&[
                "run",
                "--release",
                "--package",
                package,
                "--example",
                example,
            ]))?;
        }
    }
    Ok(())
}
