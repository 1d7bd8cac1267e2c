//! Tests and the checks that every change must pass.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::machine::{self, Need};
use crate::{audit, cargo, node, phrases, root, run, target, ui};

/// `cargo xtask test`: Rust, the UI's logic, and the real window.
pub(crate) fn test(yes: bool) -> Result<()> {
    machine::prepare(Need::Tests, yes)?;
    ui::build(yes)?;
    let own = ui::packages(yes)?;
    run(node::npm(own.as_ref(), &["run", "test"])?)?;
    // The window's tests start the program, which is built beside them. All targets at once, so
    // that every dependency is compiled with one set of features.
    run(cargo(&["build", "--workspace", "--all-targets"]))?;
    // Property tests draw the same cases every time, so that what was green stays green. Fresh
    // cases: run `cargo test` with another PROPTEST_RNG_SEED, or with none.
    let mut tests = cargo(&["test", "--workspace"]);
    tests.env("PROPTEST_RNG_SEED", "20220318");
    run(tests)
}

/// `cargo xtask ci`: everything that `.ci/run` asks for.
pub(crate) fn ci(yes: bool) -> Result<()> {
    machine::prepare(Need::Tests, yes)?;
    run(cargo(&["fmt", "--all", "--check"]))?;
    layers()?;
    ui::build(yes)?;
    let own = ui::packages(yes)?;
    run(node::npm(own.as_ref(), &["run", "check"])?)?;
    test(yes)?;
    codegen(true)?;
    audit::audit(yes)?;
    run(cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ]))
}

/// `cargo xtask codegen`: writes the generated files, or with `check` fails where one is stale.
pub(crate) fn codegen(check: bool) -> Result<()> {
    // Of the whole workspace, since a package by itself has its dependencies compiled with fewer features,
    // which means once more.
    run(cargo(&[
        "build",
        "--quiet",
        "--workspace",
        "--example",
        "typescript",
    ]))?;
    let output = Command::new(target().join(format!(
        "debug/examples/typescript{}",
        std::env::consts::EXE_SUFFIX
    )))
    .stderr(Stdio::inherit())
    .output()
    .context("Could not run the generator")?;
    if !output.status.success() {
        bail!("The generator failed.");
    }
    let generated = [
        ("commands.ts", output.stdout),
        ("phrases.ts", phrases::phrases_ts()?.into_bytes()),
    ];
    for (name, text) in generated {
        let path = root().join("ui/src/api/generated").join(name);
        if !check {
            std::fs::write(&path, text)
                .with_context(|| format!("Could not write {}", path.display()))?;
        } else if std::fs::read(&path).unwrap_or_default() != text {
            bail!(
                "{} is stale. Run `cargo xtask codegen` and commit what it writes.",
                path.display()
            );
        }
    }
    Ok(())
}

/// Which of the project's crates each may depend on, itself apart. The layering is a promise of
/// ARCHITECTURE.md; this is what keeps it.
const LAYERS: &[(&str, &[&str])] = &[
    ("demarche-text", &[]),
    ("demarche-gazetteer", &["demarche-text"]),
    ("demarche-extract", &["demarche-text", "demarche-gazetteer"]),
    (
        "demarche-attribution",
        &["demarche-text", "demarche-gazetteer"],
    ),
    (
        "demarche-library",
        &[
            "demarche-text",
            "demarche-gazetteer",
            "demarche-extract",
            "demarche-attribution",
        ],
    ),
    ("demarche-fetch", &["demarche-text"]),
    (
        "demarche-brief",
        &[
            "demarche-text",
            "demarche-gazetteer",
            "demarche-extract",
            "demarche-library",
        ],
    ),
    (
        "demarche-exchange",
        &[
            "demarche-text",
            "demarche-extract",
            "demarche-library",
            "demarche-brief",
        ],
    ),
    ("demarche-share", &["demarche-text", "demarche-library"]),
    (
        "demarche-api",
        &[
            "demarche-share",
            "demarche-text",
            "demarche-gazetteer",
            "demarche-extract",
            "demarche-attribution",
            "demarche-library",
            "demarche-fetch",
            "demarche-brief",
            "demarche-exchange",
        ],
    ),
    (
        "demarche-cli",
        &[
            "demarche-text",
            "demarche-gazetteer",
            "demarche-extract",
            "demarche-attribution",
            "demarche-library",
            "demarche-api",
        ],
    ),
    ("demarche", &["demarche-text", "demarche-api"]),
];

/// Fails where a crate depends on one above it, where another than the shell depends on tauri, or
/// where the window's code reaches the desktop past its host.
pub(crate) fn layers() -> Result<()> {
    let output = cargo(&["metadata", "--format-version", "1", "--no-deps", "--locked"])
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        bail!("The project's packages cannot be read.");
    }
    let metadata: serde_json::Value =
        serde_json::from_slice(&output.stdout).context("cargo metadata gave no JSON")?;
    let mut broken = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let name = package["name"].as_str().unwrap_or_default();
        let allowed = LAYERS
            .iter()
            .find(|(layer, _)| *layer == name)
            .map(|(_, allowed)| *allowed);
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let on = dependency["name"].as_str().unwrap_or_default();
            let ours = on.starts_with("demarche");
            // Test support may look at anything; what is shipped may not.
            if dependency["kind"] == "dev" || name == "demarche-tests" {
                continue;
            }
            if ours && allowed.is_some_and(|allowed| !allowed.contains(&on)) {
                broken.push(format!(
                    "{name} depends on {on}, which stands beside or above it"
                ));
            }
            if on.starts_with("tauri") && name != "demarche" {
                broken.push(format!("{name} depends on {on}: only the shell may"));
            }
        }
        if name.starts_with("demarche-") && name != "demarche-tests" && allowed.is_none() {
            broken.push(format!(
                "{name} has no place in the layers: give it one in xtask/src/check.rs"
            ));
        }
    }
    let mut sources = Vec::new();
    find_sources(&root().join("ui/src"), &mut sources)?;
    for source in sources {
        let text = std::fs::read_to_string(&source)?;
        if text.contains("@tauri-apps/") && !source.starts_with(root().join("ui/src/host")) {
            broken.push(format!(
                "{} imports @tauri-apps: only ui/src/host may",
                source.display()
            ));
        }
    }
    if broken.is_empty() {
        Ok(())
    } else {
        bail!("The layering is broken:\n  {}", broken.join("\n  "))
    }
}

fn find_sources(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find_sources(&path, found)?;
        } else if path
            .extension()
            .is_some_and(|ending| ending == "ts" || ending == "svelte")
        {
            found.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_crate_depends_on_those_below_it_alone() {
        super::layers().unwrap();
    }
}
