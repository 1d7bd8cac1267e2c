//! Benchmarks, run in release so that their figures mean something.

mod attribution;
mod hostile;
mod import;
mod window;

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::{cargo, run, target};

/// `import`, `attribution` and `window` measure more than one program; of the others, the name, the package and
/// the example, which takes the sizes that `--sizes` gives.
const IMPORT: &str = "import";
const ATTRIBUTION: &str = "attribution";
const WINDOW: &str = "window";
const BENCHES: &[(&str, &str, &str)] = &[
    ("compare", "demarche-library", "compare_scale"),
    ("library", "demarche-library", "library_scale"),
    ("brief", "demarche-brief", "formats"),
];

/// `cargo xtask bench`: all of them, or those named.
pub(crate) fn measure(yes: bool, mut names: Vec<String>) -> Result<()> {
    let data = import::take_data(&mut names)?;
    let sizes = take_sizes(&mut names)?;
    let known = || {
        let examples = BENCHES.iter().map(|(bench, _, _)| *bench);
        [IMPORT, ATTRIBUTION, WINDOW].into_iter().chain(examples)
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
            let mut measured = cargo(&[
                "run",
                "--release",
                "--package",
                package,
                "--example",
                example,
            ]);
            if !sizes.is_empty() && example.ends_with("_scale") {
                measured.arg("--").args(&sizes);
            }
            run(measured)?;
        }
    }
    if wanted(WINDOW) {
        window::measure(yes, &sizes)?;
    }
    Ok(())
}

/// The numbers after `--sizes`, with commas between, taken out of the arguments.
fn take_sizes(arguments: &mut Vec<String>) -> Result<Vec<String>> {
    let Some(at) = arguments.iter().position(|argument| argument == "--sizes") else {
        return Ok(Vec::new());
    };
    let given = arguments.get(at + 1).cloned().unwrap_or_default();
    let sizes: Vec<String> = given.split(',').map(str::to_owned).collect();
    if sizes.iter().any(|size| size.parse::<u64>().is_err()) {
        bail!("--sizes needs numbers with commas between: --sizes 1000,10000");
    }
    arguments.drain(at..=at + 1);
    Ok(sizes)
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
