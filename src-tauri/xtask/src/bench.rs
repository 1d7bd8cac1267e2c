//! Benchmarks, run in release so that their figures mean something.

mod attribution;
mod hostile;
mod import;

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::{cargo, run, target};

/// `import` and `attribution` measure more than one program; of the others, the name, the package and
/// the example.
const IMPORT: &str = "import";
const ATTRIBUTION: &str = "attribution";
const BENCHES: &[(&str, &str, &str)] = &[
    ("compare", "demarche-library", "compare_scale"),
    ("brief", "demarche-brief", "measure"),
];

/// `cargo xtask bench`: all of them, or those named.
pub(crate) fn measure(mut names: Vec<String>) -> Result<()> {
    let data = import::take_data(&mut names)?;
    let known = || {
        let examples = BENCHES.iter().map(|(bench, _, _)| *bench);
        [IMPORT, ATTRIBUTION].into_iter().chain(examples)
    };
    for name in &names {
        if !known().any(|bench| bench == name) {
            let known: Vec<&str> = known().collect();
            bail!(
                "There is no benchmark \"{name}\". There are: {}",
                known.join(", ")
            );
        }
    }
    let wanted = |bench: &str| names.is_empty() || names.iter().any(|name| name == bench);
    if wanted(IMPORT) {
        import::measure(data.clone())?;
    }
    if wanted(ATTRIBUTION) {
        attribution::measure(data)?;
    }
    for (bench, package, example) in BENCHES {
        if wanted(bench) {
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

/// An example's program, built in release.
fn example(name: &str) -> PathBuf {
    target()
        .join("release/examples")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// `cargo xtask synth`: a library as large as asked for.
pub(crate) fn synth(arguments: &[String]) -> Result<()> {
    let mut command = cargo(&[
        "run",
        "--release",
        "--package",
        "demarche-library",
        "--example",
        "synth",
        "--",
    ]);
    command.args(arguments);
    run(command)
}
