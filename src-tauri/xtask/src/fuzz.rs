//! `cargo xtask fuzz`: feeds made-up bytes to every parser, by libFuzzer, for a while.
//!
//! The coverage counters are the compiler's own and need no nightly toolchain; there is no address
//! sanitizer then, which code without `unsafe` can do without. What a run learns stays in
//! `target/fuzz/corpus`; an input that breaks a parser is written to `target/fuzz/found`, and once
//! it is mended belongs into `tests/fuzz/seeds`, which an ordinary test runs.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{cargo, command, root, run, target};

/// The parsers' names; the crate in `tests/fuzz` has the same.
fn parsers() -> Result<Vec<String>> {
    let mut names: Vec<String> = std::fs::read_dir(root().join("tests/fuzz/seeds"))?
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

/// `cargo xtask fuzz [PARSER…] [--minutes N]`: ten minutes each where nothing else is said.
pub(crate) fn fuzz(mut arguments: Vec<String>) -> Result<()> {
    let minutes: f64 = match arguments
        .iter()
        .position(|argument| argument == "--minutes")
    {
        None => 10.0,
        Some(at) => {
            arguments.remove(at);
            if at >= arguments.len() {
                bail!("--minutes needs a number.");
            }
            let given = arguments.remove(at);
            given
                .parse()
                .with_context(|| format!("\"{given}\" is not a number of minutes"))?
        }
    };
    let known = parsers()?;
    if let Some(unknown) = arguments.iter().find(|name| !known.contains(name)) {
        bail!(
            "There is no parser \"{unknown}\". There are: {}",
            known.join(", ")
        );
    }
    let wanted = if arguments.is_empty() {
        known
    } else {
        arguments
    };
    let program = build()?;
    let mut broken = Vec::new();
    for name in &wanted {
        let corpus = target().join("fuzz/corpus").join(name);
        let found = target().join("fuzz/found").join(name);
        std::fs::create_dir_all(&corpus)?;
        std::fs::create_dir_all(&found)?;
        let seeds = root().join("tests/fuzz/seeds").join(name);
        let mut fuzzer = command(
            &program,
            &[
                &format!("-max_total_time={:.0}", minutes * 60.0),
                // Far above what an input of this length may take on a busy machine.
                "-timeout=20",
                "-rss_limit_mb=3072",
                "-max_len=65536",
                "-print_final_stats=1",
                &format!("-artifact_prefix={}/", found.display()),
                &corpus.to_string_lossy(),
                &seeds.to_string_lossy(),
            ],
        );
        fuzzer.env("DEMARCHE_PARSER", name);
        if run(fuzzer).is_err() {
            broken.push(name.as_str());
        }
    }
    if broken.is_empty() {
        eprintln!("{} parsers, {minutes} minutes each: clean.", wanted.len());
        return Ok(());
    }
    bail!(
        "Inputs that break a parser were found for: {}. They are in {}.",
        broken.join(", "),
        target().join("fuzz/found").display()
    )
}

fn build() -> Result<PathBuf> {
    let host = host()?;
    let folder = target().join("fuzz");
    let manifest = root().join("tests/fuzz/Cargo.toml");
    let mut build = cargo(&[
        "build",
        "--release",
        "--manifest-path",
        &manifest.to_string_lossy(),
        // Named, so that build scripts and macros are compiled without the counters.
        "--target",
        &host,
        "--target-dir",
        &folder.to_string_lossy(),
    ]);
    build.env(
        "RUSTFLAGS",
        [
            "--cfg=fuzzing",
            "-Cpasses=sancov-module",
            "-Cllvm-args=-sanitizer-coverage-level=4",
            "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
            "-Cllvm-args=-sanitizer-coverage-pc-table",
            "-Cllvm-args=-sanitizer-coverage-trace-compares",
            "-Ccodegen-units=1",
        ]
        .join(" "),
    );
    run(build)?;
    Ok(folder.join(host).join("release/fuzz"))
}

/// The triple of this machine.
fn host() -> Result<String> {
    let told = Command::new("rustc")
        .arg("-vV")
        .output()
        .context("Could not ask rustc for its host")?;
    String::from_utf8_lossy(&told.stdout)
        .lines()
        .find_map(|line| line.strip_prefix("host: ").map(str::to_owned))
        .context("rustc does not tell its host")
}
