//! The project's own commands. `cargo xtask` lists them.

mod audit;
mod bench;
mod bundle;
mod check;
mod fuzz;
mod machine;
mod node;
mod phrases;
mod shots;
mod torture;
mod ui;
mod window;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

const USAGE: &str = "\
cargo xtask COMMAND

  app               install what is missing, build, open the window
  demo              the same, on the example library
  test              install what the tests need, run every test
  ci                test, and every check that a change must pass
  audit             licences, bans and sources of what the project is made of, and what is known to be unsafe
  codegen           write what is generated: the window's types and what the core says   [--check: only compare]
  shots             a picture of every screen, into target/shots/
  bench [NAME…]     measure: import, attribution, compare, library, brief, window
                          [--data DIR: where the first two find what is known]
                          [--sizes N,N…: positions for compare, articles for library]
  synth             write a library to measure with   [--articles N --positions N --seed N --output FILE]
  fuzz [PARSER…]    feed made-up bytes to the parsers   [--minutes N: ten each]
  torture           kill, fill up and share libraries, and look that nothing is lost   [--rounds N: 1000]
  bundle            what is shipped: on Linux a Debian package and a tarball   [--programs DIR: of programs built before]
  icons             draw the icons at every size, from icons/demarche.svg

  --yes             install without asking
";

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let yes = take(&mut arguments, "--yes") || std::env::var_os("CI").is_some();
    let command = if arguments.is_empty() {
        String::new()
    } else {
        arguments.remove(0)
    };
    let done = match command.as_str() {
        "app" => window::open(yes, &arguments),
        "demo" => window::demo(yes),
        "test" => check::test(yes),
        "ci" => check::ci(yes),
        "audit" => audit::audit(yes),
        "codegen" => check::codegen(take(&mut arguments, "--check")),
        "shots" => shots::run_shots(yes, &arguments),
        "bench" => bench::measure(yes, arguments),
        "synth" => bench::synth(&arguments),
        "fuzz" => fuzz::fuzz(arguments),
        "torture" => torture::torture(arguments),
        "bundle" => bundle::bundle(yes, &arguments),
        "icons" => icons(),
        "" | "help" | "--help" => {
            eprint!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        other => {
            eprintln!("There is no command \"{other}\".\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// `cargo xtask icons`: the icons at every size, which are committed.
fn icons() -> Result<()> {
    run(cargo(&[
        "run",
        "--quiet",
        "--package",
        "demarche-brief",
        "--example",
        "icons",
    ]))
}

fn take(arguments: &mut Vec<String>, flag: &str) -> bool {
    let before = arguments.len();
    arguments.retain(|argument| argument != flag);
    arguments.len() < before
}

/// The repository's root.
fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest
        .ancestors()
        .nth(2)
        .unwrap_or(manifest)
        .to_path_buf()
}

/// Where cargo builds.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A command in the repository's root, told on standard error before it runs.
fn command(program: impl AsRef<Path>, arguments: &[&str]) -> Command {
    let mut command = Command::new(program.as_ref());
    command.args(arguments).current_dir(root());
    command
}

/// Runs a command to its end, which must be a good one.
fn run(mut command: Command) -> Result<()> {
    let words: Vec<String> = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let line = words.join(" ");
    eprintln!("» {line}");
    let status = command
        .status()
        .with_context(|| format!("Could not start: {line}"))?;
    if !status.success() {
        bail!("This command failed ({status}): {line}");
    }
    Ok(())
}

fn cargo(arguments: &[&str]) -> Command {
    command(
        std::env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from),
        arguments,
    )
}
